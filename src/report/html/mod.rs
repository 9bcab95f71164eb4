//! The report: one page that needs nothing else, to be read on a phone, at a desk and on paper.
//!
//! The charts stand in it as pictures of lines, with their letters written down once, so that it looks the same on a
//! machine without fonts; what is text is text, so that it can be searched, copied and read aloud.

mod answer;
mod choosing;
mod dossiers;
mod glance;
mod headline;
mod influences;
mod ledger;
mod likelihood;
mod limits;
mod markup;
mod provenance;
mod readings;
mod reasons;
mod sections;
mod style;
mod table;
mod takeaways;
mod targets;
mod view;

use rayon::prelude::*;

pub use answer::Answer;

use super::charts::{self, Drawing, LEAST_WIDTH, Plate, Style, Typeface};
use super::hindcast;
use super::words::{Language, PagePhrase};
use crate::analysis::Findings;
use markup::{Markup, tag};
use sections::Section;
use view::View;

/// Characters of the fingerprint in the page's head; the end of the page has all.
const PRINTED_FINGERPRINT: usize = 12;

/// Points of a chart: as narrow as charts can be, so that their words are large on a phone and fit a page of A4.
pub const CHART_SIZE: (u32, u32) = (LEAST_WIDTH, 400);

/// The whole page.
#[must_use]
pub fn page(findings: &Findings, language: Language, typeface: &Typeface) -> String {
    let drawings = drawings(findings, language, typeface);
    let view = &View {
        findings,
        language,
        drawings: &drawings,
    };
    let sections = sections::all(view);
    let title = title(view);
    let head = tag("meta")
        .with("charset", "utf-8")
        .alone()
        .and(viewport())
        .and(described(view))
        .and(tag("title").holding(format!("{title} · blockfund")))
        .and(tag("style").holding(style::style(language)));
    let skip = tag("a")
        .class("skip")
        .with("href", "#content")
        .holding(view.say(PagePhrase::SkipToContent));
    let header = tag("header").holding([
        paragraph_of("origin", origin(view)),
        tag("h1").holding(title),
        paragraph_of("headline", headline::sentence(view)),
        paragraph_of("past", hindcast::line(findings.hindcast.as_ref(), language)),
        takeaways::content(view),
    ]);
    let contents = sections::contents(view, &sections);
    let sections: Markup = sections.into_iter().map(Section::into_markup).collect();
    let body = skip
        .and(glyphs(
            &drawings
                .iter()
                .map(|(_, drawing)| drawing.clone())
                .collect::<Vec<_>>(),
        ))
        .and(header)
        .and(contents)
        .and(tag("main").id("content").holding(sections));
    let html = tag("html")
        .with("lang", language.tag())
        .holding(tag("head").holding(head).and(tag("body").holding(body)));
    format!("<!doctype html>\n{}\n", html.into_string())
}

fn viewport() -> Markup {
    tag("meta")
        .with("name", "viewport")
        .with("content", "width=device-width, initial-scale=1")
        .alone()
}

fn described(view: &View) -> Markup {
    tag("meta")
        .with("name", "description")
        .with("content", &headline::sentence(view))
        .alone()
}

fn paragraph_of(class: &str, text: String) -> Markup {
    tag("p").class(class).holding(text)
}

fn title(view: &View) -> String {
    let year = view.target_year();
    let year = year.map(|year| year.to_string()).unwrap_or_default();
    match view.findings.scenarios.as_slice() {
        [only] => {
            let values = [("scenario", view.title_of(only)), ("year", &*year)];
            view.fill(PagePhrase::TitleOfOne, &values)
        }
        several => {
            let number = several.len().to_string();
            view.fill(
                PagePhrase::TitleOfSeveral,
                &[("count", &number), ("year", &year)],
            )
        }
    }
}

/// Country, sizes and fingerprint in a line.
fn origin(view: &View) -> String {
    let experiment = &view.findings.experiment;
    let fingerprint: String = experiment
        .fingerprint
        .chars()
        .take(PRINTED_FINGERPRINT)
        .collect();
    let values = [
        ("country", view.language.of(&experiment.country)),
        ("sizes", &*view.sizes()),
        ("fingerprint", &*fingerprint),
    ];
    view.fill(PagePhrase::Origin, &values)
}

/// The charts that the page has a place for, in the size that it shows them.
fn drawings(
    findings: &Findings,
    language: Language,
    typeface: &Typeface,
) -> Vec<(String, Drawing)> {
    let style = Style {
        size: CHART_SIZE,
        ..Style::new(language, typeface)
    };
    let has_dossiers = findings.scenarios.len() <= dossiers::MOST_WITH_CHARTS;
    let plates: Vec<Plate> = charts::plates(findings)
        .into_iter()
        .filter(|plate| plate.scenario.is_none() || has_dossiers)
        .collect();
    let drawn = plates.into_par_iter().filter_map(|plate| {
        let drawing = charts::draw(findings, plate.chart, plate.scenario, &style).ok()?;
        Some((plate.stem, drawing))
    });
    drawn.collect()
}

/// The letters of all drawings, once.
fn glyphs(drawings: &[Drawing]) -> Markup {
    Markup::of_picture(charts::glyphs(drawings))
}
