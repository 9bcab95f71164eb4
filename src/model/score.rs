//! The score of innovation capacity, which moves with growth relative to the capital (model 4.9). Points.

use super::facts::ProvinceFacts;
use super::{Draw, Facts, Now, YearLuck, log_ratio};
use crate::country::parameters::PILLARS;
use crate::lanes::Lanes;
use crate::scenario::ScoreIndex;
use crate::units::BASE_YEAR;

/// ln of what drives each pillar, over 2024: resources, activity, network, environment, performance.
pub(super) type Drivers<const N: usize> = [Lanes<N>; PILLARS];

/// What drives the score of a province, each over its value in 2024 (capacity: in 2025), some as logarithms.
pub(super) struct Ratios<const N: usize> {
    /// ln L.
    pub(super) log_researchers: Lanes<N>,
    /// R.
    pub(super) rd: Lanes<N>,
    /// ln A.
    pub(super) log_capacity: Lanes<N>,
    /// B.
    pub(super) base: Lanes<N>,
    /// ln Y.
    pub(super) log_output: Lanes<N>,
    /// λ/λ⁰.
    pub(super) births: Lanes<N>,
}

impl<const N: usize> Ratios<N> {
    /// The drivers: `ln L`, `ln R`, `½ ln(A B)`, `ln B`, `½ ln Y + ½ ln((1 + λ/λ⁰)/2)`.
    #[inline(always)]
    pub(super) fn drivers(&self) -> Drivers<N> {
        let births = ((1.0 + self.births) * 0.5).ln();
        let log_base = log_ratio(self.base);
        [
            self.log_researchers,
            log_ratio(self.rd),
            0.5 * (self.log_capacity + log_base),
            log_base,
            0.5 * self.log_output + 0.5 * births,
        ]
    }
}

/// `n_I` of each province: the noise of its log score, the same for all pillars.
pub(super) struct ScoreNoise<const N: usize>(Vec<Lanes<N>>);

impl<const N: usize> ScoreNoise<N> {
    #[inline(always)]
    pub(super) fn start(facts: &Facts) -> Self {
        Self(vec![Lanes::ZERO; facts.provinces.len()])
    }

    /// An AR(1) process whose long-run standard deviation is `σ_I`: `n ← φ n + σ √(1−φ²) ν`
    #[inline(always)]
    pub(super) fn next(&self, draw: &Draw<N>, luck: &YearLuck<N>) -> Self {
        let p = &draw.numbers;
        let persistence = p.score_noise_persistence;
        let sd = p.score_noise * (1.0 - persistence * persistence).sqrt();
        let mut next = Vec::with_capacity(self.0.len());
        for (&noise, &normal) in self.0.iter().zip(&luck.score) {
            next.push(persistence * noise + sd * normal);
        }
        Self(next)
    }
}

/// The score of each province.
///
/// linear: `Σ w_i score_2024 exp(ε ε_i (ln x_i − ln x̄_i) + drift (t − 2024)·1[N₀] + n)`;
/// geometric: `score_2024 exp(Σ w_i {…})`; never above the highest score there can be. x̄ is the capital's mean,
/// weighted by the scores of 2024.
#[inline(always)]
pub(super) fn scores<const N: usize>(
    now: &Now<'_, N>,
    noise: &ScoreNoise<N>,
    drivers: &[Drivers<N>],
    scores: &mut [Lanes<N>],
) {
    let (facts, p) = (now.facts, &now.draw.numbers);
    let capital = capital_drivers(facts, drivers);
    let drift = p.score_drift * f64::from(now.year.since(BASE_YEAR));
    let mut elasticities = p.score_elasticity_pillar;
    for of_pillar in &mut elasticities {
        *of_pillar *= p.score_elasticity;
    }
    for (r, (score, province)) in scores.iter_mut().zip(&facts.provinces).enumerate() {
        let common = if province.in_capacity_ratio {
            drift + noise.0[r]
        } else {
            noise.0[r]
        };
        let mut sum = Lanes::ZERO;
        for i in 0..PILLARS {
            let pillar = elasticities[i] * (drivers[r][i] - capital[i]) + common;
            sum += match now.policy.score_index {
                ScoreIndex::Linear => p.pillar_weights[i] * pillar.exp(),
                ScoreIndex::Geometric => p.pillar_weights[i] * pillar,
            };
        }
        let factor = match now.policy.score_index {
            ScoreIndex::Linear => sum,
            ScoreIndex::Geometric => sum.exp(),
        };
        *score = (province.score * factor).min(Lanes::splat(facts.score_limit));
    }
}

