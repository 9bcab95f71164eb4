//! Rank correlation, with the error that replicates of an evenly spread design show.

use crate::stats::Estimate;

/// A list as its ranks.
pub(super) struct Ranked {
    /// Ranks less their mean; equal values share theirs.
    centred: Vec<f64>,
    /// Rows from the lowest value to the highest.
    order: Vec<usize>,
    /// Sum of the squares of `centred`.
    squares: f64,
    /// How fast that sum grows with the weight of each row.
    growth_of_squares: Vec<f64>,
}

impl Ranked {
    pub(super) fn new(values: &[f64]) -> Self {
        let mut order: Vec<usize> = (0..values.len()).collect();
        order.sort_by(|&a, &b| values[a].total_cmp(&values[b]));
        let middle = (values.len() as f64 - 1.0) / 2.0;
        let mut centred = vec![0.0; values.len()];
        let is_equal = |one: &usize, other: &usize| values[*one].total_cmp(&values[*other]).is_eq();
        let mut below = 0;
        for equal in order.chunk_by(is_equal) {
            let rank = below as f64 + (equal.len() - 1) as f64 / 2.0;
            for &row in equal {
                centred[row] = rank - middle;
            }
            below += equal.len();
        }
        let mut ranked = Self {
            squares: centred.iter().map(|rank| rank * rank).sum(),
            centred,
            order,
            growth_of_squares: Vec::new(),
        };
        let mut growth = vec![0.0; values.len()];
        ranked.sums_above(&ranked, |row, above| {
            growth[row] = ranked.centred[row] * ranked.centred[row] + 2.0 * above;
        });
        ranked.growth_of_squares = growth;
        ranked
    }

    /// For each row the share of rows below it.
    pub(super) fn shares_below(&self) -> impl Iterator<Item = f64> {
        let count = self.centred.len() as f64;
        let middle = (count - 1.0) / 2.0;
        self.centred.iter().map(move |rank| (rank + middle) / count)
    }

    /// Pearson's correlation of the ranks (Spearman 1904, American Journal of Psychology 15, 72–101); 0 where one of the
    /// lists does not vary.
    pub(super) fn correlation(&self, other: &Self) -> f64 {
        let scale = (self.squares * other.squares).sqrt();
        if scale > 0.0 {
            product(&self.centred, &other.centred) / scale
        } else {
            0.0
        }
    }

    /// The correlation with the error of independent replicates, each of so many consecutive rows.
    ///
    /// The infinitesimal jackknife (Jaeckel 1972, Bell Laboratories memorandum MM 72-1215-11; Efron 1982, The Jackknife,
    /// the Bootstrap and Other Resampling Plans, chapter 6): each row has a weight, the correlation changes by so much as
    /// the weights of a replicate grow, and `√(R/(R − 1) Σ_r change_r²)` is its error. Rows of one replicate may depend on
    /// each other in any way. Scrambled Sobol points do: in a replicate two coordinates can hang together, with a sign that
    /// is chance, which the errors of independent rows know nothing of.
    pub(super) fn estimate(&self, other: &Self, rows_per_replicate: usize) -> Estimate {
        let value = self.correlation(other);
        let replicates = self.centred.len() / rows_per_replicate;
        if replicates < 2 {
            return Estimate {
                value,
                standard_error: f64::INFINITY,
            };
        }
        let changes = self.changes(other, value, rows_per_replicate);
        let squares: f64 = changes.iter().map(|change| change * change).sum();
        let of_free = replicates as f64 / (replicates - 1) as f64;
        Estimate {
            value,
            standard_error: (of_free * squares).sqrt(),
        }
    }

    /// How fast the correlation, which is `value`, grows with the weights of each replicate's rows.
    fn changes(&self, other: &Self, value: f64, rows_per_replicate: usize) -> Vec<f64> {
        let mut above = vec![0.0; self.centred.len()];
        self.sums_above(other, |row, sum| above[row] = sum);
        other.sums_above(self, |row, sum| above[row] += sum);
        let scale = (self.squares * other.squares).sqrt();
        let change = |row: usize| {
            let product = self.centred[row] * other.centred[row] + above[row];
            let squares = self.growth_of_squares[row] / self.squares
                + other.growth_of_squares[row] / other.squares;
            product / scale - 0.5 * value * squares
        };
        let of_replicate = |start: usize| {
            let rows = start..above.len().min(start + rows_per_replicate);
            if scale > 0.0 {
                rows.map(change).sum()
            } else {
                0.0
            }
        };
        (0..above.len())
            .step_by(rows_per_replicate)
            .map(of_replicate)
            .collect()
    }

