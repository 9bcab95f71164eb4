//! Where the bins of a histogram lie.

use super::stored::{Unread, Written};
use crate::lanes::Lanes;

/// Bins between the two edges; two more hold what lies outside, so that a byte names a bin.
const INNER_BINS: usize = 254;
pub(super) const BINS: usize = INNER_BINS + 2;
/// The edges lie this part of the pilot's range beyond its ends.
const MARGIN: f64 = 0.25;

/// Where the bins of a histogram lie.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Range {
    low: f64,
    /// Bins per unit; 0 if the pilot saw one value only.
    bins_per_unit: f64,
    holds: Holds,
}

/// What is known of the values in a bin.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Holds {
    /// They lie between its edges.
    Any,
    /// Those of the lowest bin are zeros.
    ZerosBelow,
    /// Those of an inner bin are the one in its middle.
    OneValue,
}

impl Range {
    /// Bins for values like those of a pilot. Each is 1.5/254 of the pilot's range wide: with a pilot of 256 futures
    /// of a normal outcome about 0.03 standard deviations.
    #[must_use]
    pub fn around(lowest: f64, highest: f64) -> Self {
        let span = highest - lowest;
        let bins_per_unit = INNER_BINS as f64 / (span * (1.0 + 2.0 * MARGIN));
        Self {
            low: lowest - MARGIN * span,
            bins_per_unit: if bins_per_unit.is_finite() {
                bins_per_unit
            } else {
                0.0
            },
            holds: Holds::Any,
        }
    }

    /// Bins for values like those of a pilot that saw 0 and nothing below: zeros have the lowest bin for themselves, but
    /// for what lies within a 128th of a bin.
    pub(super) fn above_zero(highest: f64) -> Self {
        let bins_per_unit = INNER_BINS as f64 / (highest * (1.0 + MARGIN));
        Self {
            low: 1.0 / (128.0 * bins_per_unit),
            bins_per_unit,
            holds: Holds::ZerosBelow,
        }
    }

    /// Whether values that reach so far from the lowest to the highest are a whole number of units apart, as counts are.
    pub(super) fn is_whole(span: f64) -> bool {
        /// What sums of counts and a number with decimals lose.
        const ROUNDING: f64 = 1e-9;

        span >= 1.0 && (span - span.round()).abs() < ROUNDING
    }

    /// Bins for values like those of a pilot that are a whole number of units apart: as many values in each, one if
    /// they do not reach too far.
    pub(super) fn of_steps(lowest: f64, highest: f64) -> Self {
        let span = highest - lowest;
        let steps_a_bin = (span * (1.0 + 2.0 * MARGIN) / INNER_BINS as f64).ceil();
        let taken = (span / steps_a_bin).floor() + 1.0;
        let bins_below = ((INNER_BINS as f64 - taken) / 2.0).floor();
        Self {
            low: lowest - 0.5 - bins_below * steps_a_bin,
            bins_per_unit: 1.0 / steps_a_bin,
            holds: if steps_a_bin == 1.0 {
                Holds::OneValue
            } else {
                Holds::Any
            },
        }
    }

    /// The bin of each value.
    #[inline(always)]
    pub(super) fn bins<const N: usize>(self, values: &Lanes<N>) -> [u8; N] {
        let slope = self.slope();
        let mut rounded = values.0;
        for value in &mut rounded {
            *value = rounded_down((*value - self.low) * slope + 1.0);
        }
        // In a loop of its own: together with it the first would not become vector code.
        let mut bins = [0; N];
        for (bin, rounded) in bins.iter_mut().zip(rounded) {
            *bin = (rounded.to_bits() >> 8) as u8;
        }
        bins
    }

    /// Bins per unit; so many if the pilot saw one value only that any other lies outside.
    #[inline(always)]
    fn slope(self) -> f64 {
        if self.bins_per_unit == 0.0 {
            f64::MAX
        } else {
            self.bins_per_unit
        }
    }

