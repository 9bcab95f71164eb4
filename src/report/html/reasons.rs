//! Why a scenario differs from the baseline: what changes in money, R&D, people and firms, in sentences.

use super::markup::{Markup, tag};
use super::view::{View, comparison, part};
use crate::analysis::findings::{Comparison, ScenarioFindings, Whole};
use crate::country::Outcome;
use crate::report::cells::Cells;
use crate::report::figures;
use crate::report::words::{PagePhrase, Phrase};

/// A part that is this small beside the whole change is counted with the rest.
const SMALL: f64 = 0.1;

const SOURCES: [(&str, Phrase); 5] = [
    ("programmes", Phrase::SourceProgrammes),
    ("local_match", Phrase::SourceLocalMatch),
    ("induced", Phrase::SourceInduced),
    ("central", Phrase::SourceCentral),
    ("business", Phrase::SourceBusiness),
];
const CHANNELS: [(&str, Phrase); 8] = [
    ("filled_posts", Phrase::ChannelPosts),
    ("trained_graduates", Phrase::ChannelGraduates),
    ("postdocs", Phrase::ChannelPostdocs),
    ("foreign_talent", Phrase::ChannelForeign),
    ("senior_scientists", Phrase::ChannelSeniors),
    ("women_returners", Phrase::ChannelWomen),
    ("stayers", Phrase::ChannelStayers),
    ("drawn_to_regions", Phrase::ChannelDrawn),
];

/// A scenario beside the baseline in the year of the targets.
struct Pair<'a> {
    view: &'a View<'a>,
    scenario: &'a ScenarioFindings,
    baseline: &'a ScenarioFindings,
}

/// A list of what changes; nothing for the baseline.
pub(super) fn content(view: &View, scenario: &ScenarioFindings) -> Markup {
    let Some(baseline) = view.baseline().filter(|_| !view.is_baseline(scenario)) else {
        return Markup::default();
    };
    let pair = Pair {
        view,
        scenario,
        baseline,
    };
    let lines = [
        (PagePhrase::ReasonMoney, pair.money()),
        (PagePhrase::ReasonRd, pair.rd()),
        (PagePhrase::ReasonResearchers, pair.researchers()),
        (PagePhrase::ReasonStartups, pair.startups()),
        (PagePhrase::ReasonCapacity, pair.capacity()),
    ];
    let entries: Markup = lines
        .into_iter()
        .filter_map(|(name, text)| Some((name, text?)))
        .map(|(name, text)| {
            tag("dt")
                .holding(view.say(name))
                .and(tag("dd").holding(text))
        })
        .collect();
    if entries.is_empty() {
        return entries;
    }
    let year = scenario.target_year().to_string();
    let values = [("baseline", view.title_of(baseline)), ("year", &*year)];
    tag("h4")
        .holding(view.fill(PagePhrase::ReasonsHeading, &values))
        .and(tag("dl").class("reasons").holding(entries))
}

impl Pair<'_> {
    fn comparison(&self, outcome: Outcome) -> Option<&Comparison> {
        comparison(self.scenario, outcome, self.scenario.target_year())
    }

    /// A paired difference with its error.
    fn difference(&self, outcome: Outcome) -> Option<String> {
        let difference = self.comparison(outcome)?.difference;
        let cells = Cells::new(outcome, difference.value, self.view.language);
        Some(cells.difference(difference))
    }

    fn change(&self, whole: Whole, name: Option<&str>) -> f64 {
        let year = self.scenario.target_year();
        part(self.scenario, whole, name, year) - part(self.baseline, whole, name, year)
    }

    /// The parts of a change, largest first, with what is small added up.
    fn parts(&self, whole: Whole, names: &[(&str, Phrase)], outcome: Outcome) -> String {
        let changes: Vec<(Phrase, f64)> = names
            .iter()
            .map(|(name, phrase)| (*phrase, self.change(whole, Some(name))))
            .collect();
        let size: f64 = changes.iter().map(|(_, change)| change.abs()).sum();
        let (mut large, small): (Vec<_>, Vec<_>) = changes
            .into_iter()
            .partition(|(_, change)| change.abs() >= SMALL * size && change.abs() > 0.0);
        large.sort_by(|(_, one), (_, other)| other.abs().total_cmp(&one.abs()));
        let write = |change| figures::difference(outcome, change, self.view.language);
        let mut written: Vec<String> = large
            .iter()
            .map(|(phrase, change)| format!("{} {}", self.view.say(*phrase), write(*change)))
            .collect();
        let rest: f64 = small.iter().map(|(_, change)| change).sum();
        if rest.abs() >= 0.5 {
            written.push(format!(
                "{} {}",
                self.view.say(PagePhrase::TheRest),
                write(rest)
            ));
        }
        written.join(", ")
    }

    fn money(&self) -> Option<String> {
        let absorbed = self.difference(Outcome::AbsorbedMoney)?;
        let lapsed = self.difference(Outcome::LapsedMoney)?;
        let change = self.change(Whole::BlockMoney, None);
        let phrase = match change.round() {
            0.0 => PagePhrase::ReasonMoneySame,
            0.0.. => PagePhrase::ReasonMoneyText,
            _ => PagePhrase::ReasonMoneyLess,
        };
        let granted = figures::money(change.abs(), self.view.language);
        let values = [
            ("granted", &*granted),
            ("absorbed", &*absorbed),
            ("lapsed", &*lapsed),
        ];
        Some(self.view.fill(phrase, &values))
    }

    fn rd(&self) -> Option<String> {
        let difference = self.difference(Outcome::RegionalRd)?;
        let parts = self.parts(Whole::RdBySource, &SOURCES, Outcome::RegionalRd);
        Some(self.made_of(&difference, &parts))
    }

    fn researchers(&self) -> Option<String> {
        let difference = self.difference(Outcome::Researchers)?;
        let parts = self.parts(Whole::ResearchersByChannel, &CHANNELS, Outcome::Researchers);
        Some(self.made_of(&difference, &parts))
    }

    fn made_of(&self, difference: &str, parts: &str) -> String {
        if parts.is_empty() {
            return difference.to_owned();
        }
        let values = [("difference", difference), ("parts", parts)];
        self.view.fill(PagePhrase::MadeOf, &values)
    }

    fn startups(&self) -> Option<String> {
        let born = self.difference(Outcome::DeepTechStartups)?;
        let alive = self.difference(Outcome::SurvivingStartups)?;
        let jobs = self.difference(Outcome::StartupJobs)?;
        let values = [("born", &*born), ("alive", &*alive), ("jobs", &*jobs)];
        Some(self.view.fill(PagePhrase::ReasonStartupsText, &values))
    }

    fn capacity(&self) -> Option<String> {
        let ratio = self.difference(Outcome::CapacityRatio)?;
        let year = self.scenario.target_year();
        let at = |scenario| part(scenario, Whole::PlanningCapacity, None, year);
        let [before, after] =
            [at(self.baseline), at(self.scenario)].map(|value| format!("{value:.2}"));
        let values = [("ratio", &*ratio), ("before", &*before), ("after", &*after)];
        Some(self.view.fill(PagePhrase::ReasonCapacityText, &values))
    }
}
