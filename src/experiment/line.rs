//! Blocks that are done whenever, and added to their groups in order.

use std::collections::BTreeMap;
use std::mem;
use std::ops::Range;

use super::fold::Group;
use super::study::Block;
use crate::tally::Layout;

/// Takes the groups of an experiment, one after the other.
pub(super) type Take<'a> = dyn FnMut(Group) + Send + 'a;

/// Where blocks wait for those before them: hardly more than there are threads, since work on blocks begins in order.
pub(super) struct Line<'a> {
    layouts: &'a [Layout],
    /// The groups that are not complete, by their blocks.
    groups: &'a [Range<u32>],
    /// What the first of them has so far.
    group: Group,
    /// The block that follows.
    next: u32,
    early: BTreeMap<u32, Block>,
    take: &'a mut Take<'a>,
}

impl<'a> Line<'a> {
    /// For groups that follow each other without a gap; `take` gets each as soon as it is complete.
    pub(super) fn new(
        layouts: &'a [Layout],
        groups: &'a [Range<u32>],
        take: &'a mut Take<'a>,
    ) -> Self {
        Self {
            layouts,
            groups,
            group: Group::empty(layouts),
            next: groups.first().map_or(0, |blocks| blocks.start),
            early: BTreeMap::new(),
            take,
        }
    }

    /// Takes in the block with this number.
    pub(super) fn add(&mut self, number: u32, block: Block) {
        self.early.insert(number, block);
        while let Some(block) = self.early.remove(&self.next) {
            self.group.append(block);
            self.next += 1;
            if self.groups[0].end == self.next {
                let group = mem::replace(&mut self.group, Group::empty(self.layouts));
                (self.take)(group.end(self.layouts));
                self.groups = &self.groups[1..];
            }
        }
    }
}
