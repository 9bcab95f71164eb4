//! Numbers as their readers write them: thousands separated, percent, and money in the units people use.

mod chance;

pub use chance::{bound, chance, chance_within};

use std::collections::BTreeSet;

use crate::country::Outcome;
use crate::document::in_groups;
use crate::report::words::Language;
use crate::stats::Estimate;

/// 억원 in a 조원.
const EOK_A_JO: f64 = 10_000.0;
/// 억원 in a billion won.
const EOK_A_BILLION: f64 = 10.0;
/// Counts of persons from which a scale has room for short numbers only.
const MANY_PERSONS: f64 = 100_000.0;
/// Decimals that an error may ask for.
const MOST_DECIMALS: usize = 4;
/// What sums of equal numbers differ by, in any unit, is less than this; a real difference is more.
const ROUNDING: f64 = 1e-9;
/// What rounds to a digit at the last of them.
const LEAST_SHOWN: f64 = 0.5e-4;

/// How the numbers of a quantity are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// A fraction, shown as percent.
    Share,
    Persons,
    Firms,
    /// In 억원, shown in 조원 or 억원 as its size asks for.
    Money,
    Points,
    /// Without a unit.
    Number,
}

impl Measure {
    /// How an outcome is measured.
    #[must_use]
    pub fn of(outcome: Outcome) -> Self {
        match outcome {
            Outcome::CapacityRatio | Outcome::RegionalShare => Self::Share,
            Outcome::Researchers | Outcome::StartupJobs => Self::Persons,
            Outcome::DeepTechStartups
            | Outcome::DeepTechStartupsLenient
            | Outcome::SurvivingStartups => Self::Firms,
            Outcome::RegionalRd
            | Outcome::KnowledgeStock
            | Outcome::AbsorbedMoney
            | Outcome::LapsedMoney => Self::Money,
            Outcome::CapacityScore => Self::Points,
        }
    }

    /// The least that counts: smaller differences are nobody, no firm, no hundredth of a percent.
    #[must_use]
    pub fn least(self) -> f64 {
        match self {
            Self::Share => 1e-4,
            Self::Persons | Self::Firms | Self::Money => 1.0,
            Self::Points | Self::Number => 0.01,
        }
    }
}

/// A unit with how many of the stored numbers make one of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Unit {
    before: &'static str,
    after: &'static str,
    /// The same after a difference.
    after_difference: &'static str,
    divisor: f64,
    /// What stands behind large numbers on a scale, and their divisor.
    short: Option<(&'static str, f64)>,
}

impl Unit {
    /// The unit in which numbers as large as `size` are best read.
    #[must_use]
    pub fn fitting(measure: Measure, size: f64, language: Language) -> Self {
        let plain = |after| Self {
            before: "",
            after,
            after_difference: after,
            divisor: 1.0,
            short: None,
        };
        let money = |before, after, divisor| Self {
            before,
            divisor,
            ..plain(after)
        };
        let is_large = size.abs() >= EOK_A_JO;
        match (measure, language) {
            (Measure::Share, Language::Korean) => Self {
                after_difference: "%p",
                divisor: 0.01,
                ..plain("%")
            },
            (Measure::Share, Language::English) => Self {
                after_difference: " pp",
                divisor: 0.01,
                ..plain("%")
            },
            (Measure::Persons, Language::Korean) => Self {
                short: Some(("만 명", 10_000.0)),
                ..plain("명")
            },
            (Measure::Persons, Language::English) => Self {
                short: Some(("k", 1_000.0)),
                ..plain("")
            },
            (Measure::Firms, Language::Korean) => plain("개"),
            (Measure::Points, Language::Korean) => plain("점"),
            (Measure::Firms | Measure::Points, Language::English) | (Measure::Number, _) => {
                plain("")
            }
            (Measure::Money, Language::Korean) if is_large => money("", "조원", EOK_A_JO),
            (Measure::Money, Language::Korean) => money("", "억원", 1.0),
            (Measure::Money, Language::English) if is_large => money("₩", " tn", EOK_A_JO),
            (Measure::Money, Language::English) => money("₩", " bn", EOK_A_BILLION),
        }
    }

    /// The unit of a scale that goes to `largest`: its numbers are round, and many persons are written short.
    #[must_use]
    pub fn on_scale(self, largest: f64) -> Self {
        match self.short {
            Some((after, divisor)) if largest.abs() >= MANY_PERSONS => Self {
                after,
                divisor,
                ..self
            },
            _ => self,
        }
    }

