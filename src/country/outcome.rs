//! What is reported: the outcomes, their units and where each is counted.

use serde::{Deserialize, Serialize};

/// A reported quantity; the id of each is its name in snake case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Mean score of the other provinces over the capital's, in the reading that the scenario declares.
    CapacityRatio,
    /// Researchers, headcount.
    Researchers,
    /// Regional lines over the major R&D budget.
    RegionalShare,
    /// New deep-tech start-ups since 2026.
    DeepTechStartups,
    /// The same with those of 2025.
    DeepTechStartupsLenient,
    /// Start-ups founded since 2026 and alive at the year's end.
    SurvivingStartups,
    /// Jobs in them.
    StartupJobs,
    /// R&D spending from all sources, constant 2024 억원.
    RegionalRd,
    /// Stock of usable knowledge, constant 2024 억원.
    KnowledgeStock,
    /// Block money used in the year, constant 2024 억원.
    AbsorbedMoney,
    /// Block money that lapsed in the year, constant 2024 억원.
    LapsedMoney,
    /// Score of innovation capacity; the simple mean over a group.
    CapacityScore,
}

impl Outcome {
    /// All outcomes, targets first.
    pub const ALL: [Self; 12] = [
        Self::CapacityRatio,
        Self::Researchers,
        Self::RegionalShare,
        Self::DeepTechStartups,
        Self::DeepTechStartupsLenient,
        Self::SurvivingStartups,
        Self::StartupJobs,
        Self::RegionalRd,
        Self::KnowledgeStock,
        Self::AbsorbedMoney,
        Self::LapsedMoney,
        Self::CapacityScore,
    ];

    /// Whether firms are counted: whole numbers, unless a scenario takes counts at their means.
    #[must_use]
    pub fn is_count(self) -> bool {
        matches!(
            self,
            Self::DeepTechStartups | Self::DeepTechStartupsLenient | Self::SurvivingStartups
        )
    }

    /// Its name in files.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::CapacityRatio => "capacity_ratio",
            Self::Researchers => "researchers",
            Self::RegionalShare => "regional_share",
            Self::DeepTechStartups => "deep_tech_startups",
            Self::DeepTechStartupsLenient => "deep_tech_startups_lenient",
            Self::SurvivingStartups => "surviving_startups",
            Self::StartupJobs => "startup_jobs",
            Self::RegionalRd => "regional_rd",
            Self::KnowledgeStock => "knowledge_stock",
            Self::AbsorbedMoney => "absorbed_money",
            Self::LapsedMoney => "lapsed_money",
            Self::CapacityScore => "capacity_score",
        }
    }

    /// Its unit in files; money is at constant prices of 2024.
    #[must_use]
    pub fn unit(self) -> &'static str {
        match self {
            Self::CapacityRatio | Self::RegionalShare => "1",
            Self::Researchers | Self::StartupJobs => "persons",
            Self::DeepTechStartups | Self::DeepTechStartupsLenient | Self::SurvivingStartups => {
                "firms"
            }
            Self::RegionalRd | Self::KnowledgeStock | Self::AbsorbedMoney | Self::LapsedMoney => {
                "eok_2024"
            }
            Self::CapacityScore => "points",
        }
    }
}
