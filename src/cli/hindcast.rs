//! `hindcast`: the model run on the past, held against what was published.

use std::path::PathBuf;

use anyhow::Context as _;
use blockfund::analysis::Findings;
use blockfund::analysis::findings::ExperimentFacts;
use blockfund::analysis::hindcast::{Hindcast, PastSampling};
use blockfund::country::Country;
use blockfund::release;
use blockfund::report::bundle::RESULTS;
use blockfund::report::charts::{Chart, Style};
use blockfund::report::folder::{self, ResultFile};
use blockfund::report::hindcast;
use blockfund::report::inputs;
use blockfund::report::json::to_json;
use blockfund::report::manifest::{Contents, FileFacts, Manifest, fingerprint};
use blockfund::report::pictures::{self, Selection};
use blockfund::report::words::Language;
use clap::{Args, ValueEnum};

use super::font::{self, Font};
use super::produce::{pool, vector_unit};
use super::within::within;
use super::{Failure, interrupt, language, streams};

#[derive(Debug, Args)]
pub struct HindcastArgs {
    /// Data set with a published past
    #[arg(default_value = "scenarios/data/korea")]
    data: PathBuf,
    /// Values of the uncertain numbers to try
    #[arg(long, default_value_t = PastSampling::USUAL.draws, value_parser = within::<u32>(2..=1_048_576))]
    draws: u32,
    /// Where all luck comes from: the same seed gives the same bytes
    #[arg(long, default_value_t = PastSampling::USUAL.seed, value_parser = within::<u64>(0..=u64::MAX))]
    seed: u64,
    /// Threads to work on [default: one a core]; the results do not depend on it
    #[arg(long, value_parser = within::<u16>(1..=1024))]
    threads: Option<u16>,
    /// Result folder
    #[arg(long, value_name = "FOLDER", default_value = "output/hindcast")]
    out: PathBuf,
    /// Font for characters that the embedded one lacks
    #[arg(long, value_name = "FILE")]
    font: Option<PathBuf>,
    /// What is printed
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
    /// Print nothing but errors
    #[arg(long, short)]
    quiet: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// A table to read
    Table,
    /// The rows of hindcast.csv
    Csv,
    /// All of it
    Json,
}

pub fn run(args: &HindcastArgs) -> Result<(), Failure> {
    interrupt::watch()?;
    let language = language::chosen();
    let country =
        Country::from_folder(&args.data).map_err(|problems| Failure::Input { problems })?;
    folder::check(&args.out, RESULTS)?;
    let inputs = inputs_of(args)?;
    let findings = find(args, &country, &inputs)?;
    let files = files(args, &findings, inputs, language)?;
    interrupt::whole(|| folder::write(&args.out, RESULTS, &files))?;
    if !args.quiet {
        print(&findings, args.format, language)?;
        streams::say(args.out.display());
    }
    Ok(())
}

fn inputs_of(args: &HindcastArgs) -> Result<Vec<FileFacts>, Failure> {
    let folder = args.data.file_name().unwrap_or_default().to_string_lossy();
    let facts = Country::files(&args.data).into_iter().map(|path| {
        let content = inputs::read(&path)?;
        let file = path.file_name().unwrap_or_default().to_string_lossy();
        Ok(FileFacts::of(&format!("{folder}/{file}"), &content))
    });
    facts.collect()
}

/// Findings that hold the past and no scenario.
fn find(args: &HindcastArgs, country: &Country, inputs: &[FileFacts]) -> Result<Findings, Failure> {
    let unit = vector_unit()?;
    let sampling = PastSampling {
        seed: args.seed,
        draws: args.draws,
    };
    let hindcast = pool(args.threads)?.install(|| Hindcast::of(country, sampling, unit));
    let Some(hindcast) = hindcast else {
        return Err(Failure::Together(format!(
            "{}: must hold a published past (past.json), but has none",
            args.data.display()
        )));
    };
    let mut experiment = ExperimentFacts {
        engine_version: release::VERSION.to_owned(),
        engine_code: release::CODE.to_owned(),
        seed: args.seed,
        draws: args.draws,
        futures_per_draw: 1,
        sampler: "pseudo".to_owned(),
        replicates: args.draws,
        futures_kept: args.draws.into(),
        is_central: false,
        baseline: String::new(),
        country: country.name.clone(),
        fingerprint: String::new(),
    };
    experiment.fingerprint = fingerprint(&experiment, inputs);
    let mut findings = Findings::of_targets(country, experiment);
    findings.hindcast = Some(hindcast);
    Ok(findings)
}

/// Every file of the result, the manifest last.
fn files(
    args: &HindcastArgs,
    findings: &Findings,
    inputs: Vec<FileFacts>,
    language: Language,
) -> Result<Vec<ResultFile>, Failure> {
    let font = Font::named(args.font.as_deref())?;
    let typeface = font::typeface(font.as_ref())?;
    let style = Style::new(language, &typeface);
    let selection = Selection::named(findings, &[Chart::Hindcast.stem()]);
    let selection = selection.context("the chart has a name")?;
    let pictures = pictures::draw(findings, &style, &selection, Ok)?;
    font::warn(&pictures.missing, language);
    let table = hindcast::forecasts(findings.hindcast.as_ref());
    let file = |path: String, content| ResultFile { path, content };
    let mut files = vec![
        file(format!("{}.csv", table.name), table.to_csv()),
        file(RESULTS.to_owned(), to_json(findings).into_bytes()),
    ];
    files.extend(pictures.files);
    let outputs = files.iter().map(FileFacts::of_file).collect();
    let manifest = Manifest::sealed(Contents {
        experiment: findings.experiment.clone(),
        language: language.tag().to_owned(),
        font: font.map(|font| font.facts),
        scenarios: Vec::new(),
        inputs,
        outputs,
    });
    files.push(manifest.to_file());
    Ok(files)
}

fn print(findings: &Findings, format: Format, language: Language) -> Result<(), Failure> {
    let hindcast = findings.hindcast.as_ref();
    match format {
        Format::Table => streams::print(hindcast::text(findings, language).unwrap_or_default()),
        Format::Csv => {
            let table = hindcast::forecasts(hindcast);
            streams::print(String::from_utf8_lossy(&table.to_csv()))
        }
        Format::Json => streams::print_line(to_json(&hindcast)),
    }
}
