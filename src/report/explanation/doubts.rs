//! What an answer hangs on, as it is printed.

use super::names;
use crate::analysis::discovery::HALVES;
use crate::analysis::doubt::{Choice, Corner, CornerSide, Event, GroupIndices, Sensitivity};
use crate::analysis::explanation::{Account, NumberFacts};
use crate::analysis::sensitivity::GroupName;
use crate::country::Outcome;
use crate::report::cells::{self, Cells, outcome_title};
use crate::report::columns;
use crate::report::figures::{self, count};
use crate::report::words::{DoubtPhrase, Language, PagePhrase};
use crate::stats::Estimate;

/// Standard errors that a finding must be from 0 to be told.
const SURE: f64 = 2.0;
/// Break points that are told.
const BREAKS: usize = 3;

/// Least part of the variance that is told.
const LEAST: f64 = 0.005;

/// The groups of a sensitivity that are told: surely there, and of some size.
pub(in crate::report) fn told(sensitivity: &Sensitivity) -> impl Iterator<Item = &GroupIndices> {
    let is_told = |row: &&GroupIndices| {
        let total = row.indices.total;
        total.value > SURE * total.standard_error && total.value >= LEAST
    };
    sensitivity.groups.iter().filter(is_told)
}

/// All findings about what the answers hang on.
pub(super) fn text(account: &Account, language: Language) -> String {
    let teller = Teller { account, language };
    let doubts = &account.doubts;
    let mut text = String::new();
    let told = [
        (DoubtPhrase::OutcomeHeading, &doubts.outcomes),
        (DoubtPhrase::DifferenceHeading, &doubts.differences),
    ];
    for (heading, sensitivities) in told {
        if !sensitivities.is_empty() {
            text.extend(["\n", language.say(heading), "\n"]);
        }
        for sensitivity in sensitivities {
            text += &teller.sensitivity(sensitivity);
        }
    }
    if !doubts.corners.is_empty() {
        text.extend(["\n", language.say(DoubtPhrase::CornerHeading), "\n"]);
    }
    for corner in &doubts.corners {
        text.extend(["  ", &teller.corner(corner), "\n"]);
    }
    if !doubts.corners.is_empty() {
        let values = [("halves", &*HALVES.to_string())];
        let again = language.fill(DoubtPhrase::FoundAgain, &values);
        text.extend(["  ", &again, "\n"]);
    }
    if !doubts.choices.is_empty() {
        text.extend(["\n", language.say(DoubtPhrase::ChoiceHeading), "\n"]);
    }
    for choice in &doubts.choices {
        text.extend(["  ", &teller.choice(choice), "\n"]);
    }
    let draws = count(doubts.draws.into());
    let legend = language.fill(DoubtPhrase::Legend, &[("draws", &draws)]);
    let statuses = language.say(PagePhrase::StatusExplained);
    text.extend(["\n", &legend, " ", statuses, "\n"]);
    text
}

struct Teller<'a> {
    account: &'a Account,
    language: Language,
}

