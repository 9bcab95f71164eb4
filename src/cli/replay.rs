//! `replay`: a result made again from the inputs it holds, and compared byte for byte.

use std::path::PathBuf;

use blockfund::release;
use blockfund::report::manifest::{FileFacts, MANIFEST, Manifest};
use blockfund::report::verify::{Discrepancy, differences};
use blockfund::report::words::{CommandPhrase, Language};
use clap::Args;

use super::batch::Batch;
use super::facts::{experiment, unknown};
use super::failure::Told;
use super::font::Font;
use super::further::Further;
use super::produce::{Order, produce};
use super::progress::Progress;
use super::verify::{print_different, print_same, whole};
use super::within::within;
use super::{Failure, interrupt, language, streams};

#[derive(Debug, Args)]
pub struct ReplayArgs {
    /// Result folder
    folder: PathBuf,
    /// Threads to work on [default: one a core]
    #[arg(long, value_parser = within::<u16>(1..=1024))]
    threads: Option<u16>,
    /// Font that the charts were drawn with, if they were drawn with --font
    #[arg(long, value_name = "FILE")]
    font: Option<PathBuf>,
}

pub fn run(args: &ReplayArgs) -> Result<(), Failure> {
    interrupt::watch()?;
    let language = language::chosen();
    let manifest = whole(&args.folder, language)?;
    let found = differences_from(&manifest, args)?;
    if found.is_empty() {
        return print_same(CommandPhrase::ReplaySame, &manifest, language);
    }
    print_different(CommandPhrase::ReplayDifferent, &found, language)?;
    let made = manifest.experiment.program();
    let now = release::program();
    if made != now {
        let values = [("made", made.as_str()), ("now", now.as_str())];
        streams::print_line(language.fill(CommandPhrase::ReplayVersion, &values))?;
    }
    Err(Failure::Told(Told::Difference))
}

/// The files that come out differently now.
fn differences_from(manifest: &Manifest, args: &ReplayArgs) -> Result<Vec<Discrepancy>, Failure> {
    if manifest.scenarios.is_empty() {
        return Err(Failure::Together(format!(
            "{}: must be a result of run or merge, which holds its scenarios, but holds none; make it again with its own command",
            args.folder.display()
        )));
    }
    let loaded = Batch::kept(&args.folder, &manifest.scenarios, &manifest.inputs)?;
    let facts = &manifest.experiment;
    let mut names = loaded.iter().map(|loaded| loaded.scenario.name.as_str());
    let baseline = names.position(|name| name == facts.baseline);
    let order = Order {
        experiment: experiment(&manifest.experiment, MANIFEST)?,
        precision: None,
        baseline: baseline.ok_or_else(|| unknown(MANIFEST, "baseline", &facts.baseline))?,
        language: language_of(manifest)?,
        font: font_of(manifest, args)?,
        threads: args.threads,
        progress: Progress::Bar,
        further: Further::of(manifest),
        store: None,
    };
    let (_, again) = produce(&loaded, &order, &|file| Ok(FileFacts::of_file(&file)))?;
    Ok(differences(&manifest.outputs, &again.outputs))
}

fn language_of(manifest: &Manifest) -> Result<Language, Failure> {
    let mut known = [Language::Korean, Language::English].into_iter();
    known
        .find(|language| language.tag() == manifest.language)
        .ok_or_else(|| unknown(MANIFEST, "language", &manifest.language))
}

/// The font of the charts, which must be the same file.
fn font_of(manifest: &Manifest, args: &ReplayArgs) -> Result<Option<Font>, Failure> {
    let font = Font::named(args.font.as_deref())?;
    let hash = |facts: &FileFacts| facts.sha256.clone();
    let (wanted, found) = (
        manifest.font.as_ref(),
        font.as_ref().map(|font| &font.facts),
    );
    if wanted.map(hash) == found.map(hash) {
        return Ok(font);
    }
    let named = |facts: Option<&FileFacts>| {
        facts.map_or("none".to_owned(), |facts| {
            format!("{} (SHA-256 {})", facts.file, facts.sha256)
        })
    };
    Err(Failure::Usage(format!(
        "--font: must be the font of the charts, {}, but is {}",
        named(wanted),
        named(found)
    )))
}
