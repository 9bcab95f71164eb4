//! How much less the samplers vary than plain random draws, and whether the errors they state are true.
//!
//!     cargo run --release --example coverage -- variance
//!     cargo run --release --example coverage -- coverage
//!     cargo run --release --example coverage -- precision
//!
//! The tables of docs/statistics.md. Minutes, not seconds.

use std::collections::BTreeMap;
use std::path::PathBuf;

use blockfund::analysis::Nesting;
use blockfund::analysis::findings::{ExperimentFacts, Findings, Quantiles};
use blockfund::analysis::precision::Precision;
use blockfund::chance::Seed;
use blockfund::country::Outcome;
use blockfund::experiment::{Experiment, simulate};
use blockfund::sampler::Sampler;
use blockfund::scenario::{self, FundingScenario, Loaded};
use blockfund::stats::Estimate;

const SCENARIOS: [&str; 2] = ["baseline", "share-7"];
/// The size of `run` unless told otherwise, for the variances.
const USUAL: (u32, u16) = (4096, 4);
const SEEDS_OF_VARIANCE: u64 = 30;
/// For the coverage: small, because errors are hardest to know from few draws.
const SMALL: (u32, u16) = (512, 2);
const SEEDS_OF_COVERAGE: u64 = 200;
/// What counts as the truth: its error is far below that of a small experiment.
const TRUTH: (Seed, u32, u16) = (Seed(1), 65_536, 4);
/// The precision asked for, and where the search for it starts and ends.
const ASKED: f64 = 0.04;
const FIRST: u32 = 64;
const LAST: u32 = 4096;

fn main() {
    let loaded = load();
    match std::env::args().nth(1).as_deref() {
        Some("variance") => variance(&loaded),
        Some("coverage") => coverage(&loaded),
        Some("precision") => precision(&loaded),
        _ => eprintln!("one of: variance, coverage, precision"),
    }
}

fn load() -> Vec<Loaded> {
    let files: Vec<PathBuf> = SCENARIOS
        .iter()
        .map(|name| format!("scenarios/{name}.json").into())
        .collect();
    let all = scenario::load(&files).into_iter();
    all.map(|loaded| loaded.unwrap_or_else(|problems| panic!("{problems}")))
        .collect()
}

fn find(loaded: &[Loaded], sampler: Sampler, seed: Seed, (draws, futures): (u32, u16)) -> Findings {
    let scenarios: Vec<FundingScenario> = loaded.iter().map(|one| one.scenario.clone()).collect();
    let experiment = Experiment::Random {
        seed,
        draws,
        futures_per_draw: futures,
        sampler,
    };
    let facts = ExperimentFacts {
        engine_version: String::new(),
        engine_code: String::new(),
        seed: seed.0,
        draws,
        futures_per_draw: futures.into(),
        sampler: sampler.id().to_owned(),
        replicates: draws / experiment.draws_per_replicate(),
        is_central: false,
        baseline: SCENARIOS[0].to_owned(),
        country: scenarios[0].country.name.clone(),
        fingerprint: String::new(),
    };
    let outcomes = simulate(&scenarios, experiment, &());
    Findings::new(loaded, &outcomes, 0, Nesting::of(&experiment), facts)
}

/// A number with an error that a run states.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Mean,
    MeanOfPath,
    Quantile,
    Attainment,
    /// Of a target that less than one future in a hundred meets or misses.
    RareAttainment,
    Difference,
    AttainmentDifference,
    /// Where less than one future in a hundred is a net change.
    RareAttainmentDifference,
}

impl Kind {
    fn words(self) -> &'static str {
        match self {
            Self::Mean => "means in 2030",
            Self::MeanOfPath => "means of every year and place",
            Self::Quantile => "quantiles",
            Self::Attainment => "attainments",
            Self::RareAttainment => "attainments below 1 % or above 99 %",
            Self::Difference => "paired differences",
            Self::AttainmentDifference => "paired differences of attainments",
            Self::RareAttainmentDifference => "paired differences of attainments below 1 %",
        }
    }
}

/// A number with its 95 % interval, and a name.
struct Stated {
    kind: Kind,
    name: String,
    value: f64,
    low: f64,
    high: f64,
}

