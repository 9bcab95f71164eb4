//! The chance of a target as a lever moves, and the value that gives the wanted chance.

use crate::analysis::goal::target_year;
use crate::analysis::seek::{Answer, Curve, Point, Sought};
use crate::analysis::trial::Trial;
use crate::chance::Seed;
use crate::report::figures::{Measure, Unit};
use crate::report::seek::{Values, goal_title, lever_title};
use crate::report::words::{SectionPhrase, SeekPhrase};
use crate::scenario::FundingScenario;

use super::Drawing;
use super::labels::clearest;
use super::page::{Frame, Height, Page};
use super::palette::{BLACK, Ink, OUTCOME, TARGET, TARGET_TEXT, WHITE, tint};
use super::plot::{Plot, crisp};
use super::sheet::{Pen, Side};

/// Room for the scale and the name of the lever below the plot.
const BELOW: f64 = 46.0;
/// Room for the name of the scale above it.
const ABOVE: f64 = 24.0;
/// The radius of the dot of a value that was tried.
const DOT: f64 = 2.6;

pub(super) fn draw(page: Page, sought: &Sought, scenario: &FundingScenario) -> Drawing {
    let question = &sought.question;
    let language = page.style.language;
    let experiment = &page.findings.experiment;
    let values = Values {
        lever: question.lever,
        language,
        trial: Trial {
            seed: Seed(experiment.seed),
            draws: experiment.draws,
            futures_per_draw: experiment.futures_per_draw as u16,
        },
    };
    let asked = [
        ("year", &*target_year(scenario).to_string()),
        ("goal", &goal_title(question.goal, scenario, language)),
        ("chance", &Values::wanted(question.chance)),
    ];
    let lever = &*lever_title(question.lever, scenario, language);
    let frame = Frame {
        title: language.fill(SeekPhrase::Question, &asked),
        subtitle: format!(
            "{} — {}",
            language.of(&scenario.title),
            sentence(sought, lever, values)
        ),
        notes: vec![language.say(SeekPhrase::ChartNote).to_owned()],
        numbers: "seek.csv",
        section: SectionPhrase::Seek,
    };
    let points = shown(sought);
    page.compose(frame, Height::AtLeast(220.0), |sheet, body| {
        let percent = Unit::fitting(Measure::Share, 1.0, language);
        let scale = Plot::scale_width(sheet, &(0.0..1.0), 5, percent);
        let area = body.without(scale, ABOVE, 26.0, BELOW);
        let (first, last) = (points[0].value, points[points.len() - 1].value);
        let plot = Plot::new(sheet, area, first..last, 0.0..1.0);
        plot.value_scale(5, percent);
        plot.value_scale_below(6, values.unit(), 26.0);
        let below = (area.right, area.bottom + 26.0);
        sheet.text(lever, below, Side::BelowLeft, Ink::AXIS);
        let above = (body.left, area.top - 10.0);
        let chance = language.say(SeekPhrase::ChanceAxis);
        sheet.text(chance, above, Side::AboveRight, Ink::AXIS);
        let edges = edges(&points, page.findings.experiment.errors_in_half());
        draw_curve(&plot, &points, &edges);
        // The end of the line may lie between two values that were tried.
        let tried = sought.curve.points.iter();
        for point in tried.filter(|point| point.value <= last) {
            let at = plot.at(point.value, point.chance.value);
            sheet.disc(at, DOT, OUTCOME);
        }
        draw_wanted(&plot, sought, values, &edges);
    })
}

/// The part of the curve that the answer is about: as far again as the answer lies from the lowest value. The last
/// point is interpolated.
fn shown(sought: &Sought) -> Vec<Point> {
    let Curve { points } = &sought.curve;
    let Answer::Reached(crossing) = &sought.answer else {
        return points.clone();
    };
    let first = points[0].value;
    let end = first + 2.0 * (crossing.value - first);
    let inside = points.partition_point(|point| point.value <= end);
    let mut shown = points[..inside].to_vec();
    if let (Some(from), Some(to)) = (points.get(inside - 1), points.get(inside)) {
        let part = (end - from.value) / (to.value - from.value);
        let mut last = *from;
        last.value = end;
        last.chance.value += part * (to.chance.value - from.chance.value);
        last.chance.standard_error +=
            part * (to.chance.standard_error - from.chance.standard_error);
        shown.push(last);
    }
    shown
}

