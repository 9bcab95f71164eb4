//! Target by target: where it starts, what each scenario comes to, and the way there.

use super::glance::chance;
use super::markup::{Markup, paragraph, tag};
use super::table::{Cell, Narrow, Table};
use super::view::View;
use crate::analysis::findings::TargetFacts;
use crate::country::Outcome;
use crate::report::figures;
use crate::report::words::{PagePhrase, Phrase};
use crate::units::TARGET_YEAR;

/// The section's content.
pub(super) fn content(view: &View) -> Markup {
    view.findings
        .targets
        .iter()
        .map(|target| of_target(view, target))
        .collect()
}

fn of_target(view: &View, target: &TargetFacts) -> Markup {
    let threshold = figures::threshold(target.outcome, target.threshold, view.language);
    let stem = format!("fan-{}", target.outcome.id().replace('_', "-"));
    let table = if view.has_several() {
        table(view, target)
    } else {
        Markup::default()
    };
    let heading = view.fill(
        PagePhrase::TargetHeading,
        &[
            ("target", view.language.of(&target.title)),
            ("value", &threshold),
        ],
    );
    tag("h3")
        .holding(heading)
        .and(paragraph(start(view, target)))
        .and(table)
        .and(view.chart(&stem))
}

/// Where the target starts, and how much a year it asks for.
fn start(view: &View, target: &TargetFacts) -> String {
    let start = figures::threshold(target.outcome, target.start, view.language);
    let year = target.start_year.to_string();
    let values = [
        ("year", &*year),
        ("start", &*start),
        ("source", view.language.of(&target.source)),
    ];
    let mut text = view.fill(PagePhrase::TargetStart, &values);
    if let Some(growth) = growth_per_year(target) {
        let growth = format!("{:.1}%", growth * 100.0);
        text.push(' ');
        text.push_str(&view.fill(PagePhrase::TargetGrowth, &[("growth", &growth)]));
    }
    text
}

/// The growth a year from the start to the threshold; of a count of new firms there is none.
pub(super) fn growth_per_year(target: &TargetFacts) -> Option<f64> {
    let years = i32::from(TARGET_YEAR.get()) - i32::from(target.start_year);
    let is_stock = !matches!(
        target.outcome,
        Outcome::DeepTechStartups | Outcome::DeepTechStartupsLenient
    );
    (is_stock && years > 0 && target.start > 0.0)
        .then(|| libm::pow(target.threshold / target.start, 1.0 / f64::from(years)) - 1.0)
}

fn table(view: &View, target: &TargetFacts) -> Markup {
    let columns = [
        Phrase::AttainedColumn,
        Phrase::MedianColumn,
        Phrase::BandColumn,
        Phrase::DifferenceColumn,
        Phrase::VerdictColumn,
    ];
    let scenario_column = view.say(PagePhrase::ScenarioColumn).to_owned();
    let rows = view.findings.scenarios.iter().filter_map(|scenario| {
        let result = view.result(scenario, target)?;
        let mut row = vec![
            Cell::new(view.name_of(scenario)),
            chance(view, &result),
            Cell::number(result.cells.with_error(result.quantiles.p50)),
            Cell::number(result.cells.band(&result.quantiles)),
        ];
        row.extend(match result.comparison {
            Some(comparison) => [
                Cell::number(result.cells.difference(comparison.difference)),
                Cell::new(result.cells.verdict(comparison)),
            ],
            None if view.is_baseline(scenario) => {
                [Cell::number("–"), Cell::new(view.say(Phrase::Baseline))]
            }
            None => [Cell::number("–"), Cell::new("–")],
        });
        Some(row)
    });
    let values = [("target", view.language.of(&target.title))];
    Table {
        caption: view.fill(PagePhrase::TargetCaption, &values),
        columns: std::iter::once(scenario_column)
            .chain(columns.map(|phrase| view.say(phrase).to_owned()))
            .collect(),
        rows: rows.collect(),
        narrow: Narrow::Cards,
    }
    .to_markup()
}
