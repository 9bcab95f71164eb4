//! Reads scenario files: inheritance first, then one checked scenario each.

mod allocation;
mod bounds;
mod chain;
mod division;
mod effective;
mod levers;
mod money;
mod overlay;
mod schema;
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

/// Reads and checks scenario files, each with its own outcome, in the order of `paths`.
///
/// A data set that several scenarios name is read once and shared.
#[must_use]
pub fn load(paths: &[PathBuf]) -> Vec<Result<Loaded, Problems>> {
    let mut countries = Countries::default();
    let mut names: HashMap<String, &Path> = HashMap::new();
    let mut load_one = |path| {
        let mut problems = Problems::default();
        let name = name_of(path, &mut problems);
        if let Some(other) = name.clone().and_then(|name| names.insert(name, path)) {
            let reason = format!("must have another name than {}", other.display());
            problems.push(unusable(path, reason));
        }
        let chain = Chain::from_file(path, &mut problems);
        let loaded = chain.zip(name).and_then(|(chain, name)| {
            effective::scenario(&name, &chain, &mut countries, &mut problems)
        });
        problems.or_value(loaded)
    };
    let mut all: Vec<Result<Loaded, Problems>> =
        paths.iter().map(|path| load_one(path.as_path())).collect();
    let scenarios: Vec<Option<&FundingScenario>> = all
        .iter()
        .map(|loaded| loaded.as_ref().ok().map(|loaded| &loaded.scenario))
        .collect();
    let twins = warnings::twins(&scenarios);
    for (loaded, twin) in all.iter_mut().zip(twins) {
        if let Ok(loaded) = loaded {
            loaded.warnings.extend(twin);
        }
    }
    all
}

/// The stem of a file, which names the scenario everywhere.
fn name_of(path: &Path, problems: &mut Problems) -> Option<String> {
    let name = path.file_stem().and_then(|stem| stem.to_str());
    if name.is_none() {
        problems.push(unusable(path, "must have a name in UTF-8".to_owned()));
    }
    name.map(str::to_owned)
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
