//! Statistics of outcomes by scenario, year and place, that merge exactly whatever thread made them.

#![expect(
    clippy::inline_always,
    reason = "as in the model: what is not inlined is compiled for the narrowest vector unit"
)]

mod goals;
mod group;
mod histogram;
mod kept;
mod moments;
mod parts;
mod places;
mod range;
mod replicates;
mod series;
mod stored;
mod sums;
mod waiting;

pub use goals::{Counted, Goals};
pub use group::{BlockTally, GroupTally};
pub use histogram::Histogram;
pub use kept::{KEPT, Kept};
pub use moments::Moments;
pub use parts::{PartList, PartSeries, Whole};
pub use places::Places;
pub use range::Range;
pub use series::{Series, SeriesList};
pub use stored::{Unread, Written, read_histograms, write_histograms};

use std::mem;

use kept::KEPT_VALUES;
use replicates::Replicates;
use series::Room;
use sums::{Spread, Sums};
use waiting::Waiting;

use crate::country::Country;
use crate::lanes::Lanes;
use crate::model::YearResult;
use crate::units::{FIRST_YEAR, TARGET_YEAR, Year};

/// What is counted for a scenario, and where each number belongs.
#[derive(Clone, Debug)]
pub struct Layout {
    pub series: SeriesList,
    pub parts: PartList,
    pub horizon: Year,
    /// Years whose national outcomes are kept future by future: that of the targets, and the last.
    pub kept_years: Vec<Year>,
    pub goals: Goals,
    /// Column of each of [`KEPT`].
    kept: Vec<usize>,
}

impl Layout {
    #[must_use]
    pub fn new(country: &Country, horizon: Year) -> Self {
        let series = SeriesList::new(country);
        let mut kept_years = vec![TARGET_YEAR.min(horizon), horizon];
        kept_years.dedup();
        Self {
            kept: KEPT
                .iter()
                .map(|(outcome, place)| series.column(series.position(*outcome, place)))
                .collect(),
            series,
            parts: PartList::new(country, horizon),
            goals: Goals::new(country),
            horizon,
            kept_years,
        }
    }

    /// A histogram for each column in each year, with bins that suit nothing: they only see how far the values reach.
    #[must_use]
    pub fn pilot_histograms(&self) -> Vec<Histogram> {
        let unknown = Histogram::new(Range::around(0.0, 0.0));
        vec![unknown; self.cells()]
    }

    /// Empty histograms with bins that suit the values of a pilot.
    #[must_use]
    pub fn refitted(&self, pilot: &[Histogram]) -> Vec<Histogram> {
        let are_counts = self.series.are_counts();
        let histograms = pilot.iter().zip(are_counts.iter().cycle());
        histograms
            .map(|(histogram, &is_count)| histogram.refitted(is_count))
            .collect()
    }

    /// How many histograms belong to years before `year`: they are the first.
    #[must_use]
    pub fn cells_before(&self, year: Year) -> usize {
        year.since(FIRST_YEAR) as usize * self.series.columns()
    }

    fn years(&self) -> usize {
        FIRST_YEAR.to(self.horizon).count()
    }

    fn cells(&self) -> usize {
        self.years() * self.series.columns()
    }

    fn part_cells(&self) -> usize {
        self.years() * self.parts.series.len()
    }

    /// A cell is a column in a year.
    fn cell(&self, year: Year, column: usize) -> usize {
        self.cells_before(year) + column
    }

    /// The cells of [`KEPT`] in a year.
    fn kept_cells(&self, year: Year) -> impl Iterator<Item = usize> {
        let columns = self.kept.iter();
        columns.map(move |&column| self.cell(year, column))
    }

    fn part_cell(&self, year: Year, part: usize) -> usize {
        year.since(FIRST_YEAR) as usize * self.parts.series.len() + part
    }
}

/// All statistics of one scenario.
#[derive(Clone, Debug)]
pub struct Tally {
    pub layout: Layout,
    /// Of all groups.
    groups: GroupTally,
    /// By year and column of the series.
    histograms: Vec<Histogram>,
}

impl Tally {
    /// From all groups, merged in order, and their histograms.
    #[must_use]
    pub fn new(layout: Layout, groups: GroupTally, histograms: Vec<Histogram>) -> Self {
        Self {
            layout,
            groups,
            histograms,
        }
    }

    /// Mean over all futures and bands of a series in a year.
    #[must_use]
    pub fn at(&self, year: Year, series: usize) -> (&Moments, &Histogram) {
        let column = self.layout.series.column(series);
        let cell = self.layout.cell(year, column);
        (self.groups.moments.at(cell), &self.histograms[cell])
    }

    /// Mean over all futures of a part in a year.
    #[must_use]
    pub fn part_at(&self, year: Year, part: usize) -> &Moments {
        let cell = self.layout.part_cell(year, part);
        self.groups.part_moments.at(cell)
    }

    /// What was counted over all futures, by group; nothing if all are kept.
    #[must_use]
    pub fn counted(&self) -> &[Counted] {
        &self.groups.counted
    }

    /// The kept futures of a year, if they are kept.
    #[must_use]
    pub fn kept_in(&self, year: Year) -> Option<&Kept> {
        let position = self
            .layout
            .kept_years
            .iter()
            .position(|kept| *kept == year)?;
        Some(&self.groups.kept[position])
    }
}

/// How an experiment is laid out.
#[derive(Clone, Copy, Debug)]
pub struct Sizes {
    pub futures_per_draw: usize,
    pub draws_per_block: usize,
    /// Consecutive draws that make one independent replicate: a divisor or a multiple of those of a whole block.
    pub draws_per_replicate: u32,
    /// Whether targets are counted over all futures, since not all are kept.
    pub counts_goals: bool,
}

