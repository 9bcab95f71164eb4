use super::*;
use crate::chance::{Address, Place, Seed, Source};

#[track_caller]
fn assert_close(value: f64, expected: f64, tolerance: f64) {
    assert!(
        (value - expected).abs() <= tolerance,
        "{value}, not {expected} ± {tolerance}"
    );
}

#[test]
fn quantiles_are_those_of_r() {
    #[track_caller]
    fn case(p: f64, expected: f64) {
        assert_close(quantile(&[1.0, 2.0, 4.0, 8.0, 16.0], p), expected, 1e-14);
    }

    case(0.0, 1.0);
    case(0.1, 1.4);
    case(0.5, 4.0);
    case(0.9, 12.8);
    case(1.0, 16.0);
    assert_close(quantile(&[3.0], 0.7), 3.0, 0.0);
}

#[test]
fn the_error_of_a_mean_is_that_of_its_draws() {
    /// The means of three draws are 2, 4 and 9: mean 5, variance 13.
    #[track_caller]
    fn case(values: &[f64], futures_per_draw: usize) {
        let estimate = nested_mean(values, futures_per_draw);
        assert_close(estimate.value, 5.0, 1e-14);
        assert_close(estimate.standard_error, (13.0_f64 / 3.0).sqrt(), 1e-14);
    }

    case(&[2.0, 4.0, 9.0], 1);
    case(&[1.0, 3.0, 4.0, 4.0, 10.0, 8.0], 2);
    case(&[2.0, 2.0, 2.0, 4.0, 4.0, 4.0, 9.0, 9.0, 9.0], 3);
    assert!(nested_mean(&[1.0, 2.0], 2).standard_error.is_infinite());
}

#[test]
fn groups_of_unequal_size_weigh_by_their_futures() {
    // Equal groups with the means 2, 4 and 9, as above.
    let equal = grouped_mean([2.0, 4.0, 9.0].map(|mean| (7.0, mean)).into_iter());
    assert_close(equal.value, 5.0, 1e-14);
    assert_close(equal.standard_error, (13.0_f64 / 3.0).sqrt(), 1e-14);
    // Mean (1 · 2 + 3 · 6) / 4 = 5; squares (¼ · 3)² + (¾ · 1)², twice.
    let unequal = grouped_mean([(1.0, 2.0), (3.0, 6.0)].into_iter());
    assert_close(unequal.value, 5.0, 1e-14);
    assert_close(unequal.standard_error, 2.25_f64.sqrt(), 1e-14);
    let one = grouped_mean(std::iter::once((5.0, 3.0)));
    assert!(one.standard_error.is_infinite());
}

#[test]
fn few_replicates_make_wide_intervals() {
    // Tables of Student's t law.
    assert_close(errors_in_half(CONFIDENCE, 32), 2.039_513, 1e-6);
    assert_close(errors_in_half(CONFIDENCE, 2), 12.706_205, 1e-6);
    assert!(errors_in_half(CONFIDENCE, 1).is_infinite());
}

#[test]
fn a_share_counts_futures() {
    let share = nested_share(&[1.0, 5.0, 6.0, 7.0], 2, |value| value > 4.0);
    assert_close(share.value, 0.75, 0.0);
    assert_close(share.standard_error, 0.25, 1e-15);
}

#[test]
fn changes_that_were_not_seen_leave_an_error() {
    // Bonett & Price (2012), (3): of 98 pairs none changes, so both cells are 1/100 and the error √(.02/100); of
    // 10,000 pairs 500 changed to the better alone, so the cells are 501/10,002 and 1/10,002.
    let seen = |value, standard_error| Estimate {
        value,
        standard_error,
    };
    let none = with_unseen_changes(seen(0.0, 0.0), 98);
    assert_close(none.standard_error, (0.02_f64 / 100.0).sqrt(), 1e-15);
    let (better, worse) = (501.0 / 10_002.0, 1.0 / 10_002.0);
    let expected = ((better + worse - (better - worse) * (better - worse)) / 10_002.0_f64).sqrt();
    let own = (0.05_f64 * 0.95 / 10_000.0).sqrt();
    let many = with_unseen_changes(seen(0.05, own), 10_000).standard_error;
    assert_close(many / expected, 1.0, 1e-3);
}

/// Standard normal numbers of as many draws.
fn normals(draws: u32, source: Source) -> impl Iterator<Item = f64> {
    (0..draws).map(move |draw| {
        let address = Address {
            draw,
            future: 0,
            source,
            year: 0,
            cohort: 0,
            place: Place::NATION,
        };
        Seed(3).normals::<1>(address).lane(0)
    })
}

#[test]
fn the_error_of_a_median_is_that_of_the_theory() {
    let draws = 10_000;
    let values: Vec<f64> = normals(draws, Source::Number).collect();
    let n = f64::from(draws);
    let error_of_median = (std::f64::consts::FRAC_PI_2 / n).sqrt();
    // Four standard errors: one wrong alarm in 16,000 seeds, and this seed is fixed. The estimated error is the
    // width that holds 2 · 1.96 · ½ √n of the values, so its relative standard error is one over their root.
    let relative = 4.0 / (1.96 * n.sqrt()).sqrt();

    let median = nested_quantiles(&values, 1, [0.5])[0];
    assert_close(median.value, 0.0, 4.0 * error_of_median);
    assert_close(
        median.standard_error,
        error_of_median,
        relative * error_of_median,
    );

    // Ten futures that are all alike tell no more than one.
    let repeated: Vec<f64> = values.iter().flat_map(|&value| [value; 10]).collect();
    let median = nested_quantiles(&repeated, 10, [0.5])[0];
    assert_close(
        median.standard_error,
        error_of_median,
        relative * error_of_median,
    );
}

