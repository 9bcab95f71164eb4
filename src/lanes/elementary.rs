//! exp, ln and powers of one number, the same bits on every machine and fit for vector code.

use std::f64::consts::{FRAC_1_SQRT_2, LOG2_E};

/// c₀ + c₁ x + c₂ x² + …, of at least two terms: even and odd powers apart, each by Horner's rule in x², so that no step
/// waits for the one before.
#[inline(always)]
pub(crate) fn polynomial<const TERMS: usize>(coefficients: &[f64; TERMS], x: f64) -> f64 {
    let square = x * x;
    let mut sum = coefficients[TERMS - 1];
    let mut next = coefficients[TERMS - 2];
    for term in (0..TERMS - 2).rev() {
        (sum, next) = (next, sum * square + coefficients[term]);
    }
    next + sum * x
}

/// 1.5·2⁵²: a sum with it is rounded to a whole number, which then stands in the low bits.
const ROUNDER: f64 = 6_755_399_441_055_744.0;
/// ln 2 in two parts; the first ends in 21 zero bits, so that its product with any exponent is exact.
const LN_2_HIGH: f64 = 0.693_147_180_369_123_8;
const LN_2_LOW: f64 = 1.908_214_929_270_587_7e-10;

/// (eʳ − 1 − r)/r² over |r| ≤ ln 2 / 2 as a polynomial: near 1/2!, 1/3!, …, and equal to it at the ten zeros of a
/// Chebyshev polynomial, which spreads the error evenly (mpmath 1.3, 60 digits): eʳ is met within 1.6·10⁻¹⁷.
const EXP_SERIES: [f64; 10] = [
    0.500_000_000_000_000_1,
    0.166_666_666_666_666_69,
    0.041_666_666_666_624_164,
    0.008_333_333_333_330_065,
    0.001_388_888_891_719_688_1,
    1.984_126_986_304_067e-4,
    2.480_152_132_211_682_5e-5,
    2.755_726_848_011_633_3e-6,
    2.762_007_599_981_065e-7,
    2.510_037_592_470_971_7e-8,
];

/// eˣ within 1 unit in the last place of the exact value; 0 below −708, where numbers soon lose digits, and infinite
/// above 709.8.
///
/// x = k ln 2 + r with |r| ≤ ln 2 / 2 (Cody & Waite 1980, Software Manual for the Elementary Functions, chapter 6);
/// then eˣ = 2ᵏ eʳ, and 2ᵏ is k added to the exponent of eʳ.
#[must_use]
#[inline(always)]
pub fn exp(x: f64) -> f64 {
    const LOWEST: f64 = -708.0;
    /// ln of the largest number.
    const HIGHEST: f64 = 709.782_712_893_384;

    // Far out k is no whole number of an exponent; what comes of it is replaced at the end.
    let shifted = x * LOG2_E + ROUNDER;
    let k = shifted - ROUNDER;
    let r = (x - k * LN_2_HIGH) - k * LN_2_LOW;
    let power = 1.0 + (r + r * r * polynomial(&EXP_SERIES, r));
    let scaled = f64::from_bits(power.to_bits().wrapping_add(shifted.to_bits() << 52));

    let scaled = if x < LOWEST { 0.0 } else { scaled };
    if x > HIGHEST { f64::INFINITY } else { scaled }
}

/// ln(1 + f) = 2 artanh s, s = f / (2 + f), as a polynomial: near 2/3, 2/5, …, with the error spread evenly below 2⁻⁵⁸
/// (Lg1 to Lg7 of `e_log.c`).
const LN_SERIES: [f64; 7] = [
    0.666_666_666_666_673_5,
    0.399_999_999_994_094_2,
    0.285_714_287_436_623_9,
    0.222_221_984_321_497_84,
    0.181_835_721_616_180_5,
    0.153_138_376_992_093_73,
    0.147_981_986_051_165_86,
];

/// The natural logarithm within 1 unit in the last place; −∞ at 0 and at numbers below 2.2·10⁻³⁰⁸, NaN below 0.
///
/// x = 2ᵏ (1 + f) with √½ ≤ 1 + f < √2, and with s = f / (2 + f)
/// ln(1 + f) = 2 artanh s = 2s + s³ (2/3 + 2/5 s² + …), summed as f − (f²/2 − s (f²/2 + …)) so that the largest part
/// is exact (Ng 1993, `e_log.c` of FDLIBM).
#[must_use]
#[inline(always)]
pub fn ln(x: f64) -> f64 {
    const FRACTION: u64 = (1 << 52) - 1;
    const ONE: u64 = 1.0_f64.to_bits();
    const SQRT_HALF: u64 = FRAC_1_SQRT_2.to_bits();
    /// 2⁵², whose low bits take a whole number.
    const WHOLE: f64 = 4_503_599_627_370_496.0;

    let bits = x.to_bits().wrapping_add(ONE - SQRT_HALF);
    let k = f64::from_bits((bits >> 52) | WHOLE.to_bits()) - (WHOLE + 1023.0);
    let f = f64::from_bits((bits & FRACTION) + SQRT_HALF) - 1.0;

    let s = f / (2.0 + f);
    let s2 = s * s;
    let half_square = 0.5 * f * f;
    let tail = half_square + s2 * polynomial(&LN_SERIES, s2);
    let ln = s * tail + k * LN_2_LOW - half_square + f + k * LN_2_HIGH;

    let ln = if x < f64::INFINITY { ln } else { x };
    let ln = if x < f64::MIN_POSITIVE {
        f64::NEG_INFINITY
    } else {
        ln
    };
    if x < 0.0 { f64::NAN } else { ln }
}

