//! Counts in bins, from which bands are read: integers, so the order of adding does not matter.

use super::stored::{Unread, Written};
use crate::lanes::Lanes;

/// Bins between the two edges; two more hold what lies outside, so that a byte names a bin.
const INNER_BINS: usize = 254;
const BINS: usize = INNER_BINS + 2;
/// The edges lie this part of the pilot's range beyond its ends.
const MARGIN: f64 = 0.25;

/// Where the bins of a histogram lie.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Range {
    low: f64,
    /// Bins per unit; 0 if the pilot saw one value only.
    bins_per_unit: f64,
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
    fn edge(self, bin: usize) -> f64 {
        if self.bins_per_unit == 0.0 {
            self.low
        } else {
            self.low + (bin as f64 - 1.0) / self.bins_per_unit
        }
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

/// How many values fell into each bin, and the extremes.
#[derive(Clone, Debug, PartialEq)]
pub struct Histogram {
    range: Range,
    counts: Box<[u32; BINS]>,
    lowest: f64,
    highest: f64,
}

impl Histogram {
    /// Values that may be counted at once: as many as a byte holds.
    pub(super) const MOST_AT_ONCE: usize = u8::MAX as usize;

    #[must_use]
    pub fn new(range: Range) -> Self {
        Self {
            range,
            counts: Box::new([0; BINS]),
            lowest: f64::INFINITY,
            highest: f64::NEG_INFINITY,
        }
    }

    pub(super) fn range(&self) -> Range {
        self.range
    }

    /// Widens the extremes.
    pub(super) fn reach(&mut self, lowest: f64, highest: f64) {
        if lowest < self.lowest {
            self.lowest = lowest;
        }
        if highest > self.highest {
            self.highest = highest;
        }
    }

    /// Counts `times` values of one bin.
    #[inline(always)]
    pub(super) fn count(&mut self, bin: u8, times: u32) {
        self.counts[usize::from(bin)] += times;
    }

    /// Counts the bins of some values, of which so many of each list count: [`Self::MOST_AT_ONCE`] at most.
    ///
    /// They are first counted in a small table, for one that is far away is slow to reach again and again.
    #[inline(always)]
    pub(super) fn count_all<'a, const N: usize>(
        &mut self,
        lists: impl Iterator<Item = (&'a [u8; N], usize)>,
    ) {
        let mut table = [0_u8; BINS];
        for (bins, used) in lists {
            // Nearly always all: then the compiler knows how many.
            if used == N {
                for &bin in bins {
                    table[usize::from(bin)] += 1;
                }
            } else {
                for &bin in &bins[..used] {
                    table[usize::from(bin)] += 1;
                }
            }
        }
        for (count, more) in self.counts.iter_mut().zip(table) {
            *count += u32::from(more);
        }
    }

    /// An empty histogram with bins that suit the values of this one.
    #[must_use]
    pub fn refitted(&self) -> Self {
        Self::new(Range::around(self.lowest, self.highest))
    }

    /// Whether the bins lie at the same places.
    #[must_use]
    pub fn has_bins_of(&self, other: &Self) -> bool {
        self.range == other.range
    }

    /// Adds the counts of a histogram with the same bins.
    ///
    /// # Panics
    ///
    /// If the bins differ.
    pub fn merge(&mut self, other: &Self) {
        assert!(self.has_bins_of(other), "bins must agree");
        for (count, more) in self.counts.iter_mut().zip(other.counts.iter()) {
            *count += more;
        }
        self.lowest = self.lowest.min(other.lowest);
        self.highest = self.highest.max(other.highest);
    }

    pub(super) fn write(&self, bytes: &mut Written) {
        let Range { low, bins_per_unit } = self.range;
        for number in [low, bins_per_unit, self.lowest, self.highest] {
            bytes.number(number);
        }
        for &count in &*self.counts {
            bytes.count(count.into());
        }
    }

    pub(super) fn read(bytes: &mut Unread) -> Option<Self> {
        let mut histogram = Self {
            range: Range {
                low: bytes.number()?,
                bins_per_unit: bytes.number()?,
            },
            counts: Box::new([0; BINS]),
            lowest: bytes.number()?,
            highest: bytes.number()?,
        };
        for count in &mut *histogram.counts {
            *count = u32::try_from(bytes.count()?).ok()?;
        }
        Some(histogram)
    }

    /// The `p`-quantile, interpolated in its bin: within a bin's width of the sample's.
    #[must_use]
    pub fn quantile(&self, p: f64) -> f64 {
        let total: u64 = self.counts.iter().map(|&count| u64::from(count)).sum();
        let wanted = p * total as f64;
        let mut below = 0.0;
        for (bin, &count) in self.counts.iter().enumerate() {
            let count = f64::from(count);
            if count > 0.0 && below + count >= wanted {
                let low = if bin == 0 {
                    self.lowest
                } else {
                    self.range.edge(bin).max(self.lowest)
                };
                let high = if bin == BINS - 1 {
                    self.highest
                } else {
                    self.range.edge(bin + 1).min(self.highest)
                };
                return low + (high - low) * ((wanted - below) / count).clamp(0.0, 1.0);
            }
            below += count;
        }
        self.highest
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::quantile;

    /// A histogram with these values in it.
    fn histogram(range: Range, values: &[f64]) -> Histogram {
        let mut histogram = Histogram::new(range);
        for &value in values {
            histogram.reach(value, value);
            let [bin] = range.bins(&Lanes([value]));
            histogram.count(bin, 1);
        }
        histogram
    }

    #[test]
    fn a_quantile_is_within_a_bin_of_the_samples() {
        // A skewed sample: squares of an even grid. The pilot saw a part of it.
        let sample: Vec<f64> = (0..10_000)
            .map(|k| f64::from(k) * f64::from(k) / 1e6)
            .collect();
        let range = Range::around(0.5, 90.0);
        let width = 1.5 * 89.5 / 254.0;
        let histogram = histogram(range, &sample);
        for p in [0.0, 0.025, 0.05, 0.25, 0.5, 0.75, 0.95, 0.975, 1.0] {
            let (found, exact) = (histogram.quantile(p), quantile(&sample, p));
            assert!((found - exact).abs() <= width, "{p}: {found}, not {exact}");
        }
    }

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
    fn as_many_of_one_bin_as_are_counted_at_once_count() {
        let mut histogram = Histogram::new(Range::around(0.0, 1.0));
        let bins = [9; Histogram::MOST_AT_ONCE];
        histogram.count_all([(&bins, bins.len())].into_iter());
        histogram.count_all([(&bins, 2)].into_iter());
        assert_eq!(histogram.counts[9], 257);
        assert_eq!(histogram.counts.iter().sum::<u32>(), 257);
    }

    #[test]
    fn one_value_has_itself_as_every_quantile() {
        let histogram = histogram(Range::around(7.5, 7.5), &[7.5; 20]);
        assert_eq!(histogram.quantile(0.025), 7.5);
        assert_eq!(histogram.quantile(0.975), 7.5);
    }

    #[test]
    fn values_unlike_the_pilots_only_one_count() {
        let histogram = histogram(Range::around(0.0, 0.0), &[-1.0, 0.0, 0.0, 0.0, 8.0, 9.0]);
        assert_eq!(histogram.quantile(0.5), 0.0);
        assert_eq!(histogram.quantile(1.0), 9.0);
        assert_eq!(histogram.quantile(0.0), -1.0);
    }

    #[test]
    fn values_outside_the_pilots_range_count() {
        let histogram = histogram(Range::around(0.0, 1.0), &[-1e9, 0.5, 0.5, 1e9]);
        assert_eq!(histogram.quantile(0.0), -1e9);
        assert_eq!(histogram.quantile(1.0), 1e9);
        assert!((histogram.quantile(0.5) - 0.5).abs() < 1.5 / 254.0);
    }
}
