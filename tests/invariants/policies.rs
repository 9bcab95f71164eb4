//! Every kind of scenario that the readers let pass, at random.

use std::collections::BTreeMap;

use blockfund::country::Programme;
use blockfund::scenario::{
    BirthLaw, Bounds, ForcedCut, FundingScenario, MoneyPlan, Remainder, ScoreIndex, SharePath,
    WithinRule, ZoneRule,
};
use proptest::prelude::*;

use super::support::{shipped, year};

/// Zones of the shipped country; the first is the capital.
const ZONES: usize = 8;

/// What differs from today's plan.
#[derive(Clone, Debug)]
pub struct Policy {
    pub horizon: u16,
    /// Block fund by year from 2026 on, and other lines, both as parts of the budget that plans are drafted with.
    fund_shares: Vec<f64>,
    other_lines_share: f64,
    share_path: Option<(f64, Remainder)>,
    special_zones_eok: f64,
    stage_fund_eok: f64,
    local_match: f64,
    pub rule: ZoneRule,
    exponent: f64,
    within: WithinRule,
    bounds: Vec<Bounds>,
    pub yearly_change_limit: Option<f64>,
    capital_admitted: bool,
    /// Of each zone.
    programmes: Vec<Vec<f64>>,
    autonomy: bool,
    forced_cut: Option<(u16, f64)>,
    birth_law: BirthLaw,
    score_index: ScoreIndex,
    ratio_with_all_provinces: bool,
}

impl Policy {
    /// Today's plan with this policy in its place.
    pub fn scenario(&self) -> FundingScenario {
        let mut scenario = shipped("baseline");
        scenario.horizon = year(self.horizon);
        // What plans may not exceed in any year, they may not exceed in 2026.
        let budget = scenario.country.national.major_rd_2026_eok.value;
        scenario.budget.block_fund = plan(self.fund_shares.iter().map(|share| share * budget));
        scenario.budget.other_lines = plan([self.other_lines_share * budget]);
        scenario.budget.share_path = self.share_path.map(|(end, taken_by)| {
            let start = scenario.country.national.regional_share_2026.value;
            SharePath {
                share: [(year(2026), start), (year(2030), end)].into(),
                taken_by,
            }
        });
        scenario.special_zones = plan([self.special_zones_eok]);
        scenario.stage_fund = plan([self.stage_fund_eok]);
        scenario.local_match = self.local_match;
        scenario.allocation.between_zones = self.rule.clone();
        scenario.allocation.exponent = self.exponent;
        scenario.allocation.within_zones = self.within;
        scenario.allocation.bounds.clone_from(&self.bounds);
        scenario.allocation.yearly_change_limit = self.yearly_change_limit;
        scenario.allocation.capital_admitted = self.capital_admitted;
        let shares = self.programmes.iter().map(|shares| {
            let shares: [f64; Programme::COUNT] = shares.as_slice().try_into().unwrap();
            shares
        });
        scenario.programme_shares = shares.collect();
        scenario.autonomy = self.autonomy;
        scenario.forced_cut = self.forced_cut.map(|(at, size)| ForcedCut {
            year: year(at),
            size,
        });
        scenario.birth_law = self.birth_law;
        scenario.score_index = self.score_index;
        scenario.readings.ratio_with_all_provinces = self.ratio_with_all_provinces;
        scenario
    }
}

fn plan(amounts_eok: impl IntoIterator<Item = f64>) -> MoneyPlan {
    MoneyPlan {
        amounts_eok: (2026..)
            .map(year)
            .zip(amounts_eok)
            .collect::<BTreeMap<_, _>>(),
        growth_per_year: 0.0,
    }
}

