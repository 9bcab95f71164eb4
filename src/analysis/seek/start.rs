//! What it would take to start later.

use super::curve::Crossing;
use super::{Question, curve_from};
use crate::analysis::goal::target_year;
use crate::analysis::trial::{Simulate, Trial};
use crate::scenario::FundingScenario;
use crate::stats::Estimate;
use crate::units::{FUND_YEAR, Year};

/// The lever turned from a year on, with the plan as it is before.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LaterStart {
    pub year: Year,
    /// The smallest value that then gives the wanted chance, if one does.
    pub needed: Option<Crossing>,
    /// The highest chance that any value then gives.
    pub best: Estimate,
}

/// The earliest start, so that all are on the same draws, and every later one until the year of the targets; after the first
/// that comes too late, none is tried.
pub(super) fn later(
    scenario: &FundingScenario,
    question: &Question,
    trial: Trial,
    simulate: &Simulate,
) -> Vec<LaterStart> {
    let (first, last) = (FUND_YEAR.next(), target_year(scenario));
    let mut starts = Vec::new();
    if first >= last {
        return starts;
    }
    for year in first.to(last) {
        let question = Question {
            range: question.lever.admissible(scenario, question.range, year),
            ..*question
        };
        let curve = curve_from(scenario, &question, year, trial, simulate);
        let needed = curve.crossing(question.chance);
        let best = curve.best().chance;
        starts.push(LaterStart { year, needed, best });
        if best.value < question.chance {
            break;
        }
    }
    starts
}
