//! What takes its course whatever a scenario decides: worked out once for all scenarios that share a draw and its luck.

use super::score::ScoreNoise;
use super::shocks::Shocks;
use super::{Draw, Facts, Luck, YearLuck, by_province};
use crate::lanes::Lanes;

/// The common course of `N` futures, year by year from [`crate::units::FIRST_YEAR`] on.
pub struct Course<const N: usize> {
    pub(super) years: Vec<YearCourse<N>>,
}

/// The common course in one year, by province.
pub(super) struct YearCourse<const N: usize> {
    /// X: business R&D, real 억원 of 2024.
    pub(super) business_rd: Vec<Lanes<N>>,
    /// L^b: researchers without new policy.
    pub(super) researchers: Vec<Lanes<N>>,
    /// `exp(b_S σ x)`: what the year's shock makes of births.
    pub(super) births_factor: Vec<Lanes<N>>,
    pub(super) score_noise: ScoreNoise<N>,
}

impl<const N: usize> Course<N> {
    #[inline(always)]
    pub(super) fn new(facts: &Facts, draw: &Draw<N>, luck: &Luck<N>) -> Self {
        let mut shocks = Shocks::start(luck.nation_start);
        let mut years: Vec<YearCourse<N>> = Vec::with_capacity(luck.years.len());
        for year_luck in &luck.years {
            let shocks = shocks.step(facts, draw, year_luck);
            let year = match years.last() {
                None => YearCourse::start(facts).next(facts, draw, year_luck, &shocks),
                Some(before) => before.next(facts, draw, year_luck, &shocks),
            };
            years.push(year);
        }
        Self { years }
    }
}

impl<const N: usize> YearCourse<N> {
    /// Where things stood in 2024.
    fn start(facts: &Facts) -> Self {
        let of = |value: fn(&super::ProvinceFacts) -> f64| {
            let provinces = facts.provinces.iter();
            provinces
                .map(|province| Lanes::splat(value(province)))
                .collect()
        };
        Self {
            business_rd: of(|province| province.business_rd),
            researchers: of(|province| province.researchers),
            births_factor: of(|_| 1.0),
            score_noise: ScoreNoise::start(facts),
        }
    }

    /// `X ← X exp(g_X + Δ_X·1[C] + b_X σ x)`, `L^b ← L^b exp(g_L + Δ_L·1[C] + b_L σ x)`
    #[inline(always)]
    fn next(&self, facts: &Facts, draw: &Draw<N>, luck: &YearLuck<N>, shocks: &[Lanes<N>]) -> Self {
        let p = &draw.numbers;
        let business_rd = by_province(
            facts,
            #[inline(always)]
            |r| {
                let growth = p.business_growth(facts.provinces[r].is_capital);
                self.business_rd[r] * (growth + p.load_business_rd * p.shock_sd * shocks[r]).exp()
            },
        );
        let researchers = by_province(
            facts,
            #[inline(always)]
            |r| {
                let growth = p.researchers_growth(facts.provinces[r].is_capital);
                self.researchers[r] * (growth + p.load_researchers * p.shock_sd * shocks[r]).exp()
            },
        );
        let births_factor = by_province(
            facts,
            #[inline(always)]
            |r| (p.load_births * p.shock_sd * shocks[r]).exp(),
        );
        Self {
            business_rd,
            researchers,
            births_factor,
            score_noise: self.score_noise.next(draw, luck),
        }
    }
}
