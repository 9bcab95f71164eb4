//! Births, survival and jobs in the tiny country, worked by hand.

use super::*;
use crate::model::Luck;
use crate::model::tiny::{EAST_COAST, ISLAND, WEST, World, assert_close, one, plan};
use crate::units::TARGET_YEAR;

#[test]
fn survival_is_that_of_a_weibull_law() {
    #[track_caller]
    fn case(survival_5y: f64, shape: f64, age: usize, expected: f64) {
        let survival = Survival::new(one(survival_5y), one(shape), 20);
        assert_close(survival.share[age].lane(0), expected);
        let hazard: Lanes<1> = survival.hazard[..=age].iter().copied().sum();
        assert_close((-hazard).exp().lane(0), expected);
    }

    case(0.7, 0.85, 0, 1.0);
    case(0.7, 0.85, 5, 0.7);
    case(0.35, 1.6, 5, 0.35);
    // ln S falls with (a/5)^ν: with the age, and with its square.
    case(0.7, 1.0, 10, 0.49);
    case(0.5, 2.0, 10, 0.0625);
    case(1.0, 0.85, 20, 1.0);
}

#[test]
fn survivors_are_summed_over_ages() {
    let survival = Survival::new(one(0.5), one(1.0), 8);
    let yearly = libm::pow(0.5, 0.2);
    let expected: f64 = (2..=4).map(|age| libm::pow(yearly, f64::from(age))).sum();
    assert_close(survival.sum(2, 4).lane(0), expected);
}

fn west(world: &World, year: u16) -> Startups<1> {
    world.in_year(year, |year| year.startups[WEST])
}

/// Firms of the west that are alive, of the cohort with a number.
fn alive(world: &World, year: u16, cohort: usize) -> f64 {
    world.in_year(year, |year| year.cohorts(WEST)[cohort].lane(0))
}

#[test]
fn births_follow_money_output_and_shock() {
    let mut world = World::quiet();
    world.numbers.birth_level = one(1.5);
    world.numbers.birth_programme_share = one(0.4);
    world.numbers.birth_money_elasticity = one(0.5);
    world.numbers.birth_output_elasticity = one(2.0);
    world.numbers.output_researchers = one(1.0);
    world.numbers.researcher_growth = one(0.01);
    world.numbers.load_births = one(2.0);
    world.numbers.shock_sd = one(0.1);
    world.scenario.special_zones = plan(&[400.0]);
    let mut luck = Luck::absent(&world.scenario.country, TARGET_YEAR);
    luck.years[2].provinces[WEST] = one(1.0);
    let births = world.in_year_with(&luck, 2027, |year| year.startups[WEST].births.lane(0));
    // Output is 2 % above that of 2025, money is four times as much.
    let mean = 0.6 * libm::exp(0.04) + 0.4 * 2.0;
    assert_close(births, 3.0 * mean * libm::exp(0.2));
    // 2025 itself is known.
    assert_close(west(&world, 2025).births.lane(0), 2.0);
    assert_close(west(&world, 2025).born.lane(0), 0.0);
}

#[test]
fn programme_money_counts_beside_that_of_special_zones() {
    let mut world = World::quiet();
    world.fund(&[100.0]);
    world.spend_all_on(Programme::PlannedStartups);
    world.numbers.effect_planned_births = one(2.0);
    world.numbers.birth_programme_share = one(1.0);
    world.numbers.birth_money_elasticity = one(1.0);
    // The west has a fifth of the 100 for special zones, and gets 30 of the fund.
    assert_close(
        west(&world, 2026).births.lane(0),
        2.0 * (20.0 + 60.0) / 20.0,
    );
}

#[test]
fn a_province_without_births_has_none_whatever_is_paid() {
    let mut world = World::quiet();
    world.fund(&[1000.0]);
    world.spend_all_on(Programme::PlannedStartups);
    world.numbers.effect_planned_births = one(2.0);
    world.numbers.birth_programme_share = one(1.0);
    let (island, cohorts) = world.in_year(2030, |year| {
        (year.startups[ISLAND], year.cohorts(ISLAND).to_vec())
    });
    assert_close(island.births.lane(0), 0.0);
    assert_close(island.relative_mean.lane(0), 1.0);
    assert_eq!(cohorts, [Lanes::ZERO; 5]);
}

