//! How quantities are measured, and the units they are written in.

use crate::country::Outcome;
use crate::document::in_groups;
use crate::report::words::Language;
use crate::stats::Estimate;

/// 억원 in a 조원.
pub(super) const EOK_A_JO: f64 = 10_000.0;
/// 억원 in a billion won.
const EOK_A_BILLION: f64 = 10.0;
/// Counts of persons from which a scale has room for short numbers only.
const MANY_PERSONS: f64 = 100_000.0;
/// Decimals that an error may ask for.
pub(super) const MOST_DECIMALS: usize = 4;
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
pub(super) fn separated(value: f64, decimals: usize) -> String {
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
