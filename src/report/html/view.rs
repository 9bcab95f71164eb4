//! What the page's sections look up: rows of the findings, words, and finished drawings.

use super::markup::{Markup, tag};
use super::table::scrolling;
use crate::analysis::findings::{
    Attainment, Comparison, Findings, Quantiles, ScenarioFindings, TargetFacts, Whole,
};
use crate::country::Outcome;
use crate::report::cells::{Attained, Cells};
use crate::report::charts::Drawing;
use crate::report::figures::count;
use crate::report::words::{InBoth, Language, Phrase};
use crate::stats::Estimate;
use crate::units::Year;

/// The name of the reading of a target that the scenario declares.
pub(super) const DECLARED: &str = "declared";
/// What most outcomes are summed over.
pub(super) const OUTSIDE_CAPITAL: &str = "non_capital";

/// The findings in one language, with the charts drawn from them.
#[derive(Clone, Copy)]
pub(super) struct View<'a> {
    pub(super) findings: &'a Findings,
    pub(super) language: Language,
    pub(super) drawings: &'a [(String, Drawing)],
}

/// What a scenario comes to in one of the targets.
pub(super) struct TargetResult<'a> {
    pub(super) attainment: &'a Attainment,
    /// In the year of the target.
    pub(super) quantiles: Quantiles<Estimate>,
    pub(super) comparison: Option<&'a Comparison>,
    pub(super) cells: Cells,
}

impl<'a> View<'a> {
    pub(super) fn say(&self, phrase: impl InBoth) -> &'static str {
        self.language.say(phrase)
    }

    pub(super) fn fill(&self, phrase: impl InBoth, values: &[(&str, &str)]) -> String {
        self.language.fill(phrase, values)
    }

    /// The phrase with values that were made for it.
    pub(super) fn filled(&self, phrase: impl InBoth, values: &[(&str, String)]) -> String {
        let borrowed = values.iter().map(|(name, value)| (*name, value.as_str()));
        self.fill(phrase, &borrowed.collect::<Vec<_>>())
    }

    pub(super) fn title_of(&self, scenario: &'a ScenarioFindings) -> &'a str {
        self.language.of(&scenario.title)
    }

    pub(super) fn is_central(&self) -> bool {
        self.findings.experiment.is_central
    }

    /// How many draws and futures there are.
    pub(super) fn sizes(&self) -> String {
        let experiment = &self.findings.experiment;
        if experiment.is_central {
            return self.say(Phrase::CentralPath).to_owned();
        }
        let values = [
            ("draws", count(u64::from(experiment.draws))),
            ("futures", count(u64::from(experiment.futures_per_draw))),
        ];
        self.filled(Phrase::Sizes, &values)
    }

    pub(super) fn has_several(&self) -> bool {
        self.findings.scenarios.len() > 1
    }

    /// The scenarios that can be ranked: those that are read in the latest year in which any is.
    pub(super) fn ranked(&self) -> impl Iterator<Item = &'a ScenarioFindings> {
        let year = self.target_year();
        let scenarios = self.findings.scenarios.iter();
        scenarios.filter(move |scenario| Some(scenario.target_year()) == year)
    }

    /// The year that the targets are held against; the latest where scenarios differ.
    pub(super) fn target_year(&self) -> Option<Year> {
        let scenarios = self.findings.scenarios.iter();
        scenarios.map(ScenarioFindings::target_year).max()
    }

    pub(super) fn baseline(&self) -> Option<&'a ScenarioFindings> {
        let name = &self.findings.experiment.baseline;
        self.findings
            .scenarios
            .iter()
            .find(|scenario| scenario.name == *name)
    }

    pub(super) fn is_baseline(&self, scenario: &ScenarioFindings) -> bool {
        scenario.name == self.findings.experiment.baseline
    }

    /// A scenario's title with the name of its file, as a table's row has it.
    pub(super) fn name_of(&self, scenario: &'a ScenarioFindings) -> Markup {
        let file = tag("span").class("file").holding(scenario.name.as_str());
        Markup::from(self.title_of(scenario)).and(" ").and(file)
    }

    /// The name of a place, or its id.
    pub(super) fn place(&self, id: &'a str) -> &'a str {
        let mut places = self.findings.places.iter();
        let place = places.find(|place| place.id == id);
        place.map_or(id, |place| self.language.of(&place.name))
    }

    /// A drawing in a box of its own; nothing where there was nothing to draw.
    pub(super) fn chart(&self, stem: &str) -> Markup {
        let drawing = self.drawings.iter().find(|(name, _)| name == stem);
        drawing.map_or_else(Markup::default, |(_, drawing)| {
            let picture = Markup::of_picture(drawing.to_inline_svg());
            tag("figure").holding(scrolling(drawing.title(), picture))
        })
    }

    /// A target as the scenario reads it.
    pub(super) fn result(
        &self,
        scenario: &'a ScenarioFindings,
        target: &TargetFacts,
    ) -> Option<TargetResult<'a>> {
        let year = scenario.target_year();
        let is_target = |outcome| strict(outcome) == target.outcome;
        let declared = || {
            let rows = scenario.attainments.iter();
            rows.filter(|row| row.reading == DECLARED && is_target(row.outcome))
        };
        let attainment = declared()
            .find(|row| row.year == year)
            .or_else(|| declared().next())?;
        let outcome = attainment.outcome;
        Some(TargetResult {
            attainment,
            quantiles: quantiles(scenario, outcome, attainment.year)?,
            comparison: comparison(scenario, outcome, attainment.year),
            cells: Cells::new(outcome, attainment.threshold, self.language),
        })
    }

    /// How often all targets are met together.
    pub(super) fn all_met(&self, scenario: &ScenarioFindings) -> Option<Attained> {
        Attained::together(&self.findings.experiment, scenario)
    }
}

