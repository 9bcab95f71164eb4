//! Dividing the block fund among the zones and within them (model 4.3).

mod projection;

use projection::is_possible;
pub use projection::project;

use super::{Facts, Now, Startups, Talent};
use crate::country::Country;
use crate::lanes::Lanes;
use crate::scenario::{Allocation, Bounds, FundingScenario, WithinRule, ZoneRule};
use crate::units::{FUND_YEAR, Year};

/// What a zone did in the two years before, for the `performance` rule: in one future.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Record {
    /// Researchers last year over the year before, minus 1.
    researcher_growth: f64,
    /// Start-ups plus one, likewise.
    startup_growth: f64,
}

/// The first year in which the `performance` rule looks at what zones did.
const FIRST_YEAR_OF_RECORDS: Year = FUND_YEAR.next().next();

/// The divisions of a scenario, each from its year on.
pub(super) struct Divisions {
    begun: Vec<(Year, Division)>,
    /// `[year][zone]` from [`FUND_YEAR`] to the horizon, as far as the shares are decided beforehand.
    planned: Vec<Vec<f64>>,
}

/// Each rule's weights of the zones, worked out once, and the weights of provinces in their zone.
#[derive(PartialEq)]
struct Division {
    rule: Weights,
    fixed: Vec<Option<f64>>,
    bounds: Vec<Bounds>,
    yearly_change_limit: Option<f64>,
    exponent: f64,
    /// Share of its zone's money that a province gets; they sum to 1 in each zone.
    within: Vec<f64>,
}

/// A rule made ready: all that is known before the futures start.
#[derive(PartialEq)]
enum Weights {
    Known(Vec<f64>),
    Performance { announced: Vec<f64> },
    Mix(Vec<(f64, Weights)>),
}

/// The shares of the zones last year, and what the zones did in the last two.
#[derive(Clone)]
pub(super) struct AllocationState<const N: usize> {
    zone_shares: Vec<Lanes<N>>,
    /// The latest last.
    records: [Vec<ZoneRecord<N>>; 2],
}

/// What a zone had in one year.
#[derive(Clone, Copy)]
struct ZoneRecord<const N: usize> {
    researchers: Lanes<N>,
    births: Lanes<N>,
}

impl<const N: usize> AllocationState<N> {
    #[inline(always)]
    pub(super) fn start() -> Self {
        Self {
            zone_shares: Vec::new(),
            records: [Vec::new(), Vec::new()],
        }
    }

    /// Each province's part of the block fund: `F_r = w_z v_r F`.
    #[inline(always)]
    pub(super) fn divide(&mut self, now: &Now<'_, N>, fund: Lanes<N>, parts: &mut [Lanes<N>]) {
        if now.year < FUND_YEAR {
            parts.fill(Lanes::ZERO);
            return;
        }
        let divisions = &now.policy.divisions;
        let division = divisions.in_year(now.year);
        if divisions.differ_by_future(now.year) {
            self.zone_shares = self.shares_by_lane(now);
        } else {
            let planned = &divisions.planned[now.year.since(FUND_YEAR) as usize];
            self.zone_shares.clear();
            self.zone_shares
                .extend(planned.iter().copied().map(Lanes::splat));
        }
        let provinces = now.facts.provinces.iter().zip(&division.within);
        for (part, (province, &within)) in parts.iter_mut().zip(provinces) {
            *part = self.zone_shares[province.zone] * within * fund;
        }
    }

    /// The shares of the zones where they depend on what happened, future by future.
    fn shares_by_lane(&self, now: &Now<'_, N>) -> Vec<Lanes<N>> {
        let [before, last] = &self.records;
        let division = now.policy.divisions.in_year(now.year);
        let mut shares = vec![Lanes::ZERO; now.facts.zones];
        for lane in 0..N {
            let growth = |last: Lanes<N>, before: Lanes<N>, added: f64| {
                (last.0[lane] + added) / (before.0[lane] + added) - 1.0
            };
            let zones = last.iter().zip(before);
            let record = |(last, before): (&ZoneRecord<N>, &ZoneRecord<N>)| Record {
                researcher_growth: growth(last.researchers, before.researchers, 0.0),
                startup_growth: growth(last.births, before.births, 1.0),
            };
            let records: Vec<Record> = zones.map(record).collect();
            let last_shares: Vec<f64> =
                self.zone_shares.iter().map(|share| share.0[lane]).collect();
            let of_lane = division.zone_shares(now.year, &records, &last_shares);
            for (share, value) in shares.iter_mut().zip(of_lane) {
                share.0[lane] = value;
            }
        }
        shares
    }

    /// Keeps what the zones had this year, for the `performance` rule: always, since scenarios with another rule may share
    /// this year with one that has it.
    #[inline(always)]
    pub(super) fn record(&mut self, facts: &Facts, talent: &[Talent<N>], startups: &[Startups<N>]) {
        let none = ZoneRecord {
            researchers: Lanes::ZERO,
            births: Lanes::ZERO,
        };
        self.records.swap(0, 1);
        let [_, record] = &mut self.records;
        record.clear();
        record.resize(facts.zones, none);
        for (r, province) in facts.provinces.iter().enumerate() {
            record[province.zone].researchers += talent[r].researchers;
            record[province.zone].births += startups[r].births;
        }
    }
}

