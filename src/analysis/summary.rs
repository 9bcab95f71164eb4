//! The year of the targets in numbers: mean, spread, bands and attainment of every national outcome.

use super::Nesting;
use super::attainment::threshold;
use super::findings::{Histogram, Quantiles, Summary};
use super::goal::target_year;
use crate::scenario::FundingScenario;
use crate::stats::{VarianceSplit, quantile, standard_deviation};
use crate::tally::{KEPT, Tally};

/// Bins of the histogram that charts draw.
const BINS: usize = 60;

pub(super) fn of(scenario: &FundingScenario, tally: &Tally, nesting: Nesting) -> Vec<Summary> {
    let year = target_year(scenario);
    let kept = tally.kept_in(year).expect("the year is kept");
    let summary = |outcome| {
        let values = kept.of(outcome);
        let target = threshold(scenario, outcome);
        let mut sorted = values.to_vec();
        sorted.sort_by(f64::total_cmp);
        Summary {
            outcome,
            year,
            unit: outcome.unit().to_owned(),
            mean: nesting.mean(values),
            sd: standard_deviation(values),
            quantiles: Quantiles::from_list(nesting.quantiles(values, Quantiles::<f64>::LEVELS)),
            target,
            attainment: target.map(|target| nesting.share(values, |value| value >= target)),
            variance_from_parameters: nesting.variance_split(values).map(share_between),
            histogram: histogram(&sorted),
        }
    };
    KEPT.iter().map(|&(outcome, _)| summary(outcome)).collect()
}

/// The part of an outcome's variance that comes from what we do not know, the rest being luck.
fn share_between(split: VarianceSplit) -> f64 {
    let between = split.between_draws.max(0.0);
    let total = between + split.within_draws;
    if total > 0.0 { between / total } else { 0.0 }
}

/// Equal bins over the middle 99 % of `sorted`; what lies outside counts in the outermost.
fn histogram(sorted: &[f64]) -> Histogram {
    let (low, high) = (quantile(sorted, 0.005), quantile(sorted, 0.995));
    let mut shares = vec![0.0; BINS];
    let one = 1.0 / sorted.len() as f64;
    for value in sorted {
        let position = (value - low) / (high - low) * BINS as f64;
        // A single value gives NaN, which `as` turns into the first bin.
        shares[(position as usize).min(BINS - 1)] += one;
    }
    Histogram { low, high, shares }
}
