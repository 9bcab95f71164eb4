//! The beta law.

use std::f64::consts::TAU;

use super::stirling::{deviance, stirling_error};
use super::{Chance, Tail, continued_fraction, solve};
use crate::lanes::{exp, ln};

/// With both shapes this large the leading terms of the law's expansion have an error below 10⁻¹¹, and the continued
/// fraction takes the longer the larger they are: for shapes of 10⁵⁴ it has no end.
const LARGE: f64 = 1e8;
/// Beyond this e^(−deviance) comes close to underflow, and the continued fraction has its end after a few terms.
const LARGEST_DEVIANCE: f64 = 600.0;

/// The chances that a beta number with shapes `a` and `b` lies below and above the point that is `place.below` away
/// from 0 and `place.above` from 1: the regularised incomplete beta functions.
///
/// Relative error of the smaller one below 10⁻¹³ for shapes up to 1,000 and below 10⁻¹¹ up to 10⁷, where it is above
/// 10⁻⁵⁰.
#[must_use]
pub fn beta_cdf(a: f64, b: f64, place: Chance) -> Chance {
    if place.below <= 0.0 {
        Chance::new(0.0)
    } else if place.above <= 0.0 {
        Chance::new(1.0)
    } else {
        tail(a, b, place).chance()
    }
}

/// The number below which a beta number lies with chance `u`; relative error about 10⁻¹³.
#[must_use]
pub fn beta_quantile(a: f64, b: f64, u: f64) -> f64 {
    place_of(beta_logit_quantile(a, b, Chance::new(u))).below
}

/// The logit ln(x / (1 − x)) of the place x at which the beta law has these chances; it tells apart places close to 0
/// and to 1.
#[must_use]
pub fn beta_logit_quantile(a: f64, b: f64, chance: Chance) -> f64 {
    if chance.below <= 0.0 {
        return f64::NEG_INFINITY;
    }
    if chance.above <= 0.0 {
        return f64::INFINITY;
    }
    // A normal law of about the logit's mean and spread, as a start only.
    let start = ln(a / b) + chance.score() * (1.0 / a + 1.0 / b).sqrt();
    solve(chance, start, |logit| tail(a, b, place_of(logit)))
}

/// The density of a beta number's logit, at `logit`.
#[must_use]
pub fn beta_logit_density(a: f64, b: f64, logit: f64) -> f64 {
    exp(log_density(a, b, place_of(logit)))
}

/// The distances from 0 and from 1 of the place with this logit.
fn place_of(logit: f64) -> Chance {
    Chance {
        below: 1.0 / (1.0 + exp(-logit)),
        above: 1.0 / (1.0 + exp(logit)),
    }
}

/// The logarithm of the density of the number's logit: ln(xᵃ (1 − x)ᵇ / B(a, b)).
fn log_density(a: f64, b: f64, place: Chance) -> f64 {
    let total = a + b;
    let scale = 0.5 * ln(a / total * b / TAU);
    let stirling = stirling_error(total) - stirling_error(a) - stirling_error(b);
    scale + stirling - deviance(a, total * place.below) - deviance(b, total * place.above)
}

/// The tail that does not hold the mean, inside the unit interval.
fn tail(a: f64, b: f64, place: Chance) -> Tail {
    let is_below = b * place.below <= a * place.above;
    let (a, b, place) = if is_below {
        (a, b, place)
    } else {
        (b, a, place.mirrored())
    };
    let log_density = log_density(a, b, place);
    let total = a + b;
    let deviance = deviance(a, total * place.below) + deviance(b, total * place.above);
    let is_near = a >= LARGE && b >= LARGE && deviance <= LARGEST_DEVIANCE;
    Tail {
        is_below,
        log_density,
        ratio: if is_near {
            near_the_mean(a, b, place, deviance) / exp(log_density)
        } else {
            lower_ratio(a, b, place)
        },
    }
}

