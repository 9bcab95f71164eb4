//! What `optimise` prints and writes: the division found, how it does beside the rules, and a scenario file of it.

mod lines;
mod scenario_file;
mod values;

pub use lines::{text, verdict};
pub use scenario_file::scenario_file;
pub(crate) use values::{Amounts, contender_label};

use serde::Serialize;

use crate::analysis::optimise::{Contender, Mix, Optimised};
use crate::country::Use;
use crate::scenario::FundingScenario;

/// One zone's part of the fund, as CSV and JSON have it.
#[derive(Clone, Debug, PartialEq, Serialize)]
struct ZoneRow<'a> {
    zone: &'a str,
    share: f64,
    talent: f64,
    research: f64,
    commercialisation: f64,
    base: f64,
}

/// A contender, as JSON has it.
#[derive(Clone, Debug, PartialEq, Serialize)]
struct ContenderRow<'a> {
    /// `without_fund`, `found`, `rule`, `alike` or `frontier`.
    kind: &'static str,
    zone_rule: Option<&'static str>,
    division: Option<Vec<ZoneRow<'a>>>,
    value: f64,
    value_se: f64,
    progress: f64,
    progress_se: f64,
    worst_zone: f64,
    worst_zone_se: f64,
    is_efficient: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct Record<'a> {
    scenario: &'a str,
    division: Vec<ZoneRow<'a>>,
    gain_over_best_rule: f64,
    gain_low: f64,
    gain_high: f64,
    contenders: Vec<ContenderRow<'a>>,
}

fn zone_rows<'a>(
    optimised: &Optimised,
    mix: &Mix,
    scenario: &'a FundingScenario,
) -> Vec<ZoneRow<'a>> {
    let zones = optimised.room.zones.iter().enumerate();
    let row = |(position, &zone): (usize, &usize)| {
        let uses = &mix[position + 1];
        ZoneRow {
            zone: &scenario.country.zones[zone].id,
            share: mix[0][position],
            talent: uses[Use::Talent as usize],
            research: uses[Use::Research as usize],
            commercialisation: uses[Use::Commercialisation as usize],
            base: uses[Use::Base as usize],
        }
    };
    zones.map(row).collect()
}

/// The division as CSV: `zone,share,talent,research,commercialisation,base`.
///
/// # Panics
///
/// Never: writing to memory cannot fail.
#[must_use]
pub fn csv(optimised: &Optimised, scenario: &FundingScenario) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    for row in zone_rows(optimised, &optimised.found, scenario) {
        writer.serialize(row).expect("memory takes all");
    }
    let bytes = writer.into_inner().expect("memory takes all");
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Everything that was found as JSON.
#[must_use]
pub fn json(optimised: &Optimised, scenario: &FundingScenario) -> String {
    let contender = |row: &crate::analysis::optimise::Row| {
        let (kind, zone_rule, mix) = match &row.contender {
            Contender::WithoutFund => ("without_fund", None, None),
            Contender::Found(mix) => ("found", None, Some(mix)),
            Contender::Rule(rule) => ("rule", Some(rule.zones.id()), None),
            Contender::Alike(mix) => ("alike", None, Some(mix)),
            Contender::Frontier(mix) => ("frontier", None, Some(mix)),
        };
        ContenderRow {
            kind,
            zone_rule,
            division: mix.map(|mix| zone_rows(optimised, mix, scenario)),
            value: row.value.value,
            value_se: row.value.standard_error,
            progress: row.progress.value,
            progress_se: row.progress.standard_error,
            worst_zone: row.worst_zone.value,
            worst_zone_se: row.worst_zone.standard_error,
            is_efficient: row.is_efficient,
        }
    };
    super::json::to_json(&Record {
        scenario: &scenario.name,
        division: zone_rows(optimised, &optimised.found, scenario),
        gain_over_best_rule: optimised.gain.difference.value,
        gain_low: optimised.gain.interval.low,
        gain_high: optimised.gain.interval.high,
        contenders: optimised.rows.iter().map(contender).collect(),
    })
}
