//! What a division is meant to do well, as a number to be large.

use crate::analysis::attainment::declared_targets;
use crate::analysis::goal::Goal;
use crate::country::{Outcome, Target};
use crate::probe::Measured;
use crate::scenario::{FundingScenario, MoneyPlan, Remainder};
use crate::special::normal_cdf;
use crate::stats::standard_deviation;

/// What is to be large.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aim {
    /// Expected progress: the way from where a target starts to its threshold, at most all of it, on average over the
    /// targets.
    Progress,
    /// The chance of meeting a target, or all of them.
    Chance(Goal),
    /// What the fund adds to the innovation capacity of the zone where it adds least, as a part of the zone's score
    /// without a block fund.
    WorstZone,
    /// Minus the mean regret in the worst tenth of the draws: the progress that the best simple rule would have made
    /// there beyond this division's (Savage 1951, Journal of the American Statistical Association 46, 55–67; the mean
    /// over a tail is Rockafellar & Uryasev 2000, Journal of Risk 2, 21–41).
    Regret,
}

/// Part of the draws that regret is averaged over.
const TAIL: f64 = 0.1;
/// Width of the slope that replaces a threshold while searching, in standard deviations of the outcome.
const BLUR: f64 = 0.25;

/// What values are measured against on one sample of futures.
#[derive(Clone, Debug)]
pub(super) struct Yardstick {
    /// Score of each zone that takes part without a block fund, in their order.
    without_fund: Vec<f64>,
    /// The best progress of any simple rule, by draw.
    best_rule: Vec<f64>,
    /// Width of the blurred threshold of each target.
    blurs: Vec<f64>,
}

/// The scenario without its block fund; the other lines as planned.
pub(super) fn without_fund(scenario: &FundingScenario) -> FundingScenario {
    let mut without = scenario.clone();
    let plan = &mut without.budget;
    plan.block_fund = MoneyPlan {
        amounts_eok: plan
            .block_fund
            .amounts_eok
            .keys()
            .map(|&year| (year, 0.0))
            .collect(),
        growth_per_year: 0.0,
    };
    let path = plan.share_path.take();
    plan.share_path = path.filter(|path| path.taken_by == Remainder::OtherLines);
    without
}

/// What any aim needs to know of a future.
pub(super) fn outcomes(scenario: &FundingScenario) -> Vec<Outcome> {
    let mut outcomes = Goal::All.outcomes(scenario);
    outcomes.push(Outcome::CapacityScore);
    outcomes
}

/// A scenario with what was measured of it, and how many futures a draw has.
#[derive(Clone, Copy)]
pub(super) struct Counted<'a> {
    pub(super) scenario: &'a FundingScenario,
    pub(super) measured: &'a Measured,
    pub(super) futures_per_draw: u16,
}

impl Counted<'_> {
    /// Progress by draw, averaged over its futures and the targets.
    fn progress(&self) -> Vec<f64> {
        let country = &self.scenario.country;
        let thresholds = Goal::All.thresholds(self.scenario);
        let targets = country.targets.iter().zip(thresholds);
        let mut sums = vec![0.0; self.measured.of(Outcome::CapacityRatio).len()];
        for (target, (outcome, threshold)) in targets {
            let start = start(target, outcome);
            for (sum, value) in sums.iter_mut().zip(self.measured.of(outcome)) {
                *sum += ((value - start) / (threshold - start)).min(1.0);
            }
        }
        let count = declared_targets(self.scenario).len() as f64;
        let mean = |futures: &[f64]| futures.iter().sum::<f64>() / futures.len() as f64 / count;
        sums.chunks(self.futures_per_draw.into())
            .map(mean)
            .collect()
    }

    /// The mean score of each zone in the year of the targets.
    fn scores(&self, zones: &[usize]) -> Vec<f64> {
        let mean = |&zone: &usize| {
            let scores = self.measured.score_of_zone(zone);
            scores.iter().sum::<f64>() / scores.len() as f64
        };
        zones.iter().map(mean).collect()
    }

    /// What the fund adds to the score of each zone, as a part of the score without a block fund.
    pub(super) fn gains(&self, zones: &[usize], yardstick: &Yardstick) -> Vec<f64> {
        let scores = self.scores(zones).into_iter();
        let pairs = scores.zip(&yardstick.without_fund);
        pairs
            .map(|(score, without)| score / without - 1.0)
            .collect()
    }

    /// The chance of the goal with each threshold blurred to a slope as wide as `blurs` say, so that small moves show.
    fn blurred_chance(&self, goal: Goal, blurs: &[f64]) -> f64 {
        let all = Goal::All.thresholds(self.scenario);
        let of_goal = goal.thresholds(self.scenario);
        let mut chances = vec![1.0; self.measured.of(Outcome::CapacityRatio).len()];
        for ((outcome, threshold), blur) in all.into_iter().zip(blurs) {
            if !of_goal.contains(&(outcome, threshold)) {
                continue;
            }
            for (chance, value) in chances.iter_mut().zip(self.measured.of(outcome)) {
                *chance *= normal_cdf((value - threshold) / blur);
            }
        }
        chances.iter().sum::<f64>() / chances.len() as f64
    }
}

