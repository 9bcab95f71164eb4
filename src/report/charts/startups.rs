//! Start-ups: how many are born each year, and how many of each year's are still there.

use crate::analysis::findings::{ScenarioFindings, Whole};
use crate::country::Outcome;
use crate::report::figures::{self, Measure, Unit};
use crate::report::words::{Phrase, SectionPhrase};
use crate::units::{FUND_YEAR, Year};

use super::Drawing;
use super::axis::range_around;
use super::bars::{self, Series};
use super::page::{Frame, Height, Page};
use super::palette::{BLACK, GREEN, Ink, OUTCOME, blend, tint};
use super::parts::Parts;
use super::plot::Plot;
use super::sheet::{Area, Sheet, Side};

/// The part that holds the births of a year.
const BIRTHS: &str = "births";
/// What the births take of the width.
const BIRTHS_PART: f64 = 0.44;
/// Room for the mark and the number beside a cohort's name.
const NUMBERS: f64 = 62.0;
/// The least height of the panels, and what stands in it above and below a plot.
const LEAST_HEIGHT: f64 = 240.0;
const HEADING_GAP: f64 = 8.0;
const YEARS: f64 = 24.0;
/// The least end of a scale: fewer firms would be counted in halves.
const LEAST_SCALE: f64 = 4.0;

pub(super) fn draw(page: Page, scenario: &ScenarioFindings) -> Option<Drawing> {
    let births = Parts::outside_capital(page.findings, scenario, Whole::Births)?;
    let survivors = Parts::outside_capital(page.findings, scenario, Whole::SurvivorsByCohort)?;
    let born = Series {
        colour: GREEN,
        name: String::new(),
        values: births.by_year(BIRTHS),
    };
    // Firms that are older than the fund are not followed, so nothing can be said of the years before it.
    let years = survivors.years().into_iter();
    let years: Vec<Year> = years.filter(|year| *year >= FUND_YEAR).collect();
    let cohorts = cohorts(page, &survivors, &years);
    let frame = Frame {
        title: page.fill(
            Phrase::StartupsTitle,
            &[("scenario", page.title_of(scenario))],
        ),
        subtitle: subtitle(page, &births, &survivors)?,
        notes: vec![page.fill(Phrase::StartupsNote, &[("values", page.values())])],
        numbers: "parts.csv",
        section: SectionPhrase::Startups,
    };
    let names = cohorts
        .iter()
        .map(|cohort| page.width_of(&cohort.name, Ink::AXIS));
    let names = names.fold(0.0, f64::max) + NUMBERS;
    let least = LEAST_HEIGHT.max(bars::names_height(cohorts.len()) + heading_height() + YEARS);
    Some(page.compose(frame, Height::AtLeast(least), |sheet, body| {
        let split = body.left + body.width() * BIRTHS_PART;
        let left = Area {
            right: split - 20.0,
            ..body
        };
        let right = Area {
            left: split + 4.0,
            right: body.right - names,
            ..body
        };
        panel(
            page,
            sheet,
            left,
            (&[born], &births.years()),
            Phrase::BirthsPanel,
        );
        let plot = panel(
            page,
            sheet,
            right,
            (&cohorts, &years),
            Phrase::SurvivorsPanel,
        );
        bars::name_last(&plot, &cohorts, |value| firms(page, value));
    }))
}

fn firms(page: Page, value: f64) -> String {
    figures::value(Outcome::DeepTechStartups, value, page.style.language)
}

/// How many were born since the fund began, and how many are alive in the end.
fn subtitle(page: Page, births: &Parts, survivors: &Parts) -> Option<String> {
    let last = *births.years().last()?;
    let born = births.sum(|row| row.year >= FUND_YEAR);
    let alive = survivors.sum(|row| row.year == last);
    let values = [
        ("year", last.to_string()),
        ("born", firms(page, born)),
        ("alive", firms(page, alive)),
    ];
    let values = values
        .each_ref()
        .map(|(name, value)| (*name, value.as_str()));
    Some(page.fill(Phrase::StartupsSubtitle, &values))
}

/// The survivors of each year's births, the oldest first.
fn cohorts(page: Page, survivors: &Parts, years: &[Year]) -> Vec<Series> {
    let names = survivors.names();
    let cohort = |(index, name): (usize, &&str)| Series {
        colour: cohort_colour(index, names.len()),
        name: page.fill(Phrase::Cohort, &[("year", name)]),
        values: years
            .iter()
            .map(|year| survivors.in_year(name, *year))
            .collect(),
    };
    names.iter().enumerate().map(cohort).collect()
}

/// The first cohort is the darkest.
fn cohort_colour(index: usize, count: usize) -> plotters::style::RGBColor {
    let part = index as f64 / count.saturating_sub(1).max(1) as f64;
    if part < 0.4 {
        blend(blend(OUTCOME, BLACK, 0.6), OUTCOME, part / 0.4)
    } else {
        tint(OUTCOME, 1.0 - (part - 0.4) / 0.6 * 0.75)
    }
}

fn heading_height() -> f64 {
    Ink::STRONG.line_height() + HEADING_GAP
}

/// Bars by year under a heading, with the sum of each over it where all have room.
fn panel<'s, 'a>(
    page: Page,
    sheet: &'s Sheet<'a>,
    area: Area,
    (series, years): (&[Series], &[Year]),
    heading: Phrase,
) -> Plot<'s, 'a> {
    let heading = sheet.shortened(page.say(heading), area.width() + 40.0, Ink::STRONG);
    sheet.text(
        &heading,
        (area.left, area.top),
        Side::BelowRight,
        Ink::STRONG,
    );
    let sums = (0..years.len()).map(|bar| bars::sum(series, bar));
    let scale = 0.0..range_around(sums.chain([0.0, LEAST_SCALE]), 0.08).end;
    let unit = Unit::fitting(Measure::Firms, scale.end, page.style.language);
    let left = Plot::scale_width(sheet, &scale, 4, unit);
    let area = area.without(left, heading_height(), 0.0, YEARS);
    let (first, last) = (years[0].get(), years[years.len() - 1].get());
    let plot = Plot::new(
        sheet,
        area,
        f64::from(first) - 0.5..f64::from(last) + 0.5,
        scale,
    );
    plot.value_scale(4, unit);
    plot.year_scale(first, last);
    bars::by_year(&plot, series, years);
    let a_year = plot.at(1.0, 0.0).0 - plot.at(0.0, 0.0).0;
    let sums: Vec<f64> = (0..years.len()).map(|bar| bars::sum(series, bar)).collect();
    let write = |sum: f64| figures::count(sum.round() as u64);
    let has_room = |sum: &f64| sheet.width_of(&write(*sum), Ink::AXIS) < a_year - 4.0;
    if sums.iter().all(has_room) {
        for (sum, year) in sums.iter().zip(years) {
            let (x, y) = plot.at(f64::from(year.get()), *sum);
            let ink = Ink::AXIS.coloured(BLACK);
            sheet.text_on_white(&write(*sum), (x, y - 3.0), Side::Above, ink);
        }
    }
    plot
}
