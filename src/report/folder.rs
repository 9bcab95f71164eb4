//! The result folder: written beside its place and moved there whole, so that no half result is ever seen.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use tempfile::TempPath;

use super::unfinished::Unfinished;

/// The file of a result that names all others.
pub const MANIFEST: &str = "manifest.json";

/// A file of a result: its path inside the folder, with `/`, and its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResultFile {
    pub path: String,
    pub content: Vec<u8>,
}

/// Why a result could not be written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    #[error("can't write {}", path.display())]
    Io { path: PathBuf, source: io::Error },
    #[error(
        "{}: exists and is not a result folder of blockfund (its manifest.json is missing or none of a result); choose another with --out, or remove it",
        path.display()
    )]
    NotAResult { path: PathBuf },
    #[error(
        "{}: holds {file}, which is not part of the result there and would be lost; move it away, or choose another folder with --out",
        path.display()
    )]
    HoldsMore { path: PathBuf, file: String },
    #[error("{}: exists already and is left as it is; choose another name", path.display())]
    Exists { path: PathBuf },
    #[error(
        "{}: holds a result, which stays as it was written; choose another folder with --out",
        path.display()
    )]
    IsAResult { path: PathBuf },
}

/// Whether a file may be written there that does not exist yet: asked before the work, and again when it is done.
///
/// # Errors
///
/// If there is something at that place.
pub fn check_is_new(path: &Path) -> Result<(), WriteError> {
    // A link that leads nowhere is something too.
    if path.symlink_metadata().is_ok() {
        return Err(WriteError::Exists {
            path: path.to_owned(),
        });
    }
    Ok(())
}

/// Writes a file whole that does not exist yet.
///
/// # Errors
///
/// If there is something at that place, which stays, or the disk does not take it; then nothing stays.
pub fn write_new(path: &Path, content: &[u8]) -> Result<(), WriteError> {
    let failed = |source: io::Error| {
        let path = path.to_owned();
        match source.kind() {
            io::ErrorKind::AlreadyExists => WriteError::Exists { path },
            _ => WriteError::Io { path, source },
        }
    };
    let unfinished = Unfinished::within(parent(path)).map_err(failed)?;
    let whole = unfinished.path().join("file");
    let whole = TempPath::try_from_path(whole).map_err(failed)?;
    fs::write(&whole, content).map_err(failed)?;
    let moved = whole.persist_noclobber(path);
    moved.map_err(|error| failed(error.error))
}

/// Writes a file whole, in place of one that stands there.
///
/// # Errors
///
/// If the disk does not take it; what stood there before still does.
pub fn replace(path: &Path, content: &[u8]) -> Result<(), WriteError> {
    let parent = parent(path);
    create(parent)?;
    let unfinished = unfinished_in(parent)?;
    let whole = unfinished.path().join("file");
    fs::write(&whole, content)
        .and_then(|()| fs::rename(&whole, path))
        .map_err(|source| WriteError::Io {
            path: path.to_owned(),
            source,
        })
}

/// A result that is being written, beside its place; unless it is finished, nothing of it stays.
pub struct Making {
    unfinished: Unfinished,
    place: PathBuf,
}

impl Making {
    /// Begins a result that is to stand at `place`.
    ///
    /// # Errors
    ///
    /// If the place is taken by something else, or nothing can be written there.
    pub fn at(place: &Path) -> Result<Self, WriteError> {
        check(place)?;
        let parent = parent(place);
        create(parent)?;
        Ok(Self {
            // In the same folder, since a folder can only be moved whole within a file system.
            unfinished: unfinished_in(parent)?,
            place: place.to_owned(),
        })
    }

    /// Writes a file of it.
    ///
    /// # Errors
    ///
    /// If the disk does not take it.
    pub fn write(&self, file: &ResultFile) -> Result<(), WriteError> {
        let whole = self.whole();
        let path = whole.join(&file.path);
        create(path.parent().unwrap_or(&whole))?;
        fs::write(&path, &file.content).map_err(|source| WriteError::Io { path, source })
    }

    /// Moves it to its place; a result that stands there is replaced.
    ///
    /// # Errors
    ///
    /// If the disk does not take it; what stood there before still does.
    pub fn finish(self) -> Result<(), WriteError> {
        let moved = self.unfinished.change_places(&self.whole(), &self.place);
        moved.map_err(|source| WriteError::Io {
            path: self.place.clone(),
            source,
        })
    }

