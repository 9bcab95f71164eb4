//! The ends of what can be asked: numbers at the ends of their domains, no money and all money, and a country with one
//! province beside the capital.

use std::sync::Arc;

use blockfund::chance::Seed;
use blockfund::country::parameters::{PARAMETERS, Prior};
use blockfund::scenario::{FundingScenario, ZoneRule};
use blockfund::uncertain::{Distribution, Uncertain};
use proptest::prelude::*;

use super::policies::policies;
use super::support::{Everything, Trial};

/// Which end of its domain a number is put at.
#[derive(Clone, Copy, Debug, PartialEq)]
enum End {
    Low,
    High,
}

/// Numbers that are not left to be drawn, but are as large or as small as readers let them be.
#[derive(Clone, Debug)]
struct Extremes {
    /// Of each number, unless it is drawn after all.
    ends: Vec<Option<End>>,
}

fn extremes() -> impl Strategy<Value = Extremes> {
    let end = prop_oneof![
        8 => Just(None),
        1 => Just(Some(End::Low)),
        1 => Just(Some(End::High)),
    ];
    prop::collection::vec(end, PARAMETERS.len()).prop_map(|ends| Extremes { ends })
}

impl Extremes {
    fn put(&self, scenario: &mut FundingScenario) {
        for (index, prior) in scenario.uncertainties.priors.iter_mut().enumerate() {
            if let Prior::One(number) | Prior::PerZone(number) | Prior::PerPillar(number) = prior
                && let Some(value) = self.value(index)
            {
                *number = Uncertain::new(Distribution::Fixed(value), None, None).unwrap();
            }
        }
    }

    fn value(&self, index: usize) -> Option<f64> {
        // Beyond these no file can go.
        let (smallest, largest) = PARAMETERS[index].domain.sizes();
        Some(match self.ends[index]? {
            End::Low if smallest > 0.0 => smallest.max(1e-12),
            End::Low => smallest,
            End::High => largest.min(1e15),
        })
    }
}

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
    // The same cases each time, so that a slip of the code shows in the change that makes it.
    #![proptest_config(ProptestConfig {
        rng_seed: proptest::test_runner::RngSeed::Fixed(2030),
        ..ProptestConfig::with_cases(128)
    })]

    #[test]
    fn numbers_at_the_ends_of_their_domains_make_no_infinity(
        policy in policies(),
        extremes in extremes(),
        seed: u64,
    ) {
        let mut scenario = policy.scenario();
        extremes.put(&mut scenario);
        let trial = Trial::drawn(scenario, Seed(seed), 0);
        check_finite(&trial.everything(&trial.luck(Seed(seed), 0)))?;
        let without_luck = Trial::<4>::central(trial.scenario.clone());
        check_finite(&without_luck.everything(&without_luck.no_luck()))?;
    }

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
