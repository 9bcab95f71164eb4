//! How each province changes, as a map of equal tiles.

use plotters::style::RGBColor;

use crate::analysis::findings::{PlaceFacts, ScenarioFindings};
use crate::country::Outcome;
use crate::report::words::{Phrase, SectionPhrase};

use super::Drawing;
use super::page::{Frame, Height, Page};
use super::palette::{BLACK, BLUE, DARK_GREY, Ink, VERMILION, blend, text_on};
use super::sheet::{Area, Pen, Sheet, Side};
use super::tiles::{self, Cell};

/// Outcomes that a map can show, best first.
const OUTCOMES: [(Outcome, Phrase); 4] = [
    (Outcome::RegionalRd, Phrase::MapRd),
    (Outcome::Researchers, Phrase::MapResearchers),
    (Outcome::CapacityScore, Phrase::MapScore),
    (Outcome::DeepTechStartups, Phrase::MapStartups),
];
/// Maps beside each other, and of the many outcomes those that are shown.
const COLUMNS: usize = 2;
const COLUMN_GAP: f64 = 20.0;
const TILE: f64 = 44.0;
const WIDEST_TILE: f64 = 110.0;
const GAP: f64 = 3.0;
/// The size of names in tiles that have no room for small print.
const TINY: f64 = Ink::SMALL.size - 1.5;
/// Room beside a province's name in its tile, both sides together.
const NAME_MARGIN: f64 = 3.0;
const HEADING: f64 = 26.0;
/// The part of the full colour that the strongest change has: black can be read on it, as on all paler ones.
const STRONGEST: f64 = 0.75;
/// Changes below this share have no colour.
const NEGLIGIBLE: f64 = 1e-6;

/// A map with its heading and a change for every province that has one.
struct Map {
    heading: String,
    changes: Vec<Option<f64>>,
}

pub(super) fn draw(page: Page, scenario: &ScenarioFindings) -> Option<Drawing> {
    let provinces: Vec<&PlaceFacts> = page
        .findings
        .provinces()
        .filter(|place| place.latitude_longitude.is_some())
        .collect();
    let places: Vec<(f64, f64)> = provinces
        .iter()
        .filter_map(|place| place.latitude_longitude)
        .collect();
    let cells = tiles::layout(&places);
    let baseline = page.findings.scenario(&page.findings.experiment.baseline);
    let mut maps = growth(page, scenario, &provinces);
    let mut notes = vec![page.fill(Phrase::MapNote, &[("values", page.values())])];
    if has_rd(scenario, &provinces) {
        notes.push(page.say(Phrase::MapPrices).to_owned());
    }
    if let Some(baseline) = baseline.filter(|baseline| baseline.name != scenario.name) {
        let values = [("baseline", page.title_of(baseline))];
        notes.push(page.fill(Phrase::MapBaseline, &values));
        maps.extend(against(page, scenario, baseline, &provinces));
    }
    if maps.is_empty() {
        return None;
    }
    let rows = cells.iter().map(|cell| cell.1).max()? + 1;
    let map_height = HEADING + f64::from(rows) * (TILE + GAP) + 10.0;
    let columns = columns(page, &provinces, &cells);
    let lines = maps.len().div_ceil(columns);
    let frame = Frame {
        title: page.fill(Phrase::MapTitle, &[("scenario", page.title_of(scenario))]),
        subtitle: page.say(Phrase::MapSubtitle).to_owned(),
        notes,
        numbers: "trajectories.csv",
        section: SectionPhrase::Equations,
    };
    let height = Height::Exactly(lines as f64 * map_height);
    Some(page.compose(frame, height, |sheet, body| {
        let areas = body
            .rows(lines, 0.0)
            .into_iter()
            .flat_map(|row| row.columns(columns, COLUMN_GAP));
        for (map, area) in maps.iter().zip(areas) {
            let heading = sheet.shortened(&map.heading, area.width(), Ink::STRONG);
            sheet.text(
                &heading,
                (area.left, area.top),
                Side::BelowRight,
                Ink::STRONG,
            );
            let area = area.without(0.0, HEADING, 0.0, 0.0);
            draw_map(page, sheet, area, map, (&provinces, &cells));
        }
    }))
}

