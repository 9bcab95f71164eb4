//! How often the targets are met: each in every reading, and together.

use super::Nesting;
use super::findings::{Attainment, JointAttainment};
use super::goal::target_year;
use crate::country::Outcome;
use crate::scenario::FundingScenario;
use crate::stats::{Estimate, Interval};
use crate::tally::{Kept, Tally};
use crate::units::Year;

/// The outcomes of the four targets as the scenario reads them, in the strategy's order.
pub(super) fn declared_targets(scenario: &FundingScenario) -> Vec<Outcome> {
    let declared = |outcome| match outcome {
        Outcome::DeepTechStartups if scenario.readings.startups_from_2025 => {
            Outcome::DeepTechStartupsLenient
        }
        other => other,
    };
    scenario
        .country
        .targets
        .iter()
        .map(|target| declared(target.outcome))
        .collect()
}

/// The threshold of an outcome, if it has one; the lenient count of start-ups has that of the strict.
pub(super) fn threshold(scenario: &FundingScenario, outcome: Outcome) -> Option<f64> {
    let strict = match outcome {
        Outcome::DeepTechStartupsLenient => Outcome::DeepTechStartups,
        other => other,
    };
    let target = scenario
        .country
        .targets
        .iter()
        .find(|target| target.outcome == strict)?;
    let doubled = outcome == Outcome::RegionalShare && scenario.readings.share_doubled;
    Some(if doubled {
        scenario.country.regional_share_doubled.value
    } else {
        target.threshold.value
    })
}

/// A target in one of its readings.
#[derive(Clone, Copy)]
pub(super) struct Reading<'a> {
    pub(super) outcome: Outcome,
    /// `declared` for the reading of the scenario, else the id of an alternative.
    pub(super) id: &'static str,
    pub(super) threshold: f64,
    /// By future.
    pub(super) values: &'a [f64],
}

impl Reading<'_> {
    pub(super) fn is_met(&self, future: usize) -> bool {
        self.values[future] >= self.threshold
    }
}

/// A target in the reading of the scenario, then in the others; `declared` is its outcome there.
pub(super) fn readings<'a>(
    scenario: &FundingScenario,
    kept: &'a Kept,
    declared: Outcome,
) -> Vec<Reading<'a>> {
    let Some(threshold) = threshold(scenario, declared) else {
        return Vec::new();
    };
    let reading = |outcome, id, threshold| Reading {
        outcome,
        id,
        threshold,
        values: kept.of(outcome),
    };
    let own = reading(declared, "declared", threshold);
    let other = match declared {
        Outcome::CapacityRatio => Reading {
            id: if scenario.readings.ratio_with_all_provinces {
                "without_exceptions"
            } else {
                "all_provinces"
            },
            values: &kept.capacity_ratio_otherwise,
            ..own
        },
        Outcome::RegionalShare if scenario.readings.share_doubled => {
            let mut targets = scenario.country.targets.iter();
            let target = targets.find(|target| target.outcome == declared);
            let plain = target.map_or(threshold, |target| target.threshold.value);
            reading(declared, "as_announced", plain)
        }
        Outcome::RegionalShare => {
            let doubled = scenario.country.regional_share_doubled.value;
            reading(declared, "doubled", doubled)
        }
        Outcome::DeepTechStartups => {
            reading(Outcome::DeepTechStartupsLenient, "from_2025", threshold)
        }
        Outcome::DeepTechStartupsLenient => {
            reading(Outcome::DeepTechStartups, "from_2026", threshold)
        }
        _ => return vec![own],
    };
    vec![own, other]
}

/// Every target in the scenario's reading and in the others, in one year.
pub(super) fn of(
    scenario: &FundingScenario,
    tally: &Tally,
    year: Year,
    nesting: Nesting,
) -> Vec<Attainment> {
    let kept = tally.kept_in(year).expect("asked for kept years only");
    let attainment = |reading: Reading<'_>| {
        let Reading {
            values, threshold, ..
        } = reading;
        let share = nesting.share(values, |value| value >= threshold);
        let Interval { low, high } = nesting.interval(share, values.len());
        Attainment {
            outcome: reading.outcome,
            reading: reading.id.to_owned(),
            threshold,
            year,
            share,
            low,
            high,
            hits: values.iter().filter(|value| **value >= threshold).count() as u64,
            futures: values.len() as u64,
        }
    };
    let targets = declared_targets(scenario).into_iter();
    targets
        .flat_map(|outcome| readings(scenario, kept, outcome))
        .map(attainment)
        .collect()
}

/// How often exactly which targets are met in the year of the targets; the set of none comes first.
pub(super) fn joint(
    scenario: &FundingScenario,
    tally: &Tally,
    nesting: Nesting,
) -> Vec<JointAttainment> {
    let declared = declared_targets(scenario);
    let met = met_sets(scenario, tally, &declared);
    let sets = 0..1_u32 << declared.len();
    sets.map(|set| {
        let outcomes = declared
            .iter()
            .enumerate()
            .filter(|(bit, _)| set >> bit & 1 == 1);
        JointAttainment {
            met: outcomes.map(|(_, &outcome)| outcome).collect(),
            share: nesting.share(&met, |future| future as u32 == set),
        }
    })
    .collect()
}

/// How often so many targets are met in the year of the targets, from none to all. The errors are those of whole shares:
/// the shares of [`joint`] that make them up are not independent.
pub(super) fn met_together(
    scenario: &FundingScenario,
    tally: &Tally,
    nesting: Nesting,
) -> Vec<Estimate> {
    let declared = declared_targets(scenario);
    let met = met_sets(scenario, tally, &declared);
    by_number(&met, declared.len(), nesting)
}

fn by_number(met: &[f64], targets: usize, nesting: Nesting) -> Vec<Estimate> {
    let of_number = |number| {
        nesting.share(met, |future| {
            (future as u32).count_ones() as usize == number
        })
    };
    (0..=targets).map(of_number).collect()
}

/// Which targets each future meets in their year, as a number with a bit for each target.
fn met_sets(scenario: &FundingScenario, tally: &Tally, declared: &[Outcome]) -> Vec<f64> {
    let kept = tally
        .kept_in(target_year(scenario))
        .expect("the year is kept");
    let mut sets = vec![0.0; kept.of(Outcome::CapacityRatio).len()];
    for (bit, &outcome) in declared.iter().enumerate() {
        let Some(threshold) = threshold(scenario, outcome) else {
            continue;
        };
        for (set, &value) in sets.iter_mut().zip(kept.of(outcome)) {
            if value >= threshold {
                *set += f64::from(1_u32 << bit);
            }
        }
    }
    sets
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_met_together_have_the_error_of_draws() {
        let nesting = Nesting {
            futures_per_draw: 2,
            futures_per_replicate: 2,
            is_exact: false,
        };
        // Four draws of two futures that are alike: none, the first, the second, both targets.
        let met = [0.0, 0.0, 1.0, 1.0, 2.0, 2.0, 3.0, 3.0];
        let [none, one, both] = by_number(&met, 2, nesting)[..] else {
            panic!("a share for each number");
        };
        // By draw 1, 0, 0, 0: variance 1/4; and 0, 1, 1, 0: variance 1/3.
        for (found, value, error) in [
            (none, 0.25, (1.0_f64 / 16.0).sqrt()),
            (one, 0.5, (1.0_f64 / 12.0).sqrt()),
            (both, 0.25, (1.0_f64 / 16.0).sqrt()),
        ] {
            assert!((found.value - value).abs() < 1e-12, "{found:?}");
            assert!((found.standard_error - error).abs() < 1e-12, "{found:?}");
        }
    }
}
