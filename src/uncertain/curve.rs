//! A smooth function of a normal score, prepared once and then looked up.

use std::sync::Arc;

use crate::lanes::polynomial;
use crate::special::{Chance, normal_density};

/// Scores beyond ±8.25 count as ±8.25; the score of a uniform number ends at ±8.21.
const INTERVALS_A_SIDE: u16 = 132;
/// A power of two, so that a score of 0 falls exactly on a knot.
const INTERVALS_A_SCORE: f64 = 16.0;

/// A quantile function of the normal score, as polynomials of degree 5 between knots.
///
/// Value, slope and bend are exact at the knots. Between them the error is at most h⁶/46080 times the sixth derivative,
/// with h = 1/16 (Hermite interpolation; Stoer & Bulirsch 2002, Introduction to Numerical Analysis, section 2.1.5).
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Curve(Arc<[[f64; 6]]>);

/// A quantile and the density there, on a scale on which the quantile is a smooth function of the normal score.
pub(super) struct Place {
    pub(super) quantile: f64,
    pub(super) density: f64,
    /// The derivative of the logarithm of the density.
    pub(super) density_growth: f64,
}

impl Curve {
    /// The curve of the part `cut` of a law, of which `law` gives the place with given chances.
    pub(super) fn new(cut: Cut, law: impl Fn(Chance) -> Place) -> Self {
        let h = 1.0 / INTERVALS_A_SCORE;
        let side = i32::from(INTERVALS_A_SIDE);
        let knot = |number: i32| {
            let score = f64::from(number) * h;
            let place = law(cut.chance(score));
            let slope = cut.mass * normal_density(score) / place.density;
            let bend = -slope * (score + slope * place.density_growth);
            [place.quantile, slope * h, bend * h * h]
        };
        let knots: Vec<[f64; 3]> = (-side..=side).map(knot).collect();
        let quintics = knots.windows(2).map(|ends| quintic(ends[0], ends[1]));
        Self(quintics.collect())
    }

    /// The quantile at a normal score.
    pub(super) fn at(&self, score: f64) -> f64 {
        let side = f64::from(INTERVALS_A_SIDE);
        let position = (score * INTERVALS_A_SCORE).clamp(-side, side);
        let interval = ((position + side) as usize).min(self.0.len() - 1);
        polynomial(&self.0[interval], position - (interval as f64 - side))
    }
}

/// The part of a law between two bounds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Cut {
    /// The chance of the law to be below the lower bound.
    below: f64,
    /// The chance of the law to be above the upper bound.
    above: f64,
    /// The chance of the law to be between them.
    pub(super) mass: f64,
}

impl Cut {
    /// The whole law.
    pub(super) const NONE: Self = Self {
        below: 0.0,
        above: 0.0,
        mass: 1.0,
    };

    /// The part between two bounds with these chances.
    pub(super) fn between(lower: Chance, upper: Chance) -> Self {
        // The difference of the smaller chances has the smaller error.
        let mass = if lower.below < upper.above {
            upper.below - lower.below
        } else {
            lower.above - upper.above
        };
        Self {
            below: lower.below,
            above: upper.above,
            mass,
        }
    }

    /// The chances, under the whole law, of the place that has the normal score `score` within the part.
    fn chance(self, score: f64) -> Chance {
        let within = Chance::of_score(score);
        Chance {
            below: self.below + self.mass * within.below,
            above: self.above + self.mass * within.above,
        }
    }
}

/// The coefficients of the polynomial in t from 0 to 1 that has these values, slopes and bends at its ends.
fn quintic([y0, d0, e0]: [f64; 3], [y1, d1, e1]: [f64; 3]) -> [f64; 6] {
    let value = y1 - y0 - d0 - 0.5 * e0;
    let slope = d1 - d0 - e0;
    let bend = e1 - e0;
    [
        y0,
        d0,
        0.5 * e0,
        10.0 * value - 4.0 * slope + 0.5 * bend,
        -15.0 * value + 7.0 * slope - bend,
        6.0 * value - 3.0 * slope + 0.5 * bend,
    ]
}
