//! The names of what an explanation is made of.

use crate::analysis::explanation::{Cause, Mechanism, Section};
use crate::analysis::sensitivity::GroupName;
use crate::report::words::{DoubtPhrase, ExplainPhrase, Language};

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

/// What a group of uncertain numbers is called. `number` is the title of one by its name; `lead` is the strongest of them.
pub(in crate::report) fn group(
    group: &GroupName,
    lead: Option<&str>,
    language: Language,
    number: impl Fn(&str) -> String,
) -> String {
    let lead = lead.map_or_else(String::new, &number);
    match group {
        GroupName::Number(name) => number(name),
        GroupName::Correlated(names) => {
            let others = (names.len() - 1).to_string();
            let values = [("lead", lead.as_str()), ("others", &others)];
            language.fill(DoubtPhrase::Correlated, &values)
        }
        GroupName::Rest(group) => {
            let values = [("group", topic(group, language)), ("lead", &lead)];
            language.fill(DoubtPhrase::Rest, &values)
        }
        GroupName::Luck => language.say(DoubtPhrase::Luck).to_owned(),
    }
}

/// The words of a group of the data set.
fn topic(group: &str, language: Language) -> &str {
    let phrase = match group {
        "shocks" => DoubtPhrase::TopicShocks,
        "budget" => DoubtPhrase::TopicBudget,
        "absorption" => DoubtPhrase::TopicAbsorption,
        "rd" => DoubtPhrase::TopicRd,
        "knowledge" => DoubtPhrase::TopicKnowledge,
        "talent" => DoubtPhrase::TopicTalent,
        "startups" => DoubtPhrase::TopicStartups,
        "score" => DoubtPhrase::TopicScore,
        "programmes" => DoubtPhrase::TopicProgrammes,
        other => return other,
    };
    language.say(phrase)
}
