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
mod course;
mod facts;
mod history;
mod knowledge;
mod luck;
mod parting;
mod rd;
mod score;
mod shocks;
mod standing;
mod startups;
mod talent;
#[cfg(test)]
mod tiny;

pub use absorption::{ByProgramme, Money};
pub use allocation::{planned_zone_shares, project};
pub use budget::YearBudget;
pub use course::Course;
pub use luck::{Luck, YearLuck};
pub use rd::Rd;
pub use standing::Standing;
pub use startups::Startups;
pub use talent::{SUPPORTED, Talent};

use std::mem;

use absorption::{BlockShares, Spending};
use allocation::Divisions;
use budget::BudgetPolicy;
use course::YearCourse;
use facts::{Facts, ProvinceFacts};
use history::History;
use knowledge::KnowledgeLinks;
use rd::Centre;
use score::{Drivers, Ratios};
use standing::State;
use startups::{Climate, StartupPolicy, Survival};
use talent::UnitCosts;

use crate::country::{Numbers, Programme};
use crate::lanes::Lanes;
use crate::scenario::{FundingScenario, ScoreIndex};
use crate::units::{BASE_YEAR, FIRST_YEAR, FUND_YEAR, Year};

/// A funding scenario made ready to simulate.
pub struct Model {
    facts: Facts,
    policy: Policy,
    horizon: Year,
}

/// What the scenario decides.
struct Policy {
    budget: BudgetPolicy,
    divisions: Divisions,
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
    course: &'a YearCourse<N>,
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

/// A province in a year: what it is, and what it has to spend.
struct Here<'a, const N: usize> {
    index: usize,
    province: &'a ProvinceFacts,
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
    jobs_by_age: Vec<Lanes<N>>,
}

/// One year of `N` futures. Lists are by province, in the country's order.
#[derive(Clone)]
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
    cohorts: History<N>,
    /// What drives each pillar of the score.
    drivers: Vec<Drivers<N>>,
    /// Ĉ: score of innovation capacity.
    pub scores: Vec<Lanes<N>>,
    /// T1 in the reading of the scenario, and in the other one.
    pub capacity_ratio: Lanes<N>,
    pub capacity_ratio_otherwise: Lanes<N>,
}

