//! `diff`: what a second scenario does differently, in policy terms.

use std::path::PathBuf;

use blockfund::report::difference;
use clap::Args;

use super::batch::Batch;
use super::{Failure, files, language, streams};

#[derive(Debug, Args)]
pub struct DiffArgs {
    /// Scenario file to start from
    first: PathBuf,
    /// Scenario file that differs
    second: PathBuf,
}

pub fn run(args: &DiffArgs) -> Result<(), Failure> {
    let mut files = vec![args.first.clone()];
    // A name may stand once in a batch; a scenario is the same as itself.
    if !files::is_same(&args.second, &args.first) {
        files.push(args.second.clone());
    }
    let batch = Batch::one_each(&files)?;
    batch.check_one_country()?;
    if let (Some(first), Some(second)) = (batch.loaded.first(), batch.loaded.last()) {
        streams::print(difference::text(first, second, language::chosen()))?;
    }
    Ok(())
}
