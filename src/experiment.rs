//! Draws × futures × scenarios, in blocks over threads: the same luck for every scenario, the same bits on any number
//! of threads.

use std::sync::Mutex;

use rayon::prelude::*;

use crate::chance::Seed;
use crate::country::parameters::Scores;
use crate::country::{Country, Uncertainties};
use crate::dispatch::VectorUnit;
use crate::lanes::Lanes;
use crate::model::{Draw, Luck, Model};
use crate::sampler::{Points, Sampler};
use crate::scenario::FundingScenario;
use crate::tally::{BlockSize, BlockTally, Collector, Histogram, Layout, Tally};
use crate::units::Year;

/// Draws that are simulated side by side.
pub const BLOCK: usize = 64;
/// Futures of a block that one scenario sees before the next, so that what is counted for it stays near the processor;
/// any value gives the same results.
const FUTURES_AT_ONCE: usize = 8;
/// Blocks whose results may wait to be added in order; any value gives the same results.
const WINDOW: u32 = 16;

/// How large an experiment is, and where its luck comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Experiment {
    /// Values of the uncertain numbers, each with futures of its own luck.
    Random {
        seed: Seed,
        draws: u32,
        futures_per_draw: u16,
        sampler: Sampler,
    },
    /// One path without luck, every number at its median.
    Central,
}

impl Experiment {
    /// How many consecutive draws make one replicate that is independent of the others.
    ///
    /// # Panics
    ///
    /// If the sampler cannot spread that many draws.
    #[must_use]
    pub fn draws_per_replicate(&self) -> u32 {
        match self {
            Self::Central => 1,
            Self::Random { draws, sampler, .. } => sampler
                .draws_per_replicate(*draws)
                .unwrap_or_else(|error| panic!("{error}")),
        }
    }
}

/// What an experiment gives.
pub struct Outcomes {
    /// By scenario, in the order given.
    pub tallies: Vec<Tally>,
    /// Normal scores of the uncertain numbers by number and draw; empty for the central path.
    pub scores: Vec<Vec<f64>>,
}

/// Hears how an experiment goes. Every method does nothing unless overridden.
pub trait Observer: Sync {
    /// `futures` more futures of every scenario are done.
    fn futures_done(&self, _futures: u64) {}
}

impl Observer for () {}

/// Simulates all scenarios on the same luck. They must be of one country.
///
/// # Panics
///
/// If there is no scenario, or an experiment has no draws, no futures, or as many draws as its sampler cannot spread.
#[must_use]
pub fn simulate(
    scenarios: &[FundingScenario],
    experiment: Experiment,
    observer: &impl Observer,
) -> Outcomes {
    simulate_on(VectorUnit::widest(), scenarios, experiment, observer)
}

/// As [`simulate`], on a vector unit of one's choice: the results do not depend on it.
///
/// # Panics
///
/// If there is no scenario, or an experiment has no draws, no futures, or as many draws as its sampler cannot spread.
#[must_use]
pub fn simulate_on(
    unit: VectorUnit,
    scenarios: &[FundingScenario],
    experiment: Experiment,
    observer: &impl Observer,
) -> Outcomes {
    let study = Study::new(unit, scenarios);
    match experiment {
        Experiment::Central => study.central(),
        Experiment::Random {
            seed,
            draws,
            futures_per_draw,
            sampler,
        } => {
            assert!(
                draws > 0 && futures_per_draw > 0,
                "an experiment has draws and futures"
            );
            study.random(
                Sampling {
                    points: Points::new(seed, sampler, draws)
                        .unwrap_or_else(|error| panic!("{error}")),
                    draws,
                    futures_per_draw,
                },
                observer,
            )
        }
    }
}

/// The scenarios of an experiment, ready to run.
struct Study<'a> {
    unit: VectorUnit,
    country: &'a Country,
    models: Vec<Model>,
    layouts: Vec<Layout>,
    uncertainties: Vec<&'a Uncertainties>,
    /// Which of a block's draws each scenario meets.
    draw_of: Vec<usize>,
    zones: Vec<String>,
    last: Year,
}

