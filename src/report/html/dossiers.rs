//! Scenario by scenario: what it asks and sets, why it differs, and where its money, people and firms are.

use super::glance::verdicts;
use super::markup::{Markup, bullets, paragraph, tag};
use super::reasons;
use super::view::View;
use crate::analysis::findings::{ScenarioFindings, SettingFacts};
use crate::report::words::PagePhrase;

/// More scenarios than this and the page would be too heavy for a phone: 0.25 MB each. Their charts are then in the
/// result folder alone.
pub(super) const MOST_WITH_CHARTS: usize = 16;
/// As many scenarios are read one after the other; of more, a reader opens those of interest.
const MOST_OPEN: usize = 3;

/// The charts of a scenario, under a heading each.
const CHARTS: [(PagePhrase, &[&str]); 5] = [
    (PagePhrase::PathsHeading, &["fans"]),
    (PagePhrase::MapHeading, &["tile-map"]),
    (PagePhrase::MoneyHeading, &["allocation", "rd"]),
    (PagePhrase::TalentHeading, &["talent"]),
    (PagePhrase::StartupsHeading, &["startups"]),
];
/// Further charts that the page shows for all scenarios together where there are several.
const OF_SEVERAL: [(PagePhrase, &[&str]); 2] = [
    (PagePhrase::TogetherHeading, &["joint"]),
    (PagePhrase::InfluencesHeading, &["tornado"]),
];

/// The section's content.
pub(super) fn content(view: &View) -> Markup {
    let scenarios = &view.findings.scenarios;
    let note = if scenarios.len() > MOST_WITH_CHARTS {
        paragraph(view.say(PagePhrase::ChartsInFolder))
    } else {
        Markup::default()
    };
    note.and(
        scenarios
            .iter()
            .map(|scenario| dossier(view, scenario))
            .collect::<Markup>(),
    )
}

fn dossier(view: &View, scenario: &ScenarioFindings) -> Markup {
    let mut content = paragraph(view.language.of(&scenario.question))
        .and(settings(view, scenario))
        .and(reasons::content(view, scenario));
    if view.findings.scenarios.len() <= MOST_WITH_CHARTS {
        content = content.and(charts(view, scenario));
    }
    if !view.has_several() {
        return content;
    }
    let heading = tag("h3").holding(view.name_of(scenario));
    let verdict = tag("span")
        .class("summary")
        .holding(verdicts(view, scenario));
    let summary = tag("summary").holding(heading.and(verdict));
    let is_open = view.findings.scenarios.len() <= MOST_OPEN;
    tag("details")
        .class("dossier")
        .flag("open", is_open)
        .holding(summary.and(content))
}

fn charts(view: &View, scenario: &ScenarioFindings) -> Markup {
    let further: &[(PagePhrase, &[&str])] = if view.has_several() { &OF_SEVERAL } else { &[] };
    let level = if view.has_several() { "h4" } else { "h3" };
    let group = |(heading, stems): &(PagePhrase, &[&str])| {
        let charts: Markup = stems
            .iter()
            .map(|stem| view.chart(&format!("{}/{stem}", scenario.name)))
            .collect();
        if charts.is_empty() {
            return charts;
        }
        tag(level).holding(view.say(*heading)).and(charts)
    };
    let has_own_section = |stems: &[&str]| view.is_baseline(scenario) && stems == ["tornado"];
    let groups = CHARTS.iter().chain(further);
    groups
        .filter(|(_, stems)| !has_own_section(stems))
        .map(group)
        .collect()
}

/// What the scenario sets otherwise than the baseline; of the baseline nothing, since its plan is in the ledger.
fn settings(view: &View, scenario: &ScenarioFindings) -> Markup {
    let Some(baseline) = view.baseline().filter(|_| !view.is_baseline(scenario)) else {
        return Markup::default();
    };
    let (own, usual) = (written(scenario), written(baseline));
    let line = |path: &str, phrase, own: &str, usual: &str| {
        let path = tag("code").holding(path);
        let values = [("own", own), ("usual", usual)];
        path.and(" ").and(view.fill(phrase, &values))
    };
    let differing = own.iter().filter_map(|one| {
        // A choice written with more keys stands in the place of one written with fewer, and the other way round.
        let above = usual.iter().find(|other| is_within(&one.path, &other.path));
        let below = || usual.iter().any(|other| is_within(&other.path, &one.path));
        let (phrase, usual) = match above {
            Some(other) if other == one => return None,
            Some(other) => (PagePhrase::SetOtherwise, other.value.as_str()),
            None if below() => (PagePhrase::SetWhole, ""),
            None => (PagePhrase::SetHere, ""),
        };
        Some(line(&one.path, phrase, &one.value, usual))
    });
    let is_replaced = |path: &str| {
        let mut own = own.iter();
        own.any(|one| is_within(path, &one.path) || is_within(&one.path, path))
    };
    let dropped = usual
        .iter()
        .filter(|other| !is_replaced(&other.path))
        .map(|other| line(&other.path, PagePhrase::SetNoMore, "", &other.value));
    let lines = bullets(differing.chain(dropped));
    if lines.is_empty() {
        return paragraph(view.say(PagePhrase::SetsNothing));
    }
    tag("h4")
        .holding(view.say(PagePhrase::SettingsHeading))
        .and(tag("div").class("settings").holding(lines))
}

/// What a scenario says; a `null` says nothing.
fn written(scenario: &ScenarioFindings) -> Vec<&SettingFacts> {
    let all = scenario.settings.iter();
    all.filter(|setting| setting.value != "null").collect()
}

/// Whether a setting is another one or a part of it.
fn is_within(path: &str, whole: &str) -> bool {
    let rest = path.strip_prefix(whole);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
}
