//! 4.5: R&D by source. Real 억원.

use blockfund::country::Programme;

use super::absorption::Money;
use super::budget::Budget;
use super::inputs::{Inputs, Province};
use super::numbers::Numbers;

/// The central pool of a year.
pub struct Centre {
    /// C
    pool: f64,
    /// T
    taken: f64,
    /// `(A/A_2025)^ω_A` by province.
    pulls: Vec<f64>,
    mean_pull: f64,
}

/// A province's R&D of a year.
pub struct Rd {
    /// G
    pub central: f64,
    /// ΔG
    pub moved: f64,
    /// Σ N
    pub programmes: f64,
    /// M
    pub local_match: f64,
    /// X
    pub business: f64,
    /// I
    pub induced: f64,
    /// R
    pub total: f64,
}

impl Centre {
    /// `capacity_ratios` are A over that of 2025.
    pub fn new(
        inputs: &Inputs,
        numbers: &Numbers,
        (budget, lapsed): (&Budget, f64),
        capacity_ratios: &[f64],
    ) -> Self {
        let regional = (budget.block_fund + budget.other_lines) / budget.deflator;
        let lines_2025 = inputs.country.national.other_lines_2025_eok.value;
        let pull = |ratio: &f64| ratio.powf(numbers.capacity_pull);
        let pulls: Vec<f64> = capacity_ratios.iter().map(pull).collect();
        let parts = inputs.provinces.iter().zip(&pulls);
        Self {
            pool: (budget.major_rd / budget.deflator - regional + lapsed).max(0.0),
            taken: regional - lines_2025 / numbers.deflator_growth.exp() - lapsed,
            mean_pull: parts
                .map(|(province, pull)| province.part_of_central_rd * pull)
                .sum(),
            pulls,
        }
    }

    /// The R&D of province `r`; `business` is X, and `inducing` is U, the latest first.
    pub fn rd(
        &self,
        inputs: &Inputs,
        numbers: &Numbers,
        (r, money): (usize, &Money),
        (business, inducing): (f64, &[f64]),
    ) -> Rd {
        let province = &inputs.provinces[r];
        let pull = self.pulls[r] / self.mean_pull;
        let net = (1.0 - numbers.displacement) * (1.0 - numbers.overhead_central);
        let net = net * province.part_of_central_rd;
        let central = province.central_rd
            + net * (pull * self.pool - inputs.central_pool_2024())
            + money.other_lines.min(money.other_lines_2025);
        let moved = net * ((pull - 1.0) * self.pool - self.taken)
            - (money.other_lines_2025 - money.other_lines).max(0.0);

        let limit = inputs.country.national.match_limit_of_grdp.value * province.grdp;
        let local_match = (inputs.scenario.local_match * money.block_spent).min(limit)
            * (1.0 - numbers.displacement);
        let lagged = numbers.leverage_lag.iter().zip(inducing);
        let induced = lagged.map(|(weight, inducing)| weight * inducing).sum();
        let programmes = money.programmes.iter().sum();
        Rd {
            central,
            moved,
            programmes,
            local_match,
            business,
            induced,
            total: central + programmes + local_match + business + induced,
        }
    }
}

/// U
pub fn inducing_money(province: &Province, numbers: &Numbers, money: &Money) -> f64 {
    let of_zone = if province.is_capital {
        1.0
    } else {
        numbers.leverage_zone[province.zone]
    };
    numbers.leverage
        * of_zone
        * (numbers.effect_basic_leverage * money.of(Programme::BasicResearch)
            + numbers.effect_strategic_leverage * money.of(Programme::StrategicTechnology)
            + numbers.effect_joint_leverage * money.of(Programme::JointInstitutes)
            + money.of(Programme::PlannedStartups)
            + money.of(Programme::MarketAccess))
}

/// `g_X + Δ_X·1[C]`
pub fn business_growth(province: &Province, numbers: &Numbers) -> f64 {
    if province.is_capital {
        numbers.business_rd_growth + numbers.business_rd_growth_capital_gap
    } else {
        numbers.business_rd_growth
    }
}
