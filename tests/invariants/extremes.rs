//! The smallest country there can be: one province beside the capital.

use std::sync::Arc;

use blockfund::chance::Seed;
use blockfund::scenario::{FundingScenario, ZoneRule};
use proptest::prelude::*;

use super::policies::policies;
use super::support::{Everything, Trial};

fn check_finite(years: &[Everything<4>]) -> Result<(), TestCaseError> {
    for (name, lanes) in years.iter().flatten() {
        let all_finite = lanes.0.iter().all(|lane| lane.is_finite());
        prop_assert!(all_finite, "{name} is {lanes:?}");
    }
    Ok(())
}

/// The capital and one province beside it, at `position` among the provinces.
fn with_one_province(scenario: &mut FundingScenario, position: usize) {
    let country = Arc::make_mut(&mut scenario.country);
    let outside = country.provinces.iter().enumerate();
    let mut outside = outside.filter(|(_, province)| !province.is_capital);
    let (position, _) = outside.nth(position).unwrap();
    let kept_zone = country.provinces[position].zone;
    let capital = country
        .zones
        .iter()
        .position(|zone| zone.is_capital)
        .unwrap();

    let code = country.provinces[position].code.clone();
    country
        .provinces
        .retain(|province| province.is_capital || province.code == code);
    for province in &mut country.provinces {
        province.zone = usize::from(!province.is_capital);
        province.other_lines_share.value = f64::from(!province.is_capital);
        province.births.value = province.births.value.max(f64::from(!province.is_capital));
    }
    country.outside_capacity_ratio.clear();
    let of_kept = |list: &mut Vec<_>| *list = vec![list[capital], list[kept_zone]];
    of_kept(&mut scenario.allocation.bounds);
    scenario.allocation.bounds[1].cap = 1.0;
    scenario.programme_shares = vec![scenario.programme_shares[kept_zone]; 2];
    country.zones = vec![
        country.zones[capital].clone(),
        country.zones[kept_zone].clone(),
    ];
    if let ZoneRule::Custom(_) | ZoneRule::Mix(_) = scenario.allocation.between_zones {
        scenario.allocation.between_zones = ZoneRule::Custom(vec![0.0, 1.0]);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn one_province_beside_the_capital_is_enough(policy in policies(), position in 0..14_usize, seed: u64) {
        let mut scenario = policy.scenario();
        with_one_province(&mut scenario, position);
        let trial = Trial::drawn(scenario, Seed(seed), 0);
        let years = trial.everything(&trial.luck(Seed(seed), 0));
        check_finite(&years)?;
        let without_luck = Trial::<4>::central(trial.scenario.clone());
        check_finite(&without_luck.everything(&without_luck.no_luck()))?;
        let code = &trial.scenario.country.provinces.last().unwrap().code;
        for year in &years {
            if !trial.scenario.allocation.capital_admitted {
                let (grant, fund) = (year[&format!("grant of {code}")], year["block fund"]);
                for lane in 0..4 {
                    prop_assert!((grant.lane(lane) - fund.lane(lane)).abs() <= 1e-12 * fund.lane(lane));
                }
            }
        }
    }
}
