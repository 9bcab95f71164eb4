//! Rules worked by hand on the tiny country, whose zones are the crown (the capital), the east, the west, the island.

use super::*;
use crate::country::Programme;
use crate::model::tiny::{
    EAST_COAST, EAST_HILLS, ISLAND, WEST, World, assert_close, figure, one, plan,
};
use crate::scenario::LaterDivision;

/// No zone has grown.
const NO_GROWTH: [Record; 4] = [Record {
    researcher_growth: 0.0,
    startup_growth: 0.0,
}; 4];

fn year(year: u16) -> Year {
    Year::try_from(year).unwrap()
}

#[track_caller]
fn assert_shares(found: &[f64], parts: [f64; 4]) {
    let whole: f64 = parts.iter().sum();
    for (found, part) in found.iter().zip(parts) {
        assert_close(*found, part / whole);
    }
}

/// The division from 2026 on.
fn first(world: &World) -> Division {
    Division::new(&world.scenario.allocation, &world.scenario.country)
}

/// The shares in 2026 of a scenario with this rule, after `change`.
fn shares(rule: ZoneRule, change: impl FnOnce(&mut Allocation)) -> Vec<f64> {
    let mut world = World::quiet();
    world.scenario.allocation.between_zones = rule;
    change(&mut world.scenario.allocation);
    first(&world).zone_shares(FUND_YEAR, &NO_GROWTH, &[])
}

fn admit_capital(allocation: &mut Allocation) {
    allocation.capital_admitted = true;
    allocation.bounds[0].cap = 1.0;
}

#[test]
fn each_rule_weighs_zones_its_own_way() {
    #[track_caller]
    fn case(rule: ZoneRule, parts: [f64; 4]) {
        assert_shares(&shares(rule, |_| {}), parts);
    }

    case(ZoneRule::Announced, [0.0, 60.0, 30.0, 10.0]);
    case(ZoneRule::Equal, [0.0, 1.0, 1.0, 1.0]);
    case(ZoneRule::Population, [0.0, 500.0, 400.0, 100.0]);
    case(ZoneRule::Researchers, [0.0, 400.0, 500.0, 100.0]);
    case(ZoneRule::Grdp, [0.0, 6e3, 1e3, 3e3]);
    case(ZoneRule::GovernmentRd, [0.0, 1500.0, 1000.0, 500.0]);
    // Mean scores 5, 3 and 2.
    case(ZoneRule::Need, [0.0, 60.0 / 5.0, 30.0 / 3.0, 10.0 / 2.0]);
    case(ZoneRule::Performance, [0.0, 60.0, 30.0, 10.0]);
    case(
        ZoneRule::Custom(vec![0.0, 0.25, 0.0, 0.75]),
        [0.0, 1.0, 0.0, 3.0],
    );
    case(
        ZoneRule::Mix(vec![(0.25, ZoneRule::Announced), (0.75, ZoneRule::Equal)]),
        [0.0, 0.15 + 0.25, 0.075 + 0.25, 0.025 + 0.25],
    );
}

#[test]
fn an_admitted_capital_is_weighed_like_the_others() {
    #[track_caller]
    fn case(rule: ZoneRule, parts: [f64; 4]) {
        assert_shares(&shares(rule, admit_capital), parts);
    }

    case(ZoneRule::Equal, [1.0, 1.0, 1.0, 1.0]);
    case(ZoneRule::Population, [500.0, 500.0, 400.0, 100.0]);
    // Nothing was announced for it.
    case(ZoneRule::Announced, [0.0, 60.0, 30.0, 10.0]);
}

#[test]
fn the_exponent_sharpens_need() {
    #[track_caller]
    fn case(exponent: f64, parts: [f64; 4]) {
        let found = shares(ZoneRule::Need, |allocation| allocation.exponent = exponent);
        assert_shares(&found, parts);
    }

    case(0.0, [0.0, 60.0, 30.0, 10.0]);
    case(2.0, [0.0, 60.0 / 25.0, 30.0 / 9.0, 10.0 / 4.0]);
}

