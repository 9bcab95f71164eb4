//! All files of a result: tables, charts, effective scenarios, and the manifest over them.

use serde::{Deserialize, Serialize};

use super::datapackage;
use super::folder::{ResultFile, WriteError};
use super::inputs::StoredInputs;
use super::json::to_json;
use super::manifest::{Contents, FileFacts, Manifest};
use super::tables::Table;
use super::words::Language;
use crate::analysis::Findings;
use crate::scenario::Loaded;

/// The file of a result that holds all findings.
pub const RESULTS: &str = "results.json";

/// Takes the files of a result, from any thread and each as soon as it is made, and says what it took. No more than a few
/// are then in memory at a time.
pub type Take<'a> = dyn Fn(ResultFile) -> Result<FileFacts, WriteError> + Sync + 'a;

/// What a result is made from.
pub struct MadeFrom<'a> {
    pub loaded: &'a [Loaded],
    /// See [`inputs`].
    pub inputs: Vec<FileFacts>,
    pub stored: StoredInputs,
}

/// Charts and report, and what they were drawn with.
pub struct Drawn {
    pub files: Vec<FileFacts>,
    pub language: Language,
    /// The font that helps out, if there is one.
    pub font: Option<FileFacts>,
}

/// One value of a scenario after inheritance.
#[derive(Serialize, Deserialize)]
pub(super) struct EffectiveValue {
    pub(super) path: String,
    /// As it is written.
    pub(super) value: String,
    /// The file and line that set it.
    set_in: String,
}

/// What decides a result: each scenario after inheritance, and the files of the data set.
#[must_use]
pub fn inputs(loaded: &[Loaded], stored: &StoredInputs) -> Vec<FileFacts> {
    let scenarios = loaded.iter().map(|loaded| {
        let values = loaded
            .settings
            .iter()
            .map(|setting| format!("{} = {}\n", setting.path, setting.value));
        FileFacts::of(&loaded.scenario.name, values.collect::<String>().as_bytes())
    });
    // Under the name of its folder, since it is the same data set wherever it lies.
    let data = loaded
        .first()
        .into_iter()
        .flat_map(|loaded| &loaded.data_files);
    let data = data.filter_map(|path| {
        let names: Vec<_> = path.iter().rev().take(2).collect();
        let [file, folder] = names[..] else {
            return None;
        };
        let name = format!("{}/{}", folder.display(), file.display());
        let mut kept = stored.files.iter();
        let kept = kept.find(|kept| kept.path.ends_with(&format!("/{name}")))?;
        Some(FileFacts::of(&name, &kept.content))
    });
    scenarios.chain(data).collect()
}

/// Hands over the tables of the result and all its findings. `further` are the files that only some results have.
///
/// # Errors
///
/// If a file is not taken.
pub fn hand_over_tables(
    findings: &Findings,
    further: Vec<ResultFile>,
    language: Language,
    take: &Take<'_>,
) -> Result<Vec<FileFacts>, WriteError> {
    let mut outputs = Vec::new();
    let mut tables = Vec::new();
    for file in csv_files(findings).chain(further) {
        let header = datapackage::header(&file);
        let facts = take(file)?;
        tables.extend(header.map(|header| (facts.clone(), header)));
        outputs.push(facts);
    }
    outputs.push(take(datapackage::of(findings, &tables, language))?);
    outputs.push(take(results(findings))?);
    Ok(outputs)
}

/// Hands over what the result was made from, and the manifest, last, over all its files.
///
/// # Errors
///
/// If a file is not taken.
pub fn hand_over_sources(
    findings: &Findings,
    made_from: MadeFrom<'_>,
    (tables, drawn): (Vec<FileFacts>, Drawn),
    take: &Take<'_>,
) -> Result<Manifest, WriteError> {
    let MadeFrom {
        loaded,
        inputs,
        stored,
    } = made_from;
    let mut outputs = tables;
    for scenario in loaded {
        outputs.push(take(effective(scenario))?);
    }
    outputs.extend(drawn.files);
    for file in stored.files {
        outputs.push(take(file)?);
    }
    let manifest = Manifest::sealed(Contents {
        experiment: findings.experiment.clone(),
        language: drawn.language.tag().to_owned(),
        font: drawn.font,
        scenarios: stored.scenarios,
        inputs,
        outputs,
    });
    take(manifest.to_file())?;
    Ok(manifest)
}

fn csv_files(findings: &Findings) -> impl Iterator<Item = ResultFile> {
    Table::each(findings).map(|table| ResultFile {
        path: format!("{}.csv", table.name),
        content: table.to_csv(),
    })
}

fn results(findings: &Findings) -> ResultFile {
    ResultFile {
        path: RESULTS.to_owned(),
        content: to_json(findings).into_bytes(),
    }
}

fn effective(loaded: &Loaded) -> ResultFile {
    let values = loaded.settings.iter().map(|setting| EffectiveValue {
        path: setting.path.to_string(),
        value: setting.value.clone(),
        set_in: format!(
            "{}:{}",
            setting
                .origin
                .file
                .file_name()
                .unwrap_or_default()
                .to_string_lossy(),
            setting.origin.line
        ),
    });
    let values: Vec<EffectiveValue> = values.collect();
    ResultFile {
        path: format!("effective/{}.json", loaded.scenario.name),
        content: to_json(&values).into_bytes(),
    }
}
