//! Which scenario files a command line means: files, folders and patterns.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::Context as _;
use blockfund::document::Problem;

use super::Failure;

/// The folder that is meant when nothing is named.
const DEFAULT_FOLDER: &str = "scenarios";

/// The named files; of a folder its `*.json`, not those of folders in it; of a pattern what it matches. Each once, in
/// the order of the command line, and folders and patterns by name.
pub fn named(names: &[String]) -> Result<Vec<PathBuf>, Failure> {
    let default = [DEFAULT_FOLDER.to_owned()];
    let names = if names.is_empty() { &default } else { names };
    let mut files: Vec<PathBuf> = Vec::new();
    for name in names {
        for file in meant_by(name)? {
            if !files.iter().any(|other| is_same(other, &file)) {
                files.push(file);
            }
        }
    }
    Ok(files)
}

/// Whether two paths lead to one file under one name; under another, it is another scenario.
pub fn is_same(one: &Path, other: &Path) -> bool {
    let whole = |path: &Path| path.canonicalize().ok();
    one == other
        || one.file_name() == other.file_name()
            && whole(one).is_some_and(|one| Some(one) == whole(other))
}

fn meant_by(name: &str) -> Result<Vec<PathBuf>, Failure> {
    let path = Path::new(name);
    if path.is_dir() {
        let entries =
            std::fs::read_dir(path).with_context(|| format!("can't read the folder {name}"))?;
        let mut files = Vec::new();
        for entry in entries {
            let file = entry
                .with_context(|| format!("can't read the folder {name}"))?
                .path();
            if file.extension().is_some_and(|ending| ending == "json") && file.is_file() {
                files.push(file);
            }
        }
        files.sort();
        if files.is_empty() {
            return Err(missing(path, "must hold scenario files, but has no *.json"));
        }
        Ok(files)
    } else if name.contains(['*', '?', '[']) && !path.exists() {
        let matches = glob::glob(name)
            .map_err(|error| Failure::Usage(format!("{name}: not a pattern: {error}")))?;
        let files: Vec<PathBuf> = matches.filter_map(Result::ok).collect();
        if files.is_empty() {
            return Err(missing(path, "matches no file"));
        }
        Ok(files)
    } else {
        Ok(vec![path.to_owned()])
    }
}

/// What a name does not lead to.
fn missing(name: &Path, reason: &str) -> Failure {
    Failure::of_file(Problem::Unreadable {
        file: Arc::from(name),
        is_missing: true,
        reason: reason.to_owned(),
    })
}
