//! What may be thought about a number: the distributions, with their bounds checked.

use super::curve::{Curve, Cut, Place};
use crate::lanes::{exp, ln};
use crate::special::{Chance, beta_cdf, beta_logit_density, beta_logit_quantile, normal_density};

/// What is thought about a number that is known roughly.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Distribution {
    Fixed(f64),
    Normal { mean: f64, sd: f64 },
    LogNormal { median: f64, log_sd: f64 },
    Beta { a: f64, b: f64 },
    Uniform { low: f64, high: f64 },
}

/// Why there is no such uncertain number.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
pub enum UncertainError {
    #[error("{name}: must be finite, but is {value}")]
    NotFinite { name: &'static str, value: f64 },
    #[error("{name}: must be above 0, but is {value}")]
    NotPositive { name: &'static str, value: f64 },
    #[error("low must be below high, but they are {low} and {high}")]
    EmptyRange { low: f64, high: f64 },
    #[error("the distribution must reach between {lower} and {upper}, but has no chance there")]
    EmptyTruncation { lower: f64, upper: f64 },
    #[error("shares must be at least 2, but are {count}")]
    TooFewShares { count: usize },
}

impl Distribution {
    pub(super) fn check(self) -> Result<(), UncertainError> {
        match self {
            Self::Fixed(value) => finite("value", value),
            Self::Normal { mean, sd } => finite("mean", mean).and(positive("sd", sd)),
            Self::LogNormal { median, log_sd } => {
                positive("median", median).and(positive("log_sd", log_sd))
            }
            Self::Beta { a, b } => positive("a", a).and(positive("b", b)),
            Self::Uniform { low, high } => {
                finite("low", low).and(finite("high", high))?;
                if low < high {
                    Ok(())
                } else {
                    Err(UncertainError::EmptyRange { low, high })
                }
            }
        }
    }

    /// The smallest and the largest possible value.
    pub(super) fn support(self) -> (f64, f64) {
        match self {
            Self::Fixed(value) => (value, value),
            Self::Normal { .. } => (f64::NEG_INFINITY, f64::INFINITY),
            Self::LogNormal { .. } => (0.0, f64::INFINITY),
            Self::Beta { .. } => (0.0, 1.0),
            Self::Uniform { low, high } => (low, high),
        }
    }

    /// The chances to be below and above `value`, which lies within the support.
    pub(super) fn chance(self, value: f64) -> Chance {
        match self {
            Self::Fixed(_) => Chance::new(0.0),
            Self::Normal { mean, sd } => Chance::of_score((value - mean) / sd),
            Self::LogNormal { median, log_sd } => Chance::of_score(ln(value / median) / log_sd),
            Self::Beta { a, b } => beta_cdf(a, b, Chance::new(value)),
            Self::Uniform { low, high } => Chance::new((value - low) / (high - low)),
        }
    }

    /// The quantile of the part `cut` on the distribution's own scale, which is the standard score, of the logarithm for
    /// a log-normal number, or the logit for a beta number. `None` where a formula gives the value.
    pub(super) fn curve(self, cut: Cut) -> Option<Curve> {
        match self {
            Self::Fixed(_) | Self::Uniform { .. } => None,
            Self::Normal { .. } | Self::LogNormal { .. } => {
                (cut != Cut::NONE).then(|| Curve::new(cut, normal_place))
            }
            Self::Beta { a, b } => Some(Curve::new(cut, |chance| beta_place(a, b, chance))),
        }
    }
}

pub(super) fn finite(name: &'static str, value: f64) -> Result<(), UncertainError> {
    if value.is_finite() {
        Ok(())
    } else {
        Err(UncertainError::NotFinite { name, value })
    }
}

pub(super) fn positive(name: &'static str, value: f64) -> Result<(), UncertainError> {
    finite(name, value)?;
    if value > 0.0 {
        Ok(())
    } else {
        Err(UncertainError::NotPositive { name, value })
    }
}

/// A standard normal law.
fn normal_place(chance: Chance) -> Place {
    let score = chance.score();
    Place {
        quantile: score,
        density: normal_density(score),
        density_growth: -score,
    }
}

/// The law of a beta number's logit, whose density grows by a − (a + b) x.
fn beta_place(a: f64, b: f64, chance: Chance) -> Place {
    let logit = beta_logit_quantile(a, b, chance);
    Place {
        quantile: logit,
        density: beta_logit_density(a, b, logit),
        density_growth: a - (a + b) / (1.0 + exp(-logit)),
    }
}
