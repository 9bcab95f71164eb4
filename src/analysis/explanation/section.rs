//! The sections of a plan: what a planner decides apart from the rest.

use std::collections::BTreeSet;
use std::iter;

use serde::{Deserialize, Serialize};

use crate::scenario::{Allocation, FundingScenario, LaterDivision};
use crate::units::{FUND_YEAR, Year};

/// A part of a scenario that another scenario can take over whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Section {
    /// The block fund, with a share path that sets it.
    FundPath,
    OtherLines,
    /// Special zones and stage funds.
    StartupMoney,
    LocalMatch,
    /// How the fund is divided among the zones, with floors, caps and limits.
    BetweenZones,
    WithinZones,
    /// Shares of uses and programmes.
    Uses,
    Autonomy,
    ForcedCut,
    /// How births and the score are modelled.
    Structure,
    /// The scenario's own views of uncertain numbers.
    Numbers,
}

impl Section {
    const ALL: [Self; 11] = [
        Self::FundPath,
        Self::OtherLines,
        Self::StartupMoney,
        Self::LocalMatch,
        Self::BetweenZones,
        Self::WithinZones,
        Self::Uses,
        Self::Autonomy,
        Self::ForcedCut,
        Self::Structure,
        Self::Numbers,
    ];

    /// The sections in which two scenarios differ.
    #[must_use]
    pub fn that_differ(one: &FundingScenario, other: &FundingScenario) -> Vec<Self> {
        let with = |section: &Self, from: &FundingScenario| {
            let mut moved = one.clone();
            section.take_over(&mut moved, from);
            moved
        };
        // Its own section too is taken over: that leaves out later divisions which change nothing.
        let differs = |section: &Self| !with(section, other).decides_the_same(&with(section, one));
        Self::ALL.into_iter().filter(differs).collect()
    }

    /// Makes this section of `scenario` that of `from`.
    pub fn take_over(self, scenario: &mut FundingScenario, from: &FundingScenario) {
        match self {
            Self::FundPath => {
                scenario.budget.block_fund = from.budget.block_fund.clone();
                scenario
                    .budget
                    .share_path
                    .clone_from(&from.budget.share_path);
            }
            Self::OtherLines => scenario.budget.other_lines = from.budget.other_lines.clone(),
            Self::StartupMoney => {
                scenario.special_zones = from.special_zones.clone();
                scenario.stage_fund = from.stage_fund.clone();
            }
            Self::LocalMatch => scenario.local_match = from.local_match,
            Self::BetweenZones | Self::WithinZones | Self::Uses => {
                let own = scenario.clone();
                let whose = |section| if section == self { from } else { &own };
                let sections = [Self::BetweenZones, Self::WithinZones, Self::Uses];
                divide_as(scenario, sections.map(whose));
            }
            Self::Autonomy => scenario.autonomy = from.autonomy,
            Self::ForcedCut => scenario.forced_cut = from.forced_cut,
            Self::Structure => {
                scenario.birth_law = from.birth_law;
                scenario.score_index = from.score_index;
            }
            Self::Numbers => scenario.uncertainties = from.uncertainties.clone(),
        }
    }
}

/// Divides the fund between zones, within them and among uses as each of three scenarios does, year by year.
fn divide_as(scenario: &mut FundingScenario, whose: [&FundingScenario; 3]) {
    let [between, within, uses] = whose;
    let division = |from| LaterDivision {
        from,
        allocation: Allocation {
            within_zones: within.allocation_in(from).within_zones,
            ..between.allocation_in(from).clone()
        },
        programme_shares: uses.programme_shares_in(from).to_vec(),
    };
    let later = whose.iter().flat_map(|one| &one.later_divisions);
    let starts: BTreeSet<Year> = later.map(|later| later.from).collect();
    let mut divisions: Vec<LaterDivision> =
        iter::once(FUND_YEAR).chain(starts).map(division).collect();
    divisions.dedup_by(|later, earlier| {
        later.allocation == earlier.allocation && later.programme_shares == earlier.programme_shares
    });
    let first = divisions.remove(0);
    scenario.allocation = first.allocation;
    scenario.programme_shares = first.programme_shares;
    scenario.later_divisions = divisions;
}
