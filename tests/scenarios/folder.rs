//! Folders of scenarios for tests.

use std::fmt::Display;
use std::fs;
use std::path::{Path, PathBuf};

use blockfund::document::Problems;
use blockfund::report::words::Language;
use blockfund::scenario::load;
use tempfile::TempDir;

/// The first line of a scenario that extends the baseline.
pub const HEADER: &str = r#"{ "extends": "baseline.json", "title": { "ko": "시험", "en": "test" }, "question": { "ko": "?", "en": "?" },"#;

/// Words that no Korean message has outside what it quotes.
const ENGLISH: [&str; 16] = [
    "must", "is", "has", "have", "but", "the", "write", "these", "there", "those", "add", "of",
    "with", "from", "this", "that",
];

/// A message without what stands in quotation marks of any kind.
fn without_quotations(message: &str) -> String {
    let mut kept = String::new();
    for (index, part) in message.split(['`', '"']).enumerate() {
        if index % 2 == 0 {
            kept.push_str(part);
        }
    }
    kept
}

/// A temporary folder.
pub struct Folder(TempDir);

impl Folder {
    pub fn new() -> Self {
        Self(TempDir::new().unwrap())
    }

    pub fn with_baseline() -> Self {
        let folder = Self::new();
        folder.copy("scenarios/baseline.json", "baseline.json");
        folder.copy_all("scenarios/data/korea", "data/korea");
        folder
    }

    pub fn with_small_country() -> Self {
        let folder = Self::new();
        folder.copy("tests/data/small.json", "small.json");
        folder.copy_all("tests/data/small-country", "small-country");
        folder
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub fn write(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, content).unwrap();
        path
    }

    fn copy(&self, from: impl AsRef<Path>, name: &str) {
        self.write(name, fs::read(from).unwrap());
    }

    fn copy_all(&self, from: &str, to: &str) {
        for file in fs::read_dir(from).unwrap() {
            let file = file.unwrap().path();
            let name = file.file_name().unwrap().to_str().unwrap();
            self.copy(&file, &format!("{to}/{name}"));
        }
    }

    /// What is said of scenarios that extend the baseline with these bodies, without the names of folder and file.
    pub fn messages_of<'a>(&self, bodies: impl Iterator<Item = &'a str>) -> Vec<String> {
        let paths: Vec<PathBuf> = bodies
            .enumerate()
            .map(|(index, body)| {
                self.write(&format!("{index}.json"), format!("{HEADER}\n{body}\n}}"))
            })
            .collect();
        let messages = load(&paths).into_iter().map(|loaded| match loaded {
            Ok(_) => "accepted".to_owned(),
            Err(problems) => self.told(&problems),
        });
        let own_name = |index| format!("{index}.json:");
        messages
            .enumerate()
            .map(|(index, message)| message.replace(&own_name(index), ""))
            .collect()
    }

    /// What is said in English, without the folder's name; all of it can be said in Korean too.
    #[track_caller]
    pub fn told(&self, problems: &Problems) -> String {
        let folder = format!("{}/", self.0.path().display());
        let korean = Language::Korean.problems(problems).replace(&folder, "");
        let is_english = |word: &str| ENGLISH.contains(&word.trim_matches(['.', ',', '(', ')']));
        // What the system says of a file stays in its own words.
        for line in korean.lines().filter(|line| !line.contains("os error")) {
            let said = without_quotations(line);
            assert!(!said.split(' ').any(is_english), "{line}");
        }
        let english = problems.to_string();
        assert_eq!(Language::English.problems(problems), english);
        self.plain(&english)
    }

    /// A message without the folder's name.
    pub fn plain(&self, message: &dyn Display) -> String {
        let folder = format!("{}/", self.0.path().display());
        message.to_string().replace(&folder, "")
    }
}
