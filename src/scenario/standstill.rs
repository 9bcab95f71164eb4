//! The scenario in which nothing of the strategy happens: what the model says of years before it.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{
    Allocation, BirthLaw, Bounds, BudgetPlan, FundingScenario, MoneyPlan, Readings, ScoreIndex,
    WithinRule, ZoneRule,
};
use crate::country::Country;
use crate::units::{FIRST_YEAR, Text, Year};

impl FundingScenario {
    /// No block fund and no stage funds; the other regional lines and the special zones stay at their amounts of 2025.
    #[must_use]
    pub fn without_the_strategy(country: &Arc<Country>, horizon: Year) -> Self {
        let title = Text {
            ko: "전략 없음".to_owned(),
            en: "Without the strategy".to_owned(),
        };
        let national = &country.national;
        Self {
            name: "without-the-strategy".to_owned(),
            question: title.clone(),
            title,
            authors: Vec::new(),
            sources: Vec::new(),
            country: Arc::clone(country),
            horizon,
            budget: BudgetPlan {
                block_fund: always(0.0),
                other_lines: always(national.other_lines_2025_eok.value),
                share_path: None,
            },
            special_zones: always(national.special_zones_2025_eok.value),
            stage_fund: always(0.0),
            local_match: 0.0,
            allocation: undivided(country),
            programme_shares: vec![country.default_programme_shares(); country.zones.len()],
            later_divisions: Vec::new(),
            autonomy: false,
            forced_cut: None,
            readings: Readings {
                startups_from_2025: false,
                ratio_with_all_provinces: false,
                share_doubled: false,
            },
            birth_law: BirthLaw::NegativeBinomial,
            score_index: ScoreIndex::Linear,
            uncertainties: country.uncertainties.clone(),
        }
    }
}

fn always(amount: f64) -> MoneyPlan {
    MoneyPlan {
        amounts_eok: BTreeMap::from([(FIRST_YEAR, amount)]),
        growth_per_year: 0.0,
    }
}

/// The division as announced, of a fund that is empty.
fn undivided(country: &Country) -> Allocation {
    let bounds = country.zones.iter().map(|zone| Bounds {
        floor: 0.0,
        cap: if zone.is_capital { 0.0 } else { 1.0 },
    });
    Allocation {
        between_zones: ZoneRule::Announced,
        exponent: 1.0,
        within_zones: WithinRule::Equal,
        fixed: vec![None; country.zones.len()],
        bounds: bounds.collect(),
        yearly_change_limit: None,
        capital_admitted: false,
    }
}