impl Sizes {
    /// One future alone.
    pub const ONE: Self = Self {
        futures_per_draw: 1,
        draws_per_block: 1,
        draws_per_replicate: 1,
        counts_goals: false,
    };
}

/// Collects the futures of one scenario in one block of draws, `N` draws at a time.
pub struct Collector<'a, const N: usize> {
    layout: &'a Layout,
    sizes: Sizes,
    /// The first year whose futures come here.
    from: Year,
    room: Room<N>,
    /// Over the futures of the draws at hand.
    sums: Sums<N>,
    /// By cell.
    waiting: Waiting<N>,
    /// `[year][outcome or other reading][future]`
    kept: Vec<Vec<Vec<Lanes<N>>>>,
    /// So many futures of each draw are kept.
    futures_kept: usize,
    /// By kept year and set of goals, if they are counted.
    met: Vec<Vec<u64>>,
    /// Of the block so far.
    moments: Replicates,
    part_moments: Replicates,
    kept_of_block: Vec<Kept>,
}

impl<'a, const N: usize> Collector<'a, N> {
    /// For the years from `from` on in the blocks of an experiment, whose values are counted in such `histograms`.
    #[must_use]
    pub fn new(layout: &'a Layout, sizes: Sizes, histograms: &[Histogram], from: Year) -> Self {
        let cells = layout.cells();
        Self {
            layout,
            sizes,
            from,
            room: Room::default(),
            sums: Sums::new(layout, sizes),
            waiting: Waiting::new(histograms, layout.cells_before(from)),
            kept: vec![vec![Vec::new(); KEPT_VALUES]; layout.kept_years.len()],
            futures_kept: sizes.futures_per_draw,
            met: Self::none_met(layout, sizes),
            moments: Replicates::new(cells),
            part_moments: Replicates::new(layout.part_cells()),
            kept_of_block: vec![Kept::empty(); layout.kept_years.len()],
        }
    }

    fn none_met(layout: &Layout, sizes: Sizes) -> Vec<Vec<u64>> {
        if sizes.counts_goals {
            vec![vec![0; layout.goals.sets()]; layout.kept_years.len()]
        } else {
            Vec::new()
        }
    }

    /// Begins a block of which so many futures of each draw are kept: the first ones.
    pub fn begin_block(&mut self, futures_kept: usize) {
        self.futures_kept = futures_kept;
    }

    /// Adds a year of one future of each draw, of which the first `used` count. [`Collector::end_future`] follows the
    /// last year.
    #[inline(always)]
    pub fn add(&mut self, result: &YearResult<N>, used: usize) {
        let layout = self.layout;
        let kept_year = layout
            .kept_years
            .iter()
            .position(|year| *year == result.year);
        let first_cell = layout.cells_before(result.year);
        layout.series.measure(
            result,
            &mut self.room,
            #[inline(always)]
            |first, values| {
                if let Some(year) = kept_year {
                    for (kept, &column) in self.kept[year].iter_mut().zip(&layout.kept) {
                        if (first..first + values.len()).contains(&column) {
                            kept.push(values[column - first]);
                        }
                    }
                }
                if used < N {
                    // Those that do not count must not be extremes.
                    for value in &mut *values {
                        let first = value.0[0];
                        value.0[used..].fill(first);
                    }
                }
                let first = first_cell + first;
                self.sums.add_series(first, values, used);
                self.waiting.put(first, values);
            },
        );
        if let Some(year) = kept_year {
            self.kept[year][KEPT.len()].push(result.capacity_ratio_otherwise);
        }
        self.sums.add_parts(layout, result, used);
    }

    /// Ends a future of each draw, of which the first `used` count: all its years have been added.
    #[inline(always)]
    pub fn end_future(&mut self, used: usize, histograms: &mut [Histogram]) {
        for (values, met) in self.kept.iter().zip(&mut self.met) {
            // A year that another scenario counts has none.
            if values.iter().all(Vec::is_empty) {
                continue;
            }
            let latest = |value: usize| values[value][values[value].len() - 1];
            self.layout
                .goals
                .count(&std::array::from_fn(latest), used, met);
        }
        for values in self.kept.iter_mut().flatten() {
            values.truncate(self.futures_kept);
        }
        self.waiting.end_future(used, histograms);
    }

    /// Ends some draws, of which the first `used` count: all their futures have been added.
    #[inline(always)]
    pub fn end_draws(&mut self, used: usize) {
        let spread = Spread {
            series: &mut self.moments,
            parts: &mut self.part_moments,
        };
        self.sums
            .end_draws((self.layout, self.sizes, self.from), used, spread);

        for (kept, outcomes) in self.kept_of_block.iter_mut().zip(&mut self.kept) {
            let otherwise = [&mut kept.capacity_ratio_otherwise];
            for (values, futures) in kept.outcomes.iter_mut().chain(otherwise).zip(outcomes) {
                for lane in 0..used {
                    values.extend(futures.iter().map(|future| future.0[lane]));
                }
                futures.clear();
            }
        }
    }

    /// Ends the block: its statistics. The collector is then ready for another block.
    pub fn end_block(&mut self, histograms: &mut [Histogram]) -> BlockTally {
        self.waiting.count(histograms);
        let empty = vec![Kept::empty(); self.kept_of_block.len()];
        let blocks = self.sizes.draws_per_replicate / self.sizes.draws_per_block as u32;
        BlockTally {
            blocks_per_replicate: blocks.max(1),
            moments: self.moments.take(),
            part_moments: self.part_moments.take(),
            kept: mem::replace(&mut self.kept_of_block, empty),
            met: mem::replace(&mut self.met, Self::none_met(self.layout, self.sizes)),
        }
    }
}
