//! What the fund is spent on, in one scenario and in the other; zones that change alike stand together.

use super::{Section, became};
use crate::country::{Programme, Use};
use crate::report::words::{CommandPhrase, Language};
use crate::scenario::FundingScenario;

/// Names of zones and the shares of all programmes in both scenarios.
struct Alike<'a> {
    zones: Vec<&'a str>,
    before: [f64; Programme::COUNT],
    after: [f64; Programme::COUNT],
}

pub(super) fn sections(
    first: &FundingScenario,
    second: &FundingScenario,
    language: Language,
) -> [Section; 2] {
    let is_open = |zone: usize| {
        let admitted = first.allocation.capital_admitted || second.allocation.capital_admitted;
        admitted || !first.country.zones[zone].is_capital
    };
    let zones = first.country.zones.iter().enumerate();
    let mut groups: Vec<Alike<'_>> = Vec::new();
    for (index, zone) in zones.filter(|&(index, _)| is_open(index)) {
        let (before, after) = (
            first.programme_shares[index],
            second.programme_shares[index],
        );
        let name = language.of(&zone.name);
        let mut known = groups.iter_mut();
        match known.find(|group| group.before == before && group.after == after) {
            Some(group) => group.zones.push(name),
            None => groups.push(Alike {
                zones: vec![name],
                before,
                after,
            }),
        }
    }
    let is_one = groups.len() == 1;
    let rows = |of: fn(&FundingScenario, &Alike<'_>, Language) -> Vec<[String; 2]>| {
        let rows = groups.iter().flat_map(|group| {
            let zones = if is_one {
                language.say(CommandPhrase::AllZones).to_owned()
            } else {
                group.zones.join(", ")
            };
            let named = of(first, group, language).into_iter();
            named.map(move |[what, change]| vec![zones.clone(), what, change])
        });
        rows.collect()
    };
    [
        Section {
            heading: CommandPhrase::DifferenceUses,
            rows: rows(uses),
        },
        Section {
            heading: CommandPhrase::DifferenceProgrammes,
            rows: rows(programmes),
        },
    ]
}

fn uses(_: &FundingScenario, group: &Alike<'_>, language: Language) -> Vec<[String; 2]> {
    let all = Use::ALL.into_iter().map(|one| {
        let shares = (of_use(&group.before, one), of_use(&group.after, one));
        (one.id().to_owned(), shares)
    });
    changed(all, language)
}

/// Within a use that has money in both scenarios; where it has none in one, its share says all.
fn programmes(
    scenario: &FundingScenario,
    group: &Alike<'_>,
    language: Language,
) -> Vec<[String; 2]> {
    let all = Programme::ALL.into_iter().filter_map(|one| {
        let whole = |shares| of_use(shares, one.its_use());
        let (before, after) = (whole(&group.before), whole(&group.after));
        let entry = &scenario.country.programmes[one as usize];
        (before > 0.0 && after > 0.0).then(|| {
            let name = language.of(&entry.name).to_owned();
            let index = one as usize;
            (
                name,
                (group.before[index] / before, group.after[index] / after),
            )
        })
    });
    changed(all, language)
}

fn of_use(shares: &[f64; Programme::COUNT], its_use: Use) -> f64 {
    let all = Programme::ALL.iter().zip(shares);
    let of_use = all.filter(|(one, _)| one.its_use() == its_use);
    of_use.map(|(_, share)| share).sum()
}

fn changed(
    all: impl Iterator<Item = (String, (f64, f64))>,
    language: Language,
) -> Vec<[String; 2]> {
    let percent = |share: f64| format!("{} %", (share * 1e4).round() / 1e2);
    let written = all.map(|(what, (before, after))| (what, percent(before), percent(after)));
    written
        .filter(|(_, before, after)| before != after)
        .map(|(what, before, after)| [what, became(&before, &after, language)])
        .collect()
}
