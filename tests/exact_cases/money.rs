//! Where money goes: what a move takes from the centre, what provinces can use, and whom a grant to one leaves alone.

use blockfund::country::Programme;
use blockfund::lanes::Lanes;
use blockfund::model::YearResult;
use blockfund::scenario::{MoneyPlan, ZoneRule};

use super::support::{Everything, Trial, assert_same_bits, shipped, year};
use super::{SEED, WIDTH, assert_within};

/// A fund of this amount a year beside the other lines of 2025, at stable prices; all else is drawn.
fn fund_of(amount_eok: f64) -> Trial<WIDTH> {
    let flat = |amount_eok| MoneyPlan {
        amounts_eok: [(year(2026), amount_eok)].into(),
        growth_per_year: 0.0,
    };
    let mut scenario = shipped("baseline");
    scenario.budget.block_fund = flat(amount_eok);
    scenario.budget.other_lines = flat(scenario.country.national.other_lines_2025_eok.value);
    let mut trial = Trial::drawn(scenario, SEED, 0);
    trial.numbers.deflator_growth = Lanes::ZERO;
    trial.numbers.envelope_noise = Lanes::ZERO;
    trial.numbers.cut_probability = Lanes::ZERO;
    trial
}

fn moved(result: &YearResult<WIDTH>) -> Lanes<WIDTH> {
    result.rd.iter().map(|rd| rd.moved).sum()
}

#[test]
fn a_won_moved_from_the_centre_is_a_won_less_displacement_and_overhead() {
    let mut trial = fund_of(800.0);
    trial.numbers.capacity_pull = Lanes::ZERO;
    trial.numbers.absorption_scale = Lanes::splat(1e15);
    trial.numbers.displacement = Lanes([0.0, 0.2, 0.3, 1.0]);
    trial.numbers.overhead_central = Lanes([0.0, 0.0, 0.1, 0.1]);
    let years = trial.years(&trial.luck(SEED, 0), moved);
    for moved in &years[1..] {
        for (lane, per_won) in [-1.0, -0.8, -0.63, 0.0].into_iter().enumerate() {
            // The pull of provinces is 1 to the last digit, times a pool of 300,000.
            assert_within(moved.lane(lane), 800.0 * per_won, 1e-9);
        }
    }
}

#[test]
fn all_money_to_one_province_leaves_the_others_to_the_centre_and_their_neighbours() {
    let grant = |amount_eok: f64| {
        let mut trial = fund_of(amount_eok);
        let country = &trial.scenario.country;
        let jeju = country.zones.iter().position(|zone| zone.id == "jeju");
        let mut weights = vec![0.0; country.zones.len()];
        weights[jeju.unwrap()] = 1.0;
        trial.scenario.allocation.between_zones = ZoneRule::Custom(weights);
        trial
    };
    let all = |trial: &Trial<WIDTH>| trial.everything(&trial.luck(SEED, 0));
    let of_jeju = |name: &str| name.ends_with("of KR-49");

    let own = |name: &str| {
        let kinds = [
            "grant",
            "real",
            "absorbed",
            "lapsed",
            "block money",
            "capacity of",
            "local match",
            "business",
            "induced",
            "trend",
            "supported",
            "stayers",
        ];
        let programmes = Programme::ALL.map(Programme::id);
        let all = kinds.iter().chain(&programmes);
        !of_jeju(name) && all.into_iter().any(|kind| name.starts_with(kind))
    };
    for (without, with) in all(&grant(0.0)).iter().zip(&all(&grant(2000.0))) {
        assert_same_bits(without, with, own);
    }

    // The ways closed: nothing returns to or leaves the centre, no pull, no drain, no spill-over.
    let closed = |amount_eok: f64| {
        let mut trial = grant(amount_eok);
        trial.numbers.overhead_central = Lanes::ONE;
        trial.numbers.from_capital = Lanes::ZERO;
        trial.numbers.output_spillover = Lanes::ZERO;
        all(&trial)
    };
    // What is moved is then nothing, but may be −0.
    let elsewhere =
        |name: &str| !of_jeju(name) && name.contains(" of ") && !name.starts_with("moved");
    let (without, with) = (closed(0.0), closed(2000.0));
    for (without, with) in without.iter().zip(&with) {
        assert_same_bits(without, with, elsewhere);
    }
    let score = |years: &[Everything<4>]| years[5]["score of KR-49"].lane(0);
    assert!(score(&with) > score(&without));
}

