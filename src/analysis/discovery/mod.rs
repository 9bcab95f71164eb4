//! Where a target is missed: boxes in the space of the uncertain numbers, found by PRIM.
//!
//! The patient rule induction method peels a little off one side of a box at a time, where it gains most (Friedman & Fisher
//! 1999, Statistics and Computing 9, 123–143, doi:10.1023/A:1008894516817), as used to discover scenarios (Bryant &
//! Lempert 2010, Technological Forecasting & Social Change 77, 34–49, doi:10.1016/j.techfore.2009.08.002). Peeled boxes
//! are not pasted, which would change them little.

mod peel;

pub use peel::{Limits, Peeled, peel};

use serde::{Deserialize, Serialize};

/// A restriction is kept if chance alone would give as many cases in the box without it in fewer than this share.
const SIGNIFICANT: f64 = 0.05;
/// Half samples in which the box is looked for again.
pub const HALVES: u64 = 20;

/// A box, what it holds, and how sure its sides are.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Discovery {
    /// Share of all cases that lie in the box.
    pub coverage: f64,
    /// Share of what lies in the box that is a case.
    pub density: f64,
    /// Share of all rows that are cases, in the box or not.
    pub base: f64,
    pub sides: Vec<BoxSide>,
}

/// A number that the box restricts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BoxSide {
    /// Position among the inputs.
    pub input: usize,
    /// Infinite where open.
    pub limits: Limits,
    /// Share of half samples whose box restricts the number too.
    pub found_again: f64,
}

/// The box that tells cases best from the rest: of all peeled, that with the largest harmonic mean of coverage and density,
/// without the sides that chance explains (quasi-p-value of Bryant & Lempert 2010, appendix). `None` if there are no
/// cases, or nothing else.
///
/// `inputs` are by number and row; `cases` holds for each row how much of a case it is, from 0 to 1.
///
/// # Panics
///
/// If a row has no input.
#[must_use]
pub fn discover(inputs: &[&[f64]], cases: &[f64]) -> Option<Discovery> {
    let rows: Vec<usize> = (0..cases.len()).collect();
    let best = best_box(inputs, cases, &rows)?;
    let half = |number: u64| -> Vec<usize> {
        let is_in = |row: &usize| mixed(*row as u64 ^ (number << 32)) & 1 == 1;
        rows.iter().copied().filter(is_in).collect()
    };
    let again: Vec<Vec<Limits>> = (0..HALVES)
        .filter_map(|number| Some(best_box(inputs, cases, &half(number))?.limits))
        .collect();
    let sides = best
        .limits
        .iter()
        .enumerate()
        .filter(|(_, limits)| limits.is_restricted());
    let sides = sides.map(|(input, &limits)| BoxSide {
        input,
        limits,
        found_again: again
            .iter()
            .filter(|limits| limits[input].is_restricted())
            .count() as f64
            / HALVES as f64,
    });
    Some(Discovery {
        coverage: best.coverage,
        density: best.density,
        base: cases.iter().sum::<f64>() / cases.len() as f64,
        sides: sides.collect(),
    })
}

fn best_box(inputs: &[&[f64]], cases: &[f64], rows: &[usize]) -> Option<Peeled> {
    let all: f64 = rows.iter().map(|row| cases[*row]).sum();
    if all <= 0.0 || all >= rows.len() as f64 {
        return None;
    }
    let harmonic = |peeled: &Peeled| {
        2.0 * peeled.coverage * peeled.density / (peeled.coverage + peeled.density)
    };
    let best = peel(inputs, cases, rows)
        .into_iter()
        .max_by(|one, other| harmonic(one).total_cmp(&harmonic(other)))?;
    Some(without_chance(best, inputs, cases, rows))
}

/// The box without the sides that are not more than chance.
fn without_chance(best: Peeled, inputs: &[&[f64]], cases: &[f64], rows: &[usize]) -> Peeled {
    let mut limits = best.limits;
    for input in 0..limits.len() {
        if !limits[input].is_restricted() {
            continue;
        }
        let mut open = limits.clone();
        open[input] = Limits::OPEN;
        let wide = Peeled::new(open, inputs, cases, rows);
        let narrow = Peeled::new(limits.clone(), inputs, cases, rows);
        if chance_of_gain(&wide, &narrow) > SIGNIFICANT {
            limits = wide.limits;
        }
    }
    Peeled::new(limits, inputs, cases, rows)
}

/// The chance that as many rows as the narrow box has, picked from the wide one, have as many cases: normal approximation of
/// the binomial.
fn chance_of_gain(wide: &Peeled, narrow: &Peeled) -> f64 {
    let expected = wide.density;
    let error = (expected * (1.0 - expected) / narrow.rows.len() as f64).sqrt();
    if error > 0.0 {
        crate::special::normal_cdf((expected - narrow.density) / error)
    } else {
        1.0
    }
}

/// A number whose bits hang on every bit of `value` (Steele, Lea & Flood 2014, `SplitMix64`).
fn mixed(value: u64) -> u64 {
    let mut bits = value.wrapping_add(0x9e37_79b9_7f4a_7c15);
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    bits ^ (bits >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Rows of `count` inputs, spread over 0 to 1.
    fn spread(count: u64, rows: u64) -> Vec<Vec<f64>> {
        let unit = |seed: u64| (mixed(seed) >> 11) as f64 / (1_u64 << 53) as f64;
        (0..count)
            .map(|input| (0..rows).map(|row| unit(row * 64 + input)).collect())
            .collect()
    }

    #[test]
    fn a_known_box_is_found_and_nothing_else() {
        let inputs = spread(5, 4000);
        let inside = |row: usize| inputs[1][row] > 0.6 && inputs[3][row] < 0.5;
        let cases: Vec<f64> = (0..4000).map(|row| f64::from(inside(row))).collect();
        let lists: Vec<&[f64]> = inputs.iter().map(Vec::as_slice).collect();
        let found = discover(&lists, &cases).unwrap();
        let restricted: Vec<usize> = found.sides.iter().map(|side| side.input).collect();
        assert_eq!(restricted, [1, 3]);
        // Peels take 5 % of what is left, so a side stops within 5 % of the range that is left at that corner.
        assert!(
            (found.sides[0].limits.low - 0.6).abs() < 0.05
                && found.sides[0].limits.high.is_infinite()
        );
        assert!(
            (found.sides[1].limits.high - 0.5).abs() < 0.05
                && found.sides[1].limits.low.is_infinite()
        );
        assert!(found.coverage > 0.95 && found.density > 0.95, "{found:?}");
        assert!(
            found.sides.iter().all(|side| side.found_again > 0.99),
            "{found:?}"
        );
    }

    #[test]
    fn nothing_is_found_where_there_is_nothing_to_tell_apart() {
        let inputs = spread(2, 50);
        let lists: Vec<&[f64]> = inputs.iter().map(Vec::as_slice).collect();
        assert_eq!(discover(&lists, &[0.0; 50]), None);
        assert_eq!(discover(&lists, &[1.0; 50]), None);
    }
}
