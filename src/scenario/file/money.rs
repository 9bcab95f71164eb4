//! Plans of money: amounts by year, growth after them, or a share of the major R&D budget.

use std::collections::BTreeMap;

use super::chain::Chain;
use crate::country::{Country, National};
use crate::document::{
    ANY, Fields, Limits, Member, Node, PERCENT, Problem, Problems, Refusal, SHARE, choice, entries,
    in_thousands, number,
};
use crate::scenario::{BudgetPlan, Excess, MoneyPlan, Remainder, SharePath};
use crate::units::{FUND_YEAR, LAST_YEAR, Year};

/// Chosen: a thousand times the major R&D budget of 2026 is a slip.
pub(super) const AMOUNT: Limits = Limits {
    words: "an amount from 0 to 300,000,000 억원",
    low: 0.0,
    high: 3e8,
    instead: Some(("won", 1e8)),
    ..ANY
};

pub(super) const GROWTH: Limits = Limits {
    words: "a growth from -1 to 1 a year",
    low: -1.0,
    high: 1.0,
    instead: PERCENT,
    ..ANY
};

const BLOCK_FUND: &str = "block_fund";
const OTHER_LINES: &str = "other_regional_lines";
const SHARE_PATH: &str = "regional_share";

pub(super) const TAKERS: [(&str, Remainder); 2] = [
    (BLOCK_FUND, Remainder::BlockFund),
    (OTHER_LINES, Remainder::OtherLines),
];

/// Amounts from 2026 on, and growth after the last.
pub(super) fn plan(node: &Node, problems: &mut Problems) -> Option<MoneyPlan> {
    let mut fields = node.fields(problems)?;
    let amounts_eok = fields.required("amounts_eok", problems, |node, problems| {
        let amounts = by_year(node, FUND_YEAR, number(AMOUNT), problems)?;
        if amounts.contains_key(&FUND_YEAR) {
            return Some(amounts);
        }
        let required = format!("must have an amount for {FUND_YEAR}");
        node.report(required, "has none", None, problems);
        None
    });
    let growth_per_year = fields.required("growth_per_year", problems, number(GROWTH));
    fields.finish(problems);
    Some(MoneyPlan {
        amounts_eok: amounts_eok?,
        growth_per_year: growth_per_year?,
    })
}

/// The plans of the regional lines, which a share path may tie together.
pub(super) fn budget(
    fields: &mut Fields<'_>,
    chain: &Chain,
    country: Option<&Country>,
    problems: &mut Problems,
) -> Option<BudgetPlan> {
    let block_fund = fields.required(BLOCK_FUND, problems, plan);
    let other_lines = fields.required(OTHER_LINES, problems, plan);
    let share_path = fields.optional(SHARE_PATH, problems, |node, problems| {
        share_path(node, country, problems)
    });
    if let Some(path) = &share_path {
        check_one_plan(path.taken_by, chain, problems);
    }
    Some(BudgetPlan {
        block_fund: block_fund?,
        other_lines: other_lines?,
        share_path,
    })
}

/// Shares from 2027 on, after the country's own of 2026.
fn share_path(
    node: &Node,
    country: Option<&Country>,
    problems: &mut Problems,
) -> Option<SharePath> {
    let mut fields = node.fields(problems)?;
    let share = fields.required("by_year", problems, |node, problems| {
        let shares = by_year(node, FUND_YEAR.next(), number(SHARE), problems)?;
        if shares.is_empty() {
            node.report("must have the share of a year", "has none", None, problems);
            return None;
        }
        Some(shares)
    });
    let taken_by = fields.required("taken_by", problems, choice(&TAKERS));
    fields.finish(problems);
    let mut share = share?;
    share.insert(FUND_YEAR, country?.national.regional_share_2026.value);
    Some(SharePath {
        share,
        taken_by: taken_by?,
    })
}

/// Values by year, from `first` on.
fn by_year(
    node: &Node,
    first: Year,
    read: impl Fn(&Node, &mut Problems) -> Option<f64>,
    problems: &mut Problems,
) -> Option<BTreeMap<Year, f64>> {
    let values = entries(node, problems, |member, problems| {
        let year = year_of(member, first, problems);
        let value = read(&member.node, problems);
        Some((year?, value?))
    })?;
    Some(values.into_iter().collect())
}

pub(super) fn year_of(member: &Member, first: Year, problems: &mut Problems) -> Option<Year> {
    let year = first
        .to(LAST_YEAR)
        .find(|year| year.to_string() == member.key);
    if year.is_none() {
        let required = format!("must be a year from {first} to {LAST_YEAR}");
        let found = format!("is \"{}\"", member.key);
        member.report_key(required, found, whole_year(&member.key, first), problems);
    }
    year
}

/// The repair of a year without its century, or with its counter: "28", "'28", "2028년".
fn whole_year(written: &str, first: Year) -> Option<String> {
    let digits = written
        .trim()
        .trim_end_matches('년')
        .trim_start_matches(['\'', '’']);
    let mut years = first.to(LAST_YEAR).map(|year| year.to_string());
    let year = years.find(|year| digits == year || year.strip_prefix("20") == Some(digits))?;
    Some(format!("write \"{year}\""))
}

/// Refuses amounts that a share path would silently pass over.
///
/// The plan that takes the difference has no amounts of its own after 2026. Those inherited from beyond the share path
/// are passed over on purpose; those written in the same file or nearer are a contradiction.
fn check_one_plan(taken_by: Remainder, chain: &Chain, problems: &mut Problems) {
    let taken = match taken_by {
        Remainder::BlockFund => BLOCK_FUND,
        Remainder::OtherLines => OTHER_LINES,
    };
    let of_path = chain
        .settings
        .iter()
        .filter(|one| one.path.keys().first() == Some(&SHARE_PATH));
    let path_distance = of_path.map(|one| chain.distance(&one.origin)).min();
    for setting in &chain.settings {
        let counts = match setting.path.keys()[..] {
            [plan, "amounts_eok", year] => plan == taken && year != FUND_YEAR.to_string(),
            [plan, "growth_per_year"] => plan == taken && setting.value.parse() != Ok(0.0),
            _ => false,
        };
        let is_null = setting.value == "null";
        if counts && !is_null && Some(chain.distance(&setting.origin)) <= path_distance {
            problems.push(Problem::Value(Refusal {
                origin: setting.origin.clone(),
                path: setting.path.clone(),
                required: format!("must not be set where `{SHARE_PATH}` sets `{taken}`"),
                found: format!("is {}", setting.value),
                repair: Some(format!(
                    "write \"{SHARE_PATH}\": null to drop the share path"
                )),
            }));
        }
    }
}

/// A plan may not exceed the major R&D budget that it is drafted with.
pub(super) fn check_total(
    budget: &BudgetPlan,
    national: &National,
    horizon: Year,
    effective: &Node,
    problems: &mut Problems,
) {
    let Some(excess) = budget.excess(national, horizon) else {
        return;
    };
    let Excess {
        year,
        limit,
        drafted,
    } = excess;
    let total = (drafted.block_fund + drafted.other_lines).lane(0);
    let is_fund = drafted.block_fund.lane(0) > drafted.other_lines.lane(0);
    let larger = effective.member(if is_fund { BLOCK_FUND } else { OTHER_LINES });
    larger.map_or(effective, |member| &member.node).report(
        format!(
            "must stay within the major R&D budget, {} 억원 in {year}",
            in_thousands(limit)
        ),
        format!(
            "all regional lines are planned to have {}",
            in_thousands(total)
        ),
        None,
        problems,
    );
}
