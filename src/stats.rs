//! Estimates from a finite number of futures, each with the error that comes from their number.
//!
//! Futures of one draw share its numbers, and the draws of an evenly spread design depend on each other. So every error
//! here is that of independent replicates: so many consecutive values that nothing ties to the others. They are single
//! draws of a pseudo-random design. Values lie as `[draw][future]`, future fastest.

use serde::{Deserialize, Serialize};

use crate::special::student_quantile;

/// An estimate from a finite number of futures.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Estimate {
    pub value: f64,
    /// From the finite number of draws and futures alone, not from what the model leaves out; infinite if there is one
    /// replicate only.
    pub standard_error: f64,
}

/// A range that holds the true value in a stated share of experiments.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Interval {
    pub low: f64,
    pub high: f64,
}

/// The variance of an outcome, in two parts that add up.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct VarianceSplit {
    /// The variance of the draws' means: what we do not know. Its estimate is without bias, so it can be a little below
    /// 0 where the truth is about 0.
    pub between_draws: f64,
    /// The mean variance of the futures of one draw: luck.
    pub within_draws: f64,
}

/// The `p`-quantile of `sorted`, interpolated linearly between the two nearest order statistics (type 7 of Hyndman &
/// Fan 1996, The American Statistician 50(4), doi:10.2307/2684934; the default of R).
///
/// # Panics
///
/// If `sorted` is empty or `p` is outside 0 to 1.
#[must_use]
pub fn quantile(sorted: &[f64], p: f64) -> f64 {
    assert!(!sorted.is_empty(), "a quantile needs a sample");
    assert!(
        (0.0..=1.0).contains(&p),
        "p must lie between 0 and 1, not {p}"
    );
    let position = p * (sorted.len() - 1) as f64;
    let (below, above) = (position.floor() as usize, position.ceil() as usize);
    sorted[below] + (position - below as f64) * (sorted[above] - sorted[below])
}

/// Standard errors on each side of an estimate that make an interval of this `confidence`, where the error is estimated
/// from so many replicates: the quantile of Student's t law with one degree of freedom less (Student 1908, Biometrika
/// 6(1), doi:10.1093/biomet/6.1.1).
#[must_use]
pub fn errors_in_half(confidence: f64, replicates: usize) -> f64 {
    if replicates < 2 {
        return f64::INFINITY;
    }
    student_quantile((replicates - 1) as f64, 0.5 + 0.5 * confidence)
}

/// The mean over all futures.
///
/// Its error is the standard deviation of the replicates' means over the root of their number: the error of one stage of
/// sampling, which holds those of the stages inside (Cochran 1977, Sampling Techniques, section 10.3; for evenly spread
/// designs Owen 1997, SIAM Journal on Numerical Analysis 34(5), doi:10.1137/S0036142994277468).
///
/// # Panics
///
/// If there are no values, or they are not whole replicates.
#[must_use]
pub fn nested_mean(values: &[f64], per_replicate: usize) -> Estimate {
    let means = means_of_groups(values, per_replicate);
    let value = mean(&means);
    let standard_error = if means.len() > 1 {
        (variance(&means) / means.len() as f64).sqrt()
    } else {
        f64::INFINITY
    };
    Estimate {
        value,
        standard_error,
    }
}

/// The mean over all futures of groups that are independent of each other; each is given by its number of futures and
/// their mean.
///
/// Its error is that of a ratio of sums over clusters of unequal size (Cochran 1977, Sampling Techniques, section 9A.1);
/// for equal ones it is that of [`nested_mean`].
///
/// # Panics
///
/// If there is no group.
#[must_use]
pub fn grouped_mean(groups: impl Iterator<Item = (f64, f64)>) -> Estimate {
    let groups: Vec<(f64, f64)> = groups.collect();
    let total: f64 = groups.iter().map(|(futures, _)| futures).sum();
    assert!(total > 0.0, "an estimate needs values");
    let value = groups.iter().map(|(futures, mean)| futures / total * mean);
    let value: f64 = value.sum();
    let squares = groups.iter().map(|(futures, mean)| {
        let apart = futures / total * (mean - value);
        apart * apart
    });
    let count = groups.len() as f64;
    let standard_error = if groups.len() > 1 {
        (squares.sum::<f64>() * count / (count - 1.0)).sqrt()
    } else {
        f64::INFINITY
    };
    Estimate {
        value,
        standard_error,
    }
}

/// The share of futures whose value `is_counted`, with the error of [`nested_mean`].
///
/// # Panics
///
/// If there are no values, or they are not whole replicates.
#[must_use]
pub fn nested_share(
    values: &[f64],
    per_replicate: usize,
    is_counted: impl Fn(f64) -> bool,
) -> Estimate {
    let counted = |&value| if is_counted(value) { 1.0 } else { 0.0 };
    let counts: Vec<f64> = values.iter().map(counted).collect();
    nested_mean(&counts, per_replicate)
}

/// A paired difference of two shares, with room in its error for changes that were not seen: two draws more, one that
/// changed to the better and one to the worse.
///
/// Where no future changes sides, replicates show no error, though rare changes may have been missed; where a few do, they
/// show too small a one. Two pseudo-observations among `draws` make an interval that holds its level for few pairs and few
/// changes (Bonett & Price 2012, Journal of Educational and Behavioral Statistics 37(4), 479–488,
/// doi:10.3102/1076998611411915; Agresti & Min 2005, Statistics in Medicine 24(5), doi:10.1002/sim.1781). They add
/// `2/(n + 2)²` to the variance. Their interval is for pairs by themselves: here the variance of what was seen is that of
/// the replicates, each draw counts as one pair, and the difference itself is left as it is.
#[must_use]
pub fn with_unseen_changes(difference: Estimate, draws: usize) -> Estimate {
    let unseen = 1.0 / (draws + 2) as f64;
    let Estimate {
        value,
        standard_error,
    } = difference;
    Estimate {
        value,
        standard_error: (standard_error * standard_error + 2.0 * unseen * unseen).sqrt(),
    }
}

