//! The headline: which targets are in reach and which are not, in one sentence that the findings choose.

use super::likelihood::Likelihood;
use super::view::{TargetResult, View};
use crate::analysis::findings::{ScenarioFindings, TargetFacts};
use crate::country::Outcome;
use crate::report::cells::Attained;
use crate::report::figures::{self, count};
use crate::report::words::PagePhrase;

/// A target with the scenario that comes nearest to it.
struct Prospect<'a> {
    target: &'a TargetFacts,
    scenario: &'a ScenarioFindings,
    result: TargetResult<'a>,
}

impl Prospect<'_> {
    fn likelihood(&self) -> Likelihood {
        Likelihood::of(self.result.attainment)
    }
}

/// The sentence.
pub(super) fn sentence(view: &View) -> String {
    if view.is_central() {
        return of_central_path(view);
    }
    let mut prospects: Vec<Prospect> = view
        .findings
        .targets
        .iter()
        .filter_map(|target| prospect(view, target))
        .collect();
    prospects.sort_by_key(|prospect| std::cmp::Reverse(prospect.likelihood()));
    let clauses: Vec<String> = prospects
        .chunk_by(|one, other| one.likelihood() == other.likelihood())
        .map(|equals| clause(view, equals))
        .collect();
    let count = view.ranked().count();
    let phrase = match count {
        1 => PagePhrase::HeadlineOfOne,
        _ => PagePhrase::HeadlineOfSeveral,
    };
    let values = [
        ("year", year(view)),
        ("count", count.to_string()),
        ("clauses", clauses.join(", ")),
        ("together", together(view)),
    ];
    view.filled(phrase, &values)
}

fn year(view: &View) -> String {
    let year = view.target_year();
    year.map(|year| year.to_string()).unwrap_or_default()
}

/// The scenario in which a target is met most often; the first of equals.
fn prospect<'a>(view: &View<'a>, target: &'a TargetFacts) -> Option<Prospect<'a>> {
    let prospects = view.ranked().filter_map(|scenario| {
        let result = view.result(scenario, target)?;
        Some(Prospect {
            target,
            scenario,
            result,
        })
    });
    prospects.reduce(|best, next| {
        let share = |prospect: &Prospect| prospect.result.attainment.share.value;
        if share(&next) > share(&best) {
            next
        } else {
            best
        }
    })
}

/// What is to be said of targets that are equally likely.
fn clause(view: &View, equals: &[Prospect]) -> String {
    let goals: Vec<String> = equals
        .iter()
        .map(|prospect| goal(view, prospect.target, prospect.result.attainment.threshold))
        .collect();
    let with_chances = goals.iter().zip(equals).map(|(goal, prospect)| {
        let chance = chance(view, prospect);
        format!("{goal} ({chance})")
    });
    let mut targets: Vec<String> = with_chances.collect();
    let last = targets.pop().unwrap_or_default();
    let targets = if targets.is_empty() {
        last
    } else {
        format!("{}{}{last}", targets.join(", "), view.say(PagePhrase::Or))
    };
    let likelihood = equals[0].likelihood();
    view.fill(likelihood.clause(), &[("targets", &targets)])
}

/// How often the target is met, and where.
fn chance(view: &View, prospect: &Prospect) -> String {
    let attained = Attained::from(prospect.result.attainment);
    let share = attained.share.value;
    let bound = figures::bound(share, attained.within);
    let chance = bound.unwrap_or_else(|| attained.text(false, view.language));
    // Where no scenario comes near, none is the best.
    if !view.has_several() || share < 0.001 {
        return chance;
    }
    let best = [
        ("scenario", view.title_of(prospect.scenario)),
        ("chance", &*chance),
    ];
    view.fill(PagePhrase::ChanceInScenario, &best)
}

/// A target as a sentence names it.
fn goal(view: &View, target: &TargetFacts, threshold: f64) -> String {
    let value = figures::threshold(target.outcome, threshold, view.language);
    let phrase = match target.outcome {
        Outcome::CapacityRatio => PagePhrase::GoalCapacityRatio,
        Outcome::Researchers => PagePhrase::GoalResearchers,
        Outcome::RegionalShare => PagePhrase::GoalRegionalShare,
        Outcome::DeepTechStartups | Outcome::DeepTechStartupsLenient => PagePhrase::GoalStartups,
        _ => return format!("{} {value}", view.language.of(&target.title)),
    };
    view.fill(phrase, &[("value", &value)])
}

/// A target as a table names it.
pub(super) fn short_name(view: &View, target: &TargetFacts, threshold: f64) -> String {
    let value = figures::threshold(target.outcome, threshold, view.language);
    let name = match target.outcome {
        Outcome::CapacityRatio => view.say(PagePhrase::ShortCapacityRatio),
        Outcome::Researchers => view.say(PagePhrase::ShortResearchers),
        Outcome::RegionalShare => view.say(PagePhrase::ShortRegionalShare),
        Outcome::DeepTechStartups => view.say(PagePhrase::ShortStartups),
        _ => view.language.of(&target.title),
    };
    format!("{name} ≥ {value}")
}

fn together(view: &View) -> String {
    let all = view.ranked().filter_map(|scenario| view.all_met(scenario));
    let Some(best) = all.max_by(|one, other| one.share.value.total_cmp(&other.share.value)) else {
        return String::new();
    };
    let phrase = match (view.ranked().nth(1).is_some(), best.hits) {
        (true, 0) => PagePhrase::TogetherInNone,
        (true, _) => PagePhrase::TogetherAtBest,
        (false, _) => PagePhrase::TogetherInOne,
    };
    let (hits, futures) = (count(best.hits), count(best.futures));
    let values = [
        ("hits", &*hits),
        ("futures", &*futures),
        (
            "chance",
            &*figures::chance_within(best.share.value, best.within),
        ),
    ];
    view.fill(phrase, &values)
}

/// The central path is one calculation: it reaches a target or it does not.
fn of_central_path(view: &View) -> String {
    let goals = |scenario| -> Vec<String> {
        let met = view.findings.targets.iter().filter_map(|target| {
            let attainment = view.result(scenario, target)?.attainment;
            (attainment.hits > 0).then(|| goal(view, target, attainment.threshold))
        });
        met.collect()
    };
    let mut best: Option<(&ScenarioFindings, Vec<String>)> = None;
    for scenario in view.ranked() {
        let met = goals(scenario);
        if best.as_ref().is_none_or(|(_, most)| met.len() > most.len()) {
            best = Some((scenario, met));
        }
    }
    let Some((scenario, met)) = best else {
        return String::new();
    };
    let phrase = match (met.is_empty(), view.has_several()) {
        (true, _) => PagePhrase::CentralMeetsNone,
        (false, false) => PagePhrase::CentralMeets,
        (false, true) => PagePhrase::CentralMeetsMost,
    };
    let values = [
        ("year", year(view)),
        ("scenario", view.title_of(scenario).to_owned()),
        ("number", met.len().to_string()),
        ("all", view.findings.targets.len().to_string()),
        ("targets", met.join(", ")),
    ];
    view.filled(phrase, &values)
}
