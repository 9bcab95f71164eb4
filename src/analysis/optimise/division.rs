//! A division of the fund over zones and, in each, over uses; and the scenario it makes.

use super::climb::Mix;
use crate::analysis::uses::{use_shares, with_uses};
use crate::country::Use;
use crate::model::{planned_zone_shares, project};
use crate::scenario::{Bounds, FundingScenario, ZoneRule};
use crate::units::FUND_YEAR;

/// What a division may be: the zones that take part, and the least and greatest share of each zone and use.
#[derive(Clone, Debug, PartialEq)]
pub struct Room {
    /// Positions of the zones that take part, in the country's order.
    pub zones: Vec<usize>,
    pub zone_bounds: Vec<Bounds>,
    /// Of each use in each zone.
    pub use_bounds: Bounds,
}

impl Room {
    /// The zones of a scenario within its floors and caps; a use may have any share within `use_bounds`.
    #[must_use]
    pub fn of(scenario: &FundingScenario, use_bounds: Bounds) -> Self {
        let allocation = &scenario.allocation;
        let takes_part =
            |zone: &usize| allocation.capital_admitted || !scenario.country.zones[*zone].is_capital;
        let zones: Vec<usize> = (0..scenario.country.zones.len())
            .filter(takes_part)
            .collect();
        Self {
            zone_bounds: zones.iter().map(|&zone| allocation.bounds[zone]).collect(),
            zones,
            use_bounds,
        }
    }

    /// The bounds of every part: first those of the zones, then those of the uses in each zone.
    pub(super) fn bounds(&self) -> Vec<Vec<Bounds>> {
        let uses = vec![self.use_bounds; Use::COUNT];
        let mut all = vec![self.zone_bounds.clone()];
        all.extend(vec![uses; self.zones.len()]);
        all
    }

    /// The division of a scenario as it is decided for the year in which rules start, moved into the room.
    pub(super) fn division(&self, scenario: &FundingScenario) -> Mix {
        let shares = &planned_zone_shares(scenario)[0];
        let zones: Vec<f64> = self.zones.iter().map(|&zone| shares[zone]).collect();
        let uses = |&zone: &usize| use_shares(&scenario.programme_shares[zone]).to_vec();
        let mut mix = vec![zones];
        mix.extend(self.zones.iter().map(uses));
        let wholes = mix.iter().zip(self.bounds());
        wholes
            .map(|(parts, bounds)| project(parts, &bounds))
            .collect()
    }

    /// Whether every zone keeps each use within the bounds, in every year.
    pub(super) fn admits_uses(&self, scenario: &FundingScenario) -> bool {
        const SLACK: f64 = 1e-9;
        let Bounds { floor, cap } = self.use_bounds;
        let range = floor - SLACK..=cap + SLACK;
        let mut years = FUND_YEAR.to(scenario.horizon);
        years.all(|year| {
            let programme_shares = scenario.programme_shares_in(year);
            let zones = self.zones.iter().map(|&zone| &programme_shares[zone]);
            let mut uses = zones.flat_map(use_shares);
            uses.all(|share| range.contains(&share))
        })
    }

    /// The scenario with this division in every year. Within a use, programmes keep the scenario's proportions.
    pub(super) fn divided(&self, scenario: &FundingScenario, mix: &Mix) -> FundingScenario {
        let mut divided = scenario.clone();
        let mut weights = vec![0.0; scenario.country.zones.len()];
        for (position, &zone) in self.zones.iter().enumerate() {
            weights[zone] = mix[0][position];
            // A probe may leave the bounds; what is found does not.
            divided.allocation.bounds[zone] = Bounds {
                floor: 0.0,
                cap: 1.0,
            };
            let mut uses = [0.0; Use::COUNT];
            uses.copy_from_slice(&mix[position + 1]);
            let own = &scenario.programme_shares[zone];
            divided.programme_shares[zone] = with_uses(&uses, own, &scenario.country);
        }
        divided.allocation.between_zones = ZoneRule::Custom(weights);
        divided.allocation.fixed.fill(None);
        divided.allocation.yearly_change_limit = None;
        divided.later_divisions.clear();
        divided
    }
}

/// Half the sum of the absolute differences of the money in every zone and use: the part of the fund that moves from one
/// division to the other.
#[must_use]
pub fn moved(left: &Mix, right: &Mix) -> f64 {
    let cells = |mix: &Mix| -> Vec<f64> {
        let zones = mix[0].iter().zip(&mix[1..]);
        zones
            .flat_map(|(zone, uses)| uses.iter().map(move |share| zone * share))
            .collect()
    };
    let (left, right) = (cells(left), cells(right));
    let apart = left.iter().zip(&right);
    0.5 * apart.map(|(left, right)| (left - right).abs()).sum::<f64>()
}

/// The mixture of two divisions of money, `part` of the way from the first to the second.
pub(super) fn between(first: &Mix, second: &Mix, part: f64) -> Mix {
    let blend = |first: f64, second: f64| (1.0 - part) * first + part * second;
    let zones: Vec<f64> = first[0]
        .iter()
        .zip(&second[0])
        .map(|(&first, &second)| blend(first, second))
        .collect();
    let mut mixed = vec![zones];
    for (zone, (first_uses, second_uses)) in first[1..].iter().zip(&second[1..]).enumerate() {
        let money = |mix: &Mix, uses: &[f64], its_use: usize| mix[0][zone] * uses[its_use];
        let uses = (0..first_uses.len()).map(|its_use| {
            let blended = blend(
                money(first, first_uses, its_use),
                money(second, second_uses, its_use),
            );
            if mixed[0][zone] > 0.0 {
                blended / mixed[0][zone]
            } else {
                first_uses[its_use]
            }
        });
        let uses: Vec<f64> = uses.collect();
        mixed.push(uses);
    }
    mixed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_way_lies_half_the_money() {
        let first = vec![vec![1.0, 0.0], vec![0.5, 0.5], vec![1.0, 0.0]];
        let second = vec![vec![0.5, 0.5], vec![0.5, 0.5], vec![0.0, 1.0]];
        assert!((moved(&first, &second) - 0.5).abs() < 1e-15);
        let half = between(&first, &second, 0.5);
        assert_eq!(half, [vec![0.75, 0.25], vec![0.5, 0.5], vec![0.0, 1.0]]);
        assert!((moved(&first, &half) - 0.25).abs() < 1e-15);
    }
}
