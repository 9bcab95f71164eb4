//! The levers a planner can turn: one number each, and the scenario it makes.

use std::collections::BTreeMap;

use crate::analysis::uses::{Programmes, use_shares, with_uses};
use crate::country::Use;
use crate::scenario::{Allocation, Bounds, FundingScenario, MoneyPlan, Remainder, SharePath};
use crate::stats::Interval;
use crate::units::{FUND_YEAR, TARGET_YEAR, Year};

use super::bracketing::Spacing;

/// One number of a scenario that is searched over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lever {
    /// Factor on the block fund.
    Fund,
    /// Growth of the block fund a year.
    FundGrowth,
    /// End of the share path in 2030; the block fund takes the difference unless the file says otherwise.
    Share,
    /// Factor on the money of the R&D special zones.
    SpecialZones,
    /// Factor on the national stage funds.
    StageFund,
    /// Local money for each won of block money.
    Match,
    /// Share of one use in the block fund; the others keep their proportions.
    Use(Use),
    /// Share of one zone in the block fund, by its position; the rule divides the rest among the others.
    Zone(usize),
}

/// What the number of a lever counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeverUnit {
    /// Times what the file plans.
    Factor,
    /// A share of a whole, or a growth a year.
    Share,
    /// Won for each won.
    Won,
}

/// Why a lever cannot be turned in a scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fixed {
    /// A share path decides the block fund.
    #[error("must be `share` here, since a share path decides the block fund")]
    ByTheSharePath,
    /// There is no money that a factor could change.
    #[error("must have money to move, but the scenario plans none")]
    WithoutMoney,
    /// The zone gets nothing by rule, as a capital that is not admitted.
    #[error("must be a zone that takes part, but the scenario admits no capital")]
    LeftOut,
    /// The other zones cannot share the rest.
    #[error("must leave the others something to share, but their shares are fixed or nothing")]
    WithoutOthers,
}

/// Factors that are tried where nothing but common sense limits them.
const HIGHEST_FACTOR: f64 = 20.0;
/// The most that a file may set, in won.
const HIGHEST_MATCH: f64 = 10.0;

impl Lever {
    /// All levers but the zones, which depend on the country.
    pub const ALL: [Self; 10] = [
        Self::Fund,
        Self::FundGrowth,
        Self::Share,
        Self::SpecialZones,
        Self::StageFund,
        Self::Match,
        Self::Use(Use::Talent),
        Self::Use(Use::Research),
        Self::Use(Use::Commercialisation),
        Self::Use(Use::Base),
    ];

    /// The name of all levers that are zones.
    pub const ZONE: &'static str = "zone";

