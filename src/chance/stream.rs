//! Random numbers in a row, for code that wants a generator of the `rand` crate.

use std::convert::Infallible;

use rand::rand_core::block::{BlockRng, Generator};
use rand::{SeedableRng, TryRng};

use super::philox;

/// An endless row of random words: Philox at counter 0, 1, 2, …
///
/// The model draws by address and never by a row. This is for what stands beside it and samples with `rand` or `rand_distr`,
/// like another law for one of its quantities or a check of its own, so that it is as reproducible:
///
/// ```
/// use blockfund::chance::Stream;
/// use rand::SeedableRng;
/// use rand_distr::{Distribution, Poisson};
///
/// let mut stream = Stream::seed_from_u64(2030);
/// let births: f64 = Poisson::new(77.0)?.sample(&mut stream);
/// # assert!(births > 0.0 && births.fract() == 0.0);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// No number of the model has such an address, because no [`Source`](super::Source) has number 0.
#[derive(Clone, Debug)]
pub struct Stream(BlockRng<Counter>);

#[derive(Clone, Debug)]
struct Counter {
    key: [u32; 2],
    next: u64,
}

impl Generator for Counter {
    type Output = [u32; 4];

    fn generate(&mut self, output: &mut [u32; 4]) {
        let counter = [self.next as u32, (self.next >> 32) as u32, 0, 0];
        *output = philox::block(counter, self.key);
        self.next += 1;
    }
}

impl SeedableRng for Stream {
    type Seed = [u8; 8];

    fn from_seed(seed: [u8; 8]) -> Self {
        Self::seed_from_u64(u64::from_le_bytes(seed))
    }

    /// The row whose key is `seed` itself, as in [`Seed`](super::Seed).
    fn seed_from_u64(seed: u64) -> Self {
        let key = [seed as u32, (seed >> 32) as u32];
        Self(BlockRng::new(Counter { key, next: 0 }))
    }
}

impl TryRng for Stream {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        Ok(self.0.next_word())
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        Ok(self.0.next_u64_from_u32())
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Infallible> {
        self.0.fill_bytes(bytes);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use rand::distr::Open01;
    use rand::{Rng, RngExt};

    use super::*;

    #[test]
    fn words_are_those_of_philox_in_counter_order() {
        // Words 0 to 3: the published answer for counter 0 and key 0. Word 4: a second implementation, in Python.
        let mut stream = Stream::seed_from_u64(0);
        let words = [(); 5].map(|()| stream.next_u32());
        assert_eq!(
            words,
            [
                0x6627_e8d5,
                0xe169_c58d,
                0xbc57_ac4c,
                0x9b00_dbd8,
                0xf8e4_cca4
            ]
        );
    }

    #[test]
    fn open01_of_rand_gives_the_same_numbers_as_addresses_do() {
        let uniform: f64 = Stream::seed_from_u64(7).sample(Open01);
        let [low, high, ..] = philox::block([0; 4], [7, 0]);
        let expected = super::super::unit_interval(u64::from(high) << 32 | u64::from(low));
        assert_eq!(uniform.to_bits(), expected.to_bits());
    }
}
