//! How divisions do on luck that no search has seen: ten fresh seeds.

use super::aim::{Aim, Counted, Yardstick, outcomes};
use super::climb::Mix;
use super::division::Room;
use super::frontier::is_efficient;
use super::rules::SimpleRule;
use crate::analysis::trial::{Simulate, Trial};
use crate::chance::Seed;
use crate::scenario::FundingScenario;
use crate::stats::{Estimate, Interval, nested_mean};

/// Fresh seeds: each gives one independent value of everything.
pub(super) const SEEDS: u16 = 10;
/// The 97.5 % quantile of Student's t with one degree of freedom less than there are seeds.
const STUDENT_95: f64 = 2.262_157_162_798_2;

/// Whom the division that was found is compared with.
#[derive(Clone, Debug, PartialEq)]
pub enum Contender {
    WithoutFund,
    Found(Mix),
    Rule(SimpleRule),
    /// Nearly as good in the search, and different.
    Alike(Mix),
    /// On the way to what is best for the other aim: the whole, or the weakest zone.
    Frontier(Mix),
}

/// A contender on fresh luck.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    pub contender: Contender,
    /// The aim's value, by seed.
    pub values: Vec<f64>,
    pub value: Estimate,
    /// Expected progress towards the targets.
    pub progress: Estimate,
    /// What the fund adds to the capacity of the zone where it adds least.
    pub worst_zone: Estimate,
    /// Whether no other contender has at least as much of both, and more of one.
    pub is_efficient: bool,
}

/// A difference of two contenders on the same luck, from independent seeds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Paired {
    pub difference: Estimate,
    /// 95 %, by Student's t.
    pub interval: Interval,
}

/// The mean difference, seed by seed, with the error that the seeds show (Law 2015, Simulation Modeling and Analysis,
/// 5th edition, section 10.2: paired-t).
#[must_use]
pub fn paired(ours: &[f64], theirs: &[f64]) -> Paired {
    let differences: Vec<f64> = ours
        .iter()
        .zip(theirs)
        .map(|(our, their)| our - their)
        .collect();
    let difference = nested_mean(&differences, 1);
    let margin = STUDENT_95 * difference.standard_error;
    Paired {
        difference,
        interval: Interval {
            low: difference.value - margin,
            high: difference.value + margin,
        },
    }
}

/// Simulates all contenders, of which the first has no fund: together as many futures of each as the trial has, in equal
/// parts on fresh seeds.
#[must_use]
pub fn on_fresh_luck(
    contenders: Vec<(Contender, FundingScenario)>,
    (aim, room): (Aim, &Room),
    trial: Trial,
    simulate: &Simulate,
) -> Vec<Row> {
    let (contenders, scenarios): (Vec<Contender>, Vec<FundingScenario>) =
        contenders.into_iter().unzip();
    let rules = contenders
        .iter()
        .map(|one| matches!(one, Contender::Rule(_)));
    let rules: Vec<bool> = rules.collect();
    let aims = [aim, Aim::Progress, Aim::WorstZone];
    // [aim][contender][seed]
    let mut values = aims.map(|_| vec![Vec::new(); scenarios.len()]);
    for seed in 1..=SEEDS {
        let fresh = Trial {
            seed: Seed(trial.seed.0.wrapping_add(u64::from(seed))),
            ..trial.with_draws(trial.draws.div_ceil(SEEDS.into()))
        };
        let measured = simulate(&scenarios, &outcomes(&scenarios[0]), fresh);
        let counted = scenarios
            .iter()
            .zip(&measured)
            .map(|(scenario, measured)| Counted {
                scenario,
                measured,
                futures_per_draw: fresh.futures_per_draw,
            });
        let counted: Vec<Counted<'_>> = counted.collect();
        let simple = counted.iter().zip(&rules).filter(|(_, is_rule)| **is_rule);
        let simple: Vec<Counted<'_>> = simple.map(|(counted, _)| *counted).collect();
        let yardstick = Yardstick::new(&room.zones, counted[0], &simple);
        for (aim, values) in aims.iter().zip(&mut values) {
            for (one, values) in counted.iter().zip(values) {
                values.push(aim.value(*one, &room.zones, &yardstick));
            }
        }
    }
    let [values, progress, worst_zone] = values;
    let points: Vec<(f64, f64)> = progress
        .iter()
        .zip(&worst_zone)
        .map(|(progress, worst)| (nested_mean(progress, 1).value, nested_mean(worst, 1).value))
        .collect();
    let rows = contenders.into_iter().zip(values).enumerate();
    rows.map(|(position, (contender, values))| Row {
        contender,
        value: nested_mean(&values, 1),
        values,
        progress: nested_mean(&progress[position], 1),
        worst_zone: nested_mean(&worst_zone[position], 1),
        is_efficient: is_efficient(points[position], &points),
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paired_difference_has_the_error_of_its_seeds() {
        // Differences 1 to 10: mean 5.5, variance 55/6.
        let ours: Vec<f64> = (1..=10).map(|value| 100.0 + f64::from(value)).collect();
        let paired = paired(&ours, &[100.0; 10]);
        let error = (55.0_f64 / 60.0).sqrt();
        assert!((paired.difference.value - 5.5).abs() < 1e-12);
        assert!((paired.difference.standard_error - error).abs() < 1e-12);
        assert!((paired.interval.high - 5.5 - 2.262_157 * error).abs() < 1e-5);
    }
}
