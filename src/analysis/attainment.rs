//! How often the targets are met: each in every reading, and together.

use super::Nesting;
use super::findings::{Attainment, JointAttainment};
use crate::country::Outcome;
use crate::scenario::FundingScenario;
use crate::stats::Interval;
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

/// Every target in the scenario's reading and in the others, in one year.
pub(super) fn of(
    scenario: &FundingScenario,
    tally: &Tally,
    year: Year,
    nesting: Nesting,
) -> Vec<Attainment> {
    let kept = tally.kept_in(year).expect("asked for kept years only");
    let attainment = |outcome, reading: &str, threshold: f64, values: &[f64]| {
        let share = nesting.share(values, |value| value >= threshold);
        let Interval { low, high } = nesting.interval(share, values.len());
        Attainment {
            outcome,
            reading: reading.to_owned(),
            threshold,
            year,
            share,
            low,
            high,
            hits: values.iter().filter(|value| **value >= threshold).count() as u64,
            futures: values.len() as u64,
        }
    };
    let mut rows = Vec::new();
    for outcome in declared_targets(scenario) {
        let Some(threshold) = threshold(scenario, outcome) else {
            continue;
        };
        rows.push(attainment(outcome, "declared", threshold, kept.of(outcome)));
        let readings = &scenario.readings;
        match outcome {
            Outcome::CapacityRatio => {
                let other = if readings.ratio_with_all_provinces {
                    "without_exceptions"
                } else {
                    "all_provinces"
                };
                rows.push(attainment(
                    outcome,
                    other,
                    threshold,
                    &kept.capacity_ratio_otherwise,
                ));
            }
            Outcome::RegionalShare => {
                let target = scenario
                    .country
                    .targets
                    .iter()
                    .find(|target| target.outcome == outcome);
                let plain = target.map_or(threshold, |target| target.threshold.value);
                let (other, otherwise) = if readings.share_doubled {
                    ("as_announced", plain)
                } else {
                    ("doubled", scenario.country.regional_share_doubled.value)
                };
                rows.push(attainment(outcome, other, otherwise, kept.of(outcome)));
            }
            Outcome::DeepTechStartups => {
                let lenient = Outcome::DeepTechStartupsLenient;
                rows.push(attainment(
                    lenient,
                    "from_2025",
                    threshold,
                    kept.of(lenient),
                ));
            }
            Outcome::DeepTechStartupsLenient => {
                let strict = Outcome::DeepTechStartups;
                rows.push(attainment(strict, "from_2026", threshold, kept.of(strict)));
            }
            _ => {}
        }
    }
    rows
}

/// How often exactly which targets are met in the last year; the set of none comes first.
pub(super) fn joint(
    scenario: &FundingScenario,
    tally: &Tally,
    nesting: Nesting,
) -> Vec<JointAttainment> {
    let kept = tally
        .kept_in(scenario.horizon)
        .expect("the last year is kept");
    let declared = declared_targets(scenario);
    let met = met_sets(scenario, kept, &declared);
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

/// Which targets each future meets, as a number with a bit for each target.
fn met_sets(scenario: &FundingScenario, kept: &Kept, declared: &[Outcome]) -> Vec<f64> {
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
