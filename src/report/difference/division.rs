//! What the fund is spent on, in one scenario and in the other; zones that change alike stand together.

use super::{Section, became, percent};
use crate::country::{Programme, Use};
use crate::report::words::{CommandPhrase, Language, Phrase, PlanPhrase};
use crate::scenario::FundingScenario;
use crate::units::{FUND_YEAR, Year};

/// Shares of all programmes.
type Shares = [f64; Programme::COUNT];

/// Years in a row with the same shares in both scenarios.
#[derive(PartialEq)]
struct Stretch {
    from: Year,
    to: Year,
    before: Shares,
    after: Shares,
}

/// Names of zones that spend alike in both scenarios, and how.
struct Alike<'a> {
    zones: Vec<&'a str>,
    stretches: Vec<Stretch>,
}

pub(super) fn sections(
    first: &FundingScenario,
    second: &FundingScenario,
    language: Language,
) -> [Section; 2] {
    let last = first.horizon.min(second.horizon);
    let groups = groups(first, second, last, language);
    let is_one = groups.len() == 1;
    let rows = |of: fn(&FundingScenario, &Stretch, Language) -> Vec<[String; 2]>| {
        let rows = groups.iter().flat_map(|group| {
            let zones = if is_one {
                language.say(CommandPhrase::AllZones).to_owned()
            } else {
                group.zones.join(", ")
            };
            group.stretches.iter().flat_map(move |stretch| {
                let place = in_years(&zones, stretch, last, language);
                let named = of(first, stretch, language).into_iter();
                named.map(move |[what, change]| vec![place.clone(), what, change])
            })
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

fn groups<'a>(
    first: &'a FundingScenario,
    second: &FundingScenario,
    last: Year,
    language: Language,
) -> Vec<Alike<'a>> {
    let mut both = first.allocations().chain(second.allocations());
    let admitted = both.any(|allocation| allocation.capital_admitted);
    let zones = first.country.zones.iter().enumerate();
    let mut groups: Vec<Alike<'_>> = Vec::new();
    for (index, zone) in zones.filter(|(_, zone)| admitted || !zone.is_capital) {
        let stretches = stretches(first, second, index, last);
        let name = language.of(&zone.name);
        let mut known = groups.iter_mut();
        match known.find(|group| group.stretches == stretches) {
            Some(group) => group.zones.push(name),
            None => groups.push(Alike {
                zones: vec![name],
                stretches,
            }),
        }
    }
    groups
}

/// What a zone spends in both scenarios, years of the same together.
fn stretches(
    first: &FundingScenario,
    second: &FundingScenario,
    zone: usize,
    last: Year,
) -> Vec<Stretch> {
    let mut all: Vec<Stretch> = Vec::new();
    for year in FUND_YEAR.to(last) {
        let before = first.programme_shares_in(year)[zone];
        let after = second.programme_shares_in(year)[zone];
        match all.last_mut() {
            Some(last) if last.before == before && last.after == after => last.to = year,
            _ => all.push(Stretch {
                from: year,
                to: year,
                before,
                after,
            }),
        }
    }
    all
}

/// The zones, with the years if these are not all.
fn in_years(zones: &str, stretch: &Stretch, last: Year, language: Language) -> String {
    let phrase = match (stretch.from == FUND_YEAR, stretch.to == last) {
        (true, true) => return zones.to_owned(),
        (false, true) => PlanPhrase::ZonesFromYear,
        _ => PlanPhrase::ZonesInYears,
    };
    let (from, to) = (stretch.from.to_string(), stretch.to.to_string());
    language.fill(phrase, &[("zones", zones), ("from", &from), ("to", &to)])
}

fn uses(_: &FundingScenario, stretch: &Stretch, language: Language) -> Vec<[String; 2]> {
    let all = Use::ALL.into_iter().map(|one| {
        let shares = (of_use(&stretch.before, one), of_use(&stretch.after, one));
        (language.say(name(one)).to_owned(), shares)
    });
    changed(all, language)
}

/// Within a use that has money in both scenarios; where it has none in one, its share says all.
fn programmes(
    scenario: &FundingScenario,
    stretch: &Stretch,
    language: Language,
) -> Vec<[String; 2]> {
    let all = Programme::ALL.into_iter().filter_map(|one| {
        let whole = |shares| of_use(shares, one.its_use());
        let (before, after) = (whole(&stretch.before), whole(&stretch.after));
        let entry = &scenario.country.programmes[one as usize];
        (before > 0.0 && after > 0.0).then(|| {
            let name = language.of(&entry.name).to_owned();
            let index = one as usize;
            (
                name,
                (stretch.before[index] / before, stretch.after[index] / after),
            )
        })
    });
    changed(all, language)
}

fn name(one: Use) -> Phrase {
    match one {
        Use::Talent => Phrase::UseTalent,
        Use::Research => Phrase::UseResearch,
        Use::Commercialisation => Phrase::UseCommercialisation,
        Use::Base => Phrase::UseBase,
    }
}

fn of_use(shares: &Shares, its_use: Use) -> f64 {
    let all = Programme::ALL.iter().zip(shares);
    let of_use = all.filter(|(one, _)| one.its_use() == its_use);
    of_use.map(|(_, share)| share).sum()
}

fn changed(
    all: impl Iterator<Item = (String, (f64, f64))>,
    language: Language,
) -> Vec<[String; 2]> {
    let written = all.map(|(what, (before, after))| (what, percent(before), percent(after)));
    written
        .filter(|(_, before, after)| before != after)
        .map(|(what, before, after)| [what, became(&before, &after, language)])
        .collect()
}
