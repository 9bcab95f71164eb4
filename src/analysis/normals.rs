//! Independent standard normal numbers for tests.

use crate::chance::{Address, Place, Seed, Source};

/// The numbers of one column, which are independent of those of any other.
pub(super) fn normals(seed: Seed, column: u16, rows: u32) -> Vec<f64> {
    let normal = |draw| {
        let address = Address {
            draw,
            future: 0,
            source: Source::Number,
            year: 0,
            cohort: column,
            place: Place::NATION,
        };
        seed.normals::<1>(address).lane(0)
    };
    (0..rows).map(normal).collect()
}