impl<const N: usize> YearResult<N> {
    /// Firms of a province alive at the year's end, by year of birth from [`FUND_YEAR`] on.
    #[must_use]
    #[inline(always)]
    pub fn cohorts(&self, province: usize) -> &[Lanes<N>] {
        self.cohorts.of(province, FUND_YEAR.to(self.year).count())
    }
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
        Self {
            facts: Facts::new(country),
            policy: Policy {
                budget: BudgetPolicy {
                    plan: scenario.budget.clone(),
                    forced_cut: scenario.forced_cut,
                },
                divisions: Divisions::new(scenario),
                spending: Spending {
                    autonomy: scenario.autonomy,
                    block_shares: BlockShares::new(scenario),
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
            jobs_by_age: startups::jobs_by_age(&numbers, oldest),
            numbers,
            other_lines_2025: Lanes::ZERO,
        };
        draw.other_lines_2025 = self.facts.other_lines_2025 / draw.deflator(FIRST_YEAR);
        draw
    }

    /// What takes its course whatever the scenario decides: the same for every scenario that shares `draw`.
    #[must_use]
    #[inline(always)]
    pub fn course<const N: usize>(&self, draw: &Draw<N>, luck: &Luck<N>) -> Course<N> {
        Course::new(&self.facts, draw, luck)
    }

    /// All years of `N` futures, each told to `tell` as it ends.
    ///
    /// It is a function of its own, whoever calls it, and not compiled for the vector unit of its caller.
    pub fn simulate<const N: usize>(
        &self,
        draw: &Draw<N>,
        luck: &Luck<N>,
        tell: &mut dyn FnMut(&YearResult<N>),
    ) {
        let course = self.course(draw, luck);
        let mut standing = self.start(draw);
        let futures = (draw, luck, &course);
        self.go_on(&mut standing, &mut self.room(), futures, self.horizon, tell);
    }

    /// Where futures of these draws stand before the first year.
    #[must_use]
    #[inline(always)]
    pub fn start<const N: usize>(&self, draw: &Draw<N>) -> Standing<N> {
        Standing::start(&self.facts, draw, self.horizon)
    }

    /// Room for the results of a year, whatever is in it.
    #[must_use]
    pub fn room<const N: usize>(&self) -> YearResult<N> {
        YearResult::none(&self.facts)
    }

    /// The years that follow `standing` until `last`, each told to `tell` as it ends. The `course` is that of `draw` and
    /// `luck`.
    #[inline(always)]
    pub fn go_on<const N: usize>(
        &self,
        standing: &mut Standing<N>,
        room: &mut YearResult<N>,
        (draw, luck, course): (&Draw<N>, &Luck<N>, &Course<N>),
        last: Year,
        mut tell: impl FnMut(&YearResult<N>),
    ) {
        mem::swap(&mut room.cohorts, &mut standing.cohorts);
        for (year_luck, course) in luck.years.iter().zip(&course.years) {
            if year_luck.year < standing.next || year_luck.year > last {
                continue;
            }
            let now = Now {
                year: year_luck.year,
                facts: &self.facts,
                policy: &self.policy,
                draw,
                luck: year_luck,
                course,
                is_without_luck: luck.is_absent,
            };
            step(&now, &mut standing.state, room);
            standing.next = now.year.next();
            tell(room);
        }
        mem::swap(&mut room.cohorts, &mut standing.cohorts);
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

/// One year: budget, allocation and absorption, R&D, knowledge, talent, output and start-ups, score, and what is carried
/// over. The shocks are part of the course.
///
/// What needs no other province is done province by province, so that a province's numbers stay near the processor.
#[inline(always)]
fn step<const N: usize>(now: &Now<'_, N>, state: &mut State<N>, result: &mut YearResult<N>) {
    let facts = now.facts;
    let provinces = facts.provinces.iter().enumerate();
    let YearResult {
        block_money,
        money,
        capacity,
        rd,
        knowledge,
        talent,
        startups,
        cohorts,
        drivers,
        ..
    } = result;

    let budget = state.budget.step(now);
    state.allocation.divide(now, budget.block_fund, block_money);
    let centre = Centre::new(now, &budget, state.lapsed, &state.absorption);
    let costs = UnitCosts::new(now.draw, now.year);
    for (index, province) in provinces.clone() {
        let money = &mut money[index];
        money.granted = block_money[index] * budget.per_deflator;
        capacity[index] = state.absorption[index].capacity;
        state.absorption[index].spend(now, &budget, index, money);
        let here = Here {
            index,
            province,
            money,
        };
        state.rd[index].step(now, &here, &centre, &mut rd[index]);
        let more_knowledge =
            (now.draw.numbers.effect_basic_knowledge - 1.0) * money.of(Programme::BasicResearch);
        let inflow = rd[index].total + more_knowledge;
        state.knowledge[index].step(now, index, inflow, &mut state.inflows);
        knowledge[index] = state.knowledge[index].stock;
        let causes = (&rd[index], &state.firms[index].additional);
        state.talent[index].step(now, &here, &costs, causes, &mut talent[index]);
    }

    talent::draw_from_capital(facts, now.draw, talent);
    let climate = Climate::new(now, budget.deflator);
    state.lapsed = Lanes::ZERO;
    for (index, province) in provinces {
        let here = Here {
            index,
            province,
            money: &money[index],
        };
        let log_researchers = log_ratio(talent[index].researchers / province.researchers);
        let log_output = knowledge::log_output(now, &state.knowledge, index, log_researchers);
        let startups = &mut startups[index];
        let cohorts = cohorts.of_mut(index, FUND_YEAR.to(now.year).count());
        let firms = (cohorts, &mut *startups);
        state.firms[index].step(now, &here, &climate, log_output, firms);
        let ratios = Ratios {
            log_researchers,
            rd: rd[index].total / province.total_rd,
            log_capacity: centre.log_capacities[index],
            base: state.absorption[index].base,
            log_output,
            births: startups.relative_mean,
        };
        drivers[index] = ratios.drivers();

        // Carried over: what lapsed, and what was learnt, count next year.
        state.lapsed += here.money.lapsed;
        state.absorption[index].learn(now, province.government_rd, here.money);
    }
    score::scores(now, &now.course.score_noise, drivers, &mut result.scores);
    let (with_exceptions, with_all) = score::capacity_ratios(facts, &result.scores);
    (result.capacity_ratio, result.capacity_ratio_otherwise) =
        if now.policy.ratio_with_all_provinces {
            (with_all, with_exceptions)
        } else {
            (with_exceptions, with_all)
        };
    state.allocation.record(facts, talent, startups);

    result.year = now.year;
    result.budget = budget;
}

/// What is left of a quantity counts as at least this part of it: the logarithm of nothing has no value.
const LOWEST_RATIO: f64 = 1e-6;

/// The logarithm of a quantity over its value at the start. Only numbers far from any data bring one near nothing.
#[inline(always)]
fn log_ratio<const N: usize>(ratio: Lanes<N>) -> Lanes<N> {
    ratio.max(Lanes::splat(LOWEST_RATIO)).ln()
}
