//! What one misses with a scenario that is not the best of its state.

use serde::{Deserialize, Serialize};

use super::judged::Judged;
use super::state::{Part, State};
use crate::stats::{Estimate, with_unseen_changes};

/// All scenarios in one state.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StateResult {
    pub state: State,
    pub draws: u64,
    /// The scenario that meets most targets.
    pub best: String,
    /// In the order of the run.
    pub scenarios: Vec<InState>,
}

/// A scenario in a state.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct InState {
    pub scenario: String,
    /// Mean number of targets that a future meets.
    pub targets_met: Estimate,
    /// How many fewer that is than with the best (Savage 1951, Journal of the American Statistical Association 46, 55–67,
    /// doi:10.1080/01621459.1951.10500768), future by future on the same luck.
    pub regret: Estimate,
}

pub(super) fn in_state(judged: &Judged, state: State, part: &Part) -> StateResult {
    let counts: Vec<Vec<f64>> = judged
        .scenarios()
        .map(|scenario| match part.reading {
            Some(reading) => judged.counts_in(scenario, reading),
            None => judged.counts(scenario).to_vec(),
        })
        .collect();
    let met: Vec<Estimate> = counts
        .iter()
        .map(|counts| mean(judged, counts, part))
        .collect();
    // The first of several that are as good.
    let best = judged
        .scenarios()
        .rev()
        .max_by(|&one, &other| met[one].value.total_cmp(&met[other].value));
    let best = best.expect("there are scenarios to choose from");
    let regret = |scenario: usize| {
        let missed = counts[best].iter().zip(&counts[scenario]);
        let missed: Vec<f64> = missed.map(|(best, own)| best - own).collect();
        let regret = mean(judged, &missed, part);
        if judged.are_alike(best, scenario) {
            regret
        } else {
            with_unseen_changes(regret, part.count())
        }
    };
    StateResult {
        state,
        draws: part.count() as u64,
        best: judged.names[best].to_owned(),
        scenarios: judged
            .scenarios()
            .map(|scenario| InState {
                scenario: judged.names[scenario].to_owned(),
                targets_met: met[scenario],
                regret: regret(scenario),
            })
            .collect(),
    }
}

/// The mean over the futures of a part, a ratio of two means, with the error of its linear form (Cochran 1977, Sampling
/// Techniques, section 6.4).
fn mean(judged: &Judged, values: &[f64], part: &Part) -> Estimate {
    let per_draw = judged.nesting.futures_per_draw;
    let share = part.count() as f64 / part.draws.len() as f64;
    let weight = |future: usize| f64::from(part.draws[future / per_draw]) / share;
    let weighted = values
        .iter()
        .enumerate()
        .map(|(future, value)| weight(future) * value);
    let value = weighted.sum::<f64>() / values.len() as f64;
    let linear = values.iter().enumerate();
    let linear: Vec<f64> = linear
        .map(|(future, own)| weight(future) * (own - value))
        .collect();
    Estimate {
        value,
        standard_error: judged.nesting.mean(&linear).standard_error,
    }
}

impl Part {
    fn count(&self) -> usize {
        self.draws.iter().filter(|belongs| **belongs).count()
    }
}
