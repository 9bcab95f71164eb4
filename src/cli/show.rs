//! `show`: one scenario after inheritance and defaults, each value with where it was set.

use std::path::PathBuf;
use std::slice;

use blockfund::report::effective;
use clap::Args;

use super::batch::Batch;
use super::{Failure, language, streams};

#[derive(Debug, Args)]
pub struct ShowArgs {
    /// Scenario file
    file: PathBuf,
}

pub fn run(args: &ShowArgs) -> Result<(), Failure> {
    for loaded in Batch::all_usable(slice::from_ref(&args.file))? {
        streams::print(effective::text(&loaded, language::chosen()))?;
    }
    Ok(())
}
