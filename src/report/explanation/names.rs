//! The names of what an explanation is made of.

use crate::analysis::explanation::{Cause, Mechanism, Section};
use crate::report::words::ExplainPhrase;

/// What a step is called.
pub(in crate::report) fn name(cause: Cause) -> ExplainPhrase {
    match cause {
        Cause::Mechanism(mechanism) => of_mechanism(mechanism),
        Cause::Section(section) => of_section(section),
        Cause::Rules => ExplainPhrase::Rules,
    }
}

fn of_mechanism(mechanism: Mechanism) -> ExplainPhrase {
    match mechanism {
        Mechanism::ResearcherTrend => ExplainPhrase::ResearcherTrend,
        Mechanism::CommonGrowth => ExplainPhrase::CommonGrowth,
        Mechanism::CapitalLead => ExplainPhrase::CapitalLead,
        Mechanism::ScoreDrift => ExplainPhrase::ScoreDrift,
        Mechanism::BlockFund => ExplainPhrase::BlockFund,
        Mechanism::FundIncrease => ExplainPhrase::FundIncrease,
        Mechanism::OtherLines => ExplainPhrase::OtherLines,
        Mechanism::OtherLinesIncrease => ExplainPhrase::OtherLinesIncrease,
        Mechanism::StartupMoney => ExplainPhrase::StartupMoney,
        Mechanism::BudgetGrowth => ExplainPhrase::BudgetGrowth,
        Mechanism::Cuts => ExplainPhrase::Cuts,
        Mechanism::BudgetNoise => ExplainPhrase::BudgetNoise,
        Mechanism::Chance => ExplainPhrase::Chance,
        Mechanism::SlowUse => ExplainPhrase::SlowUse,
        Mechanism::Leakage => ExplainPhrase::Leakage,
        Mechanism::InducedRd => ExplainPhrase::InducedRd,
        Mechanism::StartupPosts => ExplainPhrase::StartupPosts,
        Mechanism::PayAndCosts => ExplainPhrase::PayAndCosts,
        Mechanism::ResearchOutput => ExplainPhrase::ResearchOutput,
        Mechanism::BirthLevel => ExplainPhrase::BirthLevel,
    }
}

fn of_section(section: Section) -> ExplainPhrase {
    match section {
        Section::FundPath => ExplainPhrase::SectionFundPath,
        Section::OtherLines => ExplainPhrase::SectionOtherLines,
        Section::StartupMoney => ExplainPhrase::SectionStartupMoney,
        Section::LocalMatch => ExplainPhrase::SectionLocalMatch,
        Section::BetweenZones => ExplainPhrase::SectionBetweenZones,
        Section::WithinZones => ExplainPhrase::SectionWithinZones,
        Section::Uses => ExplainPhrase::SectionUses,
        Section::Autonomy => ExplainPhrase::SectionAutonomy,
        Section::ForcedCut => ExplainPhrase::SectionForcedCut,
        Section::Structure => ExplainPhrase::SectionStructure,
        Section::Numbers => ExplainPhrase::SectionNumbers,
    }
}
