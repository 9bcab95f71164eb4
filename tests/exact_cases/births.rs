//! Counts of start-ups, against the laws of counts.

use std::sync::Arc;

use blockfund::lanes::Lanes;
use blockfund::model::YearResult;
use blockfund::scenario::BirthLaw;

use super::support::{Trial, shipped, year};
use super::{STANDARD_ERRORS, WIDTH, assert_within, mean, sample, variance};

/// Expected births of a province.
const MEAN: f64 = 6.0;
/// k of the negative binomial law.
const SIZE: f64 = 4.0;
/// Of a firm in its first year.
const SURVIVAL: f64 = 0.7;

/// A province outside the capital.
const SOMEWHERE: usize = 5;

/// Every province outside the capital expects 6 births a year, and every firm survives a year with chance .7.
fn trial(law: BirthLaw, last: u16) -> Trial<WIDTH> {
    let mut scenario = shipped("baseline");
    scenario.horizon = year(last);
    scenario.birth_law = law;
    let country = Arc::make_mut(&mut scenario.country);
    for province in &mut country.provinces {
        province.births.value = if province.is_capital { 0.0 } else { MEAN };
    }
    let mut trial = Trial::central(scenario);
    let numbers = &mut trial.numbers;
    numbers.load_births = Lanes::ZERO;
    numbers.birth_level = Lanes::ONE;
    numbers.birth_programme_share = Lanes::ZERO;
    numbers.birth_output_elasticity = Lanes::ZERO;
    numbers.birth_dispersion = Lanes::splat(SIZE);
    numbers.survival_shape = Lanes::ONE;
    numbers.survival_5y = Lanes::splat(libm::pow(SURVIVAL, 5.0));
    numbers.stage_hazard_ratio = Lanes::ONE;
    trial
}

/// That counts have this mean, and the variance of a negative binomial law of this size.
#[track_caller]
fn assert_negative_binomial(counts: &[f64], expected: f64, size: f64) {
    // Cumulants from −k ln(1 − μ/k (e^t − 1)).
    let ratio = expected / size;
    let spread = expected * (1.0 + ratio);
    let fourth =
        expected * (1.0 + 7.0 * ratio + 12.0 * ratio * ratio + 6.0 * ratio * ratio * ratio);
    assert_spread(counts, expected, spread, fourth);
}

/// That numbers have this mean and variance, if `fourth` is their fourth cumulant.
#[track_caller]
fn assert_spread(counts: &[f64], expected: f64, spread: f64, fourth: f64) {
    let count = counts.len() as f64;
    let error_of_mean = (spread / count).sqrt();
    assert_within(mean(counts), expected, STANDARD_ERRORS * error_of_mean);
    let error_of_variance = ((fourth + 2.0 * spread * spread) / count).sqrt();
    assert_within(
        variance(counts),
        spread,
        STANDARD_ERRORS * error_of_variance,
    );
}

/// Those born in 2026 who are alive.
fn first_cohort(result: &YearResult<WIDTH>) -> Lanes<WIDTH> {
    let cohorts = result.cohorts(SOMEWHERE);
    cohorts.first().copied().unwrap_or(Lanes::ZERO)
}

/// Births of the year in all 14 provinces.
fn births(result: &YearResult<WIDTH>) -> Lanes<WIDTH> {
    result.startups.iter().map(|startups| startups.births).sum()
}

#[test]
fn births_of_a_province_are_negative_binomial() {
    let trial = trial(BirthLaw::NegativeBinomial, 2026);
    let births = sample(&trial, 25_600, &|result| result.startups[SOMEWHERE].births);
    assert_negative_binomial(&births, MEAN, SIZE);
    assert_within(MEAN + MEAN * MEAN / SIZE, 15.0, 0.0);
}

#[test]
fn survivors_of_negative_binomial_births_keep_their_size() {
    let trial = trial(BirthLaw::NegativeBinomial, 2027);
    let survivors = sample(&trial, 25_600, &first_cohort);
    let expected = MEAN * SURVIVAL;
    assert_negative_binomial(&survivors, expected, SIZE);
    assert_within(expected, 4.2, 1e-12);
    assert_within(expected + expected * expected / SIZE, 8.61, 1e-12);
}

#[test]
fn births_of_provinces_are_independent_unless_they_share_a_factor() {
    let [all, ratio] = [14.0 * MEAN, MEAN / SIZE];
    let births = |law| sample(&trial(law, 2026), 6_400, &births);
    // A sum of independent numbers has the sum of their cumulants, which is a negative binomial law of 14 times the size.
    assert_negative_binomial(&births(BirthLaw::NegativeBinomial), all, 14.0 * SIZE);
    assert_within(
        all + all * all / (14.0 * SIZE),
        14.0 * MEAN * (1.0 + ratio),
        1e-12,
    );
    // Poisson numbers that share a gamma factor are together one negative binomial number of the factor's size.
    assert_negative_binomial(&births(BirthLaw::Common), all, SIZE);
    // All cumulants of a Poisson law are its mean.
    assert_spread(&births(BirthLaw::Poisson), all, all, all);
}

#[test]
fn survivors_of_a_cohort_have_luck_of_their_own_in_every_year() {
    let trial = trial(BirthLaw::NegativeBinomial, 2028);
    // Two years on, a firm is alive with the chance of both.
    let chance = SURVIVAL * SURVIVAL;
    let survivors = sample(&trial, 12_800, &first_cohort);
    assert_negative_binomial(&survivors, MEAN * chance, SIZE);
}
