//! Findings from tallies: attainment, bands, paired differences, and what moves an outcome. Never runs the model itself:
//! a search is given what simulates for it.

mod attainment;
pub mod choosing;
mod comparison;
mod counted;
pub mod discovery;
pub mod doubt;
mod expected;
pub mod explanation;
pub mod findings;
pub mod goal;
pub mod hindcast;
mod influence;
pub mod information;
mod jackknife;
mod ledger;
mod nesting;
#[cfg(test)]
mod normals;
pub mod optimise;
pub mod precision;
mod rank;
pub mod seek;
pub mod sensitivity;
pub mod shapley;
mod summary;
pub mod trial;
mod uses;

pub use expected::ExpectedError;
pub use findings::Findings;
pub use nesting::Nesting;

use findings::{
    ExperimentFacts, Part, PlaceFacts, PlaceKind, ProgrammeFacts, Quantiles, ScenarioFindings,
    SettingFacts, SourceFacts, TargetFacts, Trajectory,
};

use rayon::prelude::*;

use crate::country::{CAPITAL, Country, GROUPS, Outcome, Programme};
use crate::experiment::Outcomes;
use crate::scenario::Loaded;
use crate::tally::{Histogram, Places, Tally};
use crate::units::{FIRST_YEAR, Text};

impl Findings {
    /// What `outcomes` say of the scenarios, compared with the one at position `baseline`.
    #[must_use]
    pub fn new(
        loaded: &[Loaded],
        outcomes: &Outcomes,
        baseline: usize,
        nesting: Nesting,
        experiment: ExperimentFacts,
    ) -> Self {
        let country = &*loaded[baseline].scenario.country;
        let ranks = influence::ranked_numbers(&outcomes.scores);
        let together = comparison::count(&outcomes.tallies, baseline);
        let of_scenario = |position: usize| {
            let scenario = &loaded[position].scenario;
            let tally = &outcomes.tallies[position];
            let years = || tally.layout.kept_years.iter().copied();
            let is_baseline = position == baseline;
            ScenarioFindings {
                name: scenario.name.clone(),
                title: scenario.title.clone(),
                question: scenario.question.clone(),
                horizon: scenario.horizon,
                authors: scenario.authors.clone(),
                sources: sources(&scenario.sources),
                settings: settings(&loaded[position]),
                summaries: summary::of(scenario, tally, nesting),
                trajectories: trajectories(tally, nesting),
                attainments: years()
                    .flat_map(|year| attainment::of(scenario, tally, year, nesting))
                    .collect(),
                joint: attainment::joint(scenario, tally, nesting),
                met_together: attainment::met_together(scenario, tally, nesting),
                comparisons: if is_baseline {
                    Vec::new()
                } else {
                    comparison::of(
                        (scenario, tally),
                        (&loaded[baseline].scenario, &outcomes.tallies[baseline]),
                        (nesting, together),
                    )
                },
                parts: parts(tally, nesting),
                influences: influence::of(scenario, tally, &ranks, nesting),
            }
        };
        let scenarios: Vec<ScenarioFindings> =
            (0..loaded.len()).into_par_iter().map(of_scenario).collect();
        Self {
            experiment,
            targets: targets(country),
            places: places(country),
            programmes: programmes(country),
            ledger: ledger::entries(loaded, country),
            sources: sources(&country.sources),
            hindcast: None,
            choosing: choosing::of(loaded, outcomes, (baseline, &scenarios), nesting),
            scenarios,
        }
    }
}

impl Findings {
    /// How an experiment was made, and its targets, for what reports no scenario in full.
    #[must_use]
    pub fn of_targets(country: &Country, experiment: ExperimentFacts) -> Self {
        Self {
            experiment,
            targets: targets(country),
            places: places(country),
            programmes: Vec::new(),
            ledger: Vec::new(),
            sources: Vec::new(),
            hindcast: None,
            choosing: None,
            scenarios: Vec::new(),
        }
    }
}

