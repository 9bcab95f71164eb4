//! The folder of the store: files come whole or not at all, and the oldest leave when it is full.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::entry;
use crate::held;

/// Its name, beside the result folders.
const NAME: &str = ".blockfund-cache";
/// How the files end that hold something.
const ENDING: &str = "kept";
/// How the files begin that are being written.
const UNFINISHED: &str = ".unfinished-";
/// Bytes that it may hold: about 2,000 scenarios of the default size.
const LIMIT: u64 = 4 << 30;
/// Tells programs that make backups to leave the folder out (bford.info/cachedir).
const TAG: (&str, &str) = (
    "CACHEDIR.TAG",
    "Signature: 8a477f597d28d172789f06886806bc55\n\
     # Scenarios that blockfund simulated before. The folder can be removed at any time.\n",
);

/// A folder of scenarios that were simulated before. Any number of programs may use it at once.
#[derive(Clone, Debug)]
pub struct Store {
    folder: PathBuf,
    limit: u64,
}

impl Store {
    /// The store beside a result folder; it comes to be when something is kept.
    #[must_use]
    pub fn beside(result: &Path) -> Self {
        let parent = result.parent().unwrap_or(Path::new(""));
        Self {
            folder: parent.join(NAME),
            limit: LIMIT,
        }
    }

    /// Where it is.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// What was kept under `key`. A file that is not as it was written is removed.
    pub(super) fn find(&self, key: &str) -> Option<Vec<u8>> {
        let path = self.path(key);
        let bytes = fs::read(&path).ok()?;
        let content = entry::opened(key, &bytes).map(<[u8]>::to_vec);
        if content.is_none() {
            let _ = fs::remove_file(&path);
        } else if let Ok(file) = File::options().append(true).open(&path) {
            // It is of use, so others leave first.
            let _ = file.set_modified(SystemTime::now());
        }
        content
    }

    /// Keeps `content` under `key`.
    ///
    /// # Errors
    ///
    /// If the disk does not take it. Nothing half written stays.
    pub(super) fn keep(&self, key: &str, content: &[u8]) -> io::Result<()> {
        if !self.folder.is_dir() {
            fs::create_dir_all(&self.folder)?;
            fs::write(self.folder.join(TAG.0), TAG.1)?;
        }
        // Held until it has its name, so that it is not taken for what a killed program left.
        let mut file = held::create_in(&self.folder, UNFINISHED)?;
        file.write_all(&entry::sealed(key, content))?;
        file.persist(self.path(key))?;
        Ok(())
    }

    /// Removes what programs left that were killed while they wrote, and what is oldest until the rest is within the
    /// limit.
    ///
    /// # Errors
    ///
    /// If the folder cannot be read.
    pub(super) fn tidy(&self) -> io::Result<()> {
        let mut kept: Vec<(SystemTime, u64, PathBuf)> = Vec::new();
        for entry in fs::read_dir(&self.folder)? {
            let path = entry?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            if name.starts_with(UNFINISHED) {
                if let Some(_hold) = held::take(&path) {
                    let _ = fs::remove_file(&path);
                }
            } else if path.extension().is_some_and(|ending| ending == ENDING)
                && let Ok(facts) = path.metadata()
            {
                kept.push((facts.modified()?, facts.len(), path));
            }
        }
        kept.sort();
        let mut total: u64 = kept.iter().map(|(_, bytes, _)| bytes).sum();
        for (_, bytes, path) in kept {
            if total <= self.limit {
                break;
            }
            // Another program may have been here first.
            let _ = fs::remove_file(path);
            total -= bytes;
        }
        Ok(())
    }

    fn path(&self, key: &str) -> PathBuf {
        self.folder.join(key).with_extension(ENDING)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    fn names(store: &Store) -> Vec<String> {
        let entries = fs::read_dir(&store.folder).unwrap();
        let mut names: Vec<String> = entries
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn what_is_kept_is_found_until_it_is_damaged() {
        let parent = tempfile::tempdir().unwrap();
        let store = Store::beside(&parent.path().join("result"));
        assert_eq!(store.find("a"), None);
        store.keep("a", b"first").unwrap();
        store.keep("a", b"second").unwrap();
        assert_eq!(store.find("a"), Some(b"second".to_vec()));
        assert_eq!(names(&store), ["CACHEDIR.TAG", "a.kept"]);

        fs::rename(store.path("a"), store.path("b")).unwrap();
        assert_eq!(store.find("b"), None, "it belongs to another key");
        assert_eq!(names(&store), ["CACHEDIR.TAG"]);
    }

    #[test]
    fn the_oldest_leave_and_what_is_used_stays() {
        let parent = tempfile::tempdir().unwrap();
        let mut store = Store::beside(&parent.path().join("result"));
        for (age, key) in ["c", "b", "a"].iter().enumerate() {
            store.keep(key, b"content").unwrap();
            let file = File::options().append(true).open(store.path(key)).unwrap();
            let long_ago = SystemTime::UNIX_EPOCH + Duration::from_secs(age as u64);
            file.set_modified(long_ago).unwrap();
        }
        store.limit = 2 * fs::metadata(store.path("a")).unwrap().len();
        assert!(store.find("c").is_some());
        store.tidy().unwrap();
        assert_eq!(names(&store), ["CACHEDIR.TAG", "a.kept", "c.kept"]);
    }

    #[test]
    fn what_a_killed_program_left_is_removed_and_what_is_being_written_is_not() {
        let parent = tempfile::tempdir().unwrap();
        let store = Store::beside(&parent.path().join("result"));
        store.keep("a", b"content").unwrap();
        fs::write(store.folder.join(".unfinished-left"), "half").unwrap();
        let held = store.folder.join(".unfinished-held");
        let file = File::create(&held).unwrap();
        file.lock().unwrap();
        store.tidy().unwrap();
        assert_eq!(
            names(&store),
            [".unfinished-held", "CACHEDIR.TAG", "a.kept"]
        );
    }
}
