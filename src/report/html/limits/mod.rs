//! What the results do not say, in plain words and with the run's own numbers.

mod money;
mod uses;

use super::ledger::status_words;
use super::markup::{Markup, bullets};
use super::targets::growth_per_year;
use super::view::View;
use crate::analysis::findings::LedgerGroup;
use crate::country::Outcome;
use crate::report::figures;
use crate::report::words::PagePhrase;
use crate::units::BASE_YEAR;

/// Judgements that the results hang on most.
const PILLARS_OF_THE_RESULT: [&str; 6] = [
    "learning_scale",
    "capacity_pull",
    "absorption_scale",
    "score_elasticity",
    "score_drift",
    "researcher_growth",
];

/// The section's content.
pub(super) fn content(view: &View) -> Markup {
    let said = |phrase| Some(Markup::from(view.say(phrase)));
    let points = [
        money::size_of_fund(view).map(Markup::from),
        said(PagePhrase::LimitShare),
        growth_needed(view).map(Markup::from),
        money::moved(view).map(Markup::from),
        money::lapsed(view).map(Markup::from),
        uses::signs(view).map(Markup::from),
        Some(Markup::from(uses::told(view))),
        judgements(view),
        said(PagePhrase::LimitErrors),
        said(PagePhrase::LimitStructure),
        said(PagePhrase::LimitPlans),
        said(PagePhrase::LimitHeads),
    ];
    bullets(points.into_iter().flatten())
}

/// How fast the capacity ratio would have to grow, and what drives it in spite of the drift.
fn growth_needed(view: &View) -> Option<String> {
    let mut targets = view.findings.targets.iter();
    let target = targets.find(|target| target.outcome == Outcome::CapacityRatio)?;
    let growth = growth_per_year(target)?;
    let number = |name| {
        let mut ledger = view.findings.ledger.iter();
        ledger.find(|entry| entry.number == name)
    };
    let elasticity = number("score_elasticity")?.value;
    let drift = number("score_drift")?.value;
    let drivers = libm::expm1((libm::log1p(growth) - drift) / elasticity);
    let values = [
        ("growth", format!("{:.1}%", growth * 100.0)),
        ("drivers", format!("{:.0}%", drivers * 100.0)),
        ("elasticity", figures::significant(elasticity, 2)),
        (
            "drift",
            format!("{}%", figures::significant(drift * 100.0, 2)),
        ),
        ("year", BASE_YEAR.to_string()),
    ];
    Some(view.filled(PagePhrase::LimitGrowth, &values))
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
