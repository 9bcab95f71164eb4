//! What provinces can use of their money, what they learn from it, and what it buys (model 4.4). Real 억원 of 2024.

use super::{Draw, Facts, Now, YearBudget, by_province};
use crate::country::{Numbers, Programme};
use crate::lanes::{Lanes, exp};
use crate::scenario::FundingScenario;
use crate::units::{FIRST_YEAR, FUND_YEAR, Year};

/// Net money by programme, in the order of [`Programme::ALL`].
pub type ByProgramme<const N: usize> = [Lanes<N>; Programme::COUNT];

/// A province's planning and money at the start of a year.
#[derive(Clone, Copy)]
pub(super) struct Absorption<const N: usize> {
    /// A: planning capacity, 0 to 1.
    pub(super) capacity: Lanes<N>,
    /// B: base index, 1 in 2025.
    pub(super) base: Lanes<N>,
    /// a^F of last year.
    absorbed: Lanes<N>,
    /// O⁺ of last year.
    additional_lines: Lanes<N>,
}

/// A province's money in one year.
#[derive(Clone, Copy)]
pub struct Money<const N: usize> {
    /// F̃: block money granted.
    pub granted: Lanes<N>,
    /// a^F: the part of it that can be used.
    pub absorbed: Lanes<N>,
    /// The part that returns to the centre a year later.
    pub lapsed: Lanes<N>,
    /// E^F: block money spent, some of it a year late.
    pub block_spent: Lanes<N>,
    /// Õ: the other regional lines.
    pub other_lines: Lanes<N>,
    /// Õ in 2025.
    pub other_lines_2025: Lanes<N>,
    /// N: what reaches each programme.
    pub programmes: ByProgramme<N>,
}

impl<const N: usize> Money<N> {
    pub(super) const NONE: Self = Self {
        granted: Lanes::ZERO,
        absorbed: Lanes::ZERO,
        lapsed: Lanes::ZERO,
        block_spent: Lanes::ZERO,
        other_lines: Lanes::ZERO,
        other_lines_2025: Lanes::ZERO,
        programmes: [Lanes::ZERO; Programme::COUNT],
    };

    /// N of one programme.
    #[must_use]
    #[inline(always)]
    pub fn of(&self, programme: Programme) -> Lanes<N> {
        self.programmes[programme as usize]
    }

    /// N of all programmes.
    #[must_use]
    #[inline(always)]
    pub fn total(&self) -> Lanes<N> {
        Lanes::total(&self.programmes)
    }

    /// N of the three research programmes.
    #[must_use]
    #[inline(always)]
    pub fn research(&self) -> Lanes<N> {
        self.of(Programme::BasicResearch)
            + self.of(Programme::StrategicTechnology)
            + self.of(Programme::JointInstitutes)
    }

    /// N of both programmes that build the base.
    #[must_use]
    #[inline(always)]
    pub fn base(&self) -> Lanes<N> {
        self.of(Programme::ScienceCulture) + self.of(Programme::StartupPlatform)
    }
}

/// What a scenario decides about the use of money.
pub(super) struct Spending {
    pub(super) autonomy: bool,
    pub(super) block_shares: BlockShares,
    /// θ^O by programme.
    pub(super) other_shares: [f64; Programme::COUNT],
}

/// θ, each from its year on: by province and programme.
pub(super) struct BlockShares(Vec<(Year, Vec<[f64; Programme::COUNT]>)>);

impl Spending {
    /// Whether both spend alike in a year, as far as the country's other lines are the same.
    pub(super) fn agrees(&self, other: &Self, year: Year) -> bool {
        let (own, others) = (&self.block_shares, &other.block_shares);
        let mut provinces = 0..own.0[0].1.len();
        self.autonomy == other.autonomy
            && provinces.all(|province| own.of(province, year) == others.of(province, year))
    }
}

