//! Notes on the year in which scenarios are read, where it is not the same for all or not that of the targets.

use std::cmp::Ordering;

use crate::analysis::findings::ScenarioFindings;
use crate::report::words::{Language, Phrase};
use crate::units::{TARGET_YEAR, Year};

/// On the year of the targets and the last year, where scenarios go on after the former or end before it.
pub(super) fn of_targets(
    language: Language,
    scenarios: &[&ScenarioFindings],
    phrase_of_earlier: Phrase,
) -> Vec<String> {
    let last = scenarios.iter().map(|scenario| scenario.horizon).max();
    let phrase = last.and_then(|last| match last.cmp(&TARGET_YEAR) {
        Ordering::Less => Some((Phrase::EarlierYearsNote, last)),
        Ordering::Equal => None,
        Ordering::Greater => Some((Phrase::LaterYearsNote, last)),
    });
    let note = phrase.map(|(phrase, last)| {
        let values = [TARGET_YEAR, last].map(|year| year.to_string());
        language.fill(phrase, &[("year", &*values[0]), ("last", &values[1])])
    });
    let read_in = with(scenarios, ScenarioFindings::target_year);
    let earlier = earlier(language, &read_in, phrase_of_earlier);
    note.into_iter().chain(earlier).collect()
}

/// On the scenarios that are read in an earlier year than others, by `phrase`.
pub(super) fn earlier(
    language: Language,
    read_in: &[(&ScenarioFindings, Year)],
    phrase: Phrase,
) -> Option<String> {
    let last = read_in.iter().map(|(_, year)| *year).max()?;
    let earlier = read_in.iter().filter(|(_, year)| *year < last);
    named(language, &earlier.copied().collect::<Vec<_>>(), phrase)
}

/// Scenarios by their titles and years, by `phrase`; nothing where there are none.
pub(super) fn named(
    language: Language,
    read_in: &[(&ScenarioFindings, Year)],
    phrase: Phrase,
) -> Option<String> {
    let named = read_in.iter().map(|(scenario, year)| {
        let values = [
            ("scenario", language.of(&scenario.title)),
            ("year", &*year.to_string()),
        ];
        language.fill(Phrase::ScenarioInYear, &values)
    });
    let named: Vec<String> = named.collect();
    (!named.is_empty()).then(|| language.fill(phrase, &[("scenarios", &named.join(", "))]))
}

/// Scenarios, each with its year.
pub(super) fn with<'a>(
    scenarios: &[&'a ScenarioFindings],
    year: impl Fn(&ScenarioFindings) -> Year,
) -> Vec<(&'a ScenarioFindings, Year)> {
    let scenarios = scenarios.iter();
    scenarios
        .map(|&scenario| (scenario, year(scenario)))
        .collect()
}
