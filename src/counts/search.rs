//! Quantiles of counts by search among exact distribution functions.

use crate::special::Chance;

/// The smallest whole number n with F(n) ≥ `u`, where `law(n)` gives F(n) and 1 − F(n), and `start` is about right.
///
/// Normal scores of F are nearly straight lines over n, so the secant through two of them leads close. The bracket leads
/// home, by halves if the secants take long.
pub(super) fn search(u: f64, start: f64, law: impl Fn(f64) -> Chance) -> f64 {
    /// Twice as many secants as the tests need.
    const MOST_SECANTS: u32 = 10;
    /// From here on not every whole number is one of floating point, and neighbours cannot be told apart. What the law
    /// tends to, which `start` is, is then as good as the law.
    const MOST_EXACT: f64 = 9_007_199_254_740_992.0;

    let wanted = Chance::new(u);
    let wanted_score = wanted.score();
    // F(below) < u ≤ F(above)
    let (mut below, mut above) = (-1.0, f64::INFINITY);
    let mut slope = start.max(1.0).sqrt();
    // A law with mean 0 may have no start at all; `max` then takes the 0.
    let mut n = start.max(0.0).round();
    let mut previous: Option<(f64, f64)> = None;
    let mut tries = 0;
    while above - below > 1.0 {
        n = n.clamp(below + 1.0, above - 1.0);
        if n >= MOST_EXACT {
            return n;
        }
        let chance = law(n);
        if chance.below.is_nan() {
            return f64::NAN;
        }
        let is_reached = if wanted.below <= wanted.above {
            chance.below >= wanted.below
        } else {
            chance.above <= wanted.above
        };
        if is_reached {
            above = n;
        } else {
            below = n;
        }

        let score = chance.score();
        if let Some((earlier, earlier_score)) = previous {
            let secant = (n - earlier) / (score - earlier_score);
            slope = if secant > 0.0 { secant } else { slope };
        }
        previous = Some((n, score));
        tries += 1;
        let guess = (n + (wanted_score - score) * slope).round();
        n = if guess.is_finite() && tries < MOST_SECANTS {
            guess
        } else if above.is_finite() {
            (0.5 * (below + above)).floor()
        } else {
            2.0 * n + 1.0
        };
    }
    above
}
