//! What a region-year cannot do without, each part by itself at the counts of a real experiment: luck, exponentials and
//! logarithms, counts, and statistics. What they cost together is the limit for any engine built of them.

use std::hint::black_box;

use blockfund::chance::Seed;
use blockfund::country::Country;
use blockfund::country::uncertainties::Scores;
use blockfund::counts;
use blockfund::dispatch::VectorUnit;
use blockfund::engine::{self, Futures, LANES};
use blockfund::experiment::BLOCK;
use blockfund::lanes::Lanes;
use blockfund::model::{Draw, Luck, Model, YearResult};
use blockfund::sampler::{Points, Sampler};
use blockfund::scenario::FundingScenario;
use blockfund::tally::{Collector, Histogram, Layout, Sizes};
use blockfund::units::{FIRST_YEAR, FUND_YEAR, Year};

/// Futures of each draw, as by default.
pub const FUTURES: u16 = 4;

/// A block of draws of all scenarios, and one year of it to count with.
pub struct Sample<'a> {
    unit: VectorUnit,
    scenarios: &'a [FundingScenario],
    country: &'a Country,
    last: Year,
    points: Points,
    draw: Draw<LANES>,
    luck: Luck<LANES>,
    result: YearResult<LANES>,
}

impl<'a> Sample<'a> {
    pub fn new(unit: VectorUnit, scenarios: &'a [FundingScenario]) -> Self {
        let scenario = &scenarios[0];
        let (country, last) = (&*scenario.country, scenario.horizon);
        let points = Points::new(Seed(1), Sampler::Sobol, 4096).expect("a power of 2");
        let model = Model::new(scenario);
        let draw = draws(unit, scenario, &points).remove(0);
        let luck = engine::luck(unit, &points, (0, 0), (country, last));
        let course = engine::course(unit, &model, &draw, &luck);
        let futures = Futures {
            draw: &draw,
            luck: &luck,
            course: &course,
        };
        let mut result = None;
        engine::follow(unit, &model, futures, &mut |year| {
            result = Some(year.clone());
        });
        Self {
            unit,
            scenarios,
            country,
            last,
            points,
            result: result.expect("there are years"),
            draw,
            luck,
        }
    }

    fn years(&self) -> impl Iterator<Item = Year> {
        FIRST_YEAR.to(self.last)
    }

    /// Region-years of the block in all scenarios.
    pub fn region_years(&self) -> f64 {
        let futures = BLOCK * usize::from(FUTURES) * self.scenarios.len();
        (futures * self.country.provinces.len() * self.years().count()) as f64
    }

    /// How often one of `LANES` draws is followed through a future in a scenario.
    fn follows(&self) -> usize {
        BLOCK / LANES * usize::from(FUTURES) * self.scenarios.len()
    }

    /// The numbers of the block, and its luck: once for all scenarios.
    pub fn luck(&self) {
        black_box(draws(self.unit, &self.scenarios[0], &self.points));
        for first in (0..BLOCK as u32).step_by(LANES) {
            for future in 0..FUTURES {
                let place = (self.country, self.last);
                black_box(engine::luck(
                    self.unit,
                    &self.points,
                    (first, future),
                    place,
                ));
            }
        }
    }

    /// The exponentials and logarithms of the equations, a power being one of each; those of luck and counts are not
    /// among them.
    pub fn elementary(&self) {
        let provinces = self.country.provinces.len();
        let births = self.provinces_with_births().count();
        let years = self.years().count();
        // Of a province: the pull, what is used, two of learning, five pillars; where there are births, their two
        // causes and the help for firms. Of the nation: growth, prices twice, pay, noise of the envelope, cuts.
        let exponentials = 9 * provinces + 3 * births + 6;
        // Planning, base twice, researchers, both kinds of knowledge, births, R&D; the money for births; cuts.
        let logarithms = 8 * provinces + births + 1;
        let shared = 3 * provinces * years * self.follows() / self.scenarios.len();
        let exponentials = exponentials * years * self.follows() + shared;
        let logarithms = logarithms * years * self.follows();
        let values = [Lanes::<LANES>::from_fn(|lane| 0.5 + 0.1 * lane as f64); 16];
        self.unit.run(
            #[inline(always)]
            || {
                for value in black_box(values).iter().cycle().take(exponentials) {
                    black_box((*value).exp());
                }
                for value in black_box(values).iter().cycle().take(logarithms) {
                    black_box((*value).ln());
                }
            },
        );
    }