/// The quantiles at `levels` over all futures.
///
/// The error of each is that of the share below it, led through the sample's quantile function (Woodruff 1952, Journal
/// of the American Statistical Association 47(260), doi:10.1080/01621459.1952.10483443): the quantiles at the ends of the
/// 95 % interval around its level are two half intervals of standard errors apart.
///
/// # Panics
///
/// If there are no values, they are not whole replicates, or a level is outside 0 to 1.
#[must_use]
pub fn nested_quantiles<const K: usize>(
    values: &[f64],
    per_replicate: usize,
    levels: [f64; K],
) -> [Estimate; K] {
    let score = errors_in_half(0.95, values.len() / per_replicate);
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    levels.map(|level| {
        let value = quantile(&sorted, level);
        let share = nested_share(values, per_replicate, |other| other <= value);
        if share.standard_error.is_infinite() {
            return Estimate { value, ..share };
        }
        let low = quantile(&sorted, (level - score * share.standard_error).max(0.0));
        let high = quantile(&sorted, (level + score * share.standard_error).min(1.0));
        Estimate {
            value,
            standard_error: (high - low) / (2.0 * score),
        }
    })
}

/// The variance between and within draws: the estimators of a one-way analysis of variance (Searle et al. 1992,
/// Variance Components, section 3.5).
///
/// # Panics
///
/// If there are not at least 2 draws of at least 2 futures, or the values are not whole draws.
#[must_use]
pub fn variance_split(values: &[f64], futures_per_draw: usize) -> VarianceSplit {
    assert!(futures_per_draw > 1, "luck needs at least 2 futures a draw");
    let means = means_of_groups(values, futures_per_draw);
    assert!(means.len() > 1, "uncertainty needs at least 2 draws");
    let variances: Vec<f64> = values
        .chunks_exact(futures_per_draw)
        .map(variance)
        .collect();
    let within_draws = mean(&variances);
    // The mean of a few futures varies by their luck too.
    let between_draws = variance(&means) - within_draws / futures_per_draw as f64;
    VarianceSplit {
        between_draws,
        within_draws,
    }
}

/// The interval of a share, right also near 0 and 1, with `score` standard errors on each side ([`errors_in_half`]).
///
/// Wilson (1927), Journal of the American Statistical Association 22(158), doi:10.1080/01621459.1927.10502953, with the
/// number of independent futures that would give the share its error. A share of 0 or 1 shows no error; each draw
/// then counts as one.
///
/// It is the whole range where the error is not known at all.
#[must_use]
pub fn wilson(share: Estimate, draws: usize, score: f64) -> Interval {
    if score.is_infinite() {
        return Interval {
            low: 0.0,
            high: 1.0,
        };
    }
    let Estimate {
        value: p,
        standard_error,
    } = share;
    let binomial_variance = p * (1.0 - p);
    let independent = if binomial_variance > 0.0 && standard_error.is_finite() {
        binomial_variance / (standard_error * standard_error)
    } else {
        draws as f64
    };
    let weight = score * score / independent;
    let centre = (p + 0.5 * weight) / (1.0 + weight);
    let reach = (weight * (binomial_variance + 0.25 * weight)).sqrt() / (1.0 + weight);
    Interval {
        low: (centre - reach).max(0.0),
        high: (centre + reach).min(1.0),
    }
}

fn means_of_groups(values: &[f64], size: usize) -> Vec<f64> {
    assert!(!values.is_empty(), "an estimate needs values");
    assert!(
        values.len().is_multiple_of(size),
        "{} values are not whole draws or replicates of {size}",
        values.len()
    );
    values.chunks_exact(size).map(mean).collect()
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}

/// The standard deviation over all futures; 0 of a single value.
#[must_use]
pub fn standard_deviation(values: &[f64]) -> f64 {
    if values.len() < 2 {
        0.0
    } else {
        variance(values).sqrt()
    }
}

/// The unbiased variance, of at least 2 values.
fn variance(values: &[f64]) -> f64 {
    let mean = mean(values);
    let squares = values.iter().map(|value| (value - mean) * (value - mean));
    squares.sum::<f64>() / (values.len() - 1) as f64
}

#[cfg(test)]
mod tests {
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
        assert_close(errors_in_half(0.95, 32), 2.039_513, 1e-6);
        assert_close(errors_in_half(0.95, 2), 12.706_205, 1e-6);
        assert!(errors_in_half(0.95, 1).is_infinite());
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
        let expected =
            ((better + worse - (better - worse) * (better - worse)) / 10_002.0_f64).sqrt();
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
                errors_in_half(0.95, 1_000_000_000),
            );
            assert_close(interval.low, low, 1e-7);
            assert_close(interval.high, high, 1e-7);
        }

        case(0.5, 100, [0.403_831_5, 0.596_168_5]);
        case(0.0, 10, [0.0, 0.277_532_8]);
        case(1.0, 10, [0.722_467_2, 1.0]);
        case(0.02, 50, [0.003_539_3, 0.104_954_5]);
    }
}
