//! `run`: simulate, compare, write and print.

use std::path::{Path, PathBuf};

use blockfund::analysis::Findings;
use blockfund::experiment::Experiment;
use blockfund::report::folder;
use blockfund::report::words::Language;
use blockfund::report::{console, hindcast, json, tables};
use blockfund::scenario::FundingScenario;
use blockfund::store::Store;
use clap::{Args, ValueEnum};
use serde_json::{Value, json};

use super::batch::Batch;
use super::failure::{Told, tell};
use super::font::Font;
use super::further::Further;
use super::language::{self, Lang};
use super::produce::{Order, produce};
use super::progress::Progress;
use super::size::SizeArgs;
use super::{Failure, files, interrupt, memory};

/// The scenario that others are compared with unless `--baseline` says otherwise.
const BASELINE: &str = "baseline";

#[derive(Debug, Args)]
pub struct RunArgs {
    /// Scenario files, folders or patterns [default: all of scenarios/]
    files: Vec<String>,
    #[command(flatten)]
    size: SizeArgs,
    /// Threads to work on [default: one a core]; the results do not depend on it
    #[arg(long, value_parser = clap::value_parser!(u16).range(1..=1024))]
    threads: Option<u16>,
    /// Scenario that the others are compared with: its name, or its file [default: the one named baseline, else the first]
    #[arg(long, value_name = "SCENARIO")]
    baseline: Option<String>,
    /// Result folder [default: output/NAME of one scenario, output/comparison of several]
    #[arg(long, value_name = "FOLDER")]
    out: Option<PathBuf>,
    #[command(flatten)]
    further: Further,
    /// Simulate every scenario again, and keep none for the next run
    #[arg(long)]
    no_cache: bool,
    /// Language of the printed table and of the charts [default: that of the system]
    #[arg(long, value_enum)]
    lang: Option<Lang>,
    /// Font for characters that the charts' own font lacks
    #[arg(long, value_name = "FILE")]
    font: Option<PathBuf>,
    /// What is printed
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
    /// How progress is told on stderr
    #[arg(long, value_enum, default_value_t = Progress::Bar)]
    progress: Progress,
    /// Print nothing but errors
    #[arg(long, short, conflicts_with = "progress")]
    quiet: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// A table to read
    Table,
    /// The rows of summary.csv
    Csv,
    /// All findings
    Json,
}

pub fn run(args: &RunArgs) -> Result<(), Failure> {
    interrupt::watch()?;
    let language = language::of(args.lang);
    let mut files = files::named(&args.files)?;
    if let Some(baseline) = baseline_file(args)
        && !files.contains(&baseline)
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
    let place = args
        .out
        .clone()
        .unwrap_or_else(|| default_place(&scenarios));
    folder::check(&place)?;
    let experiment = args.size.experiment()?;
    let size = memory::Size {
        experiment,
        scenarios: scenarios.len(),
        futures_table: args.further.futures_table,
    };
    memory::check(size, language)?;

    let progress = if args.quiet {
        Progress::None
    } else {
        args.progress
    };
    let order = Order {
        experiment,
        precision: args.size.precision(),
        baseline,
        language,
        font: Font::named(args.font.as_deref())?,
        threads: args.threads,
        progress,
        further: args.further,
        store: (!args.no_cache && experiment != Experiment::Central).then(|| Store::beside(&place)),
    };
    progress.event(&started(&batch, &order));
    let (findings, files) = produce(loaded, &order)?;
    interrupt::whole(|| folder::write(&place, &files))?;
    let written =
        json!({ "event": "written", "folder": place.to_string_lossy(), "files": files.len() });
    progress.event(&written);
    if !args.quiet {
        print(&findings, args.format, language, &place);
        if let Some(asked) = order.precision {
            eprintln!("{}", asked.said(&findings, language));
        }
    }
    if batch.broken.is_empty() {
        return Ok(());
    }
    let table = batch.table_of_broken(language);
    if args.format == Format::Table && !args.quiet {
        println!("{table}");
    } else {
        eprintln!("{table}");
    }
    Err(Failure::Told(Told::BatchWithFailures))
}

/// The first event: what is going to be run, and what cannot be.
fn started(batch: &Batch, order: &Order) -> Value {
    let names = batch.loaded.iter().map(|loaded| &loaded.scenario.name);
    let broken = batch.broken.iter().map(|broken| {
        let problems = broken.problems.list().iter().map(ToString::to_string);
        json!({ "name": broken.name, "file": broken.file.to_string_lossy(), "problems": problems.collect::<Vec<_>>() })
    });
    json!({
        "event": "started",
        "scenarios": names.collect::<Vec<_>>(),
        "baseline": batch.loaded[order.baseline].scenario.name,
        "broken": broken.collect::<Vec<_>>(),
    })
}

/// The scenarios that can be run; errors and warnings are printed. The baseline must be among them.
fn load(args: &RunArgs, files: &[PathBuf], language: Language) -> Result<Batch, Failure> {
    let batch = Batch::load(files);
    if batch.loaded.is_empty() {
        return Err(batch.failure());
    }
    if !batch.broken.is_empty() {
        tell(&batch.problems());
    }
    batch.print_warnings(language);
    batch.check_one_country()?;
    let asked = asked_baseline(args);
    let baseline = asked.as_deref().unwrap_or(BASELINE);
    if let Some(broken) = batch.broken.iter().find(|broken| broken.name == baseline) {
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

fn default_place(scenarios: &[FundingScenario]) -> PathBuf {
    let name = if let [one] = scenarios {
        one.name.as_str()
    } else {
        "comparison"
    };
    Path::new("output").join(name)
}

fn print(findings: &Findings, format: Format, language: Language, place: &Path) {
    match format {
        Format::Table => {
            println!("{}", console::table(findings, language));
            println!("{}", console::legend(findings, language));
            println!("\n{}", hindcast::line(findings.hindcast.as_ref(), language));
        }
        Format::Csv => print!(
            "{}",
            String::from_utf8_lossy(&tables::summary(findings).to_csv())
        ),
        Format::Json => println!("{}", json::to_json(findings)),
    }
    eprintln!("{}", place.display());
}
