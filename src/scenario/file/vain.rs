//! Why a setting changes nothing, if so.

use super::later::LATER;
use crate::country::{Country, Programme};
use crate::scenario::{Allocation, FundingScenario, MoneyPlan, SharePath, Vain, ZoneRule};
use crate::units::{FUND_YEAR, Year};

/// Why the setting at these keys changes nothing, if so.
pub(super) fn vain(scenario: &FundingScenario, keys: &[&str]) -> Option<Vain> {
    let last = scenario.horizon;
    match *keys {
        [LATER, year, ..] => of_later_division(scenario, year_of(year)?),
        [
            "allocation" | "uses" | "programmes" | "zones" | "autonomy" | "local_match_per_won",
            ..,
        ] if has_no_fund_from(scenario, FUND_YEAR) => Some(Vain::NoBlockFund),
        ["regional_share", "by_year", year] => {
            let path = scenario.budget.share_path.as_ref()?;
            is_never_on_the_way(path, year_of(year)?, last).then_some(Vain::AfterHorizon)
        }
        [plan, "amounts_eok", year] => {
            let plan = money_plan(scenario, plan)?;
            is_never_waited_for(plan, year_of(year)?, last).then_some(Vain::AfterHorizon)
        }
        [plan, "growth_per_year"] => of_growth(money_plan(scenario, plan)?, last),
        ["forced_cut", ..] if scenario.forced_cut.is_some_and(|cut| cut.year > last) => {
            Some(Vain::AfterHorizon)
        }
        _ => of_division(scenario, keys),
    }
}

/// How many of the keys name what is in vain: those of a section, a zone or a use, or all of a single setting.
pub(super) fn keys_named(reason: Vain, keys: &[&str]) -> usize {
    let named = match reason {
        _ if keys[0] == LATER => 2,
        Vain::NoBlockFund => 1,
        Vain::CapitalOut | Vain::ZoneWithoutMoney | Vain::UseWithoutMoney => 2,
        _ => keys.len(),
    };
    named.min(keys.len())
}

pub(super) fn year_of(key: &str) -> Option<Year> {
    let year: u16 = key.parse().ok()?;
    Year::try_from(year).ok()
}

fn of_later_division(scenario: &FundingScenario, from: Year) -> Option<Vain> {
    if from > scenario.horizon {
        Some(Vain::AfterHorizon)
    } else {
        has_no_fund_from(scenario, from).then_some(Vain::NoBlockFundAnyMore)
    }
}

/// Whether there is no block fund in a year and all after it, whatever becomes of the budget.
fn has_no_fund_from(scenario: &FundingScenario, year: Year) -> bool {
    let mut years = year.to(scenario.horizon);
    years.all(|year| scenario.budget.is_without_block_fund(year))
}

pub(super) fn money_plan<'a>(
    scenario: &'a FundingScenario,
    section: &str,
) -> Option<&'a MoneyPlan> {
    match section {
        "block_fund" => Some(&scenario.budget.block_fund),
        "other_regional_lines" => Some(&scenario.budget.other_lines),
        "special_zones" => Some(&scenario.special_zones),
        "stage_fund" => Some(&scenario.stage_fund),
        _ => None,
    }
}

/// Whether an amount given for a year after the last is no news to the years before: the amount before it may grow only
/// if no later one is given.
fn is_never_waited_for(plan: &MoneyPlan, given: Year, last: Year) -> bool {
    let mut without = plan.clone();
    without.amounts_eok.retain(|&year, _| year < given);
    let mut years = FUND_YEAR.to(last);
    given > last && years.all(|year| without.in_year(year) == plan.in_year(year))
}

/// Whether a share given for a year after the last is no news to the years before, which may lie on the line to it.
fn is_never_on_the_way(path: &SharePath, given: Year, last: Year) -> bool {
    let mut without = path.clone();
    without.share.retain(|&year, _| year < given);
    let mut years = FUND_YEAR.to(last);
    given > last && years.all(|year| without.in_year(year) == path.in_year(year))
}

