//! An experiment as files state it, and back.

use blockfund::analysis::findings::ExperimentFacts;
use blockfund::chance::Seed;
use blockfund::experiment::{Experiment, Sample};
use blockfund::release;
use blockfund::report::manifest::{FileFacts, fingerprint};
use blockfund::sampler::Sampler;
use blockfund::scenario::FundingScenario;

use super::Failure;

/// How an experiment is made and which of its futures are kept, with the fingerprint of its inputs.
pub fn facts(
    (experiment, sample): (Experiment, Sample),
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
    let independent = draws / experiment.draws_per_replicate();
    let mut facts = ExperimentFacts {
        engine_version: release::VERSION.to_owned(),
        engine_code: release::CODE.to_owned(),
        seed,
        draws,
        futures_per_draw,
        sampler: sampler.to_owned(),
        // Where not all is kept, errors come from the groups.
        replicates: if sample.is_all {
            independent
        } else {
            independent.min(experiment.groups().count())
        },
        futures_kept: sample.futures(draws),
        is_central: experiment == Experiment::Central,
        baseline: baseline.name.clone(),
        country: baseline.country.name.clone(),
        fingerprint: String::new(),
    };
    facts.fingerprint = fingerprint(&facts, inputs);
    facts
}

/// The experiment that `file` states.
pub fn experiment(facts: &ExperimentFacts, file: &str) -> Result<Experiment, Failure> {
    if facts.is_central {
        return Ok(Experiment::Central);
    }
    let sampler = Sampler::named(&facts.sampler);
    let sampler = sampler.ok_or_else(|| unknown(file, "sampler", &facts.sampler))?;
    let draws = facts.draws;
    if sampler.draws_per_replicate(draws).is_err() {
        return Err(unknown(file, "number of draws", &draws.to_string()));
    }
    Ok(Experiment::Random {
        seed: Seed(facts.seed),
        draws,
        futures_per_draw: u16::try_from(facts.futures_per_draw)
            .map_err(|_| unknown(file, "futures", &facts.futures_per_draw.to_string()))?,
        sampler,
    })
}

/// A file of a newer version may name what this one does not have.
pub fn unknown(file: &str, what: &str, found: &str) -> Failure {
    Failure::Other(anyhow::anyhow!(
        "{file}: the {what} must be one that this version knows, but is {found}"
    ))
}
