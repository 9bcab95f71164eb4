//! The model with its clock set back: its first year stands for an earlier one, and budgets move as they did then.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;

use super::PastSampling;
use crate::chance::Seed;
use crate::country::uncertainties::Scores;
use crate::country::{Country, Figure, Past, PastQuantity, PastSeries};
use crate::dispatch::VectorUnit;
use crate::engine::{self, Futures, LANES};
use crate::lanes::Lanes;
use crate::model::{Model, YearResult};
use crate::sampler::{Points, Sampler};
use crate::scenario::FundingScenario;
use crate::units::{BASE_YEAR, FUND_YEAR, Year};

/// What is asked of the past: how a series moved from `start` to `year`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Question {
    /// Position of the series.
    pub(super) series: usize,
    pub(super) start: u16,
    /// The calendar year that the model's first one stands for.
    pub(super) clock: u16,
    pub(super) year: u16,
}

impl Question {
    /// The model's year that stands for a calendar year.
    fn on_the_clock(&self, year: u16) -> Year {
        let years = year - self.clock;
        (0..years).fold(BASE_YEAR, |year, _| year.next())
    }
}

/// The growth factors that answer each question: `[question][draw]`.
pub(super) fn growth(
    country: &Country,
    past: &Past,
    questions: &[Question],
    sampling: PastSampling,
    unit: VectorUnit,
) -> Vec<Vec<f64>> {
    let clocks: BTreeSet<u16> = questions.iter().map(|question| question.clock).collect();
    let blocks = sampling.draws.div_ceil(LANES as u32);
    let clocks: Vec<Clock> = clocks
        .into_iter()
        .map(|clock| Clock::new(country, past, questions, clock))
        .collect();
    let parts: Vec<(usize, u32)> = (0..clocks.len())
        .flat_map(|clock| (0..blocks).map(move |block| (clock, block)))
        .collect();
    // In the order of the parts, whichever thread ends first.
    let found: Vec<Vec<(usize, Vec<f64>)>> = parts
        .into_par_iter()
        .map(|(clock, block)| clocks[clock].block(questions, sampling, block, unit))
        .collect();
    let mut growth = vec![Vec::new(); questions.len()];
    for (question, factors) in found.into_iter().flatten() {
        growth[question].extend(factors);
    }
    growth
}

/// What the model says by series and year.
type Levels = BTreeMap<(usize, Year), Lanes<LANES>>;

/// The model as it stood in one year of the past.
struct Clock<'a> {
    series: &'a [PastSeries],
    country: Arc<Country>,
    model: Model,
    scenario: FundingScenario,
    /// Positions of the questions that it answers.
    asked: Vec<usize>,
}

impl<'a> Clock<'a> {
    fn new(country: &Country, past: &'a Past, questions: &[Question], clock: u16) -> Self {
        let asked: Vec<usize> = (0..questions.len())
            .filter(|&position| questions[position].clock == clock)
            .collect();
        let years = asked
            .iter()
            .map(|&position| questions[position].on_the_clock(questions[position].year));
        let last = years.max().unwrap_or(FUND_YEAR).max(FUND_YEAR);
        let country = Arc::new(set_back(country, past, clock));
        let scenario = FundingScenario::without_the_strategy(&country, last);
        Self {
            series: &past.series,
            model: Model::new(&scenario),
            country,
            scenario,
            asked,
        }
    }

    /// The growth factors of one block of draws, for each question asked.
    fn block(
        &self,
        questions: &[Question],
        sampling: PastSampling,
        block: u32,
        unit: VectorUnit,
    ) -> Vec<(usize, Vec<f64>)> {
        let seed = Seed(sampling.seed);
        let first_draw = block * LANES as u32;
        let used = (sampling.draws - first_draw).min(LANES as u32) as usize;
        let country = &*self.country;
        let uncertainties = &country.uncertainties;
        let points = Points::new(seed, Sampler::PseudoRandom, sampling.draws)
            .expect("every number of draws can be drawn each by itself");
        let zones = country.zone_ids();
        let scores = Scores::<LANES>::of(&points, first_draw, &zones, &uncertainties.copula);
        let numbers = uncertainties.at(&scores);
        let last = self.scenario.horizon;
        let luck = engine::luck(unit, &points, (first_draw, 0), (country, last));
        let draw = engine::prepare(unit, &self.model, numbers, last);
        let futures = Futures {
            draw: &draw,
            luck: &luck,
            course: &engine::course(unit, &self.model, &draw, &luck),
        };
        let mut levels: Levels = BTreeMap::new();
        engine::follow(unit, &self.model, futures, &mut |result| {
            self.note(questions, result, &mut levels);
        });
        let factors = |&position: &usize| {
            let asked = &questions[position];
            let level = |year| levels.get(&(asked.series, asked.on_the_clock(year)));
            let at_start = level(asked.start).copied().unwrap_or_else(|| {
                Lanes::splat(level_at_start(country, &self.series[asked.series]))
            });
            let growth = *level(asked.year).expect("every year asked for is noted") / at_start;
            (position, growth.0[..used].to_vec())
        };
        self.asked.iter().map(factors).collect()
    }

