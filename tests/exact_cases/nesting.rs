//! An experiment of draws with several futures each, where the parts of its variance are known.

use std::sync::Arc;

use blockfund::analysis::Findings;
use blockfund::analysis::findings::{ScenarioFindings, Summary};
use blockfund::country::Outcome;
use blockfund::country::parameters::Prior;
use blockfund::scenario::FundingScenario;
use blockfund::uncertain::{Distribution, Uncertain};

use super::findings::{findings, fix, prior};
use super::support::{shipped, year};
use super::{STANDARD_ERRORS, assert_within};

const SPREAD: f64 = 0.02;
const MEAN_GROWTH: f64 = 0.045;
const DRAWS: u32 = 4000;
const FUTURES: u16 = 3;

/// The budget of 2027 grows by 4.5 %, by 2 % times what is not known, and by 2 % times luck. The share of money that does
/// not change is met just where the two together are not above their mean.
fn even_chance() -> FundingScenario {
    let mut scenario = shipped("baseline");
    scenario.horizon = year(2027);
    for name in ["envelope_noise", "cut_probability"] {
        fix(&mut scenario, name, 0.0);
    }
    fix(&mut scenario, "major_rd_noise", SPREAD);
    let growth = Distribution::Normal {
        mean: MEAN_GROWTH,
        sd: SPREAD,
    };
    let growth = Uncertain::new(growth, None, None).unwrap();
    *prior(&mut scenario, "major_rd_growth") = Prior::One(growth);

    let money = scenario.budget.block_fund.in_year(year(2027))
        + scenario.budget.other_lines.in_year(year(2027));
    let country = Arc::make_mut(&mut scenario.country);
    let budget =
        country.national.major_rd_2026_eok.value * libm::exp(MEAN_GROWTH - 0.5 * SPREAD * SPREAD);
    let mut targets = country.targets.iter_mut();
    let share = targets.find(|target| target.outcome == Outcome::RegionalShare);
    share.unwrap().threshold.value = money / budget;
    scenario
}

fn regional_share(findings: &Findings) -> &Summary {
    let mut summaries = findings.scenarios[0].summaries.iter();
    let found = summaries.find(|summary| summary.outcome == Outcome::RegionalShare);
    found.unwrap()
}

#[test]
fn the_error_of_a_chance_counts_draws_rather_than_futures() {
    let findings = findings(&[even_chance()], DRAWS, FUTURES);
    let found = regional_share(&findings).attainment.unwrap();
    // θ + ε > 0 for standard normals: P(hit | θ) = Φ(θ) is uniform, so its variance is 1/12, and what is left of the
    // hit's variance of 1/4 is luck.
    let draws = f64::from(DRAWS);
    let between = 1.0 / 12.0;
    let variance_of_draw = between + (0.25 - between) / f64::from(FUTURES);
    let error = (variance_of_draw / draws).sqrt();
    assert_within(found.value, 0.5, STANDARD_ERRORS * error);
    // Numbers within ½ of their mean have a fourth moment of at most a quarter of their variance.
    let error_of_variance = (0.25 * variance_of_draw / draws).sqrt();
    assert_within(
        found.standard_error * found.standard_error * draws,
        variance_of_draw,
        STANDARD_ERRORS * error_of_variance,
    );
}

#[test]
fn half_of_the_spread_is_what_is_not_known() {
    let findings = findings(&[even_chance()], DRAWS, FUTURES);
    let split = regional_share(&findings).variance_from_parameters.unwrap();
    // For normal numbers with intraclass correlation ρ in n groups of m (Donner 1986, International Statistical Review
    // 54, 67–82): the error of ρ is (1 − ρ)(1 + (m − 1) ρ) √(2/(m (m − 1) n)). The logarithm of the share is normal, and
    // the share so close to 1 + its logarithm that ρ differs by less than the spread's square.
    let (draws, futures) = (f64::from(DRAWS), f64::from(FUTURES));
    let error =
        0.5 * (1.0 + (futures - 1.0) * 0.5) * (2.0 / (futures * (futures - 1.0) * draws)).sqrt();
    assert_within(split, 0.5, STANDARD_ERRORS * error + SPREAD * SPREAD);
}

#[test]
fn findings_are_read_back_to_the_bit() {
    for scenario in findings(&[shipped("baseline"), shipped("need")], 40, FUTURES).scenarios {
        let text = serde_json::to_string(&scenario).unwrap();
        assert!(serde_json::from_str::<ScenarioFindings>(&text).unwrap() == scenario);
    }
}

#[test]
fn one_draw_shows_no_error_and_its_findings_are_read_back() {
    let findings = findings(&[shipped("baseline")], 1, FUTURES);
    let text = serde_json::to_string(&findings.scenarios[0]).unwrap();
    let read: ScenarioFindings = serde_json::from_str(&text).unwrap();
    let trajectories = read.trajectories.iter().map(|row| row.mean);
    let parts = read.parts.iter().map(|row| row.mean);
    let summaries = read.summaries.iter().map(|row| row.mean);
    for mean in trajectories.chain(parts).chain(summaries) {
        assert!(mean.standard_error.is_infinite(), "{mean:?}");
    }
}