/// Where progress towards a target starts; a count since 2026 starts at nothing.
fn start(target: &Target, outcome: Outcome) -> f64 {
    if outcome == Outcome::DeepTechStartups {
        0.0
    } else {
        target.start.value
    }
}

impl Yardstick {
    /// From the scenario without a fund and the simple rules, all on one sample of futures.
    pub(super) fn new(zones: &[usize], without_fund: Counted<'_>, rules: &[Counted<'_>]) -> Self {
        let mut best_rule = without_fund.progress();
        best_rule.fill(f64::NEG_INFINITY);
        for rule in rules {
            for (best, value) in best_rule.iter_mut().zip(rule.progress()) {
                *best = best.max(value);
            }
        }
        let thresholds = Goal::All.thresholds(without_fund.scenario);
        let blur = |&(outcome, threshold): &(Outcome, f64)| {
            let spread = BLUR * standard_deviation(without_fund.measured.of(outcome));
            spread.max(1e-6 * threshold.abs())
        };
        Self {
            without_fund: without_fund.scores(zones),
            best_rule,
            blurs: thresholds.iter().map(blur).collect(),
        }
    }
}

impl Aim {
    /// How well a division does.
    pub(super) fn value(self, counted: Counted<'_>, zones: &[usize], yardstick: &Yardstick) -> f64 {
        match self {
            Self::Chance(goal) => {
                let met = goal.met(counted.scenario, counted.measured);
                met.iter().sum::<f64>() / met.len() as f64
            }
            Self::Progress => {
                let progress = counted.progress();
                progress.iter().sum::<f64>() / progress.len() as f64
            }
            Self::WorstZone => {
                let gains = counted.gains(zones, yardstick).into_iter();
                gains.fold(f64::INFINITY, f64::min)
            }
            Self::Regret => -mean_of_largest(
                counted
                    .progress()
                    .into_iter()
                    .zip(&yardstick.best_rule)
                    .map(|(own, best)| (best - own).max(0.0))
                    .collect(),
            ),
        }
    }

    /// The same for a search: a chance is blurred, since a share of few futures moves in jumps.
    pub(super) fn searched(
        self,
        counted: Counted<'_>,
        zones: &[usize],
        yardstick: &Yardstick,
    ) -> f64 {
        match self {
            Self::Chance(goal) => counted.blurred_chance(goal, &yardstick.blurs),
            _ => self.value(counted, zones, yardstick),
        }
    }
}

/// The mean of the largest values, a tenth of all.
fn mean_of_largest(mut values: Vec<f64>) -> f64 {
    values.sort_by(|left, right| right.total_cmp(left));
    let count = (values.len() as f64 * TAIL).ceil().max(1.0);
    values.iter().take(count as usize).sum::<f64>() / count
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn regret_is_that_of_the_worst_tenth() {
        let values: Vec<f64> = (1..=20).map(f64::from).collect();
        assert_eq!(mean_of_largest(values), 19.5);
        assert_eq!(mean_of_largest(vec![3.0, 1.0]), 3.0);
    }
}
