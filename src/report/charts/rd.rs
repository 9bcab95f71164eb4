//! R&D outside the capital by source: by province in one scenario, and where the scenarios differ.

use crate::analysis::findings::{PlaceFacts, ScenarioFindings, Whole};
use crate::report::figures::{self, Measure, Unit};
use crate::report::words::{Phrase, SectionPhrase};
use crate::report::years;
use crate::units::Year;

use super::Drawing;
use super::bars::{self, Series};
use super::key::Key;
use super::lines::wrapped;
use super::money::NEGLIGIBLE;
use super::page::{Frame, Height, Page};
use super::palette::{BLACK, BLUE, GREEN, Ink, ORANGE, PURPLE, SKY};
use super::parts::Parts;
use super::plot::Plot;
use super::sheet::{Area, Sheet, Side};

const NUMBERS: &str = "parts.csv";
const PITCH: f64 = 25.0;
const BAR: f64 = 15.0;
/// Room for the headings of the panels, for the values below the last province and for the sum at the right of a bar.
const HEADING: f64 = 26.0;
const SCALE: f64 = 24.0;
const SUM: f64 = 66.0;
/// The least end of a scale, 억원: without any money there is one all the same, which starts at 0.
const LEAST_SCALE: f64 = 10.0;
/// What the names of provinces may take of the width.
const NAMES: f64 = 0.25;

/// The sources of R&D, the large ones first.
const SOURCES: [(&str, Phrase, plotters::style::RGBColor); 5] = [
    ("business", Phrase::SourceBusiness, SKY),
    ("central", Phrase::SourceCentral, BLUE),
    ("programmes", Phrase::SourceProgrammes, ORANGE),
    ("induced", Phrase::SourceInduced, GREEN),
    ("local_match", Phrase::SourceLocalMatch, PURPLE),
];
/// Those that stand for the regional money itself, too small to be seen beside the others.
const POLICY: usize = 2;

/// Scenario minus baseline, by source.
pub(super) fn draw_scenarios(page: Page) -> Option<Drawing> {
    let findings = page.findings;
    let baseline = findings.scenario(&findings.experiment.baseline)?;
    let base = Parts::outside_capital(findings, baseline, Whole::RdBySource)?;
    let others = page
        .scenarios()
        .into_iter()
        .filter(|scenario| scenario.name != baseline.name);
    let (scenarios, parts): (Vec<_>, Vec<_>) = others
        .filter_map(|scenario| {
            let parts = Parts::outside_capital(findings, scenario, Whole::RdBySource)?;
            Some((scenario, parts))
        })
        .unzip();
    let last_shared = |scenario: &ScenarioFindings| scenario.horizon.min(baseline.horizon);
    let read_in = years::with(&scenarios, last_shared);
    let year = read_in.iter().map(|(_, year)| *year).max()?.to_string();
    let earlier = years::earlier(page.style.language, &read_in, Phrase::EarlierScenariosNote);
    let difference = |source: &str, scenario: &ScenarioFindings, parts: &Parts| {
        let year = last_shared(scenario);
        parts.in_year(source, year) - base.in_year(source, year)
    };
    let series = SOURCES.map(|(source, phrase, colour)| Series {
        colour,
        name: page.say(phrase).to_owned(),
        values: (scenarios.iter().zip(&parts))
            .map(|(scenario, parts)| difference(source, scenario, parts))
            .collect(),
    });
    let has_any = |part: &Series| part.values.iter().any(|value| value.abs() > NEGLIGIBLE);
    let series: Vec<Series> = series.into_iter().filter(has_any).collect();
    let values = [
        ("year", year.as_str()),
        ("baseline", page.title_of(baseline)),
    ];
    let subtitle = if series.is_empty() {
        Phrase::RdNoDifference
    } else {
        Phrase::RdDifferenceSubtitle
    };
    let frame = Frame {
        title: page.fill(Phrase::RdDifferenceTitle, &values),
        subtitle: page.say(subtitle).to_owned(),
        notes: [page.fill(Phrase::ConstantPrices, &[("values", page.values())])]
            .into_iter()
            .chain(earlier)
            .collect(),
        numbers: NUMBERS,
        section: SectionPhrase::Rd,
    };
    let write = |sum| figures::money_difference(sum, page.style.language);
    Some(bars::compare(
        page,
        frame,
        read_in,
        &series,
        (Measure::Money, write),
    ))
}

