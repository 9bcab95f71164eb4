//! The country data set: where things stand, what is published, what is only assumed.
//!
//! Nothing here knows the name of a province: regions are data, and so is the country.

pub mod dimensions;
mod file;
mod outcome;
pub mod parameters;
mod past;
mod programme;
pub mod uncertainties;

pub(crate) use file::{in_both_languages, prior, reference};
pub use outcome::Outcome;
pub use parameters::Numbers;
pub use past::{Past, PastQuantity, PastSeries, Unchecked};
pub use programme::{Programme, Use};
pub use uncertainties::Uncertainties;

use serde::{Deserialize, Serialize};

use crate::units::{FUND_YEAR, Text, Year};

/// How well a number is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Published as it stands.
    Official,
    /// Computed from published figures.
    Derived,
    /// A judgement of the model's authors.
    Assumption,
}

/// A number of the data set with where it comes from.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    pub value: f64,
    pub status: Status,
    /// Key into [`Country::sources`].
    pub source: String,
}

/// How well numbers are known, and where they come from.
#[derive(Clone, Debug, PartialEq)]
pub struct Basis {
    pub status: Status,
    /// Key into [`Country::sources`].
    pub source: String,
}

/// The group of all provinces of the capital.
pub const CAPITAL: &str = "capital";

/// The groups of provinces, by which tables name them: those outside the capital, the capital, and all.
pub const GROUPS: [&str; 3] = ["non_capital", CAPITAL, "nation"];

/// A wide region (권역), or the capital region.
#[derive(Clone, Debug, PartialEq)]
pub struct Zone {
    pub id: String,
    pub name: Text,
    /// The part of the block fund announced for 2026, nominal 억원.
    pub announced_eok: Figure,
    pub is_capital: bool,
}

impl Zone {
    /// Whether people call it so: by its name in either language, with or without 권 and what stands in brackets.
    #[must_use]
    pub fn is_called(&self, written: &str) -> bool {
        let plain = |name: &str| {
            let name = name.split('(').next().unwrap_or(name).trim();
            name.strip_suffix('권').unwrap_or(name).to_lowercase()
        };
        let mut names = [&self.name.ko, &self.name.en].into_iter();
        names.any(|name| plain(name) == plain(written))
    }
}

/// A province (시도).
#[derive(Clone, Debug, PartialEq)]
pub struct Province {
    pub code: String,
    pub name: Text,
    /// Position of its zone in [`Country::zones`].
    pub zone: usize,
    pub is_capital: bool,
    pub latitude: f64,
    pub longitude: f64,
    pub population: Figure,
    pub grdp_eok: Figure,
    /// Headcount, 2024.
    pub researchers: Figure,
    /// R&D performed in 2024.
    pub total_rd_eok: Figure,
    /// Government R&D executed in 2024.
    pub government_rd_eok: Figure,
    /// Innovation capacity 2024, points out of [`National::score_limit`].
    pub capacity_score: Figure,
    /// Deep-tech start-ups founded in 2025.
    pub births: Figure,
    /// Its part of the other regional lines; the parts of all provinces sum to 1, the capital has none.
    pub other_lines_share: Figure,
}

/// National figures; money is nominal 억원.
#[derive(Clone, Debug, PartialEq)]
pub struct National {
    pub major_rd_2024_eok: Figure,
    pub major_rd_2025_eok: Figure,
    pub major_rd_2026_eok: Figure,
    pub other_lines_2025_eok: Figure,
    pub regional_share_2026: Figure,
    pub special_zones_2025_eok: Figure,
    /// The most a province can match in a year, as a share of its GRDP.
    pub match_limit_of_grdp: Figure,
    /// The growth of the major R&D budget that plans are drafted with, a year.
    pub planned_budget_growth: Figure,
    /// The highest capacity score there can be.
    pub score_limit: Figure,
}

impl National {
    /// The major R&D budget that plans are drafted with: that of 2026, growing as planned. Nominal 억원.
    ///
    /// `D_2026 e^{g (t - 2026)}`
    #[must_use]
    pub fn planned_major_rd(&self, year: Year) -> f64 {
        let years = f64::from(year.since(FUND_YEAR));
        self.major_rd_2026_eok.value * libm::exp(self.planned_budget_growth.value * years)
    }
}

/// A programme's place in the default division of money.
#[derive(Clone, Debug, PartialEq)]
pub struct ProgrammeEntry {
    pub programme: Programme,
    pub name: Text,
    pub strategy: u8,
    /// Its share of its use unless a scenario says otherwise.
    pub share_of_use: f64,
}

/// An outcome with a threshold in 2030.
#[derive(Clone, Debug, PartialEq)]
pub struct Target {
    pub outcome: Outcome,
    pub title: Text,
    /// For the head of a column; the title where the data set has none.
    pub short_title: Text,
    pub threshold: Figure,
    pub start: Figure,
    pub start_year: u16,
}

/// What is known of an uncertain number in words, for the reader of a report.
#[derive(Clone, Debug, PartialEq)]
pub struct ParameterNote {
    pub name: String,
    pub symbol: String,
    pub group: String,
    pub unit: String,
    /// From A (published figures) to D (judgement).
    pub evidence: String,
    pub basis: Basis,
    pub meaning: Text,
}

/// How two uncertain numbers move together: the correlation of their normal scores.
#[derive(Clone, Debug, PartialEq)]
pub struct Correlation {
    /// Names of the numbers.
    pub between: [String; 2],
    pub value: f64,
}

/// A checked data set.
#[derive(Clone, Debug, PartialEq)]
pub struct Country {
    pub name: Text,
    pub zones: Vec<Zone>,
    pub provinces: Vec<Province>,
    pub national: National,
    /// All thirteen, in the order of [`Programme::ALL`].
    pub programmes: Vec<ProgrammeEntry>,
    /// Share of each use of money unless a scenario says otherwise, in the order of [`Use::ALL`].
    pub default_uses: [f64; Use::COUNT],
    /// Where the default division of money comes from.
    pub default_division: Basis,
    /// The four targets, in the order of the strategy.
    pub targets: Vec<Target>,
    /// Positions in [`Country::provinces`] of those that the capacity ratio leaves out (Daejeon).
    pub outside_capacity_ratio: Vec<usize>,
    /// Alternative threshold of the regional share ("twice 3.96 %").
    pub regional_share_doubled: Figure,
    pub uncertainties: Uncertainties,
    /// In the order of [`parameters::PARAMETERS`].
    pub parameter_notes: Vec<ParameterNote>,
    /// Those that are not 0.
    pub correlations: Vec<Correlation>,
    /// Key and full reference.
    pub sources: Vec<(String, Text)>,
    /// What was published of earlier years, where the data set says so.
    pub past: Option<Past>,
}

impl Country {
    /// The default share θ of each programme, in the order of [`Programme::ALL`]; they sum to 1.
    #[must_use]
    pub fn default_programme_shares(&self) -> [f64; Programme::COUNT] {
        Programme::ALL.map(|programme| {
            self.default_uses[programme.its_use() as usize]
                * self.programmes[programme as usize].share_of_use
        })
    }

    /// The full reference of a source's key, or the key itself.
    #[must_use]
    pub fn reference(&self, key: &str) -> Text {
        let mut sources = self.sources.iter();
        let source = sources.find(|(known, _)| known == key);
        source.map_or_else(
            || Text::untranslated(key),
            |(_, reference)| reference.clone(),
        )
    }

    /// The ids of all zones, in order.
    #[must_use]
    pub fn zone_ids(&self) -> Vec<String> {
        self.zones.iter().map(|zone| zone.id.clone()).collect()
    }
}
