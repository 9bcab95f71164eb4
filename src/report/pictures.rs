//! What a result draws: its charts as PNG and SVG, and the report.

use std::collections::BTreeSet;

use rayon::prelude::*;

use super::charts::{self, Plate, Style};
use super::folder::ResultFile;
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

/// What is to be drawn.
#[derive(Clone, Debug)]
pub struct Selection {
    /// Names of charts, or of scenarios for all of theirs, or [`REPORT`]; everything where there are none.
    pub names: Vec<String>,
    pub forms: Vec<Form>,
}

impl Default for Selection {
    fn default() -> Self {
        Self {
            names: Vec::new(),
            forms: vec![Form::Png, Form::Svg],
        }
    }
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

/// Drawn files, and the characters in them that no font could show.
#[derive(Clone, Debug, Default)]
pub struct Pictures {
    pub files: Vec<ResultFile>,
    pub missing: BTreeSet<char>,
}

/// Draws what is selected. The report has its own size.
///
/// # Errors
///
/// If a name in the selection is that of nothing.
pub fn draw(
    findings: &Findings,
    style: &Style,
    selection: &Selection,
) -> Result<Pictures, UnknownName> {
    let mut plates = charts::plates(findings);
    for name in &selection.names {
        if name != REPORT && !plates.iter().any(|plate| is_meant(plate, name)) {
            return Err(unknown(name, &plates));
        }
    }
    let is_selected = |is_it: &dyn Fn(&str) -> bool| {
        selection.names.is_empty() || selection.names.iter().any(|name| is_it(name))
    };
    plates.retain(|plate| is_selected(&|name| is_meant(plate, name)));

    let drawn: Vec<Pictures> = plates
        .par_iter()
        .map(|plate| chart(findings, plate, style, &selection.forms))
        .collect();
    let mut pictures = Pictures::default();
    for one in drawn {
        pictures.files.extend(one.files);
        pictures.missing.extend(one.missing);
    }
    if is_selected(&|name| name == REPORT) {
        let page = html::page(findings, style.language, style.typeface);
        let path = format!("{REPORT}.html");
        pictures
            .files
            .push(ResultFile::new(path, page.into_bytes()));
    }
    Ok(pictures)
}

/// A chart's files; none where it has nothing to show.
fn chart(findings: &Findings, plate: &Plate, style: &Style, forms: &[Form]) -> Pictures {
    let Ok(drawing) = charts::draw(findings, plate.chart, plate.scenario, style) else {
        return Pictures::default();
    };
    let file = |form: &Form| {
        let (ending, content) = match form {
            Form::Png => ("png", drawing.to_png()),
            Form::Svg => ("svg", drawing.to_svg().into_bytes()),
        };
        ResultFile::new(format!("charts/{}.{ending}", plate.stem), content)
    };
    Pictures {
        files: forms.iter().map(file).collect(),
        missing: drawing.missing_glyphs().collect(),
    }
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
