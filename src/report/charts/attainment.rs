//! How likely each scenario is to meet each target, with the error of that figure.

use crate::analysis::findings::{Attainment, ScenarioFindings, TargetFacts};
use crate::country::Outcome;
use crate::report::words::{Phrase, SectionPhrase};
use crate::report::{cells, figures};

use super::Drawing;
use super::matrix::{Heading, Table};
use super::page::{Frame, Page};
use super::palette::{BLACK, Ink, LIGHT_GREY, OUTCOME, WHITE};
use super::plot::Plot;
use super::sheet::{Area, Pen, Sheet, Side};

const PITCH: f64 = 38.0;
const BAR: f64 = 10.0;
/// From the middle of a row up to that of its figure, and down to that of its bar.
const FIGURE_RISE: f64 = 8.0;
const BAR_DROP: f64 = 8.0;
/// A smaller part of the futures is no more than a point of the bar.
const LEAST_GAP: f64 = 0.01;

pub(super) fn draw(page: Page) -> Option<Drawing> {
    let scenarios = page.scenarios();
    let table = Table {
        page,
        years: scenarios.iter().map(|one| one.target_year()).collect(),
        scenarios,
        headings: Heading::of_targets(page),
        pitch: PITCH,
        has_scale: false,
    };
    let targets = &page.findings.targets;
    let subtitle = page.either(
        Phrase::AttainmentSubtitle,
        Phrase::AttainmentSubtitleCentral,
    );
    let title = page.either(Phrase::AttainmentTitle, Phrase::AttainmentTitleCentral);
    let frame = Frame {
        title: page.fill(title, &[("year", &table.last_year()?)]),
        subtitle: page.say(subtitle).to_owned(),
        notes: notes(page)
            .into_iter()
            .chain(page.bound_note(chances(page)))
            .chain(page.notes_on_years(&table.scenarios))
            .chain(page.sources(targets))
            .collect(),
        numbers: "attainment.csv",
        section: SectionPhrase::Estimates,
    };
    Some(page.compose(frame, table.height(), |sheet, body| {
        let matrix = table.draw(sheet, body);
        for (target, column) in targets.iter().zip(&matrix.columns) {
            let highest = highest(page, target);
            for (scenario, row) in table.scenarios.iter().zip(&matrix.rows) {
                let cell = row.strip(column.left, column.right, row.height());
                draw_cell(
                    page,
                    sheet,
                    cell,
                    (scenario, target.outcome),
                    highest.as_deref(),
                );
            }
        }
    }))
}

/// All chances as they are written.
fn chances(page: Page) -> impl Iterator<Item = String> {
    let rows = page.findings.scenarios.iter();
    let rows = rows.flat_map(|scenario| &scenario.attainments);
    rows.map(move |row| page.chance(row))
}

/// The highest chance of a target as it is written; nothing where it does not stand out, or is only a bound above 0 %.
fn highest(page: Page, target: &TargetFacts) -> Option<String> {
    let scenarios = page.scenarios().into_iter();
    let mut chances: Vec<&Attainment> = scenarios
        .filter_map(|scenario| scenario.attainment(target.outcome, scenario.target_year()))
        .collect();
    chances.sort_by(|one, other| one.share.value.total_cmp(&other.share.value));
    let [lowest, highest] =
        [chances.first()?, chances.last()?].map(|chance| page.chance_with_error(chance));
    (lowest != highest && !highest.starts_with('<')).then_some(highest)
}

/// What the bold figures, the black line and the hollow dots are, where there are any.
fn notes(page: Page) -> Vec<String> {
    let targets = &page.findings.targets;
    if page.findings.experiment.is_central {
        return Vec::new();
    }
    let has_highest = targets.iter().any(|target| highest(page, target).is_some());
    let readings = readings(page).join("; ");
    let readings =
        (!readings.is_empty()).then(|| page.fill(Phrase::ReadingsNote, &[("readings", &readings)]));
    let highest = has_highest.then_some(Phrase::HighestNote);
    let phrases = highest.into_iter().chain([Phrase::AttainmentNote]);
    let phrases = phrases.map(|phrase| page.say(phrase).to_owned());
    phrases.chain(readings).collect()
}