fn trajectories(tally: &Tally, nesting: Nesting) -> Vec<Trajectory> {
    let mut rows = Vec::new();
    for (position, series) in tally.layout.series.series.iter().enumerate() {
        for year in FIRST_YEAR.to(tally.layout.horizon) {
            let (moments, histogram) = tally.at(year, position);
            rows.push(Trajectory {
                outcome: series.outcome,
                place: series.place.clone(),
                year,
                mean: nesting.stated(moments.estimate()),
                quantiles: bands(histogram),
            });
        }
    }
    rows
}

fn bands(histogram: &Histogram) -> Quantiles<f64> {
    Quantiles::from_list(Quantiles::<f64>::LEVELS.map(|p| histogram.quantile(p)))
}

fn parts(tally: &Tally, nesting: Nesting) -> Vec<Part> {
    let mut rows = Vec::new();
    for (position, series) in tally.layout.parts.series.iter().enumerate() {
        for year in FIRST_YEAR.to(tally.layout.horizon) {
            rows.push(Part {
                whole: series.whole,
                part: series.part.clone(),
                place: series.place.clone(),
                year,
                mean: nesting.stated(tally.part_at(year, position).estimate()),
            });
        }
    }
    rows
}

fn targets(country: &Country) -> Vec<TargetFacts> {
    let facts = |target: &crate::country::Target| TargetFacts {
        outcome: target.outcome,
        title: target.title.clone(),
        short_title: target.short_title.clone(),
        threshold: target.threshold.value,
        start: target.start.value,
        start_year: target.start_year,
        source: country.reference(&target.threshold.source),
    };
    country.targets.iter().map(facts).collect()
}

fn places(country: &Country) -> Vec<PlaceFacts> {
    let provinces = country.provinces.iter().map(|province| PlaceFacts {
        id: province.code.clone(),
        name: province.name.clone(),
        kind: PlaceKind::Province,
        zone: Some(country.zones[province.zone].id.clone()),
        is_capital: province.is_capital,
        latitude_longitude: Some((province.latitude, province.longitude)),
    });
    let own_zones = Places::new(country);
    let zones = own_zones
        .own_zones()
        .iter()
        .map(|&zone| &country.zones[zone])
        .map(|zone| PlaceFacts {
            id: zone.id.clone(),
            name: zone.name.clone(),
            kind: PlaceKind::Zone,
            zone: None,
            is_capital: zone.is_capital,
            latitude_longitude: None,
        });
    let names = [
        ("비수도권", "Outside the capital region"),
        ("수도권", "Capital region"),
        ("전국", "Whole country"),
    ];
    let groups = GROUPS.iter().zip(names).map(|(id, (ko, en))| PlaceFacts {
        id: (*id).to_owned(),
        name: Text {
            ko: ko.to_owned(),
            en: en.to_owned(),
        },
        kind: PlaceKind::Group,
        zone: None,
        is_capital: *id == CAPITAL,
        latitude_longitude: None,
    });
    provinces.chain(zones).chain(groups).collect()
}

fn programmes(country: &Country) -> Vec<ProgrammeFacts> {
    let entries = Programme::ALL.iter().zip(&country.programmes);
    let facts = entries.map(|(programme, entry)| ProgrammeFacts {
        id: programme.id().to_owned(),
        name: entry.name.clone(),
        use_id: programme.its_use().id().to_owned(),
    });
    facts.collect()
}

/// What a data set or a scenario's own file refers to.
fn sources(references: &[(String, Text)]) -> Vec<SourceFacts> {
    let facts = references.iter().map(|(key, reference)| SourceFacts {
        key: key.clone(),
        reference: reference.clone(),
    });
    facts.collect()
}

/// What a scenario sets, without the words that introduce it.
fn settings(loaded: &Loaded) -> Vec<SettingFacts> {
    const WORDS: [&str; 6] = [
        "extends", "title", "question", "authors", "sources", "country",
    ];
    let is_setting = |path: &[&str]| path.first().is_some_and(|key| !WORDS.contains(key));
    let own = loaded
        .settings
        .iter()
        .filter(|setting| is_setting(&setting.path.keys()));
    own.map(|setting| SettingFacts {
        path: setting.path.to_string(),
        value: setting.value.clone(),
    })
    .collect()
}

/// Whether more of an outcome is better.
#[must_use]
fn more_is_better(outcome: Outcome) -> bool {
    outcome != Outcome::LapsedMoney
}
