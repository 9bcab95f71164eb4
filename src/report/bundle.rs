//! All files of a result: tables, charts, effective scenarios, and the manifest over them.

use serde::{Deserialize, Serialize};

use super::datapackage;
use super::folder::ResultFile;
use super::inputs::StoredInputs;
use super::json::to_json;
use super::manifest::{Contents, FileFacts, MANIFEST, Manifest};
use super::tables::Table;
use super::words::Language;
use crate::analysis::Findings;
use crate::scenario::Loaded;

/// Charts and report, and what they were drawn with.
pub struct Drawn {
    pub files: Vec<ResultFile>,
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

/// Every file of the result, with what was drawn of it, the manifest last. `further` are those that only some results have.
#[must_use]
pub fn files(
    findings: &Findings,
    loaded: &[Loaded],
    inputs: Vec<FileFacts>,
    stored: StoredInputs,
    further: Vec<ResultFile>,
    drawn: Drawn,
) -> Vec<ResultFile> {
    let tables = Table::all(findings).into_iter();
    let mut files: Vec<ResultFile> = tables
        .map(|table| file(format!("{}.csv", table.name), table.to_csv()))
        .chain(further)
        .collect();
    files.push(datapackage::of(findings, &files, drawn.language));
    files.push(file(
        "results.json".to_owned(),
        to_json(findings).into_bytes(),
    ));
    files.extend(loaded.iter().map(effective));
    files.extend(drawn.files);
    files.extend(stored.files);

    let outputs = files
        .iter()
        .map(|file| FileFacts::of(&file.path, &file.content))
        .collect();
    let manifest = Manifest::sealed(Contents {
        experiment: findings.experiment.clone(),
        language: drawn.language.tag().to_owned(),
        font: drawn.font,
        scenarios: stored.scenarios,
        inputs,
        outputs,
    });
    files.push(file(MANIFEST.to_owned(), to_json(&manifest).into_bytes()));
    files
}

fn file(path: String, content: Vec<u8>) -> ResultFile {
    ResultFile::new(path, content)
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
    file(
        format!("effective/{}.json", loaded.scenario.name),
        to_json(&values).into_bytes(),
    )
}
