//! Where a result is written before it moves to its place, and what becomes of it if the program is killed meanwhile.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use crate::held;

/// How the names of such folders begin, and those of the files that are held as long as somebody writes there.
const PREFIX: &str = ".unfinished-";
/// How the name of the folder ends; without it, it is that of its file.
const ENDING: &str = "folder";
/// The folder in it for a result that makes way, under its own name.
const REPLACED: &str = "replaced";

/// A folder that goes away with this value, or when something is next written beside it. Its file is there first and goes
/// last, so that whenever a program is killed, a folder whose file nobody holds is one that was left.
pub(super) struct Unfinished {
    folder: PathBuf,
    _held: NamedTempFile,
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        // What cannot be removed now is removed later.
        let _ = fs::remove_dir_all(&self.folder);
    }
}

impl Unfinished {
    /// A new one in `parent`, where nothing stays that programs left which were killed.
    ///
    /// # Errors
    ///
    /// If the disk does not take it.
    pub(super) fn within(parent: &Path) -> io::Result<Self> {
        tidy(parent);
        let held = held::create_in(parent, PREFIX)?;
        let folder = folder_of(held.path());
        fs::create_dir(&folder)?;
        Ok(Self {
            folder,
            _held: held,
        })
    }

    pub(super) fn path(&self) -> &Path {
        &self.folder
    }

    /// Moves `whole` to `place`, and what stands there in here: at once where the system can, so that there always is a
    /// whole result.
    ///
    /// # Errors
    ///
    /// If a folder cannot be moved.
    pub(super) fn change_places(&self, whole: &Path, place: &Path) -> io::Result<()> {
        if !place.exists() {
            return fs::rename(whole, place);
        }
        if exchange(whole, place).is_ok() {
            return Ok(());
        }
        let replaced = self.path().join(REPLACED);
        fs::create_dir(&replaced)?;
        let replaced = replaced.join(place.file_name().unwrap_or_default());
        fs::rename(place, &replaced)?;
        fs::rename(whole, place).inspect_err(|_| {
            // What stood there before still does; if it cannot, the error already says so.
            let _ = fs::rename(&replaced, place);
        })?;
        // No longer one to be put back: from now on it may be half removed.
        fs::rename(&replaced, whole)
    }
}

/// The folder that belongs to a file that is held.
fn folder_of(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(ENDING);
    name.into()
}

/// Makes two folders change places in one step. Only some file systems can.
#[cfg(target_os = "linux")]
fn exchange(one: &Path, other: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};

    Ok(renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE)?)
}

#[cfg(not(target_os = "linux"))]
fn exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// Removes what programs left in `parent` that were killed while they wrote; a result that had just made way goes back to
/// its place. What cannot be removed does no harm.
fn tidy(parent: &Path) {
    for entry in fs::read_dir(parent).into_iter().flatten().flatten() {
        let path = entry.path();
        if !entry.file_name().to_string_lossy().starts_with(PREFIX) {
            continue;
        }
        if path.is_dir() {
            let file = path.with_extension("");
            if file.try_exists().is_ok_and(|exists| !exists) {
                remove(&path, parent);
            }
        } else if let Some(_hold) = held::take(&path) {
            remove(&folder_of(&path), parent);
            let _ = fs::remove_file(&path);
        }
    }
}

fn remove(folder: &Path, parent: &Path) {
    put_back(&folder.join(REPLACED), parent);
    let _ = fs::remove_dir_all(folder);
}

/// Moves the results in `replaced` back to where they stood, unless another one stands there.
fn put_back(replaced: &Path, parent: &Path) {
    for entry in fs::read_dir(replaced).into_iter().flatten().flatten() {
        let place = parent.join(entry.file_name());
        if !place.exists() {
            let _ = fs::rename(entry.path(), place);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::thread;

    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).unwrap();
        let mut names: Vec<String> = entries
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    fn folder_with(parent: &Path, name: &str, content: &str) {
        fs::create_dir_all(parent.join(name)).unwrap();
        fs::write(parent.join(name).join("a"), content).unwrap();
    }

    #[test]
    fn two_results_change_places() {
        let parent = tempfile::tempdir().unwrap();
        folder_with(parent.path(), "place", "old");
        let unfinished = Unfinished::within(parent.path()).unwrap();
        folder_with(unfinished.path(), "result", "new");
        let whole = unfinished.path().join("result");
        let place = parent.path().join("place");
        unfinished.change_places(&whole, &place).unwrap();
        assert_eq!(fs::read_to_string(place.join("a")).unwrap(), "new");
        drop(unfinished);
        assert_eq!(names(parent.path()), ["place"]);
    }

    /// What a program leaves that is killed after it made `file`, or before it removed it.
    fn leave(parent: &Path, has_file: bool, has_folder: bool) {
        if has_file {
            fs::write(parent.join(".unfinished-left"), "").unwrap();
        }
        if has_folder {
            folder_with(parent, ".unfinished-left.folder/result", "half");
        }
    }

    #[test]
    fn what_a_killed_program_left_is_removed_whenever_it_was_killed() {
        for (has_file, has_folder) in [(true, false), (true, true), (false, true)] {
            let parent = tempfile::tempdir().unwrap();
            let living = Unfinished::within(parent.path()).unwrap();
            leave(parent.path(), has_file, has_folder);
            let other = Unfinished::within(parent.path()).unwrap();
            assert!(living.path().is_dir() && other.path().is_dir());
            assert_eq!(names(parent.path()).len(), 4, "two files, two folders");
            drop((living, other));
            assert_eq!(names(parent.path()), [""; 0]);
        }
    }

    #[test]
    fn programs_that_begin_at_once_leave_each_other_alone() {
        let parent = tempfile::tempdir().unwrap();
        let is_whole = |_| {
            let unfinished = Unfinished::within(parent.path()).unwrap();
            fs::write(unfinished.path().join("a"), "").is_ok()
        };
        thread::scope(|scope| {
            let programs = [(); 4].map(|()| scope.spawn(|| (0..250).all(is_whole)));
            assert!(programs.into_iter().all(|one| one.join().unwrap()));
        });
        assert_eq!(names(parent.path()), [""; 0]);
    }

    #[test]
    fn a_result_that_had_made_way_goes_back() {
        let parent = tempfile::tempdir().unwrap();
        let left = parent.path().join(".unfinished-left.folder");
        folder_with(&left, "replaced/gone", "old");
        folder_with(&left, "replaced/there", "old");
        fs::write(parent.path().join(".unfinished-left"), "").unwrap();
        folder_with(parent.path(), "there", "new");
        tidy(parent.path());
        assert_eq!(names(parent.path()), ["gone", "there"]);
        let read = |name: &str| fs::read_to_string(parent.path().join(name)).unwrap();
        assert_eq!(
            (read("gone/a"), read("there/a")),
            ("old".into(), "new".into())
        );
    }
}
