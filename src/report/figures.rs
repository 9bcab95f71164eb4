//! Numbers as their readers write them: thousands separated, percent, and money in the units people use.

mod chance;
mod unit;

pub use chance::{bound, chance, chance_within};
pub use unit::{Measure, Unit};

use std::collections::BTreeSet;

use crate::country::Outcome;
use crate::document::in_groups;
use crate::report::words::Language;
use crate::stats::Estimate;

use unit::{EOK_A_JO, MOST_DECIMALS, separated};

/// A number cut to so many digits that count.
#[must_use]
pub fn rounded(value: f64, digits: i32) -> f64 {
    if value == 0.0 || !value.is_finite() {
        return value;
    }
    let scale = libm::exp10(f64::from(digits - 1) - libm::floor(libm::log10(value.abs())));
    (value * scale).round() / scale
}

/// A number without a unit, with so many digits that count and no zeros at its end.
#[must_use]
pub fn significant(value: f64, digits: i32) -> String {
    let value = rounded(value, digits);
    let text = separated(value, 9);
    let text = text.trim_end_matches('0').trim_end_matches('.');
    text.to_owned()
}

/// A count with separated thousands.
#[must_use]
pub fn count(value: u64) -> String {
    in_groups(&value.to_string())
}

/// A value of an outcome with its unit, as precise as a reader can use.
#[must_use]
pub fn value(outcome: Outcome, value: f64, language: Language) -> String {
    let value = readable(outcome, value);
    unit_of(outcome, value, language).write(value, decimals(outcome, value))
}

/// A target of an outcome with its unit and no more decimals than it has.
#[must_use]
pub fn threshold(outcome: Outcome, value: f64, language: Language) -> String {
    let unit = unit_of(outcome, value, language);
    unit.write(value, unit.decimals_for(value))
}

/// A difference of an outcome with sign and unit.
#[must_use]
pub fn difference(outcome: Outcome, value: f64, language: Language) -> String {
    let value = readable(outcome, value);
    unit_of(outcome, value, language).write_difference(value, decimals(outcome, value))
}

/// The same of an estimate, with decimals of [`decimals_of_differences`].
#[must_use]
pub fn difference_with(
    outcome: Outcome,
    estimate: Estimate,
    decimals: usize,
    language: Language,
) -> String {
    let value = readable(outcome, estimate.value);
    let unit = unit_of(outcome, value, language);
    if !unit.shows(value.abs()) && unit.hides(estimate, decimals) {
        unit.write_hidden(value, decimals)
    } else {
        unit.write_difference(value, decimals)
    }
}

/// The decimals of differences that stand below each other: so many that each has three digits that count, unless its
/// error hides them; more where the least of them needs them to be told from 0.
#[must_use]
pub fn decimals_of_differences(
    outcome: Outcome,
    estimates: &[Estimate],
    language: Language,
) -> usize {
    let needed = |digits: u8| {
        estimates.iter().filter_map(move |estimate| {
            let value = readable(outcome, estimate.value);
            let unit = unit_of(outcome, value, language);
            let last = value.abs() * libm::exp10(1.0 - f64::from(digits));
            let known = unit.decimals_of_error(estimate.standard_error);
            let counting = unit.decimals_of_error(last).min(known);
            let shown = unit.shows(value.abs()).then_some(counting)?;
            Some(shown.max(decimals(outcome, value)))
        })
    };
    let (three, one) = (needed(3).min(), needed(1).max());
    three.max(one).unwrap_or_else(|| decimals(outcome, 0.0))
}

/// An amount of money with its unit.
#[must_use]
pub fn money(eok: f64, language: Language) -> String {
    value(Outcome::RegionalRd, eok, language)
}

/// An amount of money with its unit, and a digit more of 조, to hold against others.
#[must_use]
pub fn money_closely(eok: f64, language: Language) -> String {
    let usual = decimals(Outcome::RegionalRd, eok);
    unit_of(Outcome::RegionalRd, eok, language).write(eok, usual * 2)
}

/// Amounts of money with their units, with as many decimals as tell those apart that differ.
#[must_use]
pub fn money_apart(amounts: &[f64], language: Language) -> Vec<String> {
    let written = |more: usize| -> Vec<String> {
        let write = |&eok: &f64| {
            let decimals = match decimals(Outcome::RegionalRd, eok) {
                0 => 0,
                usual => usual + more,
            };
            unit_of(Outcome::RegionalRd, eok, language).write(eok, decimals)
        };
        amounts.iter().map(write).collect()
    };
    let count = |texts: &[String]| texts.iter().collect::<BTreeSet<_>>().len();
    let exact = count(&written(MOST_DECIMALS - 1));
    let enough = (0..MOST_DECIMALS).map(written);
    let mut enough = enough.filter(|texts| count(texts) == exact);
    enough.next().unwrap_or_default()
}

/// A difference of money with sign and unit.
#[must_use]
pub fn money_difference(eok: f64, language: Language) -> String {
    difference(Outcome::RegionalRd, eok, language)
}

/// Large counts rounded: no reader can use the last digits, and the Monte Carlo error is larger than they are.
fn readable(outcome: Outcome, value: f64) -> f64 {
    let is_count = matches!(Measure::of(outcome), Measure::Persons | Measure::Firms);
    let step = match value.abs() {
        10_000.0.. if is_count => 100.0,
        1_000.0.. if is_count => 10.0,
        _ => return value,
    };
    (value / step).round() * step
}

fn unit_of(outcome: Outcome, value: f64, language: Language) -> Unit {
    Unit::fitting(Measure::of(outcome), value, language)
}

fn decimals(outcome: Outcome, value: f64) -> usize {
    match Measure::of(outcome) {
        Measure::Share if outcome == Outcome::RegionalShare => 2,
        Measure::Share => 1,
        Measure::Money if value.abs() >= EOK_A_JO => 1,
        Measure::Persons | Measure::Firms | Measure::Money => 0,
        Measure::Points | Measure::Number => 2,
    }
}

#[cfg(test)]
mod tests;
