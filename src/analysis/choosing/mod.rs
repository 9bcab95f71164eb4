//! Which scenario of a run to choose: how each does in several states of the world, and what would be worth knowing first.
//!
//! Everything here is blind to cost. It says what is reached, and beside it stands what is paid.

mod judged;
mod knowing;
mod ranking;
mod regret;
mod state;

pub use knowing::{DRAWS as DRAWS_FOR_KNOWING, Knowing, Known};
pub use ranking::Ranking;
pub use regret::{InState, StateResult};
pub use state::{State, Third};

use serde::{Deserialize, Serialize};

use super::Nesting;
use super::findings::ScenarioFindings;
use super::goal::target_year;
use crate::experiment::Outcomes;
use crate::scenario::{Drafted, FundingScenario, Loaded};
use crate::tally::Tally;
use crate::units::FUND_YEAR;
use judged::Judged;
use state::NamedScores;

/// What speaks for which scenario.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Choosing {
    /// What each scenario plans to spend, in the order of the run.
    pub costs: Vec<Cost>,
    /// All futures first, then parts of them, then other readings of the targets.
    pub states: Vec<StateResult>,
    /// Whether the order of the scenarios depends on how targets are read.
    pub rankings: Vec<Ranking>,
    /// What knowing more before choosing would add; empty where there are too few draws to tell.
    pub knowing: Vec<Knowing>,
}

/// The money that a scenario plans until the year of the targets, nominal 억원 before cuts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Cost {
    pub scenario: String,
    /// Sum of the block fund.
    pub block_fund_eok: f64,
    /// Sum of all regional lines, the block fund among them.
    pub regional_lines_eok: f64,
    /// Sum of what special zones and stage funds get.
    pub startup_money_eok: f64,
}

/// What the run says of the choice between its scenarios; nothing of one scenario, or of the central path. Those that end
/// before the year in which the others are held against the targets are no choice beside them.
pub(super) fn of(
    loaded: &[Loaded],
    outcomes: &Outcomes,
    (baseline, findings): (usize, &[ScenarioFindings]),
    nesting: Nesting,
) -> Option<Choosing> {
    let year = loaded.iter().map(|one| target_year(&one.scenario)).max();
    let is_ranked = |&at: &usize| Some(target_year(&loaded[at].scenario)) == year;
    let ranked: Vec<usize> = (0..loaded.len()).filter(is_ranked).collect();
    if ranked.len() < 2 || nesting.is_exact {
        return None;
    }
    let scenarios: Vec<&FundingScenario> = ranked.iter().map(|&at| &loaded[at].scenario).collect();
    let tallies: Vec<&Tally> = ranked.iter().map(|&at| &outcomes.tallies[at]).collect();
    let judged = Judged::new(&scenarios, &tallies, nesting)?;
    // States are parted by the numbers of the baseline, or of the first where it is left out.
    let baseline = if ranked.contains(&baseline) {
        baseline
    } else {
        ranked[0]
    };
    let measure = &loaded[baseline].scenario;
    let scores = NamedScores {
        zones: &measure.country.zone_ids(),
        scores: &outcomes.scores,
    };
    let states = state::all(&judged, &scores, &findings[baseline]);
    Some(Choosing {
        costs: scenarios.iter().map(|scenario| cost(scenario)).collect(),
        states: states
            .into_iter()
            .map(|(state, part)| regret::in_state(&judged, state, &part))
            .collect(),
        rankings: ranking::all(&judged),
        knowing: knowing::of(&judged, measure, &outcomes.scores),
    })
}

fn cost(scenario: &FundingScenario) -> Cost {
    let years = || FUND_YEAR.to(target_year(scenario));
    let drafted = |of: &dyn Fn(Drafted<1>) -> f64| -> f64 {
        years().map(|year| of(scenario.planned(year))).sum()
    };
    let startup_money =
        |year| scenario.special_zones.in_year(year) + scenario.stage_fund.in_year(year);
    Cost {
        scenario: scenario.name.clone(),
        block_fund_eok: drafted(&|plan| plan.block_fund.lane(0)),
        regional_lines_eok: drafted(&|plan| (plan.block_fund + plan.other_lines).lane(0)),
        startup_money_eok: years().map(startup_money).sum(),
    }
}
