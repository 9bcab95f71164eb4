//! Who is planned to get more and who less, and from when: along the expected budget, without cuts and luck.

use super::Section;
use crate::model::planned_zone_shares;
use crate::report::words::{CommandPhrase, Language};
use crate::scenario::FundingScenario;
use crate::units::{FUND_YEAR, Year};

/// The planned money of one scenario: what for, and 억원 by year.
type Lines = Vec<(String, Vec<f64>)>;

/// Years in a row with the same difference.
struct Stretch {
    from: Year,
    to: Year,
    amount: f64,
}

pub(super) fn section(
    first: &FundingScenario,
    second: &FundingScenario,
    language: Language,
) -> Section {
    let last = first.horizon.min(second.horizon);
    let pairs = lines(first, last, language)
        .into_iter()
        .zip(lines(second, last, language));
    let rows = pairs.filter_map(|((what, before), (_, after))| {
        let stretches = stretches(&before, &after);
        (!stretches.is_empty()).then(|| vec![what, in_words(&stretches, last, language)])
    });
    Section {
        heading: CommandPhrase::DifferenceMoney,
        rows: rows.collect(),
    }
}

fn lines(scenario: &FundingScenario, last: Year, language: Language) -> Lines {
    let years = FUND_YEAR.to(last);
    let by_year = |money: &dyn Fn(Year) -> f64| years.clone().map(money).collect::<Vec<f64>>();
    let fund = by_year(&|year| scenario.planned(year).block_fund.lane(0));
    let shares = planned_zone_shares(scenario);

    let say = |phrase| language.say(phrase).to_owned();
    let mut lines = vec![(say(CommandPhrase::BlockFund), fund.clone())];
    for (index, zone) in scenario.country.zones.iter().enumerate() {
        let values = [("zone", language.of(&zone.name))];
        let money = fund.iter().zip(&shares);
        let money = money.map(|(fund, shares)| fund * shares[index]).collect();
        lines.push((language.fill(CommandPhrase::BlockFundOf, &values), money));
    }
    lines.push((
        say(CommandPhrase::OtherLines),
        by_year(&|year| scenario.planned(year).other_lines.lane(0)),
    ));
    lines.push((
        say(CommandPhrase::SpecialZones),
        by_year(&|year| scenario.special_zones.in_year(year)),
    ));
    lines.push((
        say(CommandPhrase::StageFund),
        by_year(&|year| scenario.stage_fund.in_year(year)),
    ));
    lines
}

/// Differences that show in whole 억원, years of the same one together.
fn stretches(before: &[f64], after: &[f64]) -> Vec<Stretch> {
    let mut all: Vec<Stretch> = Vec::new();
    let mut year = FUND_YEAR;
    for (before, after) in before.iter().zip(after) {
        let amount = (after - before).round();
        match all.last_mut() {
            Some(last) if last.amount == amount => last.to = year,
            _ => all.push(Stretch {
                from: year,
                to: year,
                amount,
            }),
        }
        year = year.next();
    }
    all.retain(|stretch| stretch.amount != 0.0);
    all
}

fn in_words(stretches: &[Stretch], last: Year, language: Language) -> String {
    if let [only] = stretches
        && only.to == last
        && only.from < last
    {
        let phrase = if only.amount > 0.0 {
            CommandPhrase::MoreAlways
        } else {
            CommandPhrase::LessAlways
        };
        return one(phrase, only, &whole(only.amount.abs()), language);
    }
    let parts = stretches.iter().map(|stretch| {
        let phrase = if stretch.from == stretch.to {
            CommandPhrase::InOneYear
        } else if stretch.to == last {
            CommandPhrase::FromYearOn
        } else {
            CommandPhrase::InYears
        };
        let sign = if stretch.amount > 0.0 { "+" } else { "−" };
        let amount = format!("{sign}{}", whole(stretch.amount.abs()));
        one(phrase, stretch, &amount, language)
    });
    parts.collect::<Vec<String>>().join(", ")
}

fn one(phrase: CommandPhrase, stretch: &Stretch, amount: &str, language: Language) -> String {
    let (from, to) = (stretch.from.to_string(), stretch.to.to_string());
    language.fill(phrase, &[("from", &from), ("to", &to), ("amount", amount)])
}

fn whole(amount: f64) -> String {
    crate::report::figures::count(amount as u64)
}
