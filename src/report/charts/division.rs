//! How money is divided in each scenario: the block fund among zones, all regional money among uses.

use plotters::style::RGBColor;

use crate::analysis::findings::{ScenarioFindings, Whole};
use crate::report::figures;
use crate::report::words::{Phrase, SectionPhrase};
use crate::report::years;

use super::Drawing;
use super::bars::{self, Series};
use super::key::Key;
use super::matrix::Table;
use super::money::{USES, years_until, zone_numbers, zones};
use super::page::{Frame, Page};
use super::palette::{BLUE, GREEN, GREY, Ink, ORANGE, PURPLE, SKY, VERMILION, YELLOW};
use super::parts::Parts;
use super::sheet::Side;

const PITCH: f64 = 38.0;
const BAR: f64 = 20.0;
/// Room for the sum at the right of a bar.
const SUM: f64 = 84.0;

const ZONES: [RGBColor; 7] = [BLUE, SKY, GREEN, YELLOW, ORANGE, VERMILION, PURPLE];

/// The block fund of all scenarios by zone.
pub(super) fn draw_zones(page: Page) -> Option<Drawing> {
    let rows = rows(page, Whole::BlockMoney);
    let money: Vec<&Parts> = rows.iter().map(|(_, parts)| parts).collect();
    let zones = zones(page, &money);
    let numbers = zone_numbers(page, &zones);
    let value = |zone: usize, parts: &Parts| {
        parts.sum(|row| numbers.get(row.place.as_str()) == Some(&zone))
    };
    let series = zones.iter().enumerate().map(|(zone, facts)| Series {
        colour: if facts.is_capital {
            GREY
        } else {
            ZONES[zone % ZONES.len()]
        },
        name: page.style.language.of(&facts.name).to_owned(),
        values: rows.iter().map(|(_, parts)| value(zone, parts)).collect(),
    });
    let series: Vec<Series> = series.collect();
    compare(
        page,
        &rows,
        &series,
        (
            Phrase::ZonesTitle,
            Phrase::ZonesSubtitle,
            SectionPhrase::Allocation,
        ),
    )
}

/// The money of all scenarios by use.
pub(super) fn draw_uses(page: Page) -> Option<Drawing> {
    let rows = rows(page, Whole::MoneyByProgramme);
    let use_of = |id: &str| {
        let programme = page
            .findings
            .programmes
            .iter()
            .find(|programme| programme.id == id);
        programme.map(|programme| programme.use_id.as_str())
    };
    let series = USES.map(|(use_id, phrase, colour)| Series {
        colour,
        name: page.say(phrase).to_owned(),
        values: rows
            .iter()
            .map(|(_, parts)| parts.sum(|row| use_of(&row.part) == Some(use_id)))
            .collect(),
    });
    let words = (
        Phrase::UsesTitle,
        Phrase::UsesSubtitle,
        SectionPhrase::Absorption,
    );
    compare(page, &rows, &series, words)
}

fn rows(page: Page<'_>, whole: Whole) -> Vec<(&ScenarioFindings, Parts<'_>)> {
    let findings = page.findings;
    let row = |scenario| Some((scenario, Parts::with_capital(findings, scenario, whole)?));
    findings.scenarios.iter().filter_map(row).collect()
}

/// A bar of 100 % a scenario, and its sum in figures.
fn compare(
    page: Page,
    rows: &[(&ScenarioFindings, Parts)],
    series: &[Series],
    (title, subtitle, section): (Phrase, Phrase, SectionPhrase),
) -> Option<Drawing> {
    let scenarios: Vec<_> = rows.iter().map(|(scenario, _)| *scenario).collect();
    let last = scenarios.iter().map(|scenario| scenario.horizon).max()?;
    let until = years::with(&scenarios, |scenario| scenario.horizon);
    let earlier = years::earlier(page.style.language, &until, Phrase::EarlierSumsNote);
    let frame = Frame {
        title: page.fill(title, &[("years", &years_until(last))]),
        subtitle: page.say(subtitle).to_owned(),
        notes: [format!("{}.", page.values())]
            .into_iter()
            .chain(earlier)
            .collect(),
        numbers: "parts.csv",
        section,
    };
    let entries = series
        .iter()
        .map(|part| (part.colour, part.name.clone()))
        .collect();
    let key = Key::new(page, entries, page.width());
    let table = Table {
        page,
        years: scenarios.iter().map(|scenario| scenario.horizon).collect(),
        scenarios,
        headings: Vec::new(),
        pitch: PITCH,
        has_scale: false,
    };
    let height = table.height().and(key.height());
    Some(page.compose(frame, height, |sheet, body| {
        let matrix = table.draw(sheet, key.draw(sheet, body));
        for (bar, row) in matrix.rows.iter().enumerate() {
            let column = matrix.columns[0];
            let area = row.strip(column.left, column.right - SUM, BAR);
            let sum = bars::sum(series, bar);
            let text = figures::money_closely(sum, page.style.language);
            // What is written as nothing is divided among nobody.
            let is_nothing = text == figures::money_closely(0.0, page.style.language);
            let parts = series
                .iter()
                .filter(|_| !is_nothing)
                .map(|part| (part.colour, part.values[bar]));
            bars::whole(sheet, area, &parts.collect::<Vec<_>>(), |_, share| {
                format!("{:.0}%", share * 100.0)
            });
            let at = (column.right, row.middle().1);
            sheet.text(&text, at, Side::Left, Ink::STRONG);
        }
    }))
}