#[derive(Clone, Copy)]
struct Sampling {
    points: Points,
    draws: u32,
    futures_per_draw: u16,
}

/// Histograms by scenario.
type Counts = Vec<Vec<Histogram>>;

/// What one block gives: statistics by scenario, and the scores of its draws.
struct Block {
    tallies: Vec<BlockTally>,
    scores: Vec<Vec<f64>>,
}

impl<'a> Study<'a> {
    fn new(unit: VectorUnit, scenarios: &'a [FundingScenario]) -> Self {
        let country = &*scenarios
            .first()
            .expect("an experiment has scenarios")
            .country;
        let layouts = scenarios
            .iter()
            .map(|scenario| Layout::new(country, scenario.horizon))
            .collect();
        let uncertainties: Vec<&Uncertainties> = scenarios
            .iter()
            .map(|scenario| &scenario.uncertainties)
            .collect();
        Self {
            unit,
            country,
            models: scenarios.iter().map(Model::new).collect(),
            layouts,
            draw_of: shared_draws(&uncertainties),
            uncertainties,
            zones: country.zone_ids(),
            last: scenarios
                .iter()
                .map(|scenario| scenario.horizon)
                .max()
                .expect("an experiment has scenarios"),
        }
    }

    fn central(&self) -> Outcomes {
        let luck = Luck::<1>::absent(self.country, self.last);
        let tally = |s: usize| {
            let (model, layout) = (&self.models[s], &self.layouts[s]);
            let numbers = self.uncertainties[s].central(&self.zones);
            let draw = model.prepare(numbers, self.last);
            let simulate = |histograms: &mut [Histogram]| {
                let size = BlockSize {
                    draws: 1,
                    futures_per_draw: 1,
                    draws_per_replicate: 1,
                };
                let mut collector = Collector::new(layout, size);
                model.simulate(&draw, &luck, |result| collector.add(result, histograms));
                collector.finish()
            };
            let mut pilot = layout.pilot_histograms();
            simulate(&mut pilot);
            let mut histograms: Vec<Histogram> = pilot.iter().map(Histogram::refitted).collect();
            let block = simulate(&mut histograms);
            let mut tally = Tally::new(layout.clone(), histograms);
            tally.append(&block);
            tally
        };
        Outcomes {
            tallies: (0..self.models.len()).map(tally).collect(),
            scores: Vec::new(),
        }
    }

    fn random(&self, sampling: Sampling, observer: &impl Observer) -> Outcomes {
        let empty = self.pilot(sampling);
        let mut tallies: Vec<Tally> = self
            .layouts
            .iter()
            .zip(&empty)
            .map(|(layout, counts)| Tally::new(layout.clone(), counts.clone()))
            .collect();
        let mut scores: Vec<Vec<f64>> = Vec::new();

        // As many sets of histograms come to be as threads work at once.
        let idle: Mutex<Vec<Counts>> = Mutex::new(Vec::new());
        let blocks = sampling.draws.div_ceil(BLOCK as u32);
        for first in (0..blocks).step_by(WINDOW as usize) {
            let window = first..blocks.min(first + WINDOW);
            let done: Vec<Block> = window
                .into_par_iter()
                .map(|block| {
                    let mut counts = idle
                        .lock()
                        .expect("no thread panics")
                        .pop()
                        .unwrap_or_else(|| empty.clone());
                    let result = self.block(sampling, block, observer, &mut counts);
                    idle.lock().expect("no thread panics").push(counts);
                    result
                })
                .collect();
            for block in done {
                for (tally, part) in tallies.iter_mut().zip(&block.tallies) {
                    tally.append(part);
                }
                scores.resize(block.scores.len(), Vec::new());
                for (all, part) in scores.iter_mut().zip(block.scores) {
                    all.extend(part);
                }
            }
        }
        for counts in idle.into_inner().expect("no thread panics") {
            for (tally, counted) in tallies.iter_mut().zip(&counts) {
                tally.merge_histograms(counted);
            }
        }
        Outcomes { tallies, scores }
    }