impl BlockShares {
    pub(super) fn new(scenario: &FundingScenario) -> Self {
        let by_province = |by_zone: &[[f64; Programme::COUNT]]| {
            let provinces = scenario.country.provinces.iter();
            provinces.map(|province| by_zone[province.zone]).collect()
        };
        let later = scenario.later_divisions.iter();
        let later = later.map(|later| (later.from, by_province(&later.programme_shares)));
        let first = (FIRST_YEAR, by_province(&scenario.programme_shares));
        Self(std::iter::once(first).chain(later).collect())
    }

    /// θ of a province in a year, and that of the year before if it was another.
    #[inline(always)]
    fn of(
        &self,
        province: usize,
        year: Year,
    ) -> (&[f64; Programme::COUNT], Option<&[f64; Programme::COUNT]>) {
        let mut latest = self.0.len() - 1;
        while self.0[latest].0 > year {
            latest -= 1;
        }
        let (from, shares) = &self.0[latest];
        let is_new = latest > 0 && *from == year;
        let before = is_new.then(|| &self.0[latest - 1].1[province]);
        (&shares[province], before)
    }
}

impl<const N: usize> Absorption<N> {
    #[inline(always)]
    pub(super) fn start(facts: &Facts, draw: &Draw<N>) -> Vec<Self> {
        by_province(
            facts,
            #[inline(always)]
            |r| Self {
                capacity: draw.capacity_start[r],
                base: Lanes::ONE,
                absorbed: Lanes::ZERO,
                additional_lines: Lanes::ZERO,
            },
        )
    }

    /// One year of province number `index`: what becomes of the money that it is granted.
    #[inline(always)]
    pub(super) fn spend(
        &mut self,
        now: &Now<'_, N>,
        budget: &YearBudget<N>,
        index: usize,
        money: &mut Money<N>,
    ) {
        let (draw, p) = (now.draw, &now.draw.numbers);
        let province = &now.facts.provinces[index];

        let other_lines = province.other_lines_share * (budget.other_lines * budget.per_deflator);
        let other_lines_2025 = province.other_lines_share * draw.other_lines_2025;
        let additional_lines = (other_lines - other_lines_2025).max0();

        let most_new = p.absorption_scale * self.capacity * province.government_rd;
        let absorbed = usable(money.granted, self.absorbed, most_new);

        let (late, late_before) = draw.late_shares(now.year);
        let block_spent = (1.0 - late) * absorbed + late_before * self.absorbed;
        let other_spent = (1.0 - late) * additional_lines + late_before * self.additional_lines;

        let net_of_block = (1.0 - p.displacement) * (1.0 - p.overhead_block);
        let net_block = net_of_block * block_spent;
        let net_other = (1.0 - p.displacement) * (1.0 - p.overhead_central) * other_spent;
        let spending = &now.policy.spending;
        let (block_shares, shares_before) = spending.block_shares.of(index, now.year);
        for (programme, net) in money.programmes.iter_mut().enumerate() {
            *net =
                net_block * block_shares[programme] + net_other * spending.other_shares[programme];
        }

        // What is spent a year late is spent as it was meant when it came.
        if let Some(before) = shares_before {
            let net_early = net_of_block * (1.0 - late) * absorbed;
            let net_late = net_of_block * late_before * self.absorbed;
            for (programme, net) in money.programmes.iter_mut().enumerate() {
                *net = net_early * block_shares[programme]
                    + net_late * before[programme]
                    + net_other * spending.other_shares[programme];
            }
        }

        self.absorbed = absorbed;
        self.additional_lines = additional_lines;
        money.absorbed = absorbed;
        money.lapsed = money.granted - absorbed;
        money.block_spent = block_spent;
        money.other_lines = other_lines;
        money.other_lines_2025 = other_lines_2025;
    }

