//! What a run found, in the form of `results.json`: everything a table, a chart or a report shows, and nothing else.

use serde::{Deserialize, Serialize};

use super::choosing::Choosing;
use super::hindcast::Hindcast;
use crate::country::Outcome;
pub use crate::country::Status;
use crate::digest;
use crate::stats::{CONFIDENCE, Estimate, errors_in_half};
pub use crate::tally::Whole;
use crate::units::{TARGET_YEAR, Text, Year};

/// All findings of a run.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Findings {
    pub experiment: ExperimentFacts,
    pub targets: Vec<TargetFacts>,
    /// Provinces, zones, then the groups `non_capital`, `capital` and `nation`.
    pub places: Vec<PlaceFacts>,
    /// Programmes in the order of the strategy, with their use.
    pub programmes: Vec<ProgrammeFacts>,
    /// Every number of the data set, then those that scenarios see otherwise.
    pub ledger: Vec<LedgerEntry>,
    /// What the ledger refers to.
    pub sources: Vec<SourceFacts>,
    /// How well the model did on the past, where one is published.
    pub hindcast: Option<Hindcast>,
    /// Which scenario to choose, where there are several and chance has a part.
    pub choosing: Option<Choosing>,
    /// In the order they were asked for.
    pub scenarios: Vec<ScenarioFindings>,
}

/// How the findings were made.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ExperimentFacts {
    pub engine_version: String,
    /// The state of the code that decides numbers: [`crate::release::CODE`].
    pub engine_code: String,
    pub seed: u64,
    pub draws: u32,
    pub futures_per_draw: u32,
    pub sampler: String,
    /// Independent parts of the experiment, from whose spread every error is estimated.
    pub replicates: u32,
    /// Futures of each scenario that are kept one by one. If these are not all, quantiles, spreads, influences, the share
    /// of futures in which a scenario is better, and what speaks for which scenario come from them; all else is counted
    /// over all futures.
    pub futures_kept: u64,
    /// One deterministic path with every number at its median: all errors are 0.
    pub is_central: bool,
    /// The scenario that the others are compared with.
    pub baseline: String,
    pub country: Text,
    /// SHA-256 over engine version and code, inputs, seed and sizes, in hexadecimal.
    #[serde(deserialize_with = "digest::deserialize")]
    pub fingerprint: String,
}

impl ExperimentFacts {
    /// The program that made the findings, with its version and the state of its code.
    #[must_use]
    pub fn program(&self) -> String {
        format!("blockfund {} ({})", self.engine_version, self.engine_code)
    }

    /// Standard errors on each side of an estimate that make a 95 % interval.
    #[must_use]
    pub fn errors_in_half(&self) -> f64 {
        if self.is_central {
            0.0
        } else {
            errors_in_half(CONFIDENCE, self.replicates as usize)
        }
    }
}

/// A target of the strategy.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TargetFacts {
    pub outcome: Outcome,
    pub title: Text,
    /// For the head of a column.
    pub short_title: Text,
    pub threshold: f64,
    pub start: f64,
    pub start_year: u16,
    /// Where the threshold was published.
    pub source: Text,
}

/// What kind of place a row speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PlaceKind {
    Province,
    Zone,
    Group,
}

/// A place that rows refer to by its id.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PlaceFacts {
    pub id: String,
    pub name: Text,
    pub kind: PlaceKind,
    /// The zone of a province.
    pub zone: Option<String>,
    pub is_capital: bool,
    /// Degrees north and east, of a province.
    pub latitude_longitude: Option<(f64, f64)>,
}

/// A programme and the use it belongs to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ProgrammeFacts {
    pub id: String,
    pub name: Text,
    /// `talent`, `research`, `commercialisation` or `base`.
    pub use_id: String,
}

/// What a number of the ledger is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LedgerGroup {
    /// Targets and where they start.
    Target,
    National,
    Zone,
    Province,
    /// The default division of money among uses and programmes.
    Division,
    /// Uncertain numbers of the model.
    Parameter,
    /// Between uncertain numbers.
    Correlation,
    /// What scenarios see otherwise than the data set.
    View,
}

/// A number that the run rests on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LedgerEntry {
    pub group: LedgerGroup,
    /// Like `provinces.KR-11.grdp_2024_eok`, or the name of an uncertain number.
    pub number: String,
    /// In the words of the data set, where it has some.
    pub meaning: Option<Text>,
    /// The province or zone it belongs to.
    pub place: Option<String>,
    /// The scenarios that see it so, if not all do.
    pub scenarios: Vec<String>,
    /// The number itself; of an uncertain number the median, of shares of a whole the mean.
    pub value: f64,
    /// The 5th and the 95th percentile of an uncertain number.
    pub band: Option<(f64, f64)>,
    /// As in tables: `eok`, `persons`, `1`.
    pub unit: String,
    pub status: Status,
    /// From A (published figures) to D (judgement), of an uncertain number.
    pub evidence: Option<String>,
    /// Key of a source, or the words of who assumed it.
    pub source: String,
}

/// A reference that numbers name by its key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceFacts {
    pub key: String,
    pub reference: Text,
}

/// One value of a scenario after inheritance.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SettingFacts {
    /// Like `allocation.floors.honam`.
    pub path: String,
    /// As it is written in the file.
    pub value: String,
}

