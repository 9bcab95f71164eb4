//! Finds the rows of the findings that a chart needs.

use crate::analysis::findings::{
    Attainment, Comparison, Findings, PlaceFacts, PlaceKind, ScenarioFindings, Summary,
    TargetFacts, Trajectory,
};
use crate::country::Outcome;
use crate::units::Year;

/// The name of the reading of a target that the scenario declares.
const DECLARED: &str = "declared";
/// Groups for which an outcome may be reported, best first: what a target speaks of, then the whole.
const GROUPS: [&str; 2] = ["non_capital", "nation"];

/// The target's outcome that a way of counting belongs to.
fn strict(outcome: Outcome) -> Outcome {
    match outcome {
        Outcome::DeepTechStartupsLenient => Outcome::DeepTechStartups,
        other => other,
    }
}

impl ScenarioFindings {
    /// A target's outcome in the year of the targets.
    pub(super) fn summary(&self, target: Outcome) -> Option<&Summary> {
        let outcome = self.declared(target);
        self.summaries
            .iter()
            .find(|summary| summary.outcome == outcome)
    }

    /// The attainment of a target in a year, as the scenario reads it.
    pub(super) fn attainment(&self, target: Outcome, year: Year) -> Option<&Attainment> {
        let mut rows = self.readings(target, year);
        rows.find(|row| row.reading == DECLARED)
    }

    /// The attainments of a target in a year, in its other readings.
    pub(super) fn other_readings(
        &self,
        target: Outcome,
        year: Year,
    ) -> impl Iterator<Item = &Attainment> {
        self.readings(target, year)
            .filter(|row| row.reading != DECLARED)
    }

    fn readings(&self, target: Outcome, year: Year) -> impl Iterator<Item = &Attainment> {
        let is_it = move |row: &&Attainment| strict(row.outcome) == target && row.year == year;
        self.attainments.iter().filter(is_it)
    }

    /// The outcome that the scenario holds against a target: start-ups can be counted in two ways.
    pub(super) fn declared(&self, target: Outcome) -> Outcome {
        self.attainment(target, self.target_year())
            .map_or(target, |row| row.outcome)
    }

    /// What the scenario is held against: a target can be read in two ways.
    pub(super) fn threshold(&self, target: &TargetFacts) -> f64 {
        self.attainment(target.outcome, self.target_year())
            .map_or(target.threshold, |row| row.threshold)
    }

    /// What the scenario changes in a target's outcome, in the year of the targets.
    pub(super) fn comparison(&self, target: Outcome) -> Option<&Comparison> {
        let outcome = self.declared(target);
        let mut rows = self.comparisons.iter();
        rows.find(|row| row.outcome == outcome && row.year == self.target_year())
    }

    /// An outcome year by year at a place.
    pub(super) fn path(&self, outcome: Outcome, place: &str) -> Vec<&Trajectory> {
        let is_it = |row: &&Trajectory| row.outcome == outcome && row.place == place;
        let mut path: Vec<_> = self.trajectories.iter().filter(is_it).collect();
        path.sort_by_key(|row| row.year);
        path
    }

    /// A target's outcome year by year, for the group that the target speaks of.
    pub(super) fn national_path(&self, target: Outcome) -> Vec<&Trajectory> {
        let outcome = self.declared(target);
        let paths = GROUPS.map(|group| self.path(outcome, group));
        paths
            .into_iter()
            .find(|path| !path.is_empty())
            .unwrap_or_default()
    }
}

impl Findings {
    pub(super) fn scenario(&self, name: &str) -> Option<&ScenarioFindings> {
        self.scenarios.iter().find(|scenario| scenario.name == name)
    }

    pub(super) fn target(&self, outcome: Outcome) -> Option<&TargetFacts> {
        self.targets.iter().find(|target| target.outcome == outcome)
    }

    pub(super) fn place(&self, id: &str) -> Option<&PlaceFacts> {
        self.places.iter().find(|place| place.id == id)
    }

    /// The provinces, in the order of the findings.
    pub(super) fn provinces(&self) -> impl Iterator<Item = &PlaceFacts> {
        self.places
            .iter()
            .filter(|place| place.kind == PlaceKind::Province)
    }

    /// The places outside the capital that parts are counted at: provinces, or else zones.
    pub(super) fn parts_places<'a>(
        &'a self,
        scenario: &ScenarioFindings,
    ) -> impl Iterator<Item = &'a PlaceFacts> {
        let kind = self.parts_kind(scenario);
        self.places
            .iter()
            .filter(move |place| place.kind == kind && !place.is_capital)
    }

    /// Whether parts are counted at provinces or at zones.
    pub(super) fn parts_kind(&self, scenario: &ScenarioFindings) -> PlaceKind {
        let is_province = |id: &str| self.provinces().any(|place| place.id == id);
        if scenario.parts.iter().any(|part| is_province(&part.place)) {
            PlaceKind::Province
        } else {
            PlaceKind::Zone
        }
    }
}
