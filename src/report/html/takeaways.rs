//! What the findings come to, in a few points below the headline.

use super::headline::short_name;
use super::influences::entry;
use super::ledger::{self, status_words};
use super::markup::{Markup, bullets};
use super::view::View;
use crate::analysis::findings::{Comparison, ScenarioFindings, TargetFacts, Verdict};
use crate::report::figures;
use crate::report::words::{ChoosingPhrase, PagePhrase};

/// The points.
pub(super) fn content(view: &View) -> Markup {
    let mut points: Vec<String> = compared(view);
    if !view.is_central() {
        let targets = view.findings.targets.iter();
        points.extend(targets.filter_map(|target| out_of_reach(view, target)));
        if let Some(baseline) = view.baseline() {
            points.extend(strongest_numbers(view, baseline));
        }
    }
    points.push(ledger::summary(view));
    bullets(points.into_iter().map(Markup::from))
}

/// The verdicts on the targets' outcomes in the year of the targets.
fn verdicts<'a>(view: &View<'a>, scenario: &'a ScenarioFindings) -> Vec<&'a Comparison> {
    let results = view.findings.targets.iter();
    results
        .filter_map(|target| view.result(scenario, target)?.comparison)
        .filter(|row| row.year == scenario.target_year())
        .collect()
}

/// Which scenarios are better than the baseline in everything, which in something worse, and what is not decided.
fn compared(view: &View) -> Vec<String> {
    let Some(baseline) = view.baseline().filter(|_| view.has_several()) else {
        return Vec::new();
    };
    let mut better = Vec::new();
    let mut worse = Vec::new();
    let mut undecided = 0;
    for scenario in &view.findings.scenarios {
        let of_targets = verdicts(view, scenario);
        let is = |verdict| move |row: &&Comparison| row.verdict == verdict;
        undecided += of_targets
            .iter()
            .copied()
            .filter(|row| is(Verdict::Undecided)(row))
            .count();
        if of_targets.iter().any(is(Verdict::Worse)) {
            worse.push(view.title_of(scenario));
        } else if !of_targets.is_empty() && of_targets.iter().all(is(Verdict::Better)) {
            better.push(view.title_of(scenario));
        }
    }
    let mut points = Vec::new();
    let mut say = |phrase, names: &[&str]| {
        let (number, names) = (names.len().to_string(), names.join(", "));
        let values = [
            ("baseline", view.title_of(baseline)),
            ("number", &*number),
            ("scenarios", &*names),
        ];
        points.push(view.fill(phrase, &values));
    };
    if !better.is_empty() {
        say(PagePhrase::BetterInAll, &better);
    }
    if !worse.is_empty() {
        say(PagePhrase::WorseInSome, &worse);
    }
    if undecided > 0 {
        let number = undecided.to_string();
        points.push(view.fill(PagePhrase::SomeUndecided, &[("number", &number)]));
    }
    points.extend(together(view));
    points
}

/// Whether the verdicts stay if all comparisons of the run are judged together.
fn together(view: &View) -> Option<String> {
    let scenarios = view.findings.scenarios.iter();
    let rows: Vec<&Comparison> = scenarios
        .flat_map(|scenario| &scenario.comparisons)
        .collect();
    let falls = |row: &&&Comparison| row.verdict != row.verdict_together;
    let (count, number) = (rows.len().to_string(), rows.iter().filter(falls).count());
    let phrase = if number == 0 {
        ChoosingPhrase::AllHoldTogether
    } else {
        ChoosingPhrase::SomeFallTogether
    };
    let values = [("count", count), ("number", number.to_string())];
    (!rows.is_empty() && !view.is_central()).then(|| view.filled(phrase, &values))
}

/// A target that even the luckiest fortieth of the futures of the best scenario misses.
fn out_of_reach(view: &View, target: &TargetFacts) -> Option<String> {
    let highest = view
        .ranked()
        .filter_map(|scenario| Some((scenario, view.result(scenario, target)?)))
        .max_by(|(_, one), (_, other)| {
            one.quantiles
                .p975
                .value
                .total_cmp(&other.quantiles.p975.value)
        });
    let (scenario, result) = highest?;
    let bound = result.quantiles.p975.value;
    if bound >= result.attainment.threshold {
        return None;
    }
    let outcome = result.attainment.outcome;
    let values = [
        (
            "target",
            short_name(view, target, result.attainment.threshold),
        ),
        ("scenario", view.title_of(scenario).to_owned()),
        ("bound", figures::value(outcome, bound, view.language)),
    ];
    let phrase = if view.has_several() {
        PagePhrase::OutOfReachOfAll
    } else {
        PagePhrase::OutOfReach
    };
    Some(view.filled(phrase, &values))
}

/// For each target the number that moves it most, and how well that is known.
fn strongest_numbers(view: &View, scenario: &ScenarioFindings) -> Option<String> {
    let of_target = |target: &TargetFacts| {
        let outcome = view.result(scenario, target)?.attainment.outcome;
        let influence = scenario
            .influences
            .iter()
            .find(|row| row.outcome == outcome)?;
        let status = status_words(view, entry(view, influence)?);
        let name = short_name(view, target, target.threshold);
        Some(format!(
            "{name} – {} ({status})",
            view.language.of(&influence.meaning)
        ))
    };
    let numbers: Vec<String> = view.findings.targets.iter().filter_map(of_target).collect();
    let numbers = (!numbers.is_empty()).then(|| numbers.join("; "))?;
    Some(view.fill(PagePhrase::StrongestNumbers, &[("numbers", &numbers)]))
}
