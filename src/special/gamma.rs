//! The gamma law with scale 1.

use std::f64::consts::TAU;

use super::stirling::{deviance, stirling_error};
use super::{Chance, Tail, continued_fraction, solve};
use crate::lanes::{exp, ln, polynomial};

/// The chances that a gamma number is below and above `x`: the regularised incomplete gamma functions P and Q.
///
/// Relative error of the smaller one below 10⁻¹³ where it is above 10⁻⁵⁰. For whole `shape` n, the chance to be above
/// is that of fewer than n events of a Poisson law with mean `x`.
#[must_use]
pub fn gamma_cdf(shape: f64, x: f64) -> Chance {
    if x <= 0.0 {
        Chance::new(0.0)
    } else if x == f64::INFINITY {
        Chance::new(1.0)
    } else {
        tail(shape, x).chance()
    }
}

/// The number below which a gamma number lies with chance `u`; relative error about 10⁻¹³.
#[must_use]
pub fn gamma_quantile(shape: f64, u: f64) -> f64 {
    exp(gamma_log_quantile(shape, Chance::new(u)))
}

/// The logarithm of the place at which the gamma law has these chances; unlike the place itself it never underflows.
#[must_use]
pub fn gamma_log_quantile(shape: f64, chance: Chance) -> f64 {
    if chance.below <= 0.0 {
        return f64::NEG_INFINITY;
    }
    if chance.above <= 0.0 {
        return f64::INFINITY;
    }
    // Wilson & Hilferty (1931), PNAS 17: the cube root is about normal; kept positive, as a start only.
    let ninth = 1.0 / (9.0 * shape);
    let root = 1.0 - ninth + chance.score() * ninth.sqrt();
    let start = ln(shape) + 3.0 * ln(root.max(0.1));
    solve(chance, start, |log| tail(shape, exp(log)))
}

/// The density of a gamma number's logarithm, at `log`.
#[must_use]
pub fn gamma_log_density(shape: f64, log: f64) -> f64 {
    exp(log_scale(shape) - deviance(shape, exp(log)))
}

/// The logarithm of the density's largest value, aᵃ e⁻ᵃ / Γ(a).
fn log_scale(a: f64) -> f64 {
    0.5 * ln(a / TAU) - stirling_error(a)
}

/// The tail at `x` > 0 that does not hold the mean, about; the density is that of the number's logarithm.
fn tail(a: f64, x: f64) -> Tail {
    /// Beyond this e^(−deviance) comes close to underflow.
    const LARGEST_DEVIANCE: f64 = 600.0;

    let deviance = deviance(a, x);
    let log_density = log_scale(a) - deviance;
    let is_near = a >= 20.0 && deviance <= (0.5 * a).min(LARGEST_DEVIANCE);
    let is_below = x < if is_near { a } else { a + 1.0 };
    let ratio = if is_near {
        near_the_mean(a, x, deviance) / exp(log_density)
    } else if is_below {
        lower_ratio(a, x)
    } else {
        upper_ratio(a, x)
    };
    Tail {
        is_below,
        log_density,
        ratio,
    }
}

/// x⁻ᵃ eˣ Γ(a) P(a, x) = 1/a + x/(a(a + 1)) + x²/(a(a + 1)(a + 2)) + … (DLMF 8.7.1).
fn lower_ratio(a: f64, x: f64) -> f64 {
    let mut term = 1.0 / a;
    let mut sum = term;
    let mut n = 1.0;
    while term > f64::EPSILON / 4.0 * sum {
        term *= x / (a + n);
        sum += term;
        n += 1.0;
    }
    sum
}

/// x⁻ᵃ eˣ Γ(a) Q(a, x) = 1 / (b₀ + a₁ / (b₁ + …)) with aₙ = n (a − n) and bₙ = x + 1 − a + 2n (DLMF 8.9.2, its even part:
/// Press et al. 2007, Numerical Recipes, equation 6.2.7).
fn upper_ratio(a: f64, x: f64) -> f64 {
    let first = x + 1.0 - a;
    1.0 / continued_fraction(first, |n| (n * (a - n), first + 2.0 * n))
}

