//! Which uncertain numbers the results hang on, and how well those are known.

use super::headline::short_name;
use super::ledger::status;
use super::markup::{Markup, bullets, paragraph, tag};
use super::table::{Cell, Narrow, Table};
use super::view::View;
use crate::analysis::findings::{Influence, LedgerEntry, LedgerGroup, ScenarioFindings};
use crate::report::cells::outcome_title;
use crate::report::figures;
use crate::report::words::PagePhrase;

/// Rows of the table for each target.
const ROWS: usize = 5;
/// The grade of a number that is a judgement without a figure behind it.
const JUDGEMENT: &str = "D";

/// The section's content; nothing on the central path, where no number varies.
pub(super) fn content(view: &View) -> Markup {
    let Some(baseline) = view.baseline().filter(|one| !one.influences.is_empty()) else {
        return Markup::default();
    };
    let values = [("scenario", view.title_of(baseline))];
    paragraph(view.fill(PagePhrase::InfluencesExplained, &values))
        .and(bullets(
            shares_of_judgement(view, baseline)
                .into_iter()
                .map(Markup::from),
        ))
        .and(table(view, baseline))
        .and(view.chart(&format!("{}/tornado", baseline.name)))
}

/// The entry of the ledger that a number belongs to: without its zone or pillar.
pub(super) fn entry<'a>(view: &View<'a>, influence: &Influence) -> Option<&'a LedgerEntry> {
    let whole = influence.parameter.split('/').next()?;
    let mut entries = view.findings.ledger.iter();
    entries.find(|entry| {
        entry.group == LedgerGroup::Parameter && entry.number.split('/').next() == Some(whole)
    })
}

/// For each target the share of the explained variance that rests on judgement: squared rank correlations, of those that
/// are more than chance.
fn shares_of_judgement(view: &View, scenario: &ScenarioFindings) -> Vec<String> {
    let mut lines = Vec::new();
    let mut outcomes: Vec<_> = scenario.influences.iter().map(|row| row.outcome).collect();
    outcomes.dedup();
    for outcome in outcomes {
        let mut sums = [0.0; 2];
        let mut counts = [0; 2];
        for row in scenario
            .influences
            .iter()
            .filter(|row| row.outcome == outcome)
        {
            let grade = entry(view, row).and_then(|entry| entry.evidence.as_deref());
            let square = row.rank_correlation.value * row.rank_correlation.value;
            sums[0] += square;
            counts[0] += 1;
            if grade == Some(JUDGEMENT) {
                sums[1] += square;
                counts[1] += 1;
            }
        }
        if counts[0] == 0 {
            continue;
        }
        let values = [
            (
                "target",
                outcome_title(view.findings, outcome, view.language).to_owned(),
            ),
            ("number", counts[0].to_string()),
            ("judged", counts[1].to_string()),
            ("share", format!("{:.0}%", 100.0 * sums[1] / sums[0])),
        ];
        let phrase = if counts[1] == 0 {
            PagePhrase::NoneIsJudgement
        } else {
            PagePhrase::ShareOfJudgement
        };
        lines.push(view.filled(phrase, &values));
    }
    lines
}

fn table(view: &View, scenario: &ScenarioFindings) -> Markup {
    let columns = [
        PagePhrase::NumberColumn,
        PagePhrase::OutcomeColumn,
        PagePhrase::CorrelationColumn,
        PagePhrase::MeanWhenColumn,
        PagePhrase::StatusColumn,
    ];
    let mut rows = Vec::new();
    for target in &view.findings.targets {
        let of_target = scenario
            .influences
            .iter()
            .filter(|row| super::view::strict(row.outcome) == target.outcome)
            .take(ROWS);
        for row in of_target {
            let correlation = row.rank_correlation;
            let write = |value| figures::value(row.outcome, value, view.language);
            let status = entry(view, row).map_or_else(Markup::default, |entry| status(view, entry));
            let sign = if correlation.value < 0.0 { "−" } else { "+" };
            let decimals = if correlation.standard_error < 0.005 {
                3
            } else {
                2
            };
            let strength = format!(
                "{sign}{:.decimals$} ± {:.decimals$}",
                correlation.value.abs(),
                correlation.standard_error
            );
            rows.push(vec![
                Cell::new(name(view, row)),
                Cell::new(short_name(view, target, target.threshold)),
                Cell::number(strength),
                Cell::number(format!(
                    "{} → {}",
                    write(row.mean_when_low),
                    write(row.mean_when_high)
                )),
                Cell::new(status),
            ]);
        }
    }
    let values = [("scenario", view.title_of(scenario))];
    Table {
        caption: view.fill(PagePhrase::InfluencesCaption, &values),
        columns: columns.map(|phrase| view.say(phrase).to_owned()).to_vec(),
        rows,
        narrow: Narrow::Cards,
    }
    .to_markup()
}

/// What the number means, with its zone where it has one value a zone.
fn name(view: &View, influence: &Influence) -> Markup {
    let meaning = Markup::from(view.language.of(&influence.meaning));
    match influence.parameter.split_once('/') {
        Some((_, part)) if part.parse::<usize>().is_err() => {
            let mut places = view.findings.places.iter();
            let place = places.find(|place| place.id == part);
            let place = place.map_or(part, |place| view.language.of(&place.name));
            meaning.and(format!(" ({place})"))
        }
        Some((_, part)) => {
            let number = part.parse::<usize>().map_or(0, |index| index + 1);
            meaning.and(format!(" ({number})"))
        }
        None => meaning,
    }
    .and(" ")
    .and(
        tag("span")
            .class("file")
            .holding(influence.parameter.as_str()),
    )
}
