//! Which uncertain numbers move the targets' outcomes most.

use crate::analysis::findings::{Influence, ScenarioFindings, TargetFacts};
use crate::report::figures::{Measure, Unit};
use crate::report::words::{Phrase, SectionPhrase, number_title};

use super::Drawing;
use super::axis::range_around;
use super::key::Key;
use super::lines::wrapped;
use super::page::{Frame, Height, Page};
use super::palette::{BLACK, BLUE, Ink, ORANGE};
use super::plot::{Plot, crisp};
use super::sheet::{Area, Pen, Sheet, Side};

/// Numbers shown for each target.
const SHOWN: usize = 6;
const COLUMNS: usize = 2;
const ROW: f64 = 40.0;
const BAR: f64 = 14.0;
const HEADING: f64 = 26.0;
const SCALE: f64 = 30.0;
/// What the words take of a panel's width, and the room between them and the bars.
const WORDS: f64 = 0.5;
const WORDS_GAP: f64 = 10.0;
/// Room between panels, and for the half of a value beyond the right end of a scale.
const GAP: f64 = 26.0;
const BEYOND: f64 = 20.0;

/// A target with the numbers that move its outcome.
type Panel<'a> = (&'a TargetFacts, Vec<&'a Influence>);

pub(super) fn draw(page: Page, scenario: &ScenarioFindings) -> Option<Drawing> {
    let panels: Vec<Panel> = page
        .findings
        .targets
        .iter()
        .map(|target| {
            let of_target = |influence: &&Influence| influence.outcome == target.outcome;
            (
                target,
                scenario
                    .influences
                    .iter()
                    .filter(of_target)
                    .take(SHOWN)
                    .collect(),
            )
        })
        .filter(|(_, influences): &Panel| !influences.is_empty())
        .collect();
    let most = panels
        .iter()
        .map(|(_, influences)| influences.len())
        .max()?;
    let year = scenario.target_year().to_string();
    let values = [
        ("year", year.as_str()),
        ("scenario", page.title_of(scenario)),
    ];
    let frame = Frame {
        title: page.fill(Phrase::TornadoTitle, &values),
        subtitle: page.fill(Phrase::TornadoSubtitle, &values),
        notes: notes(page, &panels),
        numbers: "influences.csv",
        section: SectionPhrase::Influences,
    };
    let entries = vec![
        (ORANGE, page.say(Phrase::WhenLow).to_owned()),
        (BLUE, page.say(Phrase::WhenHigh).to_owned()),
    ];
    let key = Key::new(page, entries, page.width());
    let lines = panels.len().div_ceil(COLUMNS);
    let row = row_height(page, &panels);
    let panel = HEADING + most as f64 * row + SCALE;
    let height = Height::Exactly(key.height() + lines as f64 * panel);
    Some(page.compose(frame, height, |sheet, body| {
        let rows = key.draw(sheet, body).rows(lines, 0.0).into_iter();
        let areas = rows.flat_map(|row| row.columns(COLUMNS, GAP));
        for ((target, influences), area) in panels.iter().zip(areas) {
            let mean = scenario
                .summary(target.outcome)
                .map(|summary| summary.mean.value);
            draw_panel(page, sheet, (area, row), target, (mean, influences));
        }
    }))
}

/// One target: a bar for each number, from the mean outcome when it is low to that when it is high.
fn draw_panel(
    page: Page,
    sheet: &Sheet,
    (area, row): (Area, f64),
    target: &TargetFacts,
    (mean, influences): (Option<f64>, &[&Influence]),
) {
    let title = sheet.shortened(
        page.style.language.of(&target.short_title),
        area.width(),
        Ink::STRONG,
    );
    sheet.text(&title, (area.left, area.top), Side::BelowRight, Ink::STRONG);
    let ends = influences
        .iter()
        .flat_map(|row| [row.mean_when_low, row.mean_when_high]);
    let scale = range_around(ends.chain(mean), 0.06);
    let bounds = Area {
        left: area.left + area.width() * WORDS,
        top: area.top + HEADING,
        right: area.right - BEYOND,
        bottom: area.top + HEADING + influences.len() as f64 * row,
    };
    let plot = Plot::new(sheet, bounds, scale.clone(), 0.0..1.0);
    let unit = Unit::fitting(Measure::of(target.outcome), scale.end, page.style.language);
    plot.value_scale_below(4, unit, BEYOND);
    for (influence, row) in influences.iter().zip(bounds.rows(influences.len(), 0.0)) {
        let lines = words(page, influence);
        let at = (row.left - WORDS_GAP, row.middle().1);
        sheet.lines(&lines, at, Side::Left, words_ink());
        let area = row.strip(bounds.left, bounds.right, BAR);
        let plot = Plot::new(sheet, area, scale.clone(), 0.0..1.0);
        let (low, high) = (influence.mean_when_low, influence.mean_when_high);
        let middle = mean.unwrap_or(f64::midpoint(low, high));
        plot.bar((middle, 0.0), (low, 1.0), ORANGE);
        plot.bar((middle, 0.0), (high, 1.0), BLUE);
    }
    if let Some(mean) = mean {
        let x = crisp(plot.at(mean, 0.0).0);
        sheet.line((x, bounds.top), (x, bounds.bottom), Pen::new(BLACK, 1.0));
    }
}

/// The number's short title, or else what it means, in lines that have room at the left of its bar.
fn words(page: Page, influence: &Influence) -> Vec<String> {
    let language = page.style.language;
    let title = number_title(&influence.parameter, language);
    let mut text = title.unwrap_or_else(|| language.of(&influence.meaning).to_owned());
    let part = influence.parameter.split_once('/');
    if let Some(place) = part.and_then(|(_, part)| page.findings.place(part)) {
        let place = language.of(&place.name);
        text = format!("{text} ({place})");
    }
    let panel = (page.width() - GAP * (COLUMNS as f64 - 1.0)) / COLUMNS as f64;
    let width = panel * WORDS - WORDS_GAP;
    wrapped(page.style.typeface, &text, width, 5, words_ink())
}

fn words_ink() -> Ink {
    Ink::AXIS.coloured(BLACK)
}

/// The same for all numbers: room for the most lines that any takes, and some between them.
fn row_height(page: Page, panels: &[Panel]) -> f64 {
    let influences = panels.iter().flat_map(|(_, influences)| influences);
    let lines = influences.map(|influence| words(page, influence).len());
    let words = lines.max().unwrap_or(1) as f64 * words_ink().line_height();
    (words + WORDS_GAP).max(ROW)
}

/// How to read it, and the targets that have no panel.
fn notes(page: Page, panels: &[Panel]) -> Vec<String> {
    let most = [("most", &*SHOWN.to_string())];
    let is_shown = |target: &&TargetFacts| {
        let mut shown = panels.iter();
        shown.any(|(shown, _)| shown.outcome == target.outcome)
    };
    let targets = page.findings.targets.iter();
    let without = targets.filter(|target| !is_shown(target));
    let without = without.map(|target| page.style.language.of(&target.short_title));
    let without = without.collect::<Vec<_>>().join(", ");
    let none =
        (!without.is_empty()).then(|| page.fill(Phrase::TornadoNone, &[("targets", &without)]));
    let reading = page.fill(Phrase::TornadoNote, &most);
    [Some(reading), none].into_iter().flatten().collect()
}
