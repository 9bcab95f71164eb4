//! Mean and spread of independent replicates, merged in a fixed order so that the bits do not depend on threads.

use super::stored::{Unread, Written};
use crate::stats::Estimate;

/// Count, mean and sum of squared deviations of the values of some independent replicates.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Moments {
    count: f64,
    mean: f64,
    squares: f64,
}

impl Moments {
    /// Of a non-empty list, in two passes.
    #[must_use]
    #[inline(always)]
    pub fn of(values: &[f64]) -> Self {
        let count = values.len() as f64;
        let mean = Self::mean_of(values);
        let squares = sum(values, |value| (value - mean) * (value - mean));
        Self {
            count,
            mean,
            squares,
        }
    }

    /// Of one value.
    #[must_use]
    #[inline(always)]
    pub fn of_one(value: f64) -> Self {
        Self {
            count: 1.0,
            mean: value,
            squares: 0.0,
        }
    }

    /// The mean of a non-empty list, as that of [`Moments::of`].
    #[must_use]
    #[inline(always)]
    pub fn mean_of(values: &[f64]) -> f64 {
        sum(values, |value| value) / values.len() as f64
    }

    /// Adds the replicates of `other` (Chan, Golub & `LeVeque` 1983, The American Statistician 37, 242–247).
    pub fn merge(&mut self, other: &Self) {
        if self.count == 0.0 {
            *self = *other;
            return;
        }
        let count = self.count + other.count;
        let apart = other.mean - self.mean;
        self.mean += apart * other.count / count;
        self.squares += other.squares + apart * apart * self.count * other.count / count;
        self.count = count;
    }

    pub(super) fn write(&self, bytes: &mut Written) {
        for number in [self.count, self.mean, self.squares] {
            bytes.number(number);
        }
    }

    pub(super) fn read(bytes: &mut Unread) -> Option<Self> {
        Some(Self {
            count: bytes.number()?,
            mean: bytes.number()?,
            squares: bytes.number()?,
        })
    }

    #[must_use]
    pub fn mean(&self) -> f64 {
        self.mean
    }

    /// The mean with its Monte Carlo error, infinite if there is one replicate only.
    #[must_use]
    pub fn estimate(&self) -> Estimate {
        let degrees = self.count * (self.count - 1.0);
        let standard_error = if degrees > 0.0 {
            (self.squares / degrees).sqrt()
        } else {
            f64::INFINITY
        };
        Estimate {
            value: self.mean,
            standard_error,
        }
    }
}

/// The sum of `term` of each value, column by column, so that no term waits for the one before.
#[inline(always)]
fn sum(values: &[f64], term: impl Fn(f64) -> f64) -> f64 {
    const COLUMNS: usize = 8;

    let mut sums = [0.0; COLUMNS];
    let rows = values.chunks_exact(COLUMNS);
    let rest = rows.remainder();
    for row in rows {
        for column in 0..COLUMNS {
            sums[column] += term(row[column]);
        }
    }
    for (sum, &value) in sums.iter_mut().zip(rest) {
        *sum += term(value);
    }
    let half = |column: usize| sums[column] + sums[column + COLUMNS / 2];
    (half(0) + half(1)) + (half(2) + half(3))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn merged_parts_are_the_whole() {
        let values = [3.0, 5.0, 4.0, 1.0, 9.0, 2.0, 6.0];
        let mut merged = Moments::default();
        merged.merge(&Moments::of(&values[..2]));
        merged.merge(&Moments::of(&values[2..3]));
        merged.merge(&Moments::of(&values[3..]));
        let whole = Moments::of(&values).estimate();
        assert!((merged.estimate().value - whole.value).abs() < 1e-15);
        assert!((merged.estimate().standard_error - whole.standard_error).abs() < 1e-15);
    }

    #[test]
    fn the_error_of_a_mean_is_sd_over_root_n() {
        // Variance of 1, 2, 3, 4 is 5/3.
        let estimate = Moments::of(&[1.0, 2.0, 3.0, 4.0]).estimate();
        assert_eq!(estimate.value, 2.5);
        assert!((estimate.standard_error - (5.0_f64 / 12.0).sqrt()).abs() < 1e-15);
        assert!(Moments::of_one(1.0).estimate().standard_error.is_infinite());
    }
}
