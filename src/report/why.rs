//! Why two results differ: which inputs, seeds, sizes or versions, and where it shows.

use std::collections::BTreeMap;
use std::path::Path;

use super::bundle::EffectiveValue;
use super::columns;
use super::inputs::{ReadError, read};
use super::manifest::{FileFacts, Manifest, names};
use super::verify::{Discrepancy, differences};
use super::words::{CommandPhrase, Language};
use crate::analysis::findings::ExperimentFacts;

/// A result folder and its manifest.
pub struct Made<'a> {
    pub folder: &'a Path,
    pub manifest: &'a Manifest,
}

/// Two results side by side, in words.
///
/// # Errors
///
/// If the effective scenario of a changed input cannot be read.
pub fn text(left: &Made<'_>, right: &Made<'_>, language: Language) -> Result<String, ReadError> {
    let mut text = String::new();
    let causes = causes(left, right, language)?;
    if causes.is_empty() {
        text.push_str(language.say(CommandPhrase::WhySameCauses));
        text.push('\n');
    } else {
        text.push_str(language.say(CommandPhrase::WhyCauses));
        text.push('\n');
        text.push_str(&columns::lines(&causes));
    }
    let outputs = differences(&outputs(left.manifest), &outputs(right.manifest));
    if outputs.is_empty() {
        text.push_str(language.say(CommandPhrase::WhySameOutputs));
        text.push('\n');
        return Ok(text);
    }
    text.push_str(language.say(CommandPhrase::WhyOutputs));
    text.push('\n');
    let rows: Vec<Vec<String>> = outputs.iter().map(|one| row(one, language)).collect();
    text.push_str(&columns::lines(&rows));
    Ok(text)
}

/// Results without the inputs that are kept beside them.
fn outputs(manifest: &Manifest) -> Vec<FileFacts> {
    let all = manifest.outputs.iter();
    let is_result =
        |one: &&FileFacts| !one.file.starts_with("inputs/") && !one.file.starts_with("effective/");
    all.filter(is_result).cloned().collect()
}

fn row(one: &Discrepancy, language: Language) -> Vec<String> {
    let (file, phrase) = match one {
        Discrepancy::Missing(file) => (file, CommandPhrase::WhyOnlyFirst),
        Discrepancy::Extra(file) => (file, CommandPhrase::WhyOnlySecond),
        Discrepancy::Changed(file) => (file, CommandPhrase::WhyChanged),
        Discrepancy::Manifest(_) => unreachable!("manifests are not compared as files"),
    };
    vec![file.clone(), language.say(phrase).to_owned()]
}

/// What decides a result and is not the same in both: what, in the first, in the second.
fn causes(
    left: &Made<'_>,
    right: &Made<'_>,
    language: Language,
) -> Result<Vec<Vec<String>>, ReadError> {
    let mut rows = Vec::new();
    let facts = facts(left.manifest).into_iter().zip(facts(right.manifest));
    for ((phrase, one), (_, other)) in facts {
        if one != other {
            rows.push(vec![language.say(phrase).to_owned(), one, other]);
        }
    }
    for one in differences(&left.manifest.inputs, &right.manifest.inputs) {
        match &one {
            Discrepancy::Changed(name) if is_scenario(left.manifest, name) => {
                rows.extend(changed_settings(left, right, name)?);
            }
            _ => rows.push(row(&one, language)),
        }
    }
    Ok(rows)
}

fn facts(manifest: &Manifest) -> Vec<(CommandPhrase, String)> {
    let mut facts = experiment_facts(&manifest.experiment, &manifest.scenarios);
    let font = manifest.font.as_ref().map_or("-".to_owned(), |font| {
        format!("{} ({})", font.file, &font.sha256[..12])
    });
    facts.push((CommandPhrase::WhyLanguage, manifest.language.clone()));
    facts.push((CommandPhrase::WhyFont, font));
    facts
}

/// What decides an experiment beside its inputs, of which `scenarios` are the scenario files in order.
pub(super) fn experiment_facts(
    facts: &ExperimentFacts,
    scenarios: &[String],
) -> Vec<(CommandPhrase, String)> {
    vec![
        (CommandPhrase::WhyVersion, facts.engine_version.clone()),
        (CommandPhrase::WhyCode, facts.engine_code.clone()),
        (CommandPhrase::WhySeed, facts.seed.to_string()),
        (CommandPhrase::WhyDraws, facts.draws.to_string()),
        (
            CommandPhrase::WhyFutures,
            facts.futures_per_draw.to_string(),
        ),
        (CommandPhrase::WhySampler, facts.sampler.clone()),
        (CommandPhrase::WhyBaseline, facts.baseline.clone()),
        (CommandPhrase::WhyOrder, names(scenarios).join(", ")),
    ]
}

fn is_scenario(manifest: &Manifest, input: &str) -> bool {
    manifest.scenario_names().contains(&input)
}

/// The settings of a scenario that differ between two results.
fn changed_settings(
    left: &Made<'_>,
    right: &Made<'_>,
    name: &str,
) -> Result<Vec<Vec<String>>, ReadError> {
    let (left, right) = (settings(left.folder, name)?, settings(right.folder, name)?);
    let mut paths: Vec<&String> = left.keys().chain(right.keys()).collect();
    paths.sort();
    paths.dedup();
    let value = |settings: &BTreeMap<String, String>, path: &String| {
        settings.get(path).cloned().unwrap_or("-".to_owned())
    };
    let all = paths.into_iter().map(|path| {
        let what = format!("{name}: {path}");
        vec![what, value(&left, path), value(&right, path)]
    });
    Ok(all.filter(|row| row[1] != row[2]).collect())
}

fn settings(folder: &Path, name: &str) -> Result<BTreeMap<String, String>, ReadError> {
    let path = folder.join("effective").join(format!("{name}.json"));
    let content = read(&path)?;
    let values: Vec<EffectiveValue> =
        serde_json::from_slice(&content).map_err(|error| ReadError {
            path,
            source: error.into(),
        })?;
    Ok(values
        .into_iter()
        .map(|one| (one.path, one.value))
        .collect())
}
