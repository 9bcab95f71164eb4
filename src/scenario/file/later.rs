//! The section `from_year`: what is divided otherwise from a year on.

use super::allocation::allocation;
use super::chain::leave_out_nulls;
use super::division::programme_shares;
use super::money::year_of;
use super::overlay::overlay;
use crate::country::Country;
use crate::document::{Fields, Member, Node, Problems, Value};
use crate::scenario::LaterDivision;
use crate::units::{FUND_YEAR, Year};

pub(super) const LATER: &str = "from_year";

/// The sections that a year can set anew.
const SECTIONS: [&str; 4] = ["allocation", "uses", "programmes", "zones"];

/// The effective sections from each year on, by the key of the year: those of the year laid over what held before it.
///
/// `whole` still has its `null`s, since a year may drop what held before.
pub(super) fn divisions(whole: &Node) -> Vec<Member> {
    let section = |node: &Node| {
        let known = |member: &&Member| SECTIONS.contains(&member.key.as_str());
        let mut kept = node.clone();
        kept.value = Value::Object(node.contents().iter().filter(known).cloned().collect());
        kept
    };
    let mut before = section(whole);
    let later = whole
        .member(LATER)
        .map_or(&[][..], |later| later.node.contents());
    let mut later: Vec<Member> = later.to_vec();
    later.retain(|member| member.node.value != Value::Null);
    later.sort_by(|a, b| a.key.cmp(&b.key));
    for member in &mut later {
        let own = member.node.clone();
        // What is no section at all is refused as it stands.
        if let Value::Object(_) = own.value {
            before = section(&overlay(before, own.clone()));
            member.node = before.clone();
            let unknown = own
                .contents()
                .iter()
                .filter(|one| !SECTIONS.contains(&one.key.as_str()));
            if let Value::Object(members) = &mut member.node.value {
                members.extend(unknown.cloned());
            }
        }
        leave_out_nulls(&mut member.node);
    }
    later
}

/// The divisions from later years on, the earliest first.
pub(super) fn later_divisions(
    fields: &mut Fields<'_>,
    later: &[Member],
    country: Option<&Country>,
    problems: &mut Problems,
) -> Option<Vec<LaterDivision>> {
    fields.optional(LATER, problems, |node, problems| {
        node.members(problems).map(|_| ())
    });
    // What is wrong with an earlier division shows in those that build on it, and is said once.
    let mut found = Problems::default();
    let all = later.iter().map(|member| {
        let from = year_of(member, FUND_YEAR.next(), &mut found);
        division(from, &member.node, country, &mut found)
    });
    let all: Vec<Option<LaterDivision>> = all.collect();
    problems.extend(&found);
    all.into_iter().collect()
}

fn division(
    from: Option<Year>,
    node: &Node,
    country: Option<&Country>,
    problems: &mut Problems,
) -> Option<LaterDivision> {
    let mut fields = node.fields(problems)?;
    let allocation = fields.required("allocation", problems, |node, problems| {
        allocation(node, country, problems)
    });
    let programme_shares = programme_shares(&mut fields, country, problems);
    fields.finish(problems);
    Some(LaterDivision {
        from: from?,
        allocation: allocation?,
        programme_shares: programme_shares?,
    })
}
