//! How good a forecast was: pure functions of a sample and of what came true.

/// The continuous ranked probability score of a sample, in the unit of its values; 0 is best, and of a single value it is
/// the absolute error.
///
/// `mean |x - y| - mean |x - x'| / 2`, over the sample's own distribution: Gneiting & Raftery (2007), Journal of the
/// American Statistical Association 102(477), equation 21, doi:10.1198/016214506000001437, in the form for a sorted
/// sample of Jordan, Krüger & Lerch (2019), Journal of Statistical Software 90(12), section 2, doi:10.18637/jss.v090.i12.
///
/// # Panics
///
/// If `sorted` is empty.
#[must_use]
pub fn crps(sorted: &[f64], observed: f64) -> f64 {
    assert!(!sorted.is_empty(), "a score needs a sample");
    let n = sorted.len() as f64;
    let terms = sorted.iter().enumerate().map(|(below, &value)| {
        let is_above = if observed < value { 1.0 } else { 0.0 };
        (value - observed) * (n * is_above - (below as f64 + 0.5))
    });
    2.0 * terms.sum::<f64>() / (n * n)
}

/// By how much a forecast's mean score is below that of a reference, as a part of it: 1 is perfect, 0 no better, negative
/// worse.
///
/// Murphy (1988), Monthly Weather Review 116(12), equation 4.
#[must_use]
pub fn skill(score: f64, reference: f64) -> f64 {
    1.0 - score / reference
}

/// The value in `year` of the straight line through all earlier figures (least squares); nothing where there are fewer
/// than two.
#[must_use]
pub fn linear_trend(earlier: &[(u16, f64)], year: u16) -> Option<f64> {
    if earlier.len() < 2 {
        return None;
    }
    let n = earlier.len() as f64;
    let mean_year = earlier
        .iter()
        .map(|(year, _)| f64::from(*year))
        .sum::<f64>()
        / n;
    let mean_value = earlier.iter().map(|(_, value)| value).sum::<f64>() / n;
    let deviations = earlier
        .iter()
        .map(|(year, value)| (f64::from(*year) - mean_year, value - mean_value));
    let (products, squares) = deviations.fold((0.0, 0.0), |(products, squares), (x, y)| {
        (products + x * y, squares + x * x)
    });
    Some(mean_value + products / squares * (f64::from(year) - mean_year))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::special::normal_quantile;

    #[track_caller]
    fn assert_close(value: f64, expected: f64, tolerance: f64) {
        assert!(
            (value - expected).abs() <= tolerance,
            "{value}, not {expected} ± {tolerance}"
        );
    }

    #[test]
    fn small_samples_score_as_by_hand() {
        #[track_caller]
        fn case(sorted: &[f64], observed: f64, expected: f64) {
            assert_close(crps(sorted, observed), expected, 1e-14);
        }

        case(&[3.0], 5.0, 2.0);
        case(&[3.0], 3.0, 0.0);
        // Mean distance 1 to what came true, 1 between two of the sample.
        case(&[0.0, 2.0], 1.0, 0.5);
        case(&[0.0, 2.0], 4.0, 2.5);
        case(&[0.0, 1.0, 5.0], 1.0, 5.0 / 3.0 - 10.0 / 9.0);
    }

    /// Gneiting & Raftery (2007), equation 5: σ [z (2Φ(z) − 1) + 2φ(z) − 1/√π].
    #[test]
    fn a_normal_forecast_scores_as_its_closed_form() {
        let n = 20_000;
        let levels = (0..n).map(|position| (f64::from(position) + 0.5) / f64::from(n));
        let sample: Vec<f64> = levels.map(normal_quantile).collect();
        for (observed, expected) in [(0.0, 0.233_694_977), (1.0, 0.602_441_365)] {
            // The midpoints of equal parts differ from the law by less than a part's width in probability.
            assert_close(crps(&sample, observed), expected, 1.0 / f64::from(n));
            assert_close(crps(&sample, -observed), expected, 1.0 / f64::from(n));
        }
    }

    /// That of the uniform law on 0 to 1 is y² − y + ⅓ inside it.
    #[test]
    fn a_uniform_forecast_scores_as_its_closed_form() {
        let n = 10_000;
        let levels = (0..n).map(|position| (f64::from(position) + 0.5) / f64::from(n));
        let sample: Vec<f64> = levels.collect();
        for observed in [0.0, 0.25, 0.5, 1.0] {
            let expected = observed * observed - observed + 1.0 / 3.0;
            assert_close(crps(&sample, observed), expected, 1.0 / f64::from(n));
        }
    }

    #[test]
    fn a_trend_goes_through_two_points_and_between_more() {
        assert_eq!(linear_trend(&[(2019, 4.0)], 2020), None);
        let two = linear_trend(&[(2017, 10.0), (2019, 14.0)], 2022);
        assert_close(two.unwrap(), 20.0, 1e-12);
        // Slope 1.5 through (2020, 3).
        let three = linear_trend(&[(2019, 1.0), (2020, 4.0), (2021, 4.0)], 2023);
        assert_close(three.unwrap(), 7.5, 1e-12);
    }

    #[test]
    fn skill_is_1_when_perfect_and_0_when_no_better() {
        assert_close(skill(0.0, 2.0), 1.0, 0.0);
        assert_close(skill(2.0, 2.0), 0.0, 0.0);
        assert_close(skill(3.0, 2.0), -0.5, 0.0);
    }
}
