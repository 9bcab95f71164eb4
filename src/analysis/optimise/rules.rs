//! The simple rules that any division has to beat.

use super::division::Room;
use crate::analysis::uses::with_uses;
use crate::country::Use;
use crate::scenario::{FundingScenario, ZoneRule};

/// A rule for the zones with one division into uses everywhere.
#[derive(Clone, Debug, PartialEq)]
pub struct SimpleRule {
    pub zones: NamedRule,
    pub uses: NamedUses,
}

/// The rules between zones that are a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NamedRule {
    /// As the file has it.
    OfFile,
    Announced,
    Equal,
    Population,
    Researchers,
    Grdp,
    GovernmentRd,
    Need,
    Performance,
}

/// Divisions into uses that are easily said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NamedUses {
    /// As the file has them.
    OfFile,
    /// Those of the country.
    Default,
    /// 70 % talent, as in the scenario of that name.
    TalentFirst,
    /// 60 % commercialisation, likewise.
    CommercialisationFirst,
}

impl NamedRule {
    const ALL: [Self; 9] = [
        Self::OfFile,
        Self::Announced,
        Self::Equal,
        Self::Population,
        Self::Researchers,
        Self::Grdp,
        Self::GovernmentRd,
        Self::Need,
        Self::Performance,
    ];

    fn rule(self) -> Option<ZoneRule> {
        Some(match self {
            Self::OfFile => return None,
            Self::Announced => ZoneRule::Announced,
            Self::Equal => ZoneRule::Equal,
            Self::Population => ZoneRule::Population,
            Self::Researchers => ZoneRule::Researchers,
            Self::Grdp => ZoneRule::Grdp,
            Self::GovernmentRd => ZoneRule::GovernmentRd,
            Self::Need => ZoneRule::Need,
            Self::Performance => ZoneRule::Performance,
        })
    }

    /// Its name in scenario files.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::OfFile => "file",
            Self::Announced => "announced",
            Self::Equal => "equal",
            Self::Population => "population",
            Self::Researchers => "researchers",
            Self::Grdp => "grdp",
            Self::GovernmentRd => "government_rd",
            Self::Need => "need",
            Self::Performance => "performance",
        }
    }
}

impl NamedUses {
    const ALL: [Self; 4] = [
        Self::OfFile,
        Self::Default,
        Self::TalentFirst,
        Self::CommercialisationFirst,
    ];

    fn shares(self, scenario: &FundingScenario) -> Option<[f64; Use::COUNT]> {
        match self {
            Self::OfFile => None,
            Self::Default => Some(scenario.country.default_uses),
            Self::TalentFirst => Some([0.70, 0.20, 0.05, 0.05]),
            Self::CommercialisationFirst => Some([0.10, 0.20, 0.60, 0.10]),
        }
    }
}

impl SimpleRule {
    /// Whether it is the file's own division.
    fn is_of_file(&self) -> bool {
        self.zones == NamedRule::OfFile && self.uses == NamedUses::OfFile
    }

    /// The scenario under this rule in every year, within its floors and caps.
    #[must_use]
    pub fn scenario(&self, scenario: &FundingScenario) -> FundingScenario {
        let mut ruled = scenario.clone();
        for (allocation, programme_shares) in ruled.divisions_mut() {
            if let Some(rule) = self.zones.rule() {
                allocation.between_zones = rule;
            }
            if let Some(uses) = self.uses.shares(scenario) {
                for shares in programme_shares {
                    *shares = with_uses(&uses, shares, &scenario.country);
                }
            }
        }
        ruled
    }

    /// Every rule that the room admits, with its scenario; the file's own first, and none that decides the same as one
    /// before it.
    pub(super) fn all(scenario: &FundingScenario, room: &Room) -> Vec<(Self, FundingScenario)> {
        let mut all: Vec<(Self, FundingScenario)> = Vec::new();
        for zones in NamedRule::ALL {
            for uses in NamedUses::ALL {
                let rule = Self { zones, uses };
                let ruled = rule.scenario(scenario);
                let is_new = all.iter().all(|(_, other)| !other.decides_the_same(&ruled));
                if is_new && (room.admits_uses(&ruled) || rule.is_of_file()) {
                    all.push((rule, ruled));
                }
            }
        }
        all
    }
}
