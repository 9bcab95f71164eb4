//! The findings as tidy tables: one row an observation, ids and units in the columns, full precision.

use super::choosing::{knowing, regret};
use super::hindcast;
use crate::analysis::Findings;
use crate::analysis::findings::{Comparison, Quantiles, ScenarioFindings, Verdict};
use crate::stats::Estimate;

/// A table with the name of its file.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// Without ending.
    pub name: &'static str,
    pub header: Vec<&'static str>,
    pub rows: Vec<Vec<Cell>>,
}

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    Text(String),
    Number(f64),
    Nothing,
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<&String> for Cell {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<f64> for Cell {
    /// Nothing for an error that is not known.
    fn from(number: f64) -> Self {
        if number.is_finite() {
            Self::Number(number)
        } else {
            Self::Nothing
        }
    }
}

impl From<u64> for Cell {
    fn from(number: u64) -> Self {
        Self::Text(number.to_string())
    }
}

impl From<u16> for Cell {
    fn from(number: u16) -> Self {
        Self::Text(number.to_string())
    }
}

impl<T: Into<Self>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Nothing, Into::into)
    }
}

/// A row of anything that makes a cell.
macro_rules! row {
    ($($cell:expr),* $(,)?) => { vec![$($crate::report::tables::Cell::from($cell)),*] };
}
pub(super) use row;

impl Table {
    /// As CSV (RFC 4180, UTF-8): numbers in the shortest form that reads back to the same bits.
    ///
    /// # Panics
    ///
    /// Never: writing to memory does not fail, and all rows are as long as the header.
    #[must_use]
    pub fn to_csv(&self) -> Vec<u8> {
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.write_record(&self.header).expect("memory takes all");
        for row in &self.rows {
            let cells = row.iter().map(|cell| match cell {
                Cell::Text(text) => text.clone(),
                Cell::Number(number) => number.to_string(),
                Cell::Nothing => String::new(),
            });
            writer
                .write_record(cells)
                .expect("rows are as long as the header");
        }
        writer.into_inner().expect("memory takes all")
    }

    /// The tables of the findings, each made when its turn comes; those of the choice only where there is one.
    pub fn each(findings: &Findings) -> impl Iterator<Item = Self> {
        let of_all: [fn(&Findings) -> Self; 8] = [
            summary,
            trajectories,
            comparison,
            attainment,
            joint_attainment,
            parts,
            influences,
            |findings| hindcast::forecasts(findings.hindcast.as_ref()),
        ];
        let of_choice: [fn(&Findings) -> Self; 2] = [regret, knowing];
        let made = |table: fn(&Findings) -> Self| table(findings);
        let has_rows = |table: &Self| !table.rows.is_empty();
        let of_choice = of_choice.into_iter().map(made).filter(has_rows);
        of_all.into_iter().map(made).chain(of_choice)
    }
}

