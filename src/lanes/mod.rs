//! One number for each of several futures side by side, so that an equation reads as usual and runs as vector code.

#![expect(
    clippy::inline_always,
    reason = "the engine is compiled for several vector units, and what is not inlined there is compiled for the narrowest"
)]

mod elementary;

use std::array;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Div, Mul, MulAssign, Neg, Sub, SubAssign};

pub(crate) use elementary::polynomial;
pub use elementary::{exp, ln, ln_1p, powf};

/// `N` numbers, one for each of `N` futures; every operation treats each lane alone and all alike.
///
/// The bits of a lane depend neither on `N` nor on the machine: there are only IEEE 754 operations, each rounded by
/// itself, and no call to the platform's maths.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lanes<const N: usize>(pub [f64; N]);

impl<const N: usize> Lanes<N> {
    pub const ZERO: Self = Self([0.0; N]);
    pub const ONE: Self = Self([1.0; N]);

    /// The same number in all lanes.
    #[must_use]
    #[inline(always)]
    pub fn splat(value: f64) -> Self {
        Self([value; N])
    }

    /// The number that `value` gives to each lane.
    #[must_use]
    #[inline(always)]
    pub fn from_fn(value: impl FnMut(usize) -> f64) -> Self {
        Self(array::from_fn(value))
    }

    /// The sum of several, lane by lane. A loop, because `Iterator::sum` may stay a call.
    #[must_use]
    #[inline(always)]
    pub fn total(several: &[Self]) -> Self {
        let mut total = Self::ZERO;
        for lanes in several {
            total += *lanes;
        }
        total
    }

    /// The number in lane `index`.
    ///
    /// # Panics
    ///
    /// If there are no more than `index` lanes.
    #[must_use]
    #[inline(always)]
    pub fn lane(&self, index: usize) -> f64 {
        self.0[index]
    }

    /// The `M` lanes from lane `first` on.
    ///
    /// # Panics
    ///
    /// If there are not so many.
    #[must_use]
    #[inline(always)]
    pub fn part<const M: usize>(&self, first: usize) -> Lanes<M> {
        let lanes = &self.0[first..first + M];
        Lanes::from_fn(|lane| lanes[lane])
    }

    /// `function` of each lane.
    ///
    /// The compiler does not always inline a long `function` here; then a loop over the lanes is faster.
    #[must_use]
    #[inline(always)]
    pub fn map(mut self, function: impl Fn(f64) -> f64) -> Self {
        for lane in &mut self.0 {
            *lane = function(*lane);
        }
        self
    }

    /// `function` of each lane and its neighbour in `other`.
    #[must_use]
    #[inline(always)]
    pub fn zip(mut self, other: Self, function: impl Fn(f64, f64) -> f64) -> Self {
        for lane in 0..N {
            self.0[lane] = function(self.0[lane], other.0[lane]);
        }
        self
    }

    /// eˣ, as [`exp`].
    #[must_use]
    #[inline(always)]
    pub fn exp(mut self) -> Self {
        for lane in &mut self.0 {
            *lane = exp(*lane);
        }
        self
    }

    /// The natural logarithm, as [`ln`].
    #[must_use]
    #[inline(always)]
    pub fn ln(mut self) -> Self {
        for lane in &mut self.0 {
            *lane = ln(*lane);
        }
        self
    }

    /// ln(1 + x), as [`ln_1p`].
    #[must_use]
    #[inline(always)]
    pub fn ln_1p(mut self) -> Self {
        for lane in &mut self.0 {
            *lane = ln_1p(*lane);
        }
        self
    }

    /// `self` to the power `exponent`, as [`powf`].
    #[must_use]
    #[inline(always)]
    pub fn powf(mut self, exponent: Self) -> Self {
        for lane in 0..N {
            self.0[lane] = powf(self.0[lane], exponent.0[lane]);
        }
        self
    }

    /// √x, correctly rounded.
    #[must_use]
    #[inline(always)]
    pub fn sqrt(self) -> Self {
        self.map(f64::sqrt)
    }

    /// The larger of two; a NaN in `self` stays.
    // Not `f64::max`, which may return either zero of max(0, −0) and so differ between machines.
    #[must_use]
    #[inline(always)]
    pub fn max(self, other: Self) -> Self {
        self.zip(other, |a, b| if a < b { b } else { a })
    }

    /// The smaller of two; a NaN in `self` stays.
    #[must_use]
    #[inline(always)]
    pub fn min(self, other: Self) -> Self {
        self.zip(other, |a, b| if a > b { b } else { a })
    }

    /// The positive part x⁺: x if x > 0, else 0; NaN stays.
    #[must_use]
    #[inline(always)]
    pub fn max0(self) -> Self {
        self.map(|x| if x <= 0.0 { 0.0 } else { x })
    }

    /// 1 / (1 + e⁻ˣ), the inverse of [`Lanes::logit`].
    #[must_use]
    #[inline(always)]
    pub fn logistic(self) -> Self {
        1.0 / (1.0 + (-self).exp())
    }