    /// Learning at year's end, from money planned and used and from platforms and joint research.
    ///
    /// `A ← 1 − (1−A) exp(−λ_A·1[autonomy] (1 − exp(−a^F/(s_A H))) − 100 (β_P N_platform + a_joint N_joint)/H)`
    ///
    /// `B ← (1−δ_B) B + δ_B (1 + β_B ln(1 + 100 N_base/H))`
    #[inline(always)]
    pub(super) fn learn(&mut self, now: &Now<'_, N>, government_rd: f64, money: &Money<N>) {
        let p = &now.draw.numbers;
        let per_cent = 100.0 / government_rd;

        let own_plan = if now.policy.spending.autonomy {
            let experience = saturation(money.absorbed / (p.learning_scale * government_rd));
            p.autonomy_learning * experience
        } else {
            Lanes::ZERO
        };
        let taught = p.platform_learning * money.of(Programme::StartupPlatform)
            + p.effect_joint_learning * money.of(Programme::JointInstitutes);
        self.capacity = 1.0 - (1.0 - self.capacity) * (-(own_plan + per_cent * taught)).exp();

        let response = 1.0 + p.base_response * (1.0 + per_cent * money.base()).ln();
        self.base = (1.0 - p.base_decay) * self.base + p.base_decay * response;
    }
}

/// A in 2025, by province: around its mean on the logit scale, zone by zone; in the capital at the mean.
#[inline(always)]
pub(super) fn capacity_start<const N: usize>(facts: &Facts, numbers: &Numbers<N>) -> Vec<Lanes<N>> {
    let mean = numbers.capacity_start;
    by_province(
        facts,
        #[inline(always)]
        |r| {
            let province = &facts.provinces[r];
            if province.is_capital {
                mean
            } else {
                (mean.logit() + numbers.capacity_zone_spread[province.zone]).logistic()
            }
        },
    )
}

impl<const N: usize> Draw<N> {
    /// ζ of a year and of the year before: the share of a year's money that is spent a year late.
    #[inline(always)]
    fn late_shares(&self, year: Year) -> (Lanes<N>, Lanes<N>) {
        let of = |year: Year| match year {
            _ if year < FUND_YEAR => Lanes::ZERO,
            FUND_YEAR => self.numbers.carry_first,
            _ => self.numbers.carry_later,
        };
        (of(year), of(year.previous()))
    }
}

/// a^F: money as known from last year, and of what is new at most `most_new`, approached exponentially.
///
/// `known = min(F̃, a^F_{t−1})`, `a^F = known + Q (1 − exp(−(F̃ − known)/Q))`
#[inline(always)]
fn usable<const N: usize>(
    granted: Lanes<N>,
    absorbed_before: Lanes<N>,
    most_new: Lanes<N>,
) -> Lanes<N> {
    let known = granted.min(absorbed_before);
    let new = granted - known;
    let mut used = saturation(new / most_new);
    for lane in 0..N {
        // Where nothing new can be used, Q is 0 and the quotient has no value.
        let most_new = most_new.0[lane];
        used.0[lane] = if most_new > 0.0 {
            most_new * used.0[lane]
        } else {
            0.0
        };
    }
    // Rounding must not use more than there is: a lapse below 0 would be money from nowhere.
    (known + used).min(granted)
}

