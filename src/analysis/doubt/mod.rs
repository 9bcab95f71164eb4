//! What an outcome, and the choice between two scenarios, hangs on: findings about the uncertain numbers.

mod choice;
mod corner;
mod screen;

pub use choice::{BreakPoint, Choice, choice};
pub use corner::{Corner, CornerSide, Event, corner};
pub use screen::Screen;

use serde::{Deserialize, Serialize};

use super::sensitivity::{Design, Group, GroupName, Indices, indices};
use crate::country::Outcome;

/// Groups that are reported.
const STRONGEST: usize = 6;

/// How the variance of an outcome, or of a difference, is split among the groups.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sensitivity {
    pub outcome: Outcome,
    /// Strongest total first; not all groups.
    pub groups: Vec<GroupIndices>,
}

/// What one group does to the variance.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GroupIndices {
    pub group: GroupName,
    /// The number of the group with the strongest rank correlation; none of luck.
    pub lead: Option<String>,
    pub indices: Indices,
}

/// The values of one outcome at the points of a sensitivity's design.
#[derive(Clone, Debug)]
pub struct Points {
    pub a: Vec<f64>,
    pub b: Vec<f64>,
    /// By group.
    pub mixed: Vec<Vec<f64>>,
}

impl Points {
    /// The difference of two scenarios, point by point.
    #[must_use]
    pub fn minus(&self, other: &Self) -> Self {
        let minus = |one: &[f64], other: &[f64]| -> Vec<f64> {
            one.iter()
                .zip(other)
                .map(|(one, other)| one - other)
                .collect()
        };
        let mixed = self.mixed.iter().zip(&other.mixed);
        Self {
            a: minus(&self.a, &other.a),
            b: minus(&self.b, &other.b),
            mixed: mixed.map(|(one, other)| minus(one, other)).collect(),
        }
    }
}

/// Which groups the variance of the values at `points` comes from.
#[must_use]
pub fn sensitivity(
    outcome: Outcome,
    points: &Points,
    groups: &[Group],
    screen: &Screen,
) -> Sensitivity {
    let indices = indices(&Design {
        a: &points.a,
        b: &points.b,
        mixed: points.mixed.iter().map(Vec::as_slice).collect(),
    });
    let strengths = screen.strengths(&points.a);
    let mut rows: Vec<GroupIndices> = groups
        .iter()
        .zip(indices)
        .map(|(group, indices)| GroupIndices {
            group: group.name.clone(),
            lead: screen.lead(&group.numbers, &strengths),
            indices,
        })
        .collect();
    rows.sort_by(|one, other| {
        let size = |row: &GroupIndices| row.indices.total.value;
        size(other).total_cmp(&size(one))
    });
    rows.truncate(STRONGEST);
    Sensitivity {
        outcome,
        groups: rows,
    }
}