/// Maps beside each other: one where the names of provinces have no room in the tiles of two.
fn columns(page: Page, provinces: &[&PlaceFacts], cells: &[Cell]) -> usize {
    let map = (page.width() - COLUMN_GAP * (COLUMNS as f64 - 1.0)) / COLUMNS as f64;
    let most = tile_width(map, cells) - NAME_MARGIN;
    let fits = |place: &&PlaceFacts| {
        let name = page.style.language.of(&place.name);
        page.width_of(name, sized(TINY)) <= most
    };
    if provinces.iter().all(fits) {
        COLUMNS
    } else {
        1
    }
}

fn tile_width(map: f64, cells: &[Cell]) -> f64 {
    let columns = cells.iter().map(|cell| cell.0).max().unwrap_or(0) + 1;
    (map / f64::from(columns) - GAP).min(WIDEST_TILE)
}

/// Whether any province reports R&D.
fn has_rd(scenario: &ScenarioFindings, provinces: &[&PlaceFacts]) -> bool {
    let mut provinces = provinces.iter();
    provinces.any(|place| !scenario.path(Outcome::RegionalRd, &place.id).is_empty())
}

/// The change of each outcome from the first to the last year.
fn growth(page: Page, scenario: &ScenarioFindings, provinces: &[&PlaceFacts]) -> Vec<Map> {
    let maps = OUTCOMES.iter().filter_map(|(outcome, phrase)| {
        let mut years = None;
        let change = |place: &&PlaceFacts| {
            let path = scenario.path(*outcome, &place.id);
            let (first, last) = (path.first()?, path.last()?);
            years = Some((first.year, last.year));
            Some(last.mean.value / first.mean.value - 1.0)
        };
        let changes: Vec<Option<f64>> = provinces.iter().map(change).collect();
        let (first, last) = years?;
        let values = [
            ("outcome", page.say(*phrase)),
            ("first", &first.to_string()),
            ("last", &last.to_string()),
        ];
        Some(Map {
            heading: page.fill(Phrase::MapGrowth, &values),
            changes,
        })
    });
    maps.take(COLUMNS).collect()
}

/// The last year against the baseline's.
fn against(
    page: Page,
    scenario: &ScenarioFindings,
    baseline: &ScenarioFindings,
    provinces: &[&PlaceFacts],
) -> Vec<Map> {
    let maps = OUTCOMES.iter().filter_map(|(outcome, phrase)| {
        let change = |place: &&PlaceFacts| {
            let own = scenario.path(*outcome, &place.id);
            let base = baseline.path(*outcome, &place.id);
            let (own, base) = (own.last()?, base.last()?);
            (own.year == base.year).then(|| own.mean.value / base.mean.value - 1.0)
        };
        let changes: Vec<Option<f64>> = provinces.iter().map(change).collect();
        let has_any = changes.iter().any(Option::is_some);
        let year = scenario.horizon.to_string();
        let values = [("outcome", page.say(*phrase)), ("year", year.as_str())];
        has_any.then(|| Map {
            heading: page.fill(Phrase::MapAgainst, &values),
            changes,
        })
    });
    maps.take(COLUMNS).collect()
}

fn draw_map(
    page: Page,
    sheet: &Sheet,
    area: Area,
    map: &Map,
    (provinces, cells): (&[&PlaceFacts], &[Cell]),
) {
    let width = tile_width(area.width(), cells);
    let strongest = map
        .changes
        .iter()
        .flatten()
        .fold(0.0_f64, |most, change| most.max(change.abs()));
    let size = name_size(page, provinces, width - NAME_MARGIN);
    for ((place, cell), change) in provinces.iter().zip(cells).zip(&map.changes) {
        let left = area.left + f64::from(cell.0) * (width + GAP);
        let top = area.top + f64::from(cell.1) * (TILE + GAP);
        let tile = Area {
            left,
            top,
            right: left + width,
            bottom: top + TILE,
        };
        let colour = change.map_or(neutral(), |change| colour(change, strongest));
        sheet.rectangle(tile, colour);
        if place.is_capital {
            frame(sheet, tile);
        }
        let middle = tile.middle();
        let name_ink = sized(size).coloured(text_on(colour));
        let name = page.style.language.of(&place.name);
        let name = sheet.shortened(name, width - NAME_MARGIN, name_ink);
        sheet.text(&name, (middle.0, middle.1 - 9.0), Side::Middle, name_ink);
        let text = change.map_or("–".to_owned(), |change| percent(change, strongest));
        let strong = fitting(page, &text, width - NAME_MARGIN).coloured(name_ink.colour);
        sheet.text(&text, (middle.0, middle.1 + 9.0), Side::Middle, strong);
    }
}

