//! What money is divided among: the zones, and the uses of the strategy.

use std::collections::BTreeMap;

use plotters::style::RGBColor;

use crate::analysis::findings::{PlaceFacts, PlaceKind};
use crate::report::words::Phrase;
use crate::units::{FUND_YEAR, Year};

use super::page::Page;
use super::palette::{BLUE, GREEN, GREY, ORANGE};
use super::parts::Parts;

/// The uses of money in the order of the strategy.
pub(super) const USES: [(&str, Phrase, RGBColor); 4] = [
    ("talent", Phrase::UseTalent, BLUE),
    ("research", Phrase::UseResearch, GREEN),
    ("commercialisation", Phrase::UseCommercialisation, ORANGE),
    ("base", Phrase::UseBase, GREY),
];

/// The years in which there is money, as a title names them.
pub(super) fn years_until(last: Year) -> String {
    if last == FUND_YEAR {
        last.to_string()
    } else {
        format!("{FUND_YEAR}–{last}")
    }
}

/// Money that no chart can show, 억원.
pub(super) const NEGLIGIBLE: f64 = 0.5;

/// The zones outside the capital, and after them the capital where it has any of the money.
pub(super) fn zones<'a>(page: Page<'a>, money: &[&Parts]) -> Vec<&'a PlaceFacts> {
    let places = &page.findings.places;
    let is_outside = |place: &&PlaceFacts| place.kind == PlaceKind::Zone && !place.is_capital;
    let zones = places.iter().filter(is_outside);
    let is_capital = |id: &str| {
        page.findings
            .place(id)
            .is_some_and(|place| place.is_capital)
    };
    let has_money = |parts: &&Parts| parts.sum(|row| is_capital(&row.place)) > NEGLIGIBLE;
    let mut capitals = places.iter();
    let capital = capitals.find(|place| place.kind != PlaceKind::Province && place.is_capital);
    zones
        .chain(capital.filter(|_| money.iter().any(has_money)))
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