impl Teller<'_> {
    fn title(&self, outcome: Outcome) -> &str {
        outcome_title(&self.account.findings, outcome, self.language)
    }

    fn sensitivity(&self, sensitivity: &Sensitivity) -> String {
        let say = |phrase| self.language.say(phrase).to_owned();
        let mut rows = vec![vec![
            self.title(sensitivity.outcome).to_owned(),
            say(DoubtPhrase::FirstColumn),
            say(DoubtPhrase::TotalColumn),
            self.language.say(PagePhrase::StatusColumn).to_owned(),
        ]];
        rows.extend(told(sensitivity).map(|row| {
            vec![
                format!("  {}", self.group(&row.group, row.lead.as_deref())),
                self.share(row.indices.first),
                self.share(row.indices.total),
                self.status(row.lead.as_deref().unwrap_or_default()),
            ]
        }));
        columns::lines(&rows)
    }

    fn group(&self, group: &GroupName, lead: Option<&str>) -> String {
        names::group(group, lead, self.language, |name| self.number(name))
    }

    /// What a number means, with the zone or the place of a value where it has several.
    fn number(&self, name: &str) -> String {
        let (number, part) = name.split_once('/').unwrap_or((name, ""));
        let facts = self.facts(name);
        let meaning = facts.map_or(number, |facts| self.language.of(&facts.meaning));
        if part.is_empty() {
            return meaning.to_owned();
        }
        let mut places = self.account.findings.places.iter();
        let place = places.find(|place| place.id == part);
        let part = place.map_or(part, |place| self.language.of(&place.name));
        format!("{meaning} ({part})")
    }

    fn facts(&self, name: &str) -> Option<&NumberFacts> {
        let number = name.split('/').next().unwrap_or(name);
        let mut numbers = self.account.doubts.numbers.iter();
        numbers.find(|facts| facts.name == number)
    }

    /// How well a number is known; nothing of what is no number, such as luck.
    fn status(&self, name: &str) -> String {
        let words = |facts: &NumberFacts| {
            cells::status(facts.status, facts.evidence.as_deref(), self.language)
        };
        self.facts(name).map_or_else(String::new, words)
    }

    fn value(&self, name: &str, value: f64) -> String {
        let unit = self.facts(name).map_or("", |facts| facts.unit.as_str());
        if unit == "1/yr" {
            return format!("{}%", figures::significant(100.0 * value, 3));
        }
        let figure = figures::significant(value, 3);
        if unit == "1" {
            figure
        } else {
            format!("{figure} {unit}")
        }
    }

    fn corner(&self, corner: &Corner) -> String {
        let sides: Vec<String> = corner.sides.iter().map(|side| self.side(side)).collect();
        let phrase = match corner.event {
            Event::Missed => DoubtPhrase::CornerMissed,
            Event::Met => DoubtPhrase::CornerMet,
        };
        let values = [
            ("target", self.title(corner.outcome)),
            ("sides", &*sides.join(", ")),
            ("coverage", &*figures::chance(corner.coverage)),
            ("density", &*figures::chance(corner.density)),
            ("base", &*figures::chance(corner.base)),
        ];
        self.language.fill(phrase, &values)
    }

    fn side(&self, side: &CornerSide) -> String {
        let write = |value| self.value(&side.number, value);
        let (low, high) = (side.low.map(write), side.high.map(write));
        let phrase = match (&low, &high) {
            (Some(_), Some(_)) => DoubtPhrase::Between,
            (Some(_), None) => DoubtPhrase::Above,
            _ => DoubtPhrase::Below,
        };
        // Only the ends that there are stand in the phrase.
        let values = [
            ("number", self.number(&side.number)),
            ("low", low.unwrap_or_default()),
            ("high", high.unwrap_or_default()),
            (
                "again",
                (side.found_again * HALVES as f64).round().to_string(),
            ),
            ("halves", HALVES.to_string()),
            ("status", self.status(&side.number)),
        ];
        let values = values
            .each_ref()
            .map(|(name, value)| (*name, value.as_str()));
        self.language.fill(phrase, &values)
    }

    fn choice(&self, choice: &Choice) -> String {
        let titles = [Some(&self.account.scenario), self.account.against.as_ref()]
            .map(|named| named.map_or("", |named| self.language.of(&named.title)));
        let [preferred, other] = if choice.is_preferred {
            titles
        } else {
            [titles[1], titles[0]]
        };
        let advantage = choice.advantage;
        let values = [
            ("target", self.title(choice.outcome)),
            ("preferred", preferred),
            ("other", other),
            ("points", &*self.points(advantage)),
        ];
        let is_decided = advantage.value.abs() > SURE * advantage.standard_error;
        let phrase = if is_decided {
            DoubtPhrase::Preferred
        } else {
            DoubtPhrase::NoPreference
        };
        let mut text = self.language.fill(phrase, &values);
        text.push(' ');
        text += &self.information(choice);
        text.push(' ');
        text += &self.breaks(choice);
        text
    }

    fn information(&self, choice: &Choice) -> String {
        let is_worth = |worth: &Estimate| worth.value > SURE * worth.standard_error;
        if !is_worth(&choice.everything) {
            return self.language.say(DoubtPhrase::NothingToLearn).to_owned();
        }
        let known = choice.groups.iter().find(|(_, _, worth)| is_worth(worth));
        let everything = self.points(choice.everything);
        match known {
            None => {
                let values = [("everything", everything.as_str())];
                self.language.fill(DoubtPhrase::OnlyLuckToLearn, &values)
            }
            Some((group, lead, worth)) => {
                let values = [
                    ("everything", everything.as_str()),
                    ("group", &*self.group(group, lead.as_deref())),
                    ("points", &*self.points(*worth)),
                ];
                self.language.fill(DoubtPhrase::WorthLearning, &values)
            }
        }
    }

    fn breaks(&self, choice: &Choice) -> String {
        if choice.breaks.is_empty() {
            return self.language.say(DoubtPhrase::NoBreak).to_owned();
        }
        let told = choice.breaks.iter().take(BREAKS).map(|found| {
            let values = [
                ("number", self.number(&found.number)),
                ("value", self.value(&found.number, found.value)),
                ("median", self.value(&found.number, found.median)),
                ("status", self.status(&found.number)),
            ];
            let values = values
                .each_ref()
                .map(|(name, value)| (*name, value.as_str()));
            self.language.fill(DoubtPhrase::Break, &values)
        });
        let told = told.collect::<Vec<String>>().join("; ");
        self.language
            .fill(DoubtPhrase::Breaks, &[("breaks", &told)])
    }

    fn share(&self, estimate: Estimate) -> String {
        self.cells().with_error(estimate)
    }

    /// A difference of shares.
    fn points(&self, difference: Estimate) -> String {
        self.cells().distance(difference)
    }

    fn cells(&self) -> Cells {
        Cells::new(Outcome::RegionalShare, 1.0, self.language)
    }
}
