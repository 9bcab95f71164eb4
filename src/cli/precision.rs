//! `--precision`: more draws until shares and differences are as precise as asked for.

use blockfund::analysis::Findings;
use blockfund::analysis::precision::Precision;
use blockfund::experiment::Experiment;
use blockfund::report::figures::count;
use blockfund::report::words::{Language, PrecisionPhrase};

/// What is asked for, and how many draws it may cost.
#[derive(Clone, Copy, Debug)]
pub struct Asked {
    /// The largest half of a 95 % interval: of a share from 0 to 1, and of a difference as a part of the outcome.
    pub precision: f64,
    pub budget: u32,
}

impl Asked {
    /// The experiment of twice the draws, if these are not enough and that is within the budget.
    ///
    /// Whether to go on depends on errors alone, and a larger experiment replaces the smaller one instead of adding to
    /// it, so what is found is what `--draws` of that number finds.
    pub fn larger(self, experiment: Experiment, findings: &Findings) -> Option<Experiment> {
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
        let is_needed = !Precision::of(findings).is_within(self.precision);
        (is_needed && twice <= self.budget).then_some(Experiment::Random {
            seed,
            draws: twice,
            futures_per_draw,
            sampler,
        })
    }

    /// What was reached, in words.
    pub fn said(self, findings: &Findings, language: Language) -> String {
        let reached = Precision::of(findings);
        let phrase = if reached.is_within(self.precision) {
            PrecisionPhrase::Reached
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
