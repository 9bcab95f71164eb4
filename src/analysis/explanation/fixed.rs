//! Uncertain numbers of a scenario held at one value.

use crate::country::parameters::{PARAMETERS, Prior};
use crate::scenario::FundingScenario;
use crate::uncertain::{Distribution, Uncertain};

/// Holds numbers with one value each at these values.
///
/// # Panics
///
/// If the model has no such number.
pub(in crate::analysis) fn fix(scenario: &mut FundingScenario, values: &[(&str, f64)]) {
    for &(name, value) in values {
        let number = Uncertain::new(Distribution::Fixed(value), None, None)
            .expect("a finite number can be held");
        scenario.uncertainties.priors[position(name)] = Prior::One(number);
    }
}

/// The median of a number with one value, as the scenario sees it.
pub(super) fn central(scenario: &FundingScenario, name: &str) -> f64 {
    match &scenario.uncertainties.priors[position(name)] {
        Prior::One(number) => number.at_score(0.0),
        _ => unreachable!("{name} has one value"),
    }
}

fn position(name: &str) -> usize {
    let found = PARAMETERS
        .iter()
        .position(|parameter| parameter.name == name);
    found.expect("mechanisms name numbers of the model")
}
