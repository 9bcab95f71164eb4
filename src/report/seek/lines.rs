//! The answer of `seek` in words, and its tables.

use super::values::{Values, goal_title, lever_title, target_title};
use crate::analysis::goal::{Goal, target_year};
use crate::analysis::seek::{
    Answer, Crossing, LaterStart, Lever, Mechanism, Obstacle, Reading, Sought,
};
use crate::analysis::trial::Trial;
use crate::report::columns;
use crate::report::figures::{self, chance, count};
use crate::report::words::{Language, SeekPhrase};
use crate::scenario::FundingScenario;
use crate::stats::Estimate;
use crate::units::FUND_YEAR;

/// Less than this part of the block money returning unused is not worth a line.
const FEW: f64 = 0.05;
/// A mechanism that takes less than this off the chance does not bind.
const LITTLE: f64 = 0.01;

/// Question, answer, the curve and later starts.
#[must_use]
pub fn text(
    sought: &Sought,
    scenario: &FundingScenario,
    trial: Trial,
    language: Language,
) -> String {
    let page = Page::new(sought, scenario, trial, language);
    let parts = [page.question(), page.answer(), page.curve(), page.later()];
    let whole: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    format!("{}\n{}", whole.join("\n"), page.legend())
}

/// The question and the answer.
#[must_use]
pub fn headline(
    sought: &Sought,
    scenario: &FundingScenario,
    trial: Trial,
    language: Language,
) -> String {
    let page = Page::new(sought, scenario, trial, language);
    let answer = page.answer();
    let answer = answer.lines().next().unwrap_or_default();
    format!("{} {answer}", page.asked().trim_end())
}

/// The plan whose money a lever moves.
fn plan(lever: Lever) -> SeekPhrase {
    match lever {
        Lever::SpecialZones => SeekPhrase::PlanSpecialZones,
        Lever::StageFund => SeekPhrase::PlanStageFund,
        _ => SeekPhrase::PlanBlockFund,
    }
}

struct Page<'a> {
    sought: &'a Sought,
    scenario: &'a FundingScenario,
    trial: Trial,
    language: Language,
    values: Values,
}

impl<'a> Page<'a> {
    fn new(
        sought: &'a Sought,
        scenario: &'a FundingScenario,
        trial: Trial,
        language: Language,
    ) -> Self {
        Self {
            sought,
            scenario,
            trial,
            language,
            values: Values {
                lever: sought.question.lever,
                language,
                trial,
            },
        }
    }

    fn fill(&self, phrase: SeekPhrase, values: &[(&str, &str)]) -> String {
        self.language.fill(phrase, values) + "\n"
    }

    fn say(&self, phrase: SeekPhrase) -> String {
        self.language.say(phrase).to_owned()
    }

    fn question(&self) -> String {
        let question = &self.sought.question;
        let head = format!(
            "{} — {}\n",
            self.scenario.name,
            self.language.of(&self.scenario.title)
        );
        let lever = self.fill(
            SeekPhrase::LeverLine,
            &[
                (
                    "lever",
                    &lever_title(question.lever, self.scenario, self.language),
                ),
                ("low", &self.values.value(question.range.low)),
                ("high", &self.values.value(question.range.high)),
            ],
        );
        let now = self.values.chance(self.sought.now);
        let now = self.fill(SeekPhrase::NowLine, &[("chance", &now)]);
        head + &self.asked() + &lever + &now
    }

    fn asked(&self) -> String {
        let question = &self.sought.question;
        let goal = goal_title(question.goal, self.scenario, self.language);
        let values = [
            ("year", &*target_year(self.scenario).to_string()),
            ("goal", &goal),
            ("chance", &Values::wanted(question.chance)),
        ];
        self.fill(SeekPhrase::Question, &values)
    }

    fn answer(&self) -> String {
        match &self.sought.answer {
            Answer::Reached(crossing) => self.reached(crossing),
            Answer::Already { until } => self.already(*until),
            Answer::OutOfReach(obstacle) => self.out_of_reach(obstacle),
        }
    }

