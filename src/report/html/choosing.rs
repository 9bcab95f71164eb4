//! Which scenario to choose: regret in several states of the world beside the money, and what to find out first.

use super::markup::{Markup, bullets, paragraph, tag};
use super::table::{Cell, Narrow, Table};
use super::view::View;
use crate::analysis::choosing::{
    Choosing, InState, Knowing, Known, Ranking, State, StateResult, Third,
};
use crate::country::Outcome;
use crate::report::cells::{self, Cells, outcome_title};
use crate::report::explanation::group;
use crate::report::figures::money;
use crate::report::words::{ChoosingPhrase, DoubtPhrase, PagePhrase};
use crate::stats::Estimate;
use crate::units::{FUND_YEAR, TARGET_YEAR};

/// The section's content; nothing for one scenario, or on the central path.
pub(super) fn content(view: &View) -> Markup {
    let Some(choosing) = &view.findings.choosing else {
        return Markup::default();
    };
    let Some((all, _)) = choosing.states.split_first() else {
        return Markup::default();
    };
    let count = choosing.states.len().to_string();
    let last = view.target_year().unwrap_or(TARGET_YEAR);
    let years = [("first", FUND_YEAR), ("last", last)].map(|(name, year)| (name, year.to_string()));
    let mut points = best(view, choosing);
    points.extend(not_apart(view, all));
    points.extend(choosing.rankings.iter().map(|one| ranking(view, one)));
    paragraph(view.fill(ChoosingPhrase::Explained, &[("count", &count)]))
        .and(paragraph(
            tag("strong").holding(view.filled(ChoosingPhrase::BlindToCost, &years)),
        ))
        .and(bullets(points.into_iter().map(Markup::from)))
        .and(table(view, choosing))
        .and(knowing(view, choosing))
}

fn title<'a>(view: &View<'a>, name: &'a str) -> &'a str {
    let mut scenarios = view.findings.scenarios.iter();
    let scenario = scenarios.find(|scenario| scenario.name == name);
    scenario.map_or(name, |scenario| view.title_of(scenario))
}

/// Which scenario is best beyond the error, and if that depends on the state which has the smallest regret at worst.
fn best(view: &View, choosing: &Choosing) -> Vec<String> {
    let mut wins: Vec<(&str, usize)> = Vec::new();
    for state in &choosing.states {
        if near(view, state).next().is_some() {
            continue;
        }
        match wins.iter_mut().find(|(name, _)| *name == state.best) {
            Some((_, count)) => *count += 1,
            None => wins.push((&state.best, 1)),
        }
    }
    let states = choosing.states.len();
    let count = states.to_string();
    match wins[..] {
        [] => return vec![view.fill(ChoosingPhrase::BestNowhere, &[("count", &count)])],
        [(name, decided)] => {
            let phrase = if decided == states {
                ChoosingPhrase::BestEverywhere
            } else {
                ChoosingPhrase::BestInSome
            };
            let values = [
                ("scenario", title(view, name).to_owned()),
                ("count", count),
                ("decided", decided.to_string()),
            ];
            return vec![view.filled(phrase, &values)];
        }
        _ => {}
    }
    let decided: usize = wins.iter().map(|(_, count)| count).sum();
    wins.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let listed = wins.iter().map(|(name, count)| {
        let values = [
            ("scenario", title(view, name).to_owned()),
            ("count", count.to_string()),
        ];
        view.filled(ChoosingPhrase::BestIn, &values)
    });
    let undecided = (decided < states).then(|| {
        let values = [("count", (states - decided).to_string())];
        view.filled(ChoosingPhrase::BestUnknown, &values)
    });
    let list = listed.chain(undecided).collect::<Vec<_>>().join(", ");
    let mut said = vec![view.fill(ChoosingPhrase::BestDiffers, &[("list", &list)])];
    let worst = choosing
        .costs
        .iter()
        .filter_map(|cost| worst(choosing, &cost.scenario));
    let least =
        worst.min_by(|(_, one), (_, other)| one.regret.value.total_cmp(&other.regret.value));
    said.extend(least.map(|(_, row)| {
        let values = [
            ("scenario", title(view, &row.scenario).to_owned()),
            ("regret", number(row.regret)),
        ];
        view.filled(ChoosingPhrase::LeastRegret, &values)
    }));
    said
}

