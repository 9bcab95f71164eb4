//! 4.7: researchers by channel. Persons.

use blockfund::country::Programme;
use blockfund::units::{BASE_YEAR, Year};

use super::absorption::Money;
use super::inputs::{Inputs, Province};
use super::numbers::Numbers;
use super::rd::Rd;

/// Postdocs, women returners, retired scientists, foreign talent.
pub const KINDS: usize = 4;

/// A province's researchers at the start of a year.
#[derive(Default)]
pub struct TalentState {
    /// `Z_s`
    stayers: [f64; KINDS],
    /// Tr
    trained: f64,
    /// Z^v
    filled_posts: f64,
}

/// A province's researchers in a year.
pub struct Talent {
    /// L^b
    pub trend: f64,
    /// `P_s`
    pub supported: [f64; KINDS],
    /// Σ Z
    pub stayers: f64,
    /// Z^v
    pub filled_posts: f64,
    /// Z^g
    pub graduates: f64,
    /// What the capital loses, negative.
    pub drawn_to_regions: f64,
    /// L
    pub researchers: f64,
}

impl TalentState {
    /// A year with the trend L^b, in which `more_firms` were alive at last year's end than births at their rate give.
    pub fn step(
        &mut self,
        (province, numbers): (&Province, &Numbers),
        (year, trend): (Year, f64),
        (money, rd): (&Money, &Rd),
        more_firms: f64,
    ) -> Talent {
        let growth = (numbers.cost_growth * f64::from(year.since(BASE_YEAR))).exp();
        let supported = supported(province, numbers, money, growth);
        let stayers = self.stayers.iter().sum();

        let money_for_posts = money.research()
            + money.of(Programme::PlannedStartups)
            + money.of(Programme::MarketAccess)
            + money.base()
            + rd.local_match
            + rd.induced
            + rd.moved;
        let cost = numbers.cost_researcher * growth;
        let posts = (1.0 - numbers.pay_absorption) * money_for_posts / cost
            + numbers.posts_per_startup * more_firms;
        self.filled_posts += numbers.fill_speed * (numbers.fill_rate * posts - self.filled_posts);
        let graduates = self.trained.min((1.0 - numbers.fill_rate) * posts.max(0.0));
        let all_supported: f64 = supported.iter().sum();
        let talent = Talent {
            trend,
            supported,
            stayers,
            filled_posts: self.filled_posts,
            graduates,
            drawn_to_regions: 0.0,
            researchers: trend + all_supported + stayers + self.filled_posts + graduates,
        };
        self.end_year(numbers, &supported, money, growth);
        talent
    }

    fn end_year(
        &mut self,
        numbers: &Numbers,
        supported: &[f64; KINDS],
        money: &Money,
        growth: f64,
    ) {
        let stay = [
            numbers.stay_postdoc / 2.5,
            numbers.stay_woman_returner / 2.5,
            numbers.stay_senior / 0.75,
            numbers.stay_foreign / 2.5,
        ];
        for s in 0..KINDS {
            self.stayers[s] *= 1.0 - numbers.researcher_exit;
            self.stayers[s] += stay[s] * supported[s];
        }
        let places = money.of(Programme::GraduateTraining) / (numbers.cost_graduate * growth);
        self.trained *= 1.0 - numbers.researcher_exit;
        self.trained += numbers.stay_graduate / 2.5 * places;
    }
}

/// P: as many as there is money for, and as there are; what is left supports postdocs.
fn supported(province: &Province, numbers: &Numbers, money: &Money, growth: f64) -> [f64; KINDS] {
    let limited = [
        (
            Programme::WomenReturners,
            numbers.supply_woman_returner,
            numbers.cost_woman_returner,
        ),
        (
            Programme::SeniorScientists,
            numbers.supply_senior,
            numbers.cost_senior,
        ),
        (
            Programme::ForeignTalent,
            numbers.supply_foreign,
            numbers.cost_foreign,
        ),
    ];
    let mut for_postdocs = money.of(Programme::Postdoc);
    let mut supported = [0.0; KINDS];
    for (kind, (programme, supply, cost)) in limited.into_iter().enumerate() {
        let cost = cost * growth;
        let wanted = money.of(programme) / cost;
        let number = wanted.min(supply * province.part_of_researchers);
        for_postdocs += (wanted - number) * cost;
        supported[kind + 1] = number;
    }
    supported[0] = for_postdocs / (numbers.cost_postdoc * growth);
    supported
}

/// What the capital loses to posts elsewhere, by the size of its provinces.
pub fn draw_from_capital(inputs: &Inputs, numbers: &Numbers, talents: &mut [Talent]) {
    let (mut posts, mut capital) = (0.0, 0.0);
    for (province, talent) in inputs.provinces.iter().zip(&*talents) {
        if province.is_capital {
            capital += province.researchers;
        } else {
            posts += talent.filled_posts;
        }
    }
    for (province, talent) in inputs.provinces.iter().zip(talents) {
        if province.is_capital {
            talent.drawn_to_regions =
                -numbers.from_capital * posts * province.researchers / capital;
            talent.researchers += talent.drawn_to_regions;
        }
    }
}

/// `g_L + Δ_L·1[C]`
pub fn researcher_growth(province: &Province, numbers: &Numbers) -> f64 {
    if province.is_capital {
        numbers.researcher_growth + numbers.researcher_growth_capital_gap
    } else {
        numbers.researcher_growth
    }
}