/// One row for each thing of a list in each scenario.
fn rows<'a, T: 'a>(
    findings: &'a Findings,
    list: impl Fn(&'a ScenarioFindings) -> &'a [T],
    row: impl Fn(&'a ScenarioFindings, &'a T) -> Vec<Cell>,
) -> Vec<Vec<Cell>> {
    let of_scenario = |scenario| list(scenario).iter().map(move |item| (scenario, item));
    findings
        .scenarios
        .iter()
        .flat_map(of_scenario)
        .map(|(scenario, item)| row(scenario, item))
        .collect()
}

/// The year of the targets in numbers.
#[must_use]
pub fn summary(findings: &Findings) -> Table {
    let header = "scenario,outcome,year,unit,mean,mean_se,sd,p025,p05,p25,p50,p75,p95,p975,target,attainment,attainment_se,\
                  p025_se,p05_se,p25_se,p50_se,p75_se,p95_se,p975_se,variance_from_parameters";
    Table {
        name: "summary",
        header: header.split(',').collect(),
        rows: rows(
            findings,
            |scenario| &scenario.summaries,
            |scenario, summary| {
                let quantiles = &summary.quantiles;
                let mut cells = row![
                    &scenario.name,
                    summary.outcome.id(),
                    summary.year.get(),
                    &summary.unit,
                    summary.mean.value,
                    summary.mean.standard_error,
                    summary.sd,
                ];
                cells.extend(band_cells(quantiles, |estimate| estimate.value));
                cells.extend(row![summary.target]);
                cells.extend(optional(summary.attainment));
                cells.extend(band_cells(quantiles, |estimate| estimate.standard_error));
                cells.extend(row![summary.variance_from_parameters]);
                cells
            },
        ),
    }
}

fn band_cells<T: Copy>(quantiles: &Quantiles<T>, number: impl Fn(T) -> f64) -> Vec<Cell> {
    let Quantiles {
        p025,
        p05,
        p25,
        p50,
        p75,
        p95,
        p975,
        ..
    } = *quantiles;
    [p025, p05, p25, p50, p75, p95, p975]
        .map(|bound| Cell::from(number(bound)))
        .to_vec()
}

fn optional(estimate: Option<Estimate>) -> Vec<Cell> {
    row![
        estimate.map(|estimate| estimate.value),
        estimate.map(|estimate| estimate.standard_error)
    ]
}

fn trajectories(findings: &Findings) -> Table {
    let header = "scenario,outcome,place,year,mean,mean_se,p025,p05,p25,p50,p75,p95,p975,unit";
    Table {
        name: "trajectories",
        header: header.split(',').collect(),
        rows: rows(
            findings,
            |scenario| &scenario.trajectories,
            |scenario, row| {
                let mut cells = row![
                    &scenario.name,
                    row.outcome.id(),
                    &row.place,
                    row.year.get(),
                    row.mean.value,
                    row.mean.standard_error,
                ];
                cells.extend(band_cells(&row.quantiles, |bound| bound));
                cells.extend(row![row.outcome.unit()]);
                cells
            },
        ),
    }
}

fn comparison(findings: &Findings) -> Table {
    let header = "scenario,baseline,outcome,year,difference,difference_se,share_better,verdict,share_better_se,\
                  attainment_difference,attainment_difference_se,draws_to_decide,unit,verdict_together";
    Table {
        name: "comparison",
        header: header.split(',').collect(),
        rows: rows(
            findings,
            |scenario| &scenario.comparisons,
            |scenario, row: &Comparison| {
                let mut cells = row![
                    &scenario.name,
                    &row.baseline,
                    row.outcome.id(),
                    row.year.get(),
                    row.difference.value,
                    row.difference.standard_error,
                    row.share_better.value,
                    verdict_id(row.verdict),
                    row.share_better.standard_error,
                ];
                cells.extend(optional(row.attainment_difference));
                cells.extend(row![
                    row.draws_to_decide,
                    row.outcome.unit(),
                    verdict_id(row.verdict_together),
                ]);
                cells
            },
        ),
    }
}

fn verdict_id(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Better => "better",
        Verdict::Worse => "worse",
        Verdict::NoDifference => "no difference",
        Verdict::Undecided => "undecided",
    }
}

fn attainment(findings: &Findings) -> Table {
    let header =
        "scenario,outcome,reading,year,target,attainment,attainment_se,low,high,hits,futures";
    Table {
        name: "attainment",
        header: header.split(',').collect(),
        rows: rows(
            findings,
            |scenario| &scenario.attainments,
            |scenario, row| {
                row![
                    &scenario.name,
                    row.outcome.id(),
                    &row.reading,
                    row.year.get(),
                    row.threshold,
                    row.share.value,
                    row.share.standard_error,
                    row.low,
                    row.high,
                    row.hits,
                    row.futures,
                ]
            },
        ),
    }
}

fn joint_attainment(findings: &Findings) -> Table {
    Table {
        name: "joint_attainment",
        header: vec!["scenario", "targets_met", "share", "share_se"],
        rows: rows(
            findings,
            |scenario| &scenario.joint,
            |scenario, row| {
                let met: Vec<&str> = row.met.iter().map(|outcome| outcome.id()).collect();
                row![
                    &scenario.name,
                    &met.join(" "),
                    row.share.value,
                    row.share.standard_error
                ]
            },
        ),
    }
}

fn parts(findings: &Findings) -> Table {
    Table {
        name: "parts",
        header: vec![
            "scenario", "whole", "part", "place", "year", "mean", "mean_se", "unit",
        ],
        rows: rows(
            findings,
            |scenario| &scenario.parts,
            |scenario, row| {
                row![
                    &scenario.name,
                    row.whole.id(),
                    &row.part,
                    &row.place,
                    row.year.get(),
                    row.mean.value,
                    row.mean.standard_error,
                    row.whole.unit(),
                ]
            },
        ),
    }
}

fn influences(findings: &Findings) -> Table {
    let header = "scenario,outcome,number,rank_correlation,rank_correlation_se,mean_when_lowest_fifth,mean_when_highest_fifth";
    Table {
        name: "influences",
        header: header.split(',').collect(),
        rows: rows(
            findings,
            |scenario| &scenario.influences,
            |scenario, row| {
                row![
                    &scenario.name,
                    row.outcome.id(),
                    &row.parameter,
                    row.rank_correlation.value,
                    row.rank_correlation.standard_error,
                    row.mean_when_low,
                    row.mean_when_high,
                ]
            },
        ),
    }
}
