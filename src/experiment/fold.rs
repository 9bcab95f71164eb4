//! The groups of an experiment put together, always in the same order.

use super::Outcomes;
use super::study::Block;
use crate::scenario::FundingScenario;
use crate::tally::{GroupTally, Histogram, Layout, Tally};

/// Histograms by scenario.
pub(super) type Counts = Vec<Vec<Histogram>>;

/// What consecutive blocks give that hold whole replicates.
#[derive(Clone, Debug)]
pub struct Group {
    /// By scenario, in the order given.
    pub tallies: Vec<GroupTally>,
    /// Normal scores of the uncertain numbers by number and draw, of draws whose futures are kept; empty if there are
    /// none, and for the central path.
    pub scores: Vec<Vec<f64>>,
}

/// What one shard gives.
#[derive(Clone, Debug)]
pub struct Part {
    /// In order.
    pub groups: Vec<Group>,
    /// Histograms by scenario, of all the groups. Their bins are the same in every shard.
    pub counts: Vec<Vec<Histogram>>,
}

impl Group {
    pub(super) fn empty(layouts: &[Layout]) -> Self {
        Self {
            tallies: layouts.iter().map(GroupTally::new).collect(),
            scores: Vec::new(),
        }
    }

    /// Adds the block that follows.
    pub(super) fn append(&mut self, block: Block) {
        for (tally, more) in self.tallies.iter_mut().zip(&block.tallies) {
            tally.append(more);
        }
        self.extend_scores(block.scores);
    }

    /// Ends the group: all its blocks have been added.
    pub(super) fn end(mut self, layouts: &[Layout]) -> Self {
        for (tally, layout) in self.tallies.iter_mut().zip(layouts) {
            tally.end(layout);
        }
        self
    }

    fn extend_scores(&mut self, scores: Vec<Vec<f64>>) {
        if self.scores.is_empty() {
            self.scores = scores;
            return;
        }
        for (all, more) in self.scores.iter_mut().zip(scores) {
            all.extend(more);
        }
    }
}

/// Takes the groups of an experiment in order, and histograms in any.
#[derive(Debug, Default)]
pub struct Fold {
    groups: Option<Group>,
    counts: Option<Counts>,
}

impl Fold {
    /// Adds the group that follows.
    pub fn append(&mut self, group: Group) {
        let Some(all) = &mut self.groups else {
            self.groups = Some(group);
            return;
        };
        for (tally, more) in all.tallies.iter_mut().zip(&group.tallies) {
            tally.merge(more);
        }
        all.extend_scores(group.scores);
    }

    /// Whether histograms have the bins of those that were added.
    #[must_use]
    pub fn has_bins_of(&self, counts: &[Vec<Histogram>]) -> bool {
        let ours = self.counts.iter().flatten().flatten();
        let mut both = ours.zip(counts.iter().flatten());
        both.all(|(our, their)| our.has_bins_of(their))
    }

    /// Adds histograms of some groups.
    pub fn count(&mut self, counts: &[Vec<Histogram>]) {
        match &mut self.counts {
            None => self.counts = Some(counts.to_vec()),
            Some(all) => add_counts(all, counts),
        }
    }

    /// What the experiment gives. The scenarios are those that were simulated.
    ///
    /// # Panics
    ///
    /// If there was no group.
    #[must_use]
    pub fn outcomes(self, scenarios: &[FundingScenario]) -> Outcomes {
        let groups = self.groups.expect("an experiment has a group");
        let counts = self.counts.expect("groups come with their histograms");
        let layouts = scenarios
            .iter()
            .map(|scenario| Layout::new(&scenario.country, scenario.horizon));
        let tallies = layouts.zip(groups.tallies).zip(counts);
        Outcomes {
            tallies: tallies
                .map(|((layout, tally), counts)| Tally::new(layout, tally, counts))
                .collect(),
            scores: groups.scores,
        }
    }
}

pub(super) fn add_counts(all: &mut [Vec<Histogram>], more: &[Vec<Histogram>]) {
    for (all, more) in all.iter_mut().zip(more) {
        for (histogram, more) in all.iter_mut().zip(more) {
            histogram.merge(more);
        }
    }
}
