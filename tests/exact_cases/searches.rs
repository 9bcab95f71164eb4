//! What `seek` says where the answer is known.

use blockfund::analysis::goal::Goal;
use blockfund::analysis::seek::{Answer, Crossing, Lever, Question, seek};
use blockfund::analysis::trial::Trial;
use blockfund::chance::Seed;
use blockfund::country::Outcome;
use blockfund::dispatch::VectorUnit;
use blockfund::probe::measure_scenarios;
use blockfund::scenario::FundingScenario;

use crate::findings::fix;
use crate::support::shipped;

#[track_caller]
fn crossing(scenario: &FundingScenario, question: Question, trial: Trial) -> Crossing {
    let simulate = |scenarios: &[FundingScenario], outcomes: &[Outcome], trial: Trial| {
        let asked = (scenarios, outcomes);
        measure_scenarios(VectorUnit::widest(), asked, trial.into(), &())
    };
    match seek(scenario, question, trial, &simulate).answer {
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
    let goal = Goal::One(Outcome::RegionalShare);
    let question = Question::of(&scenario, goal, 0.5, Lever::Share);
    let trial = Trial {
        seed: Seed(1),
        draws: 64,
        futures_per_draw: 2,
    };
    // A step from no future to all of them: the answer lies within the last bracket.
    let found = crossing(&scenario, question, trial).value;
    assert!((found - 0.07).abs() < 1e-3, "{found}");
}
