//! Bars made of parts: gains on one side of zero, losses on the other.

use plotters::style::RGBColor;

use crate::analysis::findings::ScenarioFindings;
use crate::report::figures::{Measure, Unit};
use crate::units::Year;

use super::Drawing;
use super::axis::{range_around_zero, spread};
use super::key::Key;
use super::matrix::Table;
use super::page::{Frame, Page};
use super::palette::{BLACK, Ink, LIGHT_GREY, WHITE, text_on};
use super::plot::Plot;
use super::sheet::{Area, Pen, Sheet, Side};

const PITCH: f64 = 38.0;
const BAR: f64 = 16.0;
/// Room for the sum of a bar.
const SUM: f64 = 84.0;
/// Room between a plot's ends and the names beside it.
const NAMES_MARGIN: f64 = 6.0;
/// Room between a bar and its parts' names, and between these and their values.
const LEADER: f64 = 26.0;
const VALUE_GAP: f64 = 5.0;

/// A part with its colour, its name and its value in each bar.
pub(super) struct Series {
    pub(super) colour: RGBColor,
    pub(super) name: String,
    pub(super) values: Vec<f64>,
}

/// Where each part of a bar lies.
pub(super) fn segments(values: impl IntoIterator<Item = f64>) -> Vec<(f64, f64)> {
    let (mut below, mut above) = (0.0, 0.0);
    let place = |value: f64| {
        let end = if value < 0.0 { &mut below } else { &mut above };
        let from = *end;
        *end += value;
        (from, *end)
    };
    values.into_iter().map(place).collect()
}

/// The ends of bar number `bar`, zero among them.
pub(super) fn ends(series: &[Series], bar: usize) -> [f64; 2] {
    let places = segments(series.iter().map(|part| part.values[bar]));
    let start = [0.0, 0.0];
    places
        .iter()
        .fold(start, |[low, high], (_, to)| [low.min(*to), high.max(*to)])
}

/// The sum of a bar.
pub(super) fn sum(series: &[Series], bar: usize) -> f64 {
    series.iter().map(|part| part.values[bar]).sum()
}

/// Draws the parts of a bar along a plot of height 1.
pub(super) fn draw(plot: &Plot, series: &[Series], bar: usize) {
    let places = segments(series.iter().map(|part| part.values[bar]));
    for (part, (from, to)) in series.iter().zip(places) {
        plot.bar((from, 0.0), (to, 1.0), part.colour);
    }
}

/// A bar a scenario in the year in which it is read, with its sum as a dot and in figures. `write` tells the sum in words.
pub(super) fn compare(
    page: Page,
    frame: Frame,
    read_in: Vec<(&ScenarioFindings, Year)>,
    series: &[Series],
    (measure, write): (Measure, impl Fn(f64) -> String),
) -> Drawing {
    let (scenarios, years) = read_in.into_iter().unzip();
    let entries = series
        .iter()
        .map(|part| (part.colour, part.name.clone()))
        .collect();
    let key = Key::new(page, entries, page.width());
    let table = Table {
        page,
        scenarios,
        years,
        headings: Vec::new(),
        pitch: PITCH,
        has_scale: true,
    };
    page.compose(frame, table.height().and(key.height()), |sheet, body| {
        let matrix = table.draw(sheet, key.draw(sheet, body));
        let column = matrix.columns[0].without(0.0, 0.0, SUM, 0.0);
        let ends = (0..table.scenarios.len()).flat_map(|bar| ends(series, bar));
        let scale = range_around_zero(ends, 0.03, measure);
        let unit = Unit::fitting(measure, scale.end.max(-scale.start), page.style.language);
        let whole = Plot::new(sheet, column, scale.clone(), 0.0..1.0);
        whole.value_scale_below(5, unit, 40.0);
        for (bar, row) in matrix.rows.iter().enumerate() {
            let area = row.strip(column.left, column.right, BAR);
            let plot = Plot::new(sheet, area, scale.clone(), 0.0..1.0);
            draw(&plot, series, bar);
            let dot = plot.at(sum(series, bar), 0.5);
            sheet.disc(dot, 4.2, BLACK);
            sheet.disc(dot, 2.4, WHITE);
            let at = (matrix.columns[0].right, row.middle().1);
            sheet.text(&write(sum(series, bar)), at, Side::Left, Ink::STRONG);
        }
    })
}

