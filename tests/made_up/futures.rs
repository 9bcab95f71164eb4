//! Normal futures and the statistics that a run would report of them.

use blockfund::analysis::findings::{Histogram, Quantiles};
use blockfund::stats::Estimate;

pub(super) fn exactly(value: f64) -> Estimate {
    Estimate {
        value,
        standard_error: 0.0,
    }
}

/// Normal futures: a mean with a spread, which the central path lacks.
#[derive(Clone, Copy)]
pub(super) struct Futures {
    pub(super) mean: f64,
    pub(super) sd: f64,
}

impl Futures {
    pub(super) const COUNT: f64 = 16_384.0;

    pub(super) fn estimate(self) -> Estimate {
        Estimate {
            value: self.mean,
            standard_error: self.sd / Self::COUNT.sqrt() * 1.6,
        }
    }

    pub(super) fn quantiles(self) -> Quantiles<f64> {
        let at = |z: f64| self.mean + z * self.sd;
        Quantiles {
            p025: at(-1.96),
            p05: at(-1.645),
            p10: at(-1.282),
            p25: at(-0.674),
            p50: at(0.0),
            p75: at(0.674),
            p90: at(1.282),
            p95: at(1.645),
            p975: at(1.96),
        }
    }

    pub(super) fn estimated_quantiles(self) -> Quantiles<Estimate> {
        let q = self.quantiles();
        Quantiles {
            p025: exactly(q.p025),
            p05: exactly(q.p05),
            p10: exactly(q.p10),
            p25: exactly(q.p25),
            p50: exactly(q.p50),
            p75: exactly(q.p75),
            p90: exactly(q.p90),
            p95: exactly(q.p95),
            p975: exactly(q.p975),
        }
    }

    pub(super) fn share_below(self, value: f64) -> f64 {
        if self.sd > 0.0 {
            0.5 * libm::erfc(-(value - self.mean) / (self.sd * std::f64::consts::SQRT_2))
        } else {
            f64::from(u8::from(self.mean < value))
        }
    }

    pub(super) fn histogram(self) -> Histogram {
        let room = if self.sd > 0.0 { 4.0 * self.sd } else { 1.0 };
        let (low, high, bins) = (self.mean - room, self.mean + room, 256_u32);
        let edge = |bin: u32| low + (high - low) * f64::from(bin) / f64::from(bins);
        let share = |bin| self.share_below(edge(bin + 1)) - self.share_below(edge(bin));
        Histogram {
            low,
            high,
            shares: (0..bins).map(share).collect(),
        }
    }
}
