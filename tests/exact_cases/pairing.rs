//! Scenarios meet the same draws and luck: equal ones do not differ at all.

use blockfund::analysis::findings::{Quantiles, Verdict};
use blockfund::country::Outcome;
use blockfund::country::parameters::{PARAMETERS, Prior};
use blockfund::lanes::Lanes;
use blockfund::scenario::{BirthLaw, FundingScenario, LaterDivision, WithinRule, ZoneRule};
use blockfund::stats::Estimate;

use super::findings::{findings, fix};
use super::support::{Trial, assert_same_bits, shipped, year};
use super::{SEED, WIDTH};

fn named(mut scenario: FundingScenario, name: &str) -> FundingScenario {
    name.clone_into(&mut scenario.name);
    scenario
}

#[test]
fn a_scenario_equal_to_the_baseline_differs_by_nothing() {
    let baseline = shipped("share-7");
    let copy = named(baseline.clone(), "copy");
    let mut mixed = named(baseline.clone(), "announced, said otherwise");
    mixed.allocation.between_zones = ZoneRule::Mix(vec![(1.0, ZoneRule::Announced)]);
    let findings = findings(&[baseline, copy, mixed], 100, 3);
    for scenario in &findings.scenarios[1..] {
        assert!(!scenario.comparisons.is_empty());
        for comparison in &scenario.comparisons {
            let zeros = [
                comparison.difference.value,
                comparison.difference.standard_error,
                comparison.share_better.value,
                comparison
                    .attainment_difference
                    .map_or(0.0, |difference| difference.value),
            ];
            assert_eq!(zeros.map(f64::to_bits), [0; 4], "{:?}", comparison.outcome);
            assert_eq!(comparison.verdict, Verdict::NoDifference);
        }
    }
}

#[test]
fn a_scenario_that_only_reads_a_target_otherwise_differs_by_nothing() {
    let baseline = shipped("share-7");
    let mut other = named(baseline.clone(), "other");
    other.readings.ratio_with_all_provinces = true;
    let findings = findings(&[baseline, other], 100, 3);
    for comparison in &findings.scenarios[1].comparisons {
        let Estimate {
            value,
            standard_error,
        } = comparison.difference;
        assert_eq!(
            (value, standard_error),
            (0.0, 0.0),
            "{:?}",
            comparison.outcome
        );
    }
}

/// These are the settings that `check` calls vain.
#[test]
fn without_a_block_fund_nothing_hangs_on_how_it_would_be_divided_spent_and_matched() {
    let trial = Trial::<WIDTH>::drawn(shipped("no-block-fund"), SEED, 0);
    let mut other = trial.clone();
    let scenario = &mut other.scenario;
    scenario.allocation.between_zones = ZoneRule::Need;
    scenario.allocation.within_zones = WithinRule::Population;
    scenario.allocation.yearly_change_limit = Some(0.01);
    scenario.programme_shares = shipped("talent-first").programme_shares;
    scenario.later_divisions = vec![LaterDivision {
        from: year(2028),
        allocation: shipped("performance").allocation,
        programme_shares: shipped("commercialisation-first").programme_shares,
    }];
    scenario.autonomy = false;
    scenario.local_match = 2.0;
    let luck = trial.luck(SEED, 0);
    let all = trial.everything(&luck);
    for (one, other) in all.iter().zip(&other.everything(&luck)) {
        assert_same_bits(one, other, |_| true);
    }
}

#[test]
fn without_shocks_every_future_is_the_same() {
    let mut trial = Trial::<WIDTH>::central(shipped("share-7"));
    trial.scenario.birth_law = BirthLaw::Mean;
    for spread in [
        &mut trial.numbers.shock_sd,
        &mut trial.numbers.major_rd_noise,
        &mut trial.numbers.envelope_noise,
        &mut trial.numbers.cut_probability,
        &mut trial.numbers.score_noise,
    ] {
        *spread = Lanes::ZERO;
    }
    let with_luck = trial.everything(&trial.luck(SEED, 0));
    let without = trial.everything(&trial.no_luck());
    for (with_luck, without) in with_luck.iter().zip(&without) {
        assert_same_bits(with_luck, without, |_| true);
        for (name, lanes) in with_luck {
            let all_alike = lanes
                .0
                .iter()
                .all(|lane| lane.to_bits() == lanes.0[0].to_bits());
            assert!(all_alike, "{name}");
        }
    }
}

#[test]
fn without_shocks_and_doubt_a_fan_has_no_width() {
    let mut scenario = shipped("share-7");
    scenario.birth_law = BirthLaw::Mean;
    for (parameter, prior) in PARAMETERS.iter().zip(scenario.uncertainties.priors.clone()) {
        if let Prior::One(number) | Prior::PerZone(number) | Prior::PerPillar(number) = prior {
            fix(&mut scenario, parameter.name, number.at_score(0.0));
        }
    }
    for spread in [
        "shock_sd",
        "major_rd_noise",
        "envelope_noise",
        "cut_probability",
        "score_noise",
    ] {
        fix(&mut scenario, spread, 0.0);
    }
    // Shares of a whole have no single value: let nothing hang on them but the rounding of their sum.
    fix(&mut scenario, "leverage", 0.0);
    fix(&mut scenario, "score_elasticity", 0.0);

    let findings = findings(&[scenario], 70, 2);
    for trajectory in &findings.scenarios[0].trajectories {
        let rounding = if trajectory.outcome == Outcome::CapacityScore
            || trajectory.outcome == Outcome::CapacityRatio
        {
            1e-15
        } else {
            0.0
        };
        let Quantiles {
            p025, p50, p975, ..
        } = trajectory.quantiles;
        assert!(p975 - p025 <= rounding * p50, "{trajectory:?}");
        assert!(
            trajectory.mean.standard_error <= 1e-15 * p50.abs(),
            "{trajectory:?}"
        );
        assert!(
            (trajectory.mean.value - p50).abs() <= 1e-14 * p50.abs(),
            "{trajectory:?}"
        );
    }
}
