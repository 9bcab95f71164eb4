//! In which dimension of the unit cube each uncertain number is drawn.

use crate::sampler::Dimension;

/// The numbers with one value, pillars and parts of shares, in the order of their dimensions: first those that moved the
/// targets most when the order was chosen, because the first dimensions are spread best. Append new ones; another order
/// gives other results.
const ORDER: [&str; 96] = [
    "score_drift",
    "researcher_growth",
    "birth_level",
    "major_rd_growth",
    "birth_money_elasticity",
    "business_rd_growth",
    "cut_memory",
    "birth_programme_share",
    "cut_exposure",
    "effect_planned_births",
    "score_elasticity",
    "cut_probability",
    "cut_size",
    "displacement",
    "capacity_start",
    "leverage",
    "cost_postdoc",
    "output_knowledge",
    "business_rd_growth_capital_gap",
    "cost_growth",
    "score_elasticity_pillar/4",
    "birth_dispersion",
    "autonomy_learning",
    "score_elasticity_pillar/2",
    "deflator_growth",
    "researcher_growth_capital_gap",
    "pillar_weights/2",
    "pay_absorption",
    "envelope_noise",
    "score_noise",
    "absorption_scale",
    "capacity_pull",
    "fill_rate",
    "cost_researcher",
    "learning_scale",
    "factor_persistence",
    "shock_share_national",
    "shock_share_zone",
    "shock_sd",
    "load_business_rd",
    "load_researchers",
    "load_births",
    "major_rd_noise",
    "platform_learning",
    "carry_first",
    "carry_later",
    "overhead_block",
    "overhead_central",
    "knowledge_depreciation",
    "knowledge_lag",
    "output_researchers",
    "output_spillover",
    "spillover_distance",
    "researcher_exit",
    "fill_speed",
    "from_capital",
    "cost_woman_returner",
    "cost_senior",
    "cost_foreign",
    "cost_graduate",
    "stay_postdoc",
    "stay_woman_returner",
    "stay_senior",
    "stay_foreign",
    "stay_graduate",
    "supply_woman_returner",
    "supply_senior",
    "supply_foreign",
    "posts_per_startup",
    "birth_output_elasticity",
    "survival_5y",
    "survival_shape",
    "stage_hazard_ratio",
    "late_hazard_ratio",
    "stage_money_scale",
    "jobs_first",
    "jobs_growth",
    "score_noise_persistence",
    "base_decay",
    "base_response",
    "effect_basic_knowledge",
    "effect_basic_leverage",
    "effect_strategic_leverage",
    "effect_joint_leverage",
    "effect_joint_learning",
    "effect_market_access",
    "score_elasticity_pillar/0",
    "score_elasticity_pillar/1",
    "score_elasticity_pillar/3",
    "leverage_lag/0",
    "leverage_lag/1",
    "leverage_lag/2",
    "pillar_weights/0",
    "pillar_weights/1",
    "pillar_weights/3",
    "pillar_weights/4",
];

/// Room for as many numbers; those by zone come after it.
const ROOM: usize = 128;
/// Room for the zones of each number that has one value a zone.
const ROOM_FOR_ZONES: usize = 32;
const BY_ZONE: [&str; 2] = ["capacity_zone_spread", "leverage_zone"];
/// The first dimension that is not one of an uncertain number.
pub const AFTER_NUMBERS: usize = ROOM + BY_ZONE.len() * ROOM_FOR_ZONES;

/// The dimension of the value with this name. One of a zone goes by the rank of the zone's id, so it does not depend on
/// the order of the zones in the data set. Values without a dimension are drawn by themselves.
pub(super) fn dimension(value: &str, sorted_zones: &[&str]) -> Option<Dimension> {
    let index = ORDER.iter().position(|name| *name == value);
    Dimension::new(index.or_else(|| of_zone(value, sorted_zones))?)
}

fn of_zone(value: &str, sorted_zones: &[&str]) -> Option<usize> {
    let (number, zone) = value.split_once('/')?;
    let number = BY_ZONE.iter().position(|name| *name == number)?;
    let rank = sorted_zones.binary_search(&zone).ok()?;
    (rank < ROOM_FOR_ZONES).then_some(ROOM + number * ROOM_FOR_ZONES + rank)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::country::uncertainties::value_names;

    #[test]
    fn every_value_has_a_dimension_of_its_own() {
        let zones = ["west", "east"].map(str::to_owned);
        let mut dimensions: Vec<Dimension> = value_names(&zones)
            .map(|(name, _)| dimension(&name, &["east", "west"]).expect(&name))
            .collect();
        let count = dimensions.len();
        dimensions.sort_unstable();
        dimensions.dedup();
        assert_eq!(dimensions.len(), count);
        assert_eq!(count, ORDER.len() + 4);
    }

    #[test]
    fn a_dimension_goes_with_the_name() {
        let at = |index| Dimension::new(index);
        let zones = ["a", "b"];
        assert_eq!(dimension(ORDER[0], &zones), at(0));
        assert_eq!(dimension("capacity_zone_spread/b", &zones), at(ROOM + 1));
        assert_eq!(
            dimension("leverage_zone/a", &zones),
            at(ROOM + ROOM_FOR_ZONES)
        );
        assert_eq!(dimension("leverage_zone/c", &zones), None);
        assert_eq!(dimension("unknown", &zones), None);
    }
}
