//! The charts: findings in, drawings out, which become PNG or SVG.
//!
//! To add a chart:
//!
//! 1. A file of its own here, with `draw(page: Page, ...) -> Option<Drawing>`; `None` where the findings hold nothing of it.
//! 2. In it a `page::Frame`: the title, a sentence with the chart's own numbers, how to read it, the CSV file that has them,
//!    and the section of the documents that defines them. `Page::compose` draws the frame, adds where the numbers come from, and gives the `sheet::Area` that is left.
//! 3. On that area blocks that others use too: `plot::Plot` (two scales with bands, curves and bars), `matrix::Table` (a
//!    row a scenario, a column a target), `bars` (bars made of parts), `key::Key` (colours and their names), or
//!    `sheet::Sheet` itself (lines, rectangles, discs, text). Everything is in points; colours and sizes of text are in
//!    `palette`.
//! 4. A kind in [`Chart`] with the stem of its file, a place in the lists of `plates.rs`, and an arm in [`draw`].
//! 5. Its words, in both languages, in `report/words.rs`. A text with numbers in it is a phrase with `{names}`.
//!
//! `tests/drawn` then draws it in both languages, for one and many scenarios, and fails if texts touch each other, ink
//! leaves the picture or a glyph is missing.

mod allocation;
mod attainment;
mod axis;
mod bars;
mod best_division;
mod canvas;
mod density;
mod differences;
mod distributions;
mod division;
mod drawing;
mod fan;
mod frontier;
mod joint;
mod key;
mod labels;
mod lines;
mod lookup;
mod matrix;
mod money;
mod page;
mod palette;
mod parts;
mod past;
mod plates;
mod plot;
mod rd;
mod seek;
mod sheet;
mod startups;
mod talent;
mod tile_map;
mod tiles;
mod tornado;
mod variance;
mod waterfall;

use crate::analysis::findings::{Findings, ScenarioFindings};
use crate::analysis::optimise::Optimised;
use crate::analysis::seek::Sought;
use crate::report::words::Language;
use crate::scenario::FundingScenario;

pub(super) use canvas::{BOLD as EMBEDDED_BOLD, REGULAR as EMBEDDED_REGULAR};
pub use canvas::{FontError, Typeface};
use drawing::Caption;
pub use drawing::{Drawing, glyphs};
use page::Page;
pub use plates::{Chart, Plate, plates};
pub use variance::variance;
pub use waterfall::waterfall;

/// Points that the words of a chart need.
pub const LEAST_WIDTH: u32 = 640;

/// How charts are drawn.
#[derive(Clone, Copy)]
pub struct Style<'a> {
    pub language: Language,
    /// Width and height in points; a chart made of rows is as tall as they are. No narrower than [`LEAST_WIDTH`].
    pub size: (u32, u32),
    pub typeface: &'a Typeface<'a>,
}

impl<'a> Style<'a> {
    /// The usual size.
    #[must_use]
    pub fn new(language: Language, typeface: &'a Typeface<'a>) -> Self {
        Self {
            language,
            size: (800, 500),
            typeface,
        }
    }
}

/// Why a chart cannot be drawn.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ChartError {
    #[error("no scenario is called `{name}`")]
    UnknownScenario { name: String },
    #[error("the findings hold nothing that this chart shows")]
    NothingToShow,
}

/// Draws a chart of one scenario, or of all of them where `scenario` is `None`. Charts of a single scenario then show the
/// baseline.
///
/// # Errors
///
/// When there is no such scenario, or nothing to draw.
pub fn draw(
    findings: &Findings,
    chart: Chart,
    scenario: Option<&str>,
    style: &Style,
) -> Result<Drawing, ChartError> {
    let page = Page { findings, style };
    let named = |name: &str| {
        let unknown = || ChartError::UnknownScenario {
            name: name.to_owned(),
        };
        findings.scenario(name).ok_or_else(unknown)
    };
    let chosen: Option<&ScenarioFindings> = scenario.map(named).transpose()?;
    let one = || chosen.map_or_else(|| named(&findings.experiment.baseline), Ok);
    let drawing = match chart {
        Chart::Fan(outcome) => match chosen {
            Some(scenario) => fan::draw_one(page, outcome, scenario),
            None => fan::draw_scenarios(page, outcome),
        },
        Chart::Fans => fan::draw_targets(page, one()?),
        Chart::Distributions => distributions::draw(page),
        Chart::Attainment => attainment::draw(page),
        Chart::Differences => differences::draw(page),
        Chart::Joint => match chosen {
            Some(scenario) => joint::draw_one(page, scenario),
            None => joint::draw_scenarios(page),
        },
        Chart::Rd => match chosen {
            Some(scenario) => rd::draw_one(page, scenario),
            None => rd::draw_scenarios(page),
        },
        Chart::Talent => match chosen {
            Some(scenario) => talent::draw_one(page, scenario),
            None => talent::draw_scenarios(page),
        },
        Chart::Startups => startups::draw(page, one()?),
        Chart::TileMap => tile_map::draw(page, one()?),
        Chart::Allocation => allocation::draw(page, one()?),
        Chart::Zones => division::draw_zones(page),
        Chart::Uses => division::draw_uses(page),
        Chart::Tornado => tornado::draw(page, one()?),
        Chart::Hindcast => past::draw(page),
    };
    drawing.ok_or(ChartError::NothingToShow)
}

/// Draws the division that was found; `findings` say how it was made.
#[must_use]
pub fn best_division(
    findings: &Findings,
    optimised: &Optimised,
    scenario: &FundingScenario,
    style: &Style,
) -> Drawing {
    best_division::draw(Page { findings, style }, optimised, scenario)
}

/// Draws what divisions do for the whole against what they do for the zone that gains least; likewise.
#[must_use]
pub fn frontier(
    findings: &Findings,
    optimised: &Optimised,
    scenario: &FundingScenario,
    style: &Style,
) -> Drawing {
    frontier::draw(Page { findings, style }, optimised, scenario)
}

/// Draws the answer of a search; `findings` say how it was made.
#[must_use]
pub fn seek(
    findings: &Findings,
    sought: &Sought,
    scenario: &FundingScenario,
    style: &Style,
) -> Drawing {
    seek::draw(Page { findings, style }, sought, scenario)
}

/// Draws all [`plates`] that have something to show, each with the stem of its file.
#[must_use]
pub fn all(findings: &Findings, style: &Style) -> Vec<(String, Drawing)> {
    let drawn = |plate: Plate| {
        let drawing = draw(findings, plate.chart, plate.scenario, style).ok()?;
        Some((plate.stem, drawing))
    };
    plates(findings).into_iter().filter_map(drawn).collect()
}