/// The state in which a scenario's regret is largest.
fn worst<'a>(choosing: &'a Choosing, scenario: &str) -> Option<(&'a State, &'a InState)> {
    let rows = choosing.states.iter().filter_map(|state| {
        let mut scenarios = state.scenarios.iter();
        Some((
            &state.state,
            scenarios.find(|row| row.scenario == scenario)?,
        ))
    });
    rows.max_by(|(_, one), (_, other)| one.regret.value.total_cmp(&other.regret.value))
}

/// The scenarios that cannot be told from the best of a state.
fn near<'a>(view: &View, state: &'a StateResult) -> impl Iterator<Item = &'a InState> {
    let errors = view.findings.experiment.errors_in_half();
    let rows = state.scenarios.iter();
    rows.filter(move |row| row.scenario != state.best && !is_sure(row.regret, errors))
}

fn is_sure(estimate: Estimate, errors: f64) -> bool {
    estimate.value > errors * estimate.standard_error
}

fn not_apart(view: &View, all: &StateResult) -> Option<String> {
    let near: Vec<&str> = near(view, all)
        .map(|row| title(view, &row.scenario))
        .collect();
    let values = [
        ("best", title(view, &all.best)),
        ("scenarios", &*near.join(", ")),
    ];
    (!near.is_empty()).then(|| view.fill(ChoosingPhrase::NotApart, &values))
}

fn ranking(view: &View, ranking: &Ranking) -> String {
    let pairs = ranking
        .changed
        .iter()
        .map(|(ahead, behind)| format!("{} ↔ {}", title(view, ahead), title(view, behind)));
    let values = [
        ("reading", reading(view, &ranking.reading).to_owned()),
        ("decided", ranking.decided.to_string()),
        ("pairs", pairs.collect::<Vec<_>>().join(", ")),
    ];
    let phrase = if ranking.changed.is_empty() {
        ChoosingPhrase::RankingHolds
    } else {
        ChoosingPhrase::RankingChanges
    };
    view.filled(phrase, &values)
}

fn reading<'a>(view: &View, id: &'a str) -> &'a str {
    cells::reading(id).map_or(id, |phrase| view.say(phrase))
}

fn state(view: &View, state: &State) -> String {
    match state {
        State::All => view.say(ChoosingPhrase::AllFutures).to_owned(),
        State::Reading { reading: id, .. } => reading(view, id).to_owned(),
        State::Third { meaning, third, .. } => {
            let phrase = match third {
                Third::Low => ChoosingPhrase::LowThird,
                Third::Middle => ChoosingPhrase::MiddleThird,
                Third::High => ChoosingPhrase::HighThird,
            };
            view.fill(phrase, &[("number", view.language.of(meaning))])
        }
    }
}

/// Targets have no unit, so two decimals and as many as the error needs.
fn number(estimate: Estimate) -> String {
    let error = estimate.standard_error;
    let decimals = if error > 0.0 && error < 0.005 { 3 } else { 2 };
    if error > 0.0 {
        format!("{:.decimals$} ± {error:.decimals$}", estimate.value)
    } else {
        format!("{:.decimals$}", estimate.value)
    }
}

