//! What `seek` says where the answer is known.

use blockfund::analysis::goal::Goal;
use blockfund::analysis::seek::{Answer, Crossing, Lever, Question, seek};
use blockfund::analysis::trial::Trial;
use blockfund::chance::Seed;
use blockfund::country::Outcome;
use blockfund::dispatch::VectorUnit;
use blockfund::probe::{Measured, Sampling, Variant, measure};
use blockfund::scenario::FundingScenario;

use crate::findings::fix;
use crate::support::shipped;

fn simulated(scenarios: &[FundingScenario], outcomes: &[Outcome], trial: Trial) -> Vec<Measured> {
    let variants: Vec<Variant<'_>> = scenarios.iter().map(Variant::first).collect();
    let sampling = Sampling {
        seed: trial.seed,
        draws: trial.draws,
        futures_per_draw: trial.futures_per_draw,
    };
    measure(VectorUnit::widest(), (&variants, outcomes), sampling, &())
}

fn trial(seed: u64, draws: u32) -> Trial {
    Trial {
        seed: Seed(seed),
        draws,
        futures_per_draw: 2,
    }
}

fn question(scenario: &FundingScenario, outcome: Outcome, chance: f64, lever: Lever) -> Question {
    let (range, ends_at_budget) = lever.range(scenario);
    Question {
        goal: Goal::One(outcome),
        chance,
        lever,
        range,
        ends_at_budget,
    }
}

#[track_caller]
fn crossing(scenario: &FundingScenario, question: Question, trial: Trial) -> Crossing {
    match seek(scenario, question, trial, &simulated).answer {
        Answer::Reached(crossing) => crossing,
        other => panic!("{other:?}"),
    }
}

/// A scenario in which nothing can happen to the budget: the share of 2030 is the planned share times what the drafter
/// expects over what comes.
#[test]
fn without_risk_the_share_needed_is_the_target_itself() {
    let mut scenario = shipped("share-7");
    for (name, value) in [
        ("major_rd_growth", 0.045),
        ("major_rd_noise", 0.0),
        ("cut_probability", 0.0),
        ("envelope_noise", 0.0),
    ] {
        fix(&mut scenario, name, value);
    }
    let question = question(&scenario, Outcome::RegionalShare, 0.5, Lever::Share);
    // A step from no future to all of them: the answer lies within the last bracket.
    let found = crossing(&scenario, question, trial(1, 64)).value;
    assert!((found - 0.07).abs() < 1e-3, "{found}");
}
