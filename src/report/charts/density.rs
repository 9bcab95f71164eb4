//! A smooth curve through a histogram.

use crate::analysis::findings::Summary;
use crate::report::figures::Measure;

/// Points of a curve.
const POINTS: u32 = 120;
/// The half-width of the Epanechnikov kernel that smooths like a normal kernel of standard deviation 1.
const EPANECHNIKOV: f64 = 2.214;
/// Heights that are less than a fifth of a pixel.
const INVISIBLE: f64 = 0.002;
/// Outcomes that are counts lie on whole numbers, which bins of any other width hold unevenly.
const COUNT_WIDTH: f64 = 2.0;

/// Futures below the lowest bin, and above the highest, which those count too: bins lie between the quantiles of 0.5 % and
/// 99.5 %.
const OUTSIDE: f64 = 0.005;

/// The density of the middle 99 % of a summary's futures, or nothing where all futures are the same. What lies further
/// outside counts in the outermost bins, where it would stand up as a bump.
///
/// Kernel estimate on the bins of the histogram; bandwidth by Silverman (1986), Density Estimation for Statistics and Data
/// Analysis, equation 3.31.
pub(super) fn density(summary: &Summary, futures: f64) -> Vec<(f64, f64)> {
    let histogram = &summary.histogram;
    let quantiles = &summary.quantiles;
    let width = (histogram.high - histogram.low) / histogram.shares.len() as f64;
    let middle_half = quantiles.p75.value - quantiles.p25.value;
    let spread = if middle_half > 0.0 {
        summary.sd.min(middle_half / 1.34)
    } else {
        summary.sd
    };
    if spread <= 0.0 || width <= 0.0 {
        return Vec::new();
    }
    let silverman = EPANECHNIKOV * 0.9 * spread / libm::pow(futures.max(1.0), 0.2);
    let reach = match Measure::of(summary.outcome) {
        Measure::Firms => silverman.max(COUNT_WIDTH),
        _ => silverman,
    };
    let reach = reach.max(1.5 * width);
    // The kernel's part below a distance from its middle.
    let below = |distance: f64| {
        let part = (distance / reach).clamp(-1.0, 1.0);
        0.5 + part * (0.75 - 0.25 * part * part)
    };
    let left = |bin: usize| histogram.low + bin as f64 * width;
    let bins: Vec<(f64, f64)> = histogram
        .shares
        .iter()
        .enumerate()
        .map(|(bin, share)| {
            let is_outermost = bin == 0 || bin + 1 == histogram.shares.len();
            let outside = if is_outermost { OUTSIDE } else { 0.0 };
            (left(bin), (share - outside).max(0.0))
        })
        .collect();
    let height = |x: f64| -> f64 {
        let start = bins.partition_point(|(left, _)| left + width < x - reach);
        let near = bins[start..]
            .iter()
            .take_while(|(left, _)| *left <= x + reach);
        // Futures in a bin's middle alone would make a tooth of each bin.
        near.map(|(left, share)| share / width * (below(x - left) - below(x - left - width)))
            .sum()
    };
    let (low, high) = (histogram.low - reach, histogram.high + reach);
    let place = |point: u32| low + (high - low) * f64::from(point) / f64::from(POINTS - 1);
    let curve: Vec<(f64, f64)> = (0..POINTS).map(place).map(|x| (x, height(x))).collect();
    trimmed(&curve)
}

/// The curve without the ends that are too flat to be seen.
fn trimmed(curve: &[(f64, f64)]) -> Vec<(f64, f64)> {
    let highest = curve.iter().map(|point| point.1).fold(0.0, f64::max);
    let is_seen = |point: &(f64, f64)| point.1 > highest * INVISIBLE;
    let start = curve.iter().position(is_seen).unwrap_or(0);
    let end = curve.iter().rposition(is_seen).map_or(0, |last| last + 1);
    curve[start..end].to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::findings::{Histogram, Quantiles};
    use crate::country::Outcome;
    use crate::stats::Estimate;
    use crate::units::TARGET_YEAR;

    /// Futures spread evenly from 0 to 1, and half a percent on each side.
    fn even(sd: f64) -> Summary {
        let known = |value| Estimate {
            value,
            standard_error: 0.0,
        };
        Summary {
            outcome: Outcome::CapacityRatio,
            year: TARGET_YEAR,
            unit: "1".to_owned(),
            mean: known(0.5),
            sd,
            quantiles: Quantiles {
                p025: known(0.025),
                p05: known(0.05),
                p10: known(0.1),
                p25: known(0.25),
                p50: known(0.5),
                p75: known(0.75),
                p90: known(0.9),
                p95: known(0.95),
                p975: known(0.975),
            },
            target: None,
            attainment: None,
            variance_from_parameters: None,
            histogram: Histogram {
                low: 0.0,
                high: 1.0,
                shares: [&[0.0149], [0.0099; 98].as_slice(), &[0.0149]].concat(),
            },
        }
    }

    #[test]
    fn a_density_holds_the_middle_of_the_futures() {
        let curve = density(&even(0.289), 16_384.0);
        let area: f64 = curve
            .windows(2)
            .map(|pair| (pair[1].0 - pair[0].0) * f64::midpoint(pair[0].1, pair[1].1))
            .sum();
        assert!((area - 0.99).abs() < 0.01, "{area}");
        let middle = curve.iter().filter(|point| (0.3..0.7).contains(&point.0));
        assert!(middle.clone().count() > 30);
        assert!(middle.clone().all(|point| (point.1 - 0.99).abs() < 0.01));
    }

    #[test]
    fn what_lies_further_outside_makes_no_bump() {
        let curve = density(&even(0.289), 16_384.0);
        let middle = curve[curve.len() / 2].1;
        assert!(curve.iter().all(|point| point.1 < 1.02 * middle));
    }

    /// However narrow the kernel, no bin can be told from the next.
    #[test]
    fn bins_make_no_teeth() {
        let curve = density(&even(0.289), 1e15);
        let mut middle = curve.iter().filter(|point| (0.1..0.9).contains(&point.0));
        assert!(middle.all(|point| (point.1 - 0.99).abs() < 1e-9));
    }

    #[test]
    fn futures_that_are_all_the_same_have_no_density() {
        assert_eq!(density(&even(0.0), 1.0), []);
    }
}
