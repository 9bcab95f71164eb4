//! A plot: an area with two scales, on which data are drawn as bands, lines and bars.

use std::ops::Range;

use plotters::prelude::*;

use crate::report::figures::Unit;

use super::axis::{LEAST, Ticks, spaced, ticks};
use super::canvas::UNITS;
use super::palette::{GREY, Ink, LIGHT_GREY};
use super::sheet::{Area, DataArea, Pen, Point, Sheet, Side, put};

/// Room between a scale and its labels.
const LABEL_GAP: f64 = 8.0;
/// What a side of zero takes of a scale that wants a number there.
const SIDE: f64 = 0.2;

pub(super) struct Plot<'s, 'a> {
    pub(super) sheet: &'s Sheet<'a>,
    pub(super) area: Area,
    pub(super) x: Range<f64>,
    pub(super) y: Range<f64>,
    data: DataArea<'a>,
}

impl<'s, 'a> Plot<'s, 'a> {
    pub(super) fn new(sheet: &'s Sheet<'a>, area: Area, x: Range<f64>, y: Range<f64>) -> Self {
        let data = sheet.data(area, x.clone(), y.clone());
        Self {
            sheet,
            area,
            x,
            y,
            data,
        }
    }

    /// Where a pair of data is on the sheet.
    pub(super) fn at(&self, x: f64, y: f64) -> Point {
        let (x, y) = self.data.map_coordinate(&(x, y));
        (
            f64::from(x) / f64::from(UNITS),
            f64::from(y) / f64::from(UNITS),
        )
    }

    /// The area between two curves, given as x, low and high.
    pub(super) fn band(&self, edges: &[(f64, f64, f64)], colour: RGBColor) {
        let low = edges.iter().map(|(x, low, _)| (*x, *low));
        let high = edges.iter().map(|(x, _, high)| (*x, *high)).rev();
        put(
            &self.data,
            &Polygon::new(low.chain(high).collect::<Vec<_>>(), colour),
        );
    }

    pub(super) fn curve(&self, points: &[(f64, f64)], pen: Pen) {
        put(&self.data, &PathElement::new(points.to_vec(), pen.style()));
    }

    /// A full rectangle between two corners.
    pub(super) fn bar(&self, from: (f64, f64), to: (f64, f64), colour: RGBColor) {
        put(&self.data, &Rectangle::new([from, to], colour.filled()));
    }

    /// The width of the values that [`Plot::value_scale`] writes for such a range.
    pub(super) fn scale_width(sheet: &Sheet, range: &Range<f64>, about: usize, unit: Unit) -> f64 {
        let ticks = ticks(range, about);
        let unit = unit.on_scale(range.end);
        let decimals = unit.decimals_for(ticks.step);
        let labels = ticks
            .values
            .iter()
            .map(|value| unit.write(*value, decimals));
        labels
            .map(|label| sheet.width_of(&label, Ink::AXIS))
            .fold(0.0, f64::max)
            + LABEL_GAP
    }

    /// Grid lines across the plot with their values at its left.
    pub(super) fn value_scale(&self, about: usize, unit: Unit) {
        let ticks = ticks(&self.y, about);
        self.value_lines(&ticks);
        let unit = unit.on_scale(self.y.end);
        let decimals = unit.decimals_for(ticks.step);
        for value in &ticks.values {
            let (_, y) = self.at(self.x.start, *value);
            let label = unit.write(*value, decimals);
            let at = (self.area.left - LABEL_GAP, y);
            self.sheet.text(&label, at, Side::Left, Ink::AXIS);
        }
    }

    /// Grid lines across the plot; zero is stronger.
    pub(super) fn value_lines(&self, ticks: &Ticks) {
        for value in &ticks.values {
            let (_, y) = self.at(self.x.start, *value);
            let is_zero = value.abs() < ticks.step / 2.0;
            let colour = if is_zero { GREY } else { LIGHT_GREY };
            let (from, to) = ((self.area.left, crisp(y)), (self.area.right, crisp(y)));
            self.sheet.line(from, to, Pen::new(colour, 1.0));
        }
    }

