//! Which uncertain numbers move an outcome: rank correlation, a cheap screen before any real sensitivity study.

use super::Nesting;
use super::attainment::declared_targets;
use super::findings::Influence;
use crate::country::parameters::value_names;
use crate::scenario::FundingScenario;
use crate::stats::Estimate;
use crate::tally::Tally;

/// How many numbers are reported for an outcome.
const STRONGEST: usize = 12;

/// Ranks of each number's draws, 0 for the lowest; scores have no ties.
pub(super) fn ranks_of_numbers(scores: &[Vec<f64>]) -> Vec<Vec<f64>> {
    scores.iter().map(|scores| ranks(scores)).collect()
}

/// For each target's outcome the numbers with the strongest rank correlation (Spearman 1904, American Journal of
/// Psychology 15, 72–101) with the mean outcome of a draw, strongest first. Nothing where there are too few draws.
pub(super) fn of(
    scenario: &FundingScenario,
    tally: &Tally,
    ranks_of_numbers: &[Vec<f64>],
    nesting: Nesting,
) -> Vec<Influence> {
    let country = &scenario.country;
    let kept = tally
        .kept_in(scenario.horizon)
        .expect("the last year is kept");
    let names: Vec<(String, usize)> = value_names(&country.zone_ids()).collect();
    let mut rows = Vec::new();
    for outcome in declared_targets(scenario) {
        let draws = nesting.draw_means(kept.of(outcome));
        if draws.len() < 2 * STRONGEST {
            continue;
        }
        let outcome_ranks = ranks(&draws);
        let mut of_outcome: Vec<Influence> = names
            .iter()
            .zip(ranks_of_numbers)
            .filter(|((_, parameter), _)| scenario.uncertainties.varies(*parameter))
            .map(|((name, parameter), ranks)| {
                let (mean_when_low, mean_when_high) = means_of_fifths(ranks, &draws);
                Influence {
                    outcome,
                    parameter: name.clone(),
                    meaning: country.parameter_notes[*parameter].meaning.clone(),
                    rank_correlation: correlation(ranks, &outcome_ranks),
                    mean_when_low,
                    mean_when_high,
                }
            })
            .collect();
        of_outcome.sort_by(|a, b| {
            b.rank_correlation
                .value
                .abs()
                .total_cmp(&a.rank_correlation.value.abs())
        });
        of_outcome.truncate(STRONGEST);
        rows.extend(of_outcome);
    }
    rows
}

/// Ranks from 0; values that are equal share their mean rank.
pub(super) fn ranks(values: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|&a, &b| values[a].total_cmp(&values[b]));
    let mut ranks = vec![0.0; values.len()];
    let mut first = 0;
    while first < order.len() {
        let value = values[order[first]];
        let equal = order[first..]
            .iter()
            .take_while(|&&index| values[index].total_cmp(&value).is_eq())
            .count();
        let rank = first as f64 + (equal - 1) as f64 / 2.0;
        for &index in &order[first..first + equal] {
            ranks[index] = rank;
        }
        first += equal;
    }
    ranks
}

/// Pearson's correlation of two lists of ranks, with its approximate standard error (1 − ρ²)/√(n − 1); 0 where one of
/// them does not vary.
pub(super) fn correlation(a: &[f64], b: &[f64]) -> Estimate {
    let middle = (a.len() - 1) as f64 / 2.0;
    let product = |a: &[f64], b: &[f64]| -> f64 {
        a.iter()
            .zip(b)
            .map(|(a, b)| (a - middle) * (b - middle))
            .sum()
    };
    let scale = (product(a, a) * product(b, b)).sqrt();
    let value = if scale > 0.0 {
        product(a, b) / scale
    } else {
        0.0
    };
    Estimate {
        value,
        standard_error: (1.0 - value * value) / ((a.len() - 1) as f64).sqrt(),
    }
}

/// Mean outcome of the draws in which the number is in its lowest and in its highest fifth.
fn means_of_fifths(ranks: &[f64], outcome: &[f64]) -> (f64, f64) {
    let fifth = ranks.len() as f64 / 5.0;
    let mean_where = |counts: &dyn Fn(f64) -> bool| {
        let (mut sum, mut count) = (0.0, 0.0);
        for (_, value) in ranks.iter().zip(outcome).filter(|(rank, _)| counts(**rank)) {
            sum += value;
            count += 1.0;
        }
        sum / count
    };
    (
        mean_where(&|rank| rank < fifth),
        mean_where(&|rank| rank >= 4.0 * fifth),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_values_share_their_rank() {
        assert_eq!(ranks(&[3.0, 1.0, 3.0, 2.0]), [2.5, 0.0, 2.5, 1.0]);
    }

    #[test]
    fn a_rank_correlation_knows_only_order() {
        let rising = ranks(&[1.0, 2.0, 3.0, 100.0]);
        let falling = ranks(&[9.0, 8.0, -5.0, -6.0]);
        assert_eq!(correlation(&rising, &rising).value, 1.0);
        assert_eq!(correlation(&rising, &falling).value, -1.0);
        assert_eq!(correlation(&rising, &ranks(&[1.0; 4])).value, 0.0);
    }

    #[test]
    fn fifths_are_the_lowest_and_the_highest() {
        let values: Vec<f64> = (0..10).map(f64::from).collect();
        assert_eq!(means_of_fifths(&values, &values), (0.5, 8.5));
    }
}
