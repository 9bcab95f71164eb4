//! How the fund is divided among the zones, and within a zone among its provinces.

use crate::country::{Programme, Zone};
use crate::units::Year;

/// A rule for the weights of the zones. Weights are shares of the fund and sum to 1.
#[derive(Clone, Debug, PartialEq)]
pub enum ZoneRule {
    /// As announced for 2026.
    Announced,
    Equal,
    Population,
    Researchers,
    Grdp,
    GovernmentRd,
    /// Announced, over the mean 2024 score of the zone's provinces to the power of the exponent.
    Need,
    /// Announced until 2027, then times the zone's growth in researchers and start-ups, to the power of the exponent.
    Performance,
    /// A convex combination of rules, each acting as it would alone; the weights sum to 1.
    Mix(Vec<(f64, ZoneRule)>),
    /// Fixed weights by zone, in the country's order.
    Custom(Vec<f64>),
}

impl ZoneRule {
    /// Whether it gives a zone, which stands at a position of the country's list, more than nothing.
    fn weighs(&self, zone: &Zone, position: usize) -> bool {
        match self {
            Self::Custom(shares) => shares[position] > 0.0,
            Self::Mix(parts) => {
                let mut parts = parts.iter();
                parts.any(|(weight, rule)| *weight > 0.0 && rule.weighs(zone, position))
            }
            Self::Announced | Self::Need | Self::Performance => zone.announced_eok.value > 0.0,
            Self::Equal
            | Self::Population
            | Self::Researchers
            | Self::Grdp
            | Self::GovernmentRd => true,
        }
    }
}

/// A rule for the weights of a zone's provinces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WithinRule {
    Equal,
    Population,
    Researchers,
    /// In inverse proportion to the 2024 score.
    WorstFirst,
}

/// The lowest and highest share of the fund that a zone may get.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bounds {
    pub floor: f64,
    pub cap: f64,
}

/// How the fund is divided.
#[derive(Clone, Debug, PartialEq)]
pub struct Allocation {
    pub between_zones: ZoneRule,
    /// The exponent η of `need` and `performance`.
    pub exponent: f64,
    pub within_zones: WithinRule,
    /// The share of a zone that the rule does not decide, by zone, in the country's order. The rule divides the rest
    /// among the others.
    pub fixed: Vec<Option<f64>>,
    /// By zone, in the country's order; 0 to 0 for a capital that is not admitted, and a fixed share on both sides.
    /// They always admit a division.
    pub bounds: Vec<Bounds>,
    /// Most that a zone's share may change from one year to the next (0.01 is one percentage point of the fund).
    pub yearly_change_limit: Option<f64>,
    pub capital_admitted: bool,
}

impl Allocation {
    /// Whether the rule gives anything to a zone whose share is not fixed.
    #[must_use]
    pub fn can_divide_the_rest(&self, zones: &[Zone]) -> bool {
        let mut zones = zones.iter().enumerate();
        zones.any(|(position, zone)| {
            let takes_part = self.capital_admitted || !zone.is_capital;
            takes_part
                && self.fixed[position].is_none()
                && self.between_zones.weighs(zone, position)
        })
    }
}

/// How the fund is divided, and what it is spent on, from a year on.
#[derive(Clone, Debug, PartialEq)]
pub struct LaterDivision {
    /// After 2026.
    pub from: Year,
    pub allocation: Allocation,
    /// As [`FundingScenario::programme_shares`](super::FundingScenario::programme_shares).
    pub programme_shares: Vec<[f64; Programme::COUNT]>,
}
