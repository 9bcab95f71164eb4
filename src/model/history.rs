//! What is remembered of every year, province by province.

use crate::lanes::Lanes;

/// A number of each year for each province; the years of one province follow each other.
#[derive(Clone)]
pub(super) struct History<const N: usize> {
    values: Vec<Lanes<N>>,
    years: usize,
}

impl<const N: usize> History<N> {
    /// Of nothing, with room for so many `years`.
    pub(super) fn empty(provinces: usize, years: usize) -> Self {
        Self {
            values: vec![Lanes::ZERO; provinces * years],
            years,
        }
    }

    /// The first `count` years of a province.
    #[inline(always)]
    pub(super) fn of(&self, province: usize, count: usize) -> &[Lanes<N>] {
        &self.values[province * self.years..][..count]
    }

    #[inline(always)]
    pub(super) fn of_mut(&mut self, province: usize, count: usize) -> &mut [Lanes<N>] {
        &mut self.values[province * self.years..][..count]
    }
}
