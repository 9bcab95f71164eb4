//! What chance brings to `N` futures, year by year: the same numbers for every scenario.

use crate::chance::{Address, Place, Seed, Source};
use crate::country::Country;
use crate::country::dimensions::AFTER_NUMBERS;
use crate::lanes::Lanes;
use crate::sampler::{Dimension, Points};
use crate::special::normal_quantiles;
use crate::units::{FIRST_YEAR, FUND_YEAR, Year};

/// The luck of `N` futures over all years.
pub struct Luck<const N: usize> {
    /// The nation's factor before the first year, standard normal.
    pub nation_start: Lanes<N>,
    /// From [`FIRST_YEAR`] on.
    pub years: Vec<YearLuck<N>>,
    /// No luck: counts are at their means, and nothing corrects the mean of a lognormal shock that does not come.
    pub is_absent: bool,
}

/// The luck of one year. Normals are standard, uniforms lie strictly between 0 and 1.
pub struct YearLuck<const N: usize> {
    pub year: Year,
    /// ε: innovation of the nation's factor, normal.
    pub nation: Lanes<N>,
    /// q: by zone, normal.
    pub zones: Vec<Lanes<N>>,
    /// e: by province, normal.
    pub provinces: Vec<Lanes<N>>,
    /// υ: of the major R&D budget, normal.
    pub major_rd: Lanes<N>,
    /// Whether the budget is cut, uniform.
    pub cut: Lanes<N>,
    /// η: of the regional envelope, normal.
    pub envelope: Lanes<N>,
    /// By province, uniform.
    pub births: Vec<Lanes<N>>,
    /// Of the factor that births share in all provinces, uniform.
    pub common_births: Lanes<N>,
    /// By province and cohort from [`FUND_YEAR`] on, uniform.
    pub survival: Vec<Vec<Lanes<N>>>,
    /// ν: of the score, by province, normal.
    pub score: Vec<Lanes<N>>,
}

impl<const N: usize> Luck<N> {
    /// Future number `future` of the `N` draws from `first_draw` on.
    #[must_use]
    #[inline(always)]
    pub fn of(seed: Seed, first_draw: u32, future: u16, country: &Country, last: Year) -> Self {
        let provinces: Vec<Place> = country
            .provinces
            .iter()
            .map(|province| Place::of(&province.code))
            .collect();
        let zones: Vec<Place> = country
            .zones
            .iter()
            .map(|zone| Place::of(&zone.id))
            .collect();
        let at = |source, year: Year, cohort, place| Address {
            draw: first_draw,
            future,
            source,
            year: year.get(),
            cohort,
            place,
        };
        let mut years = Vec::new();
        for year in FIRST_YEAR.to(last) {
            let nation = |source| at(source, year, 0, Place::NATION);
            years.push(YearLuck {
                year,
                nation: seed.normals(nation(Source::Nation)),
                zones: at_places(
                    &zones,
                    #[inline(always)]
                    |place| seed.normals(at(Source::Zone, year, 0, place)),
                ),
                provinces: at_places(
                    &provinces,
                    #[inline(always)]
                    |place| seed.normals(at(Source::Province, year, 0, place)),
                ),
                major_rd: seed.normals(nation(Source::MajorRd)),
                cut: seed.uniforms(nation(Source::Cut)),
                envelope: seed.normals(nation(Source::Envelope)),
                births: at_places(
                    &provinces,
                    #[inline(always)]
                    |place| seed.uniforms(at(Source::Births, year, 0, place)),
                ),
                common_births: seed.uniforms(nation(Source::CommonBirths)),
                survival: at_places(
                    &provinces,
                    #[inline(always)]
                    |place| {
                        let mut cohorts = Vec::new();
                        for born in FUND_YEAR.to(year.previous()) {
                            let address = at(Source::Survival, year, born.get(), place);
                            cohorts.push(seed.uniforms(address));
                        }
                        cohorts
                    },
                ),
                score: at_places(
                    &provinces,
                    #[inline(always)]
                    |place| seed.normals(at(Source::Score, year, 0, place)),
                ),
            });
        }
        let before = FIRST_YEAR.previous();
        Self {
            nation_start: seed.normals(at(Source::NationStart, before, 0, Place::NATION)),
            years,
            is_absent: false,
        }
    }

