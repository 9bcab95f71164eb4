//! Where futures stand at the end of a year: what the next year begins with.

use super::absorption::{Absorption, Money};
use super::allocation::AllocationState;
use super::budget::{Budget, YearBudget};
use super::facts::Facts;
use super::history::History;
use super::knowledge::Knowledge;
use super::rd::{Rd, RdState};
use super::startups::{Firms, Startups};
use super::talent::{Talent, TalentState};
use super::{Draw, YearResult};
use crate::country::parameters::PILLARS;
use crate::lanes::Lanes;
use crate::units::{FIRST_YEAR, FUND_YEAR, Year};

/// Where `N` futures of a scenario stand after some years: scenarios that decided the same until then can go on from it.
#[derive(Clone)]
pub struct Standing<const N: usize> {
    pub(super) state: State<N>,
    /// Firms alive by year of birth, from [`FUND_YEAR`] on.
    pub(super) cohorts: History<N>,
    /// The year that follows.
    pub(super) next: Year,
}

/// Where all provinces stand at the start of a year.
#[derive(Clone)]
pub(super) struct State<const N: usize> {
    pub(super) budget: Budget<N>,
    pub(super) allocation: AllocationState<N>,
    pub(super) absorption: Vec<Absorption<N>>,
    pub(super) lapsed: Lanes<N>,
    pub(super) rd: Vec<RdState<N>>,
    pub(super) knowledge: Vec<Knowledge<N>>,
    /// R^K from [`FIRST_YEAR`] on.
    pub(super) inflows: History<N>,
    pub(super) talent: Vec<TalentState<N>>,
    pub(super) firms: Vec<Firms<N>>,
}

impl<const N: usize> Standing<N> {
    /// Before the first year.
    #[inline(always)]
    pub(super) fn start(facts: &Facts, draw: &Draw<N>, horizon: Year) -> Self {
        let history = |first: Year| {
            let years = first.to(horizon).count();
            History::empty(facts.provinces.len(), years)
        };
        Self {
            state: State::start(facts, draw, history(FIRST_YEAR)),
            cohorts: history(FUND_YEAR),
            next: FIRST_YEAR,
        }
    }
}

impl<const N: usize> State<N> {
    #[inline(always)]
    fn start(facts: &Facts, draw: &Draw<N>, inflows: History<N>) -> Self {
        Self {
            budget: Budget::start(),
            allocation: AllocationState::start(),
            absorption: Absorption::start(facts, draw),
            lapsed: Lanes::ZERO,
            rd: RdState::start(facts),
            knowledge: Knowledge::start(facts, draw),
            inflows,
            talent: TalentState::start(facts),
            firms: Firms::start(facts),
        }
    }
}

impl<const N: usize> YearResult<N> {
    /// Room for the results of a year. The cohorts come from [`Standing`], all else is overwritten.
    pub(super) fn none(facts: &Facts) -> Self {
        let provinces = facts.provinces.len();
        Self {
            year: FIRST_YEAR,
            budget: YearBudget {
                major_rd: Lanes::ZERO,
                block_fund: Lanes::ZERO,
                other_lines: Lanes::ZERO,
                deflator: Lanes::ONE,
                per_deflator: Lanes::ONE,
            },
            block_money: vec![Lanes::ZERO; provinces],
            money: vec![Money::NONE; provinces],
            capacity: vec![Lanes::ZERO; provinces],
            rd: vec![Rd::NONE; provinces],
            knowledge: vec![Lanes::ZERO; provinces],
            talent: vec![Talent::NONE; provinces],
            startups: vec![Startups::NONE; provinces],
            cohorts: History::empty(0, 0),
            drivers: vec![[Lanes::ZERO; PILLARS]; provinces],
            scores: vec![Lanes::ZERO; provinces],
            capacity_ratio: Lanes::ZERO,
            capacity_ratio_otherwise: Lanes::ZERO,
        }
    }
}
