//! What `optimise` prints and writes: the division found, how it does beside the rules, and a scenario file of it.

mod contenders;
mod lines;
mod scenario_file;
mod values;

pub use contenders::frontier_csv;
pub(super) use lines::aim_line;
pub use lines::{text, verdict};
pub use scenario_file::scenario_file;
pub(crate) use values::{Amounts, contender_label};

use contenders::{ContenderRow, Standing};
use serde::Serialize;

use crate::analysis::optimise::{Mix, Optimised};
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
#[must_use]
pub fn csv(optimised: &Optimised, scenario: &FundingScenario) -> String {
    table(zone_rows(optimised, &optimised.found, scenario))
}

/// Everything that was found as JSON.
#[must_use]
pub fn json(optimised: &Optimised, scenario: &FundingScenario) -> String {
    let contender = |row| ContenderRow {
        standing: Standing::of(row),
        division: contenders::division(row).map(|mix| zone_rows(optimised, mix, scenario)),
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

/// Rows as CSV.
fn table<R: Serialize>(rows: impl IntoIterator<Item = R>) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    for row in rows {
        writer.serialize(row).expect("memory takes all");
    }
    let bytes = writer.into_inner().expect("memory takes all");
    String::from_utf8_lossy(&bytes).into_owned()
}
