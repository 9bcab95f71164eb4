//! The sections of a plan: what a planner decides apart from the rest.

use serde::{Deserialize, Serialize};

use crate::scenario::FundingScenario;

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
        let differs = |section: &Self| {
            let mut moved = one.clone();
            section.take_over(&mut moved, other);
            !moved.decides_the_same(one)
        };
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
            Self::BetweenZones => {
                let within_zones = scenario.allocation.within_zones;
                scenario.allocation = from.allocation.clone();
                scenario.allocation.within_zones = within_zones;
            }
            Self::WithinZones => {
                scenario.allocation.within_zones = from.allocation.within_zones;
            }
            Self::Uses => scenario.programme_shares.clone_from(&from.programme_shares),
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