    fn reached(&self, crossing: &Crossing) -> String {
        let [low, high] = self.values.ends(crossing);
        let answer = self.values.answer(crossing);
        let lever = lever_title(self.sought.question.lever, self.scenario, self.language);
        let values = [
            ("lever", &*lever),
            ("answer", &answer),
            ("low", &low),
            ("high", &high),
        ];
        let answer = self.fill(SeekPhrase::Reached, &values);
        answer + &self.money_line(crossing.value) + &self.shape()
    }

    /// The money that the value means, beside that of the file.
    fn money_line(&self, value: f64) -> String {
        let (lever, year) = (self.sought.question.lever, target_year(self.scenario));
        let Some(money) = lever.money(self.scenario, value, year) else {
            return String::new();
        };
        let now = match lever {
            Lever::SpecialZones => self.scenario.special_zones.in_year(year),
            Lever::StageFund => self.scenario.stage_fund.in_year(year),
            _ => self.scenario.planned(year).block_fund.lane(0),
        };
        let values = [
            ("plan", self.say(plan(lever))),
            ("year", year.to_string()),
            ("money", figures::money(money, self.language)),
            ("now", figures::money(now, self.language)),
        ];
        let values = values.each_ref().map(|(name, text)| (*name, text.as_str()));
        self.fill(SeekPhrase::ReachedMoney, &values)
    }

    fn already(&self, until: Option<f64>) -> String {
        let low = self.values.value(self.sought.question.range.low);
        let mut text = self.fill(SeekPhrase::Already, &[("low", &low)]);
        if let Some(until) = until {
            let until = self.values.value(until);
            text += &self.fill(SeekPhrase::AlreadyUntil, &[("until", &until)]);
        }
        text
    }

    fn out_of_reach(&self, obstacle: &Obstacle) -> String {
        let best = self.sought.curve.best();
        let mut text = self.fill(
            SeekPhrase::OutOfReach,
            &[
                ("at", &self.values.value(best.value)),
                ("chance", &self.values.chance(best.chance)),
            ],
        );
        if self.sought.question.ends_at_budget {
            text += &self.fill(SeekPhrase::EndsAtBudget, &[]);
        }
        text += &self.hardest(&obstacle.hardest);
        if obstacle.lapsing > FEW {
            let share = chance(obstacle.lapsing);
            text += &self.fill(SeekPhrase::Lapsing, &[("share", &share)]);
        }
        text += &self.obstacles(obstacle, best.chance);
        text + &self.shape()
    }

    /// How far the target with the smallest chance is away.
    fn hardest(&self, hardest: &Reading) -> String {
        let outcome = hardest.outcome;
        let title = target_title(outcome, self.scenario, self.language);
        let median = figures::value(outcome, hardest.median, self.language);
        let threshold = figures::threshold(outcome, hardest.threshold, self.language);
        let values = [
            ("target", title),
            ("median", &median),
            ("threshold", &threshold),
            ("chance", &self.values.chance(hardest.chance)),
        ];
        let phrase = match self.sought.question.goal {
            Goal::One(_) => SeekPhrase::OnlyTarget,
            Goal::All => SeekPhrase::Hardest,
        };
        self.fill(phrase, &values)
    }

    /// The chance without each mechanism, and which of them binds.
    fn obstacles(&self, obstacle: &Obstacle, best: Estimate) -> String {
        let row = |(mechanism, chance): &(Mechanism, Estimate)| {
            vec![self.say(named(*mechanism)), self.values.chance(*chance)]
        };
        let rows: Vec<Vec<String>> = obstacle.without.iter().map(row).collect();
        let title = self.fill(SeekPhrase::WithoutTitle, &[]);
        let larger = |left: &&(Mechanism, Estimate), right: &&(Mechanism, Estimate)| {
            left.1.value.total_cmp(&right.1.value)
        };
        let strongest = obstacle.without.iter().max_by(larger);
        let verdict = match strongest {
            Some((mechanism, chance)) if chance.value > best.value + LITTLE => {
                let wanted = self.sought.question.chance;
                let phrase = if chance.value >= wanted {
                    SeekPhrase::BindsMost
                } else {
                    SeekPhrase::HelpsMost
                };
                let mechanism = self.say(named(*mechanism));
                let values = [
                    ("mechanism", &*mechanism),
                    ("wanted", &Values::wanted(wanted)),
                ];
                self.fill(phrase, &values)
            }
            _ => self.fill(SeekPhrase::NothingBinds, &[]),
        };
        title + &columns::lines(&rows) + &verdict
    }

