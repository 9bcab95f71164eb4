//! A row for each scenario, and a column for each target or one for all: the layout that comparisons share.

use crate::analysis::findings::{ScenarioFindings, TargetFacts};
use crate::report::figures;
use crate::report::words::Phrase;
use crate::units::Year;

use super::lines::{width, wrapped};
use super::page::{Height, Page};
use super::palette::{Ink, LIGHT_GREY, TARGET_TEXT};
use super::plot::crisp;
use super::sheet::{Area, Pen, Sheet, Side};

/// Room between columns.
const GAP: f64 = 20.0;
/// Room between names and columns.
const NAMES_GAP: f64 = 14.0;
/// What the names of scenarios may take of the width.
const NAMES: f64 = 0.24;
const HEADING_LINES: usize = 3;
/// Lines of a scenario's title, and of the name of its file.
const TITLE_LINES: usize = 6;
const STEM_LINES: usize = 3;
/// Room above and below a name.
const NAME_GAP: f64 = 12.0;
/// The height that few rows share.
const FEW: f64 = 280.0;
/// Room between headings and the first row.
const HEADING_GAP: f64 = 6.0;
/// Room for the values below the last row.
const SCALE: f64 = 24.0;

/// What stands above a column.
pub(super) struct Heading {
    pub(super) title: String,
    pub(super) below: String,
    pub(super) ink: Ink,
}

impl Heading {
    /// Those of all targets, with their thresholds.
    pub(super) fn of_targets(page: Page) -> Vec<Self> {
        page.findings
            .targets
            .iter()
            .map(|target| Self::of_target(page, target))
            .collect()
    }

    fn of_target(page: Page, target: &TargetFacts) -> Self {
        Self {
            title: page.style.language.of(&target.short_title).to_owned(),
            below: page.fill(Phrase::AtLeast, &[("value", &thresholds(page, target))]),
            ink: Ink::AXIS.coloured(TARGET_TEXT),
        }
    }
}

/// What scenarios are held against: one value, unless they read the target in two ways.
pub(super) fn thresholds(page: Page, target: &TargetFacts) -> String {
    let mut values: Vec<f64> = page
        .findings
        .scenarios
        .iter()
        .map(|scenario| scenario.threshold(target))
        .collect();
    values.sort_by(f64::total_cmp);
    values.dedup();
    let written = values
        .iter()
        .map(|value| figures::threshold(target.outcome, *value, page.style.language));
    written.collect::<Vec<_>>().join(" · ")
}

/// Where rows and columns are.
pub(super) struct Matrix {
    /// Each from top to bottom, over the whole width.
    pub(super) rows: Vec<Area>,
    /// Each from the top of the first row to the bottom of the last.
    pub(super) columns: Vec<Area>,
}

/// A comparison of scenarios before it is drawn.
pub(super) struct Table<'a> {
    pub(super) page: Page<'a>,
    pub(super) scenarios: Vec<&'a ScenarioFindings>,
    /// The year in which each is read; one that is not the last stands at the scenario's name.
    pub(super) years: Vec<Year>,
    /// One a column; without any there is one column.
    pub(super) headings: Vec<Heading>,
    /// The least height of a row; few rows get up to twice as much.
    pub(super) pitch: f64,
    /// Whether values are written below the last row.
    pub(super) has_scale: bool,
}

