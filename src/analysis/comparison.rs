//! Scenario against baseline, future by future on the same draw and luck.

use super::attainment::threshold;
use super::findings::{Comparison, Verdict};
use super::{Nesting, more_is_better};
use crate::country::Outcome;
use crate::scenario::FundingScenario;
use crate::stats::Estimate;
use crate::tally::{KEPT, Tally};
use crate::units::Year;

/// A difference that is surely smaller than this part of the baseline's mean is none.
const NEGLIGIBLE: f64 = 0.001;

/// A scenario and what was counted for it.
type Counted<'a> = (&'a FundingScenario, &'a Tally);

/// How many comparisons a run makes, which are judged together too.
pub(super) fn count(tallies: &[Tally], baseline: usize) -> usize {
    let others = tallies.iter().enumerate();
    let others = others.filter(|(position, _)| *position != baseline);
    let years = others.map(|(_, tally)| shared_years(tally, &tallies[baseline]).count());
    years.sum::<usize>() * KEPT.len()
}

/// Whether the capacity ratio of both is that of the same provinces. If not, the baseline is read as the scenario is.
pub(super) fn reads_ratio_alike(one: &FundingScenario, other: &FundingScenario) -> bool {
    one.readings.ratio_with_all_provinces == other.readings.ratio_with_all_provinces
}

fn shared_years(one: &Tally, other: &Tally) -> impl Iterator<Item = Year> {
    let years = one.layout.kept_years.iter().copied();
    years.filter(|year| other.kept_in(*year).is_some())
}

/// All national outcomes in each year that both keep; the run makes `together` comparisons in all.
pub(super) fn of(
    (scenario, tally): Counted<'_>,
    (baseline, reference): Counted<'_>,
    (nesting, together): (Nesting, usize),
) -> Vec<Comparison> {
    let mut rows = Vec::new();
    for year in shared_years(tally, reference) {
        let (Some(ours), Some(theirs)) = (tally.kept_in(year), reference.kept_in(year)) else {
            continue;
        };
        for (outcome, _) in KEPT {
            let is_read_otherwise =
                outcome == Outcome::CapacityRatio && !reads_ratio_alike(scenario, baseline);
            let theirs = if is_read_otherwise {
                &theirs.capacity_ratio_otherwise
            } else {
                theirs.of(outcome)
            };
            let ours = ours.of(outcome);
            let differences: Vec<f64> = ours
                .iter()
                .zip(theirs)
                .map(|(our, their)| our - their)
                .collect();
            let difference = nesting.mean(&differences);
            let margin = |together| nesting.margin(difference, ours.len(), together);
            let draws = ours.len() / nesting.futures_per_draw;
            let mut row = Comparison {
                baseline: baseline.name.clone(),
                outcome,
                year,
                difference,
                share_better: nesting
                    .share(&differences, |difference| sign(outcome) * difference > 0.0),
                attainment_difference: attainment_difference(
                    scenario, outcome, ours, theirs, nesting,
                ),
                verdict: Verdict::Undecided,
                verdict_together: Verdict::Undecided,
                draws_to_decide: None,
            };
            let their_mean = nesting.mean(theirs).value;
            judge(&mut row, their_mean, [1, together].map(margin), draws);
            rows.push(row);
        }
    }
    rows
}

/// Judges a difference from the baseline, whose own mean is `their_mean`. The margins are half of its 95 % interval: by
/// itself, and together with all that the run judges.
pub(super) fn judge(
    row: &mut Comparison,
    their_mean: f64,
    [margin, margin_together]: [f64; 2],
    draws: usize,
) {
    let (difference, negligible) = (row.difference.value, NEGLIGIBLE * their_mean.abs());
    let judged = |margin| verdict(difference, margin, sign(row.outcome), negligible);
    row.verdict = judged(margin);
    row.verdict_together = judged(margin_together);
    row.draws_to_decide = match row.verdict {
        Verdict::Undecided => draws_to_decide(difference, margin, negligible, draws),
        _ => None,
    };
}

/// 1 where more of an outcome is better, else −1.
fn sign(outcome: Outcome) -> f64 {
    if more_is_better(outcome) { 1.0 } else { -1.0 }
}

/// `margin` is half of the difference's 95 % interval.
fn verdict(difference: f64, margin: f64, sign: f64, negligible: f64) -> Verdict {
    let size = difference.abs();
    if size + margin <= negligible {
        Verdict::NoDifference
    } else if size <= margin {
        Verdict::Undecided
    } else if sign * difference > 0.0 {
        Verdict::Better
    } else {
        Verdict::Worse
    }
}

/// Draws at which the interval would leave 0 out, or lie within what is negligible.
fn draws_to_decide(difference: f64, margin: f64, negligible: f64, draws: usize) -> Option<u64> {
    let size = difference.abs();
    let distance = size.max(negligible - size);
    let ratio = margin / distance;
    let needed = draws as f64 * ratio * ratio;
    needed.is_finite().then(|| needed.ceil() as u64)
}

fn attainment_difference(
    scenario: &FundingScenario,
    outcome: Outcome,
    ours: &[f64],
    theirs: &[f64],
    nesting: Nesting,
) -> Option<Estimate> {
    let threshold = threshold(scenario, outcome)?;
    let met = |value: f64| f64::from(value >= threshold);
    if ours == theirs {
        // The lever does not reach the outcome at all, so no larger experiment would see a change.
        return Some(Estimate {
            value: 0.0,
            standard_error: 0.0,
        });
    }
    let differences: Vec<f64> = ours
        .iter()
        .zip(theirs)
        .map(|(&our, &their)| met(our) - met(their))
        .collect();
    Some(nesting.mean_of_changes(&differences))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_verdict_says_what_the_interval_says() {
        #[track_caller]
        fn case(difference: f64, margin: f64, sign: f64, expected: Verdict) {
            assert_eq!(verdict(difference, margin, sign, 0.1), expected);
        }

        case(0.0, 0.0, 1.0, Verdict::NoDifference);
        case(0.05, 0.04, 1.0, Verdict::NoDifference);
        case(0.05, 0.4, 1.0, Verdict::Undecided);
        case(-0.3, 0.4, 1.0, Verdict::Undecided);
        case(0.3, 0.2, 1.0, Verdict::Better);
        case(-0.3, 0.2, 1.0, Verdict::Worse);
        case(-0.3, 0.2, -1.0, Verdict::Better);
    }

    #[test]
    fn four_times_the_draws_halve_the_error() {
        // The interval is twice as wide as it may be.
        assert_eq!(draws_to_decide(0.1, 0.2, 0.0, 1000), Some(4000));
        assert_eq!(draws_to_decide(0.0, 0.2, 0.0, 1000), None);
    }
}
