//! What an outcome is made of, summed over the provinces outside the capital.

use std::collections::BTreeSet;

use crate::analysis::findings::{Findings, Part, ScenarioFindings, Whole};
use crate::units::Year;

/// The parts of a whole in one scenario.
pub(super) struct Parts<'a> {
    rows: Vec<&'a Part>,
}

impl<'a> Parts<'a> {
    /// Those outside the capital; nothing where the findings hold none.
    pub(super) fn outside_capital(
        findings: &Findings,
        scenario: &'a ScenarioFindings,
        whole: Whole,
    ) -> Option<Self> {
        let regions: BTreeSet<&str> = findings
            .parts_places(scenario)
            .map(|place| place.id.as_str())
            .collect();
        let is_it = |row: &&Part| row.whole == whole && regions.contains(row.place.as_str());
        let rows: Vec<&Part> = scenario.parts.iter().filter(is_it).collect();
        (!rows.is_empty()).then_some(Self { rows })
    }

    /// All years, in order.
    pub(super) fn years(&self) -> Vec<Year> {
        let years: BTreeSet<Year> = self.rows.iter().map(|row| row.year).collect();
        years.into_iter().collect()
    }

    /// The names of all parts, in order.
    pub(super) fn names(&self) -> Vec<&'a str> {
        let names: BTreeSet<&str> = self.rows.iter().map(|row| row.part.as_str()).collect();
        names.into_iter().collect()
    }

    pub(super) fn rows(&self) -> impl Iterator<Item = &'a Part> {
        self.rows.iter().copied()
    }

    /// The sum of those rows that a condition picks.
    pub(super) fn sum(&self, is_picked: impl Fn(&Part) -> bool) -> f64 {
        self.rows
            .iter()
            .filter(|row| is_picked(row))
            .map(|row| row.mean.value)
            .sum()
    }

    pub(super) fn in_year(&self, part: &str, year: Year) -> f64 {
        self.sum(|row| row.year == year && row.part == part)
    }

    /// A part in every year.
    pub(super) fn by_year(&self, part: &str) -> Vec<f64> {
        self.years()
            .into_iter()
            .map(|year| self.in_year(part, year))
            .collect()
    }

    pub(super) fn at(&self, part: &str, place: &str, year: Year) -> f64 {
        self.sum(|row| row.year == year && row.place == place && row.part == part)
    }
}
