//! What a result was made from and what it is made of, with the SHA-256 of each.

pub use super::folder::MANIFEST;
use super::folder::ResultFile;
use super::json::to_json;
use crate::analysis::findings::ExperimentFacts;
use crate::digest::{self, sha256};
use serde::{Deserialize, Serialize};

/// The content of `manifest.json`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// Of the manifest as a whole, written with nothing here.
    sha256: String,
    pub experiment: ExperimentFacts,
    /// Tag of the language of charts and pages.
    pub language: String,
    /// The font that helped out in the charts; they come out the same only with it.
    pub font: Option<FileFacts>,
    /// The scenario files inside the result, in the order they were asked for.
    pub scenarios: Vec<String>,
    /// Each scenario after inheritance, and the files of the data set.
    pub inputs: Vec<FileFacts>,
    /// All files of the result but the manifest.
    pub outputs: Vec<FileFacts>,
}

/// Why bytes are no manifest as it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unsealed {
    NotAManifest,
    Changed,
}

/// What a result is made of and from, before it is sealed.
pub struct Contents {
    pub experiment: ExperimentFacts,
    pub language: String,
    pub font: Option<FileFacts>,
    pub scenarios: Vec<String>,
    pub inputs: Vec<FileFacts>,
    pub outputs: Vec<FileFacts>,
}

impl Manifest {
    /// With a hash over itself, so that a change of the manifest shows as one of any other file does.
    #[must_use]
    pub fn sealed(contents: Contents) -> Self {
        let mut manifest = Self {
            sha256: String::new(),
            experiment: contents.experiment,
            language: contents.language,
            font: contents.font,
            scenarios: contents.scenarios,
            inputs: contents.inputs,
            outputs: contents.outputs,
        };
        manifest.sha256 = manifest.own_hash();
        manifest
    }

    /// Reads a manifest that is byte for byte as it was written.
    ///
    /// # Errors
    ///
    /// If it is not.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, Unsealed> {
        let manifest: Self = serde_json::from_slice(bytes).map_err(|_| Unsealed::NotAManifest)?;
        // The spaces between values are not in the hash, but they are in the bytes.
        if manifest.sha256 == manifest.own_hash() && to_json(&manifest).as_bytes() == bytes {
            Ok(manifest)
        } else {
            Err(Unsealed::Changed)
        }
    }

    /// The names of the scenarios, in the order they were asked for.
    #[must_use]
    pub fn scenario_names(&self) -> Vec<&str> {
        names(&self.scenarios)
    }

    /// Whether a file of this name is part of the result.
    #[must_use]
    pub fn has(&self, file: &str) -> bool {
        self.outputs.iter().any(|output| output.file == file)
    }

    /// As its file.
    #[must_use]
    pub fn to_file(&self) -> ResultFile {
        ResultFile {
            path: MANIFEST.to_owned(),
            content: to_json(self).into_bytes(),
        }
    }

    fn own_hash(&self) -> String {
        let unsealed = Self {
            sha256: String::new(),
            ..self.clone()
        };
        sha256(to_json(&unsealed).as_bytes())
    }
}

/// The names of scenarios, from the paths of their files.
#[must_use]
pub fn names(scenarios: &[String]) -> Vec<&str> {
    let all = scenarios.iter().map(|path| {
        let file = path.rsplit('/').next().unwrap_or(path);
        file.strip_suffix(".json").unwrap_or(file)
    });
    all.collect()
}

/// A file with the hash of its bytes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileFacts {
    pub file: String,
    pub bytes: u64,
    /// In hexadecimal.
    #[serde(deserialize_with = "digest::deserialize")]
    pub sha256: String,
}

impl FileFacts {
    #[must_use]
    pub fn of(file: &str, content: &[u8]) -> Self {
        Self {
            file: file.to_owned(),
            bytes: content.len() as u64,
            sha256: sha256(content),
        }
    }

    #[must_use]
    pub fn of_file(file: &ResultFile) -> Self {
        Self::of(&file.path, &file.content)
    }
}

/// One hash over all that decides a result: the facts of the experiment and the content of every input, in order.
#[must_use]
pub fn fingerprint(experiment: &ExperimentFacts, inputs: &[FileFacts]) -> String {
    let ExperimentFacts {
        engine_version,
        engine_code,
        seed,
        draws,
        futures_per_draw,
        sampler,
        is_central,
        baseline,
        ..
    } = experiment;
    let mut text = format!(
        "{engine_version}\n{engine_code}\n{seed}\n{draws}\n{futures_per_draw}\n{sampler}\n{is_central}\n{baseline}\n"
    );
    for input in inputs {
        text.push_str(&input.file);
        text.push(' ');
        text.push_str(&input.sha256);
        text.push('\n');
    }
    sha256(text.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_that_of_the_file_without_its_ending() {
        let paths = ["inputs/plans/east.json", "a.json.json", "old"].map(str::to_owned);
        assert_eq!(names(&paths), ["east", "a.json", "old"]);
    }

    #[test]
    fn what_is_no_hash_is_refused() {
        let is_read = |hash: &str| {
            let font = FileFacts {
                sha256: hash.to_owned(),
                ..FileFacts::of("font.ttf", b"font")
            };
            let written = serde_json::to_vec(&font).unwrap();
            serde_json::from_slice::<FileFacts>(&written).is_ok()
        };
        assert!(is_read(&sha256(b"font")));
        for wrong in ["", "abc", &"가".repeat(22), &"A".repeat(64)] {
            assert!(!is_read(wrong), "{wrong}");
        }
    }
}