#[test]
fn firms_close_at_the_hazard_of_their_age() {
    let mut world = World::quiet();
    world.numbers.survival_5y = one(0.5);
    world.numbers.survival_shape = one(1.0);
    world.numbers.stage_hazard_ratio = one(1.0);
    world.numbers.late_hazard_ratio = one(3.0);
    let yearly = libm::pow(0.5, 0.2);
    let alive = |year: u16, cohort: usize| alive(&world, year, cohort);
    assert_close(alive(2026, 0), 2.0);
    assert_close(alive(2027, 0), 2.0 * yearly);
    assert_close(alive(2030, 0), 2.0 * libm::pow(yearly, 4.0));
    // From the fifth year on the ratio is that of old firms.
    assert_close(alive(2031, 0), 2.0 * libm::pow(yearly, 7.0));
    assert_close(alive(2031, 1), 2.0 * libm::pow(yearly, 4.0));
}

#[test]
fn stage_money_helps_the_more_the_fewer_share_it() {
    #[track_caller]
    fn case(programme: Programme, effect: f64) {
        let mut world = World::quiet();
        world.fund(&[0.0, 100.0]);
        world.spend_all_on(programme);
        world.scenario.stage_fund = plan(&[0.0, 50.0]);
        world.numbers.effect_market_access = one(0.5);
        world.numbers.survival_shape = one(1.0);
        world.numbers.stage_hazard_ratio = one(0.6);
        world.numbers.stage_money_scale = one(4.0);
        let yearly = libm::pow(0.5, 0.2);
        // The 2 of 2026, and those of 2021 to 2025 at the end of 2027: aged 2 to 6. The west has a fifth of the
        // stage fund and 30 of the block fund.
        let earlier: f64 = (2..=6)
            .map(|age| 2.0 * libm::pow(yearly, f64::from(age)))
            .sum();
        let per_firm = (10.0 + effect * 30.0) / (2.0 + earlier);
        let ratio = 1.0 - 0.4 * (1.0 - libm::exp(-per_firm / 4.0));
        assert_close(alive(&world, 2027, 0), 2.0 * libm::pow(yearly, ratio));
    }

    case(Programme::StageFunds, 1.0);
    case(Programme::MarketAccess, 0.5);
    case(Programme::Postdoc, 0.0);
}

#[test]
fn jobs_grow_with_the_age_of_firms() {
    let mut world = World::quiet();
    world.numbers.survival_5y = one(1.0);
    world.numbers.jobs_first = one(6.0);
    world.numbers.jobs_growth = one(libm::log(1.5));
    assert_close(west(&world, 2028).jobs.lane(0), 12.0 * (2.25 + 1.5 + 1.0));
    assert_close(west(&world, 2028).surviving.lane(0), 6.0);
}

#[test]
fn births_and_closures_take_the_quantiles_of_their_luck() {
    #[track_caller]
    fn case(law: BirthLaw, births: f64, survivors: f64) {
        let mut world = World::quiet();
        world.scenario.birth_law = law;
        world.numbers.birth_dispersion = one(5.0);
        world.numbers.survival_shape = one(1.0);
        let mut luck = Luck::absent(&world.scenario.country, TARGET_YEAR);
        luck.is_absent = false;
        for year in &mut luck.years {
            year.births = vec![one(0.8); 5];
            year.common_births = one(0.9);
            year.survival = vec![vec![one(0.3); 5]; 5];
        }
        let coast =
            |year| world.in_year_with(&luck, year, |year| year.cohorts(EAST_COAST)[0].lane(0));
        assert_close(coast(2026), births);
        assert_close(coast(2027), survivors);
    }

    // Births: the negative binomial law with mean 6 and size 5 is .782 at 8 and .841 at 9, Poisson(6) .744 at 7 and
    // .847 at 8. Gamma(5, 1/5) reaches .9 at 1.5987, and Poisson(6 · 1.5987) is .742 at 11 and .829 at 12.
    // Survivors, with chance ½^(1/5): .100 and .329 at 6 and 7 of 9; .278 and .670 at 6 and 7 of 8; .196 and .473 at 9
    // and 10 of 12.
    case(BirthLaw::NegativeBinomial, 9.0, 7.0);
    case(BirthLaw::Poisson, 8.0, 7.0);
    case(BirthLaw::Common, 12.0, 10.0);
    case(BirthLaw::Mean, 6.0, 6.0 * libm::pow(0.5, 0.2));
}
