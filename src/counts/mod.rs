//! Counts by inversion of one uniform number each, so that more of what drives them never means fewer of them.

#![expect(
    clippy::inline_always,
    reason = "the engine is compiled for several vector units, and what is not inlined there is compiled for the narrowest"
)]

mod panjer;
mod search;

use crate::lanes::{Lanes, ln_1p};
use crate::special::{Chance, beta_cdf, gamma_cdf, gamma_quantile};
use panjer::Panjer;
use search::search;

/// The quantile at `u` of the Poisson law with this `mean`: the smallest n with F(n) ≥ `u`.
#[must_use]
pub fn poisson(u: f64, mean: f64) -> f64 {
    poissons(Lanes([u]), Lanes([mean])).lane(0)
}

/// [`poisson`] of each lane.
#[must_use]
#[inline(always)]
pub fn poissons<const N: usize>(u: Lanes<N>, mean: Lanes<N>) -> Lanes<N> {
    let law = Panjer {
        mean,
        first: (-mean).exp(),
        a: Lanes::ZERO,
        b: mean,
    };
    let mut counts = law.quantiles(u);
    for lane in 0..N {
        if counts.0[lane].is_nan() {
            counts.0[lane] = search_poisson(u.0[lane], mean.0[lane]);
        }
    }
    counts
}

#[cold]
fn search_poisson(u: f64, mean: f64) -> f64 {
    let score = Chance::new(u).score();
    let start = mean + mean.sqrt() * score;
    search(u, start, |n| gamma_cdf(n + 1.0, mean).mirrored())
}

/// The quantile at `u` of the negative binomial law with this `mean` and variance mean + mean²/`size`: the smallest n
/// with F(n) ≥ `u`.
#[must_use]
pub fn negative_binomial(u: f64, mean: f64, size: f64) -> f64 {
    negative_binomials(Lanes([u]), Lanes([mean]), Lanes([size])).lane(0)
}

/// [`negative_binomial`] of each lane.
#[must_use]
#[inline(always)]
pub fn negative_binomials<const N: usize>(u: Lanes<N>, mean: Lanes<N>, size: Lanes<N>) -> Lanes<N> {
    let ratio = mean / size;
    let a = mean / (mean + size);
    let law = Panjer {
        mean,
        first: (-size * ratio.ln_1p()).exp(),
        a,
        b: a * (size - 1.0),
    };
    let mut counts = law.quantiles(u);
    for lane in 0..N {
        if counts.0[lane].is_nan() {
            counts.0[lane] = search_negative_binomial(u.0[lane], mean.0[lane], size.0[lane]);
        }
    }
    counts
}

#[cold]
fn search_negative_binomial(u: f64, mean: f64, size: f64) -> f64 {
    // The gamma law of the same mean and variance.
    let scale = 1.0 + mean / size;
    let start = scale * gamma_quantile(mean / scale, u);
    let success = Chance {
        below: size / (size + mean),
        above: mean / (size + mean),
    };
    search(u, start, |n| beta_cdf(size, n + 1.0, success))
}

/// The quantile at `u` of the binomial law with this many `trials`, a whole number, and this `chance` of each: the
/// smallest n with F(n) ≥ `u`.
#[must_use]
pub fn binomial(u: f64, trials: f64, chance: f64) -> f64 {
    binomials(Lanes([u]), Lanes([trials]), Lanes([chance])).lane(0)
}

/// [`binomial`] of each lane.
#[must_use]
#[inline(always)]
pub fn binomials<const N: usize>(u: Lanes<N>, trials: Lanes<N>, chance: Lanes<N>) -> Lanes<N> {
    let rarer = chance.min(1.0 - chance);
    binomials_with(u, trials, chance, (-rarer).ln_1p())
}

/// How many of `trials` survive a time over which the hazard sums up to `hazard`: [`binomial`] with chance e^−hazard.
#[must_use]
#[inline(always)]
pub fn survivors<const N: usize>(u: Lanes<N>, trials: Lanes<N>, hazard: Lanes<N>) -> Lanes<N> {
    let chance = (-hazard).exp();
    // Survival is nearly always the more likely, and its logarithm is known.
    let mut log_likelier = -hazard;
    if chance.0.iter().any(|&chance| chance <= 0.5) {
        for lane in 0..N {
            let chance = chance.0[lane];
            let log = ln_1p(-chance);
            log_likelier.0[lane] = if chance <= 0.5 {
                log
            } else {
                log_likelier.0[lane]
            };
        }
    }
    binomials_with(u, trials, chance, log_likelier)
}

/// [`binomials`], given the logarithm of the chance of what is likelier, success or failure.
#[inline(always)]
fn binomials_with<const N: usize>(
    u: Lanes<N>,
    trials: Lanes<N>,
    chance: Lanes<N>,
    log_likelier: Lanes<N>,
) -> Lanes<N> {
    // The rarer of success and failure is counted. The smallest number of successes n with F(n) ≥ u leaves the smallest
    // number of failures whose F is above 1 − u, that is, at least the next number.
    let rarer = chance.min(1.0 - chance);
    let wanted = u.zip(
        chance,
        |u, chance| if chance > 0.5 { next_up(1.0 - u) } else { u },
    );
    let odds = rarer / (1.0 - rarer);
    let law = Panjer {
        mean: trials * rarer,
        first: (trials * log_likelier).exp(),
        a: -odds,
        b: (trials + 1.0) * odds,
    };
    let mut counts = law.quantiles(wanted);
    for lane in 0..N {
        let (trials, chance) = (trials.0[lane], chance.0[lane]);
        counts.0[lane] = if chance > 0.5 {
            trials - counts.0[lane]
        } else {
            counts.0[lane]
        };
        if counts.0[lane].is_nan() {
            counts.0[lane] = search_binomial(u.0[lane], trials, chance);
        }
    }
    counts
}

/// The number after `x`, which must be positive and finite.
#[inline(always)]
fn next_up(x: f64) -> f64 {
    f64::from_bits(x.to_bits() + 1)
}

#[cold]
fn search_binomial(u: f64, trials: f64, chance: f64) -> f64 {
    let failure = Chance {
        below: 1.0 - chance,
        above: chance,
    };
    let score = Chance::new(u).score();
    let start = trials * chance + (trials * chance * failure.below).sqrt() * score;
    let start = if start > trials { trials } else { start };
    search(u, start, |n| {
        if n < trials {
            beta_cdf(trials - n, n + 1.0, failure)
        } else {
            Chance::new(1.0)
        }
    })
}

#[cfg(test)]
mod tests;
