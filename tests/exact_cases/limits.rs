//! What vanishes without money, and what must not matter: the horizon, the order of the provinces, the unit of money.

use std::sync::Arc;

use blockfund::country::{Country, Figure, Numbers, Outcome, Programme};
use blockfund::experiment::simulate;
use blockfund::lanes::Lanes;
use blockfund::scenario::{FundingScenario, MoneyPlan};

use super::findings::experiment;
use super::support::{Everything, Trial, assert_same_bits, shipped, year};
use super::{SEED, WIDTH, assert_within, mean};

/// A plan of this amount every year.
fn flat(amount_eok: f64) -> MoneyPlan {
    MoneyPlan {
        amounts_eok: [(year(2026), amount_eok)].into(),
        growth_per_year: 0.0,
    }
}

/// As if the strategy had not been: no fund, the other lines as in 2025, stable prices, and no cut or noise between plan
/// and money. All other numbers are drawn.
fn without_strategy() -> Trial<WIDTH> {
    let mut scenario = shipped("baseline");
    scenario.horizon = year(2040);
    scenario.budget.block_fund = flat(0.0);
    scenario.budget.other_lines = flat(scenario.country.national.other_lines_2025_eok.value);
    let mut trial = Trial::drawn(scenario, SEED, 0);
    trial.numbers.deflator_growth = Lanes::ZERO;
    trial.numbers.cut_probability = Lanes::ZERO;
    trial.numbers.envelope_noise = Lanes::ZERO;
    trial
}

#[test]
fn without_new_money_no_channel_of_it_moves() {
    let trial = without_strategy();
    let mut posts = 0.0;
    trial.years(&trial.luck(SEED, 0), |result| {
        for (rd, money) in result.rd.iter().zip(&result.money) {
            assert_eq!(money.programmes, [Lanes::ZERO; 13]);
            assert_eq!([rd.local_match, rd.induced], [Lanes::ZERO; 2]);
        }
        for talent in &result.talent {
            assert_eq!(talent.supported, [Lanes::ZERO; 4]);
            assert_eq!(talent.stayers, [Lanes::ZERO; 4]);
            assert_eq!(talent.graduates, Lanes::ZERO);
            posts += talent.filled_posts.lane(0).max(0.0);
        }
    });
    assert!(
        posts > 1.0,
        "there were posts that trained graduates could have filled"
    );
}

#[test]
fn without_new_money_and_startups_no_post_opens() {
    let mut trial = without_strategy();
    trial.numbers.posts_per_startup = Lanes::ZERO;
    trial.years(&trial.luck(SEED, 0), |result| {
        for talent in &result.talent {
            let beyond_trend = talent.researchers - talent.trend;
            for lane in 0..WIDTH {
                assert_within(talent.filled_posts.lane(lane), 0.0, 1e-6);
                assert_within(beyond_trend.lane(lane), 0.0, 1e-6);
            }
        }
    });
}

#[test]
fn effects_vanish_with_the_fund() {
    let with_fund = |amount_eok: f64| {
        let mut scenario = shipped("baseline");
        scenario.budget.block_fund = flat(amount_eok);
        scenario
    };
    let scenarios = [0.0, 1.0, 788.0].map(with_fund);
    let tallies = simulate(&scenarios, experiment(1024, 1), &()).tallies;
    let effect = |position: usize, outcome| {
        let futures = |position: usize| {
            let kept = tallies[position].kept_in(year(2030)).unwrap();
            mean(kept.of(outcome))
        };
        futures(position) - futures(0)
    };
    for (outcome, limit) in [(Outcome::CapacityRatio, 1.5e-5), (Outcome::RegionalRd, 3.0)] {
        let of_one = effect(1, outcome);
        let per_won = effect(2, outcome) / 788.0;
        assert_within(of_one, 0.0, limit);
        assert!(of_one.abs() <= 2.0 * per_won.abs(), "{of_one}, {per_won}");
    }
}

#[test]
fn a_later_horizon_leaves_earlier_years_alone() {
    let years = |horizon: u16| {
        let mut scenario = shipped("share-7");
        scenario.horizon = year(horizon);
        let trial = Trial::<WIDTH>::drawn(scenario, SEED, 8);
        trial.everything(&trial.luck(SEED, 8))
    };
    let short = years(2030);
    for longer in [years(2035), years(2040)] {
        for (short, long) in short.iter().zip(&longer) {
            assert_same_bits(short, long, |_| true);
        }
    }
}

