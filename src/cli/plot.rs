//! `plot`: the charts and the report of a result drawn again, without simulating.

use std::path::{Path, PathBuf};

use blockfund::analysis::Findings;
use blockfund::report::bundle::RESULTS;
use blockfund::report::charts::{LEAST_WIDTH, Style};
use blockfund::report::folder;
use blockfund::report::pictures::{self, Form, Selection};
use clap::{Args, ValueEnum};

use super::font::{self, Font};
use super::{Failure, interrupt, language, streams};

/// Points that a chart needs from top to bottom, and the most that make sense in either direction.
const LEAST_HEIGHT: u32 = 300;
const MOST_POINTS: u32 = 4000;

#[derive(Debug, Args)]
pub struct PlotArgs {
    /// Result folder, or its results.json
    results: PathBuf,
    /// Draw only these: charts (fans, tornado), one chart (share-7/fans), all of a scenario (share-7), or report
    #[arg(long, value_name = "NAME", num_args = 1..)]
    only: Vec<String>,
    /// Width and height of the charts in points; the report has its own
    #[arg(long, value_name = "WxH", value_parser = size)]
    size: Option<(u32, u32)>,
    /// Form of the charts' files [default: both]
    #[arg(long, value_enum)]
    format: Vec<Format>,
    /// Font for characters that the embedded one lacks
    #[arg(long, value_name = "FILE")]
    font: Option<PathBuf>,
    /// Folder for the drawn files [default: the result folder's name with -plot]
    #[arg(long, value_name = "FOLDER")]
    out: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    Png,
    Svg,
}

impl From<Format> for Form {
    fn from(format: Format) -> Self {
        match format {
            Format::Png => Self::Png,
            Format::Svg => Self::Svg,
        }
    }
}

pub fn run(args: &PlotArgs) -> Result<(), Failure> {
    interrupt::watch()?;
    let language = language::chosen();
    let place = args.out.clone().unwrap_or_else(|| beside(&args.results));
    let findings = findings(&args.results)?;
    folder::check_holds_drawings(&place, pictures::is_picture)?;
    let font = Font::named(args.font.as_deref())?;
    let typeface = font::typeface(font.as_ref())?;
    let mut style = Style::new(language, &typeface);
    style.size = args.size.unwrap_or(style.size);
    let mut selection = if args.only.is_empty() {
        Selection::everything(&findings)
    } else {
        let named = Selection::named(&findings, &args.only);
        named.map_err(|error| Failure::Usage(format!("--only: {error}")))?
    };
    if !args.format.is_empty() {
        selection.forms = args.format.iter().copied().map(Form::from).collect();
    }

    let pictures = pictures::draw(&findings, &style, &selection, Ok)?;
    font::warn(&pictures.missing, language);
    interrupt::whole(|| folder::add(&place, &pictures.files))?;
    streams::say(place.display());
    Ok(())
}

fn findings(results: &Path) -> Result<Findings, Failure> {
    let path = if results.is_dir() {
        results.join(RESULTS)
    } else {
        results.to_owned()
    };
    let bytes = font::read(&path)?;
    serde_json::from_slice(&bytes).map_err(|_| {
        Failure::Together(format!(
            "{}: must be the results of this version of blockfund, but is damaged or of another; run the scenarios again",
            path.display()
        ))
    })
}

/// A folder of its own, since a result stays as it was written.
fn beside(results: &Path) -> PathBuf {
    let folder = if results.is_dir() {
        results
    } else {
        results.parent().unwrap_or(Path::new(""))
    };
    // The folder one stands in has a name too, and is left as it is like any other.
    let named = match folder.file_name() {
        Some(_) => folder.to_owned(),
        None => Path::new(".")
            .join(folder)
            .canonicalize()
            .unwrap_or_default(),
    };
    let mut name = named.file_name().unwrap_or("result".as_ref()).to_owned();
    name.push("-plot");
    named.with_file_name(name)
}

/// Like `800x500`.
fn size(text: &str) -> Result<(u32, u32), String> {
    let required = || {
        format!(
            "must be a width from {LEAST_WIDTH} and a height from {LEAST_HEIGHT} to {MOST_POINTS} points, like 800x500"
        )
    };
    let (width, height) = text.split_once(['x', '×']).ok_or_else(required)?;
    let points = |text: &str, least| {
        let points = text.parse::<u32>().ok()?;
        (least..=MOST_POINTS).contains(&points).then_some(points)
    };
    let size = points(width, LEAST_WIDTH).zip(points(height, LEAST_HEIGHT));
    size.ok_or_else(required)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_size_is_two_numbers_that_charts_can_have() {
        assert_eq!(size("800x500"), Ok((800, 500)));
        assert_eq!(size("4000×300"), Ok((4000, 300)));
        for wrong in ["800", "x", "639x500", "800x299", "800x5000", "8e2x500"] {
            assert!(size(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn charts_go_beside_the_result() {
        let folder = tempfile::tempdir().unwrap();
        let result = folder.path().join("comparison");
        std::fs::create_dir(&result).unwrap();
        assert_eq!(beside(&result), folder.path().join("comparison-plot"));
        // As where one stands in the result and calls it by a dot.
        std::fs::create_dir(result.join("charts")).unwrap();
        let place = folder.path().canonicalize().unwrap();
        assert_eq!(
            beside(&result.join("charts").join("..")),
            place.join("comparison-plot")
        );
        assert_eq!(
            beside(&result.join(RESULTS)),
            folder.path().join("comparison-plot")
        );
    }
}