    /// The lower edge of an inner bin.
    pub(super) fn edge(self, bin: usize) -> f64 {
        if self.bins_per_unit == 0.0 {
            self.low
        } else {
            self.low + (bin as f64 - 1.0) / self.bins_per_unit
        }
    }

    /// The only value that a bin can hold, if there is one.
    pub(super) fn only_value(self, bin: usize) -> Option<f64> {
        match self.holds {
            Holds::Any => None,
            Holds::ZerosBelow => (bin == 0).then_some(0.0),
            Holds::OneValue => {
                let is_inner = (1..=INNER_BINS).contains(&bin);
                is_inner.then(|| self.edge(bin) + 0.5)
            }
        }
    }

    pub(super) fn write(self, bytes: &mut Written) {
        bytes.number(self.low);
        bytes.number(self.bins_per_unit);
        bytes.count(match self.holds {
            Holds::Any => 0,
            Holds::ZerosBelow => 1,
            Holds::OneValue => 2,
        });
    }

    pub(super) fn read(bytes: &mut Unread) -> Option<Self> {
        Some(Self {
            low: bytes.number()?,
            bins_per_unit: bytes.number()?,
            holds: match bytes.count()? {
                0 => Holds::Any,
                1 => Holds::ZerosBelow,
                2 => Holds::OneValue,
                _ => return None,
            },
        })
    }
}

/// A number whose bits 8 to 15 hold the whole part of `position` after rounding to 1/256, or the nearest of 0 and 255; 0
/// for NaN.
#[inline(always)]
fn rounded_down(position: f64) -> f64 {
    /// 2⁴⁴: a sum with it is rounded to 1/256; the whole part then stands above the last eight bits.
    const ROUNDER: f64 = 17_592_186_044_416.0;

    let position = if position > 255.0 { 255.0 } else { position };
    let position = if position > 0.0 { position } else { 0.0 };
    position + ROUNDER
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_whole_part_is_a_cast_to_a_byte() {
        let whole_part = |position: f64| (rounded_down(position).to_bits() >> 8) as u8;
        let near = [-1e300, -0.5, -0.0, 0.0, 0.998, 1.0, 1.5, 2.5, 254.5];
        let far = [255.0, 255.999, 256.0, 1e10, f64::INFINITY, f64::NAN];
        for position in near.into_iter().chain(far) {
            assert_eq!(whole_part(position), position as u8, "{position}");
        }
        assert_eq!(whole_part(0.998_1), 1);
    }

    #[test]
    fn counts_are_whole_numbers_apart_whatever_they_begin_with() {
        for (lowest, highest, is_whole) in [
            (0.0, 1.0, true),
            (6.950_6, 24.950_6, true),
            (3.0, 3.0, false),
            (0.0, 0.25, false),
            (17.25, 24.0, false),
        ] {
            assert_eq!(
                Range::is_whole(highest - lowest),
                is_whole,
                "{lowest} to {highest}"
            );
        }
    }

    #[test]
    fn bins_of_steps_reach_a_quarter_beyond_the_pilot() {
        for span in [1.0, 20.0, 168.0, 169.0, 170.0, 1000.0, 1e6] {
            let range = Range::of_steps(100.0, 100.0 + span);
            assert!(range.edge(1) <= 100.0 - MARGIN * span + 1.0 / range.bins_per_unit);
            assert!(
                range.edge(BINS - 1) >= 100.0 + (1.0 + MARGIN) * span - 1.0 / range.bins_per_unit
            );
            assert_eq!(range.holds == Holds::OneValue, span < 169.5, "{span}");
        }
    }

    #[test]
    fn zeros_have_a_bin_for_themselves() {
        let range = Range::above_zero(3.5);
        let width = 3.5 * 1.25 / 254.0;
        assert_eq!(
            range.bins(&Lanes([0.0, width / 100.0, 1.2 * width])),
            [0, 1, 2]
        );
    }
}
