//! One future: a year follows from the year before.

use blockfund::country::Programme;
use blockfund::country::parameters::LEVERAGE_LAGS;
use blockfund::units::{FIRST_YEAR, Year};
use rand::rngs::SmallRng;

use super::absorption::{Absorption, Money, capacity_start};
use super::allocation::Zones;
use super::budget::Budget;
use super::inputs::Inputs;
use super::knowledge::{Knowledge, Links};
use super::luck::Luck;
use super::numbers::Numbers;
use super::rd::{Centre, Rd, business_growth, inducing_money};
use super::score::{self, Growth};
use super::startups::{Climate, Firms, Startups, Survival};
use super::talent::{Talent, TalentState, draw_from_capital, researcher_growth};

/// The numbers of a draw, and what follows from them alone.
pub struct Draw {
    numbers: Numbers,
    capacity_start: Vec<f64>,
    links: Links,
    survival: Survival,
}

/// Where a future stands. Lists are by province.
pub struct Future<'a> {
    inputs: &'a Inputs<'a>,
    draw: &'a Draw,
    /// f
    nation: f64,
    budget: Budget,
    zones: Zones,
    lapsed: f64,
    absorption: Vec<Absorption>,
    /// X
    business_rd: Vec<f64>,
    /// U of the last years, the latest first.
    inducing: Vec<[f64; LEVERAGE_LAGS]>,
    knowledge: Vec<Knowledge>,
    /// L^b
    trend: Vec<f64>,
    talent: Vec<TalentState>,
    firms: Vec<Firms>,
    /// `n_I`
    score_noise: Vec<f64>,
}

/// One year of a future. Lists are by province.
pub struct YearOutcome {
    pub year: Year,
    pub regional_share: f64,
    /// In the scenario's reading, and in the other.
    pub capacity_ratios: [f64; 2],
    pub money: Vec<Money>,
    /// A at the start of the year.
    pub capacity: Vec<f64>,
    pub rd: Vec<Rd>,
    /// K
    pub knowledge: Vec<f64>,
    pub talent: Vec<Talent>,
    pub startups: Vec<Startups>,
    pub scores: Vec<f64>,
}

impl Draw {
    pub fn new(inputs: &Inputs, numbers: Numbers) -> Self {
        let provinces = inputs.provinces.iter();
        Self {
            capacity_start: provinces
                .map(|province| capacity_start(province, &numbers))
                .collect(),
            links: Links::new(inputs, &numbers),
            survival: Survival::new(inputs, &numbers),
            numbers,
        }
    }
}

impl<'a> Future<'a> {
    pub fn new(inputs: &'a Inputs<'a>, draw: &'a Draw) -> Self {
        let provinces = &inputs.provinces;
        let stocks = draw.links.stocks_2024.iter();
        Self {
            inputs,
            draw,
            nation: 0.0,
            budget: Budget::default(),
            zones: Zones::default(),
            lapsed: 0.0,
            absorption: provinces
                .iter()
                .map(|province| Absorption::start(province, &draw.numbers))
                .collect(),
            business_rd: provinces
                .iter()
                .map(|province| {
                    let own = province.total_rd - province.government_rd;
                    own.max(0.05 * province.total_rd)
                })
                .collect(),
            inducing: vec![[0.0; LEVERAGE_LAGS]; provinces.len()],
            knowledge: stocks.map(|&stock| Knowledge::start(stock)).collect(),
            trend: provinces
                .iter()
                .map(|province| province.researchers)
                .collect(),
            talent: provinces.iter().map(|_| TalentState::default()).collect(),
            firms: provinces.iter().map(|_| Firms::default()).collect(),
            score_noise: vec![0.0; provinces.len()],
        }
    }

