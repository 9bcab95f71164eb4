//! `plan`: what a run will take and how exact it will be, from a small one on this machine.

use std::time::Instant;

use blockfund::analysis::{ExpectedError, Nesting};
use blockfund::chance::Seed;
use blockfund::experiment::{self, Experiment, Shard};
use blockfund::report::forecast::{self, Forecast};
use blockfund::report::manifest::FileFacts;
use blockfund::scenario::{FundingScenario, Loaded};
use clap::Args;

use super::batch::Batch;
use super::failure::{Told, tell};
use super::further::Further;
use super::produce::{Order, pool, produce};
use super::progress::Progress;
use super::size::{MOST_DRAWS, usual_sampler};
use super::within::within;
use super::{Failure, files, language, memory, streams};

/// Draws of the small run: their 32 replicates know an error to about an eighth.
const PILOT_DRAWS: u32 = 256;
/// Futures of each draw in the small run, at most: errors of larger runs are hardly smaller, since draws make them.
const PILOT_FUTURES: u16 = 64;
/// Scenarios of the small run, spread over all.
const PILOT_SCENARIOS: usize = 16;

#[derive(Debug, Args)]
pub struct PlanArgs {
    /// Scenario files, folders or patterns [default: all of scenarios/]
    files: Vec<String>,
    /// Values of the uncertain numbers that the run would try
    #[arg(long, default_value_t = 4096, value_parser = within::<u32>(2..=MOST_DRAWS))]
    draws: u32,
    /// Futures of each draw
    #[arg(long, default_value_t = 4, value_parser = within::<u16>(1..=u16::MAX))]
    futures: u16,
    /// Threads to work on [default: one a core]
    #[arg(long, value_parser = within::<u16>(1..=1024))]
    threads: Option<u16>,
    /// Wanted error of the share of futures that meet a target (0.005 is half a percentage point)
    #[arg(long, value_name = "SHARE", default_value_t = 0.005, value_parser = share)]
    error: f64,
}

fn share(text: &str) -> Result<f64, String> {
    match text.parse() {
        Ok(value) if value > 0.0 && value < 1.0 => Ok(value),
        _ => Err("must be a share above 0 and below 1, like 0.005".to_owned()),
    }
}

pub fn run(args: &PlanArgs) -> Result<(), Failure> {
    let language = language::chosen();
    let batch = Batch::load(&files::named(&args.files)?);
    if batch.loaded.is_empty() {
        return Err(batch.failure());
    }
    if !batch.broken.is_empty() {
        tell(&batch.problems());
    }
    batch.check_one_country()?;
    let forecast = forecast(args, &batch.loaded)?;
    streams::print(forecast::text(&forecast, language))?;
    if batch.broken.is_empty() {
        Ok(())
    } else {
        Err(Failure::Told(Told::BatchWithFailures))
    }
}

fn forecast(args: &PlanArgs, loaded: &[Loaded]) -> Result<Forecast, Failure> {
    let pilot = spread(loaded);
    let scenarios: Vec<FundingScenario> =
        pilot.iter().map(|loaded| loaded.scenario.clone()).collect();
    let draws = PILOT_DRAWS.min(args.draws);
    let futures = PILOT_FUTURES.min(args.futures);
    let sampler = usual_sampler(args.draws);
    let of_size = |draws, futures_per_draw| Experiment::Random {
        seed: Seed(2030),
        draws,
        futures_per_draw,
        sampler,
    };
    let experiment = of_size(draws, futures);
    let pool = pool(args.threads)?;
    // The first blocks pay for what every run pays once.
    pool.install(|| experiment::simulate(&scenarios[..1], experiment, &()));
    let started = Instant::now();
    let outcomes = pool.install(|| experiment::simulate(&scenarios, experiment, &()));
    let simulated = started.elapsed().as_secs_f64() / pilot.len() as f64;
    let expected = ExpectedError::of(
        &scenarios.iter().collect::<Vec<_>>(),
        &outcomes.tallies,
        draws,
        Nesting::of(&experiment),
    );
    let files = files_of_all(args, loaded, experiment, simulated)?;
    let all = f64::from(args.draws) * f64::from(args.futures);
    let scale = all / (f64::from(draws) * f64::from(futures));
    let size = memory::Size {
        experiment: of_size(args.draws, args.futures),
        shard: Shard::WHOLE,
        scenarios: loaded.len(),
        futures_table: false,
    };
    Ok(Forecast {
        scenarios: loaded.len(),
        draws: args.draws,
        futures_per_draw: args.futures,
        sampler,
        threads: pool.current_num_threads(),
        simulation_seconds: simulated * loaded.len() as f64 * scale,
        files_seconds: files.seconds,
        bytes_in_memory: size.needed() as f64,
        bytes_on_disk: files.bytes,
        wanted_error: args.error,
        targets: expected,
    })
}

/// What the files of a run take.
struct Files {
    seconds: f64,
    bytes: f64,
}

/// Makes the files of one scenario, and of two: what the second adds, each further one will. `simulated` is the time
/// that a scenario of the `experiment` takes.
fn files_of_all(
    args: &PlanArgs,
    loaded: &[Loaded],
    experiment: Experiment,
    simulated: f64,
) -> Result<Files, Failure> {
    let order = Order {
        experiment,
        precision: None,
        baseline: 0,
        language: language::chosen(),
        font: None,
        threads: args.threads,
        progress: Progress::None,
        further: Further::default(),
        store: None,
    };
    let made = |scenarios: usize| -> Result<(f64, f64), Failure> {
        let started = Instant::now();
        let (_, manifest) = produce(&loaded[..scenarios], &order, &|file| {
            Ok(FileFacts::of_file(&file))
        })?;
        let seconds = started.elapsed().as_secs_f64() - simulated * scenarios as f64;
        let bytes: u64 = manifest.outputs.iter().map(|file| file.bytes).sum();
        Ok((seconds.max(0.0), bytes as f64))
    };
    let one = made(1)?;
    let two = if loaded.len() > 1 { made(2)? } else { one };
    let all = |one: f64, two: f64| one + (two - one).max(0.0) * (loaded.len() - 1) as f64;
    Ok(Files {
        seconds: all(one.0, two.0),
        bytes: all(one.1, two.1),
    })
}

/// Scenarios at even distances, the first among them.
fn spread(loaded: &[Loaded]) -> Vec<&Loaded> {
    let step = loaded.len().div_ceil(PILOT_SCENARIOS);
    loaded.iter().step_by(step).collect()
}