#[inline(always)]
fn capital_drivers<const N: usize>(facts: &Facts, drivers: &[Drivers<N>]) -> Drivers<N> {
    let capital = facts
        .provinces
        .iter()
        .filter(|province| province.is_capital);
    let weight: f64 = capital.map(|province| province.score).sum();
    let mut means = [Lanes::ZERO; PILLARS];
    for (province, drivers) in facts.provinces.iter().zip(drivers) {
        if province.is_capital {
            for (mean, &driver) in means.iter_mut().zip(drivers) {
                *mean += driver * (province.score / weight);
            }
        }
    }
    means
}

/// T1 without and with the provinces that its definition leaves out: the mean score outside the capital over that of
/// the capital, simple means.
#[inline(always)]
pub(super) fn capacity_ratios<const N: usize>(
    facts: &Facts,
    scores: &[Lanes<N>],
) -> (Lanes<N>, Lanes<N>) {
    let capital = mean(facts, scores, |province| province.is_capital);
    let counted = mean(facts, scores, |province| province.in_capacity_ratio);
    let all = mean(facts, scores, |province| !province.is_capital);
    (counted / capital, all / capital)
}

/// The mean score of the provinces that count.
#[inline(always)]
fn mean<const N: usize>(
    facts: &Facts,
    scores: &[Lanes<N>],
    counts: impl Fn(&ProvinceFacts) -> bool,
) -> Lanes<N> {
    let (mut sum, mut count) = (Lanes::ZERO, 0.0);
    for (province, &score) in facts.provinces.iter().zip(scores) {
        if counts(province) {
            sum += score;
            count += 1.0;
        }
    }
    sum / count
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Luck;
    use crate::model::tiny::{
        CROWN, EAST_COAST, EAST_HILLS, ISLAND, WEST, World, assert_close, assert_within, one,
    };

    /// Where the scores of the tiny country stand in a year in which all drivers of each province are these.
    fn score(world: &World, year: u16, drivers: [f64; 5]) -> Vec<f64> {
        let drivers = drivers.map(|driver| [one(driver); PILLARS]);
        world.at(year, |now| {
            let mut found = vec![one(0.0); drivers.len()];
            scores(now, &ScoreNoise::start(now.facts), &drivers, &mut found);
            found.iter().map(|score| score.lane(0)).collect()
        })
    }

    fn ratios(world: &World, scores: &[f64]) -> [f64; 2] {
        let scores: Vec<Lanes<1>> = scores.iter().map(|&score| one(score)).collect();
        let (without, with) = world.at(2030, |now| capacity_ratios(now.facts, &scores));
        [without.lane(0), with.lane(0)]
    }

    #[test]
    fn the_ratio_grows_as_drivers_outgrow_the_capitals() {
        let mut world = World::quiet();
        world.numbers.score_elasticity = one(0.7);
        world.numbers.score_drift = one(-0.015);
        // All drivers of the three that count outgrow the capital's 2 % by 13 % a year.
        for index in [ScoreIndex::Linear, ScoreIndex::Geometric] {
            world.scenario.score_index = index;
            for years in [1_u16, 6] {
                let (capital, other) = (0.02 * f64::from(years), 0.15 * f64::from(years));
                let found = score(
                    &world,
                    2024 + years,
                    [capital, other, capital, other, other],
                );
                let grown = libm::exp((0.7 * 0.13 - 0.015) * f64::from(years));
                // Scores 4, 3 and 2 over 10.
                assert_close(ratios(&world, &found)[0], 0.3 * grown);
                // The province left out has no drift.
                assert_close(found[EAST_HILLS], 6.0);
            }
        }
    }

    #[test]
    fn the_capital_is_measured_by_its_mean_weighted_with_scores() {
        let mut world = World::quiet();
        world.numbers.score_elasticity = one(1.0);
        let country = std::sync::Arc::make_mut(&mut world.scenario.country);
        country.provinces[EAST_HILLS].is_capital = true;
        // Scores 10 and 6 of the two in the capital.
        let mean = (10.0 * 0.3 + 6.0 * 0.1) / 16.0;
        let found = score(&world, 2025, [0.3, 0.0, 0.1, 0.0, 0.5]);
        assert_close(found[CROWN], 10.0 * libm::exp(0.3 - mean));
        assert_close(found[EAST_HILLS], 6.0 * libm::exp(0.1 - mean));
        assert_close(found[ISLAND], 2.0 * libm::exp(0.5 - mean));
    }

    #[test]
    fn pillars_count_by_weight_and_elasticity() {
        #[track_caller]
        fn case(index: ScoreIndex, expected: f64) {
            let mut world = World::quiet();
            world.scenario.score_index = index;
            world.numbers.score_elasticity = one(0.5);
            world.numbers.score_elasticity_pillar = [1.0, 2.0, 1.0, 1.0, 1.0].map(one);
            world.numbers.pillar_weights = [0.4, 0.3, 0.3, 0.0, 0.0].map(one);
            let mut drivers = vec![[one(0.0); PILLARS]; 5];
            drivers[WEST] = [0.2, 0.4, -0.2, 9.0, 9.0].map(one);
            let west = world.at(2025, |now| {
                let mut found = vec![one(0.0); drivers.len()];
                scores(now, &ScoreNoise::start(now.facts), &drivers, &mut found);
                found[WEST].lane(0)
            });
            assert_close(west, expected);
        }

        let exp = libm::exp;
        case(
            ScoreIndex::Linear,
            3.0 * (0.4 * exp(0.1) + 0.3 * exp(0.4) + 0.3 * exp(-0.1)),
        );
        case(ScoreIndex::Geometric, 3.0 * exp(0.04 + 0.12 - 0.03));
    }

    #[test]
    fn no_score_is_above_the_highest_there_can_be() {
        let mut world = World::quiet();
        world.numbers.score_elasticity = one(1.0);
        let found = score(&world, 2025, [0.0, 1.0, 9.0, 0.0, 0.0]);
        assert_close(found[EAST_COAST], 4.0 * libm::exp(1.0));
        assert_close(found[EAST_HILLS], 20.0);
    }

    #[test]
    fn the_ratio_leaves_out_those_the_definition_names() {
        // Without the hills (4 + 3 + 2)/3, with them (4 + 6 + 3 + 2)/4, over 10.
        let [without, with] = ratios(&World::quiet(), &[10.0, 4.0, 6.0, 3.0, 2.0]);
        assert_close(without, 0.3);
        assert_close(with, 0.375);
    }

    #[test]
    fn drivers_are_logarithms_over_2024() {
        let ratios = Ratios {
            log_researchers: one(libm::log(2.0)),
            rd: one(3.0),
            log_capacity: one(libm::log(4.0)),
            base: one(5.0),
            log_output: one(0.6),
            births: one(7.0),
        };
        let ln = libm::log;
        let expected = [
            ln(2.0),
            ln(3.0),
            0.5 * ln(20.0),
            ln(5.0),
            0.3 + 0.5 * ln(4.0),
        ];
        for (driver, expected) in ratios.drivers().iter().zip(expected) {
            assert_close(driver.lane(0), expected);
        }
    }

    #[test]
    fn noise_remembers_and_is_the_same_in_all_pillars() {
        let mut world = World::quiet();
        world.numbers.score_noise = one(0.1);
        world.numbers.score_noise_persistence = one(0.6);
        world.numbers.pillar_weights = [0.1, 0.2, 0.3, 0.2, 0.2].map(one);
        let mut luck = Luck::absent(&world.scenario.country, crate::units::TARGET_YEAR);
        luck.years[0].score[WEST] = one(2.0);
        luck.years[1].score[WEST] = one(-1.0);
        let west = |year| world.in_year_with(&luck, year, |year| year.scores[WEST].lane(0));
        let first = 0.1 * 0.8 * 2.0;
        assert_within(west(2025), 3.0 * libm::exp(first), 1e-12);
        assert_within(west(2026), 3.0 * libm::exp(0.6 * first - 0.08), 1e-12);
        assert_within(
            west(2027),
            3.0 * libm::exp(0.6 * (0.6 * first - 0.08)),
            1e-12,
        );
    }
}
