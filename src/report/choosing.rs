//! The choice between scenarios as tables.

use super::tables::{Cell, Table, row};
use crate::analysis::Findings;
use crate::analysis::choosing::{Knowing, StateResult};

/// Every scenario in every state of the world, with what it plans to spend.
pub(super) fn regret(findings: &Findings) -> Table {
    let header = "scenario,state,mean_targets_met,mean_targets_met_se,regret,regret_se,best,draws,block_fund_eok,regional_lines_eok,startup_money_eok";
    let choosing = findings.choosing.as_ref();
    let costs = choosing.map_or(&[][..], |choosing| &choosing.costs);
    let of_state = |state: &StateResult| -> Vec<Vec<Cell>> {
        let rows = state.scenarios.iter().zip(costs);
        rows.map(|(row, cost)| {
            row![
                &row.scenario,
                &state.state.id(),
                row.targets_met.value,
                row.targets_met.standard_error,
                row.regret.value,
                row.regret.standard_error,
                &state.best,
                state.draws,
                cost.block_fund_eok,
                cost.regional_lines_eok,
                cost.startup_money_eok,
            ]
        })
        .collect()
    };
    let states = choosing.iter().flat_map(|choosing| &choosing.states);
    Table {
        name: "regret",
        header: header.split(',').collect(),
        rows: states.flat_map(of_state).collect(),
    }
}

/// What knowing more before choosing would add to how often targets are met.
pub(super) fn knowing(findings: &Findings) -> Table {
    let rows = findings
        .choosing
        .iter()
        .flat_map(|choosing| &choosing.knowing);
    let row = |row: &Knowing| {
        row![
            row.outcome
                .map_or("mean_of_targets", |outcome| outcome.id()),
            &row.known.id(),
            row.worth.value,
            row.worth.standard_error,
        ]
    };
    Table {
        name: "knowing",
        header: vec!["outcome", "known", "worth", "worth_se"],
        rows: rows.map(row).collect(),
    }
}
