//! What stands in a table's cell: an estimate with its error, in the unit and with the decimals that a reader needs.

use super::figures::{self, Measure, Unit, count};
use super::words::{Language, PagePhrase, Phrase};
use crate::analysis::Findings;
use crate::analysis::findings::{
    Attainment, Comparison, ExperimentFacts, Quantiles, ScenarioFindings, Verdict,
};
use crate::country::{Outcome, Status};
use crate::stats::{Estimate, Interval, wilson};

/// How well a number is known: its status with the grade of its evidence, where it has one.
pub(super) fn status(status: Status, evidence: Option<&str>, language: Language) -> String {
    let status = language.say(match status {
        Status::Official => PagePhrase::Official,
        Status::Derived => PagePhrase::Derived,
        Status::Assumption => PagePhrase::Assumed,
    });
    match evidence {
        Some(grade) => format!("{status} {grade}"),
        None => status.to_owned(),
    }
}

/// How the numbers of one outcome are written in one language.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cells {
    measure: Measure,
    unit: Unit,
    language: Language,
}

impl Cells {
    /// For an outcome, in the unit that fits a number as large as `size`.
    pub(super) fn new(outcome: Outcome, size: f64, language: Language) -> Self {
        let measure = Measure::of(outcome);
        Self {
            measure,
            unit: Unit::fitting(measure, size, language),
            language,
        }
    }

    /// A target with no more decimals than it has.
    pub(super) fn threshold(&self, value: f64) -> String {
        self.unit.write(value, self.unit.decimals_for(value))
    }

    /// An estimate with its error.
    pub(super) fn with_error(&self, estimate: Estimate) -> String {
        let decimals = self.decimals_of(estimate.standard_error);
        let value = self.unit.write(estimate.value, decimals);
        self.behind(&value, estimate.standard_error)
    }

    /// From the 5th to the 95th percentile, as precise as the median.
    pub(super) fn band(&self, quantiles: &Quantiles<Estimate>) -> String {
        let decimals = self.decimals_of(quantiles.p50.standard_error);
        format!(
            "{} – {}",
            self.unit.write(quantiles.p05.value, decimals),
            self.unit.write(quantiles.p95.value, decimals)
        )
    }

    /// A difference with its sign and its error.
    pub(super) fn difference(&self, estimate: Estimate) -> String {
        let decimals = self.decimals_of(estimate.standard_error);
        if !self.unit.shows(estimate.standard_error) && self.unit.hides(estimate, decimals) {
            return self.unit.write_hidden(estimate.value, decimals);
        }
        let value = self.unit.write_difference(estimate.value, decimals);
        self.behind(&value, estimate.standard_error)
    }

    /// How large a difference is, with its error.
    pub(super) fn distance(&self, estimate: Estimate) -> String {
        let size = Estimate {
            value: estimate.value.abs(),
            ..estimate
        };
        self.difference(size).replacen('+', "", 1)
    }

    fn behind(&self, value: &str, standard_error: f64) -> String {
        if self.unit.shows(standard_error) {
            let decimals = self.decimals_of(standard_error);
            format!(
                "{value} ± {}",
                self.unit.write_bare(standard_error, decimals)
            )
        } else {
            value.to_owned()
        }
    }

    /// Decimals that show the first digit of an error; without an error as many as a reader can use.
    fn decimals_of(&self, standard_error: f64) -> usize {
        match self.measure {
            _ if self.unit.shows(standard_error) => self.unit.decimals_of_error(standard_error),
            Measure::Share => 2,
            _ => 0,
        }
    }

    /// A verdict in words, with the draws that would decide where there is none.
    pub(super) fn verdict(&self, comparison: &Comparison) -> String {
        let say = |phrase| self.language.say(phrase).to_owned();
        match (comparison.verdict, comparison.draws_to_decide) {
            (Verdict::Better, _) => say(Phrase::Better),
            (Verdict::Worse, _) => say(Phrase::Worse),
            (Verdict::NoDifference, _) => say(Phrase::NoDifference),
            (Verdict::Undecided, None) => say(Phrase::Undecided),
            (Verdict::Undecided, Some(draws)) => self
                .language
                .fill(Phrase::UndecidedUntil, &[("draws", &count(draws))]),
        }
    }
}

/// The short words of a target for an outcome; the lenient count of start-ups has those of the strict.
pub(super) fn outcome_title(findings: &Findings, outcome: Outcome, language: Language) -> &str {
    let strict = if outcome == Outcome::DeepTechStartupsLenient {
        Outcome::DeepTechStartups
    } else {
        outcome
    };
    let target = findings
        .targets
        .iter()
        .find(|target| target.outcome == strict);
    target.map_or(outcome.id(), |target| language.of(&target.short_title))
}

