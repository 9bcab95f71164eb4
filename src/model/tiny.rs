//! A country of pencil-and-paper size where nothing happens, for tests that let one thing happen.

use std::sync::Arc;

use super::{Draw, Luck, Model, Now, YearResult};
use crate::country::parameters::{Domain, PARAMETERS, Parameter, Prior, Shape};
use crate::country::{
    Basis, Country, Figure, National, Numbers, Programme, ProgrammeEntry, Province, Status,
    Uncertainties, Use, Zone,
};
use crate::lanes::Lanes;
use crate::scenario::{
    Allocation, BirthLaw, Bounds, BudgetPlan, FundingScenario, MoneyPlan, Readings, ScoreIndex,
    WithinRule, ZoneRule,
};
use crate::uncertain::{Copula, Dirichlet, Distribution, Uncertain};
use crate::units::{FUND_YEAR, LAST_YEAR, Text, Year};

/// The position of each province; the crown is the capital, and the two of the east are one zone.
pub(super) const CROWN: usize = 0;
pub(super) const EAST_COAST: usize = 1;
pub(super) const EAST_HILLS: usize = 2;
pub(super) const WEST: usize = 3;
pub(super) const ISLAND: usize = 4;

/// A scenario with one value of every uncertain number.
pub(super) struct World {
    pub(super) scenario: FundingScenario,
    pub(super) numbers: Numbers<1>,
}

impl World {
    /// No fund, other lines and budgets as they were, no growth, no effects; provinces can use all money there is.
    pub(super) fn quiet() -> Self {
        let country = country();
        Self {
            numbers: country.uncertainties.central(&country.zone_ids()),
            scenario: scenario(country),
        }
    }

    /// A block fund of these amounts from 2026 on, the last of them for good.
    pub(super) fn fund(&mut self, amounts_eok: &[f64]) {
        self.scenario.budget.block_fund = plan(amounts_eok);
    }

    /// Every zone spends all its block money on one programme.
    pub(super) fn spend_all_on(&mut self, programme: Programme) {
        let mut shares = [0.0; Programme::COUNT];
        shares[programme as usize] = 1.0;
        self.scenario.programme_shares = vec![shares; self.scenario.country.zones.len()];
    }

