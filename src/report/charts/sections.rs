//! Where the quantities of charts are defined: the sections of the documents that the small print names.

use crate::country::Outcome;

pub(super) const EQUATIONS: &str = "docs/model.md 4";
pub(super) const BUDGET: &str = "docs/model.md 4.2";
pub(super) const ALLOCATION: &str = "docs/model.md 4.3";
pub(super) const ABSORPTION: &str = "docs/model.md 4.4";
pub(super) const RD: &str = "docs/model.md 4.5";
pub(super) const KNOWLEDGE: &str = "docs/model.md 4.6";
pub(super) const TALENT: &str = "docs/model.md 4.7";
pub(super) const STARTUPS: &str = "docs/model.md 4.8";
pub(super) const SCORE: &str = "docs/model.md 4.9";
pub(super) const ESTIMATES: &str = "docs/statistics.md, Estimates and their errors";
pub(super) const VERDICTS: &str = "docs/statistics.md, Verdicts";
pub(super) const INFLUENCES: &str = "docs/statistics.md, What moves an outcome";
pub(super) const WHY: &str = "docs/statistics.md, Why";
pub(super) const SEEK: &str = "docs/statistics.md, What it would take";
pub(super) const BEST: &str = "docs/statistics.md, What is best";
pub(super) const PAST: &str = "docs/statistics.md, The model on the past";

/// The section that has an outcome's equation.
pub(super) fn of(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::RegionalShare => BUDGET,
        Outcome::AbsorbedMoney | Outcome::LapsedMoney => ABSORPTION,
        Outcome::RegionalRd => RD,
        Outcome::KnowledgeStock => KNOWLEDGE,
        Outcome::Researchers => TALENT,
        Outcome::DeepTechStartups
        | Outcome::DeepTechStartupsLenient
        | Outcome::SurvivingStartups
        | Outcome::StartupJobs => STARTUPS,
        Outcome::CapacityScore | Outcome::CapacityRatio => SCORE,
    }
}