    /// A number in this unit.
    #[must_use]
    pub fn write(&self, value: f64, decimals: usize) -> String {
        let number = separated(value / self.divisor, decimals);
        match number.strip_prefix('−') {
            Some(size) => format!("−{}{size}{}", self.before, self.after),
            None => format!("{}{number}{}", self.before, self.after),
        }
    }

    /// A number in this unit without its name, as an error stands behind a value.
    #[must_use]
    pub fn write_bare(&self, value: f64, decimals: usize) -> String {
        separated(value / self.divisor, decimals)
    }

    /// Whether an error is one: a sum of equal numbers has a rounding error, which is none of chance.
    #[must_use]
    pub fn shows(&self, standard_error: f64) -> bool {
        standard_error / self.divisor >= LEAST_SHOWN
    }

    /// Whether a difference is one that so many decimals hide: not what rounding alone leaves of equal numbers.
    #[must_use]
    pub fn hides(&self, difference: Estimate, decimals: usize) -> bool {
        let size = difference.value.abs() / self.divisor;
        let is_exact = difference.standard_error == 0.0;
        !is_exact && size > ROUNDING && size < 0.5 * libm::exp10(-(decimals as f64))
    }

    /// That a difference is smaller than the last of so many decimals, on its side of 0.
    #[must_use]
    pub fn write_hidden(&self, difference: f64, decimals: usize) -> String {
        let last = self.divisor * libm::exp10(-(decimals as f64));
        let sign = if difference < 0.0 {
            ('>', "−")
        } else {
            ('<', "")
        };
        let size = self.write_bare(last, decimals);
        format!(
            "{}{}{}{size}{}",
            sign.0, sign.1, self.before, self.after_difference
        )
    }

    /// Decimals that show the first digit of an error.
    #[must_use]
    pub fn decimals_of_error(&self, standard_error: f64) -> usize {
        let mut size = standard_error / self.divisor;
        let mut decimals = 0;
        while size < 0.95 && decimals < MOST_DECIMALS {
            size *= 10.0;
            decimals += 1;
        }
        decimals
    }

    /// Decimals for a table of numbers up to this: one where that has fewer than three digits.
    #[must_use]
    pub fn decimals_up_to(&self, largest: f64) -> usize {
        usize::from((largest / self.divisor).abs() < 100.0)
    }

    /// The unit alone.
    #[must_use]
    pub fn name(&self) -> String {
        format!("{}{}", self.before, self.after)
    }

    /// A difference in this unit, with its sign.
    #[must_use]
    pub fn write_difference(&self, value: f64, decimals: usize) -> String {
        let number = separated(value / self.divisor, decimals);
        let (sign, size) = match number.strip_prefix('−') {
            Some(size) => ("−", size),
            None if number.chars().all(|digit| "0.".contains(digit)) => ("", number.as_str()),
            None => ("+", number.as_str()),
        };
        format!("{sign}{}{size}{}", self.before, self.after_difference)
    }

    /// How large a difference is, in this unit.
    #[must_use]
    pub fn write_distance(&self, size: f64, decimals: usize) -> String {
        let number = self.write_bare(size, decimals);
        format!("{}{number}{}", self.before, self.after_difference)
    }

    /// Decimals that tell numbers a `step` apart from each other.
    #[must_use]
    pub fn decimals_for(&self, step: f64) -> usize {
        let step = (step / self.divisor).abs();
        if step <= 0.0 {
            return 0;
        }
        let places = (0..6).find(|places| {
            let scaled = step * libm::exp10(f64::from(*places));
            (scaled - scaled.round()).abs() < 1e-6 * scaled
        });
        places.unwrap_or(6) as usize
    }
}

/// A number with separated thousands and a true minus sign.
fn separated(value: f64, decimals: usize) -> String {
    let plain = format!("{:.decimals$}", value.abs());
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    let is_zero = plain.chars().all(|digit| "0.".contains(digit));
    let mut text = String::from(if value < 0.0 && !is_zero { "−" } else { "" });
    text.push_str(&in_groups(whole));
    if !fraction.is_empty() {
        text.push('.');
        text.push_str(fraction);
    }
    text
}

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
