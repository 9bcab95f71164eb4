//! Settings as they are written, where they differ: rules, readings, uncertain numbers, and what is left.

use std::collections::BTreeMap;

use super::{Section, became, percent};
use crate::report::words::{CommandPhrase, Language};
use crate::scenario::Loaded;

/// Stands for a setting that a scenario does not have.
const NOTHING: &str = "-";

pub(super) fn sections(first: &Loaded, second: &Loaded, language: Language) -> Vec<Section> {
    let (before, after) = (settings(first), settings(second));
    let mut paths: Vec<&String> = before.keys().chain(after.keys()).collect();
    paths.sort();
    paths.dedup();
    let headings = [
        CommandPhrase::DifferenceRules,
        CommandPhrase::DifferenceReadings,
        CommandPhrase::DifferenceNumbers,
        CommandPhrase::DifferenceOthers,
    ];
    let mut sections: Vec<Section> = headings
        .into_iter()
        .map(|heading| Section {
            heading,
            rows: Vec::new(),
        })
        .collect();
    for path in paths {
        let value = |settings: &BTreeMap<String, String>| {
            settings
                .get(path)
                .map_or(NOTHING, String::as_str)
                .to_owned()
        };
        let (before, after) = (value(&before), value(&after));
        let heading = heading(path).filter(|_| before != after);
        let section = heading.and_then(|heading| {
            let mut sections = sections.iter_mut();
            sections.find(|section| section.heading == heading)
        });
        if let Some(section) = section {
            let [before, after] = [before, after].map(|value| in_percent(path, value));
            let mut row = vec![path.clone(), became(&before, &after, language)];
            row.extend(meaning(first, path, language).or_else(|| words(first, path, language)));
            section.rows.push(row);
        }
    }
    sections
}

/// Values by path; a `null` is no value.
fn settings(loaded: &Loaded) -> BTreeMap<String, String> {
    let said = loaded.settings.iter().filter(|one| one.value != "null");
    said.map(|one| (one.path.to_string(), one.value.clone()))
        .collect()
}

/// Where a setting belongs; `None` for what is said as money or shares, and for a scenario's words on itself.
fn heading(path: &str) -> Option<CommandPhrase> {
    let mut keys = path.split(['.', '[']);
    let first = keys.next().unwrap_or(path);
    match first {
        "from_year" => keys.nth(1).and_then(heading),
        "allocation" => Some(CommandPhrase::DifferenceRules),
        "readings" | "structure" => Some(CommandPhrase::DifferenceReadings),
        "uncertainties" => Some(CommandPhrase::DifferenceNumbers),
        "title"
        | "question"
        | "authors"
        | "sources"
        | "uses"
        | "programmes"
        | "zones"
        | "block_fund"
        | "other_regional_lines"
        | "regional_share"
        | "special_zones"
        | "stage_fund" => None,
        _ => Some(CommandPhrase::DifferenceOthers),
    }
}

/// What an uncertain number is, for readers who do not know its name.
fn meaning(loaded: &Loaded, path: &str, language: Language) -> Option<String> {
    let name = path.strip_prefix("uncertainties.")?.split('.').next()?;
    let mut notes = loaded.scenario.country.parameter_notes.iter();
    let note = notes.find(|note| note.name == name)?;
    Some(language.of(&note.meaning).to_owned())
}

/// A share as percent; any other value as it is written.
fn in_percent(path: &str, value: String) -> String {
    const SHARES: [&str; 5] = ["size", "yearly_change_limit", "fixed", "floors", "caps"];
    let is_share = path.split('.').any(|key| SHARES.contains(&key));
    match value.parse() {
        Ok(share) if is_share && !path.starts_with("uncertainties") => percent(share),
        _ => value,
    }
}

/// What a setting decides, and for which zone.
fn words(loaded: &Loaded, path: &str, language: Language) -> Option<String> {
    let path = path
        .split_once("allocation.")
        .map_or(path, |(_, of_rule)| of_rule);
    let keys: Vec<&str> = path.split('.').collect();
    let phrase = match keys[..] {
        ["between_zones", ..] => CommandPhrase::RuleBetweenZones,
        ["within_zones"] => CommandPhrase::RuleWithinZones,
        ["exponent"] => CommandPhrase::Exponent,
        ["capital_admitted"] => CommandPhrase::CapitalAdmitted,
        ["fixed", ..] => CommandPhrase::FixedShare,
        ["floors", ..] => CommandPhrase::Floor,
        ["caps", ..] => CommandPhrase::Cap,
        ["yearly_change_limit"] => CommandPhrase::YearlyChangeLimit,
        ["forced_cut", "year"] => CommandPhrase::CutYear,
        ["forced_cut", "size"] => CommandPhrase::CutSize,
        ["autonomy"] => CommandPhrase::Autonomy,
        ["horizon_year"] => CommandPhrase::Horizon,
        ["local_match_per_won"] => CommandPhrase::LocalMatch,
        ["country"] => CommandPhrase::Country,
        ["readings", "startups_from_2025"] => CommandPhrase::StartupsFrom2025,
        ["readings", "ratio_with_all_provinces"] => CommandPhrase::RatioWithAll,
        ["readings", "share_doubled"] => CommandPhrase::ShareDoubled,
        ["structure", "births"] => CommandPhrase::BirthLaw,
        ["structure", "index"] => CommandPhrase::ScoreIndex,
        _ => return None,
    };
    let mut zones = loaded.scenario.country.zones.iter();
    let zone = zones.find(|zone| keys[1..].contains(&zone.id.as_str()));
    let what = language.say(phrase);
    Some(match zone {
        Some(zone) => format!("{what}, {}", language.of(&zone.name)),
        None => what.to_owned(),
    })
}
