//! The normal law.

#![expect(
    clippy::inline_always,
    reason = "the engine is compiled for several vector units, and what is not inlined there is compiled for the narrowest"
)]

use std::f64::consts::FRAC_1_SQRT_2;

use crate::lanes::{Lanes, exp, ln, polynomial};

/// The chance Φ(z) that a standard normal number is below `z`.
#[must_use]
pub fn normal_cdf(z: f64) -> f64 {
    0.5 * libm::erfc(-z * FRAC_1_SQRT_2)
}

/// The density e^(−z²/2) / √(2π) of a standard normal number.
#[must_use]
pub fn normal_density(z: f64) -> f64 {
    const DENSITY_AT_0: f64 = 0.398_942_280_401_432_7;
    DENSITY_AT_0 * exp(-0.5 * z * z)
}

const CENTRE: ([f64; 8], [f64; 8]) = (
    [
        3.387_132_872_796_366_5,
        133.141_667_891_784_38,
        1_971.590_950_306_551_3,
        13_731.693_765_509_46,
        45_921.953_931_549_87,
        67_265.770_927_008_7,
        33_430.575_583_588_13,
        2_509.080_928_730_122_7,
    ],
    [
        1.0,
        42.313_330_701_600_91,
        687.187_007_492_057_9,
        5_394.196_021_424_751,
        21_213.794_301_586_597,
        39_307.895_800_092_71,
        28_729.085_735_721_943,
        5_226.495_278_852_854,
    ],
);
const TAIL: ([f64; 8], [f64; 8]) = (
    [
        1.423_437_110_749_683_5,
        4.630_337_846_156_546,
        5.769_497_221_460_691,
        3.647_848_324_763_204_5,
        1.270_458_252_452_368_4,
        0.241_780_725_177_450_6,
        0.022_723_844_989_269_184,
        7.745_450_142_783_414e-4,
    ],
    [
        1.0,
        2.053_191_626_637_759,
        1.676_384_830_183_803_8,
        0.689_767_334_985_1,
        0.148_103_976_427_480_08,
        0.015_198_666_563_616_457,
        5.475_938_084_995_345e-4,
        1.050_750_071_644_416_9e-9,
    ],
);
const FAR_TAIL: ([f64; 8], [f64; 8]) = (
    [
        6.657_904_643_501_103,
        5.463_784_911_164_114,
        1.784_826_539_917_291_3,
        0.296_560_571_828_504_87,
        0.026_532_189_526_576_124,
        0.001_242_660_947_388_078_4,
        2.711_555_568_743_487_6e-5,
        2.010_334_399_292_288_1e-7,
    ],
    [
        1.0,
        0.599_832_206_555_888,
        0.136_929_880_922_735_8,
        0.014_875_361_290_850_615,
        7.868_691_311_456_133e-4,
        1.846_318_317_510_054_8e-5,
        1.421_511_758_316_446e-7,
        2.044_263_103_389_939_8e-15,
    ],
);

/// The number z below which a standard normal number lies with chance `u`: −∞ at 0 and ∞ at 1.
///
/// Wichura (1988), Applied Statistics 37(3), algorithm AS 241 (PPND16), doi:10.2307/2347330: relative error about
/// 10⁻¹⁶. Exactly 0 at ½ and exactly antisymmetric about it wherever 1 − u is exact.
#[must_use]
pub fn normal_quantile(u: f64) -> f64 {
    if is_central(u) {
        central_quantile(u)
    } else {
        tail_quantile(u)
    }
}

/// [`normal_quantile`] of each lane.
#[must_use]
#[inline(always)]
pub fn normal_quantiles<const N: usize>(u: Lanes<N>) -> Lanes<N> {
    let mut quantiles = u;
    for lane in &mut quantiles.0 {
        *lane = central_quantile(*lane);
    }

    // One lane in seven lies in a tail. They are brought together, so that the tails too are vector code.
    let mut tails = [0.5; N];
    let mut places = [0; N];
    let mut count = 0;
    for (place, &u) in u.0.iter().enumerate() {
        tails[count] = u;
        places[count] = place;
        count += usize::from(!is_central(u));
    }
    for tail in &mut tails[..count.next_multiple_of(8).min(N)] {
        *tail = tail_quantile(*tail);
    }
    for (&place, &quantile) in places.iter().zip(&tails).take(count) {
        quantiles.0[place] = quantile;
    }
    quantiles
}

