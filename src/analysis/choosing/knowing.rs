//! What it would be worth to know more before one chooses among the scenarios of a run.

use std::ops::RangeInclusive;

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::judged::Judged;
use crate::analysis::doubt::Screen;
use crate::analysis::information::{Surface, functions};
use crate::analysis::sensitivity::{Group, GroupName, groups};
use crate::country::Outcome;
use crate::scenario::FundingScenario;
use crate::stats::{Estimate, with_unseen_changes};

/// Values of a group that surfaces are laid through: those with the strongest rank correlation.
const MOST_VALUES: usize = 4;
/// Numbers of each benefit that are a group of their own if they hang together with no other.
const ALONE: usize = 4;
/// Draws from which it is told. Fewest: some 13 for each function of a surface on half of them. Most, whose scores are held
/// twice: more would tell little, since with so many a worth of 0.1 points is far beyond error.
pub const DRAWS: RangeInclusive<usize> = 512..=131_072;

/// What is known before the choice.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Known {
    /// All numbers and all luck: no knowledge is worth more.
    Everything,
    /// The numbers of a group.
    Group(GroupName),
}

impl Known {
    /// Its name in tables: `everything`, or that of the group.
    #[must_use]
    pub fn id(&self) -> String {
        match self {
            Self::Everything => "everything".to_owned(),
            Self::Group(group) => group.id(),
        }
    }
}

/// What a piece of knowledge adds to how often targets are met, if the scenario is chosen after it is had.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Knowing {
    /// The target whose attainment is to be high; the mean over the targets if none.
    pub outcome: Option<Outcome>,
    pub known: Known,
    /// The number of the group with the strongest rank correlation.
    pub lead: Option<String>,
    /// In attainment, 0 to 1.
    pub worth: Estimate,
}

/// For each target, and for the mean of all, what everything is worth and then each group of numbers, the most first.
pub(super) fn of(judged: &Judged, scenario: &FundingScenario, scores: &[Vec<f64>]) -> Vec<Knowing> {
    let draws = scores.first().map_or(0, Vec::len);
    if !DRAWS.contains(&draws) || draws / judged.nesting.draws_per_replicate() < 4 {
        return Vec::new();
    }
    let screen = Screen::new(scenario, scores.to_vec());
    let targets = judged
        .targets()
        .map(|(target, outcome)| (Some(target), Some(outcome)));
    let asked: Vec<(Option<usize>, Option<Outcome>)> =
        [(None, None)].into_iter().chain(targets).collect();
    let worth = |&(target, outcome): &(Option<usize>, Option<Outcome>)| {
        let benefits = Benefits::of(judged, target);
        benefits.known(judged, outcome, scenario, &screen)
    };
    asked.par_iter().flat_map_iter(worth).collect()
}

/// How well each scenario does.
struct Benefits {
    /// `[scenario][future]`.
    futures: Vec<Vec<f64>>,
    /// The mean of each draw: `[scenario][draw]`.
    draws: Vec<Vec<f64>>,
    /// The scenario that is best on average.
    best: usize,
}

impl Benefits {
    /// Whether the target is met, or which part of all targets.
    fn of(judged: &Judged, target: Option<usize>) -> Self {
        let targets = judged.targets().count() as f64;
        let of_scenario = |scenario| match target {
            Some(target) => judged.met(scenario, target),
            None => judged
                .counts(scenario)
                .iter()
                .map(|count| count / targets)
                .collect(),
        };
        let futures: Vec<Vec<f64>> = judged.scenarios().map(of_scenario).collect();
        let draws: Vec<Vec<f64>> = futures
            .iter()
            .map(|values| judged.nesting.draw_means(values))
            .collect();
        let sum = |scenario: usize| draws[scenario].iter().sum::<f64>();
        let best = judged
            .scenarios()
            .rev()
            .max_by(|&one, &other| sum(one).total_cmp(&sum(other)));
        Self {
            best: best.expect("there are scenarios to choose from"),
            futures,
            draws,
        }
    }

