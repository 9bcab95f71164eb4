//! What a small experiment says of the errors of a larger one.

use super::Nesting;
use super::attainment::{declared_targets, threshold};
use crate::country::Outcome;
use crate::scenario::FundingScenario;
use crate::tally::Tally;
use crate::units::{TARGET_YEAR, Text};

/// The Monte Carlo errors to expect of a target: the largest among the scenarios.
#[derive(Clone, Debug, PartialEq)]
pub struct ExpectedError {
    pub outcome: Outcome,
    pub title: Text,
    /// Standard error of the attainment times the root of the number of draws.
    attainment: f64,
    /// That of the mean, in the outcome's own unit, likewise.
    mean: f64,
}

impl ExpectedError {
    /// For each target, from the tallies of a pilot with `draws` draws, spread as the larger experiment spreads its own.
    /// Points that are spread evenly get better with their number than the root of it says, so that the true errors are
    /// about these or smaller.
    ///
    /// Where the pilot met a target always or never, the error is that of a draw that was missed: the upper end of what
    /// one draw of another kind among all would give.
    #[must_use]
    pub fn of(
        scenarios: &[&FundingScenario],
        tallies: &[Tally],
        draws: u32,
        nesting: Nesting,
    ) -> Vec<Self> {
        let Some(country) = scenarios.first().map(|scenario| &scenario.country) else {
            return Vec::new();
        };
        let root = f64::from(draws).sqrt();
        let targets = country.targets.iter().enumerate();
        let all = targets.map(|(position, target)| {
            let mut expected = Self {
                outcome: target.outcome,
                title: target.title.clone(),
                attainment: 0.0,
                mean: 0.0,
            };
            for (scenario, tally) in scenarios.iter().zip(tallies) {
                let year = TARGET_YEAR.min(scenario.horizon);
                let outcome = declared_targets(scenario)[position];
                let kept = tally.kept_in(year).map(|kept| kept.of(outcome));
                let (Some(values), Some(threshold)) = (kept, threshold(scenario, outcome)) else {
                    continue;
                };
                let share = nesting.share(values, |value| value >= threshold);
                // One draw in all, p = 1/n: √(p (1 − p)) is about √(1/n).
                let least = 1.0 / root;
                let error = (share.standard_error * root).max(least);
                expected.attainment = expected.attainment.max(error);
                let error = nesting.mean(values).standard_error * root;
                expected.mean = expected.mean.max(error);
            }
            expected
        });
        all.collect()
    }

    /// Of the share of futures that meet the target, with so many draws.
    #[must_use]
    pub fn of_attainment(&self, draws: u32) -> f64 {
        self.attainment / f64::from(draws).sqrt()
    }

    /// Of the mean, in the outcome's own unit.
    #[must_use]
    pub fn of_mean(&self, draws: u32) -> f64 {
        self.mean / f64::from(draws).sqrt()
    }

    /// Draws with which the error of the attainment is at most `wanted`, above 0.
    #[must_use]
    pub fn draws_for(&self, wanted: f64) -> u64 {
        let root = self.attainment / wanted;
        (root * root).ceil() as u64
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_shrink_with_the_root_of_the_draws() {
        let expected = ExpectedError {
            outcome: Outcome::Researchers,
            title: Text {
                ko: String::new(),
                en: String::new(),
            },
            attainment: 0.4,
            mean: 1_000.0,
        };
        assert!((expected.of_attainment(1_600) - 0.01).abs() < 1e-12);
        assert!((expected.of_mean(100) - 100.0).abs() < 1e-12);
        assert_eq!(expected.draws_for(0.01), 1_600);
        assert_eq!(expected.draws_for(0.02), 400);
    }
}