    /// ln(p / (1 − p)), the log-odds of a chance.
    #[must_use]
    #[inline(always)]
    pub fn logit(self) -> Self {
        (self / (1.0 - self)).ln()
    }

    /// The largest whole number that is not above x.
    #[must_use]
    #[inline(always)]
    pub fn floor(self) -> Self {
        self.map(f64::floor)
    }
}

/// Gives [`Lanes`] an operator with lanes and with a number on either side.
macro_rules! operator {
    ($trait:ident, $method:ident, $symbol:tt) => {
        impl<const N: usize> $trait for Lanes<N> {
            type Output = Self;

            #[inline(always)]
            fn $method(self, other: Self) -> Self {
                self.zip(other, |a, b| a $symbol b)
            }
        }

        impl<const N: usize> $trait<f64> for Lanes<N> {
            type Output = Self;

            #[inline(always)]
            fn $method(self, other: f64) -> Self {
                self.map(|a| a $symbol other)
            }
        }

        impl<const N: usize> $trait<Lanes<N>> for f64 {
            type Output = Lanes<N>;

            #[inline(always)]
            fn $method(self, other: Lanes<N>) -> Lanes<N> {
                other.map(|b| self $symbol b)
            }
        }
    };
}

operator!(Add, add, +);
operator!(Sub, sub, -);
operator!(Mul, mul, *);
operator!(Div, div, /);

impl<const N: usize, T> AddAssign<T> for Lanes<N>
where
    Self: Add<T, Output = Self>,
{
    #[inline(always)]
    fn add_assign(&mut self, other: T) {
        *self = *self + other;
    }
}

impl<const N: usize, T> SubAssign<T> for Lanes<N>
where
    Self: Sub<T, Output = Self>,
{
    #[inline(always)]
    fn sub_assign(&mut self, other: T) {
        *self = *self - other;
    }
}

impl<const N: usize, T> MulAssign<T> for Lanes<N>
where
    Self: Mul<T, Output = Self>,
{
    #[inline(always)]
    fn mul_assign(&mut self, other: T) {
        *self = *self * other;
    }
}

impl<const N: usize> Neg for Lanes<N> {
    type Output = Self;

    #[inline(always)]
    fn neg(self) -> Self {
        self.map(|a| -a)
    }
}

impl<const N: usize> Sum for Lanes<N> {
    #[inline(always)]
    fn sum<I: Iterator<Item = Self>>(lanes: I) -> Self {
        let mut sum = Self::ZERO;
        for lane in lanes {
            sum += lane;
        }
        sum
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// All functions of one chain, in lanes.
    fn chain<const N: usize>(x: Lanes<N>) -> Lanes<N> {
        let bounded = (x * 0.37 - 1.0)
            .max(Lanes::splat(-3.0))
            .min(Lanes::splat(2.5));
        let grown = bounded.exp().powf(bounded.max0() + 0.5) / (1.0 + x.floor() * x);
        grown.sqrt().ln() + bounded.logistic().logit() - 2.0 * x
    }

    #[test]
    fn the_number_of_lanes_does_not_change_a_bit() {
        let x = |i: usize| 0.173 * i as f64;
        let wide = chain(Lanes::<64>::from_fn(x));
        for i in 0..64 {
            let alone = chain(Lanes::<1>::splat(x(i)));
            let narrow = chain(Lanes::<8>::from_fn(|j| x(i / 8 * 8 + j)));
            assert_eq!(wide.lane(i).to_bits(), alone.lane(0).to_bits());
            assert_eq!(wide.lane(i).to_bits(), narrow.lane(i % 8).to_bits());
        }
    }

    #[test]
    fn bits_are_the_same_on_every_machine() {
        let golden = [
            0xbffb_6147_ae14_7ae0,
            0xc023_645e_1b09_7674,
            0xc02d_4c25_6cd5_387c,
        ];
        let bits = chain(Lanes([0.3, 4.7, 9.1])).0.map(f64::to_bits);
        assert_eq!(bits, golden);
    }

    #[test]
    fn operators_treat_each_lane_alone() {
        #[track_caller]
        fn case(lanes: Lanes<2>, expected: [f64; 2]) {
            assert_eq!(lanes, Lanes(expected));
        }

        let (a, b) = (Lanes([6.0, -2.0]), Lanes([3.0, 4.0]));
        case(a + b, [9.0, 2.0]);
        case(a - b, [3.0, -6.0]);
        case(a * b, [18.0, -8.0]);
        case(a / b, [2.0, -0.5]);
        case(1.0 - a, [-5.0, 3.0]);
        case(a / 2.0, [3.0, -1.0]);
        case(-a, [-6.0, 2.0]);
        case(a.max0(), [6.0, 0.0]);
        case(a.max(b), [6.0, 4.0]);
        case(a.min(b), [3.0, -2.0]);
        case([a, b, b].into_iter().sum(), [12.0, 6.0]);
        case(Lanes([7.0, 8.0, 9.0, 1.0]).part(1), [8.0, 9.0]);

        let mut changed = a;
        changed += b;
        changed *= 2.0;
        changed -= 1.0;
        case(changed, [17.0, 3.0]);
    }
}
