//! Knowledge from R&D, with lag and spill-over, and the research output it gives (model 4.6).

use super::history::History;
use super::{Draw, Facts, Now, by_province, log_ratio};
use crate::country::Numbers;
use crate::lanes::Lanes;
use crate::units::{BASE_YEAR, FIRST_YEAR, Year};

/// Mean radius of the earth, km (Moritz 2000, Geodetic Reference System 1980, R₁).
const EARTH_RADIUS_KM: f64 = 6371.0088;

/// What a draw says of knowledge: how it was in 2024, how R&D becomes knowledge, and how near provinces are to each
/// other.
pub(super) struct KnowledgeLinks<const N: usize> {
    /// Whole years of the lag, by lane.
    lag_years: Lanes<N>,
    /// Weight of the later year, the rest being the earlier one's.
    lag_fraction: Lanes<N>,
    /// `exp(−distance/D_s)` of each pair; the pairs of one province follow each other.
    nearness: Vec<Lanes<N>>,
    /// R^K before [`FIRST_YEAR`] that is ready ⌊ℓ⌋ years later, by year from [`BEFORE_BASE`] on and province.
    past: Vec<Vec<Lanes<N>>>,
    /// K in 2024, by province.
    stocks_2024: Vec<Lanes<N>>,
    /// 1/K and 1/S in 2024, by province: what later years are multiplied by.
    per_stock_2024: Vec<Lanes<N>>,
    per_neighbours_2024: Vec<Lanes<N>>,
}

/// The year in which R&D was done that is ready a year late in 2024.
const BEFORE_BASE: Year = BASE_YEAR.previous();

impl<const N: usize> KnowledgeLinks<N> {
    /// Until 2024 all R&D has grown steadily: `R_y = R_2024 exp(−g (2024 − y))`,
    /// `K = Σ w R^K / max(0.02, 1 − (1−δ) e^−g)`.
    #[inline(always)]
    pub(super) fn new(facts: &Facts, numbers: &Numbers<N>, last: Year) -> Self {
        let lag_years = numbers.knowledge_lag.floor();
        let mut nearness = Vec::with_capacity(facts.distances_km.len());
        for &distance in &facts.distances_km {
            nearness.push((-distance / numbers.spillover_distance).exp());
        }
        let mut past = Vec::new();
        for year in BEFORE_BASE.to(last) {
            let years_before_base = lag_years - f64::from(year.since(BASE_YEAR));
            past.push(by_province(
                facts,
                #[inline(always)]
                |r| {
                    let province = &facts.provinces[r];
                    let growth = numbers.business_growth(province.is_capital);
                    province.total_rd * (-growth * years_before_base).exp()
                },
            ));
        }
        let mut links = Self {
            lag_years,
            lag_fraction: numbers.knowledge_lag - lag_years,
            nearness,
            past,
            stocks_2024: Vec::new(),
            per_stock_2024: Vec::new(),
            per_neighbours_2024: Vec::new(),
        };
        links.stocks_2024 = by_province(
            facts,
            #[inline(always)]
            |r| {
                let growth = numbers.business_growth(facts.provinces[r].is_capital);
                let decay = 1.0 - (1.0 - numbers.knowledge_depreciation) * (-growth).exp();
                let ready = links.past[1][r];
                let ready_a_year_ago = links.past[0][r];
                links.matured(ready, ready_a_year_ago) / decay.max(Lanes::splat(0.02))
            },
        );
        links.per_stock_2024 = by_province(
            facts,
            #[inline(always)]
            |r| 1.0 / links.stocks_2024[r],
        );
        links.per_neighbours_2024 = by_province(
            facts,
            #[inline(always)]
            |r| {
                let stock = |other: usize| links.stocks_2024[other];
                1.0 / neighbours_knowledge(facts, &links.nearness, r, stock)
            },
        );
        links
    }

    /// R&D of ⌊ℓ⌋ and of ⌊ℓ⌋ + 1 years ago, as far as each is ready.
    #[inline(always)]
    fn matured(&self, ready: Lanes<N>, ready_a_year_ago: Lanes<N>) -> Lanes<N> {
        (1.0 - self.lag_fraction) * ready + self.lag_fraction * ready_a_year_ago
    }

    /// R^K of ⌊ℓ⌋ years before `year`, another number in each lane: simulated from 2025 on.
    #[inline(always)]
    fn ready_in(&self, year: Year, province: usize, inflows: &[Lanes<N>]) -> Lanes<N> {
        let mut ready = self.past[year.since(BEFORE_BASE) as usize][province];
        for (inflow, done) in inflows.iter().zip(FIRST_YEAR.to(year)) {
            let years_ago = f64::from(year.since(done));
            for lane in 0..N {
                let is_ready = self.lag_years.0[lane] == years_ago;
                ready.0[lane] = if is_ready {
                    inflow.0[lane]
                } else {
                    ready.0[lane]
                };
            }
        }
        ready
    }
}

