//! Sums over futures: of each draw, or at once of all draws at hand where they belong to one replicate.

use super::replicates::{Replicates, of_draws};
use super::{Layout, Sizes};
use crate::lanes::Lanes;
use crate::model::YearResult;
use crate::units::{FIRST_YEAR, Year};

/// Sums for `N` draws at a time.
#[derive(Clone, Debug)]
pub(super) enum Sums<const N: usize> {
    ByDraw(SumsOf<N>),
    /// A small part of the memory, which is then nearer to the processor.
    Together(SumsOf<1>),
}

/// Sums in `M` columns.
#[derive(Clone, Debug)]
pub(super) struct SumsOf<const M: usize> {
    /// By year and column of the series.
    series: Vec<Lanes<M>>,
    /// By year, zone and part.
    parts: Vec<Lanes<M>>,
}

/// Mean and spread of the replicates so far.
pub(super) struct Spread<'a> {
    pub(super) series: &'a mut Replicates,
    pub(super) parts: &'a mut Replicates,
}

impl<const N: usize> Sums<N> {
    pub(super) fn new(layout: &Layout, sizes: Sizes) -> Self {
        if sizes.draws_per_replicate as usize >= N {
            Self::Together(SumsOf::new(layout))
        } else {
            Self::ByDraw(SumsOf::new(layout))
        }
    }

    /// Adds the values of the cells from `first` on, of draws of which the first `used` count.
    #[inline(always)]
    pub(super) fn add_series(&mut self, first: usize, values: &[Lanes<N>], used: usize) {
        match self {
            Self::ByDraw(sums) => {
                for (sum, value) in sums.series[first..].iter_mut().zip(values) {
                    *sum += *value;
                }
            }
            Self::Together(sums) => {
                for (sum, value) in sums.series[first..].iter_mut().zip(values) {
                    sum.0[0] += total(value, used);
                }
            }
        }
    }

    /// Likewise the parts of a year.
    #[inline(always)]
    pub(super) fn add_parts(&mut self, layout: &Layout, result: &YearResult<N>, used: usize) {
        let parts = &layout.parts;
        let first = parts.sums() * result.year.since(FIRST_YEAR) as usize;
        match self {
            Self::ByDraw(sums) => {
                let sums = &mut sums.parts[first..][..parts.sums()];
                parts.each(
                    result,
                    #[inline(always)]
                    |part, value| sums[part] += *value,
                );
            }
            Self::Together(sums) => {
                let sums = &mut sums.parts[first..][..parts.sums()];
                parts.each(
                    result,
                    #[inline(always)]
                    |part, value| sums[part].0[0] += total(value, used),
                );
            }
        }
    }

    /// Ends draws of which the first `used` count: their sums become replicates in the years from `from` on.
    #[inline(always)]
    pub(super) fn end_draws(
        &mut self,
        (layout, sizes, from): (&Layout, Sizes, Year),
        used: usize,
        spread: Spread<'_>,
    ) {
        let futures = sizes.futures_per_draw;
        // What a replicate has in other blocks is added to it later.
        let per_block = (sizes.draws_per_replicate as usize).min(sizes.draws_per_block);
        let replicates = |used| (used, sizes.draws_per_replicate, per_block / N);
        match self {
            Self::ByDraw(sums) => sums.end(layout, from, futures, replicates(used), spread),
            Self::Together(sums) => sums.end(layout, from, futures * used, replicates(1), spread),
        }
    }
}

impl<const M: usize> SumsOf<M> {
    fn new(layout: &Layout) -> Self {
        Self {
            series: vec![Lanes::ZERO; layout.cells()],
            parts: vec![Lanes::ZERO; layout.years() * layout.parts.sums()],
        }
    }

    /// Ends draws; `futures` make a mean, the first `used` columns count, and a replicate has so many draws and comes in
    /// so many `times`.
    #[inline(always)]
    fn end(
        &mut self,
        layout: &Layout,
        from: Year,
        futures: usize,
        (used, draws_per_replicate, times): (usize, u32, usize),
        Spread { series, parts }: Spread<'_>,
    ) {
        let futures = futures as f64;
        let sums = self.series.iter_mut().enumerate();
        for (cell, sum) in sums.skip(layout.cells_before(from)) {
            let moments = of_draws(&(*sum / futures), used, draws_per_replicate);
            series.add(cell, &moments, times);
            *sum = Lanes::ZERO;
        }
        series.end_addition(times);

        let mut values = Vec::new();
        let years = self.parts.chunks_exact_mut(layout.parts.sums()).enumerate();
        for (year, sums) in years.skip(from.since(FIRST_YEAR) as usize) {
            layout.parts.values(sums, futures, &mut values);
            let first = year * values.len();
            for (part, value) in values.iter().enumerate() {
                let moments = of_draws(value, used, draws_per_replicate);
                parts.add(first + part, &moments, times);
            }
            sums.fill(Lanes::ZERO);
        }
        parts.end_addition(times);
    }
}

/// The sum of the first `used` lanes, column by column so that few wait for the one before.
#[inline(always)]
fn total<const N: usize>(value: &Lanes<N>, used: usize) -> f64 {
    const COLUMNS: usize = 4;

    if used < N || !N.is_multiple_of(COLUMNS) {
        return value.0[..used].iter().sum();
    }
    let mut columns = [0.0; COLUMNS];
    for row in 0..N / COLUMNS {
        for (column, sum) in columns.iter_mut().enumerate() {
            *sum += value.0[row * COLUMNS + column];
        }
    }
    (columns[0] + columns[2]) + (columns[1] + columns[3])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_total_is_that_of_the_draws_that_count() {
        let (three, eight) = (Lanes([1.0, 2.0, 4.0]), Lanes([1.0; 8]));
        assert_eq!([1, 2, 3].map(|used| total(&three, used)), [1.0, 3.0, 7.0]);
        assert_eq!([1, 7, 8].map(|used| total(&eight, used)), [1.0, 7.0, 8.0]);
    }
}