    /// Grid lines up the plot with their values below it, which may reach so far beyond its sides.
    pub(super) fn value_scale_below(&self, most: usize, unit: Unit, beyond: f64) {
        self.value_scale_beside(None, most, unit, beyond);
    }

    /// The same beside a value that is told elsewhere: where one number alone has room, it is another.
    pub(super) fn value_scale_beside(
        &self,
        told: Option<f64>,
        most: usize,
        unit: Unit,
        beyond: f64,
    ) {
        let unit = unit.on_scale(self.x.end);
        let (ticks, decimals) = self.ticks_below(
            most,
            |value, decimals| unit.write(value, decimals),
            (unit, beyond),
            told,
        );
        let label = |value| unit.write(value, decimals);
        for value in ticks {
            self.value_line(value, self.area.top..self.area.bottom + 4.0);
            self.label_below(value, &label(value), beyond);
        }
    }

    /// The same for differences, with lines only where asked for.
    pub(super) fn difference_scale_below(&self, most: usize, unit: Unit, lines: &[Range<f64>]) {
        let write = |value: f64, decimals: usize| {
            if value == 0.0 {
                "0".to_owned()
            } else {
                unit.write_difference(value, decimals)
            }
        };
        let (ticks, decimals) = self.ticks_below(most, write, (unit, LABEL_GAP), None);
        let zero = [0.0].into_iter().filter(|zero| !ticks.contains(zero));
        for value in ticks.iter().copied().chain(zero) {
            for line in lines {
                self.value_line(value, line.clone());
            }
        }
        for value in ticks {
            self.label_below(value, &write(value, decimals), LABEL_GAP);
        }
    }

    /// Values whose labels have room beside each other, and their decimals: as many as can be written, two if these have
    /// room at all, and never none.
    fn ticks_below(
        &self,
        most: usize,
        write: impl Fn(f64, usize) -> String,
        (unit, beyond): (Unit, f64),
        told: Option<f64>,
    ) -> (Vec<f64>, usize) {
        let has_room =
            |value: f64, decimals| self.has_room_below(value, &write(value, decimals), beyond);
        // At every so many steps: where 2,000 is too dense and 5,000 too wide, 4,000 may fit.
        let scale = |about, times: f64| {
            let mut ticks = spaced(&self.x, about);
            ticks.step *= times;
            let decimals = unit.decimals_for(ticks.step);
            let is_round = |value: f64| {
                let steps = value / ticks.step;
                (steps.round() - steps).abs() < 1e-6
            };
            ticks
                .values
                .retain(|value| is_round(*value) && has_room(*value, decimals));
            (ticks, decimals)
        };
        // Where any step is too dense, the outermost two may fit.
        let outermost = |about| {
            let (mut ticks, decimals) = scale(about, 1.0);
            if let [first, .., last] = ticks.values[..] {
                // Zero is one of them wherever it is on the scale.
                ticks.values = if first < 0.0 && last > 0.0 {
                    let far = if last > -first { last } else { first };
                    vec![far.min(0.0), far.max(0.0)]
                } else {
                    vec![first, last]
                };
            }
            (ticks, decimals)
        };
        let is_apart = |(ticks, decimals): &(Ticks, usize)| {
            let label = |value: &f64| {
                let (middle, _) = self.at(*value, self.y.start);
                let label = write(*value, *decimals);
                (middle, self.sheet.width_of(&label, Ink::AXIS))
            };
            let labels: Vec<(f64, f64)> = ticks.values.iter().map(label).collect();
            let widest = labels.iter().map(|label| label.1).fold(0.0, f64::max);
            labels.windows(2).all(|pair| {
                let room = f64::midpoint(pair[0].1, pair[1].1) + 0.15 * widest;
                pair[1].0 - pair[0].0 > room
            })
        };
        let written = |(ticks, _): &(Ticks, usize)| ticks.values.len();
        // Both sides of zero are read, if there is something to read there.
        let width = self.x.end - self.x.start;
        let sides = |(ticks, _): &(Ticks, usize)| {
            let is_below = self.x.start < -SIDE * width && ticks.values.iter().any(|x| *x < 0.0);
            let is_above = self.x.end > SIDE * width && ticks.values.iter().any(|x| *x > 0.0);
            usize::from(is_below) + usize::from(is_above)
        };
        let doubled = (1..=2 * most).map(|about| scale(about, 2.0));
        let scales = doubled.chain((1..=most).map(|about| scale(about, 1.0)));
        let best = scales
            .filter(|scale| written(scale) >= LEAST && is_apart(scale))
            .max_by_key(|scale| (sides(scale), written(scale)));
        let pairs = (1..=4 * most).map(outermost);
        let mut pairs = pairs.filter(|pair| written(pair) == LEAST && is_apart(pair));
        match best.or_else(|| pairs.next()) {
            Some((ticks, decimals)) => (ticks.values, decimals),
            None => self.lone_tick(2 * most, has_room, (unit, told)),
        }
    }

