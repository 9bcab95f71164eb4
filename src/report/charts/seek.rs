//! The chance of a target as a lever moves, and the value that gives the wanted chance.

use crate::analysis::goal::target_year;
use crate::analysis::seek::{Answer, Curve, Point, Sought};
use crate::report::figures::{Measure, Unit, chance};
use crate::report::seek::{Values, goal_title, lever_title};
use crate::report::words::SeekPhrase;
use crate::scenario::FundingScenario;

use super::Drawing;
use super::page::{Frame, Height, Page};
use super::palette::{BLACK, Ink, OUTCOME, TARGET, TARGET_TEXT, WHITE, tint};
use super::plot::{Plot, crisp};
use super::sheet::{Pen, Side};

/// Room for the scale and the name of the lever below the plot.
const BELOW: f64 = 46.0;
/// Room for the name of the scale above it.
const ABOVE: f64 = 24.0;

pub(super) fn draw(page: Page, sought: &Sought, scenario: &FundingScenario) -> Drawing {
    let question = &sought.question;
    let language = page.style.language;
    let values = Values {
        lever: question.lever,
        language,
        futures: page.futures() as u64,
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
            sentence(sought, values)
        ),
        notes: vec![language.say(SeekPhrase::ChartNote).to_owned()],
        numbers: "seek --format csv",
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
        draw_curve(&plot, &points, page.findings.experiment.errors_in_half());
        draw_wanted(&plot, sought, values);
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

fn sentence(sought: &Sought, values: Values) -> String {
    let wanted = Values::wanted(sought.question.chance);
    match &sought.answer {
        Answer::Reached(crossing) => {
            let [low, high] = values.ends(crossing);
            let texts = [
                ("chance", &*wanted),
                ("value", &values.answer(crossing)),
                ("low", &low),
                ("high", &high),
            ];
            values.language.fill(SeekPhrase::ChartReached, &texts)
        }
        Answer::Already { .. } => {
            let texts = [("chance", &*wanted)];
            values.language.fill(SeekPhrase::ChartAlready, &texts)
        }
        Answer::OutOfReach(_) => {
            let best = chance(sought.curve.best().chance.value);
            let texts = [("chance", &*wanted), ("best", &best)];
            values.language.fill(SeekPhrase::ChartOutOfReach, &texts)
        }
    }
}

/// The curve in its band, which reaches so many standard errors to each side.
fn draw_curve(plot: &Plot, points: &[Point], half: f64) {
    let edge = |point: &Point, errors: f64| {
        (point.chance.value + errors * point.chance.standard_error).clamp(0.0, 1.0)
    };
    let band = points.iter();
    let band = band.map(|point| (point.value, edge(point, -half), edge(point, half)));
    plot.band(&band.collect::<Vec<_>>(), tint(OUTCOME, 0.3));
    let line = points.iter().map(|point| (point.value, point.chance.value));
    plot.curve(&line.collect::<Vec<_>>(), Pen::new(OUTCOME, 2.2));
    for point in points {
        let at = plot.at(point.value, point.chance.value);
        plot.sheet.disc(at, 2.6, OUTCOME);
    }
}

/// The wanted chance as a line across, and the answer as a drop from it to the scale.
fn draw_wanted(plot: &Plot, sought: &Sought, values: Values) {
    let wanted = sought.question.chance;
    let y = crisp(plot.at(plot.x.start, wanted).1);
    let pen = Pen::new(TARGET, 1.4);
    plot.sheet
        .dashed((plot.area.left, y), (plot.area.right, y), pen);
    let text = Values::wanted(wanted);
    let texts = [("chance", text.as_str())];
    let text = values.language.fill(SeekPhrase::ChartWanted, &texts);
    let ink = Ink::STRONG.coloured(TARGET_TEXT);
    let (side, gap) = if wanted > 0.9 {
        (Side::BelowRight, 5.0)
    } else {
        (Side::AboveRight, -5.0)
    };
    plot.sheet
        .text_on_white(&text, (plot.area.left + 8.0, y + gap), side, ink);
    if let Answer::Reached(crossing) = &sought.answer {
        let at = plot.at(crossing.value, wanted);
        let x = crisp(at.0);
        plot.sheet
            .dashed((x, at.1), (x, plot.area.bottom), Pen::new(BLACK, 1.2));
        plot.sheet.disc(at, 5.0, BLACK);
        plot.sheet.disc(at, 3.2, WHITE);
        let label = values.answer(crossing);
        let place = (x + 8.0, plot.area.bottom - 8.0);
        plot.sheet
            .text_on_white(&label, place, Side::AboveRight, Ink::STRONG);
    }
}
