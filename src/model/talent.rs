//! Researchers by the channel through which they come (model 4.7). Persons, headcount.

use super::rd::Rd;
use super::{Draw, Facts, Here, Now};
use crate::country::{Numbers, Programme};
use crate::lanes::Lanes;
use crate::units::{BASE_YEAR, Year};

/// Years of support for postdocs, women returners, foreign talent, and of training for graduates.
const YEARS_OF_SUPPORT: f64 = 2.5;
/// Years of support for retired scientists.
const YEARS_OF_SENIOR_SUPPORT: f64 = 0.75;

/// Four kinds of supported researchers: postdocs, women returners, retired scientists, foreign talent.
pub const SUPPORTED: usize = 4;

/// A province's researchers at the start of a year.
#[derive(Clone, Copy)]
pub(super) struct TalentState<const N: usize> {
    /// `Z_s`: those who stayed after support, by kind.
    stayers: [Lanes<N>; SUPPORTED],
    /// Tr: trained graduates who stayed.
    trained: Lanes<N>,
    /// Z^v: posts filled.
    filled_posts: Lanes<N>,
}

/// A province's researchers in one year, by channel.
#[derive(Clone, Copy)]
pub struct Talent<const N: usize> {
    /// L^b.
    pub trend: Lanes<N>,
    /// `P_s`: supported now, by kind.
    pub supported: [Lanes<N>; SUPPORTED],
    /// `Z_s`: stayed after support, by kind.
    pub stayers: [Lanes<N>; SUPPORTED],
    /// All of them.
    pub all_stayers: Lanes<N>,
    /// Z^v: posts that new money opened, less those that lost central money closed.
    pub filled_posts: Lanes<N>,
    /// Z^g: trained graduates in posts that would stay empty.
    pub graduates: Lanes<N>,
    /// What the capital loses to posts elsewhere; 0 outside it.
    pub drawn_to_regions: Lanes<N>,
    /// L.
    pub researchers: Lanes<N>,
}

impl<const N: usize> Talent<N> {
    pub(super) const NONE: Self = Self {
        trend: Lanes::ZERO,
        supported: [Lanes::ZERO; SUPPORTED],
        stayers: [Lanes::ZERO; SUPPORTED],
        all_stayers: Lanes::ZERO,
        filled_posts: Lanes::ZERO,
        graduates: Lanes::ZERO,
        drawn_to_regions: Lanes::ZERO,
        researchers: Lanes::ZERO,
    };
}

/// What one researcher costs in a year, real 억원 of 2024, and how many one 억원 pays.
#[derive(Clone, Copy)]
struct UnitCost<const N: usize> {
    eok: Lanes<N>,
    per_eok: Lanes<N>,
}

impl<const N: usize> UnitCost<N> {
    #[inline(always)]
    fn new(eok: Lanes<N>) -> Self {
        Self {
            eok,
            per_eok: 1.0 / eok,
        }
    }
}

/// What researchers of each kind cost in a year, growing with pay.
pub(super) struct UnitCosts<const N: usize> {
    researcher: UnitCost<N>,
    supported: [UnitCost<N>; SUPPORTED],
    graduate: UnitCost<N>,
}

impl<const N: usize> UnitCosts<N> {
    /// `c_t = c exp(g_c (t − 2024))`
    #[inline(always)]
    pub(super) fn new(draw: &Draw<N>, year: Year) -> Self {
        let p = &draw.numbers;
        let growth = (p.cost_growth * f64::from(year.since(BASE_YEAR))).exp();
        let supported = [
            p.cost_postdoc,
            p.cost_woman_returner,
            p.cost_senior,
            p.cost_foreign,
        ];
        Self {
            researcher: UnitCost::new(p.cost_researcher * growth),
            supported: supported.map(|cost| UnitCost::new(cost * growth)),
            graduate: UnitCost::new(p.cost_graduate * growth),
        }
    }
}

impl<const N: usize> Numbers<N> {
    /// Trend growth of researchers.
    #[inline(always)]
    pub(super) fn researchers_growth(&self, is_capital: bool) -> Lanes<N> {
        let gap = if is_capital {
            self.researcher_growth_capital_gap
        } else {
            Lanes::ZERO
        };
        self.researcher_growth + gap
    }
}

impl<const N: usize> TalentState<N> {
    #[inline(always)]
    pub(super) fn start(facts: &Facts) -> Vec<Self> {
        let start = Self {
            stayers: [Lanes::ZERO; SUPPORTED],
            trained: Lanes::ZERO,
            filled_posts: Lanes::ZERO,
        };
        vec![start; facts.provinces.len()]
    }