/// No growth at all is a statement of its own, true of any amount.
fn of_growth(plan: &MoneyPlan, last: Year) -> Option<Vain> {
    let (&given, &amount) = plan.amounts_eok.last_key_value()?;
    if plan.growth_per_year == 0.0 {
        None
    } else if amount <= 0.0 {
        Some(Vain::NothingToGrow)
    } else {
        (given >= last).then_some(Vain::AmountsToTheEnd)
    }
}

/// What says how the fund is divided, or what it is spent on.
fn of_division(scenario: &FundingScenario, keys: &[&str]) -> Option<Vain> {
    let allocation = &scenario.allocation;
    let any = |is_so: &dyn Fn(&Allocation) -> bool| scenario.allocations().any(is_so);
    let is_once = scenario.later_divisions.is_empty();
    let country = &scenario.country;
    let position = |id: &str| country.zones.iter().position(|zone| zone.id == id);
    let never_gets_any = |zone| {
        scenario
            .allocations()
            .all(|one| gets_nothing(one, zone, country))
    };
    match *keys {
        ["allocation", "exponent"] if !any(&|one| has_exponent(&one.between_zones)) => {
            Some(Vain::NoRuleWithExponent)
        }
        ["allocation", "yearly_change_limit"]
            if is_once && is_constant(&allocation.between_zones) =>
        {
            Some(Vain::SharesNeverChange)
        }
        ["allocation", "capital_admitted"] => {
            let mut capital = country.zones.iter().enumerate();
            let is_vain = allocation.capital_admitted
                && capital.all(|(zone, facts)| !facts.is_capital || never_gets_any(zone));
            is_vain.then_some(Vain::CapitalWithoutMoney)
        }
        ["zones", zone, ..] => {
            let zone = position(zone)?;
            if country.zones[zone].is_capital && !any(&|one| one.capital_admitted) {
                Some(Vain::CapitalOut)
            } else {
                never_gets_any(zone).then_some(Vain::ZoneWithoutMoney)
            }
        }
        ["programmes", its_use, ..] => {
            let spends = |shares: &[f64; Programme::COUNT]| {
                let mut all = Programme::ALL.iter().zip(shares);
                all.any(|(one, &share)| one.its_use().id() == its_use && share > 0.0)
            };
            let later = scenario.later_divisions.iter();
            let later = later.flat_map(|later| &later.programme_shares);
            let nobody = !scenario.programme_shares.iter().chain(later).any(spends);
            nobody.then_some(Vain::UseWithoutMoney)
        }
        _ => None,
    }
}

/// Whether a zone is sure to have no share of the fund: neither rule, floor nor another zone's cap gives it any.
fn gets_nothing(allocation: &Allocation, zone: usize, country: &Country) -> bool {
    let bounds = &allocation.bounds;
    let has_caps = bounds
        .iter()
        .any(|bounds| bounds.cap > 0.0 && bounds.cap < 1.0);
    let has_floors = bounds.iter().any(|bounds| bounds.floor > 0.0);
    bounds[zone].cap <= 0.0
        || (is_left_out(&allocation.between_zones, zone, country) && !has_caps && !has_floors)
}

fn is_left_out(rule: &ZoneRule, zone: usize, country: &Country) -> bool {
    match rule {
        ZoneRule::Announced | ZoneRule::Need | ZoneRule::Performance => {
            country.zones[zone].announced_eok.value <= 0.0
        }
        ZoneRule::Custom(shares) => shares[zone] <= 0.0,
        ZoneRule::Mix(parts) => parts
            .iter()
            .all(|(weight, rule)| *weight <= 0.0 || is_left_out(rule, zone, country)),
        _ => false,
    }
}

/// Whether a rule gives the same shares every year.
fn is_constant(rule: &ZoneRule) -> bool {
    match rule {
        ZoneRule::Performance => false,
        ZoneRule::Mix(parts) => parts.iter().all(|(_, rule)| is_constant(rule)),
        _ => true,
    }
}

fn has_exponent(rule: &ZoneRule) -> bool {
    match rule {
        ZoneRule::Need | ZoneRule::Performance => true,
        ZoneRule::Mix(parts) => parts.iter().any(|(_, rule)| has_exponent(rule)),
        _ => false,
    }
}
