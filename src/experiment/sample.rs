//! Which single futures of an experiment are kept. All of an ordinary one; of a large one a sample that is itself a
//! smaller experiment of the same kind, so that memory does not grow with the number of futures.

use super::{BLOCK, Experiment};

/// Futures of an experiment up to which all are kept, of each scenario.
pub const ALL_KEPT: u64 = 1 << 20;
/// Futures that are kept of a larger one, at most. Chosen: a share of them is known to 0.1 points, a standard deviation
/// to 0.15 %, and they take 25 MB.
pub const SAMPLE: u32 = 1 << 18;
/// Futures of a draw that a sample holds, at most; more draws rather than more luck show what an outcome hangs on.
const FUTURES_OF_A_DRAW: u16 = 16;

/// The futures that are kept: the first of the first draws of each replicate. The first points of a scrambled Sobol
/// sequence are such a sequence, and of the other designs any points are as good.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sample {
    /// Blocks of a replicate; of draws that are each a replicate, of all.
    blocks_together: u32,
    /// The first of those.
    blocks_kept: u32,
    /// The first of each draw.
    pub futures_per_draw: u16,
    /// Draws of a replicate that are kept, or 1.
    pub draws_per_replicate: u32,
    /// Whether these are all.
    pub is_all: bool,
}

impl Sample {
    /// Every future.
    #[must_use]
    pub fn all(experiment: &Experiment) -> Self {
        let futures_per_draw = match experiment {
            Experiment::Central => 1,
            Experiment::Random {
                futures_per_draw, ..
            } => *futures_per_draw,
        };
        Self {
            blocks_together: 1,
            blocks_kept: 1,
            futures_per_draw,
            draws_per_replicate: experiment.draws_per_replicate(),
            is_all: true,
        }
    }

    /// Every future of an ordinary experiment, and [`SAMPLE`] at most of one with more than [`ALL_KEPT`].
    #[must_use]
    pub fn of(experiment: &Experiment) -> Self {
        Self::within(experiment, ALL_KEPT, SAMPLE)
    }

    /// Every future of an experiment with at most `all_kept`, and at most about `most` of a larger one.
    pub(crate) fn within(experiment: &Experiment, all_kept: u64, most: u32) -> Self {
        let all = Self::all(experiment);
        let Experiment::Random {
            draws,
            futures_per_draw,
            ..
        } = *experiment
        else {
            return all;
        };
        if u64::from(draws) * u64::from(futures_per_draw) <= all_kept {
            return all;
        }
        let block = BLOCK as u32;
        let futures_per_draw = futures_per_draw.min(FUTURES_OF_A_DRAW);
        let draws_kept = most / u32::from(futures_per_draw);
        let of_replicate = all.draws_per_replicate;
        let draws_together = if of_replicate == 1 {
            draws
        } else {
            of_replicate.max(block)
        };
        let replicates = draws.div_ceil(draws_together);
        let blocks_together = draws_together.div_ceil(block);
        let blocks_kept = (draws_kept / replicates / block).clamp(1, blocks_together);
        Self {
            blocks_together,
            blocks_kept: 1 << blocks_kept.ilog2(),
            futures_per_draw,
            draws_per_replicate: of_replicate.min((1 << blocks_kept.ilog2()) * block),
            is_all: false,
        }
    }

    /// Whether futures of this block are kept.
    #[must_use]
    pub fn has(&self, block: u32) -> bool {
        self.is_all || block % self.blocks_together < self.blocks_kept
    }

    /// How many futures it holds of an experiment with so many draws.
    #[must_use]
    pub fn futures(&self, draws: u32) -> u64 {
        let block = BLOCK as u32;
        let of_block = |number: u32| u64::from((draws - number * block).min(block));
        let kept = (0..draws.div_ceil(block)).filter(|number| self.has(*number));
        kept.map(of_block).sum::<u64>() * u64::from(self.futures_per_draw)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chance::Seed;
    use crate::sampler::Sampler;

    fn experiment(sampler: Sampler, draws: u32, futures_per_draw: u16) -> Experiment {
        Experiment::Random {
            seed: Seed(1),
            draws,
            futures_per_draw,
            sampler,
        }
    }

    #[test]
    fn ordinary_experiments_are_kept_whole() {
        for (draws, futures) in [(4_096, 4), (262_144, 4), (16, 65_535)] {
            let experiment = experiment(Sampler::Sobol, draws, futures);
            let sample = Sample::of(&experiment);
            assert_eq!(sample, Sample::all(&experiment));
            assert_eq!(sample.futures(draws), u64::from(draws) * u64::from(futures));
        }
    }

    #[test]
    fn samples_of_large_experiments_are_as_large_as_they_may_be() {
        /// Futures kept of each draw, draws kept of each replicate, futures kept in all.
        #[track_caller]
        fn case(sampler: Sampler, (draws, futures): (u32, u16), expected: (u16, u32, u64)) {
            let sample = Sample::of(&experiment(sampler, draws, futures));
            let found = (
                sample.futures_per_draw,
                sample.draws_per_replicate,
                sample.futures(draws),
            );
            assert_eq!(found, expected, "{sampler:?}, {draws} draws of {futures}");
        }

        case(Sampler::Sobol, (524_288, 4), (4, 2_048, 262_144));
        case(Sampler::Sobol, (4_194_304, 24), (16, 512, 262_144));
        case(Sampler::Sobol, (1_024, 2_000), (16, 32, 16_384));
        case(Sampler::LatinHypercube, (2_097_152, 1), (1, 8_192, 262_144));
        case(Sampler::PseudoRandom, (4_000_000, 25), (16, 1, 262_144));
        case(Sampler::PseudoRandom, (100, 20_000), (16, 1, 1_600));
    }

    #[test]
    fn every_replicate_is_sampled_alike() {
        let draws = 1_048_576;
        let sample = Sample::of(&experiment(Sampler::Sobol, draws, 4));
        let blocks_of_replicate = draws / 32 / BLOCK as u32;
        for replicate in 0..32 {
            let blocks = 0..blocks_of_replicate;
            let kept = blocks.filter(|block| sample.has(replicate * blocks_of_replicate + block));
            let expected = sample.draws_per_replicate / BLOCK as u32;
            assert!(kept.eq(0..expected), "{replicate}");
        }
    }
}
