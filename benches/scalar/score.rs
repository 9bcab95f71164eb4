//! 4.9: the score of innovation capacity. Points.

use blockfund::country::parameters::PILLARS;
use blockfund::scenario::ScoreIndex;
use blockfund::units::{BASE_YEAR, Year};

use super::inputs::{Inputs, Province};
use super::numbers::Numbers;

/// Logarithms of what drives each pillar, over 2024.
pub type Drivers = [f64; PILLARS];

/// What drives a province's score, as logarithms over 2024, or 2025 for A.
pub struct Growth {
    pub researchers: f64,
    pub rd: f64,
    pub capacity: f64,
    pub base: f64,
    pub output: f64,
    /// λ/λ⁰ itself.
    pub births: f64,
}

impl Growth {
    pub fn drivers(&self) -> Drivers {
        [
            self.researchers,
            self.rd,
            0.5 * (self.capacity + self.base),
            self.base,
            0.5 * self.output + 0.5 * (0.5 * (1.0 + self.births)).ln(),
        ]
    }
}

/// Ĉ by province, with the noise `n_I`.
pub fn scores(
    inputs: &Inputs,
    numbers: &Numbers,
    year: Year,
    (drivers, noise): (&[Drivers], &[f64]),
) -> Vec<f64> {
    let capital = capital_drivers(inputs, drivers);
    let limit = inputs.country.national.score_limit.value;
    let drift = numbers.score_drift * f64::from(year.since(BASE_YEAR));
    let of = |(r, province): (usize, &Province)| {
        let drift = if province.is_in_ratio { drift } else { 0.0 };
        let pillar = |i: usize| {
            let elasticity = numbers.score_elasticity * numbers.score_elasticity_pillar[i];
            elasticity * (drivers[r][i] - capital[i]) + drift + noise[r]
        };
        let weighted = |value: &dyn Fn(usize) -> f64| -> f64 {
            (0..PILLARS)
                .map(|i| numbers.pillar_weights[i] * value(i))
                .sum()
        };
        let factor = match inputs.scenario.score_index {
            ScoreIndex::Linear => weighted(&|i| pillar(i).exp()),
            ScoreIndex::Geometric => weighted(&pillar).exp(),
        };
        (province.score * factor).min(limit)
    };
    inputs.provinces.iter().enumerate().map(of).collect()
}

/// `ln x̄`: the capital's drivers, weighted by the scores of 2024.
fn capital_drivers(inputs: &Inputs, drivers: &[Drivers]) -> Drivers {
    let mut means = [0.0; PILLARS];
    let mut weight = 0.0;
    for (province, drivers) in inputs.provinces.iter().zip(drivers) {
        if province.is_capital {
            weight += province.score;
            for i in 0..PILLARS {
                means[i] += province.score * drivers[i];
            }
        }
    }
    means.map(|mean| mean / weight)
}

/// The mean score of the provinces that count, over that of the capital.
pub fn ratio(inputs: &Inputs, scores: &[f64], counts: impl Fn(&Province) -> bool) -> f64 {
    let mean = |counts: &dyn Fn(&Province) -> bool| {
        let all = inputs.provinces.iter().zip(scores);
        let counted = all.filter(|(province, _)| counts(province));
        let counted: Vec<f64> = counted.map(|(_, score)| *score).collect();
        counted.iter().sum::<f64>() / counted.len() as f64
    };
    mean(&counts) / mean(&|province| province.is_capital)
}
