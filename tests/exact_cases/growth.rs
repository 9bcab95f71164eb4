//! What shocks do to researchers and to budgets, against the laws of normal numbers.

use blockfund::lanes::Lanes;
use blockfund::special::normal_cdf;

use super::support::{Trial, shipped, year};
use super::{STANDARD_ERRORS, WIDTH, assert_within, mean, sample, variance};

#[test]
fn growth_with_remembered_shocks_spreads_as_theory_says() {
    let (persistence, sd, years) = (0.5, 0.02, 6);
    let mut trial = Trial::central(shipped("baseline"));
    trial.numbers.factor_persistence = Lanes::splat(persistence);
    trial.numbers.shock_share_national = Lanes::ONE;
    trial.numbers.shock_sd = Lanes::splat(sd);
    trial.numbers.load_researchers = Lanes::ONE;
    trial.numbers.researcher_growth = Lanes::splat(0.012);

    // A sum of T numbers of an AR(1) process with variance 1: T + 2 Σ (T − j) φ^j.
    let together = f64::from(years)
        + 2.0
            * (1..years)
                .map(|apart| f64::from(years - apart) * libm::pow(persistence, f64::from(apart)))
                .sum::<f64>();
    let spread = sd * sd * together;
    assert_within(spread, 0.005_625, 5e-7);
    let growth = libm::exp(0.5 * spread);
    assert_within(growth, 1.002_816, 5e-7);

    let last = trial.scenario.country.provinces.len() - 1;
    let province = &trial.scenario.country.provinces[last];
    assert!(!province.is_capital);
    let trend = province.researchers.value * libm::exp(0.012 * f64::from(years));
    let grown = sample(&trial, 12_800, &|result| result.talent[last].trend / trend);
    let count = grown.len() as f64;

    let logs: Vec<f64> = grown.iter().map(|&grown| libm::log(grown)).collect();
    assert_within(mean(&logs), 0.0, STANDARD_ERRORS * (spread / count).sqrt());
    // The variance of a sample of normals has the relative error √(2/(n−1)).
    let error_of_variance = spread * (2.0 / (count - 1.0)).sqrt();
    assert_within(variance(&logs), spread, STANDARD_ERRORS * error_of_variance);
    // A lognormal number with mean m has the variance m² (e^s² − 1).
    let error_of_mean = growth * (libm::expm1(spread) / count).sqrt();
    assert_within(mean(&grown), growth, STANDARD_ERRORS * error_of_mean);
}

#[test]
fn major_rd_without_cuts_is_lognormal_with_the_mean_of_its_trend() {
    let (growth, noise, years) = (0.04, 0.07, 3.0);
    let mut trial = Trial::central(shipped("baseline"));
    trial.scenario.horizon = year(2029);
    trial.numbers.major_rd_growth = Lanes::splat(growth);
    trial.numbers.major_rd_noise = Lanes::splat(noise);
    trial.numbers.cut_probability = Lanes::ZERO;
    let start = trial.scenario.country.national.major_rd_2026_eok.value;

    let mut budgets = sample(&trial, 6_400, &|result| result.budget.major_rd);
    budgets.sort_by(f64::total_cmp);
    let count = budgets.len() as f64;
    let law = |budget: f64| {
        let mean = years * (growth - 0.5 * noise * noise);
        normal_cdf((libm::log(budget / start) - mean) / (noise * years.sqrt()))
    };
    let gaps = budgets.iter().zip(0..).map(|(&budget, rank)| {
        let (below, above) = (f64::from(rank) / count, f64::from(rank + 1) / count);
        (law(budget) - below).max(above - law(budget))
    });
    let distance = gaps.fold(0.0, f64::max);
    // Kolmogorov: a right sample of n is farther from its law than 1.95/√n for one seed in 1,000.
    assert!(distance < 1.95 / count.sqrt(), "distance {distance}");

    let expected = start * libm::exp(growth * years);
    let error = expected * (libm::expm1(noise * noise * years) / count).sqrt();
    assert_within(mean(&budgets), expected, STANDARD_ERRORS * error);
}

const ENVELOPE_NOISE: f64 = 0.06;
const CUT_CHANCE: f64 = 0.08;
const CUT_SIZE: f64 = 0.13;
const CUT_EXPOSURE: f64 = 2.0;

/// Seven per cent of last year's budget is planned for 2027.
fn seven_per_cent_in_2027() -> Trial<WIDTH> {
    let mut trial = Trial::central(shipped("share-7"));
    trial.scenario.horizon = year(2027);
    let path = trial.scenario.budget.share_path.as_mut().unwrap();
    path.share.insert(year(2027), 0.07);
    trial.numbers.major_rd_growth = Lanes::splat(0.045);
    trial.numbers.major_rd_noise = Lanes::ZERO;
    trial.numbers.cut_memory = Lanes::ZERO;
    trial.numbers.cut_probability = Lanes::splat(CUT_CHANCE);
    trial.numbers.cut_size = Lanes::splat(CUT_SIZE);
    trial.numbers.cut_exposure = Lanes::splat(CUT_EXPOSURE);
    trial.numbers.envelope_noise = Lanes::splat(ENVELOPE_NOISE);
    trial
}

/// The chance that seven per cent are reached, without and with a cut: Φ(h), h = (ln r − σ²/2)/σ. What a cut of k does to
/// the plan, (1 − k)^χ, and to the budget, 1 − k, leaves r.
fn chances() -> [f64; 2] {
    let reached = |ratio: f64| {
        let half_variance = 0.5 * ENVELOPE_NOISE * ENVELOPE_NOISE;
        normal_cdf((libm::log(ratio) - half_variance) / ENVELOPE_NOISE)
    };
    [
        reached(1.0),
        reached(libm::pow(1.0 - CUT_SIZE, CUT_EXPOSURE - 1.0)),
    ]
}

#[test]
fn a_planned_share_is_reached_as_often_as_noise_and_cuts_let_it() {
    let [uncut, cut] = chances();
    let expected = (1.0 - CUT_CHANCE) * uncut + CUT_CHANCE * cut;
    assert_within(expected, 0.4497, 5e-5);

    let shares = sample(&seven_per_cent_in_2027(), 19_200, &|result| {
        result.budget.regional_share()
    });
    let reached = shares.iter().filter(|share| **share >= 0.07).count() as f64;
    let count = shares.len() as f64;
    let error = (expected * (1.0 - expected) / count).sqrt();
    assert_within(reached / count, expected, STANDARD_ERRORS * error);
}

/// The same chance without chance: the envelope's normals are the middles of 6,400 equal parts of their law.
#[test]
fn a_planned_share_is_reached_for_every_envelope_above_the_one_that_just_does() {
    let trial = seven_per_cent_in_2027();
    let count = 6_400;
    let parts = count as f64;
    for (cut, expected) in [1.0 - 1e-9, 1e-9].into_iter().zip(chances()) {
        let mut reached = 0;
        for first in (0..count).step_by(WIDTH) {
            let mut luck = trial.no_luck();
            luck.is_absent = false;
            let year_2027 = luck.years.last_mut().unwrap();
            year_2027.cut = Lanes::splat(cut);
            year_2027.envelope = Lanes::from_fn(|lane| {
                let middle = ((first + lane) as f64 + 0.5) / parts;
                blockfund::special::normal_quantile(middle)
            });
            let shares = trial.years(&luck, |result| result.budget.regional_share());
            let last = shares.last().unwrap();
            reached += last.0.iter().filter(|share| **share >= 0.07).count();
        }
        assert_within(reached as f64 / parts, expected, 1.0 / parts);
    }
}
