//! What the columns of every table hold: type, unit and title, for whatever reads the tables.

use super::words::{ColumnPhrase, Language};
use crate::country::Outcome;
use crate::units::Text;

/// What stands in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Ids and words.
    Text,
    /// A year of the calendar.
    Year,
    /// A whole number.
    Count,
    /// A number in some unit.
    Number(Unit),
}

/// The unit of a column of numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// A share from 0 to 1, or another number without a unit.
    One,
    Named(&'static str),
    /// As the column `unit` of the row says, or else as its outcome has it.
    OfTheRow,
}

/// A column and what it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    pub name: String,
    pub kind: Kind,
    pub title: Text,
}

/// The title of a table.
///
/// # Panics
///
/// If there is no such table.
#[must_use]
pub fn title(table: &str) -> Text {
    both(match table {
        "summary" => ColumnPhrase::TableSummary,
        "trajectories" => ColumnPhrase::TableTrajectories,
        "comparison" => ColumnPhrase::TableComparison,
        "attainment" => ColumnPhrase::TableAttainment,
        "joint_attainment" => ColumnPhrase::TableJointAttainment,
        "parts" => ColumnPhrase::TableParts,
        "influences" => ColumnPhrase::TableInfluences,
        "regret" => ColumnPhrase::TableRegret,
        "knowing" => ColumnPhrase::TableKnowing,
        "futures" => ColumnPhrase::TableFutures,
        "hindcast" => ColumnPhrase::TableHindcast,
        other => unreachable!("{other} has no title"),
    })
}

/// The columns that together name a row of a table: no two rows agree in all of them.
#[must_use]
pub fn key(table: &str) -> &'static [&'static str] {
    match table {
        "trajectories" => &["scenario", "outcome", "place", "year"],
        "comparison" => &["scenario", "outcome", "year"],
        "attainment" => &["scenario", "outcome", "reading", "year"],
        "joint_attainment" => &["scenario", "targets_met"],
        "parts" => &["scenario", "whole", "part", "place", "year"],
        "influences" => &["scenario", "outcome", "number"],
        "regret" => &["scenario", "state"],
        "knowing" => &["outcome", "known"],
        "futures" => &["scenario", "draw", "future", "year"],
        "hindcast" => &["series", "start", "year"],
        _ => &["scenario", "outcome"],
    }
}

/// The column of this name.
///
/// # Panics
///
/// If no table has one.
#[must_use]
pub fn column(name: &str) -> Column {
    let (kind, title) = match name.strip_suffix("_se") {
        Some(of) => {
            let (kind, title) = kind_and_title(of);
            let error = |language: Language| {
                language.fill(ColumnPhrase::ErrorOf, &[("what", language.of(&title))])
            };
            let title = Text {
                ko: error(Language::Korean),
                en: error(Language::English),
            };
            (kind, title)
        }
        None => kind_and_title(name),
    };
    Column {
        name: name.to_owned(),
        kind,
        title,
    }
}