/// What a reading of a target is called.
pub(super) fn reading(id: &str) -> Option<PagePhrase> {
    let phrase = match id {
        "without_exceptions" => PagePhrase::ReadingWithoutExceptions,
        "all_provinces" => PagePhrase::ReadingAllProvinces,
        "as_announced" => PagePhrase::ReadingAsAnnounced,
        "doubled" => PagePhrase::ReadingDoubled,
        "from_2026" => PagePhrase::ReadingFrom2026,
        "from_2025" => PagePhrase::ReadingFrom2025,
        _ => return None,
    };
    Some(phrase)
}

/// How often a target is met.
pub(super) fn attainment(attainment: &Attainment, is_central: bool, language: Language) -> String {
    Attained::from(attainment).text(is_central, language)
}

/// How often something is met: so many hits of so many futures.
#[derive(Clone, Copy, Debug)]
pub(super) struct Attained {
    pub(super) share: Estimate,
    /// Where the share lies with 95 % confidence.
    pub(super) within: Interval,
    pub(super) hits: u64,
    pub(super) futures: u64,
}

impl From<&Attainment> for Attained {
    fn from(attainment: &Attainment) -> Self {
        Self {
            share: attainment.share,
            within: Interval {
                low: attainment.low,
                high: attainment.high,
            },
            hits: attainment.hits,
            futures: attainment.futures,
        }
    }
}

impl Attained {
    /// All targets together, where there are any.
    pub(super) fn together(
        experiment: &ExperimentFacts,
        scenario: &ScenarioFindings,
    ) -> Option<Self> {
        let all = scenario.joint.iter().max_by_key(|joint| joint.met.len())?;
        let futures = scenario.attainments.first()?.futures;
        Some(Self {
            share: all.share,
            within: interval(all.share, experiment),
            hits: (all.share.value * futures as f64).round() as u64,
            futures,
        })
    }

    /// The share with its error; never 0 % or 100 %, since no number of futures shows that.
    pub(super) fn text(&self, is_central: bool, language: Language) -> String {
        if is_central {
            let phrase = if self.hits > 0 {
                Phrase::Met
            } else {
                Phrase::Missed
            };
            return language.say(phrase).to_owned();
        }
        match figures::bound(self.share.value, self.within) {
            Some(bound) => {
                let counted = [
                    ("hits", &*count(self.hits)),
                    ("futures", &*count(self.futures)),
                ];
                let of_futures = language.fill(Phrase::HitsOfFutures, &counted);
                format!("{bound} ({of_futures})")
            }
            None => share_with_error(self.share, language),
        }
    }
}

/// A share of futures with its error, or the bound of one that is too near 0 % or 100 %.
pub(super) fn chance(share: Estimate, within: Interval, language: Language) -> String {
    let bound = figures::bound(share.value, within);
    bound.unwrap_or_else(|| share_with_error(share, language))
}

fn share_with_error(share: Estimate, language: Language) -> String {
    Cells::new(Outcome::RegionalShare, 1.0, language).with_error(share)
}

/// Where a share of all futures of an experiment lies with 95 % confidence.
pub(super) fn interval(share: Estimate, experiment: &ExperimentFacts) -> Interval {
    if experiment.is_central {
        return Interval {
            low: share.value,
            high: share.value,
        };
    }
    wilson(
        share,
        experiment.draws as usize,
        experiment.errors_in_half(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_difference_too_small_to_show_is_told_from_none() {
        #[track_caller]
        fn case(outcome: Outcome, value: f64, standard_error: f64, korean: &str) {
            let cells = Cells::new(outcome, 1.0, Language::Korean);
            let estimate = Estimate {
                value,
                standard_error,
            };
            assert_eq!(cells.difference(estimate), korean);
        }

        let share = Outcome::RegionalShare;
        case(share, 6.1e-6, 1.2e-7, "<0.01%p");
        case(share, -6.1e-6, 1.2e-7, ">−0.01%p");
        case(share, 6.1e-5, 1.2e-7, "+0.01%p");
        case(share, 6.1e-6, 1.2e-6, "+0.0006%p ± 0.0001");
        case(share, 0.0, 0.0, "0.00%p");
        case(share, 6.1e-6, 0.0, "0.00%p");
        case(share, 1.1e-17, 1.2e-18, "0.00%p");
        case(Outcome::Researchers, 0.3, 1e-6, "<1명");
    }
}
