//! Nothing is made or lost: money, people and firms, and nothing is below 0 that cannot be.

use blockfund::chance::Seed;
use blockfund::lanes::Lanes;
use blockfund::model::YearResult;
use blockfund::scenario::FundingScenario;
use proptest::prelude::*;

use super::policies::{Policy, policies};
use super::support::{Everything, Trial, everything};

/// The trial of a policy on four draws.
fn trial(policy: &Policy, seed: u64) -> Trial<4> {
    Trial::drawn(policy.scenario(), Seed(seed), 0)
}

/// Fails unless the lanes agree to 12 digits of what is the largest amount among their terms.
fn check_equal(
    name: &str,
    left: Lanes<4>,
    right: Lanes<4>,
    scale: Lanes<4>,
) -> Result<(), TestCaseError> {
    for lane in 0..4 {
        let (left, right, scale) = (left.lane(lane), right.lane(lane), scale.lane(lane));
        prop_assert!(
            (left - right).abs() <= 1e-12 * scale.abs() + 1e-300,
            "{name}: {left} is not {right}"
        );
    }
    Ok(())
}

fn sum(lanes: impl IntoIterator<Item = Lanes<4>>) -> Lanes<4> {
    lanes.into_iter().sum()
}

/// Money granted is the fund, and is used or lapses; programmes get what overhead and displacement leave.
fn check_money(trial: &Trial<4>, year: &YearResult<4>) -> Result<(), TestCaseError> {
    let fund = year.budget.block_fund;
    check_equal("grants", sum(year.block_money.iter().copied()), fund, fund)?;
    for (r, money) in year.money.iter().enumerate() {
        let granted = year.block_money[r] / year.budget.deflator;
        check_equal("real grant", money.granted, granted, granted)?;
        let parts = money.absorbed + money.lapsed;
        check_equal("use of a grant", parts, money.granted, money.granted)?;
        let net = 1.0 - trial.numbers.displacement;
        let from_fund = net * (1.0 - trial.numbers.overhead_block) * money.block_spent;
        for lane in 0..4 {
            // The rest comes from the other lines, where there are more than in 2025.
            prop_assert!(money.total().lane(lane) >= from_fund.lane(lane) * (1.0 - 1e-12));
        }
    }
    Ok(())
}

fn check_people_and_firms(year: &YearResult<4>) -> Result<(), TestCaseError> {
    for (rd, talent) in year.rd.iter().zip(&year.talent) {
        let parts = rd.central + rd.programmes + rd.local_match + rd.business + rd.induced;
        check_equal("R&D by source", parts, rd.total, rd.business)?;
        let kinds = talent.supported.iter().chain(&talent.stayers).copied();
        let channels = sum(kinds)
            + talent.trend
            + talent.filled_posts
            + talent.graduates
            + talent.drawn_to_regions;
        let scale = talent.trend + talent.filled_posts;
        check_equal(
            "researchers by channel",
            channels,
            talent.researchers,
            scale,
        )?;
    }
    for (r, startups) in year.startups.iter().enumerate() {
        let alive = sum(year.cohorts(r).iter().copied());
        check_equal("firms by cohort", alive, startups.surviving, alive)?;
    }
    Ok(())
}

/// Births are alive or closed: cohorts start with their births and only shrink.
fn check_cohorts(years: &[Everything<4>], codes: &[String]) -> Result<(), TestCaseError> {
    for code in codes {
        let get = |year: usize, name: &str| years[year][&format!("{name} of {code}")];
        for year in 1..years.len() {
            check_equal(
                "newborn firms",
                get(year, "firms aged 0"),
                get(year, "births"),
                Lanes::ONE,
            )?;
            let before = get(year - 1, "births since 2026");
            let born = before + get(year, "births");
            check_equal("births", get(year, "births since 2026"), born, born)?;
            for age in 1..year {
                let older = get(year, &format!("firms aged {age}"));
                let younger = get(year - 1, &format!("firms aged {}", age - 1));
                for lane in 0..4 {
                    prop_assert!(older.lane(lane) <= younger.lane(lane));
                }
            }
        }
    }
    Ok(())
}

