//! The equations, and nothing else: how a year follows from the year before.
//!
//! A file is one section of `docs/model.md`, under the same heading. All of it is written for `N` futures side by side
//! ([`Lanes`]); with `N` = 1 it is the plain model.

#![expect(
    clippy::inline_always,
    reason = "the engine is compiled for several vector units, and what is not inlined there is compiled for the narrowest"
)]

mod absorption;
mod allocation;
mod budget;
mod facts;
mod knowledge;
mod luck;
mod rd;
mod score;
mod shocks;
mod startups;
mod talent;
#[cfg(test)]
mod tiny;

pub use absorption::{ByProgramme, Money};
pub use allocation::planned_zone_shares;
pub use budget::YearBudget;
pub use luck::{Luck, YearLuck};
pub use rd::Rd;
pub use startups::Startups;
pub use talent::{SUPPORTED, Talent};

use absorption::{Absorption, Spending};
use allocation::{AllocationState, Division};
use budget::{Budget, BudgetPolicy};
use facts::{Facts, ProvinceFacts};
use knowledge::{Knowledge, KnowledgeLinks};
use rd::{Centre, RdState};
use score::{Ratios, ScoreNoise};
use shocks::Shocks;
use startups::{Climate, Firms, StartupPolicy, Survival};
use talent::{TalentState, UnitCosts};

use crate::country::{Numbers, Programme};
use crate::lanes::Lanes;
use crate::scenario::{FundingScenario, ScoreIndex};
use crate::units::{BASE_YEAR, FIRST_YEAR, Year};

/// A funding scenario made ready to simulate.
pub struct Model {
    facts: Facts,
    policy: Policy,
    horizon: Year,
}

/// What the scenario decides.
struct Policy {
    budget: BudgetPolicy,
    division: Division,
    spending: Spending,
    /// Local money per won of block money.
    local_match: f64,
    startups: StartupPolicy,
    score_index: ScoreIndex,
    ratio_with_all_provinces: bool,
}

/// What all equations of a year can see.
struct Now<'a, const N: usize> {
    year: Year,
    facts: &'a Facts,
    policy: &'a Policy,
    draw: &'a Draw<N>,
    luck: &'a YearLuck<N>,
    is_without_luck: bool,
}

impl<const N: usize> Now<'_, N> {
    /// The logarithm of a shock with mean 1: σ ε − σ²/2; without luck the shock is exactly 1.
    #[inline(always)]
    fn mean_one(&self, sd: Lanes<N>, normal: Lanes<N>) -> Lanes<N> {
        if self.is_without_luck {
            Lanes::ZERO
        } else {
            sd * normal - sd * sd * 0.5
        }
    }
}

/// A province in a year: what it is, what befalls it, and what it has to spend.
struct Here<'a, const N: usize> {
    index: usize,
    province: &'a ProvinceFacts,
    /// x.
    shock: Lanes<N>,
    money: &'a Money<N>,
}

/// The uncertain numbers of `N` draws, with what follows from them alone.
pub struct Draw<const N: usize> {
    pub numbers: Numbers<N>,
    /// A in 2025, by province.
    capacity_start: Vec<Lanes<N>>,
    /// Other regional lines of 2025, real.
    other_lines_2025: Lanes<N>,
    knowledge: KnowledgeLinks<N>,
    survival: Survival<N>,
}

/// Where all provinces stand at the start of a year.
struct State<const N: usize> {
    shocks: Shocks<N>,
    budget: Budget<N>,
    allocation: AllocationState<N>,
    absorption: Vec<Absorption<N>>,
    lapsed: Lanes<N>,
    rd: Vec<RdState<N>>,
    knowledge: Vec<Knowledge<N>>,
    talent: Vec<TalentState<N>>,
    firms: Vec<Firms<N>>,
    score_noise: ScoreNoise<N>,
}

