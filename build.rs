//! Names the state of the code that decides numbers, so that builds of different code can be told apart.

use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};

/// What only shows results, and decides none: the printed tables, charts and files, and the command line.
const SHOWS_ONLY: [&str; 3] = ["src/report", "src/cli", "src/main.rs"];
/// The versions of all dependencies, some of which draw and compute.
const LOCK: &str = "Cargo.lock";

fn main() {
    let mut files = Vec::new();
    for path in deciding(Path::new("src")) {
        // Not all of `src`: a change of what only shows results need not compile the library again.
        println!("cargo::rerun-if-changed={}", with_slashes(&path));
        collect(&path, &mut files);
    }
    if Path::new(LOCK).is_file() {
        files.push(LOCK.into());
    }
    let mut files: Vec<(String, PathBuf)> = files
        .into_iter()
        .map(|path| (with_slashes(&path), path))
        .collect();
    files.sort();

    let mut hash = Sha256::new();
    for (name, path) in files {
        // As in the repository, whatever line ends a checkout has.
        let text = read(&path).replace("\r\n", "\n");
        hash.update(format!("{name}\n{}\n", text.len()));
        hash.update(text);
    }
    let hash = hash.finalize();
    let start = hash.iter().take(size_of::<u64>());
    let code = start.fold(0, |code, &byte| code << 8 | u64::from(byte));
    println!("cargo::rustc-env=BLOCKFUND_CODE={code:016x}");
    println!("cargo::rerun-if-changed={LOCK}");
}

/// What stands in `folder` and decides numbers.
fn deciding(folder: &Path) -> impl Iterator<Item = PathBuf> {
    inside(folder).filter(|path| !SHOWS_ONLY.iter().any(|shows| path == Path::new(shows)))
}

/// Adds the file `path`, or the files below it.
fn collect(path: &Path, files: &mut Vec<PathBuf>) {
    if path.is_dir() {
        for inner in inside(path) {
            collect(&inner, files);
        }
    } else if path
        .extension()
        .is_some_and(|ending| ending == "rs" || ending == "txt")
    {
        files.push(path.to_owned());
    }
}

fn inside(folder: &Path) -> impl Iterator<Item = PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| stop(folder, &error));
    entries.map(|entry| entry.unwrap_or_else(|error| stop(folder, &error)).path())
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| stop(path, &error))
}

fn with_slashes(path: &Path) -> String {
    let names: Vec<_> = path.iter().map(|name| name.to_string_lossy()).collect();
    names.join("/")
}

fn stop(path: &Path, error: &std::io::Error) -> ! {
    panic!("can't read {}: {error}", path.display())
}
