//! What the data set says, in the form the equations ask for: plain numbers by province.

use super::knowledge::distance_km;
use crate::country::{Country, Province};
use crate::units::{FIRST_YEAR, FUND_YEAR, Year};

/// A province never has less central money or business R&D than this share of all its money of that kind.
const LEAST_PART: f64 = 0.05;

/// What is known of the country.
pub(super) struct Facts {
    pub(super) provinces: Vec<ProvinceFacts>,
    pub(super) zones: usize,
    /// Great-circle distances from each province to the others; the pairs of one province follow each other.
    pub(super) distances_km: Vec<f64>,
    pub(super) capital_researchers: f64,
    pub(super) score_limit: f64,
    pub(super) match_limit_of_grdp: f64,
    pub(super) other_lines_2025: f64,
    /// C of 2024: major R&D without regional lines.
    pub(super) central_pool_2024: f64,
    pub(super) special_zones_2025: f64,
    /// Growth factor with which a share of next year's budget is planned.
    pub(super) planned_budget_growth: f64,
    major_rd_2025: f64,
    major_rd_2026: f64,
}

/// What is known of a province. Money is 억원.
pub(super) struct ProvinceFacts {
    pub(super) zone: usize,
    pub(super) is_capital: bool,
    /// Whether it counts in T1 outside the capital (N₀).
    pub(super) in_capacity_ratio: bool,
    pub(super) grdp: f64,
    pub(super) researchers: f64,
    /// Its part of the researchers outside the capital; 0 in the capital.
    pub(super) supply_share: f64,
    /// R of 2024.
    pub(super) total_rd: f64,
    /// X of 2024.
    pub(super) business_rd: f64,
    /// H: government R&D executed in 2024.
    pub(super) government_rd: f64,
    /// H^c: the part of H that is not regional lines.
    pub(super) central_rd: f64,
    /// s: its part of H^c.
    pub(super) central_share: f64,
    /// o.
    pub(super) other_lines_share: f64,
    pub(super) score: f64,
    pub(super) births_2025: f64,
    /// u: its part of the births of 2025.
    pub(super) births_share: f64,
}

impl Facts {
    pub(super) fn new(country: &Country) -> Self {
        let national = &country.national;
        let other_lines_2025 = national.other_lines_2025_eok.value;
        let sum =
            |value: &dyn Fn(&Province) -> f64| -> f64 { country.provinces.iter().map(value).sum() };
        let central_rd = |province: &Province| {
            let all = province.government_rd_eok.value;
            (LEAST_PART * all).max(all - other_lines_2025 * province.other_lines_share.value)
        };
        let all_central = sum(&central_rd);
        let all_births = sum(&|province| province.births.value);
        let capital_researchers = sum(&|province| {
            if province.is_capital {
                province.researchers.value
            } else {
                0.0
            }
        });
        let other_researchers = sum(&|province| province.researchers.value) - capital_researchers;

        let facts_of = |(index, province): (usize, &Province)| {
            let researchers = province.researchers.value;
            let total_rd = province.total_rd_eok.value;
            let government_rd = province.government_rd_eok.value;
            ProvinceFacts {
                zone: province.zone,
                is_capital: province.is_capital,
                in_capacity_ratio: !province.is_capital
                    && !country.outside_capacity_ratio.contains(&index),
                grdp: province.grdp_eok.value,
                researchers,
                supply_share: if province.is_capital {
                    0.0
                } else {
                    researchers / other_researchers
                },
                total_rd,
                business_rd: (LEAST_PART * total_rd).max(total_rd - government_rd),
                government_rd,
                central_rd: central_rd(province),
                central_share: central_rd(province) / all_central,
                other_lines_share: province.other_lines_share.value,
                score: province.capacity_score.value,
                births_2025: province.births.value,
                births_share: province.births.value / all_births,
            }
        };
        Self {
            provinces: country.provinces.iter().enumerate().map(facts_of).collect(),
            zones: country.zones.len(),
            distances_km: distances(&country.provinces),
            capital_researchers,
            score_limit: national.score_limit.value,
            match_limit_of_grdp: national.match_limit_of_grdp.value,
            other_lines_2025,
            central_pool_2024: national.major_rd_2024_eok.value - other_lines_2025,
            special_zones_2025: national.special_zones_2025_eok.value,
            planned_budget_growth: libm::exp(national.planned_budget_growth.value),
            major_rd_2025: national.major_rd_2025_eok.value,
            major_rd_2026: national.major_rd_2026_eok.value,
        }
    }

    /// D of the years that are already decided.
    pub(super) fn decided_major_rd(&self, year: Year) -> Option<f64> {
        match year {
            FIRST_YEAR => Some(self.major_rd_2025),
            FUND_YEAR => Some(self.major_rd_2026),
            _ => None,
        }
    }
}

fn distances(provinces: &[Province]) -> Vec<f64> {
    let place = |province: &Province| (province.latitude, province.longitude);
    let pairs = provinces.iter().enumerate().flat_map(|(index, from)| {
        let others = provinces
            .iter()
            .enumerate()
            .filter(move |(other, _)| *other != index);
        others.map(move |(_, to)| distance_km(place(from), place(to)))
    });
    pairs.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::tiny::{CROWN, ISLAND, WEST, World, assert_close, figure};

    #[test]
    fn parts_of_the_country_sum_to_one() {
        let facts = Facts::new(&World::quiet().scenario.country);
        let sum =
            |value: fn(&ProvinceFacts) -> f64| -> f64 { facts.provinces.iter().map(value).sum() };
        assert_close(sum(|province| province.central_share), 1.0);
        assert_close(sum(|province| province.supply_share), 1.0);
        assert_close(sum(|province| province.births_share), 1.0);
        assert_close(facts.provinces[WEST].central_share, 0.125);
        assert_close(facts.provinces[WEST].supply_share, 0.5);
        assert_close(facts.provinces[WEST].births_share, 0.2);
        assert_close(facts.provinces[CROWN].supply_share, 0.0);
        assert_close(facts.central_pool_2024, 4000.0);
    }

    #[test]
    fn a_province_keeps_a_twentieth_of_its_central_money_and_business_rd() {
        let mut country = World::quiet().scenario.country.as_ref().clone();
        country.provinces[ISLAND].other_lines_share = figure(0.49);
        country.provinces[WEST].total_rd_eok = figure(1020.0);
        let facts = Facts::new(&country);
        assert_close(facts.provinces[ISLAND].central_rd, 25.0);
        assert_close(facts.provinces[WEST].central_rd, 500.0);
        assert_close(facts.provinces[WEST].business_rd, 51.0);
        assert_close(facts.provinces[ISLAND].business_rd, 300.0);
    }

    #[test]
    fn the_ratio_counts_provinces_outside_the_capital_but_those_left_out() {
        let facts = Facts::new(&World::quiet().scenario.country);
        let counts = facts
            .provinces
            .iter()
            .map(|province| province.in_capacity_ratio);
        let counts: Vec<bool> = counts.collect();
        assert_eq!(counts, [false, true, false, true, true]);
    }
}
