//! The outcomes that searches ask for, and nothing else, for many variants of a scenario on the same luck.
//!
//! Explanations, sensitivities and searches ask for thousands of variants and of each only a few numbers, so nothing else
//! is counted here. Every value is that of [`crate::experiment`] at the same draw and future.

mod measured;

pub use measured::Measured;

use rayon::prelude::*;

use crate::chance::Seed;
use crate::country::uncertainties::Scores;
use crate::country::{Country, Outcome};
use crate::dispatch::VectorUnit;
use crate::engine::{self, Futures, LANES};
use crate::experiment::Observer;
use crate::lanes::Lanes;
use crate::model::{Course, Luck, Model, YearResult};
use crate::sampler::Points;
use crate::scenario::FundingScenario;
use crate::units::{TARGET_YEAR, Year};

/// What can be measured: of the nation or all of it outside the capital, but of the score each zone's.
pub const MEASURABLE: [Outcome; 8] = [
    Outcome::CapacityRatio,
    Outcome::Researchers,
    Outcome::RegionalShare,
    Outcome::DeepTechStartups,
    Outcome::DeepTechStartupsLenient,
    Outcome::AbsorbedMoney,
    Outcome::LapsedMoney,
    Outcome::CapacityScore,
];
/// Those of one number.
const OF_NATION: usize = MEASURABLE.len() - 1;

/// Mixed into the seed of the second points, so that they have nothing to do with the first.
const SECOND: u64 = 0x9e37_79b9_7f4a_7c15;

/// A scenario at the points of a design: at the first points, or at second ones in some respects.
#[derive(Clone, Debug)]
pub struct Variant<'a> {
    pub scenario: &'a FundingScenario,
    /// Positions in [`crate::country::parameters::PARAMETERS`] of the numbers that are at their second point.
    pub second: Vec<usize>,
    pub has_second_luck: bool,
}

impl<'a> Variant<'a> {
    /// Everything at the first points.
    #[must_use]
    pub fn first(scenario: &'a FundingScenario) -> Self {
        Self {
            scenario,
            second: Vec::new(),
            has_second_luck: false,
        }
    }

    /// Whether both meet the same numbers and the same luck.
    fn meets_as(&self, other: &Self) -> bool {
        self.has_second_luck == other.has_second_luck
            && self.second == other.second
            && self.scenario.uncertainties == other.scenario.uncertainties
    }
}

/// How many futures of each variant, and where their luck comes from.
#[derive(Clone, Copy, Debug)]
pub struct Sampling {
    pub seed: Seed,
    pub draws: u32,
    pub futures_per_draw: u16,
}

/// Normal scores of every value of every uncertain number at the first points: by value, in the order of
/// [`crate::country::uncertainties::value_names`], and draw.
#[must_use]
pub fn scores(country: &Country, seed: Seed, draws: u32) -> Vec<Vec<f64>> {
    let zones = country.zone_ids();
    let copula = &country.uncertainties.copula;
    let points = Points::pseudo_random(seed);
    let mut all: Vec<Vec<f64>> = Vec::new();
    for first in (0..draws).step_by(LANES) {
        let scores = Scores::<LANES>::of(&points, first, &zones, copula);
        let used = (draws - first).min(LANES as u32) as usize;
        all.resize(scores.values().count(), Vec::new());
        for (values, score) in all.iter_mut().zip(scores.values()) {
            values.extend(&score.0[..used]);
        }
    }
    all
}

