//! Cases in which the whole model, on the shipped country, has an answer that can be worked out without it.
//!
//! Statistical tests have fixed seeds, so that they pass always or never. Each bound is four standard errors worked out
//! from theory, which a right model exceeds for one seed in 16,000.

mod births;
#[expect(
    clippy::unreadable_literal,
    reason = "nine digits are compared with nine digits"
)]
mod central_path;
#[path = "../support/findings.rs"]
mod findings;
mod growth;
mod influences;
mod limits;
mod money;
mod nesting;
mod pairing;
mod searches;
#[path = "../support/mod.rs"]
mod support;

use blockfund::chance::Seed;
use blockfund::lanes::Lanes;
use blockfund::model::{Luck, Model, YearResult};

use support::Trial;

/// Futures side by side, in all tests here: the model is compiled once for every such number.
const WIDTH: usize = 4;
/// Of all tests with luck.
const SEED: Seed = Seed(20_260_416);
/// Bounds are this many standard errors wide on each side.
const STANDARD_ERRORS: f64 = 4.0;

#[track_caller]
fn assert_within(value: f64, expected: f64, tolerance: f64) {
    assert!(
        (value - expected).abs() <= tolerance,
        "{value}, not {expected} ± {tolerance}"
    );
}

/// What `measure` sees in the last year of so many `futures`.
fn sample(
    trial: &Trial<WIDTH>,
    futures: u32,
    measure: &dyn Fn(&YearResult<WIDTH>) -> Lanes<WIDTH>,
) -> Vec<f64> {
    let scenario = &trial.scenario;
    let model = Model::new(scenario);
    let draw = model.prepare(trial.numbers.clone(), scenario.horizon);
    let mut values = Vec::new();
    for first_draw in (0..futures).step_by(WIDTH) {
        let luck = Luck::of(SEED, first_draw, 0, &scenario.country, scenario.horizon);
        let mut last = Lanes::ZERO;
        model.simulate(&draw, &luck, &mut |result| last = measure(result));
        values.extend(last.0);
    }
    values
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}

/// The unbiased variance.
fn variance(values: &[f64]) -> f64 {
    let mean = mean(values);
    let squares = values.iter().map(|value| (value - mean) * (value - mean));
    squares.sum::<f64>() / (values.len() - 1) as f64
}