#[inline(always)]
fn is_central(u: f64) -> bool {
    (u - 0.5).abs() <= 0.425
}

#[inline(always)]
fn central_quantile(u: f64) -> f64 {
    let centred = u - 0.5;
    centred * ratio(&CENTRE, 0.180_625 - centred * centred)
}

#[inline(always)]
fn tail_quantile(u: f64) -> f64 {
    let tail = if u < 0.5 { u } else { 1.0 - u };
    let r = (-ln(tail)).sqrt();
    let near = ratio(&TAIL, r - 1.6);
    let far = ratio(&FAR_TAIL, r - 5.0);
    let distance = if r <= 5.0 { near } else { far };
    let distance = if tail == 0.0 { f64::INFINITY } else { distance };
    if u < 0.5 { -distance } else { distance }
}

#[inline(always)]
fn ratio((numerator, denominator): &([f64; 8], [f64; 8]), x: f64) -> f64 {
    polynomial(numerator, x) / polynomial(denominator, x)
}

#[cfg(test)]
mod tests {
    use super::*;

    // Expected values: mpmath 1.3 with 40 digits.

    #[test]
    fn the_distribution_function_meets_its_reference() {
        #[track_caller]
        fn case(z: f64, expected: f64) {
            // The rounding of z/√2 alone changes a tail by a relative z² ε.
            let tolerance = (z * z + 2.0) * f64::EPSILON * expected;
            assert!(
                (normal_cdf(z) - expected).abs() <= tolerance,
                "{}",
                normal_cdf(z)
            );
        }

        case(0.0, 0.5);
        case(-0.5, 0.308_537_538_725_986_9);
        case(1.0, 0.841_344_746_068_542_9);
        case(-1.96, 0.024_997_895_148_220_435);
        case(-8.0, 6.220_960_574_271_784e-16);
        case(-20.0, 2.753_624_118_606_233_7e-89);
        case(-37.0, 5.725_571_222_524_577e-300);
    }

    #[test]
    fn the_quantile_meets_its_reference() {
        #[track_caller]
        fn case(u: f64, expected: f64) {
            let tolerance = 4.0 * f64::EPSILON * expected.abs();
            for quantile in [
                normal_quantile(u),
                normal_quantiles(Lanes([0.5, u])).lane(1),
            ] {
                assert!((quantile - expected).abs() <= tolerance, "{quantile}");
            }
        }

        case(0.5, 0.0);
        case(0.4, -0.253_347_103_135_799_7);
        case(0.075, -1.439_531_470_938_456);
        case(0.074_999_9, -1.439_532_177_375_900_7);
        case(0.975, 1.959_963_984_540_053_8);
        case(0.001, -3.090_232_306_167_813_6);
        case(1e-10, -6.361_340_902_404_057);
        case(1.3e-11, -6.667_611_456_510_741);
        case(1.110_223_024_625_156_5e-16, -8.209_536_151_601_387);
        case(1.0 - 1.110_223_024_625_156_5e-16, 8.209_536_151_601_387);
        case(1e-300, -37.047_096_299_361_2);
        let ends = [0.0, 1.0].map(|u| normal_quantile(u).to_bits());
        assert_eq!(ends, [f64::NEG_INFINITY, f64::INFINITY].map(f64::to_bits));
    }

    #[test]
    fn lanes_have_the_quantiles_of_their_numbers() {
        let chances = Lanes::<64>::from_fn(|i| (i as f64 + 0.5) / 64.0 * 0.3 * (i % 4) as f64);
        let quantiles = normal_quantiles(chances);
        for (u, quantile) in chances.0.into_iter().zip(quantiles.0) {
            assert_eq!(quantile.to_bits(), normal_quantile(u).to_bits());
        }
    }
}
