//! Targets met together: how many of them in each scenario, and exactly which in one.

use crate::analysis::findings::{JointAttainment, ScenarioFindings, TargetFacts};
use crate::report::words::{Phrase, SectionPhrase};
use crate::stats::Estimate;

use super::Drawing;
use super::bars;
use super::key::Key;
use super::lines::wrapped;
use super::matrix::Table;
use super::page::{Frame, Height, Page};
use super::palette::{BLACK, GREY, Ink, LIGHT_GREY, OUTCOME, TARGET_TEXT, blend, tint};
use super::plot::{Plot, crisp};
use super::sheet::{Area, Pen, Sheet, Side};

const NUMBERS: &str = "joint_attainment.csv";
const PITCH: f64 = 38.0;
const BAR: f64 = 20.0;
/// A combination, and the room below the last.
const ROW: f64 = 32.0;
const FOOT: f64 = 8.0;
/// Room for a share with its error.
const SHARE: f64 = 92.0;
/// Combinations shown before the rest is summed up.
const SHOWN: usize = 8;
/// A combination is not shown below this share.
const RARE: f64 = 0.000_5;

/// Grey for none, and the darker the more targets are met.
fn colour(met: usize, targets: usize) -> plotters::style::RGBColor {
    if met == 0 {
        return LIGHT_GREY;
    }
    let part = met as f64 / targets as f64;
    if part < 1.0 {
        tint(OUTCOME, 0.1 + 0.9 * part)
    } else {
        blend(OUTCOME, BLACK, 0.55)
    }
}

/// All scenarios by the number of targets that are met together.
///
/// The central path is one future: the attainment chart says all there is to say.
pub(super) fn draw_scenarios(page: Page) -> Option<Drawing> {
    if page.findings.experiment.is_central {
        return None;
    }
    let with_joint = page
        .scenarios()
        .into_iter()
        .filter(|scenario| !scenario.met_together.is_empty());
    let scenarios: Vec<_> = with_joint.collect();
    let table = Table {
        page,
        years: scenarios.iter().map(|one| one.target_year()).collect(),
        scenarios,
        headings: Vec::new(),
        pitch: PITCH,
        has_scale: false,
    };
    let targets = page.findings.targets.len();
    let all = table.scenarios.iter();
    let all = all.filter_map(|scenario| scenario.met_together.last());
    let best = all.max_by(|one, other| one.value.total_cmp(&other.value))?;
    let shares = table.scenarios.iter().flat_map(|one| &one.met_together);
    let shares = shares.map(|share| page.share(*share));
    let is_told = page.share_with_error(*best).contains('±');
    let error = is_told.then(|| page.say(Phrase::ErrorNote).to_owned());
    let frame = Frame {
        title: page.fill(Phrase::JointTitle, &[("year", &table.last_year()?)]),
        subtitle: page.fill(Phrase::JointSubtitle, &[("share", &page.share(*best))]),
        notes: error
            .into_iter()
            .chain(page.bound_note(shares))
            .chain(page.notes_on_years(&table.scenarios))
            .chain(page.sources(&page.findings.targets))
            .collect(),
        numbers: NUMBERS,
        section: SectionPhrase::Estimates,
    };
    let entries = (0..=targets).map(|met| (colour(met, targets), count_of(page, met, targets)));
    let key = Key::new(page, entries.collect(), page.width());
    let height = table.height().and(key.height());
    Some(page.compose(frame, height, |sheet, body| {
        let matrix = table.draw(sheet, key.draw(sheet, body));
        let column = matrix.columns[0];
        for (scenario, row) in table.scenarios.iter().zip(&matrix.rows) {
            let area = row.strip(column.left, column.right - SHARE, BAR);
            let shares = &scenario.met_together;
            let parts = (0..)
                .zip(shares)
                .map(|(met, share)| (colour(met, targets), share.value));
            bars::whole(sheet, area, &parts.collect::<Vec<_>>(), |met, _| {
                page.share(shares[met])
            });
            let at = (column.right, row.middle().1);
            sheet.text(
                &page.share_with_error(shares[targets]),
                at,
                Side::Left,
                Ink::STRONG.coloured(TARGET_TEXT),
            );
        }
    }))
}

/// How many targets are met, in words.
fn count_of(page: Page, met: usize, targets: usize) -> String {
    let phrase = match met {
        0 => Phrase::NoneMet,
        _ if met == targets => Phrase::AllMet,
        _ => Phrase::SomeMet,
    };
    page.fill(phrase, &[("count", &met.to_string())])
}