/// All that a run states, in an order that does not depend on the run.
fn stated(findings: &Findings) -> Vec<Stated> {
    let errors = findings.experiment.errors_in_half();
    let mut all = Vec::new();
    let mut add = |kind, name: String, estimate: Estimate| {
        let half = errors * estimate.standard_error;
        all.push(Stated {
            kind,
            name,
            value: estimate.value,
            low: estimate.value - half,
            high: estimate.value + half,
        });
    };
    for scenario in &findings.scenarios {
        let name = |outcome: Outcome| format!("{} {}", scenario.name, outcome.id());
        for summary in &scenario.summaries {
            add(Kind::Mean, name(summary.outcome), summary.mean);
            let quantiles: Quantiles<Estimate> = summary.quantiles;
            for quantile in [quantiles.p05, quantiles.p50, quantiles.p95] {
                add(Kind::Quantile, name(summary.outcome), quantile);
            }
        }
        for row in &scenario.trajectories {
            add(Kind::MeanOfPath, name(row.outcome), row.mean);
        }
        for row in &scenario.comparisons {
            add(Kind::Difference, name(row.outcome), row.difference);
            if let Some(difference) = row.attainment_difference {
                add(Kind::AttainmentDifference, name(row.outcome), difference);
            }
        }
    }
    for scenario in &findings.scenarios {
        let rows = scenario.attainments.iter();
        all.extend(rows.map(|row| Stated {
            kind: Kind::Attainment,
            name: format!("{} {} {}", scenario.name, row.outcome.id(), row.reading),
            value: row.share.value,
            low: row.low,
            high: row.high,
        }));
    }
    all
}

fn variance(loaded: &[Loaded]) {
    let by_sampler = Sampler::ALL.map(|sampler| {
        let runs = (0..SEEDS_OF_VARIANCE)
            .map(|seed| stated(&find(loaded, sampler, Seed(1000 + seed), USUAL)));
        let runs: Vec<Vec<Stated>> = runs.collect();
        let of = |index: usize| variance_of(runs.iter().map(|run| run[index].value));
        (0..runs[0].len())
            .map(|index| (runs[0][index].kind, runs[0][index].name.clone(), of(index)))
            .collect::<Vec<_>>()
    });
    println!("| number | pseudo, standard error | Latin hypercube | Sobol |\n|---|---|---|---|");
    let [plain, latin, sobol] = &by_sampler;
    for ((plain, latin), sobol) in plain.iter().zip(latin).zip(sobol) {
        let (kind, name, reference) = plain;
        let shown = !matches!(kind, Kind::MeanOfPath | Kind::Quantile);
        if shown && *reference > 0.0 {
            let gain = |other: f64| reference / other;
            println!(
                "| {}: {name} | {:.3e} | {:.1} | {:.1} |",
                kind.words(),
                reference.sqrt(),
                gain(latin.2),
                gain(sobol.2)
            );
        }
    }
    println!("\n| kind | numbers | Latin hypercube | Sobol |\n|---|---|---|---|");
    let mut kinds: BTreeMap<Kind, Vec<[f64; 2]>> = BTreeMap::new();
    for ((plain, latin), sobol) in plain.iter().zip(latin).zip(sobol) {
        if plain.2 > 0.0 && latin.2 > 0.0 && sobol.2 > 0.0 {
            let gains = [plain.2 / latin.2, plain.2 / sobol.2];
            kinds.entry(plain.0).or_default().push(gains);
        }
    }
    for (kind, gains) in kinds {
        let middle = |column: usize| {
            let mut sorted: Vec<f64> = gains.iter().map(|gains| gains[column]).collect();
            sorted.sort_by(f64::total_cmp);
            format!(
                "{:.1} ({:.1} to {:.1})",
                sorted[sorted.len() / 2],
                sorted[sorted.len() / 20],
                sorted[sorted.len() - 1 - sorted.len() / 20]
            )
        };
        println!(
            "| {} | {} | {} | {} |",
            kind.words(),
            gains.len(),
            middle(0),
            middle(1)
        );
    }
}

