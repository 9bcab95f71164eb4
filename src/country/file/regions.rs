//! `zones.json` and `provinces.json`: who gets the money, and how the regions must fit together.

use super::agreement::{
    check_births, check_codes, check_zones, divide_other_lines, outside_capacity_ratio,
};
use super::figure::{Sources, in_both_languages};
use super::national::General;
use crate::country::{Province, Zone};
use crate::document::{
    ANY, AT_LEAST_ZERO, Limits, Member, Node, POSITIVE, Problems, SHARE, entries, flag, name,
    number,
};

/// The regions of a country, in the order of their files.
pub(super) struct Regions {
    pub(super) zones: Vec<Zone>,
    pub(super) provinces: Vec<Province>,
    pub(super) outside_capacity_ratio: Vec<usize>,
}

/// What the regions are read against.
pub(super) struct Context<'a> {
    pub(super) general: Option<&'a General>,
    pub(super) sources: &'a Sources,
}

/// The regions of both files; each is checked as far as it can be without the other.
pub(super) fn regions(
    zone_file: Option<&Node>,
    province_file: Option<&Node>,
    context: &Context<'_>,
    problems: &mut Problems,
) -> Option<Regions> {
    let zones = zone_file.and_then(|node| {
        entries(node, problems, |member, problems| {
            zone(member, context.sources, problems)
        })
    });
    let provinces = province_file.and_then(|node| {
        entries(node, problems, |member, problems| {
            province(member, zone_file, context, problems)
        })
    });
    let (zone_file, province_file) = (zone_file?, province_file?);
    check_codes(zone_file, province_file, problems);
    let (zones, mut provinces) = (zones?, provinces?);
    for province in &mut provinces {
        province.is_capital = zones[province.zone].is_capital;
    }
    check_zones(zone_file, &zones, &provinces, problems);
    check_births(province_file, &provinces, problems);
    divide_other_lines(province_file, &mut provinces, problems)?;
    Some(Regions {
        outside_capacity_ratio: outside_capacity_ratio(context.general?, &provinces, problems)?,
        zones,
        provinces,
    })
}

fn zone(member: &Member, sources: &Sources, problems: &mut Problems) -> Option<Zone> {
    let mut fields = member.node.fields(problems)?;
    let title = fields.required("name", problems, in_both_languages);
    let is_capital = fields.required("is_capital", problems, flag);
    let announced = fields.required(
        "announced_2026_eok",
        problems,
        sources.figure(AT_LEAST_ZERO),
    );
    fields.finish(problems);
    Some(Zone {
        id: member.key.clone(),
        name: title?,
        announced_eok: announced?,
        is_capital: is_capital?,
    })
}

const LATITUDE: Limits = Limits {
    words: "a latitude from -90 to 90 degrees",
    low: -90.0,
    high: 90.0,
    ..ANY
};

const LONGITUDE: Limits = Limits {
    words: "a longitude from -180 to 180 degrees",
    low: -180.0,
    high: 180.0,
    ..ANY
};

/// A province; whether it belongs to the capital is known once its zone is.
fn province(
    member: &Member,
    zone_file: Option<&Node>,
    context: &Context<'_>,
    problems: &mut Problems,
) -> Option<Province> {
    let score = Limits {
        words: "a score above 0 and not above `score_limit_points`",
        high: context
            .general
            .map_or(f64::MAX, |general| general.national.score_limit.value),
        ..POSITIVE
    };
    let mut fields = member.node.fields(problems)?;
    let title = fields.required("name", problems, in_both_languages);
    let zone = fields.required("zone", problems, |node, problems| {
        let known = zone_file?.contents().iter().map(|zone| zone.key.as_str());
        name(node, "must be a zone of `zones.json`", known, problems)
    });
    let latitude = fields.required("latitude_deg", problems, number(LATITUDE));
    let longitude = fields.required("longitude_deg", problems, number(LONGITUDE));
    let mut figure = |key, limits| {
        fields.required(key, problems, |node, p| {
            context.sources.figure(limits)(node, p)
        })
    };
    let population = figure("population_2024_persons", POSITIVE);
    let grdp_eok = figure("grdp_2024_eok", POSITIVE);
    let researchers = figure("researchers_2024_persons", POSITIVE);
    let total_rd_eok = figure("total_rd_2024_eok", POSITIVE);
    let government_rd_eok = figure("government_rd_2024_eok", POSITIVE);
    let capacity_score = figure("capacity_score_2024_points", score);
    let births = figure("births_2025_firms", AT_LEAST_ZERO);
    let other_lines_share = figure("other_lines_share", SHARE);
    fields.finish(problems);
    Some(Province {
        code: member.key.clone(),
        name: title?,
        zone: zone?,
        is_capital: false,
        latitude: latitude?,
        longitude: longitude?,
        population: population?,
        grdp_eok: grdp_eok?,
        researchers: researchers?,
        total_rd_eok: total_rd_eok?,
        government_rd_eok: government_rd_eok?,
        capacity_score: capacity_score?,
        births: births?,
        other_lines_share: other_lines_share?,
    })
}
