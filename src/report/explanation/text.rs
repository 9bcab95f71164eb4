//! An explanation as it is printed: a sentence with numbers, then the parts.

use super::doubts;
use super::names::name;
use crate::analysis::explanation::{Account, Cause, Explanation, Named, Step};
use crate::report::cells::{Cells, outcome_title};
use crate::report::columns;
use crate::report::figures::count;
use crate::report::words::{ExplainPhrase, Language};
use crate::stats::Estimate;

/// Parts that the sentence names.
const NAMED: usize = 3;

/// The whole account.
#[must_use]
pub fn text(account: &Account, language: Language) -> String {
    let teller = Teller { account, language };
    let mut text = format!("{}\n", teller.heading());
    for explanation in &account.outcomes {
        text.extend(["\n", &teller.of_outcome(explanation), "\n"]);
        text += &teller.rows(explanation);
    }
    if account.against.is_some() {
        text += &teller.comparison();
    }
    text += &doubts::text(account, language);
    text.extend(["\n", &teller.legend(), "\n"]);
    text
}

/// The gap of one outcome in a sentence, with what makes most of it.
#[must_use]
pub fn sentence(account: &Account, explanation: &Explanation, language: Language) -> String {
    let teller = Teller { account, language };
    if account.outcomes.contains(explanation) {
        teller.of_outcome(explanation)
    } else {
        teller.of_difference(explanation)
    }
}

/// The gap of each outcome, or of each difference where two scenarios are compared.
#[must_use]
pub fn headline(account: &Account, language: Language) -> String {
    let told = if account.against.is_some() {
        &account.differences
    } else {
        &account.outcomes
    };
    let sentences = told.iter().map(|one| sentence(account, one, language));
    sentences.collect::<Vec<_>>().join(" ")
}

struct Teller<'a> {
    account: &'a Account,
    language: Language,
}

