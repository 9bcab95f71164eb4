//! The sections `uses`, `programmes` and `zones`: what the money is spent on, in general and in single zones.

use super::korean;
use super::zones::zone_key;
use crate::country::{Country, Programme, Use};
use crate::document::{
    Fields, Node, Problems, SHARE, entries, key_or_meant, number, rounded, whole,
};

/// Which part of a division a scenario sets; the rest comes from the country.
#[derive(Clone, Default)]
struct Division {
    uses: Option<Vec<f64>>,
    /// Of each use, shares of all programmes; those of other uses are 0.
    programmes: [Option<Vec<f64>>; Use::COUNT],
}

impl Division {
    /// Reads `uses` and `programmes`.
    ///
    /// Uses that are not named share what is left as `otherwise` has them.
    fn read(fields: &mut Fields<'_>, otherwise: Option<&[f64]>, problems: &mut Problems) -> Self {
        let uses = fields.optional("uses", problems, |node, problems| {
            let ids = Use::ALL.iter().map(|one| one.id());
            shares(node, "shares of the uses", "uses", ids, otherwise, problems)
        });
        let programmes = fields.optional("programmes", problems, programmes);
        Self {
            uses,
            programmes: programmes.unwrap_or_default(),
        }
    }

    /// What this sets, and `other` where it sets nothing.
    fn or(self, other: &Self) -> Self {
        let mut programmes = self.programmes;
        for (own, other) in programmes.iter_mut().zip(&other.programmes) {
            *own = own.take().or_else(|| other.clone());
        }
        Self {
            uses: self.uses.or_else(|| other.uses.clone()),
            programmes,
        }
    }

    /// Share θ of each programme: that of its use times its own in the use.
    fn programme_shares(&self, country: &Country) -> [f64; Programme::COUNT] {
        Programme::ALL.map(|programme| {
            let (its_use, index) = (programme.its_use() as usize, programme as usize);
            let use_share = self
                .uses
                .as_ref()
                .map_or(country.default_uses[its_use], |uses| uses[its_use]);
            let of_use = self.programmes[its_use].as_ref();
            use_share
                * of_use.map_or(country.programmes[index].share_of_use, |shares| {
                    shares[index]
                })
        })
    }
}

/// Share of each programme in each zone: `[zone][programme]`.
pub(super) fn programme_shares(
    fields: &mut Fields<'_>,
    country: Option<&Country>,
    problems: &mut Problems,
) -> Option<Vec<[f64; Programme::COUNT]>> {
    let by_country = country.map(|country| &country.default_uses[..]);
    let general = Division::read(fields, by_country, problems);
    let in_general = general.uses.as_deref().or(by_country);
    let own = fields.optional("zones", problems, |node, problems| {
        entries(node, problems, |member, problems| {
            let mut fields = member.node.fields(problems)?;
            let division = Division::read(&mut fields, in_general, problems);
            fields.finish(problems);
            let zone = zone_key(member, &country?.zones, problems)?;
            Some((zone, division))
        })
    });
    let country = country?;
    let mut divisions = vec![general.clone(); country.zones.len()];
    for (zone, division) in own.unwrap_or_default() {
        divisions[zone] = division.or(&general);
    }
    Some(
        divisions
            .iter()
            .map(|division| division.programme_shares(country))
            .collect(),
    )
}

/// Shares of the programmes of each use that is named.
fn programmes(node: &Node, problems: &mut Problems) -> Option<[Option<Vec<f64>>; Use::COUNT]> {
    let mut fields = node.fields(problems)?;
    let programmes = Use::ALL.map(|its_use| {
        fields.optional(its_use.id(), problems, |node, problems| {
            let all = Programme::ALL.iter();
            let of_use = all
                .filter(|one| one.its_use() == its_use)
                .map(|one| one.id());
            let given = shares(
                node,
                "shares of the programmes",
                "programmes",
                of_use.clone(),
                None,
                problems,
            )?;
            let before = Programme::ALL
                .iter()
                .take_while(|one| one.its_use() != its_use)
                .count();
            let mut shares = vec![0.0; Programme::COUNT];
            shares[before..before + given.len()].copy_from_slice(&given);
            Some(shares)
        })
    });
    fields.finish(problems);
    Some(programmes)
}

/// Shares of a whole in the order of `ids`.
///
/// Those not given divide what is left of the whole in the proportions of `otherwise`; without it they are 0.
fn shares(
    node: &Node,
    what: &str,
    kind: &str,
    ids: impl Iterator<Item = &'static str> + Clone,
    otherwise: Option<&[f64]>,
    problems: &mut Problems,
) -> Option<Vec<f64>> {
    let given = entries(node, problems, |member, problems| {
        let share = number(SHARE)(&member.node, problems);
        let position = key_or_meant(member, kind, ids.clone(), korean::word, problems)?;
        Some((position, share?))
    })?;
    let mut shares = vec![None; ids.count()];
    for (index, share) in given {
        shares[index] = Some(share);
    }
    let left = 1.0 - shares.iter().flatten().sum::<f64>();
    let usual = |index: usize| match shares[index] {
        None => otherwise.map_or(0.0, |usual| usual[index]),
        Some(_) => 0.0,
    };
    let not_given: f64 = (0..shares.len()).map(usual).sum();
    // A rest as small as three times 0.333333 leaves is nobody's.
    let is_shared = rounded(left) > 1e-6 && not_given > 0.0;
    let rest = |index: usize| {
        if is_shared {
            usual(index) / not_given * left
        } else {
            0.0
        }
    };
    let all = shares.iter().enumerate();
    let all = all.map(|(index, share)| share.unwrap_or_else(|| rest(index)));
    whole(node, what, all.collect(), problems)
}
