//! Counts in bins, from which bands are read: integers, so the order of adding does not matter.

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

    #[inline(always)]
    fn bin(self, value: f64) -> u8 {
        if self.bins_per_unit == 0.0 {
            return if value < self.low {
                0
            } else {
                u8::from(value > self.low) * (BINS - 2) as u8 + 1
            };
        }
        whole_part((value - self.low) * self.bins_per_unit + 1.0)
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

/// The whole part of `position`, or the nearest of 0 and 255; as the cast to a byte, but in vector code.
#[inline(always)]
fn whole_part(position: f64) -> u8 {
    /// 2⁵²: a sum with it is rounded to a whole number, which then stands in the low bits.
    const ROUNDER: f64 = 4_503_599_627_370_496.0;

    let position = if position > 255.0 { 255.0 } else { position };
    let position = if position > 0.0 { position } else { 0.0 };
    let nearest = (position + ROUNDER) - ROUNDER;
    let above = if nearest > position { 1.0 } else { 0.0 };
    (nearest - above + ROUNDER).to_bits() as u8
}

/// The lowest and the highest value; columns first, so that no value waits for the one before.
#[inline(always)]
fn extremes(values: &[f64]) -> (f64, f64) {
    const COLUMNS: usize = 16;

    let mut lowest = [f64::INFINITY; COLUMNS];
    let mut highest = [f64::NEG_INFINITY; COLUMNS];
    let rows = values.chunks_exact(COLUMNS);
    let mut last_row = [f64::NAN; COLUMNS];
    last_row[..rows.remainder().len()].copy_from_slice(rows.remainder());
    for row in rows.chain([&last_row[..]]) {
        for column in 0..COLUMNS {
            let value = row[column];
            lowest[column] = if value < lowest[column] {
                value
            } else {
                lowest[column]
            };
            highest[column] = if value > highest[column] {
                value
            } else {
                highest[column]
            };
        }
    }
    let lower = |a: f64, b: f64| if b < a { b } else { a };
    let higher = |a: f64, b: f64| if b > a { b } else { a };
    (
        lowest.into_iter().fold(f64::INFINITY, lower),
        highest.into_iter().fold(f64::NEG_INFINITY, higher),
    )
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
    #[must_use]
    pub fn new(range: Range) -> Self {
        Self {
            range,
            counts: Box::new([0; BINS]),
            lowest: f64::INFINITY,
            highest: f64::NEG_INFINITY,
        }
    }

    #[inline(always)]
    pub fn add(&mut self, values: &[f64]) {
        /// So many bins are found at once, in vector code.
        const SIDE_BY_SIDE: usize = 64;

        for values in values.chunks(SIDE_BY_SIDE) {
            let (lowest, highest) = extremes(values);
            self.lowest = if lowest < self.lowest {
                lowest
            } else {
                self.lowest
            };
            self.highest = if highest > self.highest {
                highest
            } else {
                self.highest
            };
            // Many outcomes do not vary at all, and a count that waits for the count before is slow.
            if lowest == highest {
                self.counts[usize::from(self.range.bin(lowest))] += values.len() as u32;
                continue;
            }

            let mut bins = [0; SIDE_BY_SIDE];
            for (bin, &value) in bins.iter_mut().zip(values) {
                *bin = self.range.bin(value);
            }
            for &bin in &bins[..values.len()] {
                self.counts[usize::from(bin)] += 1;
            }
        }
    }

    /// An empty histogram with bins that suit the values of this one.
    #[must_use]
    pub fn refitted(&self) -> Self {
        Self::new(Range::around(self.lowest, self.highest))
    }

    /// Adds the counts of a histogram with the same bins.
    pub fn merge(&mut self, other: &Self) {
        debug_assert_eq!(self.range, other.range, "bins must agree");
        for (count, more) in self.counts.iter_mut().zip(other.counts.iter()) {
            *count += more;
        }
        self.lowest = self.lowest.min(other.lowest);
        self.highest = self.highest.max(other.highest);
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

    #[test]
    fn a_quantile_is_within_a_bin_of_the_samples() {
        // A skewed sample: squares of an even grid. The pilot saw a part of it.
        let sample: Vec<f64> = (0..10_000)
            .map(|k| f64::from(k) * f64::from(k) / 1e6)
            .collect();
        let range = Range::around(0.5, 90.0);
        let width = 1.5 * 89.5 / 254.0;
        let mut histogram = Histogram::new(range);
        histogram.add(&sample);
        for p in [0.0, 0.025, 0.05, 0.25, 0.5, 0.75, 0.95, 0.975, 1.0] {
            let (found, exact) = (histogram.quantile(p), quantile(&sample, p));
            assert!((found - exact).abs() <= width, "{p}: {found}, not {exact}");
        }
    }

    #[test]
    fn a_whole_part_is_a_cast_to_a_byte() {
        let near = [-1e300, -0.5, -0.0, 0.0, 0.999_999_999, 1.0, 1.5, 2.5, 254.5];
        let far = [255.0, 255.999, 256.0, 1e10, f64::INFINITY, f64::NAN];
        for position in near.into_iter().chain(far) {
            assert_eq!(whole_part(position), position as u8, "{position}");
        }
    }

    #[test]
    fn extremes_are_found_in_any_place() {
        for length in 1..70 {
            for place in 0..length {
                let mut values = vec![3.0; length];
                values[place] = -7.0;
                values[(place + 1) % length] = if length > 1 { 9.0 } else { -7.0 };
                let expected = (-7.0, if length > 1 { 9.0 } else { -7.0 });
                assert_eq!(extremes(&values), expected);
            }
        }
    }

    #[test]
    fn one_value_has_itself_as_every_quantile() {
        let mut histogram = Histogram::new(Range::around(7.5, 7.5));
        histogram.add(&[7.5; 20]);
        assert_eq!(histogram.quantile(0.025), 7.5);
        assert_eq!(histogram.quantile(0.975), 7.5);
    }

    #[test]
    fn values_unlike_the_pilots_only_one_count() {
        let mut histogram = Histogram::new(Range::around(0.0, 0.0));
        histogram.add(&[-1.0, 0.0, 0.0, 0.0, 8.0, 9.0]);
        assert_eq!(histogram.quantile(0.5), 0.0);
        assert_eq!(histogram.quantile(1.0), 9.0);
        assert_eq!(histogram.quantile(0.0), -1.0);
    }

    #[test]
    fn values_outside_the_pilots_range_count() {
        let mut histogram = Histogram::new(Range::around(0.0, 1.0));
        histogram.add(&[-1e9, 0.5, 0.5, 1e9]);
        assert_eq!(histogram.quantile(0.0), -1e9);
        assert_eq!(histogram.quantile(1.0), 1e9);
        assert!((histogram.quantile(0.5) - 0.5).abs() < 1.5 / 254.0);
    }
}
