//! How well the model did on the past, in the words of a report: a line, a table to read, and a table to compute with.

mod rows;
mod table;

pub use rows::forecasts;
pub use table::text;

use super::figures::count;
use super::words::{Language, PastPhrase};
use crate::analysis::hindcast::{Hindcast, Record};
use crate::country::PastQuantity;

/// The line at the top of every report.
#[must_use]
pub fn line(hindcast: Option<&Hindcast>, language: Language) -> String {
    let Some(hindcast) = hindcast else {
        return language.say(PastPhrase::NoPast).to_owned();
    };
    let overall = &hindcast.overall;
    let parts = hindcast.records.iter().map(|record| {
        let values = [
            ("quantity", quantity(record.quantity, language)),
            ("inside", &*record.inside_90.to_string()),
            ("forecasts", &*record.forecasts.to_string()),
        ];
        language.fill(PastPhrase::Part, &values)
    });
    let unchecked = hindcast.unchecked.iter();
    let unchecked = unchecked.map(|unchecked| language.of(&unchecked.what));
    let (first, last) = years(hindcast);
    let values = [
        ("first", first.to_string()),
        ("last", last.to_string()),
        ("draws", count(hindcast.sampling.draws.into())),
        ("forecasts", overall.forecasts.to_string()),
        ("inside", overall.inside_90.to_string()),
        ("expected", expected(overall)),
        ("parts", parts.collect::<Vec<String>>().join(", ")),
        ("change", smaller(overall.skill)),
        ("trend", against_trend(overall, language)),
        ("unchecked", unchecked.collect::<Vec<&str>>().join("; ")),
    ];
    let values = values.each_ref().map(|(name, value)| (*name, &**value));
    language.fill(PastPhrase::Line, &values)
}

/// What a quantity is called; all of them together where there is none.
fn quantity(quantity: Option<PastQuantity>, language: Language) -> &'static str {
    language.say(match quantity {
        Some(PastQuantity::Researchers) => PastPhrase::Researchers,
        Some(PastQuantity::Rd) => PastPhrase::Rd,
        Some(PastQuantity::Budget) => PastPhrase::Budget,
        Some(PastQuantity::ScoreRatio) => PastPhrase::ScoreRatio,
        None => PastPhrase::Together,
    })
}

/// The first start and the last year forecast.
fn years(hindcast: &Hindcast) -> (u16, u16) {
    let forecasts = || hindcast.series.iter().flat_map(|series| &series.forecasts);
    let first = forecasts().map(|forecast| forecast.start).min();
    let last = forecasts().map(|forecast| forecast.year).max();
    (first.unwrap_or_default(), last.unwrap_or_default())
}

/// How many forecasts bands that are right hold, about.
pub(super) fn expected(record: &Record) -> String {
    format!("{:.0}", record.expected_inside_90())
}

/// By how much an error is smaller than another (a minus sign) or larger, in percent.
fn smaller(skill: f64) -> String {
    let percent = (-100.0 * skill).round();
    let sign = if percent < 0.0 { "−" } else { "+" };
    format!("{sign}{:.0}%", percent.abs())
}

fn against_trend(record: &Record, language: Language) -> String {
    record
        .skill_against_trend
        .map_or_else(|| language.say(PastPhrase::NoTrend).to_owned(), smaller)
}