/// One year of `N` futures. Lists are by province, in the country's order.
pub struct YearResult<const N: usize> {
    pub year: Year,
    pub budget: YearBudget<N>,
    /// `F_r`: block money granted, nominal 억원.
    pub block_money: Vec<Lanes<N>>,
    pub money: Vec<Money<N>>,
    /// A: planning capacity at the start of the year.
    pub capacity: Vec<Lanes<N>>,
    pub rd: Vec<Rd<N>>,
    /// K: knowledge stock, real 억원.
    pub knowledge: Vec<Lanes<N>>,
    pub talent: Vec<Talent<N>>,
    pub startups: Vec<Startups<N>>,
    /// Ĉ: score of innovation capacity.
    pub scores: Vec<Lanes<N>>,
    /// T1 in the reading of the scenario, and in the other one.
    pub capacity_ratio: Lanes<N>,
    pub capacity_ratio_otherwise: Lanes<N>,
}

impl<const N: usize> Draw<N> {
    /// Π: price level of a year, 1 in 2024.
    #[inline(always)]
    fn deflator(&self, year: Year) -> Lanes<N> {
        (self.numbers.deflator_growth * f64::from(year.since(BASE_YEAR))).exp()
    }
}

impl Model {
    #[must_use]
    pub fn new(scenario: &FundingScenario) -> Self {
        let country = &scenario.country;
        let block_shares = country
            .provinces
            .iter()
            .map(|province| scenario.programme_shares[province.zone]);
        Self {
            facts: Facts::new(country),
            policy: Policy {
                budget: BudgetPolicy {
                    plan: scenario.budget.clone(),
                    forced_cut: scenario.forced_cut,
                },
                division: Division::new(scenario),
                spending: Spending {
                    autonomy: scenario.autonomy,
                    block_shares: block_shares.collect(),
                    other_shares: country.default_programme_shares(),
                },
                local_match: scenario.local_match,
                startups: StartupPolicy {
                    special_zones: scenario.special_zones.clone(),
                    stage_fund: scenario.stage_fund.clone(),
                    birth_law: scenario.birth_law,
                },
                score_index: scenario.score_index,
                ratio_with_all_provinces: scenario.readings.ratio_with_all_provinces,
            },
            horizon: scenario.horizon,
        }
    }

    /// The last simulated year.
    #[must_use]
    pub fn horizon(&self) -> Year {
        self.horizon
    }

    /// What follows from the uncertain numbers alone, for all futures of these draws until `last`. It is the same for
    /// every scenario of the country.
    #[must_use]
    #[inline(always)]
    pub fn prepare<const N: usize>(&self, numbers: Numbers<N>, last: Year) -> Draw<N> {
        let oldest = last.since(FIRST_YEAR) as usize + startups::EARLIER_COHORTS;
        let mut draw = Draw {
            capacity_start: absorption::capacity_start(&self.facts, &numbers),
            knowledge: KnowledgeLinks::new(&self.facts, &numbers, last),
            survival: Survival::new(numbers.survival_5y, numbers.survival_shape, oldest),
            numbers,
            other_lines_2025: Lanes::ZERO,
        };
        draw.other_lines_2025 = self.facts.other_lines_2025 / draw.deflator(FIRST_YEAR);
        draw
    }

    /// All years of `N` futures, each told to `tell` as it ends.
    #[inline(always)]
    pub fn simulate<const N: usize>(
        &self,
        draw: &Draw<N>,
        luck: &Luck<N>,
        mut tell: impl FnMut(&YearResult<N>),
    ) {
        let mut state = self.start(draw, luck);
        for year_luck in luck
            .years
            .iter()
            .take_while(|year_luck| year_luck.year <= self.horizon)
        {
            let now = Now {
                year: year_luck.year,
                facts: &self.facts,
                policy: &self.policy,
                draw,
                luck: year_luck,
                is_without_luck: luck.is_absent,
            };
            tell(&step(&now, &mut state));
        }
    }

    #[inline(always)]
    fn start<const N: usize>(&self, draw: &Draw<N>, luck: &Luck<N>) -> State<N> {
        State {
            shocks: Shocks::start(luck.nation_start),
            budget: Budget::start(),
            allocation: AllocationState::start(),
            absorption: Absorption::start(&self.facts, draw),
            lapsed: Lanes::ZERO,
            rd: RdState::start(&self.facts),
            knowledge: Knowledge::start(&self.facts, draw),
            talent: TalentState::start(&self.facts),
            firms: Firms::start(&self.facts),
            score_noise: ScoreNoise::start(&self.facts),
        }
    }
}