impl Table<'_> {
    /// The last year in which any is read.
    pub(super) fn last_year(&self) -> Option<String> {
        Some(self.years.iter().max()?.to_string())
    }

    pub(super) fn height(&self) -> Height {
        let rows: f64 = self.names().iter().map(|name| self.row_height(name)).sum();
        Height::Exactly(self.headings_height() + rows + self.foot())
    }

    /// Few rows share more height than many, and a long name takes what it needs.
    fn row_height(&self, name: &Name) -> f64 {
        let pitch = FEW / self.scenarios.len() as f64;
        let pitch = pitch.clamp(self.pitch, 2.0 * self.pitch);
        pitch.max(name.height() + NAME_GAP)
    }

    fn names(&self) -> Vec<Name> {
        let width = self.names_width();
        let scenarios = self.scenarios.iter().zip(self.stems());
        scenarios
            .map(|(scenario, stem)| Name::new(self.page, (scenario, &stem), width))
            .collect()
    }

    /// The names of the scenarios' files, with the year where it is an earlier one.
    fn stems(&self) -> Vec<String> {
        let last = self.years.iter().max();
        let scenarios = self.scenarios.iter().zip(&self.years);
        let stem = |(scenario, year): (&&ScenarioFindings, &Year)| {
            let stem = stem(self.page, scenario);
            if Some(year) == last {
                stem
            } else {
                format!("{stem} · {year}")
            }
        };
        scenarios.map(stem).collect()
    }

    /// Writes names and headings and tells where rows and columns are.
    pub(super) fn draw(&self, sheet: &Sheet, body: Area) -> Matrix {
        let names = self.names_width();
        let inner = body.without(names + NAMES_GAP, self.headings_height(), 0.0, self.foot());
        let left = body.left;
        let names = self.names();
        let mut top = inner.top;
        let below = |name: &Name| {
            let (from, to) = (top, top + self.row_height(name));
            top = to;
            Area {
                left,
                top: from,
                right: inner.right,
                bottom: to,
            }
        };
        let rows: Vec<Area> = names.iter().map(below).collect();
        let columns = inner.columns(self.headings.len().max(1), GAP);
        for (name, row) in names.iter().zip(&rows) {
            let pen = Pen::new(LIGHT_GREY, 1.0);
            sheet.line((row.left, crisp(row.top)), (row.right, crisp(row.top)), pen);
            name.draw(sheet, row);
        }
        for ((heading, column), lines) in self.headings.iter().zip(&columns).zip(&self.titles()) {
            stand(sheet, column, heading, lines);
        }
        Matrix { rows, columns }
    }

    fn foot(&self) -> f64 {
        if self.has_scale { SCALE } else { 0.0 }
    }

    /// Room for the longest name, within limits.
    fn names_width(&self) -> f64 {
        let typeface = self.page.style.typeface;
        let scenarios = self.scenarios.iter().zip(self.stems());
        let widths = scenarios.flat_map(|(scenario, stem)| {
            let title = width(
                typeface,
                self.page.title_of(scenario),
                ink_of(self.page, scenario),
            );
            [title, width(typeface, &stem, Ink::SMALL)]
        });
        widths.fold(0.0, f64::max).min(self.page.width() * NAMES)
    }

    /// The titles of the headings in lines that fit their columns.
    fn titles(&self) -> Vec<Vec<String>> {
        let count = self.headings.len() as f64;
        let inner = self.page.width() - self.names_width() - NAMES_GAP;
        let column = (inner - GAP * (count - 1.0)) / count;
        let typeface = self.page.style.typeface;
        let lines = |heading: &Heading| {
            wrapped(typeface, &heading.title, column, HEADING_LINES, Ink::STRONG)
        };
        self.headings.iter().map(lines).collect()
    }

    fn headings_height(&self) -> f64 {
        let most = self.titles().iter().map(Vec::len).max();
        most.map_or(0.0, |most| {
            (most as f64 + 1.0) * Ink::STRONG.line_height() + HEADING_GAP
        })
    }
}

/// The baseline stands out.
fn ink_of(page: Page, scenario: &ScenarioFindings) -> Ink {
    if scenario.name == page.findings.experiment.baseline {
        Ink::STRONG
    } else {
        Ink::LABEL
    }
}

/// The name of the scenario's file, and whether it is the one that others are compared with.
fn stem(page: Page, scenario: &ScenarioFindings) -> String {
    let is_baseline = scenario.name == page.findings.experiment.baseline;
    let is_said = scenario.name == page.say(Phrase::Baseline);
    if is_baseline && !is_said {
        format!("{} · {}", scenario.name, page.say(Phrase::Baseline))
    } else {
        scenario.name.clone()
    }
}

/// A scenario's title and below it the name of its file, in lines.
struct Name {
    title: Vec<String>,
    stem: Vec<String>,
    ink: Ink,
}

impl Name {
    fn new(page: Page, (scenario, stem): (&ScenarioFindings, &str), width: f64) -> Self {
        let ink = ink_of(page, scenario);
        let lines = |text: &str, most, ink| wrapped(page.style.typeface, text, width, most, ink);
        Self {
            title: lines(page.title_of(scenario), TITLE_LINES, ink),
            stem: lines(stem, STEM_LINES, Ink::SMALL),
            ink,
        }
    }

    fn height(&self) -> f64 {
        let title = self.title.len() as f64 * self.ink.line_height();
        let stem = self.stem.len() as f64 - 1.0;
        title + stem * Ink::SMALL.line_height() + Ink::SMALL.size
    }

    /// In the middle of the row.
    fn draw(&self, sheet: &Sheet, row: &Area) {
        let top = row.middle().1 - self.height() / 2.0;
        let below = sheet.lines(&self.title, (row.left, top), Side::BelowRight, self.ink);
        let at = (row.left, below);
        sheet.lines(&self.stem, at, Side::BelowRight, Ink::SMALL);
    }
}

/// Writes a heading so that it stands on its column.
fn stand(sheet: &Sheet, column: &Area, heading: &Heading, lines: &[String]) {
    let line = Ink::STRONG.line_height();
    let top = column.top - HEADING_GAP - (lines.len() as f64 + 1.0) * line;
    let below = sheet.lines(lines, (column.left, top), Side::BelowRight, Ink::STRONG);
    let text = sheet.shortened(&heading.below, column.width(), heading.ink);
    sheet.text(&text, (column.left, below), Side::BelowRight, heading.ink);
}
