//! `datapackage.json`: what the tables of a result hold, in the form that R, pandas and others read (Data Package 2.0,
//! datapackage.org).

use serde::Serialize;

use super::folder::ResultFile;
use super::json::to_json;
use super::manifest::FileFacts;
use super::schema::{self, Column, Kind, Unit};
use super::words::Language;
use crate::analysis::Findings;
use crate::units::Text;

/// The file that holds it.
pub const DATA_PACKAGE: &str = "datapackage.json";
/// How the files end that hold tables.
const ENDING: &str = ".csv";

#[derive(Serialize)]
struct Package<'a> {
    #[serde(rename = "$schema")]
    profile: &'static str,
    name: &'static str,
    /// In the language of the result; other texts are in both.
    title: &'a str,
    version: &'a str,
    /// Of the run that made the tables: what a chart of it prints the start of.
    fingerprint: &'a str,
    resources: Vec<Resource>,
}

#[derive(Serialize)]
struct Resource {
    #[serde(rename = "$schema")]
    profile: &'static str,
    name: String,
    #[serde(rename = "type")]
    kind: &'static str,
    path: String,
    title: String,
    titles: Text,
    format: &'static str,
    mediatype: &'static str,
    encoding: &'static str,
    bytes: u64,
    hash: String,
    schema: Schema,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Schema {
    #[serde(rename = "$schema")]
    profile: &'static str,
    fields: Vec<Field>,
    primary_key: &'static [&'static str],
    missing_values: &'static [&'static str],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Field {
    name: String,
    #[serde(rename = "type")]
    kind: &'static str,
    title: String,
    titles: Text,
    #[serde(skip_serializing_if = "Option::is_none")]
    unit: Option<&'static str>,
    /// The column that decides the unit of this one.
    #[serde(skip_serializing_if = "Option::is_none")]
    unit_from: Option<&'static str>,
}

/// The names of the columns, if a file is a table.
pub(super) fn header(file: &ResultFile) -> Option<String> {
    if !file.path.ends_with(ENDING) {
        return None;
    }
    let header = file.content.split(|&byte| byte == b'\n').next()?;
    Some(String::from_utf8_lossy(header).trim_end().to_owned())
}

/// The file, for tables with their headers.
pub(super) fn of(
    findings: &Findings,
    tables: &[(FileFacts, String)],
    language: Language,
) -> ResultFile {
    let resource = |(facts, header): &(FileFacts, String)| resource(facts, header, language);
    let experiment = &findings.experiment;
    let package = Package {
        profile: "https://datapackage.org/profiles/2.0/datapackage.json",
        name: "blockfund-result",
        title: language.of(&experiment.country),
        version: &experiment.engine_version,
        fingerprint: &experiment.fingerprint,
        resources: tables.iter().map(resource).collect(),
    };
    ResultFile {
        path: DATA_PACKAGE.to_owned(),
        content: to_json(&package).into_bytes(),
    }
}

fn resource(facts: &FileFacts, header: &str, language: Language) -> Resource {
    let table = facts.file.trim_end_matches(ENDING);
    let titles = schema::title(table);
    let columns: Vec<Column> = header.split(',').map(schema::column).collect();
    let has_units = columns.iter().any(|column| column.name == "unit");
    Resource {
        profile: "https://datapackage.org/profiles/2.0/dataresource.json",
        name: table.to_owned(),
        kind: "table",
        path: facts.file.clone(),
        title: language.of(&titles).to_owned(),
        titles,
        format: "csv",
        mediatype: "text/csv",
        encoding: "utf-8",
        bytes: facts.bytes,
        hash: format!("sha256:{}", facts.sha256),
        schema: Schema {
            profile: "https://datapackage.org/profiles/2.0/tableschema.json",
            fields: columns
                .into_iter()
                .map(|column| field(column, has_units, language))
                .collect(),
            primary_key: schema::key(table),
            // "No target met" is written as nothing, and is a value.
            missing_values: if table == "joint_attainment" {
                &[]
            } else {
                &[""]
            },
        },
    }
}

fn field(column: Column, has_units: bool, language: Language) -> Field {
    let (kind, unit, unit_from) = match column.kind {
        Kind::Text => ("string", None, None),
        Kind::Year => ("year", None, None),
        Kind::Count => ("integer", None, None),
        Kind::Number(Unit::One) => ("number", Some("1"), None),
        Kind::Number(Unit::Named(unit)) => ("number", Some(unit), None),
        Kind::Number(Unit::OfTheRow) if has_units => ("number", None, Some("unit")),
        Kind::Number(Unit::OfTheRow) => ("number", None, Some("outcome")),
    };
    Field {
        name: column.name,
        kind,
        title: language.of(&column.title).to_owned(),
        titles: column.title,
        unit,
        unit_from,
    }
}