#[test]
fn one_province_takes_up_money_only_as_fast_as_it_can() {
    let mut trial = fund_of(5000.0);
    trial.numbers.absorption_scale = Lanes([0.05, 0.2, 0.5, 2.0]);
    let mut before: Vec<Lanes<WIDTH>> = vec![Lanes::ZERO; trial.scenario.country.provinces.len()];
    let country = trial.scenario.country.clone();
    let scale = trial.numbers.absorption_scale;
    trial.years(&trial.luck(SEED, 0), |result| {
        for (r, province) in country.provinces.iter().enumerate() {
            let most = scale * result.capacity[r] * province.government_rd_eok.value;
            let grown = result.money[r].absorbed - before[r];
            for lane in 0..4 {
                assert!(grown.lane(lane) <= most.lane(lane));
            }
            before[r] = result.money[r].absorbed;
        }
    });
}

#[test]
fn with_boundless_capacity_effects_are_linear_until_supplies_and_matches_end() {
    let boundless = |amount_eok: f64| {
        let mut trial = fund_of(amount_eok);
        trial.numbers.absorption_scale = Lanes::splat(1e15);
        for supply in [
            &mut trial.numbers.supply_woman_returner,
            &mut trial.numbers.supply_senior,
            &mut trial.numbers.supply_foreign,
        ] {
            *supply = Lanes::splat(1e9);
        }
        trial.everything(&trial.luck(SEED, 0))
    };
    let is_linear = |name: &str| {
        let quantities = [
            "grant",
            "absorbed",
            "supported",
            "stayers",
            "local match",
            "induced",
            "postdoc",
            "graduate_training",
            "strategic_technology",
            "stage_funds",
            "startup_platform",
        ];
        quantities.iter().any(|quantity| name.contains(quantity))
    };
    let mut compared = 0;
    for (once, thrice) in boundless(500.0).iter().zip(&boundless(1500.0)) {
        for (name, once) in once.iter().filter(|(name, _)| is_linear(name)) {
            for lane in 0..4 {
                let expected = 3.0 * once.lane(lane);
                assert_within(thrice[name].lane(lane), expected, 1e-11 * expected);
                compared += usize::from(expected > 0.0);
            }
        }
        for (name, lapsed) in thrice.iter().filter(|(name, _)| name.contains("lapsed")) {
            assert!(lapsed.lane(0).abs() < 1e-9, "{name}");
        }
    }
    // Some twenty quantities in 14 provinces, five years and four draws, though not all from the first year on.
    assert!(compared > 4000, "{compared} were compared");
}

#[test]
fn without_any_capacity_all_money_is_back_at_the_centre_a_year_later() {
    let idle = |amount_eok: f64| {
        let mut trial = fund_of(amount_eok);
        trial.numbers.absorption_scale = Lanes::ZERO;
        trial
    };
    let trial = idle(1000.0);
    let central = |result: &YearResult<WIDTH>| -> [Lanes<WIDTH>; 3] {
        [
            result.rd.iter().map(|rd| rd.central).sum(),
            result.money.iter().map(|money| money.lapsed).sum(),
            result.money.iter().map(|money| money.absorbed).sum(),
        ]
    };
    let years = |trial: &Trial<WIDTH>| trial.years(&trial.luck(SEED, 0), central);
    let (with, without) = (years(&trial), years(&idle(0.0)));
    let keeps = (1.0 - trial.numbers.displacement) * (1.0 - trial.numbers.overhead_central);
    for (year, (with, without)) in (2025..).zip(with.iter().zip(&without)) {
        for lane in 0..4 {
            let granted = if year < 2026 { 0.0 } else { 1000.0 };
            assert_within(with[1].lane(lane), granted, 1e-9);
            assert_within(with[2].lane(lane), 0.0, 0.0);
            // The centre misses the first grant for good; from then on what lapsed pays for the next.
            let missing = if year == 2026 {
                1000.0 * keeps.lane(lane)
            } else {
                0.0
            };
            let difference = with[0].lane(lane) - without[0].lane(lane);
            assert_within(difference, -missing, 1e-6);
        }
    }
}