#[test]
fn each_rule_divides_a_zone_its_own_way() {
    #[track_caller]
    fn case(rule: WithinRule, coast: f64, hills: f64) {
        let mut world = World::quiet();
        world.scenario.allocation.within_zones = rule;
        let within = first(&world).within;
        assert_close(within[EAST_COAST], coast);
        assert_close(within[EAST_HILLS], hills);
        assert_close(within[WEST], 1.0);
        assert_close(within[ISLAND], 1.0);
    }

    case(WithinRule::Equal, 0.5, 0.5);
    case(WithinRule::Population, 0.3, 0.7);
    case(WithinRule::Researchers, 0.25, 0.75);
    // Scores 4 and 6.
    case(WithinRule::WorstFirst, 0.6, 0.4);
}

#[test]
fn a_province_gets_its_part_of_its_zones_part() {
    let mut world = World::quiet();
    world.fund(&[1000.0]);
    world.scenario.allocation.within_zones = WithinRule::WorstFirst;
    let granted = world.in_year(2026, |year| year.block_money.clone());
    let expected = [0.0, 360.0, 240.0, 300.0, 100.0];
    for (granted, expected) in granted.iter().zip(expected) {
        assert_close(granted.lane(0), expected);
    }
    let before = world.in_year(2025, |year| year.block_money.clone());
    assert_eq!(before, vec![Lanes::ZERO; 5]);
}

#[test]
fn performance_rewards_growth_within_limits() {
    #[track_caller]
    fn case(exponent: f64, east: (f64, f64), factor: f64) {
        let mut world = World::quiet();
        world.scenario.allocation.between_zones = ZoneRule::Performance;
        world.scenario.allocation.exponent = exponent;
        let mut records = NO_GROWTH;
        records[1] = Record {
            researcher_growth: east.0,
            startup_growth: east.1,
        };
        let division = first(&world);
        let found = division.zone_shares(year(2028), &records, &[]);
        assert_shares(&found, [0.0, 60.0 * factor, 30.0, 10.0]);
        // Not before there are two years of records since the fund began.
        let found = division.zone_shares(year(2027), &records, &[]);
        assert_shares(&found, [0.0, 60.0, 30.0, 10.0]);
    }

    case(1.0, (0.0, 0.0), 1.0);
    case(1.0, (0.2, 0.4), 1.3);
    case(1.0, (-0.2, 0.0), 0.9);
    case(1.0, (0.0, 5.0), 2.0);
    case(1.0, (-0.9, -0.9), 0.5);
    case(2.0, (0.2, 0.4), 1.69);
    case(2.0, (0.0, 5.0), 4.0);
    case(0.0, (0.2, 0.4), 1.0);
}

/// Special-zone money trebles in 2027, births with it, and everywhere researchers grow by a tenth a year; the fund only
/// displaces other money.
fn growing_world(rule: ZoneRule) -> World {
    let mut world = World::quiet();
    world.fund(&[1000.0]);
    world.numbers.displacement = one(1.0);
    world.scenario.allocation.between_zones = rule;
    world.scenario.special_zones = plan(&[100.0, 300.0]);
    world.numbers.birth_programme_share = one(1.0);
    world.numbers.birth_money_elasticity = one(1.0);
    world.numbers.researcher_growth = one(libm::log(1.1));
    world
}

/// Weights of 2028: births went from 8 to 24 in the east, from 2 to 6 in the west, and from 0 to 0 on the island.
const EARNED: [f64; 4] = [
    0.0,
    60.0 * (1.05 + 0.5 * (25.0 / 9.0 - 1.0)),
    30.0 * (1.05 + 0.5 * (7.0 / 3.0 - 1.0)),
    10.0 * 1.05,
];

#[test]
fn records_are_those_of_the_two_years_before() {
    let world = growing_world(ZoneRule::Performance);
    let by_zone = |year| -> Vec<f64> {
        let money = world.in_year(year, |year| year.block_money.clone());
        let of = |r: usize| money[r].lane(0) / 1000.0;
        vec![0.0, of(EAST_COAST) + of(EAST_HILLS), of(WEST), of(ISLAND)]
    };
    assert_shares(&by_zone(2027), [0.0, 60.0, 30.0, 10.0]);
    assert_shares(&by_zone(2028), EARNED);
    assert_shares(&by_zone(2029), [0.0, 60.0, 30.0, 10.0]);
}

#[test]
fn rules_in_a_mix_act_as_they_would_alone() {
    let parts = vec![(0.5, ZoneRule::Performance), (0.5, ZoneRule::Equal)];
    let world = growing_world(ZoneRule::Mix(parts));
    let west = |year| world.in_year(year, |year| year.block_money[WEST].lane(0));
    assert_close(west(2027), 1000.0 * (0.5 * 0.3 + 0.5 / 3.0));
    let earned = EARNED[2] / EARNED.iter().sum::<f64>();
    assert_close(west(2028), 1000.0 * (0.5 * earned + 0.5 / 3.0));
}

