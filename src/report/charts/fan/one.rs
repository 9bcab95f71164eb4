//! The fan of one scenario's outcome, large, with every number named.

use std::slice;

use crate::analysis::findings::ScenarioFindings;
use crate::country::Outcome;
use crate::report::words::{Phrase, SectionPhrase};

use super::super::Drawing;
use super::super::axis::{range_around, spread};
use super::super::page::{Frame, Height, Page};
use super::super::palette::Ink;
use super::super::plot::Plot;
use super::super::sheet::{Pen, Sheet, Side};
use super::{Fan, NUMBERS, YEARS, median_colour, name_target, notes};

/// The outcome of one scenario, large.
pub(in super::super) fn draw_one(
    page: Page,
    outcome: Outcome,
    scenario: &ScenarioFindings,
) -> Option<Drawing> {
    let fan = Fan::of(page, outcome, scenario)?;
    let target = page.style.language.of(&fan.target.title);
    let title = page.fill(
        Phrase::FanTitle,
        &[("target", target), ("scenario", page.title_of(scenario))],
    );
    let is_central = page.findings.experiment.is_central;
    let error = (!is_central).then(|| page.say(Phrase::ErrorNote).to_owned());
    let frame = Frame {
        title,
        subtitle: sentence(page, &fan),
        notes: error
            .into_iter()
            .chain(notes(page, slice::from_ref(&fan)))
            .collect(),
        numbers: NUMBERS,
        section: SectionPhrase::of(outcome),
    };
    Some(page.compose(frame, Height::AtLeast(200.0), |sheet, body| {
        let (first, last) = fan.years();
        let values = range_around(fan.values(), 0.08);
        let scale = Plot::scale_width(sheet, &values, 5, fan.unit(page));
        let ends = end_labels(page, &fan);
        let area = body.without(scale, 4.0, end_width(sheet, &ends), YEARS);
        let plot = Plot::new(sheet, area, f64::from(first)..f64::from(last), values);
        plot.value_scale(5, fan.unit(page));
        plot.year_scale(first, last);
        fan.draw(&plot);
        name_target(page, &plot, &fan, Ink::STRONG);
        name_bands(&plot, &fan);
        name_end(&plot, &ends);
    }))
}

/// What the chart says, in a sentence.
fn sentence(page: Page, fan: &Fan) -> String {
    let end = fan.last();
    let write = |value| fan.write(page, value);
    let chance = fan.chance(page).unwrap_or_default();
    let (year, target) = (end.year.to_string(), fan.threshold(page));
    let (median, target_year) = (fan.median(page), fan.target_year().to_string());
    if page.findings.experiment.is_central {
        let values = [
            ("year", year.as_str()),
            ("median", &median),
            ("target", &target),
            ("target_year", &target_year),
            ("verdict", &chance),
        ];
        return page.fill(Phrase::FanSubtitleCentral, &values);
    }
    let (low, high) = (write(end.quantiles.p025), write(end.quantiles.p975));
    page.fill(
        Phrase::FanSubtitle,
        &[
            ("year", &year),
            ("median", &median),
            ("low", &low),
            ("high", &high),
            ("share", &chance),
            ("target", &target),
            ("target_year", &target_year),
        ],
    )
}

/// The bands' names inside them, near their end and away from the target.
fn name_bands(plot: &Plot, fan: &Fan) {
    let [.., before, last] = fan.path.as_slice() else {
        return;
    };
    let (year, back) = (f64::from(last.year.get()), 0.3);
    let is_target_above = fan.threshold > last.quantiles.p50;
    let (q, p) = (last.quantiles, before.quantiles);
    let bands = if is_target_above {
        [
            ("50%", q.p25, q.p50, p.p25, p.p50),
            ("80%", q.p10, q.p25, p.p10, p.p25),
            ("95%", q.p025, q.p10, p.p025, p.p10),
        ]
    } else {
        [
            ("50%", q.p50, q.p75, p.p50, p.p75),
            ("80%", q.p75, q.p90, p.p75, p.p90),
            ("95%", q.p90, q.p975, p.p90, p.p975),
        ]
    };
    for (name, low, high, low_before, high_before) in bands {
        let at = |last: f64, before: f64| plot.at(year - back, last + back * (before - last));
        let ((x, bottom), (_, top)) = (at(low, low_before), at(high, high_before));
        if bottom - top > Ink::SMALL.line_height() {
            let ink = Ink::SMALL.coloured(median_colour());
            plot.sheet
                .text(name, (x, f64::midpoint(top, bottom)), Side::Middle, ink);
        }
    }
}

/// A word at the right of the plot, level with a value.
pub(super) struct EndLabel {
    pub(super) value: f64,
    pub(super) text: String,
    pub(super) ink: Ink,
}

/// The bounds of the fan in the last year, and the share beyond the target in its year.
fn end_labels(page: Page, fan: &Fan) -> Vec<EndLabel> {
    let end = fan.last().quantiles;
    let is_central = page.findings.experiment.is_central;
    let label = |value, text, ink| EndLabel { value, text, ink };
    let ink = Ink::STRONG.coloured(median_colour());
    let mut labels = vec![label(end.p50, fan.median(page), ink)];
    if end.p975 > end.p025 {
        for (bound, phrase) in [
            (end.p975, Phrase::UpperBound),
            (end.p025, Phrase::LowerBound),
        ] {
            let text = page.fill(phrase, &[("value", &fan.write(page, bound))]);
            labels.push(label(bound, text, Ink::AXIS));
        }
    }
    let attainment = fan.attainment();
    if let Some(chance) = attainment.map(|attainment| page.chance_with_error(attainment)) {
        let text = if is_central {
            chance
        } else {
            page.fill(Phrase::Futures, &[("share", &chance)])
        };
        labels.push(label(
            fan.threshold,
            fan.in_target_year(page, text),
            Ink::STRONG.coloured(fan.chance_colour(page)),
        ));
    }
    labels
}

/// Room between the plot and the words at its right.
const END_GAP: f64 = 14.0;

/// What the words at the right of a plot take of the width.
pub(super) fn end_width(sheet: &Sheet, labels: &[EndLabel]) -> f64 {
    let widths = labels
        .iter()
        .map(|label| sheet.width_of(&label.text, label.ink));
    widths.fold(0.0, f64::max) + END_GAP
}

pub(super) fn name_end(plot: &Plot, labels: &[EndLabel]) {
    let places: Vec<f64> = labels
        .iter()
        .map(|label| plot.at(plot.x.end, label.value).1)
        .collect();
    let limits = plot.area.top..plot.area.bottom;
    let moved = spread(&places, Ink::STRONG.line_height(), limits);
    for ((label, from), to) in labels.iter().zip(places).zip(moved) {
        let right = plot.area.right;
        if (to - from).abs() > 2.0 {
            let pen = Pen::new(label.ink.colour, 0.6);
            plot.sheet
                .line((right + 2.0, from), (right + END_GAP - 3.0, to), pen);
        }
        plot.sheet
            .text(&label.text, (right + END_GAP, to), Side::Right, label.ink);
    }
}
