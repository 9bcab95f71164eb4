//! How often the 95 % interval of the answer of `seek` holds the truth.
//!
//!     cargo run --release --example seek_coverage
//!     cargo run --release --example seek_coverage -- 20
//!
//! Over 100 seeds, or as many as are named; minutes, not seconds. Errors are hardest to know from few draws, so the
//! experiments are small: 512 draws of 2 futures.

use blockfund::analysis::goal::Goal;
use blockfund::analysis::seek::{Answer, Crossing, Lever, Question, seek};
use blockfund::analysis::trial::Trial;
use blockfund::chance::Seed;
use blockfund::country::{Outcome, Use};
use blockfund::dispatch::VectorUnit;
use blockfund::probe::{Measured, measure_scenarios};
use blockfund::scenario::{self, FundingScenario};

const SEEDS: u64 = 100;
/// Draws of an answer whose interval is tried, and of what counts as the truth: its error is an eighth.
const DRAWS: u32 = 512;
const DRAWS_OF_TRUTH: u32 = 32_768;
/// Has nothing to do with the seeds that are tried.
const SEED_OF_TRUTH: u64 = 1_000_000;

/// The file, the target, the chance that is wanted, and what is varied.
const CASES: [(&str, Outcome, f64, Lever); 4] = [
    ("baseline", Outcome::RegionalShare, 0.8, Lever::Share),
    ("baseline", Outcome::Researchers, 0.5, Lever::Fund),
    (
        "share-7",
        Outcome::DeepTechStartups,
        0.5,
        Lever::SpecialZones,
    ),
    (
        "share-7",
        Outcome::Researchers,
        0.55,
        Lever::Use(Use::Talent),
    ),
];

fn main() {
    let seeds = std::env::args().nth(1).and_then(|seeds| seeds.parse().ok());
    let seeds = seeds.unwrap_or(SEEDS);
    println!(
        "| scenario | target | lever | truth | intervals that hold it |\n|---|---|---|---|---|"
    );
    for (name, outcome, chance, lever) in CASES {
        let scenario = load(name);
        let question = Question::of(&scenario, Goal::One(outcome), chance, lever);
        let answer = |seed, draws| {
            crossing(
                &scenario,
                question,
                Trial {
                    seed: Seed(seed),
                    draws,
                    futures_per_draw: 2,
                },
            )
        };
        let Some(truth) = answer(SEED_OF_TRUTH, DRAWS_OF_TRUTH) else {
            println!(
                "| {name} | {} {chance} | {} | not reached | |",
                outcome.id(),
                lever.id()
            );
            continue;
        };
        // An answer that does not reach the chance at all does not hold a truth that does.
        let holds =
            |seed: &u64| answer(*seed, DRAWS).is_some_and(|found| is_inside(&found, truth.value));
        let held = (0..seeds).filter(holds).count();
        println!(
            "| {name} | {} {chance} | {} | {:.5} | {held} of {seeds} |",
            outcome.id(),
            lever.id(),
            truth.value
        );
    }
}

fn load(name: &str) -> FundingScenario {
    let mut loaded = scenario::load(&[format!("scenarios/{name}.json").into()]);
    let loaded = loaded.remove(0);
    loaded
        .unwrap_or_else(|problems| panic!("{problems}"))
        .scenario
}

fn crossing(scenario: &FundingScenario, question: Question, trial: Trial) -> Option<Crossing> {
    match seek(scenario, question, trial, &simulated).answer {
        Answer::Reached(crossing) => Some(crossing),
        _ => None,
    }
}

/// An end outside the range is open.
fn is_inside(found: &Crossing, truth: f64) -> bool {
    found.low.is_none_or(|low| low <= truth) && found.high.is_none_or(|high| truth <= high)
}

fn simulated(scenarios: &[FundingScenario], outcomes: &[Outcome], trial: Trial) -> Vec<Measured> {
    let asked = (scenarios, outcomes);
    measure_scenarios(VectorUnit::widest(), asked, trial.into(), &())
}
