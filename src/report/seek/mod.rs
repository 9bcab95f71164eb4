//! What `seek` prints: the answer in words, the curve as a table, CSV or JSON.

mod lines;
mod values;

pub use lines::{headline, text};
pub(crate) use values::{Values, goal_title, lever_title};

use serde::Serialize;

use crate::analysis::goal::target_year;
use crate::analysis::seek::{Answer, Lever, Sought};
use crate::analysis::trial::Trial;
use crate::scenario::FundingScenario;
use crate::units::FUND_YEAR;

/// One point of the curve, as CSV and JSON have it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
struct CurveRow {
    value: f64,
    /// Nominal money that the lever moves, planned for the year of the targets.
    money_eok: Option<f64>,
    chance: f64,
    chance_se: f64,
}

/// The answer, as JSON has it.
#[derive(Clone, Debug, PartialEq, Serialize)]
struct Record<'a> {
    scenario: &'a str,
    targets: Vec<&'static str>,
    lever: &'static str,
    /// Of the lever `zone`.
    zone: Option<&'a String>,
    wanted_chance: f64,
    seed: u64,
    draws: u32,
    futures_per_draw: u16,
    chance_now: f64,
    chance_now_se: f64,
    /// `reached`, `already` or `out_of_reach`.
    answer: &'static str,
    value: Option<f64>,
    value_low: Option<f64>,
    value_high: Option<f64>,
    last_start: Option<u16>,
    curve: Vec<CurveRow>,
}

fn rows(sought: &Sought, scenario: &FundingScenario) -> Vec<CurveRow> {
    let (lever, year) = (sought.question.lever, target_year(scenario));
    let points = sought.curve.points.iter();
    points
        .map(|point| CurveRow {
            value: point.value,
            money_eok: lever.money(scenario, point.value, year),
            chance: point.chance.value,
            chance_se: point.chance.standard_error,
        })
        .collect()
}

/// The curve as CSV: `value,money_eok,chance,chance_se`.
///
/// # Panics
///
/// Never: writing to memory cannot fail.
#[must_use]
pub fn csv(sought: &Sought, scenario: &FundingScenario) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    for row in rows(sought, scenario) {
        writer.serialize(row).expect("memory takes all");
    }
    let bytes = writer.into_inner().expect("memory takes all");
    String::from_utf8(bytes).expect("numbers are ASCII")
}

/// Question, answer and curve as JSON.
#[must_use]
pub fn json(sought: &Sought, scenario: &FundingScenario, trial: Trial) -> String {
    let question = &sought.question;
    let crossing = match &sought.answer {
        Answer::Reached(crossing) => Some(crossing),
        _ => None,
    };
    let thresholds = question.goal.thresholds(scenario);
    let in_time = sought
        .later
        .iter()
        .rev()
        .find(|start| start.year > FUND_YEAR.next() && start.needed.is_some());
    super::json::to_json(&Record {
        scenario: &scenario.name,
        targets: thresholds.iter().map(|(outcome, _)| outcome.id()).collect(),
        lever: question.lever.id(),
        zone: match question.lever {
            Lever::Zone(zone) => Some(&scenario.country.zones[zone].id),
            _ => None,
        },
        wanted_chance: question.chance,
        seed: trial.seed.0,
        draws: trial.draws,
        futures_per_draw: trial.futures_per_draw,
        chance_now: sought.now.value,
        chance_now_se: sought.now.standard_error,
        answer: match sought.answer {
            Answer::Reached(_) => "reached",
            Answer::Already { .. } => "already",
            Answer::OutOfReach(_) => "out_of_reach",
        },
        value: crossing.map(|crossing| crossing.value),
        value_low: crossing.and_then(|crossing| crossing.low),
        value_high: crossing.and_then(|crossing| crossing.high),
        last_start: in_time.map(|start| start.year.get()),
        curve: rows(sought, scenario),
    })
}
