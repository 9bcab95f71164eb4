//! Random numbers by address: the same address gives the same number, whoever asks, in any order, on any machine.

#![expect(
    clippy::inline_always,
    reason = "the engine is compiled for several vector units, and what is not inlined there is compiled for the narrowest"
)]

mod philox;
mod stream;

use crate::lanes::Lanes;
use crate::special::normal_quantiles;

pub use stream::Stream;

/// The purpose of a random number. The numbers are part of every address: never reuse or change one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Source {
    /// A value for an uncertain number; the place is its name.
    Number = 1,
    /// The shock to all provinces.
    Nation = 2,
    /// The shock to the provinces of one zone.
    Zone = 3,
    /// The shock to one province alone.
    Province = 4,
    /// The nation's budget for major R&D.
    MajorRd = 5,
    /// Whether the ministry cuts the budget.
    Cut = 6,
    /// The envelope of the budget.
    Envelope = 7,
    /// The number of start-ups.
    Births = 8,
    /// The factor common to the births of all provinces.
    CommonBirths = 9,
    /// How many start-ups of one cohort survive the year; the cohort is their birth year.
    Survival = 10,
    /// The index's own noise; the cohort is its pillar.
    Score = 11,
    /// The nation's shock before the first year.
    NationStart = 12,
    /// The flips of a scrambled Sobol sequence: the draw is what was flipped before, the future the replicate, the year
    /// the level and the cohort the dimension.
    Scramble = 13,
    /// The order of a Latin hypercube: the draw is a half of a point's number, the future the replicate, the year the
    /// round and the cohort the dimension.
    LatinHypercube = 14,
}

/// Where a random number happens, or what it is for, named by code, so that luck does not move when rows are reordered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Place(u32);

impl Place {
    /// The whole country.
    pub const NATION: Self = Self(0);

    /// The place with this code: its 32-bit FNV-1a hash (Fowler, Noll & Vo; draft-eastlake-fnv).
    #[must_use]
    pub const fn of(code: &str) -> Self {
        let mut hash = 0x811c_9dc5_u32;
        let mut bytes = code.as_bytes();
        while let [first, rest @ ..] = bytes {
            hash = (hash ^ *first as u32).wrapping_mul(0x0100_0193);
            bytes = rest;
        }
        Self(hash)
    }
}

/// The address of one random number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Address {
    pub draw: u32,
    pub future: u16,
    pub source: Source,
    pub year: u16,
    /// A birth year or a component, where the source has several numbers a year; else 0.
    pub cohort: u16,
    pub place: Place,
}

/// The number that picks one world of luck among 2⁶⁴.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Seed(pub u64);

impl Seed {
    /// The uniform number at `address`, strictly between 0 and 1.
    #[must_use]
    pub fn uniform(self, address: Address) -> f64 {
        self.uniforms::<1>(address).lane(0)
    }

    /// The 128 random bits at `address`.
    #[must_use]
    pub fn bits(self, address: Address) -> u128 {
        let words = self.block(address);
        words
            .iter()
            .rev()
            .fold(0, |bits, &word| bits << 32 | u128::from(word))
    }

    /// The uniform numbers of `N` draws, of which `address` names the first.
    #[must_use]
    #[inline(always)]
    pub fn uniforms<const N: usize>(self, address: Address) -> Lanes<N> {
        let mut uniforms = Lanes::ZERO;
        for lane in 0..N {
            let draw = address.draw.wrapping_add(lane as u32);
            let [low, high, ..] = self.block(Address { draw, ..address });
            uniforms.0[lane] = unit_interval(u64::from(high) << 32 | u64::from(low));
        }
        uniforms
    }

    #[inline(always)]
    fn block(self, address: Address) -> [u32; 4] {
        let key = [self.0 as u32, (self.0 >> 32) as u32];
        let when = u32::from(address.future) << 16 | u32::from(address.year);
        let what = (address.source as u32) << 16 | u32::from(address.cohort);
        philox::block([address.draw, when, what, address.place.0], key)
    }