    fn whole(&self) -> PathBuf {
        self.unfinished.path().join("result")
    }
}

/// Writes `files` as the folder `place`; a result that stands there is replaced once the new one is whole.
///
/// # Errors
///
/// If the place is taken by something else, or the disk does not take a file; what stood there before still does.
pub fn write(place: &Path, files: &[ResultFile]) -> Result<(), WriteError> {
    let making = Making::at(place)?;
    for file in files {
        making.write(file)?;
    }
    making.finish()
}

/// Writes `files` into the folder `place` beside what stands there; a file of the same name is replaced whole.
///
/// # Errors
///
/// If the folder holds a result, or the disk does not take a file.
pub fn add(place: &Path, files: &[ResultFile]) -> Result<(), WriteError> {
    check_is_no_result(place)?;
    create(place)?;
    let unfinished = unfinished_in(place)?;
    for file in files {
        let path = place.join(&file.path);
        create(path.parent().unwrap_or(place))?;
        let whole = unfinished.path().join("file");
        let written = fs::write(&whole, &file.content).and_then(|()| fs::rename(&whole, &path));
        written.map_err(|source| WriteError::Io { path, source })?;
    }
    Ok(())
}

/// Whether files may be added to `place`: asked before the work, and again when it is done.
///
/// # Errors
///
/// If it holds a result.
pub fn check_is_no_result(place: &Path) -> Result<(), WriteError> {
    if place.join(MANIFEST).exists() {
        return Err(WriteError::IsAResult {
            path: place.to_owned(),
        });
    }
    Ok(())
}

/// Whether a result may be written to `place`: asked before the work, and again when it is done.
///
/// # Errors
///
/// If there is something else at the place, or in the result that stands there, or nothing can be written there.
pub fn check(place: &Path) -> Result<(), WriteError> {
    let is_empty = fs::read_dir(place).is_ok_and(|mut entries| entries.next().is_none());
    if place.exists() && !is_empty {
        check_may_go(place)?;
    }
    let mut above = parent(place).ancestors();
    let folder = above.find(|folder| folder.exists());
    let folder = folder.unwrap_or(Path::new("."));
    // A file without a name, which leaves nothing behind.
    tempfile::tempfile_in(folder).map_err(|source| WriteError::Io {
        path: place.to_owned(),
        source,
    })?;
    Ok(())
}

/// All files below `folder`, by their path inside it. A link counts as a file, so that none leads round in a circle.
///
/// # Errors
///
/// With the folder that cannot be read.
pub fn files(folder: &Path) -> Result<BTreeMap<String, PathBuf>, (PathBuf, io::Error)> {
    let mut files = BTreeMap::new();
    let mut folders = vec![(String::new(), folder.to_owned())];
    while let Some((prefix, folder)) = folders.pop() {
        let failed = |source| (folder.clone(), source);
        for entry in fs::read_dir(&folder).map_err(failed)? {
            let entry = entry.map_err(failed)?;
            let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
            if entry.file_type().map_err(failed)?.is_dir() {
                folders.push((format!("{name}/"), entry.path()));
            } else {
                files.insert(name, entry.path());
            }
        }
    }
    Ok(files)
}

/// The files of the result at `place`, by its manifest; nothing if that is none of blockfund's.
fn files_of_result(place: &Path) -> Option<BTreeSet<String>> {
    let manifest = fs::read(place.join(MANIFEST)).ok()?;
    let manifest: serde_json::Value = serde_json::from_slice(&manifest).ok()?;
    manifest.get("experiment")?.get("fingerprint")?;
    let outputs = manifest.get("outputs")?.as_array()?.iter();
    let names = outputs.map(|output| Some(output.get("file")?.as_str()?.to_owned()));
    let names: Option<BTreeSet<String>> = names.collect();
    Some(names?.into_iter().chain([MANIFEST.to_owned()]).collect())
}

/// Whether a file is one that programs which show folders leave behind: hidden, or one of two names.
fn is_of_a_file_manager(file: &str) -> bool {
    let name = file.rsplit('/').next().unwrap_or(file);
    name.starts_with('.') || matches!(name, "Thumbs.db" | "desktop.ini")
}

