//! What divisions do for the whole against what they do for the zone that gains least.

use crate::analysis::optimise::{Contender, Optimised, Row};
use crate::report::optimise::{Amounts, contender_label};
use crate::report::words::OptimisePhrase;
use crate::scenario::FundingScenario;

use super::Drawing;
use super::axis::range_around;
use super::page::{Frame, Height, Page};
use super::palette::{BLACK, BLUE, GREY, Ink, TARGET, WHITE};
use super::plot::Plot;
use super::sheet::{Pen, Side};

/// Room for the scale and its name below the plot.
const BELOW: f64 = 46.0;
/// Labels closer than this would run into each other.
const APART: f64 = 16.0;

pub(super) fn draw(page: Page, optimised: &Optimised, scenario: &FundingScenario) -> Drawing {
    let language = page.style.language;
    let unit = Amounts { language }.unit();
    let title = [("scenario", language.of(&scenario.title))];
    let frame = Frame {
        title: language.fill(OptimisePhrase::FrontierChartTitle, &title),
        subtitle: language.say(OptimisePhrase::FrontierTitle).to_owned(),
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
        draw_edge(&plot, &rows);
        let mut labelled: Vec<(f64, f64)> = Vec::new();
        for row in rows {
            draw_point(&plot, row);
            let at = plot.at(row.progress.value, row.worst_zone.value);
            let is_free = labelled.iter().all(|other| {
                (other.1 - at.1).abs() > APART || (other.0 - at.0).abs() > 12.0 * APART
            });
            if let Some(label) = contender_label(&row.contender, language).filter(|_| is_free) {
                let (side, gap) = if at.0 > area.middle().0 {
                    (Side::Left, -9.0)
                } else {
                    (Side::Right, 9.0)
                };
                sheet.text_on_white(&label, (at.0 + gap, at.1), side, Ink::AXIS);
                labelled.push(at);
            }
        }
    })
}

/// The efficient points, joined.
fn draw_edge(plot: &Plot, rows: &[&Row]) {
    let efficient = rows.iter().filter(|row| row.is_efficient);
    let mut edge: Vec<(f64, f64)> = efficient
        .map(|row| (row.progress.value, row.worst_zone.value))
        .collect();
    edge.sort_by(|left, right| left.0.total_cmp(&right.0));
    plot.curve(&edge, Pen::new(GREY, 1.2));
}

fn draw_point(plot: &Plot, row: &Row) {
    let at = plot.at(row.progress.value, row.worst_zone.value);
    let colour = match row.contender {
        Contender::Found(_) => TARGET,
        Contender::Rule(_) => BLACK,
        _ => BLUE,
    };
    plot.sheet.disc(at, 4.6, colour);
    if !row.is_efficient {
        plot.sheet.disc(at, 3.0, WHITE);
    }
}
