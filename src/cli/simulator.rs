//! What simulates for a command that asks again and again.

use anyhow::Context as _;
use blockfund::analysis::trial::Trial;
use blockfund::dispatch::VectorUnit;
use blockfund::experiment::{self, Experiment};
use blockfund::sampler::Sampler;
use blockfund::scenario::FundingScenario;
use blockfund::tally::Tally;

use super::Failure;
use super::produce::vector_unit;
use super::progress::Counter;

/// A trial as the experiment names it: pseudo-random, so that any part of the draws is as good as another.
pub fn experiment(trial: Trial) -> Experiment {
    Experiment::Random {
        seed: trial.seed,
        draws: trial.draws,
        futures_per_draw: trial.futures_per_draw,
        sampler: Sampler::PseudoRandom,
    }
}

/// Threads and a vector unit, and a line that says how far it is.
pub struct Simulator {
    pool: rayon::ThreadPool,
    unit: VectorUnit,
    counter: Counter,
}

impl Simulator {
    pub fn new(threads: Option<u16>, is_quiet: bool) -> Result<Self, Failure> {
        let pool = rayon::ThreadPoolBuilder::new()
            .num_threads(threads.map_or(0, usize::from))
            .build()
            .context("can't start threads")?;
        Ok(Self {
            pool,
            unit: vector_unit()?,
            counter: Counter::new(is_quiet),
        })
    }

    /// All scenarios on the luck of one trial.
    pub fn simulate(&self, scenarios: &[FundingScenario], trial: Trial) -> Vec<Tally> {
        let experiment = experiment(trial);
        let counted = self.counter.times(scenarios.len());
        let simulate = || experiment::simulate_on(self.unit, scenarios, experiment, &counted);
        self.pool.install(simulate).tallies
    }

    pub fn finish(&self) {
        self.counter.finish();
    }
}