/// The shares of the zones as far as they are decided beforehand, `[year][zone]` from [`FUND_YEAR`] to the horizon.
///
/// The `performance` rule is taken as if no zone grew faster than another.
#[must_use]
pub fn planned_zone_shares(scenario: &FundingScenario) -> Vec<Vec<f64>> {
    Divisions::new(scenario).planned
}

impl Divisions {
    pub(super) fn new(scenario: &FundingScenario) -> Self {
        let of = |allocation| Division::new(allocation, &scenario.country);
        let later = scenario.later_divisions.iter();
        let later = later.map(|later| (later.from, of(&later.allocation)));
        let first = (FUND_YEAR, of(&scenario.allocation));
        let mut divisions = Self {
            begun: std::iter::once(first).chain(later).collect(),
            planned: Vec::new(),
        };
        let nothing_known = vec![Record::default(); scenario.country.zones.len()];
        let mut last = Vec::new();
        for year in FUND_YEAR.to(scenario.horizon) {
            last = divisions
                .in_year(year)
                .zone_shares(year, &nothing_known, &last);
            divisions.planned.push(last.clone());
        }
        divisions
    }

    /// The division that holds in a year from [`FUND_YEAR`] on.
    fn in_year(&self, year: Year) -> &Division {
        let mut begun = self.begun.iter().rev();
        let latest = begun.find(|(from, _)| *from <= year);
        &latest
            .expect("the first division holds from the first year on")
            .1
    }

    /// Whether both divide alike in a year from [`FUND_YEAR`] on, in futures that were the same until then.
    pub(super) fn agrees(&self, other: &Self, year: Year) -> bool {
        if self.differ_by_future(year) || other.differ_by_future(year) {
            return self.begun == other.begun;
        }
        let decided = |divisions: &Self| {
            let shares = &divisions.planned[year.since(FUND_YEAR) as usize];
            (shares.clone(), divisions.in_year(year).within.clone())
        };
        decided(self) == decided(other)
    }

    /// Whether the shares of a year, or those of years before it that limit them, depend on what happened.
    fn differ_by_future(&self, year: Year) -> bool {
        let mut begun = self.begun.iter().filter(|(from, _)| *from <= year);
        year >= FIRST_YEAR_OF_RECORDS && begun.any(|(_, division)| division.rule.needs_records())
    }
}

impl Division {
    fn new(allocation: &Allocation, country: &Country) -> Self {
        let Allocation {
            between_zones,
            exponent,
            within_zones,
            fixed,
            bounds,
            yearly_change_limit,
            capital_admitted,
        } = allocation;
        Self {
            rule: Weights::new(between_zones, *exponent, *capital_admitted, country),
            fixed: fixed.clone(),
            bounds: bounds.clone(),
            yearly_change_limit: *yearly_change_limit,
            exponent: *exponent,
            within: within(*within_zones, country),
        }
    }

    /// The shares of the zones in a year of one future; they sum to 1. `last` are those of the year before.
    fn zone_shares(&self, year: Year, records: &[Record], last: &[f64]) -> Vec<f64> {
        let wanted = self.with_fixed(self.rule.in_year(year, records, self.exponent));
        let Some(limit) = self.yearly_change_limit.filter(|_| year > FUND_YEAR) else {
            return project(&wanted, &self.bounds);
        };
        let near = self.bounds.iter().zip(last).map(|(bounds, last)| Bounds {
            floor: bounds.floor.max(last - limit),
            cap: bounds.cap.min(last + limit),
        });
        let near: Vec<Bounds> = near.collect();
        if is_possible(&near) {
            project(&wanted, &near)
        } else {
            stepped(last, project(&wanted, &self.bounds), limit)
        }
    }

    /// `wanted` with the fixed shares in their place; the others share the rest in the proportions wanted.
    fn with_fixed(&self, wanted: Vec<f64>) -> Vec<f64> {
        let rest = 1.0 - self.fixed.iter().flatten().sum::<f64>();
        let free = wanted.iter().zip(&self.fixed);
        let free: f64 = free
            .filter(|(_, fixed)| fixed.is_none())
            .map(|(weight, _)| weight)
            .sum();
        if self.fixed.iter().all(Option::is_none) {
            return wanted;
        }
        let zones = wanted.iter().zip(&self.fixed);
        let share = |(weight, fixed): (&f64, &Option<f64>)| match fixed {
            Some(share) => *share,
            // Checked: where nobody free is wanted, nothing is left for them.
            None if free <= 0.0 => 0.0,
            None => weight / free * rest,
        };
        zones.map(share).collect()
    }
}