/// I(x; a, b) for x up to the mean m = a/(a + b) and large shapes, where r η²/2 is the `deviance` and r = a + b:
/// ½ erfc(η √(r/2)) + e^(−r η²/2) / √(2πr) · (√(m (1 − m)) / (m − x) − 1/η), η > 0.
///
/// Temme (1982), The uniform asymptotic expansion of a class of integrals related to cumulative distribution functions,
/// doi:10.1137/0513017, its leading terms (DLMF 8.18.9 to 8.18.11).
fn near_the_mean(a: f64, b: f64, place: Chance, deviance: f64) -> f64 {
    /// Closer to the mean than this the bracket would lose its digits, and is at its limit.
    const CLOSE: f64 = 1e-5;

    let total = a + b;
    let spread = (a / total * (b / total)).sqrt();
    let eta = (2.0 * deviance / total).sqrt();
    let bracket = if eta < CLOSE * spread {
        (b - a) / total / (3.0 * spread)
    } else {
        // m − x, with the digits of the smaller of x and 1 − x.
        let distance = if place.below <= place.above {
            a / total - place.below
        } else {
            place.above - b / total
        };
        spread / distance - 1.0 / eta
    };
    0.5 * libm::erfc(deviance.sqrt()) + exp(-deviance) / (TAU * total).sqrt() * bracket
}

/// B(a, b) I(x; a, b) / (xᵃ (1 − x)ᵇ) for x up to the mean.
///
/// Didonato & Morris (1992), Significant digit computation of the incomplete beta function ratios (BFRAC of algorithm
/// 708), doi:10.1145/131766.131776.
fn lower_ratio(a: f64, b: f64, place: Chance) -> f64 {
    let (x, y) = (place.below, place.above);
    let lead = a * y - b * x + 1.0;
    let fraction = continued_fraction(a * lead / (a + 1.0), |n| {
        let middle = a + 2.0 * n - 1.0;
        let numerator = (a + n - 1.0) * (n + a + b - 1.0) * n * (b - n) * x * x / (middle * middle);
        let rest = (a + n) * (lead + n * (1.0 + y)) / (middle + 2.0);
        (numerator, n + n * (b - n) * x / middle + rest)
    });
    1.0 / fraction
}

#[cfg(test)]
mod tests {
    use super::*;

    // Expected values: mpmath 1.3 with 40 digits.

    /// The relative error that the documentation admits, for the shapes here.
    const ERROR: f64 = 1e-13;

    #[test]
    fn chances_meet_their_reference() {
        #[track_caller]
        fn case([a, b]: [f64; 2], x: f64, [below, above]: [f64; 2]) {
            for chance in [
                beta_cdf(a, b, Chance::new(x)),
                beta_cdf(b, a, Chance::new(x).mirrored()).mirrored(),
            ] {
                assert!((chance.below - below).abs() <= ERROR * below, "{chance:?}");
                assert!((chance.above - above).abs() <= ERROR * above, "{chance:?}");
            }
        }

        case(
            [0.05, 0.5],
            1e-12,
            [0.235_267_510_405_346_1, 0.764_732_489_594_653_9],
        );
        case(
            [0.5, 0.5],
            0.3,
            [0.369_010_119_565_545_36, 0.630_989_880_434_454_6],
        );
        case([1.0, 1.0], 0.7, [0.7, 0.3]);
        case([2.0, 3.0], 0.4, [0.5248, 0.4752]);
        case(
            [1.0, 25.0],
            0.2,
            [0.996_222_106_813_704_3, 0.003_777_893_186_295_715],
        );
        case(
            [25.0, 0.05],
            0.9,
            [0.001_215_661_449_134_619_5, 0.998_784_338_550_865_3],
        );
        case(
            [400.0, 30.0],
            0.85,
            [1.176_122_632_196_849e-7, 0.999_999_882_387_736_7],
        );
        case(
            [3.0, 1e4],
            0.001,
            [0.997_244_200_028_670_2, 0.002_755_799_971_329_852_2],
        );
        case([3.0, 2.0], 0.0, [0.0, 1.0]);
        case([3.0, 2.0], 1.0, [1.0, 0.0]);
    }

