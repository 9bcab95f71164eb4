//! What the choice between two scenarios hangs on.

use serde::{Deserialize, Serialize};

use super::Screen;
use super::corner::number_at;
use crate::analysis::information::{break_point, partial_information, perfect_information};
use crate::analysis::sensitivity::{Group, GroupName};
use crate::country::Outcome;
use crate::country::parameters::Prior;
use crate::scenario::FundingScenario;
use crate::stats::Estimate;

/// Values of a group that a surface is laid through: those with the strongest rank correlation.
const MOST_VALUES: usize = 4;
/// Numbers whose break points are looked for.
const TRIED: usize = 12;

/// What more knowledge would add to the chance of a target, and what would change the choice.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Choice {
    pub outcome: Outcome,
    /// Whether the scenario meets the target more often than the other; else the other is preferred.
    pub is_preferred: bool,
    /// How much more often it does, on the same luck.
    pub advantage: Estimate,
    /// Gain in the chance of the target if everything were known before choosing, luck too.
    pub everything: Estimate,
    /// Gain if only a group were known; the largest first.
    pub groups: Vec<(GroupName, Option<String>, Estimate)>,
    /// Where the mean of the outcome becomes better in the other scenario, nearest first.
    pub breaks: Vec<BreakPoint>,
}

/// The value of a number at which the scenario with the better mean outcome changes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BreakPoint {
    pub number: String,
    /// In the unit of the number.
    pub median: f64,
    pub value: f64,
    /// Standard deviations from the median, of its normal score.
    pub distance: f64,
}

/// What choosing between `ours` and `theirs` hangs on: values of one outcome, draw by draw.
#[must_use]
pub fn choice(
    scenario: &FundingScenario,
    (outcome, threshold): (Outcome, f64),
    [ours, theirs]: [&[f64]; 2],
    groups: &[Group],
    screen: &Screen,
) -> Choice {
    let met = |values: &[f64]| -> Vec<f64> {
        values
            .iter()
            .map(|value| f64::from(*value >= threshold))
            .collect()
    };
    let (our_hits, their_hits) = (met(ours), met(theirs));
    let minus = |one: &[f64], other: &[f64]| -> Vec<f64> {
        one.iter()
            .zip(other)
            .map(|(one, other)| one - other)
            .collect()
    };
    let gain = minus(&our_hits, &their_hits);
    let nothing = vec![0.0; gain.len()];
    let advantage = crate::stats::nested_mean(&gain, 1);
    // Only differences count, and those on the same luck are told best.
    let options = [gain.as_slice(), nothing.as_slice()];
    let strengths = screen.strengths(&gain);
    let mut known: Vec<(GroupName, Option<String>, Estimate)> = groups
        .iter()
        .filter(|group| !group.has_luck)
        .map(|group| {
            let scores = screen.scores_of(&group.numbers, &strengths, MOST_VALUES);
            let worth = partial_information(&options, &scores);
            (
                group.name.clone(),
                screen.lead(&group.numbers, &strengths),
                worth,
            )
        })
        .collect();
    known.sort_by(|(_, _, one), (_, _, other)| other.value.total_cmp(&one.value));
    Choice {
        outcome,
        is_preferred: advantage.value >= 0.0,
        advantage,
        everything: perfect_information(&options),
        groups: known,
        breaks: breaks(scenario, &minus(ours, theirs), screen),
    }
}

/// Break points of the numbers that move the difference most.
fn breaks(scenario: &FundingScenario, difference: &[f64], screen: &Screen) -> Vec<BreakPoint> {
    let tried = screen.strongest(&screen.strengths(difference), TRIED);
    let is_number = |value: &usize| {
        let prior = &scenario.uncertainties.priors[screen.numbers[*value]];
        !matches!(prior, Prior::Shares(_))
    };
    let mut breaks: Vec<BreakPoint> = tried
        .into_iter()
        .filter(is_number)
        .filter_map(|value| {
            let distance = break_point(difference, &screen.scores[value])?;
            Some(BreakPoint {
                number: screen.names[value].clone(),
                median: number_at(scenario, screen, value, 0.0),
                value: number_at(scenario, screen, value, distance),
                distance,
            })
        })
        .collect();
    breaks.sort_by(|one, other| one.distance.abs().total_cmp(&other.distance.abs()));
    breaks
}