    pub fn step(&mut self, luck: &Luck, random: &mut SmallRng) -> YearOutcome {
        let shocks = self.shocks(luck);
        self.grow(&shocks, luck);
        let numbers = &self.draw.numbers;
        self.budget.step(self.inputs, numbers, luck);
        let (capacity, capacity_ratios) = self.capacities();
        let money = self.spend(luck.year);
        let rd = self.rd(&money, &capacity_ratios);
        let knowledge = self.know(luck.year, &money, &rd);
        let talent = self.employ(luck.year, &money, &rd);

        let log_researchers = self.log_researchers(&talent);
        let log_outputs: Vec<f64> = log_researchers
            .iter()
            .enumerate()
            .map(|(r, &log)| self.draw.links.log_output(numbers, (r, &knowledge), log))
            .collect();
        let startups = self.found(luck.year, (&money, &log_outputs), &shocks, random);

        let growth = |r: usize| Growth {
            researchers: log_researchers[r],
            rd: (rd[r].total / self.inputs.provinces[r].total_rd).ln(),
            capacity: capacity_ratios[r].ln(),
            base: self.absorption[r].base.ln(),
            output: log_outputs[r],
            births: startups[r].relative_mean,
        };
        let drivers: Vec<_> = (0..rd.len()).map(|r| growth(r).drivers()).collect();
        let noisy = (&*drivers, &*self.score_noise);
        let scores = score::scores(self.inputs, numbers, luck.year, noisy);
        self.end_year(&money, &talent, &startups);
        YearOutcome {
            year: luck.year,
            regional_share: (self.budget.block_fund + self.budget.other_lines)
                / self.budget.major_rd,
            capacity_ratios: self.ratios(&scores),
            money,
            capacity,
            rd,
            knowledge,
            talent,
            startups,
            scores,
        }
    }

    /// 4.1: x of each province.
    fn shocks(&mut self, luck: &Luck) -> Vec<f64> {
        let numbers = &self.draw.numbers;
        let persistence = numbers.factor_persistence;
        if luck.year == FIRST_YEAR {
            self.nation = luck.nation_before;
        }
        self.nation =
            persistence * self.nation + (1.0 - persistence * persistence).sqrt() * luck.nation;
        let national = numbers.shock_share_national;
        let zonal = numbers.shock_share_zone.min(0.95 - national).max(0.0);
        let own = 1.0 - national - zonal;
        let provinces = self.inputs.provinces.iter().zip(&luck.provinces);
        provinces
            .map(|(province, luck_of_province)| {
                national.sqrt() * self.nation
                    + zonal.sqrt() * luck.zones[province.zone]
                    + own.sqrt() * luck_of_province
            })
            .collect()
    }

    /// X, L^b and n grow whatever is decided.
    fn grow(&mut self, shocks: &[f64], luck: &Luck) {
        let numbers = &self.draw.numbers;
        let persistence = numbers.score_noise_persistence;
        let noise = numbers.score_noise * (1.0 - persistence * persistence).sqrt();
        for (r, province) in self.inputs.provinces.iter().enumerate() {
            let shock = numbers.shock_sd * shocks[r];
            let business = business_growth(province, numbers);
            self.business_rd[r] *= (business + numbers.load_business_rd * shock).exp();
            let researchers = researcher_growth(province, numbers);
            self.trend[r] *= (researchers + numbers.load_researchers * shock).exp();
            self.score_noise[r] = persistence * self.score_noise[r] + noise * luck.score[r];
        }
    }

    /// A, and A over that of 2025.
    fn capacities(&self) -> (Vec<f64>, Vec<f64>) {
        let all = self.absorption.iter().map(|absorption| absorption.capacity);
        let all: Vec<f64> = all.collect();
        let ratios = all.iter().zip(&self.draw.capacity_start);
        let ratios = ratios.map(|(now, start)| now / start).collect();
        (all, ratios)
    }

    fn spend(&mut self, year: Year) -> Vec<Money> {
        let (inputs, numbers) = (self.inputs, &self.draw.numbers);
        let budget = &self.budget;
        let granted = self.zones.divide(inputs, year, budget.block_fund);
        let provinces = inputs.provinces.iter().zip(&mut self.absorption);
        let spend = |((province, absorption), granted): ((_, &mut Absorption), f64)| {
            absorption.spend(inputs, (province, numbers), (year, budget), granted)
        };
        provinces.zip(granted).map(spend).collect()
    }

