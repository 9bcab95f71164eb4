//! What the fund buys: thirteen programmes in four uses, each with its own mechanism in the model.

use serde::{Deserialize, Serialize};

/// What money is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Use {
    Talent,
    Research,
    Commercialisation,
    Base,
}

impl Use {
    /// How many there are.
    pub const COUNT: usize = 4;
    /// All uses, in the order of the strategy.
    pub const ALL: [Self; Self::COUNT] = [
        Self::Talent,
        Self::Research,
        Self::Commercialisation,
        Self::Base,
    ];

    /// Its name in files.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Talent => "talent",
            Self::Research => "research",
            Self::Commercialisation => "commercialisation",
            Self::Base => "base",
        }
    }
}

/// A measure of the strategy that money can be spent on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Programme {
    Postdoc,
    WomenReturners,
    SeniorScientists,
    ForeignTalent,
    GraduateTraining,
    BasicResearch,
    StrategicTechnology,
    JointInstitutes,
    PlannedStartups,
    StageFunds,
    MarketAccess,
    ScienceCulture,
    StartupPlatform,
}

impl Programme {
    /// How many there are.
    pub const COUNT: usize = 13;
    /// All programmes, in the order of the strategy.
    pub const ALL: [Self; Self::COUNT] = [
        Self::Postdoc,
        Self::WomenReturners,
        Self::SeniorScientists,
        Self::ForeignTalent,
        Self::GraduateTraining,
        Self::BasicResearch,
        Self::StrategicTechnology,
        Self::JointInstitutes,
        Self::PlannedStartups,
        Self::StageFunds,
        Self::MarketAccess,
        Self::ScienceCulture,
        Self::StartupPlatform,
    ];

    /// The use it belongs to.
    #[must_use]
    pub fn its_use(self) -> Use {
        match self {
            Self::Postdoc
            | Self::WomenReturners
            | Self::SeniorScientists
            | Self::ForeignTalent
            | Self::GraduateTraining => Use::Talent,
            Self::BasicResearch | Self::StrategicTechnology | Self::JointInstitutes => {
                Use::Research
            }
            Self::PlannedStartups | Self::StageFunds | Self::MarketAccess => Use::Commercialisation,
            Self::ScienceCulture | Self::StartupPlatform => Use::Base,
        }
    }

    /// Its name in files.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Postdoc => "postdoc",
            Self::WomenReturners => "women_returners",
            Self::SeniorScientists => "senior_scientists",
            Self::ForeignTalent => "foreign_talent",
            Self::GraduateTraining => "graduate_training",
            Self::BasicResearch => "basic_research",
            Self::StrategicTechnology => "strategic_technology",
            Self::JointInstitutes => "joint_institutes",
            Self::PlannedStartups => "planned_startups",
            Self::StageFunds => "stage_funds",
            Self::MarketAccess => "market_access",
            Self::ScienceCulture => "science_culture",
            Self::StartupPlatform => "startup_platform",
        }
    }
}
