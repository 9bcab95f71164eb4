//! Shares of single zones that the rule does not decide.

use super::zones::{Zones, zone_share};
use crate::country::Zone;
use crate::document::{Fields, Node, Problems, entries};
use crate::scenario::Allocation;

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
    if let Some(node) = node
        && rest > 1e-9
        && !allocation.can_divide_the_rest(zones)
    {
        let found = "the rule gives the others nothing";
        node.report("must leave the rest to other zones", found, None, problems);
    }
}
