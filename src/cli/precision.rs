//! `--precision`: more draws until shares and differences are as precise as asked for.

use std::iter;

use blockfund::analysis::Findings;
use blockfund::analysis::precision::Precision;
use blockfund::experiment::Experiment;
use blockfund::report::figures::count;
use blockfund::report::words::{Language, MemoryPhrase, PrecisionPhrase};

use super::{Failure, memory, size};

/// What is asked for, and how many draws it may cost.
#[derive(Clone, Copy, Debug)]
pub struct Asked {
    /// The largest half of a 95 % interval: of a share from 0 to 1, and of a difference as a part of the outcome.
    precision: f64,
    budget: u32,
    /// Whether counts or memory end it before that.
    has_no_room: bool,
}

impl Asked {
    pub fn new(precision: f64, budget: u32) -> Self {
        Self {
            precision,
            budget,
            has_no_room: false,
        }
    }

    /// Ends before a run that begins with this size has no room: what is refused of a run that begins so large must not come
    /// about on the way. Refuses a table of single futures that it could come to keep too few for.
    pub fn checked(self, begun: memory::Size, language: Language) -> Result<Self, Failure> {
        let of = |experiment| memory::Size {
            experiment,
            ..begun
        };
        let has_room = |one: &Experiment| size::is_countable(*one) && memory::is_enough(of(*one));
        let mut asked = self;
        if let Some(Experiment::Random { draws, .. }) =
            self.sizes(begun.experiment).find(|one| !has_room(one))
        {
            asked.budget = draws - 1;
            asked.has_no_room = true;
        }
        for experiment in asked.sizes(begun.experiment) {
            memory::check_table(of(experiment), MemoryPhrase::NoTableWithin, language)?;
        }
        Ok(asked)
    }

    /// All experiments that this one may grow to.
    fn sizes(self, begun: Experiment) -> impl Iterator<Item = Experiment> {
        iter::successors(self.doubled(begun), move |one| self.doubled(*one))
    }

    /// The experiment of twice the draws, if these are not enough and that is within the budget.
    ///
    /// Whether to go on depends on errors alone, and a larger experiment replaces the smaller one instead of adding to
    /// it, so what is found is what `--draws` of that number finds.
    pub fn larger(self, experiment: Experiment, findings: &Findings) -> Option<Experiment> {
        let is_needed = !self.is_reached(findings);
        self.doubled(experiment).filter(|_| is_needed)
    }

    /// Whether what was found is as precise as asked for.
    pub fn is_reached(self, findings: &Findings) -> bool {
        Precision::of(findings).is_within(self.precision)
    }

    /// The experiment of twice the draws, if that is within the budget.
    fn doubled(self, experiment: Experiment) -> Option<Experiment> {
        let Experiment::Random {
            seed,
            draws,
            futures_per_draw,
            sampler,
        } = experiment
        else {
            return None;
        };
        let twice = draws.checked_mul(2)?;
        (twice <= self.budget).then_some(Experiment::Random {
            seed,
            draws: twice,
            futures_per_draw,
            sampler,
        })
    }

    /// What was reached, in words.
    pub fn said(self, findings: &Findings, language: Language) -> String {
        let reached = Precision::of(findings);
        let phrase = if self.is_reached(findings) {
            PrecisionPhrase::Reached
        } else if self.has_no_room {
            PrecisionPhrase::NoRoom
        } else {
            PrecisionPhrase::NotReached
        };
        let percent = |share: f64| format!("{:.2}", 100.0 * share);
        let values = [
            ("draws", count(u64::from(findings.experiment.draws))),
            ("share", percent(reached.share)),
            ("difference", percent(reached.difference)),
            ("asked", percent(self.precision)),
        ];
        let values = values
            .each_ref()
            .map(|(name, value)| (*name, value.as_str()));
        language.fill(phrase, &values)
    }
}

/// A precision as it is written on the command line: a share like 0.005, or percent like 0.5%.
pub fn parse(text: &str) -> Result<f64, String> {
    let (number, unit) = match text.strip_suffix('%') {
        Some(percent) => (percent, 0.01),
        None => (text, 1.0),
    };
    let precision = number
        .trim()
        .parse()
        .map_or(f64::NAN, |number: f64| number * unit);
    if 0.0 < precision && precision < 0.5 {
        Ok(precision)
    } else {
        Err("must be a share like 0.005 or percent like 0.5%, above 0 and below 50%".to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use blockfund::chance::Seed;
    use blockfund::experiment::Shard;
    use blockfund::sampler::Sampler;

    /// The largest number of draws that a run may come to, and whether that is for want of room.
    #[track_caller]
    fn grown(asked: Asked, scenarios: usize, draws: u32, futures_per_draw: u16) -> (u32, bool) {
        let experiment = Experiment::Random {
            seed: Seed(1),
            draws,
            futures_per_draw,
            sampler: Sampler::Sobol,
        };
        let begun = memory::Size {
            experiment,
            shard: Shard::WHOLE,
            scenarios,
            futures_table: false,
        };
        let asked = asked.checked(begun, Language::English).unwrap();
        match asked.sizes(experiment).last() {
            Some(Experiment::Random { draws, .. }) => (draws, asked.has_no_room),
            _ => (draws, asked.has_no_room),
        }
    }

    #[test]
    fn a_run_grows_as_far_as_its_budget_and_no_further_than_there_is_room() {
        let asked = Asked::new(0.001, 300);
        assert_eq!(grown(asked, 1, 64, 1), (256, false));
        // 65,536 × 65,535 futures can be counted, twice as many cannot.
        let asked = Asked::new(0.001, 1 << 22);
        assert_eq!(grown(asked, 1, 1 << 14, 65_535), (1 << 16, true));
        // No machine has memory for so many scenarios.
        #[cfg(target_os = "linux")]
        assert_eq!(grown(asked, 1 << 36, 64, 1), (64, true));
    }

    #[test]
    fn a_precision_is_a_share_or_percent() {
        #[track_caller]
        fn case(text: &str, expected: Option<f64>) {
            assert_eq!(parse(text).ok(), expected, "{text}");
        }

        case("0.005", Some(0.005));
        case("0.5%", Some(0.005));
        case("2 %", Some(0.02));
        case("0", None);
        case("0.5", None);
        case("50%", None);
        case("-1%", None);
        case("nan", None);
        case("fine", None);
    }
}