impl<const N: usize> Numbers<N> {
    /// Trend growth of business R&D, and of all R&D before 2025.
    #[inline(always)]
    pub(super) fn business_growth(&self, is_capital: bool) -> Lanes<N> {
        let gap = if is_capital {
            self.business_rd_growth_capital_gap
        } else {
            Lanes::ZERO
        };
        self.business_rd_growth + gap
    }
}

/// A province's knowledge.
#[derive(Clone, Copy)]
pub(super) struct Knowledge<const N: usize> {
    /// K: stock, real 억원 of 2024.
    pub(super) stock: Lanes<N>,
    /// R^K of ⌊ℓ⌋ years before last year.
    ready: Lanes<N>,
}

impl<const N: usize> Knowledge<N> {
    #[inline(always)]
    pub(super) fn start(facts: &Facts, draw: &Draw<N>) -> Vec<Self> {
        by_province(
            facts,
            #[inline(always)]
            |r| Self {
                stock: draw.knowledge.stocks_2024[r],
                ready: draw.knowledge.past[1][r],
            },
        )
    }

    /// `K ← (1−δ) K + Σ w R^K`; `inflow` is the year's R&D as far as it makes knowledge, and `inflows` remember it.
    #[inline(always)]
    pub(super) fn step(
        &mut self,
        now: &Now<'_, N>,
        province: usize,
        inflow: Lanes<N>,
        inflows: &mut History<N>,
    ) {
        let (draw, links) = (now.draw, &now.draw.knowledge);
        let years = FIRST_YEAR.to(now.year).count();
        let inflows = inflows.of_mut(province, years);
        inflows[years - 1] = inflow;
        let ready_a_year_ago = self.ready;
        self.ready = links.ready_in(now.year, province, inflows);
        self.stock = (1.0 - draw.numbers.knowledge_depreciation) * self.stock
            + links.matured(self.ready, ready_a_year_ago);
    }
}

/// S: the neighbours' knowledge `stock`, each by its nearness.
#[inline(always)]
fn neighbours_knowledge<const N: usize>(
    facts: &Facts,
    nearness: &[Lanes<N>],
    province: usize,
    stock: impl Fn(usize) -> Lanes<N>,
) -> Lanes<N> {
    let others = facts.provinces.len() - 1;
    let nearness = &nearness[province * others..][..others];
    let mut sum = Lanes::ZERO;
    for (position, &near) in nearness.iter().enumerate() {
        let other = position + usize::from(position >= province);
        sum += near * stock(other);
    }
    sum
}

/// ln Y of a province: `β_K ln(K/K_2024) + β_L ln(L/L_2024) + β_S ln(S/S_2024)`, with `ln(L/L_2024)` as given.
#[inline(always)]
pub(super) fn log_output<const N: usize>(
    now: &Now<'_, N>,
    knowledge: &[Knowledge<N>],
    province: usize,
    log_researchers: Lanes<N>,
) -> Lanes<N> {
    let (p, links) = (&now.draw.numbers, &now.draw.knowledge);
    let own = knowledge[province].stock * links.per_stock_2024[province];
    // A province alone in the world has no neighbours to learn from.
    let neighbours = if knowledge.len() == 1 {
        Lanes::ONE
    } else {
        let stock = |other: usize| knowledge[other].stock;
        neighbours_knowledge(now.facts, &links.nearness, province, stock)
            * links.per_neighbours_2024[province]
    };
    p.output_knowledge * log_ratio(own)
        + p.output_researchers * log_researchers
        + p.output_spillover * log_ratio(neighbours)
}

