//! More means more, and names and order mean nothing.

use std::sync::Arc;

use blockfund::chance::Seed;
use blockfund::lanes::Lanes;
use blockfund::scenario::{FundingScenario, ZoneRule};
use proptest::prelude::*;

use super::policies::policies;
use super::support::{Everything, Trial, assert_same_bits};

fn years(scenario: FundingScenario, seed: u64) -> Vec<Everything<4>> {
    let trial = Trial::drawn(scenario, Seed(seed), 0);
    trial.everything(&trial.luck(Seed(seed), 0))
}

/// Whether a rule looks at what happened, so that more births in one zone take money from another.
fn looks_back(rule: &ZoneRule) -> bool {
    match rule {
        ZoneRule::Performance => true,
        ZoneRule::Mix(parts) => parts.iter().any(|(_, rule)| looks_back(rule)),
        _ => false,
    }
}

/// Puts the provinces into the order of `keys`.
fn reorder(scenario: &mut FundingScenario, keys: &[u32]) {
    let country = Arc::make_mut(&mut scenario.country);
    let mut order: Vec<usize> = (0..country.provinces.len()).collect();
    order.sort_by_key(|&position| keys[position]);
    country.provinces = order
        .iter()
        .map(|&position| country.provinces[position].clone())
        .collect();
    for left_out in &mut country.outside_capacity_ratio {
        *left_out = order
            .iter()
            .position(|position| position == left_out)
            .unwrap();
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn results_go_with_a_provinces_code_not_with_its_row(
        policy in policies(),
        keys in prop::collection::vec(any::<u32>(), 17),
        seed: u64,
    ) {
        let scenario = policy.scenario();
        let mut reordered = scenario.clone();
        reorder(&mut reordered, &keys);
        for (expected, found) in years(scenario, seed).iter().zip(&years(reordered, seed)) {
            for (name, expected) in expected {
                for lane in 0..4 {
                    let (found, expected) = (found[name].lane(lane), expected.lane(lane));
                    prop_assert!(
                        (found - expected).abs() <= 1e-9 * expected.abs().max(1.0),
                        "{name}: {found}, not {expected}"
                    );
                }
            }
        }
    }

    #[test]
    fn more_money_for_special_zones_lowers_no_births(policy in policies(), more in 0.0..1e4_f64, seed: u64) {
        prop_assume!(!looks_back(&policy.rule));
        let births = |added: f64| {
            let mut scenario = policy.scenario();
            for amount in scenario.special_zones.amounts_eok.values_mut() {
                *amount += added;
            }
            let mut trial = Trial::<4>::drawn(scenario, Seed(seed), 0);
            // More firms have less stage money each, so that fewer may be alive to open posts.
            trial.numbers.stage_hazard_ratio = Lanes::ONE;
            trial.years(&trial.luck(Seed(seed), 0), |year| {
                year.startups.iter().map(|startups| startups.births).collect::<Vec<_>>()
            })
        };
        for (less, more) in births(0.0).iter().flatten().zip(births(more).iter().flatten()) {
            for lane in 0..4 {
                // But for the rounding of means.
                prop_assert!(more.lane(lane) >= less.lane(lane) * (1.0 - 1e-12));
            }
        }
    }

    #[test]
    fn luck_that_no_policy_can_touch_is_the_same_under_every_policy(
        one in policies(),
        other in policies(),
        seed: u64,
    ) {
        let is_luck = |name: &str| {
            name.starts_with("business R&D") || name.starts_with("trend") || name == "price level"
        };
        for (one, other) in years(one.scenario(), seed).iter().zip(&years(other.scenario(), seed)) {
            assert_same_bits(one, other, is_luck);
        }
    }
}
