//! Scenarios that decide the same in their first years have the same futures until they part: those years are simulated
//! and counted once.

use std::collections::BTreeMap;

use super::draws::DrawKinds;
use super::fold::Counts;
use crate::engine::LANES;
use crate::model::{Model, Standing};
use crate::tally::{BlockTally, Layout};
use crate::units::{FIRST_YEAR, Year};

/// Where each scenario parts from one before it.
pub(super) struct Branches {
    partings: Vec<Option<Parting>>,
    /// The years from which others go their own way, in order.
    left_from: Vec<Vec<Year>>,
}

/// A scenario is another until a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Parting {
    /// The other, which comes before it.
    pub(super) other: usize,
    /// The first year of its own: that after the horizon if it has none.
    pub(super) year: Year,
}

/// Where futures stand before the years from which scenarios go their own way: by scenario and year.
pub(super) type Crossroads = BTreeMap<(usize, Year), Standing<LANES>>;

impl Branches {
    /// Of scenarios that meet such draws.
    pub(super) fn of(models: &[Model], kinds: &DrawKinds<'_>) -> Self {
        let parting = |s: usize| {
            let before = (0..s).filter(|&other| kinds.kind(other) == kinds.kind(s));
            let with = |other: usize| Parting {
                other,
                year: models[s]
                    .parts_from(&models[other])
                    .unwrap_or(models[s].horizon().next()),
            };
            // Of those that part from it last, the first.
            let latest = before.map(with).rev().max_by_key(|parting| parting.year);
            latest.filter(|parting| parting.year > FIRST_YEAR)
        };
        let partings: Vec<Option<Parting>> = (0..models.len()).map(parting).collect();
        let left_from = |s: usize| {
            let others = partings.iter().flatten().filter(|it| it.other == s);
            let mut years: Vec<Year> = others.map(|it| it.year).collect();
            years.retain(|&year| year <= models[s].horizon());
            years.sort_unstable();
            years.dedup();
            years
        };
        Self {
            left_from: (0..models.len()).map(left_from).collect(),
            partings,
        }
    }

    /// Where a scenario parts from one before it, if it shares a year with any.
    pub(super) fn parting(&self, scenario: usize) -> Option<Parting> {
        self.partings[scenario]
    }

    /// The first year that is a scenario's own.
    pub(super) fn first_year(&self, scenario: usize) -> Year {
        self.partings[scenario].map_or(FIRST_YEAR, |parting| parting.year)
    }

    /// The years from which others go their own way.
    pub(super) fn left_from(&self, scenario: usize) -> &[Year] {
        &self.left_from[scenario]
    }

    /// Gives each scenario the histograms of the years that it shares with one before it.
    pub(super) fn share_counts(&self, layouts: &[Layout], counts: &mut Counts) {
        for (s, parting) in self.shared() {
            let (before, from) = counts.split_at_mut(s);
            let shared = layouts[s].cells_before(parting.year);
            from[0][..shared].clone_from_slice(&before[parting.other][..shared]);
        }
    }

    /// Likewise the statistics of a block.
    pub(super) fn share_tallies(&self, layouts: &[Layout], tallies: &mut [BlockTally]) {
        for (s, parting) in self.shared() {
            let (before, from) = tallies.split_at_mut(s);
            from[0].share(&before[parting.other], &layouts[s], parting.year);
        }
    }

    /// The scenarios that share years with one before them, in order.
    fn shared(&self) -> impl Iterator<Item = (usize, Parting)> {
        let partings = self.partings.iter().enumerate();
        partings.filter_map(|(s, parting)| Some((s, (*parting)?)))
    }
}
