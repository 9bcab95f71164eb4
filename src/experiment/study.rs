//! The scenarios of an experiment, simulated block after block and given out group after group.

use std::ops::Range;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::branches::{Branches, Crossroads};
use super::draws::DrawKinds;
use super::fold::{Counts, Group, add_counts};
use super::line::{Line, Take};
use super::{BLOCK, Experiment, Observer, Sample, Shard};
use crate::country::uncertainties::Scores;
use crate::country::{Country, Numbers};
use crate::dispatch::VectorUnit;
use crate::engine::{self, Futures, LANES};
use crate::lanes::Lanes;
use crate::model::{Course, Draw, Luck, Model, Standing, YearResult};
use crate::sampler::Points;
use crate::scenario::FundingScenario;
use crate::tally::{BlockTally, Collector, Histogram, Layout, Sizes};
use crate::units::{FIRST_YEAR, Year};

/// The scenarios of an experiment, ready to run.
pub(super) struct Study<'a> {
    unit: VectorUnit,
    sample: Sample,
    country: &'a Country,
    models: Vec<Model>,
    layouts: Vec<Layout>,
    scenarios: &'a [FundingScenario],
    kinds: DrawKinds<'a>,
    branches: Branches,
    zones: Vec<String>,
    last: Year,
}

#[derive(Clone, Copy)]
struct Sampling {
    points: Points,
    draws: u32,
    futures_per_draw: u16,
}

/// What a thread works with, block after block. Lists are by scenario.
struct Desk<'a> {
    counts: Counts,
    collectors: Vec<Collector<'a, LANES>>,
    room: YearResult<LANES>,
}

/// Some draws of a block, of which the first `used` count.
struct SideBySide {
    first_draw: u32,
    used: usize,
    /// By kind.
    draws: Vec<Draw<LANES>>,
}

/// What one block gives: statistics by scenario, and the scores of its draws.
pub(super) struct Block {
    pub(super) tallies: Vec<BlockTally>,
    pub(super) scores: Vec<Vec<f64>>,
}

impl<'a> Study<'a> {
    pub(super) fn new(unit: VectorUnit, scenarios: &'a [FundingScenario], sample: Sample) -> Self {
        let country = &*scenarios
            .first()
            .expect("an experiment has scenarios")
            .country;
        let layouts = scenarios
            .iter()
            .map(|scenario| Layout::new(country, scenario.horizon))
            .collect();
        let models: Vec<Model> = scenarios.iter().map(Model::new).collect();
        let kinds = DrawKinds::of(scenarios);
        Self {
            unit,
            sample,
            country,
            branches: Branches::of(&models, &kinds),
            models,
            layouts,
            kinds,
            scenarios,
            zones: country.zone_ids(),
            last: scenarios
                .iter()
                .map(|scenario| scenario.horizon)
                .max()
                .expect("an experiment has scenarios"),
        }
    }

    /// Gives to `take` every group of the shard, in order; in the end the histograms of all of them together.
    pub(super) fn shard(
        &self,
        experiment: Experiment,
        shard: Shard,
        observer: &dyn Observer,
        take: &mut Take<'_>,
    ) -> Counts {
        let Experiment::Random {
            seed,
            draws,
            futures_per_draw,
            sampler,
        } = experiment
        else {
            let (group, counts) = self.central();
            take(group);
            return counts;
        };
        assert!(
            draws > 0 && futures_per_draw > 0,
            "an experiment has draws and futures"
        );
        let points = Points::new(seed, sampler, draws).unwrap_or_else(|error| panic!("{error}"));
        let sampling = Sampling {
            points,
            draws,
            futures_per_draw,
        };
        let groups = experiment.groups();
        let groups = shard.groups(groups).map(|group| groups.blocks(group));
        self.groups(sampling, &groups.collect::<Vec<_>>(), observer, take)
    }

