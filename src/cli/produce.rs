//! From checked scenarios to the files of a result: what `run` writes and `replay` compares.

use anyhow::Context as _;
use blockfund::analysis::findings::ExperimentFacts;
use blockfund::analysis::hindcast::{Hindcast, PastSampling};
use blockfund::analysis::{Findings, Nesting};
use blockfund::dispatch::VectorUnit;
use blockfund::document::of_system;
use blockfund::experiment::{self, Experiment, Outcomes, Sample};
use blockfund::report::bundle::{self, Drawn, MadeFrom, Take};
use blockfund::report::charts::Style;
use blockfund::report::inputs::StoredInputs;
use blockfund::report::manifest::{FileFacts, Manifest};
use blockfund::report::pictures::{self, Selection};
use blockfund::report::words::{Language, StorePhrase};
use blockfund::scenario::{FundingScenario, Loaded};
use blockfund::store::{Resumed, Store};
use serde_json::json;

use super::facts::facts;
use super::font::{self, Font};
use super::further::Further;
use super::precision::Asked;
use super::progress::{Bar, Progress};
use super::{Failure, interrupt, streams};

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

/// Simulates the scenarios and hands over every file of the result; gives what was found.
pub fn produce(
    loaded: &[Loaded],
    order: &Order,
    take: &Take,
) -> Result<(Findings, Manifest), Failure> {
    let inputs = Inputs::of(loaded)?;
    let mut experiment = order.experiment;
    loop {
        let facts = inputs.facts(experiment, order);
        let outcomes = simulate(experiment, order, &inputs.scenarios, &facts)?;
        let findings = find(loaded, order, (&outcomes, experiment), facts)?;
        let asked = order.precision;
        match asked.and_then(|asked| asked.larger(experiment, &findings)) {
            Some(larger) => experiment = larger,
            None => return write_up((loaded, inputs), order, (outcomes, findings), take),
        }
    }
}

/// Hands over every file of the result, where the scenarios have been simulated; gives what was found.
pub fn produce_from(
    loaded: &[Loaded],
    order: &Order,
    outcomes: Outcomes,
    take: &Take,
) -> Result<(Findings, Manifest), Failure> {
    let inputs = Inputs::of(loaded)?;
    let facts = inputs.facts(order.experiment, order);
    let findings = find(loaded, order, (&outcomes, order.experiment), facts)?;
    write_up((loaded, inputs), order, (outcomes, findings), take)
}

/// What a result is made from.
struct Inputs {
    scenarios: Vec<FundingScenario>,
    stored: StoredInputs,
    files: Vec<FileFacts>,
}

impl Inputs {
    fn of(loaded: &[Loaded]) -> Result<Self, Failure> {
        let stored = StoredInputs::of(loaded)?;
        let scenarios = loaded.iter().map(|loaded| loaded.scenario.clone());
        Ok(Self {
            scenarios: scenarios.collect(),
            files: bundle::inputs(loaded, &stored),
            stored,
        })
    }

    fn facts(&self, experiment: Experiment, order: &Order) -> ExperimentFacts {
        let what = (experiment, Sample::of(&experiment));
        facts(what, &self.scenarios[order.baseline], &self.files)
    }
}

fn find(
    loaded: &[Loaded],
    order: &Order,
    (outcomes, experiment): (&Outcomes, Experiment),
    facts: ExperimentFacts,
) -> Result<Findings, Failure> {
    let nesting = Nesting::of_kept(&experiment, &Sample::of(&experiment));
    let scenarios: Vec<&FundingScenario> = loaded.iter().map(|loaded| &loaded.scenario).collect();
    let find = || {
        let findings = Findings::new(loaded, outcomes, order.baseline, nesting, facts);
        findings.over_all_futures(&scenarios, outcomes, order.baseline)
    };
    Ok(pool(order.threads)?.install(find))
}

/// The files, and what only they need.
fn write_up(
    (loaded, inputs): (&[Loaded], Inputs),
    order: &Order,
    (outcomes, mut findings): (Outcomes, Findings),
    take: &Take,
) -> Result<(Findings, Manifest), Failure> {
    let baseline = &inputs.scenarios[order.baseline];
    findings.hindcast = past(baseline, order, &findings.experiment)?;
    let further = (order.further).files(loaded, &outcomes, &findings, order.language)?;
    // They take memory, and nothing else needs them.
    drop(outcomes);
    let tables = || bundle::hand_over_tables(&findings, further, order.language, take);
    let draw = || draw(&findings, order, take);
    let (drawn, tables) = pool(order.threads)?.install(|| rayon::join(draw, tables));
    let made = (tables?, drawn?);
    let made_from = MadeFrom {
        loaded,
        inputs: inputs.files,
        stored: inputs.stored,
    };
    let manifest = bundle::hand_over_sources(&findings, made_from, made, take)?;
    Ok((findings, manifest))
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

/// How the past is run beside these scenarios: with their seed, and about as many draws.
fn past_sampling(facts: &ExperimentFacts) -> PastSampling {
    let usual = PastSampling::USUAL;
    if facts.is_central {
        return usual;
    }
    PastSampling {
        seed: facts.seed,
        draws: facts.draws.clamp(PastSampling::FEWEST_DRAWS, usual.draws),
    }
}

/// Draws everything, and says what could not be shown.
fn draw(findings: &Findings, order: &Order, take: &Take) -> Result<Drawn, Failure> {
    let typeface = font::typeface(order.font.as_ref())?;
    let style = Style::new(order.language, &typeface);
    let pictures = pictures::draw(findings, &style, &Selection::everything(findings), take)?;
    font::warn(&pictures.missing, order.language);
    Ok(Drawn {
        files: pictures.files,
        language: order.language,
        font: order.font.as_ref().map(|font| font.facts.clone()),
    })
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
    let what = (experiment, Sample::of(&experiment));
    let simulate = |scenarios: &[FundingScenario], bar: &Bar| {
        pool.install(|| experiment::simulate_keeping(unit, scenarios, what, bar))
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
            streams::say(reused(&resumed, store, scenarios, order.language));
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
            streams::say(not_kept(&error, store, order.language));
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
    let folder = store.folder().display().to_string();
    let error = language.refusal(&of_system(error));
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