    /// Empty histograms whose bins suit the first block.
    fn pilot(&self, sampling: Sampling) -> Counts {
        let mut counts: Counts = self.layouts.iter().map(Layout::pilot_histograms).collect();
        self.block(sampling, 0, &(), &mut counts);
        let refitted = |counts: &Vec<Histogram>| counts.iter().map(Histogram::refitted).collect();
        counts.iter().map(refitted).collect()
    }

    /// All futures of one block of draws, whose values are added to `counts`.
    fn block(
        &self,
        sampling: Sampling,
        block: u32,
        observer: &impl Observer,
        counts: &mut Counts,
    ) -> Block {
        let points = &sampling.points;
        let first_draw = block * BLOCK as u32;
        let size = BlockSize {
            draws: (sampling.draws - first_draw).min(BLOCK as u32) as usize,
            futures_per_draw: sampling.futures_per_draw.into(),
            draws_per_replicate: points.draws_per_replicate(),
        };
        let copula = &self.country.uncertainties.copula;
        let scores = Scores::<BLOCK>::of(points, first_draw, &self.zones, copula);
        let draws = self.draws(&scores);
        let mut collectors: Vec<Collector<'_, BLOCK>> = self
            .layouts
            .iter()
            .map(|layout| Collector::new(layout, size))
            .collect();
        let all_futures: Vec<u16> = (0..sampling.futures_per_draw).collect();
        for futures in all_futures.chunks(FUTURES_AT_ONCE) {
            let luck = |&future: &u16| self.luck(points.seed, first_draw, future);
            let lucks: Vec<Luck<BLOCK>> = futures.iter().map(luck).collect();
            for (s, collector) in collectors.iter_mut().enumerate() {
                for luck in &lucks {
                    let draw = &draws[self.draw_of[s]];
                    self.simulate(s, draw, luck, collector, &mut counts[s]);
                }
            }
            observer.futures_done((size.draws * futures.len()) as u64);
        }
        let of_used = |score: &Lanes<BLOCK>| score.0[..size.draws].to_vec();
        Block {
            tallies: collectors.into_iter().map(Collector::finish).collect(),
            scores: scores.values().map(of_used).collect(),
        }
    }

    fn luck(&self, seed: Seed, first_draw: u32, future: u16) -> Luck<BLOCK> {
        self.unit.run(
            #[inline(always)]
            || Luck::of(seed, first_draw, future, self.country, self.last),
        )
    }

    /// One future of each draw of a block in scenario `s`.
    fn simulate(
        &self,
        s: usize,
        draw: &Draw<BLOCK>,
        luck: &Luck<BLOCK>,
        collector: &mut Collector<'_, BLOCK>,
        histograms: &mut [Histogram],
    ) {
        self.unit.run(
            #[inline(always)]
            || {
                self.models[s].simulate(
                    draw,
                    luck,
                    #[inline(always)]
                    |result| collector.add(result, histograms),
                );
            },
        );
    }

    /// The draws at these scores; those of scenario `s` are at position `draw_of[s]`.
    fn draws(&self, scores: &Scores<BLOCK>) -> Vec<Draw<BLOCK>> {
        let mut draws = Vec::new();
        for (s, uncertainties) in self.uncertainties.iter().enumerate() {
            if self.draw_of[s] == draws.len() {
                let numbers = uncertainties.at(scores);
                draws.push(self.unit.run(
                    #[inline(always)]
                    || self.models[s].prepare(numbers, self.last),
                ));
            }
        }
        draws
    }
}

/// Scenarios that know the same of the uncertain numbers share their draws: the position of each one's.
fn shared_draws(uncertainties: &[&Uncertainties]) -> Vec<usize> {
    let mut draw_of: Vec<usize> = Vec::new();
    let mut draws = 0;
    for (s, own) in uncertainties.iter().enumerate() {
        let alike = uncertainties[..s].iter().position(|other| other == own);
        draw_of.push(alike.map_or(draws, |other| draw_of[other]));
        draws += usize::from(alike.is_none());
    }
    draw_of
}
