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
    let place = behind_link(path);
    let written = || {
        let parent = parent(&place);
        fs::create_dir_all(parent)?;
        let unfinished = Unfinished::within(parent)?;
        let whole = unfinished.path().join("file");
        fs::write(&whole, content)?;
        fs::rename(&whole, &place)
    };
    written().map_err(|source| WriteError::Io {
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
    /// Begins a result that is to stand at `place`, in place of one that holds the file `own` too.
    ///
    /// # Errors
    ///
    /// If the place is taken by something else, or nothing can be written there.
    pub fn at(place: &Path, own: &str) -> Result<Self, WriteError> {
        check(place, own)?;
        let place = behind_link(place);
        // In the same folder, since a folder can only be moved whole within a file system.
        let parent = parent(&place);
        let unfinished = fs::create_dir_all(parent).and_then(|()| Unfinished::within(parent));
        match unfinished {
            Ok(unfinished) => Ok(Self { unfinished, place }),
            Err(source) => Err(WriteError::Io {
                path: place,
                source,
            }),
        }
    }

    /// Writes a file of it.
    ///
    /// # Errors
    ///
    /// If the disk does not take it.
    pub fn write(&self, file: &ResultFile) -> Result<(), WriteError> {
        let path = self.whole().join(&file.path);
        let written =
            fs::create_dir_all(parent(&path)).and_then(|()| fs::write(&path, &file.content));
        written.map_err(|source| WriteError::Io {
            path: self.place.join(&file.path),
            source,
        })
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

/// Writes `files` as the folder `place`; a result that stands there and holds the file `own` too is replaced once the new
/// one is whole.
///
/// # Errors
///
/// If the place is taken by something else, or the disk does not take a file; what stood there before still does.
pub fn write(place: &Path, own: &str, files: &[ResultFile]) -> Result<(), WriteError> {
    let making = Making::at(place, own)?;
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
    let failed = |path: &Path, source| WriteError::Io {
        path: path.to_owned(),
        source,
    };
    let unfinished = fs::create_dir_all(place).and_then(|()| Unfinished::within(place));
    let unfinished = unfinished.map_err(|source| failed(place, source))?;
    for file in files {
        let path = place.join(&file.path);
        let whole = unfinished.path().join("file");
        fs::create_dir_all(parent(&path))
            .and_then(|()| fs::write(&whole, &file.content))
            .and_then(|()| fs::rename(&whole, &path))
            .map_err(|source| failed(&path, source))?;
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

/// Whether drawings may be added to `place`: asked before the work. What was drawn there before may stand there.
///
/// # Errors
///
/// If it holds a result or anything else, or nothing can be written there.
pub fn check_holds_drawings(place: &Path, is_drawing: fn(&str) -> bool) -> Result<(), WriteError> {
    check_is_no_result(place)?;
    if place.symlink_metadata().is_ok() {
        let found = files(place).unwrap_or_default().into_keys();
        let mut strange = found.filter(|file| !is_drawing(file) && !is_of_a_file_manager(file));
        let path = place.to_owned();
        if !place.is_dir() || strange.next().is_some() {
            return Err(WriteError::NotAResult { path });
        }
    }
    check_can_be_written(place)
}

/// Whether a result may be written to `place`: asked before the work, and again when it is done. One of the same kind,
/// which holds the file `own` too, may stand there.
///
/// # Errors
///
/// If there is something else at the place, or in the result that stands there, or nothing can be written there.
pub fn check(place: &Path, own: &str) -> Result<(), WriteError> {
    let is_empty = fs::read_dir(place).is_ok_and(|mut entries| entries.next().is_none());
    // A link that leads nowhere is something too.
    if place.symlink_metadata().is_ok() && !is_empty {
        check_may_go(place, own)?;
    }
    check_can_be_written(place)
}

/// Whether something can be written at `path`: asked before the work.
///
/// # Errors
///
/// If the folder that it is to stand in takes nothing.
pub fn check_can_be_written(path: &Path) -> Result<(), WriteError> {
    let place = behind_link(path);
    let mut above = parent(&place).ancestors();
    let folder = above.find(|folder| folder.exists());
    let folder = folder.unwrap_or(Path::new("."));
    // A file without a name, which leaves nothing behind.
    tempfile::tempfile_in(folder).map_err(|source| WriteError::Io {
        path: path.to_owned(),
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

/// Whether nothing stands at `place` but a result with the file `own`, all of it written by blockfund.
fn check_may_go(place: &Path, own: &str) -> Result<(), WriteError> {
    let path = place.to_owned();
    let Some(of_result) = files_of_result(place) else {
        return Err(WriteError::NotAResult { path });
    };
    if !of_result.contains(own) {
        return Err(WriteError::IsAResult { path });
    }
    let found = files(place).map_err(|(path, source)| WriteError::Io { path, source })?;
    let mut strange = found.into_keys().filter(|file| !of_result.contains(file));
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

/// Where a link at `place` leads, so that the link stays; else `place`.
fn behind_link(place: &Path) -> PathBuf {
    let target = place.is_symlink().then(|| place.canonicalize().ok());
    target.flatten().unwrap_or_else(|| place.to_owned())
}

#[cfg(test)]
mod tests;