/// Money used is spent in its year or the next: at any year's end all of it but the year's late part is spent.
fn check_late_money(
    trial: &Trial<4>,
    years: &[Everything<4>],
    codes: &[String],
) -> Result<(), TestCaseError> {
    for code in codes {
        let total = |until: usize, name: &str| {
            let years = years[..=until].iter();
            sum(years.map(|year| year[&format!("{name} of {code}")]))
        };
        for (until, year) in years.iter().enumerate().skip(1) {
            let late = if until == 1 {
                trial.numbers.carry_first
            } else {
                trial.numbers.carry_later
            };
            let waiting = late * year[&format!("absorbed money of {code}")];
            let used = total(until, "absorbed money");
            check_equal(
                "late money",
                total(until, "block money spent") + waiting,
                used,
                used,
            )?;
        }
    }
    Ok(())
}

/// What cannot be below 0, and what cannot be above 1.
fn check_signs(year: &Everything<4>, scenario: &FundingScenario) -> Result<(), TestCaseError> {
    let any_sign = [
        "moved",
        "filled",
        "drawn",
        "central",
        "R&D of",
        "knowledge",
        "researchers of",
    ];
    let highest_score = scenario.country.national.score_limit.value;
    for (name, lanes) in year {
        for value in lanes.0 {
            prop_assert!(value.is_finite(), "{name} is {value}");
            if !any_sign.iter().any(|start| name.starts_with(start)) {
                prop_assert!(value >= 0.0, "{name} is {value}");
            }
            if name.starts_with("capacity of") {
                prop_assert!(value <= 1.0, "{name} is {value}");
            }
            if name.starts_with("score") {
                prop_assert!(value <= highest_score, "{name} is {value}");
            }
        }
    }
    Ok(())
}

/// Floors, caps and the limit on yearly change.
fn check_bounds(scenario: &FundingScenario, years: &[Vec<Lanes<4>>]) -> Result<(), TestCaseError> {
    let allocation = &scenario.allocation;
    for (index, shares) in years.iter().enumerate() {
        for (zone, share) in shares.iter().enumerate() {
            let bounds = allocation.bounds[zone];
            for lane in 0..4 {
                let share = share.lane(lane);
                let range = bounds.floor - 1e-12..=bounds.cap + 1e-12;
                prop_assert!(
                    range.contains(&share),
                    "{share} of zone {zone} not in {range:?}"
                );
                if let (Some(limit), Some(before)) = (
                    allocation.yearly_change_limit,
                    index
                        .checked_sub(1)
                        .map(|before| years[before][zone].lane(lane)),
                ) {
                    prop_assert!((share - before).abs() <= limit + 1e-12);
                }
            }
        }
    }
    Ok(())
}

/// The zones' shares of the fund from 2026 on, where there is one.
fn zone_shares(scenario: &FundingScenario, year: &YearResult<4>) -> Option<Vec<Lanes<4>>> {
    let fund = year.budget.block_fund;
    if fund.0.iter().any(|fund| *fund <= 0.0) {
        return None;
    }
    let country = &scenario.country;
    let mut shares = vec![Lanes::ZERO; country.zones.len()];
    for (province, &money) in country.provinces.iter().zip(&year.block_money) {
        shares[province.zone] += money / fund;
    }
    Some(shares)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn nothing_is_made_or_lost(policy in policies(), seed: u64) {
        let trial = trial(&policy, seed);
        let codes: Vec<String> = trial
            .scenario
            .country
            .provinces
            .iter()
            .map(|province| province.code.clone())
            .collect();
        let mut faults = Vec::new();
        let years = trial.years(&trial.luck(Seed(seed), 0), |year| {
            faults.push(check_money(&trial, year));
            faults.push(check_people_and_firms(year));
            everything(&trial.scenario.country, year)
        });
        for fault in faults {
            fault?;
        }
        check_cohorts(&years, &codes)?;
        check_late_money(&trial, &years, &codes)?;
        for year in &years {
            check_signs(year, &trial.scenario)?;
        }
    }

    #[test]
    fn shares_of_the_fund_keep_their_bounds(policy in policies(), seed: u64) {
        let trial = trial(&policy, seed);
        let shares = trial.years(&trial.luck(Seed(seed), 0), |year| {
            zone_shares(&trial.scenario, year)
        });
        // Without money in a year nobody sees the shares that the next year's may differ from.
        let seen: Vec<_> = shares.into_iter().skip(1).map_while(|shares| shares).collect();
        check_bounds(&trial.scenario, &seen)?;
    }
}
