//! What moves a target's outcome, each as a switch: a scenario with the mechanism off is a scenario too.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::fixed::{central, fix};
use crate::country::Outcome;
use crate::scenario::{FundingScenario, MoneyPlan, Remainder};
use crate::units::{FIRST_YEAR, FUND_YEAR};

/// How much block money provinces could use if there were no limit: a thousand times the government R&D they execute.
const WITHOUT_LIMIT: f64 = 1000.0;

/// A part of the model, or of the plan, that can be switched off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mechanism {
    /// Off: researchers outside the capital stay as many without new policy.
    ResearcherTrend,
    /// Off: business R&D and researchers grow nowhere, and the major R&D budget only with prices.
    CommonGrowth,
    /// Off: business R&D and researchers of the capital grow no faster than elsewhere.
    CapitalLead,
    /// Off: scores outside the capital do not drift.
    ScoreDrift,
    /// Off: there is no block fund.
    BlockFund,
    /// Off: the block fund stays at its amount of 2026.
    FundIncrease,
    /// Off: the other regional lines keep their value of 2025.
    OtherLines,
    /// Off: the other regional lines stay at their amount of 2026.
    OtherLinesIncrease,
    /// Off: special zones keep their value of 2025, and there are no stage funds.
    StartupMoney,
    /// Off: the major R&D budget does not grow.
    BudgetGrowth,
    /// Off: the major R&D budget is never cut.
    Cuts,
    /// Off: the budget and the plans come out as expected.
    BudgetNoise,
    /// Off: no yearly shocks, no noise of scores and budgets, no cuts.
    Chance,
    /// Off: block money is used in full and in its year.
    SlowUse,
    /// Off: new money replaces none that is there, and has no overheads.
    Leakage,
    /// Off: public money induces no business R&D.
    InducedRd,
    /// Off: start-ups have no posts for researchers.
    StartupPosts,
    /// Off: pay absorbs no new money, and costs do not rise.
    PayAndCosts,
    /// Off: research output does not follow knowledge and researchers.
    ResearchOutput,
    /// Off: the start-ups of 2025 were a year like any other.
    BirthLevel,
}

