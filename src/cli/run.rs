//! `run`: simulate, compare, write and print.

use std::path::{Path, PathBuf};

use blockfund::experiment::{Experiment, Shard};
use blockfund::report::bundle::{RESULTS, Take};
use blockfund::report::folder;
use blockfund::report::words::Language;
use blockfund::scenario::FundingScenario;
use blockfund::store::Store;
use clap::Args;
use serde_json::{Value, json};

use super::batch::Batch;
use super::failure::{Told, tell};
use super::font::Font;
use super::produce::{Order, produce};
use super::result::{Format, ResultArgs};
use super::size::SizeArgs;
use super::{Failure, files, interrupt, language, memory, shard, streams};

/// The scenario that others are compared with unless `--baseline` says otherwise.
const BASELINE: &str = "baseline";

#[derive(Debug, Args)]
pub struct RunArgs {
    /// Scenario files, folders or patterns [default: all of scenarios/]
    files: Vec<String>,
    #[command(flatten)]
    size: SizeArgs,
    /// Scenario that the others are compared with: its name, or its file [default: the one named baseline, else the first]
    #[arg(long, value_name = "SCENARIO")]
    baseline: Option<String>,
    /// Simulate every scenario again, and keep none for the next run
    #[arg(long)]
    no_cache: bool,
    /// Simulate only this part of the experiment, like 3/8, and write it for merge into the folder FOLDER.shards
    #[arg(long, value_name = "I/N", value_parser = shard::parse, conflicts_with_all = ["central", "precision", "no_cache", "font", "format"])]
    shard: Option<Shard>,
    #[command(flatten)]
    result: ResultArgs,
}

pub fn run(args: &RunArgs) -> Result<(), Failure> {
    interrupt::watch()?;
    let language = language::chosen();
    let mut files = files::named(&args.files)?;
    if let Some(baseline) = baseline_file(args)
        && !files.iter().any(|file| files::is_same(file, &baseline))
    {
        files.insert(0, baseline);
    }
    let batch = load(args, &files, language)?;
    let loaded = &batch.loaded;
    let scenarios: Vec<FundingScenario> = loaded
        .iter()
        .map(|loaded| loaded.scenario.clone())
        .collect();
    let baseline = baseline_position(args, &scenarios)?;
    let names: Vec<&str> = scenarios.iter().map(|one| one.name.as_str()).collect();
    let place = args.result.place(&names);
    folder::check(&place, RESULTS)?;
    let experiment = args.size.experiment()?;
    if let Some(shard) = args.shard {
        shard::check(experiment, shard, language)?;
    }
    let size = memory::Size {
        experiment,
        shard: args.shard.unwrap_or(Shard::WHOLE),
        scenarios: scenarios.len(),
        futures_table: args.result.further.futures_table,
    };
    memory::check(size, language)?;
    memory::tell_of_sample(size, args.result.quiet, language)?;
    let precision = args.size.precision()?;
    let precision = precision.map(|asked| asked.checked(size, language));
    let precision = precision.transpose()?;
    let progress = args.result.progress();
    let started = started(&batch, baseline);
    if let Some(shard) = args.shard {
        progress.event(&started);
        return shard::write(&shard::Task {
            loaded,
            experiment,
            shard,
            baseline,
            place: &place,
            threads: args.result.threads,
            progress,
            language,
        });
    }

    let order = Order {
        experiment,
        precision,
        baseline,
        language,
        font: Font::named(args.result.font.as_deref())?,
        threads: args.result.threads,
        progress,
        further: args.result.further,
        store: (!args.no_cache && experiment != Experiment::Central).then(|| Store::beside(&place)),
    };
    progress.event(&started);
    let produce = |take: &Take| produce(loaded, &order, take);
    let findings = args.result.give(language, &place, produce)?;
    if let Some(asked) = order.precision
        && !(args.result.quiet && asked.is_reached(&findings))
    {
        streams::say(asked.said(&findings, language));
    }
    if batch.broken.is_empty() {
        return Ok(());
    }
    let table = batch.table_of_broken(language);
    if args.result.format == Format::Table && !args.result.quiet {
        streams::print_line(table)?;
    } else {
        streams::say(table);
    }
    Err(Failure::Told(Told::BatchWithFailures))
}

/// The first event: what is going to be run, and what cannot be.
fn started(batch: &Batch, baseline: usize) -> Value {
    let names = batch.loaded.iter().map(|loaded| &loaded.scenario.name);
    let broken = batch.broken.iter().map(|broken| {
        let problems = broken.problems.list().iter().map(ToString::to_string);
        json!({ "name": broken.name, "file": broken.file.to_string_lossy(), "problems": problems.collect::<Vec<_>>() })
    });
    json!({
        "event": "started",
        "scenarios": names.collect::<Vec<_>>(),
        "baseline": batch.loaded[baseline].scenario.name,
        "broken": broken.collect::<Vec<_>>(),
    })
}

/// The scenarios that can be run; errors and warnings are printed. The baseline must be among them.
fn load(args: &RunArgs, files: &[PathBuf], language: Language) -> Result<Batch, Failure> {
    let batch = Batch::load(files);
    let must_be_whole = args.shard.is_some();
    if batch.loaded.is_empty() || must_be_whole && !batch.broken.is_empty() {
        return Err(batch.failure());
    }
    if !batch.broken.is_empty() {
        tell(&batch.problems());
    }
    batch.print_warnings(language);
    batch.check_one_country()?;
    let asked = asked_baseline(args);
    let baseline = asked.as_deref().unwrap_or(BASELINE);
    let has_baseline = (batch.loaded.iter()).any(|loaded| loaded.scenario.name == baseline);
    let mut broken = batch.broken.iter();
    if let Some(broken) = broken.find(|broken| broken.name == baseline && !has_baseline) {
        return Err(Failure::Together(format!(
            "{}: is the baseline and must be usable, but has errors; mend it, or name another scenario with --baseline",
            broken.file.display()
        )));
    }
    Ok(batch)
}

/// The name of the scenario that the command line makes the baseline.
fn asked_baseline(args: &RunArgs) -> Option<String> {
    match baseline_file(args) {
        Some(file) => file
            .file_stem()
            .map(|stem| stem.to_string_lossy().into_owned()),
        None => args.baseline.clone(),
    }
}

/// The baseline's file, if one is named rather than a scenario.
fn baseline_file(args: &RunArgs) -> Option<PathBuf> {
    let named = Path::new(args.baseline.as_deref()?);
    named
        .extension()
        .is_some_and(|ending| ending == "json")
        .then(|| named.to_owned())
}

fn baseline_position(args: &RunArgs, scenarios: &[FundingScenario]) -> Result<usize, Failure> {
    let position = |name: &str| scenarios.iter().position(|scenario| scenario.name == name);
    match asked_baseline(args) {
        Some(name) => position(&name).ok_or_else(|| {
            let names: Vec<&str> = scenarios
                .iter()
                .map(|scenario| scenario.name.as_str())
                .collect();
            Failure::Usage(format!(
                "--baseline: must be one of {} or a file, but is {name}",
                names.join(", ")
            ))
        }),
        None => Ok(position(BASELINE).unwrap_or(0)),
    }
}