    /// Whether more of the lever is always better, or does nothing.
    fn shape(&self) -> String {
        match self.sought.curve.deepest_fall() {
            None if self.sought.curve.rises() => self.fill(SeekPhrase::Rising, &[]),
            None => self.fill(SeekPhrase::Flat, &[]),
            Some((from, to)) => self.fill(
                SeekPhrase::Falling,
                &[
                    ("from", &self.values.value(from.value)),
                    ("high", &self.values.chance(from.chance)),
                    ("to", &self.values.value(to.value)),
                    ("low", &self.values.chance(to.chance)),
                ],
            ),
        }
    }

    fn curve(&self) -> String {
        let (lever, year) = (self.sought.question.lever, target_year(self.scenario));
        let moves_money = lever.money(self.scenario, 0.0, year).is_some();
        let mut header = vec![self.say(SeekPhrase::LeverColumn)];
        let money = [
            ("plan", &*self.say(plan(lever))),
            ("year", &year.to_string()),
        ];
        header.extend(moves_money.then(|| self.language.fill(SeekPhrase::MoneyColumn, &money)));
        header.push(self.say(SeekPhrase::ChanceColumn));
        let mut rows = vec![header];
        let points = &self.sought.curve.points;
        let money = points.iter();
        let money = money.filter_map(|point| lever.money(self.scenario, point.value, year));
        let money = figures::money_apart(&money.collect::<Vec<f64>>(), self.language);
        let mut money = money.into_iter();
        rows.extend(points.iter().map(|point| {
            let mut row = vec![self.values.value(point.value)];
            row.extend(money.next());
            row.push(self.values.chance(point.chance));
            row
        }));
        columns::lines(&rows)
    }

    fn later(&self) -> String {
        if self.sought.later.is_empty() {
            return String::new();
        }
        let draws = count(self.later_draws().into());
        let title = self.fill(SeekPhrase::LaterTitle, &[("draws", &draws)]);
        let header = [SeekPhrase::StartColumn, SeekPhrase::NeededColumn];
        let mut rows = vec![header.map(|phrase| self.say(phrase)).to_vec()];
        rows.extend(self.sought.later.iter().map(|start| self.start_row(start)));
        title + &columns::lines(&rows) + &self.last_start()
    }

    /// Draws that later starts are tried on.
    fn later_draws(&self) -> u32 {
        self.trial.with_draws(self.trial.draws / 4).draws
    }

    fn start_row(&self, start: &LaterStart) -> Vec<String> {
        let too_late = || {
            let draws = self.later_draws();
            let trial = self.trial.with_draws(draws);
            let best = Values {
                trial,
                ..self.values
            }
            .bare_chance(start.best);
            self.language
                .fill(SeekPhrase::TooLate, &[("chance", &best)])
        };
        let needed = start.needed.as_ref();
        let needed = needed.map_or_else(too_late, |crossing| self.values.answer(crossing));
        vec![start.year.to_string(), needed]
    }

    fn last_start(&self) -> String {
        let later = &self.sought.later;
        let is_too_late = |start: &LaterStart| start.needed.is_none();
        let now = FUND_YEAR.next();
        let is_in_time = |start: &&LaterStart| start.year > now && !is_too_late(start);
        let last = later.iter().rev().find(is_in_time);
        let year = last.map_or(now, |start| start.year).to_string();
        let phrase = match last {
            None => SeekPhrase::OnlyNow,
            Some(_) if later.iter().any(is_too_late) => SeekPhrase::LastStart,
            Some(_) => SeekPhrase::NoLastStart,
        };
        self.fill(phrase, &[("year", &year)])
    }

    fn legend(&self) -> String {
        self.fill(
            SeekPhrase::Legend,
            &[
                ("draws", &count(self.trial.draws.into())),
                ("futures", &count(self.trial.futures_per_draw.into())),
                ("seed", &self.trial.seed.0.to_string()),
            ],
        )
    }
}

fn named(mechanism: Mechanism) -> SeekPhrase {
    match mechanism {
        Mechanism::Absorption => SeekPhrase::Absorption,
        Mechanism::Displacement => SeekPhrase::Displacement,
        Mechanism::Cuts => SeekPhrase::Cuts,
    }
}
