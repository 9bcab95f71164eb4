//! Deep-tech start-ups: births, survival and jobs (model 4.8). Firms.

use super::{Draw, Facts, Here, Now};
use crate::country::{Numbers, Programme};
use crate::counts;
use crate::lanes::Lanes;
use crate::scenario::{BirthLaw, MoneyPlan};
use crate::special::gamma_quantile;
use crate::units::{FIRST_YEAR, FUND_YEAR, Year};

/// Up to this age stage money helps a firm to survive.
const LAST_HELPED_AGE: usize = 4;
/// Births follow research output up to this logarithm of their growth, a factor of 10²⁰: what lies beyond says nothing
/// and in a few years leaves the numbers a computer has.
const LARGEST_LOG_GROWTH: f64 = 46.0;
/// Stage money is shared with the firms born in the five years before the fund.
pub(super) const EARLIER_COHORTS: usize = 5;

/// Survival without help, by age in years: S(a) = exp(−(a/τ)^ν).
pub(super) struct Survival<const N: usize> {
    /// S.
    share: Vec<Lanes<N>>,
    /// Hazard summed from age a − 1 to a; 0 at age 0.
    hazard: Vec<Lanes<N>>,
}

impl<const N: usize> Survival<N> {
    /// A Weibull law with five-year survival S5 and shape ν, up to `oldest` years: `τ = 5/(−ln S5)^(1/ν)`.
    #[inline(always)]
    pub(super) fn new(survival_5y: Lanes<N>, shape: Lanes<N>, oldest: usize) -> Self {
        let scale = 5.0 / (-survival_5y.ln()).powf(1.0 / shape);
        let mut survival = Self {
            share: Vec::with_capacity(oldest + 1),
            hazard: Vec::with_capacity(oldest + 1),
        };
        let mut before = Lanes::ZERO;
        for age in 0..=oldest {
            let cumulated = (age as f64 / scale).powf(shape);
            survival.share.push((-cumulated).exp());
            survival.hazard.push(cumulated - before);
            before = cumulated;
        }
        survival
    }

    /// Σ S(a) from the youngest to the oldest age.
    #[inline(always)]
    fn sum(&self, youngest: usize, oldest: usize) -> Lanes<N> {
        Lanes::total(&self.share[youngest..=oldest])
    }
}

/// What a province's firms remember from one year to the next.
#[derive(Clone, Copy)]
pub(super) struct Firms<const N: usize> {
    /// Y in 2025, as logarithm.
    log_output_2025: Lanes<N>,
    /// Births since [`FUND_YEAR`].
    born: Lanes<N>,
    /// Alive beyond those there would be with births at their rate of 2025.
    pub(super) additional: Lanes<N>,
}

/// A province's start-ups in one year.
#[derive(Clone, Copy)]
pub struct Startups<const N: usize> {
    /// λ/λ⁰: expected births over their rate of 2025; 1 without births.
    pub relative_mean: Lanes<N>,
    /// n.
    pub births: Lanes<N>,
    /// Births since [`FUND_YEAR`].
    pub born: Lanes<N>,
    /// S^surv: alive at the year's end of those born since [`FUND_YEAR`].
    pub surviving: Lanes<N>,
    pub jobs: Lanes<N>,
}

/// What a scenario decides about start-ups.
pub(super) struct StartupPolicy {
    pub(super) special_zones: MoneyPlan,
    pub(super) stage_fund: MoneyPlan,
    pub(super) birth_law: BirthLaw,
}

impl StartupPolicy {
    /// Whether both decide the same about a year.
    pub(super) fn agrees(&self, other: &Self, year: Year) -> bool {
        let money = |policy: &Self| {
            let special_zones = (year >= FUND_YEAR).then(|| policy.special_zones.in_year(year));
            (special_zones, policy.stage_fund.in_year(year))
        };
        self.birth_law == other.birth_law && money(self) == money(other)
    }
}

/// What one year brings to the start-ups of every province. Money is real.
pub(super) struct Climate<const N: usize> {
    special_zones: Lanes<N>,
    special_zones_2025: Lanes<N>,
    stage_fund: Lanes<N>,
    /// Σ S over the ages of the firms born before the fund with which stage money is shared.
    earlier_survival: Lanes<N>,
    /// Σ S over the ages of the firms born since [`FUND_YEAR`].
    survival: Lanes<N>,
    /// One factor for births everywhere, with mean 1; exactly 1 unless births are common.
    common: Lanes<N>,
}

