//! 4.3: how the block fund is divided among the zones, and within them.

use blockfund::country::Province;
use blockfund::scenario::{Allocation, Bounds, WithinRule, ZoneRule};
use blockfund::units::{FUND_YEAR, Year};

use super::inputs::Inputs;

/// What each zone had in the past years, and its share of the last fund.
#[derive(Default)]
pub struct Zones {
    /// By year from [`FIRST_YEAR`](blockfund::units::FIRST_YEAR) on: researchers by zone.
    pub researchers: Vec<Vec<f64>>,
    /// Likewise, start-ups born.
    pub births: Vec<Vec<f64>>,
    shares: Vec<f64>,
}

impl Zones {
    /// `F_r` for each province.
    pub fn divide(&mut self, inputs: &Inputs, year: Year, fund: f64) -> Vec<f64> {
        if year < FUND_YEAR {
            return vec![0.0; inputs.provinces.len()];
        }
        let allocation = allocation_in(inputs, year);
        self.shares = self.shares_in(inputs, allocation, year);
        let provinces = &inputs.country.provinces;
        let weight = |province: &Province| match allocation.within_zones {
            WithinRule::Equal => 1.0,
            WithinRule::Population => province.population.value,
            WithinRule::Researchers => province.researchers.value,
            WithinRule::WorstFirst => 1.0 / province.capacity_score.value,
        };
        let mut of_zone = vec![0.0; self.shares.len()];
        for province in provinces {
            of_zone[province.zone] += weight(province);
        }
        let part = |province: &Province| {
            let zone = province.zone;
            fund * self.shares[zone] * weight(province) / of_zone[zone]
        };
        provinces.iter().map(part).collect()
    }

    /// The zones' shares of a year's fund.
    fn shares_in(&self, inputs: &Inputs, allocation: &Allocation, year: Year) -> Vec<f64> {
        let wanted = self.weights(inputs, &allocation.between_zones, allocation, year);
        let wanted = with_fixed_shares(wanted, &allocation.fixed);
        let limit = allocation.yearly_change_limit;
        let Some(limit) = limit.filter(|_| year > FUND_YEAR) else {
            return projected(&wanted, &allocation.bounds);
        };
        let near = |(bounds, &last): (&Bounds, &f64)| Bounds {
            floor: bounds.floor.max(last - limit),
            cap: bounds.cap.min(last + limit),
        };
        let bounds: Vec<Bounds> = allocation
            .bounds
            .iter()
            .zip(&self.shares)
            .map(near)
            .collect();
        projected(&wanted, &bounds)
    }

    /// Weights of the zones by a rule; they sum to 1.
    fn weights(
        &self,
        inputs: &Inputs,
        rule: &ZoneRule,
        allocation: &Allocation,
        year: Year,
    ) -> Vec<f64> {
        let zones = &inputs.country.zones;
        let provinces = &inputs.country.provinces;
        let sum = |zone: usize, value: fn(&Province) -> f64| -> f64 {
            let own = provinces.iter().filter(|province| province.zone == zone);
            own.map(value).sum()
        };
        let weight = |zone: usize| {
            let announced = zones[zone].announced_eok.value;
            match rule {
                ZoneRule::Announced => announced,
                ZoneRule::Equal => 1.0,
                ZoneRule::Population => sum(zone, |province| province.population.value),
                ZoneRule::Researchers => sum(zone, |province| province.researchers.value),
                ZoneRule::Grdp => sum(zone, |province| province.grdp_eok.value),
                ZoneRule::GovernmentRd => sum(zone, |province| province.government_rd_eok.value),
                ZoneRule::Need => {
                    let score = sum(zone, |province| province.capacity_score.value);
                    let mean = score / sum(zone, |_| 1.0);
                    announced * mean.powf(-allocation.exponent)
                }
                ZoneRule::Performance => announced * self.earned(zone, allocation.exponent, year),
                ZoneRule::Custom(weights) => weights[zone],
                ZoneRule::Mix(parts) => {
                    let part = |(weight, rule): &(f64, ZoneRule)| {
                        weight * self.weights(inputs, rule, allocation, year)[zone]
                    };
                    parts.iter().map(part).sum()
                }
            }
        };
        let admitted = |zone: usize| {
            let is_custom = matches!(rule, ZoneRule::Custom(_) | ZoneRule::Mix(_));
            is_custom || allocation.capital_admitted || !zones[zone].is_capital
        };
        let of_zone = |zone| if admitted(zone) { weight(zone) } else { 0.0 };
        let weights: Vec<f64> = (0..zones.len()).map(of_zone).collect();
        let all: f64 = weights.iter().sum();
        weights.iter().map(|weight| weight / all).collect()
    }

    /// What a zone's growth earns it under the `performance` rule.
    fn earned(&self, zone: usize, exponent: f64, year: Year) -> f64 {
        if year < FUND_YEAR.next().next() {
            return 1.0;
        }
        let growth = |values: &[Vec<f64>], added: f64| {
            let count = values.len();
            (values[count - 1][zone] + added) / (values[count - 2][zone] + added) - 1.0
        };
        let factor = 1.0 + growth(&self.researchers, 0.0) / 2.0 + growth(&self.births, 1.0) / 2.0;
        factor.clamp(0.5, 2.0).powf(exponent)
    }
}

/// The division that holds in a year.
fn allocation_in<'a>(inputs: &'a Inputs, year: Year) -> &'a Allocation {
    let scenario = inputs.scenario;
    let mut later = scenario.later_divisions.iter().rev();
    let latest = later.find(|later| later.from <= year);
    latest.map_or(&scenario.allocation, |later| &later.allocation)
}

/// Zones with a fixed share get it; the others divide the rest as they would the whole.
fn with_fixed_shares(wanted: Vec<f64>, fixed: &[Option<f64>]) -> Vec<f64> {
    let rest = 1.0 - fixed.iter().flatten().sum::<f64>();
    let free = wanted
        .iter()
        .zip(fixed)
        .filter(|(_, fixed)| fixed.is_none());
    let free: f64 = free.map(|(weight, _)| weight).sum();
    let share = |(weight, fixed): (f64, &Option<f64>)| match fixed {
        Some(share) => *share,
        None if free > 0.0 => weight / free * rest,
        None => 0.0,
    };
    wanted.into_iter().zip(fixed).map(share).collect()
}

/// The point of {Σ w = 1, floor ≤ w ≤ cap} nearest to `wanted`: all shifted alike and clamped, by bisection.
fn projected(wanted: &[f64], bounds: &[Bounds]) -> Vec<f64> {
    let fits = |(weight, bounds): (&f64, &Bounds)| (bounds.floor..=bounds.cap).contains(weight);
    if wanted.iter().zip(bounds).all(fits) {
        return wanted.to_vec();
    }
    let shifted = |shift: f64| -> Vec<f64> {
        let clamped = wanted.iter().zip(bounds);
        clamped
            .map(|(weight, bounds)| (weight - shift).clamp(bounds.floor, bounds.cap))
            .collect()
    };
    let (mut low, mut high) = (-2.0, 2.0);
    for _ in 0..60 {
        let middle = 0.5 * (low + high);
        if shifted(middle).iter().sum::<f64>() > 1.0 {
            low = middle;
        } else {
            high = middle;
        }
    }
    shifted(high)
}
