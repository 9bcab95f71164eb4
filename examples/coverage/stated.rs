//! The numbers with a stated error in the findings of a run.

use blockfund::analysis::findings::{Findings, Quantiles, ScenarioFindings};
use blockfund::country::Outcome;
use blockfund::stats::Estimate;

/// A number with an error that a run states.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Mean,
    MeanOfPath,
    Quantile,
    Attainment,
    /// Of a target that less than one future in a hundred meets or misses.
    RareAttainment,
    Difference,
    AttainmentDifference,
    /// Where less than one future in a hundred is a net change.
    RareAttainmentDifference,
}

impl Kind {
    pub fn words(self) -> &'static str {
        match self {
            Self::Mean => "means in 2030",
            Self::MeanOfPath => "means of every year and place",
            Self::Quantile => "quantiles",
            Self::Attainment => "attainments",
            Self::RareAttainment => "attainments below 1 % or above 99 %",
            Self::Difference => "paired differences",
            Self::AttainmentDifference => "paired differences of attainments",
            Self::RareAttainmentDifference => "paired differences of attainments below 1 %",
        }
    }
}

/// A number with its 95 % interval, and a name.
#[derive(Clone)]
pub struct Stated {
    pub kind: Kind,
    pub name: String,
    pub value: f64,
    pub low: f64,
    pub high: f64,
}

impl Stated {
    fn new(kind: Kind, name: String, estimate: Estimate, errors_in_half: f64) -> Self {
        let half = errors_in_half * estimate.standard_error;
        Self {
            kind,
            name,
            value: estimate.value,
            low: estimate.value - half,
            high: estimate.value + half,
        }
    }
}

/// All that a run states, in an order that does not depend on the run.
pub fn stated(findings: &Findings) -> Vec<Stated> {
    let errors = findings.experiment.errors_in_half();
    let scenarios = findings.scenarios.iter();
    scenarios
        .flat_map(|scenario| of_scenario(scenario, errors))
        .collect()
}

fn of_scenario(scenario: &ScenarioFindings, errors: f64) -> Vec<Stated> {
    let name = |outcome: Outcome| format!("{} {}", scenario.name, outcome.id());
    let mut all = Vec::new();
    let mut add = |kind, outcome, estimate| {
        all.push(Stated::new(kind, name(outcome), estimate, errors));
    };
    for summary in &scenario.summaries {
        add(Kind::Mean, summary.outcome, summary.mean);
        let quantiles: Quantiles<Estimate> = summary.quantiles;
        for quantile in [quantiles.p05, quantiles.p50, quantiles.p95] {
            add(Kind::Quantile, summary.outcome, quantile);
        }
    }
    for row in &scenario.trajectories {
        add(Kind::MeanOfPath, row.outcome, row.mean);
    }
    for row in &scenario.comparisons {
        add(Kind::Difference, row.outcome, row.difference);
        if let Some(difference) = row.attainment_difference {
            add(Kind::AttainmentDifference, row.outcome, difference);
        }
    }
    let attainments = scenario.attainments.iter().map(|row| Stated {
        kind: Kind::Attainment,
        name: format!("{}, {}", name(row.outcome), row.reading),
        value: row.share.value,
        low: row.low,
        high: row.high,
    });
    all.extend(attainments);
    all
}
