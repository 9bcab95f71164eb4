//! Files that a living program holds, which tell what is being written from what a killed program left.

use std::fs::File;
use std::io;
use std::path::Path;

use tempfile::NamedTempFile;

/// A new file in `folder` whose name begins with `prefix`, held until it is closed.
///
/// # Errors
///
/// If the disk does not take it.
pub(crate) fn create_in(folder: &Path, prefix: &str) -> io::Result<NamedTempFile> {
    loop {
        let file = tempfile::Builder::new()
            .prefix(prefix)
            .tempfile_in(folder)?;
        match file.as_file().lock() {
            // Nobody can hold a file there, so none is taken for left either.
            Err(error) if error.kind() == io::ErrorKind::Unsupported => return Ok(file),
            locked => locked?,
        }
        // Until it was held it looked left, and may have been removed.
        if file.path().exists() {
            return Ok(file);
        }
    }
}

/// Takes hold of a file that a killed program left; nothing if there is none, or a living program holds it.
#[must_use]
pub(crate) fn take(path: &Path) -> Option<File> {
    let file = File::open(path).ok()?;
    file.try_lock().is_ok().then_some(file)
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::thread;

    use super::*;

    #[test]
    fn only_what_nobody_holds_is_taken() {
        let folder = tempfile::tempdir().unwrap();
        let held = create_in(folder.path(), "a").unwrap();
        assert!(take(held.path()).is_none());
        let left = folder.path().join("left");
        assert!(take(&left).is_none());
        fs::write(&left, "").unwrap();
        assert!(take(&left).is_some());
    }

    #[test]
    fn a_file_is_never_removed_while_it_comes_to_be() {
        let folder = tempfile::tempdir().unwrap();
        let done = AtomicBool::new(false);
        thread::scope(|scope| {
            scope.spawn(|| {
                while !done.load(Ordering::Relaxed) {
                    for entry in fs::read_dir(folder.path()).unwrap().flatten() {
                        if let Some(_hold) = take(&entry.path()) {
                            let _ = fs::remove_file(entry.path());
                        }
                    }
                }
            });
            let is_there = |_| create_in(folder.path(), "a").unwrap().path().exists();
            let all_are_there = (0..2000).all(is_there);
            done.store(true, Ordering::Relaxed);
            assert!(all_are_there);
        });
    }
}
