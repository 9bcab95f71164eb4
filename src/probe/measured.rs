//! What a probe measured of one variant.

use crate::country::Outcome;

/// Values of the outcomes that were asked for, in the year of the targets: each `[draw][future]`, future fastest.
#[derive(Clone, Debug, PartialEq)]
pub struct Measured {
    pub(super) of_nation: Vec<(Outcome, Vec<f64>)>,
    /// The mean score of the provinces of each zone; empty if it was not asked for.
    pub(super) zone_scores: Vec<Vec<f64>>,
}

impl Measured {
    /// The futures of one outcome.
    ///
    /// # Panics
    ///
    /// If it was not asked for, or is one of zones.
    #[must_use]
    pub fn of(&self, outcome: Outcome) -> &[f64] {
        let mut measured = self.of_nation.iter();
        let found = measured.find(|(measured, _)| *measured == outcome);
        &found.expect("it was asked for").1
    }

    /// The futures of a zone's score.
    ///
    /// # Panics
    ///
    /// If scores were not asked for.
    #[must_use]
    pub fn score_of_zone(&self, zone: usize) -> &[f64] {
        &self.zone_scores[zone]
    }

    /// Appends what was measured of further draws.
    pub(super) fn append(&mut self, more: Self) {
        for ((_, values), (_, more)) in self.of_nation.iter_mut().zip(more.of_nation) {
            values.extend(more);
        }
        for (values, more) in self.zone_scores.iter_mut().zip(more.zone_scores) {
            values.extend(more);
        }
    }
}