/// That all numbers agree to nine digits, if those of `expected` that are money are in this unit.
#[track_caller]
fn assert_nearly_same(found: &Everything<4>, expected: &Everything<4>, unit: f64) {
    let kinds = [
        "R&D",
        "money",
        "grant",
        "lines",
        "fund",
        "match",
        "knowledge",
    ];
    let programmes = Programme::ALL.map(Programme::id);
    let is_money = |name: &str| {
        kinds.iter().any(|kind| name.contains(kind))
            || programmes.iter().any(|id| name.starts_with(id))
    };
    assert_eq!(found.len(), expected.len());
    for (name, expected) in expected {
        let unit = if is_money(name) { unit } else { 1.0 };
        for lane in 0..4 {
            let (found, expected) = (found[name].lane(lane), expected.lane(lane) * unit);
            // Differences of large amounts are as exact as those, so nothing is asked of less than one 억원.
            let tolerance = 1e-9 * expected.abs().max(unit);
            assert!(
                (found - expected).abs() <= tolerance,
                "{name}: {found}, not {expected}"
            );
        }
    }
}

#[test]
fn the_order_of_provinces_and_zones_does_not_matter() {
    let scenario = shipped("performance");
    let mut shuffled = scenario.clone();
    reverse(&mut shuffled);
    let all = |scenario: FundingScenario| {
        let trial = Trial::<WIDTH>::drawn(scenario, SEED, 0);
        trial.everything(&trial.luck(SEED, 0))
    };
    for (expected, found) in all(scenario).iter().zip(&all(shuffled)) {
        assert_nearly_same(found, expected, 1.0);
    }
}

/// Turns the lists of provinces and zones round.
fn reverse(scenario: &mut FundingScenario) {
    let country = Arc::make_mut(&mut scenario.country);
    let (provinces, zones) = (country.provinces.len(), country.zones.len());
    country.provinces.reverse();
    country.zones.reverse();
    for province in &mut country.provinces {
        province.zone = zones - 1 - province.zone;
    }
    for left_out in &mut country.outside_capacity_ratio {
        *left_out = provinces - 1 - *left_out;
    }
    scenario.allocation.bounds.reverse();
    scenario.programme_shares.reverse();
}

/// 억원 in a unit of 조원.
const IN_JO: f64 = 1e-4;

#[test]
fn the_unit_of_money_does_not_matter() {
    let scenario = shipped("share-7");
    let in_eok = Trial::<WIDTH>::drawn(scenario.clone(), SEED, 0);
    let mut in_jo = Trial::<WIDTH>::drawn(scenario, SEED, 0);
    state_money_in_jo(&mut in_jo);
    let all = |trial: &Trial<WIDTH>| trial.everything(&trial.luck(SEED, 0));
    for (expected, found) in all(&in_eok).iter().zip(&all(&in_jo)) {
        assert_nearly_same(found, expected, IN_JO);
    }
}

fn state_money_in_jo(trial: &mut Trial<WIDTH>) {
    let scenario = &mut trial.scenario;
    let plans = [
        &mut scenario.budget.block_fund,
        &mut scenario.budget.other_lines,
        &mut scenario.special_zones,
        &mut scenario.stage_fund,
    ];
    for plan in plans {
        plan.amounts_eok.values_mut().for_each(|eok| *eok *= IN_JO);
    }
    for figure in figures_of_money(Arc::make_mut(&mut scenario.country)) {
        figure.value *= IN_JO;
    }
    let Numbers {
        cost_researcher,
        cost_postdoc,
        cost_woman_returner,
        cost_senior,
        cost_foreign,
        cost_graduate,
        stage_money_scale,
        ..
    } = &mut trial.numbers;
    for amount in [
        cost_researcher,
        cost_postdoc,
        cost_woman_returner,
        cost_senior,
        cost_foreign,
        cost_graduate,
        stage_money_scale,
    ] {
        *amount *= IN_JO;
    }
}

fn figures_of_money(country: &mut Country) -> impl Iterator<Item = &mut Figure> {
    let national = &mut country.national;
    let of_nation = [
        &mut national.major_rd_2024_eok,
        &mut national.major_rd_2025_eok,
        &mut national.major_rd_2026_eok,
        &mut national.other_lines_2025_eok,
        &mut national.special_zones_2025_eok,
    ];
    let of_zones = country.zones.iter_mut().map(|zone| &mut zone.announced_eok);
    let of_provinces = country.provinces.iter_mut().flat_map(|province| {
        [
            &mut province.grdp_eok,
            &mut province.total_rd_eok,
            &mut province.government_rd_eok,
        ]
    });
    of_nation.into_iter().chain(of_zones).chain(of_provinces)
}