/// One bar of 100 %, with its shares in words where they have room; an empty one where there is nothing to divide.
/// `write` tells the share of a part, which it is given with its place in the order.
pub(super) fn whole(
    sheet: &Sheet,
    area: Area,
    parts: &[(RGBColor, f64)],
    write: impl Fn(usize, f64) -> String,
) {
    let sum: f64 = parts.iter().map(|(_, value)| value).sum();
    if sum <= 0.0 {
        return sheet.rectangle(area, LIGHT_GREY);
    }
    let plot = Plot::new(sheet, area, 0.0..1.0, 0.0..1.0);
    let mut from = 0.0;
    for (index, (colour, value)) in parts.iter().enumerate() {
        let share = value / sum;
        plot.bar((from, 0.0), (from + share, 1.0), *colour);
        let text = write(index, share);
        let ink = Ink::AXIS.coloured(text_on(*colour));
        if share * area.width() > sheet.width_of(&text, ink) + 8.0 {
            sheet.text(&text, plot.at(from + share / 2.0, 0.5), Side::Middle, ink);
        }
        from += share;
    }
}

/// A bar a year, on a plot whose scale across counts years.
pub(super) fn by_year(plot: &Plot, series: &[Series], years: &[Year]) {
    for (bar, year) in years.iter().enumerate() {
        let year = f64::from(year.get());
        let places = segments(series.iter().map(|part| part.values[bar]));
        for (part, (from, to)) in series.iter().zip(places) {
            plot.bar((year - 0.36, from), (year + 0.36, to), part.colour);
        }
    }
}

/// The least height of a plot beside which so many names have room.
pub(super) fn names_height(count: usize) -> f64 {
    count.saturating_sub(1) as f64 * Ink::AXIS.line_height() + 2.0 * NAMES_MARGIN
}

/// What such names take of the width.
pub(super) fn names_width(sheet: &Sheet, series: &[Series], write: impl Fn(f64) -> String) -> f64 {
    let width = |part: &Series| {
        let value = part.values.last().map(|value| write(*value));
        let value = sheet.width_of(&value.unwrap_or_default(), Ink::AXIS.bold());
        sheet.width_of(&part.name, Ink::AXIS) + VALUE_GAP + value
    };
    series.iter().map(width).fold(0.0, f64::max) + LEADER
}

/// The names of the parts at the right of the last bar, each level with its part. `write` tells a value in words.
pub(super) fn name_last(plot: &Plot, series: &[Series], write: impl Fn(f64) -> String) {
    let Some(last) = series.first().map(|part| part.values.len() - 1) else {
        return;
    };
    let places = segments(series.iter().map(|part| part.values[last]));
    let level = |(from, to): &(f64, f64)| plot.at(plot.x.end, f64::midpoint(*from, *to)).1;
    let wanted: Vec<f64> = places.iter().map(level).collect();
    let limits = plot.area.top + NAMES_MARGIN..plot.area.bottom - NAMES_MARGIN;
    let moved = spread(&wanted, Ink::AXIS.line_height(), limits);
    let right = plot.at(plot.x.end - 0.14, 0.0).0;
    for ((part, from), to) in series.iter().zip(wanted).zip(moved) {
        let left = right + LEADER;
        plot.sheet.path(
            &[(right + 2.0, from), (right + 8.0, from), (left - 12.0, to)],
            Pen::new(part.colour, 0.8),
        );
        let square = Area {
            left: left - 12.0,
            top: to - 4.5,
            right: left - 3.0,
            bottom: to + 4.5,
        };
        plot.sheet.rectangle(square, part.colour);
        let ink = Ink::AXIS.coloured(BLACK);
        plot.sheet.text(&part.name, (left, to), Side::Right, ink);
        let value = write(part.values[last]);
        let at = (left + plot.sheet.width_of(&part.name, ink) + VALUE_GAP, to);
        plot.sheet.text(&value, at, Side::Right, ink.bold());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gains_and_losses_pile_up_apart() {
        let places = segments([2.0, -1.0, 3.0, -0.5]);
        assert_eq!(places, [(0.0, 2.0), (0.0, -1.0), (2.0, 5.0), (-1.0, -1.5)]);
    }
}
