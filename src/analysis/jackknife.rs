//! The error of a statistic that is no mean: what it would be without one group of the rows after the other.

use crate::stats::Estimate;

/// Groups of rows that are left out in turn. Chosen: the error is then known to 13 %.
pub(super) const GROUPS: usize = 32;

/// `statistic` of all `rows` rows, with the standard error of the delete-a-group jackknife: `√((G − 1)/G Σ (θ_g − θ̄)²)`
/// (Shao & Tu 1995, The Jackknife and Bootstrap, section 5.5). It is given which rows count; row `r` is in group `r mod G`.
/// The error is infinite if there are fewer rows than groups.
pub(super) fn jackknife(
    rows: usize,
    statistic: impl Fn(&dyn Fn(usize) -> bool) -> f64,
) -> Estimate {
    let value = statistic(&|_| true);
    if rows < GROUPS {
        return Estimate {
            value,
            standard_error: f64::INFINITY,
        };
    }
    let without: Vec<f64> = (0..GROUPS)
        .map(|group| statistic(&|row| row % GROUPS != group))
        .collect();
    let groups = GROUPS as f64;
    let mean = without.iter().sum::<f64>() / groups;
    let squares: f64 = without.iter().map(|one| (one - mean) * (one - mean)).sum();
    Estimate {
        value,
        standard_error: ((groups - 1.0) / groups * squares).sqrt(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_error_of_a_mean_is_the_usual_one() {
        // With one row a group the jackknife of a mean is exactly s/√n (Shao & Tu 1995, section 1.1).
        let values: Vec<f64> = (0..32_u32).map(|row| f64::from(row * row % 17)).collect();
        let mean = |counts: &dyn Fn(usize) -> bool| {
            let (mut sum, mut count) = (0.0, 0.0);
            for (row, value) in values.iter().enumerate() {
                if counts(row) {
                    sum += value;
                    count += 1.0;
                }
            }
            sum / count
        };
        let estimate = jackknife(values.len(), mean);
        let usual = crate::stats::nested_mean(&values, 1);
        assert!((estimate.value - usual.value).abs() < 1e-12);
        assert!((estimate.standard_error - usual.standard_error).abs() < 1e-12);
    }
}
