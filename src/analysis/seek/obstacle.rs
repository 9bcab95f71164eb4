//! Why a chance is out of reach: what the outcome does at the end of the lever, and what would help instead.

use super::{Question, Reading};
use crate::analysis::explanation::fix;
use crate::analysis::goal::Goal;
use crate::analysis::trial::{Simulate, Trial};
use crate::country::Outcome;
use crate::probe::Measured;
use crate::scenario::FundingScenario;
use crate::stats::{Estimate, quantile};

/// What stands in the way at the end of a lever's range.
#[derive(Clone, Debug, PartialEq)]
pub struct Obstacle {
    /// The value of the lever at which the chance is highest.
    pub at: f64,
    /// The target with the smallest chance there, of several.
    pub hardest: Reading,
    /// Part of the block money of the last year that provinces cannot use, on average.
    pub lapsing: f64,
    /// The chance if one mechanism did not bind, all else equal and on the same futures.
    pub without: Vec<(Mechanism, Estimate)>,
}

/// A mechanism that can be lifted to see whether it is what binds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mechanism {
    /// Provinces can use only so much new block money a year.
    Absorption,
    /// Part of the money replaces other money or runs the programme.
    Displacement,
    /// The major R&D budget may be cut, and plans are not carried out to the letter.
    Cuts,
}

/// So large that absorption never binds, and small enough to leave the digits of what is absorbed.
const BOUNDLESS: f64 = 1e6;

impl Mechanism {
    /// All of them, in the order of the model.
    pub const ALL: [Self; 3] = [Self::Cuts, Self::Absorption, Self::Displacement];

    /// The numbers that switch it off.
    fn lifted(self) -> &'static [(&'static str, f64)] {
        match self {
            Self::Absorption => &[("absorption_scale", BOUNDLESS)],
            Self::Displacement => &[
                ("displacement", 0.0),
                ("overhead_block", 0.0),
                ("overhead_central", 0.0),
            ],
            Self::Cuts => &[("cut_probability", 0.0), ("envelope_noise", 0.0)],
        }
    }

    /// The scenario in a world without it.
    fn lifted_in(self, scenario: &FundingScenario) -> FundingScenario {
        let mut lifted = scenario.clone();
        if self == Self::Cuts {
            lifted.forced_cut = None;
        }
        fix(&mut lifted, self.lifted());
        lifted
    }
}

/// What stands in the way of `question`, whose chance is highest with the lever at `at`.
pub(super) fn obstacle(
    scenario: &FundingScenario,
    question: &Question,
    at: f64,
    trial: Trial,
    simulate: &Simulate,
) -> Obstacle {
    let here = question.lever.applied(scenario, at);
    let mut worlds = vec![here.clone()];
    worlds.extend(Mechanism::ALL.map(|mechanism| mechanism.lifted_in(&here)));
    let mut outcomes = question.goal.outcomes(scenario);
    outcomes.extend([Outcome::LapsedMoney, Outcome::AbsorbedMoney]);
    let measured = simulate(&worlds, &outcomes, trial);
    let chance = |world: usize| {
        let goal = question.goal;
        goal.chance(&worlds[world], &measured[world], trial.futures_per_draw)
    };
    let lifted = (1..).map(chance);
    Obstacle {
        at,
        hardest: hardest(&here, question.goal, &measured[0], trial),
        lapsing: lapsing(&measured[0]),
        without: Mechanism::ALL.into_iter().zip(lifted).collect(),
    }
}

/// The target of the goal that is met least often.
fn hardest(scenario: &FundingScenario, goal: Goal, measured: &Measured, trial: Trial) -> Reading {
    let readings = readings(scenario, goal, measured, trial);
    let harder = |left: &Reading, right: &Reading| left.chance.value.total_cmp(&right.chance.value);
    let hardest = readings.into_iter().min_by(harder);
    hardest.expect("a goal has a target")
}

/// How each target of the goal fares.
pub(super) fn readings(
    scenario: &FundingScenario,
    goal: Goal,
    measured: &Measured,
    trial: Trial,
) -> Vec<Reading> {
    let reading = |(outcome, threshold)| {
        let mut sorted = measured.of(outcome).to_vec();
        sorted.sort_by(f64::total_cmp);
        let met = |value| value >= threshold;
        Reading {
            outcome,
            threshold,
            median: quantile(&sorted, 0.5),
            chance: crate::stats::nested_share(
                measured.of(outcome),
                trial.futures_per_draw.into(),
                met,
            ),
        }
    };
    goal.thresholds(scenario).into_iter().map(reading).collect()
}

fn lapsing(measured: &Measured) -> f64 {
    let sum = |outcome| measured.of(outcome).iter().sum::<f64>();
    let (lapsed, absorbed) = (sum(Outcome::LapsedMoney), sum(Outcome::AbsorbedMoney));
    if lapsed > 0.0 {
        lapsed / (lapsed + absorbed)
    } else {
        0.0
    }
}
