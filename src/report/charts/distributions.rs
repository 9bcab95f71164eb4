//! What each scenario may come to in the year of the targets, side by side with the targets.

use crate::analysis::findings::{ScenarioFindings, Summary, TargetFacts};
use crate::report::figures::{Measure, Unit};
use crate::report::words::{Phrase, SectionPhrase};

use super::Drawing;
use super::axis::range_around;
use super::density::density;
use super::matrix::{Heading, Table};
use super::page::{Frame, Page};
use super::palette::{BLACK, Ink, OUTCOME, TARGET, WHITE, blend, tint};
use super::plot::Plot;
use super::sheet::{Area, Pen, Sheet, Side};

const PITCH: f64 = 42.0;
/// Room for the share of futures at the right of a distribution.
const CHANCE: f64 = 52.0;
/// Room below a distribution for its median and intervals.
const INTERVALS: f64 = 9.0;

/// One row of a column.
struct Row<'a> {
    scenario: &'a ScenarioFindings,
    summary: &'a Summary,
    threshold: f64,
    area: Area,
    curve: Vec<(f64, f64)>,
}

pub(super) fn draw(page: Page) -> Option<Drawing> {
    let scenarios = page.scenarios();
    let table = Table {
        page,
        years: scenarios.iter().map(|one| one.target_year()).collect(),
        scenarios,
        headings: Heading::of_targets(page),
        pitch: PITCH,
        has_scale: true,
    };
    let targets = &page.findings.targets;
    let subtitle = page.either(
        Phrase::DistributionsSubtitle,
        Phrase::DistributionsSubtitleCentral,
    );
    let title = page.either(
        Phrase::DistributionsTitle,
        Phrase::DistributionsTitleCentral,
    );
    let reading = (!page.findings.experiment.is_central).then_some(Phrase::DistributionsNote);
    let reading = reading.map(|phrase| page.say(phrase).to_owned());
    let attainments = table.scenarios.iter().flat_map(|one| &one.attainments);
    let bound = page.bound_note(attainments.map(|row| page.chance(row)));
    let notes = reading
        .into_iter()
        .chain(bound)
        .chain(page.notes_on_years(&table.scenarios));
    let frame = Frame {
        title: page.fill(title, &[("year", &table.last_year()?)]),
        subtitle: page.say(subtitle).to_owned(),
        notes: notes.chain(page.sources(targets)).collect(),
        numbers: "summary.csv",
        section: SectionPhrase::Equations,
    };
    Some(page.compose(frame, table.height(), |sheet, body| {
        let matrix = table.draw(sheet, body);
        for (target, column) in targets.iter().zip(&matrix.columns) {
            let area = column.without(0.0, 0.0, CHANCE, 0.0);
            let pairs = table.scenarios.iter().zip(&matrix.rows);
            let rows =
                pairs.filter_map(|(scenario, row)| Row::of(page, scenario, target, (area, row)));
            draw_column(page, sheet, area, target, &rows.collect::<Vec<_>>());
        }
    }))
}

impl<'a> Row<'a> {
    /// Nothing where the scenario does not report the outcome.
    fn of(
        page: Page,
        scenario: &'a ScenarioFindings,
        target: &TargetFacts,
        (column, row): (Area, &Area),
    ) -> Option<Self> {
        let summary = scenario.summary(target.outcome)?;
        Some(Self {
            scenario,
            summary,
            threshold: scenario.threshold(target),
            area: Area {
                left: column.left,
                right: column.right,
                ..*row
            },
            curve: density(summary, page.futures()),
        })
    }
}

