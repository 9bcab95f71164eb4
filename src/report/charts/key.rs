//! The key of a chart: what each colour stands for, in a row above it.

use plotters::style::RGBColor;

use super::page::Page;
use super::palette::Ink;
use super::sheet::{Area, Sheet, Side, shortened, width};

/// Side of a coloured square.
const SQUARE: f64 = 10.0;
/// Room between a square and its word, and between entries.
const NEAR: f64 = 5.0;
const FAR: f64 = 16.0;

/// Colours with their words.
pub(super) struct Key {
    entries: Vec<(RGBColor, String)>,
    /// Where each entry starts: across and the number of its line.
    places: Vec<(f64, usize)>,
}

impl Key {
    /// Lays out the entries in as many lines as a width asks for.
    pub(super) fn new(page: Page, entries: Vec<(RGBColor, String)>, most: f64) -> Self {
        let typeface = page.style.typeface;
        let short = |(colour, word): (RGBColor, String)| {
            (
                colour,
                shortened(typeface, &word, most - SQUARE - NEAR, Ink::AXIS),
            )
        };
        let entries: Vec<(RGBColor, String)> = entries.into_iter().map(short).collect();
        let (mut across, mut line) = (0.0, 0);
        let mut places = Vec::new();
        for (_, word) in &entries {
            let entry = SQUARE + NEAR + width(typeface, word, Ink::AXIS);
            if across > 0.0 && across + entry > most {
                (across, line) = (0.0, line + 1);
            }
            places.push((across, line));
            across += entry + FAR;
        }
        Self { entries, places }
    }

    /// With room below it.
    pub(super) fn height(&self) -> f64 {
        let lines = self.places.last().map_or(0, |(_, line)| line + 1);
        lines as f64 * Ink::AXIS.line_height() + if lines > 0 { 12.0 } else { 0.0 }
    }

    /// Draws the key at the top of an area and returns what is left below it.
    pub(super) fn draw(&self, sheet: &Sheet, area: Area) -> Area {
        for ((colour, word), (across, line)) in self.entries.iter().zip(&self.places) {
            let left = area.left + across;
            let middle = area.top + (*line as f64 + 0.5) * Ink::AXIS.line_height();
            let square = Area {
                left,
                top: middle - SQUARE / 2.0,
                right: left + SQUARE,
                bottom: middle + SQUARE / 2.0,
            };
            sheet.rectangle(square, *colour);
            sheet.text(word, (square.right + NEAR, middle), Side::Right, Ink::AXIS);
        }
        area.without(0.0, self.height(), 0.0, 0.0)
    }
}
