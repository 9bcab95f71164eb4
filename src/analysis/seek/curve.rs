//! The chance of a target as a lever moves, and where it crosses the chance that is wanted.

use crate::stats::{Estimate, Interval};

/// Standard errors on each side of an estimate that make a 95 % interval.
const NORMAL_95: f64 = 1.959_963_984_540_054;

/// The chance of a target at one value of a lever.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    pub value: f64,
    pub chance: Estimate,
}

/// The chance of a target over a lever's range; points by rising value, at least two.
#[derive(Clone, Debug, PartialEq)]
pub struct Curve {
    pub points: Vec<Point>,
}

/// The smallest value of a lever that reaches a chance.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Crossing {
    /// Interpolated between the two nearest points.
    pub value: f64,
    /// The values at which the wanted chance lies within the 95 % interval of the estimated one. An end that lies
    /// outside the range is not known.
    pub low: Option<f64>,
    pub high: Option<f64>,
}

impl Crossing {
    /// A quarter of the interval's width or so: what stands behind ±.
    #[must_use]
    pub fn standard_error(&self) -> Option<f64> {
        let (low, high) = (self.low?, self.high?);
        Some((high - low) / (2.0 * NORMAL_95))
    }
}

impl Curve {
    /// # Panics
    ///
    /// If there are no points.
    #[must_use]
    pub fn new(mut points: Vec<Point>) -> Self {
        assert!(!points.is_empty(), "a curve has points");
        points.sort_by(|left, right| left.value.total_cmp(&right.value));
        points.dedup_by(|left, right| left.value == right.value);
        Self { points }
    }

    /// Where the chance first rises to `wanted`, with the error that comes from that of the chances.
    ///
    /// The interval inverts a test at every value: a value belongs to it if the wanted chance would not be rejected
    /// there (Fieller 1954, Journal of the Royal Statistical Society B 16, 175–185, for a ratio; the same idea for any
    /// rising curve). All points are on the same futures, so the curve as a whole lies too high or too low, and the
    /// error of the crossing is that of the height over the slope.
    ///
    /// Nothing if the chance starts at `wanted` or above, or never rises to it.
    #[must_use]
    pub fn crossing(&self, wanted: f64) -> Option<Crossing> {
        let first = self.points.first()?;
        if first.chance.value >= wanted {
            return None;
        }
        let shifted = |errors: f64| {
            self.first_rise(wanted, |point| {
                point.chance.value + errors * point.chance.standard_error
            })
        };
        Some(Crossing {
            value: shifted(0.0)?,
            low: shifted(NORMAL_95),
            high: shifted(-NORMAL_95),
        })
    }

    fn first_rise(&self, wanted: f64, height: impl Fn(&Point) -> f64) -> Option<f64> {
        self.points.windows(2).find_map(|pair| {
            let (below, above) = (height(&pair[0]), height(&pair[1]));
            let part = (wanted - below) / (above - below);
            let width = pair[1].value - pair[0].value;
            (below < wanted && above >= wanted).then(|| pair[0].value + part * width)
        })
    }

    /// The neighbours between which the chance first rises to `wanted`.
    #[must_use]
    pub fn bracket(&self, wanted: f64) -> Option<Interval> {
        let rises =
            |pair: &&[Point]| pair[0].chance.value < wanted && pair[1].chance.value >= wanted;
        let pair = self.points.windows(2).find(rises)?;
        Some(Interval {
            low: pair[0].value,
            high: pair[1].value,
        })
    }

    /// The last value up to which a chance that starts at `wanted` or above stays there; nothing if it always does.
    #[must_use]
    pub fn fall_below(&self, wanted: f64) -> Option<f64> {
        let pair = self
            .points
            .windows(2)
            .find(|pair| pair[0].chance.value >= wanted && pair[1].chance.value < wanted)?;
        let (above, below) = (pair[0].chance.value, pair[1].chance.value);
        let width = pair[1].value - pair[0].value;
        Some(pair[0].value + (above - wanted) / (above - below) * width)
    }

