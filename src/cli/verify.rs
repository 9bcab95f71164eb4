//! `verify`: whether a result folder is still as it was written.

use std::path::{Path, PathBuf};

use anyhow::Context as _;
use blockfund::report::inputs::read;
use blockfund::report::manifest::{MANIFEST, Manifest};
use blockfund::report::verify::{Discrepancy, verify};
use blockfund::report::words::{CommandPhrase, Language};
use clap::Args;

use super::failure::Told;
use super::{Failure, language, streams};

#[derive(Debug, Args)]
pub struct VerifyArgs {
    /// Result folder
    folder: PathBuf,
}

pub fn run(args: &VerifyArgs) -> Result<(), Failure> {
    let language = language::chosen();
    let manifest = whole(&args.folder, language)?;
    print_same(CommandPhrase::VerifyWhole, &manifest, language)
}

/// The manifest of a result folder that is as it was written; else what is not is printed.
pub fn whole(folder: &Path, language: Language) -> Result<Manifest, Failure> {
    let found = verify(folder)?;
    if !found.is_empty() {
        print_different(CommandPhrase::VerifyBroken, &found, language)?;
        return Err(Failure::Told(Told::Difference));
    }
    manifest_of(folder)
}

/// The manifest of a result folder.
pub fn manifest_of(folder: &Path) -> Result<Manifest, Failure> {
    let path = folder.join(MANIFEST);
    let bytes = read(&path)?;
    let manifest = Manifest::from_bytes(&bytes).ok();
    let manifest = manifest.with_context(|| {
        format!(
            "{}: is not as it was written; blockfund verify says more",
            path.display()
        )
    })?;
    Ok(manifest)
}

/// Says that every file is the same, and which result it is.
pub fn print_same(
    phrase: CommandPhrase,
    manifest: &Manifest,
    language: Language,
) -> Result<(), Failure> {
    let files = (manifest.outputs.len() + 1).to_string();
    let fingerprint = &manifest.experiment.fingerprint[..12];
    let values = [("files", files.as_str()), ("fingerprint", fingerprint)];
    streams::print_line(language.fill(phrase, &values))
}

/// Names the files that are not the same, and how many.
pub fn print_different(
    phrase: CommandPhrase,
    found: &[Discrepancy],
    language: Language,
) -> Result<(), Failure> {
    for one in found {
        streams::print_line(one.text(language))?;
    }
    if let [Discrepancy::Manifest(_)] = found {
        return Ok(());
    }
    let files = found.len().to_string();
    streams::print_line(language.fill(phrase, &[("files", &files)]))
}
