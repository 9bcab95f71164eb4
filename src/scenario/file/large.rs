//! Money so large that its unit may be mistaken.

use super::Setting;
use super::chain::Chain;
use super::vain::{money_plan, year_of};
use crate::scenario::{FundingScenario, Remainder, Warning};
use crate::units::{FUND_YEAR, Year};

/// Chosen: the units that money is written in (억원, million won, thousand won, won) are a hundred times or more apart,
/// and no plan that is shipped grows so much in a year.
const MOST_TIMES: f64 = 10.0;

/// What may be meant in another unit.
pub(super) fn large(scenario: &FundingScenario, chain: &Chain) -> Vec<Warning> {
    let settings = chain.settings.iter();
    let warned = settings.filter_map(|setting| match setting.path.keys()[..] {
        [section, "amounts_eok", year] => amount(scenario, setting, section, year_of(year)?),
        ["local_match_per_won"] if scenario.local_match > 1.0 => Some(Warning::LargeMatch {
            origin: setting.origin.clone(),
            per_won: scenario.local_match,
        }),
        _ => None,
    });
    warned.collect()
}

/// An amount above all regional lines of 2026, and above ten times that of the year before, if there is one.
fn amount(
    scenario: &FundingScenario,
    setting: &Setting,
    section: &str,
    year: Year,
) -> Option<Warning> {
    let plan = money_plan(scenario, section)?;
    let amount_eok = *plan.amounts_eok.get(&year)?;
    let national = &scenario.country.national;
    let regional_lines_eok = national.regional_share_2026.value * national.major_rd_2026_eok.value;
    let mut before = plan.amounts_eok.range(..year);
    let before_eok = before.next_back().map_or(0.0, |(_, amount)| *amount);
    (!is_passed_over(scenario, section, year)
        && amount_eok > regional_lines_eok
        && amount_eok > MOST_TIMES * before_eok)
        .then(|| Warning::LargeAmount {
            setting: setting.path.to_string(),
            origin: setting.origin.clone(),
            amount_eok,
            regional_lines_eok,
        })
}

/// Whether a share path sets the plan instead.
fn is_passed_over(scenario: &FundingScenario, section: &str, year: Year) -> bool {
    let path = scenario.budget.share_path.as_ref();
    let taken = path.map(|path| match path.taken_by {
        Remainder::BlockFund => "block_fund",
        Remainder::OtherLines => "other_regional_lines",
    });
    taken == Some(section) && year > FUND_YEAR
}
