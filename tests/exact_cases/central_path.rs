//! The central path to nine digits. Expected: a second implementation of `docs/model.md`, by other people in another
//! language.

use blockfund::lanes::Lanes;
use blockfund::model::YearResult;
use blockfund::scenario::{
    Bounds, ForcedCut, FundingScenario, MoneyPlan, ScoreIndex, WithinRule, ZoneRule,
};

use super::WIDTH;
use super::support::{Trial, shipped, year};

/// Of the last year, outside the capital and constant 2024 억원 where that applies.
struct Outcomes {
    capacity_ratio: f64,
    researchers: f64,
    regional_share: f64,
    startups: f64,
    surviving: f64,
    jobs: f64,
    rd: f64,
    absorbed: f64,
    lapsed: f64,
}

fn outcomes(trial: &Trial<WIDTH>) -> Outcomes {
    let provinces = &trial.scenario.country.provinces;
    let outcomes = |result: &YearResult<WIDTH>| {
        let sum = |counted: &dyn Fn(usize) -> bool, value: &dyn Fn(usize) -> Lanes<WIDTH>| -> f64 {
            let counted = (0..provinces.len()).filter(|&r| counted(r));
            counted.map(|r| value(r).lane(0)).sum()
        };
        let outside = |r: usize| !provinces[r].is_capital;
        let anywhere = |_| true;
        Outcomes {
            capacity_ratio: result.capacity_ratio.lane(0),
            researchers: sum(&outside, &|r| result.talent[r].researchers),
            regional_share: result.budget.regional_share().lane(0),
            startups: sum(&outside, &|r| result.startups[r].born),
            surviving: sum(&outside, &|r| result.startups[r].surviving),
            jobs: sum(&outside, &|r| result.startups[r].jobs),
            rd: sum(&outside, &|r| result.rd[r].total),
            absorbed: sum(&anywhere, &|r| result.money[r].absorbed),
            lapsed: sum(&anywhere, &|r| result.money[r].lapsed),
        }
    };
    let years = trial.years(&trial.no_luck(), outcomes);
    years.into_iter().next_back().unwrap()
}

#[track_caller]
fn assert_nine_digits(value: f64, expected: f64) {
    // Half a unit of the ninth digit, and as much for the rounding of what is expected.
    let unit = libm::pow(10.0, libm::floor(libm::log10(expected.abs())) - 8.0);
    assert!((value - expected).abs() <= unit, "{value}, not {expected}");
}

#[test]
fn the_two_plans_of_the_strategy_end_where_the_model_says() {
    let baseline = outcomes(&Trial::central(shipped("baseline")));
    assert_nine_digits(baseline.capacity_ratio, 0.409_193_939);
    assert_nine_digits(baseline.researchers, 217_465.334);
    assert_nine_digits(baseline.regional_share, 0.039_023_602_4);
    assert_nine_digits(baseline.startups, 479.464_598);
    assert_nine_digits(baseline.surviving, 418.412_018);
    assert_nine_digits(baseline.jobs, 3_377.903_38);
    assert_nine_digits(baseline.rd, 489_007.965);
    assert_nine_digits(baseline.absorbed, 690.556_704);
    assert!(baseline.lapsed.abs() < 1e-9);

    let share_7 = outcomes(&Trial::central(shipped("share-7")));
    assert_nine_digits(share_7.capacity_ratio, 0.421_242_067);
    assert_nine_digits(share_7.researchers, 220_515.681);
    assert_nine_digits(share_7.regional_share, 0.07);
    assert_nine_digits(share_7.startups, 501.000_464);
    assert_nine_digits(share_7.surviving, 439.676_015);
    assert_nine_digits(share_7.jobs, 3_527.130_64);
    assert_nine_digits(share_7.rd, 493_800.730);
    assert_nine_digits(share_7.absorbed, 9_479.520_45);
    assert_nine_digits(share_7.lapsed, 993.393_983);
}

/// The four targets' outcomes, R&D and absorbed money.
#[track_caller]
fn assert_outcomes(trial: &Trial<WIDTH>, expected: [f64; 6]) {
    let found = outcomes(trial);
    let found = [
        found.capacity_ratio,
        found.researchers,
        found.regional_share,
        found.startups,
        found.rd,
        found.absorbed,
    ];
    for (found, expected) in found.into_iter().zip(expected) {
        if expected == 0.0 {
            assert!(found.abs() < 1e-12);
        } else {
            assert_nine_digits(found, expected);
        }
    }
}

#[test]
#[rustfmt::skip] // a table
fn the_other_shipped_scenarios_end_where_they_should() {
    #[track_caller]
    fn case(name: &str, expected: [f64; 6]) {
        assert_outcomes(&Trial::central(shipped(name)), expected);
    }

    case("no-block-fund", [0.406123684, 217070.313, 0.036836915, 475.375025, 488433.814, 0.0]);
    case("growth-30", [0.411305544, 217903.127, 0.043082313, 482.45971, 489697.758, 1954.43748]);
    case("share-7-8", [0.42312282, 221138.782, 0.078, 505.425454, 494769.704, 11404.6303]);
    case("need", [0.420701552, 220277.502, 0.07, 499.319106, 493395.475, 8908.88852]);
    case("researchers", [0.420012619, 220720.089, 0.07, 502.981271, 494186.333, 10048.5529]);
    case("performance", [0.421218558, 220503.656, 0.07, 500.923064, 493780.125, 9450.61234]);
    case("talent-first", [0.418645095, 222160.211, 0.07, 484.787538, 493182.888, 9444.40392]);
    case("commercialisation-first", [0.427345519, 219172.047, 0.07, 564.68893, 493924.659, 9460.74914]);
    case("two-hubs", [0.416609192, 220450.983, 0.07, 500.452194, 493812.493, 9628.73814]);
    case("front-loaded", [0.42022173, 219986.669, 0.0576492956, 500.613798, 492880.196, 6467.55502]);
    case("cut-2028", [0.418578137, 219637.861, 0.0669310274, 493.157348, 490824.735, 8215.53334]);
}