/// What was found for one scenario.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ScenarioFindings {
    /// The stem of its file.
    pub name: String,
    pub title: Text,
    pub question: Text,
    pub horizon: Year,
    pub authors: Vec<String>,
    pub sources: Vec<SourceFacts>,
    /// What it sets: everything but its own words.
    pub settings: Vec<SettingFacts>,
    /// One a national outcome, in the year of the targets.
    pub summaries: Vec<Summary>,
    /// By outcome, place and year.
    pub trajectories: Vec<Trajectory>,
    pub attainments: Vec<Attainment>,
    /// How often exactly which targets are met together; 16 entries for four targets.
    pub joint: Vec<JointAttainment>,
    /// The share of futures that meet so many targets together, from none to all.
    pub met_together: Vec<Estimate>,
    /// Against the baseline; empty for the baseline of a run with one scenario.
    pub comparisons: Vec<Comparison>,
    /// Means of what the outcomes are made of.
    pub parts: Vec<Part>,
    /// Which uncertain numbers move which target's outcome most, strongest first; none that chance explains.
    pub influences: Vec<Influence>,
}

impl ScenarioFindings {
    /// The year in which the scenario is held against the targets: 2030, or its last if that comes before.
    #[must_use]
    pub fn target_year(&self) -> Year {
        TARGET_YEAR.min(self.horizon)
    }
}

/// An outcome in the year of the targets, or in the scenario's last if that comes before.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Summary {
    pub outcome: Outcome,
    pub year: Year,
    pub unit: String,
    pub mean: Estimate,
    pub sd: f64,
    /// Bands of the futures with the Monte Carlo error of each bound.
    pub quantiles: Quantiles<Estimate>,
    pub target: Option<f64>,
    pub attainment: Option<Estimate>,
    /// Share of the variance between draws: what we do not know, the rest being luck.
    pub variance_from_parameters: Option<f64>,
    pub histogram: Histogram,
}

/// The bounds of the 95, 90 and 50 % bands and the median.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Quantiles<T> {
    pub p025: T,
    pub p05: T,
    pub p10: T,
    pub p25: T,
    pub p50: T,
    pub p75: T,
    pub p90: T,
    pub p95: T,
    pub p975: T,
}

impl<T: Copy> Quantiles<T> {
    /// The levels, in the order of the fields.
    pub const LEVELS: [f64; 9] = [0.025, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.975];

    /// From the quantiles at [`Quantiles::LEVELS`].
    #[must_use]
    pub fn from_list(at: [T; 9]) -> Self {
        Self {
            p025: at[0],
            p05: at[1],
            p10: at[2],
            p25: at[3],
            p50: at[4],
            p75: at[5],
            p90: at[6],
            p95: at[7],
            p975: at[8],
        }
    }

    /// Something made of each quantile.
    #[must_use]
    pub fn map<U>(self, make: impl Fn(T) -> U) -> Quantiles<U> {
        Quantiles {
            p025: make(self.p025),
            p05: make(self.p05),
            p10: make(self.p10),
            p25: make(self.p25),
            p50: make(self.p50),
            p75: make(self.p75),
            p90: make(self.p90),
            p95: make(self.p95),
            p975: make(self.p975),
        }
    }
}

/// Shares of the futures in bins of equal width from `low` to `high`; the first and the last bin hold what lies outside.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Histogram {
    pub low: f64,
    pub high: f64,
    pub shares: Vec<f64>,
}

/// An outcome at one place in one year.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Trajectory {
    pub outcome: Outcome,
    pub place: String,
    pub year: Year,
    pub mean: Estimate,
    pub quantiles: Quantiles<f64>,
}

/// The share of futures that meet a target in one of its readings.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Attainment {
    pub outcome: Outcome,
    /// `declared` for the reading of the scenario, else the id of an alternative.
    pub reading: String,
    pub threshold: f64,
    pub year: Year,
    pub share: Estimate,
    /// 95 % Wilson interval with the effective number of futures.
    pub low: f64,
    pub high: f64,
    /// Futures that met the target.
    pub hits: u64,
    pub futures: u64,
}

/// The share of futures that meet exactly these targets and no others.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct JointAttainment {
    pub met: Vec<Outcome>,
    pub share: Estimate,
}

/// Whether a scenario is better than the baseline in one outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    Better,
    Worse,
    /// Not a single future differs, or the difference is too small to matter.
    NoDifference,
    /// The error is too large to tell.
    Undecided,
}

/// Scenario minus baseline, future by future.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Comparison {
    pub baseline: String,
    pub outcome: Outcome,
    pub year: Year,
    pub difference: Estimate,
    pub share_better: Estimate,
    /// Difference in attainment, for outcomes with a target.
    pub attainment_difference: Option<Estimate>,
    pub verdict: Verdict,
    /// The verdict if all comparisons of the run are to be right together with 95 % confidence, and not each by itself.
    pub verdict_together: Verdict,
    /// About how many draws would decide, when undecided.
    pub draws_to_decide: Option<u64>,
}

/// The mean of one part of a whole.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Part {
    pub whole: Whole,
    pub part: String,
    pub place: String,
    pub year: Year,
    pub mean: Estimate,
}

/// How an uncertain number moves an outcome.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Influence {
    pub outcome: Outcome,
    /// The number's name, with the zone or pillar after a slash where it has several values.
    pub parameter: String,
    pub meaning: Text,
    /// Spearman's rank correlation between the number and the draw's mean outcome.
    pub rank_correlation: Estimate,
    /// Mean outcome of the draws in the number's lowest and highest fifth.
    pub mean_when_low: f64,
    pub mean_when_high: f64,
}
