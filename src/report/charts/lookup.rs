//! Finds the rows of the findings that a chart needs.

use crate::analysis::findings::{
    Attainment, Comparison, Findings, PlaceFacts, PlaceKind, ScenarioFindings, Summary,
    TargetFacts, Trajectory,
};
use crate::country::Outcome;

/// The name of the reading of a target that the scenario declares.
const DECLARED: &str = "declared";
/// Groups for which an outcome may be reported, best first: what a target speaks of, then the whole.
const GROUPS: [&str; 2] = ["non_capital", "nation"];

impl ScenarioFindings {
    /// The scenario's outcome in its last year.
    pub(super) fn summary(&self, outcome: Outcome) -> Option<&Summary> {
        self.summaries
            .iter()
            .find(|summary| summary.outcome == outcome)
    }

    /// The attainment of a target as the scenario reads it.
    pub(super) fn attainment(&self, outcome: Outcome) -> Option<&Attainment> {
        let is_it = |row: &&Attainment| row.outcome == outcome && row.reading == DECLARED;
        self.attainments.iter().find(is_it)
    }

    /// The attainments of a target in its other readings.
    pub(super) fn other_readings(&self, outcome: Outcome) -> impl Iterator<Item = &Attainment> {
        let is_other = move |row: &&Attainment| row.outcome == outcome && row.reading != DECLARED;
        self.attainments.iter().filter(is_other)
    }

    pub(super) fn comparison(&self, outcome: Outcome) -> Option<&Comparison> {
        self.comparisons.iter().find(|row| row.outcome == outcome)
    }

    /// An outcome year by year at a place.
    pub(super) fn path(&self, outcome: Outcome, place: &str) -> Vec<&Trajectory> {
        let is_it = |row: &&Trajectory| row.outcome == outcome && row.place == place;
        let mut path: Vec<_> = self.trajectories.iter().filter(is_it).collect();
        path.sort_by_key(|row| row.year);
        path
    }

    /// An outcome year by year, for the group that its target speaks of.
    pub(super) fn national_path(&self, outcome: Outcome) -> Vec<&Trajectory> {
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
        let is_province = |id: &str| self.provinces().any(|place| place.id == id);
        let by_province = scenario.parts.iter().any(|part| is_province(&part.place));
        let kind = if by_province {
            PlaceKind::Province
        } else {
            PlaceKind::Zone
        };
        self.places
            .iter()
            .filter(move |place| place.kind == kind && !place.is_capital)
    }
}