    /// Its name on the command line.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Fund => "fund",
            Self::FundGrowth => "fund-growth",
            Self::Share => "share",
            Self::SpecialZones => "special-zones",
            Self::StageFund => "stage-fund",
            Self::Match => "match",
            Self::Use(its_use) => its_use.id(),
            Self::Zone(_) => Self::ZONE,
        }
    }

    #[must_use]
    pub fn unit(self) -> LeverUnit {
        match self {
            Self::Fund | Self::SpecialZones | Self::StageFund => LeverUnit::Factor,
            Self::FundGrowth | Self::Share | Self::Use(_) | Self::Zone(_) => LeverUnit::Share,
            Self::Match => LeverUnit::Won,
        }
    }

    /// Where its first values lie: densely where they are small, if the range is wide.
    pub(super) fn spacing(self) -> Spacing {
        match self {
            Self::FundGrowth | Self::Use(_) | Self::Zone(_) => Spacing::Even,
            _ => Spacing::Cubic,
        }
    }

    /// Whether it can be turned from a year of choice on.
    #[must_use]
    pub fn has_a_start(self) -> bool {
        !matches!(self, Self::Match | Self::Use(_) | Self::Zone(_))
    }

    /// Whether the lever can be turned in this scenario.
    ///
    /// # Errors
    ///
    /// With what holds it.
    pub fn check(self, scenario: &FundingScenario) -> Result<(), Fixed> {
        let path = scenario.budget.share_path.as_ref();
        let is_taken = path.is_some_and(|path| path.taken_by == Remainder::BlockFund);
        match self {
            Self::Fund | Self::FundGrowth if is_taken => Err(Fixed::ByTheSharePath),
            Self::Fund | Self::FundGrowth => has_money(&scenario.budget.block_fund, scenario),
            Self::SpecialZones => has_money(&scenario.special_zones, scenario),
            Self::StageFund => has_money(&scenario.stage_fund, scenario),
            Self::Share | Self::Match | Self::Use(_) => Ok(()),
            Self::Zone(zone) => takes_part(zone, scenario),
        }
    }

    /// The lowest and the highest value that make an admissible scenario, and whether the major R&D budget sets the
    /// highest.
    #[must_use]
    pub fn range(self, scenario: &FundingScenario) -> (Interval, bool) {
        let (low, high) = match self {
            // More than any budget, which then sets the highest.
            Self::Fund => (0.0, 1e9),
            Self::FundGrowth | Self::Use(_) => (0.0, 1.0),
            Self::Share => (scenario.country.national.regional_share_2026.value, 1.0),
            Self::SpecialZones | Self::StageFund => (0.0, HIGHEST_FACTOR),
            Self::Match => (0.0, HIGHEST_MATCH),
            Self::Zone(zone) => room_of(zone, scenario),
        };
        let wide = Interval { low, high };
        let admissible = self.admissible(scenario, wide, FUND_YEAR.next());
        // A share of 1 is the whole budget.
        let takes_all = self == Self::Share && high == 1.0;
        (admissible, takes_all || admissible.high < high)
    }

    /// The part of `range`, from its lower end on, that keeps the plan within the major R&D budget if the lever is
    /// turned from `start` on.
    pub(super) fn admissible(
        self,
        scenario: &FundingScenario,
        range: Interval,
        start: Year,
    ) -> Interval {
        let fits = |value| {
            let changed = self.applied_from(scenario, value, start);
            let excess = changed
                .budget
                .excess(&changed.country.national, changed.horizon);
            excess.is_none()
        };
        if fits(range.high) {
            return range;
        }
        let (mut inside, mut outside) = (range.low, range.high);
        while outside - inside > 1e-9 * (1.0 + inside) {
            let middle = f64::midpoint(inside, outside);
            if fits(middle) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        Interval {
            low: range.low,
            high: inside,
        }
    }

    /// The money that the lever moves, planned for `year` with the lever at `value`: nominal 억원. Nothing for a lever
    /// that moves no money.
    #[must_use]
    pub fn money(self, scenario: &FundingScenario, value: f64, year: Year) -> Option<f64> {
        let changed = self.applied(scenario, value);
        match self {
            Self::Fund | Self::FundGrowth | Self::Share => {
                Some(changed.planned(year).block_fund.lane(0))
            }
            Self::SpecialZones => Some(changed.special_zones.in_year(year)),
            Self::StageFund => Some(changed.stage_fund.in_year(year)),
            Self::Match | Self::Use(_) | Self::Zone(_) => None,
        }
    }

    /// The scenario with the lever at `value`: money from the year after the first of the fund on, the rest throughout.
    #[must_use]
    pub fn applied(self, scenario: &FundingScenario, value: f64) -> FundingScenario {
        self.applied_from(scenario, value, FUND_YEAR.next())
    }

    /// The scenario with the lever at `value` from the year `start` on, and as it is planned before.
    #[must_use]
    pub fn applied_from(
        self,
        scenario: &FundingScenario,
        value: f64,
        start: Year,
    ) -> FundingScenario {
        let mut changed = scenario.clone();
        let times = |plan: &MoneyPlan| {
            replanned(plan, scenario.horizon, |year, amount| {
                if year < start { amount } else { value * amount }
            })
        };
        match self {
            Self::Fund => changed.budget.block_fund = times(&scenario.budget.block_fund),
            Self::FundGrowth => {
                let plan = &scenario.budget.block_fund;
                let base = plan.in_year(start.previous());
                changed.budget.block_fund = replanned(plan, scenario.horizon, |year, amount| {
                    if year < start {
                        return amount;
                    }
                    let years = f64::from(year.since(start) + 1);
                    base * libm::pow(1.0 + value, years)
                });
            }
            Self::Share => {
                changed.budget.share_path = Some(share_path(scenario, value, start));
            }
            Self::SpecialZones => changed.special_zones = times(&scenario.special_zones),
            Self::StageFund => changed.stage_fund = times(&scenario.stage_fund),
            Self::Match => changed.local_match = value,
            Self::Zone(zone) => {
                for (allocation, _) in changed.divisions_mut() {
                    allocation.fixed[zone] = Some(value);
                    allocation.bounds[zone] = Bounds {
                        floor: value,
                        cap: value,
                    };
                }
            }
            Self::Use(its_use) => {
                for shares in changed.divisions_mut().flat_map(|(_, shares)| shares) {
                    *shares = with_use(shares, its_use, value, scenario);
                }
            }
        }
        changed
    }
}

