//! What an outcome is made of, summed over the provinces outside the capital or over all.

use std::collections::BTreeSet;

use crate::analysis::findings::{Findings, Part, PlaceKind, ScenarioFindings, Whole};
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
        let outside = findings.parts_places(scenario);
        Self::at_places(outside.map(|place| place.id.as_str()), scenario, whole)
    }

    /// Those everywhere, also in the capital; nothing where the findings hold none.
    pub(super) fn with_capital(
        findings: &Findings,
        scenario: &'a ScenarioFindings,
        whole: Whole,
    ) -> Option<Self> {
        let kind = findings.parts_kind(scenario);
        let capital = findings.places.iter().filter(move |place| {
            let is_province = place.kind == PlaceKind::Province;
            place.is_capital && is_province == (kind == PlaceKind::Province)
        });
        let all = findings.parts_places(scenario).chain(capital);
        Self::at_places(all.map(|place| place.id.as_str()), scenario, whole)
    }

    fn at_places<'b>(
        places: impl Iterator<Item = &'b str>,
        scenario: &'a ScenarioFindings,
        whole: Whole,
    ) -> Option<Self> {
        let places: BTreeSet<&str> = places.collect();
        let is_it = |row: &&Part| row.whole == whole && places.contains(row.place.as_str());
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
