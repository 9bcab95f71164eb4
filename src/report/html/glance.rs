//! The verdict at a glance: every scenario against every target, in numbers and in words.

use super::headline::short_name;
use super::likelihood::Likelihood;
use super::markup::{Markup, paragraph, tag};
use super::table::{Cell, Narrow, Table};
use super::view::{TargetResult, View, strict};
use crate::analysis::findings::{ScenarioFindings, Verdict};
use crate::report::cells::attainment;
use crate::report::words::{PagePhrase, Phrase};
use crate::report::years;

/// The section's content.
pub(super) fn content(view: &View) -> Markup {
    let table = if view.has_several() {
        of_scenarios(view)
    } else {
        view.findings
            .scenarios
            .first()
            .map_or_else(Markup::default, |only| of_targets(view, only))
    };
    let mut content = table;
    if !view.is_central() {
        let scale = tag("p")
            .class("note")
            .holding(view.say(PagePhrase::LikelihoodScale));
        content = content.and(scale);
    }
    let errors = if view.is_central() {
        PagePhrase::CentralHasNoErrors
    } else {
        PagePhrase::ErrorsExplained
    };
    // Of one scenario the table says all that the chart would.
    let attainments = if view.has_several() {
        view.chart("attainment")
    } else {
        Markup::default()
    };
    let scenarios: Vec<&ScenarioFindings> = view.findings.scenarios.iter().collect();
    let years = years::of_targets(view.language, &scenarios, Phrase::EarlierRowsNote);
    let years = years.into_iter();
    let years = years.map(|note| tag("p").class("note").holding(note));
    let swipe = tag("p")
        .class("note swipe")
        .holding(view.say(PagePhrase::SwipeCharts));
    content
        .and(tag("p").class("note").holding(view.say(errors)))
        .and(years.collect::<Markup>())
        .and(swipe)
        .and(attainments)
        .and(joint(view))
}

/// A row a scenario, a column a target.
fn of_scenarios(view: &View) -> Markup {
    let targets = &view.findings.targets;
    let mut columns = vec![view.say(PagePhrase::ScenarioColumn).to_owned()];
    columns.extend(
        targets
            .iter()
            .map(|target| short_name(view, target, target.threshold)),
    );
    columns.push(view.say(Phrase::AllTargets).to_owned());
    columns.push(view.say(Phrase::DifferenceColumn).to_owned());
    let row = |scenario| {
        let mut row = vec![Cell::new(view.name_of(scenario))];
        for target in targets {
            let result = view.result(scenario, target);
            row.push(result.map_or_else(nothing, |result| chance(view, &result)));
        }
        row.push(all_met(view, scenario));
        row.push(Cell::new(verdicts(view, scenario)));
        row
    };
    Table {
        caption: view.say(PagePhrase::GlanceCaption).to_owned(),
        columns,
        rows: view.findings.scenarios.iter().map(row).collect(),
        narrow: Narrow::Cards,
    }
    .to_markup()
}

/// A row a target, with median and band beside the chance.
fn of_targets(view: &View, scenario: &ScenarioFindings) -> Markup {
    let columns = [
        Phrase::TargetColumn,
        Phrase::AttainedColumn,
        Phrase::MedianColumn,
        Phrase::BandColumn,
    ];
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    for target in &view.findings.targets {
        let Some(result) = view.result(scenario, target) else {
            continue;
        };
        rows.push(vec![
            Cell::new(short_name(view, target, result.attainment.threshold)),
            chance(view, &result),
            Cell::number(result.cells.with_error(result.quantiles.p50)),
            Cell::number(result.cells.band(&result.quantiles)),
        ]);
    }
    rows.push(vec![
        Cell::new(view.say(Phrase::AllTargets)),
        all_met(view, scenario),
        nothing(),
        nothing(),
    ]);
    let values = [("scenario", view.title_of(scenario))];
    Table {
        caption: view.fill(PagePhrase::GlanceOfOneCaption, &values),
        columns: columns.map(|phrase| view.say(phrase).to_owned()).to_vec(),
        rows,
        narrow: Narrow::Cards,
    }
    .to_markup()
}

/// How often a target is met, and the word for it.
pub(super) fn chance(view: &View, result: &TargetResult) -> Cell {
    let share = attainment(result.attainment, view.is_central(), view.language);
    if view.is_central() {
        let class = if result.attainment.hits > 0 {
            "chance-6"
        } else {
            "chance-2"
        };
        return Cell::new(share).class(class);
    }
    let likelihood = Likelihood::of(result.attainment);
    let word = tag("span")
        .class("word")
        .holding(view.say(likelihood.phrase()));
    let content = tag("strong").holding(share).and(" ").and(word);
    Cell::new(content).class(likelihood.class())
}

fn all_met(view: &View, scenario: &ScenarioFindings) -> Cell {
    match view.all_met(scenario) {
        Some(all) => Cell::new(all.text(view.is_central(), view.language)),
        None => nothing(),
    }
}

/// How many targets a scenario does better, worse or the same in.
pub(super) fn verdicts(view: &View, scenario: &ScenarioFindings) -> String {
    if view.is_baseline(scenario) {
        return view.say(Phrase::Baseline).to_owned();
    }
    let year = scenario.target_year();
    let is_target = |outcome| {
        let mut targets = view.findings.targets.iter();
        targets.any(|target| {
            let result = view.result(scenario, target);
            result.is_some_and(|result| result.attainment.outcome == outcome)
                && strict(outcome) == target.outcome
        })
    };
    let of_targets: Vec<Verdict> = scenario
        .comparisons
        .iter()
        .filter(|row| row.year == year && is_target(row.outcome))
        .map(|row| row.verdict)
        .collect();
    let words = [
        (Verdict::Better, Phrase::Better),
        (Verdict::Worse, Phrase::Worse),
        (Verdict::NoDifference, Phrase::NoDifference),
        (Verdict::Undecided, Phrase::Undecided),
    ];
    let counted = words.into_iter().filter_map(|(verdict, phrase)| {
        let count = of_targets.iter().filter(|other| **other == verdict).count();
        (count > 0).then(|| format!("{} {count}", view.say(phrase)))
    });
    counted.collect::<Vec<String>>().join(" · ")
}

fn joint(view: &View) -> Markup {
    let stem = match view.findings.scenarios.as_slice() {
        [only] => format!("{}/joint", only.name),
        _ => "joint".to_owned(),
    };
    let chart = view.chart(&stem);
    if chart.is_empty() {
        return chart;
    }
    tag("h3")
        .holding(view.say(PagePhrase::TogetherHeading))
        .and(paragraph(view.say(PagePhrase::TogetherExplained)))
        .and(chart)
}

fn nothing() -> Cell {
    Cell::new("–")
}
