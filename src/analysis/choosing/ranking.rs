//! Whether the order of the scenarios depends on how a target is read.

use serde::{Deserialize, Serialize};

use super::judged::Judged;
use crate::country::Outcome;
use crate::stats::Estimate;

/// The order by targets met with one target read otherwise, against that as declared.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Ranking {
    pub outcome: Outcome,
    pub reading: String,
    /// Pairs whose order is known in both readings.
    pub decided: u64,
    /// Pairs of which the first is ahead as declared and the second in the other reading, both beyond the error.
    pub changed: Vec<(String, String)>,
}

/// One ranking for each other reading. All orders of the run are right together with 95 % confidence.
pub(super) fn all(judged: &Judged) -> Vec<Ranking> {
    let readings = judged.other_readings();
    let pairs: Vec<(usize, usize)> = judged
        .scenarios()
        .flat_map(|one| (one + 1..judged.names.len()).map(move |other| (one, other)))
        .collect();
    let together = pairs.len() * (1 + readings.len());
    let order = |one: &[f64], other: &[f64]| -> i8 {
        let apart: Vec<f64> = one
            .iter()
            .zip(other)
            .map(|(one, other)| one - other)
            .collect();
        let Estimate { value, .. } = judged.nesting.mean(&apart);
        let error = judged.nesting.mean_of_changes(&apart);
        if value.abs() > judged.nesting.margin(error, apart.len(), together) {
            value.signum() as i8
        } else {
            0
        }
    };
    let declared: Vec<i8> = pairs
        .iter()
        .map(|&(one, other)| order(judged.counts(one), judged.counts(other)))
        .collect();
    let ranking = |(target, outcome, id): (usize, Outcome, &'static str)| {
        let counts: Vec<Vec<f64>> = judged
            .scenarios()
            .map(|scenario| judged.counts_in(scenario, (target, id)))
            .collect();
        let mut ranking = Ranking {
            outcome,
            reading: id.to_owned(),
            decided: 0,
            changed: Vec::new(),
        };
        for (&(one, other), &declared) in pairs.iter().zip(&declared) {
            let otherwise = order(&counts[one], &counts[other]);
            ranking.decided += u64::from(declared * otherwise != 0);
            if declared * otherwise < 0 {
                let (ahead, behind) = if declared > 0 {
                    (one, other)
                } else {
                    (other, one)
                };
                let names = [ahead, behind].map(|scenario| judged.names[scenario].to_owned());
                ranking.changed.push(names.into());
            }
        }
        ranking
    };
    readings.into_iter().map(ranking).collect()
}