/// Whether θ + ε > 0, for θ of the draw and ε of the future, both standard normal. The chance of a hit given θ is
/// uniform from 0 to 1, so a draw has any number of hits, from none to all, with the same chance.
fn hits(draws: u32, futures: u16) -> Vec<f64> {
    let futures = move |(draw, theta): (u32, f64)| {
        (0..futures).map(move |future| {
            let address = Address {
                draw,
                future,
                source: Source::Nation,
                year: 0,
                cohort: 0,
                place: Place::NATION,
            };
            let luck = Seed(3).normals::<1>(address).lane(0);
            if theta + luck > 0.0 { 1.0 } else { 0.0 }
        })
    };
    (0..draws)
        .zip(normals(draws, Source::Number))
        .flat_map(futures)
        .collect()
}

#[test]
fn the_nested_design_splits_its_variance_as_it_must() {
    let (draws, futures) = (4000, 8_u16);
    let values = hits(draws, futures);
    let (n, m) = (f64::from(draws), f64::from(futures));
    // The mean of `function` of the share of hits in a draw.
    let expected = |function: &dyn Fn(f64) -> f64| {
        (0..=futures)
            .map(|hits| function(f64::from(hits) / m))
            .sum::<f64>()
            / (m + 1.0)
    };

    // All tolerances: four standard errors, one wrong alarm in 16,000 seeds, and this seed is fixed.
    let variance_of_share = expected(&|share| (share - 0.5) * (share - 0.5));
    let error = (variance_of_share / n).sqrt();
    let share = nested_share(&values, futures.into(), |hit| hit > 0.5);
    assert_close(share.value, 0.5, 4.0 * error);
    // A variance estimate varies by (μ₄ − σ⁴) / n, and its root relatively by half of that.
    let fourth = expected(&|share| libm::pow(share - 0.5, 4.0));
    let error_of_variance = ((fourth - variance_of_share * variance_of_share) / n).sqrt();
    let error_of_error = 0.5 * error * error_of_variance / variance_of_share;
    assert_close(share.standard_error, error, 4.0 * error_of_error);

    let split = variance_split(&values, futures.into());
    let luck = |share: f64| share * (1.0 - share) * m / (m - 1.0);
    let variance_of_luck =
        expected(&|share| luck(share) * luck(share)) - (1.0_f64 / 6.0) * (1.0 / 6.0);
    let error_of_luck = (variance_of_luck / n).sqrt();
    assert_close(split.within_draws, 1.0 / 6.0, 4.0 * error_of_luck);
    let error_of_between = error_of_variance + error_of_luck / m;
    assert_close(split.between_draws, 1.0 / 12.0, 4.0 * error_of_between);
}

#[test]
fn a_variance_is_split_by_hand() {
    // Means 2 and 6 with variances 2 and 8: within 5, between 8 − 5/2.
    let split = variance_split(&[1.0, 3.0, 4.0, 8.0], 2);
    assert_close(split.within_draws, 5.0, 0.0);
    assert_close(split.between_draws, 5.5, 0.0);
}

#[test]
fn wilson_intervals_meet_their_reference() {
    /// Expected: `binomtest` of scipy 1.17, for a share whose error is that of `n` independent futures.
    #[track_caller]
    fn case(p: f64, n: usize, [low, high]: [f64; 2]) {
        let standard_error = (p * (1.0 - p) / n as f64).sqrt();
        let interval = wilson(
            Estimate {
                value: p,
                standard_error,
            },
            n,
            errors_in_half(CONFIDENCE, 1_000_000_000),
        );
        assert_close(interval.low, low, 1e-7);
        assert_close(interval.high, high, 1e-7);
    }

    case(0.5, 100, [0.403_831_5, 0.596_168_5]);
    case(0.0, 10, [0.0, 0.277_532_8]);
    case(1.0, 10, [0.722_467_2, 1.0]);
    case(0.02, 50, [0.003_539_3, 0.104_954_5]);
}

#[test]
fn replicates_that_agree_leave_a_share_uncertain() {
    // One hit in each of two draws with two futures, with the normal quantile: what `binomtest` says of 1 in 2.
    let share = nested_share(&[1.0, 0.0, 0.0, 1.0], 2, |hit| hit > 0.5);
    assert_eq!((share.value, share.standard_error), (0.5, 0.0));
    let interval = wilson(share, 2, errors_in_half(CONFIDENCE, 1_000_000_000));
    assert_close(interval.low, 0.094_531_2, 1e-7);
    assert_close(interval.high, 0.905_468_8, 1e-7);
}

#[test]
fn a_hit_makes_a_share_no_smaller_than_none() {
    let draws = 1024;
    let interval = |value: f64, independent: f64| {
        let standard_error = (value * (1.0 - value) / independent).sqrt();
        let share = Estimate {
            value,
            standard_error,
        };
        wilson(share, draws, errors_in_half(CONFIDENCE, 32))
    };
    // A hit among four futures of each draw.
    let (none, one) = (interval(0.0, 1.0), interval(1.0 / 4096.0, 4096.0));
    assert!(
        one.high >= none.high && none.high > 0.003,
        "{none:?}, {one:?}"
    );
    let (all, all_but_one) = (interval(1.0, 1.0), interval(4095.0 / 4096.0, 4096.0));
    assert!(all_but_one.low <= all.low, "{all:?}, {all_but_one:?}");
    // Shares well between are told as well as their futures allow.
    let half = interval(0.5, 1e6);
    assert!(half.high - half.low < 0.003, "{half:?}");
}
