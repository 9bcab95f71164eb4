//! One target or all of them together, as something that a future meets or misses.

use super::attainment::{declared_targets, threshold};
use crate::country::Outcome;
use crate::probe::Measured;
use crate::scenario::FundingScenario;
use crate::stats::{Estimate, nested_share};
use crate::units::{TARGET_YEAR, Year};

/// What is to be met in the year of the targets, as the scenario reads it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Goal {
    /// The target of this outcome, in the reading of the data set's list.
    One(Outcome),
    /// All targets together.
    All,
}

/// The year in which targets are asked for: 2030, or the horizon if it comes before.
#[must_use]
pub fn target_year(scenario: &FundingScenario) -> Year {
    TARGET_YEAR.min(scenario.horizon)
}

impl Goal {
    /// The outcomes with their thresholds, in the scenario's reading.
    #[must_use]
    pub fn thresholds(self, scenario: &FundingScenario) -> Vec<(Outcome, f64)> {
        let targets = scenario.country.targets.iter();
        let declared = targets.zip(declared_targets(scenario));
        declared
            .filter(|(target, _)| match self {
                Self::One(outcome) => target.outcome == outcome,
                Self::All => true,
            })
            .filter_map(|(_, outcome)| Some((outcome, threshold(scenario, outcome)?)))
            .collect()
    }

    /// The outcomes that the goal asks for, in the scenario's reading.
    #[must_use]
    pub fn outcomes(self, scenario: &FundingScenario) -> Vec<Outcome> {
        let thresholds = self.thresholds(scenario).into_iter();
        thresholds.map(|(outcome, _)| outcome).collect()
    }

    /// Whether each future meets the goal, 1 or 0: `[draw][future]`, future fastest.
    ///
    /// # Panics
    ///
    /// If the goal is the target of an outcome that has none.
    #[must_use]
    pub fn met(self, scenario: &FundingScenario, measured: &Measured) -> Vec<f64> {
        let thresholds = self.thresholds(scenario);
        let (first, _) = thresholds.first().expect("a goal has a target");
        let mut met = vec![1.0; measured.of(*first).len()];
        for (outcome, threshold) in thresholds {
            for (met, value) in met.iter_mut().zip(measured.of(outcome)) {
                *met *= f64::from(*value >= threshold);
            }
        }
        met
    }

    /// The share of futures that meet the goal, with the error of its draws.
    #[must_use]
    pub fn chance(
        self,
        scenario: &FundingScenario,
        measured: &Measured,
        futures_per_draw: u16,
    ) -> Estimate {
        let met = self.met(scenario, measured);
        nested_share(&met, futures_per_draw.into(), |met| met > 0.5)
    }
}
