//! How often the 95 % interval of what `optimise` gains over the best simple rule holds the truth.
//!
//!     cargo run --release --example optimise_coverage
//!     cargo run --release --example optimise_coverage -- 20
//!
//! Over 100 seeds, or as many as are named; minutes, not seconds. The experiments are small: 512 draws of 2 futures.
//!
//! What counts as the truth is an estimate too, with an error near a sixth of the gain's. Each search has its own, on
//! luck that no other search sees: one for all would be off to the same side for all of them. An interval holds the
//! truth if it does so with the errors of both.

use blockfund::analysis::optimise::{
    Aim, Contender, Optimised, Paired, Room, on_fresh_luck, optimise, paired,
};
use blockfund::analysis::trial::Trial;
use blockfund::chance::Seed;
use blockfund::country::Outcome;
use blockfund::dispatch::VectorUnit;
use blockfund::probe::{Measured, measure_scenarios};
use blockfund::scenario::{self, Bounds, FundingScenario};

const SEEDS: u64 = 100;
/// Draws on which a gain is tested, and of what counts as the truth.
const DRAWS: u32 = 512;
const DRAWS_OF_TRUTH: u32 = 16_384;
/// Far apart, since each search goes on to the ten seeds after its own.
const STRIDE: u64 = 1_000;
/// The first of the seeds of truths.
const SEED_OF_TRUTH: u64 = 1_000_000;
/// Least share of every use in every zone.
const USE_FLOOR: f64 = 0.05;

fn main() {
    let seeds = std::env::args().nth(1).and_then(|seeds| seeds.parse().ok());
    let seeds = seeds.unwrap_or(SEEDS);
    let scenario = share_7();
    println!(
        "| aim | mean gain | mean half interval | mean of truths | intervals that hold the truth |\n|---|---|---|---|---|"
    );
    for aim in [Aim::Progress, Aim::WorstZone] {
        let pairs: Vec<(Paired, Paired)> = (0..seeds)
            .map(|seed| gain_and_truth(&scenario, aim, seed))
            .collect();
        let mean = |of: &dyn Fn(&(Paired, Paired)) -> f64| {
            pairs.iter().map(of).sum::<f64>() / pairs.len() as f64
        };
        let held = pairs.iter().filter(|(gain, truth)| holds(gain, truth));
        println!(
            "| {aim:?} | {:.5} | {:.5} | {:.5} | {} of {seeds} |",
            mean(&|(gain, _)| gain.difference.value),
            mean(&|(gain, _)| half(gain)),
            mean(&|(_, truth)| truth.difference.value),
            held.count()
        );
    }
}

/// The gain that one search states, and that of the same division over the same rule on much other luck.
fn gain_and_truth(scenario: &FundingScenario, aim: Aim, seed: u64) -> (Paired, Paired) {
    let bounds = Bounds {
        floor: USE_FLOOR,
        cap: 1.0,
    };
    let room = Room::of(scenario, bounds);
    let small = trial(seed * STRIDE, DRAWS);
    let found = optimise(scenario, (aim, room), small, &simulated);
    let large = trial(SEED_OF_TRUTH + seed * STRIDE, DRAWS_OF_TRUTH);
    let contenders = contenders(scenario, &found);
    let rows = on_fresh_luck(contenders, (aim, &found.room), large, &simulated);
    let truth = paired(&rows[1].values, &rows[2].values);
    (found.gain, truth)
}

/// The scenario without a fund, the division found and the best simple rule, each with its scenario.
fn contenders(scenario: &FundingScenario, found: &Optimised) -> Vec<(Contender, FundingScenario)> {
    let rows = found.rows[..3].iter().map(|row| {
        let contender = row.contender.clone();
        let scenario = match &contender {
            Contender::Rule(rule) => rule.scenario(scenario),
            Contender::Found(_) => found.scenario.clone(),
            _ => found.without_fund.clone(),
        };
        (contender, scenario)
    });
    rows.collect()
}

fn trial(seed: u64, draws: u32) -> Trial {
    Trial {
        seed: Seed(seed),
        draws,
        futures_per_draw: 2,
    }
}

fn half(gain: &Paired) -> f64 {
    0.5 * (gain.interval.high - gain.interval.low)
}

/// Errors of independent estimates add up as squares do.
fn holds(gain: &Paired, truth: &Paired) -> bool {
    let apart = gain.difference.value - truth.difference.value;
    apart.abs() <= half(gain).hypot(half(truth))
}

fn share_7() -> FundingScenario {
    let mut loaded = scenario::load(&["scenarios/share-7.json".into()]);
    let loaded = loaded.remove(0);
    loaded
        .unwrap_or_else(|problems| panic!("{problems}"))
        .scenario
}

fn simulated(scenarios: &[FundingScenario], outcomes: &[Outcome], trial: Trial) -> Vec<Measured> {
    let asked = (scenarios, outcomes);
    measure_scenarios(VectorUnit::widest(), asked, trial.into(), &())
}
