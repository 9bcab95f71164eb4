//! Plans of money over the years: amounts with growth after the last, or a share of the major R&D budget.

use std::collections::BTreeMap;

use crate::country::National;
use crate::lanes::Lanes;
use crate::units::{FUND_YEAR, Year};

/// Nominal money by year: the amounts given hold until the next one, then grow.
#[derive(Clone, Debug, PartialEq)]
pub struct MoneyPlan {
    /// 억원 by year; never empty.
    pub amounts_eok: BTreeMap<Year, f64>,
    /// Growth a year after the last given amount.
    pub growth_per_year: f64,
}

impl MoneyPlan {
    /// Nominal 억원 planned for `year`; 0 before the first amount.
    #[must_use]
    pub fn in_year(&self, year: Year) -> f64 {
        let Some((&given, &amount)) = self.amounts_eok.range(..=year).next_back() else {
            return 0.0;
        };
        let is_last = self.amounts_eok.keys().next_back() == Some(&given);
        if is_last {
            amount * libm::pow(1.0 + self.growth_per_year, f64::from(year.since(given)))
        } else {
            amount
        }
    }
}

/// Which of two plans is set so that a share path is met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remainder {
    BlockFund,
    OtherLines,
}

/// A planned share of regional lines in the major R&D budget, from 2027 on.
#[derive(Clone, Debug, PartialEq)]
pub struct SharePath {
    /// Share by year from [`FUND_YEAR`] on, linear between the years given, constant after the last.
    pub share: BTreeMap<Year, f64>,
    pub taken_by: Remainder,
}

impl SharePath {
    /// The planned share in `year`.
    #[must_use]
    pub fn in_year(&self, year: Year) -> f64 {
        let before = self.share.range(..=year).next_back();
        let after = self.share.range(year..).next();
        match (before, after) {
            (Some((from, a)), Some((to, b))) if from < to => {
                a + (b - a) * f64::from(year.since(*from)) / f64::from(to.since(*from))
            }
            (Some((_, share)), _) | (None, Some((_, share))) => *share,
            (None, None) => 0.0,
        }
    }
}

/// The plans of the regional lines.
#[derive(Clone, Debug, PartialEq)]
pub struct BudgetPlan {
    /// The block fund; with a share path that it takes, only its amounts up to 2026 count.
    pub block_fund: MoneyPlan,
    /// The other regional lines; likewise.
    pub other_lines: MoneyPlan,
    pub share_path: Option<SharePath>,
}

/// What is planned for a year, nominal 억원.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Drafted<const N: usize> {
    pub block_fund: Lanes<N>,
    pub other_lines: Lanes<N>,
}

impl BudgetPlan {
    /// Whether both plan the same for `year`, whatever the budget.
    #[must_use]
    pub fn agrees(&self, other: &Self, year: Year) -> bool {
        let planned = |plan: &Self| {
            let path = plan.share_path.as_ref().filter(|_| year > FUND_YEAR);
            (
                plan.block_fund.in_year(year),
                plan.other_lines.in_year(year),
                path.map(|path| (path.in_year(year), path.taken_by)),
            )
        };
        planned(self) == planned(other)
    }

    /// Whether there is no block fund in `year`, whatever the budget.
    ///
    /// One that takes the difference to a share above 0 may have something in a year of a large budget.
    #[must_use]
    pub fn is_without_block_fund(&self, year: Year) -> bool {
        let path = self.share_path.as_ref().filter(|_| year > FUND_YEAR);
        match path.filter(|path| path.taken_by == Remainder::BlockFund) {
            Some(path) => path.in_year(year) <= 0.0,
            None => self.block_fund.in_year(year) <= 0.0,
        }
    }

    /// What is planned for `year` if the major R&D budget is expected to be `major_rd`.
    ///
    /// A share path sets the sum of the two from 2027 on; the plan that takes the difference is never below 0.
    #[must_use]
    pub fn drafted_with<const N: usize>(&self, major_rd: Lanes<N>, year: Year) -> Drafted<N> {
        let mut drafted = Drafted {
            block_fund: Lanes::splat(self.block_fund.in_year(year)),
            other_lines: Lanes::splat(self.other_lines.in_year(year)),
        };
        if let Some(path) = self.share_path.as_ref().filter(|_| year > FUND_YEAR) {
            let both = path.in_year(year) * major_rd;
            match path.taken_by {
                Remainder::BlockFund => drafted.block_fund = (both - drafted.other_lines).max0(),
                Remainder::OtherLines => drafted.other_lines = (both - drafted.block_fund).max0(),
            }
        }
        drafted
    }

    /// The first year until `horizon` in which more is planned than the whole major R&D budget that plans are drafted
    /// with; nothing if the plan is admissible.
    #[must_use]
    pub fn excess(&self, national: &National, horizon: Year) -> Option<Excess> {
        FUND_YEAR.to(horizon).find_map(|year| {
            let limit = national.planned_major_rd(year);
            let drafted = self.drafted_with(Lanes::<1>::splat(limit), year);
            let total = (drafted.block_fund + drafted.other_lines).lane(0);
            // A share path of 1 plans the whole budget, but for rounding.
            (total > limit * (1.0 + 1e-9)).then_some(Excess {
                year,
                limit,
                drafted,
            })
        })
    }
}

/// A year whose plan is larger than the budget.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Excess {
    pub year: Year,
    /// The major R&D budget, nominal 억원.
    pub limit: f64,
    pub drafted: Drafted<1>,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn year(year: u16) -> Year {
        Year::try_from(year).expect("a year of this century")
    }

    fn plan<const N: usize>(amounts: [(u16, f64); N], growth_per_year: f64) -> MoneyPlan {
        let amounts_eok = amounts.map(|(given, amount)| (year(given), amount));
        MoneyPlan {
            amounts_eok: amounts_eok.into(),
            growth_per_year,
        }
    }

    #[test]
    fn an_amount_holds_until_the_next_and_the_last_grows() {
        let plan = plan([(2026, 100.0), (2029, 200.0)], 0.5);
        let amounts: Vec<f64> = (2025..=2031)
            .map(|given| plan.in_year(year(given)))
            .collect();
        assert_eq!(amounts, [0.0, 100.0, 100.0, 100.0, 200.0, 300.0, 450.0]);
    }

    #[test]
    fn the_plan_that_takes_the_difference_fills_up_the_share() {
        #[track_caller]
        fn case(taken_by: Remainder, share: f64, given: u16, expected: (f64, f64)) {
            let budget = BudgetPlan {
                block_fund: plan([(2026, 10.0)], 0.0),
                other_lines: plan([(2026, 40.0)], 0.0),
                share_path: Some(SharePath {
                    share: [(year(2026), 0.05), (year(2030), share)].into(),
                    taken_by,
                }),
            };
            let drafted = budget.drafted_with(Lanes([1000.0]), year(given));
            let amounts = (drafted.block_fund.lane(0), drafted.other_lines.lane(0));
            assert_eq!(amounts, expected);
        }

        case(Remainder::BlockFund, 0.125, 2030, (85.0, 40.0));
        case(Remainder::OtherLines, 0.125, 2030, (10.0, 115.0));
        case(Remainder::BlockFund, 0.125, 2026, (10.0, 40.0));
        case(Remainder::BlockFund, 0.125, 2040, (85.0, 40.0));
        case(Remainder::BlockFund, 0.03125, 2030, (0.0, 40.0));
    }
}
