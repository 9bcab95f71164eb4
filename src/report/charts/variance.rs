//! Which uncertainties make futures differ: a bar for what each group does by itself, and one for it with all others.

use crate::analysis::Findings;
use crate::analysis::doubt::{GroupIndices, Sensitivity};
use crate::analysis::explanation::Account;
use crate::analysis::sensitivity::REPLICATES;
use crate::report::cells::outcome_title;
use crate::report::explanation::{group, told};
use crate::report::figures::count;
use crate::report::optimise::Amounts;
use crate::report::words::{DoubtPhrase, Language, SectionPhrase, number_title};
use crate::stats::{CONFIDENCE, Estimate, errors_in_half};

use super::axis::range_around;
use super::key::Key;
use super::lines::wrapped;
use super::page::{Frame, Height, Page};
use super::palette::{BLACK, BLUE, DARK_GREY, Ink, SKY};
use super::plot::Plot;
use super::sheet::{Area, Pen, Sheet, Side};
use super::{Drawing, Style};

const ROW: f64 = 46.0;
const BAR: f64 = 14.0;
const SCALE: f64 = 30.0;
/// What the names take of the width, and what the figures take.
const NAMES: f64 = 0.4;
const FIGURES: f64 = 0.14;

/// Draws the indices of one outcome of an account, or of one difference; nothing where no group surely does anything.
#[must_use]
pub fn variance(account: &Account, sensitivity: &Sensitivity, style: &Style) -> Option<Drawing> {
    let findings = of_indices(account);
    let page = Page {
        findings: &findings,
        style,
    };
    let rows: Vec<(String, &GroupIndices)> = told(sensitivity)
        .map(|row| (name(row, style.language), row))
        .collect();
    let frame = frame(account, sensitivity, rows.first()?, style);
    let language = style.language;
    let entries = vec![
        (BLUE, language.say(DoubtPhrase::FirstColumn).to_owned()),
        (SKY, language.say(DoubtPhrase::TotalColumn).to_owned()),
    ];
    let key = Key::new(page, entries, page.width());
    let height = key.height() + rows.len() as f64 * ROW + SCALE;
    let drawing = page.compose(frame, Height::Exactly(height), |sheet, body| {
        draw(page, sheet, key.draw(sheet, body), &rows);
    });
    Some(drawing)
}

/// The findings with the sizes of the design that indices come from.
fn of_indices(account: &Account) -> Findings {
    let mut findings = account.findings.clone();
    findings.experiment.draws = account.doubts.draws;
    findings.experiment.futures_per_draw = 1;
    findings
}

/// The group in short words, as a label begins.
fn name(row: &GroupIndices, language: Language) -> String {
    let number = |name: &str| number_title(name, language).unwrap_or_else(|| name.to_owned());
    let name = group(&row.group, row.lead.as_deref(), language, number);
    let mut letters = name.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}

fn frame(
    account: &Account,
    sensitivity: &Sensitivity,
    (strongest, row): &(String, &GroupIndices),
    style: &Style,
) -> Frame {
    let language = style.language;
    let amounts = Amounts { language };
    let other = account.against.as_ref();
    let is_difference = !account.doubts.outcomes.contains(sensitivity);
    let (title, most) = if is_difference {
        (
            DoubtPhrase::VarianceDifferenceTitle,
            DoubtPhrase::VarianceDifferenceMost,
        )
    } else {
        (DoubtPhrase::VarianceTitle, DoubtPhrase::VarianceMost)
    };
    let values = [
        (
            "target",
            outcome_title(&account.findings, sensitivity.outcome, language),
        ),
        ("year", &account.year.to_string()),
        ("scenario", language.of(&account.scenario.title)),
        ("other", other.map_or("", |other| language.of(&other.title))),
        ("group", strongest),
        ("first", &amounts.value(row.indices.first)),
        ("total", &amounts.value(row.indices.total)),
    ];
    Frame {
        title: language.fill(title, &values),
        subtitle: language.fill(most, &values),
        notes: notes(account, sensitivity, language),
        numbers: "sensitivity.csv",
        section: SectionPhrase::Why,
    }
}

/// How to read it, what no true part can be where one is, and how its draws are others than those of the mean.
fn notes(account: &Account, sensitivity: &Sensitivity, language: Language) -> Vec<String> {
    let is_reversed = |row: &GroupIndices| row.indices.first.value > row.indices.total.value;
    let order = told(sensitivity)
        .any(is_reversed)
        .then_some(DoubtPhrase::VarianceOrderNote);
    let reading = [Some(DoubtPhrase::VarianceNote), order].into_iter();
    let reading = reading.flatten().map(|phrase| language.say(phrase));
    let own = [account.doubts.draws, account.findings.experiment.draws];
    let own = own.map(|draws| count(draws.into()));
    let values = [("draws", &*own[0]), ("own", &own[1])];
    let design = language.fill(DoubtPhrase::VarianceDesignNote, &values);
    vec![reading.collect::<Vec<_>>().join(" "), design]
}

fn draw(page: Page, sheet: &Sheet, body: Area, rows: &[(String, &GroupIndices)]) {
    let both = |row: &GroupIndices| [row.indices.first, row.indices.total];
    let highest = rows
        .iter()
        .flat_map(|(_, row)| both(row))
        .map(|index| index.value + half_interval(index));
    let scale = 0.0..range_around(highest.chain([0.0]), 0.03).end;
    let bounds = Area {
        left: body.left + body.width() * NAMES,
        top: body.top,
        right: body.right - body.width() * FIGURES,
        bottom: body.bottom - SCALE,
    };
    let plot = Plot::new(sheet, bounds, scale.clone(), 0.0..1.0);
    let amounts = Amounts {
        language: page.style.language,
    };
    plot.value_scale_below(5, amounts.unit(), 30.0);
    for ((name, row), area) in rows.iter().zip(bounds.rows(rows.len(), 0.0)) {
        let ink = Ink {
            size: 12.0,
            ..Ink::LABEL
        };
        let room = bounds.left - body.left - 12.0;
        let lines = wrapped(page.style.typeface, name, room, 3, ink);
        let middle = area.middle().1;
        sheet.lines(&lines, (bounds.left - 12.0, middle), Side::Left, ink);
        let bars = [(-1.0, BLUE), (1.0, SKY)];
        for (index, (side, colour)) in both(row).into_iter().zip(bars) {
            let middle = middle + side * (BAR + 2.0) / 2.0;
            let bar = Area {
                top: middle - BAR / 2.0,
                bottom: middle + BAR / 2.0,
                ..area
            };
            let plot = Plot::new(sheet, bar, scale.clone(), 0.0..1.0);
            plot.bar((0.0, 0.0), (index.value.max(0.0), 1.0), colour);
            draw_interval(&plot, index);
            let ink = Ink::AXIS.coloured(BLACK);
            let figure = amounts.value(index);
            sheet.text(&figure, (body.right, middle), Side::Left, ink);
        }
    }
}

/// As far as it lies on the scale: an index below 0 is one by chance.
fn draw_interval(plot: &Plot, index: Estimate) {
    let half = half_interval(index);
    let middle = plot.area.middle().1;
    let [from, to] = [index.value - half, index.value + half].map(|end| {
        let inside = end.clamp(plot.x.start, plot.x.end);
        (plot.at(inside, 0.0).0, middle)
    });
    plot.sheet.line(from, to, Pen::new(DARK_GREY, 1.5));
}

fn half_interval(index: Estimate) -> f64 {
    errors_in_half(CONFIDENCE, REPLICATES) * index.standard_error
}