    #[test]
    fn chances_of_large_shapes_meet_their_reference() {
        /// What the leading terms leave out, and what a place near ½ leaves out of its own digits.
        #[track_caller]
        fn case([a, b]: [f64; 2], x: f64, below: f64, error: f64) {
            let chance = beta_cdf(a, b, Chance::new(x));
            let rest = 1.0 - below;
            assert!((chance.below - below).abs() <= error * below, "{chance:?}");
            let mirrored = beta_cdf(b, a, Chance::new(x).mirrored());
            assert!(
                (mirrored.above - below).abs() <= error * below,
                "{mirrored:?}"
            );
            assert!((chance.above - rest).abs() <= error * rest, "{chance:?}");
        }

        case([1e8, 1e8], 0.499_95, 0.078_649_603_265_723_24, 1e-11);
        case([1e8, 3e9], 0.032_25, 0.005_518_926_317_841_002, 1e-10);
        case([1e8, 1e8], 0.5, 0.5, 1e-11);
        case([2e8, 5e8], 2.0 / 7.0, 0.500_004_768_271_900_5, 1e-11);
        case([3e8, 1e15], 2.9997e-7, 0.042_093_388_719_651_58, 1e-10);
        case([1e12, 1e12], 0.499_999_7, 0.198_071_954_569_254, 1e-8);
        // Shapes for which the continued fraction has no end, and places far from the mean.
        for [a, b] in [[1e54, 1e54], [4.0, 1e54], [1e15, 1e54], [1e54, 0.05]] {
            for below in [1e-300, 1e-54, 4e-54, 1e-12, 0.5] {
                let chance = beta_cdf(a, b, Chance::new(below));
                assert!(
                    (chance.below + chance.above - 1.0).abs() < 1e-12,
                    "{chance:?}"
                );
            }
        }
        // The gamma law.
        let limit = crate::special::gamma_cdf(4.0, 3.0).below;
        case([4.0, 1e54], 3e-54, limit, 1e-12);
    }

    #[test]
    fn quantiles_meet_their_reference() {
        #[track_caller]
        fn case([a, b]: [f64; 2], u: f64, expected: f64) {
            let quantile = beta_quantile(a, b, u);
            assert!(
                (quantile - expected).abs() <= ERROR * expected,
                "{quantile}"
            );
        }

        case([0.05, 0.5], 0.25, 3.369_465_679_631_414_2e-12);
        case([0.3, 1000.0], 1e-16, 3.237_573_254_441_652_5e-57);
        case([1.0, 1.0], 0.7, 0.7);
        case([2.0, 3.0], 0.5, 0.385_727_568_132_389_56);
        case([25.0, 0.05], 1e-16, 0.287_977_875_128_603_34);
        case(
            [9.0, 4.0],
            1.0 - f64::EPSILON / 2.0,
            0.999_978_237_119_356_7,
        );
        case([400.0, 30.0], 0.025, 0.904_356_997_347_245_3);
        case([2.0, 3.0], 0.0, 0.0);
        case([2.0, 3.0], 1.0, 1.0);
    }

    #[test]
    fn quantiles_rise_from_tail_to_tail_and_lead_back() {
        for [a, b] in [
            [0.05, 0.5],
            [0.8, 60.0],
            [2.0, 3.0],
            [300.0, 0.3],
            [4e4, 2e3],
        ] {
            let mut last = f64::NEG_INFINITY;
            for step in -165..=165 {
                let chance = Chance::of_score(f64::from(step) / 20.0);
                let logit = beta_logit_quantile(a, b, chance);
                assert!(logit > last, "shapes {a} and {b}, step {step}");
                last = logit;
                if logit.abs() < 700.0 {
                    let tail = tail(a, b, place_of(logit));
                    let (back, density) = (tail.chance(), exp(tail.log_density));
                    // The quantile's own error moves a chance by that error times the density.
                    for (back, wanted) in [(back.below, chance.below), (back.above, chance.above)] {
                        let tolerance = ERROR * (wanted + density);
                        assert!(
                            (back - wanted).abs() <= tolerance,
                            "shapes {a} and {b}, step {step}"
                        );
                    }
                }
            }
        }
    }
}