/// Simulates every variant until the year of the targets, and measures `outcomes` of [`MEASURABLE`] there. All scenarios must be of one country; one that ends earlier is
/// measured in its last year.
///
/// # Panics
///
/// If there are no variants, draws or futures, or an outcome cannot be measured.
#[must_use]
pub fn measure(
    unit: VectorUnit,
    (variants, outcomes): (&[Variant<'_>], &[Outcome]),
    sampling: Sampling,
    observer: &dyn Observer,
) -> Vec<Measured> {
    assert!(
        sampling.draws > 0 && sampling.futures_per_draw > 0,
        "an experiment has draws and futures"
    );
    let probe = Probe::new(unit, variants, outcomes, sampling);
    let blocks = sampling.draws.div_ceil(LANES as u32);
    let done: Vec<Vec<Measured>> = (0..blocks)
        .into_par_iter()
        .map(|block| probe.block(block, observer))
        .collect();
    let mut blocks = done.into_iter();
    let mut all = blocks.next().unwrap_or_default();
    for block in blocks {
        for (all, part) in all.iter_mut().zip(block) {
            all.append(part);
        }
    }
    all
}

/// The same of scenarios, each with everything at the first points.
#[must_use]
pub fn measure_scenarios(
    unit: VectorUnit,
    (scenarios, outcomes): (&[FundingScenario], &[Outcome]),
    sampling: Sampling,
    observer: &dyn Observer,
) -> Vec<Measured> {
    let variants: Vec<Variant<'_>> = scenarios.iter().map(Variant::first).collect();
    measure(unit, (&variants, outcomes), sampling, observer)
}

/// Variants that are ready to run.
struct Probe<'a> {
    unit: VectorUnit,
    variants: &'a [Variant<'a>],
    models: Vec<Model>,
    /// Positions of the variants that meet the same numbers and luck, and so share what follows from these alone.
    alike: Vec<Vec<usize>>,
    /// Each outcome of the nation with its position in [`MEASURABLE`].
    outcomes: Vec<(Outcome, usize)>,
    has_scores: bool,
    country: &'a Country,
    zones: Vec<String>,
    births_2025: f64,
    sampling: Sampling,
}

/// What is measured of one future of each draw.
struct Measures {
    of_nation: [Lanes<LANES>; OF_NATION],
    /// By zone; empty if it was not asked for.
    zone_scores: Vec<Lanes<LANES>>,
}

