//! A scenario in full: every value after inheritance and defaults, with where it was set.

mod rest;

use super::columns;
use super::words::{CommandPhrase, Language};
use crate::country::{Country, Programme, Use};
use crate::scenario::{Loaded, Setting};

/// The scenario's title and question, and a line for each value.
#[must_use]
pub fn text(loaded: &Loaded, language: Language) -> String {
    let scenario = &loaded.scenario;
    let header = [
        CommandPhrase::SettingColumn,
        CommandPhrase::SetInColumn,
        CommandPhrase::ValueColumn,
    ];
    let mut rows = vec![
        header
            .map(|phrase| language.say(phrase).to_owned())
            .to_vec(),
    ];
    let said = loaded.settings.iter();
    let shown = said.filter(|one| !is_of_header(one) && !is_in_another(one, language));
    rows.extend(shown.map(setting));
    rows.extend(rest::rows(loaded, language));
    rows.extend(defaults(loaded));
    rows.push(uncertain_numbers(loaded, language));
    format!(
        "{} — {}\n{}\n\n{}",
        scenario.name,
        language.of(&scenario.title),
        language.of(&scenario.question),
        columns::lines(&rows)
    )
}

/// Title and question stand above the table.
fn is_of_header(setting: &Setting) -> bool {
    matches!(setting.path.keys().first(), Some(&("title" | "question")))
}

/// A reference that is given in both languages is shown in the reader's.
fn is_in_another(setting: &Setting, language: Language) -> bool {
    let other = match language {
        Language::Korean => "en",
        Language::English => "ko",
    };
    matches!(setting.path.keys()[..], ["sources", _, of] if of == other)
}

fn setting(setting: &Setting) -> Vec<String> {
    let origin = &setting.origin;
    vec![
        setting.path.to_string(),
        format!("{}:{}", origin.file.display(), origin.line),
        setting.value.clone(),
    ]
}

/// The division of money where the scenario leaves it to the country.
fn defaults(loaded: &Loaded) -> Vec<Vec<String>> {
    let country: &Country = &loaded.scenario.country;
    let is_said = |wanted: &[&str]| {
        let mut settings = loaded.settings.iter();
        settings.any(|one| one.path.keys().starts_with(wanted) && one.value != "null")
    };
    let row = |path: String, share: f64| {
        vec![
            path,
            data_file(loaded, "programmes.json"),
            share.to_string(),
        ]
    };
    let mut rows = Vec::new();
    if !is_said(&["uses"]) {
        let uses = Use::ALL.iter().zip(country.default_uses);
        rows.extend(uses.map(|(one, share)| row(format!("uses.{}", one.id()), share)));
    }
    for its_use in Use::ALL {
        if !is_said(&["programmes", its_use.id()]) {
            let of_use = Programme::ALL.iter().zip(&country.programmes);
            let of_use = of_use.filter(|(one, _)| one.its_use() == its_use);
            rows.extend(of_use.map(|(one, entry)| {
                let path = format!("programmes.{}.{}", its_use.id(), one.id());
                row(path, entry.share_of_use)
            }));
        }
    }
    rows
}

/// One line for all of them: each has its own in the file.
fn uncertain_numbers(loaded: &Loaded, language: Language) -> Vec<String> {
    let settings = loaded.settings.iter();
    let mut own: Vec<String> = settings
        .filter_map(|one| match one.path.keys()[..] {
            ["uncertainties", name, ..] => Some(name.to_owned()),
            _ => None,
        })
        .collect();
    own.dedup();
    let all = loaded.scenario.country.parameter_notes.len();
    let values = [("numbers", all.to_string()), ("own", own.len().to_string())];
    let values = values
        .each_ref()
        .map(|(name, value)| (*name, value.as_str()));
    vec![
        "uncertainties".to_owned(),
        data_file(loaded, "parameters.json"),
        language.fill(CommandPhrase::NumbersOfDataSet, &values),
    ]
}

/// The file of the data set with that name, as the scenario's folder leads to it.
fn data_file(loaded: &Loaded, name: &str) -> String {
    let mut files = loaded.data_files.iter();
    let file = files.find(|file| file.ends_with(name));
    file.map_or_else(|| name.to_owned(), |file| file.display().to_string())
}
