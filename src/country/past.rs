//! What was published of earlier years: the figures that the model, run on the past, is held against.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Figure;
use crate::units::Text;

/// The published past of a country.
#[derive(Clone, Debug, PartialEq)]
pub struct Past {
    /// Government money for R&D by calendar year, nominal; only its movement counts. Never empty.
    pub known_budgets: BTreeMap<u16, Figure>,
    pub series: Vec<PastSeries>,
    /// What cannot be checked, and why.
    pub unchecked: Vec<Unchecked>,
    /// Key and full reference.
    pub sources: Vec<(String, Text)>,
}

/// Something of the model that no published figure can be held against.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Unchecked {
    pub what: Text,
    pub why: Text,
}

/// A quantity as it was published year after year, on one definition.
#[derive(Clone, Debug, PartialEq)]
pub struct PastSeries {
    pub id: String,
    pub title: Text,
    pub quantity: PastQuantity,
    /// Positions in [`super::Country::provinces`]; empty for a budget, which has no place.
    pub places: Vec<usize>,
    /// Likewise, of those that a ratio of scores compares with; empty for other quantities.
    pub against: Vec<usize>,
    /// How far the figures are what the model speaks of.
    pub note: Option<Text>,
    /// By calendar year; at least two.
    pub figures: BTreeMap<u16, Figure>,
}

/// What a published series is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PastQuantity {
    /// Headcount.
    Researchers,
    /// R&D performed, nominal 억원.
    Rd,
    /// A national budget for R&D, nominal 억원.
    Budget,
    /// Mean score of some provinces over that of others.
    ScoreRatio,
}

impl PastQuantity {
    pub const ALL: [Self; 4] = [Self::Researchers, Self::Rd, Self::Budget, Self::ScoreRatio];

    /// Its name in files.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Researchers => "researchers",
            Self::Rd => "rd",
            Self::Budget => "budget",
            Self::ScoreRatio => "score_ratio",
        }
    }

    /// Its unit in files, which is also the key of its figures.
    #[must_use]
    pub fn unit(self) -> &'static str {
        match self {
            Self::Researchers => "persons",
            Self::Rd | Self::Budget => "eok",
            Self::ScoreRatio => "ratio",
        }
    }
}
