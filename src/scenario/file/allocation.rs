//! The section `allocation`: how the fund is divided among the zones, and within them.

use super::bounds::bounds;
use super::fixed::{check_rest, fixed};
use super::korean;
use super::zones::{Zones, zone_share};
use crate::country::Country;
use crate::document::{
    ANY, Limits, Node, Problems, SHARE, Value, entries, flag, list, name_or_meant, number, quoted,
    whole,
};
use crate::scenario::{Allocation, WithinRule, ZoneRule};

pub(super) const EXPONENT: Limits = Limits {
    words: "an exponent from 0 to 10",
    low: 0.0,
    high: 10.0,
    ..ANY
};

pub(super) fn allocation(
    node: &Node,
    country: Option<&Country>,
    problems: &mut Problems,
) -> Option<Allocation> {
    let mut fields = node.fields(problems)?;
    let capital_admitted = fields.required("capital_admitted", problems, flag);
    let zones = country.map(|country| Zones {
        all: &country.zones,
        // Unless it is known to be out, shares of the capital are no further problem.
        capital_admitted: capital_admitted.unwrap_or(true),
    });
    let between_zones = fields.required("between_zones", problems, |node, problems| {
        rule(node, zones, problems)
    });
    let exponent = fields.required("exponent", problems, number(EXPONENT));
    let within_zones = fields.required("within_zones", problems, within_rule);
    let (fixed_node, fixed) = fixed(&mut fields, zones, problems);
    let bounds = bounds(&mut fields, zones, fixed.as_deref(), fixed_node, problems);
    let yearly_change_limit = fields.optional("yearly_change_limit", problems, number(SHARE));
    fields.finish(problems);
    let allocation = Allocation {
        between_zones: between_zones?,
        exponent: exponent?,
        within_zones: within_zones?,
        fixed: fixed?,
        bounds: bounds?,
        yearly_change_limit,
        capital_admitted: capital_admitted?,
    };
    check_rest(fixed_node, &allocation, &country?.zones, problems);
    Some(allocation)
}

/// The rules that are a word.
pub(super) const WORDS: [(&str, ZoneRule); 8] = [
    ("announced", ZoneRule::Announced),
    ("equal", ZoneRule::Equal),
    ("population", ZoneRule::Population),
    ("researchers", ZoneRule::Researchers),
    ("grdp", ZoneRule::Grdp),
    ("government_rd", ZoneRule::GovernmentRd),
    ("need", ZoneRule::Need),
    ("performance", ZoneRule::Performance),
];

fn rule(node: &Node, zones: Option<Zones<'_>>, problems: &mut Problems) -> Option<ZoneRule> {
    if let Value::Object(members) = &node.value
        && let [member] = &members[..]
    {
        match member.key.as_str() {
            "custom" => return custom(&member.node, zones, problems).map(ZoneRule::Custom),
            "mix" => return mix(&member.node, zones, problems).map(ZoneRule::Mix),
            _ => {}
        }
    }
    let words = WORDS.iter().map(|(word, _)| *word);
    let listed = quoted(words.clone());
    let required = format!("must be one of {listed}, {{\"custom\": ..}}, {{\"mix\": ..}}");
    let index = name_or_meant(node, &required, words, korean::word, problems)?;
    Some(WORDS[index].1.clone())
}

fn custom(node: &Node, zones: Option<Zones<'_>>, problems: &mut Problems) -> Option<Vec<f64>> {
    let shares = entries(node, problems, |member, problems| {
        zone_share(member, zones, problems)
    })?;
    let mut weights = vec![0.0; zones?.all.len()];
    for (zone, share) in shares {
        weights[zone] = share;
    }
    whole(node, "shares of the zones", weights, problems)
}

fn mix(
    node: &Node,
    zones: Option<Zones<'_>>,
    problems: &mut Problems,
) -> Option<Vec<(f64, ZoneRule)>> {
    let parts = list(node, problems, |node, problems| {
        let mut fields = node.fields(problems)?;
        let weight = fields.required("weight", problems, number(SHARE));
        let rule = fields.required("rule", problems, |node, problems| {
            rule(node, zones, problems)
        });
        fields.finish(problems);
        Some((weight?, rule?))
    })?;
    let (weights, rules): (Vec<f64>, Vec<ZoneRule>) = parts.into_iter().unzip();
    let weights = whole(node, "weights of the rules", weights, problems)?;
    Some(weights.into_iter().zip(rules).collect())
}

pub(super) const WITHIN: [(&str, WithinRule); 4] = [
    ("equal", WithinRule::Equal),
    ("population", WithinRule::Population),
    ("researchers", WithinRule::Researchers),
    ("worst_first", WithinRule::WorstFirst),
];

fn within_rule(node: &Node, problems: &mut Problems) -> Option<WithinRule> {
    let words = WITHIN.iter().map(|(word, _)| *word);
    let required = format!("must be one of {}", quoted(words.clone()));
    let index = name_or_meant(node, &required, words, korean::word, problems)?;
    Some(WITHIN[index].1)
}
