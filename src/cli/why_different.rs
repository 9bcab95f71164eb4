//! `why-different`: what two results were made from differently, and where it shows.

use std::path::PathBuf;

use blockfund::report::why::{self, Made};
use clap::Args;

use super::verify::manifest_of;
use super::{Failure, language, streams};

#[derive(Debug, Args)]
pub struct WhyDifferentArgs {
    /// One result folder
    first: PathBuf,
    /// Another
    second: PathBuf,
}

pub fn run(args: &WhyDifferentArgs) -> Result<(), Failure> {
    let (first, second) = (manifest_of(&args.first)?, manifest_of(&args.second)?);
    let first = Made {
        folder: &args.first,
        manifest: &first,
    };
    let second = Made {
        folder: &args.second,
        manifest: &second,
    };
    let text = why::text(&first, &second, language::chosen());
    streams::print(text?)
}
