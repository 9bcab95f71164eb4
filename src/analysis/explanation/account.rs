//! All that is found out about why a scenario ends where it does.

use serde::{Deserialize, Serialize};

use super::Explanation;
use crate::analysis::Findings;
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
}

/// A scenario by its name and title.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Named {
    pub name: String,
    pub title: Text,
}
