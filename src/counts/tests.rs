//! Counts held against published quantiles and other samplers.

use rand::distr::Open01;
use rand::{RngExt, SeedableRng};
use rand_distr::{Binomial, Distribution, Gamma, Poisson};

use super::*;
use crate::chance::Stream;
use crate::kolmogorov::{CRITICAL, distance_between};
use crate::special::normal_cdf;

// Expected values: scipy 1.17; within 2⁻⁵⁰ of 0 or 1, where it fails, mpmath 1.3.

const TINY: f64 = 4.0 * f64::EPSILON;

#[test]
fn poisson_quantiles_meet_their_reference() {
    #[track_caller]
    fn case(u: f64, mean: f64, expected: f64) {
        assert_eq!(Lanes([poisson(u, mean)]), Lanes([expected]));
    }

    case(0.5, 0.0, 0.0);
    case(1.0 - TINY, 0.0, 0.0);
    case(0.5, 0.3, 0.0);
    case(0.9, 0.3, 1.0);
    case(0.001, 3.0, 0.0);
    case(0.5, 3.0, 3.0);
    case(0.999, 3.0, 10.0);
    case(1.0 - TINY, 3.0, 25.0);
    case(0.05, 25.0, 17.0);
    case(0.975, 25.0, 35.0);
    case(1e-12, 40.0, 5.0);
    case(0.3, 150.0, 143.0);
    case(0.3, 250.0, 242.0);
    case(0.99, 1e5, 100_736.0);
    case(0.001, 1e7, 9_990_229.0);
}

#[test]
fn counts_beyond_all_reason_are_those_of_the_limiting_law() {
    #[track_caller]
    fn case(count: f64, expected: f64) {
        assert!(
            (count / expected - 1.0).abs() < 1e-7 || count == expected,
            "{count}"
        );
    }

    for u in [0.001, 0.5, 0.9] {
        let score = Chance::new(u).score();
        // The normal law around the mean.
        case(poisson(u, 1e12), 1e12 + 1e6 * score);
        case(poisson(u, 1e54), 1e54);
        case(
            negative_binomial(u, 1e54, 1e15),
            1e54 * (1.0 + score / 1e15_f64.sqrt()),
        );
        case(binomial(u, 1e54, 0.3), 3e53);
        case(binomial(u, 1e12, 0.3), 3e11 + 2.1e11_f64.sqrt() * score);
        // The gamma law of the means.
        case(
            negative_binomial(u, 1e54, 4.0),
            gamma_quantile(4.0, u) * 2.5e53,
        );
        case(
            negative_binomial(u, 1e14, 4.0),
            gamma_quantile(4.0, u) * 2.5e13,
        );
        // The Poisson law: the variance of the means is nothing against theirs.
        case(negative_binomial(u, 1e10, 1e15), poisson(u, 1e10));
    }
    assert!(poisson(0.5, f64::NAN).is_nan());
    assert!(negative_binomial(0.5, f64::NAN, 4.0).is_nan());
    assert!(binomial(0.5, 1e20, f64::NAN).is_nan());
    assert!(binomial(0.999, 1e20, 1.0 - f64::EPSILON / 2.0) <= 1e20);
}

#[test]
fn negative_binomial_quantiles_meet_their_reference() {
    #[track_caller]
    fn case(u: f64, [mean, size]: [f64; 2], expected: f64) {
        assert_eq!(Lanes([negative_binomial(u, mean, size)]), Lanes([expected]));
    }

    case(0.5, [0.0, 4.0], 0.0);
    case(1.0 - TINY, [0.0, 4.0], 0.0);
    case(0.999, [0.3, 0.05], 18.0);
    case(0.5, [3.0, 4.0], 3.0);
    case(0.95, [3.0, 4.0], 7.0);
    case(1.0 - TINY, [3.0, 4.0], 50.0);
    case(0.7, [6.0, 1e6], 7.0);
    case(0.2, [25.0, 4.0], 14.0);
    case(0.95, [25.0, 0.05], 133.0);
    case(0.999, [25.0, 0.05], 1370.0);
    case(0.3, [1e4, 3.0], 6379.0);
    case(0.6, [1e7, 0.05], 4274.0);
    case(0.9, [1e7, 1e6], 10_013_443.0);
}

#[test]
fn binomial_quantiles_meet_their_reference() {
    #[track_caller]
    fn case(u: f64, [trials, chance]: [f64; 2], expected: f64) {
        assert_eq!(Lanes([binomial(u, trials, chance)]), Lanes([expected]));
    }

    case(0.5, [0.0, 0.3], 0.0);
    case(0.5, [7.0, 0.0], 0.0);
    case(0.5, [7.0, 1.0], 7.0);
    case(TINY, [7.0, 1.0], 7.0);
    case(1.0 - TINY, [7.0, 0.0], 0.0);
    case(0.3, [3.0, 0.9], 3.0);
    case(0.01, [3.0, 0.9], 1.0);
    case(TINY, [40.0, 0.9], 16.0);
    case(0.5, [25.0, 0.8], 20.0);
    case(0.999, [25.0, 0.2], 12.0);
    case(0.2, [100.0, 0.5], 46.0);
    case(0.7, [1000.0, 0.35], 358.0);
    case(0.01, [1e7, 0.9999], 9_998_926.0);
    case(0.99, [1e7, 0.3], 3_003_371.0);
    case(0.5, [1e6, 1e-6], 1.0);
}