    /// What `see` makes of a year without luck, before anything has happened.
    pub(super) fn at<T>(&self, year: u16, see: impl FnOnce(&Now<'_, 1>) -> T) -> T {
        let luck = Luck::absent(&self.scenario.country, self.scenario.horizon);
        self.at_with(&luck, year, see)
    }

    /// What `see` makes of a year with this luck, before anything has happened.
    pub(super) fn at_with<T>(
        &self,
        luck: &Luck<1>,
        year: u16,
        see: impl FnOnce(&Now<'_, 1>) -> T,
    ) -> T {
        let (model, draw) = self.ready();
        let course = model.course(&draw, luck);
        let mut years = luck.years.iter().zip(&course.years);
        let (luck_of_year, course) = years.find(|(luck, _)| luck.year.get() == year).unwrap();
        see(&Now {
            year: Year::try_from(year).unwrap(),
            facts: &model.facts,
            policy: &model.policy,
            draw: &draw,
            luck: luck_of_year,
            course,
            is_without_luck: luck.is_absent,
        })
    }

    /// What `measure` sees in a year of the path without luck.
    pub(super) fn in_year<T>(&self, year: u16, measure: impl Fn(&YearResult<1>) -> T) -> T {
        let luck = Luck::absent(&self.scenario.country, self.scenario.horizon);
        self.in_year_with(&luck, year, measure)
    }

    /// What `measure` sees in a year of the path with this luck.
    pub(super) fn in_year_with<T>(
        &self,
        luck: &Luck<1>,
        year: u16,
        measure: impl Fn(&YearResult<1>) -> T,
    ) -> T {
        let mut seen = None;
        self.each_year(luck, &mut |result| {
            if result.year.get() == year {
                seen = Some(measure(result));
            }
        });
        seen.unwrap()
    }

    fn ready(&self) -> (Model, Draw<1>) {
        let model = Model::new(&self.scenario);
        let draw = model.prepare(self.numbers.clone(), self.scenario.horizon);
        (model, draw)
    }

    /// Not generic, so that the model is not compiled once for each test.
    fn each_year(&self, luck: &Luck<1>, tell: &mut dyn FnMut(&YearResult<1>)) {
        let (model, draw) = self.ready();
        model.simulate(&draw, luck, tell);
    }
}

/// One value, as lanes.
pub(super) fn one(value: f64) -> Lanes<1> {
    Lanes::splat(value)
}

#[track_caller]
pub(super) fn assert_close(value: f64, expected: f64) {
    assert_within(value, expected, 1e-12 * expected.abs().max(1.0));
}

#[track_caller]
pub(super) fn assert_within(value: f64, expected: f64, tolerance: f64) {
    assert!(
        (value - expected).abs() <= tolerance,
        "{value}, not {expected} ± {tolerance}"
    );
}

/// Amounts from 2026 on, the last of them for good.
pub(super) fn plan(amounts_eok: &[f64]) -> MoneyPlan {
    let amounts = FUND_YEAR.to(LAST_YEAR).zip(amounts_eok.iter().copied());
    MoneyPlan {
        amounts_eok: amounts.collect(),
        growth_per_year: 0.0,
    }
}

pub(super) fn figure(value: f64) -> Figure {
    Figure {
        value,
        status: Status::Assumption,
        source: String::new(),
    }
}

fn scenario(country: Country) -> FundingScenario {
    let nothing = Bounds {
        floor: 0.0,
        cap: 0.0,
    };
    let anything = Bounds {
        floor: 0.0,
        cap: 1.0,
    };
    FundingScenario {
        name: "tiny".to_owned(),
        title: words("tiny"),
        question: words("tiny"),
        authors: Vec::new(),
        sources: Vec::new(),
        horizon: LAST_YEAR,
        budget: BudgetPlan {
            block_fund: plan(&[0.0]),
            other_lines: plan(&[country.national.other_lines_2025_eok.value]),
            share_path: None,
        },
        special_zones: plan(&[country.national.special_zones_2025_eok.value]),
        stage_fund: plan(&[0.0]),
        local_match: 0.0,
        allocation: Allocation {
            between_zones: ZoneRule::Announced,
            exponent: 1.0,
            within_zones: WithinRule::Equal,
            fixed: vec![None; country.zones.len()],
            bounds: vec![nothing, anything, anything, anything],
            yearly_change_limit: None,
            capital_admitted: false,
        },
        programme_shares: vec![country.default_programme_shares(); country.zones.len()],
        later_divisions: Vec::new(),
        autonomy: true,
        forced_cut: None,
        readings: Readings {
            startups_from_2025: false,
            ratio_with_all_provinces: false,
            share_doubled: false,
        },
        birth_law: BirthLaw::NegativeBinomial,
        score_index: ScoreIndex::Linear,
        uncertainties: country.uncertainties.clone(),
        country: Arc::new(country),
    }
}

fn country() -> Country {
    let zone = |id: &str, announced: f64| Zone {
        id: id.to_owned(),
        name: words(id),
        announced_eok: figure(announced),
        is_capital: id == "crown",
    };
    // Population, GRDP, researchers, all R&D, government R&D, score, births, share of other lines. Without the other
    // lines government R&D is 2000, 400, 800, 500 and 300: parts of .5, .1, .2, .125 and .075.
    let provinces = [
        province("crown", 0, [500., 1e4, 1000., 9000., 2000., 10., 0., 0.0]),
        province("east-coast", 1, [150., 2e3, 100., 1500., 500., 4., 6., 0.1]),
        province(
            "east-hills",
            1,
            [350., 4e3, 300., 3000., 1000., 6., 2., 0.2],
        ),
        province("west", 2, [400., 1e3, 500., 2000., 1000., 3., 2., 0.5]),
        province("island", 3, [100., 3e3, 100., 800., 500., 2., 0., 0.2]),
    ];
    let programme = |programme: Programme| {
        let its_use = programme.its_use();
        let of_use = Programme::ALL
            .iter()
            .filter(|other| other.its_use() == its_use);
        ProgrammeEntry {
            programme,
            name: words(programme.id()),
            strategy: 1,
            share_of_use: 1.0 / of_use.count() as f64,
        }
    };
    Country {
        name: words("tiny"),
        zones: vec![
            zone("crown", 0.0),
            zone("east", 60.0),
            zone("west", 30.0),
            zone("island", 10.0),
        ],
        provinces: provinces.to_vec(),
        national: National {
            major_rd_2024_eok: figure(5000.0),
            major_rd_2025_eok: figure(5000.0),
            major_rd_2026_eok: figure(5000.0),
            other_lines_2025_eok: figure(1000.0),
            regional_share_2026: figure(0.2),
            special_zones_2025_eok: figure(100.0),
            match_limit_of_grdp: figure(0.001),
            planned_budget_growth: figure(0.045),
            score_limit: figure(20.0),
        },
        programmes: Programme::ALL.map(programme).to_vec(),
        default_uses: [0.25; Use::COUNT],
        default_division: Basis {
            status: Status::Assumption,
            source: String::new(),
        },
        targets: Vec::new(),
        outside_capacity_ratio: vec![EAST_HILLS],
        regional_share_doubled: figure(0.4),
        uncertainties: Uncertainties {
            priors: PARAMETERS.iter().map(quiet).collect(),
            copula: Copula::new(
                PARAMETERS
                    .iter()
                    .filter(|parameter| parameter.shape == Shape::One)
                    .count(),
                &[],
            )
            .unwrap(),
        },
        correlations: Vec::new(),
        parameter_notes: Vec::new(),
        sources: Vec::new(),
        past: None,
    }
}

fn province(code: &str, zone: usize, facts: [f64; 8]) -> Province {
    let [
        population,
        grdp,
        researchers,
        total_rd,
        government_rd,
        score,
        births,
        share,
    ] = facts.map(figure);
    Province {
        code: code.to_owned(),
        name: words(code),
        zone,
        is_capital: zone == 0,
        latitude: 36.0,
        longitude: 127.0 + zone as f64,
        population,
        grdp_eok: grdp,
        researchers,
        total_rd_eok: total_rd,
        government_rd_eok: government_rd,
        capacity_score: score,
        births,
        other_lines_share: share,
    }
}

/// The value at which a number does nothing.
fn quiet(parameter: &Parameter) -> Prior {
    let value = match (parameter.name, parameter.domain) {
        ("absorption_scale", _) => 1e15,
        ("capacity_start" | "survival_5y", _) => 0.5,
        ("leverage_zone" | "score_elasticity_pillar" | "birth_level", _)
        | (
            _,
            Domain::Positive
            | Domain::WeibullShape
            | Domain::Distance
            | Domain::PositiveUnit
            | Domain::Lag,
        ) => 1.0,
        _ => 0.0,
    };
    let fixed = Uncertain::new(Distribution::Fixed(value), None, None).unwrap();
    match parameter.shape {
        Shape::One => Prior::One(fixed),
        Shape::PerZone => Prior::PerZone(fixed),
        Shape::PerPillar => Prior::PerPillar(fixed),
        Shape::Shares(count) => Prior::Shares(Dirichlet::new(&vec![1.0; count]).unwrap()),
    }
}

fn words(text: &str) -> Text {
    Text {
        ko: text.to_owned(),
        en: text.to_owned(),
    }
}
