//! What is known of the uncertain numbers, and the values that it gives them at a point of the unit cube.

use super::dimensions::dimension;
use super::parameters::{Numbers, PARAMETERS, PILLARS, Prior, SCALARS, Shape};
use crate::chance::{Address, Place, Source};
use crate::lanes::Lanes;
use crate::sampler::Points;
use crate::special::normal_quantile;
use crate::uncertain::{Copula, Dirichlet};

/// All that is known of the uncertain numbers: a prior each, in the order of [`PARAMETERS`], and how they move together.
#[derive(Clone, Debug, PartialEq)]
pub struct Uncertainties {
    pub priors: Vec<Prior>,
    /// Between numbers with one value.
    pub copula: Copula,
}

/// Correlated normal scores of every uncertain number for `N` draws: one point of the unit cube each.
///
/// A score belongs to a number's name, not to its distribution, so a scenario that overrides a distribution meets the
/// same luck.
pub struct Scores<const N: usize>(Vec<Vec<Lanes<N>>>);

impl<const N: usize> Scores<N> {
    /// Those of `N` draws from `first_draw` on.
    #[must_use]
    pub fn of(points: &Points, first_draw: u32, zones: &[String], copula: &Copula) -> Self {
        let mut sorted_zones: Vec<&str> = zones.iter().map(String::as_str).collect();
        sorted_zones.sort_unstable();
        let score = |key: &String| {
            let address = Address {
                draw: first_draw,
                future: 0,
                source: Source::Number,
                year: 0,
                cohort: 0,
                place: Place::of(key),
            };
            points
                .uniforms::<N>(dimension(key, &sorted_zones), address)
                .map(normal_quantile)
        };
        let mut scores: Vec<Vec<Lanes<N>>> = names_by_number(zones)
            .map(|keys| keys.iter().map(score).collect())
            .collect();
        for lane in 0..N {
            let mut point: Vec<f64> = scores[..SCALARS].iter().map(|one| one[0].0[lane]).collect();
            copula.correlate(&mut point);
            for (one, score) in scores[..SCALARS].iter_mut().zip(point) {
                one[0].0[lane] = score;
            }
        }
        Self(scores)
    }
}

impl<const N: usize> Scores<N> {
    /// The scores of every value, in the order of [`value_names`].
    pub fn values(&self) -> impl Iterator<Item = &Lanes<N>> {
        self.0.iter().flatten()
    }

    /// These scores, but those of the numbers at `positions` of [`PARAMETERS`] from another point. Only numbers without a
    /// correlation to the others may be taken so.
    #[must_use]
    pub fn with_numbers_of(&self, other: &Self, positions: &[usize]) -> Self {
        let mut scores = self.0.clone();
        for &position in positions {
            scores[position].clone_from(&other.0[position]);
        }
        Self(scores)
    }
}

/// The name of every value of every uncertain number, and the number's position in [`PARAMETERS`].
pub fn value_names(zones: &[String]) -> impl Iterator<Item = (String, usize)> {
    let of_number = |(position, names): (usize, Vec<String>)| {
        names.into_iter().map(move |name| (name, position))
    };
    names_by_number(zones).enumerate().flat_map(of_number)
}

/// The names of each number's values: its own, with the zone's id or a running number where it has several. They are
/// the addresses of their random numbers.
fn names_by_number(zones: &[String]) -> impl Iterator<Item = Vec<String>> {
    PARAMETERS.iter().map(|parameter| {
        let numbered = |count: usize| {
            (0..count)
                .map(|index| format!("{}/{index}", parameter.name))
                .collect()
        };
        match parameter.shape {
            Shape::One => vec![parameter.name.to_owned()],
            Shape::PerZone => zones
                .iter()
                .map(|zone| format!("{}/{zone}", parameter.name))
                .collect(),
            Shape::PerPillar => numbered(PILLARS),
            Shape::Shares(count) => numbered(count),
        }
    })
}

impl Uncertainties {
    /// Whether the number at this position of [`PARAMETERS`] has more than one possible value.
    #[must_use]
    pub fn varies(&self, position: usize) -> bool {
        match &self.priors[position] {
            Prior::One(number) | Prior::PerZone(number) | Prior::PerPillar(number) => {
                !number.is_fixed()
            }
            Prior::Shares(_) => true,
        }
    }

    /// The values of all numbers at the given scores.
    #[must_use]
    pub fn at<const N: usize>(&self, scores: &Scores<N>) -> Numbers<N> {
        let values = self
            .priors
            .iter()
            .zip(&scores.0)
            .map(|(prior, scores)| match prior {
                Prior::One(number) | Prior::PerZone(number) | Prior::PerPillar(number) => scores
                    .iter()
                    .map(|score| score.map(|z| number.at_score(z)))
                    .collect(),
                Prior::Shares(shares) => shares_at(shares, scores),
            });
        Numbers::from_values(values.collect())
    }

    /// The values of the central path: medians, and the mean of shares.
    #[must_use]
    pub fn central<const N: usize>(&self, zones: &[String]) -> Numbers<N> {
        let values =
            self.priors
                .iter()
                .zip(names_by_number(zones))
                .map(|(prior, keys)| match prior {
                    Prior::One(number) | Prior::PerZone(number) | Prior::PerPillar(number) => {
                        vec![Lanes::splat(number.at_score(0.0)); keys.len()]
                    }
                    Prior::Shares(shares) => shares.mean().into_iter().map(Lanes::splat).collect(),
                });
        Numbers::from_values(values.collect())
    }
}

fn shares_at<const N: usize>(shares: &Dirichlet, scores: &[Lanes<N>]) -> Vec<Lanes<N>> {
    let mut values = vec![Lanes::ZERO; scores.len()];
    for lane in 0..N {
        let point: Vec<f64> = scores.iter().map(|score| score.0[lane]).collect();
        for (value, share) in values.iter_mut().zip(shares.at_scores(&point)) {
            value.0[lane] = share;
        }
    }
    values
}
