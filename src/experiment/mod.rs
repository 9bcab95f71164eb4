//! Draws × futures × scenarios, in blocks over threads and shards: the same luck for every scenario, the same bits on
//! any number of either.

mod branches;
mod draws;
mod fold;
mod groups;
mod line;
mod sample;
mod study;

pub use fold::{Fold, Group, Part};
pub use groups::{Groups, MOST_GROUPS, Shard};
pub use sample::{ALL_KEPT, SAMPLE, Sample};

use crate::chance::Seed;
use crate::dispatch::VectorUnit;
use crate::sampler::Sampler;
use crate::scenario::FundingScenario;
use crate::tally::Tally;
use study::Study;

/// Draws whose statistics are added up before they are added to those of the other blocks.
pub const BLOCK: usize = 64;

/// How large an experiment is, and where its luck comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Experiment {
    /// Values of the uncertain numbers, each with futures of its own luck.
    Random {
        seed: Seed,
        draws: u32,
        futures_per_draw: u16,
        sampler: Sampler,
    },
    /// One path without luck, every number at its median.
    Central,
}

impl Experiment {
    /// How many consecutive draws make one replicate that is independent of the others.
    ///
    /// # Panics
    ///
    /// If the sampler cannot spread that many draws.
    #[must_use]
    pub fn draws_per_replicate(&self) -> u32 {
        match self {
            Self::Central => 1,
            Self::Random { draws, sampler, .. } => sampler
                .draws_per_replicate(*draws)
                .unwrap_or_else(|error| panic!("{error}")),
        }
    }

    /// How its draws are cut into groups.
    ///
    /// # Panics
    ///
    /// If the sampler cannot spread that many draws.
    #[must_use]
    pub fn groups(&self) -> Groups {
        let draws = match self {
            Self::Central => 1,
            Self::Random { draws, .. } => *draws,
        };
        Groups::of(draws, self.draws_per_replicate())
    }
}

/// What an experiment gives.
pub struct Outcomes {
    /// By scenario, in the order given.
    pub tallies: Vec<Tally>,
    /// Normal scores of the uncertain numbers by number and draw, of draws whose futures are kept; empty for the central
    /// path.
    pub scores: Vec<Vec<f64>>,
}

/// Hears how an experiment goes. Every method does nothing unless overridden.
pub trait Observer: Sync {
    /// `futures` more futures of every scenario are done.
    fn futures_done(&self, _futures: u64) {}
}

impl Observer for () {}

/// Simulates all scenarios on the same luck. They must be of one country.
///
/// # Panics
///
/// If there is no scenario, or an experiment has no draws, no futures, or as many draws as its sampler cannot spread.
#[must_use]
pub fn simulate(
    scenarios: &[FundingScenario],
    experiment: Experiment,
    observer: &dyn Observer,
) -> Outcomes {
    simulate_on(VectorUnit::widest(), scenarios, experiment, observer)
}

/// As [`simulate`], on a vector unit of one's choice: the results do not depend on it.
///
/// # Panics
///
/// If there is no scenario, or an experiment has no draws, no futures, or as many draws as its sampler cannot spread.
#[must_use]
pub fn simulate_on(
    unit: VectorUnit,
    scenarios: &[FundingScenario],
    experiment: Experiment,
    observer: &dyn Observer,
) -> Outcomes {
    let all = Sample::all(&experiment);
    simulate_keeping(unit, scenarios, (experiment, all), observer)
}

/// As [`simulate_on`], with single futures of this sample only, so that memory does not grow with the others.
///
/// # Panics
///
/// As [`simulate_on`].
#[must_use]
pub fn simulate_keeping(
    unit: VectorUnit,
    scenarios: &[FundingScenario],
    (experiment, sample): (Experiment, Sample),
    observer: &dyn Observer,
) -> Outcomes {
    let study = Study::new(unit, scenarios, sample);
    let mut fold = Fold::default();
    let counts = study.shard(experiment, Shard::WHOLE, observer, &mut |group| {
        fold.append(group);
    });
    fold.count(&counts);
    fold.outcomes(scenarios)
}

/// Simulates the groups of one shard, with single futures of [`Sample::of`] the experiment: [`Fold`] makes the outcomes
/// of all shards the very bits of [`simulate_keeping`].
///
/// # Panics
///
/// As [`simulate_on`], and if there are more shards than the experiment has groups.
#[must_use]
pub fn simulate_shard(
    unit: VectorUnit,
    scenarios: &[FundingScenario],
    (experiment, shard): (Experiment, Shard),
    observer: &dyn Observer,
) -> Part {
    let mut groups = Vec::new();
    let study = Study::new(unit, scenarios, Sample::of(&experiment));
    let counts = study.shard(experiment, shard, observer, &mut |group| {
        groups.push(group);
    });
    Part { groups, counts }
}