fn sentence(sought: &Sought, lever: &str, values: Values) -> String {
    let wanted = Values::wanted(sought.question.chance);
    match &sought.answer {
        Answer::Reached(crossing) => {
            let [low, high] = values.ends(crossing);
            let texts = [
                ("lever", lever),
                ("chance", &wanted),
                ("value", &values.answer(crossing)),
                ("low", &low),
                ("high", &high),
            ];
            values.language.fill(SeekPhrase::ChartReached, &texts)
        }
        Answer::Already { .. } => {
            let texts = [("lever", lever), ("chance", &wanted)];
            values.language.fill(SeekPhrase::ChartAlready, &texts)
        }
        Answer::OutOfReach(_) => {
            let best = values.bare_chance(sought.curve.best().chance);
            let texts = [("lever", lever), ("chance", &wanted), ("best", &best)];
            values.language.fill(SeekPhrase::ChartOutOfReach, &texts)
        }
    }
}

fn draw_curve(plot: &Plot, points: &[Point], edges: &[(f64, f64, f64)]) {
    plot.band(edges, tint(OUTCOME, 0.3));
    let line = points.iter().map(|point| (point.value, point.chance.value));
    plot.curve(&line.collect::<Vec<_>>(), Pen::new(OUTCOME, 2.2));
}

/// Each value with the lower and the upper end of its chance's interval, which reaches so many standard errors each way.
fn edges(points: &[Point], half: f64) -> Vec<(f64, f64, f64)> {
    let edge = |point: &Point, errors: f64| {
        (point.chance.value + errors * point.chance.standard_error).clamp(0.0, 1.0)
    };
    points
        .iter()
        .map(|point| (point.value, edge(point, -half), edge(point, half)))
        .collect()
}

/// The curve with its dots and interval on the plot, as place across with upper and lower end.
fn band(plot: &Plot, edges: &[(f64, f64, f64)]) -> Vec<(f64, f64, f64)> {
    let place = |&(value, low, high): &(f64, f64, f64)| {
        let ((x, top), (_, bottom)) = (plot.at(value, high), plot.at(value, low));
        (x, top - DOT, bottom + DOT)
    };
    edges.iter().map(place).collect()
}

/// The wanted chance as a line across, and the answer as a drop from it to the scale.
fn draw_wanted(plot: &Plot, sought: &Sought, values: Values, edges: &[(f64, f64, f64)]) {
    let wanted = sought.question.chance;
    let y = crisp(plot.at(plot.x.start, wanted).1);
    let pen = Pen::new(TARGET, 1.4);
    plot.sheet
        .dashed((plot.area.left, y), (plot.area.right, y), pen);
    let text = Values::wanted(wanted);
    let texts = [("chance", text.as_str())];
    let text = values.language.fill(SeekPhrase::ChartWanted, &texts);
    let ink = Ink::STRONG.coloured(TARGET_TEXT);
    let band = band(plot, edges);
    let name = |text: &str, places: &[(Side, (f64, f64))], ink: Ink| {
        let extent = (plot.sheet.width_of(text, ink), ink.size);
        let (side, at) = clearest(places, extent, plot.area, &band);
        plot.sheet.text_over_data(text, at, side, ink);
    };
    let (left, right) = (plot.area.left + 8.0, plot.area.right - 8.0);
    let places = [
        (Side::AboveRight, (left, y - 5.0)),
        (Side::BelowRight, (left, y + 5.0)),
        (Side::AboveLeft, (right, y - 5.0)),
        (Side::BelowLeft, (right, y + 5.0)),
    ];
    name(&text, &places, ink);
    if let Answer::Reached(crossing) = &sought.answer {
        let at = plot.at(crossing.value, wanted);
        let x = crisp(at.0);
        plot.sheet
            .dashed((x, at.1), (x, plot.area.bottom), Pen::new(BLACK, 1.2));
        plot.sheet.disc(at, 5.0, BLACK);
        plot.sheet.disc(at, 3.2, WHITE);
        let bottom = plot.area.bottom - 8.0;
        let middle = f64::midpoint(at.1, bottom);
        let places = [
            (Side::AboveRight, (x + 8.0, bottom)),
            (Side::AboveLeft, (x - 8.0, bottom)),
            (Side::Right, (x + 8.0, middle)),
            (Side::Left, (x - 8.0, middle)),
        ];
        name(&values.answer(crossing), &places, Ink::STRONG);
    }
}
