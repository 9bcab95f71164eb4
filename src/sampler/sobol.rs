//! The points of the Sobol sequence, before they are scrambled.

use std::sync::LazyLock;

/// How many dimensions the sequence has.
pub const DIMENSIONS: usize = 400;
/// A point's digits; so the sequence has 2²¹ points.
pub(super) const BITS: usize = 21;

/// By dimension: the digits that each digit of a point's number brings in, the first digit after the point highest.
static DIRECTIONS: LazyLock<Vec<[u32; BITS]>> = LazyLock::new(|| {
    let table = include_str!("joe-kuo.txt").lines();
    let rows = table.filter(|line| !line.starts_with('#'));
    let first = [1; BITS];
    let all = std::iter::once(aligned(first)).chain(rows.map(|row| aligned(directions(row))));
    all.collect()
});

/// The numbers `m` of one row of the table: the row's own, then those of the recurrence of Bratley & Fox (1988), ACM
/// Transactions on Mathematical Software 14(1), algorithm 659, doi:10.1145/42288.214372.
fn directions(row: &str) -> [u32; BITS] {
    let mut numbers = row
        .split(' ')
        .map(|number| number.parse::<u32>().expect("the table holds numbers"));
    let mut next = || numbers.next().expect("a row holds s, a and s numbers");
    let (degree, coefficients) = (next() as usize, next());
    let mut m = [0; BITS];
    for own in m.iter_mut().take(degree) {
        *own = next();
    }
    for k in degree..BITS {
        m[k] = m[k - degree] ^ (m[k - degree] << degree);
        for i in 1..degree {
            if coefficients >> (degree - 1 - i) & 1 == 1 {
                m[k] ^= m[k - i] << i;
            }
        }
    }
    m
}

/// `m_k / 2^k` in units of 2⁻²¹.
fn aligned(m: [u32; BITS]) -> [u32; BITS] {
    let mut aligned = m;
    for (k, direction) in aligned.iter_mut().enumerate() {
        *direction <<= BITS - 1 - k;
    }
    aligned
}

/// Coordinate `dimension` of point number `index`, in units of 2⁻²¹. Points come in the order of their numbers, not in
/// that of the Gray code; the first 2^m are the same set.
pub(super) fn coordinate(dimension: usize, index: u32) -> u32 {
    let directions = &DIRECTIONS[dimension];
    let mut digits = 0;
    let mut rest = index;
    while rest != 0 {
        digits ^= directions[rest.trailing_zeros() as usize];
        rest &= rest - 1;
    }
    digits
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_are_those_of_scipy() {
        /// Expected: point `gray` of `scipy.stats.qmc.Sobol(400, scramble=False)` of scipy 1.17, which goes through the
        /// points in the order of the Gray code.
        #[track_caller]
        fn case(gray: u32, expected: [f64; 9]) {
            let dimensions = [0, 1, 2, 9, 57, 110, 199, 398, 399];
            let index = gray ^ (gray >> 1);
            let scale = f64::from(1_u32 << BITS);
            let point = dimensions.map(|d| f64::from(coordinate(d, index)) / scale);
            assert_eq!(point, expected, "point {gray}");
        }

        case(0, [0.0; 9]);
        case(1, [0.5; 9]);
        case(2, [0.75, 0.25, 0.25, 0.75, 0.75, 0.25, 0.25, 0.75, 0.25]);
        case(
            5,
            [
                0.875, 0.875, 0.125, 0.125, 0.875, 0.625, 0.375, 0.875, 0.875,
            ],
        );
        case(
            100,
            [
                0.414_062_5,
                0.257_812_5,
                0.773_437_5,
                0.695_312_5,
                0.273_437_5,
                0.710_937_5,
                0.132_812_5,
                0.117_187_5,
                0.148_437_5,
            ],
        );
        case(
            777,
            [
                0.692_382_812_5,
                0.936_523_437_5,
                0.163_085_937_5,
                0.323_242_187_5,
                0.645_507_812_5,
                0.002_929_687_5,
                0.143_554_687_5,
                0.864_257_812_5,
                0.926_757_812_5,
            ],
        );
        case(
            1023,
            [
                0.000_976_562_5,
                0.752_929_687_5,
                0.612_304_687_5,
                0.850_585_937_5,
                0.860_351_562_5,
                0.124_023_437_5,
                0.186_523_437_5,
                0.524_414_062_5,
                0.008_789_062_5,
            ],
        );
        case(
            70000,
            [
                0.076_560_974_121_093_75,
                0.132_926_940_917_968_75,
                0.119_834_899_902_343_75,
                0.562_126_159_667_968_8,
                0.016_532_897_949_218_75,
                0.739_265_441_894_531_2,
                0.562_950_134_277_343_8,
                0.233_192_443_847_656_25,
                0.129_646_301_269_531_25,
            ],
        );
        case(
            262_143,
            [
                3.814_697_265_625e-06,
                0.750_011_444_091_796_9,
                0.362_316_131_591_796_9,
                0.106_121_063_232_421_88,
                0.776_760_101_318_359_4,
                0.617_580_413_818_359_4,
                0.253_162_384_033_203_1,
                0.753_147_125_244_140_6,
                0.049_510_955_810_546_875,
            ],
        );
    }

    #[test]
    fn every_dimension_has_its_directions() {
        assert_eq!(DIRECTIONS.len(), DIMENSIONS);
        for (dimension, directions) in DIRECTIONS.iter().enumerate() {
            for (k, direction) in directions.iter().enumerate() {
                // m_k is odd and below 2^k, so that every dimension alone is evenly filled.
                let lowest = 1 << (BITS - 1 - k);
                assert_eq!(direction % (2 * lowest), lowest, "dimension {dimension}");
                assert!(*direction < 1 << BITS, "dimension {dimension}");
            }
        }
    }
}
