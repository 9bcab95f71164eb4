//! How the values of an aim and the contenders are written.

use crate::analysis::optimise::{Contender, NamedRule, NamedUses, SimpleRule};
use crate::report::figures::{Measure, Unit};
use crate::report::words::{Language, OptimisePhrase};
use crate::stats::Estimate;

/// Decimals of a percentage without an error.
const TENTHS: usize = 1;

/// Writes values that are parts of a whole, in percent with as many digits as their error leaves.
#[derive(Clone, Copy)]
pub(crate) struct Amounts {
    pub(crate) language: Language,
}

impl Amounts {
    pub(crate) fn unit(self) -> Unit {
        Unit::fitting(Measure::Share, 1.0, self.language)
    }

    /// A value with its error.
    pub(crate) fn value(self, value: Estimate) -> String {
        let decimals = self.decimals_of(value.standard_error);
        let written = self.unit().write(value.value, decimals);
        self.behind(written, value.standard_error, decimals)
    }

    /// A difference with sign and error.
    pub(super) fn difference(self, value: Estimate) -> String {
        let decimals = self.decimals_of(value.standard_error);
        let written = self.unit().write_difference(value.value, decimals);
        self.behind(written, value.standard_error, decimals)
    }

    fn behind(self, value: String, standard_error: f64, decimals: usize) -> String {
        if self.unit().shows(standard_error) {
            let error = self.unit().write_bare(standard_error, decimals);
            format!("{value} ± {error}")
        } else {
            value
        }
    }

    /// The end of an interval of a difference with that error.
    pub(super) fn end(self, end: f64, standard_error: f64) -> String {
        let decimals = self.decimals_of(standard_error);
        self.unit().write_difference(end, decimals)
    }

    fn decimals_of(self, standard_error: f64) -> usize {
        if self.unit().shows(standard_error) {
            self.unit().decimals_of_error(standard_error)
        } else {
            TENTHS
        }
    }

    /// A share in tenths of a percent.
    pub(crate) fn share(self, share: f64) -> String {
        self.unit().write(share, TENTHS)
    }
}

/// A simple rule in words.
pub(super) fn rule_title(rule: &SimpleRule, language: Language) -> String {
    let uses = language.say(match rule.uses {
        NamedUses::OfFile => OptimisePhrase::UsesOfFile,
        NamedUses::Default => OptimisePhrase::UsesDefault,
        NamedUses::TalentFirst => OptimisePhrase::UsesTalentFirst,
        NamedUses::CommercialisationFirst => OptimisePhrase::UsesCommercialisationFirst,
    });
    let values = [("zones", zones_title(rule.zones, language)), ("uses", uses)];
    language.fill(OptimisePhrase::Rule, &values)
}

/// A rule between zones in a few words.
fn zones_title(zones: NamedRule, language: Language) -> &'static str {
    language.say(match zones {
        NamedRule::OfFile => OptimisePhrase::ZonesOfFile,
        NamedRule::Announced => OptimisePhrase::ZonesAnnounced,
        NamedRule::Equal => OptimisePhrase::ZonesEqual,
        NamedRule::Population => OptimisePhrase::ZonesPopulation,
        NamedRule::Researchers => OptimisePhrase::ZonesResearchers,
        NamedRule::Grdp => OptimisePhrase::ZonesGrdp,
        NamedRule::GovernmentRd => OptimisePhrase::ZonesGovernmentRd,
        NamedRule::Need => OptimisePhrase::ZonesNeed,
        NamedRule::Performance => OptimisePhrase::ZonesPerformance,
    })
}

/// A contender in words; nothing for those that are told by their place on the frontier or by how far they are.
pub(super) fn contender_title(contender: &Contender, language: Language) -> Option<String> {
    match contender {
        Contender::WithoutFund => Some(language.say(OptimisePhrase::WithoutFund).to_owned()),
        Contender::Found(_) => Some(language.say(OptimisePhrase::Found).to_owned()),
        Contender::Rule(rule) => Some(rule_title(rule, language)),
        Contender::Alike(_) | Contender::Frontier(_) => None,
    }
}

/// A contender as a chart labels it: in a few words.
pub(crate) fn contender_label(contender: &Contender, language: Language) -> Option<String> {
    match contender {
        Contender::Rule(rule) => Some(zones_title(rule.zones, language).to_owned()),
        other => contender_title(other, language),
    }
}
