//! Where regions must fit together: codes, zones, the parts of a whole.

use std::collections::{HashMap, HashSet};

use super::national::General;
use crate::chance::Place;
use crate::country::uncertainties::value_names;
use crate::country::{CAPITAL, GROUPS, Province, Zone};
use crate::document::{Member, Node, Problems, whole};

/// Codes become names in tables and addresses of luck: both must tell them apart.
pub(super) fn check_codes(zones: &Node, provinces: &Node, problems: &mut Problems) {
    let mut codes = HashMap::new();
    for member in zones.contents().iter().chain(provinces.contents()) {
        let is_plain = |letter: char| letter.is_ascii_alphanumeric() || "-_".contains(letter);
        if member.key.is_empty() || !member.key.chars().all(is_plain) {
            let required = "must have a code of letters, digits, - and _";
            let found = format!("is \"{}\"", member.key);
            member.report_key(required, found, None, problems);
        }
        let names_capital_zone = member.key == CAPITAL && zones.member(CAPITAL).is_some();
        if GROUPS.contains(&member.key.as_str()) && !names_capital_zone {
            report_group(member, problems);
        }
        if let Some(other) = codes.insert(Place::of(&member.key), &member.key) {
            let found = format!("its random numbers would be those of `{other}`");
            member.report_key("must have a code of its own", found, None, problems);
        }
    }
    let ids: Vec<String> = zones
        .contents()
        .iter()
        .map(|zone| zone.key.clone())
        .collect();
    let names: Vec<String> = value_names(&ids).map(|(name, _)| name).collect();
    let places: HashSet<Place> = names.iter().map(|name| Place::of(name)).collect();
    if places.len() < names.len() {
        let found = "two uncertain numbers would have the same random numbers";
        zones.report("must have codes that differ more", found, None, problems);
    }
}

fn report_group(member: &Member, problems: &mut Problems) {
    let found = "this one names a group in the tables";
    member.report_key("must have a code of its own", found, None, problems);
}

/// Every zone has a province, there is a capital and something else, and a zone that is called the capital is all of it.
pub(super) fn check_zones(
    node: &Node,
    zones: &[Zone],
    provinces: &[Province],
    problems: &mut Problems,
) {
    for (index, zone) in zones.iter().enumerate() {
        if provinces.iter().all(|province| province.zone != index)
            && let Some(member) = node.member(&zone.id)
        {
            let required = "must have a province in `provinces.json`";
            member.node.report(required, "has none", None, problems);
        }
    }
    for is_capital in [true, false] {
        if !zones.iter().any(|zone| zone.is_capital == is_capital) {
            let required = format!("must have a zone with `is_capital` {is_capital}");
            node.report(required, "has none", None, problems);
        }
    }
    let is_the_capital = |zone: &Zone| zone.is_capital == (zone.id == CAPITAL);
    if let Some(member) = node.member(CAPITAL)
        && !zones.iter().all(is_the_capital)
    {
        report_group(member, problems);
    }
    let outside = zones.iter().filter(|zone| !zone.is_capital);
    if outside.clone().all(|zone| zone.announced_eok.value <= 0.0) && outside.count() > 0 {
        let required = "must have money announced for a zone outside the capital";
        node.report(required, "all have 0", None, problems);
    }
}

pub(super) fn check_births(node: &Node, provinces: &[Province], problems: &mut Problems) {
    let outside = provinces.iter().filter(|province| !province.is_capital);
    let births: f64 = outside.map(|province| province.births.value).sum();
    if births <= 0.0 {
        let required = "must have `births_2025_firms` above 0 in a province outside the capital";
        node.report(required, "all have 0", None, problems);
    }
}

/// Makes the parts of the other lines sum to 1 exactly.
pub(super) fn divide_other_lines(
    node: &Node,
    provinces: &mut [Province],
    problems: &mut Problems,
) -> Option<()> {
    for province in provinces.iter().filter(|province| province.is_capital) {
        if province.other_lines_share.value > 0.0
            && let Some(member) = node.member(&province.code)
            && let Some(share) = member.node.member("other_lines_share")
        {
            let found = format!("is {}", province.other_lines_share.value);
            let required = "must be 0 in a province of the capital";
            share.node.report(required, found, None, problems);
        }
    }
    let shares = provinces
        .iter()
        .map(|province| province.other_lines_share.value);
    let shares = whole(node, "`other_lines_share`", shares.collect(), problems)?;
    for (province, share) in provinces.iter_mut().zip(shares) {
        province.other_lines_share.value = share;
    }
    Some(())
}

/// Positions of the provinces that the capacity ratio leaves out.
pub(super) fn outside_capacity_ratio(
    general: &General,
    provinces: &[Province],
    problems: &mut Problems,
) -> Option<Vec<usize>> {
    let mut left_out = Vec::new();
    for (code, node) in &general.outside_capacity_ratio {
        match provinces.iter().position(|province| province.code == *code) {
            Some(index) if provinces[index].is_capital => {
                node.refuse("must be a province outside the capital", problems);
            }
            Some(index) if left_out.contains(&index) => {
                node.refuse("must be named once", problems);
            }
            Some(index) => left_out.push(index),
            None => node.refuse("must be the code of a province", problems),
        }
    }
    let others = provinces.iter().filter(|province| !province.is_capital);
    if let Some((_, node)) = general.outside_capacity_ratio.first()
        && others.count() == left_out.len()
    {
        let required = "must leave a province outside the capital in the ratio";
        node.report(required, "none is left", None, problems);
        return None;
    }
    Some(left_out)
}
