//! States of the world in which scenarios are compared.

use serde::{Deserialize, Serialize};

use super::judged::Judged;
use crate::analysis::findings::ScenarioFindings;
use crate::analysis::rank::Ranked;
use crate::country::Outcome;
use crate::country::uncertainties::value_names;
use crate::units::Text;

/// A third of the draws by one number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Third {
    Low,
    Middle,
    High,
}

/// What is taken for granted in a comparison.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Nothing: all futures, targets as declared.
    All,
    /// The number that moves a target most is in this third of its draws.
    Third {
        outcome: Outcome,
        number: String,
        meaning: Text,
        third: Third,
    },
    /// The target of this outcome is read in another way.
    Reading { outcome: Outcome, reading: String },
}

impl Third {
    const ALL: [Self; 3] = [Self::Low, Self::Middle, Self::High];

    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::Middle => "middle",
            Self::High => "high",
        }
    }
}

impl State {
    /// Its name in tables: `all`, `low:researcher_growth`, `reading:doubled`.
    #[must_use]
    pub fn id(&self) -> String {
        match self {
            Self::All => "all".to_owned(),
            Self::Third { number, third, .. } => format!("{}:{number}", third.id()),
            Self::Reading { reading, .. } => format!("reading:{reading}"),
        }
    }
}

/// The draws of every value of every number.
pub(super) struct NamedScores<'a> {
    pub(super) zones: &'a [String],
    /// By value and draw.
    pub(super) scores: &'a [Vec<f64>],
}

impl NamedScores<'_> {
    /// The third that each draw is in by the value of this name.
    fn thirds(&self, name: &str) -> Option<Vec<Third>> {
        let position = value_names(self.zones).position(|(value, _)| value == name)?;
        let ranked = Ranked::new(self.scores.get(position)?);
        let third = |below: f64| Third::ALL[((3.0 * below) as usize).min(2)];
        Some(ranked.shares_below().map(third).collect())
    }
}

/// The futures of a state, and how its targets are read.
pub(super) struct Part {
    /// Whether each draw belongs to it.
    pub(super) draws: Vec<bool>,
    /// The target that is read otherwise.
    pub(super) reading: Option<(usize, &'static str)>,
}

/// All futures; thirds of the number that moves each target most in the baseline, as far as it is more than chance; the
/// other readings.
pub(super) fn all(
    judged: &Judged,
    scores: &NamedScores,
    baseline: &ScenarioFindings,
) -> Vec<(State, Part)> {
    let draws = judged.counts(0).len() / judged.nesting.futures_per_draw;
    let whole = |reading| Part {
        draws: vec![true; draws],
        reading,
    };
    let mut states = vec![(State::All, whole(None))];
    let mut taken: Vec<&str> = Vec::new();
    for (_, outcome) in judged.targets() {
        let mut influences = baseline.influences.iter();
        let strongest = influences.find(|influence| influence.outcome == outcome);
        let Some(strongest) = strongest.filter(|one| !taken.contains(&one.parameter.as_str()))
        else {
            continue;
        };
        taken.push(&strongest.parameter);
        let Some(thirds) = scores.thirds(&strongest.parameter) else {
            continue;
        };
        for third in Third::ALL {
            let state = State::Third {
                outcome,
                number: strongest.parameter.clone(),
                meaning: strongest.meaning.clone(),
                third,
            };
            let draws = thirds.iter().map(|of_draw| *of_draw == third).collect();
            states.push((
                state,
                Part {
                    draws,
                    reading: None,
                },
            ));
        }
    }
    states.extend(
        judged
            .other_readings()
            .into_iter()
            .map(|(target, outcome, id)| {
                let state = State::Reading {
                    outcome,
                    reading: id.to_owned(),
                };
                (state, whole(Some((target, id))))
            }),
    );
    states
}
