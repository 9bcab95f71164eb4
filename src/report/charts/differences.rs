//! What each scenario changes against the baseline, future by future, and whether that is more than chance.

use crate::analysis::findings::{Comparison, ScenarioFindings, TargetFacts, Verdict};
use crate::report::figures::{self, Measure, Unit};
use crate::report::words::{Phrase, SectionPhrase};
use crate::report::years;

use super::Drawing;
use super::axis::range_around_zero;
use super::matrix::{Heading, Table};
use super::page::{Frame, Page};
use super::palette::{BLUE, DARK_GREY, Ink, TARGET_TEXT, WHITE};
use super::plot::Plot;
use super::sheet::{Area, Pen, Sheet, Side};

const PITCH: f64 = 44.0;

pub(super) fn draw(page: Page) -> Option<Drawing> {
    let baseline = page.findings.scenario(&page.findings.experiment.baseline)?;
    let targets = &page.findings.targets;
    let others = page.scenarios().into_iter();
    let others = others.filter(|scenario| scenario.name != baseline.name);
    let is_compared = |scenario: &&ScenarioFindings| {
        let mut outcomes = targets.iter().map(|target| target.outcome);
        outcomes.any(|outcome| scenario.comparison(outcome).is_some())
    };
    let (others, left_out): (Vec<_>, Vec<_>) = others.partition(is_compared);
    let table = Table {
        page,
        years: others.iter().map(|one| one.target_year()).collect(),
        scenarios: others,
        headings: targets
            .iter()
            .map(|target| heading(page, baseline, target))
            .collect(),
        pitch: PITCH,
        has_scale: true,
    };
    let year = table.last_year()?;
    let values = [
        ("year", year.as_str()),
        ("baseline", page.title_of(baseline)),
    ];
    let note = page.either(Phrase::DifferencesNote, Phrase::DifferencesNoteCentral);
    let subtitle = page.either(
        Phrase::DifferencesSubtitle,
        Phrase::DifferencesSubtitleCentral,
    );
    let left_out = years::with(&left_out, ScenarioFindings::target_year);
    let left_out = years::named(page.style.language, &left_out, Phrase::LeftOutNote);
    let frame = Frame {
        title: page.fill(Phrase::DifferencesTitle, &values),
        subtitle: page.say(subtitle).to_owned(),
        notes: [page.say(note).to_owned()]
            .into_iter()
            .chain(left_out)
            .collect(),
        numbers: "comparison.csv",
        section: SectionPhrase::Verdicts,
    };
    Some(page.compose(frame, table.height(), |sheet, body| {
        let matrix = table.draw(sheet, body);
        for (target, column) in targets.iter().zip(&matrix.columns) {
            let pairs = table.scenarios.iter().zip(&matrix.rows);
            let rows = pairs
                .filter_map(|(scenario, row)| Some((scenario.comparison(target.outcome)?, row)));
            draw_column(page, sheet, *column, &rows.collect::<Vec<_>>());
        }
    }))
}

/// One target: a mark and words in each row, and short lines beside the marks, so that none runs through the words.
fn draw_column(page: Page, sheet: &Sheet, column: Area, rows: &[(&Comparison, &Area)]) {
    let Some((first, _)) = rows.first() else {
        return;
    };
    let ends = rows
        .iter()
        .flat_map(|(comparison, _)| interval(page, comparison));
    let measure = Measure::of(first.outcome);
    let scale = range_around_zero(ends, 0.12, measure);
    let size = scale.end.max(-scale.start);
    let unit = Unit::fitting(measure, size, page.style.language);
    let plot = Plot::new(sheet, column, scale, 0.0..1.0);
    let lines = rows
        .iter()
        .map(|(_, row)| row.top + 3.0..mark_height(row) + 11.0);
    plot.difference_scale_below(3, unit, &lines.collect::<Vec<_>>());
    let differences: Vec<_> = rows.iter().map(|(one, _)| one.difference).collect();
    let decimals =
        figures::decimals_of_differences(first.outcome, &differences, page.style.language);
    for (comparison, row) in rows {
        let height = mark_height(row);
        mark(page, &plot, comparison, height);
        let at = (column.left, height + 19.0);
        write(page, &plot, (comparison, decimals), at);
    }
}

/// The height of a row's mark, so that mark and words are in the middle together.
fn mark_height(row: &Area) -> f64 {
    row.middle().1 - 8.0
}

/// The target's title and the baseline's mean.
fn heading(page: Page, baseline: &ScenarioFindings, target: &TargetFacts) -> Heading {
    let mean = baseline
        .summary(target.outcome)
        .map(|summary| summary.mean.value);
    let language = page.style.language;
    let mean = mean.map(|mean| figures::value(target.outcome, mean, language));
    Heading {
        title: language.of(&target.short_title).to_owned(),
        below: mean.map_or(String::new(), |mean| {
            page.fill(Phrase::BaselineMean, &[("value", &mean)])
        }),
        ink: Ink::AXIS,
    }
}

fn interval(page: Page, comparison: &Comparison) -> [f64; 2] {
    let half = page.findings.experiment.errors_in_half() * comparison.difference.standard_error;
    [
        comparison.difference.value - half,
        comparison.difference.value + half,
    ]
}

fn colour(verdict: Verdict) -> plotters::style::RGBColor {
    match verdict {
        Verdict::Better => BLUE,
        Verdict::Worse => TARGET_TEXT,
        Verdict::NoDifference | Verdict::Undecided => DARK_GREY,
    }
}

/// The difference as a dot with its interval; hollow where it is not told from zero.
fn mark(page: Page, plot: &Plot, comparison: &Comparison, height: f64) {
    let colour = colour(comparison.verdict);
    let across = |value: f64| plot.at(value, 0.0).0;
    let [low, high] = interval(page, comparison).map(across);
    let dot = (across(comparison.difference.value), height);
    plot.sheet
        .line((across(0.0), height), dot, Pen::new(colour, 1.0));
    plot.sheet
        .line((low, height), (high, height), Pen::new(colour, 3.0));
    plot.sheet.disc(dot, 4.2, colour);
    if matches!(
        comparison.verdict,
        Verdict::NoDifference | Verdict::Undecided
    ) {
        plot.sheet.disc(dot, 2.6, WHITE);
    }
}

/// The difference in figures with the verdict in words.
fn write(page: Page, plot: &Plot, (comparison, decimals): (&Comparison, usize), at: (f64, f64)) {
    let phrase = match comparison.verdict {
        Verdict::Better => Phrase::Better,
        Verdict::Worse => Phrase::Worse,
        Verdict::NoDifference => Phrase::NoDifference,
        Verdict::Undecided => Phrase::Undecided,
    };
    let figure = figures::difference_with(
        comparison.outcome,
        comparison.difference,
        decimals,
        page.style.language,
    );
    let strong = Ink::STRONG.coloured(colour(comparison.verdict));
    plot.sheet.text(&figure, at, Side::Right, strong);
    let left = at.0 + plot.sheet.width_of(&figure, strong) + 6.0;
    let (verdict, room) = (page.say(phrase), plot.area.right + 12.0 - left);
    let inks = [Ink::AXIS, Ink::SMALL].map(|ink| ink.coloured(strong.colour));
    let fits = |ink: &Ink| plot.sheet.width_of(verdict, *ink) <= room;
    let ink = inks.into_iter().find(fits).unwrap_or(inks[1]);
    let verdict = plot.sheet.shortened(verdict, room, ink);
    plot.sheet.text(&verdict, (left, at.1), Side::Right, ink);
}
