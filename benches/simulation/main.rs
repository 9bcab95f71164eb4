//! How fast the engine is: against a plain program, against the sum of what it cannot do without, and on two threads.
//!
//!     cargo bench --bench simulation
//!     cargo bench --bench simulation -- --quick        # three rounds of small experiments
//!     cargo bench --bench simulation -- --rounds 15
//!     cargo bench --bench simulation -- --main-job     # and 13 scenarios of 4,096 × 4 on all threads
//!
//! All shipped scenarios, all outcomes and bands. A region-year is one province, one year, one future, one scenario,
//! also where the engine simulates a year that scenarios share only once; the futures that only place the bins of
//! histograms count too, for they are simulated. Speeds are by the time that processors spent on the program, not by the
//! clock on the wall, except those of threads against each other. What is compared takes turns, and each figure is a
//! median over the rounds: on a busy machine trust the ratios.

#[path = "../scalar/mod.rs"]
#[expect(dead_code, reason = "a benchmark does not ask what the answers are")]
mod scalar;

mod parts;
mod turns;

use std::hint::black_box;
use std::path::PathBuf;

use blockfund::chance::Seed;
use blockfund::dispatch::VectorUnit;
use blockfund::experiment::{BLOCK, Experiment, simulate_on};
use blockfund::model::Model;
use blockfund::sampler::Sampler;
use blockfund::scenario::{self, FundingScenario};
use blockfund::tally::Layout;
use blockfund::units::{FIRST_YEAR, Year};
use rayon::{ThreadPool, ThreadPoolBuilder};

use parts::{FUTURES, Sample};
use turns::{Way, take_turns};

/// How much is measured.
struct Plan {
    rounds: usize,
    engine_draws: u32,
    scalar_draws: u32,
    has_main_job: bool,
}

fn main() {
    let plan = plan(std::env::args().skip(1));
    let scenarios = scenarios();
    let units = VectorUnit::all();
    let one = pool(1);
    let two = pool(2);
    println!(
        "{} scenarios, {FUTURES} futures a draw, {} draws ({} in the plain program), medians of {}",
        scenarios.len(),
        plan.engine_draws,
        plan.scalar_draws,
        plan.rounds
    );

    speeds(&plan, &scenarios, &units, &one);
    for &unit in &units {
        sum_of_parts(&plan, &scenarios, unit, &one);
    }
    threads(&plan, &scenarios, &one, &two);
    if plan.has_main_job {
        main_job(&plan, &scenarios);
    }
}

/// Half of those of the main job: with fewer, getting ready counts for much more than in a run, and what one thread does
/// before the others begin.
const ENGINE_DRAWS: u32 = 2048;

fn plan(mut arguments: impl Iterator<Item = String>) -> Plan {
    let mut plan = Plan {
        rounds: 9,
        engine_draws: ENGINE_DRAWS,
        scalar_draws: 64,
        has_main_job: false,
    };
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--quick" => (plan.rounds, plan.engine_draws) = (3, 128),
            "--rounds" => {
                let number = arguments.next().and_then(|text| text.parse().ok());
                plan.rounds = number.expect("--rounds needs a number");
            }
            "--main-job" => plan.has_main_job = true,
            // What cargo itself adds.
            "--bench" => (),
            unknown => panic!("{unknown} is none of --quick, --rounds N, --main-job"),
        }
    }
    plan
}

fn scenarios() -> Vec<FundingScenario> {
    let entries = std::fs::read_dir("scenarios").expect("the benchmark runs where the project is");
    let files = entries.map(|entry| entry.expect("the folder can be read").path());
    let mut files: Vec<PathBuf> = files
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "json")
        })
        .collect();
    files.sort();
    let loaded = scenario::load(&files).into_iter();
    loaded
        .map(|loaded| {
            loaded
                .unwrap_or_else(|problems| panic!("{problems}"))
                .scenario
        })
        .collect()
}

fn pool(threads: usize) -> ThreadPool {
    let builder = ThreadPoolBuilder::new().num_threads(threads);
    builder.build().expect("threads can be started")
}

/// Region-years of so many draws, with those that place the bins.
fn region_years(scenarios: &[FundingScenario], draws: u32) -> f64 {
    let futures = f64::from((draws + draws.min(BLOCK as u32)) * u32::from(FUTURES));
    let of = |scenario: &FundingScenario| {
        let years = FIRST_YEAR.to(scenario.horizon).count();
        futures * (scenario.country.provinces.len() * years) as f64
    };
    scenarios.iter().map(of).sum()
}

fn engine<'a>(
    name: String,
    (scenarios, draws): (&'a [FundingScenario], u32),
    unit: VectorUnit,
    pool: &'a ThreadPool,
) -> Way<'a> {
    let experiment = Experiment::Random {
        seed: Seed(1),
        draws,
        futures_per_draw: FUTURES,
        sampler: Sampler::Sobol,
    };
    Way::new(name, region_years(scenarios, draws), move || {
        pool.install(|| {
            black_box(simulate_on(unit, scenarios, experiment, &()));
        });
    })
}

