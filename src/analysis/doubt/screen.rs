//! A cheap look at all numbers at once: rank correlations with an outcome.

use crate::analysis::rank::Ranked;
use crate::country::parameters::PARAMETERS;
use crate::country::uncertainties::value_names;
use crate::scenario::FundingScenario;

/// The draws of every value of every number, with their ranks.
pub struct Screen {
    /// The number that each value belongs to, as a position in [`PARAMETERS`].
    pub(super) numbers: Vec<usize>,
    /// The name of each value.
    pub(super) names: Vec<String>,
    /// Normal scores by value and draw.
    pub(super) scores: Vec<Vec<f64>>,
    ranked: Vec<Ranked>,
}

impl Screen {
    /// Of the values that vary in `scenario`; `scores` are those of all values by value and draw.
    #[must_use]
    pub fn new(scenario: &FundingScenario, scores: Vec<Vec<f64>>) -> Self {
        let zones = scenario.country.zone_ids();
        let names = value_names(&zones);
        let varying = names
            .zip(scores)
            .filter(|((_, number), _)| scenario.uncertainties.varies(*number));
        let mut screen = Self {
            numbers: Vec::new(),
            names: Vec::new(),
            scores: Vec::new(),
            ranked: Vec::new(),
        };
        for ((name, number), scores) in varying {
            screen.numbers.push(number);
            screen.names.push(name);
            screen.ranked.push(Ranked::new(&scores));
            screen.scores.push(scores);
        }
        screen
    }

    /// Size of each value's rank correlation with `values`.
    #[must_use]
    pub fn strengths(&self, values: &[f64]) -> Vec<f64> {
        let values = Ranked::new(values);
        let strength = |own: &Ranked| own.correlation(&values).abs();
        self.ranked.iter().map(strength).collect()
    }

    /// The `count` strongest values, strongest first.
    #[must_use]
    pub fn strongest(&self, strengths: &[f64], count: usize) -> Vec<usize> {
        let mut order: Vec<usize> = (0..strengths.len()).collect();
        order.sort_by(|one, other| strengths[*other].total_cmp(&strengths[*one]));
        order.truncate(count);
        order
    }

    /// How many values there are.
    pub(in crate::analysis) fn len(&self) -> usize {
        self.numbers.len()
    }

    /// The numbers that values belong to, as positions in [`PARAMETERS`].
    pub(in crate::analysis) fn numbers_of(&self, values: &[usize]) -> Vec<usize> {
        values.iter().map(|value| self.numbers[*value]).collect()
    }

    /// The draws of those values of `numbers` that are strongest, at most `most`.
    pub(in crate::analysis) fn scores_of(
        &self,
        numbers: &[usize],
        strengths: &[f64],
        most: usize,
    ) -> Vec<&[f64]> {
        let mut values: Vec<usize> = (0..self.numbers.len())
            .filter(|value| numbers.contains(&self.numbers[*value]))
            .collect();
        values.sort_by(|one, other| strengths[*other].total_cmp(&strengths[*one]));
        values.truncate(most);
        let scores = values
            .into_iter()
            .map(|value| self.scores[value].as_slice());
        scores.collect()
    }

    /// Positions in [`PARAMETERS`] of the `count` numbers that are strongest for any of these outcomes.
    #[must_use]
    pub fn strongest_numbers(&self, outcomes: &[&[f64]], count: usize) -> Vec<usize> {
        let mut numbers: Vec<usize> = outcomes
            .iter()
            .flat_map(|values| self.strongest(&self.strengths(values), count))
            .map(|value| self.numbers[value])
            .collect();
        numbers.sort_unstable();
        numbers.dedup();
        numbers
    }

    /// The name of the strongest among `numbers`.
    pub(in crate::analysis) fn lead(&self, numbers: &[usize], strengths: &[f64]) -> Option<String> {
        let of_group =
            (0..self.numbers.len()).filter(|value| numbers.contains(&self.numbers[*value]));
        let lead = of_group.max_by(|one, other| strengths[*one].total_cmp(&strengths[*other]))?;
        Some(PARAMETERS[self.numbers[lead]].name.to_owned())
    }
}
