//! Small fans side by side: scenarios on one scale, or the targets of one scenario.

use std::ops::{Range, RangeInclusive};

use crate::analysis::findings::ScenarioFindings;
use crate::country::Outcome;
use crate::report::words::{Phrase, SectionPhrase};

use super::super::Drawing;
use super::super::axis::{range_around, ticks};
use super::super::lines::{is_whole, keeps_words, wrapped};
use super::super::matrix::thresholds;
use super::super::page::{Frame, Height, Page};
use super::super::palette::Ink;
use super::super::plot::Plot;
use super::super::sheet::{Area, Sheet, Side};
use super::sketch::Sketch;
use super::{CHANCE_GAP, Fan, HEADING_GAP, NUMBERS, YEARS, draw_one, name_target, notes};

/// The outcome of all scenarios side by side, on one scale.
pub(in super::super) fn draw_scenarios(page: Page, outcome: Outcome) -> Option<Drawing> {
    let scenarios = page.findings.scenarios.iter();
    let fans: Vec<Fan> = scenarios
        .filter_map(|scenario| Fan::of(page, outcome, scenario))
        .collect();
    if let [fan] = fans.as_slice() {
        return draw_one(page, outcome, fan.scenario);
    }
    let target = fans.first()?.target;
    let last = fans.iter().map(|fan| fan.years().1).max()?;
    let name = page.style.language.of(&target.short_title);
    let frame = Frame {
        title: page.fill(
            Phrase::FansTitle,
            &[("target", name), ("year", &last.to_string())],
        ),
        subtitle: sentence(page, &fans)?,
        notes: notes(page, &fans),
        numbers: NUMBERS,
        section: SectionPhrase::of(outcome),
    };
    let scale = range_around(fans.iter().flat_map(Fan::values), 0.06);
    let first = fans.iter().map(|fan| fan.years().0).min()?;
    let headings = fans.iter().map(|fan| page.title_of(fan.scenario)).collect();
    let grid = Grid {
        columns: columns(page, fans.len()),
        headings,
        is_scale_shared: true,
    };
    Some(grid.compose(page, frame, &fans, |_| (first..=last, scale.clone())))
}

/// In how many futures the target is reached, at worst and at best.
fn sentence(page: Page, fans: &[Fan]) -> Option<String> {
    let chances = fans.iter().filter_map(|fan| {
        let row = fan.attainment()?;
        Some((
            row.share.value,
            page.chance(row),
            page.title_of(fan.scenario),
        ))
    });
    let mut chances: Vec<_> = chances.collect();
    chances.sort_by(|one, other| one.0.total_cmp(&other.0));
    let ((_, low, lowest), (_, high, highest)) = (chances.first()?, chances.last()?);
    // Chances that are printed alike belong to all who have them.
    let named = |chance: &str, title: &str| {
        let alike = chances.iter().filter(|(_, other, _)| other == chance);
        let others = alike.count() - 1;
        let values = [("scenario", title), ("others", &others.to_string())];
        let phrase = if others > 0 {
            Phrase::FansAmongOthers
        } else {
            Phrase::FansAlone
        };
        page.fill(phrase, &values)
    };
    let (lowest, highest) = (named(low, lowest), named(high, highest));
    // From one bound to another of the same side is no range: the wider one holds for all.
    let are_both = |sign| low.starts_with(sign) && high.starts_with(sign);
    let many = if low == high || are_both('<') || are_both('>') {
        Phrase::FansSubtitleAlike
    } else {
        Phrase::FansSubtitle
    };
    let of_all = if are_both('>') { low } else { high };
    let fan = fans.first()?;
    let year = fans.iter().map(Fan::target_year).max()?;
    let values = [
        ("year", &*year.to_string()),
        ("target", page.style.language.of(&fan.target.title)),
        ("value", &thresholds(page, fan.target)),
        ("low", low),
        ("lowest", &lowest),
        ("high", high),
        ("highest", &highest),
        ("share", of_all),
    ];
    Some(page.fill(page.either(many, Phrase::FansSubtitleCentral), &values))
}

/// Four fans two by two, few others in three columns, many in as many as the page has room for, full rows need, and leave
/// no fan much taller than wide.
fn columns(page: Page, fans: usize) -> usize {
    let fitting = page.width() / LEAST_CELL;
    let shape = page.width() / f64::from(page.style.size.1.max(1));
    let most = match fans {
        4 => 2,
        ..=6 => 3,
        _ => fitting.min((fans as f64 * shape).sqrt().ceil()) as usize,
    };
    fans.div_ceil(fans.div_ceil(most))
}