impl<const N: usize> Climate<N> {
    #[inline(always)]
    pub(super) fn new(now: &Now<'_, N>, deflator: Lanes<N>) -> Self {
        let (draw, policy) = (now.draw, &now.policy.startups);
        let size = draw.numbers.birth_dispersion;
        let common = match policy.birth_law {
            BirthLaw::Common if !now.is_without_luck => now
                .luck
                .common_births
                .zip(size, |u, size| gamma_quantile(size, u) / size),
            _ => Lanes::ONE,
        };
        let special_zones_2025 = now.facts.special_zones_2025;
        let has_fund = now.year >= FUND_YEAR;
        let special_zones = if has_fund {
            policy.special_zones.in_year(now.year)
        } else {
            special_zones_2025
        };
        let youngest = now.year.since(FIRST_YEAR) as usize;
        let oldest = youngest + EARLIER_COHORTS - 1;
        Self {
            special_zones: special_zones / deflator,
            special_zones_2025: special_zones_2025 / draw.deflator(FIRST_YEAR),
            stage_fund: policy.stage_fund.in_year(now.year) / deflator,
            earlier_survival: draw.survival.sum(youngest, oldest),
            survival: if has_fund {
                draw.survival.sum(0, now.year.since(FUND_YEAR) as usize)
            } else {
                Lanes::ZERO
            },
            common,
        }
    }
}

/// Jobs of a firm by age: `e0 exp(g_e a)`.
#[inline(always)]
pub(super) fn jobs_by_age<const N: usize>(numbers: &Numbers<N>, oldest: usize) -> Vec<Lanes<N>> {
    let mut jobs = Vec::with_capacity(oldest + 1);
    for age in 0..=oldest {
        jobs.push(numbers.jobs_first * (numbers.jobs_growth * age as f64).exp());
    }
    jobs
}

impl<const N: usize> Startups<N> {
    /// Of a province without births.
    pub(super) const NONE: Self = Self {
        relative_mean: Lanes::ONE,
        births: Lanes::ZERO,
        born: Lanes::ZERO,
        surviving: Lanes::ZERO,
        jobs: Lanes::ZERO,
    };
}

/// `Σ alive_a e0 exp(g_e a)`
#[inline(always)]
fn count_jobs<const N: usize>(cohorts: &[Lanes<N>], draw: &Draw<N>) -> Lanes<N> {
    let mut all = Lanes::ZERO;
    for (&alive, &jobs) in cohorts.iter().rev().zip(&draw.jobs_by_age) {
        all += alive * jobs;
    }
    all
}

impl<const N: usize> Firms<N> {
    #[inline(always)]
    pub(super) fn start(facts: &Facts) -> Vec<Self> {
        let none = Self {
            log_output_2025: Lanes::ZERO,
            born: Lanes::ZERO,
            additional: Lanes::ZERO,
        };
        vec![none; facts.provinces.len()]
    }

    /// One year of a province whose research output is exp(`log_output`). `cohorts` are the firms alive by year of birth,
    /// from [`FUND_YEAR`] to this year.
    #[inline(always)]
    pub(super) fn step(
        &mut self,
        now: &Now<'_, N>,
        here: &Here<'_, N>,
        climate: &Climate<N>,
        log_output: Lanes<N>,
        (cohorts, startups): (&mut [Lanes<N>], &mut Startups<N>),
    ) {
        let draw = now.draw;
        if now.year == FIRST_YEAR {
            self.log_output_2025 = log_output;
        }
        *startups = Startups::NONE;
        let births_2025 = here.province.births_2025;
        if births_2025 == 0.0 {
            return;
        }
        startups.relative_mean = self.relative_mean(now, here, climate, log_output);
        let Some((newborn, older)) = cohorts.split_last_mut() else {
            startups.births = Lanes::splat(births_2025);
            return;
        };
        let rate = draw.numbers.birth_level * births_2025;
        close(now, here, climate, rate, older);
        *newborn = born(now, here, rate * startups.relative_mean * climate.common);
        self.born += *newborn;
        startups.births = *newborn;
        startups.born = self.born;
        startups.surviving = Lanes::total(cohorts);
        startups.jobs = count_jobs(cohorts, draw);
        self.additional = startups.surviving - rate * climate.survival;
    }

