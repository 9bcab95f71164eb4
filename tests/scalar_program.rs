//! The engine gives the answers of a plain program that was written from the description of the model.
//!
//! Where nothing is left to chance, both must walk the same path. Where chance is at work, each number of one is
//! compared with that of the other by the standard errors that both state. Those are some 11,000 numbers; the bound is
//! such that all of them together stay within it but for one pair of right programs in a hundred (Bonferroni), which is
//! 5 errors. Seeds are fixed, so the tests pass always or never.

#[path = "../benches/scalar/mod.rs"]
mod scalar;

use blockfund::chance::Seed;
use blockfund::country::Outcome;
use blockfund::country::parameters::{PARAMETERS, Prior};
use blockfund::experiment::{self, Experiment};
use blockfund::sampler::Sampler;
use blockfund::scenario::{
    self, BirthLaw, Bounds, FundingScenario, ScoreIndex, WithinRule, ZoneRule,
};
use blockfund::special::normal_quantile;
use blockfund::stats::{Estimate, nested_mean, nested_quantiles, nested_share};
use blockfund::tally::{KEPT, Tally};
use blockfund::uncertain::{Dirichlet, Distribution, Uncertain};
use blockfund::units::{FIRST_YEAR, TARGET_YEAR};
use rand::rngs::SmallRng;
use rand::{RngExt, SeedableRng};
use rand_distr::StandardNormal;

const DRAWS: u32 = 1024;
const FUTURES: u16 = 2;
/// The quantiles that are compared.
const LEVELS: [f64; 3] = [0.05, 0.5, 0.95];
/// The chance that right programs differ anywhere.
const FALSE_ALARMS: f64 = 0.01;

/// A number as both programs give it.
struct Pair {
    name: String,
    engine: Estimate,
    plain: Estimate,
}

impl Pair {
    /// How far apart the two are, in standard errors of their difference.
    fn errors_apart(&self) -> f64 {
        let error = self.engine.standard_error.hypot(self.plain.standard_error);
        // What is known exactly, 0 too, may be summed up in another order.
        let rounding = 1e-9 * self.engine.value.abs() + 1e-12;
        let apart = (self.engine.value - self.plain.value).abs() - rounding;
        if apart > 0.0 { apart / error } else { 0.0 }
    }
}

fn shipped(name: &str) -> FundingScenario {
    let file = format!("scenarios/{name}.json").into();
    let loaded = scenario::load(&[file]).remove(0);
    loaded
        .unwrap_or_else(|problems| panic!("{problems}"))
        .scenario
}

/// What no shipped scenario does: other laws and readings, and a division held back on all sides.
fn unusual() -> FundingScenario {
    let mut scenario = shipped("need");
    scenario.birth_law = BirthLaw::Common;
    scenario.score_index = ScoreIndex::Geometric;
    scenario.readings.ratio_with_all_provinces = true;
    scenario.autonomy = false;
    scenario.local_match = 0.4;
    let allocation = &mut scenario.allocation;
    allocation.between_zones = ZoneRule::Mix(vec![
        (0.5, ZoneRule::Need),
        (0.3, ZoneRule::Performance),
        (0.2, ZoneRule::Grdp),
    ]);
    allocation.exponent = 3.0;
    allocation.within_zones = WithinRule::WorstFirst;
    allocation.yearly_change_limit = Some(0.01);
    for (bounds, zone) in allocation.bounds.iter_mut().zip(&scenario.country.zones) {
        if !zone.is_capital {
            *bounds = Bounds {
                floor: 0.08,
                cap: 0.2,
            };
        }
    }
    scenario
}

/// A scenario in which every number has one value and nothing is left to luck, at a random point of what is possible.
/// Shares can only be known nearly: to a part in 10⁶.
fn settled(mut scenario: FundingScenario, point: u64) -> FundingScenario {
    const CONCENTRATION: f64 = 1e14;

    let mut random = SmallRng::seed_from_u64(point);
    let priors = scenario.uncertainties.priors.iter_mut().zip(&PARAMETERS);
    for (prior, parameter) in priors {
        let mut settle = |number: &Uncertain| {
            let value = match parameter.name {
                "shock_sd" | "major_rd_noise" | "envelope_noise" | "score_noise" => 0.0,
                // A cut every year, or none.
                "cut_probability" => f64::from(point.is_multiple_of(2)),
                _ => number.at_score(random.sample(StandardNormal)),
            };
            Uncertain::new(Distribution::Fixed(value), None, None).expect("a number is possible")
        };
        *prior = match prior {
            Prior::One(number) => Prior::One(settle(number)),
            Prior::PerZone(number) => Prior::PerZone(settle(number)),
            Prior::PerPillar(number) => Prior::PerPillar(settle(number)),
            Prior::Shares(shares) => {
                let scores: Vec<f64> = shares
                    .mean()
                    .iter()
                    .map(|_| random.sample(StandardNormal))
                    .collect();
                let shares = shares.at_scores(&scores);
                let concentrations: Vec<f64> =
                    shares.iter().map(|share| CONCENTRATION * share).collect();
                Prior::Shares(Dirichlet::new(&concentrations).expect("shares are possible"))
            }
        };
    }
    scenario.birth_law = BirthLaw::Mean;
    scenario
}

/// A scenario by the engine and by the plain program.
fn both(scenario: &FundingScenario, draws: u32, futures: u16) -> (Tally, scalar::Statistics) {
    let plan = Experiment::Random {
        seed: Seed(2030),
        draws,
        futures_per_draw: futures,
        sampler: Sampler::PseudoRandom,
    };
    let size = scalar::Size {
        seed: 2030,
        draws,
        futures_per_draw: futures.into(),
    };
    let mut engine = experiment::simulate(std::slice::from_ref(scenario), plan, &());
    (engine.tallies.remove(0), scalar::simulate(scenario, size))
}

