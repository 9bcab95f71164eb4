//! Fan charts: how an outcome moves to the last year, and how wide its futures spread.

use crate::analysis::findings::{
    Attainment, Quantiles, ScenarioFindings, Summary, TargetFacts, Trajectory,
};
use crate::country::Outcome;
use crate::report::cells::Cells;
use crate::report::figures::{self, Measure, Unit};
use crate::report::words::Phrase;
use crate::units::Year;

use super::labels::clearest;
use super::page::Page;
use super::palette::{BLACK, Ink, OUTCOME, TARGET, TARGET_TEXT, WHITE, blend, tint};
use super::plot::{Plot, crisp};
use super::sheet::{Pen, Side};

mod grid;
mod one;
mod sketch;

pub(super) use grid::{draw_scenarios, draw_targets};
pub(super) use one::draw_one;

const NUMBERS: &str = "trajectories.csv";
/// Room for the years below a plot.
const YEARS: f64 = 24.0;
/// Room between a small fan's heading and its plot, and the share of futures beside it.
const HEADING_GAP: f64 = 6.0;
const CHANCE_GAP: f64 = 10.0;

/// The lower and upper end of a band.
type Bounds = fn(&Quantiles<f64>) -> (f64, f64);

/// An outcome of a scenario with its target.
struct Fan<'a> {
    target: &'a TargetFacts,
    /// As the scenario reads the target.
    threshold: f64,
    scenario: &'a ScenarioFindings,
    path: Vec<&'a Trajectory>,
}

impl<'a> Fan<'a> {
    /// Nothing where the outcome has no target or no years.
    fn of(page: Page<'a>, outcome: Outcome, scenario: &'a ScenarioFindings) -> Option<Self> {
        let path = scenario.national_path(outcome);
        let target = page.findings.target(outcome)?;
        (!path.is_empty()).then_some(Self {
            target,
            threshold: scenario.threshold(target),
            scenario,
            path,
        })
    }

    fn outcome(&self) -> Outcome {
        self.target.outcome
    }

    fn last(&self) -> &Trajectory {
        self.path[self.path.len() - 1]
    }

    /// The published start, where it is on the scale of the outcome: start-ups are counted anew from the fund's first year.
    fn start(&self) -> Option<(f64, f64)> {
        let is_counted_anew = Measure::of(self.outcome()) == Measure::Firms;
        (!is_counted_anew).then(|| (f64::from(self.target.start_year), self.target.start))
    }

    fn years(&self) -> (u16, u16) {
        let first = self.path[0].year.get();
        let start = self.start().map_or(first, |_| self.target.start_year);
        (first.min(start), self.last().year.get())
    }

    /// All values that the plot must hold.
    fn values(&self) -> impl Iterator<Item = f64> + '_ {
        let bands = self
            .path
            .iter()
            .flat_map(|row| [row.quantiles.p025, row.quantiles.p975]);
        let start = self.start().map(|(_, value)| value);
        bands.chain(start).chain([self.threshold])
    }

    /// The year of [`Fan::attainment`], which a scenario may go beyond.
    fn target_year(&self) -> Year {
        self.scenario.target_year()
    }

    fn attainment(&self) -> Option<&Attainment> {
        self.scenario.attainment(self.outcome(), self.target_year())
    }

    fn chance(&self, page: Page) -> Option<String> {
        self.attainment().map(|attainment| page.chance(attainment))
    }

    /// The colour of the chance: on the one path a target met has another than one missed.
    fn chance_colour(&self, page: Page) -> plotters::style::RGBColor {
        let attainment = self.attainment();
        attainment.map_or(TARGET_TEXT, |attainment| page.chance_colour(attainment))
    }

    /// The chance with its year where the fan goes on after it.
    fn chance_in_year(&self, page: Page) -> Option<String> {
        Some(self.in_target_year(page, self.chance(page)?))
    }

    /// What is so in the year of the target, with the year where the fan goes on after it.
    fn in_target_year(&self, page: Page, text: String) -> String {
        if self.target_year() == self.last().year {
            return text;
        }
        let year = self.target_year().to_string();
        page.fill(Phrase::InYear, &[("year", &year), ("value", &text)])
    }

    fn unit(&self, page: Page) -> Unit {
        let measure = Measure::of(self.outcome());
        Unit::fitting(measure, self.threshold, page.style.language)
    }

    fn write(&self, page: Page, value: f64) -> String {
        figures::value(self.outcome(), value, page.style.language)
    }

    /// The median of the last year, with its error where that is known: in the year of the targets.
    fn median(&self, page: Page) -> String {
        let summary = self.scenario.summary(self.outcome());
        let is_last = |summary: &&Summary| summary.year == self.last().year;
        let is_central = page.findings.experiment.is_central;
        match summary.filter(is_last) {
            Some(summary) if !is_central => {
                let median = summary.quantiles.p50;
                let cells = Cells::new(self.outcome(), median.value, page.style.language);
                cells.with_error(median)
            }
            _ => self.write(page, self.last().quantiles.p50),
        }
    }

    fn threshold(&self, page: Page) -> String {
        figures::threshold(self.outcome(), self.threshold, page.style.language)
    }

    /// The 95 % band on the plot, as place across with upper and lower end; it opens at what was published before it.
    fn band(&self, plot: &Plot) -> Vec<(f64, f64, f64)> {
        let first = f64::from(self.path[0].year.get());
        let start = self.start().filter(|(year, _)| *year < first);
        let opening = start.map(|(year, value)| (year, value, value));
        let years = self.path.iter().map(|row| {
            let quantiles = &row.quantiles;
            (f64::from(row.year.get()), quantiles.p975, quantiles.p025)
        });
        let place = |(year, high, low)| {
            let (x, top) = plot.at(year, high);
            (x, top, plot.at(year, low).1)
        };
        opening.into_iter().chain(years).map(place).collect()
    }

    /// Bands, median and target, without words.
    fn draw(&self, plot: &Plot) {
        let years = self.path.iter();
        let path: Vec<_> = years
            .map(|row| (f64::from(row.year.get()), row.quantiles))
            .collect();
        draw_shape(plot, self.start(), &path, self.threshold);
        self.mark_target_year(plot);
    }

    /// A line up the plot in the year of the target, where the fan goes on after it.
    fn mark_target_year(&self, plot: &Plot) {
        if self.target_year() < self.last().year {
            let (x, _) = plot.at(f64::from(self.target_year().get()), plot.y.start);
            let ends = ((crisp(x), plot.area.top), (crisp(x), plot.area.bottom));
            plot.sheet.line(ends.0, ends.1, Pen::new(TARGET, 1.0));
        }
    }
}

