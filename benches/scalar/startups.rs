//! 4.8: births, survival and jobs of deep-tech start-ups.

use blockfund::country::Programme;
use blockfund::scenario::BirthLaw;
use blockfund::units::{FIRST_YEAR, FUND_YEAR, Year};
use rand::rngs::SmallRng;
use rand_distr::{Binomial, Distribution, Gamma, Poisson};

use super::absorption::Money;
use super::inputs::{Inputs, Province};
use super::numbers::Numbers;

/// A province's firms.
#[derive(Default)]
pub struct Firms {
    /// `ln Y_2025`
    log_output_2025: f64,
    /// Alive, by cohort from 2026 on.
    cohorts: Vec<f64>,
    born: f64,
    /// S^surv − S^base
    pub more: f64,
}

/// A province's start-ups in a year.
pub struct Startups {
    /// λ/λ⁰
    pub relative_mean: f64,
    pub births: f64,
    /// Since 2026.
    pub born: f64,
    pub cohorts: Vec<f64>,
    pub surviving: f64,
    pub jobs: f64,
}

/// Firms of so many years before the fund share its stage money.
const EARLIER_COHORTS: i32 = 5;

/// Survival without help, by age.
pub struct Survival {
    /// `S(a) = exp(−(a/τ)^ν)`
    share: Vec<f64>,
    /// `(a/τ)^ν − ((a−1)/τ)^ν`
    hazard: Vec<f64>,
}

/// What births and survival depend on in a year.
pub struct Climate<'a> {
    inputs: &'a Inputs<'a>,
    numbers: &'a Numbers,
    survival: &'a Survival,
    year: Year,
    /// Zone, real.
    special_zones: f64,
    special_zones_2025: f64,
    /// Stage, real.
    stage_fund: f64,
    /// Σ S of the cohorts before the fund, and of those since.
    earlier_survival: f64,
    later_survival: f64,
    /// The gamma factor that births share.
    common: f64,
}

impl<'a> Climate<'a> {
    pub fn new(
        inputs: &'a Inputs<'a>,
        (numbers, survival): (&'a Numbers, &'a Survival),
        (year, deflator): (Year, f64),
        random: &mut SmallRng,
    ) -> Self {
        let common = match inputs.scenario.birth_law {
            BirthLaw::Common => gamma(numbers.birth_dispersion, random),
            _ => 1.0,
        };
        let special_zones_2025 = inputs.country.national.special_zones_2025_eok.value;
        let special_zones = if year >= FUND_YEAR {
            inputs.scenario.special_zones.in_year(year)
        } else {
            special_zones_2025
        };
        let sum = |ages: std::ops::Range<i32>| -> f64 {
            ages.map(|age| survival.share[age as usize]).sum()
        };
        let youngest = year.since(FIRST_YEAR);
        Self {
            inputs,
            numbers,
            survival,
            year,
            special_zones: special_zones / deflator,
            special_zones_2025: special_zones_2025 / numbers.deflator_growth.exp(),
            stage_fund: inputs.scenario.stage_fund.in_year(year) / deflator,
            earlier_survival: sum(youngest..youngest + EARLIER_COHORTS),
            later_survival: sum(0..youngest),
            common,
        }
    }

    /// V over that of 2025.
    fn births_money_ratio(&self, province: &Province, money: &Money) -> f64 {
        let now = province.part_of_births * self.special_zones
            + self.numbers.effect_planned_births * money.of(Programme::PlannedStartups);
        now / (province.part_of_births * self.special_zones_2025)
    }

    /// `HR_a` of young firms, of which `alive` are left.
    fn helped_hazard_ratio(&self, province: &Province, money: &Money, alive: f64) -> f64 {
        let numbers = self.numbers;
        let help = province.part_of_births * self.stage_fund
            + money.of(Programme::StageFunds)
            + numbers.effect_market_access * money.of(Programme::MarketAccess);
        let rate = numbers.birth_level * province.births_2025;
        let firms = alive + rate * self.earlier_survival;
        let each = help / firms.max(1.0);
        let effect = 1.0 - (-each / numbers.stage_money_scale).exp();
        1.0 - (1.0 - numbers.stage_hazard_ratio) * effect
    }
}

