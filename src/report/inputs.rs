//! The files that a result was made from, kept inside it, so that it can be made again anywhere.

use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

use super::folder::ResultFile;
use crate::scenario::Loaded;

/// The folder of a result that holds them.
const FOLDER: &str = "inputs";

/// Scenario files with all they extend, and the data set, as they lie beside each other.
pub struct StoredInputs {
    pub files: Vec<ResultFile>,
    /// Where each scenario's own file is among them, in the order they were asked for.
    pub scenarios: Vec<String>,
}

/// A file that was read once and cannot be read again.
#[derive(Debug, thiserror::Error)]
#[error("can't read {}", path.display())]
pub struct ReadError {
    pub path: PathBuf,
    pub source: io::Error,
}

impl StoredInputs {
    /// Reads the files of all scenarios; one that several use is kept once.
    ///
    /// # Errors
    ///
    /// If a file has gone since it was loaded.
    pub fn of(loaded: &[Loaded]) -> Result<Self, ReadError> {
        let used = loaded
            .iter()
            .flat_map(|loaded| loaded.scenario_files.iter().chain(&loaded.data_files));
        let mut paths = used
            .map(|path| Ok((plain(path)?, path)))
            .collect::<Result<Vec<(PathBuf, &PathBuf)>, ReadError>>()?;
        paths.sort();
        paths.dedup_by(|one, other| one.0 == other.0);
        let root = common_folder(paths.iter().map(|(path, _)| path.as_path()));

        let files = paths.iter().map(|(plain, path)| {
            let content = read(path)?;
            let path = stored_path(plain, &root);
            Ok(ResultFile { path, content })
        });
        let scenarios = loaded
            .iter()
            .filter_map(|loaded| loaded.scenario_files.first())
            .map(|own| Ok(stored_path(&plain(own)?, &root)));
        Ok(Self {
            files: files.collect::<Result<_, ReadError>>()?,
            scenarios: scenarios.collect::<Result<_, ReadError>>()?,
        })
    }
}

/// The bytes of a file.
///
/// # Errors
///
/// If it cannot be read.
pub fn read(path: &Path) -> Result<Vec<u8>, ReadError> {
    fs::read(path).map_err(|source| ReadError {
        path: path.to_owned(),
        source,
    })
}

/// From the root of the file system and without `..`, so that files can be laid out as they are beside each other.
fn plain(path: &Path) -> Result<PathBuf, ReadError> {
    let whole = std::path::absolute(path).map_err(|source| ReadError {
        path: path.to_owned(),
        source,
    })?;
    let mut plain = PathBuf::new();
    for part in whole.components() {
        match part {
            Component::ParentDir => {
                plain.pop();
            }
            Component::CurDir => {}
            _ => plain.push(part),
        }
    }
    Ok(plain)
}

/// The lowest folder that holds all the files.
fn common_folder<'a>(mut paths: impl Iterator<Item = &'a Path>) -> PathBuf {
    let first = paths.next().and_then(Path::parent).unwrap_or(Path::new(""));
    paths.fold(first.to_owned(), |common, path| {
        let holds = |folder: &&Path| path.starts_with(folder);
        let folder = common.ancestors().find(holds);
        folder.unwrap_or(Path::new("")).to_owned()
    })
}

fn stored_path(path: &Path, root: &Path) -> String {
    let inside = path.strip_prefix(root).unwrap_or(path);
    let names = inside.iter().map(|name| name.to_string_lossy());
    let names = std::iter::once(FOLDER.into()).chain(names);
    names.collect::<Vec<_>>().join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_laid_out_as_they_lie_beside_each_other() {
        let paths = ["/a/plans/east.json", "/a/b/../data/korea/zones.json"];
        let paths = paths.map(|path| plain(Path::new(path)).unwrap());
        let root = common_folder(paths.iter().map(PathBuf::as_path));
        let stored = paths.map(|path| stored_path(&path, &root));
        assert_eq!(
            stored,
            ["inputs/plans/east.json", "inputs/data/korea/zones.json"]
        );
    }
}
