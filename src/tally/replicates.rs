//! Moments of independent replicates, from blocks of draws that come in order.

use std::mem;

use super::Moments;
use super::stored::{Unread, Written};
use crate::lanes::Lanes;

/// Mean and spread of replicates, cell by cell.
#[derive(Clone, Debug)]
pub(super) struct Replicates {
    moments: Vec<Moments>,
    /// Sums of the means of the blocks of the replicate that is not complete, and how many they are.
    begun: Vec<f64>,
    blocks_begun: u32,
}

impl Replicates {
    pub(super) fn new(cells: usize) -> Self {
        Self {
            moments: vec![Moments::default(); cells],
            begun: vec![0.0; cells],
            blocks_begun: 0,
        }
    }

    /// Adds a block of which `blocks` make a replicate; 1 if it holds one or several whole ones.
    pub(super) fn append(&mut self, block: &[Moments], blocks: u32) {
        for (cell, moments) in block.iter().enumerate() {
            self.add(cell, moments, blocks as usize);
        }
        self.end_addition(blocks as usize);
    }

    /// Adds to one cell what `times` of such additions make a replicate of; 0 or 1 if each holds one or several whole
    /// ones. [`Replicates::end_addition`] follows when every cell has been added to.
    #[inline(always)]
    pub(super) fn add(&mut self, cell: usize, more: &Moments, times: usize) {
        if times <= 1 {
            self.moments[cell].merge(more);
        } else {
            self.begun[cell] += more.mean();
        }
    }

    #[inline(always)]
    pub(super) fn end_addition(&mut self, times: usize) {
        if times <= 1 {
            return;
        }
        self.blocks_begun += 1;
        if self.blocks_begun as usize == times {
            for (moments, begun) in self.moments.iter_mut().zip(&mut self.begun) {
                moments.merge(&Moments::of_one(*begun / times as f64));
                *begun = 0.0;
            }
            self.blocks_begun = 0;
        }
    }

    /// Adds the whole replicates of another group of blocks.
    pub(super) fn merge(&mut self, later: &Self) {
        for (moments, more) in self.moments.iter_mut().zip(&later.moments) {
            moments.merge(more);
        }
    }

    /// The moments so far; none are left.
    pub(super) fn take(&mut self) -> Vec<Moments> {
        let none = vec![Moments::default(); self.moments.len()];
        mem::replace(&mut self.moments, none)
    }

    pub(super) fn at(&self, cell: usize) -> &Moments {
        &self.moments[cell]
    }

    /// Nothing is begun: all replicates must be whole.
    pub(super) fn write(&self, bytes: &mut Written) {
        for moments in &self.moments {
            moments.write(bytes);
        }
    }

    /// Those of so many cells.
    pub(super) fn read(bytes: &mut Unread, cells: usize) -> Option<Self> {
        let moments = (0..cells).map(|_| Moments::read(bytes));
        Some(Self {
            moments: moments.collect::<Option<_>>()?,
            ..Self::new(cells)
        })
    }
}

/// The moments of the replicates in some draws, of which the first `used` count: of single draws, of groups of them, or
/// of all as one.
#[inline(always)]
pub(super) fn of_draws<const N: usize>(
    draws: &Lanes<N>,
    used: usize,
    draws_per_replicate: u32,
) -> Moments {
    if used == N && draws_per_replicate as usize >= N {
        return Moments::of_one(Moments::mean_of(&draws.0));
    }
    let draws = &draws.0[..used];
    if draws_per_replicate == 1 {
        return Moments::of(draws);
    }
    let size = used.min(draws_per_replicate as usize);
    let mut moments = Moments::default();
    for replicate in draws.chunks(size) {
        moments.merge(&Moments::of_one(Moments::mean_of(replicate)));
    }
    moments
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Eight draws in two blocks of four.
    fn estimate(draws_per_replicate: u32, blocks: u32) -> crate::stats::Estimate {
        let mut replicates = Replicates::new(1);
        for draws in [[3.0, 5.0, 1.0, 3.0], [8.0, 6.0, 2.0, 0.0]] {
            let block = of_draws(&Lanes(draws), 4, draws_per_replicate);
            replicates.append(&[block], blocks);
        }
        replicates.at(0).estimate()
    }

    #[test]
    fn the_error_is_that_of_replicates() {
        // The mean is 3.5. Of single draws the squares sum to 50; the pairs have the means 4, 2, 7 and 1; the blocks 3
        // and 4.
        let error = |draws, blocks| estimate(draws, blocks).standard_error;
        assert_eq!([1, 2, 4].map(|draws| estimate(draws, 1).value), [3.5; 3]);
        assert!((error(1, 1) - (50.0_f64 / 7.0 / 8.0).sqrt()).abs() < 1e-15);
        assert!((error(2, 1) - (21.0_f64 / 3.0 / 4.0).sqrt()).abs() < 1e-15);
        assert!((error(4, 1) - 0.5).abs() < 1e-15);
    }

    #[test]
    fn a_replicate_may_span_blocks() {
        let mut replicates = Replicates::new(1);
        for mean in [1.0, 3.0, 6.0, 10.0] {
            replicates.append(&[Moments::of(&[mean])], 2);
        }
        // Replicates with the means 2 and 8.
        let estimate = replicates.at(0).estimate();
        assert_eq!((estimate.value, estimate.standard_error), (5.0, 3.0));
    }
}
