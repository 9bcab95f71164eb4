//! Divisions in tenths of a percent, which people can write down.

use super::climb::Mix;
use crate::scenario::Bounds;

/// Parts of a whole.
const PARTS: f64 = 1000.0;

/// The division in tenths of a percent, each whole by largest remainders; a whole whose bounds that would break stays.
pub(super) fn rounded(mix: &Mix, bounds: &[Vec<Bounds>]) -> Mix {
    let wholes = mix.iter().zip(bounds);
    wholes
        .map(|(parts, bounds)| {
            let rounded = by_largest_remainders(parts);
            let mut pairs = rounded.iter().zip(bounds);
            let fits = pairs.all(|(part, bounds)| (bounds.floor..=bounds.cap).contains(part));
            if fits { rounded } else { parts.clone() }
        })
        .collect()
}

fn by_largest_remainders(parts: &[f64]) -> Vec<f64> {
    let mut counts: Vec<f64> = parts.iter().map(|part| (part * PARTS).floor()).collect();
    let missing = (PARTS - counts.iter().sum::<f64>()).round().max(0.0) as usize;
    let mut order: Vec<usize> = (0..parts.len()).collect();
    let remainder = |part: usize| parts[part] * PARTS - counts[part];
    order.sort_by(|&left, &right| remainder(right).total_cmp(&remainder(left)));
    for part in order.into_iter().cycle().take(missing) {
        counts[part] += 1.0;
    }
    counts.into_iter().map(|count| count / PARTS).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tenths_of_a_percent_sum_to_the_whole() {
        let parts = [1.0 / 3.0, 1.0 / 3.0, 1.0 / 3.0];
        assert_eq!(by_largest_remainders(&parts), [0.334, 0.333, 0.333]);
        assert_eq!(by_largest_remainders(&[1.0, 0.0]), [1.0, 0.0]);
    }
}