fn kind_and_title(name: &str) -> (Kind, Text) {
    use ColumnPhrase as Say;

    const SHARE: Kind = Kind::Number(Unit::One);
    const EOK: Kind = Kind::Number(Unit::Named("eok_nominal"));
    const VALUE: Kind = Kind::Number(Unit::OfTheRow);
    let (kind, phrase) = match name {
        "scenario" => (Kind::Text, Say::Scenario),
        "baseline" => (Kind::Text, Say::Baseline),
        "outcome" => (Kind::Text, Say::Outcome),
        "unit" => (Kind::Text, Say::Unit),
        "place" => (Kind::Text, Say::Place),
        "reading" => (Kind::Text, Say::Reading),
        "targets_met" => (Kind::Text, Say::TargetsMet),
        "whole" => (Kind::Text, Say::Whole),
        "part" => (Kind::Text, Say::Part),
        "number" => (Kind::Text, Say::UncertainNumber),
        "verdict" => (Kind::Text, Say::Verdict),
        "verdict_together" => (Kind::Text, Say::VerdictTogether),
        "state" => (Kind::Text, Say::State),
        "best" => (Kind::Text, Say::Best),
        "known" => (Kind::Text, Say::Known),
        "series" => (Kind::Text, Say::Series),
        "quantity" => (Kind::Text, Say::Quantity),
        "inside_50" => (Kind::Text, Say::Inside50),
        "inside_90" => (Kind::Text, Say::Inside90),
        "source" => (Kind::Text, Say::Source),
        "source_at_start" => (Kind::Text, Say::SourceAtStart),
        "year" => (Kind::Year, Say::Year),
        "start" => (Kind::Year, Say::Start),
        "draw" => (Kind::Count, Say::Draw),
        "future" => (Kind::Count, Say::Future),
        "draws" => (Kind::Count, Say::Draws),
        "draws_to_decide" => (Kind::Count, Say::DrawsToDecide),
        "hits" => (Kind::Count, Say::Hits),
        "futures" => (Kind::Count, Say::Futures),
        "mean" => (VALUE, Say::Mean),
        "sd" => (VALUE, Say::Deviation),
        "difference" => (VALUE, Say::Difference),
        "target" => (VALUE, Say::Target),
        "published" => (VALUE, Say::Published),
        "published_at_start" => (VALUE, Say::PublishedAtStart),
        "crps" => (VALUE, Say::Crps),
        "error_of_no_change" => (VALUE, Say::ErrorOfNoChange),
        "error_of_trend" => (VALUE, Say::ErrorOfTrend),
        "mean_when_lowest_fifth" => (VALUE, Say::MeanWhenLow),
        "mean_when_highest_fifth" => (VALUE, Say::MeanWhenHigh),
        "block_fund_eok" => (EOK, Say::BlockFund),
        "regional_lines_eok" => (EOK, Say::RegionalLines),
        "startup_money_eok" => (EOK, Say::StartupMoney),
        "mean_targets_met" => (SHARE, Say::MeanTargetsMet),
        "regret" => (SHARE, Say::Regret),
        "worth" => (SHARE, Say::Worth),
        "attainment" => (SHARE, Say::Attainment),
        "variance_from_parameters" => (SHARE, Say::VarianceFromParameters),
        "share_better" => (SHARE, Say::ShareBetter),
        "attainment_difference" => (SHARE, Say::AttainmentDifference),
        "low" => (SHARE, Say::Low),
        "high" => (SHARE, Say::High),
        "share" => (SHARE, Say::Share),
        "rank_correlation" => (SHARE, Say::RankCorrelation),
        "capacity_ratio_otherwise" => (SHARE, Say::RatioOtherwise),
        _ => {
            return quantile(name)
                .or_else(|| outcome(name))
                .unwrap_or_else(|| unreachable!("the column {name} is not described"));
        }
    };
    (kind, both(phrase))
}

/// `p025` and the like: the digits after the first two are those behind the point.
fn quantile(name: &str) -> Option<(Kind, Text)> {
    let digits = name.strip_prefix('p')?;
    let (whole, part) = digits.split_at_checked(2)?;
    let whole: u8 = whole.parse().ok()?;
    let percent = match part {
        "" => whole.to_string(),
        part => format!("{whole}.{part}"),
    };
    let title =
        |language: Language| language.fill(ColumnPhrase::Quantile, &[("percent", &percent)]);
    let title = Text {
        ko: title(Language::Korean),
        en: title(Language::English),
    };
    Some((Kind::Number(Unit::OfTheRow), title))
}

/// A column that holds an outcome, by the id of which it is called.
fn outcome(name: &str) -> Option<(Kind, Text)> {
    let outcome = Outcome::ALL
        .into_iter()
        .find(|outcome| outcome.id() == name)?;
    let phrase = match outcome {
        Outcome::CapacityRatio => ColumnPhrase::CapacityRatio,
        Outcome::Researchers => ColumnPhrase::Researchers,
        Outcome::RegionalShare => ColumnPhrase::RegionalShare,
        Outcome::DeepTechStartups => ColumnPhrase::Startups,
        Outcome::DeepTechStartupsLenient => ColumnPhrase::StartupsLenient,
        Outcome::SurvivingStartups => ColumnPhrase::Surviving,
        Outcome::StartupJobs => ColumnPhrase::Jobs,
        Outcome::RegionalRd => ColumnPhrase::RegionalRd,
        Outcome::KnowledgeStock => ColumnPhrase::KnowledgeStock,
        Outcome::AbsorbedMoney => ColumnPhrase::AbsorbedMoney,
        Outcome::LapsedMoney => ColumnPhrase::LapsedMoney,
        Outcome::CapacityScore => ColumnPhrase::CapacityScore,
    };
    Some((Kind::Number(Unit::Named(outcome.unit())), both(phrase)))
}

fn both(phrase: ColumnPhrase) -> Text {
    Text {
        ko: Language::Korean.say(phrase).to_owned(),
        en: Language::English.say(phrase).to_owned(),
    }
}