/// Every province outside the capital, and beside it the regional money alone on a scale of its own.
pub(super) fn draw_one(page: Page, scenario: &ScenarioFindings) -> Option<Drawing> {
    let parts = Parts::outside_capital(page.findings, scenario, Whole::RdBySource)?;
    let year = scenario.horizon;
    let number = year.to_string();
    let values = [
        ("year", number.as_str()),
        ("scenario", page.title_of(scenario)),
    ];
    let frame = Frame {
        title: page.fill(Phrase::RdTitle, &values),
        subtitle: subtitle(page, &parts, year),
        notes: vec![page.fill(Phrase::ConstantPrices, &[("values", page.values())])],
        numbers: NUMBERS,
        section: SectionPhrase::Rd,
    };
    let provinces = by_size(page, scenario, &parts);
    let key = Key::new(page, entries(page), page.width());
    let rows = provinces.len() as f64 * PITCH;
    let height = Height::Exactly(key.height() + HEADING + rows + SCALE);
    Some(page.compose(frame, height, |sheet, body| {
        let body = key.draw(sheet, body);
        let names = name_provinces(page, sheet, body, &provinces);
        let inner = body.without(names + 10.0, HEADING, 0.0, SCALE);
        let [left, right] = halves(inner);
        let panels = [
            (left, 0, page.say(Phrase::AllSources)),
            (right, POLICY, page.say(Phrase::PolicySources)),
        ];
        let sizes = [Ink::STRONG.size, Ink::AXIS.size, Ink::SMALL.size];
        let inks = sizes.map(|size| Ink {
            size,
            ..Ink::STRONG
        });
        let all_fit = |ink: &Ink| {
            let mut panels = panels.iter();
            panels.all(|(area, _, words)| sheet.width_of(words, *ink) <= area.width())
        };
        let ink = inks.into_iter().find(all_fit).unwrap_or(inks[2]);
        for (area, from, words) in panels {
            let title = sheet.shortened(words, area.width(), ink);
            sheet.text(&title, (area.left, body.top), Side::BelowRight, ink);
            let series = SOURCES[from..].iter().map(|(source, _, colour)| Series {
                colour: *colour,
                name: String::new(),
                values: provinces
                    .iter()
                    .map(|place| parts.at(source, &place.id, year))
                    .collect(),
            });
            panel(page, sheet, area, &series.collect::<Vec<_>>());
        }
    }))
}

/// The places outside the capital that R&D is counted at, the largest first.
fn by_size<'a>(page: Page<'a>, scenario: &ScenarioFindings, parts: &Parts) -> Vec<&'a PlaceFacts> {
    let year = scenario.horizon;
    let total = |place: &PlaceFacts| parts.sum(|row| row.year == year && row.place == place.id);
    let mut provinces: Vec<&PlaceFacts> = page.findings.parts_places(scenario).collect();
    provinces.sort_by(|left, right| total(right).total_cmp(&total(left)));
    provinces
}

fn entries(page: Page) -> Vec<(plotters::style::RGBColor, String)> {
    SOURCES
        .iter()
        .map(|(_, phrase, colour)| (*colour, page.say(*phrase).to_owned()))
        .collect()
}

/// Two panels beside each other.
fn halves(area: Area) -> [Area; 2] {
    let middle = area.left + area.width() * 0.52;
    let left = Area {
        right: middle - 24.0,
        ..area
    };
    [
        left,
        Area {
            left: middle,
            ..area
        },
    ]
}

/// Writes the names of the provinces and tells how wide they are.
fn name_provinces(page: Page, sheet: &Sheet, body: Area, provinces: &[&PlaceFacts]) -> f64 {
    let name = |place: &PlaceFacts| page.style.language.of(&place.name).to_owned();
    let widest = |ink: Ink| {
        let widths = provinces.iter();
        let widths = widths.map(|place| sheet.width_of(&name(place), ink));
        widths.fold(0.0, f64::max)
    };
    let most = body.width() * NAMES;
    let small = Ink::SMALL.coloured(BLACK);
    let ink = if widest(Ink::LABEL) > most {
        small
    } else {
        Ink::LABEL
    };
    let widest = widest(ink).min(most);
    let rows = body
        .without(0.0, HEADING, 0.0, SCALE)
        .rows(provinces.len(), 0.0);
    for (place, row) in provinces.iter().zip(rows) {
        let lines = wrapped(page.style.typeface, &name(place), widest, 2, ink);
        sheet.lines(&lines, (body.left, row.middle().1), Side::Right, ink);
    }
    widest
}

/// A bar a province, from zero.
fn panel(page: Page, sheet: &Sheet, area: Area, series: &[Series]) {
    let count = series[0].values.len();
    let ends = (0..count).flat_map(|bar| bars::ends(series, bar));
    let start = (0.0_f64, LEAST_SCALE);
    let (low, high) = ends.fold(start, |(low, high), end| (low.min(end), high.max(end)));
    let bounds = area.without(0.0, 0.0, SUM, 0.0);
    let unit = Unit::fitting(Measure::Money, high, page.style.language);
    let whole = Plot::new(sheet, bounds, low..high * 1.02, 0.0..1.0);
    whole.value_scale_below(4, unit, 22.0);
    for (bar, row) in area.rows(count, 0.0).iter().enumerate() {
        let strip = row.strip(bounds.left, bounds.right, BAR);
        let plot = Plot::new(sheet, strip, whole.x.clone(), 0.0..1.0);
        bars::draw(&plot, series, bar);
        let (end, middle) = plot.at(bars::ends(series, bar)[1], 0.5);
        let text = figures::money(bars::sum(series, bar), page.style.language);
        let ink = Ink::AXIS.coloured(BLACK);
        sheet.text_on_white(&text, (end + 6.0, middle), Side::Right, ink);
    }
}

/// How much R&D there is, and how much of it the regional money is.
fn subtitle(page: Page, parts: &Parts, year: Year) -> String {
    let all = parts.sum(|row| row.year == year);
    let policy: f64 = SOURCES[POLICY..]
        .iter()
        .map(|(source, ..)| parts.in_year(source, year))
        .sum();
    let share = format!("{:.1}%", 100.0 * policy / all);
    let (all, policy) = (
        figures::money(all, page.style.language),
        figures::money(policy, page.style.language),
    );
    page.fill(
        Phrase::RdSubtitle,
        &[("all", &all), ("policy", &policy), ("share", &share)],
    )
}
