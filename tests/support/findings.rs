//! Small experiments on changed scenarios, and what they find.

use blockfund::analysis::findings::ExperimentFacts;
use blockfund::analysis::{Findings, Nesting};
use blockfund::chance::Seed;
use blockfund::country::parameters::{PARAMETERS, Prior};
use blockfund::experiment::{Experiment, simulate};
use blockfund::sampler::Sampler;
use blockfund::scenario::{FundingScenario, Loaded};
use blockfund::uncertain::{Distribution, Uncertain};

/// Of all small experiments.
pub const SEED: Seed = Seed(20_260_416);

/// What is known of the number of this name.
pub fn prior<'a>(scenario: &'a mut FundingScenario, name: &str) -> &'a mut Prior {
    let mut known = PARAMETERS.iter();
    let position = known.position(|parameter| parameter.name == name);
    &mut scenario.uncertainties.priors[position.expect("a name of the list")]
}

/// Gives a number one value, everywhere.
pub fn fix(scenario: &mut FundingScenario, name: &str, value: f64) {
    let fixed = Uncertain::new(Distribution::Fixed(value), None, None).unwrap();
    let prior = prior(scenario, name);
    *prior = match prior {
        Prior::One(_) => Prior::One(fixed),
        Prior::PerZone(_) => Prior::PerZone(fixed),
        Prior::PerPillar(_) => Prior::PerPillar(fixed),
        Prior::Shares(_) => panic!("{name}: shares of a whole have no single value"),
    };
}

/// An experiment of this size.
pub fn experiment(draws: u32, futures_per_draw: u16) -> Experiment {
    Experiment::Random {
        seed: SEED,
        draws,
        futures_per_draw,
        sampler: Sampler::PseudoRandom,
    }
}

/// What an experiment of this size finds, compared with the first scenario.
pub fn findings(scenarios: &[FundingScenario], draws: u32, futures_per_draw: u16) -> Findings {
    let experiment = experiment(draws, futures_per_draw);
    let outcomes = simulate(scenarios, experiment, &());
    let nesting = Nesting::of(&experiment);
    let facts = ExperimentFacts {
        engine_version: "test".to_owned(),
        engine_code: "test".to_owned(),
        seed: SEED.0,
        draws,
        futures_per_draw: u32::from(futures_per_draw),
        sampler: "pseudo".to_owned(),
        replicates: draws,
        futures_kept: u64::from(draws) * u64::from(futures_per_draw),
        is_central: false,
        baseline: scenarios[0].name.clone(),
        country: scenarios[0].country.name.clone(),
        fingerprint: String::new(),
    };
    let loaded: Vec<Loaded> = scenarios.iter().map(unwritten).collect();
    Findings::new(&loaded, &outcomes, 0, nesting, facts)
}

/// A scenario that stands in no file.
fn unwritten(scenario: &FundingScenario) -> Loaded {
    Loaded {
        scenario: scenario.clone(),
        settings: Vec::new(),
        warnings: Vec::new(),
        scenario_files: Vec::new(),
        data_files: Vec::new(),
    }
}
