//! The table that a run prints: for each scenario how surely the targets are met, and whether it beats the baseline.

use super::cells::{self, Attained, Cells, outcome_title};
use super::columns::Columns;
use super::figures::count;
use super::words::{Language, Phrase, PrecisionPhrase};
use super::years;
use crate::analysis::Findings;
use crate::analysis::findings::{Attainment, ScenarioFindings};

/// The printed table of `findings`, with a line for each target of each scenario and one for all targets together.
#[must_use]
pub fn table(findings: &Findings, language: Language) -> String {
    let header = [
        Phrase::TargetColumn,
        Phrase::AttainedColumn,
        Phrase::MedianColumn,
        Phrase::BandColumn,
        Phrase::DifferenceColumn,
        Phrase::VerdictColumn,
    ];
    let mut lines: Vec<Line> = vec![Line::Row(
        header
            .iter()
            .map(|&phrase| language.say(phrase).to_owned())
            .collect(),
    )];
    for scenario in &findings.scenarios {
        lines.push(Line::Heading(format!(
            "{} — {}",
            scenario.name,
            language.of(&scenario.title)
        )));
        lines.extend(
            scenario_rows(findings, scenario, language)
                .into_iter()
                .map(Line::Row),
        );
    }
    lay_out(&lines)
}

/// Which years the table tells of where that is not the year of the targets for all, what it means, and what it was made
/// from.
#[must_use]
pub fn legend(findings: &Findings, language: Language) -> String {
    let experiment = &findings.experiment;
    let phrase = if experiment.is_central {
        Phrase::CentralLegend
    } else {
        Phrase::TableLegend
    };
    let [sampler, _] = PrecisionPhrase::of_sampler(&experiment.sampler);
    let mut legend = language.fill(
        phrase,
        &[
            ("draws", &count(u64::from(experiment.draws))),
            ("sampler", language.say(sampler)),
            ("futures", &count(u64::from(experiment.futures_per_draw))),
            ("seed", &experiment.seed.to_string()),
            ("fingerprint", &experiment.fingerprint[..12]),
        ],
    );
    if !experiment.is_central && findings.scenarios.len() > 1 {
        let values = [("baseline", experiment.baseline.as_str())];
        legend.push(' ');
        legend.push_str(&language.fill(Phrase::DifferenceLegend, &values));
    }
    let scenarios: Vec<&ScenarioFindings> = findings.scenarios.iter().collect();
    let mut lines = years::of_targets(language, &scenarios, Phrase::EarlierRowsNote);
    lines.push(legend);
    lines.join("\n")
}

enum Line {
    Heading(String),
    Row(Vec<String>),
}

fn lay_out(lines: &[Line]) -> String {
    let rows = lines.iter().filter_map(|line| match line {
        Line::Heading(_) => None,
        Line::Row(cells) => Some(cells),
    });
    let columns = Columns::fitting(rows);
    let text = lines.iter().map(|line| match line {
        Line::Heading(heading) => format!("\n{heading}\n"),
        Line::Row(cells) => columns.line(cells),
    });
    text.collect()
}

fn scenario_rows(
    findings: &Findings,
    scenario: &ScenarioFindings,
    language: Language,
) -> Vec<Vec<String>> {
    let declared = scenario
        .attainments
        .iter()
        .filter(|row| row.reading == "declared" && row.year == scenario.target_year());
    let mut rows: Vec<Vec<String>> = declared
        .map(|attainment| target_row(findings, scenario, attainment, language))
        .collect();
    if let Some(all) = Attained::together(&findings.experiment, scenario) {
        rows.push(vec![
            language.say(Phrase::AllTargets).to_owned(),
            all.text(findings.experiment.is_central, language),
        ]);
    }
    rows
}

fn target_row(
    findings: &Findings,
    scenario: &ScenarioFindings,
    attainment: &Attainment,
    language: Language,
) -> Vec<String> {
    let outcome = attainment.outcome;
    let cells = Cells::new(outcome, attainment.threshold, language);
    let title = outcome_title(findings, outcome, language);
    let mut row = vec![
        format!("{title} ≥ {}", cells.threshold(attainment.threshold)),
        cells::attainment(attainment, findings.experiment.is_central, language),
    ];
    let summary = scenario
        .summaries
        .iter()
        .find(|summary| summary.outcome == outcome);
    if let Some(summary) = summary {
        let quantiles = &summary.quantiles;
        row.extend([cells.with_error(quantiles.p50), cells.band(quantiles)]);
    }
    let comparison = scenario
        .comparisons
        .iter()
        .find(|row| row.outcome == outcome && row.year == scenario.target_year());
    if let Some(comparison) = comparison {
        let difference = cells.difference(comparison.difference);
        row.extend([difference, cells.verdict(comparison)]);
    }
    row
}
