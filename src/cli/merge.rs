//! `merge`: the shards of an experiment put together to the result of one run.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use blockfund::experiment::{Experiment, Fold, Outcomes, Part, Shard};
use blockfund::report::bundle::{RESULTS, Take};
use blockfund::report::folder;
use blockfund::report::manifest::MANIFEST;
use blockfund::report::shard::{ENDING, ShardFile, Unusable};
use blockfund::report::shards::{Given, Refusal, in_order};
use blockfund::scenario::{FundingScenario, Loaded};
use blockfund::store::part_from_bytes;
use clap::Args;

use super::batch::Batch;
use super::facts::{experiment, unknown};
use super::font::{self, Font};
use super::produce::{Order, produce_from};
use super::result::ResultArgs;
use super::{Failure, interrupt, language, memory};

#[derive(Debug, Args)]
pub struct MergeArgs {
    /// Shards that run --shard wrote: all of them, or their folder
    #[arg(required = true)]
    shards: Vec<PathBuf>,
    #[command(flatten)]
    result: ResultArgs,
}

pub fn run(args: &MergeArgs) -> Result<(), Failure> {
    interrupt::watch()?;
    let language = language::chosen();
    let given = given(&args.shards)?;
    // As long as it stands, the files can be read again.
    let inputs = tempfile::tempdir().context("can't make a temporary folder")?;
    let (loaded, experiment) = made_from(&given[0], inputs.path())?;
    let scenarios: Vec<FundingScenario> = loaded
        .iter()
        .map(|loaded| loaded.scenario.clone())
        .collect();
    let names: Vec<&str> = scenarios.iter().map(|one| one.name.as_str()).collect();
    let place = args.result.place(&names);
    folder::check(&place, RESULTS)?;
    let size = memory::Size {
        experiment,
        shard: Shard::WHOLE,
        scenarios: scenarios.len(),
        futures_table: args.result.further.futures_table,
    };
    memory::check(size, language)?;
    memory::tell_of_sample(size, args.result.quiet, language)?;

    let facts = &given[0].head.experiment;
    let baseline = names.iter().position(|name| *name == facts.baseline);
    let file = given[0].path.to_string_lossy();
    let order = Order {
        experiment,
        precision: None,
        baseline: baseline.ok_or_else(|| unknown(&file, "baseline", &facts.baseline))?,
        language,
        font: Font::named(args.result.font.as_deref())?,
        threads: args.result.threads,
        progress: args.result.progress(),
        further: args.result.further,
        store: None,
    };
    let outcomes = outcomes(&given, &scenarios)?;
    let produce = |take: &Take| produce_from(&loaded, &order, outcomes, take);
    args.result.give(language, &place, produce)?;
    Ok(())
}

/// The named shards in their order, which together are an experiment.
fn given(paths: &[PathBuf]) -> Result<Vec<Given>, Failure> {
    let mut given = Vec::new();
    for path in paths {
        for path in shards_at(path)? {
            let head = read(&path)?.head;
            given.push(Given { path, head });
        }
    }
    in_order(given).map_err(Failure::Shards)
}

/// A file, or the shards in a folder.
fn shards_at(path: &Path) -> Result<Vec<PathBuf>, Failure> {
    if !path.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let path = path.to_owned();
    if path.join(MANIFEST).exists() {
        return Err(Failure::Shards(Refusal::WholeResult { path }));
    }
    let failed = || format!("can't read the folder {}", path.display());
    let mut shards = Vec::new();
    for entry in fs::read_dir(&path).with_context(failed)? {
        let file = entry.with_context(failed)?.path();
        if file.extension().is_some_and(|ending| ending == ENDING) {
            shards.push(file);
        }
    }
    if shards.is_empty() {
        return Err(Failure::Shards(Refusal::NoShards { path }));
    }
    shards.sort();
    Ok(shards)
}

fn read(path: &Path) -> Result<ShardFile, Failure> {
    let bytes = font::read(path)?;
    ShardFile::from_bytes(&bytes).map_err(|reason| {
        let beside = path.with_file_name(MANIFEST);
        Failure::Shards(match reason {
            Unusable::NotAShard if beside.exists() => Refusal::WholeResult { path: path.into() },
            reason => unusable(path, reason),
        })
    })
}

fn unusable(path: &Path, reason: Unusable) -> Refusal {
    Refusal::Unusable {
        path: path.to_owned(),
        reason,
    }
}

/// The scenarios that a shard was made from, which it holds itself and writes into `folder`, and the experiment.
fn made_from(shard: &Given, folder: &Path) -> Result<(Vec<Loaded>, Experiment), Failure> {
    let Given { path, head } = shard;
    folder::add(folder, &read(path)?.files)?;
    let loaded = Batch::kept(folder, &head.scenarios, &head.inputs)?;
    let experiment = experiment(&head.experiment, &path.to_string_lossy())?;
    Ok((loaded, experiment))
}

/// The statistics of all shards, one after the other.
fn outcomes(given: &[Given], scenarios: &[FundingScenario]) -> Result<Outcomes, Failure> {
    let mut fold = Fold::default();
    for Given { path, .. } in given {
        let part = part_from_bytes(scenarios, &read(path)?.statistics);
        let Part { groups, counts } =
            part.ok_or_else(|| Failure::Shards(unusable(path, Unusable::NotAShard)))?;
        if !fold.has_bins_of(&counts) {
            let (path, first) = (path.clone(), given[0].path.clone());
            return Err(Failure::Shards(Refusal::OtherBins { path, first }));
        }
        for group in groups {
            fold.append(group);
        }
        fold.count(&counts);
    }
    Ok(fold.outcomes(scenarios))
}
