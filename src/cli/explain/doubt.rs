//! What an answer hangs on: the design of the sensitivity, simulated, and everything that is found from it.

use blockfund::analysis::doubt::{self, Points, Screen};
use blockfund::analysis::explanation::{self, Doubts, NumberFacts};
use blockfund::analysis::sensitivity::{Group, groups};
use blockfund::country::parameters::PARAMETERS;
use blockfund::country::{Outcome, Status};
use blockfund::probe::{self, Measured, Sampling, Variant};
use blockfund::scenario::FundingScenario;

use super::ask::Question;

/// Points of the sensitivity for each draw of the explanation: they need few scenarios each.
const POINTS_A_DRAW: u32 = 4;
/// Numbers of each target that are a group of their own if they hang together with no other.
const ALONE: usize = 4;

/// The design of the scenarios asked about.
struct Design {
    sampling: Sampling,
    groups: Vec<Group>,
    screen: Screen,
}

impl Question<'_> {
    /// Sensitivities, corners and the choice between the two scenarios.
    pub(super) fn doubts(&self) -> Doubts {
        let sampling = Sampling {
            draws: self.sampling.draws * POINTS_A_DRAW,
            futures_per_draw: 1,
            ..self.sampling
        };
        let country = &self.scenario.country;
        let screen = Screen::new(
            self.scenario,
            probe::scores(country, sampling.seed, sampling.draws),
        );
        let first = self.measured(&[Variant::first(self.scenario)], sampling);
        let outcomes: Vec<&[f64]> = self
            .targets
            .iter()
            .map(|outcome| first[0].of(*outcome))
            .collect();
        let alone = screen.strongest_numbers(&outcomes, ALONE);
        let design = Design {
            sampling,
            groups: groups(self.scenario, &alone),
            screen,
        };
        let ours = self.at_design(self.scenario, &design);
        let theirs = self.other.map(|other| self.at_design(other, &design));
        self.found(&design, &ours, theirs.as_deref())
    }

    /// One scenario at A, at B, and with each group mixed.
    fn at_design(&self, scenario: &FundingScenario, design: &Design) -> Vec<Measured> {
        let everything = (0..PARAMETERS.len()).collect();
        let at = |second: Vec<usize>, has_second_luck: bool| Variant {
            scenario,
            second,
            has_second_luck,
        };
        let mut variants = vec![at(Vec::new(), false), at(everything, true)];
        let mixed = design.groups.iter();
        variants.extend(mixed.map(|group| at(group.numbers.clone(), group.has_luck)));
        self.measured(&variants, design.sampling)
    }

    fn measured(&self, variants: &[Variant], sampling: Sampling) -> Vec<Measured> {
        probe::measure(self.unit, (variants, &self.targets), sampling, &())
    }

    fn found(&self, design: &Design, ours: &[Measured], theirs: Option<&[Measured]>) -> Doubts {
        let Design { groups, screen, .. } = design;
        let mut doubts = Doubts {
            draws: design.sampling.draws,
            numbers: numbers(self.scenario),
            ..Doubts::default()
        };
        for &outcome in &self.targets {
            let threshold = explanation::threshold(self.scenario, outcome);
            let our = points(ours, outcome);
            let found = doubt::sensitivity(outcome, &our, groups, screen);
            doubts.outcomes.push(found);
            let corner = doubt::corner(self.scenario, outcome, (&our.a, threshold), screen);
            doubts.corners.extend(corner);
            if let Some(theirs) = theirs {
                let their = points(theirs, outcome);
                let difference = our.minus(&their);
                let found = doubt::sensitivity(outcome, &difference, groups, screen);
                doubts.differences.push(found);
                doubts.choices.push(doubt::choice(
                    self.scenario,
                    (outcome, threshold),
                    [&our.a, &their.a],
                    groups,
                    screen,
                ));
            }
        }
        doubts
    }
}

fn points(measured: &[Measured], outcome: Outcome) -> Points {
    let of = |one: &Measured| one.of(outcome).to_vec();
    Points {
        a: of(&measured[0]),
        b: of(&measured[1]),
        mixed: measured[2..].iter().map(of).collect(),
    }
}

/// What each number is to the scenario.
fn numbers(scenario: &FundingScenario) -> Vec<NumberFacts> {
    let notes = scenario.country.parameter_notes.iter().enumerate();
    let facts = notes.map(|(number, note)| {
        let is_own = scenario.sees_otherwise(number);
        NumberFacts {
            name: note.name.clone(),
            meaning: note.meaning.clone(),
            unit: note.unit.clone(),
            status: if is_own {
                Status::Assumption
            } else {
                note.basis.status
            },
            evidence: (!is_own).then(|| note.evidence.clone()),
        }
    });
    facts.collect()
}