/// The bands and the median of a path, which open at what was published before it, and the target.
fn draw_shape(
    plot: &Plot,
    start: Option<(f64, f64)>,
    path: &[(f64, Quantiles<f64>)],
    threshold: f64,
) {
    let bands: [(Bounds, f64); 3] = [
        (|q| (q.p025, q.p975), 0.2),
        (|q| (q.p10, q.p90), 0.4),
        (|q| (q.p25, q.p75), 0.65),
    ];
    // What was published is known, so the fan opens there.
    let before = start.filter(|(year, _)| *year < path[0].0);
    for (bounds, share) in bands {
        let edge = |(year, quantiles): &(f64, Quantiles<f64>)| {
            let (low, high) = bounds(quantiles);
            (*year, low, high)
        };
        let opening = before.map(|(year, value)| (year, value, value));
        let edges: Vec<_> = opening.into_iter().chain(path.iter().map(edge)).collect();
        plot.band(&edges, tint(OUTCOME, share));
    }
    let (_, target) = plot.at(plot.x.start, threshold);
    let ends = ((plot.area.left, target), (plot.area.right, target));
    plot.sheet.dashed(ends.0, ends.1, Pen::new(TARGET, 1.6));
    let median = path.iter().map(|(year, quantiles)| (*year, quantiles.p50));
    let points: Vec<_> = before.into_iter().chain(median).collect();
    plot.curve(&points, Pen::new(median_colour(), 2.2));
    if let Some((year, value)) = start {
        let at = plot.at(year, value);
        plot.sheet.disc(at, 4.0, median_colour());
        plot.sheet.disc(at, 2.2, WHITE);
    }
}

fn median_colour() -> plotters::style::RGBColor {
    blend(OUTCOME, BLACK, 0.45)
}

/// What bands, line and hollow dot are, and where the targets come from.
fn notes(page: Page, fans: &[Fan]) -> Vec<String> {
    let bands = (!page.findings.experiment.is_central).then_some(Phrase::Bands);
    let has_start = fans.iter().any(|fan| fan.start().is_some());
    let start = has_start.then_some(Phrase::StartNote);
    let reading = [bands, start].into_iter().flatten();
    let reading = reading.map(|phrase| page.say(phrase)).collect::<Vec<_>>();
    let reading = (!reading.is_empty()).then(|| reading.join(" "));
    let scenarios: Vec<_> = fans.iter().map(|fan| fan.scenario).collect();
    let bound = page.bound_note(fans.iter().filter_map(|fan| fan.chance(page)));
    let notes = reading
        .into_iter()
        .chain(bound)
        .chain(page.notes_on_years(&scenarios));
    notes
        .chain(page.sources(fans.iter().map(|fan| fan.target)))
        .collect()
}

/// The target's name at its line, where it covers least of the fan.
fn name_target(page: Page, plot: &Plot, fan: &Fan, ink: Ink) {
    let name = page.fill(Phrase::TargetAtLeast, &[("value", &fan.threshold(page))]);
    let (area, line) = (plot.area, plot.at(plot.x.start, fan.threshold).1);
    let (left, right) = (area.left + 6.0, area.right - 6.0);
    let places = [
        (Side::AboveRight, (left, line - 4.0)),
        (Side::BelowRight, (left, line + 5.0)),
        (Side::AboveLeft, (right, line - 4.0)),
        (Side::BelowLeft, (right, line + 5.0)),
    ];
    let ink = ink.coloured(TARGET_TEXT);
    let extent = (plot.sheet.width_of(&name, ink), ink.line_height());
    let (side, at) = clearest(&places, extent, area, &fan.band(plot));
    plot.sheet.text_over_data(&name, at, side, ink);
}