    /// Spreads the luck of the nation and of its budgets evenly over the draws, in the first futures of each and the
    /// first years; all else stays pseudo-random. A number's dimension goes with its year, future and purpose.
    pub fn lead(&mut self, points: &Points, first_draw: u32, future: u16) {
        if points.draws_per_replicate() == 1 {
            return;
        }
        let at = |source, year: Year| Address {
            draw: first_draw,
            future,
            source,
            year: year.get(),
            cohort: 0,
            place: Place::NATION,
        };
        let uniforms =
            |source, year| points.uniforms(dimension(future, source, year), at(source, year));
        let normals = |source, year| normal_quantiles(uniforms(source, year));
        for luck in &mut self.years {
            luck.nation = normals(Source::Nation, luck.year);
            luck.major_rd = normals(Source::MajorRd, luck.year);
            luck.cut = uniforms(Source::Cut, luck.year);
            luck.envelope = normals(Source::Envelope, luck.year);
        }
        self.nation_start = normals(Source::NationStart, FIRST_YEAR.previous());
    }

    /// No luck: all normals 0, no cut unless it is forced, counts at their means.
    #[must_use]
    pub fn absent(country: &Country, last: Year) -> Self {
        let provinces = country.provinces.len();
        let in_year = |year: Year| YearLuck {
            year,
            nation: Lanes::ZERO,
            zones: vec![Lanes::ZERO; country.zones.len()],
            provinces: vec![Lanes::ZERO; provinces],
            major_rd: Lanes::ZERO,
            cut: Lanes::ONE,
            envelope: Lanes::ZERO,
            births: vec![Lanes::ZERO; provinces],
            common_births: Lanes::ZERO,
            survival: vec![vec![Lanes::ZERO; FUND_YEAR.to(year).count()]; provinces],
            score: vec![Lanes::ZERO; provinces],
        };
        Self {
            nation_start: Lanes::ZERO,
            years: FIRST_YEAR.to(last).map(in_year).collect(),
            is_absent: true,
        }
    }
}

/// The luck of each place.
#[inline(always)]
fn at_places<T>(places: &[Place], luck: impl Fn(Place) -> T) -> Vec<T> {
    let mut all = Vec::with_capacity(places.len());
    for &place in places {
        all.push(luck(place));
    }
    all
}