/// ln(1 + x) for finite x > −1, within 2 units in the last place, however small x is.
#[must_use]
#[inline(always)]
pub fn ln_1p(x: f64) -> f64 {
    // What the sum loses of x is exact, and so is its share of the logarithm to first order.
    let sum = 1.0 + x;
    ln(sum) + (x - (sum - 1.0)) / sum
}

/// `base` to the power `exponent` as e^(y ln x), within 3 |y ln x| + 1 units in the last place. An exponent 0 and a
/// base 1 give exactly 1, and a negative base gives NaN.
#[must_use]
#[inline(always)]
pub fn powf(base: f64, exponent: f64) -> f64 {
    let logarithm = ln(base);
    let power = exp(exponent * logarithm);
    if exponent == 0.0 || logarithm == 0.0 {
        1.0
    } else {
        power
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Units in the last place between two numbers of one sign.
    fn ulps(a: f64, b: f64) -> u64 {
        a.to_bits().abs_diff(b.to_bits())
    }

    fn grid(from: f64, to: f64, steps: u32) -> impl Iterator<Item = f64> {
        (0..=steps).map(move |step| from + (to - from) * f64::from(step) / f64::from(steps))
    }

    #[test]
    fn exp_agrees_with_libm() {
        // libm promises an error below 1 ulp, and ours is below 1.
        for x in grid(-708.0, 709.7, 300_001).chain(grid(-1.0, 1.0, 300_001)) {
            assert!(ulps(exp(x), libm::exp(x)) <= 2, "e^{x} is {}", exp(x));
        }
    }

    #[test]
    fn ln_agrees_with_libm() {
        for x in grid(0.5, 2.0, 300_001).chain(grid(-708.0, 709.7, 300_001).map(exp)) {
            assert!(ulps(ln(x), libm::log(x)) <= 2, "ln {x} is {}", ln(x));
        }
    }

    #[test]
    fn ln_1p_agrees_with_libm() {
        for x in grid(-0.99, 3.0, 300_001).chain(grid(-80.0, 3.0, 300_001).map(exp)) {
            assert!(
                ulps(ln_1p(x), libm::log1p(x)) <= 3,
                "ln 1 + {x}: {}",
                ln_1p(x)
            );
        }
    }

    #[test]
    fn a_power_agrees_with_libm() {
        for x in grid(0.01, 20.0, 500) {
            for y in grid(-6.0, 6.0, 500) {
                // One unit for ours and one for libm's own error.
                let bound = 3.0 * (y * ln(x)).abs() + 2.0;
                assert!(
                    (ulps(powf(x, y), libm::pow(x, y)) as f64) <= bound,
                    "{x}^{y}"
                );
            }
        }
    }

    #[test]
    fn functions_are_exact_at_their_ends() {
        #[track_caller]
        fn case(value: f64, expected: f64) {
            assert_eq!(
                value.to_bits(),
                expected.to_bits(),
                "{value}, not {expected}"
            );
        }

        let (infinity, tiny) = (f64::INFINITY, f64::from_bits(1));
        case(exp(0.0), 1.0);
        case(exp(-infinity), 0.0);
        case(exp(infinity), infinity);
        case(exp(-708.1), 0.0);
        case(exp(-1e300), 0.0);
        case(exp(1e300), infinity);
        case(exp(710.0), infinity);
        case(ln(1.0), 0.0);
        case(ln(0.0), -infinity);
        case(ln(-0.0), -infinity);
        case(ln(infinity), infinity);
        case(ln(tiny), -infinity);
        case(ln(f64::MIN_POSITIVE), libm::log(f64::MIN_POSITIVE));
        case(ln(f64::MAX), libm::log(f64::MAX));
        case(powf(0.0, 0.3), 0.0);
        case(powf(0.0, 0.0), 1.0);
        case(powf(0.0, -1.0), infinity);
        case(powf(1.0, 1e300), 1.0);
        case(powf(7.0, 0.0), 1.0);
        assert!(
            [exp(f64::NAN), ln(f64::NAN), ln(-1.0), powf(f64::NAN, 2.0)]
                .iter()
                .all(|y| y.is_nan())
        );
    }
}
