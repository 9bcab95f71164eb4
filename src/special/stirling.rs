//! The two small parts that remain of a density when its large parts cancel.
//!
//! Loader (2000), Fast and accurate computation of binomial probabilities: a gamma or beta density is the square root
//! of a rational number times e^(−deviance) times ratios of factorials to Stirling's formula, and none of these loses
//! digits, however large the parameters.

use crate::lanes::{ln, polynomial};

/// ½ ln 2π
const HALF_LN_TAU: f64 = 0.918_938_533_204_672_8;

/// ln Γ(a) − [(a − ½) ln a − a + ½ ln 2π] for a > 0: what Stirling's formula leaves out.
pub(super) fn stirling_error(a: f64) -> f64 {
    /// The coefficients of a⁻¹, a⁻³, … a⁻¹³ (DLMF 5.11.1). From a = 10 on, the next term is below 4·10⁻¹⁷.
    const SERIES: [f64; 7] = [
        1.0 / 12.0,
        -1.0 / 360.0,
        1.0 / 1260.0,
        -1.0 / 1680.0,
        1.0 / 1188.0,
        -691.0 / 360_360.0,
        1.0 / 156.0,
    ];

    if a < 10.0 {
        libm::lgamma(a) - (a - 0.5) * ln(a) + a - HALF_LN_TAU
    } else {
        polynomial(&SERIES, 1.0 / (a * a)) / a
    }
}

/// x ln(x/y) − x + y for x > 0 and y > 0: half the deviance of a Poisson count x whose mean is y.
pub(super) fn deviance(x: f64, y: f64) -> f64 {
    /// 1/3, 1/5, … 1/25
    const SERIES: [f64; 12] = {
        let mut terms = [0.0; 12];
        let mut n = 0;
        while n < terms.len() {
            terms[n] = 1.0 / (2 * n + 3) as f64;
            n += 1;
        }
        terms
    };

    // ln(x/y) = 2 artanh v, so the deviance is v (x − y) + 2 x v³ (1/3 + v²/5 + …).
    let v = (x - y) / (x + y);
    if v.abs() < 0.2 {
        v * (x - y) + 2.0 * x * v * v * v * polynomial(&SERIES, v * v)
    } else {
        x * ln(x / y) - x + y
    }
}
