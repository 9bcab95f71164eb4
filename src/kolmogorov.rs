//! Distances between laws, by which tests judge samples.

/// √n times the distance between a sample of n numbers and its law is above this in one case in 1,000: 2 e^(−2c²) = 0.001
/// (Kolmogorov 1933). For laws with steps it is rarer.
pub(crate) const CRITICAL: f64 = 1.949_475;

/// The largest gap between the distribution function of `sample` and `law`, which has no steps.
pub(crate) fn distance_to(law: impl Fn(f64) -> f64, mut sample: Vec<f64>) -> f64 {
    sample.sort_by(f64::total_cmp);
    let size = sample.len() as f64;
    let gaps = sample.iter().zip(0..).map(|(&x, rank)| {
        let chance = law(x);
        let (below, above) = (f64::from(rank) / size, f64::from(rank + 1) / size);
        (chance - below).max(above - chance)
    });
    gaps.fold(0.0, f64::max)
}

/// The largest gap between the distribution functions of two samples of the same size, counted in numbers.
pub(crate) fn distance_between(mut left: Vec<f64>, mut right: Vec<f64>) -> f64 {
    left.sort_by(f64::total_cmp);
    right.sort_by(f64::total_cmp);
    let share_up_to =
        |sample: &[f64], x: f64| sample.partition_point(|&y| y <= x) as f64 / sample.len() as f64;
    let gaps = left
        .iter()
        .chain(&right)
        .map(|&x| (share_up_to(&left, x) - share_up_to(&right, x)).abs());
    gaps.fold(0.0, f64::max)
}
