//! Values that wait to be counted: those found at different times are counted at once, so that a histogram is fetched
//! from memory seldom.

use std::mem;

use super::{Histogram, Range};
use crate::lanes::Lanes;

/// Futures of each of `N` draws, as bins of every cell's histogram. What comes together stands together, so that putting
/// walks through memory once.
#[derive(Clone, Debug)]
pub(super) struct Waiting<const N: usize> {
    /// By cell.
    ranges: Vec<Range>,
    extremes: Vec<Extremes>,
    /// `[future][cell]`, and how many of the draws count in each future.
    bins: Vec<[u8; N]>,
    used: Vec<usize>,
    /// The first cell that has values.
    first: usize,
}

/// The lowest and the highest of a cell's values.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Extremes {
    lowest: f64,
    highest: f64,
}

impl Extremes {
    const NONE: Self = Self {
        lowest: f64::INFINITY,
        highest: f64::NEG_INFINITY,
    };
}

impl<const N: usize> Waiting<N> {
    /// Futures of each draw that wait before they are counted; any number gives the same counts.
    const MOST_FUTURES: usize = Histogram::MOST_AT_ONCE / N;

    /// Room for the values of cells with such histograms, from number `first` on.
    pub(super) fn new(histograms: &[Histogram], first: usize) -> Self {
        Self {
            ranges: histograms.iter().map(Histogram::range).collect(),
            extremes: vec![Extremes::NONE; histograms.len()],
            bins: vec![[0; N]; histograms.len() * Self::MOST_FUTURES],
            used: Vec::new(),
            first,
        }
    }

    /// Puts the `values` of a future at the cells from `first` on.
    #[inline(always)]
    pub(super) fn put(&mut self, first: usize, values: &[Lanes<N>]) {
        let cells = first..first + values.len();
        let bins = &mut self.bins[self.used.len() * self.ranges.len()..][cells.clone()];
        let known = self.ranges[cells.clone()]
            .iter()
            .zip(&mut self.extremes[cells]);
        for ((bins, value), (range, extremes)) in bins.iter_mut().zip(values).zip(known) {
            *bins = range.bins(value);
            let (lowest, highest) = reach(value);
            if lowest < extremes.lowest {
                extremes.lowest = lowest;
            }
            if highest > extremes.highest {
                extremes.highest = highest;
            }
        }
    }

    /// Ends a future of each draw, of which the first `used` count; all its values have been put.
    #[inline(always)]
    pub(super) fn end_future(&mut self, used: usize, histograms: &mut [Histogram]) {
        self.used.push(used);
        if self.used.len() * self.ranges.len() == self.bins.len() {
            self.count(histograms);
        }
    }

    /// Counts all that wait.
    #[inline(always)]
    pub(super) fn count(&mut self, histograms: &mut [Histogram]) {
        let cells = histograms.len();
        let used = mem::take(&mut self.used);
        let all: usize = used.iter().sum();
        if all == 0 {
            return;
        }
        let known = histograms.iter_mut().zip(&mut self.extremes);
        for (cell, (histogram, extremes)) in known.enumerate().skip(self.first) {
            let Extremes { lowest, highest } = mem::replace(extremes, Extremes::NONE);
            histogram.reach(lowest, highest);
            let futures = self.bins[cell..].iter().step_by(cells).zip(&used);
            // Many outcomes do not vary at all.
            if lowest == highest {
                histogram.count(self.bins[cell][0], all as u32);
            } else {
                histogram.count_all(futures.map(|(bins, &used)| (bins, used)));
            }
        }
    }
}

/// The lowest and the highest of some values, half by half, so that few wait for the one before; NaN is neither.
#[inline(always)]
fn reach<const N: usize>(values: &Lanes<N>) -> (f64, f64) {
    let (mut low, mut high) = ([f64::INFINITY; N], [f64::NEG_INFINITY; N]);
    for (lane, &value) in values.0.iter().enumerate() {
        low[lane] = if value < low[lane] { value } else { low[lane] };
        high[lane] = if value > high[lane] {
            value
        } else {
            high[lane]
        };
    }
    let mut count = N;
    while count > 1 {
        let half = count.div_ceil(2);
        for lane in 0..count / 2 {
            low[lane] = if low[lane + half] < low[lane] {
                low[lane + half]
            } else {
                low[lane]
            };
            high[lane] = if high[lane + half] > high[lane] {
                high[lane + half]
            } else {
                high[lane]
            };
        }
        count = half;
    }
    (low[0], high[0])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_that_come_together_count_as_those_that_come_alone() {
        let values = [3.0, -7.0, 9.0, 0.5, 3.0, 2.5, 8.9];
        for turn in 0..7 {
            let range = Range::around(0.0, 8.0);
            let mut together = [Histogram::new(range), Histogram::new(range)];
            let mut alone = together.clone();
            let mut waiting = Waiting::<7>::new(&together, 0);
            // The second cell always has the same value.
            let turned = Lanes::from_fn(|lane| values[(lane + turn) % 7]);
            for used in [7, 5] {
                let mut counted = turned;
                counted.0[used..].fill(turned.0[0]);
                waiting.put(0, &[counted, Lanes::splat(2.0)]);
                waiting.end_future(used, &mut together);
                for lane in 0..used {
                    for (histogram, value) in alone.iter_mut().zip([turned.0[lane], 2.0]) {
                        histogram.reach(value, value);
                        let [bin] = range.bins(&Lanes([value]));
                        histogram.count(bin, 1);
                    }
                }
            }
            waiting.count(&mut together);
            assert_eq!(together, alone);
            waiting.count(&mut together);
            assert_eq!(together, alone);
        }
    }

    #[test]
    fn values_are_counted_when_there_is_no_more_room() {
        let range = Range::around(0.0, 8.0);
        let mut histograms = [Histogram::new(range)];
        let mut waiting = Waiting::<7>::new(&histograms, 0);
        for _ in 0..1000 {
            waiting.put(0, &[Lanes::from_fn(|lane| lane as f64)]);
            waiting.end_future(7, &mut histograms);
        }
        waiting.count(&mut histograms);
        let mut expected = Histogram::new(range);
        expected.reach(0.0, 6.0);
        for bin in range.bins(&Lanes::<7>::from_fn(|lane| lane as f64)) {
            expected.count(bin, 1000);
        }
        assert_eq!(histograms[0], expected);
    }

    #[test]
    fn what_has_no_value_is_no_extreme() {
        assert_eq!(reach(&Lanes([1.0, f64::NAN, 3.0, -2.0])), (-2.0, 3.0));
    }
}
