//! A funding scenario: one policy choice and its settings, checked.

mod allocation;
mod file;
mod plan;
mod standstill;
mod warning;

use std::sync::Arc;

pub use allocation::{Allocation, Bounds, LaterDivision, WithinRule, ZoneRule};
pub use file::{Loaded, Outcome, Setting, load, load_each, schema};
pub use plan::{BudgetPlan, Drafted, Excess, MoneyPlan, Remainder, SharePath};
pub use warning::{Vain, Warning};

use serde::{Deserialize, Serialize};

use crate::country::{Country, Programme, Uncertainties};
use crate::lanes::Lanes;
use crate::units::{Text, Year};

/// How births of start-ups are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BirthLaw {
    /// Each province-year on its own, negative binomial.
    NegativeBinomial,
    /// One gamma factor a year for all provinces, then Poisson.
    Common,
    Poisson,
    /// Births and survivors at their means.
    Mean,
}

/// How the pillars make up the capacity score.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ScoreIndex {
    /// The weighted sum.
    Linear,
    /// The weighted geometric mean.
    Geometric,
}

/// How the ambiguous targets are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Readings {
    /// Start-ups count from 2025, with the 77 of that year.
    pub startups_from_2025: bool,
    /// The capacity ratio counts every province outside the capital (with Daejeon).
    pub ratio_with_all_provinces: bool,
    /// The regional share must double instead of reaching its target.
    pub share_doubled: bool,
}

/// A cut of the major R&D budget that is sure to come.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ForcedCut {
    pub year: Year,
    /// Part of the budget that is cut, below 1.
    pub size: f64,
}

/// A checked scenario: it can be simulated, and nothing in it can fail.
#[derive(Clone, Debug)]
pub struct FundingScenario {
    /// The stem of its file.
    pub name: String,
    pub title: Text,
    pub question: Text,
    pub authors: Vec<String>,
    /// Key and full reference.
    pub sources: Vec<(String, Text)>,
    pub country: Arc<Country>,
    /// The last simulated year.
    pub horizon: Year,
    pub budget: BudgetPlan,
    /// Money of the R&D special zones by year, nominal.
    pub special_zones: MoneyPlan,
    /// Money of the national stage funds by year, nominal.
    pub stage_fund: MoneyPlan,
    /// Local money per won of block money used.
    pub local_match: f64,
    pub allocation: Allocation,
    /// Share θ of each programme in a zone's block money: `[zone][programme]`, each zone sums to 1.
    pub programme_shares: Vec<[f64; Programme::COUNT]>,
    /// What takes the place of `allocation` and `programme_shares` from later years on, the earliest first.
    pub later_divisions: Vec<LaterDivision>,
    /// Whether provinces plan their own fund, and learn from it.
    pub autonomy: bool,
    pub forced_cut: Option<ForcedCut>,
    pub readings: Readings,
    pub birth_law: BirthLaw,
    pub score_index: ScoreIndex,
    /// The country's, with this scenario's own views of single numbers.
    pub uncertainties: Uncertainties,
}

impl FundingScenario {
    /// What is planned for a year along the budget that plans are drafted with: before cuts, and without luck.
    #[must_use]
    pub fn planned(&self, year: Year) -> Drafted<1> {
        let major_rd = self.country.national.planned_major_rd(year);
        self.budget.drafted_with(Lanes::splat(major_rd), year)
    }

    /// How the fund is divided in any year: the division from 2026 on, then the later ones.
    pub fn allocations(&self) -> impl Iterator<Item = &Allocation> {
        let later = self.later_divisions.iter().map(|later| &later.allocation);
        std::iter::once(&self.allocation).chain(later)
    }

    /// Every division and what its money is spent on, to change them alike.
    pub fn divisions_mut(
        &mut self,
    ) -> impl Iterator<Item = (&mut Allocation, &mut Vec<[f64; Programme::COUNT]>)> {
        let later = self.later_divisions.iter_mut();
        let later = later.map(|later| (&mut later.allocation, &mut later.programme_shares));
        std::iter::once((&mut self.allocation, &mut self.programme_shares)).chain(later)
    }

    /// How the fund of a year is divided.
    #[must_use]
    pub fn allocation_in(&self, year: Year) -> &Allocation {
        let later = self.later_division_in(year);
        later.map_or(&self.allocation, |later| &later.allocation)
    }

    /// Share of each programme in a zone's block money of a year: `[zone][programme]`.
    #[must_use]
    pub fn programme_shares_in(&self, year: Year) -> &[[f64; Programme::COUNT]] {
        let later = self.later_division_in(year);
        later.map_or(&self.programme_shares, |later| &later.programme_shares)
    }

    fn later_division_in(&self, year: Year) -> Option<&LaterDivision> {
        let mut begun = self.later_divisions.iter().rev();
        begun.find(|later| later.from <= year)
    }

    /// Whether it sees an uncertain number, given by its position, otherwise than the data set: that is then its authors'
    /// assumption.
    #[must_use]
    pub fn sees_otherwise(&self, number: usize) -> bool {
        self.uncertainties.priors[number] != self.country.uncertainties.priors[number]
    }

    /// Whether both decide the same in every respect: they differ at most in what they say of themselves.
    #[must_use]
    pub fn decides_the_same(&self, other: &Self) -> bool {
        // Taken apart, so that a new setting cannot be forgotten here.
        let Self {
            name: _,
            title: _,
            question: _,
            authors: _,
            sources: _,
            country,
            horizon,
            budget,
            special_zones,
            stage_fund,
            local_match,
            allocation,
            programme_shares,
            later_divisions,
            autonomy,
            forced_cut,
            readings,
            birth_law,
            score_index,
            uncertainties,
        } = self;
        Arc::ptr_eq(country, &other.country)
            && *horizon == other.horizon
            && *budget == other.budget
            && *special_zones == other.special_zones
            && *stage_fund == other.stage_fund
            && *local_match == other.local_match
            && *allocation == other.allocation
            && *programme_shares == other.programme_shares
            && *later_divisions == other.later_divisions
            && *autonomy == other.autonomy
            && *forced_cut == other.forced_cut
            && *readings == other.readings
            && *birth_law == other.birth_law
            && *score_index == other.score_index
            && *uncertainties == other.uncertainties
    }
}
