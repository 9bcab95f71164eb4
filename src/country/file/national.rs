//! `country.json`: the country's name, national figures, targets and their readings.

use super::figure::{Sources, in_both_languages};
use crate::country::{Figure, National, Outcome, Target};
use crate::document::{
    ANY, AT_LEAST_ZERO, Limits, Node, POSITIVE, Problems, SHARE, list, text, whole_number,
};
use crate::units::Text;

/// What the country's own file says.
pub(super) struct General {
    pub(super) name: Text,
    pub(super) national: National,
    pub(super) targets: Vec<Target>,
    pub(super) regional_share_doubled: Figure,
    /// Codes of provinces, each with the place where it is named.
    pub(super) outside_capacity_ratio: Vec<(String, Node)>,
}

pub(super) fn general(node: &Node, sources: &Sources, problems: &mut Problems) -> Option<General> {
    let mut fields = node.fields(problems)?;
    let name = fields.required("name", problems, in_both_languages);
    let national = fields.required("national", problems, |node, problems| {
        national(node, sources, problems)
    });
    let targets = fields.required("targets", problems, |node, problems| {
        targets(node, sources, problems)
    });
    let readings = fields.required("readings", problems, |node, problems| {
        readings(node, sources, problems)
    });
    fields.required("sources", problems, |_, _| Some(()));
    fields.finish(problems);
    let (outside_capacity_ratio, regional_share_doubled) = readings?;
    Some(General {
        name: name?,
        national: national?,
        targets: targets?,
        regional_share_doubled,
        outside_capacity_ratio,
    })
}

fn national(node: &Node, sources: &Sources, problems: &mut Problems) -> Option<National> {
    const GROWTH: Limits = Limits {
        words: "a growth from -0.5 to 0.5 a year",
        low: -0.5,
        high: 0.5,
        ..ANY
    };
    let mut fields = node.fields(problems)?;
    let mut figure =
        |key, limits| fields.required(key, problems, |node, p| sources.figure(limits)(node, p));
    let national = (
        figure("major_rd_2024_eok", POSITIVE),
        figure("major_rd_2025_eok", POSITIVE),
        figure("major_rd_2026_eok", POSITIVE),
        figure("other_lines_2025_eok", AT_LEAST_ZERO),
        figure("regional_share_2026", SHARE),
        figure("special_zones_2025_eok", POSITIVE),
        figure("match_limit_of_grdp_per_year", SHARE),
        figure("planned_budget_growth_per_year", GROWTH),
        figure("score_limit_points", POSITIVE),
    );
    fields.finish(problems);
    Some(National {
        major_rd_2024_eok: national.0?,
        major_rd_2025_eok: national.1?,
        major_rd_2026_eok: national.2?,
        other_lines_2025_eok: national.3?,
        regional_share_2026: national.4?,
        special_zones_2025_eok: national.5?,
        match_limit_of_grdp: national.6?,
        planned_budget_growth: national.7?,
        score_limit: national.8?,
    })
}

fn targets(node: &Node, sources: &Sources, problems: &mut Problems) -> Option<Vec<Target>> {
    let mut fields = node.fields(problems)?;
    let mut target = |key, outcome| {
        fields.required(key, problems, |node, problems| {
            target(node, outcome, sources, problems)
        })
    };
    let targets = [
        target("capacity_ratio", Outcome::CapacityRatio),
        target("researchers", Outcome::Researchers),
        target("regional_share", Outcome::RegionalShare),
        target("deep_tech_startups", Outcome::DeepTechStartups),
    ];
    fields.finish(problems);
    targets.into_iter().collect()
}

fn target(
    node: &Node,
    outcome: Outcome,
    sources: &Sources,
    problems: &mut Problems,
) -> Option<Target> {
    let mut fields = node.fields(problems)?;
    let title = fields.required("title", problems, in_both_languages);
    let short_title = fields.optional("short_title", problems, in_both_languages);
    let threshold = fields.required("threshold", problems, sources.figure(POSITIVE));
    let start = fields.required("start", problems, sources.figure(AT_LEAST_ZERO));
    let start_year = fields.required("start_year", problems, whole_number("a year", 2000..=2030));
    fields.finish(problems);
    Some(Target {
        outcome,
        short_title: short_title.or_else(|| title.clone())?,
        title: title?,
        threshold: threshold?,
        start: start?,
        start_year: start_year?,
    })
}

/// The provinces outside the capacity ratio, and the other threshold of the regional share.
fn readings(
    node: &Node,
    sources: &Sources,
    problems: &mut Problems,
) -> Option<(Vec<(String, Node)>, Figure)> {
    let mut fields = node.fields(problems)?;
    let outside = fields.required("outside_capacity_ratio", problems, |node, problems| {
        list(node, problems, |node, problems| {
            Some((text(node, problems)?, node.clone()))
        })
    });
    let doubled = fields.required("regional_share_doubled", problems, sources.figure(SHARE));
    fields.finish(problems);
    Some((outside?, doubled?))
}
