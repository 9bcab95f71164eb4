//! How much less the samplers vary than plain random draws, and whether the errors they state are true.
//!
//!     cargo run --release --example coverage -- variance
//!     cargo run --release --example coverage -- coverage
//!     cargo run --release --example coverage -- precision
//!
//! The tables of docs/statistics.md. Minutes, not seconds.

mod held;
mod stated;
mod variance;

use std::collections::BTreeMap;
use std::path::PathBuf;

use blockfund::analysis::Nesting;
use blockfund::analysis::findings::{ExperimentFacts, Findings};
use blockfund::analysis::precision::Precision;
use blockfund::chance::Seed;
use blockfund::experiment::{Experiment, simulate};
use blockfund::sampler::Sampler;
use blockfund::scenario::{self, FundingScenario, Loaded};

use held::{HEADING, held, print_held};
use stated::{Kind, Stated, stated};

const SCENARIOS: [&str; 2] = ["baseline", "share-7"];
/// For the coverage: small, because errors are hardest to know from few draws.
const SMALL: (u32, u16) = (512, 2);
const SEEDS_OF_COVERAGE: u64 = 200;
/// What counts as the truth: its error is far below that of a small experiment.
const TRUTH: (Seed, u32, u16) = (Seed(1), 65_536, 4);
/// The precisions asked for, so coarse that a search ends early, and where the search for them starts and ends.
const ASKED: [f64; 2] = [0.1, 0.12];
const FIRST: u32 = 64;
const LAST: u32 = 2048;

fn main() {
    let loaded = load();
    match std::env::args().nth(1).as_deref() {
        Some("variance") => variance::print(&loaded),
        Some("coverage") => coverage(&loaded),
        Some("precision") => precision(&loaded),
        _ => eprintln!("one of: variance, coverage, precision"),
    }
}

fn load() -> Vec<Loaded> {
    let files: Vec<PathBuf> = SCENARIOS
        .iter()
        .map(|name| format!("scenarios/{name}.json").into())
        .collect();
    let all = scenario::load(&files).into_iter();
    all.map(|loaded| loaded.unwrap_or_else(|problems| panic!("{problems}")))
        .collect()
}

fn find(loaded: &[Loaded], sampler: Sampler, seed: Seed, (draws, futures): (u32, u16)) -> Findings {
    let scenarios: Vec<FundingScenario> = loaded.iter().map(|one| one.scenario.clone()).collect();
    let experiment = Experiment::Random {
        seed,
        draws,
        futures_per_draw: futures,
        sampler,
    };
    let facts = ExperimentFacts {
        engine_version: String::new(),
        engine_code: String::new(),
        seed: seed.0,
        draws,
        futures_per_draw: futures.into(),
        sampler: sampler.id().to_owned(),
        replicates: draws / experiment.draws_per_replicate(),
        futures_kept: u64::from(draws) * u64::from(futures),
        is_central: false,
        baseline: SCENARIOS[0].to_owned(),
        country: scenarios[0].country.name.clone(),
        fingerprint: String::new(),
    };
    let outcomes = simulate(&scenarios, experiment, &());
    Findings::new(loaded, &outcomes, 0, Nesting::of(&experiment), facts)
}

fn the_truth(loaded: &[Loaded]) -> Findings {
    let (seed, draws, futures) = TRUTH;
    find(loaded, Sampler::Sobol, seed, (draws, futures))
}

fn coverage(loaded: &[Loaded]) {
    let truth = stated(&the_truth(loaded));
    println!("{HEADING}");
    for sampler in Sampler::ALL {
        let runs: Vec<Vec<Stated>> = (0..SEEDS_OF_COVERAGE)
            .map(|seed| stated(&find(loaded, sampler, Seed(5000 + seed), SMALL)))
            .collect();
        print_held(sampler.id(), &held(&truth, &runs));
    }
}

/// As `run --precision`: doubles the draws until all is as precise as asked for.
fn precision(loaded: &[Loaded]) {
    let truth = of_last_year(&the_truth(loaded));
    println!("{HEADING}");
    for sampler in [Sampler::Sobol, Sampler::PseudoRandom] {
        let ends = (0..SEEDS_OF_COVERAGE).map(|seed| until_precise(loaded, sampler, seed));
        let ends: Vec<[(u32, Vec<Stated>); ASKED.len()]> = ends.collect();
        for (position, asked) in ASKED.into_iter().enumerate() {
            let mut counts: BTreeMap<u32, u32> = BTreeMap::new();
            let mut runs = Vec::new();
            for ends in &ends {
                let (draws, run) = &ends[position];
                *counts.entry(*draws).or_default() += 1;
                runs.push(run.clone());
            }
            print_held(&format!("{}, {asked}", sampler.id()), &held(&truth, &runs));
            println!("{}, {asked}: ended with draws {counts:?}", sampler.id());
        }
    }
}

/// What `--precision` looks at, and the means and quantiles beside it.
fn of_last_year(findings: &Findings) -> Vec<Stated> {
    let mut all = stated(findings);
    all.retain(|one| one.kind != Kind::MeanOfPath);
    all
}

/// For each precision asked for, the draws with which a search ends and what it then states.
fn until_precise(
    loaded: &[Loaded],
    sampler: Sampler,
    seed: u64,
) -> [(u32, Vec<Stated>); ASKED.len()] {
    let mut ends: [Option<(u32, Vec<Stated>)>; ASKED.len()] = Default::default();
    let mut draws = FIRST;
    while ends.iter().any(Option::is_none) {
        let findings = find(loaded, sampler, Seed(9000 + seed), (draws, SMALL.1));
        let reached = Precision::of(&findings);
        for (end, asked) in ends.iter_mut().zip(ASKED) {
            if end.is_none() && (reached.is_within(asked) || draws == LAST) {
                *end = Some((draws, of_last_year(&findings)));
            }
        }
        draws *= 2;
    }
    ends.map(|end| end.expect("the search went on until all had ended"))
}