impl Firms {
    /// A year with this `ln Y`, whose shock multiplies births by `shock`.
    pub fn step(
        &mut self,
        climate: &Climate,
        (province, money): (&Province, &Money),
        (log_output, shock): (f64, f64),
        random: &mut SmallRng,
    ) -> Startups {
        let (numbers, year) = (climate.numbers, climate.year);
        if year == FIRST_YEAR {
            self.log_output_2025 = log_output;
        }
        let has_births = province.births_2025 > 0.0;
        let relative_mean = if has_births {
            let growth = log_output - self.log_output_2025;
            let organic = (numbers.birth_output_elasticity * growth).exp();
            let ratio = climate.births_money_ratio(province, money);
            let driven = ratio.powf(numbers.birth_money_elasticity);
            let programmes = numbers.birth_programme_share;
            ((1.0 - programmes) * organic + programmes * driven) * shock
        } else {
            1.0
        };

        let mut births = province.births_2025;
        if year >= FUND_YEAR {
            if has_births {
                self.close(climate, (province, money), random);
            }
            let rate = numbers.birth_level * province.births_2025;
            births = born(climate, rate * relative_mean, random);
            self.born += births;
            self.cohorts.push(births);
            self.more = self.cohorts.iter().sum::<f64>() - rate * climate.later_survival;
        }
        let by_age = self.cohorts.iter().rev().enumerate();
        let jobs = by_age.map(|(age, alive)| {
            alive * numbers.jobs_first * (numbers.jobs_growth * age as f64).exp()
        });
        Startups {
            relative_mean,
            births,
            born: self.born,
            surviving: self.cohorts.iter().sum(),
            jobs: jobs.sum(),
            cohorts: self.cohorts.clone(),
        }
    }

    /// All cohorts grow a year older.
    fn close(
        &mut self,
        climate: &Climate,
        (province, money): (&Province, &Money),
        random: &mut SmallRng,
    ) {
        let numbers = climate.numbers;
        let alive = self.cohorts.iter().sum();
        let helped = climate.helped_hazard_ratio(province, money, alive);
        for (alive, born) in self.cohorts.iter_mut().zip(FUND_YEAR.to(climate.year)) {
            let age = climate.year.since(born);
            let ratio = if age <= 4 {
                helped
            } else {
                numbers.late_hazard_ratio
            };
            let chance = (-ratio * climate.survival.hazard[age as usize]).exp();
            *alive = if climate.inputs.scenario.birth_law == BirthLaw::Mean {
                *alive * chance
            } else {
                let law = Binomial::new(*alive as u64, chance.min(1.0));
                law.expect("a chance lies between 0 and 1").sample(random) as f64
            };
        }
    }
}

/// n, with this mean.
fn born(climate: &Climate, mean: f64, random: &mut SmallRng) -> f64 {
    match climate.inputs.scenario.birth_law {
        BirthLaw::Mean => mean,
        BirthLaw::Poisson => poisson(mean, random),
        BirthLaw::Common => poisson(mean * climate.common, random),
        BirthLaw::NegativeBinomial if mean > 0.0 => {
            let factor = gamma(climate.numbers.birth_dispersion, random);
            poisson(mean * factor, random)
        }
        BirthLaw::NegativeBinomial => 0.0,
    }
}

/// A gamma factor with mean 1.
fn gamma(size: f64, random: &mut SmallRng) -> f64 {
    let law = Gamma::new(size, 1.0 / size).expect("a dispersion is above 0");
    law.sample(random)
}

fn poisson(mean: f64, random: &mut SmallRng) -> f64 {
    if mean > 0.0 {
        let law = Poisson::new(mean).expect("a mean of births is a number of births");
        law.sample(random)
    } else {
        0.0
    }
}

impl Survival {
    pub fn new(inputs: &Inputs, numbers: &Numbers) -> Self {
        let scale = 5.0 / (-numbers.survival_5y.ln()).powf(1.0 / numbers.survival_shape);
        let cumulated = |age: i32| (f64::from(age) / scale).powf(numbers.survival_shape);
        let oldest = inputs.scenario.horizon.since(FIRST_YEAR) + EARLIER_COHORTS;
        let hazard = |age| cumulated(age) - cumulated(age - 1);
        Self {
            share: (0..=oldest).map(|age| (-cumulated(age)).exp()).collect(),
            hazard: std::iter::once(0.0)
                .chain((1..=oldest).map(hazard))
                .collect(),
        }
    }
}
