//! Moments of independent replicates, from blocks of draws that come in order.

use super::Moments;
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
        if blocks == 1 {
            for (moments, more) in self.moments.iter_mut().zip(block) {
                moments.merge(more);
            }
            return;
        }
        for (begun, more) in self.begun.iter_mut().zip(block) {
            *begun += more.mean();
        }
        self.blocks_begun += 1;
        if self.blocks_begun == blocks {
            for (moments, begun) in self.moments.iter_mut().zip(&mut self.begun) {
                moments.merge(&Moments::of(&[*begun / f64::from(blocks)]));
                *begun = 0.0;
            }
            self.blocks_begun = 0;
        }
    }

    pub(super) fn at(&self, cell: usize) -> &Moments {
        &self.moments[cell]
    }
}

/// The moments of the replicates in a block, of which the first `used` draws count: of single draws, of groups of them,
/// or of the whole block as one.
pub(super) fn of_block<const N: usize>(
    draws: Lanes<N>,
    used: usize,
    draws_per_replicate: u32,
) -> Moments {
    let draws = &draws.0[..used];
    if draws_per_replicate == 1 {
        return Moments::of(draws);
    }
    let size = used.min(draws_per_replicate as usize);
    let means: Vec<f64> = draws
        .chunks(size)
        .map(|replicate| replicate.iter().sum::<f64>() / replicate.len() as f64)
        .collect();
    Moments::of(&means)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Eight draws in two blocks of four.
    fn estimate(draws_per_replicate: u32, blocks: u32) -> crate::stats::Estimate {
        let mut replicates = Replicates::new(1);
        for draws in [[3.0, 5.0, 1.0, 3.0], [8.0, 6.0, 2.0, 0.0]] {
            let block = of_block(Lanes(draws), 4, draws_per_replicate);
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
