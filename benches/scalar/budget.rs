//! 4.2: the major R&D budget, its cuts, and the regional lines. Nominal 억원.

use blockfund::scenario::Remainder;
use blockfund::units::{BASE_YEAR, FIRST_YEAR, FUND_YEAR};

use super::inputs::Inputs;
use super::luck::Luck;
use super::numbers::Numbers;

/// The budget after a year.
#[derive(Default)]
pub struct Budget {
    /// D*
    uncut: f64,
    /// D
    pub major_rd: f64,
    /// κ
    cut: f64,
    /// F
    pub block_fund: f64,
    /// O
    pub other_lines: f64,
    /// Π
    pub deflator: f64,
}

impl Budget {
    pub fn step(&mut self, inputs: &Inputs, numbers: &Numbers, luck: &Luck) {
        let national = &inputs.country.national;
        let last_major_rd = self.major_rd;
        match luck.year {
            FIRST_YEAR => self.uncut = national.major_rd_2025_eok.value,
            FUND_YEAR => self.uncut = national.major_rd_2026_eok.value,
            _ => self.grow(inputs, numbers, luck),
        }
        self.major_rd = self.uncut * (1.0 - self.cut);

        let (block_fund, other_lines) = planned(inputs, luck, last_major_rd);
        let outcome = if luck.year > FUND_YEAR {
            let sd = numbers.envelope_noise;
            let noise = (sd * luck.envelope - sd * sd / 2.0).exp();
            noise * (1.0 - self.cut).powf(numbers.cut_exposure)
        } else {
            1.0
        };
        self.block_fund = block_fund * outcome;
        self.other_lines = other_lines * outcome;
        let years = f64::from(luck.year.since(BASE_YEAR));
        self.deflator = (numbers.deflator_growth * years).exp();
    }

    fn grow(&mut self, inputs: &Inputs, numbers: &Numbers, luck: &Luck) {
        let sd = numbers.major_rd_noise;
        self.uncut *= (numbers.major_rd_growth + sd * luck.major_rd - sd * sd / 2.0).exp();
        let forced = inputs.scenario.forced_cut;
        let new_cut = match forced.filter(|forced| forced.year == luck.year) {
            Some(forced) => forced.size,
            None if luck.cut < numbers.cut_probability => numbers.cut_size,
            None => 0.0,
        };
        self.cut = new_cut.max(numbers.cut_memory * self.cut);
    }
}

/// The plans of the block fund and of the other lines.
fn planned(inputs: &Inputs, luck: &Luck, last_major_rd: f64) -> (f64, f64) {
    let national = &inputs.country.national;
    if luck.year < FUND_YEAR {
        return (0.0, national.other_lines_2025_eok.value);
    }
    let plan = &inputs.scenario.budget;
    let mut block_fund = plan.block_fund.in_year(luck.year);
    let mut other_lines = plan.other_lines.in_year(luck.year);
    if let Some(path) = &plan.share_path
        && luck.year > FUND_YEAR
    {
        let expected = last_major_rd * national.planned_budget_growth.value.exp();
        let both = path.in_year(luck.year) * expected;
        match path.taken_by {
            Remainder::BlockFund => block_fund = (both - other_lines).max(0.0),
            Remainder::OtherLines => other_lines = (both - block_fund).max(0.0),
        }
    }
    (block_fund, other_lines)
}