/// What the hollow dots are, with the threshold of those that have another one.
fn readings(page: Page) -> Vec<String> {
    let language = page.style.language;
    let targets = page.findings.targets.iter();
    let rows = targets.flat_map(|target| {
        let scenarios = page.findings.scenarios.iter();
        scenarios.flat_map(move |scenario| {
            let rows = differing(scenario, target.outcome);
            rows.into_iter().map(move |row| (scenario, target, row))
        })
    });
    let names = rows.map(|(scenario, target, row)| {
        let id = row.reading.as_str();
        let name = cells::reading(id).map_or(id, |phrase| language.say(phrase));
        if row.threshold == scenario.threshold(target) {
            return name.to_owned();
        }
        let threshold = figures::threshold(target.outcome, row.threshold, language);
        format!("{name} {threshold}")
    });
    let mut readings: Vec<String> = Vec::new();
    for name in names {
        if !readings.contains(&name) {
            readings.push(name);
        }
    }
    readings
}

/// The chance in figures and below them as a bar, with hollow dots where the target is read otherwise.
fn draw_cell(
    page: Page,
    sheet: &Sheet,
    cell: Area,
    (scenario, outcome): (&ScenarioFindings, Outcome),
    highest: Option<&str>,
) {
    let year = scenario.target_year();
    let Some(attainment) = scenario.attainment(outcome, year) else {
        return;
    };
    let chance = page.chance_with_error(attainment);
    let is_alone = page.findings.scenarios.len() == 1;
    let ink = if is_alone || highest == Some(chance.as_str()) {
        Ink::STRONG
    } else {
        Ink::LABEL
    };
    let middle = cell.middle().1;
    let at = (cell.left, middle - FIGURE_RISE);
    let ink = ink.coloured(page.chance_colour(attainment));
    if page.findings.experiment.is_central {
        let value = scenario.summary(outcome).map(|summary| {
            figures::value(outcome, summary.quantiles.p50.value, page.style.language)
        });
        let texts: Vec<String> = value.into_iter().chain([chance]).collect();
        sheet.text(&texts.join(" · "), (cell.left, middle), Side::Right, ink);
        return;
    }
    sheet.text(&chance, at, Side::Right, ink);

    let lower = cell.without(0.0, BAR_DROP, 0.0, -BAR_DROP);
    let area = lower.strip(cell.left, cell.right, BAR);
    let plot = Plot::new(sheet, area, 0.0..1.0, 0.0..1.0);
    bar(&plot, attainment);
    for other in differing(scenario, outcome) {
        let at = plot.at(other.share.value, 0.5);
        sheet.disc(at, 3.4, BLACK);
        sheet.disc(at, 2.2, WHITE);
    }
}

/// The target's other readings that make the chance another one, by what can be seen.
fn differing(scenario: &ScenarioFindings, outcome: Outcome) -> Vec<&Attainment> {
    let year = scenario.target_year();
    let Some(declared) = scenario.attainment(outcome, year) else {
        return Vec::new();
    };
    let is_other =
        |other: &&Attainment| (other.share.value - declared.share.value).abs() >= LEAST_GAP;
    let others = scenario.other_readings(outcome, year);
    others.filter(is_other).collect()
}

/// The share as a part of a whole bar, with its 95 % interval.
fn bar(plot: &Plot, attainment: &Attainment) {
    plot.sheet.rectangle(plot.area, LIGHT_GREY);
    plot.bar((0.0, 0.0), (attainment.share.value, 1.0), OUTCOME);
    let (low, high) = (plot.at(attainment.low, 0.5), plot.at(attainment.high, 0.5));
    let pen = Pen::new(BLACK, 1.4);
    plot.sheet.line(low, high, pen);
    for (x, y) in [low, high] {
        plot.sheet.line((x, y - 4.0), (x, y + 4.0), pen);
    }
}