    /// One year of a province. `additional_firms` are start-ups alive at last year's end beyond those there would have
    /// been.
    #[inline(always)]
    pub(super) fn step(
        &mut self,
        now: &Now<'_, N>,
        here: &Here<'_, N>,
        costs: &UnitCosts<N>,
        (rd, additional_firms): (&Rd<N>, &Lanes<N>),
        talent: &mut Talent<N>,
    ) {
        let p = &now.draw.numbers;
        let money = here.money;
        let trend = now.course.researchers[here.index];
        talent.supported = supported(now.draw, costs, here);
        talent.stayers = self.stayers;

        let posts = (1.0 - p.pay_absorption)
            * (money.research()
                + money.of(Programme::PlannedStartups)
                + money.of(Programme::MarketAccess)
                + money.base()
                + rd.local_match
                + rd.induced
                + rd.moved)
            * costs.researcher.per_eok
            + p.posts_per_startup * *additional_firms;
        self.filled_posts += p.fill_speed * (p.fill_rate * posts - self.filled_posts);
        let graduates = self.trained.min((1.0 - p.fill_rate) * posts.max0());

        let all_supported = Lanes::total(&talent.supported);
        let all_stayers = Lanes::total(&self.stayers);
        talent.trend = trend;
        talent.all_stayers = all_stayers;
        talent.filled_posts = self.filled_posts;
        talent.graduates = graduates;
        talent.researchers = trend + all_supported + all_stayers + self.filled_posts + graduates;
        self.end_year(now.draw, costs, here, &talent.supported);
    }

    /// Some of the supported and the trained stay, and some of those who stayed leave.
    #[inline(always)]
    fn end_year(
        &mut self,
        draw: &Draw<N>,
        costs: &UnitCosts<N>,
        here: &Here<'_, N>,
        supported: &[Lanes<N>; SUPPORTED],
    ) {
        let p = &draw.numbers;
        let remaining = 1.0 - p.researcher_exit;
        let stay = [
            p.stay_postdoc / YEARS_OF_SUPPORT,
            p.stay_woman_returner / YEARS_OF_SUPPORT,
            p.stay_senior / YEARS_OF_SENIOR_SUPPORT,
            p.stay_foreign / YEARS_OF_SUPPORT,
        ];
        for ((stayers, &stay), &supported) in self.stayers.iter_mut().zip(&stay).zip(supported) {
            *stayers = remaining * *stayers + stay * supported;
        }
        let places = here.money.of(Programme::GraduateTraining) * costs.graduate.per_eok;
        self.trained = remaining * self.trained + p.stay_graduate / YEARS_OF_SUPPORT * places;
    }
}

/// P: `min(N/c, supply)`; money that the limited supplies cannot use goes to postdocs. The supplies
/// are the province's part of those outside the capital.
#[inline(always)]
fn supported<const N: usize>(
    draw: &Draw<N>,
    costs: &UnitCosts<N>,
    here: &Here<'_, N>,
) -> [Lanes<N>; SUPPORTED] {
    let p = &draw.numbers;
    let Here {
        province, money, ..
    } = *here;
    let mut for_postdocs = money.of(Programme::Postdoc);
    let mut limited = |programme, supply: Lanes<N>, cost: UnitCost<N>| {
        let wanted = money.of(programme) * cost.per_eok;
        let supported = wanted.min(supply * province.supply_share);
        for_postdocs += (wanted - supported) * cost.eok;
        supported
    };
    let women = limited(
        Programme::WomenReturners,
        p.supply_woman_returner,
        costs.supported[1],
    );
    let seniors = limited(
        Programme::SeniorScientists,
        p.supply_senior,
        costs.supported[2],
    );
    let foreign = limited(
        Programme::ForeignTalent,
        p.supply_foreign,
        costs.supported[3],
    );
    let postdocs = for_postdocs * costs.supported[0].per_eok;
    [postdocs, women, seniors, foreign]
}

/// The capital loses part of the posts filled elsewhere, each of its provinces by its size in 2024.
#[inline(always)]
pub(super) fn draw_from_capital<const N: usize>(
    facts: &Facts,
    draw: &Draw<N>,
    talents: &mut [Talent<N>],
) {
    let outside = facts
        .provinces
        .iter()
        .zip(talents.iter())
        .filter(|(province, _)| !province.is_capital);
    let lost = draw.numbers.from_capital
        * outside
            .map(|(_, talent)| talent.filled_posts)
            .sum::<Lanes<N>>();
    for (province, talent) in facts.provinces.iter().zip(talents) {
        if province.is_capital {
            talent.drawn_to_regions = -(lost * (province.researchers / facts.capital_researchers));
            talent.researchers += talent.drawn_to_regions;
        }
    }
}

#[cfg(test)]
mod tests;
