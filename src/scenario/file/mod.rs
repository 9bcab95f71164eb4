//! Reads scenario files: inheritance first, then one checked scenario each.

mod allocation;
mod bounds;
mod chain;
mod division;
mod effective;
mod fixed;
mod korean;
mod large;
mod later;
mod levers;
mod money;
mod overlay;
mod schema;
mod sweep;
mod vain;
mod warnings;
mod zones;

use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::{FundingScenario, Warning};
use crate::country::Country;
use crate::document::{JsonPath, Node, Origin, Problem, Problems};
use chain::Chain;
pub use schema::schema;

/// A scenario as it was read.
#[derive(Clone, Debug)]
pub struct Loaded {
    pub scenario: FundingScenario,
    /// The effective scenario, value by value, in the order of the files.
    pub settings: Vec<Setting>,
    pub warnings: Vec<Warning>,
    /// Its own file, and those it extends one after the other.
    pub scenario_files: Vec<PathBuf>,
    /// The files of the data set it uses.
    pub data_files: Vec<PathBuf>,
}

/// One value of the effective scenario, after inheritance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setting {
    /// Like `allocation.floors.honam`.
    pub path: JsonPath,
    /// As it is written.
    pub value: String,
    /// The file and line that set it.
    pub origin: Origin,
}

/// What became of one scenario of a file.
#[derive(Debug)]
pub struct Outcome {
    pub file: PathBuf,
    /// Its name in every table; a file that cannot be read at all goes by its stem.
    pub name: String,
    pub loaded: Result<Loaded, Problems>,
}

/// Reads and checks scenario files, each with its own outcome, in the order of `paths`.
///
/// A data set that several scenarios name is read once and shared. A sweep gives several outcomes.
#[must_use]
pub fn load(paths: &[PathBuf]) -> Vec<Result<Loaded, Problems>> {
    let all = load_each(paths).into_iter();
    all.map(|outcome| outcome.loaded).collect()
}

/// As [`load`], with the file and the name of each scenario.
#[must_use]
pub fn load_each(paths: &[PathBuf]) -> Vec<Outcome> {
    let mut reading = Reading::default();
    let mut all: Vec<Outcome> = Vec::new();
    for path in paths {
        all.extend(reading.file(path));
    }
    let scenarios: Vec<Option<&FundingScenario>> = all
        .iter()
        .map(|outcome| outcome.loaded.as_ref().ok())
        .map(|loaded| loaded.map(|loaded| &loaded.scenario))
        .collect();
    let twins = warnings::twins(&scenarios);
    for (outcome, twin) in all.iter_mut().zip(twins) {
        if let Ok(loaded) = &mut outcome.loaded {
            loaded.warnings.extend(twin);
        }
    }
    all
}

/// What the files read so far have in common.
#[derive(Default)]
struct Reading {
    countries: Countries,
    /// The file of each scenario, by its name.
    names: HashMap<String, PathBuf>,
}

impl Reading {
    /// The scenarios of one file: one, or those of a sweep.
    fn file(&mut self, path: &Path) -> Vec<Outcome> {
        let mut problems = Problems::default();
        let stem = name_of(path, &mut problems);
        let own = Node::from_file(path, &mut problems);
        let combinations = own
            .as_ref()
            .and_then(|own| sweep::combinations(own, &mut problems));
        match (combinations, own, &stem) {
            (Some(all), Some(own), Some(stem)) if problems.is_empty() => {
                let settings = sweep::named_settings(&own);
                let all = all.into_iter().map(|one| {
                    let name = format!("{stem}-{}", one.name);
                    let mut outcome =
                        self.scenario(path, Some(name), Some(one.own), Problems::default());
                    if let Err(problems) = &mut outcome.loaded {
                        for set in &settings {
                            problems.place_unknown_key(&set.origin, &set.path);
                        }
                    }
                    outcome
                });
                all.collect()
            }
            (Some(_), _, _) => vec![self.scenario(path, stem, None, problems)],
            (None, own, _) => vec![self.scenario(path, stem, own, problems)],
        }
    }

    /// One scenario, from its file's own content, if there is any.
    fn scenario(
        &mut self,
        path: &Path,
        name: Option<String>,
        own: Option<Node>,
        mut problems: Problems,
    ) -> Outcome {
        if let Some(name) = name.clone()
            && let Some(other) = self.names.insert(name.clone(), path.to_owned())
        {
            let reason = if other == path {
                format!("must name its scenarios apart, but two are {name}")
            } else {
                format!(
                    "must have another name than {}; rename one of the two files",
                    other.display()
                )
            };
            problems.push(unusable(path, reason));
        }
        let chain = own.and_then(|own| Chain::new(own, &mut problems));
        let loaded = chain.zip(name.clone()).and_then(|(chain, name)| {
            effective::scenario(&name, &chain, &mut self.countries, &mut problems)
        });
        Outcome {
            file: path.to_owned(),
            name: name.unwrap_or_default(),
            loaded: problems.or_value(loaded),
        }
    }
}

/// The stem of a file, which names the scenario everywhere.
fn name_of(path: &Path, problems: &mut Problems) -> Option<String> {
    let name = path.file_stem().and_then(|stem| stem.to_str());
    let reason = match name {
        Some(name) if name.chars().any(char::is_control) => {
            "must have a name without control characters, as it names the scenario"
        }
        Some(name) => return Some(name.to_owned()),
        None => "must have a name in UTF-8",
    };
    problems.push(unusable(path, reason.to_owned()));
    None
}

fn unusable(path: &Path, reason: String) -> Problem {
    Problem::Unreadable {
        file: Arc::from(path),
        is_missing: false,
        reason,
    }
}

/// The data sets read so far, by folder.
#[derive(Default)]
struct Countries(BTreeMap<PathBuf, Result<Arc<Country>, Problems>>);

impl Countries {
    /// The data set in the folder that `node` names, relative to the file it stands in.
    fn named(&mut self, node: &Node, problems: &mut Problems) -> Option<Arc<Country>> {
        let folder = chain::relative_path(node, problems)?;
        if !folder.is_dir() {
            let found = format!("there is no folder {}", folder.display());
            node.report("must be the folder of a data set", found, None, problems);
            return None;
        }
        let canonical = folder.canonicalize().unwrap_or_else(|_| folder.clone());
        let country = self
            .0
            .entry(canonical)
            .or_insert_with(|| Country::from_folder(&folder).map(Arc::new));
        match country {
            Ok(country) => Some(Arc::clone(country)),
            Err(in_country) => {
                problems.extend(in_country);
                None
            }
        }
    }
}
