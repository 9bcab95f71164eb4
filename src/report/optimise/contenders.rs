//! How the division found and its contenders do, as CSV and JSON have it.

use serde::Serialize;

use super::{ZoneRow, table};
use crate::analysis::optimise::{Contender, Mix, Optimised, Row};

/// How one contender does on fresh luck.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(super) struct Standing {
    /// `without_fund`, `found`, `rule`, `alike` or `frontier`.
    kind: &'static str,
    zone_rule: Option<&'static str>,
    value: f64,
    value_se: f64,
    progress: f64,
    progress_se: f64,
    worst_zone: f64,
    worst_zone_se: f64,
    progress_against_found: f64,
    progress_against_found_se: f64,
    worst_zone_against_found: f64,
    worst_zone_against_found_se: f64,
    is_efficient: bool,
}

/// The same with the division, as JSON has it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(super) struct ContenderRow<'a> {
    #[serde(flatten)]
    pub(super) standing: Standing,
    pub(super) division: Option<Vec<ZoneRow<'a>>>,
}

impl Standing {
    pub(super) fn of(row: &Row) -> Self {
        let (kind, zone_rule) = match &row.contender {
            Contender::WithoutFund => ("without_fund", None),
            Contender::Found(_) => ("found", None),
            Contender::Rule(rule) => ("rule", Some(rule.zones.id())),
            Contender::Alike(_) => ("alike", None),
            Contender::Frontier(_) => ("frontier", None),
        };
        let progress = row.progress_against_found.difference;
        let worst_zone = row.worst_zone_against_found.difference;
        Self {
            kind,
            zone_rule,
            value: row.value.value,
            value_se: row.value.standard_error,
            progress: row.progress.value,
            progress_se: row.progress.standard_error,
            worst_zone: row.worst_zone.value,
            worst_zone_se: row.worst_zone.standard_error,
            progress_against_found: progress.value,
            progress_against_found_se: progress.standard_error,
            worst_zone_against_found: worst_zone.value,
            worst_zone_against_found_se: worst_zone.standard_error,
            is_efficient: row.is_efficient,
        }
    }
}

/// The division of a contender, unless a rule or no fund stands for it.
pub(super) fn division(row: &Row) -> Option<&Mix> {
    match &row.contender {
        Contender::WithoutFund | Contender::Rule(_) => None,
        Contender::Found(mix) | Contender::Alike(mix) | Contender::Frontier(mix) => Some(mix),
    }
}

/// The points of the frontier chart with their errors as CSV, a row a contender; JSON has their divisions too.
#[must_use]
pub fn frontier_csv(optimised: &Optimised) -> String {
    table(optimised.rows.iter().map(Standing::of))
}