/// Great-circle distance in km between two points in degrees (haversine formula).
pub(super) fn distance_km(from: (f64, f64), to: (f64, f64)) -> f64 {
    let square = |x: f64| x * x;
    let (from_latitude, to_latitude) = (from.0.to_radians(), to.0.to_radians());
    let haversine = square(libm::sin((to_latitude - from_latitude) / 2.0))
        + libm::cos(from_latitude)
            * libm::cos(to_latitude)
            * square(libm::sin((to.1 - from.1).to_radians() / 2.0));
    2.0 * EARTH_RADIUS_KM * libm::asin(haversine.sqrt())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::tiny::{CROWN, WEST, World, assert_close, assert_within, one};
    use crate::units::TARGET_YEAR;

    /// A world whose R&D grew by 5 % a year until 2024.
    fn world(lag: f64) -> World {
        let mut world = World::quiet();
        world.numbers.business_rd_growth = one(0.05);
        world.numbers.knowledge_depreciation = one(0.15);
        world.numbers.knowledge_lag = one(lag);
        world
    }

    fn west(now: &Now<'_, 1>) -> Knowledge<1> {
        Knowledge::start(now.facts, now.draw)[WEST]
    }

    fn inflows() -> History<1> {
        History::empty(WEST + 1, FIRST_YEAR.to(TARGET_YEAR).count())
    }

    #[test]
    fn steady_rd_makes_steady_knowledge() {
        #[track_caller]
        fn case(lag: f64) {
            world(lag).at(2025, |now| {
                let (mut west, mut inflows) = (west(now), inflows());
                let start = west.stock.lane(0);
                for year in FIRST_YEAR.to(TARGET_YEAR) {
                    let grown = libm::exp(0.05 * f64::from(year.since(BASE_YEAR)));
                    let inflow = one(2000.0 * grown);
                    west.step(&Now { year, ..*now }, WEST, inflow, &mut inflows);
                    assert_close(west.stock.lane(0) / start, grown);
                }
            });
        }

        case(1.0);
        case(2.5);
        case(4.0);
    }

    #[test]
    fn knowledge_comes_a_lag_after_its_rd() {
        /// What R&D of 2025 alone adds to the knowledge of 2025 to 2028.
        #[track_caller]
        fn case(lag: f64, added: [f64; 4]) {
            world(lag).at(2025, |now| {
                let (mut with, mut without) = (west(now), west(now));
                let (mut inflows_with, mut inflows_without) = (inflows(), inflows());
                let mut rd = 1.0;
                for (year, added) in FIRST_YEAR.to(TARGET_YEAR).zip(added) {
                    let now = Now { year, ..*now };
                    with.step(&now, WEST, one(rd), &mut inflows_with);
                    without.step(&now, WEST, one(0.0), &mut inflows_without);
                    rd = 0.0;
                    assert_within((with.stock - without.stock).lane(0), added, 1e-10);
                }
            });
        }

        case(1.0, [0.0, 1.0, 0.85, 0.7225]);
        case(2.25, [0.0, 0.0, 0.75, 0.25 + 0.75 * 0.85]);
        case(3.0, [0.0, 0.0, 0.0, 1.0]);
    }

    #[test]
    fn without_rd_knowledge_only_decays() {
        world(1.0).at(2025, |now| {
            let (mut west, mut inflows) = (west(now), inflows());
            let start = west.stock.lane(0);
            // The R&D of 2024 is still on its way.
            west.step(now, WEST, one(0.0), &mut inflows);
            assert_close(west.stock.lane(0), 0.85 * start + 2000.0);
            let year = FIRST_YEAR.next();
            west.step(&Now { year, ..*now }, WEST, one(0.0), &mut inflows);
            assert_close(west.stock.lane(0), 0.85 * (0.85 * start + 2000.0));
        });
    }

    #[test]
    fn output_weighs_own_knowledge_researchers_and_neighbours() {
        let mut world = world(1.0);
        world.numbers.output_knowledge = one(0.5);
        world.numbers.output_researchers = one(0.3);
        world.numbers.output_spillover = one(0.1);
        world.numbers.spillover_distance = one(100.0);
        world.at(2025, |now| {
            let mut all = Knowledge::start(now.facts, now.draw);
            all[CROWN].stock *= 2.0;
            let output = |province| log_output(now, &all, province, one(libm::log(3.0)));
            let own = libm::log(3.0) * 0.3;
            assert_close(output(CROWN).lane(0), own + 0.5 * libm::log(2.0));

            let near = |from: usize, to: usize| {
                let degrees = from.abs_diff(to) as f64;
                libm::exp(-distance_km((36.0, 0.0), (36.0, degrees)) / 100.0)
            };
            // The zones are a degree apart, and both provinces of the east are at the same place.
            let rd = [9000.0, 1500.0 + 3000.0, 2000.0, 800.0];
            let [before, after] = [1.0, 2.0].map(|factor| {
                near(2, 0) * factor * rd[0] + near(2, 1) * rd[1] + near(2, 3) * rd[3]
            });
            assert_close(output(WEST).lane(0), own + 0.1 * libm::log(after / before));
        });
    }

    #[test]
    fn distances_are_those_on_a_globe() {
        #[track_caller]
        fn case(from: (f64, f64), to: (f64, f64), quarters: f64) {
            let quarter = 0.5 * std::f64::consts::PI * EARTH_RADIUS_KM;
            assert_close(distance_km(from, to), quarters * quarter);
        }

        case((37.5, 127.0), (37.5, 127.0), 0.0);
        case((0.0, 0.0), (0.0, 90.0), 1.0);
        case((0.0, 10.0), (90.0, 200.0), 1.0);
        case((-90.0, 0.0), (90.0, 0.0), 2.0);
        // Half way from the equator to the pole, 90 degrees apart: cos d = sin² 45° = ½.
        case((45.0, 0.0), (45.0, 90.0), 2.0 / 3.0);
    }
}
