//! Floors and caps of the zones, and whether they leave a division possible.

use super::zones::{Zones, zone_share};
use crate::document::{Fields, Node, Problems, SHARE, entries, number, rounded};
use crate::scenario::Bounds;

/// The key that stands for every zone without a key of its own.
const ALL: &str = "all";

/// Shares that sum to 1 on paper may be off by this much.
const SLACK: f64 = 1e-9;

/// The lowest and highest share of each zone, from the keys `floors` and `caps`; both are its share where that is fixed.
pub(super) fn bounds(
    fields: &mut Fields<'_>,
    zones: Option<Zones<'_>>,
    fixed: Option<&[Option<f64>]>,
    fixed_node: Option<&Node>,
    problems: &mut Problems,
) -> Option<Vec<Bounds>> {
    let floors = fields.optional("floors", problems, |node, _| Some(node));
    let caps = fields.optional("caps", problems, |node, _| Some(node));
    let low = limits(floors, 0.0, zones, problems);
    let high = limits(caps, 1.0, zones, problems);
    let bounds = low?.into_iter().zip(high?);
    let bounds = bounds.zip(fixed?).map(|((floor, cap), fixed)| Bounds {
        floor: fixed.unwrap_or(floor),
        cap: fixed.unwrap_or(cap),
    });
    let bounds: Vec<Bounds> = bounds.collect();
    for limits in [floors, caps].into_iter().flatten() {
        check_free(limits, fixed_node, problems);
    }
    check_pairs(floors, &bounds, zones?, problems);
    check_sums(
        floors.or(fixed_node),
        caps.or(fixed_node),
        &bounds,
        problems,
    );
    Some(bounds)
}

/// A fixed share is its own floor and cap.
fn check_free(limits: &Node, fixed: Option<&Node>, problems: &mut Problems) {
    for member in limits.contents() {
        if fixed.is_some_and(|fixed| fixed.member(&member.key).is_some()) {
            let required = "must be left out for a zone with a fixed share";
            member.node.refuse(required, problems);
        }
    }
}

/// A limit for each zone; 0 for a capital that takes no part.
fn limits(
    node: Option<&Node>,
    otherwise: f64,
    zones: Option<Zones<'_>>,
    problems: &mut Problems,
) -> Option<Vec<f64>> {
    let given = node.map(|node| {
        entries(node, problems, |member, problems| {
            if member.key == ALL {
                return Some((None, number(SHARE)(&member.node, problems)?));
            }
            let (zone, share) = zone_share(member, zones, problems)?;
            Some((Some(zone), share))
        })
    });
    let given = given.unwrap_or_else(|| Some(Vec::new()))?;
    let zones = zones?;
    let of = |zone: Option<usize>| given.iter().find(|(key, _)| *key == zone);
    let limit = |zone: usize| match of(Some(zone)).or(of(None)) {
        _ if !zones.is_open(zone) => 0.0,
        Some(&(_, share)) => share,
        None => otherwise,
    };
    Some((0..zones.all.len()).map(limit).collect())
}

fn check_pairs(
    floors: Option<&Node>,
    bounds: &[Bounds],
    zones: Zones<'_>,
    problems: &mut Problems,
) {
    for (zone, Bounds { floor, cap }) in zones.all.iter().zip(bounds) {
        if floor > cap
            && let Some(floors) = floors
        {
            let member = floors.member(&zone.id).or_else(|| floors.member(ALL));
            let place = member.map_or(floors, |member| &member.node);
            let required = format!("must be at most the cap of `{}`, {cap}", zone.id);
            place.report(required, place.found(), None, problems);
        }
    }
}

fn check_sums(
    floors: Option<&Node>,
    caps: Option<&Node>,
    bounds: &[Bounds],
    problems: &mut Problems,
) {
    let lowest: f64 = bounds.iter().map(|bounds| bounds.floor).sum();
    if let Some(floors) = floors
        && lowest > 1.0 + SLACK
    {
        let found = format!("those of all zones sum to {}", rounded(lowest));
        floors.report("must sum to at most 1", found, None, problems);
    }
    let highest: f64 = bounds.iter().map(|bounds| bounds.cap).sum();
    if let Some(caps) = caps
        && highest < 1.0 - SLACK
    {
        let found = format!("those of all zones sum to {}", rounded(highest));
        caps.report("must sum to at least 1", found, None, problems);
    }
}
