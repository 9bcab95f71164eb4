//! 4.4: what provinces can use of their money, what it buys, and what they learn. Real 억원.

use blockfund::country::Programme;
use blockfund::units::{FIRST_YEAR, FUND_YEAR, Year};

use super::budget::Budget;
use super::inputs::{Inputs, Province};
use super::numbers::Numbers;

/// Money by programme.
pub type ByProgramme = [f64; Programme::COUNT];

/// A province's planning, and its money of last year.
pub struct Absorption {
    /// A
    pub capacity: f64,
    /// B
    pub base: f64,
    /// a^F
    absorbed: f64,
    /// n
    net: ByProgramme,
}

/// A province's money of a year.
pub struct Money {
    /// `F_r`, nominal.
    pub nominal_grant: f64,
    /// a^F
    pub absorbed: f64,
    pub lapsed: f64,
    /// E^F
    pub block_spent: f64,
    /// Õ
    pub other_lines: f64,
    /// Õ of 2025.
    pub other_lines_2025: f64,
    /// N
    pub programmes: ByProgramme,
}

impl Money {
    pub fn of(&self, programme: Programme) -> f64 {
        self.programmes[programme as usize]
    }

    pub fn research(&self) -> f64 {
        self.of(Programme::BasicResearch)
            + self.of(Programme::StrategicTechnology)
            + self.of(Programme::JointInstitutes)
    }

    pub fn base(&self) -> f64 {
        self.of(Programme::ScienceCulture) + self.of(Programme::StartupPlatform)
    }
}

impl Absorption {
    pub fn start(province: &Province, numbers: &Numbers) -> Self {
        Self {
            capacity: capacity_start(province, numbers),
            base: 1.0,
            absorbed: 0.0,
            net: [0.0; Programme::COUNT],
        }
    }

    pub fn spend(
        &mut self,
        inputs: &Inputs,
        (province, numbers): (&Province, &Numbers),
        (year, budget): (Year, &Budget),
        block_money: f64,
    ) -> Money {
        let prices_2025 = numbers.deflator_growth.exp();
        let lines_2025 = inputs.country.national.other_lines_2025_eok.value / prices_2025;
        let other_lines = province.part_of_other_lines * budget.other_lines / budget.deflator;
        let other_lines_2025 = province.part_of_other_lines * lines_2025;
        let more_lines = (other_lines - other_lines_2025).max(0.0);

        let granted = block_money / budget.deflator;
        let most_new = numbers.absorption_scale * self.capacity * province.government_rd;
        let absorbed = usable(granted, self.absorbed, most_new);

        let (late, late_before) = (late(numbers, year), late(numbers, year.previous()));
        let shares = &inputs.scenario.programme_shares_in(year)[province.zone];
        let mut net = [0.0; Programme::COUNT];
        let mut programmes = [0.0; Programme::COUNT];
        for p in 0..Programme::COUNT {
            let block = absorbed * shares[p] * (1.0 - numbers.overhead_block);
            let other = more_lines * inputs.other_shares[p] * (1.0 - numbers.overhead_central);
            net[p] = (1.0 - numbers.displacement) * (block + other);
            programmes[p] = (1.0 - late) * net[p] + late_before * self.net[p];
        }
        let money = Money {
            nominal_grant: block_money,
            absorbed,
            lapsed: granted - absorbed,
            block_spent: (1.0 - late) * absorbed + late_before * self.absorbed,
            other_lines,
            other_lines_2025,
            programmes,
        };
        (self.absorbed, self.net) = (absorbed, net);
        money
    }

    pub fn learn(
        &mut self,
        inputs: &Inputs,
        (province, numbers): (&Province, &Numbers),
        money: &Money,
    ) {
        let size = province.government_rd;
        let experience = 1.0 - (-money.absorbed / (numbers.learning_scale * size)).exp();
        let planning = if inputs.scenario.autonomy {
            numbers.autonomy_learning * experience
        } else {
            0.0
        };
        let taught = numbers.platform_learning * money.of(Programme::StartupPlatform)
            + numbers.effect_joint_learning * money.of(Programme::JointInstitutes);
        let learnt = planning + 100.0 * taught / size;
        self.capacity = 1.0 - (1.0 - self.capacity) * (-learnt).exp();

        let response = 1.0 + numbers.base_response * (1.0 + 100.0 * money.base() / size).ln();
        self.base += numbers.base_decay * (response - self.base);
    }
}

/// `A_2025`
pub fn capacity_start(province: &Province, numbers: &Numbers) -> f64 {
    let mean = numbers.capacity_start;
    if province.is_capital {
        return mean;
    }
    let logit = (mean / (1.0 - mean)).ln() + numbers.capacity_zone_spread[province.zone];
    1.0 / (1.0 + (-logit).exp())
}

/// a^F
fn usable(granted: f64, absorbed_before: f64, most_new: f64) -> f64 {
    let known = granted.min(absorbed_before);
    if most_new > 0.0 {
        known + most_new * (1.0 - (-(granted - known) / most_new).exp())
    } else {
        known
    }
}

/// ζ
fn late(numbers: &Numbers, year: Year) -> f64 {
    match year {
        _ if year <= FIRST_YEAR => 0.0,
        FUND_YEAR => numbers.carry_first,
        _ => numbers.carry_later,
    }
}
