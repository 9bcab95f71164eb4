//! Quantiles of counts by adding up their chances from 0.

use crate::lanes::Lanes;

/// Beyond this chance the error of the sums is no longer small against what is missing to 1; one number in a million
/// lies there.
const LARGEST_CHANCE: f64 = 1.0 - 1e-6;
/// Above this mean, adding up takes longer than a search.
const LARGEST_MEAN: f64 = 200.0;
/// The largest count that is looked for; with the mean below 200, only very skewed counts go beyond.
const LARGEST_COUNT: usize = 512;

/// 1/1, 1/2, … so that no step divides.
static RECIPROCALS: [f64; LARGEST_COUNT] = {
    let mut reciprocals = [1.0; LARGEST_COUNT];
    let mut n = 1;
    while n < LARGEST_COUNT {
        reciprocals[n] = 1.0 / (n + 1) as f64;
        n += 1;
    }
    reciprocals
};

/// A law of counts with p(n) = (a + b/n) p(n − 1), one for each lane: a Poisson, binomial or negative binomial law
/// (Panjer 1981, ASTIN Bulletin 12, doi:10.1017/S0515036100006796).
pub(super) struct Panjer<const N: usize> {
    pub(super) mean: Lanes<N>,
    /// p(0)
    pub(super) first: Lanes<N>,
    pub(super) a: Lanes<N>,
    pub(super) b: Lanes<N>,
}

impl<const N: usize> Panjer<N> {
    /// The smallest n with F(n) ≥ `u`, or NaN where sums are not the way to find it. F has an error below 10⁻¹³.
    #[inline(always)]
    pub(super) fn quantiles(&self, u: Lanes<N>) -> Lanes<N> {
        // A NaN is not above any sum, so that nobody waits for that lane.
        let mut wanted = u;
        for lane in 0..N {
            let is_fit = u.0[lane] <= LARGEST_CHANCE && self.mean.0[lane] <= LARGEST_MEAN;
            wanted.0[lane] = if is_fit { u.0[lane] } else { f64::NAN };
        }

        // The quantile is the number of n with F(n) < u.
        let mut quantile = Lanes::ZERO;
        let mut chance = self.first;
        let mut sum = self.first;
        for &reciprocal in &RECIPROCALS {
            let mut is_open = false;
            for lane in 0..N {
                let is_short = sum.0[lane] < wanted.0[lane];
                is_open |= is_short;
                quantile.0[lane] += if is_short { 1.0 } else { 0.0 };
                chance.0[lane] *= self.a.0[lane] + self.b.0[lane] * reciprocal;
                sum.0[lane] += chance.0[lane];
            }
            if !is_open {
                break;
            }
        }
        for lane in 0..N {
            let is_found = sum.0[lane] >= wanted.0[lane];
            quantile.0[lane] = if is_found { quantile.0[lane] } else { f64::NAN };
        }
        quantile
    }
}
