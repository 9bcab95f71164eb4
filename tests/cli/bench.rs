//! A folder of its own for a test, and the program run in it.

use std::fs;
use std::path::{Path, PathBuf};

use assert_cmd::cargo::cargo_bin_cmd;
use tempfile::TempDir;

/// A scenario's header, to be followed by settings and a bracket.
pub const HEADER: &str = r#"{ "extends": "baseline.json", "title": { "ko": "시험", "en": "test" }, "question": { "ko": "?", "en": "?" }"#;

/// A folder with the shipped baseline and its data set.
pub struct Bench(TempDir);

/// How the program ended.
#[derive(Debug, PartialEq)]
pub struct Ended {
    pub code: i32,
    pub stdout: String,
    pub stderr: String,
}

impl Bench {
    pub fn new() -> Self {
        let bench = Self(TempDir::new().unwrap());
        bench.ship("baseline");
        let data = "scenarios/data/korea";
        for file in fs::read_dir(data).unwrap() {
            let file = file.unwrap();
            let name = file.file_name().into_string().unwrap();
            bench.write(
                &format!("data/korea/{name}"),
                fs::read(file.path()).unwrap(),
            );
        }
        bench
    }

    /// Adds a shipped scenario.
    pub fn ship(&self, name: &str) {
        let shipped = fs::read(format!("scenarios/{name}.json")).unwrap();
        self.write(&format!("{name}.json"), shipped);
    }

    /// Adds a scenario that extends the baseline.
    pub fn scenario(&self, name: &str, settings: &str) {
        self.write(
            &format!("{name}.json"),
            format!("{HEADER},\n{settings}\n}}\n"),
        );
    }

    pub fn write(&self, name: &str, content: impl AsRef<[u8]>) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap()
    }

    /// What is in a folder, by name.
    pub fn names(&self, folder: impl AsRef<Path>) -> Vec<String> {
        let entries = fs::read_dir(self.0.path().join(folder)).unwrap();
        let mut names: Vec<String> = entries
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    /// Runs the program in this folder, in English.
    pub fn blockfund(&self, arguments: &str) -> Ended {
        let output = cargo_bin_cmd!("blockfund")
            .args(arguments.split_whitespace())
            .current_dir(self.0.path())
            .env("LC_ALL", "C.UTF-8")
            .output()
            .unwrap();
        Ended {
            code: output.status.code().unwrap(),
            stdout: String::from_utf8(output.stdout).unwrap(),
            stderr: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// Runs the program, which must end well, and gives what it prints.
    #[track_caller]
    pub fn printed(&self, arguments: &str) -> String {
        let ended = self.blockfund(arguments);
        assert_eq!((ended.code, ended.stderr.as_str()), (0, ""), "{arguments}");
        ended.stdout
    }
}
