//! How much of an outcome's variance comes from which uncertainty: Sobol indices.
//!
//! Two independent points A and B are drawn many times, and for each group of uncertainties the outcome is also taken at A
//! with the group from B. Groups must be independent of each other; correlated numbers therefore share a group.

mod groups;

pub use groups::{Group, GroupName, groups};

use serde::{Deserialize, Serialize};

use super::jackknife::{GROUPS, jackknife};
use crate::stats::Estimate;

/// Independent replicates that the errors of indices are known from.
pub const REPLICATES: usize = GROUPS;

/// The part of the variance that a group of uncertainties explains.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Indices {
    /// By itself: what the variance would fall by, on average, if the group were known.
    pub first: Estimate,
    /// With all it does together with others: what would remain if everything else were known.
    pub total: Estimate,
}

/// The outcome at the points of the design, one value a row.
#[derive(Clone, Debug)]
pub struct Design<'a> {
    pub a: &'a [f64],
    pub b: &'a [f64],
    /// At A with one group from B each.
    pub mixed: Vec<&'a [f64]>,
}

/// First and total order indices of each group.
///
/// First order: `mean(B (AB_i − A)) / V` (Saltelli et al. 2010, Computer Physics Communications 181, 259–270, table 2b,
/// doi:10.1016/j.cpc.2009.09.018), with outcomes around their mean. Total: `mean((A − AB_i)²) / 2V` (Jansen 1999,
/// Computer Physics Communications 117, 35–43, doi:10.1016/S0010-4655(98)00154-4). V is the variance of A and B together.
/// Errors are those of the jackknife. Both are 0 where the outcome does not vary.
///
/// # Panics
///
/// If the lists are not equally long.
#[must_use]
pub fn indices(design: &Design) -> Vec<Indices> {
    let rows = design.a.len();
    let lists = || design.mixed.iter().chain([&design.b]);
    assert!(
        lists().all(|list| list.len() == rows),
        "a row needs every value"
    );
    let of_group = |group: usize| Indices {
        first: jackknife(rows, |counts| {
            let moments = Moments::of(design, counts);
            moments.share(design, counts, |row| {
                (design.b[row] - moments.mean) * (design.mixed[group][row] - design.a[row])
            })
        }),
        total: jackknife(rows, |counts| {
            let moments = Moments::of(design, counts);
            moments.share(design, counts, |row| {
                let change = design.a[row] - design.mixed[group][row];
                0.5 * change * change
            })
        }),
    };
    (0..design.mixed.len()).map(of_group).collect()
}

/// What the indices are measured by.
struct Moments {
    /// Of all outcomes.
    mean: f64,
    /// Of A and B together.
    variance: f64,
}

impl Moments {
    fn of(design: &Design, counts: &dyn Fn(usize) -> bool) -> Self {
        let rows = || (0..design.a.len()).filter(|row| counts(*row));
        let mean = |lists: &[&[f64]]| {
            let (mut sum, mut count) = (0.0, 0.0);
            for row in rows() {
                for list in lists {
                    sum += list[row];
                    count += 1.0;
                }
            }
            sum / count
        };
        let ends = [design.a, design.b];
        let all: Vec<&[f64]> = ends.iter().chain(&design.mixed).copied().collect();
        let middle = mean(&ends);
        let squares = |row: usize| ends.map(|list| (list[row] - middle) * (list[row] - middle));
        let count = 2.0 * rows().count() as f64;
        Self {
            mean: mean(&all),
            variance: rows().flat_map(squares).sum::<f64>() / count,
        }
    }

    /// The mean of `of_row` over the variance.
    fn share(
        &self,
        design: &Design,
        counts: &dyn Fn(usize) -> bool,
        of_row: impl Fn(usize) -> f64,
    ) -> f64 {
        if self.variance <= 0.0 {
            return 0.0;
        }
        let (mut sum, mut count) = (0.0, 0.0);
        for row in (0..design.a.len()).filter(|row| counts(*row)) {
            sum += of_row(row);
            count += 1.0;
        }
        sum / count / self.variance
    }
}

#[cfg(test)]
mod tests;
