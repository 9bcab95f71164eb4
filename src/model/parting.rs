//! When scenarios part: until then their futures are the same, and need be simulated once only.

use super::{Model, Policy};
use crate::units::{FIRST_YEAR, FUND_YEAR, Year};

impl Model {
    /// The first year in which futures of the same draws may differ from those of `other`; nothing if they never do.
    #[must_use]
    pub fn parts_from(&self, other: &Self) -> Option<Year> {
        if self.horizon != other.horizon {
            return Some(FIRST_YEAR);
        }
        let mut years = FIRST_YEAR.to(self.horizon);
        years.find(|&year| !self.policy.agrees(&other.policy, year))
    }
}

impl Policy {
    /// Whether both decide the same in a year, as far as it matters to futures that were the same until then.
    fn agrees(&self, other: &Self, year: Year) -> bool {
        // Before the fund there is nothing to divide, to match or to spend.
        let has_fund = year >= FUND_YEAR;
        self.score_index == other.score_index
            && self.ratio_with_all_provinces == other.ratio_with_all_provinces
            && self.startups.agrees(&other.startups, year)
            && self.budget.agrees(&other.budget, year)
            && (!has_fund
                || self.divisions.agrees(&other.divisions, year)
                    && self.spending.agrees(&other.spending, year)
                    && self.local_match == other.local_match)
    }
}
