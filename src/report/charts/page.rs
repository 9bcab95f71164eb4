//! The page around a chart: title, what it says, and the small print that makes it traceable.

use plotters::style::RGBColor;

use crate::analysis::findings::{Attainment, Findings, ScenarioFindings, TargetFacts};
use crate::report::cells::{self, Attained};
use crate::report::figures;
use crate::report::words::{Phrase, SectionPhrase};
use crate::report::years;
use crate::stats::Estimate;

use super::canvas::Picture;
use super::lines::{balanced, width, wrapped};
use super::palette::{BLUE, Ink, LIGHT_GREY, TARGET_TEXT, WHITE};
use super::plot::crisp;
use super::sheet::{Area, Pen, Sheet, Side};
use super::{Caption, Drawing, LEAST_WIDTH, Style};

const MARGIN: f64 = 24.0;
const GAP: f64 = 14.0;
/// Characters of the fingerprint that are printed; the file holds all.
const PRINTED_FINGERPRINT: usize = 12;

/// The findings and the style in which they are drawn.
#[derive(Clone, Copy)]
pub(super) struct Page<'a> {
    pub(super) findings: &'a Findings,
    pub(super) style: &'a Style<'a>,
}

/// How tall a chart is without what stands around it, in points.
#[derive(Clone, Copy, Debug)]
pub(super) enum Height {
    /// As tall as the style has room for, but no less than this.
    AtLeast(f64),
    /// As tall as its rows are.
    Exactly(f64),
}

impl Height {
    /// With something else above or below.
    pub(super) fn and(self, other: f64) -> Self {
        match self {
            Self::AtLeast(height) => Self::AtLeast(height + other),
            Self::Exactly(height) => Self::Exactly(height + other),
        }
    }
}

/// What stands around a chart.
pub(super) struct Frame {
    pub(super) title: String,
    /// The chart in a sentence with its numbers.
    pub(super) subtitle: String,
    /// How to read it.
    pub(super) notes: Vec<String>,
    /// The CSV file with its numbers.
    pub(super) numbers: &'static str,
    /// Where its quantities are defined.
    pub(super) section: SectionPhrase,
}

impl<'a> Page<'a> {
    pub(super) fn say(&self, phrase: Phrase) -> &'static str {
        self.style.language.say(phrase)
    }

    pub(super) fn fill(&self, phrase: Phrase, values: &[(&str, &str)]) -> String {
        self.style.language.fill(phrase, values)
    }

    pub(super) fn title_of<'b>(&self, scenario: &'b ScenarioFindings) -> &'b str {
        self.style.language.of(&scenario.title)
    }

    /// The phrase for many futures, or that for the central path.
    pub(super) fn either(&self, many: Phrase, central: Phrase) -> Phrase {
        if self.findings.experiment.is_central {
            central
        } else {
            many
        }
    }

    /// All scenarios, in the order they were asked for.
    pub(super) fn scenarios(&self) -> Vec<&'a ScenarioFindings> {
        self.findings.scenarios.iter().collect()
    }

    /// How many futures there are.
    pub(super) fn futures(&self) -> f64 {
        let experiment = &self.findings.experiment;
        f64::from(experiment.draws) * f64::from(experiment.futures_per_draw)
    }

    /// A share of all futures.
    pub(super) fn share(&self, share: Estimate) -> String {
        let within = cells::interval(share, &self.findings.experiment);
        figures::chance_within(share.value, within)
    }

    /// The same with its error.
    pub(super) fn share_with_error(&self, share: Estimate) -> String {
        let within = cells::interval(share, &self.findings.experiment);
        cells::chance(share, within, self.style.language)
    }

    fn page_width(&self) -> u32 {
        self.style.size.0.max(LEAST_WIDTH)
    }

    /// The width of a chart, in points.
    pub(super) fn width(&self) -> f64 {
        f64::from(self.page_width()) - 2.0 * MARGIN
    }

    /// The width of a text, in points.
    pub(super) fn width_of(&self, text: &str, ink: Ink) -> f64 {
        width(self.style.typeface, text, ink)
    }

    /// The share of futures that meet a target; on the central path, which is one future, whether it does.
    pub(super) fn chance(&self, attainment: &Attainment) -> String {
        if !self.findings.experiment.is_central {
            let Attained { share, within, .. } = Attained::from(attainment);
            return figures::chance_within(share.value, within);
        }
        let is_met = attainment.share.value > 0.5;
        self.say(if is_met { Phrase::Met } else { Phrase::Missed })
            .to_owned()
    }

    /// The same with its error.
    pub(super) fn chance_with_error(&self, attainment: &Attainment) -> String {
        if self.findings.experiment.is_central {
            return self.chance(attainment);
        }
        let Attained { share, within, .. } = Attained::from(attainment);
        cells::chance(share, within, self.style.language)
    }

    /// The colour in which it is written: blue for a target that the central path meets.
    pub(super) fn chance_colour(&self, attainment: &Attainment) -> RGBColor {
        let is_central = self.findings.experiment.is_central;
        if is_central && attainment.share.value > 0.5 {
            BLUE
        } else {
            TARGET_TEXT
        }
    }

    /// What values of places and years are: means of the futures, or those of the one path.
    pub(super) fn values(&self) -> &'static str {
        self.say(self.either(Phrase::Means, Phrase::MeansCentral))
    }

    /// What a share with a sign before it is, where one of these is.
    pub(super) fn bound_note(&self, shares: impl IntoIterator<Item = String>) -> Option<String> {
        let has_any = shares
            .into_iter()
            .any(|share| share.starts_with(['<', '>']));
        has_any.then(|| self.say(Phrase::BoundNote).to_owned())
    }

    /// On the year of the targets, where scenarios end before it or go on after it.
    pub(super) fn notes_on_years(&self, scenarios: &[&ScenarioFindings]) -> Vec<String> {
        let language = self.style.language;
        years::of_targets(language, scenarios, Phrase::EarlierScenariosNote)
    }

    /// Where targets were published.
    pub(super) fn sources<'b>(
        &self,
        targets: impl IntoIterator<Item = &'b TargetFacts>,
    ) -> Option<String> {
        let targets = targets.into_iter();
        let source = |target: &'b TargetFacts| self.style.language.of(&target.source);
        let mut sources: Vec<&str> = targets.map(source).collect();
        sources.dedup();
        let source = sources.join("; ");
        (!source.is_empty()).then(|| self.fill(Phrase::TargetSource, &[("source", &source)]))
    }

    /// Draws a chart in its frame.
    pub(super) fn compose(
        &self,
        frame: Frame,
        height: Height,
        chart: impl FnOnce(&Sheet, Area),
    ) -> Drawing {
        let margins = Margins::new(self, &frame);
        let around = margins.head() + margins.foot() + 2.0 * GAP;
        let body = match height {
            Height::AtLeast(least) => least.max(f64::from(self.style.size.1) - around),
            Height::Exactly(height) => height,
        };
        let size = (self.page_width(), (around + body).ceil() as u32);
        let mut picture = Picture::new(size, self.style.typeface);
        {
            let sheet = Sheet::new(&mut picture, self.style.typeface);
            let whole = Area {
                left: 0.0,
                top: 0.0,
                right: f64::from(size.0),
                bottom: f64::from(size.1),
            };
            sheet.rectangle(whole, WHITE);
            chart(&sheet, margins.draw(&sheet, whole));
        }
        Drawing {
            picture,
            caption: self.caption(frame),
        }
    }

    fn caption(&self, frame: Frame) -> Caption {
        let experiment = &self.findings.experiment;
        Caption {
            description: [&[frame.subtitle], frame.notes.as_slice()]
                .concat()
                .join(" "),
            title: frame.title,
            numbers: frame.numbers,
            fingerprint: experiment.fingerprint.clone(),
            seed: experiment.seed,
            software: experiment.program(),
            language: self.style.language,
        }
    }

    /// Where the numbers come from: sizes, sampler, seed, file, definition and fingerprint.
    fn origin(&self, frame: &Frame) -> String {
        let experiment = &self.findings.experiment;
        let sizes = if experiment.is_central {
            self.say(Phrase::CentralPath).to_owned()
        } else {
            let draws = figures::count(experiment.draws.into());
            let futures = figures::count(experiment.futures_per_draw.into());
            let sizes = self.fill(Phrase::Sizes, &[("draws", &draws), ("futures", &futures)]);
            let seed = experiment.seed.to_string();
            let values = [("sampler", experiment.sampler.as_str()), ("seed", &seed)];
            format!("{sizes} · {}", self.fill(Phrase::Luck, &values))
        };
        let printed: String = experiment
            .fingerprint
            .chars()
            .take(PRINTED_FINGERPRINT)
            .collect();
        let provenance = self.fill(
            Phrase::Provenance,
            &[
                ("numbers", frame.numbers),
                ("section", self.style.language.say(frame.section)),
                ("version", &experiment.engine_version),
                ("fingerprint", &printed),
            ],
        );
        let country = self.style.language.of(&experiment.country);
        format!("{country} · {sizes} · {provenance}")
    }
}

