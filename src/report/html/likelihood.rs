//! Chances in words, with the calibrated language of the IPCC: Mastrandrea et al. (2010), Guidance Note on Consistent
//! Treatment of Uncertainties, table 1.

use crate::analysis::findings::Attainment;
use crate::report::words::PagePhrase;

/// How likely something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Likelihood {
    ExceptionallyUnlikely,
    VeryUnlikely,
    Unlikely,
    AsLikelyAsNot,
    Likely,
    VeryLikely,
    VirtuallyCertain,
}

impl Likelihood {
    /// The strongest word that holds over the whole interval of an attainment.
    pub(super) fn of(attainment: &Attainment) -> Self {
        let (low, high) = (Self::at(attainment.low), Self::at(attainment.high));
        if low > Self::AsLikelyAsNot {
            low
        } else if high < Self::AsLikelyAsNot {
            high
        } else {
            Self::AsLikelyAsNot
        }
    }

    fn at(chance: f64) -> Self {
        match chance {
            ..0.01 => Self::ExceptionallyUnlikely,
            ..0.1 => Self::VeryUnlikely,
            ..0.33 => Self::Unlikely,
            ..=0.66 => Self::AsLikelyAsNot,
            ..=0.9 => Self::Likely,
            ..=0.99 => Self::VeryLikely,
            _ => Self::VirtuallyCertain,
        }
    }

    /// The word.
    pub(super) fn phrase(self) -> PagePhrase {
        match self {
            Self::ExceptionallyUnlikely => PagePhrase::ExceptionallyUnlikely,
            Self::VeryUnlikely => PagePhrase::VeryUnlikely,
            Self::Unlikely => PagePhrase::Unlikely,
            Self::AsLikelyAsNot => PagePhrase::AsLikelyAsNot,
            Self::Likely => PagePhrase::Likely,
            Self::VeryLikely => PagePhrase::VeryLikely,
            Self::VirtuallyCertain => PagePhrase::VirtuallyCertain,
        }
    }

    /// A clause of a sentence that goes on: `{target}` is likely, and ...
    pub(super) fn clause(self) -> PagePhrase {
        match self {
            Self::ExceptionallyUnlikely => PagePhrase::ClauseExceptionallyUnlikely,
            Self::VeryUnlikely => PagePhrase::ClauseVeryUnlikely,
            Self::Unlikely => PagePhrase::ClauseUnlikely,
            Self::AsLikelyAsNot => PagePhrase::ClauseAsLikelyAsNot,
            Self::Likely => PagePhrase::ClauseLikely,
            Self::VeryLikely => PagePhrase::ClauseVeryLikely,
            Self::VirtuallyCertain => PagePhrase::ClauseVirtuallyCertain,
        }
    }

    /// The class of a cell that it colours.
    pub(super) fn class(self) -> &'static str {
        match self {
            Self::ExceptionallyUnlikely => "chance-1",
            Self::VeryUnlikely => "chance-2",
            Self::Unlikely => "chance-3",
            Self::AsLikelyAsNot => "chance-4",
            Self::Likely => "chance-5",
            Self::VeryLikely => "chance-6",
            Self::VirtuallyCertain => "chance-7",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::country::Outcome;
    use crate::stats::Estimate;
    use crate::units::TARGET_YEAR;

    #[test]
    fn a_word_holds_over_the_whole_interval() {
        #[track_caller]
        fn case(low: f64, high: f64, expected: Likelihood) {
            let attainment = Attainment {
                outcome: Outcome::Researchers,
                reading: "declared".to_owned(),
                threshold: 1.0,
                year: TARGET_YEAR,
                share: Estimate {
                    value: f64::midpoint(low, high),
                    standard_error: 0.0,
                },
                low,
                high,
                hits: 0,
                futures: 1,
            };
            assert_eq!(Likelihood::of(&attainment), expected, "{low} to {high}");
        }

        case(0.0, 0.001, Likelihood::ExceptionallyUnlikely);
        case(0.0, 0.02, Likelihood::VeryUnlikely);
        case(0.31, 0.32, Likelihood::Unlikely);
        case(0.31, 0.35, Likelihood::AsLikelyAsNot);
        case(0.64, 0.70, Likelihood::AsLikelyAsNot);
        case(0.67, 0.93, Likelihood::Likely);
        case(0.991, 1.0, Likelihood::VirtuallyCertain);
    }
}
