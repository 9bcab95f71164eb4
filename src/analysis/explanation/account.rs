//! All that is found out about why a scenario ends where it does.

use serde::{Deserialize, Serialize};

use super::Explanation;
use crate::analysis::Findings;
use crate::analysis::doubt::{Choice, Corner, Sensitivity};
use crate::country::Status;
use crate::units::{Text, Year};

/// Why a scenario's targets are met or missed, and why it differs from another.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Account {
    /// How it was made, and the targets; no scenario is reported in full.
    pub findings: Findings,
    pub scenario: Named,
    /// The scenario it is compared with.
    pub against: Option<Named>,
    /// The year that is explained.
    pub year: Year,
    /// Each target's outcome by mechanism.
    pub outcomes: Vec<Explanation>,
    /// What differs from the other scenario, by mechanism.
    pub differences: Vec<Explanation>,
    /// The same by section of the plan.
    pub sections: Vec<Explanation>,
    /// What is uncertain about it.
    pub doubts: Doubts,
}

/// What the outcomes and the choice between the two hang on.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Doubts {
    /// Draws of which these findings are made, with one future each.
    pub draws: u32,
    /// One a target.
    pub outcomes: Vec<Sensitivity>,
    /// Of what differs from the other scenario.
    pub differences: Vec<Sensitivity>,
    /// One a target, where one is found.
    pub corners: Vec<Corner>,
    /// Between the two scenarios.
    pub choices: Vec<Choice>,
    /// Every number that may be named.
    pub numbers: Vec<NumberFacts>,
}

/// A number of the model in words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NumberFacts {
    pub name: String,
    pub meaning: Text,
    /// As in the data set; shares are `1`.
    pub unit: String,
    pub status: Status,
    /// From A (published figures) to D (judgement), unless the scenario sees the number otherwise.
    pub evidence: Option<String>,
}

/// A scenario by its name and title.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Named {
    pub name: String,
    pub title: Text,
}
