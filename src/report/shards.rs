//! Whether shard files make a whole experiment, and what is wrong if they do not.

use std::path::PathBuf;

use super::manifest::FileFacts;
use super::shard::{Head, Unusable};
use super::verify::{Discrepancy, differences};
use super::why::experiment_facts;
use super::words::{CommandPhrase, Language, ShardPhrase};
use crate::experiment::Shard;
use crate::release;

/// A shard file as it was named, and what it is a part of.
#[derive(Clone, Debug)]
pub struct Given {
    pub path: PathBuf,
    pub head: Head,
}

/// Why files cannot be put together.
#[derive(Clone, Debug, PartialEq)]
pub enum Refusal {
    /// A result folder, or a file of one.
    WholeResult {
        path: PathBuf,
    },
    Unusable {
        path: PathBuf,
        reason: Unusable,
    },
    /// Of an experiment that is not that of the file `first`.
    OtherExperiment {
        path: PathBuf,
        first: PathBuf,
        difference: Difference,
    },
    /// One of another number of shards than the file `first`.
    OtherCount {
        path: PathBuf,
        first: PathBuf,
        required: u32,
        found: u32,
    },
    /// The same shard as the file `first`.
    Twice {
        path: PathBuf,
        first: PathBuf,
        shard: Shard,
    },
    Gap {
        missing: Vec<u32>,
        of: u32,
    },
    /// A folder without any.
    NoShards {
        path: PathBuf,
    },
    /// Counted in other bins than the file `first`.
    OtherBins {
        path: PathBuf,
        first: PathBuf,
    },
}

/// What is not the same in two experiments.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    what: What,
    required: String,
    found: String,
}

#[derive(Clone, Debug, PartialEq)]
enum What {
    /// Sizes, seed and the like.
    Fact(CommandPhrase),
    /// A scenario or a file of the data set.
    Input(String),
}

/// Orders the shards by their number, if they are all of one experiment and each is there once.
///
/// # Errors
///
/// With the first thing that is not so.
pub fn in_order(mut given: Vec<Given>) -> Result<Vec<Given>, Refusal> {
    let Some((first, others)) = given.split_first() else {
        return Ok(given);
    };
    for other in others {
        belongs_to(first, other)?;
    }
    for (position, one) in given.iter().enumerate() {
        let mut before = given[..position].iter();
        if let Some(same) = before.find(|other| other.head.number == one.head.number) {
            return Err(Refusal::Twice {
                path: one.path.clone(),
                first: same.path.clone(),
                shard: Shard {
                    number: one.head.number,
                    of: one.head.of,
                },
            });
        }
    }
    let of = given[0].head.of;
    let is_there = |number: &u32| given.iter().any(|one| one.head.number == *number);
    let missing: Vec<u32> = (1..=of).filter(|number| !is_there(number)).collect();
    if !missing.is_empty() {
        return Err(Refusal::Gap { missing, of });
    }
    given.sort_by_key(|one| one.head.number);
    Ok(given)
}

fn belongs_to(first: &Given, other: &Given) -> Result<(), Refusal> {
    let (path, first_path) = (other.path.clone(), first.path.clone());
    if let Some(difference) = difference(&first.head, &other.head) {
        return Err(Refusal::OtherExperiment {
            path,
            first: first_path,
            difference,
        });
    }
    let (required, found) = (first.head.of, other.head.of);
    if required != found {
        return Err(Refusal::OtherCount {
            path,
            first: first_path,
            required,
            found,
        });
    }
    Ok(())
}

/// The first thing that is not the same in the experiments of two shards.
fn difference(first: &Head, other: &Head) -> Option<Difference> {
    let facts = |head: &Head| experiment_facts(&head.experiment, &head.scenarios);
    let mut pairs = facts(first).into_iter().zip(facts(other));
    let fact = pairs.find(|((_, required), (_, found))| required != found);
    if let Some(((what, required), (_, found))) = fact {
        return Some(Difference {
            what: What::Fact(what),
            required,
            found,
        });
    }
    let changed = differences(&first.inputs, &other.inputs);
    let (Discrepancy::Missing(name) | Discrepancy::Extra(name) | Discrepancy::Changed(name)) =
        changed.into_iter().next()?
    else {
        return None;
    };
    let hash = |inputs: &[FileFacts]| {
        let found = inputs.iter().find(|input| input.file == name);
        found.map_or("-".to_owned(), |input| format!("SHA-256 {}", input.sha256))
    };
    Some(Difference {
        required: hash(&first.inputs),
        found: hash(&other.inputs),
        what: What::Input(name),
    })
}

impl Refusal {
    /// What a reader is told: where, what was required, what was found, and what helps.
    #[must_use]
    pub fn text(&self, language: Language) -> String {
        let (phrase, values) = self.parts(language);
        let values: Vec<(&str, &str)> = values
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        language.fill(phrase, &values)
    }

    fn parts(&self, language: Language) -> (ShardPhrase, Vec<(&'static str, String)>) {
        let file = |path: &PathBuf| ("file", path.display().to_string());
        let than = |path: &PathBuf| ("first", path.display().to_string());
        match self {
            Self::WholeResult { path } => (ShardPhrase::WholeResult, vec![file(path)]),
            Self::Unusable { path, reason } => {
                let (phrase, mut values) = unusable(reason);
                values.push(file(path));
                (phrase, values)
            }
            Self::OtherExperiment {
                path,
                first,
                difference,
            } => {
                let what = match &difference.what {
                    What::Fact(phrase) => language.say(*phrase).to_owned(),
                    What::Input(name) => name.clone(),
                };
                let values = vec![
                    file(path),
                    than(first),
                    ("what", what),
                    ("required", difference.required.clone()),
                    ("found", difference.found.clone()),
                ];
                (ShardPhrase::OtherExperiment, values)
            }
            Self::OtherCount {
                path,
                first,
                required,
                found,
            } => {
                let values = vec![
                    file(path),
                    than(first),
                    ("required", required.to_string()),
                    ("found", found.to_string()),
                ];
                (ShardPhrase::OtherCount, values)
            }
            Self::Twice { path, first, shard } => {
                let values = vec![
                    file(path),
                    than(first),
                    ("number", shard.number.to_string()),
                    ("of", shard.of.to_string()),
                ];
                (ShardPhrase::Twice, values)
            }
            Self::Gap { missing, of } => (ShardPhrase::Gap, gap(missing, *of)),
            Self::NoShards { path } => (ShardPhrase::NoShards, vec![file(path)]),
            Self::OtherBins { path, first } => {
                (ShardPhrase::OtherBins, vec![file(path), than(first)])
            }
        }
    }
}

fn unusable(reason: &Unusable) -> (ShardPhrase, Vec<(&'static str, String)>) {
    match reason {
        Unusable::NotAShard => (ShardPhrase::NotAShard, Vec::new()),
        Unusable::OtherProgram(found) => {
            let values = vec![("required", release::program()), ("found", found.clone())];
            (ShardPhrase::OtherProgram, values)
        }
        Unusable::Changed { required, found } => {
            let values = vec![("required", required.clone()), ("found", found.clone())];
            (ShardPhrase::Changed, values)
        }
    }
}

fn gap(missing: &[u32], of: u32) -> Vec<(&'static str, String)> {
    let all: Vec<String> = missing.iter().map(u32::to_string).collect();
    vec![
        ("missing", all.join(", ")),
        ("next", all[0].clone()),
        ("found", (of as usize - missing.len()).to_string()),
        ("of", of.to_string()),
    ]
}
