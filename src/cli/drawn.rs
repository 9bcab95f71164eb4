//! What a command draws of one question: single charts, and the folder with its page.

use std::path::{Path, PathBuf};

use blockfund::analysis::Findings;
use blockfund::analysis::trial::Trial;
use blockfund::experiment::Sample;
use blockfund::report::charts::{Drawing, Style, Typeface};
use blockfund::report::folder::ResultFile;
use blockfund::report::html::{Answer, CHART_SIZE};
use blockfund::report::inputs::StoredInputs;
use blockfund::report::manifest::FileFacts;
use blockfund::report::words::Language;
use blockfund::report::{bundle, folder};
use blockfund::scenario::Loaded;

use super::facts::facts;
use super::simulator::experiment;
use super::{Failure, interrupt, streams};

/// The page of a command.
const PAGE: &str = "report.html";

/// What a command has to say.
pub struct Told<'a> {
    pub headline: String,
    /// As it is printed.
    pub text: String,
    pub tables: Vec<ResultFile>,
    /// Charts by the stems of their files.
    pub charts: &'a dyn Fn(&Style) -> Vec<(String, Drawing)>,
}

impl Told<'_> {
    /// The page, every chart as PNG and SVG, and the tables.
    pub fn files(self, findings: &Findings, language: Language) -> Vec<ResultFile> {
        let typeface = Typeface::embedded();
        let style = Style::new(language, &typeface);
        let mut files = self.tables;
        for (stem, drawing) in (self.charts)(&style) {
            let mut add = |ending: &str, content: Vec<u8>| {
                let path = format!("{stem}.{ending}");
                files.push(ResultFile { path, content });
            };
            add("png", drawing.to_png());
            add("svg", drawing.to_svg().into_bytes());
        }
        let on_page = Style {
            size: CHART_SIZE,
            ..style
        };
        let drawings = (self.charts)(&on_page).into_iter();
        let page = Answer {
            findings,
            headline: self.headline,
            text: self.text,
            drawings: drawings.map(|(_, drawing)| drawing).collect(),
            language,
        };
        files.push(ResultFile {
            path: PAGE.to_owned(),
            content: page.to_page().into_bytes(),
        });
        files
    }

    /// Writes the files into a folder that may hold others, but no result.
    pub fn write(
        self,
        findings: &Findings,
        language: Language,
        place: &Path,
    ) -> Result<(), Failure> {
        let files = self.files(findings, language);
        interrupt::whole(|| folder::add(place, &files))?;
        streams::say(place.display());
        Ok(())
    }
}

/// Refuses a folder for the page that holds a result: asked before the work.
pub fn check(place: Option<&Path>) -> Result<(), Failure> {
    place.map_or(Ok(()), folder::check_is_no_result)?;
    Ok(())
}

/// Where a chart goes, by the ending of its name.
pub fn chart_file(text: &str) -> Result<PathBuf, String> {
    let path = PathBuf::from(text);
    let ending = path.extension().and_then(|ending| ending.to_str());
    match ending {
        Some("png" | "svg") => Ok(path),
        _ => Err("must end in .png or .svg".to_owned()),
    }
}

/// What a chart says of its making: scenario, data set, sizes, seed, and the question that was asked.
pub fn provenance(loaded: &Loaded, trial: Trial, question: &str) -> Result<Findings, Failure> {
    let one = std::slice::from_ref(loaded);
    let stored = StoredInputs::of(one)?;
    let mut inputs = bundle::inputs(one, &stored);
    inputs.push(FileFacts::of("question", question.as_bytes()));
    let experiment = experiment(trial);
    let made = (experiment, Sample::all(&experiment));
    let facts = facts(made, &loaded.scenario, &inputs);
    Ok(Findings::of_targets(&loaded.scenario.country, facts))
}

/// Writes a chart in the form that the file's ending asks for.
pub fn write(drawing: &Drawing, file: &Path) -> Result<(), Failure> {
    let is_svg = file.extension().is_some_and(|ending| ending == "svg");
    let content = if is_svg {
        drawing.to_svg().into_bytes()
    } else {
        drawing.to_png()
    };
    folder::replace(file, &content)?;
    streams::say(file.display());
    Ok(())
}
