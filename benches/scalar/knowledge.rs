//! 4.6: knowledge from R&D, with lag and spill-over, and research output.

use blockfund::units::{BASE_YEAR, FIRST_YEAR, Year};

use super::inputs::{Inputs, Province};
use super::numbers::Numbers;
use super::rd::business_growth;

/// What the numbers say of knowledge.
pub struct Links {
    /// `exp(−distance/D_s)`, `[from][to]`.
    nearness: Vec<Vec<f64>>,
    pub stocks_2024: Vec<f64>,
    neighbours_2024: Vec<f64>,
}

/// A province's knowledge.
pub struct Knowledge {
    /// K
    pub stock: f64,
    /// R^K from 2025 on.
    inflows: Vec<f64>,
}

impl Links {
    pub fn new(inputs: &Inputs, numbers: &Numbers) -> Self {
        let near = |distance: &f64| (-distance / numbers.spillover_distance).exp();
        let row = |distances: &Vec<f64>| distances.iter().map(near).collect();
        let stock = |province: &Province| {
            let growth = business_growth(province, numbers);
            let decay = 1.0 - (1.0 - numbers.knowledge_depreciation) * (-growth).exp();
            ready(province, numbers, &[], BASE_YEAR) / decay.max(0.02)
        };
        let mut links = Self {
            nearness: inputs.distances_km.iter().map(row).collect(),
            stocks_2024: inputs.provinces.iter().map(stock).collect(),
            neighbours_2024: Vec::new(),
        };
        let provinces = 0..inputs.provinces.len();
        let of_neighbours = |r| links.neighbours(r, &links.stocks_2024);
        links.neighbours_2024 = provinces.map(of_neighbours).collect();
        links
    }

    /// S of a province.
    fn neighbours(&self, province: usize, stocks: &[f64]) -> f64 {
        let all = self.nearness[province].iter().zip(stocks).enumerate();
        let others = all.filter(|(other, _)| *other != province);
        others.map(|(_, (near, stock))| near * stock).sum()
    }

    /// `ln Y`, with `ln(L/L_2024)` as given.
    pub fn log_output(
        &self,
        numbers: &Numbers,
        (r, stocks): (usize, &[f64]),
        log_researchers: f64,
    ) -> f64 {
        let own = stocks[r] / self.stocks_2024[r];
        let neighbours = self.neighbours(r, stocks) / self.neighbours_2024[r];
        numbers.output_knowledge * own.ln()
            + numbers.output_researchers * log_researchers
            + numbers.output_spillover * neighbours.ln()
    }
}

impl Knowledge {
    pub fn start(stock: f64) -> Self {
        Self {
            stock,
            inflows: Vec::new(),
        }
    }

    /// A year with this R^K.
    pub fn step(&mut self, province: &Province, numbers: &Numbers, year: Year, inflow: f64) {
        self.inflows.push(inflow);
        self.stock *= 1.0 - numbers.knowledge_depreciation;
        self.stock += ready(province, numbers, &self.inflows, year);
    }
}

/// `Σ_j w_j R^K_{t−j}`: R&D that becomes knowledge in a year.
fn ready(province: &Province, numbers: &Numbers, inflows: &[f64], year: Year) -> f64 {
    let whole = numbers.knowledge_lag.floor();
    let fraction = numbers.knowledge_lag - whole;
    let done = |years_ago: f64| {
        let since_first = f64::from(year.since(FIRST_YEAR)) - years_ago;
        if since_first >= 0.0 {
            inflows[since_first as usize]
        } else {
            let before_base = -1.0 - since_first;
            let growth = business_growth(province, numbers);
            province.total_rd * (-growth * before_base).exp()
        }
    };
    (1.0 - fraction) * done(whole) + fraction * done(whole + 1.0)
}
