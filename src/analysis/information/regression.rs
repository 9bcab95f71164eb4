//! What an outcome is on average at given values of some numbers: a smooth surface through the draws.

/// Least squares on smooth functions of normal scores.
pub struct Surface {
    coefficients: Vec<f64>,
}

/// The functions of a row: 1, each score with its second and third Hermite polynomial, and the products of two scores. They
/// are uncorrelated for independent scores, which keeps the equations well posed.
#[must_use]
pub fn functions(scores: &[f64]) -> Vec<f64> {
    let mut functions = vec![1.0];
    for &z in scores {
        functions.extend([z, z * z - 1.0, z * z * z - 3.0 * z]);
    }
    for (one, z) in scores.iter().enumerate() {
        functions.extend(scores[..one].iter().map(|other| z * other));
    }
    functions
}

impl Surface {
    /// The surface nearest to `values` at the rows that count; `rows[r]` are the [`functions`] of row r.
    ///
    /// Normal equations by Cholesky's factorisation (Golub & Van Loan 2013, Matrix Computations, section 5.3). A function
    /// that the others give already gets no part.
    #[must_use]
    pub fn fitted(rows: &[Vec<f64>], values: &[f64], counts: &dyn Fn(usize) -> bool) -> Self {
        let mut all = Self::fitted_to_all(rows, &[values], counts);
        all.remove(0)
    }

    /// The surface nearest to each of several lists of values at the same rows.
    #[must_use]
    pub fn fitted_to_all(
        rows: &[Vec<f64>],
        lists: &[&[f64]],
        counts: &dyn Fn(usize) -> bool,
    ) -> Vec<Self> {
        let size = rows.first().map_or(0, Vec::len);
        let mut matrix = vec![vec![0.0; size]; size];
        let mut rights = vec![vec![0.0; size]; lists.len()];
        for (row, functions) in rows.iter().enumerate().filter(|(row, _)| counts(*row)) {
            for (right, values) in rights.iter_mut().zip(lists) {
                for (sum, function) in right.iter_mut().zip(functions) {
                    *sum += function * values[row];
                }
            }
            for (i, sums) in matrix.iter_mut().enumerate() {
                for (sum, function) in sums[..=i].iter_mut().zip(functions) {
                    *sum += functions[i] * function;
                }
            }
        }
        let factor = Factor::of(matrix);
        let surface = |right| Self {
            coefficients: factor.solved(right),
        };
        rights.into_iter().map(surface).collect()
    }

    /// The surface at a row.
    #[must_use]
    pub fn at(&self, functions: &[f64]) -> f64 {
        let pairs = self.coefficients.iter().zip(functions);
        pairs
            .map(|(coefficient, function)| coefficient * function)
            .sum()
    }
}

/// A pivot below this part of its diagonal counts as none.
const SINGULAR: f64 = 1e-10;

/// The lower triangle of Cholesky's factorisation.
struct Factor {
    lower: Vec<Vec<f64>>,
    /// Functions that those before them give already.
    is_free: Vec<bool>,
}

impl Factor {
    fn of(mut matrix: Vec<Vec<f64>>) -> Self {
        let mut is_free = vec![false; matrix.len()];
        for i in 0..matrix.len() {
            let diagonal = matrix[i][i];
            for j in 0..=i {
                let known: f64 = (0..j).map(|k| matrix[i][k] * matrix[j][k]).sum();
                let left = matrix[i][j] - known;
                matrix[i][j] = if i != j {
                    if is_free[j] { 0.0 } else { left / matrix[j][j] }
                } else if left > SINGULAR * diagonal {
                    left.sqrt()
                } else {
                    is_free[i] = true;
                    1.0
                };
            }
            if is_free[i] {
                matrix[i][..i].fill(0.0);
            }
        }
        Self {
            lower: matrix,
            is_free,
        }
    }

    fn solved(&self, mut right: Vec<f64>) -> Vec<f64> {
        let size = right.len();
        for i in 0..size {
            if self.is_free[i] {
                right[i] = 0.0;
            }
            let known: f64 = (0..i).map(|k| self.lower[i][k] * right[k]).sum();
            right[i] = (right[i] - known) / self.lower[i][i];
        }
        for i in (0..size).rev() {
            let known: f64 = (i + 1..size).map(|k| self.lower[k][i] * right[k]).sum();
            right[i] = (right[i] - known) / self.lower[i][i];
        }
        right
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cubic_is_met_exactly_and_doubles_do_no_harm() {
        let scores: Vec<f64> = (0..40).map(|row| f64::from(row) / 10.0 - 2.0).collect();
        let cubic = |z: f64| 1.0 - 2.0 * z + 0.5 * z * z * z;
        let values: Vec<f64> = scores.iter().map(|z| cubic(*z)).collect();
        let rows: Vec<Vec<f64>> = scores.iter().map(|z| functions(&[*z])).collect();
        let doubled: Vec<Vec<f64>> = rows
            .iter()
            .map(|row| [&row[..], &row[1..]].concat())
            .collect();
        for rows in [rows, doubled] {
            let surface = Surface::fitted(&rows, &values, &|_| true);
            for (row, value) in rows.iter().zip(&values) {
                assert!((surface.at(row) - value).abs() < 1e-9);
            }
        }
    }
}
