//! The major R&D budget, its cuts, and what becomes of the plans for the regional lines (model 4.2). Nominal 억원.

use super::{Facts, Now};
use crate::lanes::Lanes;
use crate::scenario::{BudgetPlan, Drafted, ForcedCut};
use crate::units::{FUND_YEAR, Year};

/// The state of the national budget after a year.
#[derive(Clone)]
pub(super) struct Budget<const N: usize> {
    /// D*: the major R&D budget without cuts.
    uncut: Lanes<N>,
    /// D: the major R&D budget.
    major_rd: Lanes<N>,
    /// κ: the part that is cut.
    cut: Lanes<N>,
}

/// The money of one year.
#[derive(Clone)]
pub struct YearBudget<const N: usize> {
    /// D.
    pub major_rd: Lanes<N>,
    /// F.
    pub block_fund: Lanes<N>,
    /// O.
    pub other_lines: Lanes<N>,
    /// Π: price level, 1 in 2024.
    pub deflator: Lanes<N>,
    /// 1/Π: what nominal money is multiplied by.
    pub per_deflator: Lanes<N>,
}

impl<const N: usize> YearBudget<N> {
    /// T3: regional lines over the major R&D budget.
    #[must_use]
    #[inline(always)]
    pub fn regional_share(&self) -> Lanes<N> {
        (self.block_fund + self.other_lines) / self.major_rd
    }
}

impl<const N: usize> Budget<N> {
    #[inline(always)]
    pub(super) fn start() -> Self {
        Self {
            uncut: Lanes::ZERO,
            major_rd: Lanes::ZERO,
            cut: Lanes::ZERO,
        }
    }

    /// The budget of a year: as decided until 2026, then the plan and what a year's politics leave of it.
    #[inline(always)]
    pub(super) fn step(&mut self, now: &Now<'_, N>) -> YearBudget<N> {
        let drafted_with = self.major_rd;
        if let Some(decided) = now.facts.decided_major_rd(now.year) {
            self.uncut = Lanes::splat(decided);
            self.major_rd = self.uncut;
        } else {
            self.grow(now);
        }
        let drafted = now.policy.budget.planned(now.facts, now.year, drafted_with);
        let outcome = self.outcome_of_plan(now);
        let deflator = now.draw.deflator(now.year);
        YearBudget {
            major_rd: self.major_rd,
            block_fund: drafted.block_fund * outcome,
            other_lines: drafted.other_lines * outcome,
            deflator,
            per_deflator: 1.0 / deflator,
        }
    }

    /// `D* ← D* exp(g + σ υ − σ²/2)`, `κ ← max(J k, ϱ κ)`, `D = D* (1 − κ)`
    #[inline(always)]
    fn grow(&mut self, now: &Now<'_, N>) {
        let (p, luck) = (&now.draw.numbers, now.luck);
        let noise = now.mean_one(p.major_rd_noise, luck.major_rd);
        self.uncut *= (p.major_rd_growth + noise).exp();

        let new_cut = match now.policy.budget.forced_cut {
            Some(forced) if forced.year == now.year => Lanes::splat(forced.size),
            _ => {
                let happens = luck
                    .cut
                    .zip(p.cut_probability, |u, chance| f64::from(u < chance));
                happens * p.cut_size
            }
        };
        self.cut = new_cut.max(p.cut_memory * self.cut);
        self.major_rd = self.uncut * (1.0 - self.cut);
    }

    /// ξ, the part of a plan that becomes money: `exp(σ η − σ²/2) (1 − κ)^χ`, and 1 until 2026.
    #[inline(always)]
    fn outcome_of_plan(&self, now: &Now<'_, N>) -> Lanes<N> {
        if now.year <= FUND_YEAR {
            return Lanes::ONE;
        }
        let p = &now.draw.numbers;
        let noise = now.mean_one(p.envelope_noise, now.luck.envelope);
        noise.exp() * (1.0 - self.cut).powf(p.cut_exposure)
    }
}

/// What a scenario decides about the budget.
pub(super) struct BudgetPolicy {
    pub(super) plan: BudgetPlan,
    pub(super) forced_cut: Option<ForcedCut>,
}

impl BudgetPolicy {
    /// Whether both decide the same about a year.
    pub(super) fn agrees(&self, other: &Self, year: Year) -> bool {
        let cut = |policy: &Self| policy.forced_cut.filter(|cut| cut.year == year);
        cut(self) == cut(other) && (year < FUND_YEAR || self.plan.agrees(&other.plan, year))
    }

