//! The statistics of a scenario in a group of blocks, which are kept apart until they are put together in order.

use super::replicates::Replicates;
use super::{Kept, Layout, Moments};
use crate::units::Year;

/// The statistics of one scenario in one block of draws.
#[derive(Clone, Debug)]
pub struct BlockTally {
    /// 1 if the block holds whole replicates.
    pub(super) blocks_per_replicate: u32,
    pub(super) moments: Vec<Moments>,
    pub(super) part_moments: Vec<Moments>,
    pub(super) kept: Vec<Kept>,
}

impl BlockTally {
    /// Takes what `other` has of the years before `from`, in which both scenarios are one.
    pub fn share(&mut self, other: &Self, layout: &Layout, from: Year) {
        let (cells, parts) = (layout.cell(from, 0), layout.part_cell(from, 0));
        self.moments[..cells].clone_from_slice(&other.moments[..cells]);
        self.part_moments[..parts].clone_from_slice(&other.part_moments[..parts]);
        let years = layout.kept_years.iter().take_while(|year| **year < from);
        for ((_, kept), other) in years.zip(&mut self.kept).zip(&other.kept) {
            kept.clone_from(other);
        }
    }
}

/// The statistics of one scenario in consecutive blocks that hold whole replicates.
#[derive(Clone, Debug)]
pub struct GroupTally {
    /// By year and series.
    pub(super) moments: Replicates,
    /// By year and part.
    pub(super) part_moments: Replicates,
    /// In the order of [`Layout::kept_years`].
    pub(super) kept: Vec<Kept>,
}

impl GroupTally {
    /// Of no block.
    #[must_use]
    pub fn new(layout: &Layout) -> Self {
        Self {
            moments: Replicates::new(layout.cells()),
            part_moments: Replicates::new(layout.part_cells()),
            kept: vec![Kept::empty(); layout.kept_years.len()],
        }
    }

    /// Adds the block that follows.
    pub fn append(&mut self, block: &BlockTally) {
        let blocks = block.blocks_per_replicate;
        self.moments.append(&block.moments, blocks);
        self.part_moments.append(&block.part_moments, blocks);
        self.append_kept(&block.kept);
    }

    /// Adds the group that follows.
    pub fn merge(&mut self, later: &Self) {
        self.moments.merge(&later.moments);
        self.part_moments.merge(&later.part_moments);
        self.append_kept(&later.kept);
    }

    fn append_kept(&mut self, later: &[Kept]) {
        for (kept, more) in self.kept.iter_mut().zip(later) {
            kept.append(more);
        }
    }
}
