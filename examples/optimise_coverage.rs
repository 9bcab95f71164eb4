//! How often the 95 % interval of what `optimise` gains over the best simple rule holds the truth.
//!
//!     cargo run --release --example optimise_coverage
//!     cargo run --release --example optimise_coverage -- 20
//!
//! Over 100 seeds, or as many as are named; minutes, not seconds. The experiments are small: 512 draws of 2 futures.

use blockfund::analysis::optimise::{Aim, Contender, Room, on_fresh_luck, optimise, paired};
use blockfund::analysis::trial::Trial;
use blockfund::chance::Seed;
use blockfund::country::Outcome;
use blockfund::dispatch::VectorUnit;
use blockfund::probe::{Measured, Sampling, Variant, measure};
use blockfund::scenario::{self, Bounds, FundingScenario};

const SEEDS: u64 = 100;
/// Draws on which a gain is tested, and of what counts as the truth: its error is near a sixth.
const DRAWS: u32 = 512;
const DRAWS_OF_TRUTH: u32 = 16_384;
/// Far apart, since each search goes on to the ten seeds after its own.
const STRIDE: u64 = 1_000;
const SEED_OF_TRUTH: u64 = 1_000_000;
/// Least share of every use in every zone.
const USE_FLOOR: f64 = 0.05;

fn main() {
    let seeds = std::env::args().nth(1).and_then(|seeds| seeds.parse().ok());
    let seeds = seeds.unwrap_or(SEEDS);
    let scenario = share_7();
    println!(
        "| aim | mean gain | mean half interval | intervals that hold the truth |\n|---|---|---|---|"
    );
    for aim in [Aim::Progress, Aim::WorstZone] {
        let (mut held, mut gains, mut halves) = (0, 0.0, 0.0);
        for seed in 0..seeds {
            let (gain, truth) = tried(&scenario, aim, seed);
            let half = 0.5 * (gain.interval.high - gain.interval.low);
            held += u64::from((gain.difference.value - truth).abs() <= half);
            gains += gain.difference.value / seeds as f64;
            halves += half / seeds as f64;
        }
        println!("| {aim:?} | {gains:.5} | {halves:.5} | {held} of {seeds} |");
    }
}

/// The gain that one search states, and that of the same division over the same rule on much other luck.
fn tried(
    scenario: &FundingScenario,
    aim: Aim,
    seed: u64,
) -> (blockfund::analysis::optimise::Paired, f64) {
    let room = Room::of(
        scenario,
        Bounds {
            floor: USE_FLOOR,
            cap: 1.0,
        },
    );
    let trial = |seed, draws| Trial {
        seed: Seed(seed),
        draws,
        futures_per_draw: 2,
    };
    let found = optimise(
        scenario,
        (aim, room),
        trial(seed * STRIDE, DRAWS),
        &simulated,
    );
    let contenders = found.rows[..3].iter().map(|row| {
        let contender = row.contender.clone();
        let scenario = match &contender {
            Contender::Rule(rule) => rule.scenario(scenario),
            Contender::Found(_) => found.scenario.clone(),
            _ => found.without_fund.clone(),
        };
        (contender, scenario)
    });
    let truth = trial(SEED_OF_TRUTH, DRAWS_OF_TRUTH);
    let rows = on_fresh_luck(contenders.collect(), (aim, &found.room), truth, &simulated);
    let truth = paired(&rows[1].values, &rows[2].values).difference.value;
    (found.gain, truth)
}

fn share_7() -> FundingScenario {
    let mut loaded = scenario::load(&["scenarios/share-7.json".into()]);
    let loaded = loaded.remove(0);
    loaded
        .unwrap_or_else(|problems| panic!("{problems}"))
        .scenario
}

fn simulated(scenarios: &[FundingScenario], outcomes: &[Outcome], trial: Trial) -> Vec<Measured> {
    let variants: Vec<Variant<'_>> = scenarios.iter().map(Variant::first).collect();
    let sampling = Sampling {
        seed: trial.seed,
        draws: trial.draws,
        futures_per_draw: trial.futures_per_draw,
    };
    measure(VectorUnit::widest(), (&variants, outcomes), sampling, &())
}
