//! What it would take: the smallest value of a lever that gives a target the wanted chance, and what stands in the way.

mod bracketing;
mod curve;
mod lever;
mod obstacle;
mod start;

pub use curve::{Crossing, Curve, Point};
pub use lever::{Fixed, Lever, LeverUnit};
pub use obstacle::{Mechanism, Obstacle};
pub use start::LaterStart;

use serde::Serialize;

use super::goal::Goal;
use super::trial::{Simulate, Trial};
use crate::country::Outcome;
use crate::scenario::FundingScenario;
use crate::stats::{Estimate, Interval};
use crate::units::{FUND_YEAR, Year};

/// What is asked.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Question {
    pub goal: Goal,
    /// Above 0 and below 1.
    pub chance: f64,
    pub lever: Lever,
    /// The values that count.
    pub range: Interval,
    /// Whether the range ends where the plan would be larger than the major R&D budget.
    pub ends_at_budget: bool,
}

impl Question {
    /// With every value of the lever that the scenario admits.
    #[must_use]
    pub fn of(scenario: &FundingScenario, goal: Goal, chance: f64, lever: Lever) -> Self {
        let (range, ends_at_budget) = lever.range(scenario);
        Self {
            goal,
            chance,
            lever,
            range,
            ends_at_budget,
        }
    }
}

/// A target at one value of the lever.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Reading {
    pub outcome: Outcome,
    pub threshold: f64,
    pub median: f64,
    pub chance: Estimate,
}

/// The answer to a [`Question`].
#[derive(Clone, Debug)]
pub struct Sought {
    pub question: Question,
    /// The chance as the file stands.
    pub now: Estimate,
    pub curve: Curve,
    pub answer: Answer,
    /// What starting later would take, beside the earliest start; empty for a lever without a start, and where the answer is no value.
    pub later: Vec<LaterStart>,
}

/// What the curve says.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// The smallest value that gives the wanted chance.
    Reached(Crossing),
    /// The chance is there with the lever at its lowest; it stays there up to this value, if it does not always.
    Already { until: Option<f64> },
    /// No value of the range gives it.
    OutOfReach(Obstacle),
}

/// Answers `question` about a scenario by simulating it with other values of the lever, all on the luck of `trial`.
///
/// Starts are tried on a quarter of the draws.
#[must_use]
pub fn seek(
    scenario: &FundingScenario,
    question: Question,
    trial: Trial,
    simulate: &Simulate,
) -> Sought {
    let curve = curve_from(scenario, &question, FUND_YEAR.next(), trial, simulate);
    let as_it_stands = std::slice::from_ref(scenario);
    let measured = simulate(as_it_stands, &question.goal.outcomes(scenario), trial);
    let now = question
        .goal
        .chance(scenario, &measured[0], trial.futures_per_draw);
    let answer = answer(scenario, &question, &curve, trial, simulate);
    let later = match answer {
        Answer::Reached(_) if question.lever.has_a_start() => start::later(
            scenario,
            &question,
            trial.with_draws(trial.draws / 4),
            simulate,
        ),
        _ => Vec::new(),
    };
    Sought {
        question,
        now,
        curve,
        answer,
        later,
    }
}

fn answer(
    scenario: &FundingScenario,
    question: &Question,
    curve: &Curve,
    trial: Trial,
    simulate: &Simulate,
) -> Answer {
    if let Some(crossing) = curve.crossing(question.chance) {
        return Answer::Reached(crossing);
    }
    if curve.points[0].chance.value >= question.chance {
        let until = curve.fall_below(question.chance);
        return Answer::Already { until };
    }
    let at = curve.best().value;
    Answer::OutOfReach(obstacle::obstacle(scenario, question, at, trial, simulate))
}

/// The chance over the range, with the lever turned from `start` on.
fn curve_from(
    scenario: &FundingScenario,
    question: &Question,
    start: Year,
    trial: Trial,
    simulate: &Simulate,
) -> Curve {
    let Question { goal, lever, .. } = *question;
    let chances = |values: &[f64]| -> Vec<Estimate> {
        let scenario_at = |&value: &f64| lever.applied_from(scenario, value, start);
        let scenarios: Vec<FundingScenario> = values.iter().map(scenario_at).collect();
        if scenarios.is_empty() {
            return Vec::new();
        }
        let measured = simulate(&scenarios, &goal.outcomes(scenario), trial);
        let found = scenarios.iter().zip(&measured);
        found
            .map(|(scenario, measured)| goal.chance(scenario, measured, trial.futures_per_draw))
            .collect()
    };
    bracketing::curve(question.range, lever.spacing(), question.chance, chances)
}