/// All targets of one scenario side by side, each on its own scale.
pub(in super::super) fn draw_targets(page: Page, scenario: &ScenarioFindings) -> Option<Drawing> {
    let targets = page.findings.targets.iter();
    let fans: Vec<Fan> = targets
        .filter_map(|target| Fan::of(page, target.outcome, scenario))
        .collect();
    let last = fans.first()?.years().1.to_string();
    let values = [
        ("year", last.as_str()),
        ("scenario", page.title_of(scenario)),
    ];
    let frame = Frame {
        title: page.fill(Phrase::PerScenarioFansTitle, &values),
        subtitle: page.fill(
            page.either(
                Phrase::PerScenarioFansSubtitle,
                Phrase::PerScenarioFansSubtitleCentral,
            ),
            &[("year", &scenario.target_year().to_string())],
        ),
        notes: notes(page, &fans),
        numbers: NUMBERS,
        section: SectionPhrase::Equations,
    };
    let headings = fans
        .iter()
        .map(|fan| page.style.language.of(&fan.target.title))
        .collect();
    let grid = Grid {
        columns: 2,
        headings,
        is_scale_shared: false,
    };
    Some(grid.compose(page, frame, &fans, |fan| {
        let (first, last) = fan.years();
        (first..=last, range_around(fan.values(), 0.08))
    }))
}

/// Small fans in rows and columns.
struct Grid<'a> {
    columns: usize,
    headings: Vec<&'a str>,
    /// Whether values are written only at the left of each row.
    is_scale_shared: bool,
}

impl Grid<'_> {
    fn compose(
        &self,
        page: Page,
        frame: Frame,
        fans: &[Fan],
        scales: impl Fn(&Fan) -> (RangeInclusive<u16>, Range<f64>),
    ) -> Drawing {
        let cell = page.width() / self.columns as f64 - SCALE;
        // Before the scales are known, about as many lines as there will be.
        let lines = self.lines(page, fans, cell);
        let least = lines
            .chunks(self.columns)
            .map(|row| LEAST_ROW + words_height(row, None));
        let height = Height::AtLeast(least.sum());
        let sketch = Sketch {
            page,
            has_start: fans.iter().any(|fan| fan.start().is_some()),
        };
        page.compose(frame, height, |sheet, body| {
            let width = |fan: &Fan| Plot::scale_width(sheet, &scales(fan).1, TICKS, fan.unit(page));
            let scale = fans.iter().map(width).fold(0.0, f64::max);
            let (shared, own) = if self.is_scale_shared {
                (scale, 0.0)
            } else {
                (0.0, scale)
            };
            let last_year = sheet.width_of("2030", Ink::AXIS) / 2.0;
            let body = body.without(shared, 0.0, last_year, 0.0);
            let columns = |row: &Area| row.columns(self.columns, 2.0 * last_year + 20.0);
            let width = columns(&body)[0].width();
            let headings = self.lines(page, fans, width);
            let rows = fans.chunks(self.columns).zip(headings.chunks(self.columns));
            let words = rows.clone().map(|(row, heads)| {
                let has_sketch = row.len() < self.columns;
                words_height(heads, has_sketch.then(|| sketch.lines(width - own)))
            });
            let words: Vec<f64> = words.collect();
            // All plots are of one height, so that slopes can be compared.
            let gaps = ROW_GAP * (words.len() as f64 - 1.0);
            let free = body.height() - gaps - words.iter().sum::<f64>();
            let height = free / words.len() as f64;
            let mut top = body.top;
            for (words, (row, heads)) in words.into_iter().zip(rows) {
                let bottom = top + words + height;
                let cells = columns(&Area {
                    top,
                    bottom,
                    ..body
                });
                top = bottom + ROW_GAP;
                let plot = |cell: &Area| cell.without(own, words + HEADING_GAP, 0.0, YEARS);
                for (column, (fan, cell)) in row.iter().zip(&cells).enumerate() {
                    let has_scale = column == 0 || !self.is_scale_shared;
                    self.draw_fan(page, (sheet, plot(cell)), fan, (scales(fan), has_scale));
                    head_cell(
                        page,
                        sheet,
                        &cell.without(0.0, words, 0.0, 0.0),
                        &heads[column],
                        fan,
                    );
                }
                if let Some(cell) = cells.get(row.len()) {
                    // Where more than its own cell and that of its words is left, it is wider.
                    let end = self.columns.saturating_sub(2).max(row.len());
                    let cell = Area {
                        right: cells[end].right,
                        ..*cell
                    };
                    sketch.draw(sheet, plot(&cell), body.right + last_year);
                }
            }
        })
    }

    fn draw_fan(
        &self,
        page: Page,
        (sheet, area): (&Sheet, Area),
        fan: &Fan,
        ((years, values), has_scale): ((RangeInclusive<u16>, Range<f64>), bool),
    ) {
        let (first, last) = years.into_inner();
        let plot = Plot::new(sheet, area, f64::from(first)..f64::from(last), values);
        if has_scale {
            plot.value_scale(TICKS, fan.unit(page));
        } else {
            plot.value_lines(&ticks(&plot.y, TICKS));
        }
        plot.year_scale(first, last);
        fan.draw(&plot);
        if !self.is_scale_shared {
            name_target(page, &plot, fan, Ink::AXIS);
        }
    }

    /// The headings in lines beside which the share of futures has room.
    fn lines(&self, page: Page, fans: &[Fan], cell: f64) -> Vec<Vec<String>> {
        let chances = fans.iter().filter_map(|fan| fan.chance_in_year(page));
        let widths = chances.map(|chance| page.width_of(&chance, Ink::STRONG));
        let narrow = cell - widths.fold(0.0, f64::max) - CHANCE_GAP;
        let lines = |heading: &&str| {
            let wrapped = |width| {
                wrapped(
                    page.style.typeface,
                    heading,
                    width,
                    HEADING_LINES,
                    Ink::STRONG,
                )
            };
            // Only the last line has the share beside it.
            let wide = wrapped(cell);
            let fits = |line: &String| page.width_of(line, Ink::STRONG) <= narrow;
            let is_cut = !is_whole(&wide, heading);
            if !is_cut && wide.last().is_none_or(fits) {
                return wide;
            }
            let narrower = wrapped(narrow);
            if is_whole(&narrower, heading) && keeps_words(&narrower, heading) {
                return narrower;
            }
            if is_cut {
                return cut_in_middle(page, wide, heading, narrow);
            }
            // A word that has room above the share is not broken for it.
            last_word_below(wide)
        };
        self.headings.iter().map(lines).collect()
    }
}

