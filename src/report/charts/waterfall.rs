//! From a start to an outcome in steps that add up: a waterfall.

use crate::analysis::explanation::{Account, Cause, Explanation, Step};
use crate::report::cells::{Cells, outcome_title};
use crate::report::explanation::{name, sentence};
use crate::report::figures::{Measure, Unit};
use crate::report::words::{ExplainPhrase, Phrase, SectionPhrase};
use crate::stats::Estimate;

use super::axis::range_around;
use super::lines::wrapped;
use super::page::{Frame, Height, Page};
use super::palette::{BLACK, BLUE, DARK_GREY, GREY, Ink, ORANGE, TARGET, TARGET_TEXT};
use super::plot::{Plot, crisp};
use super::sheet::{Area, Pen, Sheet, Side};
use super::{Drawing, Style};

const ROW: f64 = 32.0;
const BAR: f64 = 15.0;
const SCALE: f64 = 34.0;
/// Room above the rows for the words of the target.
const HEAD: f64 = 22.0;
/// Lines of a name for which a row has room.
const NAME_LINES: usize = 2;
/// What the names take of the width, and what the figures take.
const NAMES: f64 = 0.4;
const FIGURES: f64 = 0.2;

/// The least width of a step, so that one of nearly nothing can be seen.
const LEAST_STEP: f64 = 1.0;

/// A row: a level that the outcome has, or a step from one level to the next.
enum Row<'a> {
    Level(String, Estimate),
    Step(&'a Step, f64),
}

impl Row<'_> {
    /// Where the row ends.
    fn end(&self) -> f64 {
        match self {
            Row::Level(_, level) => level.value,
            Row::Step(step, from) => from + step.effect.value,
        }
    }
}

/// Draws an explanation of an account. Its target has a line unless it is that of a difference.
#[must_use]
pub fn waterfall(account: &Account, explanation: &Explanation, style: &Style) -> Drawing {
    let page = Page {
        findings: &account.findings,
        style,
    };
    let language = style.language;
    let is_difference = !account.outcomes.contains(explanation);
    let rows = rows(page, account, explanation, is_difference);
    let scenario = language.of(&account.scenario.title);
    let other = account.against.as_ref();
    let year = account.year.to_string();
    let values = [
        (
            "target",
            outcome_title(&account.findings, explanation.outcome, language),
        ),
        ("year", &year),
        ("scenario", scenario),
        ("other", other.map_or("", |other| language.of(&other.title))),
    ];
    let title = if account.sections.contains(explanation) {
        ExplainPhrase::WaterfallSectionTitle
    } else if is_difference {
        ExplainPhrase::WaterfallDifferenceTitle
    } else {
        ExplainPhrase::WaterfallTitle
    };
    let note = if is_difference {
        ExplainPhrase::WaterfallDifferenceNote
    } else {
        ExplainPhrase::WaterfallNote
    };
    let frame = Frame {
        title: language.fill(title, &values),
        subtitle: sentence(account, explanation, language),
        notes: vec![language.say(note).to_owned()],
        numbers: "explanation.csv",
        section: SectionPhrase::Why,
    };
    let height = HEAD + rows.len() as f64 * ROW + SCALE;
    page.compose(frame, Height::Exactly(height), |sheet, body| {
        draw(page, sheet, body, (explanation, &rows), is_difference);
    })
}

fn rows<'a>(
    page: Page,
    account: &Account,
    explanation: &'a Explanation,
    is_difference: bool,
) -> Vec<Row<'a>> {
    let language = page.style.language;
    let year = account.year.to_string();
    let other = account.against.as_ref().filter(|_| is_difference);
    let (start, end) = match other {
        Some(other) => (
            language.fill(
                ExplainPhrase::StartOther,
                &[("other", language.of(&other.title))],
            ),
            language.fill(
                ExplainPhrase::EndOf,
                &[("scenario", language.of(&account.scenario.title))],
            ),
        ),
        None => (
            language.say(ExplainPhrase::StartOff).to_owned(),
            language.fill(ExplainPhrase::EndMean, &[("year", &year)]),
        ),
    };
    let mut level = explanation.start.value;
    let mut rows = vec![Row::Level(start, explanation.start)];
    for step in &explanation.steps {
        if step.cause == Cause::Rules && step.effect.value == 0.0 {
            continue;
        }
        rows.push(Row::Step(step, level));
        level += step.effect.value;
    }
    rows.push(Row::Level(end, explanation.end));
    rows
}