#[test]
fn futures_earn_their_own_shares() {
    let mut world = growing_world(ZoneRule::Performance);
    let quiet = world.in_year(2028, |year| year.block_money[WEST].lane(0));
    world.scenario.special_zones = plan(&[100.0]);
    let calm = world.in_year(2028, |year| year.block_money[WEST].lane(0));

    // The same two worlds as the two lanes of one: births follow each lane's own elasticity.
    let world = growing_world(ZoneRule::Performance);
    let model = crate::model::Model::new(&world.scenario);
    let mut numbers = world
        .scenario
        .uncertainties
        .central::<2>(&world.scenario.country.zone_ids());
    numbers.displacement = Lanes::ONE;
    numbers.birth_programme_share = Lanes::ONE;
    numbers.birth_money_elasticity = Lanes([1.0, 0.0]);
    numbers.researcher_growth = Lanes::splat(libm::log(1.1));
    let luck = crate::model::Luck::absent(&world.scenario.country, year(2028));
    model.simulate(&model.prepare(numbers, year(2028)), &luck, &mut |result| {
        if result.year == year(2028) {
            assert_close(result.block_money[WEST].lane(0), quiet);
            assert_close(result.block_money[WEST].lane(1), calm);
        }
    });
}

#[test]
fn floors_and_caps_take_and_give_in_equal_amounts() {
    #[track_caller]
    fn case(bounds: [(f64, f64); 3], expected: [f64; 3]) {
        let found = shares(ZoneRule::Announced, |allocation| {
            for (zone, (floor, cap)) in allocation.bounds[1..].iter_mut().zip(bounds) {
                *zone = Bounds { floor, cap };
            }
        });
        assert_close(found[0], 0.0);
        for (found, expected) in found[1..].iter().zip(expected) {
            assert_close(*found, expected);
        }
    }

    // Wanted: .6, .3, .1.
    case([(0.0, 1.0); 3], [0.6, 0.3, 0.1]);
    case([(0.0, 1.0), (0.0, 1.0), (0.2, 1.0)], [0.55, 0.25, 0.2]);
    case([(0.0, 0.4), (0.0, 1.0), (0.0, 1.0)], [0.4, 0.4, 0.2]);
    case([(0.0, 0.4), (0.0, 0.35), (0.0, 1.0)], [0.4, 0.35, 0.25]);
    case([(0.6, 0.6), (0.4, 0.4), (0.0, 0.0)], [0.6, 0.4, 0.0]);
}

#[test]
fn a_share_changes_by_no_more_than_the_limit() {
    let mut world = World::quiet();
    world.scenario.allocation.between_zones = ZoneRule::Performance;
    world.scenario.allocation.yearly_change_limit = Some(0.05);
    let mut records = NO_GROWTH;
    records[1].startup_growth = 0.6;
    records[2].startup_growth = -1.0;
    records[3].startup_growth = 2.0;
    // Wanted: 78, 15 and 20 of 113. The west may lose .05 only; the two others give what it keeps in equal amounts.
    let last = [0.0, 0.6, 0.3, 0.1];
    let given = (98.0 / 113.0 - 0.75) / 2.0;
    let division = first(&world);
    let found = division.zone_shares(year(2028), &records, &last);
    assert_close(found[1], 78.0 / 113.0 - given);
    assert_close(found[2], 0.25);
    assert_close(found[3], 20.0 / 113.0 - given);
    // In the fund's first year there is nothing to change from.
    assert_shares(
        &division.zone_shares(FUND_YEAR, &records, &[]),
        [0.0, 60.0, 30.0, 10.0],
    );
}

#[test]
fn the_limit_counts_from_the_shares_of_the_year_before() {
    let mut world = growing_world(ZoneRule::Performance);
    world.scenario.allocation.yearly_change_limit = Some(0.01);
    // Wanted in 2028: far less for the island; in 2029 as announced again.
    let island = |year| world.in_year(year, |year| year.block_money[ISLAND].lane(0));
    assert_close(island(2027), 100.0);
    assert_close(island(2028), 90.0);
    assert_close(island(2029), 100.0);
}

