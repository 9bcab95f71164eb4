//! Shares of single zones that the rule does not decide.

use super::zones::{Zones, zone_share};
use crate::country::Zone;
use crate::document::{Fields, Node, Problems, entries};
use crate::scenario::{Allocation, ZoneRule};

/// The key `fixed`: where it stands, and the share of each zone it names.
pub(super) fn fixed<'a>(
    fields: &mut Fields<'a>,
    zones: Option<Zones<'_>>,
    problems: &mut Problems,
) -> (Option<&'a Node>, Option<Vec<Option<f64>>>) {
    let node = fields.optional("fixed", problems, |node, _| Some(node));
    let nothing = || zones.map(|zones| vec![None; zones.all.len()]);
    let shares = node.map_or_else(nothing, |node| {
        let given = entries(node, problems, |member, problems| {
            zone_share(member, zones, problems)
        })?;
        let mut shares = nothing()?;
        for (zone, share) in given {
            shares[zone] = Some(share);
        }
        Some(shares)
    });
    (node, shares)
}

/// Where fixed shares leave a rest, the rule must give it to somebody.
pub(super) fn check_rest(
    node: Option<&Node>,
    allocation: &Allocation,
    zones: &[Zone],
    problems: &mut Problems,
) {
    let rest = 1.0 - allocation.fixed.iter().flatten().sum::<f64>();
    let is_taken = (0..zones.len()).any(|zone| {
        let is_open = allocation.capital_admitted || !zones[zone].is_capital;
        let rule = &allocation.between_zones;
        allocation.fixed[zone].is_none() && is_open && weighs(rule, &zones[zone], zone)
    });
    if let Some(node) = node
        && rest > 1e-9
        && !is_taken
    {
        let found = "the rule gives the others nothing";
        node.report("must leave the rest to other zones", found, None, problems);
    }
}

/// Whether a rule gives a zone more than nothing.
fn weighs(rule: &ZoneRule, zone: &Zone, index: usize) -> bool {
    match rule {
        ZoneRule::Custom(shares) => shares[index] > 0.0,
        ZoneRule::Mix(parts) => {
            let mut parts = parts.iter();
            parts.any(|(weight, rule)| *weight > 0.0 && weighs(rule, zone, index))
        }
        ZoneRule::Announced | ZoneRule::Need | ZoneRule::Performance => {
            zone.announced_eok.value > 0.0
        }
        ZoneRule::Equal
        | ZoneRule::Population
        | ZoneRule::Researchers
        | ZoneRule::Grdp
        | ZoneRule::GovernmentRd => true,
    }
}