    fn central(&self) -> (Group, Counts) {
        // The same path in all lanes, of which one counts.
        let luck = Luck::absent(self.country, self.last);
        let sizes = Sizes {
            draws_per_block: LANES,
            ..Sizes::ONE
        };
        let tally = |s: usize| {
            let (model, layout) = (&self.models[s], &self.layouts[s]);
            let numbers = self.scenarios[s].uncertainties.central(&self.zones);
            let draw = engine::prepare(self.unit, model, numbers, self.last);
            let course = engine::course(self.unit, model, &draw, &luck);
            let simulate = |histograms: &mut [Histogram]| {
                let mut collector = Collector::new(layout, sizes, histograms, FIRST_YEAR);
                let futures = Futures {
                    draw: &draw,
                    luck: &luck,
                    course: &course,
                };
                engine::follow(self.unit, model, futures, &mut |result| {
                    collector.add(result, 1);
                });
                collector.end_future(1, histograms);
                collector.end_draws(1);
                collector.end_block(histograms)
            };
            let mut pilot = layout.pilot_histograms();
            simulate(&mut pilot);
            let mut histograms = layout.refitted(&pilot);
            (simulate(&mut histograms), histograms)
        };
        let (tallies, counts) = (0..self.models.len()).map(tally).unzip();
        let scores = Vec::new();
        let mut group = Group::empty(&self.layouts);
        group.append(Block { tallies, scores });
        (group, counts)
    }

    /// Groups that are given by their blocks, one after the other without a gap.
    fn groups(
        &self,
        sampling: Sampling,
        groups: &[Range<u32>],
        observer: &dyn Observer,
        take: &mut Take<'_>,
    ) -> Counts {
        let empty = self.pilot(sampling);
        let blocks: Vec<u32> = groups.iter().cloned().flatten().collect();
        let begun = AtomicUsize::new(0);
        let line = Mutex::new(Line::new(&self.layouts, groups, take));
        let counted: Mutex<Vec<Counts>> = Mutex::new(Vec::new());
        let work = || {
            let mut desk: Option<Desk<'_>> = None;
            while let Some(&number) = blocks.get(begun.fetch_add(1, Ordering::Relaxed)) {
                let desk = desk.get_or_insert_with(|| self.desk(sampling, empty.clone()));
                let block = self.block(sampling, number, observer, desk);
                line.lock().expect("no thread panics").add(number, block);
            }
            let counts = desk.map(|desk| desk.counts);
            counted.lock().expect("no thread panics").extend(counts);
        };
        rayon::scope(|scope| {
            for _ in 0..rayon::current_num_threads() {
                scope.spawn(|_| work());
            }
        });
        let mut counts = empty;
        for more in counted.into_inner().expect("no thread panics") {
            add_counts(&mut counts, &more);
        }
        self.branches.share_counts(&self.layouts, &mut counts);
        counts
    }

