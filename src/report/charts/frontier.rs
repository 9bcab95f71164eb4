//! What divisions do for the whole against what they do for the zone that gains least.

use plotters::style::RGBColor;

use crate::analysis::optimise::{Contender, Optimised, Paired, Row};
use crate::report::optimise::{Amounts, contender_label};
use crate::report::words::{OptimisePhrase, SectionPhrase};
use crate::scenario::FundingScenario;
use crate::stats::{CONFIDENCE, Estimate, errors_in_half};

use super::Drawing;
use super::axis::range_around;
use super::labels::{Labels, Line};
use super::page::{Frame, Height, Page};
use super::palette::{BLACK, BLUE, DARK_GREY, GREY, Ink, TARGET, TARGET_TEXT, WHITE, tint};
use super::plot::Plot;
use super::sheet::{Pen, Point, Side};

/// Room for the scale and its name below the plot.
const BELOW: f64 = 46.0;
/// The radius of a point.
const POINT: f64 = 4.6;

pub(super) fn draw(page: Page, optimised: &Optimised, scenario: &FundingScenario) -> Drawing {
    let language = page.style.language;
    let unit = Amounts { language }.unit();
    let title = [("scenario", language.of(&scenario.title))];
    let frame = Frame {
        title: language.fill(OptimisePhrase::FrontierChartTitle, &title),
        subtitle: language.say(OptimisePhrase::FrontierSubtitle).to_owned(),
        notes: [
            OptimisePhrase::FrontierNote,
            OptimisePhrase::FrontierErrorNote,
        ]
        .map(|phrase| language.say(phrase).to_owned())
        .into(),
        numbers: "frontier.csv",
        section: SectionPhrase::Best,
    };
    // Without a fund nothing is gained anywhere, and the point would press the others together.
    let is_shown = |row: &&Row| row.contender != Contender::WithoutFund;
    let rows: Vec<&Row> = optimised.rows.iter().filter(is_shown).collect();
    page.compose(frame, Height::AtLeast(260.0), |sheet, body| {
        let across = range_around(rows.iter().flat_map(|row| progress(row)), 0.08);
        let up = range_around(rows.iter().flat_map(|row| worst_zone(row)), 0.08);
        let scale = Plot::scale_width(sheet, &up, 5, unit);
        let area = body.without(scale, 22.0, 26.0, BELOW);
        let plot = Plot::new(sheet, area, across, up);
        plot.value_scale(5, unit);
        plot.value_scale_below(6, unit, 26.0);
        let below = (area.right, area.bottom + 26.0);
        let name = language.say(OptimisePhrase::ProgressColumn);
        sheet.text(name, below, Side::BelowLeft, Ink::AXIS);
        let above = (area.left, area.top - 6.0);
        let name = language.say(OptimisePhrase::WorstZoneAxis);
        sheet.text(name, above, Side::AboveRight, Ink::AXIS);
        let mut lines = edge(&plot, &rows);
        for &(from, to) in &lines {
            sheet.line(from, to, Pen::new(GREY, 1.2));
        }
        for row in &rows {
            let pen = Pen::new(tint(colour(row), 0.55), 0.9);
            for (from, to) in whiskers(&plot, row) {
                sheet.line(from, to, pen);
                lines.push((from, to));
            }
        }
        name_points(page, &plot, &rows, &lines);
        for row in rows {
            draw_point(&plot, row);
        }
    })
}

/// Where the progress of a division lies.
fn progress(row: &Row) -> [f64; 2] {
    interval(row, row.progress, row.progress_against_found)
}

/// Where what the fund adds to the weakest zone lies.
fn worst_zone(row: &Row) -> [f64; 2] {
    interval(row, row.worst_zone, row.worst_zone_against_found)
}

/// The 95 % interval of a value where the division found stands for all, which meet the same luck; that of the difference
/// from it for any other.
fn interval(row: &Row, value: Estimate, against_found: Paired) -> [f64; 2] {
    let half = match row.contender {
        Contender::Found(_) => errors_in_half(CONFIDENCE, row.values.len()) * value.standard_error,
        _ => against_found.interval.high - against_found.difference.value,
    };
    [value.value - half, value.value + half]
}

fn place(plot: &Plot, row: &Row) -> Point {
    plot.at(row.progress.value, row.worst_zone.value)
}

/// The intervals of a point, across and up.
fn whiskers(plot: &Plot, row: &Row) -> [Line; 2] {
    let [left, right] = progress(row).map(|end| plot.at(end, row.worst_zone.value));
    let [low, high] = worst_zone(row).map(|end| plot.at(row.progress.value, end));
    [(left, right), (low, high)]
}

/// Lines that join the efficient points.
fn edge(plot: &Plot, rows: &[&Row]) -> Vec<Line> {
    let efficient = rows.iter().filter(|row| row.is_efficient);
    let mut places: Vec<Point> = efficient.map(|row| place(plot, row)).collect();
    places.sort_by(|left, right| left.0.total_cmp(&right.0));
    places.windows(2).map(|ends| (ends[0], ends[1])).collect()
}

/// The names of the points, off all points and all lines; a thread leads to those that had to move away.
fn name_points(page: Page, plot: &Plot, rows: &[&Row], lines: &[Line]) {
    let points: Vec<Point> = rows.iter().map(|row| place(plot, row)).collect();
    let mut labels = Labels::new(plot.area, &points, POINT + 1.0).off_lines(lines);
    let mut names = Vec::new();
    for (row, from) in rows.iter().zip(points) {
        let Some(label) = contender_label(&row.contender, page.style.language) else {
            continue;
        };
        let ink = match row.contender {
            Contender::Found(_) => Ink::STRONG.coloured(TARGET_TEXT),
            _ => Ink::AXIS,
        };
        let extent = (plot.sheet.width_of(&label, ink), ink.size);
        let (side, at) = labels.place(from, extent);
        if (at.0 - from.0).hypot(at.1 - from.1) > 2.0 * POINT {
            plot.sheet.dashed(from, at, Pen::new(DARK_GREY, 0.6));
        }
        names.push((label, at, side, ink));
    }
    // No thread crosses a name.
    for (label, at, side, ink) in names {
        plot.sheet.text_on_white(&label, at, side, ink);
    }
}

fn draw_point(plot: &Plot, row: &Row) {
    let at = place(plot, row);
    plot.sheet.disc(at, POINT, colour(row));
    if !row.is_efficient {
        plot.sheet.disc(at, 3.0, WHITE);
    }
}

fn colour(row: &Row) -> RGBColor {
    match row.contender {
        Contender::Found(_) => TARGET,
        Contender::Rule(_) => BLACK,
        _ => BLUE,
    }
}