/// `1 − e^−x`, by its series where the difference would lose digits.
#[inline(always)]
fn saturation<const N: usize>(mut x: Lanes<N>) -> Lanes<N> {
    for lane in &mut x.0 {
        let x = *lane;
        let series = x * (1.0 - x * (0.5 - x * (1.0 / 6.0 - x * (1.0 / 24.0 - x * (1.0 / 120.0)))));
        let plain = 1.0 - exp(-x);
        *lane = if x < 1e-3 { series } else { plain };
    }
    x
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::YearResult;
    use crate::model::tiny::{ISLAND, WEST, World, assert_close, assert_within, one, plan};
    use crate::scenario::LaterDivision;
    use crate::special::gamma_quantile;

    #[test]
    fn new_money_is_used_the_less_the_more_there_is() {
        #[track_caller]
        fn case(granted: f64, absorbed_before: f64, most_new: f64, expected: f64) {
            let used = usable(one(granted), one(absorbed_before), one(most_new)).lane(0);
            assert_close(used, expected);
        }

        case(0.0, 50.0, 10.0, 0.0);
        case(40.0, 50.0, 10.0, 40.0);
        case(50.0, 50.0, 0.0, 50.0);
        case(90.0, 50.0, 0.0, 50.0);
        // 1 − 1/e = 0.632 120 558 828 557 7; 1 − e⁻⁴ = 0.981 684 361 111 265 8
        case(60.0, 50.0, 10.0, 56.321_205_588_285_58);
        case(90.0, 50.0, 10.0, 59.816_843_611_112_66);
        case(100.0, 0.0, 1e15, 100.0);
    }

    #[test]
    fn gamma_money_is_used_as_far_as_its_laplace_transform_says() {
        // E a = Q (1 − E e^(−F/Q)) = Q (1 − (1 + θ/Q)^−k) for money from Gamma(k, θ).
        let (shape, scale, most_new) = (4.0, 30.0, 100.0);
        let expected = most_new * (1.0 - libm::pow(1.0 + scale / most_new, -shape));
        assert_within(expected, 64.9872, 5e-5);

        let points = 100_000;
        let used = |k: u32| {
            let middle = (f64::from(k) + 0.5) / f64::from(points);
            let granted = one(scale * gamma_quantile(shape, middle));
            usable(granted, one(0.0), one(most_new)).lane(0)
        };
        let mean = (0..points).map(used).sum::<f64>() / f64::from(points);
        // What is used rises from 0 to Q with the quantile's level, so no cell of the midpoint rule errs by more than
        // its own rise, and all together not by more than Q.
        assert_within(mean, expected, most_new / f64::from(points));
    }

    #[test]
    fn saturation_loses_no_digits_where_its_formula_changes() {
        for x in [1e-300, 1e-12, 9.99e-4, 1e-3, 1.01e-3, 0.5, 3.0, 700.0] {
            let (found, exact) = (saturation(one(x)).lane(0), -libm::expm1(-x));
            // From 10⁻³ on the plain formula errs by some 2⁻⁵³, below it the series by x⁵/720.
            assert_within(found, exact, 4e-13 * exact);
        }
        assert_close(saturation(one(f64::INFINITY)).lane(0), 1.0);
    }

    /// 500 a year, of which the west gets 150 and the island 50.
    fn funded() -> World {
        let mut world = World::quiet();
        world.fund(&[500.0]);
        world
    }

    #[test]
    fn a_year_adds_at_most_q_to_what_is_used() {
        let mut world = funded();
        world.numbers.absorption_scale = one(0.1);
        // The west's Q is 0.1 · 0.5 · 1000 = 50, so of 150 it uses 50 (1 − e⁻³), and of what then is new as much again.
        let first = 50.0 * (1.0 - libm::exp(-3.0));
        let second = first + 50.0 * (1.0 - libm::exp(-(150.0 - first) / 50.0));
        let used = |year| world.in_year(year, |year| year.money[WEST].absorbed.lane(0));
        assert_close(used(2026), first);
        assert_close(used(2027), second);
        let lapsed = world.in_year(2027, |year| year.money[WEST].lapsed.lane(0));
        assert_close(lapsed, 150.0 - second);
    }

    #[test]
    fn late_money_is_spent_once_a_year_later() {
        let mut world = funded();
        world.fund(&[500.0, 1000.0, 0.0]);
        world.numbers.carry_first = one(0.4);
        world.numbers.carry_later = one(0.1);
        let spent = |year| world.in_year(year, |year| year.money[WEST].block_spent.lane(0));
        assert_close(spent(2026), 0.6 * 150.0);
        assert_close(spent(2027), 0.4 * 150.0 + 0.9 * 300.0);
        assert_close(spent(2028), 0.1 * 300.0);
        assert_close(spent(2029), 0.0);
    }

    #[test]
    fn late_money_is_spent_as_it_was_meant_when_it_came() {
        let mut world = funded();
        world.numbers.carry_first = one(0.4);
        world.numbers.carry_later = one(0.1);
        world.numbers.overhead_block = one(0.5);
        world.spend_all_on(Programme::Postdoc);
        let before = world.scenario.programme_shares.clone();
        world.spend_all_on(Programme::StageFunds);
        world.scenario.later_divisions = vec![LaterDivision {
            from: Year::try_from(2027).unwrap(),
            allocation: world.scenario.allocation.clone(),
            programme_shares: world.scenario.programme_shares.clone(),
        }];
        world.scenario.programme_shares = before;
        let money =
            |year, programme| world.in_year(year, |year| year.money[WEST].of(programme).lane(0));
        // Of 150 a year, half is lost to overhead.
        assert_close(money(2026, Programme::Postdoc), 0.6 * 75.0);
        assert_close(money(2026, Programme::StageFunds), 0.0);
        assert_close(money(2027, Programme::Postdoc), 0.4 * 75.0);
        assert_close(money(2027, Programme::StageFunds), 0.9 * 75.0);
        assert_close(money(2028, Programme::Postdoc), 0.0);
        assert_close(money(2028, Programme::StageFunds), 75.0);
    }

    #[test]
    fn programmes_get_what_overhead_and_displacement_leave() {
        let mut world = funded();
        // The west has half of the other lines, which rise by 40.
        world.scenario.budget.other_lines = plan(&[1040.0]);
        world.numbers.displacement = one(0.5);
        world.numbers.overhead_block = one(0.2);
        world.numbers.overhead_central = one(0.1);
        let net = world.in_year(2026, |year| year.money[WEST].total().lane(0));
        assert_close(net, 0.5 * (150.0 * 0.8 + 20.0 * 0.9));
        // Of each quarter, talent has five programmes.
        let postdoc = |year: &YearResult<1>| year.money[WEST].of(Programme::Postdoc).lane(0);
        assert_close(world.in_year(2026, postdoc), net / 20.0);
    }

    #[test]
    fn provinces_learn_from_planning_and_from_platforms() {
        #[track_caller]
        fn case(autonomy: bool, programme: Programme, exponent: f64) {
            let mut world = funded();
            world.scenario.autonomy = autonomy;
            world.spend_all_on(programme);
            world.numbers.autonomy_learning = one(0.3);
            world.numbers.learning_scale = one(0.1);
            world.numbers.platform_learning = one(0.02);
            world.numbers.effect_joint_learning = one(0.04);
            let capacity = |year| world.in_year(year, |year| year.capacity[ISLAND].lane(0));
            assert_close(capacity(2026), 0.5);
            assert_close(capacity(2027), 1.0 - 0.5 * libm::exp(-exponent));
        }

        // The island uses 50, a tenth of its 500, or 10 per cent.
        let by_planning = 0.3 * (1.0 - libm::exp(-1.0));
        case(true, Programme::Postdoc, by_planning);
        case(false, Programme::Postdoc, 0.0);
        case(false, Programme::StartupPlatform, 0.02 * 10.0);
        case(true, Programme::JointInstitutes, by_planning + 0.04 * 10.0);
    }

    #[test]
    fn the_base_follows_the_money_for_it_slowly() {
        let mut world = funded();
        world.spend_all_on(Programme::ScienceCulture);
        world.numbers.base_decay = one(0.25);
        world.numbers.base_response = one(0.5);
        world.at(2026, |now| {
            let budget = YearBudget {
                major_rd: one(5000.0),
                block_fund: one(500.0),
                other_lines: one(1000.0),
                deflator: Lanes::ONE,
                per_deflator: Lanes::ONE,
            };
            let mut island = Absorption::start(now.facts, now.draw)[ISLAND];
            // 50 are 10 per cent of 500.
            let mut money = Money::NONE;
            money.granted = one(50.0);
            island.spend(now, &budget, ISLAND, &mut money);
            let response = 1.0 + 0.5 * libm::log(11.0);
            island.learn(now, 500.0, &money);
            assert_close(island.base.lane(0), 0.75 + 0.25 * response);
            island.learn(now, 500.0, &money);
            assert_close(island.base.lane(0), 0.5625 + 0.4375 * response);
        });
    }
}
