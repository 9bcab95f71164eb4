//! R&D performed in a province, by source, and what moving money out of the centre takes from it (model 4.5).
//! Real 억원 of 2024.

use super::absorption::Absorption;
use super::{Draw, Facts, Here, Now, YearBudget, by_province, log_ratio};
use crate::country::Programme;
use crate::country::parameters::LEVERAGE_LAGS;
use crate::lanes::Lanes;

/// The money that induces business R&D in a province, at the start of a year.
#[derive(Clone, Copy)]
pub(super) struct RdState<const N: usize> {
    /// U of the last years, the latest first.
    inducing: [Lanes<N>; LEVERAGE_LAGS],
}

/// A province's R&D in one year.
#[derive(Clone, Copy)]
pub struct Rd<const N: usize> {
    /// G: central money, and the regional lines of 2025 that go on.
    pub central: Lanes<N>,
    /// ΔG: the part of G that moving money into regional lines takes or brings.
    pub moved: Lanes<N>,
    /// Σ N: regional lines, net.
    pub programmes: Lanes<N>,
    /// M.
    pub local_match: Lanes<N>,
    /// X.
    pub business: Lanes<N>,
    /// I: business R&D that public money induces.
    pub induced: Lanes<N>,
    /// R.
    pub total: Lanes<N>,
}

impl<const N: usize> Rd<N> {
    pub(super) const NONE: Self = Self {
        central: Lanes::ZERO,
        moved: Lanes::ZERO,
        programmes: Lanes::ZERO,
        local_match: Lanes::ZERO,
        business: Lanes::ZERO,
        induced: Lanes::ZERO,
        total: Lanes::ZERO,
    };
}

/// The central pool in one year.
pub(super) struct Centre<const N: usize> {
    /// C.
    pool: Lanes<N>,
    /// T: what regional lines take from the centre more than in 2025, less what lapsed last year.
    taken: Lanes<N>,
    /// `ln(A/A_2025)` of each province.
    pub(super) log_capacities: Vec<Lanes<N>>,
    /// Each province's `(A/A_2025)^ω_A` over the mean: how far better planning draws central money.
    pulls: Vec<Lanes<N>>,
}

impl<const N: usize> Centre<N> {
    /// `C = ((D − F − O)/Π + lapsed)⁺`, `T = F/Π + O/Π − 7,100/Π_2025 − lapsed`
    #[inline(always)]
    pub(super) fn new(
        now: &Now<'_, N>,
        budget: &YearBudget<N>,
        lapsed_last_year: Lanes<N>,
        absorption: &[Absorption<N>],
    ) -> Self {
        let draw = now.draw;
        let regional = (budget.block_fund + budget.other_lines) * budget.per_deflator;
        let remaining =
            (budget.major_rd - budget.block_fund - budget.other_lines) * budget.per_deflator;
        let log_capacities = by_province(
            now.facts,
            #[inline(always)]
            |r| log_ratio(absorption[r].capacity / draw.capacity_start[r]),
        );
        let mut pulls = by_province(
            now.facts,
            #[inline(always)]
            |r| (draw.numbers.capacity_pull * log_capacities[r]).exp(),
        );
        let mut mean_pull = Lanes::ZERO;
        for (province, &pull) in now.facts.provinces.iter().zip(&pulls) {
            mean_pull += province.central_share * pull;
        }
        let per_mean = 1.0 / mean_pull;
        for pull in &mut pulls {
            *pull *= per_mean;
        }
        Self {
            pool: (remaining + lapsed_last_year).max0(),
            taken: regional - draw.other_lines_2025 - lapsed_last_year,
            log_capacities,
            pulls,
        }
    }
}

impl<const N: usize> RdState<N> {
    #[inline(always)]
    pub(super) fn start(facts: &Facts) -> Vec<Self> {
        let start = Self {
            inducing: [Lanes::ZERO; LEVERAGE_LAGS],
        };
        vec![start; facts.provinces.len()]
    }