/// The dimension of a number that all provinces share, if it is among the leading ones.
fn dimension(future: u16, source: Source, year: Year) -> Option<Dimension> {
    const SOURCES: [Source; 4] = [
        Source::Nation,
        Source::MajorRd,
        Source::Cut,
        Source::Envelope,
    ];
    const FUTURES: u16 = 4;
    const YEARS: usize = 12;
    const OF_A_FUTURE: usize = SOURCES.len() * YEARS + 1;

    if future >= FUTURES {
        return None;
    }
    let own = if source == Source::NationStart {
        0
    } else {
        let years = year.since(FIRST_YEAR) as usize;
        let source = SOURCES.iter().position(|leading| *leading == source)?;
        if years >= YEARS {
            return None;
        }
        1 + years * SOURCES.len() + source
    };
    Dimension::new(AFTER_NUMBERS + usize::from(future) * OF_A_FUTURE + own)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::tiny::{ISLAND, World};
    use crate::sampler::Sampler;
    use crate::units::{LAST_YEAR, TARGET_YEAR};

    const SEED: Seed = Seed(7);

    fn luck<const N: usize>(first_draw: u32, future: u16, last: Year) -> Luck<N> {
        Luck::of(
            SEED,
            first_draw,
            future,
            &World::quiet().scenario.country,
            last,
        )
    }

    /// Every number of a year in a lane, and whence it comes.
    fn numbers<const N: usize>(year: &YearLuck<N>, lane: usize) -> Vec<u64> {
        let of_nation = [
            year.nation,
            year.major_rd,
            year.cut,
            year.envelope,
            year.common_births,
        ];
        let lists = [&year.zones, &year.provinces, &year.births, &year.score];
        let all = of_nation.iter().chain(lists.into_iter().flatten());
        let all = all.chain(year.survival.iter().flatten());
        all.map(|number| number.0[lane].to_bits()).collect()
    }

    #[test]
    fn a_draw_has_the_same_luck_in_every_lane() {
        let (wide, alone) = (luck::<4>(8, 1, TARGET_YEAR), luck::<1>(10, 1, TARGET_YEAR));
        assert_eq!(
            wide.nation_start.0[2].to_bits(),
            alone.nation_start.0[0].to_bits()
        );
        for (wide, alone) in wide.years.iter().zip(&alone.years) {
            assert_eq!(numbers(wide, 2), numbers(alone, 0));
        }
    }

    #[test]
    fn leading_luck_has_dimensions_of_its_own() {
        let mut all = Vec::new();
        for future in 0..4 {
            all.extend(dimension(
                future,
                Source::NationStart,
                FIRST_YEAR.previous(),
            ));
            for year in FIRST_YEAR.to(TARGET_YEAR) {
                let sources = [
                    Source::Nation,
                    Source::MajorRd,
                    Source::Cut,
                    Source::Envelope,
                ];
                all.extend(sources.map(|source| dimension(future, source, year).unwrap()));
            }
        }
        assert_eq!(all.len(), 4 * (1 + 4 * 6));
        let count = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), count);
        assert!(all[0] >= Dimension::new(AFTER_NUMBERS).unwrap());
        assert_eq!(dimension(4, Source::Nation, TARGET_YEAR), None);
        assert_eq!(dimension(0, Source::Score, TARGET_YEAR), None);
    }

    #[test]
    fn leading_luck_is_evenly_spread_and_the_rest_as_it_was() {
        let country = World::quiet().scenario.country;
        let of = |sampler| {
            let points = Points::new(SEED, sampler, 128).unwrap();
            let mut luck = Luck::<128>::of(SEED, 0, 1, &country, TARGET_YEAR);
            luck.lead(&points, 0, 1);
            luck
        };
        let plain = of(Sampler::PseudoRandom);
        let spread = of(Sampler::Sobol);
        for (plain, spread) in plain.years.iter().zip(&spread.years) {
            assert_eq!(plain.score, spread.score);
            assert_eq!(plain.births, spread.births);
            assert_ne!(plain.nation, spread.nation);
            // Each replicate has four draws, one in each quarter.
            for replicate in spread.cut.0.chunks(4) {
                let mut quarters: Vec<u32> = replicate.iter().map(|u| (4.0 * u) as u32).collect();
                quarters.sort_unstable();
                assert_eq!(quarters, [0, 1, 2, 3]);
            }
        }
    }

    #[test]
    fn later_years_leave_earlier_ones_alone() {
        let (short, long) = (luck::<1>(0, 0, TARGET_YEAR), luck::<1>(0, 0, LAST_YEAR));
        assert_eq!(long.years.len(), 16);
        for (short, long) in short.years.iter().zip(&long.years) {
            assert_eq!(numbers(short, 0), numbers(long, 0));
        }
    }

    #[test]
    fn all_numbers_are_different() {
        let mut all: Vec<u64> = [luck::<2>(0, 0, LAST_YEAR), luck::<2>(0, 1, LAST_YEAR)]
            .iter()
            .flat_map(|luck| luck.years.iter())
            .flat_map(|year| [numbers(year, 0), numbers(year, 1)].concat())
            .collect();
        let count = all.len();
        all.sort_unstable();
        all.dedup();
        // The chance that two of some 10,000 numbers of 52 bits agree is about 10⁻⁸.
        assert_eq!(all.len(), count);
    }

    #[test]
    fn a_survivors_luck_is_that_of_its_year_of_birth() {
        let luck = luck::<1>(3, 2, TARGET_YEAR);
        let year = &luck.years[4];
        let address = Address {
            draw: 3,
            future: 2,
            source: Source::Survival,
            year: 2029,
            cohort: 2027,
            place: Place::of("island"),
        };
        assert_eq!(year.survival[ISLAND].len(), 3);
        assert_eq!(year.survival[ISLAND][1], SEED.uniforms(address));
    }

    #[test]
    fn luck_goes_with_the_code_of_a_province() {
        let mut country = World::quiet().scenario.country.as_ref().clone();
        let before = Luck::<1>::of(SEED, 0, 0, &country, TARGET_YEAR);
        country.provinces.swap(1, ISLAND);
        country.provinces.remove(2);
        let after = Luck::<1>::of(SEED, 0, 0, &country, TARGET_YEAR);
        for (before, after) in before.years.iter().zip(&after.years) {
            assert_eq!(before.provinces[ISLAND], after.provinces[1]);
            assert_eq!(before.births[ISLAND], after.births[1]);
            assert_eq!(before.survival[ISLAND], after.survival[1]);
            assert_eq!(before.score[ISLAND], after.score[1]);
            assert_eq!(before.zones, after.zones);
        }
    }
}
