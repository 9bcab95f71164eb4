//! What the outcomes are made of: R&D by source, researchers by channel, money by programme.

use serde::{Deserialize, Serialize};

use super::places::Places;
use crate::country::{Country, Programme};
use crate::lanes::Lanes;
use crate::model::{SUPPORTED, YearResult};
use crate::units::{FUND_YEAR, Year};

/// What a part belongs to; its parts are listed with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Whole {
    /// R&D by source: `central`, `programmes`, `local_match`, `business`, `induced`; constant 2024 억원.
    RdBySource,
    /// Researchers by channel: `trend`, `postdocs`, `women_returners`, `senior_scientists`, `foreign_talent`,
    /// `stayers`, `filled_posts`, `trained_graduates`, `drawn_to_regions`; persons.
    ResearchersByChannel,
    /// Start-ups born in the year: `births`; firms.
    Births,
    /// Start-ups alive at the year's end by cohort: the year of birth; firms.
    SurvivorsByCohort,
    /// Block money granted: `granted`; nominal 억원.
    BlockMoney,
    /// Net money of block fund and other lines by programme: its id; constant 2024 억원.
    MoneyByProgramme,
    /// Mean planning capacity: `capacity`; 0 to 1.
    PlanningCapacity,
}

impl Whole {
    /// Its name in files.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::RdBySource => "rd_by_source",
            Self::ResearchersByChannel => "researchers_by_channel",
            Self::Births => "births",
            Self::SurvivorsByCohort => "survivors_by_cohort",
            Self::BlockMoney => "block_money",
            Self::MoneyByProgramme => "money_by_programme",
            Self::PlanningCapacity => "planning_capacity",
        }
    }

    /// The unit of its parts in files.
    #[must_use]
    pub fn unit(self) -> &'static str {
        match self {
            Self::RdBySource | Self::MoneyByProgramme => "eok_2024",
            Self::ResearchersByChannel => "persons",
            Self::Births | Self::SurvivorsByCohort => "firms",
            Self::BlockMoney => "eok_nominal",
            Self::PlanningCapacity => "1",
        }
    }
}

/// One part of a whole in a zone or group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartSeries {
    pub whole: Whole,
    pub part: String,
    pub place: String,
}

const SOURCES: [&str; 5] = [
    "central",
    "programmes",
    "local_match",
    "business",
    "induced",
];
const CHANNELS: [&str; 9] = [
    "trend",
    "postdocs",
    "women_returners",
    "senior_scientists",
    "foreign_talent",
    "stayers",
    "filled_posts",
    "trained_graduates",
    "drawn_to_regions",
];

/// All parts of a country until a last year, in the order of [`PartList::measure`].
#[derive(Clone, Debug)]
pub struct PartList {
    pub series: Vec<PartSeries>,
    places: Places,
    wide_sizes: Vec<f64>,
    last_cohort: Year,
}

impl PartList {
    #[must_use]
    pub fn new(country: &Country, horizon: Year) -> Self {
        let places = Places::new(country);
        let ids = places.wide_ids(country);
        let cohorts = FUND_YEAR.to(horizon).map(|born| born.to_string());
        let wholes = [
            (Whole::RdBySource, SOURCES.map(str::to_owned).to_vec()),
            (
                Whole::ResearchersByChannel,
                CHANNELS.map(str::to_owned).to_vec(),
            ),
            (Whole::Births, vec!["births".to_owned()]),
            (Whole::SurvivorsByCohort, cohorts.collect()),
            (Whole::BlockMoney, vec!["granted".to_owned()]),
            (
                Whole::MoneyByProgramme,
                Programme::ALL
                    .map(|programme| programme.id().to_owned())
                    .to_vec(),
            ),
            (Whole::PlanningCapacity, vec!["capacity".to_owned()]),
        ];
        let mut series = Vec::new();
        for (whole, parts) in wholes {
            for part in parts {
                series.extend(ids.iter().map(|id| PartSeries {
                    whole,
                    part: part.clone(),
                    place: id.clone(),
                }));
            }
        }
        Self {
            series,
            wide_sizes: places.wide_sizes(),
            places,
            last_cohort: horizon,
        }
    }

    /// Fills `values` with those of every part in one year, in order; cohorts not yet born are 0.
    #[inline(always)]
    pub fn measure<const N: usize>(&self, result: &YearResult<N>, values: &mut Vec<Lanes<N>>) {
        let places = &self.places;
        values.clear();
        places.wide_sums(|r| result.rd[r].central, values);
        places.wide_sums(|r| result.rd[r].programmes, values);
        places.wide_sums(|r| result.rd[r].local_match, values);
        places.wide_sums(|r| result.rd[r].business, values);
        places.wide_sums(|r| result.rd[r].induced, values);

        places.wide_sums(|r| result.talent[r].trend, values);
        for kind in 0..SUPPORTED {
            places.wide_sums(|r| result.talent[r].supported[kind], values);
        }
        places.wide_sums(|r| result.talent[r].stayers.iter().copied().sum(), values);
        places.wide_sums(|r| result.talent[r].filled_posts, values);
        places.wide_sums(|r| result.talent[r].graduates, values);
        places.wide_sums(|r| result.talent[r].drawn_to_regions, values);

        places.wide_sums(|r| result.startups[r].births, values);
        for cohort in 0..FUND_YEAR.to(self.last_cohort).count() {
            let alive = |r: usize| {
                let cohorts = &result.startups[r].cohorts;
                cohorts.get(cohort).copied().unwrap_or(Lanes::ZERO)
            };
            places.wide_sums(alive, values);
        }
        places.wide_sums(|r| result.block_money[r], values);
        for programme in Programme::ALL {
            places.wide_sums(|r| result.money[r].of(programme), values);
        }

        let first = values.len();
        places.wide_sums(|r| result.capacity[r], values);
        for (sum, &size) in values[first..].iter_mut().zip(&self.wide_sizes) {
            *sum = *sum / size;
        }
    }
}
