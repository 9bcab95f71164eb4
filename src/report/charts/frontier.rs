//! What divisions do for the whole against what they do for the zone that gains least.

use crate::analysis::optimise::{Contender, Optimised, Row};
use crate::report::optimise::{Amounts, contender_label};
use crate::report::words::OptimisePhrase;
use crate::scenario::FundingScenario;

use super::Drawing;
use super::axis::range_around;
use super::labels::Labels;
use super::page::{Frame, Height, Page};
use super::palette::{BLACK, BLUE, GREY, Ink, TARGET, TARGET_TEXT, WHITE};
use super::plot::Plot;
use super::sheet::{Pen, Point, Side};

/// Room for the scale and its name below the plot.
const BELOW: f64 = 46.0;
/// The radius of a point.
const POINT: f64 = 4.6;
/// Places on each stretch of the edge that labels keep off.
const STEPS: u32 = 12;

pub(super) fn draw(page: Page, optimised: &Optimised, scenario: &FundingScenario) -> Drawing {
    let language = page.style.language;
    let unit = Amounts { language }.unit();
    let title = [("scenario", language.of(&scenario.title))];
    let frame = Frame {
        title: language.fill(OptimisePhrase::FrontierChartTitle, &title),
        subtitle: language.say(OptimisePhrase::FrontierSubtitle).to_owned(),
        notes: vec![language.say(OptimisePhrase::FrontierNote).to_owned()],
        numbers: "optimise --format json",
    };
    // Without a fund nothing is gained anywhere, and the point would press the others together.
    let is_shown = |row: &&Row| row.contender != Contender::WithoutFund;
    let rows: Vec<&Row> = optimised.rows.iter().filter(is_shown).collect();
    page.compose(frame, Height::AtLeast(260.0), |sheet, body| {
        let across = range_around(rows.iter().map(|row| row.progress.value), 0.12);
        let up = range_around(rows.iter().map(|row| row.worst_zone.value), 0.12);
        let scale = Plot::scale_width(sheet, &up, 5, unit);
        let area = body.without(scale, 22.0, 26.0, BELOW);
        let plot = Plot::new(sheet, area, across, up);
        plot.value_scale(5, unit);
        plot.value_scale_below(6, unit, 26.0);
        let below = (area.right, area.bottom + 26.0);
        let name = language.say(OptimisePhrase::ProgressColumn);
        sheet.text(name, below, Side::BelowLeft, Ink::AXIS);
        let above = (area.left, area.top - 6.0);
        let name = language.say(OptimisePhrase::WorstZoneColumn);
        sheet.text(name, above, Side::AboveRight, Ink::AXIS);
        let edge = draw_edge(&plot, &rows);
        name_points(page, &plot, &rows, &edge);
        for row in rows {
            draw_point(&plot, row);
        }
    })
}

/// The names of the points, off all points and off the edge; a thread leads to those that had to move away.
fn name_points(page: Page, plot: &Plot, rows: &[&Row], edge: &[Point]) {
    let place = |row: &&Row| plot.at(row.progress.value, row.worst_zone.value);
    let points: Vec<Point> = rows.iter().map(place).collect();
    let obstacles = [points.as_slice(), edge].concat();
    let mut labels = Labels::new(plot.area, &obstacles, POINT + 1.0);
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
            plot.sheet.line(from, at, Pen::new(GREY, 0.6));
        }
        names.push((label, at, side, ink));
    }
    // No thread crosses a name.
    for (label, at, side, ink) in names {
        plot.sheet.text_on_white(&label, at, side, ink);
    }
}

/// The efficient points, joined; tells places along the line.
fn draw_edge(plot: &Plot, rows: &[&Row]) -> Vec<Point> {
    let efficient = rows.iter().filter(|row| row.is_efficient);
    let mut edge: Vec<(f64, f64)> = efficient
        .map(|row| (row.progress.value, row.worst_zone.value))
        .collect();
    edge.sort_by(|left, right| left.0.total_cmp(&right.0));
    plot.curve(&edge, Pen::new(GREY, 1.2));
    let stretch = |ends: &[(f64, f64)]| {
        let (from, to) = (plot.at(ends[0].0, ends[0].1), plot.at(ends[1].0, ends[1].1));
        let place = move |step| {
            let part = f64::from(step) / f64::from(STEPS);
            (
                from.0 + part * (to.0 - from.0),
                from.1 + part * (to.1 - from.1),
            )
        };
        (0..=STEPS).map(place)
    };
    edge.windows(2).flat_map(stretch).collect()
}

fn draw_point(plot: &Plot, row: &Row) {
    let at = plot.at(row.progress.value, row.worst_zone.value);
    let colour = match row.contender {
        Contender::Found(_) => TARGET,
        Contender::Rule(_) => BLACK,
        _ => BLUE,
    };
    plot.sheet.disc(at, POINT, colour);
    if !row.is_efficient {
        plot.sheet.disc(at, 3.0, WHITE);
    }
}