    fn rd(&mut self, money: &[Money], capacity_ratios: &[f64]) -> Vec<Rd> {
        let (inputs, numbers) = (self.inputs, &self.draw.numbers);
        let centre = Centre::new(
            inputs,
            numbers,
            (&self.budget, self.lapsed),
            capacity_ratios,
        );
        let mut all = Vec::new();
        for (r, money) in money.iter().enumerate() {
            let now = inducing_money(&inputs.provinces[r], numbers, money);
            let [last, before, _] = self.inducing[r];
            self.inducing[r] = [now, last, before];
            let private = (self.business_rd[r], &self.inducing[r][..]);
            all.push(centre.rd(inputs, numbers, (r, money), private));
        }
        all
    }

    /// K by province.
    fn know(&mut self, year: Year, money: &[Money], rd: &[Rd]) -> Vec<f64> {
        let numbers = &self.draw.numbers;
        for (r, knowledge) in self.knowledge.iter_mut().enumerate() {
            let basic = money[r].of(Programme::BasicResearch);
            let inflow = rd[r].total + (numbers.effect_basic_knowledge - 1.0) * basic;
            knowledge.step(&self.inputs.provinces[r], numbers, year, inflow);
        }
        self.knowledge
            .iter()
            .map(|knowledge| knowledge.stock)
            .collect()
    }

    fn employ(&mut self, year: Year, money: &[Money], rd: &[Rd]) -> Vec<Talent> {
        let (inputs, numbers) = (self.inputs, &self.draw.numbers);
        let mut all = Vec::new();
        for (r, talent) in self.talent.iter_mut().enumerate() {
            let here = (&inputs.provinces[r], numbers);
            let causes = (&money[r], &rd[r]);
            all.push(talent.step(here, (year, self.trend[r]), causes, self.firms[r].more));
        }
        draw_from_capital(inputs, numbers, &mut all);
        all
    }

    /// `ln(L/L_2024)`
    fn log_researchers(&self, talent: &[Talent]) -> Vec<f64> {
        let provinces = self.inputs.provinces.iter().zip(talent);
        provinces
            .map(|(province, talent)| (talent.researchers / province.researchers).ln())
            .collect()
    }

    fn found(
        &mut self,
        year: Year,
        (money, log_outputs): (&[Money], &[f64]),
        shocks: &[f64],
        random: &mut SmallRng,
    ) -> Vec<Startups> {
        let (inputs, numbers) = (self.inputs, &self.draw.numbers);
        let draw = (numbers, &self.draw.survival);
        let climate = Climate::new(inputs, draw, (year, self.budget.deflator), random);
        let mut all = Vec::new();
        for (r, firms) in self.firms.iter_mut().enumerate() {
            let shock = (numbers.load_births * numbers.shock_sd * shocks[r]).exp();
            let here = (&inputs.provinces[r], &money[r]);
            all.push(firms.step(&climate, here, (log_outputs[r], shock), random));
        }
        all
    }

    /// T1 in the scenario's reading, and in the other.
    fn ratios(&self, scores: &[f64]) -> [f64; 2] {
        let some = score::ratio(self.inputs, scores, |province| province.is_in_ratio);
        let all = score::ratio(self.inputs, scores, |province| !province.is_capital);
        if self.inputs.scenario.readings.ratio_with_all_provinces {
            [all, some]
        } else {
            [some, all]
        }
    }

    /// What is carried over.
    fn end_year(&mut self, money: &[Money], talent: &[Talent], startups: &[Startups]) {
        let (inputs, numbers) = (self.inputs, &self.draw.numbers);
        self.lapsed = money.iter().map(|money| money.lapsed).sum();
        for (r, absorption) in self.absorption.iter_mut().enumerate() {
            absorption.learn(inputs, (&inputs.provinces[r], numbers), &money[r]);
        }
        let by_zone = |value: &dyn Fn(usize) -> f64| {
            let mut sums = vec![0.0; inputs.country.zones.len()];
            for (r, province) in inputs.provinces.iter().enumerate() {
                sums[province.zone] += value(r);
            }
            sums
        };
        self.zones
            .researchers
            .push(by_zone(&|r| talent[r].researchers));
        self.zones.births.push(by_zone(&|r| startups[r].births));
    }
}
