//! Estimates from a finite number of futures, each with the error that comes from their number.
//!
//! Futures of one draw share its numbers, and the draws of an evenly spread design depend on each other. So every error
//! here is that of independent replicates: so many consecutive values that nothing ties to the others. They are single
//! draws of a pseudo-random design. Values lie as `[draw][future]`, future fastest.

use serde::{Deserialize, Deserializer, Serialize};

use crate::special::student_quantile;

/// The confidence of every interval that is reported.
pub const CONFIDENCE: f64 = 0.95;

/// An estimate from a finite number of futures.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Estimate {
    pub value: f64,
    /// From the finite number of draws and futures alone, not from what the model leaves out; infinite if there is one
    /// replicate only. JSON has no infinity: it is null there.
    #[serde(deserialize_with = "infinite_if_null")]
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

fn infinite_if_null<'de, D: Deserializer<'de>>(deserializer: D) -> Result<f64, D::Error> {
    let number = Option::deserialize(deserializer)?;
    Ok(number.unwrap_or(f64::INFINITY))
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
    let score = errors_in_half(CONFIDENCE, values.len() / per_replicate);
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
/// number of independent futures that would give the share its error. Where replicates do not differ, as those of a share
/// of 0 or 1 never do, they show no error; each draw then counts as one. A few hits do not bring the interval nearer to 0
/// than none would, nor a few misses nearer to 1.
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
    // Replicates whose shares are equal differ by rounding at most.
    let shows_error = standard_error.is_finite() && standard_error > f64::EPSILON;
    let independent = if shows_error && binomial_variance > 0.0 {
        binomial_variance / (standard_error * standard_error)
    } else {
        draws as f64
    };
    let weight = score * score / independent;
    let unseen = score * score / draws as f64;
    let unseen = unseen / (1.0 + unseen);
    let centre = (p + 0.5 * weight) / (1.0 + weight);
    let reach = (weight * (binomial_variance + 0.25 * weight)).sqrt() / (1.0 + weight);
    Interval {
        low: (centre - reach).min(1.0 - unseen).max(0.0),
        high: (centre + reach).max(unseen).min(1.0),
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
mod tests;