/// Uniform numbers, some close to 0 and 1.
fn uniforms() -> Lanes<64> {
    Lanes::from_fn(|i| normal_cdf((i as f64 - 31.5) / 4.0))
}

#[test]
fn a_quantile_is_the_first_count_that_reaches_its_chance() {
    #[track_caller]
    fn case(quantile: impl Fn(f64) -> f64, law: impl Fn(f64) -> Chance) {
        for u in uniforms().0 {
            let n = quantile(u);
            let [before, here] =
                [n - 1.0, n].map(|n| if n < 0.0 { Chance::new(0.0) } else { law(n) });
            // Both sides of the law carry rounding errors, so the smaller one is compared.
            let is_first = if u < 0.5 {
                before.below < u && u <= here.below
            } else {
                before.above > 1.0 - u && 1.0 - u >= here.above
            };
            assert!(is_first, "u {u}, n {n}");
        }
    }

    for mean in [0.01, 0.7, 8.0, 190.0, 210.0, 3e6] {
        case(
            |u| poisson(u, mean),
            |n| gamma_cdf(n + 1.0, mean).mirrored(),
        );
        for size in [0.05, 3.0, 1e6] {
            let success = Chance {
                below: size / (size + mean),
                above: mean / (size + mean),
            };
            case(
                |u| negative_binomial(u, mean, size),
                |n| beta_cdf(size, n + 1.0, success),
            );
        }
    }
    for trials in [1.0, 12.0, 390.0, 5e6] {
        for chance in [0.003, 0.5, 0.52, 0.98] {
            let failure = Chance::new(chance).mirrored();
            case(
                |u| binomial(u, trials, chance),
                |n| {
                    if n < trials {
                        beta_cdf(trials - n, n + 1.0, failure)
                    } else {
                        Chance::new(1.0)
                    }
                },
            );
        }
    }
}

#[test]
fn lanes_have_the_counts_of_their_numbers() {
    let u = uniforms();
    let mean = Lanes::from_fn(|i| 0.1 * (i * i) as f64);
    let trials = mean.floor();
    let chance = Lanes::from_fn(|i| i as f64 / 63.0);
    let (poissons, binomials) = (poissons(u, mean), binomials(u, trials, chance));
    let negative_binomials = negative_binomials(u, mean, Lanes::splat(2.5));
    for i in 0..64 {
        let (u, mean) = (u.lane(i), mean.lane(i));
        let alone = [
            poisson(u, mean),
            negative_binomial(u, mean, 2.5),
            binomial(u, trials.lane(i), chance.lane(i)),
        ];
        let together = [poissons, negative_binomials, binomials].map(|counts| counts.lane(i));
        assert_eq!(Lanes(alone), Lanes(together));
    }
}

#[test]
fn survivors_are_binomial() {
    let u = uniforms();
    for hazard in [0.0, 0.01, 0.3, 0.69, 0.7, 2.0, 9.0] {
        let trials = Lanes::from_fn(|i| (i % 23) as f64);
        let chance = Lanes::splat(libm::exp(-hazard));
        // No uniform number here is within rounding of a step of these laws.
        let expected = binomials(u, trials, chance);
        assert_eq!(survivors(u, trials, Lanes::splat(hazard)), expected);
    }
}

#[test]
fn more_of_a_cause_is_never_fewer_counts() {
    let u = uniforms();
    let mut last = [Lanes::ZERO; 3];
    for step in 0..400 {
        let cause = f64::from(step) / 400.0;
        let mean = Lanes::splat(300.0 * cause);
        let counts = [
            poissons(u, mean),
            negative_binomials(u, mean, Lanes::splat(3.0)),
            binomials(u, Lanes::splat(30.0), Lanes::splat(cause)),
        ];
        for (counts, last) in counts.iter().zip(last) {
            assert!(counts.0.is_sorted(), "cause {cause}: {counts:?}");
            assert_eq!(counts.max(last), *counts, "cause {cause}");
        }
        last = counts;
    }
}

#[test]
fn counts_are_distributed_as_those_of_rand_distr() {
    /// One wrong alarm in 1,000 seeds a case at most, and this seed is fixed.
    #[track_caller]
    fn case(seed: u64, quantile: impl Fn(f64) -> f64, sample: impl Fn(&mut Stream) -> f64) {
        let size = 10_000;
        let mut stream = Stream::seed_from_u64(seed);
        let inverted = (0..size).map(|_| quantile(stream.sample(Open01))).collect();
        let sampled = (0..size).map(|_| sample(&mut stream)).collect();
        let critical = CRITICAL * (2.0 / f64::from(size)).sqrt();
        let distance = distance_between(inverted, sampled);
        assert!(distance < critical, "distance {distance}");
    }

    let poisson_law = Poisson::new(4.2).unwrap();
    case(1, |u| poisson(u, 4.2), |stream| poisson_law.sample(stream));
    let binomial_law = Binomial::new(30, 0.87).unwrap();
    case(
        2,
        |u| binomial(u, 30.0, 0.87),
        |stream| binomial_law.sample(stream) as f64,
    );
    let gamma = Gamma::new(4.0, 6.0 / 4.0).unwrap();
    case(
        3,
        |u| negative_binomial(u, 6.0, 4.0),
        |stream| {
            let mean = gamma.sample(stream);
            Poisson::new(mean).unwrap().sample(stream)
        },
    );
}