fn has_money(plan: &MoneyPlan, scenario: &FundingScenario) -> Result<(), Fixed> {
    let mut years = FUND_YEAR.to(scenario.horizon);
    if years.any(|year| plan.in_year(year) > 0.0) {
        Ok(())
    } else {
        Err(Fixed::WithoutMoney)
    }
}

fn takes_part(zone: usize, scenario: &FundingScenario) -> Result<(), Fixed> {
    let zones = &scenario.country.zones;
    let mut divisions = scenario.allocations();
    if zones[zone].is_capital && !divisions.all(|division| division.capital_admitted) {
        return Err(Fixed::LeftOut);
    }
    let turned = Lever::Zone(zone).applied(scenario, 0.0);
    let mut divisions = turned.allocations();
    if divisions.all(|division| division.can_divide_the_rest(zones)) {
        Ok(())
    } else {
        Err(Fixed::WithoutOthers)
    }
}

/// The least and the most that the floors and caps of all divisions leave a zone; its own share, if one is fixed, is what
/// the lever moves.
fn room_of(zone: usize, scenario: &FundingScenario) -> (f64, f64) {
    let of_allocation = |allocation: &Allocation| {
        let others = allocation.bounds.iter().enumerate();
        let others = others
            .filter(|(other, _)| *other != zone)
            .map(|(_, bounds)| bounds);
        let floors: f64 = others.clone().map(|bounds| bounds.floor).sum();
        let caps: f64 = others.map(|bounds| bounds.cap).sum();
        let own = allocation.bounds[zone];
        let own = match allocation.fixed[zone] {
            Some(_) => Bounds {
                floor: 0.0,
                cap: 1.0,
            },
            None => own,
        };
        (own.floor.max(1.0 - caps), own.cap.min(1.0 - floors))
    };
    let rooms = scenario.allocations().map(of_allocation);
    let (low, high) = rooms.fold((0.0, 1.0), |room: (f64, f64), (low, high)| {
        (room.0.max(low), room.1.min(high))
    });
    (low, high.max(low))
}

/// A plan with an amount for every year to the horizon.
fn replanned(plan: &MoneyPlan, horizon: Year, amount: impl Fn(Year, f64) -> f64) -> MoneyPlan {
    let years = FUND_YEAR.to(horizon);
    MoneyPlan {
        amounts_eok: years
            .map(|year| (year, amount(year, plan.in_year(year))))
            .collect(),
        growth_per_year: plan.growth_per_year,
    }
}

/// As planned before `start`, and from there in a straight line to `end` in 2030.
fn share_path(scenario: &FundingScenario, end: f64, start: Year) -> SharePath {
    let path = scenario.budget.share_path.as_ref();
    let taken_by = path.map_or(Remainder::BlockFund, |path| path.taken_by);
    let first = scenario.country.national.regional_share_2026.value;
    let planned = |year: Year| {
        if year == FUND_YEAR {
            return first;
        }
        path.map_or_else(
            || {
                let drafted = scenario.planned(year);
                let all = (drafted.block_fund + drafted.other_lines).lane(0);
                all / scenario.country.national.planned_major_rd(year)
            },
            |path| path.in_year(year),
        )
    };
    let before = FUND_YEAR.to(start.previous());
    let mut share: BTreeMap<Year, f64> = before.map(|year| (year, planned(year))).collect();
    share.insert(TARGET_YEAR.max(start), end);
    SharePath { share, taken_by }
}

/// The shares of the programmes with one use at `value`; the other uses, and the programmes in each, keep their
/// proportions. Where there are none to keep, those of the country count.
fn with_use(
    shares: &Programmes,
    its_use: Use,
    value: f64,
    scenario: &FundingScenario,
) -> Programmes {
    let country = &scenario.country;
    let others = |uses: &[f64; Use::COUNT]| uses.iter().sum::<f64>() - uses[its_use as usize];
    let own = use_shares(shares);
    let pattern = if others(&own) > 0.0 {
        own
    } else {
        country.default_uses
    };
    let rest = others(&pattern);
    let mut uses = pattern.map(|share| {
        let of_rest = if rest > 0.0 {
            share / rest
        } else {
            1.0 / (Use::COUNT - 1) as f64
        };
        of_rest * (1.0 - value)
    });
    uses[its_use as usize] = value;
    with_uses(&uses, shares, country)
}
