//! How often futures meet the targets, counted where single futures are not kept.

use super::kept::{KEPT, KEPT_VALUES};
use crate::country::{Country, Outcome};
use crate::lanes::Lanes;

/// The targets in every reading, and with what they are compared.
#[derive(Clone, Debug, PartialEq)]
pub struct Goals(Vec<Goal>);

/// A number that an outcome is to reach.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Goal {
    /// Position among the values that are kept of a future.
    value: usize,
    threshold: f64,
}

impl Goals {
    pub(super) fn new(country: &Country) -> Self {
        let mut goals = Vec::new();
        for target in &country.targets {
            let threshold = target.threshold.value;
            let mut add = |value, threshold| goals.push(Goal { value, threshold });
            let of = |outcome| KEPT.iter().position(|(kept, _)| *kept == outcome);
            let Some(own) = of(target.outcome) else {
                continue;
            };
            add(own, threshold);
            match target.outcome {
                Outcome::CapacityRatio => add(KEPT.len(), threshold),
                Outcome::RegionalShare => add(own, country.regional_share_doubled.value),
                Outcome::DeepTechStartups => {
                    let lenient = of(Outcome::DeepTechStartupsLenient);
                    add(lenient.unwrap_or(own), threshold);
                }
                _ => {}
            }
        }
        Self(goals)
    }

    /// How many sets of goals a future can meet.
    pub(super) fn sets(&self) -> usize {
        1 << self.0.len()
    }

    /// Position of the goal that an outcome reaches a threshold; of the capacity ratio in the reading that the scenario
    /// does not declare if `otherwise`.
    #[must_use]
    pub fn position(&self, outcome: Outcome, otherwise: bool, threshold: f64) -> Option<usize> {
        let value = if otherwise {
            KEPT.len()
        } else {
            KEPT.iter().position(|(kept, _)| *kept == outcome)?
        };
        let wanted = Goal { value, threshold };
        self.0.iter().position(|goal| *goal == wanted)
    }

    /// Adds to `counts`, by set of goals met, one future of each of the first `used` draws; `values` are those that are
    /// kept, in order.
    pub(super) fn count<const N: usize>(
        &self,
        values: &[Lanes<N>; KEPT_VALUES],
        used: usize,
        counts: &mut [u64],
    ) {
        for lane in 0..used {
            let mut set = 0;
            for (bit, goal) in self.0.iter().enumerate() {
                set |= usize::from(values[goal.value].0[lane] >= goal.threshold) << bit;
            }
            counts[set] += 1;
        }
    }
}

/// What a group of blocks adds to statistics over all futures that need single ones otherwise.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Counted {
    /// By kept year and set of goals that a future meets: set `s` holds goal `g` if bit `g` of `s` is 1.
    pub(super) met: Vec<Vec<u64>>,
    /// Means of the kept outcomes by kept year.
    pub(super) means: Vec<Vec<f64>>,
}

impl Counted {
    /// Futures of the group.
    #[must_use]
    pub fn futures(&self) -> u64 {
        self.met.first().map_or(0, |met| met.iter().sum())
    }

    /// Futures that meet a set of goals in the kept year at a position.
    #[must_use]
    pub fn met(&self, year: usize, is_wanted: impl Fn(usize) -> bool) -> u64 {
        let sets = self.met[year].iter().enumerate();
        sets.filter(|(set, _)| is_wanted(*set))
            .map(|(_, count)| count)
            .sum()
    }

    /// Mean of the outcome at a position of [`KEPT`] in the kept year at a position.
    #[must_use]
    pub fn mean(&self, year: usize, outcome: usize) -> f64 {
        self.means[year][outcome]
    }
}