/// A value of each province. A loop and no `map`, whose function would not be inlined where it is long.
#[inline(always)]
fn by_province<T>(facts: &Facts, mut value: impl FnMut(usize) -> T) -> Vec<T> {
    let mut values = Vec::with_capacity(facts.provinces.len());
    for province in 0..facts.provinces.len() {
        values.push(value(province));
    }
    values
}

/// One year: shocks, budget, allocation and absorption, R&D, knowledge, talent, output and start-ups, score, and what is
/// carried over.
#[inline(always)]
fn step<const N: usize>(now: &Now<'_, N>, state: &mut State<N>) -> YearResult<N> {
    let facts = now.facts;

    let shocks = state.shocks.step(now);
    let budget = state.budget.step(now);

    let block_money = state.allocation.divide(now, budget.block_fund);
    let centre = Centre::new(now, &budget, state.lapsed, &state.absorption);
    let capacity = by_province(
        facts,
        #[inline(always)]
        |r| state.absorption[r].capacity,
    );
    let money = by_province(
        facts,
        #[inline(always)]
        |r| state.absorption[r].spend(now, &budget, block_money[r] / budget.deflator, r),
    );
    let here = |r: usize| Here {
        index: r,
        province: &facts.provinces[r],
        shock: shocks[r],
        money: &money[r],
    };

    let rd = by_province(
        facts,
        #[inline(always)]
        |r| state.rd[r].step(now, &here(r), &centre),
    );

    for (r, knowledge) in state.knowledge.iter_mut().enumerate() {
        let extra =
            (now.draw.numbers.effect_basic_knowledge - 1.0) * money[r].of(Programme::BasicResearch);
        knowledge.step(now, r, rd[r].total + extra);
    }

    let costs = UnitCosts::new(now.draw, now.year);
    let mut talent = by_province(
        facts,
        #[inline(always)]
        |r| state.talent[r].step(now, &here(r), &costs, &rd[r], state.firms[r].additional),
    );
    talent::draw_from_capital(facts, now.draw, &mut talent);

    let log_outputs = knowledge::log_outputs(facts, now.draw, &state.knowledge, &talent);
    let climate = Climate::new(now, budget.deflator);
    let startups = by_province(
        facts,
        #[inline(always)]
        |r| state.firms[r].step(now, &here(r), &climate, log_outputs[r]),
    );

    state.score_noise.step(now);
    let drivers = by_province(
        facts,
        #[inline(always)]
        |r| {
            let province = &facts.provinces[r];
            let ratios = Ratios {
                researchers: talent[r].researchers / province.researchers,
                rd: rd[r].total / province.total_rd,
                capacity: capacity[r] / now.draw.capacity_start[r],
                base: state.absorption[r].base,
                log_output: log_outputs[r],
                births: startups[r].relative_mean,
            };
            ratios.drivers()
        },
    );
    let scores = score::scores(now, &state.score_noise, &drivers);
    let (with_exceptions, with_all) = score::capacity_ratios(facts, &scores);
    let (capacity_ratio, capacity_ratio_otherwise) = if now.policy.ratio_with_all_provinces {
        (with_all, with_exceptions)
    } else {
        (with_exceptions, with_all)
    };

    state.lapsed = Lanes::ZERO;
    for (r, absorption) in state.absorption.iter_mut().enumerate() {
        state.lapsed += money[r].lapsed;
        absorption.learn(now, facts.provinces[r].government_rd, &money[r]);
    }
    state.allocation.record(facts, &talent, &startups);

    YearResult {
        year: now.year,
        budget,
        block_money,
        capacity,
        rd,
        knowledge: by_province(
            facts,
            #[inline(always)]
            |r| state.knowledge[r].stock,
        ),
        talent,
        startups,
        scores,
        capacity_ratio,
        capacity_ratio_otherwise,
        money,
    }
}

/// What is left of a quantity counts as at least this part of it: the logarithm of nothing has no value.
const LOWEST_RATIO: f64 = 1e-6;

/// The logarithm of a quantity over its value at the start. Only numbers far from any data bring one near nothing.
#[inline(always)]
fn log_ratio<const N: usize>(ratio: Lanes<N>) -> Lanes<N> {
    ratio.max(Lanes::splat(LOWEST_RATIO)).ln()
}
