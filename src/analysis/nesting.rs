//! How the futures of an experiment hang together, and so what error an estimate from them has.

use crate::experiment::{Experiment, Sample};
use crate::stats::{
    CONFIDENCE, Estimate, Interval, VarianceSplit, errors_in_half, nested_mean, nested_quantiles,
    nested_share, variance_split, wilson, with_unseen_changes,
};

/// The shape of the kept values: `[replicate][draw][future]`, future fastest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Nesting {
    pub futures_per_draw: usize,
    /// Consecutive futures that are independent of all others together, but not of each other.
    pub futures_per_replicate: usize,
    /// The central path: nothing is left to chance, so that no estimate has an error.
    pub is_exact: bool,
}

impl Nesting {
    /// That of the outcomes of an experiment.
    #[must_use]
    pub fn of(experiment: &Experiment) -> Self {
        let (futures_per_draw, draws_per_replicate) = match experiment {
            Experiment::Central => (1, 1),
            Experiment::Random {
                futures_per_draw, ..
            } => (
                usize::from(*futures_per_draw),
                experiment.draws_per_replicate() as usize,
            ),
        };
        Self {
            futures_per_draw,
            futures_per_replicate: futures_per_draw * draws_per_replicate,
            is_exact: *experiment == Experiment::Central,
        }
    }

    /// How many consecutive draws make a replicate.
    pub(super) fn draws_per_replicate(self) -> usize {
        self.futures_per_replicate / self.futures_per_draw
    }

    /// That of the futures of an experiment that are kept.
    #[must_use]
    pub fn of_kept(experiment: &Experiment, sample: &Sample) -> Self {
        let futures_per_draw = usize::from(sample.futures_per_draw);
        Self {
            futures_per_draw,
            futures_per_replicate: futures_per_draw * sample.draws_per_replicate as usize,
            ..Self::of(experiment)
        }
    }

    pub(super) fn mean(self, values: &[f64]) -> Estimate {
        self.stated(nested_mean(values, self.futures_per_replicate))
    }

    pub(super) fn share(self, values: &[f64], is_counted: impl Fn(f64) -> bool) -> Estimate {
        self.stated(nested_share(values, self.futures_per_replicate, is_counted))
    }

    pub(super) fn quantiles<const K: usize>(
        self,
        values: &[f64],
        levels: [f64; K],
    ) -> [Estimate; K] {
        nested_quantiles(values, self.futures_per_replicate, levels)
            .map(|estimate| self.stated(estimate))
    }

    /// Where a share lies with 95 % confidence.
    pub(super) fn interval(self, share: Estimate, futures: usize) -> Interval {
        if self.is_exact {
            return Interval {
                low: share.value,
                high: share.value,
            };
        }
        let draws = futures / self.futures_per_draw;
        wilson(share, draws, self.errors_in_half(futures))
    }

    /// As [`margin`], of an estimate from so many futures.
    pub(super) fn margin(self, estimate: Estimate, futures: usize, together: usize) -> f64 {
        if self.is_exact {
            return 0.0;
        }
        margin(estimate, futures / self.futures_per_replicate, together)
    }

    /// Standard errors on each side of an estimate from so many futures that make a 95 % interval.
    pub(super) fn errors_in_half(self, futures: usize) -> f64 {
        if self.is_exact {
            0.0
        } else {
            errors_in_half(CONFIDENCE, futures / self.futures_per_replicate)
        }
    }

    /// The mean of paired differences that are 1, 0 or −1, with [`with_unseen_changes`].
    pub(super) fn mean_of_changes(self, changes: &[f64]) -> Estimate {
        let draws = changes.len() / self.futures_per_draw;
        self.stated(with_unseen_changes(
            nested_mean(changes, self.futures_per_replicate),
            draws,
        ))
    }

    /// What we do not know and what is luck; only if a draw has several futures.
    pub(super) fn variance_split(self, values: &[f64]) -> Option<VarianceSplit> {
        let has_both = self.futures_per_draw > 1 && values.len() > self.futures_per_draw;
        has_both.then(|| variance_split(values, self.futures_per_draw))
    }

    /// The mean of each draw.
    pub(super) fn draw_means(self, values: &[f64]) -> Vec<f64> {
        let mean = |futures: &[f64]| futures.iter().sum::<f64>() / futures.len() as f64;
        values.chunks(self.futures_per_draw).map(mean).collect()
    }

    /// The mean over draws of one value each.
    pub(super) fn mean_of_draws(self, values: &[f64]) -> Estimate {
        self.stated(nested_mean(values, self.draws_per_replicate()))
    }

    /// An estimate as it is reported.
    pub(super) fn stated(self, estimate: Estimate) -> Estimate {
        if self.is_exact {
            Estimate {
                standard_error: 0.0,
                ..estimate
            }
        } else {
            estimate
        }
    }
}

/// Half of the interval of an estimate from so many replicates, when so many intervals are to hold `together` with 95 %
/// confidence: each then holds with 1 − 5 %/`together` (Bonferroni's inequality; Dunn 1961, Journal of the American
/// Statistical Association 56, 52–64, doi:10.1080/01621459.1961.10482090).
pub(super) fn margin(estimate: Estimate, replicates: usize, together: usize) -> f64 {
    if estimate.standard_error == 0.0 {
        return 0.0;
    }
    let confidence = 1.0 - (1.0 - CONFIDENCE) / together as f64;
    errors_in_half(confidence, replicates) * estimate.standard_error
}
