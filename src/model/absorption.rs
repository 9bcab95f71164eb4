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
mod tests;
