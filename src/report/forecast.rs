//! What a run will take, and how exact it will be.

use super::columns;
use super::figures::{Measure, Unit, count};
use super::words::{Language, PlanPhrase};
use crate::analysis::ExpectedError;
use crate::sampler::Sampler;

/// A run that has not been made.
#[derive(Clone, Debug, PartialEq)]
pub struct Forecast {
    pub scenarios: usize,
    pub draws: u32,
    pub futures_per_draw: u16,
    pub sampler: Sampler,
    pub threads: usize,
    pub simulation_seconds: f64,
    /// Findings, tables, charts and the page.
    pub files_seconds: f64,
    /// At most, about.
    pub bytes_in_memory: f64,
    pub bytes_on_disk: f64,
    /// Of the share of futures that meet a target.
    pub wanted_error: f64,
    pub targets: Vec<ExpectedError>,
}

/// The forecast for people.
#[must_use]
pub fn text(forecast: &Forecast, language: Language) -> String {
    let mut text = sizes(forecast, language);
    text.push_str("\n\n");
    text.push_str(&columns::lines(&costs(forecast, language)));
    text.push('\n');
    text.push_str(&columns::lines(&errors(forecast, language)));
    text.push('\n');
    text.push_str(language.say(PlanPhrase::PlanNote));
    text.push('\n');
    text
}

fn sizes(forecast: &Forecast, language: Language) -> String {
    let values = [
        ("scenarios", count(forecast.scenarios as u64)),
        ("draws", count(u64::from(forecast.draws))),
        ("futures", count(u64::from(forecast.futures_per_draw))),
        ("threads", count(forecast.threads as u64)),
    ];
    fill(language, PlanPhrase::PlanSizes, &values)
}

fn costs(forecast: &Forecast, language: Language) -> Vec<Vec<String>> {
    let say = |phrase| language.say(phrase).to_owned();
    let whole = forecast.simulation_seconds + forecast.files_seconds;
    let parts = [
        ("whole", time(whole, language)),
        ("simulation", time(forecast.simulation_seconds, language)),
        ("files", time(forecast.files_seconds, language)),
    ];
    let about = |bytes: f64| fill(language, PlanPhrase::About, &[("amount", size(bytes))]);
    vec![
        vec![
            say(PlanPhrase::PlanTime),
            fill(language, PlanPhrase::PlanTimes, &parts),
        ],
        vec![say(PlanPhrase::PlanMemory), about(forecast.bytes_in_memory)],
        vec![say(PlanPhrase::PlanDisk), about(forecast.bytes_on_disk)],
    ]
}

fn errors(forecast: &Forecast, language: Language) -> Vec<Vec<String>> {
    let points = |share: f64| {
        let amount = significant(share * 100.0);
        fill(language, PlanPhrase::Points, &[("amount", amount)])
    };
    let wanted = [("error", points(forecast.wanted_error))];
    let mut rows = vec![vec![
        language.say(PlanPhrase::PlanTarget).to_owned(),
        language.say(PlanPhrase::ErrorOfShare).to_owned(),
        language.say(PlanPhrase::ErrorOfMean).to_owned(),
        fill(language, PlanPhrase::DrawsFor, &wanted),
    ]];
    rows.extend(forecast.targets.iter().map(|target| {
        let mean = target.of_mean(forecast.draws);
        let unit = Unit::fitting(Measure::of(target.outcome), mean, language);
        let decimals = unit.decimals_of_error(mean);
        let draws = target.draws_for(forecast.wanted_error);
        vec![
            language.of(&target.title).to_owned(),
            points(target.of_attainment(forecast.draws)),
            format!("± {}", unit.write_distance(mean, decimals)),
            count(forecast.sampler.fewest_draws(draws)),
        ]
    }));
    rows
}

fn fill(language: Language, phrase: PlanPhrase, values: &[(&str, String)]) -> String {
    let values: Vec<(&str, &str)> = values
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    language.fill(phrase, &values)
}

/// With two digits, which is all that a forecast knows.
fn significant(value: f64) -> String {
    super::figures::significant(value, 2)
}

fn time(seconds: f64, language: Language) -> String {
    let (phrase, amount) = if seconds < 120.0 {
        (PlanPhrase::Seconds, seconds)
    } else if seconds < 7_200.0 {
        (PlanPhrase::Minutes, seconds / 60.0)
    } else {
        (PlanPhrase::Hours, seconds / 3_600.0)
    };
    fill(language, phrase, &[("amount", significant(amount))])
}

fn size(bytes: f64) -> String {
    if bytes < 1e9 {
        format!("{} MB", significant(bytes / 1e6))
    } else {
        format!("{} GB", significant(bytes / 1e9))
    }
}