impl<'a> Probe<'a> {
    fn new(
        unit: VectorUnit,
        variants: &'a [Variant<'a>],
        outcomes: &[Outcome],
        sampling: Sampling,
    ) -> Self {
        let position = |&outcome: &Outcome| {
            let found = MEASURABLE.iter().position(|known| *known == outcome);
            (outcome, found.expect("the outcome can be measured"))
        };
        let country = &*variants
            .first()
            .expect("there are variants to simulate")
            .scenario
            .country;
        let outside = country
            .provinces
            .iter()
            .filter(|province| !province.is_capital);
        Self {
            unit,
            variants,
            models: variants
                .iter()
                .map(|variant| Model::new(variant.scenario))
                .collect(),
            alike: alike(variants),
            country,
            outcomes: outcomes
                .iter()
                .filter(|outcome| **outcome != Outcome::CapacityScore)
                .map(position)
                .collect(),
            has_scores: outcomes.contains(&Outcome::CapacityScore),
            zones: country.zone_ids(),
            births_2025: outside.map(|province| province.births.value).sum(),
            sampling,
        }
    }

    /// Of each variant, some draws side by side.
    fn block(&self, block: u32, observer: &dyn Observer) -> Vec<Measured> {
        let first_draw = block * LANES as u32;
        let used = (self.sampling.draws - first_draw).min(LANES as u32) as usize;
        let seeds = [self.sampling.seed, Seed(self.sampling.seed.0 ^ SECOND)];
        let points = seeds.map(Points::pseudo_random);
        let copula = &self.country.uncertainties.copula;
        let [first, second] = points
            .each_ref()
            .map(|points| Scores::<LANES>::of(points, first_draw, &self.zones, copula));
        let has = |is_second| {
            let mut variants = self.variants.iter();
            variants.any(|variant| variant.has_second_luck == is_second)
        };
        let lucks = [(false, &points[0]), (true, &points[1])].map(|(is_second, points)| {
            let futures = 0..if has(is_second) {
                self.sampling.futures_per_draw
            } else {
                0
            };
            let luck = |future| {
                let place = (self.country, TARGET_YEAR);
                engine::luck(self.unit, points, (first_draw, future), place)
            };
            futures.map(luck).collect::<Vec<Luck<LANES>>>()
        });

        let mut results: Vec<Option<Measured>> = vec![None; self.variants.len()];
        for alike in &self.alike {
            let one = &self.variants[alike[0]];
            let model = &self.models[alike[0]];
            let uncertainties = &one.scenario.uncertainties;
            let numbers = if one.second.is_empty() {
                uncertainties.at(&first)
            } else {
                uncertainties.at(&first.with_numbers_of(&second, &one.second))
            };
            let draw = engine::prepare(self.unit, model, numbers, TARGET_YEAR);
            let lucks = &lucks[usize::from(one.has_second_luck)];
            let course = |luck| engine::course(self.unit, model, &draw, luck);
            let courses: Vec<Course<LANES>> = lucks.iter().map(course).collect();
            for &position in alike {
                let futures = lucks.iter().zip(&courses).map(|(luck, course)| Futures {
                    draw: &draw,
                    luck,
                    course,
                });
                results[position] = Some(self.variant(position, futures, used));
                observer.futures_done((used * lucks.len()) as u64);
            }
        }
        let every = "every variant is like some";
        results
            .into_iter()
            .map(|result| result.expect(every))
            .collect()
    }

    /// One variant's futures of the first `used` draws.
    fn variant<'f>(
        &self,
        position: usize,
        futures: impl Iterator<Item = Futures<'f>>,
        used: usize,
    ) -> Measured {
        let model = &self.models[position];
        let last = self.variants[position].scenario.horizon.min(TARGET_YEAR);
        let futures: Vec<Measures> = futures
            .map(|futures| self.future(model, futures, last))
            .collect();
        let values = |measure: &dyn Fn(&Measures) -> Lanes<LANES>| -> Vec<f64> {
            let by_future: Vec<Lanes<LANES>> = futures.iter().map(measure).collect();
            let of_lane = |lane: usize| by_future.iter().map(move |future| future.0[lane]);
            (0..used).flat_map(of_lane).collect()
        };
        let of_nation = self
            .outcomes
            .iter()
            .map(|&(outcome, position)| (outcome, values(&|future| future.of_nation[position])));
        let zones = 0..if self.has_scores { self.zones.len() } else { 0 };
        Measured {
            of_nation: of_nation.collect(),
            zone_scores: zones
                .map(|zone| values(&|future| future.zone_scores[zone]))
                .collect(),
        }
    }

    /// One future of each draw, measured in year `last`.
    fn future(&self, model: &Model, futures: Futures<'_>, last: Year) -> Measures {
        let mut measured = None;
        engine::follow(self.unit, model, futures, &mut |result| {
            if result.year == last {
                measured = Some(self.measures(result));
            }
        });
        measured.expect("the year of the targets is simulated")
    }

    fn measures(&self, result: &YearResult<LANES>) -> Measures {
        let (mut researchers, mut born) = (Lanes::ZERO, Lanes::ZERO);
        let (mut absorbed, mut lapsed) = (Lanes::ZERO, Lanes::ZERO);
        for (r, province) in self.country.provinces.iter().enumerate() {
            absorbed += result.money[r].absorbed;
            lapsed += result.money[r].lapsed;
            if !province.is_capital {
                researchers += result.talent[r].researchers;
                born += result.startups[r].born;
            }
        }
        Measures {
            of_nation: [
                result.capacity_ratio,
                researchers,
                result.budget.regional_share(),
                born,
                born + self.births_2025,
                absorbed,
                lapsed,
            ],
            zone_scores: if self.has_scores {
                self.zone_scores(result)
            } else {
                Vec::new()
            },
        }
    }

    /// The mean score of the provinces of each zone.
    fn zone_scores(&self, result: &YearResult<LANES>) -> Vec<Lanes<LANES>> {
        let mut scores = vec![Lanes::ZERO; self.zones.len()];
        let mut sizes = vec![0.0; self.zones.len()];
        for (r, province) in self.country.provinces.iter().enumerate() {
            scores[province.zone] += result.scores[r];
            sizes[province.zone] += 1.0;
        }
        let means = scores.into_iter().zip(sizes);
        means.map(|(sum, size)| sum / size).collect()
    }
}

/// Positions of the variants by what they meet, in the order of the first of each.
fn alike(variants: &[Variant<'_>]) -> Vec<Vec<usize>> {
    let mut alike: Vec<Vec<usize>> = Vec::new();
    for (position, variant) in variants.iter().enumerate() {
        let same = alike
            .iter_mut()
            .find(|positions| variants[positions[0]].meets_as(variant));
        match same {
            Some(positions) => positions.push(position),
            None => alike.push(vec![position]),
        }
    }
    alike
}

#[cfg(test)]
mod tests;
