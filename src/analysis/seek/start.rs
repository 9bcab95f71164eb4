//! What it would take to start later.

use super::curve::Crossing;
use super::{Question, curve_from};
use crate::analysis::goal::target_year;
use crate::analysis::trial::{Simulate, Trial};
use crate::scenario::FundingScenario;
use crate::stats::Estimate;
use crate::units::{FUND_YEAR, Year};

/// The lever turned from a later year on, with the plan as it is before.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LaterStart {
    pub year: Year,
    /// The smallest value that then gives the wanted chance, if one does.
    pub needed: Option<Crossing>,
    /// The highest chance that any value then gives.
    pub best: Estimate,
}

/// Every later start until the year of the targets; after the first that comes too late, none is tried.
pub(super) fn later(
    scenario: &FundingScenario,
    question: &Question,
    trial: Trial,
    simulate: &Simulate,
) -> Vec<LaterStart> {
    let mut starts = Vec::new();
    for year in FUND_YEAR.next().next().to(target_year(scenario)) {
        let question = Question {
            range: question.lever.admissible(scenario, question.range, year),
            ..*question
        };
        let curve = curve_from(scenario, &question, Some(year), trial, simulate);
        let needed = curve.crossing(question.chance);
        let best = curve.best().chance;
        starts.push(LaterStart { year, needed, best });
        if best.value < question.chance {
            break;
        }
    }
    starts
}