    fn known(
        &self,
        judged: &Judged,
        outcome: Option<Outcome>,
        scenario: &FundingScenario,
        screen: &Screen,
    ) -> Vec<Knowing> {
        let strengths = self.strengths(screen);
        let alone = screen.numbers_of(&screen.strongest(&strengths, ALONE));
        let groups = groups(scenario, &alone);
        let groups = groups.iter().filter(|group| !group.has_luck);
        let mut of_groups: Vec<Knowing> = groups
            .map(|group| Knowing {
                outcome,
                known: Known::Group(group.name.clone()),
                lead: screen.lead(&group.numbers, &strengths),
                worth: self.worth_of(judged, group, screen, &strengths),
            })
            .collect();
        of_groups.sort_by(|one, other| other.worth.value.total_cmp(&one.worth.value));
        let everything = Knowing {
            outcome,
            known: Known::Everything,
            lead: None,
            worth: self.worth_of_everything(judged),
        };
        [everything].into_iter().chain(of_groups).collect()
    }

    /// How strongly each value moves the lead of any scenario over the best.
    fn strengths(&self, screen: &Screen) -> Vec<f64> {
        let mut strongest = vec![0.0; screen.len()];
        for draws in &self.draws {
            let leads: Vec<f64> = draws
                .iter()
                .zip(&self.draws[self.best])
                .map(|(own, best)| own - best)
                .collect();
            for (strongest, strength) in strongest.iter_mut().zip(screen.strengths(&leads)) {
                *strongest = f64::max(*strongest, strength);
            }
        }
        strongest
    }

    /// The expected value of perfect information: what the best scenario of each future gives more than the one that is
    /// best on average (Raiffa & Schlaifer 1961, Applied Statistical Decision Theory).
    fn worth_of_everything(&self, judged: &Judged) -> Estimate {
        let futures = 0..self.futures[self.best].len();
        let gain = |future: usize| {
            let values = self.futures.iter().map(|values| values[future]);
            values.fold(f64::NEG_INFINITY, f64::max) - self.futures[self.best][future]
        };
        let gains: Vec<f64> = futures.map(gain).collect();
        with_unseen_changes(judged.nesting.mean(&gains), self.draws[self.best].len())
    }

    /// That of the numbers of a group, by regression on the draws (Strong, Oakley & Brennan 2014, Medical Decision Making
    /// 34(3), 311–326, doi:10.1177/0272989X13505910), with one change: the scenario that the surfaces of one half of the
    /// replicates call best is chosen in the other half, and what counts is what it really gives there (cross-fitting:
    /// Chernozhukov et al. 2018, The Econometrics Journal 21(1), doi:10.1111/ectj.12097). So a surface that follows chance
    /// makes the value smaller and not larger, and the error is that of a mean of paired differences.
    fn worth_of(
        &self,
        judged: &Judged,
        group: &Group,
        screen: &Screen,
        strengths: &[f64],
    ) -> Estimate {
        let scores = screen.scores_of(&group.numbers, strengths, MOST_VALUES);
        let rows = 0..self.draws[self.best].len();
        let functions: Vec<Vec<f64>> = rows
            .clone()
            .map(|row| functions(&scores.iter().map(|scores| scores[row]).collect::<Vec<_>>()))
            .collect();
        let is_odd = |row: usize| row / judged.nesting.draws_per_replicate() % 2 == 1;
        let lists: Vec<&[f64]> = self.draws.iter().map(Vec::as_slice).collect();
        let surfaces = [false, true]
            .map(|odd| Surface::fitted_to_all(&functions, &lists, &|row| is_odd(row) != odd));
        let gain = |row: usize| {
            let surfaces = &surfaces[usize::from(is_odd(row))];
            let expected = |scenario: usize| surfaces[scenario].at(&functions[row]);
            let chosen = judged.scenarios().fold(self.best, |chosen, scenario| {
                if expected(scenario) > expected(chosen) {
                    scenario
                } else {
                    chosen
                }
            });
            self.draws[chosen][row] - self.draws[self.best][row]
        };
        let gains: Vec<f64> = rows.map(gain).collect();
        judged.nesting.mean_of_draws(&gains)
    }
}
