//! What the money does by assumption, and how far its uses drive the outcomes apart.

use super::super::view::{View, comparison, difference};
use super::money;
use crate::analysis::findings::{ScenarioFindings, Verdict};
use crate::country::Outcome;
use crate::report::figures;
use crate::report::words::PagePhrase;

/// Funds this near to each other, as parts of the other, count as equally large: what is granted in the end differs a
/// little with cuts and rules.
const ALIKE: (f64, f64) = (0.95, 1.05);

/// In how many futures more money does more, which is so by assumption.
pub(super) fn signs(view: &View) -> Option<String> {
    let Some((_, moved)) = money::most_moved(view).filter(|_| !view.is_central()) else {
        return Some(view.say(PagePhrase::LimitSigns).to_owned());
    };
    let better = |outcome| {
        let row = comparison(moved, outcome, moved.target_year())?;
        Some(figures::chance(row.share_better.value))
    };
    let values = [
        ("scenario", view.title_of(moved).to_owned()),
        ("researchers", better(Outcome::Researchers)?),
        ("startups", better(Outcome::DeepTechStartups)?),
    ];
    let text = view.filled(PagePhrase::LimitSignsHere, &values);
    Some(format!("{} {text}", view.say(PagePhrase::LimitSigns)))
}

/// Uses that lower an outcome of the targets though the fund is no smaller, and how far uses alone drive outcomes apart.
pub(super) fn told(view: &View) -> String {
    let mut text = view.say(PagePhrase::LimitUses).to_owned();
    let mut add = |more: String| {
        text.push(' ');
        text.push_str(&more);
    };
    let lowered = lowered(view);
    if !lowered.is_empty() {
        add(view.filled(
            PagePhrase::LimitUsesHere,
            &[("lowered", lowered.join("; "))],
        ));
    }
    for outcome in [Outcome::Researchers, Outcome::DeepTechStartups] {
        if let Some(spread) = spread(view, outcome) {
            add(spread);
        }
    }
    text
}

fn lowered(view: &View) -> Vec<String> {
    let Some(baseline) = view.baseline() else {
        return Vec::new();
    };
    let mut lowered = Vec::new();
    for scenario in &view.findings.scenarios {
        if money::granted(scenario) < ALIKE.0 * money::granted(baseline) {
            continue;
        }
        for target in &view.findings.targets {
            let row = comparison(scenario, target.outcome, scenario.target_year());
            let is_worse = row.is_some_and(|row| row.verdict == Verdict::Worse);
            let change = difference(view, scenario, target.outcome);
            if let Some(change) = change.filter(|_| is_worse) {
                let target = view.language.of(&target.title);
                lowered.push(format!("{} – {target} {change}", view.title_of(scenario)));
            }
        }
    }
    lowered
}

/// The lowest and the highest change among scenarios whose fund is about as large as that which moves most.
fn spread(view: &View, outcome: Outcome) -> Option<String> {
    let (_, moved) = money::most_moved(view)?;
    let size = money::granted(moved);
    let mut alike: Vec<(f64, &ScenarioFindings)> = view
        .findings
        .scenarios
        .iter()
        .filter(|scenario| (ALIKE.0 * size..=ALIKE.1 * size).contains(&money::granted(scenario)))
        .filter_map(|scenario| {
            let row = comparison(scenario, outcome, scenario.target_year())?;
            Some((row.difference.value, scenario))
        })
        .collect();
    alike.sort_by(|(one, _), (other, _)| one.total_cmp(other));
    let [(_, lowest), .., (_, highest)] = alike[..] else {
        return None;
    };
    let mut targets = view.findings.targets.iter();
    let target = targets.find(|target| target.outcome == outcome)?;
    let values = [
        ("target", view.language.of(&target.title).to_owned()),
        ("low", difference(view, lowest, outcome)?),
        ("lowest", view.title_of(lowest).to_owned()),
        ("high", difference(view, highest, outcome)?),
        ("highest", view.title_of(highest).to_owned()),
    ];
    Some(view.filled(PagePhrase::LimitUsesSpread, &values))
}