    /// Gives `take` each row and the sum of the other list's ranks over the rows that lie above it here; rows at its side
    /// count half. So much does the product of the ranks grow with the row's weight because it lifts what lies above it.
    fn sums_above(&self, other: &Self, mut take: impl FnMut(usize, f64)) {
        // The ranks sum to 0, so what lies above is minus what does not.
        let mut below = 0.0;
        let is_equal = |one: &usize, another: &usize| self.centred[*one] == self.centred[*another];
        for equal in self.order.chunk_by(is_equal) {
            let beside: f64 = equal.iter().map(|row| other.centred[*row]).sum();
            for &row in equal {
                take(row, -below - 0.5 * beside);
            }
            below += beside;
        }
    }
}

fn product(one: &[f64], other: &[f64]) -> f64 {
    one.iter().zip(other).map(|(one, other)| one * other).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::normals::normals;
    use crate::chance::Seed;

    const SEED: Seed = Seed(11);

    #[test]
    fn equal_values_share_their_rank() {
        let ranked = Ranked::new(&[3.0, 1.0, 3.0, 2.0]);
        assert_eq!(ranked.centred, [1.0, -1.5, 1.0, -0.5]);
    }

    #[test]
    fn a_rank_correlation_knows_only_order() {
        let rising = Ranked::new(&[1.0, 2.0, 3.0, 100.0]);
        let falling = Ranked::new(&[9.0, 8.0, -5.0, -6.0]);
        assert_eq!(rising.correlation(&rising), 1.0);
        assert_eq!(rising.correlation(&falling), -1.0);
        assert_eq!(rising.correlation(&Ranked::new(&[1.0; 4])), 0.0);
    }

    #[test]
    fn rows_by_themselves_have_the_error_of_theory() {
        // Of independent lists 1/√(n − 1) (Kendall & Gibbons 1990, Rank Correlation Methods, section 4.14). The sum of n
        // squares, whose spread is about their mean, is known to √(2/n): ten times that is far beyond chance.
        let rows = 4000;
        let (one, other) = (normals(SEED, 0, rows), normals(SEED, 1, rows));
        let (one, other) = (Ranked::new(&one), Ranked::new(&other));
        let found = one.estimate(&other, 1).standard_error;
        let expected = 1.0 / f64::from(rows - 1).sqrt();
        assert!((found / expected - 1.0).abs() < 10.0 * (2.0 / f64::from(rows)).sqrt());
        // What is the same has no error, and one replicate tells none.
        assert!(one.estimate(&one, 1).standard_error < 1e-12);
        assert!(one.estimate(&other, 4000).standard_error.is_infinite());
    }

    #[test]
    fn a_change_is_what_another_copy_of_a_row_makes() {
        // With equal values too. A copy is a weight of 2, far enough for terms of second order: some 1/n².
        let (one, other) = (normals(SEED, 0, 400), normals(SEED, 1, 400));
        let mixed: Vec<f64> = one
            .iter()
            .zip(&other)
            .map(|(a, b)| (a + b).round())
            .collect();
        let (first, second) = (Ranked::new(&one), Ranked::new(&mixed));
        let value = first.correlation(&second);
        let changes = first.changes(&second, value, 1);
        assert!(
            changes.iter().sum::<f64>().abs() < 1e-9,
            "weights of all change nothing"
        );
        for row in [0, 17, 250] {
            let with_copy = |values: &[f64]| [values, &values[row..=row]].concat();
            let more = Ranked::new(&with_copy(&one)).correlation(&Ranked::new(&with_copy(&mixed)));
            assert!(
                (more - value - changes[row]).abs() < 10.0 / (400.0 * 400.0),
                "{row}"
            );
        }
    }
}
