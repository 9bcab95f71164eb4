//! What simulates for a command that asks again and again.

use blockfund::analysis::trial::Trial;
use blockfund::country::Outcome;
use blockfund::dispatch::VectorUnit;
use blockfund::experiment::Experiment;
use blockfund::probe::{self, Measured};
use blockfund::sampler::Sampler;
use blockfund::scenario::FundingScenario;

use super::Failure;
use super::produce::{pool, vector_unit};
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
    pub fn new(threads: Option<u16>) -> Result<Self, Failure> {
        Ok(Self {
            pool: pool(threads)?,
            unit: vector_unit()?,
            counter: Counter::new(),
        })
    }

    /// What was measured of all scenarios on the luck of one trial.
    pub fn simulate(
        &self,
        scenarios: &[FundingScenario],
        outcomes: &[Outcome],
        trial: Trial,
    ) -> Vec<Measured> {
        let asked = (scenarios, outcomes);
        let measure = || probe::measure_scenarios(self.unit, asked, trial.into(), &self.counter);
        self.pool.install(measure)
    }

    pub fn finish(&self) {
        self.counter.finish();
    }
}
