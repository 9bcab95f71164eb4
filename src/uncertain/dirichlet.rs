//! Shares that sum to 1 and are known roughly.

use super::curve::{Curve, Cut, Place};
use super::distribution::{UncertainError, positive};
use crate::lanes::exp;
use crate::special::{Chance, gamma_log_density, gamma_log_quantile};

/// Shares with a Dirichlet distribution: gamma numbers, one a share, divided by their sum.
#[derive(Clone, Debug, PartialEq)]
pub struct Dirichlet {
    concentrations: Vec<f64>,
    /// The logarithm of each gamma number.
    curves: Vec<Curve>,
}

impl Dirichlet {
    /// # Errors
    ///
    /// If there are fewer than 2 shares, or a concentration is not above 0.
    pub fn new(concentrations: &[f64]) -> Result<Self, UncertainError> {
        if concentrations.len() < 2 {
            return Err(UncertainError::TooFewShares {
                count: concentrations.len(),
            });
        }
        for &concentration in concentrations {
            positive("concentration", concentration)?;
        }
        let curve = |&shape: &f64| Curve::new(Cut::NONE, |chance| gamma_place(shape, chance));
        Ok(Self {
            concentrations: concentrations.to_vec(),
            curves: concentrations.iter().map(curve).collect(),
        })
    }

    /// The shares at these standard normal scores, one a share; relative error below 10⁻⁹ for concentrations from 0.05
    /// up.
    ///
    /// # Panics
    ///
    /// If there are not as many scores as shares.
    #[must_use]
    pub fn at_scores(&self, scores: &[f64]) -> Vec<f64> {
        assert_eq!(scores.len(), self.curves.len(), "a share needs a score");
        let logs = self.curves.iter().zip(scores);
        let logs: Vec<f64> = logs.map(|(curve, &score)| curve.at(score)).collect();
        // Small concentrations give numbers that would all underflow; only their ratios count.
        let largest = logs.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let gammas: Vec<f64> = logs.iter().map(|log| exp(log - largest)).collect();
        normalised(&gammas)
    }

    /// Its parameters, one a share.
    #[must_use]
    pub fn concentrations(&self) -> &[f64] {
        &self.concentrations
    }

    /// The mean of each share.
    #[must_use]
    pub fn mean(&self) -> Vec<f64> {
        normalised(&self.concentrations)
    }
}

fn normalised(weights: &[f64]) -> Vec<f64> {
    let sum: f64 = weights.iter().sum();
    weights.iter().map(|weight| weight / sum).collect()
}

/// The law of a gamma number's logarithm, whose density grows by `shape` − x.
fn gamma_place(shape: f64, chance: Chance) -> Place {
    let log = gamma_log_quantile(shape, chance);
    Place {
        quantile: log,
        density: gamma_log_density(shape, log),
        density_growth: shape - exp(log),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_meet_their_reference() {
        /// Expected: mpmath 1.3 with 40 digits.
        #[track_caller]
        fn case<const N: usize>(concentrations: [f64; N], scores: [f64; N], expected: [f64; N]) {
            let shares = Dirichlet::new(&concentrations).unwrap().at_scores(&scores);
            for (share, expected) in shares.into_iter().zip(expected) {
                assert!(
                    (share - expected).abs() <= 1e-9 * expected,
                    "{share}, not {expected}"
                );
            }
        }

        let first = 0.401_548_776_322_759_15;
        let second = 0.243_312_484_087_371_83;
        case(
            [6.0, 8.0, 6.0],
            [0.3, -1.7, 0.0],
            [first, second, 0.355_138_739_589_869],
        );
        case(
            [0.05, 0.05],
            [-2.0, -1.9],
            [0.009_395_726_622_458_8, 0.990_604_273_377_541_2],
        );
        case([0.05, 0.05], [-8.0, -8.0], [0.5, 0.5]);
    }

    #[test]
    fn the_mean_is_in_proportion_to_the_concentrations() {
        let dirichlet = Dirichlet::new(&[6.0, 8.0, 2.0]).unwrap();
        assert_eq!(dirichlet.mean(), [0.375, 0.5, 0.125]);
    }

    #[test]
    fn what_is_no_dirichlet_is_refused() {
        #[track_caller]
        fn case(concentrations: &[f64], expected: &str) {
            let error = Dirichlet::new(concentrations).unwrap_err();
            assert_eq!(error.to_string(), expected);
        }

        case(&[6.0], "shares must be at least 2, but are 1");
        case(&[6.0, 0.0], "concentration: must be above 0, but is 0");
    }
}
