//! Where an experiment is cut into groups and shards. Groups depend on the experiment alone, so statistics that are
//! added up group by group have the same bits on any number of threads and shards.

use std::ops::Range;

use super::BLOCK;

/// The most groups that an experiment is cut into, and so the most shards. Chosen: 64 machines work apart, and the
/// statistics of so many groups are still small beside one.
pub const MOST_GROUPS: u32 = 64;

/// The draws of an experiment, cut into groups of whole replicates and whole blocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Groups {
    /// Blocks of all draws; the last may be smaller.
    blocks: u32,
    /// Blocks that stay together: those of a replicate, or one.
    blocks_together: u32,
    count: u32,
}

impl Groups {
    /// Those of so many draws, of which a replicate has 1 or a power of 2.
    #[must_use]
    pub fn of(draws: u32, draws_per_replicate: u32) -> Self {
        let block = BLOCK as u32;
        let blocks = draws.div_ceil(block);
        let blocks_together = (draws_per_replicate / block).max(1);
        Self {
            blocks,
            blocks_together,
            count: blocks.div_ceil(blocks_together).min(MOST_GROUPS),
        }
    }

    #[must_use]
    pub fn count(self) -> u32 {
        self.count
    }

    /// The blocks of a group, counted from 0; groups differ in size by one replicate or block at most.
    #[must_use]
    pub fn blocks(self, group: u32) -> Range<u32> {
        let together = u64::from(self.blocks.div_ceil(self.blocks_together));
        let first = |group: u32| {
            let before = u64::from(group) * together / u64::from(self.count);
            (before as u32 * self.blocks_together).min(self.blocks)
        };
        first(group)..first(group + 1)
    }
}

/// One of so many parts of an experiment, each of which a machine can simulate alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shard {
    /// From 1 to `of`.
    pub number: u32,
    pub of: u32,
}

impl Shard {
    /// All of an experiment.
    pub const WHOLE: Self = Self { number: 1, of: 1 };

    /// Its groups; shards differ in size by one group at most.
    ///
    /// # Panics
    ///
    /// If there are more shards than groups.
    #[must_use]
    pub fn groups(self, groups: Groups) -> Range<u32> {
        assert!(self.of <= groups.count, "every shard has a group");
        let first = |number: u32| number * groups.count / self.of;
        first(self.number - 1)..first(self.number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Draws, draws of a replicate, and the number of groups.
    const CASES: [(u32, u32, u32); 8] = [
        (1, 1, 1),
        (64, 2, 1),
        (1_000, 1, 16),
        (2_048, 64, 32),
        (4_096, 128, 32),
        (5_000, 1, 64),
        (100_000, 1, 64),
        (4_194_304, 131_072, 32),
    ];

    #[test]
    fn groups_are_whole_replicates_and_hold_every_draw_once() {
        for (draws, draws_per_replicate, count) in CASES {
            let groups = Groups::of(draws, draws_per_replicate);
            assert_eq!(groups.count(), count, "{draws}");
            let mut next = 0;
            for group in 0..count {
                let blocks = groups.blocks(group);
                assert_eq!(blocks.start, next);
                assert!(!blocks.is_empty(), "{draws}, group {group}");
                assert!((blocks.start * BLOCK as u32).is_multiple_of(draws_per_replicate));
                next = blocks.end;
            }
            assert_eq!(next, draws.div_ceil(BLOCK as u32));
        }
    }

    #[test]
    fn shards_hold_every_group_once() {
        for (draws, draws_per_replicate, count) in CASES {
            let groups = Groups::of(draws, draws_per_replicate);
            for of in 1..=count {
                let all = (1..=of).flat_map(|number| Shard { number, of }.groups(groups));
                assert!(all.eq(0..count), "{draws}, {of} shards");
            }
        }
    }
}
