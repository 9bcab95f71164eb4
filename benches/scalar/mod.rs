//! The model as one would write it plainly: one future at a time, from `docs/model.md`, with the platform's maths, the
//! samplers of `rand_distr`, and threads over the draws. It is what the engine is measured against, in speed and in
//! its answers, and shares with it only the reading of scenarios and data.

#![expect(
    clippy::disallowed_methods,
    reason = "a plain program uses the platform's maths; nothing here is compared bit by bit"
)]

mod absorption;
mod allocation;
mod budget;
mod future;
mod inputs;
mod knowledge;
mod luck;
mod numbers;
mod rd;
mod score;
mod startups;
mod statistics;
mod talent;

use blockfund::scenario::FundingScenario;
use rand::SeedableRng;
use rand::rngs::SmallRng;
use rayon::prelude::*;

use future::{Draw, Future};
use inputs::Inputs;
use luck::Luck;
use numbers::Priors;
use statistics::{Histogram, Layout};

pub use statistics::Statistics;

/// Draws whose values say where the bins of the histograms lie.
const PILOT: u32 = 64;
/// Fewer draws than this are not worth handing to another thread.
const AT_ONCE: usize = 64;

/// How many futures there are.
#[derive(Clone, Copy)]
pub struct Size {
    pub seed: u64,
    pub draws: u32,
    pub futures_per_draw: u32,
}

/// All futures of a scenario, counted.
pub fn simulate(scenario: &FundingScenario, size: Size) -> Statistics {
    let inputs = Inputs::new(scenario);
    let priors = Priors::new(scenario);
    let layout = Layout::new(&inputs);
    let count = |draws: u32, histograms: &[Histogram]| {
        let empty = || Statistics::new(&layout, histograms);
        (0..draws)
            .into_par_iter()
            .with_min_len(AT_ONCE)
            .fold(empty, |mut statistics, draw| {
                simulate_draw(&inputs, &priors, (size, draw), &mut statistics);
                statistics
            })
            .reduce(empty, Statistics::merge)
    };
    let pilot = count(size.draws.min(PILOT), &layout.histograms_without_bins());
    count(size.draws, &pilot.histograms_that_fit())
}

fn simulate_draw(
    inputs: &Inputs,
    priors: &Priors,
    (size, draw): (Size, u32),
    statistics: &mut Statistics,
) {
    let numbers = priors.draw(inputs, &mut generator(size, draw, 0));
    let draw_of_numbers = Draw::new(inputs, numbers);
    for future in 1..=size.futures_per_draw {
        let mut random = generator(size, draw, future);
        // All luck but that of counts is drawn before them, so that every scenario meets the same.
        let luck = Luck::draw(inputs, &mut random);
        let mut path = Future::new(inputs, &draw_of_numbers);
        for luck in &luck {
            let year = path.step(luck, &mut random);
            statistics.add(&year);
        }
    }
    statistics.end_draw(size.futures_per_draw);
}

/// The generator of a draw's numbers, or of the luck of one of its futures.
fn generator(size: Size, draw: u32, future: u32) -> SmallRng {
    let streams = u64::from(size.futures_per_draw) + 1;
    let stream = u64::from(draw) * streams + u64::from(future);
    SmallRng::seed_from_u64((size.seed << 40) + stream)
}
