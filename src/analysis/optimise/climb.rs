//! Climbing to the best division of wholes, with nothing but values of the aim.

use crate::model::project;
use crate::scenario::Bounds;

/// Divisions of several wholes at once: `[whole][part]`, the parts of each sum to 1.
pub type Mix = Vec<Vec<f64>>;

/// How far the climb goes.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Effort {
    /// Part of a whole that a probe moves to one of its parts; smaller ones follow when a larger one finds no better
    /// division.
    pub(super) steps: Vec<f64>,
    /// Most rounds of probes.
    pub(super) rounds: usize,
}

/// What a climb found.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Climb {
    pub(super) best: Mix,
    pub(super) value: f64,
    /// Every division that was valued, in order.
    pub(super) tried: Vec<(Mix, f64)>,
}

/// Parts of the way to the model's best division that are tried.
const PARTS_OF_WAY: [f64; 5] = [1.5, 1.0, 0.5, 0.2, 0.05];

/// The division within `bounds` (`[whole][part]`) with the largest value, from `start` on. `values` gives the value of
/// each division it is asked for.
///
/// Each round probes every part: a step towards giving it the whole and one away from it, or two towards it where it has
/// too little to give. Three values give a slope and a curvature a part. The model of slopes and curvatures is separable,
/// so its best division within the bounds is found exactly, by one multiplier a whole; divisions on the way there are
/// tried and the best is taken. It is a projected Newton method with a diagonal Hessian (Bertsekas 1982, SIAM Journal on
/// Control and Optimization 20, 221–246, doi:10.1137/0320018) with differences for derivatives. On common random numbers
/// the aim is a fixed function, the sample-average approximation (Kleywegt, Shapiro & Homem-de-Mello 2002, SIAM Journal
/// on Optimization 12, 479–502, doi:10.1137/S1052623499363220).
pub(super) fn climb(
    bounds: &[Vec<Bounds>],
    start: Mix,
    effort: &Effort,
    values: &mut dyn FnMut(&[Mix]) -> Vec<f64>,
) -> Climb {
    let mut value = values(std::slice::from_ref(&start))[0];
    let mut best = start;
    let mut tried = vec![(best.clone(), value)];
    let mut steps = effort.steps.iter();
    let mut step = steps.next();
    for _ in 0..effort.rounds {
        let Some(&size) = step else { break };
        let wanted = target(bounds, (&best, value), size, &mut tried, values);
        let candidates = candidates(&best, &wanted, bounds);
        let found = values(&candidates);
        tried.extend(candidates.iter().cloned().zip(found.iter().copied()));
        let higher = |left: &(Mix, f64), right: &(Mix, f64)| left.1.total_cmp(&right.1);
        let top = candidates.into_iter().zip(found).max_by(higher);
        match top {
            Some((mix, higher)) if higher > value => (best, value) = (mix, higher),
            _ => step = steps.next(),
        }
    }
    Climb { best, value, tried }
}

/// Divisions on the way from `from` to `to` and a little beyond, all wholes at once, and each kind of whole alone: the
/// first one, and all others.
fn candidates(from: &Mix, to: &Mix, bounds: &[Vec<Bounds>]) -> Vec<Mix> {
    let on_way = |part: f64, moves: &dyn Fn(usize) -> bool| -> Mix {
        let wholes = from.iter().zip(to).zip(bounds).enumerate();
        let moved = wholes.map(|(whole, ((from, to), bounds))| {
            if !moves(whole) {
                return from.clone();
            }
            let parts = from
                .iter()
                .zip(to)
                .map(|(from, to)| from + part * (to - from));
            project(&parts.collect::<Vec<_>>(), bounds)
        });
        moved.collect()
    };
    let mut all: Vec<Mix> = PARTS_OF_WAY
        .iter()
        .map(|&part| on_way(part, &|_| true))
        .collect();
    if from.len() > 1 {
        all.push(on_way(1.0, &|whole| whole == 0));
        all.push(on_way(1.0, &|whole| whole > 0));
    }
    all
}

/// The best division of a model with the slope and curvature that probes show.
fn target(
    bounds: &[Vec<Bounds>],
    (best, value): (&Mix, f64),
    size: f64,
    tried: &mut Vec<(Mix, f64)>,
    values: &mut dyn FnMut(&[Mix]) -> Vec<f64>,
) -> Mix {
    let mut probes = Vec::new();
    let mut steps = Vec::new();
    for (whole, parts) in best.iter().enumerate() {
        for (part, &share) in parts.iter().enumerate() {
            let has_to_give = share >= size * (1.0 - share);
            let pair = if has_to_give {
                [size, -size]
            } else {
                [size, 0.5 * size]
            };
            probes.extend(pair.map(|step| towards(best, (whole, part), step)));
            steps.push(pair);
        }
    }
    let found = values(&probes);
    tried.extend(probes.into_iter().zip(found.iter().copied()));
    let mut models = found
        .chunks_exact(2)
        .zip(steps)
        .map(|(found, [first, second])| {
            let rise = |found: f64, step: f64| (found - value) / step;
            let (one, other) = (rise(found[0], first), rise(found[1], second));
            let curvature = 2.0 * (one - other) / (first - second);
            (one - 0.5 * curvature * first, curvature)
        });
    let wholes = best.iter().zip(bounds);
    wholes
        .map(|(parts, bounds)| {
            let models: Vec<(f64, f64)> = models.by_ref().take(parts.len()).collect();
            summit(parts, &models, bounds)
        })
        .collect()
}