#[test]
fn money_that_nobody_else_may_have_goes_to_one_zone() {
    let mut world = World::quiet();
    world.fund(&[700.0]);
    world.spend_all_on(Programme::Postdoc);
    let country = std::sync::Arc::make_mut(&mut world.scenario.country);
    country.zones[1].announced_eok = figure(0.0);
    country.zones[2].announced_eok = figure(0.0);
    let money = world.in_year(2030, |year| year.money[ISLAND].total().lane(0));
    assert_close(money, 700.0);
}

/// A share of `share` for the east that no rule decides.
fn fix_the_east(allocation: &mut Allocation, share: f64) {
    allocation.fixed[1] = Some(share);
    allocation.bounds[1] = Bounds {
        floor: share,
        cap: share,
    };
}

#[test]
fn a_fixed_share_leaves_the_rest_to_the_rule() {
    #[track_caller]
    fn case(rule: ZoneRule, parts: [f64; 4]) {
        let found = shares(rule, |allocation| fix_the_east(allocation, 0.3));
        assert_shares(&found, parts);
    }

    // 30 to 10 of the seven tenths that are left.
    case(ZoneRule::Announced, [0.0, 0.3, 0.525, 0.175]);
    case(ZoneRule::Equal, [0.0, 0.3, 0.35, 0.35]);
    case(
        ZoneRule::Custom(vec![0.0, 0.8, 0.05, 0.15]),
        [0.0, 0.3, 0.175, 0.525],
    );
}

#[test]
fn a_floor_takes_nothing_from_a_fixed_share() {
    let found = shares(ZoneRule::Equal, |allocation| {
        fix_the_east(allocation, 0.3);
        allocation.bounds[3].floor = 0.4;
    });
    assert_shares(&found, [0.0, 0.3, 0.3, 0.4]);
}

/// As announced until 2027, from 2028 on three tenths for the east.
fn world_with_a_later_division() -> World {
    let mut world = World::quiet();
    world.fund(&[1000.0]);
    let mut allocation = world.scenario.allocation.clone();
    fix_the_east(&mut allocation, 0.3);
    world.scenario.later_divisions = vec![LaterDivision {
        from: year(2028),
        allocation,
        programme_shares: world.scenario.programme_shares.clone(),
    }];
    world
}

#[test]
fn a_later_division_holds_from_its_year_on() {
    let world = world_with_a_later_division();
    let granted = |year| {
        world.in_year(year, |year| {
            let money = &year.block_money;
            [EAST_COAST, EAST_HILLS, WEST, ISLAND].map(|r| money[r].lane(0).round())
        })
    };
    assert_eq!(granted(2027), [300.0, 300.0, 300.0, 100.0]);
    assert_eq!(granted(2028), [150.0, 150.0, 525.0, 175.0]);
    assert_eq!(granted(2040), [150.0, 150.0, 525.0, 175.0]);
}

#[test]
fn a_later_division_is_reached_in_steps_of_the_yearly_limit() {
    let mut world = world_with_a_later_division();
    world.scenario.later_divisions[0]
        .allocation
        .yearly_change_limit = Some(0.1);
    let planned = planned_zone_shares(&world.scenario);
    // The east loses three tenths in three years, so the others get a third of their gain each year.
    let expected = [
        [0.0, 0.6, 0.3, 0.1],
        [0.0, 0.6, 0.3, 0.1],
        [0.0, 0.5, 0.375, 0.125],
        [0.0, 0.4, 0.45, 0.15],
        [0.0, 0.3, 0.525, 0.175],
        [0.0, 0.3, 0.525, 0.175],
    ];
    for (found, expected) in planned.iter().zip(expected) {
        assert_shares(found, expected);
    }
}

#[test]
fn a_later_floor_within_the_yearly_limit_holds_at_once() {
    let mut world = World::quiet();
    world.fund(&[1000.0]);
    let mut allocation = world.scenario.allocation.clone();
    allocation.yearly_change_limit = Some(0.1);
    allocation.bounds[3].floor = 0.15;
    world.scenario.later_divisions = vec![LaterDivision {
        from: year(2028),
        allocation,
        programme_shares: world.scenario.programme_shares.clone(),
    }];
    let planned = planned_zone_shares(&world.scenario);
    assert_shares(&planned[1], [0.0, 0.6, 0.3, 0.1]);
    // What the island gains, the nearest division takes from the two others alike.
    assert_shares(&planned[2], [0.0, 0.575, 0.275, 0.15]);
}
