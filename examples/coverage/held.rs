//! How many intervals hold the truth.

use std::collections::BTreeMap;

use crate::stated::{Kind, Stated};
use crate::variance::variance_of;

/// How many intervals of a kind held the truth.
#[derive(Clone, Copy, Default)]
pub struct Held {
    numbers: u32,
    intervals: u32,
    right: u32,
    /// Sum over the numbers of the squared bias, in standard deviations of a run.
    squared_bias: f64,
}

pub const HEADING: &str = "| sampler | kind | numbers | intervals | that hold the truth | bias |
|---|---|---|---|---|---|";

/// Counts the intervals of `runs` that hold the truth, by kind.
pub fn held(truth: &[Stated], runs: &[Vec<Stated>]) -> BTreeMap<Kind, Held> {
    let mut kinds: BTreeMap<Kind, Held> = BTreeMap::new();
    for (index, truth) in truth.iter().enumerate() {
        // What does not vary at all has no interval.
        if truth.low == truth.high {
            continue;
        }
        let counted = kinds.entry(kind(truth)).or_default();
        counted.numbers += 1;
        let values = runs.iter().map(|run| run[index].value);
        let mean = values.clone().sum::<f64>() / runs.len() as f64;
        let variance = variance_of(values);
        if variance > 0.0 {
            counted.squared_bias += (mean - truth.value) * (mean - truth.value) / variance;
        }
        for run in runs {
            let one = &run[index];
            counted.intervals += 1;
            counted.right += u32::from(one.low <= truth.value && truth.value <= one.high);
        }
    }
    kinds
}

/// The kind of a number; rare shares by themselves.
fn kind(truth: &Stated) -> Kind {
    let is_rare = !(0.01..=0.99).contains(&truth.value);
    match truth.kind {
        Kind::Attainment if is_rare => Kind::RareAttainment,
        Kind::AttainmentDifference if truth.value.abs() < 0.01 => Kind::RareAttainmentDifference,
        kind => kind,
    }
}

pub fn print_held(name: &str, kinds: &BTreeMap<Kind, Held>) {
    for (kind, held) in kinds {
        println!(
            "| {name} | {} | {} | {} | {:.1} % | {:.2} |",
            kind.words(),
            held.numbers,
            held.intervals,
            100.0 * f64::from(held.right) / f64::from(held.intervals),
            (held.squared_bias / f64::from(held.numbers)).sqrt()
        );
    }
}
