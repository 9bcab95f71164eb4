//! Where the quantities of charts are defined: the sections of the documents that the small print names.

use crate::country::Outcome;

phrases! {
    /// A section of a document.
    SectionPhrase;

    Equations: "docs/model.ko.md 4", "docs/model.md 4";
    Budget: "docs/model.ko.md 4.2", "docs/model.md 4.2";
    Allocation: "docs/model.ko.md 4.3", "docs/model.md 4.3";
    Absorption: "docs/model.ko.md 4.4", "docs/model.md 4.4";
    Rd: "docs/model.ko.md 4.5", "docs/model.md 4.5";
    Knowledge: "docs/model.ko.md 4.6", "docs/model.md 4.6";
    Talent: "docs/model.ko.md 4.7", "docs/model.md 4.7";
    Startups: "docs/model.ko.md 4.8", "docs/model.md 4.8";
    Score: "docs/model.ko.md 4.9", "docs/model.md 4.9";
    Estimates:
        "docs/statistics.ko.md, 추정값과 그 오차",
        "docs/statistics.md, Estimates and their errors";
    Verdicts: "docs/statistics.ko.md, 판정", "docs/statistics.md, Verdicts";
    Influences:
        "docs/statistics.ko.md, 무엇이 결과를 움직이는가",
        "docs/statistics.md, What moves an outcome";
    Why: "docs/statistics.ko.md, 왜", "docs/statistics.md, Why";
    Seek: "docs/statistics.ko.md, 무엇이 필요한가", "docs/statistics.md, What it would take";
    Best: "docs/statistics.ko.md, 무엇이 가장 나은가", "docs/statistics.md, What is best";
    Past:
        "docs/statistics.ko.md, 과거에 비추어 본 모형",
        "docs/statistics.md, The model on the past";
}

impl SectionPhrase {
    /// The section that has an outcome's equation.
    #[must_use]
    pub fn of(outcome: Outcome) -> Self {
        match outcome {
            Outcome::RegionalShare => Self::Budget,
            Outcome::AbsorbedMoney | Outcome::LapsedMoney => Self::Absorption,
            Outcome::RegionalRd => Self::Rd,
            Outcome::KnowledgeStock => Self::Knowledge,
            Outcome::Researchers => Self::Talent,
            Outcome::DeepTechStartups
            | Outcome::DeepTechStartupsLenient
            | Outcome::SurvivingStartups
            | Outcome::StartupJobs => Self::Startups,
            Outcome::CapacityScore | Outcome::CapacityRatio => Self::Score,
        }
    }
}
