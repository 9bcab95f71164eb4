//! The division found as a scenario file that extends the one it was found for.

use std::fmt::Write as _;
use std::path::{Component, Path, PathBuf};

use super::lines::aim_title;
use super::zone_rows;
use crate::analysis::optimise::Optimised;
use crate::report::words::{Language, OptimisePhrase};
use crate::scenario::FundingScenario;

/// The content of a file at `place` that extends `parent` and sets the division found. Both paths are as seen from where
/// the program runs; `None` if no path with `/` leads from the one to the other.
#[must_use]
pub fn scenario_file(
    optimised: &Optimised,
    scenario: &FundingScenario,
    parent: &Path,
    place: &Path,
) -> Option<String> {
    let extends = way(place.parent()?, parent)?;
    let text = |phrase, values: &dyn Fn(Language) -> [(&'static str, String); 1]| {
        let in_one = |language: Language| {
            let values = values(language);
            let values = values.each_ref().map(|(name, text)| (*name, text.as_str()));
            serde_json::Value::from(language.fill(phrase, &values))
        };
        let (ko, en) = (in_one(Language::Korean), in_one(Language::English));
        format!("{{ \"ko\": {ko}, \"en\": {en} }}")
    };
    let title = text(OptimisePhrase::WrittenTitle, &|language| {
        [("title", language.of(&scenario.title).to_owned())]
    });
    let question = text(OptimisePhrase::WrittenQuestion, &|language| {
        [("aim", aim_title(optimised.aim, scenario, language))]
    });
    let rows = zone_rows(optimised, &optimised.found, scenario);
    let mut weights = String::new();
    let mut zones = String::new();
    for (position, row) in rows.iter().enumerate() {
        let comma = if position + 1 < rows.len() { "," } else { "" };
        let zone = serde_json::Value::from(row.zone);
        let separator = if position > 0 { ", " } else { "" };
        write!(weights, "{separator}{zone}: {}", row.share).ok()?;
        writeln!(
            zones,
            "    {zone}: {{ \"uses\": {{ \"talent\": {}, \"research\": {}, \"commercialisation\": {}, \"base\": {} }} }}{comma}",
            row.talent, row.research, row.commercialisation, row.base
        )
        .ok()?;
    }
    let extends = serde_json::Value::from(extends);
    // What the parent decides beside the rule would change the division found, which holds in every year.
    let left_out = |is_set: bool, key: &'static str| if is_set { key } else { "" };
    let allocation = &scenario.allocation;
    let fixed = left_out(
        allocation.fixed.iter().any(Option::is_some),
        ",\n    \"fixed\": null",
    );
    let limit = left_out(
        allocation.yearly_change_limit.is_some(),
        ",\n    \"yearly_change_limit\": null",
    );
    let later = left_out(
        !scenario.later_divisions.is_empty(),
        ",\n  \"from_year\": null",
    );
    Some(format!(
        "{{\n  \"extends\": {extends},\n  \"title\": {title},\n  \"question\": {question},\n  \"allocation\": {{\n    \"between_zones\": {{ \"custom\": {{ {weights} }} }}{fixed}{limit}\n  }},\n  \"zones\": {{\n{zones}  }}{later}\n}}\n"
    ))
}

/// The path from a folder to a file, with `/`.
fn way(folder: &Path, file: &Path) -> Option<String> {
    // An empty path is the folder where one works, but has no absolute form.
    let here = std::path::absolute(Path::new(".").join(folder)).ok()?;
    let there = std::path::absolute(file).ok()?;
    let (here, there) = (plain(&here), plain(&there));
    let shared = here
        .components()
        .zip(there.components())
        .take_while(|(left, right)| left == right)
        .count();
    let up = here.components().skip(shared).map(|_| "..".to_owned());
    let down = there.components().skip(shared);
    let down = down.map(|one| one.as_os_str().to_str().map(str::to_owned));
    let parts: Option<Vec<String>> = up.map(Some).chain(down).collect();
    Some(parts?.join("/")).filter(|way| !way.contains('\\'))
}

/// The path without `..` in it.
fn plain(path: &Path) -> PathBuf {
    let mut plain = PathBuf::new();
    for component in path.components() {
        if component == Component::ParentDir {
            plain.pop();
        } else {
            plain.push(component);
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_way_leads_up_and_down() {
        #[track_caller]
        fn case(folder: &str, file: &str, expected: &str) {
            let found = way(Path::new(folder), Path::new(file));
            assert_eq!(found.as_deref(), Some(expected));
        }

        case("scenarios", "scenarios/share-7.json", "share-7.json");
        case("", "scenarios/share-7.json", "scenarios/share-7.json");
        case(
            "plans/best",
            "scenarios/share-7.json",
            "../../scenarios/share-7.json",
        );
        case("scenarios/..", "a.json", "a.json");
    }
}