pub fn policies() -> impl Strategy<Value = Policy> {
    let money = (
        prop::collection::vec(part(), 1..6),
        part(),
        prop::option::of((
            0.0..=1.0_f64,
            prop_oneof![Just(Remainder::BlockFund), Just(Remainder::OtherLines)],
        )),
        amount(),
        amount(),
        prop_oneof![Just(0.0), 0.0..1.0_f64, Just(10.0)],
    );
    let structure = (
        2026_u16..=2034,
        any::<bool>(),
        prop::option::of((2027_u16..=2034, prop_oneof![0.0..0.5_f64, Just(0.999)])),
        prop_oneof![
            Just(BirthLaw::NegativeBinomial),
            Just(BirthLaw::Common),
            Just(BirthLaw::Poisson),
            Just(BirthLaw::Mean),
        ],
        prop_oneof![Just(ScoreIndex::Linear), Just(ScoreIndex::Geometric)],
        any::<bool>(),
    );
    let division = any::<bool>().prop_flat_map(|capital_admitted| {
        (
            Just(capital_admitted),
            rules(capital_admitted),
            prop_oneof![Just(1.0), 0.0..=10.0_f64],
            prop_oneof![
                Just(WithinRule::Equal),
                Just(WithinRule::Population),
                Just(WithinRule::Researchers),
                Just(WithinRule::WorstFirst),
            ],
            bounds(capital_admitted),
            prop::option::of(0.0..0.1_f64),
            prop::collection::vec(shares(Programme::COUNT), ZONES),
        )
    });
    (money, structure, division).prop_map(|(money, structure, division)| {
        // Fund and other lines together are at most the whole budget.
        let (funds, other, share_path, special_zones_eok, stage_fund_eok, local_match) = money;
        let (horizon, autonomy, forced_cut, birth_law, score_index, ratio_with_all_provinces) =
            structure;
        let (capital_admitted, rule, exponent, within, bounds, yearly_change_limit, programmes) =
            division;
        Policy {
            horizon,
            fund_shares: funds.iter().map(|fund| fund * (1.0 - other)).collect(),
            other_lines_share: other,
            share_path,
            special_zones_eok,
            stage_fund_eok,
            local_match,
            rule,
            exponent,
            within,
            bounds,
            yearly_change_limit,
            capital_admitted,
            programmes,
            autonomy,
            forced_cut,
            birth_law,
            score_index,
            ratio_with_all_provinces,
        }
    })
}

/// Nothing, as little as today, some, or all.
fn part() -> impl Strategy<Value = f64> {
    prop_oneof![
        Just(0.0),
        0.0..0.01_f64,
        0.0..0.1_f64,
        0.0..1.0_f64,
        Just(1.0)
    ]
}

/// From nothing to the most that readers let pass.
fn amount() -> impl Strategy<Value = f64> {
    prop_oneof![Just(0.0), 0.0..1e4_f64, Just(3e8)]
}

/// Shares of a whole, some of them nothing.
fn shares(count: usize) -> impl Strategy<Value = Vec<f64>> {
    let weight = prop_oneof![2 => Just(0.0), 1 => 0.0..1.0_f64];
    (prop::collection::vec(weight, count), 0..count).prop_map(|(mut weights, sure)| {
        weights[sure] += 0.1;
        let whole: f64 = weights.iter().sum();
        weights.iter().map(|weight| weight / whole).collect()
    })
}

fn rules(capital_admitted: bool) -> impl Strategy<Value = ZoneRule> {
    let simple = prop_oneof![
        Just(ZoneRule::Announced),
        Just(ZoneRule::Equal),
        Just(ZoneRule::Population),
        Just(ZoneRule::Researchers),
        Just(ZoneRule::Grdp),
        Just(ZoneRule::GovernmentRd),
        Just(ZoneRule::Need),
        Just(ZoneRule::Performance),
        custom(capital_admitted),
    ];
    let mixes = (shares(3), prop::collection::vec(simple.clone(), 3))
        .prop_map(|(weights, rules)| ZoneRule::Mix(weights.into_iter().zip(rules).collect()));
    prop_oneof![3 => simple, 1 => mixes]
}

fn custom(capital_admitted: bool) -> impl Strategy<Value = ZoneRule> + Clone {
    let weights = (prop::collection::vec(0.0..1.0_f64, ZONES), 1..ZONES);
    weights.prop_map(move |(mut weights, sure)| {
        weights[sure] += 0.1;
        if !capital_admitted {
            weights[0] = 0.0;
        }
        let whole: f64 = weights.iter().sum();
        ZoneRule::Custom(weights.iter().map(|weight| weight / whole).collect())
    })
}

/// Floors that sum to at most 1 and caps that sum to at least 1.
fn bounds(capital_admitted: bool) -> impl Strategy<Value = Vec<Bounds>> {
    let zone = (
        prop_oneof![Just(0.0), 0.0..1.0_f64],
        prop_oneof![Just(1.0), 0.1..1.0_f64],
    );
    prop::collection::vec(zone, ZONES).prop_map(move |zones| {
        let bound = |(index, &(floor, room)): (usize, &(f64, f64))| {
            let is_out = index == 0 && !capital_admitted;
            // With 7 zones of at least 0.15 each there is always room for all.
            let floor = floor / ZONES as f64;
            Bounds {
                floor: if is_out { 0.0 } else { floor },
                cap: if is_out {
                    0.0
                } else {
                    (floor + 0.05 + room).min(1.0)
                },
            }
        };
        zones.iter().enumerate().map(bound).collect()
    })
}