    /// The point with the highest chance, the lowest of several.
    ///
    /// # Panics
    ///
    /// Never: a curve has points.
    #[must_use]
    pub fn best(&self) -> Point {
        let better = |best: Point, point: &Point| {
            if point.chance.value > best.chance.value {
                *point
            } else {
                best
            }
        };
        self.points.iter().fold(self.points[0], better)
    }

    /// The deepest fall of the chance from any value of the lever to a larger one, and the two values, where it falls by
    /// more than the errors of both explain.
    #[must_use]
    pub fn deepest_fall(&self) -> Option<(Point, Point)> {
        let mut deepest: Option<(Point, Point)> = None;
        let mut highest = self.points[0];
        let size = |pair: (Point, Point)| pair.0.chance.value - pair.1.chance.value;
        for &point in &self.points {
            if point.chance.value >= highest.chance.value {
                highest = point;
            } else if deepest.is_none_or(|pair| size((highest, point)) > size(pair)) {
                deepest = Some((highest, point));
            }
        }
        deepest.filter(|&(high, low)| {
            // On the same futures both err alike, so this asks for more than is needed.
            let error = high.chance.standard_error.max(low.chance.standard_error);
            size((high, low)) > NORMAL_95 * error
        })
    }

    /// Whether the chance rises from any value of the lever to a larger one by more than the errors of both explain.
    #[must_use]
    pub fn rises(&self) -> bool {
        let backwards = Self {
            points: self.points.iter().rev().copied().collect(),
        };
        backwards.deepest_fall().is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn curve(points: &[(f64, f64)], standard_error: f64) -> Curve {
        let point = |&(value, chance): &(f64, f64)| Point {
            value,
            chance: Estimate {
                value: chance,
                standard_error,
            },
        };
        Curve::new(points.iter().map(point).collect())
    }

    #[test]
    fn a_crossing_lies_where_the_line_meets_the_wanted_chance() {
        // A line of slope 0.1: the error of the answer is ten times that of the chance.
        let line: Vec<(f64, f64)> = (0..=10)
            .map(|x| (f64::from(x), 0.1 * f64::from(x)))
            .collect();
        let crossing = curve(&line, 0.02).crossing(0.55).unwrap();
        assert!((crossing.value - 5.5).abs() < 1e-12);
        assert!((crossing.standard_error().unwrap() - 0.2).abs() < 1e-12);
    }

    #[test]
    fn ends_of_the_interval_outside_the_range_are_not_known() {
        let crossing = curve(&[(0.0, 0.1), (1.0, 0.5)], 0.05)
            .crossing(0.48)
            .unwrap();
        assert!(crossing.low.is_some());
        assert_eq!((crossing.high, crossing.standard_error()), (None, None));
    }

    #[test]
    fn no_crossing_where_the_chance_is_there_already_or_never_comes() {
        let rising = curve(&[(0.0, 0.2), (1.0, 0.6)], 0.01);
        assert_eq!(rising.crossing(0.2), None);
        assert_eq!(rising.crossing(0.7), None);
        assert_eq!(curve(&[(0.0, 0.6), (1.0, 0.2)], 0.01).crossing(0.5), None);
    }

    #[test]
    fn a_fall_is_seen_and_a_jitter_is_not() {
        let falling = curve(&[(0.0, 0.2), (1.0, 0.6), (2.0, 0.5), (3.0, 0.7)], 0.01);
        let (from, to) = falling.deepest_fall().unwrap();
        assert_eq!((from.value, to.value), (1.0, 2.0));
        assert_eq!(
            curve(&[(0.0, 0.2), (1.0, 0.6), (2.0, 0.59)], 0.01).deepest_fall(),
            None
        );
        assert!(falling.rises());
        assert!(!curve(&[(0.0, 0.4), (1.0, 0.4), (2.0, 0.41)], 0.01).rises());
        assert!(!curve(&[(0.0, 0.0), (1.0, 0.0)], 0.0).rises());
        assert_eq!(falling.fall_below(0.1), None);
        let down = curve(&[(0.0, 0.9), (1.0, 0.5)], 0.01);
        assert!((down.fall_below(0.7).unwrap() - 0.5).abs() < 1e-12);
    }
}
