//! Distribution functions of the normal, gamma and beta laws, and their inverses, the same bits on every machine.

mod beta;
mod gamma;
mod normal;
mod stirling;
mod student;

pub use beta::{beta_cdf, beta_logit_density, beta_logit_quantile, beta_quantile};
pub use gamma::{gamma_cdf, gamma_log_density, gamma_log_quantile, gamma_quantile};
pub use normal::{normal_cdf, normal_density, normal_quantile, normal_quantiles};
pub use student::student_quantile;

use crate::lanes::{exp, ln};

/// The chance to be below a point and the chance to be above it, so that neither loses digits when it is small.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Chance {
    pub below: f64,
    pub above: f64,
}

impl Chance {
    /// `below` and what is missing to 1.
    #[must_use]
    pub fn new(below: f64) -> Self {
        Self {
            below,
            above: 1.0 - below,
        }
    }

    /// The chances of a standard normal number below and above `score`.
    #[must_use]
    pub fn of_score(score: f64) -> Self {
        Self {
            below: normal_cdf(score),
            above: normal_cdf(-score),
        }
    }

    /// The standard normal number with these chances, the inverse of [`Chance::of_score`].
    #[must_use]
    pub fn score(self) -> f64 {
        if self.below <= self.above {
            normal_quantile(self.below)
        } else {
            -normal_quantile(self.above)
        }
    }

    /// The same point seen from the other side.
    #[must_use]
    pub fn mirrored(self) -> Self {
        Self {
            below: self.above,
            above: self.below,
        }
    }
}

/// One tail of a law, cut off at some place; on the logarithmic scale, because far out both chance and density
/// underflow.
#[derive(Clone, Copy, Debug)]
struct Tail {
    is_below: bool,
    /// The logarithm of the density at the place.
    log_density: f64,
    /// The chance of the tail, divided by the density.
    ratio: f64,
}

impl Tail {
    fn log_chance(&self) -> f64 {
        self.log_density + ln(self.ratio)
    }

    fn chance(&self) -> Chance {
        let chance = Chance::new(exp(self.log_density) * self.ratio);
        if self.is_below {
            chance
        } else {
            chance.mirrored()
        }
    }

    /// The other tail at the same place.
    fn rest(&self) -> Self {
        let density = exp(self.log_density);
        Self {
            is_below: !self.is_below,
            ratio: (1.0 - density * self.ratio) / density,
            ..*self
        }
    }
}

/// The place at which the law has the chances `wanted`, by Newton's method on the logarithm of the smaller chance.
///
/// Where the density is log-concave, as that of the logarithm of a gamma and the logit of a beta number is, so are both
/// tails (Bagnoli & Bergstrom 2005, Economic Theory 26, doi:10.1007/s00199-004-0514-4). Newton's method on a concave
/// function comes, after its first step, to the root from one side, from any start.
fn solve(wanted: Chance, start: f64, law: impl Fn(f64) -> Tail) -> f64 {
    /// Beyond ±700 numbers underflow, and the tails of both laws are straight lines, on which one step is exact.
    const FARTHEST: f64 = 700.0;
    /// The method doubles the digits with every step, so after a step this small the place is as good as it gets.
    const LAST_STEP: f64 = 1e-9;
    /// Far above the steps that any of the tests needs.
    const MOST_STEPS: usize = 200;

    let is_below = wanted.below <= wanted.above;
    let log_wanted = ln(wanted.below.min(wanted.above));
    let mut place = start;
    for _ in 0..MOST_STEPS {
        let near = place.clamp(-FARTHEST, FARTHEST);
        let tail = law(near);
        let tail = if tail.is_below == is_below {
            tail
        } else {
            tail.rest()
        };
        let excess = (tail.log_chance() - log_wanted) * tail.ratio;
        let next = if is_below {
            near - excess
        } else {
            near + excess
        };
        let step = next - place;
        place = next;
        if step.abs() <= LAST_STEP * place.abs().max(1.0) {
            break;
        }
    }
    place
}

/// The continued fraction b₀ + a₁ / (b₁ + a₂ / (b₂ + …)), where `terms(n)` gives aₙ and bₙ, by Lentz's method (1976,
/// Applied Optics 15, doi:10.1364/AO.15.000668). It must converge without a denominator of 0; after so many terms as no law here
/// needs it is taken as it stands.
fn continued_fraction(first: f64, terms: impl Fn(f64) -> (f64, f64)) -> f64 {
    /// Ten times as many as the beta law takes close to its mean with shapes of 10⁸.
    const MOST_TERMS: f64 = 20_000.0;

    let mut fraction = first;
    let mut numerators = first;
    let mut denominators = 0.0;
    let mut change = 0.0_f64;
    let mut n = 1.0;
    while (change - 1.0).abs() > 4.0 * f64::EPSILON && n <= MOST_TERMS {
        let (a, b) = terms(n);
        denominators = 1.0 / (b + a * denominators);
        numerators = b + a / numerators;
        change = numerators * denominators;
        fraction *= change;
        n += 1.0;
    }
    fraction
}
