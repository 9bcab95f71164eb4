//! Draws × futures × scenarios, in blocks over threads: the same luck for every scenario, the same bits on any number
//! of threads.

use std::sync::Mutex;

use rayon::prelude::*;

use crate::chance::Seed;
use crate::country::parameters::Scores;
use crate::country::{Country, Numbers, Uncertainties};
use crate::dispatch::VectorUnit;
use crate::engine::{self, Futures, LANES};
use crate::lanes::Lanes;
use crate::model::{Course, Draw, Luck, Model};
use crate::sampler::{Points, Sampler};
use crate::scenario::FundingScenario;
use crate::tally::{BlockTally, Collector, Histogram, Layout, Sizes, Tally};
use crate::units::Year;

/// Draws whose statistics are added up before they are added to those of the other blocks.
pub const BLOCK: usize = 64;
/// Futures of some draws that one scenario sees before the next, so that what is counted for it stays near the
/// processor; any value gives the same results.
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
    /// Which of the draws each scenario meets.
    draw_of: Vec<usize>,
    /// The first scenario that meets each.
    first_of_draw: Vec<usize>,
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

/// What a thread works with, block after block. Lists are by scenario.
struct Desk<'a> {
    counts: Counts,
    collectors: Vec<Collector<'a, LANES>>,
}