    /// λ/λ⁰: organic births follow research output, the others commercialisation money.
    ///
    /// `[(1−χ) (Y/Y_2025)^β_Y + χ (V/V_2025)^β_V] exp(b_S σ_x x)`
    #[inline(always)]
    fn relative_mean(
        &self,
        now: &Now<'_, N>,
        here: &Here<'_, N>,
        climate: &Climate<N>,
        log_output: Lanes<N>,
    ) -> Lanes<N> {
        let p = &now.draw.numbers;
        let share = here.province.births_share;
        let births_money = share * climate.special_zones
            + p.effect_planned_births * here.money.of(Programme::PlannedStartups);
        let births_money_2025 = share * climate.special_zones_2025;

        let log_growth = p.birth_output_elasticity * (log_output - self.log_output_2025);
        let organic = log_growth.min(Lanes::splat(LARGEST_LOG_GROWTH)).exp();
        let driven = (births_money / births_money_2025).powf(p.birth_money_elasticity);
        let programmes = p.birth_programme_share;
        ((1.0 - programmes) * organic + programmes * driven) * now.course.births_factor[here.index]
    }
}

/// Firms of earlier cohorts grow a year older, and some close: survivors are binomial with chance
/// `exp(−HR_a [(a/τ)^ν − ((a−1)/τ)^ν])`.
#[inline(always)]
fn close<const N: usize>(
    now: &Now<'_, N>,
    here: &Here<'_, N>,
    climate: &Climate<N>,
    rate: Lanes<N>,
    cohorts: &mut [Lanes<N>],
) {
    let (draw, year) = (now.draw, now.year);
    let helped = helped_hazard_ratio(now, here, climate, rate, cohorts);
    let luck = &now.luck.survival[here.index];
    for ((alive, born), &uniform) in cohorts.iter_mut().zip(FUND_YEAR.to(year)).zip(luck) {
        let age = year.since(born) as usize;
        let ratio = if age <= LAST_HELPED_AGE {
            helped
        } else {
            draw.numbers.late_hazard_ratio
        };
        let hazard = ratio * draw.survival.hazard[age];
        *alive = if counts_are_means(now) {
            *alive * (-hazard).exp()
        } else {
            counts::survivors(uniform, *alive, hazard)
        };
    }
}

/// HR of young firms: `1 − (1 − HR)(1 − e^(−s/v0))` with the stage money s per live firm.
#[inline(always)]
fn helped_hazard_ratio<const N: usize>(
    now: &Now<'_, N>,
    here: &Here<'_, N>,
    climate: &Climate<N>,
    rate: Lanes<N>,
    cohorts: &[Lanes<N>],
) -> Lanes<N> {
    let p = &now.draw.numbers;
    let money = here.money;
    let stage_money = here.province.births_share * climate.stage_fund
        + money.of(Programme::StageFunds)
        + p.effect_market_access * money.of(Programme::MarketAccess);
    let firms = Lanes::total(cohorts) + rate * climate.earlier_survival;
    let scaled = stage_money / (firms.max(Lanes::ONE) * p.stage_money_scale);
    1.0 - (1.0 - p.stage_hazard_ratio) * (1.0 - (-scaled).exp())
}

/// Births and survivors at their means: without luck, or because the scenario says so.
#[inline(always)]
fn counts_are_means<const N: usize>(now: &Now<'_, N>) -> bool {
    now.is_without_luck || now.policy.startups.birth_law == BirthLaw::Mean
}

/// n: births of a year with mean `mean`, by the law of the scenario.
#[inline(always)]
fn born<const N: usize>(now: &Now<'_, N>, here: &Here<'_, N>, mean: Lanes<N>) -> Lanes<N> {
    if counts_are_means(now) {
        return mean;
    }
    let uniform = now.luck.births[here.index];
    let size = now.draw.numbers.birth_dispersion;
    match now.policy.startups.birth_law {
        BirthLaw::NegativeBinomial => counts::negative_binomials(uniform, mean, size),
        _ => counts::poissons(uniform, mean),
    }
}

#[cfg(test)]
mod tests;
