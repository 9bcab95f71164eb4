//! Peeling: one box after the other, each a little smaller than the last.

use serde::{Deserialize, Serialize};

/// Part of the rows that a peel takes (the usual choice).
const PEEL: f64 = 0.05;
/// Boxes keep at least this part of all rows.
const LEAST: f64 = 0.05;

/// How far a box reaches along one number; both ends belong to it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Limits {
    pub low: f64,
    pub high: f64,
}

impl Limits {
    pub(super) const OPEN: Self = Self {
        low: f64::NEG_INFINITY,
        high: f64::INFINITY,
    };

    /// Whether there is anything outside.
    #[must_use]
    pub fn is_restricted(self) -> bool {
        self != Self::OPEN
    }

    fn holds(self, value: f64) -> bool {
        self.low <= value && value <= self.high
    }
}

/// A box with what it holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Peeled {
    /// One an input.
    pub limits: Vec<Limits>,
    /// Rows inside.
    pub rows: Vec<usize>,
    pub coverage: f64,
    pub density: f64,
}

impl Peeled {
    pub(super) fn new(
        limits: Vec<Limits>,
        inputs: &[&[f64]],
        cases: &[f64],
        among: &[usize],
    ) -> Self {
        let is_inside = |row: &usize| {
            let mut sides = limits.iter().zip(inputs);
            sides.all(|(limits, values)| limits.holds(values[*row]))
        };
        let rows: Vec<usize> = among.iter().copied().filter(is_inside).collect();
        Self::of_rows(limits, rows, cases, among)
    }

    fn of_rows(limits: Vec<Limits>, rows: Vec<usize>, cases: &[f64], among: &[usize]) -> Self {
        let sum = |rows: &[usize]| rows.iter().map(|row| cases[*row]).sum::<f64>();
        let inside = sum(&rows);
        Self {
            coverage: inside / sum(among),
            density: inside / rows.len() as f64,
            limits,
            rows,
        }
    }
}

/// All boxes from the whole to the smallest. Each comes from the one before by the peel with the largest gain in density a
/// row lost (Friedman & Fisher 1999, equation 14.5).
///
/// Peels of the same size that take as many cases gain the same, which is common where values are 0 and 1. Of such the one
/// counts that leaves most numbers open, then the first number, then its upper end: so does the package `prim` of Python
/// (Hadka), with which whole sequences of boxes agree.
///
/// # Panics
///
/// If a row has no input.
#[must_use]
pub fn peel(inputs: &[&[f64]], cases: &[f64], among: &[usize]) -> Vec<Peeled> {
    let least = LEAST * among.len() as f64;
    let whole = vec![Limits::OPEN; inputs.len()];
    let mut boxes = vec![Peeled::of_rows(whole, among.to_vec(), cases, among)];
    while let Some(next) = boxes
        .last()
        .and_then(|last| best_peel(last, inputs, cases))
        .filter(|peel| peel.rows.len() as f64 >= least)
    {
        boxes.push(Peeled::of_rows(next.limits, next.rows, cases, among));
    }
    boxes
}

struct Peel {
    limits: Vec<Limits>,
    rows: Vec<usize>,
    gain: f64,
    /// Numbers without limits.
    open: usize,
}

impl Peel {
    fn is_better_than(&self, other: &Self) -> bool {
        let gains = self.gain.total_cmp(&other.gain);
        gains.then(self.open.cmp(&other.open)).is_gt()
    }
}

fn best_peel(from: &Peeled, inputs: &[&[f64]], cases: &[f64]) -> Option<Peel> {
    let mut best: Option<Peel> = None;
    for (input, values) in inputs.iter().enumerate() {
        let mut sorted: Vec<f64> = from.rows.iter().map(|row| values[*row]).collect();
        sorted.sort_by(f64::total_cmp);
        for is_upper in [true, false] {
            let Some(bound) = bound(&sorted, is_upper) else {
                continue;
            };
            let mut limits = from.limits.clone();
            if is_upper {
                limits[input].high = bound;
            } else {
                limits[input].low = bound;
            }
            let is_kept = |row: &usize| limits[input].holds(values[*row]);
            let rows: Vec<usize> = from.rows.iter().copied().filter(is_kept).collect();
            let lost = from.rows.len() - rows.len();
            if rows.is_empty() || lost == 0 {
                continue;
            }
            let density = rows.iter().map(|row| cases[*row]).sum::<f64>() / rows.len() as f64;
            let gain = (density - from.density) / lost as f64;
            let is_open = |limits: &&Limits| !limits.is_restricted();
            let peel = Peel {
                open: limits.iter().filter(is_open).count(),
                limits,
                rows,
                gain,
            };
            if gain > 0.0 && best.as_ref().is_none_or(|best| peel.is_better_than(best)) {
                best = Some(peel);
            }
        }
    }
    best
}

/// Where a peel of `sorted` ends: half way between the two values around its quantile, of which one goes and one stays.
fn bound(sorted: &[f64], is_upper: bool) -> Option<f64> {
    let last = sorted.len().checked_sub(1)?;
    let level = if is_upper { 1.0 - PEEL } else { PEEL };
    let place = last as f64 * level;
    let (mut below, mut above) = (place.floor() as usize, place.ceil() as usize);
    if is_upper {
        while sorted[below] == sorted[above] && below > 0 {
            below -= 1;
        }
    } else {
        while sorted[below] == sorted[above] && above < last {
            above += 1;
        }
    }
    (sorted[below] < sorted[above]).then(|| f64::midpoint(sorted[below], sorted[above]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_equal_gains_the_one_that_leaves_most_open_counts() {
        let peel = |gain, open| Peel {
            limits: Vec::new(),
            rows: Vec::new(),
            gain,
            open,
        };
        assert!(peel(0.1, 2).is_better_than(&peel(0.1, 1)));
        assert!(!peel(0.1, 1).is_better_than(&peel(0.1, 1)));
        assert!(peel(0.2, 0).is_better_than(&peel(0.1, 2)));
    }
}