/// All numbers of a scenario that both programs give.
fn pairs(name: &str, scenario: &FundingScenario) -> Vec<Pair> {
    let (engine, plain) = both(scenario, DRAWS, FUTURES);
    let mut pairs = means(&engine, &plain);
    pairs.extend(spreads(scenario, &engine, &plain));
    for pair in &mut pairs {
        pair.name = format!("{name}: {}", pair.name);
    }
    pairs
}

/// The mean of every outcome and part in every place and year.
fn means(engine: &Tally, plain: &scalar::Statistics) -> Vec<Pair> {
    let (series, parts) = (&plain.layout.series, &plain.layout.parts);
    assert_eq!(series.len(), engine.layout.series.series.len());
    assert_eq!(parts.len(), engine.layout.parts.series.len());
    let mut pairs = Vec::new();
    for year in FIRST_YEAR.to(engine.layout.horizon) {
        for (position, (outcome, place)) in series.iter().enumerate() {
            let own = engine.layout.series.position(*outcome, place);
            pairs.push(Pair {
                name: format!("mean of {} in {place} in {year}", outcome.id()),
                engine: engine.at(year, own).0.estimate(),
                plain: plain.mean(year, position),
            });
        }
        for (position, (whole, part, place)) in parts.iter().enumerate() {
            let mut own = engine.layout.parts.series.iter();
            let own = own
                .position(|one| (one.whole.id(), &one.part, &one.place) == (*whole, part, place));
            pairs.push(Pair {
                name: format!("mean of {whole}, {part} in {place} in {year}"),
                engine: engine.part_at(year, own.expect("both count it")).estimate(),
                plain: plain.part_mean(year, position),
            });
        }
    }
    pairs
}

/// Standard deviations, quantiles and attainments in 2030.
fn spreads(scenario: &FundingScenario, engine: &Tally, plain: &scalar::Statistics) -> Vec<Pair> {
    let kept = engine.kept_in(TARGET_YEAR).expect("that year is kept");
    let mut pairs = Vec::new();
    for (outcome, place) in KEPT {
        let both = [kept.of(outcome), plain.futures(outcome)];
        let [engine, reference] = both.map(standard_deviation);
        pairs.push(Pair {
            name: format!("standard deviation of {}", outcome.id()),
            engine,
            plain: reference,
        });
        let mut series = plain.layout.series.iter();
        let series = series.position(|(own, at)| *own == outcome && at == place);
        let series = series.expect("the plain program counts it too");
        let [engine, reference] = both.map(|all| nested_quantiles(all, FUTURES.into(), LEVELS));
        for (index, level) in LEVELS.into_iter().enumerate() {
            pairs.push(Pair {
                name: format!("{level}-quantile of {}", outcome.id()),
                engine: engine[index],
                plain: Estimate {
                    // From bins, of which the error knows nothing: they are 1/30 of a standard deviation wide.
                    value: plain.quantile(TARGET_YEAR, series, level),
                    ..reference[index]
                },
            });
        }
    }
    for target in &scenario.country.targets {
        let outcome: Outcome = target.outcome;
        let attainment = |values: &[f64]| {
            nested_share(values, FUTURES.into(), |value| {
                value >= target.threshold.value
            })
        };
        pairs.push(Pair {
            name: format!("attainment of {}", outcome.id()),
            engine: attainment(kept.of(outcome)),
            plain: attainment(plain.futures(outcome)),
        });
    }
    pairs
}

/// The standard deviation of futures, with the error of the mean square led through the root (delta method).
fn standard_deviation(values: &[f64]) -> Estimate {
    let mean = nested_mean(values, FUTURES.into()).value;
    let squares: Vec<f64> = values
        .iter()
        .map(|value| (value - mean) * (value - mean))
        .collect();
    let variance = nested_mean(&squares, FUTURES.into());
    let value = variance.value.sqrt();
    Estimate {
        value,
        standard_error: variance.standard_error / (2.0 * value),
    }
}

#[test]
fn without_chance_both_walk_the_same_path() {
    for point in 0..8 {
        let with_cut = [shipped("cut-2028"), shipped("two-hubs")];
        for scenario in [shipped("performance"), unusual()]
            .into_iter()
            .chain(with_cut)
        {
            let (engine, plain) = both(&settled(scenario, point), 1, 1);
            for pair in means(&engine, &plain) {
                let (engine, plain) = (pair.engine.value, pair.plain.value);
                // The part in 10⁶ of the shares, ten times over because posts are the difference of larger numbers.
                let apart = 1e-5 * (engine.abs() + 1e-3);
                assert!(
                    (engine - plain).abs() <= apart,
                    "point {point}, {}: {engine}, but {plain} in the plain program",
                    pair.name
                );
            }
        }
    }
}

#[test]
fn the_engine_answers_as_a_plain_program_does() {
    let mut all = pairs("share-7", &shipped("share-7"));
    all.extend(pairs("performance", &shipped("performance")));
    all.extend(pairs("unusual", &unusual()));

    let most = -normal_quantile(FALSE_ALARMS / 2.0 / all.len() as f64);
    let far: Vec<String> = all
        .iter()
        .filter(|pair| pair.errors_apart() > most)
        .map(|pair| {
            let (engine, plain) = (&pair.engine, &pair.plain);
            format!(
                "{}: {} ± {}, but {} ± {} in the plain program",
                pair.name, engine.value, engine.standard_error, plain.value, plain.standard_error
            )
        })
        .collect();
    let count = all.len();
    assert!(
        far.is_empty(),
        "{} of {count} are more than {most:.2} errors apart:\n{}",
        far.len(),
        far.join("\n")
    );
}