fn zone(scenario: &FundingScenario, id: &str) -> usize {
    let mut zones = scenario.country.zones.iter();
    zones.position(|zone| zone.id == id).unwrap()
}

fn amounts(amounts: &[(u16, f64)]) -> MoneyPlan {
    MoneyPlan {
        amounts_eok: amounts.iter().map(|&(at, eok)| (year(at), eok)).collect(),
        growth_per_year: 0.0,
    }
}

#[test]
#[rustfmt::skip] // a table
fn levers_that_no_shipped_scenario_uses_do_what_they_should() {
    #[track_caller]
    fn case(base: &str, change: impl FnOnce(&mut Trial<WIDTH>), expected: [f64; 6]) {
        let mut trial = Trial::central(shipped(base));
        change(&mut trial);
        assert_outcomes(&trial, expected);
    }

    // Weights against floors and caps.
    case("share-7", |Trial { scenario, .. }| {
        let wanted = [("southeast", 0.4), ("daegyeong", 0.1), ("jungbu", 0.3), ("honam", 0.1), ("gangwon", 0.04), ("jeonbuk", 0.03), ("jeju", 0.03)];
        let mut weights = vec![0.0; scenario.country.zones.len()];
        for (id, weight) in wanted {
            let zone = zone(scenario, id);
            weights[zone] = weight;
            scenario.allocation.bounds[zone] = Bounds { floor: 0.05, cap: 0.35 };
        }
        scenario.allocation.between_zones = ZoneRule::Custom(weights);
    }, [0.420925084, 220690.813, 0.07, 502.321148, 494127.106, 9942.41789]);
    // A mix of rules that may change by one percentage point a year.
    case("share-7", |Trial { scenario, .. }| {
        let parts = [(0.5, ZoneRule::Performance), (0.3, ZoneRule::Need), (0.2, ZoneRule::Population)];
        scenario.allocation.between_zones = ZoneRule::Mix(parts.to_vec());
        scenario.allocation.exponent = 2.0;
        scenario.allocation.yearly_change_limit = Some(0.01);
    }, [0.421090368, 220435.315, 0.07, 500.412517, 493658.898, 9271.02374]);
    // The capital gets an eighth.
    case("share-7", |Trial { scenario, .. }| {
        scenario.allocation.between_zones = ZoneRule::Equal;
        scenario.allocation.capital_admitted = true;
        scenario.allocation.bounds.fill(Bounds { floor: 0.0, cap: 1.0 });
    }, [0.417003453, 219761.811, 0.07, 497.255102, 492159.174, 9405.1362]);
    case("share-7", |Trial { scenario, .. }| {
        scenario.allocation.between_zones = ZoneRule::Need;
        scenario.allocation.exponent = 2.0;
        scenario.allocation.within_zones = WithinRule::WorstFirst;
    }, [0.420079743, 219964.782, 0.07, 497.018805, 492848.3, 8135.27355]);
    // One zone spends otherwise than the others: .5, .3, .1 and .1 on the four uses.
    case("share-7", |Trial { scenario, .. }| {
        scenario.allocation.within_zones = WithinRule::Researchers;
        let honam = zone(scenario, "honam");
        for entry in &scenario.country.programmes {
            let of_use = [0.5, 0.3, 0.1, 0.1][entry.programme.its_use() as usize];
            scenario.programme_shares[honam][entry.programme as usize] = of_use * entry.share_of_use;
        }
    }, [0.419773272, 220646.574, 0.07, 500.007317, 493790.662, 9501.7453]);
    case("share-7", |Trial { scenario, .. }| scenario.score_index = ScoreIndex::Geometric,
        [0.420672821, 220515.681, 0.07, 501.000464, 493800.73, 9479.52045]);
    case("share-7", |Trial { scenario, .. }| scenario.autonomy = false,
        [0.416885355, 220305.699, 0.07, 500.682964, 493304.179, 9295.97875]);
    case("share-7", |Trial { scenario, .. }| scenario.horizon = year(2035),
        [0.398040768, 237355.541, 0.07, 1075.63528, 567165.195, 11803.3496]);
    case("share-7", |Trial { scenario, .. }| {
        scenario.local_match = 0.5;
        scenario.special_zones.growth_per_year = 0.2;
        scenario.stage_fund = amounts(&[(2026, 200.0), (2027, 1000.0)]);
    }, [0.425085114, 221060.58, 0.07, 552.901426, 495279.228, 9479.52045]);
    case("share-7", |Trial { numbers, .. }| {
        numbers.displacement = Lanes::splat(0.5);
        numbers.absorption_scale = Lanes::splat(0.5);
        numbers.knowledge_lag = Lanes::splat(3.0);
    }, [0.416132363, 218893.277, 0.07, 485.82623, 476822.952, 10261.1032]);
    // More than provinces can use, and more than the centre can spare without notice.
    case("baseline", |Trial { scenario, .. }| scenario.budget.block_fund = amounts(&[(2026, 788.0), (2027, 60_000.0)]),
        [0.438431521, 228998.482, 0.20333596, 558.28161, 508643.627, 31475.3891]);
    case("baseline", |Trial { scenario, .. }| scenario.forced_cut = Some(ForcedCut { year: year(2027), size: 0.3 }),
        [0.407088065, 217069.28, 0.0387490506, 471.103394, 487706.287, 680.861625]);
}
