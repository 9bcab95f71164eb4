//! The arguments that say how large an experiment is and how its draws are spread.

use blockfund::chance::Seed;
use blockfund::experiment::{ALL_KEPT, Experiment, Sample};
use blockfund::report::figures::count;
use blockfund::sampler::Sampler;
use clap::Args;

use super::Failure;
use super::precision::{self, Asked};
use super::within::within;

/// Futures that the counts of an experiment have room for.
const MOST_FUTURES: u64 = u32::MAX as u64;
/// Draws that may be asked for.
pub const MOST_DRAWS: u32 = 1 << 22;

/// Draws that a run must have which counts over groups of draws and keeps a sample: 16 groups know an error to a fifth.
const FEWEST_DRAWS: u32 = 1024;

#[derive(Debug, Args)]
pub struct SizeArgs {
    /// Values of the uncertain numbers to try
    #[arg(long, default_value_t = 4096, value_parser = within::<u32>(2..=MOST_DRAWS))]
    draws: u32,
    /// Futures of each draw, which differ in their luck
    #[arg(long, default_value_t = 4, value_parser = within::<u16>(1..=u16::MAX))]
    futures: u16,
    /// How the draws are spread: sobol and lhs evenly, for a power of 2 draws; pseudo each by itself [default: sobol
    /// for a power of 2 draws, else pseudo]
    #[arg(long, value_parser = sampler)]
    sampler: Option<Sampler>,
    /// Double the draws until shares are known to so much, and differences to that part of the outcome: like 0.5%
    #[arg(long, value_parser = precision::parse, allow_hyphen_values = true)]
    precision: Option<f64>,
    /// The most draws that --precision may take
    #[arg(
        long,
        value_name = "DRAWS",
        default_value_t = 65_536,
        value_parser = within::<u32>(2..=MOST_DRAWS),
        requires = "precision"
    )]
    budget: u32,
    /// One path without luck and every number at its median
    #[arg(long, conflicts_with_all = ["draws", "futures", "sampler", "seed", "precision"])]
    central: bool,
    /// Where all luck comes from: the same seed gives the same bytes
    #[arg(long, default_value_t = 2030, value_parser = within::<u64>(0..=u64::MAX))]
    seed: u64,
}

impl SizeArgs {
    pub fn experiment(&self) -> Result<Experiment, Failure> {
        if self.central {
            return Ok(Experiment::Central);
        }
        let uneven = |error| {
            Failure::Usage(format!(
                "--draws: {error}; --sampler pseudo takes any number"
            ))
        };
        let sampler = self.sampler.unwrap_or_else(|| usual_sampler(self.draws));
        sampler.draws_per_replicate(self.draws).map_err(uneven)?;
        let experiment = Experiment::Random {
            seed: Seed(self.seed),
            draws: self.draws,
            futures_per_draw: self.futures,
            sampler,
        };
        if !is_countable(experiment) {
            return Err(Failure::Usage(format!(
                "--draws × --futures: must be at most {}, but is {} × {}",
                count(MOST_FUTURES),
                count(self.draws.into()),
                count(self.futures.into()),
            )));
        }
        if self.draws < FEWEST_DRAWS && !Sample::of(&experiment).is_all {
            return Err(Failure::Usage(format!(
                "--draws: must be at least {} for more than {} futures, whose errors come from groups of 64 draws, but is {}",
                count(FEWEST_DRAWS.into()),
                count(ALL_KEPT),
                count(self.draws.into()),
            )));
        }
        Ok(experiment)
    }

    pub fn precision(&self) -> Result<Option<Asked>, Failure> {
        if self.precision.is_some() && self.budget < self.draws {
            return Err(Failure::Usage(format!(
                "--budget: must be at least --draws, {}, but is {}",
                count(self.draws.into()),
                count(self.budget.into()),
            )));
        }
        let asked = |precision| Asked::new(precision, self.budget);
        Ok(self.precision.map(asked))
    }
}

/// Whether the counts of an experiment have room for its futures.
pub fn is_countable(experiment: Experiment) -> bool {
    match experiment {
        Experiment::Central => true,
        Experiment::Random {
            draws,
            futures_per_draw,
            ..
        } => u64::from(draws) * u64::from(futures_per_draw) <= MOST_FUTURES,
    }
}

/// The sampler that spreads so many draws best.
pub fn usual_sampler(draws: u32) -> Sampler {
    if draws.is_power_of_two() {
        Sampler::Sobol
    } else {
        Sampler::PseudoRandom
    }
}

fn sampler(name: &str) -> Result<Sampler, String> {
    Sampler::named(name).ok_or_else(|| {
        let names = Sampler::ALL.map(Sampler::id).join(", ");
        format!("must be one of {names}")
    })
}
