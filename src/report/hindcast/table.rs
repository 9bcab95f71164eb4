//! The table that `hindcast` prints, with what it rests on and what it leaves out.

use super::{against_trend, quantity, smaller};
use crate::analysis::Findings;
use crate::analysis::hindcast::{Hindcast, Record};
use crate::report::columns::lines;
use crate::report::figures::count;
use crate::report::words::{Language, PastPhrase};

/// All that is printed; nothing where there is no past.
#[must_use]
pub fn text(findings: &Findings, language: Language) -> Option<String> {
    let hindcast = findings.hindcast.as_ref()?;
    let legend = language.fill(
        PastPhrase::Legend,
        &[
            ("draws", &count(hindcast.sampling.draws.into())),
            ("seed", &hindcast.sampling.seed.to_string()),
            ("fingerprint", &findings.experiment.fingerprint[..12]),
        ],
    );
    let notes = hindcast.series.iter().filter_map(|series| {
        let note = language.of(series.note.as_ref()?);
        Some(format!("  {}: {note}\n", language.of(&series.title)))
    });
    let unchecked = hindcast.unchecked.iter().map(|unchecked| {
        let (what, why) = (language.of(&unchecked.what), language.of(&unchecked.why));
        format!("  {what}: {why}\n")
    });
    Some(format!(
        "{}\n{legend}\n{}\n\n{}\n{}\n{}\n{}",
        lines(&rows(hindcast, language)),
        language.say(PastPhrase::Hindsight),
        language.say(PastPhrase::NotesTitle),
        notes.collect::<String>(),
        language.say(PastPhrase::UncheckedTitle),
        unchecked.collect::<String>(),
    ))
}

/// A row for each quantity, with its series below it, and one for all together.
fn rows(hindcast: &Hindcast, language: Language) -> Vec<Vec<String>> {
    let header = [
        PastPhrase::SeriesColumn,
        PastPhrase::ForecastsColumn,
        PastPhrase::Inside50Column,
        PastPhrase::Inside90Column,
        PastPhrase::AboveColumn,
        PastPhrase::CrpsColumn,
        PastPhrase::NoChangeColumn,
        PastPhrase::TrendColumn,
    ];
    let mut rows = vec![
        header
            .map(|phrase| language.say(phrase).to_owned())
            .to_vec(),
    ];
    for record in &hindcast.records {
        rows.push(row(quantity(record.quantity, language), record, language));
        let of_quantity = hindcast.series.iter();
        let of_quantity = of_quantity.filter(|series| Some(series.quantity) == record.quantity);
        rows.extend(of_quantity.filter_map(|series| {
            let name = format!("  {}", language.of(&series.title));
            Some(row(&name, &series.record()?, language))
        }));
    }
    rows.push(row(quantity(None, language), &hindcast.overall, language));
    rows
}

fn row(name: &str, record: &Record, language: Language) -> Vec<String> {
    let of_all = |count: usize| {
        let values = [
            ("count", &*count.to_string()),
            ("forecasts", &*record.forecasts.to_string()),
        ];
        language.fill(PastPhrase::Count, &values)
    };
    let is_partly = (1..record.forecasts).contains(&record.with_trend);
    let mut trend = against_trend(record, language);
    if is_partly {
        let with = record.with_trend.to_string();
        let values = [("skill", &*trend), ("with", &*with)];
        trend = language.fill(PastPhrase::TrendOfSome, &values);
    }
    vec![
        name.to_owned(),
        record.forecasts.to_string(),
        of_all(record.inside_50),
        of_all(record.inside_90),
        of_all(record.above_median),
        format!("{:.1}%", 100.0 * record.crps),
        smaller(record.skill),
        trend,
    ]
}
