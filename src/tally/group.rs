//! The statistics of a scenario in a group of blocks, which are kept apart until they are put together in order.

use super::replicates::Replicates;
use super::{Counted, Kept, Layout, Moments};
use crate::units::Year;

/// The statistics of one scenario in one block of draws.
#[derive(Clone, Debug)]
pub struct BlockTally {
    /// 1 if the block holds whole replicates.
    pub(super) blocks_per_replicate: u32,
    pub(super) moments: Vec<Moments>,
    pub(super) part_moments: Vec<Moments>,
    pub(super) kept: Vec<Kept>,
    /// By kept year and set of goals, if they are counted.
    pub(super) met: Vec<Vec<u64>>,
}

impl BlockTally {
    /// Takes what `other` has of the years before `from`, in which both scenarios are one.
    pub fn share(&mut self, other: &Self, layout: &Layout, from: Year) {
        let (cells, parts) = (layout.cells_before(from), layout.part_cell(from, 0));
        self.moments[..cells].clone_from_slice(&other.moments[..cells]);
        self.part_moments[..parts].clone_from_slice(&other.part_moments[..parts]);
        let years = layout.kept_years.iter().take_while(|year| **year < from);
        let shared = years.count();
        self.kept[..shared].clone_from_slice(&other.kept[..shared]);
        for (met, other) in self.met.iter_mut().zip(&other.met).take(shared) {
            met.clone_from(other);
        }
    }
}

/// The statistics of one scenario in consecutive blocks that hold whole replicates.
#[derive(Clone, Debug)]
pub struct GroupTally {
    /// By year and column of the series.
    pub(super) moments: Replicates,
    /// By year and part.
    pub(super) part_moments: Replicates,
    /// In the order of [`Layout::kept_years`].
    pub(super) kept: Vec<Kept>,
    /// Of each group that is in this one; nothing if all futures are kept.
    pub(super) counted: Vec<Counted>,
}

impl GroupTally {
    /// Of no block.
    #[must_use]
    pub fn new(layout: &Layout) -> Self {
        Self {
            moments: Replicates::new(layout.cells()),
            part_moments: Replicates::new(layout.part_cells()),
            kept: vec![Kept::empty(); layout.kept_years.len()],
            counted: Vec::new(),
        }
    }

    /// Adds the block that follows.
    pub fn append(&mut self, block: &BlockTally) {
        let blocks = block.blocks_per_replicate;
        self.moments.append(&block.moments, blocks);
        self.part_moments.append(&block.part_moments, blocks);
        self.append_kept(&block.kept);
        match self.counted.first_mut() {
            _ if block.met.is_empty() => {}
            None => self.counted.push(Counted {
                met: block.met.clone(),
                means: Vec::new(),
            }),
            Some(counted) => {
                let both = counted.met.iter_mut().flatten();
                for (count, more) in both.zip(block.met.iter().flatten()) {
                    *count += more;
                }
            }
        }
    }

    /// Ends the group: all its blocks have been added.
    pub fn end(&mut self, layout: &Layout) {
        let Some(counted) = self.counted.first_mut() else {
            return;
        };
        let mean = |cell| self.moments.at(cell).mean();
        let means = |year| layout.kept_cells(year).map(mean).collect();
        counted.means = layout.kept_years.iter().copied().map(means).collect();
    }

    /// Adds the group that follows.
    pub fn merge(&mut self, later: &Self) {
        self.moments.merge(&later.moments);
        self.part_moments.merge(&later.part_moments);
        self.append_kept(&later.kept);
        self.counted.extend_from_slice(&later.counted);
    }

    fn append_kept(&mut self, later: &[Kept]) {
        for (kept, more) in self.kept.iter_mut().zip(later) {
            kept.append(more);
        }
    }
}