impl Teller<'_> {
    fn heading(&self) -> String {
        let title = |named: &Named| format!("{} — {}", named.name, self.language.of(&named.title));
        let scenario = title(&self.account.scenario);
        match &self.account.against {
            None => scenario,
            Some(other) => format!("{scenario}  ↔  {}", title(other)),
        }
    }

    fn cells(&self, explanation: &Explanation) -> Cells {
        Cells::new(explanation.outcome, explanation.threshold, self.language)
    }

    fn title(&self, explanation: &Explanation) -> &str {
        outcome_title(&self.account.findings, explanation.outcome, self.language)
    }

    fn of_outcome(&self, explanation: &Explanation) -> String {
        let cells = self.cells(explanation);
        let gap = explanation.threshold - explanation.end.value;
        let phrase = if gap > 0.0 {
            ExplainPhrase::GapShort
        } else {
            ExplainPhrase::GapMet
        };
        let size = Estimate {
            value: gap,
            ..explanation.end
        };
        let values = [
            ("target", self.title(explanation)),
            ("year", &self.account.year.to_string()),
            ("mean", &cells.with_error(explanation.end)),
            ("threshold", &cells.threshold(explanation.threshold)),
            ("gap", &cells.distance(size)),
            ("median", &cells.with_error(explanation.median)),
        ];
        format!(
            "{} {}",
            self.language.fill(phrase, &values),
            self.most(explanation)
        )
    }

    fn of_difference(&self, explanation: &Explanation) -> String {
        let cells = self.cells(explanation);
        let gap = cells.distance(explanation.difference);
        let other = self.account.against.as_ref();
        let values = [
            ("target", self.title(explanation)),
            ("year", &self.account.year.to_string()),
            (
                "other",
                other.map_or("", |other| self.language.of(&other.title)),
            ),
            ("scenario", self.language.of(&self.account.scenario.title)),
            ("start", &cells.with_error(explanation.start)),
            ("mean", &cells.with_error(explanation.end)),
            ("gap", &gap),
        ];
        let phrase = if is_nothing(&gap) {
            ExplainPhrase::SameMean
        } else if explanation.difference.value > 0.0 {
            ExplainPhrase::Higher
        } else {
            ExplainPhrase::Lower
        };
        self.language.fill(phrase, &values)
    }

    /// The largest parts, in words.
    fn most(&self, explanation: &Explanation) -> String {
        let cells = self.cells(explanation);
        let mut steps: Vec<&Step> = explanation.steps.iter().collect();
        steps.sort_by(|one, other| {
            let size = |step: &Step| step.effect.value.abs();
            size(other).total_cmp(&size(one))
        });
        let parts = steps.into_iter().take(NAMED).map(|step| {
            let name = self.language.say(name(step.cause));
            format!("{name} {}", cells.difference(step.effect))
        });
        let parts = parts.collect::<Vec<String>>().join("; ");
        self.language
            .fill(ExplainPhrase::Most, &[("parts", &parts)])
    }

    /// A line a step, from the start to the end.
    fn rows(&self, explanation: &Explanation) -> String {
        let cells = self.cells(explanation);
        let say = |phrase| self.language.say(phrase).to_owned();
        let is_difference = !self.account.outcomes.contains(explanation);
        let other = self.account.against.as_ref().filter(|_| is_difference);
        let (start, end) = if let Some(other) = other {
            let fill = |phrase, key, named: &Named| {
                let title = self.language.of(&named.title);
                self.language.fill(phrase, &[(key, title)])
            };
            (
                fill(ExplainPhrase::StartOther, "other", other),
                fill(ExplainPhrase::EndOf, "scenario", &self.account.scenario),
            )
        } else {
            let year = self.account.year.to_string();
            let values = [("year", year.as_str())];
            let end = self.language.fill(ExplainPhrase::EndMean, &values);
            (say(ExplainPhrase::StartOff), end)
        };
        let mut rows = vec![vec![start, cells.with_error(explanation.start)]];
        let is_told = |step: &&Step| step.cause != Cause::Rules || step.effect.value != 0.0;
        rows.extend(explanation.steps.iter().filter(is_told).map(|step| {
            vec![
                format!("  {}", say(name(step.cause))),
                cells.difference(step.effect),
            ]
        }));
        rows.push(vec![end, cells.with_error(explanation.end)]);
        columns::lines(&rows)
    }

    fn comparison(&self) -> String {
        let mut text = String::new();
        for (by_mechanism, by_section) in
            self.account.differences.iter().zip(&self.account.sections)
        {
            text.extend(["\n", &self.of_difference(by_mechanism), "\n"]);
            match by_section.steps.as_slice() {
                [] => {
                    let year = self.account.year.to_string();
                    let values = [("year", year.as_str())];
                    let line = self.language.fill(ExplainPhrase::NothingDiffers, &values);
                    text.extend(["  ", &line, "\n"]);
                    continue;
                }
                [only] => {
                    let cells = self.cells(by_mechanism);
                    let mut steps = by_mechanism.steps.iter().chain([only]);
                    let is_idle = steps.all(|step| is_nothing(&cells.difference(step.effect)));
                    let phrase = if is_idle {
                        ExplainPhrase::IdleSection
                    } else {
                        ExplainPhrase::OnlySection
                    };
                    let section = self.language.say(name(only.cause));
                    let line = self.language.fill(phrase, &[("section", section)]);
                    text.extend(["  ", &line, "\n"]);
                    if is_idle {
                        continue;
                    }
                }
                _ => {
                    text.extend(["  ", self.language.say(ExplainPhrase::BySection), "\n"]);
                    text += &self.rows(by_section);
                }
            }
            text.extend(["  ", self.language.say(ExplainPhrase::ByMechanism), "\n"]);
            text += &self.rows(by_mechanism);
        }
        text
    }

    fn legend(&self) -> String {
        let experiment = &self.account.findings.experiment;
        let values = [
            ("draws", &*count(experiment.draws.into())),
            ("futures", &*count(experiment.futures_per_draw.into())),
            ("seed", &*experiment.seed.to_string()),
            ("fingerprint", &experiment.fingerprint[..12]),
        ];
        self.language.fill(ExplainPhrase::Legend, &values)
    }
}

/// Whether a difference is 0 as it is written.
fn is_nothing(difference: &str) -> bool {
    !difference.contains(|letter: char| ('1'..='9').contains(&letter))
}
