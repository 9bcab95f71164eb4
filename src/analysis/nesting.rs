//! How the futures of an experiment hang together, and so what error an estimate from them has.

use crate::experiment::Experiment;
use crate::stats::{
    Estimate, Interval, VarianceSplit, errors_in_half, nested_mean, nested_quantiles, nested_share,
    variance_split, wilson,
};

/// The confidence of every interval that is reported.
const CONFIDENCE: f64 = 0.95;

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

    /// Half of the 95 % interval of an estimate from so many futures.
    pub(super) fn margin(self, estimate: Estimate, futures: usize) -> f64 {
        if estimate.standard_error == 0.0 {
            0.0
        } else {
            self.errors_in_half(futures) * estimate.standard_error
        }
    }

    /// Standard errors on each side of an estimate from so many futures that make a 95 % interval.
    pub(super) fn errors_in_half(self, futures: usize) -> f64 {
        if self.is_exact {
            0.0
        } else {
            errors_in_half(CONFIDENCE, futures / self.futures_per_replicate)
        }
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

    fn stated(self, estimate: Estimate) -> Estimate {
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
