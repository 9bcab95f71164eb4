//! How to read small fans: a sketch of one with its parts named, where the last row leaves room.

use crate::analysis::findings::Quantiles;
use crate::report::words::Phrase;

use super::super::page::Page;
use super::super::palette::{Ink, TARGET_TEXT};
use super::super::plot::Plot;
use super::super::sheet::{Area, Sheet, Side};
use super::one::{EndLabel, end_width, name_end};
use super::{CHANCE_GAP, HEADING_GAP, draw_shape, median_colour};

/// The shape of the sketch over a plot of height 1.
const START: f64 = 0.12;
const END: [f64; 9] = [0.04, 0.1, 0.2, 0.34, 0.64, 0.76, 0.86, 0.92, 0.97];
const TARGET: f64 = 0.82;
/// Room between the plot and the word below it.
const BELOW: f64 = 8.0;

/// A sketch without its place.
pub(super) struct Sketch<'a> {
    pub(super) page: Page<'a>,
    /// Whether fans begin at what was published.
    pub(super) has_start: bool,
}

impl Sketch<'_> {
    /// What stands above the sketch at its right, where fans have their share.
    fn share(&self) -> &'static str {
        let page = self.page;
        page.say(page.either(Phrase::ShareAbove, Phrase::VerdictAbove))
    }

    /// How many lines stand above the sketch.
    pub(super) fn lines(&self, width: f64) -> usize {
        let title = self.page.say(Phrase::HowToRead);
        let words = [title, self.share()].map(|word| self.page.width_of(word, Ink::STRONG));
        if words.iter().sum::<f64>() + CHANCE_GAP <= width {
            1
        } else {
            2
        }
    }

    /// Draws it in a cell and up to the right end of the room that is left in its row.
    pub(super) fn draw(&self, sheet: &Sheet, cell: Area, right: f64) {
        let line = Ink::STRONG.line_height();
        let place = |lines: usize| cell.top - HEADING_GAP - lines as f64 * line;
        let top = (cell.left, place(self.lines(cell.width())));
        let title = self.page.say(Phrase::HowToRead);
        sheet.text(title, top, Side::BelowRight, Ink::STRONG);
        let ink = Ink::STRONG.coloured(TARGET_TEXT);
        sheet.text(self.share(), (cell.right, place(1)), Side::BelowLeft, ink);

        let labels = self.labels();
        let area = Area {
            right: cell.right.min(right - end_width(sheet, &labels)),
            ..cell
        };
        let plot = Plot::new(sheet, area, 0.0..1.0, 0.0..1.0);
        let start = self.has_start.then_some((0.0, START));
        let end = if self.page.findings.experiment.is_central {
            [END[4]; 9]
        } else {
            END
        };
        let path = [(0.0, [START; 9]), (1.0, end)];
        let path = path.map(|(year, values)| (year, Quantiles::from_list(values)));
        draw_shape(&plot, start, &path, TARGET);
        name_end(&plot, &labels);
        if self.has_start {
            let word = self.page.say(Phrase::PublishedStart);
            let below = (area.left, area.bottom + BELOW);
            sheet.text(word, below, Side::BelowRight, Ink::AXIS);
        }
    }

    fn labels(&self) -> Vec<EndLabel> {
        let page = self.page;
        let label = |value, text: &str, ink| EndLabel {
            value,
            text: text.to_owned(),
            ink,
        };
        let target = Ink::AXIS.coloured(TARGET_TEXT);
        let median = Ink::AXIS.bold().coloured(median_colour());
        let mut labels = vec![label(TARGET, page.say(Phrase::TargetColumn), target)];
        if page.findings.experiment.is_central {
            labels.push(label(END[4], page.say(Phrase::CentralLine), median));
            return labels;
        }
        labels.push(label(END[4], page.say(Phrase::MedianColumn), median));
        // Each band is named below the median, where no other lies on it.
        for (share, [low, high]) in [
            ("50%", [END[3], END[4]]),
            ("80%", [END[2], END[3]]),
            ("95%", [END[0], END[2]]),
        ] {
            let text = page.fill(Phrase::Futures, &[("share", share)]);
            labels.push(label(f64::midpoint(low, high), &text, Ink::AXIS));
        }
        labels
    }
}