fn variance_of(values: impl Iterator<Item = f64> + Clone) -> f64 {
    let count = values.clone().count() as f64;
    let mean = values.clone().sum::<f64>() / count;
    values
        .map(|value| (value - mean) * (value - mean))
        .sum::<f64>()
        / (count - 1.0)
}

/// How many intervals of a kind held the truth.
#[derive(Clone, Copy, Default)]
struct Held {
    numbers: u32,
    intervals: u32,
    right: u32,
    /// Sum over the numbers of the squared bias, in standard deviations of a run.
    squared_bias: f64,
}

/// Counts the intervals of `runs` that hold the truth, by kind.
fn held(truth: &[Stated], runs: &[Vec<Stated>]) -> BTreeMap<Kind, Held> {
    let mut kinds: BTreeMap<Kind, Held> = BTreeMap::new();
    for (index, truth) in truth.iter().enumerate() {
        let is_rare = !(0.01..=0.99).contains(&truth.value);
        let kind = match truth.kind {
            Kind::Attainment if is_rare => Kind::RareAttainment,
            Kind::AttainmentDifference if truth.value.abs() < 0.01 => {
                Kind::RareAttainmentDifference
            }
            kind => kind,
        };
        // What does not vary at all has no interval.
        if truth.low == truth.high {
            continue;
        }
        let counted = kinds.entry(kind).or_default();
        counted.numbers += 1;
        let values = runs.iter().map(|run| run[index].value);
        let mean = values.clone().sum::<f64>() / runs.len() as f64;
        let variance = variance_of(values);
        if variance > 0.0 {
            counted.squared_bias += (mean - truth.value) * (mean - truth.value) / variance;
        }
        for run in runs {
            let one = &run[index];
            counted.intervals += 1;
            counted.right += u32::from(one.low <= truth.value && truth.value <= one.high);
        }
    }
    kinds
}

const HEADING: &str = "| sampler | kind | numbers | intervals | that hold the truth | bias |
|---|---|---|---|---|---|";

fn print_held(name: &str, kinds: &BTreeMap<Kind, Held>) {
    for (kind, held) in kinds {
        println!(
            "| {name} | {} | {} | {} | {:.1} % | {:.2} |",
            kind.words(),
            held.numbers,
            held.intervals,
            100.0 * f64::from(held.right) / f64::from(held.intervals),
            (held.squared_bias / f64::from(held.numbers)).sqrt()
        );
    }
}

fn the_truth(loaded: &[Loaded]) -> Vec<Stated> {
    let (seed, draws, futures) = TRUTH;
    stated(&find(loaded, Sampler::Sobol, seed, (draws, futures)))
}

fn coverage(loaded: &[Loaded]) {
    let truth = the_truth(loaded);
    println!("{HEADING}");
    for sampler in Sampler::ALL {
        let runs: Vec<Vec<Stated>> = (0..SEEDS_OF_COVERAGE)
            .map(|seed| stated(&find(loaded, sampler, Seed(5000 + seed), SMALL)))
            .collect();
        print_held(sampler.id(), &held(&truth, &runs));
    }
}

/// As `run --precision`: doubles the draws until all is as precise as asked for.
fn precision(loaded: &[Loaded]) {
    let truth = the_truth(loaded);
    println!("{HEADING}");
    for sampler in [Sampler::PseudoRandom, Sampler::Sobol] {
        let mut ends: BTreeMap<u32, u32> = BTreeMap::new();
        let until_precise = |seed: u64| {
            let mut draws = FIRST;
            loop {
                let findings = find(loaded, sampler, Seed(9000 + seed), (draws, SMALL.1));
                let is_precise = Precision::of(&findings).is_within(ASKED);
                if is_precise || draws == LAST {
                    return (draws, stated(&findings));
                }
                draws *= 2;
            }
        };
        let mut runs = Vec::new();
        for seed in 0..SEEDS_OF_COVERAGE {
            let (draws, run) = until_precise(seed);
            *ends.entry(draws).or_default() += 1;
            runs.push(run);
        }
        print_held(sampler.id(), &held(&truth, &runs));
        println!("{} ended with draws: {ends:?}", sampler.id());
    }
}