/// One scenario by exactly which targets are met together, the most frequent first.
pub(super) fn draw_one(page: Page, scenario: &ScenarioFindings) -> Option<Drawing> {
    let (combinations, others) = most_frequent(&scenario.joint);
    if combinations.is_empty() || page.findings.experiment.is_central {
        return None;
    }
    let rest = sum(&others);
    let rest =
        (rest.value > RARE).then(|| page.fill(Phrase::JointRest, &[("share", &page.share(rest))]));
    let targets = &page.findings.targets;
    let year = scenario.target_year().to_string();
    let values = [
        ("year", year.as_str()),
        ("scenario", page.title_of(scenario)),
    ];
    let frame = Frame {
        title: page.fill(Phrase::JointOneTitle, &values),
        subtitle: page.say(Phrase::JointOneSubtitle).to_owned(),
        notes: rest
            .into_iter()
            .chain([page.say(Phrase::ErrorNote).to_owned()])
            .chain(page.notes_on_years(&[scenario]))
            .chain(page.sources(targets))
            .collect(),
        numbers: NUMBERS,
        section: SectionPhrase::Estimates,
    };
    let headings = Headings::new(page, targets);
    let height = Height::Exactly(headings.height + combinations.len() as f64 * ROW + FOOT);
    Some(page.compose(frame, height, |sheet, body| {
        headings.draw(sheet, body);
        let inner = body.without(0.0, headings.height, 0.0, FOOT);
        let left = body.left + headings.width * targets.len() as f64 + 16.0;
        for (row, combination) in inner
            .rows(combinations.len(), 0.0)
            .iter()
            .zip(&combinations)
        {
            let pen = Pen::new(LIGHT_GREY, 1.0);
            sheet.line((row.left, crisp(row.top)), (row.right, crisp(row.top)), pen);
            dots(sheet, row, headings.width, (targets, combination));
            let most = combinations[0].share.value;
            let area = row.strip(left, row.right - SHARE, ROW - 14.0);
            let plot = Plot::new(sheet, area, 0.0..most, 0.0..1.0);
            let share = combination.share;
            plot.bar(
                (0.0, 0.0),
                (share.value, 1.0),
                colour(combination.met.len(), targets.len()),
            );
            let at = (plot.at(share.value, 0.5).0 + 8.0, row.middle().1);
            let text = page.share_with_error(share);
            sheet.text(&text, at, Side::Right, Ink::STRONG);
        }
    }))
}

/// The combinations that are worth a row, and the others.
fn most_frequent(joint: &[JointAttainment]) -> (Vec<&JointAttainment>, Vec<&JointAttainment>) {
    let mut combinations: Vec<&JointAttainment> = joint.iter().collect();
    combinations.sort_by(|left, right| right.share.value.total_cmp(&left.share.value));
    let worth = combinations.partition_point(|combination| combination.share.value >= RARE);
    let others = combinations.split_off(worth.min(SHOWN));
    (combinations, others)
}

/// The share of all these together. Its error is no more than the sum of theirs, whatever they have to do with each other.
fn sum(combinations: &[&JointAttainment]) -> Estimate {
    let sum = |of: fn(&Estimate) -> f64| combinations.iter().map(|one| of(&one.share)).sum();
    Estimate {
        value: sum(|share| share.value),
        standard_error: sum(|share| share.standard_error),
    }
}

/// A full dot for each target that is met, a pale one for each other, and a line that ties those met together.
fn dots(
    sheet: &Sheet,
    row: &Area,
    width: f64,
    (targets, combination): (&[TargetFacts], &JointAttainment),
) {
    let middle = row.middle().1;
    let across = |index: usize| row.left + width * (index as f64 + 0.5);
    let is_met = |index: &usize| combination.met.contains(&targets[*index].outcome);
    let met: Vec<usize> = (0..targets.len()).filter(is_met).collect();
    if let (Some(first), Some(last)) = (met.first(), met.last()) {
        let ends = ((across(*first), middle), (across(*last), middle));
        sheet.line(ends.0, ends.1, Pen::new(BLACK, 2.0));
    }
    for index in 0..targets.len() {
        if is_met(&index) {
            sheet.disc((across(index), middle), 6.0, BLACK);
        } else {
            sheet.disc((across(index), middle), 5.0, LIGHT_GREY);
        }
    }
}

/// The targets' titles above their columns of dots.
struct Headings {
    lines: Vec<Vec<String>>,
    width: f64,
    height: f64,
}

impl Headings {
    /// Of the page's width, all columns together may take this part.
    const PART: f64 = 0.55;

    fn new(page: Page, targets: &[TargetFacts]) -> Self {
        let width = page.width() * Self::PART / targets.len() as f64;
        let lines: Vec<Vec<String>> = targets
            .iter()
            .map(|target| {
                let title = page.style.language.of(&target.short_title);
                wrapped(
                    page.style.typeface,
                    title,
                    width - 10.0,
                    3,
                    Ink::AXIS.coloured(BLACK),
                )
            })
            .collect();
        let most = lines.iter().map(Vec::len).max().unwrap_or(0);
        Self {
            lines,
            width,
            height: most as f64 * Ink::AXIS.line_height() + 8.0,
        }
    }

    fn draw(&self, sheet: &Sheet, body: Area) {
        for (index, lines) in self.lines.iter().enumerate() {
            let across = body.left + self.width * (index as f64 + 0.5);
            let at = (across, body.top + self.height - 8.0);
            sheet.lines(lines, at, Side::Above, Ink::AXIS.coloured(BLACK));
        }
        let foot = crisp(body.top + self.height);
        sheet.line((body.left, foot), (body.right, foot), Pen::new(GREY, 1.0));
    }
}
