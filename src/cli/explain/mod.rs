//! `explain`: why the targets are met or missed, and why two scenarios differ.

mod ask;
mod doubt;

use std::path::{Path, PathBuf};

use blockfund::analysis::explanation::Account;
use blockfund::report::charts::{Drawing, Style, variance, waterfall};
use blockfund::report::folder::ResultFile;
use blockfund::report::inputs::StoredInputs;
use blockfund::report::manifest::FileFacts;
use blockfund::report::tables::Table;
use blockfund::report::words::Language;
use blockfund::report::{bundle, explanation, json};
use clap::{Args, ValueEnum};

use super::batch::Batch;
use super::drawn::Told;
use super::within::within;
use super::{Failure, drawn, interrupt, language, streams};

/// The table of an answer.
const TABLE: &str = "explanation.csv";

#[derive(Debug, Args)]
pub struct ExplainArgs {
    /// Scenario file
    file: PathBuf,
    /// Scenario file to compare it with: why do the two differ?
    #[arg(long, value_name = "FILE")]
    against: Option<PathBuf>,
    /// Target to explain [default: all four]
    #[arg(long, value_enum)]
    target: Option<Target>,
    /// Values of the uncertain numbers to try, each with every combination of mechanisms
    #[arg(long, default_value_t = 512, value_parser = within::<u32>(2..=8192))]
    draws: u32,
    /// Futures of each draw, which differ in their luck
    #[arg(long, default_value_t = 1, value_parser = within::<u16>(1..=8))]
    futures: u16,
    /// Where all luck comes from: the same seed gives the same bytes
    #[arg(long, default_value_t = 2030, value_parser = within::<u64>(0..=u64::MAX))]
    seed: u64,
    /// Threads to work on [default: one a core]; the results do not depend on it
    #[arg(long, value_parser = within::<u16>(1..=1024))]
    threads: Option<u16>,
    /// What is printed
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
    /// Folder for a page to read, charts (PNG and SVG), explanation.csv and sensitivity.csv; nothing is written without it
    #[arg(long, value_name = "FOLDER")]
    out: Option<PathBuf>,
}

/// A target as the command line names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Target {
    /// T1: capacity outside the capital over that of the capital
    #[value(name = "capacity_ratio", alias = "capacity-ratio")]
    CapacityRatio,
    /// T2: researchers outside the capital
    Researchers,
    /// T3: regional lines in the major R&D budget
    #[value(name = "regional_share", alias = "regional-share")]
    RegionalShare,
    /// T4: new deep-tech start-ups
    #[value(name = "deep_tech_startups", alias = "deep-tech-startups")]
    DeepTechStartups,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Sentences and tables to read
    Table,
    /// The whole account
    Json,
}

pub fn run(args: &ExplainArgs) -> Result<(), Failure> {
    interrupt::watch()?;
    let language = language::chosen();
    drawn::check(args.out.as_deref(), TABLE, [])?;
    let mut files = vec![args.file.clone()];
    files.extend(args.against.clone());
    let batch = Batch::one_each(&files)?;
    batch.print_warnings(language);
    batch.check_one_country()?;
    let stored = StoredInputs::of(&batch.loaded)?;
    let inputs = bundle::inputs(&batch.loaded, &stored);
    let account = ask::account(&batch.loaded, args, &inputs)?;
    if let Some(place) = &args.out {
        write(&account, inputs, language, place)?;
    }
    match args.format {
        Format::Table => streams::print(explanation::text(&account, language)),
        Format::Json => streams::print_line(json::to_json(&account)),
    }
}

/// The charts, and all their numbers.
fn write(
    account: &Account,
    inputs: Vec<FileFacts>,
    language: Language,
    place: &Path,
) -> Result<(), Failure> {
    let charts = |style: &Style| {
        let mut charts = waterfalls(account, style);
        charts.extend(variances(account, style));
        charts
    };
    let tables = [
        explanation::table(account),
        explanation::sensitivity(account),
    ];
    let file = |table: Table| ResultFile {
        path: format!("{}.csv", table.name),
        content: table.to_csv(),
    };
    let told = Told {
        headline: explanation::headline(account, language),
        text: explanation::text(account, language),
        inputs,
        tables: tables.map(file).into(),
        charts: &charts,
    };
    told.write(&account.findings, language, place)
}

/// A chart of each explanation that has steps.
fn waterfalls(account: &Account, style: &Style) -> Vec<(String, Drawing)> {
    let told = [
        ("outcome", &account.outcomes),
        ("difference", &account.differences),
        ("section", &account.sections),
    ];
    let told = told
        .into_iter()
        .flat_map(|(kind, explanations)| explanations.iter().map(move |one| (kind, one)));
    told.filter(|(_, one)| !one.steps.is_empty())
        .map(|(kind, one)| {
            let stem = format!("{kind}-{}", one.outcome.id());
            (stem, waterfall(account, one, style))
        })
        .collect()
}

/// A chart of what each outcome and each difference hangs on.
fn variances(account: &Account, style: &Style) -> Vec<(String, Drawing)> {
    let told = [
        ("variance", &account.doubts.outcomes),
        ("variance-difference", &account.doubts.differences),
    ];
    let told = told
        .into_iter()
        .flat_map(|(kind, sensitivities)| sensitivities.iter().map(move |one| (kind, one)));
    told.filter_map(|(kind, one)| {
        let stem = format!("{kind}-{}", one.outcome.id());
        Some((stem, variance(account, one, style)?))
    })
    .collect()
}
