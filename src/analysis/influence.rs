//! Which uncertain numbers move an outcome: rank correlation, a cheap screen before any real sensitivity study.

use super::Nesting;
use super::attainment::declared_targets;
use super::findings::Influence;
use super::goal::target_year;
use super::rank::Ranked;
use crate::country::Outcome;
use crate::country::uncertainties::value_names;
use crate::scenario::FundingScenario;
use crate::stats::{Estimate, errors_in_half};
use crate::tally::Tally;

/// How many numbers are reported for an outcome.
const STRONGEST: usize = 12;
/// The chance that a scenario's list names any number that nothing hangs on.
const FALSE_ALARM: f64 = 0.05;

/// The draws of each number as ranks.
pub(super) fn ranked_numbers(scores: &[Vec<f64>]) -> Vec<Ranked> {
    scores.iter().map(|scores| Ranked::new(scores)).collect()
}

/// For each target's outcome the numbers with the strongest rank correlation with the mean outcome of a draw in the year of
/// the targets, strongest first, as far as it is more than chance. Nothing where there are too few draws.
///
/// More than chance is what lies so many errors from 0 that all numbers and targets of the scenario together would show
/// none by chance in 95 of 100 runs (Dunn 1961, Journal of the American Statistical Association 56, 52–64,
/// doi:10.1080/01621459.1961.10482090).
pub(super) fn of(
    scenario: &FundingScenario,
    tally: &Tally,
    numbers: &[Ranked],
    nesting: Nesting,
) -> Vec<Influence> {
    let names: Vec<(String, usize)> = value_names(&scenario.country.zone_ids()).collect();
    let values = names.iter().zip(numbers);
    let varying: Vec<(&(String, usize), &Ranked)> = values
        .filter(|((_, parameter), _)| scenario.uncertainties.varies(*parameter))
        .collect();
    let targets = declared_targets(scenario);
    let kept = tally
        .kept_in(target_year(scenario))
        .expect("the year is kept");
    let mut rows = Vec::new();
    for &outcome in &targets {
        let draws = nesting.draw_means(kept.of(outcome));
        if draws.len() < 2 * STRONGEST {
            continue;
        }
        let replicates = draws.len() / nesting.draws_per_replicate();
        let tried = (varying.len() * targets.len()) as f64;
        let errors = errors_in_half(1.0 - FALSE_ALARM / tried, replicates);
        let of_outcome = Ranked::new(&draws);
        let correlations = varying.iter().map(|(name, ranks)| {
            let correlation = ranks.estimate(&of_outcome, nesting.draws_per_replicate());
            (*name, *ranks, correlation)
        });
        let mut sure: Vec<(&(String, usize), &Ranked, Estimate)> = correlations
            .filter(|(.., found)| found.value.abs() > errors * found.standard_error)
            .collect();
        sure.sort_by(|(.., one), (.., other)| other.value.abs().total_cmp(&one.value.abs()));
        sure.truncate(STRONGEST);
        let influence = |(name, ranks, correlation)| {
            influence(scenario, (outcome, &draws), (name, ranks), correlation)
        };
        rows.extend(sure.into_iter().map(influence));
    }
    rows
}

fn influence(
    scenario: &FundingScenario,
    (outcome, draws): (Outcome, &[f64]),
    ((name, parameter), ranks): (&(String, usize), &Ranked),
    rank_correlation: Estimate,
) -> Influence {
    let (mean_when_low, mean_when_high) = means_of_fifths(ranks, draws);
    Influence {
        outcome,
        parameter: name.clone(),
        meaning: scenario.country.parameter_notes[*parameter].meaning.clone(),
        rank_correlation,
        mean_when_low,
        mean_when_high,
    }
}

/// Mean outcome of the draws in which the number is in its lowest and in its highest fifth.
fn means_of_fifths(ranks: &Ranked, outcome: &[f64]) -> (f64, f64) {
    let mean_where = |counts: &dyn Fn(f64) -> bool| {
        let (mut sum, mut count) = (0.0, 0.0);
        for (_, value) in ranks
            .shares_below()
            .zip(outcome)
            .filter(|(below, _)| counts(*below))
        {
            sum += value;
            count += 1.0;
        }
        sum / count
    };
    (
        mean_where(&|below| below < 0.2),
        mean_where(&|below| below >= 0.8),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fifths_are_the_lowest_and_the_highest() {
        let values: Vec<f64> = (0..10).map(f64::from).collect();
        assert_eq!(means_of_fifths(&Ranked::new(&values), &values), (0.5, 8.5));
    }
}
