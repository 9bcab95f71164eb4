//! Researchers by channel in the tiny country, worked by hand.

use super::*;
use crate::model::YearResult;
use crate::model::tiny::{CROWN, ISLAND, WEST, World, assert_close, assert_within, one, plan};

/// 1,000 a year for one programme, of which the west gets 300 and the island 100.
fn funded(programme: Programme) -> World {
    let mut world = World::quiet();
    world.fund(&[1000.0]);
    world.spend_all_on(programme);
    world
}

fn west(world: &World, year: u16) -> Talent<1> {
    world.in_year(year, |year| year.talent[WEST])
}

#[test]
fn a_stock_with_constant_inflow_fills_geometrically() {
    let mut world = funded(Programme::Postdoc);
    world.numbers.researcher_exit = one(0.3);
    world.numbers.cost_postdoc = one(12.0);
    world.numbers.stay_postdoc = one(1.0);
    // 300/12 = 25 are supported, of whom 25/2.5 = 10 stay: 10 (1 − 0.7^t)/(1 − 0.7) after t years.
    for (year, years) in (2026..=2032).zip(0..) {
        let expected = 10.0 * (1.0 - libm::pow(0.7, f64::from(years))) / 0.3;
        assert_close(west(&world, year).stayers[0].lane(0), expected);
    }
    assert_within(west(&world, 2032).stayers[0].lane(0), 29.4117, 1e-4);
}

#[test]
fn each_kind_is_supported_up_to_its_supply_and_postdocs_get_the_rest() {
    #[track_caller]
    fn case(programme: Programme, kind: usize, supply: f64, stay_per_year: f64) {
        let mut world = funded(programme);
        world.numbers.cost_postdoc = one(2.0);
        world.numbers.cost_woman_returner = one(4.0);
        world.numbers.cost_senior = one(4.0);
        world.numbers.cost_foreign = one(4.0);
        world.numbers.supply_woman_returner = one(supply);
        world.numbers.supply_senior = one(supply);
        world.numbers.supply_foreign = one(supply);
        world.numbers.stay_woman_returner = one(0.3);
        world.numbers.stay_senior = one(0.3);
        world.numbers.stay_foreign = one(0.3);
        // The west has half of the researchers outside the capital, and money for 75.
        let expected = (0.5 * supply).min(75.0);
        let first = west(&world, 2026);
        assert_close(first.supported[kind].lane(0), expected);
        assert_close(first.supported[0].lane(0), (300.0 - 4.0 * expected) / 2.0);
        let stayed = west(&world, 2027).stayers[kind].lane(0);
        assert_close(stayed, stay_per_year * expected);
    }

    case(Programme::WomenReturners, 1, 100.0, 0.3 / 2.5);
    case(Programme::WomenReturners, 1, 1e6, 0.3 / 2.5);
    case(Programme::SeniorScientists, 2, 100.0, 0.3 / 0.75);
    case(Programme::ForeignTalent, 3, 100.0, 0.3 / 2.5);
    case(Programme::ForeignTalent, 3, 0.0, 0.0);
}

#[test]
fn costs_rise_with_pay() {
    let mut world = funded(Programme::Postdoc);
    world.numbers.cost_growth = one(0.02);
    let supported = west(&world, 2029).supported[0].lane(0);
    assert_close(supported, 300.0 / libm::exp(0.1));
}

#[test]
fn posts_are_filled_step_by_step() {
    let mut world = funded(Programme::StrategicTechnology);
    // What the centre loses is another test's.
    world.scenario.budget.other_lines = plan(&[0.0]);
    world.numbers.overhead_central = one(1.0);
    world.numbers.cost_researcher = one(2.0);
    world.numbers.pay_absorption = one(0.2);
    world.numbers.fill_rate = one(0.5);
    world.numbers.fill_speed = one(0.6);
    // The west loses its 500 of other lines and gets 300.
    let posts = 0.8 * (300.0 - 500.0) / 2.0;
    let first = 0.6 * 0.5 * posts;
    assert_close(west(&world, 2026).filled_posts.lane(0), first);
    let second = first + 0.6 * (0.5 * posts - first);
    assert_close(west(&world, 2027).filled_posts.lane(0), second);
}

