//! Closing in on the value of a lever that gives a chance, with few values and all of them on the same futures.

use super::curve::{Curve, Point};
use crate::stats::{Estimate, Interval};

/// Values over the whole range.
const COARSE: usize = 9;
/// Values inside the pair of neighbours between which the chance is reached.
const FINE: usize = 7;
/// Values over the answer's error, so that its ends are read from the curve and not from a line drawn far.
const FINEST: usize = 5;
/// Half the width of the last values, in standard errors of the answer.
const REACH: f64 = 2.5;

/// How the first values lie in the range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Spacing {
    Even,
    /// Denser towards the lower end: at the cubes of even steps.
    Cubic,
}

/// The chance over a lever's `range`, dense where it rises to `wanted`.
///
/// Three rounds: even steps over the range, steps inside the first pair of neighbours with the wanted chance between
/// them, and steps over the answer's error. With common random numbers attainment is a rising step function of the lever
/// wherever every future is helped by more of it, so a bracket stays one (Glasserman & Yao 1992, Management Science 38,
/// 884–908). `chances` gives the chance at each of the values it is asked for.
#[must_use]
pub(super) fn curve(
    range: Interval,
    spacing: Spacing,
    wanted: f64,
    mut chances: impl FnMut(&[f64]) -> Vec<Estimate>,
) -> Curve {
    let mut points = Vec::new();
    let mut ask = |values: Vec<f64>, points: &mut Vec<Point>| {
        let fresh: Vec<f64> = values
            .into_iter()
            .filter(|value| points.iter().all(|point| point.value != *value))
            .collect();
        let found = chances(&fresh);
        let new = fresh.iter().zip(found);
        points.extend(new.map(|(&value, chance)| Point { value, chance }));
        Curve::new(points.clone())
    };

    let coarse = ask(spacing.values(range, COARSE), &mut points);
    let Some(bracket) = coarse.bracket(wanted) else {
        return coarse;
    };
    let fine = ask(inside(bracket, FINE), &mut points);
    let Some(reach) = fine.crossing(wanted).and_then(|crossing| {
        let bracket = fine.bracket(wanted)?;
        // A line over the bracket may miss by a part of it, also where the error is smaller than that.
        let reach = (REACH * crossing.standard_error()?).max(0.5 * (bracket.high - bracket.low));
        Some(Interval {
            low: (crossing.value - reach).max(range.low),
            high: (crossing.value + reach).min(range.high),
        })
    }) else {
        return fine;
    };
    ask(Spacing::Even.values(reach, FINEST), &mut points)
}

impl Spacing {
    /// So many values from one end of the range to the other, both included.
    fn values(self, range: Interval, count: usize) -> Vec<f64> {
        let place = |step: usize| {
            let part = step as f64 / (count - 1) as f64;
            let part = match self {
                Self::Even => part,
                Self::Cubic => part * part * part,
            };
            if step + 1 == count {
                range.high
            } else {
                range.low + part * (range.high - range.low)
            }
        };
        (0..count).map(place).collect()
    }
}

fn inside(range: Interval, count: usize) -> Vec<f64> {
    let values = Spacing::Even.values(range, count + 2);
    values[1..=count].to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::special::{normal_cdf, normal_quantile};

    fn exactly(value: f64, standard_error: f64) -> Estimate {
        Estimate {
            value,
            standard_error,
        }
    }

    #[test]
    fn the_lever_of_a_normal_threshold_is_its_quantile() {
        #[track_caller]
        fn case(spacing: Spacing, wanted: f64) {
            let chances = |values: &[f64]| -> Vec<Estimate> {
                let chance = |value: &f64| exactly(normal_cdf(*value), 0.005);
                values.iter().map(chance).collect()
            };
            let range = Interval {
                low: -3.0,
                high: 5.0,
            };
            let found = curve(range, spacing, wanted, chances).crossing(wanted);
            let found = found.unwrap();
            // Lines between points may add little to the error that is stated.
            let off = (found.value - normal_quantile(wanted)).abs();
            assert!(off < 0.05 * found.standard_error().unwrap(), "{found:?}");
        }

        case(Spacing::Even, 0.8);
        case(Spacing::Even, 0.05);
        case(Spacing::Cubic, 0.8);
        case(Spacing::Cubic, 0.5);
    }

    #[test]
    fn a_chance_out_of_reach_costs_one_round() {
        let mut asked = 0;
        let range = Interval {
            low: 0.0,
            high: 1.0,
        };
        let found = curve(range, Spacing::Even, 0.5, |values| {
            asked += values.len();
            vec![exactly(0.1, 0.01); values.len()]
        });
        assert_eq!((asked, found.points.len()), (COARSE, COARSE));
        assert_eq!(found.points[COARSE - 1].value, 1.0);
    }
}
