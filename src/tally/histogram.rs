//! Counts in bins, from which bands are read: integers, so the order of adding does not matter.

use super::range::{BINS, Range};
use super::stored::{Unread, Written};

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

    /// An empty histogram with bins that suit the values of this one, whose outcome may be a count.
    #[must_use]
    pub(super) fn refitted(&self, is_count: bool) -> Self {
        let (lowest, highest) = (self.lowest, self.highest);
        Self::new(if is_count && Range::is_whole(highest - lowest) {
            Range::of_steps(lowest, highest)
        } else if lowest == 0.0 && highest > 0.0 {
            Range::above_zero(highest)
        } else {
            Range::around(lowest, highest)
        })
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
        self.range.write(bytes);
        for number in [self.lowest, self.highest] {
            bytes.number(number);
        }
        for &count in &*self.counts {
            bytes.count(count.into());
        }
    }

    pub(super) fn read(bytes: &mut Unread) -> Option<Self> {
        let mut histogram = Self {
            range: Range::read(bytes)?,
            counts: Box::new([0; BINS]),
            lowest: bytes.number()?,
            highest: bytes.number()?,
        };
        for count in &mut *histogram.counts {
            *count = u32::try_from(bytes.count()?).ok()?;
        }
        Some(histogram)
    }

    fn total(&self) -> u64 {
        self.counts.iter().map(|&count| u64::from(count)).sum()
    }

    /// The `p`-quantile, interpolated in its bin: within a bin's width of the sample's, and equal to it where a bin holds
    /// one value only.
    #[must_use]
    pub fn quantile(&self, p: f64) -> f64 {
        if let Some(quantile) = self.exact_quantile(p) {
            return quantile;
        }
        let wanted = p * self.total() as f64;
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

    /// The sample's own quantile, as [`crate::stats::quantile`] has it, if the values next to it are known.
    fn exact_quantile(&self, p: f64) -> Option<f64> {
        let position = p * self.total().saturating_sub(1) as f64;
        let below = self.in_order(position.floor() as u64)?;
        let above = self.in_order(position.ceil() as u64)?;
        Some(below + position.fract() * (above - below))
    }

    /// The value that so many precede in order, if it is known.
    fn in_order(&self, preceding: u64) -> Option<f64> {
        let mut counted = 0;
        let bin = self.counts.iter().position(|&count| {
            counted += u64::from(count);
            counted > preceding
        })?;
        self.range.only_value(bin)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lanes::Lanes;
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
    fn as_many_of_one_bin_as_are_counted_at_once_count() {
        let mut histogram = Histogram::new(Range::around(0.0, 1.0));
        let bins = [9; Histogram::MOST_AT_ONCE];
        histogram.count_all([(&bins, bins.len())].into_iter());
        histogram.count_all([(&bins, 2)].into_iter());
        assert_eq!(histogram.counts[9], 257);
        assert_eq!(histogram.counts.iter().sum::<u32>(), 257);
    }

    /// A histogram of `sample` with bins that suit a pilot.
    fn refitted(pilot: &[f64], sample: &[f64], is_count: bool) -> Histogram {
        let unknown = Range::around(0.0, 0.0);
        let range = histogram(unknown, pilot).refitted(is_count).range;
        histogram(range, sample)
    }

    #[test]
    fn quantiles_of_counts_are_the_samples() {
        #[track_caller]
        fn case(first: f64, counts: &[f64]) {
            let sample: Vec<f64> = counts.iter().map(|count| first + count).collect();
            let histogram = refitted(&sample[..40], &sample, true);
            for p in [0.0, 0.025, 0.05, 0.25, 0.5, 0.75, 0.95, 0.975, 1.0] {
                let (found, exact) = (histogram.quantile(p), quantile(&sample, p));
                assert!((found - exact).abs() < 1e-12, "{p}: {found}, not {exact}");
            }
        }

        let counts: Vec<f64> = (0..203).map(|k| f64::from(k * k / 700)).collect();
        case(0.0, &counts);
        case(6.950_6, &counts);
        case(-3.0, &counts);
    }

    #[test]
    fn many_counts_share_a_bin() {
        let sample: Vec<f64> = (0..10_000).map(|k| f64::from(k / 10)).collect();
        let histogram = refitted(&[0.0, 999.0], &sample, true);
        for p in [0.025, 0.5, 0.975] {
            let (found, exact) = (histogram.quantile(p), quantile(&sample, p));
            assert!((found - exact).abs() <= 6.0, "{p}: {found}, not {exact}");
        }
    }

    #[test]
    fn what_is_no_count_is_not_taken_for_whole_though_its_ends_are() {
        let sample: Vec<f64> = (0..=1000).map(|k| 2.0 + f64::from(k) / 500.0).collect();
        for is_count in [false, true] {
            let found = refitted(&sample, &sample, is_count).quantile(0.3);
            assert_eq!((found - 2.6).abs() < 0.02, !is_count, "{found}");
        }
    }

    #[test]
    fn what_is_zero_at_times_has_zero_as_quantile() {
        let sample: Vec<f64> = (0..1000)
            .map(|k| f64::from((k - 300).max(0)).sqrt())
            .collect();
        let histogram = refitted(&sample, &sample, false);
        for p in [0.0, 0.025, 0.25, 0.299] {
            assert_eq!(histogram.quantile(p), 0.0, "{p}");
        }
        let width = 1.25 * sample[999] / 254.0;
        for p in [0.35, 0.5, 0.975] {
            let (found, exact) = (histogram.quantile(p), quantile(&sample, p));
            assert!((found - exact).abs() <= width, "{p}: {found}, not {exact}");
        }
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