    /// The standard normal numbers of `N` draws: the normal quantiles of [`Seed::uniforms`].
    #[must_use]
    #[inline(always)]
    pub fn normals<const N: usize>(self, address: Address) -> Lanes<N> {
        normal_quantiles(self.uniforms(address))
    }
}

/// The middle of one of 2⁵² equal parts of the unit interval, named by the upper 52 bits: an odd multiple of 2⁻⁵³, so
/// never 0 or 1, and u and 1 − u are equally likely. It is the convention of `rand::distr::Open01`.
#[inline(always)]
fn unit_interval(bits: u64) -> f64 {
    f64::from_bits(bits >> 12 | 1.0_f64.to_bits()) - (1.0 - f64::EPSILON / 2.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kolmogorov::{CRITICAL, distance_to};
    use crate::special::normal_quantile;

    const SEED: Seed = Seed(0x1234_5678_9abc_def0);
    const ADDRESS: Address = Address {
        draw: 4000,
        future: 3,
        source: Source::Survival,
        year: 2030,
        cohort: 2027,
        place: Place::of("daejeon"),
    };

    #[test]
    fn each_address_has_its_own_number() {
        /// Expected: a second implementation of Philox, FNV-1a and the address, in Python.
        #[track_caller]
        fn case(address: Address, expected: f64) {
            assert_eq!(
                SEED.uniform(address).to_bits(),
                expected.to_bits(),
                "{}",
                SEED.uniform(address)
            );
        }

        case(ADDRESS, 0.616_950_559_446_009_7);
        case(
            Address {
                draw: u32::MAX,
                ..ADDRESS
            },
            0.568_907_948_272_607_9,
        );
        case(
            Address {
                future: u16::MAX,
                ..ADDRESS
            },
            0.410_251_480_618_032_74,
        );
        case(
            Address {
                source: Source::Births,
                ..ADDRESS
            },
            0.486_528_375_756_918_43,
        );
        case(
            Address {
                year: 2031,
                ..ADDRESS
            },
            0.208_248_130_194_021,
        );
        case(
            Address {
                cohort: 0,
                ..ADDRESS
            },
            0.423_942_606_721_137_7,
        );
        case(
            Address {
                place: Place::NATION,
                ..ADDRESS
            },
            0.127_633_063_472_732_62,
        );
    }

    #[test]
    fn a_lane_holds_the_number_of_its_own_draw() {
        let together = SEED.normals::<64>(ADDRESS);
        for (draw, lane) in (ADDRESS.draw..).zip(together.0) {
            let alone = normal_quantile(SEED.uniform(Address { draw, ..ADDRESS }));
            assert_eq!(lane.to_bits(), alone.to_bits());
        }
    }

    #[test]
    fn numbers_are_uniform_along_every_field_of_the_address() {
        /// One wrong alarm in 1,000 seeds a case, and this seed is fixed.
        #[track_caller]
        fn case(address: impl Fn(u16) -> Address) {
            let size = 10_000;
            let sample = (0..size).map(|i| SEED.uniform(address(i))).collect();
            let distance = distance_to(|u| u, sample);
            assert!(distance < CRITICAL / f64::from(size).sqrt(), "{distance}");
        }

        case(|i| Address {
            draw: u32::from(i),
            ..ADDRESS
        });
        case(|future| Address { future, ..ADDRESS });
        case(|year| Address { year, ..ADDRESS });
        case(|cohort| Address { cohort, ..ADDRESS });
        case(|i| Address {
            place: Place(u32::from(i)),
            ..ADDRESS
        });
    }

    #[test]
    fn places_hash_as_published() {
        // The test vectors of the FNV reference code.
        assert_eq!(Place::of("a"), Place(0xe40c_292c));
        assert_eq!(Place::of("foobar"), Place(0xbf9c_f968));
    }

    #[test]
    fn uniform_numbers_stay_inside_the_unit_interval() {
        assert_eq!(unit_interval(0).to_bits(), (0.5 * f64::EPSILON).to_bits());
        assert_eq!(
            unit_interval(u64::MAX).to_bits(),
            (1.0 - 0.5 * f64::EPSILON).to_bits()
        );
    }
}