    /// One year of a province.
    #[inline(always)]
    pub(super) fn step(
        &mut self,
        now: &Now<'_, N>,
        here: &Here<'_, N>,
        centre: &Centre<N>,
        rd: &mut Rd<N>,
    ) {
        let (draw, p) = (now.draw, &now.draw.numbers);
        let Here {
            province, money, ..
        } = *here;

        // Central money above or below that of 2024 meets the same displacement and overhead as other new money.
        let net = (1.0 - p.displacement) * (1.0 - p.overhead_central) * province.central_share;
        let pull = centre.pulls[here.index];
        let central = province.central_rd
            + net * (pull * centre.pool - now.facts.central_pool_2024)
            + money.other_lines.min(money.other_lines_2025);
        let moved = net * ((pull - 1.0) * centre.pool - centre.taken)
            - (money.other_lines_2025 - money.other_lines).max0();

        let most_match = Lanes::splat(now.facts.match_limit_of_grdp * province.grdp);
        let local_match =
            (now.policy.local_match * money.block_spent).min(most_match) * (1.0 - p.displacement);

        self.inducing.rotate_right(1);
        self.inducing[0] = inducing_money(draw, here);
        let mut induced = Lanes::ZERO;
        for (&weight, &inducing) in p.leverage_lag.iter().zip(&self.inducing) {
            induced += weight * inducing;
        }

        rd.central = central;
        rd.moved = moved;
        rd.programmes = money.total();
        rd.local_match = local_match;
        rd.business = now.course.business_rd[here.index];
        rd.induced = induced;
        rd.total = central + rd.programmes + local_match + rd.business + induced;
    }
}

