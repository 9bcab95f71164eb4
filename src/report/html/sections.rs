//! The sections of the page in their order.

use super::markup::{Markup, paragraph, tag};
use super::view::View;
use super::{
    choosing, dossiers, glance, influences, ledger, limits, provenance, readings, targets,
};
use crate::report::words::{ChoosingPhrase, PagePhrase, PastPhrase};

/// A section of the page.
pub(super) struct Section {
    id: &'static str,
    heading: &'static str,
    content: Markup,
}

/// All sections that have something to say.
pub(super) fn all(view: &View) -> Vec<Section> {
    let dossiers = if view.has_several() {
        PagePhrase::DossiersHeading
    } else {
        PagePhrase::DossierHeading
    };
    let all = [
        ("glance", PagePhrase::GlanceHeading, glance::content(view)),
        (
            "targets",
            PagePhrase::TargetsHeading,
            targets::content(view),
        ),
        (
            "distributions",
            PagePhrase::DistributionsHeading,
            distributions(view),
        ),
        (
            "differences",
            PagePhrase::DifferencesHeading,
            differences(view),
        ),
        ("scenarios", dossiers, dossiers::content(view)),
        (
            "influences",
            PagePhrase::InfluencesHeading,
            influences::content(view),
        ),
        (
            "readings",
            PagePhrase::ReadingsHeading,
            readings::content(view),
        ),
        ("limits", PagePhrase::LimitsHeading, limits::content(view)),
        ("ledger", PagePhrase::LedgerHeading, ledger::content(view)),
        (
            "repeat",
            PagePhrase::RepeatHeading,
            provenance::content(view),
        ),
    ];
    let sections = all.into_iter().map(|(id, heading, content)| Section {
        id,
        heading: view.say(heading),
        content,
    });
    let mut sections: Vec<Section> = sections
        .filter(|section| !section.content.is_empty())
        .collect();
    let limits = sections.iter().position(|section| section.id == "limits");
    let before_limits = limits.unwrap_or(sections.len());
    sections.splice(before_limits..before_limits, past(view));
    let differences = sections
        .iter()
        .position(|section| section.id == "scenarios");
    let after_differences = differences.unwrap_or(sections.len());
    sections.splice(after_differences..after_differences, choosing(view));
    sections
}

fn distributions(view: &View) -> Markup {
    introduced(view, PagePhrase::DistributionsExplained, &["distributions"])
}

/// Where scenarios differ; one alone has nothing to differ from.
fn differences(view: &View) -> Markup {
    if !view.has_several() {
        return Markup::default();
    }
    let charts = ["differences", "rd", "talent", "zones", "uses"];
    introduced(view, PagePhrase::DifferencesExplained, &charts)
}

/// Which scenario to choose, where there are several.
fn choosing(view: &View) -> Option<Section> {
    let content = choosing::content(view);
    (!content.is_empty()).then(|| Section {
        id: "choosing",
        heading: view.say(ChoosingPhrase::Heading),
        content,
    })
}

/// How well the model did on the past, where one is published.
fn past(view: &View) -> Option<Section> {
    let chart = view.chart("hindcast");
    (!chart.is_empty()).then(|| Section {
        id: "past",
        heading: view.language.say(PastPhrase::ChartTitle),
        content: paragraph(view.language.say(PastPhrase::Hindsight)).and(chart),
    })
}

/// Charts with a sentence before them.
fn introduced(view: &View, phrase: PagePhrase, stems: &[&str]) -> Markup {
    let charts: Markup = stems.iter().map(|stem| view.chart(stem)).collect();
    if charts.is_empty() {
        return charts;
    }
    paragraph(view.say(phrase)).and(charts)
}

impl Section {
    pub(super) fn into_markup(self) -> Markup {
        let heading = tag("h2").id(self.id).holding(self.heading);
        tag("section")
            .with("aria-labelledby", self.id)
            .holding(heading.and(self.content))
    }
}

/// The way to each section.
pub(super) fn contents(view: &View, sections: &[Section]) -> Markup {
    let links = sections.iter().map(|section| {
        let link = tag("a").with("href", &format!("#{}", section.id));
        tag("li").holding(link.holding(section.heading))
    });
    tag("nav")
        .with("aria-label", view.say(PagePhrase::Contents))
        .holding(tag("ol").holding(links.collect::<Markup>()))
}
