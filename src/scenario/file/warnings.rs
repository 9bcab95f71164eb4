//! Settings that are allowed and yet not what they seem.

use super::chain::Chain;
use super::large::large;
use super::vain::{keys_named, vain};
use crate::country::Outcome;
use crate::scenario::{FundingScenario, Remainder, Warning};
use crate::units::{FUND_YEAR, TARGET_YEAR, Year};

/// What may not be meant in one scenario.
pub(super) fn warnings(scenario: &FundingScenario, chain: &Chain) -> Vec<Warning> {
    let mut warnings: Vec<Warning> = share_met(scenario).into_iter().collect();
    warnings.extend(share_missed(scenario));
    warnings.extend(large(scenario, chain));
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
            // One warning for a section, a zone or a use, not one for each number in it.
            let named = keys[..keys_named(reason, &keys)].join(".");
            if said.contains(&named) {
                continue;
            }
            own.push(Warning::WithoutEffect {
                setting: named.clone(),
                origin: setting.origin.clone(),
                reason,
            });
            said.push(named);
        }
    }
    own
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
