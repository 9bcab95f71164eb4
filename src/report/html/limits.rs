//! What the results do not say, in plain words and with the run's own numbers.

use super::ledger::status_words;
use super::markup::{Markup, bullets};
use super::targets::growth_per_year;
use super::view::{OUTSIDE_CAPITAL, View, comparison, part, target_year};
use crate::analysis::findings::{LedgerGroup, ScenarioFindings, Verdict, Whole};
use crate::country::Outcome;
use crate::report::cells::Cells;
use crate::report::figures;
use crate::report::words::PagePhrase;
use crate::units::{BASE_YEAR, FUND_YEAR};

/// Judgements that the results hang on most.
const PILLARS_OF_THE_RESULT: [&str; 6] = [
    "learning_scale",
    "capacity_pull",
    "absorption_scale",
    "score_elasticity",
    "score_drift",
    "researcher_growth",
];

/// Funds this near to each other, as parts of the other, count as equally large: what is granted in the end differs a
/// little with cuts and rules.
const ALIKE: (f64, f64) = (0.95, 1.05);

/// The section's content.
pub(super) fn content(view: &View) -> Markup {
    let said = |phrase| Some(Markup::from(view.say(phrase)));
    let points = [
        size_of_fund(view).map(Markup::from),
        said(PagePhrase::LimitShare),
        growth_needed(view).map(Markup::from),
        moved_money(view).map(Markup::from),
        lapsed_money(view).map(Markup::from),
        signs(view).map(Markup::from),
        Some(Markup::from(uses(view))),
        judgements(view),
        said(PagePhrase::LimitErrors),
        said(PagePhrase::LimitStructure),
        said(PagePhrase::LimitPlans),
        said(PagePhrase::LimitHeads),
    ];
    bullets(points.into_iter().flatten())
}

fn filled(view: &View, phrase: PagePhrase, values: &[(&str, String)]) -> String {
    let values: Vec<(&str, &str)> = values
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    view.fill(phrase, &values)
}

fn difference(view: &View, scenario: &ScenarioFindings, outcome: Outcome) -> Option<String> {
    let difference = comparison(scenario, outcome, target_year(scenario))?.difference;
    Some(Cells::new(outcome, difference.value, view.language).difference(difference))
}

/// How small today's fund is, and what happens without it where a scenario shows that.
fn size_of_fund(view: &View) -> Option<String> {
    let baseline = view.baseline()?;
    let fund = part(baseline, Whole::BlockMoney, None, FUND_YEAR);
    let mut rows = baseline.trajectories.iter();
    let rd = rows.find(|row| {
        row.outcome == Outcome::RegionalRd && row.place == OUTSIDE_CAPITAL && row.year == FUND_YEAR
    })?;
    if fund <= 0.0 {
        return None;
    }
    let values = [
        ("year", FUND_YEAR.to_string()),
        ("fund", figures::money(fund, view.language)),
        ("share", format!("{:.1}%", 100.0 * fund / rd.mean.value)),
    ];
    let mut text = filled(view, PagePhrase::LimitFund, &values);
    let without = view.findings.scenarios.iter().find(|scenario| {
        let of_fund = scenario
            .parts
            .iter()
            .filter(|row| row.whole == Whole::BlockMoney);
        !view.is_baseline(scenario)
            && of_fund.clone().count() > 0
            && of_fund.clone().all(|row| row.mean.value == 0.0)
    });
    if let Some(without) = without {
        let values = [
            ("ratio", difference(view, without, Outcome::CapacityRatio)?),
            (
                "researchers",
                difference(view, without, Outcome::Researchers)?,
            ),
        ];
        text.push(' ');
        text.push_str(&filled(view, PagePhrase::LimitWithoutFund, &values));
    }
    Some(text)
}

/// How fast the capacity ratio would have to grow.
fn growth_needed(view: &View) -> Option<String> {
    let mut targets = view.findings.targets.iter();
    let target = targets.find(|target| target.outcome == Outcome::CapacityRatio)?;
    let growth = growth_per_year(target)?;
    let mut ledger = view.findings.ledger.iter();
    let elasticity = ledger.find(|entry| entry.number == "score_elasticity")?;
    let logarithm = libm::log1p(growth);
    let drivers = libm::expm1(logarithm / elasticity.value);
    let values = [
        ("growth", format!("{:.1}%", growth * 100.0)),
        ("drivers", format!("{:.0}%", drivers * 100.0)),
        ("elasticity", figures::significant(elasticity.value, 2)),
        ("year", BASE_YEAR.to_string()),
    ];
    Some(filled(view, PagePhrase::LimitGrowth, &values))
}

/// What moving money into regional lines takes from the central pool, where a scenario moves much.
fn moved_money(view: &View) -> Option<String> {
    let (baseline, moved) = most_moved(view)?;
    let change = |source| {
        let at = |scenario| {
            part(
                scenario,
                Whole::RdBySource,
                Some(source),
                target_year(moved),
            )
        };
        figures::difference(Outcome::RegionalRd, at(moved) - at(baseline), view.language)
    };
    let values = [
        ("scenario", view.title_of(moved).to_owned()),
        ("programmes", change("programmes")),
        ("central", change("central")),
        ("rd", difference(view, moved, Outcome::RegionalRd)?),
    ];
    Some(filled(view, PagePhrase::LimitMoved, &values))
}

