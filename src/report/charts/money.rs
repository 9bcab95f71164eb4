//! What money is divided among: the zones outside the capital and the uses of the strategy.

use std::collections::BTreeMap;

use plotters::style::RGBColor;

use crate::analysis::findings::{PlaceFacts, PlaceKind};
use crate::report::words::Phrase;

use super::page::Page;
use super::palette::{BLUE, GREEN, GREY, ORANGE};

/// The uses of money in the order of the strategy.
pub(super) const USES: [(&str, Phrase, RGBColor); 4] = [
    ("talent", Phrase::UseTalent, BLUE),
    ("research", Phrase::UseResearch, GREEN),
    ("commercialisation", Phrase::UseCommercialisation, ORANGE),
    ("base", Phrase::UseBase, GREY),
];

/// The zones outside the capital.
pub(super) fn zones(page: Page<'_>) -> Vec<&PlaceFacts> {
    let places = page.findings.places.iter();
    places
        .filter(|place| place.kind == PlaceKind::Zone && !place.is_capital)
        .collect()
}

/// The number of each province's zone.
pub(super) fn zone_numbers<'a>(page: Page<'a>, zones: &[&PlaceFacts]) -> BTreeMap<&'a str, usize> {
    let number = |province: &PlaceFacts| {
        zones
            .iter()
            .position(|zone| Some(&zone.id) == province.zone.as_ref())
    };
    let provinces = page.findings.provinces();
    let own = zones.iter().enumerate().filter_map(|(index, zone)| {
        let facts = page
            .findings
            .places
            .iter()
            .find(|place| place.id == zone.id)?;
        Some((facts.id.as_str(), index))
    });
    provinces
        .filter_map(|province| Some((province.id.as_str(), number(province)?)))
        .chain(own)
        .collect()
}
