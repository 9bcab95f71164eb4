//! Which targets each future of each scenario meets, in each reading.

use crate::analysis::Nesting;
use crate::analysis::attainment::{Reading, declared_targets, readings};
use crate::analysis::goal::target_year;
use crate::country::Outcome;
use crate::scenario::FundingScenario;
use crate::tally::Tally;

/// The futures of all scenarios, held against the targets.
pub(super) struct Judged<'a> {
    pub(super) nesting: Nesting,
    pub(super) names: Vec<&'a str>,
    /// `[scenario][target]`, the readings of it with the declared one first.
    readings: Vec<Vec<Vec<Reading<'a>>>>,
    /// Targets met in the declared readings: `[scenario][future]`.
    counts: Vec<Vec<f64>>,
}

impl<'a> Judged<'a> {
    /// Nothing if the data set has no targets.
    pub(super) fn new(
        scenarios: &[&'a FundingScenario],
        tallies: &[&'a Tally],
        nesting: Nesting,
    ) -> Option<Self> {
        let of_scenario = |(scenario, tally): (&&FundingScenario, &&'a Tally)| {
            let kept = tally.kept_in(target_year(scenario));
            let kept = kept.expect("the year of the targets is kept");
            let targets = declared_targets(scenario).into_iter();
            targets
                .map(|outcome| readings(scenario, kept, outcome))
                .collect::<Vec<_>>()
        };
        let readings: Vec<_> = scenarios.iter().zip(tallies).map(of_scenario).collect();
        let has_targets = readings
            .iter()
            .flatten()
            .any(|of_target| !of_target.is_empty());
        let mut judged = Self {
            nesting,
            names: scenarios
                .iter()
                .map(|scenario| scenario.name.as_str())
                .collect(),
            readings,
            counts: Vec::new(),
        };
        judged.counts = (0..scenarios.len())
            .map(|one| judged.counted(one, None))
            .collect();
        has_targets.then_some(judged)
    }

    pub(super) fn scenarios(&self) -> std::ops::Range<usize> {
        0..self.names.len()
    }

    /// How many targets each future of a scenario meets in the declared readings.
    pub(super) fn counts(&self, scenario: usize) -> &[f64] {
        &self.counts[scenario]
    }

    /// The same with one target read as `id` says.
    pub(super) fn counts_in(&self, scenario: usize, (target, id): (usize, &str)) -> Vec<f64> {
        self.counted(scenario, Some((target, id)))
    }

    /// Whether each future of a scenario meets a target as declared.
    pub(super) fn met(&self, scenario: usize, target: usize) -> Vec<f64> {
        let reading = &self.readings[scenario][target][0];
        let futures = 0..reading.values.len();
        futures
            .map(|future| f64::from(reading.is_met(future)))
            .collect()
    }

    /// The targets, as the first scenario declares them.
    pub(super) fn targets(&self) -> impl Iterator<Item = (usize, Outcome)> {
        let of_first = self.readings[0].iter().enumerate();
        of_first.filter_map(|(target, readings)| Some((target, readings.first()?.outcome)))
    }

    /// The readings that the first scenario does not declare, each with its target.
    pub(super) fn other_readings(&self) -> Vec<(usize, Outcome, &'static str)> {
        let others = self.targets().flat_map(|(target, outcome)| {
            let others = self.readings[0][target][1..].iter();
            others.map(move |reading| (target, outcome, reading.id))
        });
        others.collect()
    }

    /// Whether two scenarios have the same outcomes of all targets in every future.
    pub(super) fn are_alike(&self, one: usize, other: usize) -> bool {
        let pairs = self.readings[one].iter().zip(&self.readings[other]);
        let mut pairs = pairs.flat_map(|(one, other)| one.iter().zip(other));
        pairs.all(|(one, other)| one.values == other.values && one.threshold == other.threshold)
    }

    fn counted(&self, scenario: usize, read: Option<(usize, &str)>) -> Vec<f64> {
        let of_target = |(target, readings): (usize, &'_ Vec<Reading<'a>>)| {
            let wanted = read.filter(|(other, _)| *other == target).map(|(_, id)| id);
            let mut named = readings.iter().filter(|reading| Some(reading.id) == wanted);
            // A scenario that declares the reading has it first.
            named.next().or(readings.first()).copied()
        };
        let targets = self.readings[scenario].iter().enumerate();
        let targets: Vec<Reading<'a>> = targets.filter_map(of_target).collect();
        let futures = targets.first().map_or(0, |reading| reading.values.len());
        let count = |future: usize| {
            targets
                .iter()
                .filter(|target| target.is_met(future))
                .count()
        };
        (0..futures).map(|future| count(future) as f64).collect()
    }
}