/// The scenario with the most regional programme money beyond the baseline's.
fn most_moved<'a>(view: &View<'a>) -> Option<(&'a ScenarioFindings, &'a ScenarioFindings)> {
    let baseline = view.baseline()?;
    let programmes = |scenario: &ScenarioFindings| {
        part(
            scenario,
            Whole::RdBySource,
            Some("programmes"),
            target_year(scenario),
        )
    };
    let scenarios = view.findings.scenarios.iter();
    let most = scenarios.max_by(|one, other| programmes(one).total_cmp(&programmes(other)))?;
    (programmes(most) > programmes(baseline)).then_some((baseline, most))
}

/// How much of the block money cannot be used in time.
fn lapsed_money(view: &View) -> Option<String> {
    let share = |scenario: &ScenarioFindings| {
        let year = target_year(scenario);
        let mean = |outcome| {
            let mut rows = scenario.trajectories.iter();
            let row = rows.find(|row| {
                row.outcome == outcome && row.place == OUTSIDE_CAPITAL && row.year == year
            });
            row.map_or(0.0, |row| row.mean.value)
        };
        let (used, lapsed) = (mean(Outcome::AbsorbedMoney), mean(Outcome::LapsedMoney));
        if used + lapsed > 0.0 {
            lapsed / (used + lapsed)
        } else {
            0.0
        }
    };
    let scenarios = view.findings.scenarios.iter();
    let most = scenarios.max_by(|one, other| share(one).total_cmp(&share(other)))?;
    if share(most) <= 0.0 {
        return None;
    }
    let values = [
        ("scenario", view.title_of(most).to_owned()),
        ("year", target_year(most).to_string()),
        ("share", format!("{:.0}%", 100.0 * share(most))),
    ];
    Some(filled(view, PagePhrase::LimitLapsed, &values))
}

/// In how many futures more money does more, which is so by assumption.
fn signs(view: &View) -> Option<String> {
    let Some((_, moved)) = most_moved(view).filter(|_| !view.is_central()) else {
        return Some(view.say(PagePhrase::LimitSigns).to_owned());
    };
    let better = |outcome| {
        let row = comparison(moved, outcome, target_year(moved))?;
        Some(figures::chance(row.share_better.value))
    };
    let values = [
        ("scenario", view.title_of(moved).to_owned()),
        ("researchers", better(Outcome::Researchers)?),
        ("startups", better(Outcome::DeepTechStartups)?),
    ];
    let text = filled(view, PagePhrase::LimitSignsHere, &values);
    Some(format!("{} {text}", view.say(PagePhrase::LimitSigns)))
}

/// Uses that lower an outcome of the targets though the fund is no smaller, and how far uses alone drive outcomes apart.
fn uses(view: &View) -> String {
    let mut text = view.say(PagePhrase::LimitUses).to_owned();
    let mut add = |more: String| {
        text.push(' ');
        text.push_str(&more);
    };
    let lowered = lowered(view);
    if !lowered.is_empty() {
        add(filled(
            view,
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

/// The block money that a scenario grants over the years.
fn granted(scenario: &ScenarioFindings) -> f64 {
    let years = FUND_YEAR.to(target_year(scenario));
    years
        .map(|year| part(scenario, Whole::BlockMoney, None, year))
        .sum()
}

fn lowered(view: &View) -> Vec<String> {
    let Some(baseline) = view.baseline() else {
        return Vec::new();
    };
    let mut lowered = Vec::new();
    for scenario in &view.findings.scenarios {
        if granted(scenario) < ALIKE.0 * granted(baseline) {
            continue;
        }
        for target in &view.findings.targets {
            let row = comparison(scenario, target.outcome, target_year(scenario));
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
    let (_, moved) = most_moved(view)?;
    let size = granted(moved);
    let mut alike: Vec<(f64, &ScenarioFindings)> = view
        .findings
        .scenarios
        .iter()
        .filter(|scenario| (ALIKE.0 * size..=ALIKE.1 * size).contains(&granted(scenario)))
        .filter_map(|scenario| {
            let row = comparison(scenario, outcome, target_year(scenario))?;
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
    Some(filled(view, PagePhrase::LimitUsesSpread, &values))
}

/// The judgements that the results hang on, each with its range.
fn judgements(view: &View) -> Option<Markup> {
    let names = PILLARS_OF_THE_RESULT.iter().filter_map(|name| {
        let mut ledger = view.findings.ledger.iter();
        let entry =
            ledger.find(|entry| entry.group == LedgerGroup::Parameter && entry.number == *name)?;
        let (low, high) = entry.band?;
        let [low, high] = [low, high].map(|value| figures::significant(value, 2));
        let meaning = view.language.of(entry.meaning.as_ref()?);
        Some(Markup::from(format!(
            "{meaning} ({low} – {high}; {})",
            status_words(view, entry)
        )))
    });
    let names = bullets(names);
    (!names.is_empty()).then(|| Markup::from(view.say(PagePhrase::LimitJudgements)).and(names))
}
