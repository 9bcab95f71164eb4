//! Choosing among divisions: those that differ, those far apart, and those that no other beats in two respects.

use super::climb::Mix;
use super::division::moved;
use super::rules::SimpleRule;
use crate::scenario::{Bounds, FundingScenario};

/// Divisions that move less than this part of the fund are the same to a reader.
const SAME: f64 = 0.05;
/// A share may be outside its bounds by this much, from rounding.
const SLACK: f64 = 1e-6;

/// Of each rule between zones the first one in the list.
pub(super) fn distinct(
    rules: &[(SimpleRule, FundingScenario)],
) -> impl Iterator<Item = &(SimpleRule, FundingScenario)> {
    rules
        .iter()
        .enumerate()
        .filter_map(move |(position, rule)| {
            let mut before = rules[..position].iter();
            let is_first = before.all(|(other, _)| other.zones != rule.0.zones);
            is_first.then_some(rule)
        })
}

pub(super) fn is_inside(mix: &Mix, bounds: &[Vec<Bounds>]) -> bool {
    let parts = mix.iter().flatten().zip(bounds.iter().flatten());
    parts
        .clone()
        .all(|(part, bounds)| (bounds.floor - SLACK..=bounds.cap + SLACK).contains(part))
}

/// At most `most` of the divisions, each as far as possible from the first and from those chosen before.
pub(super) fn far_apart(first: &Mix, mut mixes: Vec<Mix>, most: usize) -> Vec<Mix> {
    let mut chosen = vec![first.clone()];
    while chosen.len() <= most {
        let nearest = |mix: &Mix| {
            let distances = chosen.iter().map(|other| moved(mix, other));
            distances.fold(f64::INFINITY, f64::min)
        };
        let distances: Vec<f64> = mixes.iter().map(nearest).collect();
        let farthest =
            (0..mixes.len()).max_by(|&left, &right| distances[left].total_cmp(&distances[right]));
        match farthest {
            Some(farthest) if distances[farthest] > SAME => {
                chosen.push(mixes.swap_remove(farthest));
            }
            _ => break,
        }
    }
    chosen.split_off(1)
}

/// Whether no other point is at least as good in both respects and better in one.
pub(super) fn is_efficient(point: (f64, f64), all: &[(f64, f64)]) -> bool {
    let beats = |other: &(f64, f64)| {
        other.0 >= point.0 && other.1 >= point.1 && (other.0 > point.0 || other.1 > point.1)
    };
    !all.iter().any(beats)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_point_is_efficient_unless_another_is_better_in_both_respects() {
        let all = [(1.0, 0.0), (0.5, 0.5), (0.0, 1.0), (0.4, 0.4)];
        let efficient: Vec<bool> = all.iter().map(|point| is_efficient(*point, &all)).collect();
        assert_eq!(efficient, [true, true, true, false]);
    }

    #[test]
    fn divisions_far_apart_come_first_and_the_same_ones_not() {
        let mix = |share: f64| vec![vec![share, 1.0 - share], vec![1.0], vec![1.0]];
        let found = far_apart(&mix(0.5), vec![mix(0.51), mix(0.7), mix(1.0)], 3);
        assert_eq!(found, [mix(1.0), mix(0.7)]);
    }
}
