//! How the values of a lever and of a goal are written.

use crate::analysis::goal::Goal;
use crate::analysis::seek::{Crossing, Lever, LeverUnit};
use crate::analysis::trial::Trial;
use crate::country::{Outcome, Use};
use crate::report::cells::Attained;
use crate::report::figures::{self, Measure, Unit, significant};
use crate::report::words::{Language, SeekPhrase};
use crate::scenario::FundingScenario;
use crate::stats::{Estimate, Interval, errors_in_half, wilson};

/// Writes the values of one lever, and chances.
#[derive(Clone, Copy)]
pub(crate) struct Values {
    pub(crate) lever: Lever,
    pub(crate) language: Language,
    /// What each chance was counted in.
    pub(crate) trial: Trial,
}

impl Values {
    /// A value of the lever, with as many digits as a reader can use.
    pub(crate) fn value(&self, value: f64) -> String {
        match self.lever.unit() {
            LeverUnit::Factor => format!("× {}", significant(value, 4)),
            LeverUnit::Share => format!("{}%", significant(100.0 * value, 4)),
            LeverUnit::Won => significant(value, 3),
        }
    }

    /// The answer with its error, to the digits that the error leaves.
    pub(crate) fn answer(&self, crossing: &Crossing) -> String {
        let value = self.rounded(crossing.value, crossing);
        match crossing.standard_error() {
            Some(error) => {
                let decimals = self.unit().decimals_of_error(error);
                format!("{value} ± {}", self.unit().write_bare(error, decimals))
            }
            None => value,
        }
    }

    /// The ends of the answer's interval; an end outside the range in words.
    pub(crate) fn ends(&self, crossing: &Crossing) -> [String; 2] {
        let write = |end: Option<f64>, outside| match end {
            Some(end) => self.rounded(end, crossing),
            None => self.language.say(outside).to_owned(),
        };
        [
            write(crossing.low, SeekPhrase::BelowRange),
            write(crossing.high, SeekPhrase::BeyondRange),
        ]
    }

    /// A value with as many decimals as the answer has.
    fn rounded(&self, value: f64, crossing: &Crossing) -> String {
        let Some(error) = crossing.standard_error() else {
            return self.value(value);
        };
        let unit = self.unit();
        let number = unit.write(value, unit.decimals_of_error(error));
        if self.lever.unit() == LeverUnit::Factor {
            format!("× {number}")
        } else {
            number
        }
    }

    /// The unit of a scale of the lever.
    pub(crate) fn unit(&self) -> Unit {
        let measure = match self.lever.unit() {
            LeverUnit::Share => Measure::Share,
            LeverUnit::Factor | LeverUnit::Won => Measure::Number,
        };
        Unit::fitting(measure, 1.0, self.language)
    }

    /// A chance with its error; never 0 % or 100 %.
    pub(crate) fn chance(&self, chance: Estimate) -> String {
        let futures = u64::from(self.trial.draws) * u64::from(self.trial.futures_per_draw);
        let attained = Attained {
            share: chance,
            within: self.within(chance),
            hits: (chance.value * futures as f64).round() as u64,
            futures,
        };
        attained.text(false, self.language)
    }

    /// Where a chance lies with 95 % confidence; the draws of a trial are independent.
    fn within(&self, chance: Estimate) -> Interval {
        let draws = self.trial.draws as usize;
        wilson(chance, draws, errors_in_half(0.95, draws))
    }

    /// A chance without its error.
    pub(crate) fn bare_chance(&self, chance: Estimate) -> String {
        figures::chance_within(chance.value, self.within(chance))
    }

    /// A chance that is wanted, as it was asked for.
    pub(crate) fn wanted(chance: f64) -> String {
        format!("{}%", significant(100.0 * chance, 4))
    }
}

/// The lever in words.
pub(crate) fn lever_title(lever: Lever, scenario: &FundingScenario, language: Language) -> String {
    let phrase = match lever {
        Lever::Fund => SeekPhrase::LeverFund,
        Lever::FundGrowth => SeekPhrase::LeverFundGrowth,
        Lever::Share => SeekPhrase::LeverShare,
        Lever::SpecialZones => SeekPhrase::LeverSpecialZones,
        Lever::StageFund => SeekPhrase::LeverStageFund,
        Lever::Match => SeekPhrase::LeverMatch,
        Lever::Use(Use::Talent) => SeekPhrase::LeverTalent,
        Lever::Use(Use::Research) => SeekPhrase::LeverResearch,
        Lever::Use(Use::Commercialisation) => SeekPhrase::LeverCommercialisation,
        Lever::Use(Use::Base) => SeekPhrase::LeverBase,
        Lever::Zone(zone) => {
            let name = language.of(&scenario.country.zones[zone].name);
            return language.fill(SeekPhrase::LeverZone, &[("zone", name)]);
        }
    };
    language.say(phrase).to_owned()
}

/// The goal in words, with its threshold.
pub(crate) fn goal_title(goal: Goal, scenario: &FundingScenario, language: Language) -> String {
    match goal.thresholds(scenario)[..] {
        [(outcome, threshold)] => {
            let title = target_title(outcome, scenario, language);
            let threshold = figures::threshold(outcome, threshold, language);
            format!("{title} ≥ {threshold}")
        }
        _ => language.say(SeekPhrase::AllGoals).to_owned(),
    }
}

/// The words of a target; the lenient count of start-ups has those of the strict.
pub(crate) fn target_title(
    outcome: Outcome,
    scenario: &FundingScenario,
    language: Language,
) -> &str {
    let strict = match outcome {
        Outcome::DeepTechStartupsLenient => Outcome::DeepTechStartups,
        other => other,
    };
    let mut targets = scenario.country.targets.iter();
    let target = targets.find(|target| target.outcome == strict);
    target.map_or(outcome.id(), |target| language.of(&target.title))
}
