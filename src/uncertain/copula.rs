//! Which uncertain numbers tend to be high together.

/// Why there is no such copula.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
pub enum CopulaError {
    #[error("numbers {left} and {right}: must be two different ones of {count}")]
    NoSuchPair {
        left: usize,
        right: usize,
        count: usize,
    },
    #[error("numbers {left} and {right}: have a correlation already")]
    SecondCorrelation { left: usize, right: usize },
    #[error("numbers {left} and {right}: a correlation lies between -1 and 1, but this is {value}")]
    NotACorrelation {
        left: usize,
        right: usize,
        value: f64,
    },
    #[error("number {number}: its correlations contradict those of earlier numbers")]
    Contradiction { number: usize },
}

/// A Gaussian copula: correlations between the normal scores of numbers, whose own distributions it leaves alone.
#[derive(Clone, Debug, PartialEq)]
pub struct Copula {
    dimension_count: usize,
    /// The rows of the lower triangular Cholesky factor that are not those of the unit matrix, last row first.
    rows: Vec<Row>,
}

#[derive(Clone, Debug, PartialEq)]
struct Row {
    number: usize,
    own_factor: f64,
    /// Earlier numbers with their factors.
    factors: Vec<(usize, f64)>,
}

impl Copula {
    /// The copula of `dimension_count` numbers with these correlations, and 0 between all others.
    ///
    /// # Errors
    ///
    /// If a pair does not exist or comes twice, a correlation does not lie inside −1 to 1, or there are no numbers with
    /// all these correlations: then their matrix is not positive definite.
    pub fn new(
        dimension_count: usize,
        correlations: &[(usize, usize, f64)],
    ) -> Result<Self, CopulaError> {
        let mut matrix = vec![vec![0.0; dimension_count]; dimension_count];
        for (number, row) in matrix.iter_mut().enumerate() {
            row[number] = 1.0;
        }
        for &(left, right, value) in correlations {
            let (earlier, later) = (left.min(right), left.max(right));
            if earlier == later || later >= dimension_count {
                let count = dimension_count;
                return Err(CopulaError::NoSuchPair { left, right, count });
            }
            if !(-1.0 < value && value < 1.0) {
                return Err(CopulaError::NotACorrelation { left, right, value });
            }
            if matrix[later][earlier] != 0.0 {
                return Err(CopulaError::SecondCorrelation { left, right });
            }
            matrix[later][earlier] = value;
        }
        factorise(&mut matrix)?;
        let rows = matrix.iter().enumerate().rev().filter_map(|(number, row)| {
            let factors: Vec<_> = row[..number]
                .iter()
                .copied()
                .enumerate()
                .filter(|(_, factor)| *factor != 0.0)
                .collect();
            (!factors.is_empty()).then_some(Row {
                number,
                own_factor: row[number],
                factors,
            })
        });
        Ok(Self {
            dimension_count,
            rows: rows.collect(),
        })
    }

    /// Turns independent scores of one draw into correlated ones. Numbers without a correlation to an earlier number
    /// keep theirs bit by bit.
    ///
    /// # Panics
    ///
    /// If there are not as many scores as numbers.
    pub fn correlate(&self, scores: &mut [f64]) {
        assert_eq!(scores.len(), self.dimension_count, "a number needs a score");
        // Last row first: a row reads only scores of earlier numbers, which are not yet changed.
        for row in &self.rows {
            let shared: f64 = row
                .factors
                .iter()
                .map(|&(number, factor)| factor * scores[number])
                .sum();
            scores[row.number] = row.own_factor * scores[row.number] + shared;
        }
    }
}

/// Turns the lower triangle of a matrix into its Cholesky factor (Golub & Van Loan 2013, Matrix Computations, 4.2).
fn factorise(matrix: &mut [Vec<f64>]) -> Result<(), CopulaError> {
    for number in 0..matrix.len() {
        let (earlier, rest) = matrix.split_at_mut(number);
        let row = &mut rest[0];
        for (column, other) in earlier.iter().enumerate() {
            let known = dot(&row[..column], &other[..column]);
            row[column] = (row[column] - known) / other[column];
        }
        let left = row[number] - dot(&row[..number], &row[..number]);
        if left <= 0.0 {
            return Err(CopulaError::Contradiction { number });
        }
        row[number] = left.sqrt();
    }
    Ok(())
}

fn dot(left: &[f64], right: &[f64]) -> f64 {
    left.iter()
        .zip(right)
        .map(|(left, right)| left * right)
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scores_are_mixed_by_the_cholesky_factor() {
        // The factor of [1; r 1; q p 1] has the rows (1), (r, √(1 − r²)) and
        // (q, (p − q r)/√(1 − r²), √(what is left)): here with r = 0.6, q = 0.5 and p = 0.7.
        let copula = Copula::new(4, &[(2, 0, 0.6), (0, 3, 0.5), (3, 2, 0.7)]).unwrap();
        let mut scores = [1.1, -0.3, 0.4, 2.0];
        copula.correlate(&mut scores);

        let middle = (0.7 - 0.5 * 0.6) / 0.8;
        let own = (1.0_f64 - 0.5 * 0.5 - middle * middle).sqrt();
        let expected = [
            1.1,
            -0.3,
            0.6 * 1.1 + 0.8 * 0.4,
            0.5 * 1.1 + middle * 0.4 + own * 2.0,
        ];
        for (score, expected) in scores.into_iter().zip(expected) {
            assert!(
                (score - expected).abs() <= 4.0 * f64::EPSILON,
                "{score}, not {expected}"
            );
        }
    }

    #[test]
    fn numbers_without_a_correlation_keep_their_bits() {
        let scores: [f64; 6] = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6];
        let mut correlated = scores;
        Copula::new(6, &[(4, 1, -0.9)])
            .unwrap()
            .correlate(&mut correlated);
        for number in [0, 1, 2, 3, 5] {
            assert_eq!(correlated[number].to_bits(), scores[number].to_bits());
        }
        assert!(correlated[4] < scores[4]);
    }

    #[test]
    fn what_is_no_copula_is_refused() {
        #[track_caller]
        fn case(correlations: &[(usize, usize, f64)], expected: &str) {
            let error = Copula::new(3, correlations).unwrap_err();
            assert_eq!(error.to_string(), expected);
        }

        case(
            &[(0, 3, 0.5)],
            "numbers 0 and 3: must be two different ones of 3",
        );
        case(
            &[(1, 1, 0.5)],
            "numbers 1 and 1: must be two different ones of 3",
        );
        case(
            &[(0, 1, 1.0)],
            "numbers 0 and 1: a correlation lies between -1 and 1, but this is 1",
        );
        case(
            &[(0, 1, 0.2), (1, 0, 0.2)],
            "numbers 1 and 0: have a correlation already",
        );
        case(
            &[(0, 1, 0.9), (1, 2, 0.9), (0, 2, -0.9)],
            "number 2: its correlations contradict those of earlier numbers",
        );
    }
}