    /// A place to work at, with these histograms.
    fn desk(&self, sampling: Sampling, counts: Counts) -> Desk<'_> {
        let sizes = Sizes {
            futures_per_draw: sampling.futures_per_draw.into(),
            draws_per_block: BLOCK,
            draws_per_replicate: sampling.points.draws_per_replicate(),
            counts_goals: !self.sample.is_all,
        };
        let collector = |s: usize| {
            let own = self.branches.first_year(s);
            Collector::new(&self.layouts[s], sizes, &counts[s], own)
        };
        Desk {
            collectors: (0..self.models.len()).map(collector).collect(),
            room: self.models[0].room(),
            counts,
        }
    }

    /// Empty histograms whose bins suit the first block.
    fn pilot(&self, sampling: Sampling) -> Counts {
        let unsuited = self.layouts.iter().map(Layout::pilot_histograms).collect();
        let mut desk = self.desk(sampling, unsuited);
        self.block(sampling, 0, &(), &mut desk);
        self.branches.share_counts(&self.layouts, &mut desk.counts);
        let pilots = self.layouts.iter().zip(&desk.counts);
        pilots
            .map(|(layout, pilot)| layout.refitted(pilot))
            .collect()
    }

    /// All futures of one block of draws, whose values are added to the histograms of `desk`.
    fn block(
        &self,
        sampling: Sampling,
        block: u32,
        observer: &dyn Observer,
        desk: &mut Desk<'_>,
    ) -> Block {
        let first_draw = block * BLOCK as u32;
        let used = (sampling.draws - first_draw).min(BLOCK as u32) as usize;
        let copula = &self.country.uncertainties.copula;
        let scores = Scores::<BLOCK>::of(&sampling.points, first_draw, &self.zones, copula);
        let numbers = self.kinds.numbers(&scores);
        let is_kept = self.sample.has(block);
        for collector in &mut desk.collectors {
            collector.begin_block(if is_kept {
                self.sample.futures_per_draw.into()
            } else {
                0
            });
        }
        for first in (0..used).step_by(LANES) {
            let draw = |(model, numbers): (&Model, &Numbers<BLOCK>)| {
                engine::prepare(self.unit, model, numbers.part(first), self.last)
            };
            let draws: Vec<Draw<LANES>> = self.model_of_kind().zip(&numbers).map(draw).collect();
            let side_by_side = SideBySide {
                first_draw: first_draw + first as u32,
                used: (used - first).min(LANES),
                draws,
            };
            self.draws(sampling, &side_by_side, observer, desk);
        }
        let of_used = |score: &Lanes<BLOCK>| score.0[..used].to_vec();
        let collectors = desk.collectors.iter_mut().zip(&mut desk.counts);
        let mut tallies: Vec<BlockTally> = collectors
            .map(|(collector, counts)| collector.end_block(counts))
            .collect();
        self.branches.share_tallies(&self.layouts, &mut tallies);
        Block {
            tallies,
            scores: if is_kept {
                scores.values().map(of_used).collect()
            } else {
                Vec::new()
            },
        }
    }

    /// All futures of some draws side by side.
    fn draws(
        &self,
        sampling: Sampling,
        side_by_side: &SideBySide,
        observer: &dyn Observer,
        desk: &mut Desk<'_>,
    ) {
        let SideBySide {
            first_draw, used, ..
        } = *side_by_side;
        for future in 0..sampling.futures_per_draw {
            let (points, place) = (&sampling.points, (self.country, self.last));
            let luck = engine::luck(self.unit, points, (first_draw, future), place);
            let course = |(model, draw)| engine::course(self.unit, model, draw, &luck);
            let draws = self.model_of_kind().zip(&side_by_side.draws);
            let courses: Vec<Course<LANES>> = draws.map(course).collect();
            let mut crossroads = Crossroads::new();
            for s in 0..self.models.len() {
                let kind = self.kinds.kind(s);
                let futures = Futures {
                    draw: &side_by_side.draws[kind],
                    luck: &luck,
                    course: &courses[kind],
                };
                self.simulate(s, (futures, used), &mut crossroads, desk);
            }
            observer.futures_done(used as u64);
        }
        for collector in &mut desk.collectors {
            self.unit.run(
                #[inline(always)]
                || collector.end_draws(used),
            );
        }
    }

    /// A model of each kind of draws: what follows from draws and luck alone is the same for all that share them.
    fn model_of_kind(&self) -> impl Iterator<Item = &Model> {
        self.kinds.firsts().map(|s| &self.models[s])
    }

    /// A future of each draw, of which the first `used` count, in the years that are scenario `s`'s own.
    fn simulate(
        &self,
        s: usize,
        (futures, used): (Futures<'_>, usize),
        crossroads: &mut Crossroads,
        desk: &mut Desk<'_>,
    ) {
        let (model, branches) = (&self.models[s], &self.branches);
        if branches.first_year(s) > model.horizon() {
            return;
        }
        let (collector, counts) = (&mut desk.collectors[s], &mut desk.counts[s]);
        let room = &mut desk.room;
        let mut standing = match branches.parting(s) {
            None => engine::start(self.unit, model, futures.draw),
            Some(parting) => crossroads[&(parting.other, parting.year)].clone(),
        };
        let mut go_on = |standing: &mut Standing<LANES>, last: Year| {
            engine::go_on(
                self.unit,
                model,
                standing,
                room,
                futures,
                last,
                &mut |result| {
                    self.unit.run(
                        #[inline(always)]
                        || collector.add(result, used),
                    );
                },
            );
        };
        for &year in branches.left_from(s) {
            go_on(&mut standing, year.previous());
            crossroads.insert((s, year), standing.clone());
        }
        go_on(&mut standing, model.horizon());
        self.unit.run(
            #[inline(always)]
            || collector.end_future(used, counts),
        );
    }
}
