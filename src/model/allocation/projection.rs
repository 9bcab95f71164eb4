//! Shares moved as little as needed to lie within their bounds.

use crate::scenario::Bounds;

/// What the sum of a division may be away from 1.
const ROUNDING: f64 = 1e-12;

/// Whether there is a point on {Σ w = 1, floor ≤ w ≤ cap}.
pub(super) fn is_possible(bounds: &[Bounds]) -> bool {
    let floors: f64 = bounds.iter().map(|bounds| bounds.floor).sum();
    let caps: f64 = bounds.iter().map(|bounds| bounds.cap).sum();
    let mut zones = bounds.iter();
    floors <= 1.0 + ROUNDING
        && caps >= 1.0 - ROUNDING
        && zones.all(|bounds| bounds.floor <= bounds.cap + ROUNDING)
}

/// The point nearest to `wanted` on {Σ w = 1, floor ≤ w ≤ cap}, if there is one.
///
/// It is `clamp(wanted − μ)` for the one μ with sum 1 (Held, Wolfe & Crowder 1974, Mathematical Programming 6, 62–88):
/// the sum falls in straight pieces as μ grows, with a corner where a weight meets a bound, so μ lies between two
/// corners and there by interpolation. Weights that already fit come back untouched.
#[must_use]
pub fn project(wanted: &[f64], bounds: &[Bounds]) -> Vec<f64> {
    let mut weights = wanted.iter().zip(bounds);
    let fits = weights.all(|(weight, bounds)| (bounds.floor..=bounds.cap).contains(weight));
    if fits && (wanted.iter().sum::<f64>() - 1.0).abs() < ROUNDING {
        return wanted.to_vec();
    }
    let at = |shift: f64| -> Vec<f64> {
        wanted
            .iter()
            .zip(bounds)
            .map(|(weight, bounds)| (weight - shift).max(bounds.floor).min(bounds.cap))
            .collect()
    };
    let sum_at = |shift: f64| -> f64 { at(shift).iter().sum() };

    let corners = wanted
        .iter()
        .zip(bounds)
        .flat_map(|(weight, bounds)| [weight - bounds.cap, weight - bounds.floor]);
    let mut corners: Vec<f64> = corners.collect();
    corners.sort_by(f64::total_cmp);
    let above = corners.partition_point(|&shift| sum_at(shift) > 1.0);
    let Some(&high) = corners.get(above) else {
        return at(corners[corners.len() - 1]);
    };
    let Some(&low) = above.checked_sub(1).map(|below| &corners[below]) else {
        return at(high);
    };
    let (sum_low, sum_high) = (sum_at(low), sum_at(high));
    at(low + (high - low) * (sum_low - 1.0) / (sum_low - sum_high))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Weights that sum to 1 and bounds that admit weights that sum to 1.
    fn problems() -> impl Strategy<Value = (Vec<f64>, Vec<Bounds>)> {
        let zone = (
            0.0..1.0_f64,
            prop_oneof![Just(0.0), 0.0..1.0_f64],
            prop_oneof![Just(0.0), 0.0..1.0_f64],
        );
        prop::collection::vec(zone, 1..10).prop_map(|zones| {
            let count = zones.len() as f64;
            let whole: f64 = zones.iter().map(|zone| zone.0 + 1e-9).sum();
            let wanted = zones.iter().map(|zone| (zone.0 + 1e-9) / whole).collect();
            let bounds = zones.iter().map(|&(_, floor, room)| Bounds {
                floor: floor / count,
                cap: floor / count + room,
            });
            let mut bounds: Vec<Bounds> = bounds.collect();
            let missing = 1.0 - bounds.iter().map(|bounds| bounds.cap).sum::<f64>();
            bounds[0].cap += missing.max(0.0);
            (wanted, bounds)
        })
    }

    proptest! {
        /// The conditions of Karush, Kuhn and Tucker, which only the nearest point fulfils: what is taken from each weight
        /// is the same μ, less where a floor and more where a cap stands against it.
        #[test]
        fn the_projection_is_the_nearest_point((wanted, bounds) in problems()) {
            let found = project(&wanted, &bounds);
            prop_assert!((found.iter().sum::<f64>() - 1.0).abs() < 1e-12);
            for (weight, bounds) in found.iter().zip(&bounds) {
                prop_assert!((bounds.floor..=bounds.cap).contains(weight));
            }
            let (mut least, mut most) = (f64::NEG_INFINITY, f64::INFINITY);
            for ((wanted, found), bounds) in wanted.iter().zip(&found).zip(&bounds) {
                let taken = wanted - found;
                if *found > bounds.floor {
                    most = most.min(taken);
                }
                if *found < bounds.cap {
                    least = least.max(taken);
                }
            }
            prop_assert!(least <= most + 1e-12, "no μ lies between {least} and {most}");
        }
    }
}
