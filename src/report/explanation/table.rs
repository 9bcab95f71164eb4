//! An explanation as a tidy table: a row a step.

use crate::analysis::explanation::{Account, Cause, Explanation, Step};
use crate::report::tables::{Cell, Table};
use crate::stats::Estimate;

/// Every step of an account; `mean` and `target` rows give the ends.
#[must_use]
pub fn table(account: &Account) -> Table {
    let mut rows = Vec::new();
    let other = account.against.as_ref().map(|other| other.name.as_str());
    let told = [
        ("outcome", None, &account.outcomes),
        ("difference", other, &account.differences),
        ("section", other, &account.sections),
    ];
    for (kind, against, explanations) in told {
        for explanation in explanations {
            let mut add = |step: &str, value: Estimate| {
                rows.push(vec![
                    Cell::from(account.scenario.name.as_str()),
                    Cell::from(against),
                    Cell::from(kind),
                    Cell::from(explanation.outcome.id()),
                    Cell::from(account.year.get()),
                    Cell::from(step),
                    Cell::from(value.value),
                    Cell::from(value.standard_error),
                    Cell::from(explanation.outcome.unit()),
                ]);
            };
            add("start", explanation.start);
            for step in &explanation.steps {
                add(&id(step), step.effect);
            }
            add("end", explanation.end);
            add("threshold", exactly(explanation));
        }
    }
    Table {
        name: "explanation",
        header: vec![
            "scenario", "against", "kind", "outcome", "year", "step", "value", "value_se", "unit",
        ],
        rows,
    }
}

fn exactly(explanation: &Explanation) -> Estimate {
    Estimate {
        value: explanation.threshold,
        standard_error: 0.0,
    }
}

/// The name of a step in files.
fn id(step: &Step) -> String {
    let named = match step.cause {
        Cause::Mechanism(mechanism) => serde_json::to_value(mechanism),
        Cause::Section(section) => serde_json::to_value(section),
        Cause::Rules => return "rules".to_owned(),
    };
    let name = named.expect("names have a form in JSON");
    name.as_str().unwrap_or_default().to_owned()
}