/// The smaller chance where ½η² = x/a − 1 − ln(x/a) is at most ½ and a is at least 20.
///
/// Temme (1987), On the computation of the incomplete gamma function ratios for large values of the parameters:
/// Q = ½ erfc(η √(a/2)) + e^(−½aη²) / √(2πa) · a/(a + t₁) · Σ tₙ ηⁿ, with tₙ₋₁ = fₙ + (n + 1)/a · tₙ₊₁ and fₙ the
/// Taylor coefficients of η / (x/a − 1).
fn near_the_mean(a: f64, x: f64, deviance: f64) -> f64 {
    /// f₁, f₂, …; from ½η² = m − ln(1 + m) by exact fractions.
    const TAYLOR: [f64; 27] = [
        -0.333_333_333_333_333_3,
        0.083_333_333_333_333_33,
        -0.014_814_814_814_814_815,
        0.001_157_407_407_407_407_3,
        0.000_352_733_686_067_019_4,
        -0.000_178_755_144_032_921_8,
        3.919_263_178_522_438e-5,
        -2.185_448_510_679_992e-6,
        -1.854_062_210_715_16e-6,
        8.296_711_340_953_087e-7,
        -1.766_595_273_682_607_8e-7,
        6.707_853_543_401_498e-9,
        1.026_180_978_424_030_9e-8,
        -4.382_036_018_453_353e-9,
        9.147_699_582_236_79e-10,
        -2.551_419_399_494_624_8e-11,
        -5.830_772_132_550_426e-11,
        2.436_194_802_066_741_5e-11,
        -5.027_669_280_114_175_5e-12,
        1.100_439_203_195_613_5e-13,
        3.371_763_262_400_985e-13,
        -1.392_388_722_418_162e-13,
        2.853_489_380_704_744_5e-14,
        -5.139_111_834_242_572e-16,
        -1.975_228_829_434_944_2e-15,
        8.099_521_156_704_561e-16,
        -1.652_253_121_639_816_2e-16,
    ];
    const TERMS: usize = TAYLOR.len();

    let mut t = [0.0; TERMS + 2];
    for n in (1..=TERMS).rev() {
        t[n - 1] = TAYLOR[n - 1] + (n as f64 + 1.0) / a * t[n + 1];
    }
    let distance = (2.0 * deviance / a).sqrt();
    let eta = if x < a { -distance } else { distance };
    let sum = polynomial(&t, eta) * a / (a + t[1]);
    let correction = exp(-deviance) / (TAU * a).sqrt() * sum;
    let tail = 0.5 * libm::erfc(deviance.sqrt());
    if x < a {
        tail - correction
    } else {
        tail + correction
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    // Expected values: mpmath 1.3 with 40 digits.

    /// The relative error that the documentation admits.
    const ERROR: f64 = 1e-13;

    #[test]
    fn chances_meet_their_reference() {
        #[track_caller]
        fn case(shape: f64, x: f64, [below, above]: [f64; 2]) {
            let chance = gamma_cdf(shape, x);
            assert!((chance.below - below).abs() <= ERROR * below, "{chance:?}");
            assert!((chance.above - above).abs() <= ERROR * above, "{chance:?}");
        }

        case(
            0.05,
            1e-9,
            [0.364_470_297_427_576_8, 0.635_529_702_572_423_1],
        );
        case(
            0.3,
            0.2,
            [0.657_506_724_269_721_8, 0.342_493_275_730_278_27],
        );
        case(1.0, 2.0, [0.864_664_716_763_387_3, 0.135_335_283_236_612_7]);
        case(
            4.0,
            12.5,
            [0.998_445_442_156_988_9, 0.001_554_557_843_011_067_2],
        );
        case(
            15.0,
            3.0,
            [6.703_859_112_405_606e-7, 0.999_999_329_614_088_8],
        );
        case(
            30.0,
            28.0,
            [0.377_389_694_314_397_6, 0.622_610_305_685_602_4],
        );
        case(30.0, 150.0, [1.0, 1.283_509_040_715_906e-33]);
        case(
            1000.0,
            1100.0,
            [0.998_940_676_746_07, 0.001_059_323_253_929_977_3],
        );
        case(
            1e5,
            99_000.0,
            [0.000_757_419_921_174_767_9, 0.999_242_580_078_825_3],
        );
        case(2.0, 0.0, [0.0, 1.0]);
        case(2.0, f64::INFINITY, [1.0, 0.0]);
        case(1e6, 2e6, [1.0, 0.0]);
    }

    #[test]
    fn quantiles_meet_their_reference() {
        #[track_caller]
        fn case(shape: f64, u: f64, expected: f64) {
            let quantile = gamma_quantile(shape, u);
            assert!(
                (quantile - expected).abs() <= ERROR * expected,
                "{quantile}"
            );
        }

        case(0.05, 0.001, 5.844_632_057_286_547e-61);
        case(0.3, 0.5, 0.073_131_135_866_951_9);
        case(1.0, 1e-16, 1e-16);
        case(1.0, 1.0 - f64::EPSILON / 2.0, 36.736_800_569_677_1);
        case(4.0, 0.25, 2.535_320_211_900_093);
        case(30.0, 0.999, 49.803_616_534_924_686);
        case(1e4, 1e-16, 9_199.852_484_754_334);
        case(4.0, 0.0, 0.0);
        assert!(gamma_quantile(4.0, 1.0).is_infinite());
    }

    #[test]
    fn quantiles_rise_from_tail_to_tail_and_lead_back() {
        for shape in [0.05, 0.8, 3.0, 40.0, 1e5] {
            let mut last = f64::NEG_INFINITY;
            for step in -165..=165 {
                let chance = Chance::of_score(f64::from(step) / 20.0);
                let log = gamma_log_quantile(shape, chance);
                assert!(log > last, "shape {shape}, step {step}");
                last = log;
                if log > -700.0 {
                    let tail = tail(shape, exp(log));
                    let (back, density) = (tail.chance(), exp(tail.log_density));
                    // The quantile's own error moves a chance by that error times the density.
                    for (back, wanted) in [(back.below, chance.below), (back.above, chance.above)] {
                        let tolerance = ERROR * (wanted + density);
                        assert!(
                            (back - wanted).abs() <= tolerance,
                            "shape {shape}, step {step}"
                        );
                    }
                }
            }
        }
    }
}
