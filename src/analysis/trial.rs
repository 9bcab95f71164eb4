//! What a search asks of the experiment: the same scenarios again, with other levers, on luck of its choice.

use crate::chance::Seed;
use crate::country::Outcome;
use crate::probe::{Measured, Sampling};
use crate::scenario::FundingScenario;

/// How large a trial is, and where its luck comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Trial {
    pub seed: Seed,
    pub draws: u32,
    pub futures_per_draw: u16,
}

/// Simulates scenarios, all on the luck of one trial; what was measured of each, in their order.
pub type Simulate<'a> = dyn Fn(&[FundingScenario], &[Outcome], Trial) -> Vec<Measured> + 'a;

impl Trial {
    /// Of the same shape and luck with this many draws, at least 2.
    #[must_use]
    pub fn with_draws(self, draws: u32) -> Self {
        Self {
            draws: draws.max(2),
            ..self
        }
    }
}

impl From<Trial> for Sampling {
    fn from(trial: Trial) -> Self {
        Self {
            seed: trial.seed,
            draws: trial.draws,
            futures_per_draw: trial.futures_per_draw,
        }
    }
}