/// What the headings of a row take of its height, and those of the sketch in it.
fn words_height(headings: &[Vec<String>], sketch: Option<usize>) -> f64 {
    let lines = headings.iter().map(Vec::len).chain(sketch).max();
    lines.unwrap_or(1) as f64 * Ink::STRONG.line_height()
}

/// The same lines with as much of the text's end in the last one as a width holds: what tells long names apart is often
/// at their end.
fn cut_in_middle(page: Page, mut lines: Vec<String>, text: &str, most: f64) -> Vec<String> {
    let starts = text.char_indices().map(|(start, _)| start);
    let mut ends = starts.map(|start| format!("...{}", text[start..].trim_start()));
    let end = ends.find(|end| page.width_of(end, Ink::STRONG) <= most);
    lines.pop();
    lines.extend(end);
    lines
}

/// The same lines with the last word on one of its own, or with an empty last one if they end in a word alone.
fn last_word_below(mut lines: Vec<String>) -> Vec<String> {
    let last = lines.pop().unwrap_or_default();
    let (before, word) = last.rsplit_once(' ').unwrap_or((&last, ""));
    lines.extend([before.to_owned(), word.to_owned()]);
    lines
}

/// The least width of a small fan among many.
const LEAST_CELL: f64 = 170.0;
/// How many values a small fan has at its side.
const TICKS: usize = 4;
const HEADING_LINES: usize = 3;
/// Room between rows.
const ROW_GAP: f64 = 14.0;
/// The least height of a row without its headings, and about what its scale takes of a cell's width.
const LEAST_ROW: f64 = 148.0;
const SCALE: f64 = 40.0;

/// A small fan's heading above its cell, whose last line has the share of futures beyond the target at its right.
fn head_cell(page: Page, sheet: &Sheet, cell: &Area, heading: &[String], fan: &Fan) {
    let line = Ink::STRONG.line_height();
    let top = cell.top - heading.len() as f64 * line;
    sheet.lines(heading, (cell.left, top), Side::BelowRight, Ink::STRONG);
    let chance = fan.chance_in_year(page).unwrap_or_default();
    let ink = Ink::STRONG.coloured(fan.chance_colour(page));
    sheet.text(&chance, (cell.right, cell.top - line), Side::BelowLeft, ink);
}
