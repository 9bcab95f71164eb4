//! Statistics of outcomes by scenario, year and place, that merge exactly whatever thread made them.

#![expect(
    clippy::inline_always,
    reason = "as in the model: what is not inlined is compiled for the narrowest vector unit"
)]

mod histogram;
mod moments;
mod parts;
mod places;
mod replicates;
mod series;

pub use histogram::{Histogram, Range};
pub use moments::Moments;
pub use parts::{PartList, PartSeries, Whole};
pub use places::{GROUPS, Places};
pub use series::{Series, SeriesList};

use replicates::{Replicates, of_block};

use crate::country::{Country, Outcome};
use crate::lanes::Lanes;
use crate::model::YearResult;
use crate::units::{FIRST_YEAR, TARGET_YEAR, Year};

/// Outcomes whose every future is kept, each at its own place.
pub const KEPT: [(Outcome, &str); 11] = [
    (Outcome::CapacityRatio, "nation"),
    (Outcome::Researchers, "non_capital"),
    (Outcome::RegionalShare, "nation"),
    (Outcome::DeepTechStartups, "non_capital"),
    (Outcome::DeepTechStartupsLenient, "non_capital"),
    (Outcome::SurvivingStartups, "non_capital"),
    (Outcome::StartupJobs, "non_capital"),
    (Outcome::RegionalRd, "non_capital"),
    (Outcome::KnowledgeStock, "non_capital"),
    (Outcome::AbsorbedMoney, "nation"),
    (Outcome::LapsedMoney, "nation"),
];

/// What is counted for a scenario, and where each number belongs.
#[derive(Clone, Debug)]
pub struct Layout {
    pub series: SeriesList,
    pub parts: PartList,
    pub horizon: Year,
    /// Years whose national outcomes are kept future by future: that of the targets, and the last.
    pub kept_years: Vec<Year>,
    /// Position of each of [`KEPT`] among the series.
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
                .map(|(outcome, place)| series.position(*outcome, place))
                .collect(),
            series,
            parts: PartList::new(country, horizon),
            horizon,
            kept_years,
        }
    }

    /// A histogram for each series in each year, with bins that suit nothing: they only see how far the values reach.
    #[must_use]
    pub fn pilot_histograms(&self) -> Vec<Histogram> {
        let unknown = Histogram::new(Range::around(0.0, 0.0));
        vec![unknown; self.years() * self.series.series.len()]
    }

    fn years(&self) -> usize {
        FIRST_YEAR.to(self.horizon).count()
    }

    fn cell(&self, year: Year, series: usize) -> usize {
        year.since(FIRST_YEAR) as usize * self.series.series.len() + series
    }

    fn part_cell(&self, year: Year, part: usize) -> usize {
        year.since(FIRST_YEAR) as usize * self.parts.series.len() + part
    }
}

/// Values of the kept outcomes in one of the kept years: `[draw][future]`, future fastest.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Kept {
    /// In the order of [`KEPT`].
    pub outcomes: Vec<Vec<f64>>,
    /// The capacity ratio in the reading that the scenario does not declare.
    pub capacity_ratio_otherwise: Vec<f64>,
}

impl Kept {
    /// The futures of one outcome.
    ///
    /// # Panics
    ///
    /// If it is not among [`KEPT`].
    #[must_use]
    pub fn of(&self, outcome: Outcome) -> &[f64] {
        let position = KEPT.iter().position(|(kept, _)| *kept == outcome);
        &self.outcomes[position.expect("only kept outcomes are asked for")]
    }

    fn empty() -> Self {
        Self {
            outcomes: vec![Vec::new(); KEPT.len()],
            capacity_ratio_otherwise: Vec::new(),
        }
    }

    fn append(&mut self, later: &Self) {
        for (values, more) in self.outcomes.iter_mut().zip(&later.outcomes) {
            values.extend(more);
        }
        self.capacity_ratio_otherwise
            .extend(&later.capacity_ratio_otherwise);
    }
}

/// All statistics of one scenario.
#[derive(Clone, Debug)]
pub struct Tally {
    pub layout: Layout,
    /// By year and series.
    moments: Replicates,
    histograms: Vec<Histogram>,
    /// By year and part.
    part_moments: Replicates,
    /// In the order of [`Layout::kept_years`].
    kept: Vec<Kept>,
}

impl Tally {
    #[must_use]
    pub fn new(layout: Layout, histograms: Vec<Histogram>) -> Self {
        Self {
            moments: Replicates::new(layout.years() * layout.series.series.len()),
            part_moments: Replicates::new(layout.years() * layout.parts.series.len()),
            kept: vec![Kept::empty(); layout.kept_years.len()],
            histograms,
            layout,
        }
    }

    /// Adds a block. Blocks must come in order; histograms come by [`Tally::merge_histograms`].
    pub fn append(&mut self, block: &BlockTally) {
        let blocks = block.blocks_per_replicate;
        self.moments.append(&block.moments, blocks);
        self.part_moments.append(&block.part_moments, blocks);
        for (kept, more) in self.kept.iter_mut().zip(&block.kept) {
            kept.append(more);
        }
    }

