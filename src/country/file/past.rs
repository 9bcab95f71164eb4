//! `past.json`: the published past, where a data set has one.

use std::collections::BTreeMap;

use super::figure::{Sources, in_both_languages};
use crate::country::{Figure, Past, PastQuantity, PastSeries, Province, Unchecked};
use crate::document::{Member, Node, POSITIVE, Problems, Value, choice, entries, list, name, text};

const EARLIEST: u16 = 2000;
const LATEST: u16 = 2035;

pub(super) fn past(node: &Node, provinces: &[Province], problems: &mut Problems) -> Option<Past> {
    let sources = Sources::of(Some(node), problems);
    let mut fields = node.fields(problems)?;
    let known_budgets = fields.required("known_budgets", problems, |node, problems| {
        known_budgets(node, &sources, problems)
    });
    let series = fields.required("series", problems, |node, problems| {
        list(node, problems, |node, problems| {
            series(node, provinces, &sources, problems)
        })
    });
    let unchecked = fields.required("unchecked", problems, |node, problems| {
        list(node, problems, unchecked)
    });
    fields.required("sources", problems, |_, _| Some(()));
    fields.finish(problems);
    Some(Past {
        known_budgets: known_budgets?,
        series: series?,
        unchecked: unchecked?,
        sources: sources.into_list(),
    })
}

fn unchecked(node: &Node, problems: &mut Problems) -> Option<Unchecked> {
    let mut fields = node.fields(problems)?;
    let what = fields.required("what", problems, in_both_languages);
    let why = fields.required("why", problems, in_both_languages);
    fields.finish(problems);
    Some(Unchecked {
        what: what?,
        why: why?,
    })
}

fn known_budgets(
    node: &Node,
    sources: &Sources,
    problems: &mut Problems,
) -> Option<BTreeMap<u16, Figure>> {
    let mut fields = node.fields(problems)?;
    fields.required("note", problems, in_both_languages);
    let figures = fields.required("eok", problems, |node, problems| {
        figures(node, 1, sources, problems)
    });
    fields.finish(problems);
    figures
}

fn series(
    node: &Node,
    provinces: &[Province],
    sources: &Sources,
    problems: &mut Problems,
) -> Option<PastSeries> {
    let mut fields = node.fields(problems)?;
    let id = fields.required("id", problems, text);
    let title = fields.required("title", problems, in_both_languages);
    let quantities = PastQuantity::ALL.map(|quantity| (quantity.id(), quantity));
    let quantity = fields.required("quantity", problems, choice(&quantities))?;
    let has_place = quantity != PastQuantity::Budget;
    let is_ratio = quantity == PastQuantity::ScoreRatio;
    let mut places_at = |key, is_asked: bool| {
        if is_asked {
            fields.required(key, problems, |node, problems| {
                places(node, provinces, problems)
            })
        } else {
            Some(Vec::new())
        }
    };
    let (places, against) = (
        places_at("places", has_place),
        places_at("against", is_ratio),
    );
    let remark = fields.optional("note", problems, in_both_languages);
    let figures = fields.required(quantity.unit(), problems, |node, problems| {
        figures(node, 2, sources, problems)
    });
    fields.finish(problems);
    Some(PastSeries {
        id: id?,
        title: title?,
        quantity,
        places: places?,
        against: against?,
        note: remark,
        figures: figures?,
    })
}

/// Codes of provinces, or a group of them.
fn places(node: &Node, provinces: &[Province], problems: &mut Problems) -> Option<Vec<usize>> {
    if let Value::Text(_) = node.value {
        let groups = [
            ("nation", [true, true]),
            ("capital", [true, false]),
            ("non_capital", [false, true]),
        ];
        let [inside, outside] = choice(&groups)(node, problems)?;
        let is_in = |province: &Province| if province.is_capital { inside } else { outside };
        let all = provinces.iter().enumerate();
        return Some(
            all.filter(|(_, province)| is_in(province))
                .map(|(position, _)| position)
                .collect(),
        );
    }
    let codes = provinces.iter().map(|province| province.code.as_str());
    let positions = list(node, problems, |node, problems| {
        name(
            node,
            "must be the code of a province",
            codes.clone(),
            problems,
        )
    })?;
    if positions.is_empty() {
        node.report("must name a province", "names none", None, problems);
        return None;
    }
    Some(positions)
}

/// Figures by year, at least so many.
fn figures(
    node: &Node,
    least: usize,
    sources: &Sources,
    problems: &mut Problems,
) -> Option<BTreeMap<u16, Figure>> {
    let figures = entries(node, problems, |member, problems| {
        let year = year(member, problems);
        let figure = sources.figure(POSITIVE)(&member.node, problems);
        Some((year?, figure?))
    })?;
    if figures.len() < least {
        let required = format!("must hold figures of at least {least} years");
        node.report(required, format!("holds {}", figures.len()), None, problems);
        return None;
    }
    Some(figures.into_iter().collect())
}

fn year(member: &Member, problems: &mut Problems) -> Option<u16> {
    let year = member.key.parse().ok();
    let year = year.filter(|year| (EARLIEST..=LATEST).contains(year));
    if year.is_none() {
        let required = format!("must be a year from {EARLIEST} to {LATEST}");
        member.report_key(required, "is not", None, problems);
    }
    year
}
