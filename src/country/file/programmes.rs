//! `programmes.json`: how money is divided among uses and programmes unless a scenario says otherwise.

use super::figure::{Sources, in_both_languages};
use crate::country::{Basis, Programme, ProgrammeEntry, Use};
use crate::document::{Node, Problems, SHARE, number, whole, whole_number};

/// The default division of money.
pub(super) struct Division {
    pub(super) programmes: Vec<ProgrammeEntry>,
    pub(super) uses: [f64; Use::COUNT],
    pub(super) basis: Basis,
}

pub(super) fn division(
    node: &Node,
    sources: &Sources,
    problems: &mut Problems,
) -> Option<Division> {
    let mut fields = node.fields(problems)?;
    let basis = sources.basis(&mut fields, problems);
    let uses = fields.required("uses", problems, uses);
    fields.finish(problems);
    let (uses, programmes) = uses?;
    Some(Division {
        programmes,
        uses,
        basis: basis?,
    })
}

fn uses(node: &Node, problems: &mut Problems) -> Option<([f64; Use::COUNT], Vec<ProgrammeEntry>)> {
    let mut fields = node.fields(problems)?;
    let uses = Use::ALL.map(|its_use| {
        fields.required(its_use.id(), problems, |node, problems| {
            one_use(node, its_use, problems)
        })
    });
    fields.finish(problems);
    let uses: Vec<(f64, Vec<ProgrammeEntry>)> = uses.into_iter().collect::<Option<_>>()?;
    let (shares, programmes): (Vec<f64>, Vec<_>) = uses.into_iter().unzip();
    let shares = whole(node, "shares of the uses", shares, problems)?;
    // `Programme::ALL` goes through the uses in the order of `Use::ALL`.
    let programmes = programmes.into_iter().flatten().collect();
    Some((shares.try_into().ok()?, programmes))
}

fn one_use(
    node: &Node,
    its_use: Use,
    problems: &mut Problems,
) -> Option<(f64, Vec<ProgrammeEntry>)> {
    let mut fields = node.fields(problems)?;
    let share = fields.required("share", problems, number(SHARE));
    let programmes = fields.required("programmes", problems, |node, problems| {
        programmes(node, its_use, problems)
    });
    fields.finish(problems);
    Some((share?, programmes?))
}

fn programmes(node: &Node, its_use: Use, problems: &mut Problems) -> Option<Vec<ProgrammeEntry>> {
    let mut fields = node.fields(problems)?;
    let entries: Vec<Option<ProgrammeEntry>> = Programme::ALL
        .into_iter()
        .filter(|programme| programme.its_use() == its_use)
        .map(|programme| {
            fields.required(programme.id(), problems, |node, problems| {
                entry(node, programme, problems)
            })
        })
        .collect();
    fields.finish(problems);
    let mut entries: Vec<ProgrammeEntry> = entries.into_iter().collect::<Option<_>>()?;
    let shares = entries.iter().map(|entry| entry.share_of_use).collect();
    let shares = whole(node, "shares of the programmes", shares, problems)?;
    for (entry, share) in entries.iter_mut().zip(shares) {
        entry.share_of_use = share;
    }
    Some(entries)
}

fn entry(node: &Node, programme: Programme, problems: &mut Problems) -> Option<ProgrammeEntry> {
    let mut fields = node.fields(problems)?;
    let name = fields.required("name", problems, in_both_languages);
    let strategy = fields.required("strategy", problems, whole_number("a strategy", 1..=9));
    let share = fields.required("share_of_use", problems, number(SHARE));
    fields.finish(problems);
    Some(ProgrammeEntry {
        programme,
        name: name?,
        strategy: strategy? as u8,
        share_of_use: share?,
    })
}
