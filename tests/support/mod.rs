//! A shipped scenario to change, numbers and luck to meet it, and all that then happens in a year.

use std::collections::BTreeMap;
use std::path::PathBuf;

use blockfund::chance::Seed;
use blockfund::country::uncertainties::Scores;
use blockfund::country::{Country, Numbers, Programme};
use blockfund::lanes::Lanes;
use blockfund::model::{Luck, Model, YearResult};
use blockfund::sampler::Points;
use blockfund::scenario::{self, FundingScenario};
use blockfund::units::Year;

/// The scenario of this name.
pub fn shipped(name: &str) -> FundingScenario {
    let file = PathBuf::from(format!("scenarios/{name}.json"));
    let loaded = scenario::load(&[file]).remove(0);
    loaded
        .unwrap_or_else(|problems| panic!("{problems}"))
        .scenario
}

/// A year of the calendar.
pub fn year(year: u16) -> Year {
    Year::try_from(year).unwrap()
}

/// A scenario with the uncertain numbers of `N` draws.
#[derive(Clone)]
pub struct Trial<const N: usize> {
    pub scenario: FundingScenario,
    pub numbers: Numbers<N>,
}

impl<const N: usize> Trial<N> {
    /// Every number at its median in all lanes.
    pub fn central(scenario: FundingScenario) -> Self {
        let zones = scenario.country.zone_ids();
        Self {
            numbers: scenario.uncertainties.central(&zones),
            scenario,
        }
    }

    /// The numbers of the `N` draws from `first` on.
    pub fn drawn(scenario: FundingScenario, seed: Seed, first: u32) -> Self {
        let zones = scenario.country.zone_ids();
        let uncertainties = &scenario.uncertainties;
        let scores = Scores::of(
            &Points::pseudo_random(seed),
            first,
            &zones,
            &uncertainties.copula,
        );
        Self {
            numbers: uncertainties.at(&scores),
            scenario,
        }
    }

    /// The luck of the `N` draws from `first` on.
    pub fn luck(&self, seed: Seed, first: u32) -> Luck<N> {
        Luck::of(
            seed,
            first,
            0,
            &self.scenario.country,
            self.scenario.horizon,
        )
    }

    pub fn no_luck(&self) -> Luck<N> {
        Luck::absent(&self.scenario.country, self.scenario.horizon)
    }

    /// What `measure` sees, year by year.
    pub fn years<T>(&self, luck: &Luck<N>, mut measure: impl FnMut(&YearResult<N>) -> T) -> Vec<T> {
        let mut seen = Vec::new();
        self.each_year(luck, &mut |result| seen.push(measure(result)));
        seen
    }

    /// Not generic in what is done, so that the model is not compiled once for each test.
    fn each_year(&self, luck: &Luck<N>, tell: &mut dyn FnMut(&YearResult<N>)) {
        let model = Model::new(&self.scenario);
        let draw = model.prepare(self.numbers.clone(), self.scenario.horizon);
        model.simulate(&draw, luck, tell);
    }

    /// All numbers of all years.
    pub fn everything(&self, luck: &Luck<N>) -> Vec<Everything<N>> {
        self.years(luck, |result| everything(&self.scenario.country, result))
    }
}

/// All numbers of a year, each by its name and the code of its province.
pub type Everything<const N: usize> = BTreeMap<String, Lanes<N>>;

/// All numbers of `result`, a year in `country`.
pub fn everything<const N: usize>(country: &Country, result: &YearResult<N>) -> Everything<N> {
    let mut all = BTreeMap::from([
        ("capacity ratio".to_owned(), result.capacity_ratio),
        (
            "other capacity ratio".to_owned(),
            result.capacity_ratio_otherwise,
        ),
        ("major R&D".to_owned(), result.budget.major_rd),
        ("block fund".to_owned(), result.budget.block_fund),
        ("other lines".to_owned(), result.budget.other_lines),
        ("price level".to_owned(), result.budget.deflator),
    ]);
    for (r, province) in country.provinces.iter().enumerate() {
        let mut add = |name: &str, value: Lanes<N>| {
            all.insert(format!("{name} of {}", province.code), value);
        };
        let money = &result.money[r];
        add("grant", result.block_money[r]);
        add("real grant", money.granted);
        add("absorbed money", money.absorbed);
        add("lapsed money", money.lapsed);
        add("block money spent", money.block_spent);
        add("real other lines", money.other_lines);
        for programme in Programme::ALL {
            add(programme.id(), money.of(programme));
        }
        add("capacity", result.capacity[r]);

        let rd = &result.rd[r];
        add("central R&D", rd.central);
        add("moved R&D", rd.moved);
        add("local match", rd.local_match);
        add("business R&D", rd.business);
        add("induced R&D", rd.induced);
        add("R&D", rd.total);
        add("knowledge", result.knowledge[r]);

        let talent = &result.talent[r];
        add("trend of researchers", talent.trend);
        for kind in 0..talent.supported.len() {
            add(&format!("supported {kind}"), talent.supported[kind]);
            add(&format!("stayers {kind}"), talent.stayers[kind]);
        }
        add("filled posts", talent.filled_posts);
        add("graduates", talent.graduates);
        add("drawn to regions", talent.drawn_to_regions);
        add("researchers", talent.researchers);

        let startups = &result.startups[r];
        add("relative births", startups.relative_mean);
        add("births", startups.births);
        add("births since 2026", startups.born);
        for (age, cohort) in result.cohorts(r).iter().rev().enumerate() {
            add(&format!("firms aged {age}"), *cohort);
        }
        add("firms", startups.surviving);
        add("jobs", startups.jobs);
        add("score", result.scores[r]);
    }
    all
}

/// That two years agree bit by bit in all numbers that `is_meant`, and that there are some.
#[track_caller]
pub fn assert_same_bits<const N: usize>(
    left: &Everything<N>,
    right: &Everything<N>,
    is_meant: impl Fn(&str) -> bool,
) {
    let mut compared = 0;
    for (name, value) in left.iter().filter(|(name, _)| is_meant(name)) {
        let bits = |lanes: &Lanes<N>| lanes.0.map(f64::to_bits);
        assert_eq!(bits(value), bits(&right[name]), "{name}");
        compared += 1;
    }
    assert!(compared > 0, "nothing was compared");
}
