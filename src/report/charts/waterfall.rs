//! From a start to an outcome in steps that add up: a waterfall.

use crate::analysis::explanation::{Account, Cause, Explanation, Step};
use crate::report::cells::{Cells, outcome_title};
use crate::report::explanation::{name, sentence};
use crate::report::figures::{Measure, Unit};
use crate::report::words::{ExplainPhrase, Phrase, SectionPhrase};

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

/// A row: a level that the outcome has, or a step from one level to the next.
enum Row<'a> {
    Level(String, f64),
    Step(&'a Step, f64),
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
    let frame = Frame {
        title: language.fill(title, &values),
        subtitle: sentence(account, explanation, language),
        notes: vec![language.say(ExplainPhrase::WaterfallNote).to_owned()],
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
    let mut rows = vec![Row::Level(start, level)];
    for step in &explanation.steps {
        if step.cause == Cause::Rules && step.effect.value == 0.0 {
            continue;
        }
        rows.push(Row::Step(step, level));
        level += step.effect.value;
    }
    rows.push(Row::Level(end, explanation.end.value));
    rows
}

fn draw(
    page: Page,
    sheet: &Sheet,
    body: Area,
    (explanation, rows): (&Explanation, &[Row]),
    is_difference: bool,
) {
    let levels = rows.iter().flat_map(|row| match row {
        Row::Level(_, level) => [*level, *level],
        Row::Step(step, from) => [*from, from + step.effect.value],
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
    for (row, area) in rows.iter().zip(bounds.rows(rows.len(), 0.0)) {
        let bar = area.strip(bounds.left, bounds.right, BAR);
        let plot = Plot::new(sheet, bar, scale.clone(), 0.0..1.0);
        let middle = area.middle().1;
        let (label, figure, ink) = match row {
            Row::Level(label, level) => {
                let x = plot.at(*level, 0.0).0;
                let mark = Area {
                    left: x - 2.5,
                    right: x + 2.5,
                    ..bar
                };
                sheet.rectangle(mark, BLACK);
                let estimate = if *level == explanation.start.value {
                    explanation.start
                } else {
                    explanation.end
                };
                (label.as_str(), cells.with_error(estimate), Ink::STRONG)
            }
            Row::Step(step, from) => {
                let half = page.findings.experiment.errors_in_half() * step.effect.standard_error;
                draw_step(&plot, step, [*from, half], area);
                let name = page.style.language.say(name(step.cause));
                (name, cells.difference(step.effect), Ink::LABEL)
            }
        };
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

/// A bar from the level before to that after, with half of the interval of its end, and a thread to the next row.
fn draw_step(plot: &Plot, step: &Step, [from, half]: [f64; 2], row: Area) {
    let to = from + step.effect.value;
    let colour = if step.effect.value < 0.0 {
        ORANGE
    } else {
        BLUE
    };
    plot.bar((from, 0.0), (to, 1.0), colour);
    let middle = row.middle().1;
    let ends = [to - half, to + half].map(|value| {
        let inside = value.clamp(plot.x.start, plot.x.end);
        (plot.at(inside, 0.0).0, middle)
    });
    plot.sheet.line(ends[0], ends[1], Pen::new(DARK_GREY, 1.5));
    let x = crisp(plot.at(to, 0.0).0);
    let below = row.bottom + (row.height() - BAR) / 2.0;
    plot.sheet
        .line((x, plot.area.bottom), (x, below), Pen::new(GREY, 1.0));
}
