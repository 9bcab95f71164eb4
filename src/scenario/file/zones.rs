//! The zones that a scenario can name.

use crate::country::Zone;
use crate::document::{Member, Node, Problems, SHARE, key_or_meant, number};

/// The zones of the country, and whether the capital takes part in the fund.
#[derive(Clone, Copy)]
pub(super) struct Zones<'a> {
    pub(super) all: &'a [Zone],
    pub(super) capital_admitted: bool,
}

impl Zones<'_> {
    /// Whether the zone at that position takes part.
    pub(super) fn is_open(&self, index: usize) -> bool {
        self.capital_admitted || !self.all[index].is_capital
    }

    /// The position of the zone that a member names; nothing may be set aside for a capital that takes no part.
    fn position(&self, member: &Member, share: f64, problems: &mut Problems) -> Option<usize> {
        let index = zone_key(member, self.all, problems)?;
        if !self.is_open(index) && share > 0.0 {
            let node: &Node = &member.node;
            let repair = "write \"capital_admitted\": true to let it take part".to_owned();
            node.report(
                "must be 0 for the capital",
                node.found(),
                Some(repair),
                problems,
            );
            return None;
        }
        Some(index)
    }
}

/// The position of the zone that a member names by its id; a repair knows its other names.
pub(super) fn zone_key(member: &Member, zones: &[Zone], problems: &mut Problems) -> Option<usize> {
    let ids = zones.iter().map(|zone| zone.id.as_str());
    let called = |written: &str| {
        let mut zones = zones.iter();
        zones
            .find(|zone| zone.is_called(written))
            .map(|zone| zone.id.as_str())
    };
    key_or_meant(member, "zones", ids, called, problems)
}

/// A zone's position and its share of the fund; without a country only the share can be checked.
pub(super) fn zone_share(
    member: &Member,
    zones: Option<Zones<'_>>,
    problems: &mut Problems,
) -> Option<(usize, f64)> {
    let share = number(SHARE)(&member.node, problems);
    // A share that is none of a zone's is still told apart from a zone that is none of the country's.
    let index = zones?.position(member, share.unwrap_or_default(), problems);
    Some((index?, share?))
}
