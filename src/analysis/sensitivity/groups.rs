//! Groups of uncertain numbers that are independent of each other: what a sensitivity is told by.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::country::parameters::PARAMETERS;
use crate::scenario::FundingScenario;

/// What a group is called.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GroupName {
    /// One number by itself.
    Number(String),
    /// Numbers that are correlated, directly or through others.
    Correlated(Vec<String>),
    /// All other numbers of a group of the data set.
    Rest(String),
    /// Luck: everything that is new every year.
    Luck,
}

impl GroupName {
    /// Its name in tables: the name of a number, numbers with `+` between them, `rest:` and a topic, or `luck`.
    #[must_use]
    pub fn id(&self) -> String {
        match self {
            Self::Number(name) => name.clone(),
            Self::Correlated(names) => names.join("+"),
            Self::Rest(topic) => format!("rest:{topic}"),
            Self::Luck => "luck".to_owned(),
        }
    }
}

/// Uncertainties that are taken together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    pub name: GroupName,
    /// Positions in [`PARAMETERS`].
    pub numbers: Vec<usize>,
    pub has_luck: bool,
}

/// Groups that together are all that is uncertain in `scenario`: those closed under its correlations, each of the numbers
/// `alone` (positions in [`PARAMETERS`]) that has none, the rest by the groups of the data set, and luck.
#[must_use]
pub fn groups(scenario: &FundingScenario, alone: &[usize]) -> Vec<Group> {
    let country = &scenario.country;
    let root = roots(scenario);
    let mut by_root: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (position, &root) in root.iter().enumerate() {
        by_root.entry(root).or_default().push(position);
    }
    let name_of = |position: &usize| PARAMETERS[*position].name.to_owned();
    let mut groups = Vec::new();
    let mut rest: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for numbers in by_root.into_values() {
        let varying: Vec<usize> = numbers
            .into_iter()
            .filter(|position| scenario.uncertainties.varies(*position))
            .collect();
        match varying.as_slice() {
            [] => {}
            [one] if alone.contains(one) => groups.push(Group {
                name: GroupName::Number(name_of(one)),
                numbers: varying,
                has_luck: false,
            }),
            [one] => rest
                .entry(&country.parameter_notes[*one].group)
                .or_default()
                .push(*one),
            several => groups.push(Group {
                name: GroupName::Correlated(several.iter().map(name_of).collect()),
                numbers: varying,
                has_luck: false,
            }),
        }
    }
    groups.extend(rest.into_iter().map(|(group, numbers)| Group {
        name: GroupName::Rest(group.to_owned()),
        numbers,
        has_luck: false,
    }));
    groups.push(Group {
        name: GroupName::Luck,
        numbers: Vec::new(),
        has_luck: true,
    });
    groups
}

/// For each number the first of those that it hangs together with.
fn roots(scenario: &FundingScenario) -> Vec<usize> {
    let mut root: Vec<usize> = (0..PARAMETERS.len()).collect();
    let position = |name: &String| {
        let found = PARAMETERS
            .iter()
            .position(|parameter| parameter.name == *name);
        found.expect("correlations are between numbers of the model")
    };
    for correlation in &scenario.country.correlations {
        let [one, other] = correlation.between.each_ref().map(position);
        let (low, high) = (root[one].min(root[other]), root[one].max(root[other]));
        for entry in &mut root {
            if *entry == high {
                *entry = low;
            }
        }
    }
    root
}
