//! Use of money and learning, worked by hand.

use super::*;
use crate::model::YearResult;
use crate::model::tiny::{ISLAND, WEST, World, assert_close, assert_within, one, plan};
use crate::scenario::LaterDivision;
use crate::special::gamma_quantile;

#[test]
fn new_money_is_used_the_less_the_more_there_is() {
    #[track_caller]
    fn case(granted: f64, absorbed_before: f64, most_new: f64, expected: f64) {
        let used = usable(one(granted), one(absorbed_before), one(most_new)).lane(0);
        assert_close(used, expected);
    }

    case(0.0, 50.0, 10.0, 0.0);
    case(40.0, 50.0, 10.0, 40.0);
    case(50.0, 50.0, 0.0, 50.0);
    case(90.0, 50.0, 0.0, 50.0);
    // 1 − 1/e = 0.632 120 558 828 557 7; 1 − e⁻⁴ = 0.981 684 361 111 265 8
    case(60.0, 50.0, 10.0, 56.321_205_588_285_58);
    case(90.0, 50.0, 10.0, 59.816_843_611_112_66);
    case(100.0, 0.0, 1e15, 100.0);
}

#[test]
fn gamma_money_is_used_as_far_as_its_laplace_transform_says() {
    // E a = Q (1 − E e^(−F/Q)) = Q (1 − (1 + θ/Q)^−k) for money from Gamma(k, θ).
    let (shape, scale, most_new) = (4.0, 30.0, 100.0);
    let expected = most_new * (1.0 - libm::pow(1.0 + scale / most_new, -shape));
    assert_within(expected, 64.9872, 5e-5);

    let points = 100_000;
    let used = |k: u32| {
        let middle = (f64::from(k) + 0.5) / f64::from(points);
        let granted = one(scale * gamma_quantile(shape, middle));
        usable(granted, one(0.0), one(most_new)).lane(0)
    };
    let mean = (0..points).map(used).sum::<f64>() / f64::from(points);
    // What is used rises from 0 to Q with the quantile's level, so no cell of the midpoint rule errs by more than
    // its own rise, and all together not by more than Q.
    assert_within(mean, expected, most_new / f64::from(points));
}

#[test]
fn saturation_loses_no_digits_where_its_formula_changes() {
    for x in [1e-300, 1e-12, 9.99e-4, 1e-3, 1.01e-3, 0.5, 3.0, 700.0] {
        let (found, exact) = (saturation(one(x)).lane(0), -libm::expm1(-x));
        // From 10⁻³ on the plain formula errs by some 2⁻⁵³, below it the series by x⁵/720.
        assert_within(found, exact, 4e-13 * exact);
    }
    assert_close(saturation(one(f64::INFINITY)).lane(0), 1.0);
}

/// 500 a year, of which the west gets 150 and the island 50.
fn funded() -> World {
    let mut world = World::quiet();
    world.fund(&[500.0]);
    world
}

#[test]
fn a_year_adds_at_most_q_to_what_is_used() {
    let mut world = funded();
    world.numbers.absorption_scale = one(0.1);
    // The west's Q is 0.1 · 0.5 · 1000 = 50, so of 150 it uses 50 (1 − e⁻³), and of what then is new as much again.
    let first = 50.0 * (1.0 - libm::exp(-3.0));
    let second = first + 50.0 * (1.0 - libm::exp(-(150.0 - first) / 50.0));
    let used = |year| world.in_year(year, |year| year.money[WEST].absorbed.lane(0));
    assert_close(used(2026), first);
    assert_close(used(2027), second);
    let lapsed = world.in_year(2027, |year| year.money[WEST].lapsed.lane(0));
    assert_close(lapsed, 150.0 - second);
}

#[test]
fn late_money_is_spent_once_a_year_later() {
    let mut world = funded();
    world.fund(&[500.0, 1000.0, 0.0]);
    world.numbers.carry_first = one(0.4);
    world.numbers.carry_later = one(0.1);
    let spent = |year| world.in_year(year, |year| year.money[WEST].block_spent.lane(0));
    assert_close(spent(2026), 0.6 * 150.0);
    assert_close(spent(2027), 0.4 * 150.0 + 0.9 * 300.0);
    assert_close(spent(2028), 0.1 * 300.0);
    assert_close(spent(2029), 0.0);
}