/// `mix` with one whole moved by `step` towards giving it all to one part.
fn towards(mix: &Mix, (whole, part): (usize, usize), step: f64) -> Mix {
    let mut moved = mix.clone();
    for share in &mut moved[whole] {
        *share *= 1.0 - step;
    }
    moved[whole][part] += step;
    moved
}

/// The division of one whole that maximises `Σ slope (y − x) + ½ curvature (y − x)²` within the bounds.
fn summit(parts: &[f64], models: &[(f64, f64)], bounds: &[Bounds]) -> Vec<f64> {
    let slopes = models.iter().map(|(slope, _)| *slope);
    let highest = slopes.clone().fold(f64::NEG_INFINITY, f64::max);
    let lowest = slopes.fold(f64::INFINITY, f64::min);
    // Where a model is flat or bends upwards, at most the whole moves.
    let least = highest - lowest;
    if least <= 0.0 {
        return parts.to_vec();
    }
    let at = |multiplier: f64| -> Vec<f64> {
        let each = parts.iter().zip(models).zip(bounds);
        each.map(|((share, (slope, curvature)), bounds)| {
            let bend = (-curvature).max(least);
            let wanted = share + (slope - multiplier) / bend;
            wanted.max(bounds.floor).min(bounds.cap)
        })
        .collect()
    };
    divided(at, lowest - 4.0 * least, highest + 4.0 * least)
}

/// The division `at` the multiplier for which it sums to 1; the sum falls as the multiplier rises.
fn divided(at: impl Fn(f64) -> Vec<f64>, mut low: f64, mut high: f64) -> Vec<f64> {
    for _ in 0..200 {
        let middle = f64::midpoint(low, high);
        if at(middle).iter().sum::<f64>() > 1.0 {
            low = middle;
        } else {
            high = middle;
        }
    }
    at(f64::midpoint(low, high))
}

#[cfg(test)]
mod tests {
    use super::*;

    const FREE: Bounds = Bounds {
        floor: 0.0,
        cap: 1.0,
    };

    /// `Σ b Q (1 − e^{−F/Q})` of a fund of 150: what four zones make of their money when each can use only so much.
    fn returns(mix: &Mix) -> f64 {
        let zones = [(1.0, 50.0), (0.8, 100.0), (1.2, 30.0), (0.5, 80.0)];
        let each = mix[0].iter().zip(zones);
        each.map(|(share, (b, q))| b * q * (1.0 - libm::exp(-150.0 * share / q)))
            .sum()
    }

    fn climbed(bounds: [Bounds; 4]) -> Climb {
        let effort = Effort {
            steps: vec![0.1, 0.03, 0.01, 3e-3, 1e-3, 3e-4],
            rounds: 60,
        };
        let start = vec![project(&[0.25; 4], &bounds)];
        climb(&[bounds.to_vec()], start, &effort, &mut |mixes| {
            mixes.iter().map(returns).collect()
        })
    }

    #[test]
    fn the_best_allocation_of_four_zones_is_that_of_the_closed_form() {
        let found = climbed([FREE; 4]);
        let expected = [42.749, 63.184, 31.119, 12.947];
        for (share, expected) in found.best[0].iter().zip(expected) {
            assert!((150.0 * share - expected).abs() < 1e-3, "{:?}", found.best);
        }
        assert!((found.value - 95.424_87).abs() < 5e-6, "{}", found.value);
        assert!(found.tried.len() < 400, "{} values", found.tried.len());
    }

    #[test]
    fn a_floor_and_a_cap_are_kept_and_the_rest_is_best_among_them() {
        let floor = Bounds {
            floor: 0.2,
            cap: 1.0,
        };
        let cap = Bounds {
            floor: 0.0,
            cap: 0.3,
        };
        let found = climbed([FREE, cap, FREE, floor]);
        let money: Vec<f64> = found.best[0].iter().map(|share| 150.0 * share).collect();
        // The second at its cap and the fourth at its floor leave 75: b e^{−F/Q} equal in the first and third gives
        // F₁ = (75 − 30 ln 1.2) · 5/8.
        let first = (75.0 - 30.0 * libm::log(1.2)) * 0.625;
        for (money, expected) in money.iter().zip([first, 45.0, 75.0 - first, 30.0]) {
            assert!((money - expected).abs() < 1e-2, "{found:?}");
        }
    }
}
