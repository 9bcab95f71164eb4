//! What makes futures differ as a tidy table: a row a group of uncertainties.

use crate::analysis::doubt::Sensitivity;
use crate::analysis::explanation::Account;
use crate::report::tables::{Table, row};

/// The strongest groups of every outcome, and of every difference.
#[must_use]
pub fn sensitivity(account: &Account) -> Table {
    let header = "scenario,against,kind,outcome,year,group,lead,first,first_se,total,total_se";
    let other = account.against.as_ref().map(|other| other.name.as_str());
    let rows = |kind: &'static str, against: Option<&str>, told: &[Sensitivity]| {
        let groups = told
            .iter()
            .flat_map(|one| one.groups.iter().map(move |group| (one.outcome, group)));
        let rows = groups.map(|(outcome, group)| {
            row![
                &account.scenario.name,
                against,
                kind,
                outcome.id(),
                account.year.get(),
                &group.group.id(),
                group.lead.as_deref(),
                group.indices.first.value,
                group.indices.first.standard_error,
                group.indices.total.value,
                group.indices.total.standard_error,
            ]
        });
        rows.collect::<Vec<_>>()
    };
    let mut all = rows("outcome", None, &account.doubts.outcomes);
    all.extend(rows("difference", other, &account.doubts.differences));
    Table {
        name: "sensitivity",
        header: header.split(',').collect(),
        rows: all,
    }
}