    /// The plans of the block fund and of the other lines. A share path is a share of last year's budget, grown by
    /// what a drafter expects.
    #[inline(always)]
    fn planned<const N: usize>(
        &self,
        facts: &Facts,
        year: Year,
        last_major_rd: Lanes<N>,
    ) -> Drafted<N> {
        if year < FUND_YEAR {
            return Drafted {
                block_fund: Lanes::ZERO,
                other_lines: Lanes::splat(facts.other_lines_2025),
            };
        }
        self.plan
            .drafted_with(last_major_rd * facts.planned_budget_growth, year)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::model::Luck;
    use crate::model::tiny::{World, assert_close, one, plan};
    use crate::scenario::{Remainder, SharePath};

    fn year(year: u16) -> Year {
        Year::try_from(year).unwrap()
    }

    /// Major R&D, block fund and other lines of a year.
    fn budget(world: &World, year: u16) -> [f64; 3] {
        world.in_year(year, |year| {
            let budget = &year.budget;
            [budget.major_rd, budget.block_fund, budget.other_lines].map(|money| money.lane(0))
        })
    }

    #[track_caller]
    fn assert_budget(world: &World, year: u16, expected: [f64; 3]) {
        for (found, expected) in budget(world, year).iter().zip(expected) {
            assert_close(*found, expected);
        }
    }

    #[test]
    fn a_cut_lasts_as_long_as_its_memory() {
        let mut world = World::quiet();
        world.fund(&[100.0]);
        world.numbers.cut_memory = one(0.5);
        world.numbers.cut_exposure = one(2.0);
        world.numbers.major_rd_growth = one(libm::log(1.1));
        world.scenario.forced_cut = Some(ForcedCut {
            year: year(2027),
            size: 0.4,
        });
        assert_budget(&world, 2026, [5000.0, 100.0, 1000.0]);
        assert_budget(&world, 2027, [5500.0 * 0.6, 36.0, 360.0]);
        assert_budget(&world, 2028, [6050.0 * 0.8, 64.0, 640.0]);
        assert_budget(&world, 2029, [6655.0 * 0.9, 81.0, 810.0]);
    }

    #[test]
    fn a_new_cut_counts_only_where_it_is_deeper_than_the_memory_of_the_last() {
        #[track_caller]
        fn case(second: f64, expected: f64) {
            let mut world = World::quiet();
            world.numbers.cut_memory = one(0.5);
            world.numbers.cut_probability = one(0.5);
            world.numbers.cut_size = one(0.4);
            let mut luck = Luck::absent(&world.scenario.country, year(2028));
            luck.years[2].cut = one(0.1);
            world.scenario.forced_cut = Some(ForcedCut {
                year: year(2028),
                size: second,
            });
            let major_rd = |result: &crate::model::YearResult<1>| result.budget.major_rd.lane(0);
            assert_close(world.in_year_with(&luck, 2027, major_rd), 3000.0);
            assert_close(world.in_year_with(&luck, 2028, major_rd), expected);
        }

        case(0.1, 4000.0);
        case(0.3, 3500.0);
    }

    #[test]
    fn a_forced_cut_takes_the_place_of_the_drawn_one() {
        let mut world = World::quiet();
        world.numbers.cut_probability = one(1.0);
        world.numbers.cut_size = one(0.5);
        world.scenario.forced_cut = Some(ForcedCut {
            year: year(2027),
            size: 0.1,
        });
        let mut luck = Luck::absent(&world.scenario.country, year(2028));
        luck.years[2].cut = one(0.5);
        luck.years[3].cut = one(0.5);
        let major_rd = |result: &crate::model::YearResult<1>| result.budget.major_rd.lane(0);
        assert_close(world.in_year_with(&luck, 2027, major_rd), 4500.0);
        assert_close(world.in_year_with(&luck, 2028, major_rd), 2500.0);
    }

    #[test]
    fn noise_has_mean_one_and_spares_what_is_decided() {
        let mut world = World::quiet();
        world.fund(&[100.0]);
        world.numbers.major_rd_noise = one(0.3);
        world.numbers.envelope_noise = one(0.2);
        let mut luck = Luck::absent(&world.scenario.country, year(2028));
        luck.is_absent = false;
        for year in &mut luck.years {
            year.major_rd = one(1.0);
            year.envelope = one(2.0);
        }
        let money = |year| {
            world.in_year_with(&luck, year, |year| {
                [year.budget.major_rd.lane(0), year.budget.block_fund.lane(0)]
            })
        };
        let [decided, fund] = money(2026);
        assert_close(decided, 5000.0);
        assert_close(fund, 100.0);
        let [later, fund] = money(2028);
        assert_close(later, 5000.0 * libm::exp(2.0 * (0.3 - 0.045)));
        assert_close(fund, 100.0 * libm::exp(0.4 - 0.02));
    }

    #[test]
    fn a_share_path_is_a_share_of_last_years_budget_as_a_drafter_sees_it_grow() {
        #[track_caller]
        fn case(taken_by: Remainder, share: f64, expected: [f64; 2]) {
            let mut world = World::quiet();
            world.scenario.budget.block_fund = plan(&[100.0]);
            world.scenario.budget.share_path = Some(SharePath {
                share: BTreeMap::from([(FUND_YEAR, 0.2), (year(2028), share)]),
                taken_by,
            });
            world.numbers.major_rd_growth = one(0.3);
            let [_, block_fund, other_lines] = budget(&world, 2028);
            assert_close(block_fund, expected[0]);
            assert_close(other_lines, expected[1]);
        }

        let drafted = 5000.0 * libm::exp(0.3 + 0.045);
        case(Remainder::BlockFund, 0.4, [0.4 * drafted - 1000.0, 1000.0]);
        case(Remainder::OtherLines, 0.4, [100.0, 0.4 * drafted - 100.0]);
        // Met by the other plan alone.
        case(Remainder::BlockFund, 0.1, [0.0, 1000.0]);
        case(Remainder::OtherLines, 0.01, [100.0, 0.0]);
    }

    #[test]
    fn the_regional_share_is_that_of_all_regional_lines() {
        let mut world = World::quiet();
        world.fund(&[250.0]);
        let share = world.in_year(2026, |year| year.budget.regional_share().lane(0));
        assert_close(share, 0.25);
    }
}