impl Mechanism {
    /// The mechanisms that matter for a target's outcome, in the order in which they are told.
    #[must_use]
    pub fn of(outcome: Outcome) -> &'static [Self] {
        match outcome {
            Outcome::CapacityRatio => &[
                Self::CommonGrowth,
                Self::CapitalLead,
                Self::ScoreDrift,
                Self::ResearchOutput,
                Self::StartupMoney,
                Self::OtherLines,
                Self::BlockFund,
                Self::Leakage,
                Self::Chance,
            ],
            Outcome::Researchers => &[
                Self::ResearcherTrend,
                Self::OtherLines,
                Self::BlockFund,
                Self::InducedRd,
                Self::StartupPosts,
                Self::SlowUse,
                Self::Leakage,
                Self::PayAndCosts,
                Self::Chance,
            ],
            Outcome::RegionalShare => &[
                Self::FundIncrease,
                Self::OtherLinesIncrease,
                Self::BudgetGrowth,
                Self::BudgetNoise,
                Self::Cuts,
            ],
            Outcome::DeepTechStartups | Outcome::DeepTechStartupsLenient => &[
                Self::BirthLevel,
                Self::StartupMoney,
                Self::ResearchOutput,
                Self::OtherLines,
                Self::BlockFund,
                Self::SlowUse,
                Self::Leakage,
                Self::Chance,
            ],
            _ => &[],
        }
    }

    /// Changes the scenario so that the mechanism does nothing. Nothing else changes, and no luck moves.
    pub fn switch_off(self, scenario: &mut FundingScenario) {
        match self {
            Self::ResearcherTrend => fix(scenario, &[("researcher_growth", 0.0)]),
            Self::CommonGrowth => {
                let prices = central(scenario, "deflator_growth");
                fix(
                    scenario,
                    &[
                        ("researcher_growth", 0.0),
                        ("business_rd_growth", 0.0),
                        ("major_rd_growth", prices),
                    ],
                );
            }
            Self::CapitalLead => fix(
                scenario,
                &[
                    ("researcher_growth_capital_gap", 0.0),
                    ("business_rd_growth_capital_gap", 0.0),
                ],
            ),
            Self::ScoreDrift => fix(scenario, &[("score_drift", 0.0)]),
            Self::BlockFund => {
                scenario.budget.block_fund = constant(0.0);
                without_remainder(scenario, Remainder::BlockFund);
            }
            Self::FundIncrease => {
                let now = scenario.budget.block_fund.in_year(FUND_YEAR);
                scenario.budget.block_fund = constant(now);
                without_remainder(scenario, Remainder::BlockFund);
            }
            Self::OtherLines => {
                let amount = scenario.country.national.other_lines_2025_eok.value;
                scenario.budget.other_lines = of_2025(scenario, amount);
                without_remainder(scenario, Remainder::OtherLines);
            }
            Self::OtherLinesIncrease => {
                let now = scenario.budget.other_lines.in_year(FUND_YEAR);
                scenario.budget.other_lines = constant(now);
                without_remainder(scenario, Remainder::OtherLines);
            }
            Self::StartupMoney => {
                let amount = scenario.country.national.special_zones_2025_eok.value;
                scenario.special_zones = of_2025(scenario, amount);
                scenario.stage_fund = constant(0.0);
            }
            Self::BudgetGrowth => fix(scenario, &[("major_rd_growth", 0.0)]),
            Self::Cuts => {
                scenario.forced_cut = None;
                fix(scenario, &[("cut_probability", 0.0)]);
            }
            Self::BudgetNoise => fix(
                scenario,
                &[("major_rd_noise", 0.0), ("envelope_noise", 0.0)],
            ),
            Self::Chance => {
                Self::Cuts.switch_off(scenario);
                Self::BudgetNoise.switch_off(scenario);
                fix(scenario, &[("shock_sd", 0.0), ("score_noise", 0.0)]);
            }
            Self::SlowUse => fix(
                scenario,
                &[
                    ("absorption_scale", WITHOUT_LIMIT),
                    ("carry_first", 0.0),
                    ("carry_later", 0.0),
                ],
            ),
            Self::Leakage => fix(
                scenario,
                &[
                    ("displacement", 0.0),
                    ("overhead_block", 0.0),
                    ("overhead_central", 0.0),
                ],
            ),
            Self::InducedRd => fix(scenario, &[("leverage", 0.0)]),
            Self::StartupPosts => fix(scenario, &[("posts_per_startup", 0.0)]),
            Self::PayAndCosts => fix(scenario, &[("pay_absorption", 0.0), ("cost_growth", 0.0)]),
            Self::ResearchOutput => fix(
                scenario,
                &[
                    ("output_knowledge", 0.0),
                    ("output_researchers", 0.0),
                    ("output_spillover", 0.0),
                ],
            ),
            Self::BirthLevel => fix(scenario, &[("birth_level", 1.0)]),
        }
    }
}

/// The same amount every year.
fn constant(amount_eok: f64) -> MoneyPlan {
    MoneyPlan {
        amounts_eok: BTreeMap::from([(FUND_YEAR, amount_eok)]),
        growth_per_year: 0.0,
    }
}

/// An amount of 2025 that grows with prices, at their central value.
fn of_2025(scenario: &FundingScenario, amount_eok: f64) -> MoneyPlan {
    let growth = libm::exp(central(scenario, "deflator_growth"));
    let years = f64::from(FUND_YEAR.since(FIRST_YEAR));
    MoneyPlan {
        amounts_eok: BTreeMap::from([(FUND_YEAR, amount_eok * libm::pow(growth, years))]),
        growth_per_year: growth - 1.0,
    }
}

/// A plan that no longer takes what a share path leaves.
fn without_remainder(scenario: &mut FundingScenario, taken_by: Remainder) {
    let is_taken = |path: &crate::scenario::SharePath| path.taken_by == taken_by;
    if scenario.budget.share_path.as_ref().is_some_and(is_taken) {
        scenario.budget.share_path = None;
    }
}
