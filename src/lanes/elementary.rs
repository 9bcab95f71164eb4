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

/// 1/2!, 1/3!, … 1/13!
const EXP_SERIES: [f64; 12] = {
    let mut terms = [0.5; 12];
    let mut n = 1;
    while n < terms.len() {
        terms[n] = terms[n - 1] / (n + 2) as f64;
        n += 1;
    }
    terms
};

/// eˣ within 1 unit in the last place of the exact value; 0 below −745.2 and infinite above 709.8.
///
/// x = k ln 2 + r with |r| ≤ ln 2 / 2 (Cody & Waite 1980, Software Manual for the Elementary Functions, chapter 6);
/// then eˣ = 2ᵏ (1 + r + r²/2! + … + r¹³/13!). The first term left out is below 5·10⁻¹⁸.
#[must_use]
#[inline(always)]
pub fn exp(x: f64) -> f64 {
    // Outside these the result is 0 or infinite anyway, and k would not fit. A NaN passes both.
    let x = if x < -746.0 { -746.0 } else { x };
    let x = if x > 710.0 { 710.0 } else { x };

    let k = (x * LOG2_E + ROUNDER) - ROUNDER;
    let r = (x - k * LN_2_HIGH) - k * LN_2_LOW;
    let power = 1.0 + (r + r * r * polynomial(&EXP_SERIES, r));

    // In two steps, because 2ᵏ itself may be too large or too small for a number while the product is not.
    let half = (k * 0.5 + ROUNDER) - ROUNDER;
    power * power_of_two(half) * power_of_two(k - half)
}

/// 2ᵏ for a whole number k between −1022 and 1023.
#[inline(always)]
fn power_of_two(k: f64) -> f64 {
    f64::from_bits((k + (ROUNDER + 1023.0)).to_bits() << 52)
}

/// 2/3, 2/5, … 2/21
const LN_SERIES: [f64; 10] = {
    let mut terms = [0.0; 10];
    let mut n = 0;
    while n < terms.len() {
        terms[n] = 2.0 / (2 * n + 3) as f64;
        n += 1;
    }
    terms
};

/// The natural logarithm within 1 unit in the last place; −∞ at 0, NaN below.
///
/// x = 2ᵏ (1 + f) with √½ ≤ 1 + f < √2, and with s = f / (2 + f)
/// ln(1 + f) = 2 artanh s = 2s + s³ (2/3 + 2/5 s² + …), summed as f − (f²/2 − s (f²/2 + …)) so that the largest part
/// is exact (Ng 1993, `e_log.c` of FDLIBM). The first term left out is below 10⁻¹⁸ of the sum.
#[must_use]
#[inline(always)]
pub fn ln(x: f64) -> f64 {
    const FRACTION: u64 = (1 << 52) - 1;
    const ONE: u64 = 1.0_f64.to_bits();
    const SQRT_HALF: u64 = FRAC_1_SQRT_2.to_bits();
    /// 2⁵², whose low bits take a whole number.
    const WHOLE: f64 = 4_503_599_627_370_496.0;
    /// 2⁵⁴ lifts the smallest subnormal number among the normal ones.
    const LIFT: f64 = 18_014_398_509_481_984.0;

    let is_subnormal = x < f64::MIN_POSITIVE;
    let lifted = if is_subnormal { x * LIFT } else { x };
    let lift = if is_subnormal { 54.0 } else { 0.0 };

    let bits = lifted.to_bits().wrapping_add(ONE - SQRT_HALF);
    let k = f64::from_bits((bits >> 52) | WHOLE.to_bits()) - (WHOLE + 1023.0) - lift;
    let f = f64::from_bits((bits & FRACTION) + SQRT_HALF) - 1.0;

    let s = f / (2.0 + f);
    let s2 = s * s;
    let half_square = 0.5 * f * f;
    let tail = half_square + s2 * polynomial(&LN_SERIES, s2);
    let ln = s * tail + k * LN_2_LOW - half_square + f + k * LN_2_HIGH;

    let ln = if x < f64::INFINITY { ln } else { x };
    let ln = if x > 0.0 { ln } else { f64::NAN };
    if x == 0.0 { f64::NEG_INFINITY } else { ln }
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
        case(exp(-745.2), 0.0);
        case(exp(-745.1), tiny);
        case(exp(710.0), infinity);
        case(ln(1.0), 0.0);
        case(ln(0.0), -infinity);
        case(ln(-0.0), -infinity);
        case(ln(infinity), infinity);
        case(ln(tiny), libm::log(tiny));
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

    #[test]
    fn subnormal_numbers_lose_no_more_than_their_own_rounding() {
        for x in grid(-745.0, -708.0, 10_001) {
            assert!(ulps(exp(x), libm::exp(x)) <= 2, "e^{x}");
            assert!(ulps(ln(exp(x)), libm::log(exp(x))) <= 2, "ln e^{x}");
        }
    }
}