/// Whether nothing stands at `place` but a result, all of it written by blockfund.
fn check_may_go(place: &Path) -> Result<(), WriteError> {
    let path = place.to_owned();
    let Some(own) = files_of_result(place) else {
        return Err(WriteError::NotAResult { path });
    };
    let found = files(place).map_err(|(path, source)| WriteError::Io { path, source })?;
    let mut strange = found.into_keys().filter(|file| !own.contains(file));
    match strange.find(|file| !is_of_a_file_manager(file)) {
        Some(file) => Err(WriteError::HoldsMore { path, file }),
        None => Ok(()),
    }
}

fn parent(place: &Path) -> &Path {
    match place.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    }
}

/// A folder that goes when it is no longer used.
fn unfinished_in(parent: &Path) -> Result<Unfinished, WriteError> {
    Unfinished::within(parent).map_err(|source| WriteError::Io {
        path: parent.to_owned(),
        source,
    })
}

fn create(folder: &Path) -> Result<(), WriteError> {
    fs::create_dir_all(folder).map_err(|source| WriteError::Io {
        path: folder.to_owned(),
        source,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(path: &str, content: &str) -> ResultFile {
        ResultFile {
            path: path.to_owned(),
            content: content.as_bytes().to_vec(),
        }
    }

    #[test]
    fn a_result_replaces_the_one_before_it_whole() {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("deep/result");
        let old = r#"{ "experiment": { "fingerprint": "1" }, "outputs": [{ "file": "charts/old.png" }] }"#;
        let files = [file("manifest.json", old), file("charts/old.png", "x")];
        write(&place, &files).unwrap();
        let new = r#"{ "experiment": { "fingerprint": "2" }, "outputs": [] }"#;
        write(&place, &[file("manifest.json", new)]).unwrap();
        let manifest = fs::read_to_string(place.join("manifest.json")).unwrap();
        assert_eq!(manifest, new);
        assert!(!place.join("charts").exists());
        let beside = fs::read_dir(place.parent().unwrap()).unwrap().count();
        assert_eq!(beside, 1, "nothing unfinished is left");
    }

    #[test]
    fn a_new_file_takes_no_place_of_another() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.json");
        write_new(&path, b"first").unwrap();
        let error = write_new(&path, b"second").unwrap_err();
        assert!(matches!(error, WriteError::Exists { .. }));
        assert_eq!(fs::read(&path).unwrap(), b"first");
        let names = fs::read_dir(folder.path()).unwrap();
        assert_eq!(names.count(), 1, "nothing unfinished is left");
    }

    #[test]
    fn files_are_added_to_what_is_there_unless_it_is_a_result() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("thesis.docx"), "years of work").unwrap();
        add(folder.path(), &[file("charts/a.png", "1")]).unwrap();
        add(
            folder.path(),
            &[file("charts/a.png", "2"), file("b.html", "x")],
        )
        .unwrap();
        let read = |name: &str| fs::read_to_string(folder.path().join(name)).unwrap();
        assert_eq!(
            (read("charts/a.png"), read("thesis.docx")),
            ("2".to_owned(), "years of work".to_owned())
        );
        assert_eq!(
            fs::read_dir(folder.path().join("charts")).unwrap().count(),
            1
        );

        fs::write(folder.path().join("manifest.json"), "{}").unwrap();
        let error = add(folder.path(), &[file("charts/a.png", "3")]).unwrap_err();
        assert!(matches!(error, WriteError::IsAResult { .. }));
        assert_eq!(read("charts/a.png"), "2");
    }

    #[test]
    fn a_folder_of_somebody_else_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("thesis.docx"), "years of work").unwrap();
        let write = || write(folder.path(), &[file("manifest.json", "1")]).unwrap_err();
        assert!(matches!(write(), WriteError::NotAResult { .. }));
        let manifest = |content: &str| fs::write(folder.path().join(MANIFEST), content).unwrap();
        // That of a web page has the same name.
        manifest(r#"{ "name": "my page" }"#);
        assert!(matches!(write(), WriteError::NotAResult { .. }));
        // In a result too, what was put there by hand stays.
        manifest(r#"{ "experiment": { "fingerprint": "1" }, "outputs": [] }"#);
        assert!(matches!(write(), WriteError::HoldsMore { file, .. } if file == "thesis.docx"));
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);
    }
}
