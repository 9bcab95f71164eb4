//! The key of a chart: what each colour stands for, in a row above it.

use plotters::style::RGBColor;

use super::lines::{shortened, width};
use super::page::Page;
use super::palette::Ink;
use super::sheet::{Area, Sheet, Side};

/// Side of a coloured square.
const SQUARE: f64 = 10.0;
/// Room between a square and its word, and between entries.
const NEAR: f64 = 5.0;
const FAR: f64 = 16.0;

/// Where entries start, in as few lines as a width asks for and these as even as can be: no entry stands alone below many.
fn even(widths: &[f64], most: f64) -> Vec<(f64, usize)> {
    let lines = |places: &[(f64, usize)]| places.last().map_or(0, |(_, line)| *line);
    let wide = filled(widths, most);
    let narrower = (10..20).map(|part| filled(widths, most * f64::from(part) / 20.0));
    narrower
        .into_iter()
        .find(|places| lines(places) == lines(&wide))
        .unwrap_or(wide)
}

/// Where entries start: across and the number of the line, each line as full as it can be.
fn filled(widths: &[f64], most: f64) -> Vec<(f64, usize)> {
    let (mut across, mut line) = (0.0, 0);
    let place = |width: &f64| {
        if across > 0.0 && across + width > most {
            (across, line) = (0.0, line + 1);
        }
        let place = (across, line);
        across += width + FAR;
        place
    };
    widths.iter().map(place).collect()
}

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
        let word_width = |word: &str| width(typeface, word, Ink::AXIS);
        let widths: Vec<f64> = entries
            .iter()
            .map(|(_, word)| SQUARE + NEAR + word_width(word))
            .collect();
        Self {
            entries,
            places: even(&widths, most),
        }
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