#[test]
fn money_opens_posts_unless_it_is_for_people_or_equity() {
    #[track_caller]
    fn case(programme: Programme, opens: bool) {
        let mut world = funded(programme);
        world.numbers.overhead_central = one(1.0);
        world.numbers.fill_rate = one(1.0);
        world.numbers.fill_speed = one(1.0);
        let expected = if opens { 300.0 } else { 0.0 };
        assert_close(west(&world, 2026).filled_posts.lane(0), expected);
    }

    for programme in Programme::ALL {
        let opens = !matches!(
            programme,
            Programme::Postdoc
                | Programme::WomenReturners
                | Programme::SeniorScientists
                | Programme::ForeignTalent
                | Programme::GraduateTraining
                | Programme::StageFunds
        );
        case(programme, opens);
    }
}

#[test]
fn match_and_induced_rd_open_posts_too() {
    let mut world = funded(Programme::PlannedStartups);
    world.scenario.local_match = 0.002;
    world.numbers.overhead_central = one(1.0);
    world.numbers.leverage = one(0.6);
    world.numbers.fill_rate = one(1.0);
    world.numbers.fill_speed = one(1.0);
    let posts = 300.0 + 0.002 * 300.0 + 0.6 / 3.0 * 300.0;
    assert_close(west(&world, 2026).filled_posts.lane(0), posts);
}

#[test]
fn trained_graduates_fill_what_would_stay_empty() {
    #[track_caller]
    fn case(training_cost: f64, expected: f64) {
        let mut world = World::quiet();
        world.fund(&[1000.0]);
        for shares in &mut world.scenario.programme_shares {
            *shares = [0.0; Programme::COUNT];
            shares[Programme::GraduateTraining as usize] = 0.5;
            shares[Programme::StrategicTechnology as usize] = 0.5;
        }
        world.numbers.overhead_central = one(1.0);
        world.numbers.fill_rate = one(0.4);
        world.numbers.cost_graduate = one(training_cost);
        world.numbers.stay_graduate = one(0.5);
        world.numbers.researcher_exit = one(0.1);
        assert_close(west(&world, 2026).graduates.lane(0), 0.0);
        assert_close(west(&world, 2028).graduates.lane(0), expected);
    }

    // 150 posts, of which 90 would stay empty; 150/c places, of which a fifth stay, for two years.
    case(10.0, 3.0 * 1.9);
    case(0.1, 90.0);
}

#[test]
fn more_startups_than_there_would_have_been_open_posts() {
    let mut world = World::quiet();
    world.numbers.posts_per_startup = one(4.0);
    world.numbers.fill_rate = one(1.0);
    world.numbers.fill_speed = one(1.0);
    world.numbers.birth_programme_share = one(1.0);
    world.numbers.birth_money_elasticity = one(1.0);
    world.scenario.special_zones = plan(&[250.0]);
    // 5 births instead of 2: 3 firms more at the end of 2026.
    assert_close(west(&world, 2026).filled_posts.lane(0), 0.0);
    assert_close(west(&world, 2027).filled_posts.lane(0), 12.0);
}

#[test]
fn part_of_those_who_fill_posts_come_from_the_capital() {
    let mut world = funded(Programme::StrategicTechnology);
    world.numbers.overhead_central = one(1.0);
    world.numbers.fill_rate = one(0.5);
    world.numbers.fill_speed = one(1.0);
    world.numbers.from_capital = one(0.25);
    let capital = world.in_year(2026, |year| year.talent[CROWN]);
    // 1,000 posts outside the capital, half of them filled.
    assert_close(capital.drawn_to_regions.lane(0), -125.0);
    assert_close(capital.researchers.lane(0), 875.0);
    assert_close(west(&world, 2026).drawn_to_regions.lane(0), 0.0);
}

#[test]
fn channels_sum_to_all_researchers() {
    let mut world = World::quiet();
    world.fund(&[1000.0]);
    world.numbers.researcher_growth = one(0.02);
    world.numbers.researcher_growth_capital_gap = one(0.01);
    world.numbers.stay_postdoc = one(0.5);
    world.numbers.stay_graduate = one(0.5);
    world.numbers.fill_rate = one(0.5);
    world.numbers.fill_speed = one(0.5);
    let researchers = |year: &YearResult<1>| {
        let island = &year.talent[ISLAND];
        let kinds = island.supported.iter().chain(&island.stayers);
        let parts = kinds.chain([&island.trend, &island.filled_posts, &island.graduates]);
        (
            parts.map(|part| part.lane(0)).sum::<f64>(),
            island.researchers.lane(0),
            year.talent[CROWN].trend.lane(0),
        )
    };
    let (parts, whole, capital) = world.in_year(2028, researchers);
    assert_close(whole, parts);
    assert_close(capital, 1000.0 * libm::exp(0.12));
}