/// Some draws of a block, of which the first `used` count.
struct SideBySide {
    first_draw: u32,
    used: usize,
    draws: Vec<Draw<LANES>>,
}

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
        let draw_of = shared_draws(&uncertainties);
        Self {
            unit,
            country,
            models: scenarios.iter().map(Model::new).collect(),
            layouts,
            first_of_draw: first_of_draw(&draw_of),
            draw_of,
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
        // The same path in all lanes, of which one counts.
        let luck = Luck::absent(self.country, self.last);
        let sizes = Sizes {
            draws_per_block: LANES,
            ..Sizes::ONE
        };
        let tally = |s: usize| {
            let (model, layout) = (&self.models[s], &self.layouts[s]);
            let numbers = self.uncertainties[s].central(&self.zones);
            let draw = engine::prepare(self.unit, model, numbers, self.last);
            let course = engine::course(self.unit, model, &draw, &luck);
            let simulate = |histograms: &mut [Histogram]| {
                let mut collector = Collector::new(layout, sizes);
                let futures = Futures {
                    draw: &draw,
                    luck: &luck,
                    course: &course,
                };
                engine::follow(self.unit, model, futures, &mut |result| {
                    collector.add(result, 1, histograms);
                });
                collector.end_future(1, histograms);
                collector.end_draws(1);
                collector.end_block(histograms)
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

        // As many desks come to be as threads work at once.
        let idle: Mutex<Vec<Desk<'_>>> = Mutex::new(Vec::new());
        let blocks = sampling.draws.div_ceil(BLOCK as u32);
        for first in (0..blocks).step_by(WINDOW as usize) {
            let window = first..blocks.min(first + WINDOW);
            let done: Vec<Block> = window
                .into_par_iter()
                .map(|block| {
                    let free = idle.lock().expect("no thread panics").pop();
                    let mut desk = free.unwrap_or_else(|| self.desk(sampling, empty.clone()));
                    let result = self.block(sampling, block, observer, &mut desk);
                    idle.lock().expect("no thread panics").push(desk);
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
        for desk in idle.into_inner().expect("no thread panics") {
            for (tally, counted) in tallies.iter_mut().zip(&desk.counts) {
                tally.merge_histograms(counted);
            }
        }
        Outcomes { tallies, scores }
    }

    /// A place to work at, with these histograms.
    fn desk(&self, sampling: Sampling, counts: Counts) -> Desk<'_> {
        let sizes = Sizes {
            futures_per_draw: sampling.futures_per_draw.into(),
            draws_per_block: BLOCK,
            draws_per_replicate: sampling.points.draws_per_replicate(),
        };
        let collector = |layout| Collector::new(layout, sizes);
        Desk {
            counts,
            collectors: self.layouts.iter().map(collector).collect(),
        }
    }

    /// Empty histograms whose bins suit the first block.
    fn pilot(&self, sampling: Sampling) -> Counts {
        let unsuited = self.layouts.iter().map(Layout::pilot_histograms).collect();
        let mut desk = self.desk(sampling, unsuited);
        self.block(sampling, 0, &(), &mut desk);
        let refitted = |counts: &Vec<Histogram>| counts.iter().map(Histogram::refitted).collect();
        desk.counts.iter().map(refitted).collect()
    }

    /// All futures of one block of draws, whose values are added to the histograms of `desk`.
    fn block(
        &self,
        sampling: Sampling,
        block: u32,
        observer: &impl Observer,
        desk: &mut Desk<'_>,
    ) -> Block {
        let first_draw = block * BLOCK as u32;
        let used = (sampling.draws - first_draw).min(BLOCK as u32) as usize;
        let copula = &self.country.uncertainties.copula;
        let scores = Scores::<BLOCK>::of(&sampling.points, first_draw, &self.zones, copula);
        let numbers = self.numbers(&scores);
        for first in (0..used).step_by(LANES) {
            let draws: Vec<Draw<LANES>> = (0..numbers.len())
                .map(|position| self.draw(position, numbers[position].part(first)))
                .collect();
            let side_by_side = SideBySide {
                first_draw: first_draw + first as u32,
                used: (used - first).min(LANES),
                draws,
            };
            self.draws(sampling, &side_by_side, observer, desk);
        }
        let of_used = |score: &Lanes<BLOCK>| score.0[..used].to_vec();
        let collectors = desk.collectors.iter_mut().zip(&mut desk.counts);
        Block {
            tallies: collectors
                .map(|(collector, counts)| collector.end_block(counts))
                .collect(),
            scores: scores.values().map(of_used).collect(),
        }
    }

    /// All futures of some draws side by side.
    fn draws(
        &self,
        sampling: Sampling,
        side_by_side: &SideBySide,
        observer: &impl Observer,
        desk: &mut Desk<'_>,
    ) {
        let SideBySide {
            first_draw, used, ..
        } = *side_by_side;
        let all_futures: Vec<u16> = (0..sampling.futures_per_draw).collect();
        for futures in all_futures.chunks(FUTURES_AT_ONCE) {
            let luck = |&future: &u16| {
                let place = (self.country, self.last);
                engine::luck(self.unit, &sampling.points, (first_draw, future), place)
            };
            let lucks: Vec<Luck<LANES>> = futures.iter().map(luck).collect();
            let courses = |position| -> Vec<Course<LANES>> {
                let course = |luck| self.course(position, &side_by_side.draws[position], luck);
                lucks.iter().map(course).collect()
            };
            let courses: Vec<Vec<Course<LANES>>> =
                (0..side_by_side.draws.len()).map(courses).collect();
            for s in 0..self.models.len() {
                for (luck, course) in lucks.iter().zip(&courses[self.draw_of[s]]) {
                    self.simulate(s, side_by_side, (luck, course), desk);
                }
            }
            observer.futures_done((used * futures.len()) as u64);
        }
        for collector in &mut desk.collectors {
            self.unit.run(
                #[inline(always)]
                || collector.end_draws(used),
            );
        }
    }

    /// The course of a future of each of the draws at a position.
    fn course(&self, position: usize, draw: &Draw<LANES>, luck: &Luck<LANES>) -> Course<LANES> {
        let model = &self.models[self.first_of_draw[position]];
        engine::course(self.unit, model, draw, luck)
    }

    /// One future of each draw in scenario `s`.
    fn simulate(
        &self,
        s: usize,
        side_by_side: &SideBySide,
        (luck, course): (&Luck<LANES>, &Course<LANES>),
        desk: &mut Desk<'_>,
    ) {
        let draw = &side_by_side.draws[self.draw_of[s]];
        let (collector, counts) = (&mut desk.collectors[s], &mut desk.counts[s]);
        let futures = Futures { draw, luck, course };
        engine::follow(self.unit, &self.models[s], futures, &mut |result| {
            self.unit.run(
                #[inline(always)]
                || collector.add(result, side_by_side.used, counts),
            );
        });
        collector.end_future(side_by_side.used, counts);
    }

    /// The numbers at these scores; those of scenario `s` are at position `draw_of[s]`.
    fn numbers(&self, scores: &Scores<BLOCK>) -> Vec<Numbers<BLOCK>> {
        self.first_of_draw
            .iter()
            .map(|&s| self.uncertainties[s].at(scores))
            .collect()
    }

    /// The draw at a position, made ready for its scenarios.
    fn draw(&self, position: usize, numbers: Numbers<LANES>) -> Draw<LANES> {
        let model = &self.models[self.first_of_draw[position]];
        engine::prepare(self.unit, model, numbers, self.last)
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

/// The first scenario that meets each draw.
fn first_of_draw(draw_of: &[usize]) -> Vec<usize> {
    let mut first: Vec<usize> = Vec::new();
    for (s, &draw) in draw_of.iter().enumerate() {
        if draw == first.len() {
            first.push(s);
        }
    }
    first
}
