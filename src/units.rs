//! Years, which are valid if they exist, and texts in two languages.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A calendar year between 2000 and 2100.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u16", into = "u16")]
pub struct Year(u16);

/// Stocks, scores and prices are those of this year.
pub const BASE_YEAR: Year = Year(2024);
/// The first year that is simulated.
pub const FIRST_YEAR: Year = Year(2025);
/// The first year of the block fund.
pub const FUND_YEAR: Year = Year(2026);
/// The year of the strategy's targets.
pub const TARGET_YEAR: Year = Year(2030);
/// The last year to which a scenario may run.
pub const LAST_YEAR: Year = Year(2040);

impl Year {
    /// The number of the year, as on a calendar.
    #[must_use]
    pub const fn get(self) -> u16 {
        self.0
    }

    /// Years from `earlier` to this one; negative if `earlier` is later.
    #[must_use]
    pub fn since(self, earlier: Self) -> i32 {
        i32::from(self.0) - i32::from(earlier.0)
    }

    /// The year after this one.
    #[must_use]
    pub const fn next(self) -> Self {
        Self(self.0 + 1)
    }

    /// The year before this one.
    #[must_use]
    pub const fn previous(self) -> Self {
        Self(self.0 - 1)
    }

    /// All years from this one to `last`, both included.
    pub fn to(self, last: Self) -> impl DoubleEndedIterator<Item = Self> + Clone {
        (self.0..=last.0).map(Self)
    }
}

impl TryFrom<u16> for Year {
    type Error = String;

    fn try_from(value: u16) -> Result<Self, String> {
        if (2000..=2100).contains(&value) {
            Ok(Self(value))
        } else {
            Err(format!(
                "a year lies between 2000 and 2100, but this is {value}"
            ))
        }
    }
}

impl From<Year> for u16 {
    fn from(year: Year) -> Self {
        year.0
    }
}

impl fmt::Display for Year {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// A title or sentence in the two languages of the product.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Text {
    pub ko: String,
    pub en: String,
}

impl Text {
    /// A text that readers of both languages get as it is.
    #[must_use]
    pub fn untranslated(text: &str) -> Self {
        Self {
            ko: text.to_owned(),
            en: text.to_owned(),
        }
    }
}
