//! A result as `run` and `merge` give it: where it is written, how it is told, and what is printed.

use std::path::{Path, PathBuf};

use blockfund::analysis::Findings;
use blockfund::report::bundle::Take;
use blockfund::report::manifest::Manifest;
use blockfund::report::words::Language;
use blockfund::report::{console, hindcast, json, tables};
use clap::{Args, ValueEnum};
use serde_json::json;

use super::further::Further;
use super::progress::Progress;
use super::within::within;
use super::{Failure, interrupt, streams};

#[derive(Debug, Args)]
pub struct ResultArgs {
    /// Threads to work on [default: one a core]; the results do not depend on it
    #[arg(long, value_parser = within::<u16>(1..=1024))]
    pub threads: Option<u16>,
    /// Result folder [default: output/NAME of one scenario, output/comparison of several]
    #[arg(long, value_name = "FOLDER")]
    pub out: Option<PathBuf>,
    #[command(flatten)]
    pub further: Further,
    /// Font for characters that the charts' own font lacks
    #[arg(long, value_name = "FILE")]
    pub font: Option<PathBuf>,
    /// What is printed
    #[arg(long, value_enum, default_value_t = Format::Table)]
    pub format: Format,
    /// How progress is told on stderr
    #[arg(long, value_enum, default_value_t = Progress::Bar)]
    progress: Progress,
    /// Print nothing but errors
    #[arg(long, short, conflicts_with = "progress")]
    pub quiet: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// A table to read
    Table,
    /// The rows of summary.csv
    Csv,
    /// All findings
    Json,
}

impl ResultArgs {
    pub fn progress(&self) -> Progress {
        if self.quiet {
            Progress::None
        } else {
            self.progress
        }
    }

    /// Where the result of scenarios with these names belongs.
    pub fn place(&self, names: &[&str]) -> PathBuf {
        let name = if let [one] = names { one } else { "comparison" };
        let usual = || Path::new("output").join(name);
        self.out.clone().unwrap_or_else(usual)
    }

    /// Writes the files of a result as they are made, and prints what was found unless quiet was asked for.
    pub fn give(
        &self,
        language: Language,
        place: &Path,
        produce: impl FnOnce(&Take) -> Result<(Findings, Manifest), Failure>,
    ) -> Result<Findings, Failure> {
        let (findings, manifest) = interrupt::result(place, produce)?;
        let files = manifest.outputs.len() + 1;
        let written =
            json!({ "event": "written", "folder": place.to_string_lossy(), "files": files });
        self.progress().event(&written);
        if !self.quiet {
            print(&findings, self.format, language)?;
            streams::say(place.display());
        }
        Ok(findings)
    }
}

fn print(findings: &Findings, format: Format, language: Language) -> Result<(), Failure> {
    match format {
        Format::Table => streams::print(format_args!(
            "{}\n{}\n\n{}\n",
            console::table(findings, language),
            console::legend(findings, language),
            hindcast::line(findings.hindcast.as_ref(), language),
        )),
        Format::Csv => {
            let table = tables::summary(findings);
            streams::print(String::from_utf8_lossy(&table.to_csv()))
        }
        Format::Json => streams::print_line(json::to_json(findings)),
    }
}
