//! Where researchers come from besides the trend: by year in one scenario, and in the last year of all.

use crate::analysis::findings::{ScenarioFindings, Whole};
use crate::country::Outcome;
use crate::report::figures::{self, Measure, Unit};
use crate::report::words::{Phrase, SectionPhrase};
use crate::report::years;

use super::Drawing;
use super::axis::range_around_zero;
use super::bars::{self, Series};
use super::page::{Frame, Height, Page};
use super::palette::{BLUE, DARK_GREY, GREEN, ORANGE, PURPLE, SKY, VERMILION, YELLOW};
use super::parts::Parts;
use super::plot::Plot;

const NUMBERS: &str = "parts.csv";
/// Fewer are nobody.
const LEAST: f64 = 0.5;
/// The channel that holds what happens without any of the others.
const TREND: &str = "trend";

/// The channels in the order of their bars.
const CHANNELS: [(&str, Phrase, plotters::style::RGBColor); 8] = [
    ("filled_posts", Phrase::ChannelPosts, BLUE),
    ("trained_graduates", Phrase::ChannelGraduates, SKY),
    ("postdocs", Phrase::ChannelPostdocs, ORANGE),
    ("foreign_talent", Phrase::ChannelForeign, PURPLE),
    ("senior_scientists", Phrase::ChannelSeniors, VERMILION),
    ("women_returners", Phrase::ChannelWomen, YELLOW),
    ("stayers", Phrase::ChannelStayers, GREEN),
    ("drawn_to_regions", Phrase::ChannelDrawn, DARK_GREY),
];

/// The channels that bring or take anybody, with their values in every bar.
fn series(page: Page, value: impl Fn(&str) -> Vec<f64>) -> Vec<Series> {
    let all = CHANNELS.iter().map(|(channel, phrase, colour)| Series {
        colour: *colour,
        name: page.say(*phrase).to_owned(),
        values: value(channel),
    });
    all.filter(|channel| channel.values.iter().any(|value| value.abs() >= LEAST))
        .collect()
}

/// What the values are, and what stands below 0 where anything does.
fn note(page: Page, series: &[Series]) -> String {
    let note = page.fill(Phrase::TalentNote, &[("values", page.values())]);
    let mut values = series.iter().flat_map(|channel| &channel.values);
    if values.any(|value| *value <= -LEAST) {
        format!("{note} {}", page.say(Phrase::LostPostsNote))
    } else {
        note
    }
}

fn persons(page: Page, value: f64) -> String {
    figures::value(Outcome::Researchers, value, page.style.language)
}

/// The last year of all scenarios.
pub(super) fn draw_scenarios(page: Page) -> Option<Drawing> {
    let rows: Vec<(&ScenarioFindings, Parts)> = page
        .findings
        .scenarios
        .iter()
        .filter_map(|scenario| {
            let whole = Whole::ResearchersByChannel;
            Some((
                scenario,
                Parts::outside_capital(page.findings, scenario, whole)?,
            ))
        })
        .collect();
    let scenarios: Vec<_> = rows.iter().map(|(scenario, _)| *scenario).collect();
    let read_in = years::with(&scenarios, |scenario| scenario.horizon);
    let year = read_in.iter().map(|(_, year)| *year).max()?.to_string();
    let earlier = years::earlier(page.style.language, &read_in, Phrase::EarlierScenariosNote);
    let series = series(page, |channel| {
        rows.iter()
            .map(|(scenario, parts)| parts.in_year(channel, scenario.horizon))
            .collect()
    });
    let frame = Frame {
        title: page.fill(Phrase::TalentCompareTitle, &[("year", &year)]),
        subtitle: page.say(Phrase::TalentCompareSubtitle).to_owned(),
        notes: [note(page, &series)].into_iter().chain(earlier).collect(),
        numbers: NUMBERS,
        section: SectionPhrase::Talent,
    };
    let write = |sum| figures::difference(Outcome::Researchers, sum, page.style.language);
    Some(bars::compare(
        page,
        frame,
        read_in,
        &series,
        (Measure::Persons, write),
    ))
}

/// Every year of one scenario.
pub(super) fn draw_one(page: Page, scenario: &ScenarioFindings) -> Option<Drawing> {
    let parts = Parts::outside_capital(page.findings, scenario, Whole::ResearchersByChannel)?;
    let years = parts.years();
    let series = series(page, |channel| parts.by_year(channel));
    let (first, last) = (*years.first()?, *years.last()?);
    let trend = parts.in_year(TREND, last);
    let rest = parts.sum(|row| row.year == last) - trend;
    let number = last.to_string();
    let values = [
        ("year", number.as_str()),
        ("trend", &persons(page, trend)),
        (
            "rest",
            &figures::difference(Outcome::Researchers, rest, page.style.language),
        ),
    ];
    let frame = Frame {
        title: page.fill(
            Phrase::TalentTitle,
            &[("scenario", page.title_of(scenario))],
        ),
        subtitle: page.fill(Phrase::TalentSubtitle, &values),
        notes: vec![note(page, &series)],
        numbers: NUMBERS,
        section: SectionPhrase::Talent,
    };
    Some(page.compose(frame, Height::AtLeast(240.0), |sheet, body| {
        let ends = (0..years.len()).flat_map(|bar| bars::ends(&series, bar));
        let scale = range_around_zero(ends, 0.04, Measure::Persons);
        let size = scale.end.max(-scale.start);
        let unit = Unit::fitting(Measure::Persons, size, page.style.language);
        let left = Plot::scale_width(sheet, &scale, 5, unit);
        let write = |value| figures::difference(Outcome::Researchers, value, page.style.language);
        let names = bars::names_width(sheet, &series, write).max(body.width() * 0.28);
        let area = body.without(left, 4.0, names, 24.0);
        let across = f64::from(first.get()) - 0.5..f64::from(last.get()) + 0.5;
        let plot = Plot::new(sheet, area, across, scale);
        plot.value_scale(5, unit);
        plot.year_scale(first.get(), last.get());
        bars::by_year(&plot, &series, &years);
        bars::name_last(&plot, &series, write);
    }))
}
