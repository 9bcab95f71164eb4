//! In which corner of what is uncertain a target is missed, in the numbers' own units.

use serde::{Deserialize, Serialize};

use super::Screen;
use crate::analysis::discovery::{Limits, discover};
use crate::country::Outcome;
use crate::country::parameters::Prior;
use crate::scenario::FundingScenario;

/// Numbers that are tried as sides of a box: those with the strongest rank correlation.
const TRIED: usize = 10;

/// What happens in a corner more often than elsewhere: the rarer of the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    Missed,
    Met,
}

/// A box of the numbers in which a target is mostly missed, or mostly met.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Corner {
    pub outcome: Outcome,
    pub event: Event,
    /// Share of all such futures that lie in the box.
    pub coverage: f64,
    /// Share of the futures in the box that are such.
    pub density: f64,
    /// Share of all futures that are such.
    pub base: f64,
    pub sides: Vec<CornerSide>,
}

/// How far the box reaches along one number.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CornerSide {
    /// With its zone or pillar, where it has several values.
    pub number: String,
    /// In the unit of the number.
    pub low: Option<f64>,
    pub high: Option<f64>,
    /// Share of half samples in which the box has this side too.
    pub found_again: f64,
}

/// Where futures miss the threshold, or meet it if that is rarer. `None` if all do the same, or no number tells them apart.
#[must_use]
pub fn corner(
    scenario: &FundingScenario,
    outcome: Outcome,
    (values, threshold): (&[f64], f64),
    screen: &Screen,
) -> Option<Corner> {
    let met = values.iter().filter(|value| **value >= threshold).count();
    let event = if 2 * met < values.len() {
        Event::Met
    } else {
        Event::Missed
    };
    let is_case = |value: &f64| (*value >= threshold) == (event == Event::Met);
    let cases: Vec<f64> = values
        .iter()
        .map(|value| f64::from(is_case(value)))
        .collect();
    let tried: Vec<usize> = screen
        .strongest(&screen.strengths(values), TRIED)
        .into_iter()
        .filter(|value| !matches!(prior(scenario, screen, *value), Prior::Shares(_)))
        .collect();
    let inputs: Vec<&[f64]> = tried
        .iter()
        .map(|value| screen.scores[*value].as_slice())
        .collect();
    let found = discover(&inputs, &cases).filter(|found| !found.sides.is_empty())?;
    let sides = found.sides.iter().map(|side| {
        let value = tried[side.input];
        let Limits { low, high } = side.limits;
        let at = |score: f64| {
            score
                .is_finite()
                .then(|| number_at(scenario, screen, value, score))
        };
        CornerSide {
            number: screen.names[value].clone(),
            low: at(low),
            high: at(high),
            found_again: side.found_again,
        }
    });
    Some(Corner {
        outcome,
        event,
        coverage: found.coverage,
        density: found.density,
        base: found.base,
        sides: sides.collect(),
    })
}

fn prior<'a>(scenario: &'a FundingScenario, screen: &Screen, value: usize) -> &'a Prior {
    &scenario.uncertainties.priors[screen.numbers[value]]
}

/// The number at a normal score, in its own unit; shares of a whole have none and give the score.
pub(super) fn number_at(
    scenario: &FundingScenario,
    screen: &Screen,
    value: usize,
    score: f64,
) -> f64 {
    match prior(scenario, screen, value) {
        Prior::One(number) | Prior::PerZone(number) | Prior::PerPillar(number) => {
            number.at_score(score)
        }
        Prior::Shares(_) => score,
    }
}
