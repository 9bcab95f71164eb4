//! From checked scenarios to the files of a result: what `run` writes and `replay` compares.

use anyhow::Context as _;
use blockfund::analysis::findings::ExperimentFacts;
use blockfund::analysis::hindcast::{Hindcast, PastSampling};
use blockfund::analysis::{Findings, Nesting};
use blockfund::dispatch::VectorUnit;
use blockfund::experiment::{self, Experiment, Outcomes};
use blockfund::release;
use blockfund::report::bundle::{self, Drawn};
use blockfund::report::charts::Style;
use blockfund::report::folder::ResultFile;
use blockfund::report::inputs::StoredInputs;
use blockfund::report::manifest::{FileFacts, fingerprint};
use blockfund::report::pictures::{self, Selection};
use blockfund::report::words::{Language, StorePhrase};
use blockfund::scenario::{FundingScenario, Loaded};
use blockfund::store::{Resumed, Store};
use serde_json::json;

use super::font::{self, Font};
use super::further::Further;
use super::precision::Asked;
use super::progress::{Bar, Progress};
use super::{Failure, interrupt};

/// The environment variable that forces a vector unit.
const VECTORS: &str = "BLOCKFUND_VECTORS";

/// What is wanted of some scenarios.
pub struct Order {
    pub experiment: Experiment,
    /// If the experiment may grow.
    pub precision: Option<Asked>,
    /// Position of the scenario that the others are compared with.
    pub baseline: usize,
    pub language: Language,
    pub font: Option<Font>,
    pub threads: Option<u16>,
    pub progress: Progress,
    pub further: Further,
    /// Where scenarios that were simulated before are found, and others kept.
    pub store: Option<Store>,
}

/// Simulates the scenarios; gives what was found and every file of the result.
pub fn produce(loaded: &[Loaded], order: &Order) -> Result<(Findings, Vec<ResultFile>), Failure> {
    let scenarios: Vec<FundingScenario> = loaded
        .iter()
        .map(|loaded| loaded.scenario.clone())
        .collect();
    let stored = StoredInputs::of(loaded).map_err(anyhow::Error::from)?;
    let inputs = bundle::inputs(loaded, &stored);
    let mut experiment = order.experiment;
    let (mut findings, further) = loop {
        let facts = facts(experiment, &scenarios[order.baseline], &inputs);
        let outcomes = simulate(experiment, order, &scenarios, &facts)?;
        let nesting = Nesting::of(&experiment);
        let findings = Findings::new(loaded, &outcomes, order.baseline, nesting, facts);
        let asked = order.precision;
        if let Some(larger) = asked.and_then(|asked| asked.larger(experiment, &findings)) {
            experiment = larger;
            continue;
        }
        let made = (&outcomes, nesting);
        let further = (order.further).files(loaded, made, &findings, order.language)?;
        break (findings, further);
    };
    findings.hindcast = past(&scenarios[order.baseline], order, &findings.experiment)?;
    let drawn = draw(&findings, order)?;
    let files = bundle::files(&findings, loaded, inputs, stored, further, drawn);
    Ok((findings, files))
}

/// How the model does on the past of the country.
fn past(
    baseline: &FundingScenario,
    order: &Order,
    facts: &ExperimentFacts,
) -> Result<Option<Hindcast>, Failure> {
    let unit = vector_unit()?;
    let hindcast = || Hindcast::of(&baseline.country, past_sampling(facts), unit);
    Ok(pool(order.threads)?.install(hindcast))
}

/// How the past is run beside these scenarios: with their seed, and no more draws than they have.
fn past_sampling(facts: &ExperimentFacts) -> PastSampling {
    let usual = PastSampling::USUAL;
    if facts.is_central {
        return usual;
    }
    PastSampling {
        seed: facts.seed,
        draws: facts.draws.min(usual.draws),
    }
}

/// Draws everything, and says what could not be shown.
fn draw(findings: &Findings, order: &Order) -> Result<Drawn, Failure> {
    let typeface = font::typeface(order.font.as_ref())?;
    let style = Style::new(order.language, &typeface);
    let pictures =
        pictures::draw(findings, &style, &Selection::default()).context("everything has a name")?;
    font::warn(&pictures.missing, order.language);
    Ok(Drawn {
        files: pictures.files,
        language: order.language,
        font: order.font.as_ref().map(|font| font.facts.clone()),
    })
}