/// On the straight way from `last` to `goal`, as far as no share changes by more than `limit`.
///
/// It is how a later division is reached whose bounds are too far from last year's shares for one year: the way lies
/// between two divisions of the whole, so that it always leads there.
fn stepped(last: &[f64], goal: Vec<f64>, limit: f64) -> Vec<f64> {
    let changes = last
        .iter()
        .zip(&goal)
        .map(|(last, goal)| (goal - last).abs());
    let farthest = changes.fold(0.0, f64::max);
    if farthest <= limit {
        return goal;
    }
    let part = limit / farthest;
    let zones = last.iter().zip(goal);
    zones
        .map(|(last, goal)| last + part * (goal - last))
        .collect()
}

impl Weights {
    fn new(rule: &ZoneRule, exponent: f64, capital_admitted: bool, country: &Country) -> Self {
        let admitted = |zone: usize| capital_admitted || !country.zones[zone].is_capital;
        let zones = 0..country.zones.len();
        let sum_of = |value: fn(&crate::country::Province) -> f64, zone: usize| -> f64 {
            country
                .provinces
                .iter()
                .filter(|province| province.zone == zone)
                .map(value)
                .sum()
        };
        let announced = |zone: usize| country.zones[zone].announced_eok.value;
        let mean_score = |zone: usize| {
            sum_of(|province| province.capacity_score.value, zone) / sum_of(|_| 1.0, zone)
        };
        let known = |weight: &dyn Fn(usize) -> f64| {
            let weights = zones
                .clone()
                .map(|zone| if admitted(zone) { weight(zone) } else { 0.0 });
            Self::Known(normalised(weights.collect()))
        };
        match rule {
            ZoneRule::Announced => known(&announced),
            ZoneRule::Equal => known(&|_| 1.0),
            ZoneRule::Population => {
                known(&|zone| sum_of(|province| province.population.value, zone))
            }
            ZoneRule::Researchers => {
                known(&|zone| sum_of(|province| province.researchers.value, zone))
            }
            ZoneRule::Grdp => known(&|zone| sum_of(|province| province.grdp_eok.value, zone)),
            ZoneRule::GovernmentRd => {
                known(&|zone| sum_of(|province| province.government_rd_eok.value, zone))
            }
            ZoneRule::Need => {
                known(&|zone| announced(zone) * libm::pow(mean_score(zone), -exponent))
            }
            ZoneRule::Custom(weights) => Self::Known(weights.clone()),
            ZoneRule::Performance => Self::Performance {
                announced: zones
                    .map(|zone| if admitted(zone) { announced(zone) } else { 0.0 })
                    .collect(),
            },
            ZoneRule::Mix(parts) => Self::Mix(
                parts
                    .iter()
                    .map(|(weight, rule)| {
                        (
                            *weight,
                            Self::new(rule, exponent, capital_admitted, country),
                        )
                    })
                    .collect(),
            ),
        }
    }

    fn needs_records(&self) -> bool {
        match self {
            Self::Known(_) => false,
            Self::Performance { .. } => true,
            Self::Mix(parts) => parts.iter().any(|(_, rule)| rule.needs_records()),
        }
    }

    fn in_year(&self, year: Year, records: &[Record], exponent: f64) -> Vec<f64> {
        match self {
            Self::Known(weights) => weights.clone(),
            Self::Performance { announced } if year < FIRST_YEAR_OF_RECORDS => {
                normalised(announced.clone())
            }
            Self::Performance { announced } => {
                let earned = |record: &Record| {
                    let factor = 1.0 + 0.5 * record.researcher_growth + 0.5 * record.startup_growth;
                    libm::pow(factor.clamp(0.5, 2.0), exponent)
                };
                normalised(
                    announced
                        .iter()
                        .zip(records)
                        .map(|(weight, record)| weight * earned(record))
                        .collect(),
                )
            }
            Self::Mix(parts) => {
                let mut mixed = vec![0.0; records.len()];
                for (weight, rule) in parts {
                    for (sum, part) in mixed.iter_mut().zip(rule.in_year(year, records, exponent)) {
                        *sum += weight * part;
                    }
                }
                mixed
            }
        }
    }
}

fn within(rule: WithinRule, country: &Country) -> Vec<f64> {
    let weight = |province: &crate::country::Province| match rule {
        WithinRule::Equal => 1.0,
        WithinRule::Population => province.population.value,
        WithinRule::Researchers => province.researchers.value,
        WithinRule::WorstFirst => 1.0 / province.capacity_score.value,
    };
    let of_zone = |zone| -> f64 {
        country
            .provinces
            .iter()
            .filter(|province| province.zone == zone)
            .map(weight)
            .sum()
    };
    country
        .provinces
        .iter()
        .map(|province| weight(province) / of_zone(province.zone))
        .collect()
}

/// The checked data exclude a sum of zero: every zone has a province, and every rule gives some zone money.
fn normalised(weights: Vec<f64>) -> Vec<f64> {
    let sum: f64 = weights.iter().sum();
    weights.into_iter().map(|weight| weight / sum).collect()
}

#[cfg(test)]
mod tests;
