//! The ledger of assumptions: every number that the run rests on, with its status and source.

mod numbers;
mod provinces;
mod words;

use super::markup::{Markup, linked, paragraph, tag};
use super::table::{Cell, Narrow, Table};
use super::view::View;
use crate::analysis::findings::{LedgerEntry, LedgerGroup, Status};
use crate::report::cells;
use crate::report::figures::count;
use crate::report::words::PagePhrase;

const GROUPS: [(LedgerGroup, PagePhrase); 8] = [
    (LedgerGroup::Target, PagePhrase::LedgerTargets),
    (LedgerGroup::National, PagePhrase::LedgerNational),
    (LedgerGroup::Zone, PagePhrase::LedgerZones),
    (LedgerGroup::Province, PagePhrase::LedgerProvinces),
    (LedgerGroup::Division, PagePhrase::LedgerDivision),
    (LedgerGroup::Parameter, PagePhrase::LedgerParameters),
    (LedgerGroup::Correlation, PagePhrase::LedgerCorrelations),
    (LedgerGroup::View, PagePhrase::LedgerViews),
];
const STATUSES: [(Status, PagePhrase); 3] = [
    (Status::Official, PagePhrase::Official),
    (Status::Derived, PagePhrase::Derived),
    (Status::Assumption, PagePhrase::Assumed),
];

/// The section's content.
pub(super) fn content(view: &View) -> Markup {
    let groups = GROUPS.iter().filter_map(|(group, heading)| {
        let entries = of_group(view, *group);
        if entries.is_empty() {
            return None;
        }
        let table = if *group == LedgerGroup::Province {
            provinces::table(view, &entries)
        } else {
            numbers::table(view, &entries, view.say(*heading))
        };
        let name = format!("{} ({})", view.say(*heading), count(entries.len() as u64));
        Some(folded(&name, table))
    });
    paragraph(summary(view))
        .and(paragraph(view.say(PagePhrase::StatusExplained)))
        .and(counts(view))
        .and(groups.collect::<Markup>())
        .and(plans(view))
        .and(sources(view))
}

/// How many numbers there are, and how many of them are assumed.
pub(super) fn summary(view: &View) -> String {
    let ledger = &view.findings.ledger;
    let number = |status| ledger.iter().filter(|entry| entry.status == status).count();
    let assumed = number(Status::Assumption);
    let share = 100.0 * assumed as f64 / ledger.len().max(1) as f64;
    let values = [
        ("all", count(ledger.len() as u64)),
        ("official", count(number(Status::Official) as u64)),
        ("derived", count(number(Status::Derived) as u64)),
        ("assumed", count(assumed as u64)),
        ("share", format!("{share:.0}%")),
    ];
    view.filled(PagePhrase::LedgerSummary, &values)
}

fn of_group<'a>(view: &View<'a>, group: LedgerGroup) -> Vec<&'a LedgerEntry> {
    view.findings
        .ledger
        .iter()
        .filter(|entry| entry.group == group)
        .collect()
}

/// How many numbers of each group have each status.
fn counts(view: &View) -> Markup {
    let mut columns = vec![view.say(PagePhrase::GroupColumn).to_owned()];
    columns.extend(STATUSES.map(|(_, phrase)| view.say(phrase).to_owned()));
    columns.push(view.say(PagePhrase::SumColumn).to_owned());
    let row = |name: &str, entries: &[&LedgerEntry]| {
        let mut row = vec![Cell::new(name)];
        row.extend(STATUSES.map(|(status, _)| {
            let number = entries
                .iter()
                .filter(|entry| entry.status == status)
                .count();
            Cell::number(count(number as u64))
        }));
        row.push(Cell::number(count(entries.len() as u64)));
        row
    };
    let groups = GROUPS.iter().filter_map(|(group, heading)| {
        let entries = of_group(view, *group);
        (!entries.is_empty()).then(|| row(view.say(*heading), &entries))
    });
    let all: Vec<&LedgerEntry> = view.findings.ledger.iter().collect();
    let sum = row(view.say(PagePhrase::SumColumn), &all);
    Table {
        caption: view.say(PagePhrase::LedgerCaption).to_owned(),
        columns,
        rows: groups.chain([sum]).collect(),
        narrow: Narrow::Scrolls,
    }
    .to_markup()
}

/// A number's status with its grade, where it has one.
pub(super) fn status_words(view: &View, entry: &LedgerEntry) -> String {
    cells::status(entry.status, entry.evidence.as_deref(), view.language)
}

/// The same on a coloured ground.
pub(super) fn status(view: &View, entry: &LedgerEntry) -> Markup {
    let class = match entry.status {
        Status::Official => "status official",
        Status::Derived => "status derived",
        Status::Assumption => "status assumed",
    };
    tag("span").class(class).holding(status_words(view, entry))
}

/// A link to the reference that a number names, or the words that stand in its place.
fn source(view: &View, key: &str) -> Markup {
    let sources = &view.findings.sources;
    match sources.iter().position(|source| source.key == key) {
        Some(position) => {
            let number = position + 1;
            tag("a")
                .with("href", &format!("#source-{number}"))
                .holding(format!("[{number}]"))
        }
        None if key.is_empty() => Markup::from(view.say(PagePhrase::NoSource)),
        None => Markup::from(key),
    }
}

/// Something long that the reader opens; paper shows it all.
fn folded(name: &str, content: Markup) -> Markup {
    let summary = tag("summary").holding(tag("h3").holding(name));
    tag("details")
        .class("printed")
        .holding(summary.and(content))
}

/// Where the numbers of the scenarios themselves come from: those of the baseline, and what others add.
fn plans(view: &View) -> Markup {
    let mut seen = Vec::new();
    let mut entries = Vec::new();
    for scenario in &view.findings.scenarios {
        for source in &scenario.sources {
            if !seen.contains(&source) {
                seen.push(source);
                let key = tag("code").holding(source.key.as_str());
                let name = tag("dt").holding(key.and(" ").and(scenario.name.as_str()));
                entries
                    .push(name.and(tag("dd").holding(linked(view.language.of(&source.reference)))));
            }
        }
    }
    if entries.is_empty() {
        return Markup::default();
    }
    let list = tag("dl").holding(entries.into_iter().collect::<Markup>());
    folded(view.say(PagePhrase::PlansHeading), list)
}

fn sources(view: &View) -> Markup {
    let references = view
        .findings
        .sources
        .iter()
        .enumerate()
        .map(|(position, source)| {
            tag("li")
                .id(&format!("source-{}", position + 1))
                .holding(view.language.of(&source.reference))
        });
    let list: Markup = references.collect();
    if list.is_empty() {
        return list;
    }
    let list = tag("ol").class("sources").holding(list);
    let heading = tag("h3").holding(view.say(PagePhrase::SourcesHeading));
    heading.and(list)
}
