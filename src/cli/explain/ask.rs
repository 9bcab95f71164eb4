//! From two scenarios to an account: every coalition that an explanation needs, simulated on the same luck.

use blockfund::analysis::explanation::{
    self, Account, Cause, Explanation, Mechanism, Named, Section,
};
use blockfund::analysis::{Findings, Nesting};
use blockfund::chance::Seed;
use blockfund::country::Outcome;
use blockfund::dispatch::VectorUnit;
use blockfund::experiment::{Experiment, Sample};
use blockfund::probe::{self, Measured, Sampling, Variant};
use blockfund::report::manifest::FileFacts;
use blockfund::sampler::Sampler;
use blockfund::scenario::{FundingScenario, Loaded};
use blockfund::units::TARGET_YEAR;

use super::{ExplainArgs, Failure, Target};
use crate::cli::facts::facts;
use crate::cli::produce;
use crate::cli::progress::{Bar, Progress};

/// Everything that is explained of the first scenario, and against the second where there is one.
pub(super) fn account(
    loaded: &[Loaded],
    args: &ExplainArgs,
    inputs: &[FileFacts],
) -> Result<Account, Failure> {
    let (ours, theirs) = (&loaded[0].scenario, &loaded[loaded.len() - 1].scenario);
    // They are compared in a year that both have.
    let horizon = ours.horizon.min(theirs.horizon);
    let scenario = &FundingScenario {
        horizon,
        ..ours.clone()
    };
    // Both are held against the targets as the scenario reads them.
    let other = args.against.as_ref().map(|_| FundingScenario {
        readings: scenario.readings,
        horizon,
        ..theirs.clone()
    });
    let other = other.as_ref();
    let experiment = Experiment::Random {
        seed: Seed(args.seed),
        draws: args.draws,
        futures_per_draw: args.futures,
        sampler: Sampler::PseudoRandom,
    };
    let made = (experiment, Sample::all(&experiment));
    let facts = facts(made, other.unwrap_or(scenario), inputs);
    let targets = explanation::targets(scenario);
    let targets = targets
        .into_iter()
        .filter(|outcome| args.target.is_none_or(|asked| asked.is(*outcome)))
        .collect();
    let question = Question {
        scenario,
        other,
        targets,
        sampling: Sampling {
            seed: Seed(args.seed),
            draws: args.draws,
            futures_per_draw: args.futures,
        },
        nesting: Nesting::of(&experiment),
        unit: produce::vector_unit()?,
    };
    let ([outcomes, differences, sections], doubts) =
        produce::pool(args.threads)?.install(|| (question.answer(), question.doubts()));
    Ok(Account {
        findings: Findings::of_targets(&scenario.country, facts),
        scenario: named(scenario),
        against: other.map(named),
        year: TARGET_YEAR.min(horizon),
        outcomes,
        differences,
        sections,
        doubts,
    })
}

fn named(scenario: &FundingScenario) -> Named {
    Named {
        name: scenario.name.clone(),
        title: scenario.title.clone(),
    }
}

impl Target {
    fn is(self, outcome: Outcome) -> bool {
        match self {
            Self::CapacityRatio => outcome == Outcome::CapacityRatio,
            Self::Researchers => outcome == Outcome::Researchers,
            Self::RegionalShare => outcome == Outcome::RegionalShare,
            Self::DeepTechStartups => matches!(
                outcome,
                Outcome::DeepTechStartups | Outcome::DeepTechStartupsLenient
            ),
        }
    }
}

/// What is asked of one scenario, or of two.
pub(super) struct Question<'a> {
    pub(super) scenario: &'a FundingScenario,
    pub(super) other: Option<&'a FundingScenario>,
    pub(super) targets: Vec<Outcome>,
    pub(super) sampling: Sampling,
    nesting: Nesting,
    pub(super) unit: VectorUnit,
}

impl Question<'_> {
    /// Explanations of the outcomes, of the differences, and of the differences by section.
    fn answer(&self) -> [Vec<Explanation>; 3] {
        let mut answers = [Vec::new(), Vec::new(), Vec::new()];
        for &outcome in &self.targets {
            let mechanisms = Mechanism::of(outcome);
            let ours = explanation::with_mechanisms(self.scenario, mechanisms);
            let theirs = self
                .other
                .map(|other| explanation::with_mechanisms(other, mechanisms));
            let measured = self.measure(&ours, theirs.as_deref().unwrap_or_default());
            let causes: Vec<Cause> = mechanisms.iter().copied().map(Cause::Mechanism).collect();
            let (our, their) = measured.split_at(ours.len());
            answers[0].push(explanation::explain(
                self.scenario,
                outcome,
                &causes,
                our,
                self.nesting,
            ));
            if self.other.is_some() {
                answers[1].push(explanation::explain_difference(
                    self.scenario,
                    outcome,
                    mechanisms,
                    [our, their],
                    self.nesting,
                ));
            }
        }
        if let Some(other) = self.other {
            answers[2] = self.by_section(other);
        }
        answers
    }

    /// What the sections in which the two differ do to each outcome.
    fn by_section(&self, other: &FundingScenario) -> Vec<Explanation> {
        let sections = Section::that_differ(other, self.scenario);
        let mixed = explanation::with_sections(other, self.scenario, &sections);
        let measured = self.measure(&mixed, &[]);
        let causes: Vec<Cause> = sections.into_iter().map(Cause::Section).collect();
        let explain = |&outcome| {
            explanation::explain(self.scenario, outcome, &causes, &measured, self.nesting)
        };
        self.targets.iter().map(explain).collect()
    }

    /// What was measured of `ours` and then of `theirs`. One of theirs that is the same as ours is not simulated again.
    fn measure(&self, ours: &[FundingScenario], theirs: &[FundingScenario]) -> Vec<Measured> {
        let mut variants: Vec<Variant> = ours.iter().map(Variant::first).collect();
        let mut positions: Vec<usize> = (0..ours.len()).collect();
        for (position, their) in theirs.iter().enumerate() {
            if ours[position].decides_the_same(their) {
                positions.push(position);
            } else {
                positions.push(variants.len());
                variants.push(Variant::first(their));
            }
        }
        let futures = u64::from(self.sampling.draws) * u64::from(self.sampling.futures_per_draw);
        let bar = Bar::new(futures * variants.len() as u64, Progress::Bar);
        let asked = (variants.as_slice(), self.targets.as_slice());
        let measured = probe::measure(self.unit, asked, self.sampling, &bar);
        bar.finish();
        let of = |position: usize| measured[position].clone();
        positions.into_iter().map(of).collect()
    }
}
