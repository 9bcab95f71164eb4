//! The kinds of charts, and which of them a report holds.

use crate::analysis::findings::Findings;
use crate::country::Outcome;

/// A kind of chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chart {
    /// A target's outcome year by year: of one scenario, or of all side by side.
    Fan(Outcome),
    /// All targets' outcomes of one scenario, year by year.
    Fans,
    /// What each scenario may come to in the year of the targets.
    Distributions,
    /// How likely each scenario is to meet each target.
    Attainment,
    /// What each scenario changes against the baseline.
    Differences,
    /// Targets met together: their number in each scenario, or exactly which in one.
    Joint,
    /// R&D outside the capital by source: by province, or where the scenarios differ.
    Rd,
    /// Researchers by the channel that brings them.
    Talent,
    /// Births of start-ups and their survivors.
    Startups,
    /// Change by province.
    TileMap,
    /// Money by programme and zone.
    Allocation,
    /// The block fund by zone, scenario by scenario.
    Zones,
    /// Money by use, scenario by scenario.
    Uses,
    /// The uncertain numbers that move the targets' outcomes most.
    Tornado,
    /// Forecasts of the past with what was published.
    Hindcast,
}

impl Chart {
    /// The name of its file, without an ending.
    #[must_use]
    pub fn stem(self) -> String {
        match self {
            Self::Fan(outcome) => format!("fan-{}", outcome.id().replace('_', "-")),
            Self::Fans => "fans".to_owned(),
            Self::Distributions => "distributions".to_owned(),
            Self::Attainment => "attainment".to_owned(),
            Self::Differences => "differences".to_owned(),
            Self::Joint => "joint".to_owned(),
            Self::Rd => "rd".to_owned(),
            Self::Talent => "talent".to_owned(),
            Self::Startups => "startups".to_owned(),
            Self::TileMap => "tile-map".to_owned(),
            Self::Allocation => "allocation".to_owned(),
            Self::Zones => "zones".to_owned(),
            Self::Uses => "uses".to_owned(),
            Self::Tornado => "tornado".to_owned(),
            Self::Hindcast => "hindcast".to_owned(),
        }
    }
}

/// Charts of all scenarios together, besides the fans of the targets.
const COMPARED: [Chart; 9] = [
    Chart::Distributions,
    Chart::Attainment,
    Chart::Differences,
    Chart::Joint,
    Chart::Rd,
    Chart::Talent,
    Chart::Zones,
    Chart::Uses,
    Chart::Hindcast,
];
/// Charts of a single scenario.
const OF_EACH: [Chart; 8] = [
    Chart::Fans,
    Chart::Joint,
    Chart::Rd,
    Chart::Talent,
    Chart::Startups,
    Chart::TileMap,
    Chart::Allocation,
    Chart::Tornado,
];

/// A chart of these findings, and the stem of its file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plate<'a> {
    pub stem: String,
    pub chart: Chart,
    /// Nothing where it shows all scenarios.
    pub scenario: Option<&'a str>,
}

/// The charts that a report holds: first those that compare scenarios, then those of each scenario, in a folder of its
/// name. Some may turn out to have nothing to show.
#[must_use]
pub fn plates(findings: &Findings) -> Vec<Plate<'_>> {
    let fans = findings
        .targets
        .iter()
        .map(|target| Chart::Fan(target.outcome));
    let compared = COMPARED.into_iter().chain(fans).map(|chart| Plate {
        stem: chart.stem(),
        chart,
        scenario: None,
    });
    let of_each = findings.scenarios.iter().flat_map(|scenario| {
        OF_EACH.map(|chart| Plate {
            stem: format!("{}/{}", scenario.name, chart.stem()),
            chart,
            scenario: Some(scenario.name.as_str()),
        })
    });
    compared.chain(of_each).collect()
}