/// How an experiment is made, with the fingerprint of its inputs.
pub fn facts(
    experiment: Experiment,
    baseline: &FundingScenario,
    inputs: &[FileFacts],
) -> ExperimentFacts {
    let (sampler, seed, draws, futures_per_draw) = match experiment {
        Experiment::Central => ("central", 0, 1, 1),
        Experiment::Random {
            seed,
            draws,
            futures_per_draw,
            sampler,
        } => (sampler.id(), seed.0, draws, u32::from(futures_per_draw)),
    };
    let mut facts = ExperimentFacts {
        engine_version: release::VERSION.to_owned(),
        engine_code: release::CODE.to_owned(),
        seed,
        draws,
        futures_per_draw,
        sampler: sampler.to_owned(),
        replicates: draws / experiment.draws_per_replicate(),
        is_central: experiment == Experiment::Central,
        baseline: baseline.name.clone(),
        country: baseline.country.name.clone(),
        fingerprint: String::new(),
    };
    facts.fingerprint = fingerprint(&facts, inputs);
    facts
}

fn simulate(
    experiment: Experiment,
    order: &Order,
    scenarios: &[FundingScenario],
    facts: &ExperimentFacts,
) -> Result<Outcomes, Failure> {
    let pool = pool(order.threads)?;
    let progress = if facts.is_central && order.progress == Progress::Bar {
        Progress::None
    } else {
        order.progress
    };
    let unit = vector_unit()?;
    let futures = u64::from(facts.draws) * u64::from(facts.futures_per_draw);
    let simulate = |scenarios: &[FundingScenario], bar: &Bar| {
        pool.install(|| experiment::simulate_on(unit, scenarios, experiment, bar))
    };
    let Some(store) = &order.store else {
        let bar = Bar::new(futures, progress);
        let outcomes = simulate(scenarios, &bar);
        bar.finish();
        return Ok(outcomes);
    };

    let mut resumed = Resumed::new(store, scenarios, experiment);
    if resumed.done() > 0 {
        progress.event(&json!({ "event": "reused", "scenarios": resumed.done() }));
        if progress == Progress::Bar {
            eprintln!("{}", reused(&resumed, store, scenarios, order.language));
        }
    }
    let bar = Bar::new(futures * resumed.rounds() as u64, progress);
    let mut can_keep = true;
    while let Some(next) = resumed.to_simulate() {
        let outcomes = simulate(&next, &bar);
        if let Err(error) = interrupt::whole(|| resumed.add(outcomes))
            && can_keep
        {
            can_keep = false;
            bar.finish();
            eprintln!("{}", not_kept(&error, store, order.language));
        }
    }
    bar.finish();
    Ok(resumed.outcomes())
}

fn reused(
    resumed: &Resumed,
    store: &Store,
    scenarios: &[FundingScenario],
    language: Language,
) -> String {
    let values = [
        ("reused", resumed.done().to_string()),
        ("scenarios", scenarios.len().to_string()),
        ("folder", store.folder().display().to_string()),
    ];
    let values = values
        .each_ref()
        .map(|(name, value)| (*name, value.as_str()));
    language.fill(StorePhrase::Reused, &values)
}

fn not_kept(error: &std::io::Error, store: &Store, language: Language) -> String {
    let (folder, error) = (store.folder().display().to_string(), error.to_string());
    let values = [("folder", folder.as_str()), ("error", error.as_str())];
    language.fill(StorePhrase::NotKept, &values)
}

/// As many threads as asked for, or one a core.
pub fn pool(threads: Option<u16>) -> Result<rayon::ThreadPool, Failure> {
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(threads.map_or(0, usize::from))
        .build()
        .context("can't start threads")?;
    Ok(pool)
}

/// The widest vector unit of the machine, or the one that tests ask for.
pub fn vector_unit() -> Result<VectorUnit, Failure> {
    let Ok(name) = std::env::var(VECTORS) else {
        return Ok(VectorUnit::widest());
    };
    VectorUnit::named(&name).ok_or_else(|| {
        let names: Vec<String> = VectorUnit::all()
            .iter()
            .map(VectorUnit::to_string)
            .collect();
        Failure::Usage(format!(
            "{VECTORS}: must be one of {}, which this machine has, but is {name}",
            names.join(", ")
        ))
    })
}
