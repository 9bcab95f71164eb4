//! What chance brings to one future, but for counts.

use rand::RngExt;
use rand::rngs::SmallRng;
use rand_distr::StandardNormal;

use super::inputs::Inputs;
use blockfund::units::Year;

/// The luck of one year: normals, and a uniform number for cuts.
pub struct Luck {
    pub year: Year,
    /// ε, and in the first year before it `f_2024`.
    pub nation: f64,
    pub nation_before: f64,
    /// q
    pub zones: Vec<f64>,
    /// e
    pub provinces: Vec<f64>,
    /// υ
    pub major_rd: f64,
    pub cut: f64,
    /// η
    pub envelope: f64,
    /// ν
    pub score: Vec<f64>,
}

impl Luck {
    /// That of all years.
    pub fn draw(inputs: &Inputs, random: &mut SmallRng) -> Vec<Self> {
        let provinces = inputs.provinces.len();
        let zones = inputs.country.zones.len();
        let of_year = |year| {
            let cut = random.random();
            let mut normal = || random.sample::<f64, _>(StandardNormal);
            Self {
                year,
                nation: normal(),
                nation_before: normal(),
                zones: (0..zones).map(|_| normal()).collect(),
                provinces: (0..provinces).map(|_| normal()).collect(),
                major_rd: normal(),
                cut,
                envelope: normal(),
                score: (0..provinces).map(|_| normal()).collect(),
            }
        };
        inputs.years().map(of_year).collect()
    }
}