fn draw(
    page: Page,
    sheet: &Sheet,
    body: Area,
    (explanation, rows): (&Explanation, &[Row]),
    is_difference: bool,
) {
    // Both levels of a difference have the error of what they share, which says nothing of the difference.
    let errors = page.findings.experiment.errors_in_half();
    let half = |level: &Estimate| {
        if is_difference {
            0.0
        } else {
            errors * level.standard_error
        }
    };
    let levels = rows.iter().flat_map(|row| match row {
        Row::Level(_, level) => [level.value - half(level), level.value + half(level)],
        Row::Step(_, from) => [*from, row.end()],
    });
    let target = (!is_difference).then_some(explanation.threshold);
    let scale = range_around(levels.chain(target), 0.06);
    let bounds = Area {
        left: body.left + body.width() * NAMES,
        top: body.top + HEAD,
        right: body.right - body.width() * FIGURES,
        bottom: body.bottom - SCALE,
    };
    let plot = Plot::new(sheet, bounds, scale.clone(), 0.0..1.0);
    let measure = Measure::of(explanation.outcome);
    let unit = Unit::fitting(measure, scale.end, page.style.language);
    plot.value_scale_below(4, unit, 30.0);
    if let Some(target) = target {
        let x = crisp(plot.at(target, 0.0).0);
        let ends = ((x, bounds.top), (x, bounds.bottom));
        sheet.dashed(ends.0, ends.1, Pen::new(TARGET, 1.5));
        let text = unit.write(target, unit.decimals_for(target));
        let text = page.fill(Phrase::TargetAtLeast, &[("value", &text)]);
        let half = sheet.width_of(&text, Ink::AXIS) / 2.0;
        let middle = x.clamp(body.left + half, body.right - half);
        let ink = Ink::AXIS.coloured(TARGET_TEXT);
        sheet.text(&text, (middle, bounds.top - 3.0), Side::Above, ink);
    }
    let cells = Cells::new(
        explanation.outcome,
        explanation.threshold,
        page.style.language,
    );
    for (index, (row, area)) in rows.iter().zip(bounds.rows(rows.len(), 0.0)).enumerate() {
        let bar = area.strip(bounds.left, bounds.right, BAR);
        let plot = Plot::new(sheet, bar, scale.clone(), 0.0..1.0);
        let middle = area.middle().1;
        let (label, figure, ink) = match row {
            Row::Level(label, level) => {
                let x = plot.at(level.value, 0.0).0;
                let mark = Area {
                    left: x - 2.5,
                    right: x + 2.5,
                    ..bar
                };
                sheet.rectangle(mark, BLACK);
                draw_interval(&plot, level.value, half(level), middle);
                (label.as_str(), cells.with_error(*level), Ink::STRONG)
            }
            Row::Step(step, from) => {
                draw_step(&plot, *from, row.end());
                let half = errors * step.effect.standard_error;
                draw_interval(&plot, row.end(), half, middle);
                let name = page.style.language.say(name(step.cause));
                (name, cells.difference(step.effect), Ink::LABEL)
            }
        };
        if index + 1 < rows.len() {
            draw_thread(&plot, row.end(), area);
        }
        let ink = Ink { size: 12.0, ..ink };
        let lines = wrapped(
            page.style.typeface,
            label,
            bounds.left - body.left - 12.0,
            NAME_LINES,
            ink,
        );
        sheet.lines(&lines, (bounds.left - 12.0, middle), Side::Left, ink);
        sheet.text(&figure, (body.right, middle), Side::Left, ink);
    }
}

/// A bar from the level before to that after.
fn draw_step(plot: &Plot, from: f64, to: f64) {
    let colour = if to < from { ORANGE } else { BLUE };
    let [left, right] = [from.min(to), from.max(to)].map(|value| plot.at(value, 0.0).0);
    let missing = (LEAST_STEP - (right - left)).max(0.0) / 2.0;
    let bar = Area {
        left: left - missing,
        right: right + missing,
        ..plot.area
    };
    plot.sheet.rectangle(bar, colour);
}

/// A value's interval, which reaches so far each way.
fn draw_interval(plot: &Plot, value: f64, half: f64, middle: f64) {
    let ends = [value - half, value + half].map(|value| {
        let inside = value.clamp(plot.x.start, plot.x.end);
        (plot.at(inside, 0.0).0, middle)
    });
    plot.sheet.line(ends[0], ends[1], Pen::new(DARK_GREY, 1.5));
}

/// A thread from where a row ends to the next row.
fn draw_thread(plot: &Plot, end: f64, row: Area) {
    let x = crisp(plot.at(end, 0.0).0);
    let below = row.bottom + (row.height() - BAR) / 2.0;
    plot.sheet
        .line((x, plot.area.bottom), (x, below), Pen::new(GREY, 1.0));
}
