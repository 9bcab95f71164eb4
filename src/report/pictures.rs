//! What a result draws: its charts as PNG and SVG, and the report.

use std::collections::BTreeSet;
use std::path::Path;

use rayon::prelude::*;

use super::charts::{self, Plate, Style};
use super::folder::{ResultFile, WriteError};
use super::html;
use crate::analysis::Findings;
use crate::document::nearest;

/// The report's name among those of the charts.
pub const REPORT: &str = "report";

/// A form of a chart's file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// For slides and documents, at two pixels a point.
    Png,
    /// For print at any size, and to edit.
    Svg,
}

/// A name of nothing that can be drawn.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "must name charts, a scenario or `report`, but is {found}; {}",
    nearest.as_ref().map_or_else(|| format!("charts: {known}"), |word| format!("write {word}"))
)]
pub struct UnknownName {
    pub found: String,
    pub nearest: Option<String>,
    known: String,
}

/// What is to be drawn.
pub struct Selection<'a> {
    plates: Vec<Plate<'a>>,
    has_report: bool,
    pub forms: Vec<Form>,
}

impl<'a> Selection<'a> {
    /// All charts, and the report.
    #[must_use]
    pub fn everything(findings: &'a Findings) -> Self {
        Self {
            plates: charts::plates(findings),
            has_report: true,
            forms: vec![Form::Png, Form::Svg],
        }
    }

    /// What has one of the names: those of charts, or of scenarios for all of theirs, or [`REPORT`].
    ///
    /// # Errors
    ///
    /// If a name is that of nothing.
    pub fn named(findings: &'a Findings, names: &[String]) -> Result<Self, UnknownName> {
        let mut selection = Self::everything(findings);
        let plates = &mut selection.plates;
        for name in names {
            if name != REPORT && !plates.iter().any(|plate| is_meant(plate, name)) {
                return Err(unknown(name, plates));
            }
        }
        plates.retain(|plate| names.iter().any(|name| is_meant(plate, name)));
        selection.has_report = names.iter().any(|name| name == REPORT);
        Ok(selection)
    }
}

/// Whether a file of this name is one that is drawn.
#[must_use]
pub fn is_picture(file: &str) -> bool {
    let ending = Path::new(file).extension();
    let is_chart = ending.is_some_and(|ending| ending == "png" || ending == "svg");
    file == format!("{REPORT}.html") || file.starts_with("charts/") && is_chart
}

/// What became of the drawn files, and the characters in them that no font could show.
#[derive(Clone, Debug)]
pub struct Pictures<T> {
    pub files: Vec<T>,
    pub missing: BTreeSet<char>,
}

/// Draws what is selected, and hands over each file as soon as it is drawn. The report has its own size.
///
/// # Errors
///
/// If a file is not taken.
pub fn draw<T: Send>(
    findings: &Findings,
    style: &Style,
    selection: &Selection<'_>,
    take: impl Fn(ResultFile) -> Result<T, WriteError> + Sync,
) -> Result<Pictures<T>, WriteError> {
    let charts = || {
        let plates = selection.plates.par_iter();
        plates
            .map(|plate| chart(findings, plate, style, &selection.forms, &take))
            .collect::<Result<Vec<_>, WriteError>>()
    };
    let report = || selection.has_report.then(|| report(findings, style, &take));
    let (drawn, report) = rayon::join(charts, report);
    let drawn: Vec<Option<Pictures<T>>> = drawn?;
    let mut pictures = Pictures {
        files: Vec::new(),
        missing: BTreeSet::new(),
    };
    for one in drawn.into_iter().flatten() {
        pictures.files.extend(one.files);
        pictures.missing.extend(one.missing);
    }
    pictures.files.extend(report.transpose()?);
    Ok(pictures)
}

fn report<T>(
    findings: &Findings,
    style: &Style,
    take: impl Fn(ResultFile) -> Result<T, WriteError>,
) -> Result<T, WriteError> {
    let page = html::page(findings, style.language, style.typeface);
    take(ResultFile {
        path: format!("{REPORT}.html"),
        content: page.into_bytes(),
    })
}

/// A chart's files; nothing where it has nothing to show.
fn chart<T>(
    findings: &Findings,
    plate: &Plate,
    style: &Style,
    forms: &[Form],
    take: impl Fn(ResultFile) -> Result<T, WriteError>,
) -> Result<Option<Pictures<T>>, WriteError> {
    let Ok(drawing) = charts::draw(findings, plate.chart, plate.scenario, style) else {
        return Ok(None);
    };
    let file = |form: &Form| {
        let (ending, content) = match form {
            Form::Png => ("png", drawing.to_png()),
            Form::Svg => ("svg", drawing.to_svg().into_bytes()),
        };
        let path = format!("charts/{}.{ending}", plate.stem);
        take(ResultFile { path, content })
    };
    Ok(Some(Pictures {
        files: forms.iter().map(file).collect::<Result<_, WriteError>>()?,
        missing: drawing.missing_glyphs().collect(),
    }))
}

/// Whether a name means a chart: its stem, its kind in whichever scenario, or its scenario.
fn is_meant(plate: &Plate, name: &str) -> bool {
    plate.stem == name || plate.chart.stem() == name || plate.scenario == Some(name)
}

fn unknown(name: &str, plates: &[Plate]) -> UnknownName {
    let kinds: BTreeSet<String> = plates.iter().map(|plate| plate.chart.stem()).collect();
    let scenarios: BTreeSet<&str> = plates.iter().filter_map(|plate| plate.scenario).collect();
    let all = kinds
        .iter()
        .map(String::as_str)
        .chain(scenarios)
        .chain([REPORT]);
    UnknownName {
        found: name.to_owned(),
        nearest: nearest(name, all).map(str::to_owned),
        known: kinds.iter().cloned().collect::<Vec<String>>().join(", "),
    }
}
