//! Why an outcome is what it is, and why two scenarios differ: parts that add up exactly.
//!
//! An explanation asks for the outcome of every coalition of mechanisms that are on, all on the same draws and luck, and
//! shares the difference between all and none by [`shapley`]. It speaks of means, since means of parts add up to the
//! mean of the whole future by future, so that each part has the error of its own futures; medians do not.

mod account;
mod fixed;
mod mechanism;
mod section;

pub use account::{Account, Doubts, Named, NumberFacts};
pub(super) use fixed::fix;
pub use mechanism::Mechanism;
pub use section::Section;

use serde::{Deserialize, Serialize};

use super::Nesting;
use super::attainment;
use super::shapley::shapley;
use crate::country::Outcome;
use crate::probe::Measured;
use crate::scenario::FundingScenario;
use crate::stats::Estimate;

/// What a step of an explanation is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    Mechanism(Mechanism),
    Section(Section),
    /// What the mechanisms leave of the difference between two scenarios: their rules, with every mechanism off.
    Rules,
}

/// A step from the start of an explanation to its end.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Step {
    pub cause: Cause,
    /// In the unit of the outcome.
    pub effect: Estimate,
}

/// A mean that is a start and steps, which add up to it exactly.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Explanation {
    pub outcome: Outcome,
    /// The mean with every mechanism off, or that of the scenario compared with.
    pub start: Estimate,
    pub steps: Vec<Step>,
    /// The scenario's mean.
    pub end: Estimate,
    /// The median of the scenario's futures, to compare.
    pub median: Estimate,
    /// Its target in the scenario's reading.
    pub threshold: f64,
    /// All steps together.
    pub difference: Estimate,
}

/// The targets' outcomes as the scenario reads them.
#[must_use]
pub fn targets(scenario: &FundingScenario) -> Vec<Outcome> {
    attainment::declared_targets(scenario)
}

/// What the outcome must reach, as the scenario reads its target.
///
/// # Panics
///
/// If it has none.
#[must_use]
pub fn threshold(scenario: &FundingScenario, outcome: Outcome) -> f64 {
    attainment::threshold(scenario, outcome).expect("only outcomes with a target are explained")
}

/// The scenario with every coalition of `mechanisms` on, and the others off: mechanism `i` is on in coalition `c` if bit `i`
/// of `c` is set.
#[must_use]
pub fn with_mechanisms(
    scenario: &FundingScenario,
    mechanisms: &[Mechanism],
) -> Vec<FundingScenario> {
    coalitions(scenario, mechanisms, |scenario, mechanism, is_on| {
        if !is_on {
            mechanism.switch_off(scenario);
        }
    })
}

/// `base` with every coalition of `sections` taken over from `other`.
#[must_use]
pub fn with_sections(
    base: &FundingScenario,
    other: &FundingScenario,
    sections: &[Section],
) -> Vec<FundingScenario> {
    coalitions(base, sections, |scenario, section, is_taken| {
        if is_taken {
            section.take_over(scenario, other);
        }
    })
}

fn coalitions<P: Copy>(
    scenario: &FundingScenario,
    players: &[P],
    mut play: impl FnMut(&mut FundingScenario, P, bool),
) -> Vec<FundingScenario> {
    let of_coalition = |coalition: usize| {
        let mut scenario = scenario.clone();
        for (bit, &player) in players.iter().enumerate() {
            play(&mut scenario, player, coalition >> bit & 1 == 1);
        }
        scenario
    };
    (0..1 << players.len()).map(of_coalition).collect()
}

/// Explains one outcome of `scenario` by `causes`, from what was measured of each of their coalitions.
///
/// # Panics
///
/// If there are not 2^n coalitions of n causes.
#[must_use]
pub fn explain(
    scenario: &FundingScenario,
    outcome: Outcome,
    causes: &[Cause],
    measured: &[Measured],
    nesting: Nesting,
) -> Explanation {
    let worth: Vec<&[f64]> = measured.iter().map(|one| one.of(outcome)).collect();
    let [Some(none), Some(all)] = [worth.first(), worth.last()] else {
        unreachable!("the coalition of none is always there");
    };
    let parts = shapley(causes.len(), &worth);
    Explanation {
        outcome,
        start: nesting.mean(none),
        steps: steps(causes, &parts, nesting),
        end: nesting.mean(all),
        difference: difference(none, all, nesting),
        median: nesting.quantiles(all, [0.5])[0],
        threshold: threshold(scenario, outcome),
    }
}

/// Explains how the mean of `scenario` comes from that of another by the same mechanisms: what each does in the one less
/// what it does in the other.
///
/// # Panics
///
/// If there are not 2^n coalitions of n mechanisms for each of the two.
#[must_use]
pub fn explain_difference(
    scenario: &FundingScenario,
    outcome: Outcome,
    mechanisms: &[Mechanism],
    [ours, theirs]: [&[Measured]; 2],
    nesting: Nesting,
) -> Explanation {
    let gained: Vec<Vec<f64>> = ours
        .iter()
        .zip(theirs)
        .map(|(our, their)| {
            let pairs = our.of(outcome).iter().zip(their.of(outcome));
            pairs.map(|(our, their)| our - their).collect()
        })
        .collect();
    let worth: Vec<&[f64]> = gained.iter().map(Vec::as_slice).collect();
    let mut parts = shapley(mechanisms.len(), &worth);
    let mut causes: Vec<Cause> = mechanisms.iter().copied().map(Cause::Mechanism).collect();
    parts.push(gained[0].clone());
    causes.push(Cause::Rules);
    let last = |measured: &[Measured]| measured[measured.len() - 1].of(outcome).to_vec();
    let (end, start) = (last(ours), last(theirs));
    Explanation {
        outcome,
        start: nesting.mean(&start),
        steps: steps(&causes, &parts, nesting),
        end: nesting.mean(&end),
        difference: difference(&start, &end, nesting),
        median: nesting.quantiles(&end, [0.5])[0],
        threshold: threshold(scenario, outcome),
    }
}

fn steps(causes: &[Cause], parts: &[Vec<f64>], nesting: Nesting) -> Vec<Step> {
    let step = |(&cause, part): (&Cause, &Vec<f64>)| Step {
        cause,
        effect: nesting.mean(part),
    };
    causes.iter().zip(parts).map(step).collect()
}

/// The mean of what `end` is more than `start`, future by future.
fn difference(start: &[f64], end: &[f64], nesting: Nesting) -> Estimate {
    let pairs = end.iter().zip(start);
    nesting.mean(&pairs.map(|(end, start)| end - start).collect::<Vec<f64>>())
}