    /// The roundest number that has room, and of these the nearest to the middle of the plot; none that is told already.
    fn lone_tick(
        &self,
        about: usize,
        has_room: impl Fn(f64, usize) -> bool,
        (unit, told): (Unit, Option<f64>),
    ) -> (Vec<f64>, usize) {
        let middle = f64::midpoint(self.x.start, self.x.end);
        let off = |value: &f64| (value - middle).abs();
        let is_told = |value: f64| told.is_some_and(|told| (value - told).abs() <= 1e-9 * told);
        let mut lone = (1..=about).filter_map(|about| {
            let ticks = spaced(&self.x, about);
            let decimals = unit.decimals_for(ticks.step);
            let fitting = ticks.values.into_iter();
            let fitting = fitting.filter(|value| has_room(*value, decimals) && !is_told(*value));
            let nearest = fitting.min_by(|left, right| off(left).total_cmp(&off(right)))?;
            Some((vec![nearest], decimals))
        });
        lone.next().unwrap_or_default()
    }

    /// Whether a value's label stays within the sides of the plot, or not far beyond them.
    fn has_room_below(&self, value: f64, label: &str, beyond: f64) -> bool {
        let (x, _) = self.at(value, self.y.start);
        let half = self.sheet.width_of(label, Ink::AXIS) / 2.0;
        x - half > self.area.left - beyond && x + half < self.area.right + beyond
    }

    /// A grid line up the plot; zero is stronger.
    fn value_line(&self, value: f64, up: Range<f64>) {
        let (x, _) = self.at(value, self.y.start);
        let colour = if value == 0.0 { GREY } else { LIGHT_GREY };
        self.sheet.line(
            (crisp(x), up.start),
            (crisp(x), up.end),
            Pen::new(colour, 1.0),
        );
    }

    /// A value below the plot, unless it would reach too far beyond its sides.
    fn label_below(&self, value: f64, label: &str, beyond: f64) {
        if self.has_room_below(value, label, beyond) {
            let (x, _) = self.at(value, self.y.start);
            self.sheet
                .text(label, (x, self.area.bottom + 6.0), Side::Below, Ink::AXIS);
        }
    }

    /// Years below the plot, as many as there is room for; the last one always.
    pub(super) fn year_scale(&self, first: u16, last: u16) {
        let room = self.sheet.width_of("2000", Ink::AXIS) * 1.5;
        let a_year = self.at(1.0, 0.0).0 - self.at(0.0, 0.0).0;
        let steps = [1_u8, 2, 5, 10, 20];
        let fitting = steps
            .into_iter()
            .find(|step| f64::from(*step) * a_year >= room);
        let step = fitting.unwrap_or(20);
        for year in (first..=last).rev().step_by(usize::from(step)) {
            let (x, _) = self.at(f64::from(year), self.y.start);
            let bottom = self.area.bottom;
            self.sheet.line(
                (crisp(x), bottom),
                (crisp(x), bottom + 4.0),
                Pen::new(GREY, 1.0),
            );
            self.sheet.text(
                &year.to_string(),
                (x, bottom + LABEL_GAP),
                Side::Below,
                Ink::AXIS,
            );
        }
    }
}

/// The nearest place at which a line of one point is sharp on every screen.
pub(super) fn crisp(place: f64) -> f64 {
    (place - 0.5).round() + 0.5
}
