//! Owen's scrambling: points are shuffled so that each is uniform and together they stay as evenly spread as they were.

use super::sobol::BITS;
use crate::chance::{Address, Place, Seed, Source};

/// Levels of the tree of flips that one block of 128 random bits holds: it has 2⁷ − 1 nodes.
const LEVELS: usize = 7;

/// One of the independent scrambles of one dimension.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scramble {
    pub(super) seed: Seed,
    pub(super) replicate: u16,
    pub(super) dimension: u16,
}

impl Scramble {
    /// Flips each digit by a random bit that belongs to the digits before it: nested uniform scrambling, Owen (1995),
    /// Randomly permuted (t,m,s)-nets and (t,s)-sequences, doi:10.1007/978-1-4612-2552-2_19. It is not an approximation
    /// by a hash of the digits: every node of the tree has its own random bit.
    pub(super) fn of(self, digits: u32) -> u32 {
        let mut scrambled = 0;
        for first in (0..BITS).step_by(LEVELS) {
            let before = digits >> (BITS - first);
            let flips = self.flips(first as u16, before);
            let here = digits >> (BITS - first - LEVELS) & ((1 << LEVELS) - 1);
            scrambled = scrambled << LEVELS | flipped(here, flips);
        }
        scrambled
    }

    /// The tree below the digits `before`, of which there are `first`.
    fn flips(self, first: u16, before: u32) -> u128 {
        self.seed.bits(Address {
            draw: before,
            future: self.replicate,
            source: Source::Scramble,
            year: first,
            cohort: self.dimension,
            place: Place::NATION,
        })
    }
}

/// [`LEVELS`] digits, each flipped by the bit of its node. Node 1 is the root; those below node k are 2k and 2k + 1.
fn flipped(digits: u32, flips: u128) -> u32 {
    let mut result = 0;
    for level in 0..LEVELS {
        let node = 1 << level | digits >> (LEVELS - level);
        let digit = digits >> (LEVELS - 1 - level) & 1;
        result = result << 1 | digit ^ (flips >> node & 1) as u32;
    }
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCRAMBLE: Scramble = Scramble {
        seed: Seed(5),
        replicate: 3,
        dimension: 17,
    };

    #[test]
    fn a_digit_is_flipped_by_the_bit_of_those_before_it() {
        assert_eq!(flipped(0b000_0000, 0), 0);
        // The root flips the first digit of all.
        assert_eq!(flipped(0b000_0000, 1 << 1), 0b100_0000);
        assert_eq!(flipped(0b110_0000, 1 << 1), 0b010_0000);
        // Node 3 = 0b11 flips the second digit of those that begin with 1, and node 0b1101 the fourth after 101.
        assert_eq!(flipped(0b110_0000, 1 << 3), 0b100_0000);
        assert_eq!(flipped(0b010_0000, 1 << 3), 0b010_0000);
        assert_eq!(flipped(0b101_0000, 1 << 0b1101), 0b101_1000);
    }

    #[test]
    fn points_that_share_digits_share_them_scrambled() {
        let (one, other) = (0b1_0110_1100_1010_0111_0001, 0b1_0110_1100_1011_0000_1111);
        let apart = SCRAMBLE.of(one) ^ SCRAMBLE.of(other);
        // The first 12 digits agree, the 13th does not; later ones are flipped by other nodes.
        assert_eq!(apart >> (BITS - 13), 1);
    }

    #[test]
    fn a_scramble_only_shuffles() {
        let first_digits = (0..1 << 14).map(|digits| SCRAMBLE.of(digits << 7) >> 7);
        let mut found: Vec<u32> = first_digits.collect();
        found.sort_unstable();
        assert!(found.into_iter().eq(0..1 << 14));
    }
}
