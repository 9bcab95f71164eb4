//! Targets that can be read in two ways, and whether the order of the scenarios depends on it.

use super::markup::{Markup, bullets, paragraph, tag};
use super::table::{Cell, Narrow, Table};
use super::view::{DECLARED, View, strict};
use crate::analysis::findings::{Attainment, ScenarioFindings, TargetFacts};
use crate::report::cells::{attainment, reading};
use crate::report::words::PagePhrase;

/// Ids of readings, each with its opposite.
const READINGS: [(&str, &str); 6] = [
    ("without_exceptions", "all_provinces"),
    ("all_provinces", "without_exceptions"),
    ("as_announced", "doubled"),
    ("doubled", "as_announced"),
    ("from_2026", "from_2025"),
    ("from_2025", "from_2026"),
];

/// A target with its two readings: as most scenarios declare it, and otherwise.
struct Ambiguity<'a> {
    target: &'a TargetFacts,
    declared: (&'static str, PagePhrase),
    other: (&'static str, PagePhrase),
}

/// The section's content; nothing where every target has one reading.
pub(super) fn content(view: &View) -> Markup {
    let ambiguities: Vec<Ambiguity> = view
        .findings
        .targets
        .iter()
        .filter_map(|target| ambiguity(view, target))
        .collect();
    if ambiguities.is_empty() {
        return Markup::default();
    }
    let mut columns = vec![view.say(PagePhrase::ScenarioColumn).to_owned()];
    for ambiguity in &ambiguities {
        columns.extend(
            [ambiguity.declared.1, ambiguity.other.1].map(|name| view.say(name).to_owned()),
        );
    }
    let row = |scenario| {
        let mut row = vec![Cell::new(view.name_of(scenario))];
        for ambiguity in &ambiguities {
            for reading in [ambiguity.declared.0, ambiguity.other.0] {
                let share = in_reading(scenario, ambiguity.target, reading);
                row.push(Cell::new(share.map_or_else(
                    || "–".to_owned(),
                    |share| attainment(share, view.is_central(), view.language),
                )));
            }
        }
        row
    };
    let table = Table {
        caption: view.say(PagePhrase::ReadingsCaption).to_owned(),
        columns,
        rows: view.findings.scenarios.iter().map(row).collect(),
        narrow: Narrow::Cards,
    };
    let rankings = ambiguities
        .iter()
        .filter(|_| view.has_several() && !view.is_central());
    paragraph(view.say(PagePhrase::ReadingsExplained))
        .and(table.to_markup())
        .and(bullets(rankings.map(|ambiguity| ranking(view, ambiguity))))
}

fn ambiguity<'a>(view: &View<'a>, target: &'a TargetFacts) -> Option<Ambiguity<'a>> {
    let baseline = view.baseline()?;
    let mut others = baseline
        .attainments
        .iter()
        .filter(|row| row.reading != DECLARED && strict(row.outcome) == target.outcome);
    let other = others.next()?;
    let (id, opposite) = *READINGS.iter().find(|(id, _)| *id == other.reading)?;
    Some(Ambiguity {
        target,
        declared: (opposite, reading(opposite)?),
        other: (id, reading(id)?),
    })
}

/// A target's attainment in a reading, whether the scenario declares it or not.
fn in_reading<'a>(
    scenario: &'a ScenarioFindings,
    target: &TargetFacts,
    reading: &str,
) -> Option<&'a Attainment> {
    let year = scenario.target_year();
    let of_target = || {
        let rows = scenario.attainments.iter();
        rows.filter(move |row| strict(row.outcome) == target.outcome && row.year == year)
    };
    of_target()
        .find(|row| row.reading == reading)
        .or_else(|| of_target().find(|row| row.reading == DECLARED))
}

/// Whether two scenarios change places: surely ahead in one reading, surely behind in the other.
fn ranking(view: &View, ambiguity: &Ambiguity) -> Markup {
    let scenarios = &view.findings.scenarios;
    let errors_apart = view.findings.experiment.errors_in_half();
    let order = |one, other, reading| -> i8 {
        let shares = [one, other].map(|scenario| in_reading(scenario, ambiguity.target, reading));
        let [Some(one), Some(other)] = shares else {
            return 0;
        };
        let (one, other) = (one.share, other.share);
        let error = libm::hypot(one.standard_error, other.standard_error);
        let apart = one.value - other.value;
        if apart.abs() <= errors_apart * error {
            0
        } else {
            apart.signum() as i8
        }
    };
    let mut changed = Vec::new();
    let mut is_ordered = false;
    for (index, one) in scenarios.iter().enumerate() {
        for other in &scenarios[index + 1..] {
            let declared = order(one, other, ambiguity.declared.0);
            let otherwise = order(one, other, ambiguity.other.0);
            is_ordered |= declared != 0 || otherwise != 0;
            if declared * otherwise < 0 {
                changed.push(format!("{} ↔ {}", view.title_of(one), view.title_of(other)));
            }
        }
    }
    let target = view.language.of(&ambiguity.target.title);
    let name = tag("strong").holding(target);
    let values = [
        ("number", changed.len().to_string()),
        ("pairs", changed.join(", ")),
    ];
    let phrase = match (is_ordered, changed.is_empty()) {
        (false, _) => PagePhrase::RankingUndecided,
        (true, true) => PagePhrase::RankingHolds,
        (true, false) => PagePhrase::RankingChanges,
    };
    name.and(": ").and(view.filled(phrase, &values))
}
