//! Whether a result folder is still what its manifest says, byte for byte.

use std::collections::BTreeMap;
use std::path::Path;

use super::folder::files;
use super::inputs::{ReadError, read};
use super::manifest::{FileFacts, MANIFEST, Manifest, Unsealed};
use super::words::{CommandPhrase, Language};

/// One thing about a result folder that is not as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Discrepancy {
    /// The manifest itself is not as it was written, so that nothing else can be trusted.
    Manifest(Unsealed),
    Missing(String),
    Extra(String),
    Changed(String),
}

impl Discrepancy {
    /// What a reader is told.
    #[must_use]
    pub fn text(&self, language: Language) -> String {
        let (phrase, file) = match self {
            Self::Manifest(Unsealed::NotAManifest) => (CommandPhrase::VerifyNoManifest, MANIFEST),
            Self::Manifest(Unsealed::Changed) => (CommandPhrase::VerifyChanged, MANIFEST),
            Self::Missing(file) => (CommandPhrase::VerifyMissing, file.as_str()),
            Self::Extra(file) => (CommandPhrase::VerifyExtra, file.as_str()),
            Self::Changed(file) => (CommandPhrase::VerifyChanged, file.as_str()),
        };
        language.fill(phrase, &[("file", file)])
    }
}

/// All that is not as it was written, by file.
///
/// # Errors
///
/// If the folder, its manifest or a file in it cannot be read.
pub fn verify(folder: &Path) -> Result<Vec<Discrepancy>, ReadError> {
    let manifest = match Manifest::from_bytes(&read(&folder.join(MANIFEST))?) {
        Ok(manifest) => manifest,
        Err(unsealed) => return Ok(vec![Discrepancy::Manifest(unsealed)]),
    };
    let mut found = files(folder).map_err(|(path, source)| ReadError { path, source })?;
    found.remove(MANIFEST);
    let found = found
        .into_iter()
        .map(|(name, path)| Ok(FileFacts::of(&name, &read(&path)?)))
        .collect::<Result<Vec<FileFacts>, ReadError>>()?;
    Ok(differences(&manifest.outputs, &found))
}

/// Where files are not the ones that were expected, by name.
#[must_use]
pub fn differences(expected: &[FileFacts], found: &[FileFacts]) -> Vec<Discrepancy> {
    let by_name = |files: &[FileFacts]| -> BTreeMap<String, FileFacts> {
        let named = files.iter().map(|one| (one.file.clone(), one.clone()));
        named.collect()
    };
    let (expected, found) = (by_name(expected), by_name(found));
    let mut all: Vec<Discrepancy> = expected
        .iter()
        .filter_map(|(name, facts)| match found.get(name) {
            None => Some(Discrepancy::Missing(name.clone())),
            Some(other) if other != facts => Some(Discrepancy::Changed(name.clone())),
            Some(_) => None,
        })
        .collect();
    let extra = found
        .into_keys()
        .filter(|name| !expected.contains_key(name));
    all.extend(extra.map(Discrepancy::Extra));
    all
}