    /// Adds counts, in any order.
    pub fn merge_histograms(&mut self, counted: &[Histogram]) {
        for (histogram, more) in self.histograms.iter_mut().zip(counted) {
            histogram.merge(more);
        }
    }

    /// Mean over all futures and bands of a series in a year.
    #[must_use]
    pub fn at(&self, year: Year, series: usize) -> (&Moments, &Histogram) {
        let cell = self.layout.cell(year, series);
        (self.moments.at(cell), &self.histograms[cell])
    }

    /// Mean over all futures of a part in a year.
    #[must_use]
    pub fn part_at(&self, year: Year, part: usize) -> &Moments {
        self.part_moments.at(self.layout.part_cell(year, part))
    }

    /// The kept futures of a year, if they are kept.
    #[must_use]
    pub fn kept_in(&self, year: Year) -> Option<&Kept> {
        let position = self
            .layout
            .kept_years
            .iter()
            .position(|kept| *kept == year)?;
        Some(&self.kept[position])
    }
}

/// The statistics of one scenario in one block of draws.
#[derive(Clone, Debug)]
pub struct BlockTally {
    /// 1 if the block holds whole replicates.
    blocks_per_replicate: u32,
    moments: Vec<Moments>,
    part_moments: Vec<Moments>,
    kept: Vec<Kept>,
}

/// What is simulated in one block.
#[derive(Clone, Copy, Debug)]
pub struct BlockSize {
    /// Draws that count, from the first on.
    pub draws: usize,
    pub futures_per_draw: usize,
    /// Consecutive draws that make one independent replicate: a divisor or a multiple of those of a whole block.
    pub draws_per_replicate: u32,
}

/// Collects the futures of one scenario in one block of `N` draws.
pub struct Collector<'a, const N: usize> {
    layout: &'a Layout,
    size: BlockSize,
    /// Those of the latest year.
    values: Vec<Lanes<N>>,
    /// Sums over the futures of each draw, by cell.
    sums: Vec<Lanes<N>>,
    part_sums: Vec<Lanes<N>>,
    /// `[year][outcome or other reading][future]`
    kept: Vec<Vec<Vec<Lanes<N>>>>,
}

impl<'a, const N: usize> Collector<'a, N> {
    #[must_use]
    pub fn new(layout: &'a Layout, size: BlockSize) -> Self {
        let futures = size.futures_per_draw;
        Self {
            layout,
            size,
            values: Vec::new(),
            sums: vec![Lanes::ZERO; layout.years() * layout.series.series.len()],
            part_sums: vec![Lanes::ZERO; layout.years() * layout.parts.series.len()],
            kept: vec![vec![Vec::with_capacity(futures); KEPT.len() + 1]; layout.kept_years.len()],
        }
    }

    /// Adds a year of one future of each draw, to `histograms` too: by year and series.
    #[inline(always)]
    pub fn add(&mut self, result: &YearResult<N>, histograms: &mut [Histogram]) {
        let Self { layout, values, .. } = self;
        layout.series.measure(result, values);
        let cells = layout.cell(result.year, 0)..layout.cell(result.year.next(), 0);
        let counted = self.sums[cells.clone()]
            .iter_mut()
            .zip(&mut histograms[cells]);
        for (value, (sum, histogram)) in self.values.iter().zip(counted) {
            *sum += *value;
            histogram.add(&value.0[..self.size.draws]);
        }
        let kept_year = layout
            .kept_years
            .iter()
            .position(|year| *year == result.year);
        if let Some(year) = kept_year {
            for (kept, &series) in self.kept[year].iter_mut().zip(&layout.kept) {
                kept.push(self.values[series]);
            }
            self.kept[year][KEPT.len()].push(result.capacity_ratio_otherwise);
        }

        layout.parts.measure(result, &mut self.values);
        let cells = layout.part_cell(result.year, 0)..layout.part_cell(result.year.next(), 0);
        for (sum, value) in self.part_sums[cells].iter_mut().zip(&self.values) {
            *sum += *value;
        }
    }

    /// The statistics of the block, when all futures have been added.
    #[must_use]
    pub fn finish(self) -> BlockTally {
        let BlockSize {
            draws,
            futures_per_draw,
            draws_per_replicate,
        } = self.size;
        let moments = |sums: &[Lanes<N>]| -> Vec<Moments> {
            let means = sums.iter().map(|sum| *sum / futures_per_draw as f64);
            means
                .map(|means| of_block(means, draws, draws_per_replicate))
                .collect()
        };
        let by_draw = |futures: &Vec<Lanes<N>>| -> Vec<f64> {
            (0..draws)
                .flat_map(|lane| futures.iter().map(move |future| future.0[lane]))
                .collect()
        };
        let kept = self.kept.iter().map(|outcomes| Kept {
            outcomes: outcomes[..KEPT.len()].iter().map(by_draw).collect(),
            capacity_ratio_otherwise: by_draw(&outcomes[KEPT.len()]),
        });
        BlockTally {
            blocks_per_replicate: (draws_per_replicate / N as u32).max(1),
            moments: moments(&self.sums),
            part_moments: moments(&self.part_sums),
            kept: kept.collect(),
        }
    }
}
