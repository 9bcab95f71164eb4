//! What a command draws of one question: single charts, and the result folder with its page.

use std::path::{Path, PathBuf};

use blockfund::analysis::Findings;
use blockfund::analysis::trial::Trial;
use blockfund::experiment::Sample;
use blockfund::report::charts::{Drawing, Style, Typeface};
use blockfund::report::folder::ResultFile;
use blockfund::report::html::{Answer, CHART_SIZE};
use blockfund::report::inputs::StoredInputs;
use blockfund::report::manifest::{Contents, FileFacts, Manifest};
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
    /// What the answer was made from.
    pub inputs: Vec<FileFacts>,
    /// The first is what only this command writes.
    pub tables: Vec<ResultFile>,
    /// Charts by the stems of their files.
    pub charts: &'a dyn Fn(&Style) -> Vec<(String, Drawing)>,
}

impl Told<'_> {
    /// The page, every chart as PNG and SVG, and the tables; the manifest last.
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
        let manifest = Manifest::sealed(Contents {
            experiment: findings.experiment.clone(),
            language: language.tag().to_owned(),
            font: None,
            scenarios: Vec::new(),
            inputs: self.inputs,
            outputs: files.iter().map(FileFacts::of_file).collect(),
        });
        files.push(manifest.to_file());
        files
    }

    /// Writes the files as a folder, in place of an earlier answer of the same command.
    pub fn write(
        self,
        findings: &Findings,
        language: Language,
        place: &Path,
    ) -> Result<(), Failure> {
        let own = self.tables[0].path.clone();
        let files = self.files(findings, language);
        interrupt::whole(|| folder::write(place, &own, &files))?;
        streams::say(place.display());
        Ok(())
    }
}

/// Refuses a folder that holds anything but an earlier answer with the table `own`, and single charts that cannot be
/// written or would replace each other: asked before the work.
pub fn check<const N: usize>(
    place: Option<&Path>,
    own: &str,
    charts: [Option<&PathBuf>; N],
) -> Result<(), Failure> {
    place.map_or(Ok(()), |place| folder::check(place, own))?;
    let charts: Vec<&PathBuf> = charts.into_iter().flatten().collect();
    for (position, chart) in charts.iter().enumerate() {
        folder::check_can_be_written(chart)?;
        if charts[..position].contains(chart) {
            return Err(Failure::Usage(format!(
                "{}: must be the place of one chart, but is that of two; choose another name",
                chart.display()
            )));
        }
    }
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

/// What a chart says of its making: scenario, data set, sizes, seed, and the question that was asked; and their files.
pub fn provenance(
    loaded: &Loaded,
    trial: Trial,
    question: &str,
) -> Result<(Findings, Vec<FileFacts>), Failure> {
    let one = std::slice::from_ref(loaded);
    let stored = StoredInputs::of(one)?;
    let mut inputs = bundle::inputs(one, &stored);
    inputs.push(FileFacts::of("question", question.as_bytes()));
    let experiment = experiment(trial);
    let made = (experiment, Sample::all(&experiment));
    let facts = facts(made, &loaded.scenario, &inputs);
    let findings = Findings::of_targets(&loaded.scenario.country, facts);
    Ok((findings, inputs))
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
