//! A module imports only from lower floors of the house, and an outside crate stays in its room.

use std::fs;
use std::path::{Path, PathBuf};

/// The floors, lowest first; rooms of one floor do not import each other.
const FLOORS: [&[&str]; 14] = [
    &["units", "lanes", "document", "digest", "held", "release"],
    &["special", "kolmogorov", "dispatch"],
    &["chance"],
    &["stats"],
    &["counts", "uncertain", "sampler"],
    &["country"],
    &["scenario"],
    &["model"],
    &["tally", "engine"],
    &["experiment"],
    &["probe", "store"],
    &["analysis"],
    &["report"],
    &["cli"],
];

/// Outside crates and the rooms that may name them.
const GUESTS: [(&str, &[&str]); 7] = [
    ("plotters", &["report"]),
    ("plotters_backend", &["report"]),
    ("tiny_skia", &["report"]),
    (
        "rayon",
        &["experiment", "store", "probe", "analysis", "report", "cli"],
    ),
    ("serde_json", &["document", "scenario", "report", "cli"]),
    ("clap", &["cli"]),
    ("indicatif", &["cli"]),
];

fn floor(room: &str) -> Option<usize> {
    FLOORS.iter().position(|rooms| rooms.contains(&room))
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    entries
        .flat_map(|path| {
            if path.is_dir() {
                files(&path)
            } else {
                vec![path]
            }
        })
        .collect()
}

/// The rooms that a line names after `crate::`.
fn named(line: &str) -> impl Iterator<Item = &str> {
    line.split("crate::").skip(1).map(|rest| {
        let end = rest.find(|letter: char| !letter.is_alphanumeric() && letter != '_');
        &rest[..end.unwrap_or(rest.len())]
    })
}

#[test]
fn imports_go_one_way() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut faults = Vec::new();
    for path in files(&source) {
        let inside = path.strip_prefix(&source).unwrap();
        let room = inside
            .iter()
            .next()
            .unwrap()
            .to_str()
            .unwrap()
            .trim_end_matches(".rs");
        if ["lib", "main"].contains(&room) {
            continue;
        }
        let own =
            floor(room).unwrap_or_else(|| panic!("`{room}` has no floor: add it to the table"));
        let text = fs::read_to_string(&path).unwrap();
        for line in text
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"))
        {
            if line.contains("crate::{") {
                faults.push(format!(
                    "{}: import each room by itself, not `{}`",
                    inside.display(),
                    line.trim()
                ));
            }
            for other in named(line).filter(|other| *other != room) {
                if floor(other).is_some_and(|floor| floor >= own) {
                    faults.push(format!(
                        "{}: `{room}` must not import `{other}`",
                        inside.display()
                    ));
                }
            }
            for (guest, rooms) in GUESTS {
                if line.contains(&format!("{guest}::")) && !rooms.contains(&room) {
                    faults.push(format!(
                        "{}: `{guest}` has no room in `{room}`",
                        inside.display()
                    ));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
