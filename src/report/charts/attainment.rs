//! How likely each scenario is to meet each target, with the error of that figure.

use crate::analysis::findings::{Attainment, ScenarioFindings};
use crate::country::Outcome;
use crate::report::words::Phrase;

use super::Drawing;
use super::matrix::{Heading, Table};
use super::page::{Frame, Page};
use super::palette::{BLACK, Ink, LIGHT_GREY, OUTCOME, TARGET_TEXT, WHITE};
use super::plot::Plot;
use super::sheet::{Pen, Side};

const PITCH: f64 = 38.0;
/// Room for the figure at the right of a bar.
const FIGURE: f64 = 54.0;
const BAR: f64 = 12.0;

pub(super) fn draw(page: Page) -> Option<Drawing> {
    let table = Table {
        page,
        scenarios: page.scenarios(),
        headings: Heading::of_targets(page),
        pitch: PITCH,
        has_scale: false,
    };
    let targets = &page.findings.targets;
    let subtitle = page.either(
        Phrase::AttainmentSubtitle,
        Phrase::AttainmentSubtitleCentral,
    );
    let frame = Frame {
        title: page.fill(Phrase::AttainmentTitle, &[("year", &table.last_year()?)]),
        subtitle: page.say(subtitle).to_owned(),
        notes: notes(page)
            .into_iter()
            .chain(page.sources(targets))
            .collect(),
        numbers: "attainment.csv",
    };
    Some(page.compose(frame, table.height(), |sheet, body| {
        let matrix = table.draw(sheet, body);
        for (target, column) in targets.iter().zip(&matrix.columns) {
            for (scenario, row) in table.scenarios.iter().zip(&matrix.rows) {
                let area = row.strip(column.left, column.right - FIGURE, BAR);
                let plot = Plot::new(sheet, area, 0.0..1.0, 0.0..1.0);
                draw_cell(page, &plot, scenario, target.outcome);
            }
        }
    }))
}

/// What the black line is, and what the hollow dots are where there are any.
fn notes(page: Page) -> Vec<String> {
    let is_central = page.findings.experiment.is_central;
    let has_readings = page.findings.targets.iter().any(|target| {
        let mut scenarios = page.findings.scenarios.iter();
        scenarios.any(|scenario| scenario.other_readings(target.outcome).next().is_some())
    });
    let interval = (!is_central).then_some(Phrase::AttainmentNote);
    let phrases = interval
        .into_iter()
        .chain(has_readings.then_some(Phrase::ReadingsNote));
    phrases.map(|phrase| page.say(phrase).to_owned()).collect()
}

/// The chance as a bar and in figures, and as hollow dots where the target is read otherwise.
fn draw_cell(page: Page, plot: &Plot, scenario: &ScenarioFindings, outcome: Outcome) {
    let Some(attainment) = scenario.attainment(outcome) else {
        return;
    };
    bar(plot, attainment);
    for other in scenario.other_readings(outcome) {
        let at = plot.at(other.share.value, 0.5);
        plot.sheet.disc(at, 3.4, BLACK);
        plot.sheet.disc(at, 2.2, WHITE);
    }
    let at = (plot.area.right + FIGURE, plot.area.middle().1);
    let ink = Ink::STRONG.coloured(TARGET_TEXT);
    plot.sheet
        .text(&page.chance(attainment), at, Side::Left, ink);
}

/// The share as a part of a whole bar, with its 95 % interval.
fn bar(plot: &Plot, attainment: &Attainment) {
    plot.sheet.rectangle(plot.area, LIGHT_GREY);
    plot.bar((0.0, 0.0), (attainment.share.value, 1.0), OUTCOME);
    let (low, high) = (plot.at(attainment.low, 0.5), plot.at(attainment.high, 0.5));
    if high.0 - low.0 > 1.0 {
        let pen = Pen::new(BLACK, 1.4);
        plot.sheet.line(low, high, pen);
        for (x, y) in [low, high] {
            plot.sheet.line((x, y - 4.0), (x, y + 4.0), pen);
        }
    }
}
