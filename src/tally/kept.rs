//! Single futures, for what needs them one by one.

use crate::country::Outcome;

/// Outcomes whose every future is kept, each at its own place.
pub const KEPT: [(Outcome, &str); 11] = [
    (Outcome::CapacityRatio, "nation"),
    (Outcome::Researchers, "non_capital"),
    (Outcome::RegionalShare, "nation"),
    (Outcome::DeepTechStartups, "non_capital"),
    (Outcome::DeepTechStartupsLenient, "non_capital"),
    (Outcome::SurvivingStartups, "non_capital"),
    (Outcome::StartupJobs, "non_capital"),
    (Outcome::RegionalRd, "non_capital"),
    (Outcome::KnowledgeStock, "non_capital"),
    (Outcome::AbsorbedMoney, "nation"),
    (Outcome::LapsedMoney, "nation"),
];

/// Values that are kept of a future in a year: those outcomes, then the capacity ratio in the other reading.
pub(super) const KEPT_VALUES: usize = KEPT.len() + 1;

/// Values of the kept outcomes in one of the kept years: `[draw][future]`, future fastest.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Kept {
    /// In the order of [`KEPT`].
    pub outcomes: Vec<Vec<f64>>,
    /// The capacity ratio in the reading that the scenario does not declare.
    pub capacity_ratio_otherwise: Vec<f64>,
}

impl Kept {
    /// The futures of one outcome.
    ///
    /// # Panics
    ///
    /// If it is not among [`KEPT`].
    #[must_use]
    pub fn of(&self, outcome: Outcome) -> &[f64] {
        let position = KEPT.iter().position(|(kept, _)| *kept == outcome);
        &self.outcomes[position.expect("only kept outcomes are asked for")]
    }

    pub(super) fn empty() -> Self {
        Self {
            outcomes: vec![Vec::new(); KEPT.len()],
            capacity_ratio_otherwise: Vec::new(),
        }
    }

    pub(super) fn append(&mut self, later: &Self) {
        for (values, more) in self.outcomes.iter_mut().zip(&later.outcomes) {
            values.extend(more);
        }
        self.capacity_ratio_otherwise
            .extend(&later.capacity_ratio_otherwise);
    }
}