fn plain_program<'a>(
    plan: &Plan,
    scenarios: &'a [FundingScenario],
    pool: &'a ThreadPool,
) -> Way<'a> {
    let size = scalar::Size {
        seed: 1,
        draws: plan.scalar_draws,
        futures_per_draw: FUTURES.into(),
    };
    let region_years = region_years(scenarios, plan.scalar_draws);
    Way::new("plain program".to_owned(), region_years, move || {
        pool.install(|| {
            for scenario in scenarios {
                black_box(scalar::simulate(scenario, size));
            }
        });
    })
}

fn speeds(plan: &Plan, scenarios: &[FundingScenario], units: &[VectorUnit], pool: &ThreadPool) {
    let mut ways = vec![plain_program(plan, scenarios, pool)];
    for &unit in units {
        let name = format!("engine, {unit}");
        ways.push(engine(name, (scenarios, plan.engine_draws), unit, pool));
    }
    take_turns(&mut ways, plan.rounds);
    println!(
        "\n| one thread | M region-years a core-second | times the plain program |\n|---|---|---|"
    );
    for way in &ways {
        let ratio = way.times_cheaper_than(&ways[0]);
        println!("| {} | {:.2} | {ratio:.1} |", way.name, 1e3 / way.cost());
    }
}

/// The part of all years that is simulated: what a scenario shares with one before it is not simulated again.
fn simulated_share(scenarios: &[FundingScenario]) -> f64 {
    let models: Vec<Model> = scenarios.iter().map(Model::new).collect();
    let years = |from: Year, model: &Model| from.to(model.horizon()).count() as f64;
    let own = |(s, model): (usize, &Model)| {
        let partings = models[..s].iter().map(|before| model.parts_from(before));
        let parted = partings.map(|year| year.unwrap_or(model.horizon().next()));
        years(parted.max().unwrap_or(FIRST_YEAR), model)
    };
    let all: f64 = models.iter().map(|model| years(FIRST_YEAR, model)).sum();
    models.iter().enumerate().map(own).sum::<f64>() / all
}

fn sum_of_parts(plan: &Plan, scenarios: &[FundingScenario], unit: VectorUnit, pool: &ThreadPool) {
    let sample = Sample::new(unit, scenarios);
    let layout = Layout::new(&scenarios[0].country, scenarios[0].horizon);
    let mut desks = sample.desks(&layout);
    let region_years = sample.region_years();
    // The parts below do every year of every scenario, of which the engine simulates some only once.
    let all_years = region_years / simulated_share(scenarios);
    let mut ways = vec![
        engine(
            "engine".to_owned(),
            (scenarios, plan.engine_draws),
            unit,
            pool,
        ),
        Way::new("luck".to_owned(), region_years, || sample.luck()),
        Way::new("exp, ln".to_owned(), all_years, || sample.elementary()),
        Way::new("counts".to_owned(), all_years, || sample.counts()),
        Way::new("statistics".to_owned(), all_years, || {
            sample.statistics(&mut desks);
        }),
    ];
    take_turns(&mut ways, plan.rounds);
    println!("\n| {unit}, one thread | core-nanoseconds a region-year |\n|---|---|");
    for way in &ways {
        println!("| {} | {:.1} |", way.name, way.cost());
    }
    let sum: f64 = ways[1..].iter().map(Way::cost).sum();
    println!(
        "| sum of the parts | {sum:.1}: a limit of {:.1} M a core-second, of which the engine has {:.0} % |",
        1e3 / sum,
        100.0 * sum / ways[0].cost()
    );
}

fn threads(plan: &Plan, scenarios: &[FundingScenario], one: &ThreadPool, two: &ThreadPool) {
    let size = (scenarios, ENGINE_DRAWS);
    let unit = VectorUnit::widest();
    let mut ways = [
        engine("one thread".to_owned(), size, unit, one),
        engine("two threads".to_owned(), size, unit, two),
    ];
    take_turns(&mut ways, plan.rounds);
    println!(
        "\n| engine, {unit} | seconds on the wall | core-nanoseconds a region-year |\n|---|---|---|"
    );
    for way in &ways {
        println!(
            "| {} | {:.2} | {:.1} |",
            way.name,
            way.wall_seconds(),
            way.cost()
        );
    }
    println!(
        "two threads: {:.2} times as fast",
        ways[1].times_sooner_than(&ways[0])
    );
}

fn main_job(plan: &Plan, scenarios: &[FundingScenario]) {
    let all = ThreadPoolBuilder::new()
        .build()
        .expect("threads can be started");
    let threads = all.current_num_threads();
    let name = format!("{threads} threads");
    let mut ways = [engine(name, (scenarios, 4096), VectorUnit::widest(), &all)];
    take_turns(&mut ways, plan.rounds);
    let [way] = &ways;
    println!(
        "\nmain job, simulation alone: {:.2} s on the wall, {:.2} M region-years a core-second, {}",
        way.wall_seconds(),
        1e3 / way.cost(),
        way.name
    );
}
