//! `parameters.json`: every uncertain number of the model, and how they move together.

use super::figure::{Sources, in_both_languages};
use super::prior::prior;
use crate::country::Uncertainties;
use crate::country::parameters::{PARAMETERS, Parameter, Prior, Shape};
use crate::country::{Correlation, ParameterNote};
use crate::document::{ANY, Limits, Node, Problems, choice, list, name, number, text};
use crate::uncertain::{Copula, CopulaError};

pub(super) fn uncertainties(
    node: &Node,
    sources: &Sources,
    problems: &mut Problems,
) -> Option<(Uncertainties, Vec<ParameterNote>, Vec<Correlation>)> {
    let mut fields = node.fields(problems)?;
    let parameters = fields.required("parameters", problems, |node, problems| {
        parameters(node, sources, problems)
    });
    let copula = fields.required("correlations", problems, copula);
    fields.finish(problems);
    let (notes, priors) = parameters?.into_iter().unzip();
    let (copula, correlations) = copula?;
    Some((Uncertainties { priors, copula }, notes, correlations))
}

fn parameters(
    node: &Node,
    sources: &Sources,
    problems: &mut Problems,
) -> Option<Vec<(ParameterNote, Prior)>> {
    let mut fields = node.fields(problems)?;
    let all: Vec<Option<_>> = PARAMETERS
        .iter()
        .map(|wanted| {
            fields.required(wanted.name, problems, |node, problems| {
                parameter(node, wanted, sources, problems)
            })
        })
        .collect();
    fields.finish(problems);
    all.into_iter().collect()
}

fn parameter(
    node: &Node,
    wanted: &Parameter,
    sources: &Sources,
    problems: &mut Problems,
) -> Option<(ParameterNote, Prior)> {
    let mut fields = node.fields(problems)?;
    let symbol = fields.required("symbol", problems, text);
    let group = fields.required("group", problems, text);
    let unit = fields.required("unit", problems, text);
    let meaning = fields.required("meaning", problems, in_both_languages);
    let evidence = fields.required("evidence", problems, evidence);
    let basis = sources.basis(&mut fields, problems);
    match wanted.shape {
        Shape::PerZone => fields.required("one_value_per", problems, choice(&[("zone", ())])),
        Shape::PerPillar => fields.required("one_value_per", problems, choice(&[("pillar", ())])),
        Shape::One | Shape::Shares(_) => Some(()),
    };
    let prior = prior(&mut fields, wanted, problems);
    fields.finish(problems);
    let in_words = ParameterNote {
        name: wanted.name.to_owned(),
        symbol: symbol?,
        group: group?,
        unit: unit?,
        evidence: evidence?.to_owned(),
        basis: basis?,
        meaning: meaning?,
    };
    Some((in_words, prior?))
}

fn evidence(node: &Node, problems: &mut Problems) -> Option<&'static str> {
    choice(&[("A", "A"), ("B", "B"), ("C", "C"), ("D", "D")])(node, problems)
}

fn copula(node: &Node, problems: &mut Problems) -> Option<(Copula, Vec<Correlation>)> {
    let single = PARAMETERS.iter().filter(|one| one.shape == Shape::One);
    let names: Vec<&str> = single.map(|one| one.name).collect();
    let pairs = list(node, problems, |node, problems| {
        pair(node, &names, problems)
    })?;
    let correlations = pairs.iter().map(|&(one, other, value)| Correlation {
        between: [one, other].map(|position| names[position].to_owned()),
        value,
    });
    let copula = Copula::new(names.len(), &pairs)
        .map_err(|error| {
            let (required, found) = match error {
                CopulaError::SecondCorrelation { left, right } => (
                    "must hold each pair once",
                    format!("`{}` and `{}` stand again", names[left], names[right]),
                ),
                CopulaError::Contradiction { number } => (
                    "must be correlations that can hold together",
                    format!("those of `{}` contradict the others", names[number]),
                ),
                other => ("must be correlations", other.to_string()),
            };
            node.report(required, found, None, problems);
        })
        .ok()?;
    Some((copula, correlations.collect()))
}

/// Positions of two numbers and their correlation.
fn pair(node: &Node, names: &[&str], problems: &mut Problems) -> Option<(usize, usize, f64)> {
    const CORRELATION: Limits = Limits {
        words: "a correlation between -1 and 1",
        low: -1.0,
        high: 1.0 - f64::EPSILON,
        includes_low: false,
        ..ANY
    };
    let mut fields = node.fields(problems)?;
    let between = fields.required("between", problems, |node, problems| {
        let required = "must be the name of an uncertain number with one value";
        let pair = list(node, problems, |node, problems| {
            name(node, required, names.iter().copied(), problems)
        })?;
        if let [a, b] = pair[..]
            && a != b
        {
            return Some((a, b));
        }
        node.refuse("must name two different numbers", problems);
        None
    });
    let correlation = fields.required("correlation", problems, number(CORRELATION));
    fields.finish(problems);
    let (a, b) = between?;
    Some((a, b, correlation?))
}
