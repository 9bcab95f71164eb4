//! Where a result is written before it moves to its place, and what becomes of it if the program is killed meanwhile.

use std::fs::{self, File};
use std::io;
use std::path::Path;

use tempfile::TempDir;

/// How the names of such folders begin.
const PREFIX: &str = ".unfinished-";
/// The file that the program which writes there holds.
const HELD: &str = "held";
/// The folder in it for a result that makes way, under its own name.
const REPLACED: &str = "replaced";

/// A folder that goes away with this value, or when the next result is written beside it.
pub(super) struct Unfinished {
    // Given up first, since some systems do not remove an open file.
    _held: File,
    folder: TempDir,
}

impl Unfinished {
    /// A new one in `parent`.
    ///
    /// # Errors
    ///
    /// If the disk does not take it.
    pub(super) fn within(parent: &Path) -> io::Result<Self> {
        let folder = tempfile::Builder::new().prefix(PREFIX).tempdir_in(parent)?;
        let held = File::create_new(folder.path().join(HELD))?;
        held.lock()?;
        Ok(Self {
            _held: held,
            folder,
        })
    }

    pub(super) fn path(&self) -> &Path {
        self.folder.path()
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
        })
    }
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
pub(super) fn tidy(parent: &Path) {
    let Ok(entries) = fs::read_dir(parent) else {
        return;
    };
    for entry in entries.flatten() {
        let name = entry.file_name();
        if !name.to_string_lossy().starts_with(PREFIX) {
            continue;
        }
        let folder = entry.path();
        // A living program holds the file.
        let held = File::open(folder.join(HELD));
        if held.is_ok_and(|file| file.try_lock().is_ok()) {
            put_back(&folder.join(REPLACED), parent);
            let _ = fs::remove_dir_all(&folder);
        }
    }
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

    #[test]
    fn what_a_killed_program_left_is_removed() {
        let parent = tempfile::tempdir().unwrap();
        let living = Unfinished::within(parent.path()).unwrap();
        folder_with(parent.path(), ".unfinished-left/result", "half");
        fs::write(parent.path().join(".unfinished-left/held"), "").unwrap();
        tidy(parent.path());
        let name = living.path().file_name().unwrap().to_string_lossy();
        assert_eq!(names(parent.path()), [name]);
    }

    #[test]
    fn a_result_that_had_made_way_goes_back() {
        let parent = tempfile::tempdir().unwrap();
        let left = parent.path().join(".unfinished-left");
        folder_with(&left, "replaced/gone", "old");
        folder_with(&left, "replaced/there", "old");
        fs::write(left.join("held"), "").unwrap();
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
