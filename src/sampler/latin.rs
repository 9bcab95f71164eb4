//! Latin hypercubes: every dimension is cut into as many equal parts as there are points, and each part has one point.

use crate::chance::{Address, Place, Seed, Source};

/// Rounds of the cipher; with four, its permutations cannot be told from random ones by chosen points (Luby & Rackoff
/// 1988, SIAM Journal on Computing 17(2), doi:10.1137/0217022).
const ROUNDS: u16 = 4;

/// The order of the parts in one dimension of one replicate.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shuffle {
    pub(super) seed: Seed,
    pub(super) replicate: u16,
    pub(super) dimension: u16,
}

impl Shuffle {
    /// The part of point number `point` of 2^`bits`: a Feistel cipher of its digits, so that no list of all parts is
    /// needed. Halves of different lengths swap their lengths with every round.
    pub(super) fn part(self, point: u32, bits: u32) -> u32 {
        let (mut high_bits, mut low_bits) = (bits / 2, bits - bits / 2);
        let (mut high, mut low) = (point >> low_bits, point & ((1 << low_bits) - 1));
        for round in 0..ROUNDS {
            let mixed = high ^ (self.word(round, low) & ((1 << high_bits) - 1));
            (high, low) = (low, mixed);
            (high_bits, low_bits) = (low_bits, high_bits);
        }
        high << low_bits | low
    }

    fn word(self, round: u16, half: u32) -> u32 {
        let address = Address {
            draw: half,
            future: self.replicate,
            source: Source::LatinHypercube,
            year: round,
            cohort: self.dimension,
            place: Place::NATION,
        };
        self.seed.bits(address) as u32
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_has_one_point() {
        for bits in 0..12 {
            for dimension in 0..4 {
                let shuffle = Shuffle {
                    seed: Seed(8),
                    replicate: 1,
                    dimension,
                };
                let mut parts: Vec<u32> = (0..1 << bits)
                    .map(|point| shuffle.part(point, bits))
                    .collect();
                parts.sort_unstable();
                assert!(parts.into_iter().eq(0..1 << bits), "2^{bits} points");
            }
        }
    }
}