    /// Keeps the levels of a year that some question asks for.
    fn note(&self, questions: &[Question], result: &YearResult<LANES>, levels: &mut Levels) {
        for &question in &self.asked {
            let Question {
                series,
                start,
                year,
                ..
            } = questions[question];
            let years = [start, year].map(|year| questions[question].on_the_clock(year));
            if years.contains(&result.year) {
                levels
                    .entry((series, result.year))
                    .or_insert_with(|| level(result, &self.series[series]));
            }
        }
    }
}

/// What the model says of a series in one of its years.
fn level<const N: usize>(result: &YearResult<N>, series: &PastSeries) -> Lanes<N> {
    let sum = |places: &[usize], value: &dyn Fn(usize) -> Lanes<N>| {
        places
            .iter()
            .fold(Lanes::ZERO, |sum, &place| sum + value(place))
    };
    match series.quantity {
        PastQuantity::Researchers => sum(&series.places, &|r| result.talent[r].researchers),
        PastQuantity::Rd => sum(&series.places, &|r| result.rd[r].total) * result.budget.deflator,
        PastQuantity::Budget => result.budget.major_rd,
        PastQuantity::ScoreRatio => {
            let mean = |places: &[usize]| {
                sum(places, &|r| result.scores[r]) / Lanes::splat(places.len() as f64)
            };
            mean(&series.places) / mean(&series.against)
        }
    }
}

/// The same where the model starts.
fn level_at_start(country: &Country, series: &PastSeries) -> f64 {
    let provinces = &country.provinces;
    let sum = |places: &[usize], value: &dyn Fn(usize) -> f64| -> f64 {
        places.iter().map(|&place| value(place)).sum()
    };
    let score = |r: usize| provinces[r].capacity_score.value;
    let mean = |places: &[usize]| sum(places, &score) / places.len() as f64;
    match series.quantity {
        PastQuantity::Researchers => sum(&series.places, &|r| provinces[r].researchers.value),
        PastQuantity::Rd => sum(&series.places, &|r| provinces[r].total_rd_eok.value),
        PastQuantity::Budget => country.national.major_rd_2024_eok.value,
        PastQuantity::ScoreRatio => mean(&series.places) / mean(&series.against),
    }
}

/// The country with its first two budgets moving as they did after the year `clock`. All else is as it is today: how
/// provinces were made up in earlier years is not published.
fn set_back(country: &Country, past: &Past, clock: u16) -> Country {
    let planned = country.national.planned_budget_growth.value;
    let budget = |year| known_budget(&past.known_budgets, year, planned);
    let start = country.national.major_rd_2024_eok.value;
    let moved = |figure: &Figure, years| Figure {
        value: start * budget(clock + years) / budget(clock),
        ..figure.clone()
    };
    let mut country = country.clone();
    let national = &mut country.national;
    national.major_rd_2025_eok = moved(&national.major_rd_2025_eok, 1);
    national.major_rd_2026_eok = moved(&national.major_rd_2026_eok, 2);
    country
}

/// The budget of a year: at a constant rate between two known ones, and at the planned rate outside them.
fn known_budget(known: &BTreeMap<u16, Figure>, year: u16, planned_growth: f64) -> f64 {
    let before = known.range(..=year).next_back();
    let after = known.range(year..).next();
    let years = |from: u16, to: u16| f64::from(to) - f64::from(from);
    match (before, after) {
        (Some((from, low)), Some((to, high))) if from < to => {
            let part = years(*from, year) / years(*from, *to);
            low.value * libm::pow(high.value / low.value, part)
        }
        (Some((from, figure)), _) | (None, Some((from, figure))) => {
            figure.value * libm::exp(planned_growth * years(*from, year))
        }
        (None, None) => 1.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::country::Status;

    #[test]
    fn budgets_between_known_ones_follow_at_a_constant_rate() {
        #[track_caller]
        fn case(known: &BTreeMap<u16, Figure>, year: u16, expected: f64) {
            let found = known_budget(known, year, 0.05);
            assert!((found - expected).abs() < 1e-9, "{found}, not {expected}");
        }

        let figure = |value| Figure {
            value,
            status: Status::Official,
            source: String::new(),
        };
        let known = BTreeMap::from([(2018, figure(100.0)), (2020, figure(121.0))]);
        case(&known, 2018, 100.0);
        case(&known, 2019, 110.0);
        case(&known, 2020, 121.0);
        case(&known, 2021, 121.0 * libm::exp(0.05));
        case(&known, 2016, 100.0 * libm::exp(-0.1));
    }
}
