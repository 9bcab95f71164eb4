//! Scenarios that know the same of the uncertain numbers share their draws.

use super::BLOCK;
use crate::country::uncertainties::Scores;
use crate::country::{Numbers, Uncertainties};
use crate::scenario::FundingScenario;

/// The draws that scenarios meet: as many kinds as the scenarios differ in what they know.
pub(super) struct DrawKinds<'a> {
    kinds: Vec<Kind<'a>>,
    /// By scenario.
    kind_of: Vec<usize>,
}

struct Kind<'a> {
    known: &'a Uncertainties,
    /// The first scenario that meets such draws.
    first: usize,
}

impl<'a> DrawKinds<'a> {
    pub(super) fn of(scenarios: &'a [FundingScenario]) -> Self {
        let mut kinds: Vec<Kind<'a>> = Vec::new();
        let kind_of = |(first, scenario): (usize, &'a FundingScenario)| {
            let known = &scenario.uncertainties;
            let alike = kinds.iter().position(|kind| kind.known == known);
            alike.unwrap_or_else(|| {
                kinds.push(Kind { known, first });
                kinds.len() - 1
            })
        };
        let kind_of = scenarios.iter().enumerate().map(kind_of).collect();
        Self { kinds, kind_of }
    }

    /// The kind of draws that a scenario meets.
    pub(super) fn kind(&self, scenario: usize) -> usize {
        self.kind_of[scenario]
    }

    /// The first scenario of each kind.
    pub(super) fn firsts(&self) -> impl Iterator<Item = usize> {
        self.kinds.iter().map(|kind| kind.first)
    }

    /// The uncertain numbers of each kind at these scores.
    pub(super) fn numbers(&self, scores: &Scores<BLOCK>) -> Vec<Numbers<BLOCK>> {
        let kinds = self.kinds.iter();
        kinds.map(|kind| kind.known.at(scores)).collect()
    }
}
