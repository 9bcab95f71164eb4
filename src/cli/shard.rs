//! `run --shard`: one part of an experiment, written into a file for `merge`.

use std::path::{Path, PathBuf};

use blockfund::experiment::{self, BLOCK, Experiment, Sample, Shard};
use blockfund::report::bundle;
use blockfund::report::folder;
use blockfund::report::inputs::StoredInputs;
use blockfund::report::shard::{ENDING, ShardFile};
use blockfund::report::words::{Language, ShardPhrase};
use blockfund::scenario::{FundingScenario, Loaded};
use blockfund::store::part_to_bytes;
use serde_json::json;

use super::facts::facts;
use super::produce::{pool, vector_unit};
use super::progress::{Bar, Progress};
use super::{Failure, interrupt, streams};

/// What is wanted of a shard.
pub struct Task<'a> {
    pub loaded: &'a [Loaded],
    pub experiment: Experiment,
    pub shard: Shard,
    /// Position of the scenario that the others are compared with.
    pub baseline: usize,
    /// Where the result of all shards belongs.
    pub place: &'a Path,
    pub threads: Option<u16>,
    pub progress: Progress,
    pub language: Language,
}

/// A shard as it is written on the command line: its number and how many there are, like 3/8.
pub fn parse(text: &str) -> Result<Shard, String> {
    let numbers = text.split_once('/');
    let shard = numbers.and_then(|(number, of)| {
        Some(Shard {
            number: number.parse().ok()?,
            of: of.parse().ok()?,
        })
    });
    shard
        .filter(|shard| (1..=shard.of).contains(&shard.number))
        .ok_or_else(|| {
            "must be a number and how many shards there are, like 3/8, from 1/8 to 8/8".to_owned()
        })
}

/// Whether an experiment can be cut into so many shards.
pub fn check(experiment: Experiment, shard: Shard, language: Language) -> Result<(), Failure> {
    let most = experiment.groups().count();
    if shard.of <= most {
        return Ok(());
    }
    let (most, asked) = (most.to_string(), shard.of.to_string());
    let values = [("most", most.as_str()), ("asked", asked.as_str())];
    Err(Failure::Usage(language.fill(ShardPhrase::TooMany, &values)))
}

/// The draws of a shard; the last block of an experiment may be smaller.
pub fn draws(experiment: Experiment, shard: Shard) -> u32 {
    let Experiment::Random { draws, .. } = experiment else {
        return 1;
    };
    let groups = experiment.groups();
    let blocks = |group| groups.blocks(group).len() as u32;
    let blocks: u32 = shard.groups(groups).map(blocks).sum();
    draws.min(blocks * BLOCK as u32)
}

/// Simulates the shard and writes it.
pub fn write(task: &Task<'_>) -> Result<(), Failure> {
    let Experiment::Random {
        futures_per_draw, ..
    } = task.experiment
    else {
        return Err(Failure::Usage("--shard: --central has one path".to_owned()));
    };
    let scenarios: Vec<FundingScenario> = task
        .loaded
        .iter()
        .map(|loaded| loaded.scenario.clone())
        .collect();
    let stored = StoredInputs::of(task.loaded)?;
    let inputs = bundle::inputs(task.loaded, &stored);
    let made = (task.experiment, Sample::of(&task.experiment));
    let facts = facts(made, &scenarios[task.baseline], &inputs);
    let unit = vector_unit()?;
    let futures = u64::from(draws(task.experiment, task.shard)) * u64::from(futures_per_draw);
    let bar = Bar::new(futures, task.progress);
    let what = (task.experiment, task.shard);
    let part =
        pool(task.threads)?.install(|| experiment::simulate_shard(unit, &scenarios, what, &bar));
    bar.finish();

    let of_inputs = (stored.scenarios, inputs);
    let file = ShardFile::new(
        task.shard,
        facts,
        of_inputs,
        stored.files,
        part_to_bytes(&part),
    );
    let path = path(task.place, task.shard);
    interrupt::whole(|| folder::replace(&path, &file.to_bytes()))?;
    let written = json!({ "event": "written", "shard": path.to_string_lossy() });
    task.progress.event(&written);
    if task.progress == Progress::Bar {
        streams::say(format_args!("{}\n{}", said(task), path.display()));
    }
    Ok(())
}

fn said(task: &Task<'_>) -> String {
    let (number, of) = (task.shard.number.to_string(), task.shard.of.to_string());
    let folder = folder_of(task.place).display().to_string();
    let place = task.place.display().to_string();
    let values = [
        ("number", &number),
        ("of", &of),
        ("folder", &folder),
        ("place", &place),
    ];
    let values = values.map(|(name, value)| (name, value.as_str()));
    task.language.fill(ShardPhrase::Written, &values)
}

/// The folder of all shards of a result: beside it.
fn folder_of(place: &Path) -> PathBuf {
    let mut folder = place.as_os_str().to_owned();
    folder.push(".shards");
    folder.into()
}

fn path(place: &Path, Shard { number, of }: Shard) -> PathBuf {
    folder_of(place).join(format!("{number}-of-{of}.{ENDING}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shard_is_a_number_and_their_count() {
        #[track_caller]
        fn case(text: &str, expected: Option<(u32, u32)>) {
            let found = parse(text).ok().map(|shard| (shard.number, shard.of));
            assert_eq!(found, expected, "{text}");
        }

        case("1/1", Some((1, 1)));
        case("3/8", Some((3, 8)));
        case("0/8", None);
        case("9/8", None);
        case("3", None);
        case("3/", None);
        case("-3/8", None);
        case("3/8/1", None);
    }
}