/// The texts around a chart, in lines.
struct Margins {
    title: Vec<String>,
    subtitle: Vec<String>,
    notes: Vec<String>,
    origin: Vec<String>,
}

impl Margins {
    /// Room between title and subtitle, and between the rule and the small print.
    const TITLE_GAP: f64 = 4.0;
    const RULE_GAP: f64 = 8.0;

    fn new(page: &Page, frame: &Frame) -> Self {
        let (typeface, width) = (page.style.typeface, page.width());
        let small = |text: &str, most| wrapped(typeface, text, width, most, Ink::SMALL);
        Self {
            title: balanced(typeface, &frame.title, width, 5, Ink::TITLE),
            subtitle: wrapped(typeface, &frame.subtitle, width, 5, Ink::SUBTITLE),
            notes: frame.notes.iter().flat_map(|note| small(note, 4)).collect(),
            origin: small(&page.origin(frame), 3),
        }
    }

    /// The height above the chart.
    fn head(&self) -> f64 {
        let title = self.title.len() as f64 * Ink::TITLE.line_height();
        MARGIN + title + Self::TITLE_GAP + self.subtitle.len() as f64 * Ink::SUBTITLE.line_height()
    }

    /// The height below it.
    fn foot(&self) -> f64 {
        let lines = (self.notes.len() + self.origin.len()) as f64;
        Self::RULE_GAP + lines * Ink::SMALL.line_height() + MARGIN * 0.75
    }

    /// Writes the texts and returns what is left for the chart.
    fn draw(&self, sheet: &Sheet, whole: Area) -> Area {
        let write =
            |lines: &[String], top, ink| sheet.lines(lines, (MARGIN, top), Side::BelowRight, ink);
        let top = write(&self.title, MARGIN, Ink::TITLE);
        write(&self.subtitle, top + Self::TITLE_GAP, Ink::SUBTITLE);
        let rule = crisp(whole.bottom - self.foot());
        let ends = ((MARGIN, rule), (whole.right - MARGIN, rule));
        sheet.line(ends.0, ends.1, Pen::new(LIGHT_GREY, 1.0));
        let top = write(&self.notes, rule + Self::RULE_GAP, Ink::SMALL);
        write(&self.origin, top, Ink::SMALL);
        whole.without(MARGIN, self.head() + GAP, MARGIN, self.foot() + GAP)
    }
}
