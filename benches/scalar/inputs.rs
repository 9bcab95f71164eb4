//! What is known before the futures start: the scenario, and the facts of the country as plain numbers.

use blockfund::country::{Country, Programme};
use blockfund::scenario::FundingScenario;
use blockfund::units::{FIRST_YEAR, Year};

/// The scenario and what follows from the data alone.
pub struct Inputs<'a> {
    pub scenario: &'a FundingScenario,
    pub country: &'a Country,
    pub provinces: Vec<Province>,
    /// `[from][to]`
    pub distances_km: Vec<Vec<f64>>,
    /// θ^O
    pub other_shares: [f64; Programme::COUNT],
}

/// A province in 2024. Money is 억원.
pub struct Province {
    pub zone: usize,
    pub is_capital: bool,
    /// Whether T1 counts it outside the capital (N₀).
    pub is_in_ratio: bool,
    pub grdp: f64,
    /// `L_2024`
    pub researchers: f64,
    /// Part of the researchers outside the capital; 0 in it.
    pub part_of_researchers: f64,
    /// `R_2024`
    pub total_rd: f64,
    /// H
    pub government_rd: f64,
    /// H^c
    pub central_rd: f64,
    /// s: its part of H^c.
    pub part_of_central_rd: f64,
    /// o
    pub part_of_other_lines: f64,
    /// `Ĉ_2024`
    pub score: f64,
    pub births_2025: f64,
    /// u
    pub part_of_births: f64,
}

impl<'a> Inputs<'a> {
    pub fn new(scenario: &'a FundingScenario) -> Self {
        let country = &*scenario.country;
        let mut provinces = provinces(country);
        let sum = |value: &dyn Fn(&Province) -> f64| -> f64 { provinces.iter().map(value).sum() };
        let central_rd = sum(&|province| province.central_rd);
        let births = sum(&|province| province.births_2025);
        let researchers = sum(&|province| {
            if province.is_capital {
                0.0
            } else {
                province.researchers
            }
        });
        for province in &mut provinces {
            province.part_of_central_rd = province.central_rd / central_rd;
            province.part_of_births = province.births_2025 / births;
            if !province.is_capital {
                province.part_of_researchers = province.researchers / researchers;
            }
        }
        Self {
            scenario,
            country,
            provinces,
            distances_km: distances_km(country),
            other_shares: country.default_programme_shares(),
        }
    }

    /// The simulated years.
    pub fn years(&self) -> impl Iterator<Item = Year> {
        FIRST_YEAR.to(self.scenario.horizon)
    }

    /// C of 2024: major R&D without regional lines, 억원.
    pub fn central_pool_2024(&self) -> f64 {
        let national = &self.country.national;
        national.major_rd_2024_eok.value - national.other_lines_2025_eok.value
    }
}

/// The provinces, without their parts of sums.
fn provinces(country: &Country) -> Vec<Province> {
    let other_lines_2025 = country.national.other_lines_2025_eok.value;
    let of = |(index, province): (usize, &blockfund::country::Province)| {
        let government_rd = province.government_rd_eok.value;
        let part_of_other_lines = province.other_lines_share.value;
        let left_to_centre = government_rd - other_lines_2025 * part_of_other_lines;
        Province {
            zone: province.zone,
            is_capital: province.is_capital,
            is_in_ratio: !province.is_capital && !country.outside_capacity_ratio.contains(&index),
            grdp: province.grdp_eok.value,
            researchers: province.researchers.value,
            part_of_researchers: 0.0,
            total_rd: province.total_rd_eok.value,
            government_rd,
            central_rd: left_to_centre.max(0.05 * government_rd),
            part_of_central_rd: 0.0,
            part_of_other_lines,
            score: province.capacity_score.value,
            births_2025: province.births.value,
            part_of_births: 0.0,
        }
    };
    country.provinces.iter().enumerate().map(of).collect()
}

/// Great-circle distances by the spherical law of cosines.
fn distances_km(country: &Country) -> Vec<Vec<f64>> {
    const EARTH_RADIUS_KM: f64 = 6371.0088;

    let position = |index: usize| {
        let province = &country.provinces[index];
        (
            province.latitude.to_radians(),
            province.longitude.to_radians(),
        )
    };
    let count = country.provinces.len();
    let distance = |from: usize, to: usize| {
        let ((lat_a, lon_a), (lat_b, lon_b)) = (position(from), position(to));
        let cosine = lat_a.sin() * lat_b.sin() + lat_a.cos() * lat_b.cos() * (lon_b - lon_a).cos();
        EARTH_RADIUS_KM * cosine.clamp(-1.0, 1.0).acos()
    };
    (0..count)
        .map(|from| (0..count).map(|to| distance(from, to)).collect())
        .collect()
}