    /// Births and survivors.
    pub fn counts(&self) {
        let numbers = &self.draw.numbers;
        let provinces: Vec<usize> = self.provinces_with_births().collect();
        let hazards = self.hazards();
        let mean = |r: usize| {
            let rate = numbers.birth_level * self.country.provinces[r].births.value;
            rate * self.result.startups[r].relative_mean
        };
        let means: Vec<Lanes<LANES>> = provinces.iter().map(|&r| mean(r)).collect();
        let luck = self.luck.years.last().expect("there are years");
        self.unit.run(
            #[inline(always)]
            || {
                for _ in 0..self.follows() {
                    for year in FUND_YEAR.to(self.last) {
                        for (&r, &mean) in provinces.iter().zip(&means) {
                            let (u, size) = (luck.births[r], numbers.birth_dispersion);
                            black_box(counts::negative_binomials(u, black_box(mean), size));
                            let cohorts = self.result.cohorts(r);
                            for age in 1..=year.since(FUND_YEAR) as usize {
                                let alive = black_box(cohorts[cohorts.len() - 1 - age]);
                                let u = luck.survival[r][age - 1];
                                black_box(counts::survivors(u, alive, hazards[age - 1]));
                            }
                        }
                    }
                }
            },
        );
    }

    /// The hazard of each year of age.
    fn hazards(&self) -> Vec<Lanes<LANES>> {
        let numbers = &self.draw.numbers;
        let cumulated = |age: i32| {
            let ratio = Lanes::<LANES>::splat(f64::from(age) / 5.0);
            -numbers.survival_5y.ln() * ratio.powf(numbers.survival_shape)
        };
        let ages = 1..=self.last.since(FUND_YEAR);
        ages.map(|age| cumulated(age) - cumulated(age - 1))
            .collect()
    }

    fn provinces_with_births(&self) -> impl Iterator<Item = usize> {
        let all = self.country.provinces.iter().enumerate();
        all.filter(|(_, province)| province.births.value > 0.0)
            .map(|(r, _)| r)
    }

    /// A place to count at for each scenario, with bins that suit the year of the sample.
    pub fn desks(&self, layout: &'a Layout) -> Vec<(Collector<'a, LANES>, Vec<Histogram>)> {
        let pilot = layout.pilot_histograms();
        let mut desk = (self.collector(layout, &pilot), pilot);
        self.add_future(&mut desk, &self.all_years());
        desk.0.end_draws(LANES);
        desk.0.end_block(&mut desk.1);
        let fitted = layout.refitted(&desk.1);
        let scenarios = self.scenarios.iter();
        scenarios
            .map(|_| (self.collector(layout, &fitted), fitted.clone()))
            .collect()
    }

    fn collector(&self, layout: &'a Layout, histograms: &[Histogram]) -> Collector<'a, LANES> {
        let sizes = Sizes {
            futures_per_draw: FUTURES.into(),
            draws_per_block: BLOCK,
            draws_per_replicate: self.points.draws_per_replicate(),
            counts_goals: false,
        };
        Collector::new(layout, sizes, histograms, FIRST_YEAR)
    }

    /// The statistics of the block in all scenarios.
    pub fn statistics(&self, desks: &mut [(Collector<'a, LANES>, Vec<Histogram>)]) {
        let years = self.all_years();
        for _ in 0..BLOCK / LANES {
            for desk in &mut *desks {
                for _ in 0..FUTURES {
                    self.add_future(desk, &years);
                }
            }
            for (collector, _) in &mut *desks {
                self.unit.run(
                    #[inline(always)]
                    || collector.end_draws(LANES),
                );
            }
        }
        for (collector, histograms) in desks {
            black_box(collector.end_block(histograms));
        }
    }

    fn all_years(&self) -> Vec<YearResult<LANES>> {
        self.years().map(|year| self.like(year)).collect()
    }

    /// A year like the sample's, with the cohorts that there are by then.
    fn like(&self, year: Year) -> YearResult<LANES> {
        let mut like = self.result.clone();
        like.year = year;
        like
    }

    /// A future of these years.
    fn add_future(
        &self,
        (collector, histograms): &mut (Collector<'a, LANES>, Vec<Histogram>),
        years: &[YearResult<LANES>],
    ) {
        for like in years {
            self.unit.run(
                #[inline(always)]
                || collector.add(black_box(like), LANES),
            );
        }
        self.unit.run(
            #[inline(always)]
            || collector.end_future(LANES, histograms),
        );
    }
}

/// The draws of the first block.
fn draws(unit: VectorUnit, scenario: &FundingScenario, points: &Points) -> Vec<Draw<LANES>> {
    let uncertainties = &scenario.uncertainties;
    let zones = scenario.country.zone_ids();
    let scores = Scores::<BLOCK>::of(points, 0, &zones, &uncertainties.copula);
    let numbers = uncertainties.at(&scores);
    let model = Model::new(scenario);
    let first = (0..BLOCK).step_by(LANES);
    first
        .map(|first| engine::prepare(unit, &model, numbers.part(first), scenario.horizon))
        .collect()
}