/// U: business R&D that the year's money will induce over three years. Stage funds are equity and induce none.
///
/// `γ γ_z (l_basic N_basic + l_strategic N_strategic + l_joint N_joint + N_planned + N_market)`
#[inline(always)]
fn inducing_money<const N: usize>(draw: &Draw<N>, here: &Here<'_, N>) -> Lanes<N> {
    let p = &draw.numbers;
    let Here {
        province, money, ..
    } = *here;
    let leverage = if province.is_capital {
        p.leverage
    } else {
        p.leverage * p.leverage_zone[province.zone]
    };
    leverage
        * (p.effect_basic_leverage * money.of(Programme::BasicResearch)
            + p.effect_strategic_leverage * money.of(Programme::StrategicTechnology)
            + p.effect_joint_leverage * money.of(Programme::JointInstitutes)
            + money.of(Programme::PlannedStartups)
            + money.of(Programme::MarketAccess))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Luck;
    use crate::model::tiny::{CROWN, ISLAND, WEST, World, assert_close, one, plan};
    use crate::units::LAST_YEAR;

    #[test]
    fn money_induces_business_rd_over_three_years() {
        #[track_caller]
        fn case(programme: Programme, effect: f64) {
            let mut world = World::quiet();
            world.fund(&[1000.0, 0.0]);
            world.spend_all_on(programme);
            world.numbers.leverage = one(0.5);
            world.numbers.leverage_zone[2] = one(2.0);
            world.numbers.effect_basic_leverage = one(0.2);
            world.numbers.effect_strategic_leverage = one(0.7);
            world.numbers.effect_joint_leverage = one(1.1);
            world.numbers.leverage_lag = [0.2, 0.3, 0.5].map(one);
            for (year, weight) in [(2026, 0.2), (2027, 0.3), (2028, 0.5), (2029, 0.0)] {
                let induced = world.in_year(year, |year| year.rd[WEST].induced.lane(0));
                assert_close(induced, 0.5 * 2.0 * effect * 300.0 * weight);
            }
        }

        case(Programme::BasicResearch, 0.2);
        case(Programme::StrategicTechnology, 0.7);
        case(Programme::JointInstitutes, 1.1);
        case(Programme::PlannedStartups, 1.0);
        case(Programme::MarketAccess, 1.0);
        case(Programme::StageFunds, 0.0);
        case(Programme::Postdoc, 0.0);
        case(Programme::StartupPlatform, 0.0);
    }

    #[test]
    fn the_local_match_stops_at_what_a_province_can_pay() {
        #[track_caller]
        fn case(fund: f64, expected: f64) {
            let mut world = World::quiet();
            world.fund(&[fund]);
            world.scenario.local_match = 0.1;
            world.numbers.displacement = one(0.2);
            let matched = world.in_year(2026, |year| year.rd[ISLAND].local_match.lane(0));
            assert_close(matched, expected);
        }

        // The island gets a tenth, and can pay a thousandth of its GRDP of 3,000.
        case(200.0, 0.8 * 2.0);
        case(300.0, 0.8 * 3.0);
        case(900.0, 0.8 * 3.0);
    }

    #[test]
    fn more_central_money_meets_displacement_and_overhead() {
        let mut world = World::quiet();
        world.numbers.major_rd_growth = one(libm::log(1.2));
        world.numbers.displacement = one(0.5);
        world.numbers.overhead_central = one(0.2);
        // The pool grows from 4,000 to 5,000; the west has an eighth of it, and 500 of other lines. The crown has half.
        let central = |r: usize| world.in_year(2027, |year| year.rd[r].central.lane(0));
        assert_close(central(WEST), 500.0 + 0.4 * 0.125 * 1000.0 + 500.0);
        assert_close(central(CROWN), 2000.0 + 0.4 * 0.5 * 1000.0);
    }

    #[test]
    fn a_move_takes_from_each_province_its_part_of_the_centre() {
        let mut world = World::quiet();
        world.fund(&[400.0]);
        world.scenario.budget.other_lines = plan(&[900.0]);
        world.numbers.displacement = one(0.5);
        let rd = |r: usize| world.in_year(2026, |year| year.rd[r]);
        // 400 more and 100 less for regional lines: the centre gives 300, and the west loses half of 100 besides.
        assert_close(rd(CROWN).moved.lane(0), -0.5 * 0.5 * 300.0);
        assert_close(rd(WEST).moved.lane(0), -0.5 * 0.125 * 300.0 - 50.0);
        // All of G, here as much as ΔG, since the budget does not grow.
        assert_close(rd(WEST).central.lane(0), 1000.0 + rd(WEST).moved.lane(0));
    }

    #[test]
    fn money_that_lapsed_is_the_centres_a_year_later() {
        let mut world = World::quiet();
        world.fund(&[400.0]);
        world.numbers.absorption_scale = one(0.0);
        let moved = |year| world.in_year(year, |year| year.rd[CROWN].moved.lane(0));
        assert_close(moved(2026), -200.0);
        assert_close(moved(2027), 0.0);
    }

    #[test]
    fn better_planning_draws_central_money_from_the_others() {
        let mut world = World::quiet();
        world.fund(&[400.0]);
        world.spend_all_on(Programme::StartupPlatform);
        world.numbers.displacement = one(0.2);
        world.numbers.platform_learning = one(0.1);
        world.numbers.capacity_pull = one(0.5);
        let facts = [0.5, 0.1, 0.2, 0.125, 0.075];
        let pulled = |r: usize| {
            world.in_year(2027, |year| {
                libm::sqrt(year.capacity[r].lane(0) / 0.5) * facts[r]
            })
        };
        let all: f64 = (0..5).map(pulled).sum();
        for (r, part) in facts.into_iter().enumerate() {
            let moved = world.in_year(2027, |year| year.rd[r].moved.lane(0));
            // The pool is 5,000 − 1,000 − 400.
            assert_close(moved, 0.8 * (pulled(r) / all * 3600.0 - part * 4000.0));
        }
    }

    #[test]
    fn business_rd_grows_by_trend_and_shock() {
        let mut world = World::quiet();
        world.numbers.business_rd_growth = one(0.03);
        world.numbers.business_rd_growth_capital_gap = one(0.01);
        world.numbers.load_business_rd = one(2.0);
        world.numbers.shock_sd = one(0.1);
        let mut luck = Luck::absent(&world.scenario.country, LAST_YEAR);
        for year in &mut luck.years {
            year.provinces = vec![one(0.5); 5];
        }
        let business =
            |r: usize| world.in_year_with(&luck, 2026, move |year| year.rd[r].business.lane(0));
        assert_close(business(WEST), 1000.0 * libm::exp(2.0 * (0.03 + 0.1)));
        assert_close(business(CROWN), 7000.0 * libm::exp(2.0 * (0.04 + 0.1)));
    }

    #[test]
    fn the_parts_of_rd_are_its_whole() {
        let mut world = World::quiet();
        world.fund(&[400.0]);
        world.scenario.local_match = 0.01;
        world.numbers.leverage = one(0.5);
        let rd = world.in_year(2027, |year| year.rd[WEST]);
        let parts = [
            rd.central,
            rd.programmes,
            rd.local_match,
            rd.business,
            rd.induced,
        ];
        assert_close(
            rd.total.lane(0),
            parts.iter().map(|part| part.lane(0)).sum(),
        );
        assert_close(rd.programmes.lane(0), 120.0);
    }
}
