//! What knowing more would be worth for the choice between scenarios, and how far a number must move to change it.

mod regression;

pub use regression::{Surface, functions};

use super::jackknife::jackknife;
use crate::stats::Estimate;

/// Scores beyond which a number is hardly ever: 2.6 in 1,000 draws.
const FARTHEST: f64 = 3.0;
/// Steps in which a score is searched for a change of choice.
const STEPS: i32 = 300;

/// The expected value of perfect information: what the best option of each future gives more than the option that is best on
/// average, `E max_k b_k − max_k E b_k` (Raiffa & Schlaifer 1961, Applied Statistical Decision Theory).
///
/// `benefits` are by option and row.
#[must_use]
pub fn perfect_information(benefits: &[&[f64]]) -> Estimate {
    let rows = benefits.first().map_or(0, |option| option.len());
    jackknife(rows, |counts| {
        value_of_choosing(benefits.len(), rows, counts, |option, row| {
            benefits[option][row]
        })
    })
}

/// The same for perfect knowledge of some numbers only, by regression on existing draws (Strong, Oakley & Brennan 2014,
/// Medical Decision Making 34(3), 311–326, doi:10.1177/0272989X13505910): benefits are replaced by their mean given the
/// numbers, a cubic surface in their normal scores.
///
/// `scores` are by number and row. A surface that follows chance makes the value too large by about its error.
#[must_use]
pub fn partial_information(benefits: &[&[f64]], scores: &[&[f64]]) -> Estimate {
    let rows = benefits.first().map_or(0, |option| option.len());
    let of_row = |row: usize| -> Vec<f64> { scores.iter().map(|scores| scores[row]).collect() };
    let all: Vec<Vec<f64>> = (0..rows).map(|row| functions(&of_row(row))).collect();
    jackknife(rows, |counts| {
        let surfaces: Vec<Surface> = benefits
            .iter()
            .map(|benefits| Surface::fitted(&all, benefits, counts))
            .collect();
        value_of_choosing(benefits.len(), rows, counts, |option, row| {
            surfaces[option].at(&all[row])
        })
    })
}

/// Mean of the best option of each row, less the best mean.
fn value_of_choosing(
    options: usize,
    rows: usize,
    counts: &dyn Fn(usize) -> bool,
    benefit: impl Fn(usize, usize) -> f64,
) -> f64 {
    let mut sums = vec![0.0; options];
    let (mut sum_of_best, mut count) = (0.0, 0.0);
    for row in (0..rows).filter(|row| counts(*row)) {
        let mut best = f64::NEG_INFINITY;
        for (option, sum) in sums.iter_mut().enumerate() {
            let value = benefit(option, row);
            *sum += value;
            best = best.max(value);
        }
        sum_of_best += best;
        count += 1.0;
    }
    let best_sum = sums.into_iter().fold(f64::NEG_INFINITY, f64::max);
    (sum_of_best - best_sum) / count
}

/// The score of a number, nearest to its median, at which the mean of `difference` given the number changes its sign: there
/// the other option becomes the better one. `None` if that is at none of its likely values.
#[must_use]
pub fn break_point(difference: &[f64], scores: &[f64]) -> Option<f64> {
    let rows: Vec<Vec<f64>> = scores.iter().map(|score| functions(&[*score])).collect();
    let surface = Surface::fitted(&rows, difference, &|_| true);
    let mean = difference.iter().sum::<f64>();
    let is_changed = |score: &f64| surface.at(&functions(&[*score])) * mean < 0.0;
    let step = FARTHEST / f64::from(STEPS);
    let outward = (0..=STEPS).flat_map(|steps| {
        let size = f64::from(steps) * step;
        [size, -size]
    });
    outward.into_iter().find(is_changed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::normals::normals;
    use crate::chance::Seed;

    const SEED: Seed = Seed(5);

    #[test]
    fn knowing_a_normal_number_against_nothing_is_worth_what_theory_says() {
        // E max(U, 0) = σ/√(2π) for U ~ N(0, σ²), less max(E U, 0) = 0: 0.79788 for σ = 2. Four standard errors: one wrong
        // alarm in 16,000 seeds, and the seed is fixed. `max(mean U, 0)` is above 0 by chance, which its error covers.
        let scores = normals(SEED, 0, 1 << 15);
        let gains: Vec<f64> = scores.iter().map(|z| 2.0 * z).collect();
        let nothing = vec![0.0; gains.len()];
        let options = [gains.as_slice(), nothing.as_slice()];
        for value in [
            perfect_information(&options),
            partial_information(&options, &[scores.as_slice()]),
        ] {
            let Estimate {
                value,
                standard_error,
            } = value;
            assert!(standard_error < 0.02, "{standard_error}");
            assert!(
                (value - 0.797_88).abs() < 4.0 * standard_error,
                "{value} ± {standard_error}"
            );
        }
    }

    #[test]
    fn knowing_one_of_two_numbers_is_worth_its_part() {
        // U = X + Y, both standard normal: knowing X leaves E[U | X] = X, worth 1/√(2π) = .39894; knowing neither's noise
        // leaves nothing. Tolerance as above.
        let (x, y, other) = (
            normals(SEED, 0, 1 << 15),
            normals(SEED, 1, 1 << 15),
            normals(SEED, 2, 1 << 15),
        );
        let gains: Vec<f64> = x.iter().zip(&y).map(|(x, y)| x + y).collect();
        let nothing = vec![0.0; gains.len()];
        let options = [gains.as_slice(), nothing.as_slice()];
        let known = partial_information(&options, &[x.as_slice()]);
        assert!(
            (known.value - 0.398_94).abs() < 4.0 * known.standard_error,
            "{known:?}"
        );
        // A surface of three functions through noise of variance 2 in 32,768 rows: E max ≈ √(2·3/32,768)/√(2π) = .0054.
        let vain = partial_information(&options, &[other.as_slice()]);
        assert!(vain.value < 4.0 * 0.0054, "{vain:?}");
    }

    #[test]
    fn a_choice_breaks_where_the_difference_changes_its_sign() {
        let scores: Vec<f64> = (-30..=30).map(|z| f64::from(z) / 10.0).collect();
        let at = |break_at: f64, slope: f64| {
            let difference: Vec<f64> = scores.iter().map(|z| slope * (z - break_at)).collect();
            break_point(&difference, &scores)
        };
        assert!((at(1.2, 1.0).unwrap() - 1.2).abs() < 0.02);
        assert!((at(-0.5, -3.0).unwrap() + 0.5).abs() < 0.02);
        assert_eq!(at(5.0, 1.0), None);
    }
}