/// A target with the distributions of all scenarios on one scale.
fn draw_column(page: Page, sheet: &Sheet, area: Area, target: &TargetFacts, rows: &[Row]) {
    let scale = scale(rows);
    let plot = Plot::new(sheet, area, scale.clone(), 0.0..1.0);
    let measure = Measure::of(target.outcome);
    let unit = Unit::fitting(measure, target.threshold, page.style.language);
    plot.value_scale_beside(Some(target.threshold), 3, unit, 26.0);
    for row in rows {
        let (line, _) = plot.at(row.threshold, 0.0);
        let ends = ((line, row.area.top), (line, row.area.bottom));
        sheet.dashed(ends.0, ends.1, Pen::new(TARGET, 1.4));
    }
    let heights = rows.iter().flat_map(|row| &row.curve).map(|point| point.1);
    // Without any curve, as on the central path, any height will do.
    let highest = heights.fold(0.0, f64::max).max(1e-12);
    // A row is higher where the scenario has a long name; its curve is not.
    let heights = rows.iter().map(|row| row.area.height());
    let height = heights.fold(f64::INFINITY, f64::min);
    for row in rows {
        let strip = row.area.strip(row.area.left, row.area.right, height);
        let area = strip.without(0.0, 5.0, 0.0, INTERVALS);
        let plot = Plot::new(sheet, area, scale.clone(), 0.0..highest);
        draw_row(page, &plot, row, target);
    }
}

/// The values that a column shows: nearly all futures of all scenarios, and what they are held against.
fn scale(rows: &[Row]) -> std::ops::Range<f64> {
    let ends = rows.iter().flat_map(|row| {
        let (low, middle, high) = (
            row.summary.quantiles.p025.value,
            row.summary.quantiles.p50.value,
            row.summary.quantiles.p975.value,
        );
        [low - 0.4 * (middle - low), high + 0.4 * (high - middle)]
    });
    range_around(ends.chain(rows.iter().map(|row| row.threshold)), 0.04)
}

fn draw_row(page: Page, plot: &Plot, row: &Row, target: &TargetFacts) {
    let inside = |point: &&(f64, f64)| plot.x.contains(&point.0);
    let curve: Vec<(f64, f64)> = row.curve.iter().filter(inside).copied().collect();
    fill(plot, &curve, tint(OUTCOME, 0.28));
    fill(plot, &beyond(&curve, row.threshold), OUTCOME);
    // Where there is no curve the row is free for the figures.
    let middle = row.area.middle().1;
    let (foot, level) = if curve.is_empty() {
        (middle, middle)
    } else {
        (plot.area.bottom + 1.0, plot.area.bottom - 5.0)
    };
    intervals(plot, row.summary, foot);
    let Some(attainment) = row.scenario.attainment(target.outcome, row.summary.year) else {
        return;
    };
    let at = (plot.area.right + CHANCE, level);
    plot.sheet.text(
        &page.chance(attainment),
        at,
        Side::Left,
        Ink::STRONG.coloured(page.chance_colour(attainment)),
    );
}

fn fill(plot: &Plot, curve: &[(f64, f64)], colour: plotters::style::RGBColor) {
    let edges: Vec<_> = curve.iter().map(|(x, height)| (*x, 0.0, *height)).collect();
    if edges.len() > 1 {
        plot.band(&edges, colour);
    }
}

/// The part of a curve from a value on.
fn beyond(curve: &[(f64, f64)], from: f64) -> Vec<(f64, f64)> {
    let start = curve.partition_point(|point| point.0 < from);
    let edge = start.checked_sub(1).and_then(|before| {
        let (last, next) = (curve[before], curve.get(start)?);
        let part = (from - last.0) / (next.0 - last.0);
        Some((from, last.1 + part * (next.1 - last.1)))
    });
    edge.into_iter()
        .chain(curve[start..].iter().copied())
        .collect()
}

/// The 95 % and the 50 % interval and the median, level with the foot of the curve.
fn intervals(plot: &Plot, summary: &Summary, foot: f64) {
    let quantiles = &summary.quantiles;
    let colour = blend(OUTCOME, BLACK, 0.45);
    let across = |value: f64| plot.at(value, 0.0).0;
    for (low, high, width) in [
        (quantiles.p025, quantiles.p975, 1.0),
        (quantiles.p25, quantiles.p75, 3.0),
    ] {
        let ends = ((across(low.value), foot), (across(high.value), foot));
        plot.sheet.line(ends.0, ends.1, Pen::new(colour, width));
    }
    let median = (across(quantiles.p50.value), foot);
    plot.sheet.disc(median, 3.6, colour);
    plot.sheet.disc(median, 1.8, WHITE);
}
