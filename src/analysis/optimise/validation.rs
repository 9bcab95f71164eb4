//! How divisions do on luck that no search has seen: ten fresh seeds.

use super::aim::{Aim, Counted, Yardstick, outcomes};
use super::climb::Mix;
use super::division::Room;
use super::frontier::is_efficient;
use super::rules::SimpleRule;
use crate::analysis::trial::{Simulate, Trial};
use crate::chance::Seed;
use crate::scenario::FundingScenario;
use crate::stats::{CONFIDENCE, Estimate, Interval, errors_in_half, nested_mean};

/// Fresh seeds: each gives one independent value of everything.
pub(super) const SEEDS: u16 = 10;

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
    /// Progress minus that of the division found.
    pub progress_against_found: Paired,
    /// What the fund adds to the weakest zone, minus what it adds there with the division found.
    pub worst_zone_against_found: Paired,
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
    let margin = errors_in_half(CONFIDENCE, differences.len()) * difference.standard_error;
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
///
/// # Panics
///
/// If no contender is the division found.
#[must_use]
pub fn on_fresh_luck(
    contenders: Vec<(Contender, FundingScenario)>,
    (aim, room): (Aim, &Room),
    trial: Trial,
    simulate: &Simulate,
) -> Vec<Row> {
    let fresh = |seed: u16| Trial {
        seed: Seed(trial.seed.0.wrapping_add(seed.into())),
        ..trial.with_draws(trial.draws.div_ceil(SEEDS.into()))
    };
    let seeds: Vec<Vec<OnSeed>> = (1..=SEEDS)
        .map(|seed| on_seed(&contenders, (aim, room), fresh(seed), simulate))
        .collect();
    let by_seed = |position: usize| {
        let own: Vec<&OnSeed> = seeds.iter().map(|seed| &seed[position]).collect();
        BySeed::of(aim, &own)
    };
    let mut all = contenders.iter();
    let found = all.position(|(contender, _)| matches!(contender, Contender::Found(_)));
    let found = by_seed(found.expect("a division was found"));
    let rows: Vec<Row> = contenders
        .into_iter()
        .enumerate()
        .map(|(position, (contender, _))| by_seed(position).row(contender, &found))
        .collect();
    let point = |row: &Row| (row.progress.value, row.worst_zone.value);
    let points: Vec<(f64, f64)> = rows.iter().map(point).collect();
    let judged = rows.into_iter().map(|row| Row {
        is_efficient: is_efficient(point(&row), &points),
        ..row
    });
    judged.collect()
}

/// What one contender does on one seed.
struct OnSeed {
    value: f64,
    progress: f64,
    /// What the fund adds to each zone.
    gains: Vec<f64>,
}

/// All contenders on one seed.
fn on_seed(
    contenders: &[(Contender, FundingScenario)],
    (aim, room): (Aim, &Room),
    trial: Trial,
    simulate: &Simulate,
) -> Vec<OnSeed> {
    let scenarios: Vec<FundingScenario> = contenders
        .iter()
        .map(|(_, scenario)| scenario.clone())
        .collect();
    let measured = simulate(&scenarios, &outcomes(&scenarios[0]), trial);
    let counted: Vec<Counted<'_>> = scenarios
        .iter()
        .zip(&measured)
        .map(|(scenario, measured)| Counted {
            scenario,
            measured,
            futures_per_draw: trial.futures_per_draw,
        })
        .collect();
    let rules: Vec<Counted<'_>> = contenders
        .iter()
        .zip(&counted)
        .filter(|((contender, _), _)| matches!(contender, Contender::Rule(_)))
        .map(|(_, counted)| *counted)
        .collect();
    let yardstick = Yardstick::new(&room.zones, counted[0], &rules);
    let value = |aim: Aim, one: Counted<'_>| aim.value(one, &room.zones, &yardstick);
    let on_seed = counted.iter().map(|&one| OnSeed {
        value: value(aim, one),
        progress: value(Aim::Progress, one),
        gains: one.gains(&room.zones, &yardstick),
    });
    on_seed.collect()
}

/// What one contender does, by seed.
struct BySeed {
    values: Vec<f64>,
    progress: Vec<f64>,
    worst_zone: Vec<f64>,
}

impl BySeed {
    fn of(aim: Aim, seeds: &[&OnSeed]) -> Self {
        let gains: Vec<&[f64]> = seeds.iter().map(|seed| seed.gains.as_slice()).collect();
        let worst_zone = of_worst_zone(&gains);
        Self {
            values: match aim {
                Aim::WorstZone => worst_zone.clone(),
                _ => seeds.iter().map(|seed| seed.value).collect(),
            },
            progress: seeds.iter().map(|seed| seed.progress).collect(),
            worst_zone,
        }
    }

    /// All seeds together; whether the contender is efficient is not known yet.
    fn row(self, contender: Contender, found: &Self) -> Row {
        Row {
            contender,
            value: nested_mean(&self.values, 1),
            progress: nested_mean(&self.progress, 1),
            worst_zone: nested_mean(&self.worst_zone, 1),
            progress_against_found: paired(&self.progress, &found.progress),
            worst_zone_against_found: paired(&self.worst_zone, &found.worst_zone),
            values: self.values,
            is_efficient: false,
        }
    }
}

/// By seed, the gain of the zone that gains least over all seeds. `gains` are by seed and zone.
///
/// The least gain of each seed would be too small on average, for it is the least by chance too, and no number of seeds
/// cures that. That of the mean is so much less, and has the error of the one zone (Shapiro, Dentcheva & Ruszczyński
/// 2009, Lectures on Stochastic Programming, section 5.1.2: the least of means by sampling).
fn of_worst_zone(gains: &[&[f64]]) -> Vec<f64> {
    let sum = |zone: usize| gains.iter().map(|gains| gains[zone]).sum::<f64>();
    let worst = (0..gains[0].len()).min_by(|&one, &other| sum(one).total_cmp(&sum(other)));
    let worst = worst.expect("some zones take part");
    gains.iter().map(|gains| gains[worst]).collect()
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

    #[test]
    fn the_worst_zone_is_the_same_on_all_seeds() {
        // Sums .8 and .7: the second zone, though the first gains less on the second seed.
        let gains: [&[f64]; 3] = [&[0.4, 0.2], &[0.1, 0.5], &[0.3, 0.0]];
        assert_eq!(of_worst_zone(&gains), [0.2, 0.5, 0.0]);
    }
}