#[test]
fn late_money_is_spent_as_it_was_meant_when_it_came() {
    let mut world = funded();
    world.numbers.carry_first = one(0.4);
    world.numbers.carry_later = one(0.1);
    world.numbers.overhead_block = one(0.5);
    world.spend_all_on(Programme::Postdoc);
    let before = world.scenario.programme_shares.clone();
    world.spend_all_on(Programme::StageFunds);
    world.scenario.later_divisions = vec![LaterDivision {
        from: Year::try_from(2027).unwrap(),
        allocation: world.scenario.allocation.clone(),
        programme_shares: world.scenario.programme_shares.clone(),
    }];
    world.scenario.programme_shares = before;
    let money =
        |year, programme| world.in_year(year, |year| year.money[WEST].of(programme).lane(0));
    // Of 150 a year, half is lost to overhead.
    assert_close(money(2026, Programme::Postdoc), 0.6 * 75.0);
    assert_close(money(2026, Programme::StageFunds), 0.0);
    assert_close(money(2027, Programme::Postdoc), 0.4 * 75.0);
    assert_close(money(2027, Programme::StageFunds), 0.9 * 75.0);
    assert_close(money(2028, Programme::Postdoc), 0.0);
    assert_close(money(2028, Programme::StageFunds), 75.0);
}

#[test]
fn programmes_get_what_overhead_and_displacement_leave() {
    let mut world = funded();
    // The west has half of the other lines, which rise by 40.
    world.scenario.budget.other_lines = plan(&[1040.0]);
    world.numbers.displacement = one(0.5);
    world.numbers.overhead_block = one(0.2);
    world.numbers.overhead_central = one(0.1);
    let net = world.in_year(2026, |year| year.money[WEST].total().lane(0));
    assert_close(net, 0.5 * (150.0 * 0.8 + 20.0 * 0.9));
    // Of each quarter, talent has five programmes.
    let postdoc = |year: &YearResult<1>| year.money[WEST].of(Programme::Postdoc).lane(0);
    assert_close(world.in_year(2026, postdoc), net / 20.0);
}

#[test]
fn provinces_learn_from_planning_and_from_platforms() {
    #[track_caller]
    fn case(autonomy: bool, programme: Programme, exponent: f64) {
        let mut world = funded();
        world.scenario.autonomy = autonomy;
        world.spend_all_on(programme);
        world.numbers.autonomy_learning = one(0.3);
        world.numbers.learning_scale = one(0.1);
        world.numbers.platform_learning = one(0.02);
        world.numbers.effect_joint_learning = one(0.04);
        let capacity = |year| world.in_year(year, |year| year.capacity[ISLAND].lane(0));
        assert_close(capacity(2026), 0.5);
        assert_close(capacity(2027), 1.0 - 0.5 * libm::exp(-exponent));
    }

    // The island uses 50, a tenth of its 500, or 10 per cent.
    let by_planning = 0.3 * (1.0 - libm::exp(-1.0));
    case(true, Programme::Postdoc, by_planning);
    case(false, Programme::Postdoc, 0.0);
    case(false, Programme::StartupPlatform, 0.02 * 10.0);
    case(true, Programme::JointInstitutes, by_planning + 0.04 * 10.0);
}

#[test]
fn the_base_follows_the_money_for_it_slowly() {
    let mut world = funded();
    world.spend_all_on(Programme::ScienceCulture);
    world.numbers.base_decay = one(0.25);
    world.numbers.base_response = one(0.5);
    world.at(2026, |now| {
        let budget = YearBudget {
            major_rd: one(5000.0),
            block_fund: one(500.0),
            other_lines: one(1000.0),
            deflator: Lanes::ONE,
            per_deflator: Lanes::ONE,
        };
        let mut island = Absorption::start(now.facts, now.draw)[ISLAND];
        // 50 are 10 per cent of 500.
        let mut money = Money::NONE;
        money.granted = one(50.0);
        island.spend(now, &budget, ISLAND, &mut money);
        let response = 1.0 + 0.5 * libm::log(11.0);
        island.learn(now, 500.0, &money);
        assert_close(island.base.lane(0), 0.75 + 0.25 * response);
        island.learn(now, 500.0, &money);
        assert_close(island.base.lane(0), 0.5625 + 0.4375 * response);
    });
}
