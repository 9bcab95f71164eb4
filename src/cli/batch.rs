//! The scenario files of a command: those that can be used, and those that cannot.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use blockfund::document::{Problems, escaped};
use blockfund::report::columns;
use blockfund::report::manifest::FileFacts;
use blockfund::report::words::{CommandPhrase, Language};
use blockfund::scenario::{self, Loaded};

use super::{Failure, streams};

/// Scenario files as they were read.
pub struct Batch {
    pub loaded: Vec<Loaded>,
    pub broken: Vec<Broken>,
}

/// A file that cannot be used, and why.
pub struct Broken {
    pub file: PathBuf,
    pub name: String,
    pub problems: Problems,
}

impl Broken {
    /// Its file, and its name where that is another.
    fn label(&self) -> String {
        let file = escaped(&self.file.to_string_lossy());
        let is_stem = self
            .file
            .file_stem()
            .is_some_and(|stem| stem == self.name.as_str());
        if is_stem || self.name.is_empty() {
            file
        } else {
            format!("{file} ({})", self.name)
        }
    }
}

impl Batch {
    pub fn load(files: &[PathBuf]) -> Self {
        let mut batch = Self {
            loaded: Vec::new(),
            broken: Vec::new(),
        };
        for outcome in scenario::load_each(files) {
            match outcome.loaded {
                Ok(loaded) => batch.loaded.push(loaded),
                Err(problems) => batch.broken.push(Broken {
                    file: outcome.file,
                    name: outcome.name,
                    problems,
                }),
            }
        }
        batch
    }

    /// All scenarios, or everything that is wrong with any of them.
    pub fn all_usable(files: &[PathBuf]) -> Result<Vec<Loaded>, Failure> {
        let batch = Self::load(files);
        if batch.broken.is_empty() {
            Ok(batch.loaded)
        } else {
            Err(batch.failure())
        }
    }

    /// Files that must hold one usable scenario each.
    pub fn one_each(files: &[PathBuf]) -> Result<Self, Failure> {
        let batch = Self::load(files);
        if !batch.broken.is_empty() {
            return Err(batch.failure());
        }
        let is_of_one_file = |one: &Loaded, other: &Loaded| {
            one.scenario_files.first() == other.scenario_files.first()
        };
        let mut of_files = batch.loaded.chunk_by(is_of_one_file);
        match of_files.find(|scenarios| scenarios.len() > 1) {
            Some(scenarios) => Err(is_a_sweep(scenarios)),
            None => Ok(batch),
        }
    }

    /// The scenarios that a result or a shard keeps in `folder`, in its order; `inputs` begin with their names. A sweep
    /// may hold others too, which could not be run.
    pub fn kept(
        folder: &Path,
        scenarios: &[String],
        inputs: &[FileFacts],
    ) -> Result<Vec<Loaded>, Failure> {
        let mut files: Vec<PathBuf> = Vec::new();
        for path in scenarios {
            let file = folder.join(path);
            if !files.contains(&file) {
                files.push(file);
            }
        }
        let batch = Self::load(&files);
        let names = inputs.iter().take(scenarios.len()).map(|input| &input.file);
        let in_order = names.map(|name| {
            let mut all = batch.loaded.iter();
            all.find(|loaded| loaded.scenario.name == *name).cloned()
        });
        let in_order: Option<Vec<Loaded>> = in_order.collect();
        in_order.ok_or_else(|| batch.failure())
    }

    /// Everything that is wrong, each once: files may share a broken parent or data set.
    pub fn problems(&self) -> Problems {
        let mut problems = Problems::default();
        for broken in &self.broken {
            problems.extend(&broken.problems);
        }
        problems
    }

    pub fn failure(&self) -> Failure {
        Failure::Input {
            problems: self.problems(),
        }
    }

    /// What may not be meant, a line each.
    pub fn warnings(&self, language: Language) -> Vec<String> {
        let all = self.loaded.iter().flat_map(|loaded| {
            let name = loaded.scenario.name.as_str();
            loaded.warnings.iter().map(move |warning| (name, warning))
        });
        all.map(|(name, warning)| {
            let warning = language.agreed(language.of(&warning.text()));
            let values = [("name", name), ("warning", warning.as_str())];
            language.fill(CommandPhrase::CheckWarning, &values)
        })
        .collect()
    }

    pub fn print_warnings(&self, language: Language) {
        for warning in self.warnings(language) {
            streams::say(warning);
        }
    }

    /// Scenarios are compared on the same luck, which only one country can have.
    pub fn check_one_country(&self) -> Result<(), Failure> {
        let mut all = self.loaded.iter().map(|loaded| &loaded.scenario);
        let Some(first) = all.next() else {
            return Ok(());
        };
        match all.find(|other| !Arc::ptr_eq(&other.country, &first.country)) {
            None => Ok(()),
            Some(other) => Err(Failure::Together(format!(
                "{} and {}: must use the same data set, since scenarios are compared on the same luck; run them apart",
                first.name, other.name,
            ))),
        }
    }

    /// The files that cannot be used, with the number of their errors and the first of them.
    pub fn table_of_broken(&self, language: Language) -> String {
        let header = [
            CommandPhrase::BrokenFile,
            CommandPhrase::BrokenErrors,
            CommandPhrase::BrokenFirst,
        ];
        let mut rows = vec![
            header
                .map(|phrase| language.say(phrase).to_owned())
                .to_vec(),
        ];
        rows.extend(self.broken.iter().map(|broken| {
            let problems = &broken.problems;
            let first = problems.list().first().map(|one| language.problem(one));
            vec![
                broken.label(),
                problems.count().to_string(),
                first.unwrap_or_default(),
            ]
        }));
        format!(
            "\n{}\n{}",
            language.say(CommandPhrase::BrokenTitle),
            columns::lines(&rows)
        )
    }
}

/// Why a command that asks about one scenario does not take those of one file.
fn is_a_sweep(scenarios: &[Loaded]) -> Failure {
    let name = |position: usize| &scenarios[position].scenario.name;
    Failure::Usage(format!(
        "{}: must hold one scenario, but is a sweep of {}, {} to {}; write the one that is meant into a file of its own",
        scenarios[0].scenario_files[0].display(),
        scenarios.len(),
        name(0),
        name(scenarios.len() - 1),
    ))
}
