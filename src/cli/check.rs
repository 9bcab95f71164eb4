//! `check`: every error of every file, then what may not be meant, then how many of each. Nothing is simulated.

use std::path::PathBuf;

use blockfund::report::words::CommandPhrase;
use clap::Args;

use super::batch::Batch;
use super::failure::Told;
use super::{Failure, files, language, streams};

#[derive(Debug, Args)]
pub struct CheckArgs {
    /// Scenario files, folders or patterns [default: all of scenarios/]
    files: Vec<String>,
}

pub fn run(args: &CheckArgs) -> Result<(), Failure> {
    let language = language::chosen();
    let files = files::named(&args.files)?;
    let batch = Batch::load(&files);
    let problems = batch.problems();
    let warnings = batch.warnings(language);

    if !problems.is_empty() {
        streams::print_line(language.problems(&problems))?;
    }
    for warning in &warnings {
        streams::print_line(warning)?;
    }
    let is_broken = |file: &&PathBuf| batch.broken.iter().any(|broken| broken.file == **file);
    let counts = [
        ("files", files.len()),
        ("broken", files.iter().filter(is_broken).count()),
        ("errors", problems.count()),
        ("warnings", warnings.len()),
    ]
    .map(|(name, count)| (name, count.to_string()));
    let counts = counts
        .each_ref()
        .map(|(name, count)| (*name, count.as_str()));
    streams::print_line(language.fill(CommandPhrase::CheckCount, &counts))?;

    if problems.is_empty() {
        Ok(())
    } else if problems.only_missing_files() {
        Err(Failure::Told(Told::InputMissing))
    } else {
        Err(Failure::Told(Told::BadInput))
    }
}
