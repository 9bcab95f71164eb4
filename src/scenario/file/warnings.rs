//! Settings that are allowed and yet not what they seem.

use super::chain::Chain;
use super::later::LATER;
use crate::country::{Outcome, Programme};
use crate::scenario::{Allocation, FundingScenario, Remainder, Vain, Warning, ZoneRule};
use crate::units::{FUND_YEAR, TARGET_YEAR, Year};

/// What may not be meant in one scenario.
pub(super) fn warnings(scenario: &FundingScenario, chain: &Chain) -> Vec<Warning> {
    let mut warnings: Vec<Warning> = share_met(scenario).into_iter().collect();
    warnings.extend(share_missed(scenario));
    // A scenario that stands on its own has to say everything, with effect or not.
    if !chain.is_root() {
        warnings.extend(without_effect(scenario, chain));
    }
    warnings
}

/// Years whose planned share is met before the plan that takes the difference gets anything.
fn share_met(scenario: &FundingScenario) -> Option<Warning> {
    let taken_by = scenario.budget.share_path.as_ref()?.taken_by;
    let years: Vec<Year> = FUND_YEAR
        .next()
        .to(scenario.horizon)
        .filter(|&year| {
            let drafted = scenario.planned(year);
            match taken_by {
                Remainder::BlockFund => drafted.block_fund.lane(0) <= 0.0,
                Remainder::OtherLines => drafted.other_lines.lane(0) <= 0.0,
            }
        })
        .collect();
    (!years.is_empty()).then_some(Warning::ShareAlreadyMet { taken_by, years })
}

/// A share path that ends below the target that the scenario is read with.
fn share_missed(scenario: &FundingScenario) -> Option<Warning> {
    let path = scenario.budget.share_path.as_ref()?;
    let country = &scenario.country;
    let mut targets = country.targets.iter();
    let declared = targets.find(|target| target.outcome == Outcome::RegionalShare)?;
    let target = if scenario.readings.share_doubled {
        &country.regional_share_doubled
    } else {
        &declared.threshold
    };
    let year = scenario.horizon.min(TARGET_YEAR);
    let planned = path.in_year(year);
    (year == TARGET_YEAR && planned < target.value - 1e-9).then_some(Warning::ShareBelowTarget {
        year,
        planned,
        target: target.value,
    })
}

/// What the file itself sets, in vain.
fn without_effect(scenario: &FundingScenario, chain: &Chain) -> Vec<Warning> {
    let mut said = Vec::new();
    let mut own = Vec::new();
    for setting in &chain.settings {
        if chain.distance(&setting.origin) > 0 || setting.value == "null" {
            continue;
        }
        let keys = setting.path.keys();
        if let Some(reason) = vain(scenario, &keys) {
            // One warning for a zone or a use, not one for each number in it.
            let whole = keys[..keys.len().min(2)].join(".");
            let is_group = matches!(
                reason,
                Vain::CapitalOut | Vain::ZoneWithoutMoney | Vain::UseWithoutMoney
            ) || keys[0] == LATER;
            if is_group && said.contains(&whole) {
                continue;
            }
            own.push(Warning::WithoutEffect {
                setting: if is_group {
                    whole.clone()
                } else {
                    setting.path.to_string()
                },
                origin: setting.origin.clone(),
                reason,
            });
            said.push(whole);
        }
    }
    own
}

/// Why the setting at these keys changes nothing, if so.
fn vain(scenario: &FundingScenario, keys: &[&str]) -> Option<Vain> {
    let allocation = &scenario.allocation;
    let any = |is_so: &dyn Fn(&Allocation) -> bool| scenario.allocations().any(is_so);
    let is_once = scenario.later_divisions.is_empty();
    let last = scenario.horizon;
    let is_late = |year: &str| year.parse().is_ok_and(|year: u16| year > last.get());
    let position = |id: &str| scenario.country.zones.iter().position(|zone| zone.id == id);
    match *keys {
        ["allocation", "exponent"] if !any(&|one| has_exponent(&one.between_zones)) => {
            Some(Vain::NoRuleWithExponent)
        }
        ["allocation", "yearly_change_limit"]
            if is_once && is_constant(&allocation.between_zones) =>
        {
            Some(Vain::SharesNeverChange)
        }
        [_, "amounts_eok" | "by_year", year] | [LATER, year, ..] if is_late(year) => {
            Some(Vain::AfterHorizon)
        }
        ["forced_cut", ..] if scenario.forced_cut.is_some_and(|cut| cut.year > last) => {
            Some(Vain::AfterHorizon)
        }
        ["zones", zone, ..] => {
            let zone = position(zone)?;
            if scenario.country.zones[zone].is_capital && !any(&|one| one.capital_admitted) {
                Some(Vain::CapitalOut)
            } else {
                (!any(&|one| !gets_nothing(one, zone))).then_some(Vain::ZoneWithoutMoney)
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
fn gets_nothing(allocation: &Allocation, zone: usize) -> bool {
    let bounds = &allocation.bounds;
    let has_caps = bounds
        .iter()
        .any(|bounds| bounds.cap > 0.0 && bounds.cap < 1.0);
    let has_floors = bounds.iter().any(|bounds| bounds.floor > 0.0);
    bounds[zone].cap <= 0.0
        || (is_left_out(&allocation.between_zones, zone) && !has_caps && !has_floors)
}

fn is_left_out(rule: &ZoneRule, zone: usize) -> bool {
    match rule {
        ZoneRule::Custom(shares) => shares[zone] <= 0.0,
        ZoneRule::Mix(parts) => parts
            .iter()
            .all(|(weight, rule)| *weight <= 0.0 || is_left_out(rule, zone)),
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

/// For each scenario, the first one before it that decides the same.
pub(super) fn twins(scenarios: &[Option<&FundingScenario>]) -> Vec<Option<Warning>> {
    let earlier = |index: usize, one: &FundingScenario| {
        let mut before = scenarios[..index].iter().flatten();
        before.find(|other| one.decides_the_same(other))
    };
    let all = scenarios.iter().enumerate();
    all.map(|(index, one)| {
        let other = earlier(index, one.as_ref()?)?;
        Some(Warning::SameAs {
            other: other.name.clone(),
        })
    })
    .collect()
}