/// The outcome that a target is named after; the lenient count of start-ups belongs to the strict.
pub(super) fn strict(outcome: Outcome) -> Outcome {
    match outcome {
        Outcome::DeepTechStartupsLenient => Outcome::DeepTechStartups,
        other => other,
    }
}

pub(super) fn comparison(
    scenario: &ScenarioFindings,
    outcome: Outcome,
    year: Year,
) -> Option<&Comparison> {
    let mut rows = scenario.comparisons.iter();
    rows.find(|row| row.outcome == outcome && row.year == year)
}

/// A paired difference with its error, in the year of the targets.
pub(super) fn difference(
    view: &View,
    scenario: &ScenarioFindings,
    outcome: Outcome,
) -> Option<String> {
    let difference = comparison(scenario, outcome, scenario.target_year())?.difference;
    Some(Cells::new(outcome, difference.value, view.language).difference(difference))
}

/// With errors in the year of the targets; the bands of other years are not reported with one.
fn quantiles(
    scenario: &ScenarioFindings,
    outcome: Outcome,
    year: Year,
) -> Option<Quantiles<Estimate>> {
    let mut summaries = scenario.summaries.iter();
    let summary = summaries.find(|row| row.outcome == outcome && row.year == year);
    summary.map(|row| row.quantiles).or_else(|| {
        let of_group = ["nation", OUTSIDE_CAPITAL];
        let mut rows = scenario.trajectories.iter();
        let row = rows.find(|row| {
            row.outcome == outcome && row.year == year && of_group.contains(&row.place.as_str())
        })?;
        Some(row.quantiles.map(|value| Estimate {
            value,
            standard_error: 0.0,
        }))
    })
}

/// The mean of a part outside the capital, or of all its parts where none is named; 0 where it is not reported.
pub(super) fn part(
    scenario: &ScenarioFindings,
    whole: Whole,
    name: Option<&str>,
    year: Year,
) -> f64 {
    let is_it = |row: &&crate::analysis::findings::Part| {
        row.whole == whole
            && row.year == year
            && row.place == OUTSIDE_CAPITAL
            && name.is_none_or(|name| row.part == name)
    };
    scenario
        .parts
        .iter()
        .filter(is_it)
        .map(|row| row.mean.value)
        .sum()
}