fn table(view: &View, choosing: &Choosing) -> Markup {
    let columns = [
        view.say(PagePhrase::ScenarioColumn),
        view.say(ChoosingPhrase::BlockFundColumn),
        view.say(ChoosingPhrase::RegionalColumn),
        view.say(ChoosingPhrase::TargetsMetColumn),
        view.say(ChoosingPhrase::RegretColumn),
        view.say(ChoosingPhrase::WorstColumn),
    ];
    let errors = view.findings.experiment.errors_in_half();
    let row = |scenario: &String| {
        let mut costs = choosing.costs.iter();
        let cost = costs.find(|cost| cost.scenario == *scenario)?;
        let all = choosing.states.first()?;
        let all = all.scenarios.iter().find(|row| row.scenario == *scenario)?;
        let (worst_state, worst) = worst(choosing, scenario)?;
        let mut findings = view.findings.scenarios.iter();
        let findings = findings.find(|one| one.name == *scenario)?;
        Some(vec![
            Cell::new(view.name_of(findings)),
            Cell::number(money(cost.block_fund_eok, view.language)),
            Cell::number(money(cost.regional_lines_eok, view.language)),
            Cell::number(number(all.targets_met)),
            Cell::number(number(all.regret)),
            Cell::new(if is_sure(worst.regret, errors) {
                format!("{} ({})", number(worst.regret), state(view, worst_state))
            } else {
                number(worst.regret)
            }),
        ])
    };
    let rows = choosing.costs.iter().map(|cost| &cost.scenario);
    Table {
        caption: view.say(ChoosingPhrase::Caption).to_owned(),
        columns: columns.map(str::to_owned).to_vec(),
        rows: rows.filter_map(row).collect(),
        narrow: Narrow::Cards,
    }
    .to_markup()
}

/// What knowing more would add, for the mean of the targets and for each.
fn knowing(view: &View, choosing: &Choosing) -> Markup {
    let of_outcome = |outcome: Option<Outcome>| {
        let rows = choosing
            .knowing
            .iter()
            .filter(move |row| row.outcome == outcome);
        let rows: Vec<&Knowing> = rows.collect();
        let finding = finding(view, &rows)?;
        let target = outcome.map_or(view.say(ChoosingPhrase::MeanOfTargets), |outcome| {
            outcome_title(view.findings, outcome, view.language)
        });
        let values = [("target", target), ("finding", &*finding)];
        Some(Markup::from(
            view.fill(ChoosingPhrase::AboutTarget, &values),
        ))
    };
    let mut outcomes: Vec<Option<Outcome>> =
        choosing.knowing.iter().map(|row| row.outcome).collect();
    outcomes.dedup();
    let points: Vec<Markup> = outcomes.into_iter().filter_map(of_outcome).collect();
    if points.is_empty() {
        return Markup::default();
    }
    tag("h3")
        .holding(view.say(ChoosingPhrase::KnowingHeading))
        .and(paragraph(view.say(ChoosingPhrase::KnowingExplained)))
        .and(bullets(points))
}

/// What everything is worth, and what is most worth knowing beyond its error.
fn finding(view: &View, rows: &[&Knowing]) -> Option<String> {
    let errors = view.findings.experiment.errors_in_half();
    let is_sure = |row: &Knowing| row.worth.value > 0.0 && is_sure(row.worth, errors);
    let points = |worth| Cells::new(Outcome::RegionalShare, 1.0, view.language).difference(worth);
    let (everything, groups) = rows.split_first()?;
    let values = [("everything", points(everything.worth))];
    if !is_sure(everything) {
        return Some(view.say(DoubtPhrase::NothingToLearn).to_owned());
    }
    let Some(first) = groups.first().filter(|row| is_sure(row)) else {
        return Some(view.filled(DoubtPhrase::OnlyLuckToLearn, &values));
    };
    let [everything] = values;
    let values = [
        everything,
        ("group", known(view, first)),
        ("points", points(first.worth)),
    ];
    Some(view.filled(DoubtPhrase::WorthLearning, &values))
}

fn known(view: &View, knowing: &Knowing) -> String {
    let number = |name: &str| meaning(view, name).to_owned();
    match &knowing.known {
        Known::Group(name) => group(name, knowing.lead.as_deref(), view.language, number),
        Known::Everything => knowing.known.id(),
    }
}

/// What a number means, in the words of the ledger.
fn meaning<'a>(view: &View<'a>, name: &'a str) -> &'a str {
    let mut entries = view.findings.ledger.iter();
    let entry = entries.find(|entry| entry.number.split('/').next() == Some(name));
    let meaning = entry.and_then(|entry| entry.meaning.as_ref());
    meaning.map_or(name, |meaning| view.language.of(meaning))
}
