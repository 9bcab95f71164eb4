//! How the futures of an experiment hang together, and so what error an estimate from them has.

use crate::stats::{
    Estimate, Interval, VarianceSplit, nested_mean, nested_quantiles, nested_share, variance_split,
    wilson,
};

/// The confidence of every interval that is reported.
const CONFIDENCE: f64 = 0.95;

/// The shape of the kept values: `[draw][future]`, future fastest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Nesting {
    pub futures_per_draw: usize,
    /// The central path: nothing is left to chance, so that no estimate has an error.
    pub is_exact: bool,
}

impl Nesting {
    pub(super) fn mean(self, values: &[f64]) -> Estimate {
        self.stated(nested_mean(values, self.futures_per_draw))
    }

    pub(super) fn share(self, values: &[f64], is_counted: impl Fn(f64) -> bool) -> Estimate {
        self.stated(nested_share(values, self.futures_per_draw, is_counted))
    }

    pub(super) fn quantiles<const K: usize>(
        self,
        values: &[f64],
        levels: [f64; K],
    ) -> [Estimate; K] {
        nested_quantiles(values, self.futures_per_draw, levels)
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
        wilson(share, futures / self.futures_per_draw, CONFIDENCE)
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
