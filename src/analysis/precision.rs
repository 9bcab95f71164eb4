//! How precise findings are. Only errors count, never values, so that who stops when they are small enough does not
//! choose among results.

use super::findings::{Comparison, Findings, ScenarioFindings};

/// Half of the widest 95 % intervals in the year of the targets.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Precision {
    /// Of a share of futures that meet a target or all of them, or of a difference of such shares; 0 to 1.
    pub share: f64,
    /// Of a paired difference, as a part of the larger of the two means.
    pub difference: f64,
}

impl Precision {
    #[must_use]
    pub fn of(findings: &Findings) -> Self {
        let errors = findings.experiment.errors_in_half();
        let widest = |halves: &mut dyn Iterator<Item = f64>| halves.fold(0.0, f64::max);
        let scenarios = &findings.scenarios;
        let shares = scenarios.iter().flat_map(|one| shares(one, errors));
        let differences = scenarios.iter().flat_map(|one| differences(one, errors));
        Self {
            share: widest(&mut { shares }),
            difference: widest(&mut { differences }),
        }
    }

    /// Whether all is as precise as asked for.
    #[must_use]
    pub fn is_within(self, asked: f64) -> bool {
        self.share <= asked && self.difference <= asked
    }
}

/// Intervals of shares reach beyond 0 and 1 hits, so a share that was never met is not taken for a sure one.
fn shares(scenario: &ScenarioFindings, errors: f64) -> impl Iterator<Item = f64> {
    let of_targets = scenario.attainments.iter();
    let of_targets = of_targets
        .filter(|row| row.year == scenario.target_year())
        .map(|row| 0.5 * (row.high - row.low));
    let joint = scenario.joint.iter().map(|row| row.share);
    let changes = in_target_year(scenario).filter_map(|row| row.attainment_difference);
    of_targets.chain(
        joint
            .chain(changes)
            .map(move |share| half(errors, share.standard_error)),
    )
}

fn differences(scenario: &ScenarioFindings, errors: f64) -> impl Iterator<Item = f64> {
    in_target_year(scenario).filter_map(move |row| {
        let mut summaries = scenario.summaries.iter();
        let own = summaries.find(|summary| summary.outcome == row.outcome)?;
        let mean = own.mean.value;
        let size = mean.abs().max((mean - row.difference.value).abs());
        let half = half(errors, row.difference.standard_error);
        Some(if half == 0.0 { 0.0 } else { half / size })
    })
}

fn in_target_year(scenario: &ScenarioFindings) -> impl Iterator<Item = &Comparison> {
    let rows = scenario.comparisons.iter();
    rows.filter(|row| row.year == scenario.target_year())
}

fn half(errors: f64, standard_error: f64) -> f64 {
    if standard_error == 0.0 {
        0.0
    } else {
        errors * standard_error
    }
}
