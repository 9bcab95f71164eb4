//! Single settings: the horizon, a forced cut, readings, structure, and views of uncertain numbers.

use crate::country::parameters::{PARAMETERS, Prior};
use crate::country::{Country, Uncertainties, prior};
use crate::document::{
    ANY, Fields, Limits, Node, PERCENT, Problems, choice, entries, flag, key, number, text,
    whole_number,
};
use crate::scenario::{BirthLaw, ForcedCut, Readings, ScoreIndex};
use crate::units::Year;

pub(super) fn horizon(node: &Node, problems: &mut Problems) -> Option<Year> {
    year_from(2026, node, problems)
}

fn year_from(first: u16, node: &Node, problems: &mut Problems) -> Option<Year> {
    let year = whole_number("a year", first..=2040)(node, problems)?;
    Year::try_from(year).ok()
}

pub(super) const SIZE: Limits = Limits {
    words: "a share of at least 0 and below 1",
    low: 0.0,
    high: 1.0 - f64::EPSILON / 2.0,
    instead: PERCENT,
    ..ANY
};

pub(super) fn forced_cut(node: &Node, problems: &mut Problems) -> Option<ForcedCut> {
    let mut fields = node.fields(problems)?;
    let year = fields.required("year", problems, |node, problems| {
        year_from(2027, node, problems)
    });
    let size = fields.required("size", problems, number(SIZE));
    fields.finish(problems);
    Some(ForcedCut {
        year: year?,
        size: size?,
    })
}

pub(super) fn readings(node: &Node, problems: &mut Problems) -> Option<Readings> {
    let mut fields = node.fields(problems)?;
    let mut reading = |key| fields.required(key, problems, flag);
    let startups_from_2025 = reading("startups_from_2025");
    let ratio_with_all_provinces = reading("ratio_with_all_provinces");
    let share_doubled = reading("share_doubled");
    fields.finish(problems);
    Some(Readings {
        startups_from_2025: startups_from_2025?,
        ratio_with_all_provinces: ratio_with_all_provinces?,
        share_doubled: share_doubled?,
    })
}

pub(super) const BIRTHS: [(&str, BirthLaw); 4] = [
    ("negative_binomial", BirthLaw::NegativeBinomial),
    ("common", BirthLaw::Common),
    ("poisson", BirthLaw::Poisson),
    ("mean", BirthLaw::Mean),
];

pub(super) const INDEX: [(&str, ScoreIndex); 2] = [
    ("linear", ScoreIndex::Linear),
    ("geometric", ScoreIndex::Geometric),
];

pub(super) fn structure(node: &Node, problems: &mut Problems) -> Option<(BirthLaw, ScoreIndex)> {
    let mut fields = node.fields(problems)?;
    let births = fields.required("births", problems, choice(&BIRTHS));
    let index = fields.required("index", problems, choice(&INDEX));
    fields.finish(problems);
    Some((births?, index?))
}

/// The country's uncertainties, with the scenario's own views in their place.
pub(super) fn uncertainties(
    fields: &mut Fields<'_>,
    country: Option<&Country>,
    problems: &mut Problems,
) -> Option<Uncertainties> {
    let views = fields.optional("uncertainties", problems, |node, problems| {
        entries(node, problems, |member, problems| {
            let names = PARAMETERS.iter().map(|one| one.name);
            let index = key(member, "uncertain numbers", names, problems)?;
            Some((index, view(&member.node, index, problems)?))
        })
    });
    let mut uncertainties = country?.uncertainties.clone();
    for (index, prior) in views.unwrap_or_default() {
        uncertainties.priors[index] = prior;
    }
    Some(uncertainties)
}

fn view(node: &Node, index: usize, problems: &mut Problems) -> Option<Prior> {
    let mut fields = node.fields(problems)?;
    let prior = prior(&mut fields, &PARAMETERS[index], problems);
    let reason = fields.required("reason", problems, text);
    fields.finish(problems);
    reason.and(prior)
}