/// The size in which every province's name fits its tile; all are written alike.
fn name_size(page: Page, provinces: &[&PlaceFacts], most: f64) -> f64 {
    let fits = |size: &f64| {
        let mut names = provinces
            .iter()
            .map(|place| page.style.language.of(&place.name));
        names.all(|name| page.width_of(name, sized(*size)) <= most)
    };
    let sizes = [Ink::AXIS.size, Ink::SMALL.size];
    sizes.into_iter().find(fits).unwrap_or(TINY)
}

fn sized(size: f64) -> Ink {
    Ink { size, ..Ink::AXIS }
}

/// The capital's tiles have a border.
fn frame(sheet: &Sheet, tile: Area) {
    let (left, top, right, bottom) = (
        tile.left + 0.8,
        tile.top + 0.8,
        tile.right - 0.8,
        tile.bottom - 0.8,
    );
    let corners = [
        (left, top),
        (right, top),
        (right, bottom),
        (left, bottom),
        (left, top),
        (right, top),
    ];
    sheet.path(&corners, Pen::new(blend(DARK_GREY, BLACK, 0.3), 1.6));
}

fn neutral() -> RGBColor {
    RGBColor(240, 241, 243)
}

/// From vermilion for the strongest loss over grey to blue for the strongest gain.
fn colour(change: f64, strongest: f64) -> RGBColor {
    if strongest < NEGLIGIBLE {
        return neutral();
    }
    let part = change.abs() / strongest;
    let end = if change < 0.0 { VERMILION } else { BLUE };
    blend(neutral(), end, 0.08 + (STRONGEST - 0.08) * part)
}

/// The size in which a number fits its tile.
fn fitting(page: Page, text: &str, most: f64) -> Ink {
    let sizes = [Ink::STRONG.size, Ink::AXIS.size, Ink::SMALL.size];
    let inks = sizes.map(|size| Ink {
        size,
        ..Ink::STRONG
    });
    let fits = |ink: &Ink| page.width_of(text, *ink) <= most;
    inks.into_iter().find(fits).unwrap_or(inks[2])
}

/// With as many decimals as small changes need, and none from a doubling on.
fn percent(change: f64, strongest: f64) -> String {
    let decimals = match strongest {
        ..0.02 => 2,
        _ if change.abs() >= 1.0 => 0,
        _ => 1,
    };
    let size = format!("{:.decimals$}%", change.abs() * 100.0);
    let is_zero = size.chars().all(|letter| "0.%".contains(letter));
    match change {
        _ if is_zero => "0%".to_owned(),
        ..0.0 => format!("−{size}"),
        _ => format!("+{size}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_tiles_have_black_letters() {
        let changes = (-20..=20).map(|step| f64::from(step) / 20.0);
        for colour in changes.map(|change| colour(change, 1.0)) {
            assert_eq!(text_on(colour), RGBColor(0, 0, 0), "{colour:?}");
        }
    }

    #[test]
    fn changes_are_as_precise_as_their_size_asks_for() {
        #[track_caller]
        fn case(change: f64, strongest: f64, text: &str) {
            assert_eq!(percent(change, strongest), text);
        }

        case(0.0123, 0.015, "+1.23%");
        case(-0.0123, 0.5, "−1.2%");
        case(0.999, 2.0, "+99.9%");
        case(1.022, 2.0, "+102%");
        case(0.0001, 0.5, "0%");
    }
}
