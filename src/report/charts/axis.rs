//! Ranges with room at their ends, round ticks, and labels that keep their distance.

use std::ops::Range;

use crate::report::figures::Measure;

/// One number alone makes no scale.
pub(super) const LEAST: usize = 2;
/// How much finer a scale may become to have as many: any range holds two of a tenth of it.
const FINER: usize = 10;

/// How far beyond the least that counts the narrowest scale of differences goes, so that it stands there in figures.
const NARROWEST: f64 = 1.3;

/// Round numbers in a range.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Ticks {
    pub(super) values: Vec<f64>,
    pub(super) step: f64,
}

/// About so many round numbers in a range, and no fewer than two.
pub(super) fn ticks(range: &Range<f64>, about: usize) -> Ticks {
    let mut finer = (about..about + FINER).map(|about| spaced(range, about));
    let found = finer.find(|ticks| ticks.values.len() >= LEAST);
    found.unwrap_or_else(|| spaced(range, about))
}

/// About so many round numbers in a range, or none or one where it lies badly.
pub(super) fn spaced(range: &Range<f64>, about: usize) -> Ticks {
    let rough = (range.end - range.start) / about.max(1) as f64;
    let exponent = libm::floor(libm::log10(rough)) as i32;
    let magnitude = libm::exp10(f64::from(exponent));
    // Counts have no halves, so 2.5 is no step of theirs.
    let quarter = if exponent == 0 { 2.0 } else { 2.5 };
    let steps = [1.0, 2.0, quarter, 5.0, 10.0].map(|step| step * magnitude);
    let step = steps
        .into_iter()
        .find(|step| *step >= rough * 0.999)
        .unwrap_or(rough);
    let first = (range.start / step - 1e-9).ceil() as i64;
    let last = (range.end / step + 1e-9).floor() as i64;
    Ticks {
        // Zero comes out as zero exactly.
        values: (first..=last).map(|tick| tick as f64 * step).collect(),
        step,
    }
}

/// The smallest range that holds all values, widened by a share of itself at both ends.
pub(super) fn range_around(values: impl IntoIterator<Item = f64>, margin: f64) -> Range<f64> {
    let start = (f64::INFINITY, f64::NEG_INFINITY);
    let (low, high) = values.into_iter().fold(start, |(low, high), value| {
        (low.min(value), high.max(value))
    });
    if low > high {
        return 0.0..1.0;
    }
    let width = high - low;
    // One value alone, as on the central path: any width shows it in the middle.
    let room = if width > 1e-9 * high.abs() {
        width * margin
    } else {
        (high.abs() * 0.05).max(1e-3)
    };
    low - room..high + room
}

/// The smallest range that holds zero and all differences, widened likewise, and no narrower than the least that counts.
pub(super) fn range_around_zero(
    differences: impl IntoIterator<Item = f64>,
    margin: f64,
    measure: Measure,
) -> Range<f64> {
    let differences: Vec<f64> = differences.into_iter().chain([0.0]).collect();
    let least = measure.least();
    if differences
        .iter()
        .all(|difference| difference.abs() < least)
    {
        return -least * NARROWEST..least * NARROWEST;
    }
    range_around(differences, margin)
}

/// Moves labels apart so that they keep a `gap`, in their order and inside the limits, each as near to its place as that
/// allows from above.
pub(super) fn spread(places: &[f64], gap: f64, limits: Range<f64>) -> Vec<f64> {
    let mut order: Vec<usize> = (0..places.len()).collect();
    order.sort_by(|left, right| places[*left].total_cmp(&places[*right]));
    let mut moved = places.to_vec();
    let mut lowest = limits.start;
    for &label in &order {
        moved[label] = moved[label].max(lowest);
        lowest = moved[label] + gap;
    }
    let mut highest = limits.end;
    for &label in order.iter().rev() {
        moved[label] = moved[label].min(highest);
        highest = moved[label] - gap;
    }
    moved
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_round_and_inside() {
        #[track_caller]
        fn case(range: Range<f64>, about: usize, expected: &[f64]) {
            let found = ticks(&range, about).values;
            assert_eq!(found.len(), expected.len(), "{found:?}");
            let pairs = found.iter().zip(expected);
            assert!(
                pairs
                    .clone()
                    .all(|(found, expected)| (found - expected).abs() < 1e-9)
            );
        }

        case(0.0..1.0, 4, &[0.0, 0.25, 0.5, 0.75, 1.0]);
        case(198_000.0..227_000.0, 5, &[200_000.0, 210_000.0, 220_000.0]);
        case(-0.03..0.05, 4, &[-0.02, 0.0, 0.02, 0.04]);
        case(0.6..2.4, 1, &[1.0, 2.0]);
        case(4.9..5.05, 1, &[4.9, 5.0]);
    }

    #[test]
    fn a_range_always_has_a_width() {
        #[track_caller]
        fn case(values: &[f64], expected: Range<f64>) {
            let found = range_around(values.iter().copied(), 0.1);
            assert!((found.start - expected.start).abs() < 1e-9, "{found:?}");
            assert!((found.end - expected.end).abs() < 1e-9, "{found:?}");
        }

        case(&[0.0, 10.0], -1.0..11.0);
        case(&[100.0], 95.0..105.0);
        case(&[0.0, 0.0], -0.001..0.001);
        case(&[], 0.0..1.0);
    }

    /// Of equal scenarios no scale counts parts of a person.
    #[test]
    fn a_scale_of_differences_holds_zero_and_what_counts() {
        #[track_caller]
        fn case(differences: &[f64], measure: Measure, expected: &[f64]) {
            let range = range_around_zero(differences.iter().copied(), 0.1, measure);
            assert_eq!(ticks(&range, 3).values, expected, "{range:?}");
        }

        case(&[0.0, 0.0], Measure::Persons, &[-1.0, 0.0, 1.0]);
        case(&[0.2, -0.1], Measure::Firms, &[-1.0, 0.0, 1.0]);
        case(&[0.0], Measure::Share, &[-1e-4, 0.0, 1e-4]);
        case(&[1e-12], Measure::Money, &[-1.0, 0.0, 1.0]);
        case(&[300.0, 480.0], Measure::Persons, &[0.0, 200.0, 400.0]);
    }

    #[test]
    fn labels_keep_their_distance_and_stay_inside() {
        assert_eq!(spread(&[10.0, 50.0], 12.0, 0.0..100.0), [10.0, 50.0]);
        assert_eq!(
            spread(&[50.0, 49.0, 51.0], 12.0, 0.0..100.0),
            [61.0, 49.0, 73.0]
        );
        assert_eq!(spread(&[99.0, 98.0], 12.0, 0.0..100.0), [100.0, 88.0]);
    }
}
