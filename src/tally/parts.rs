//! What the outcomes are made of: R&D by source, researchers by channel, money by programme.

use serde::{Deserialize, Serialize};

use super::places::Places;
use crate::country::{Country, Programme};
use crate::lanes::Lanes;
use crate::model::YearResult;
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

/// All parts of a country until a last year, in the order of [`PartList::values`].
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

    /// How many sums the values of [`PartList::each`] make.
    #[must_use]
    pub fn sums(&self) -> usize {
        self.parts() * self.places.zones()
    }

    /// How many parts there are, each in several places.
    fn parts(&self) -> usize {
        self.series.len() / self.wide_sizes.len()
    }

    /// Gives to `add` each part of a year in each province, with the position of the sum that it is added to: all parts of
    /// the first zone, then those of the next. Cohorts not yet born have none.
    #[inline(always)]
    pub fn each<const N: usize>(
        &self,
        result: &YearResult<N>,
        mut add: impl FnMut(usize, &Lanes<N>),
    ) {
        let unborn = result.year.to(self.last_cohort).count().saturating_sub(1);
        for (r, &zone) in self.places.zone_of().iter().enumerate() {
            let (rd, talent) = (&result.rd[r], &result.talent[r]);
            let (startups, money) = (&result.startups[r], &result.money[r]);
            let mut part = zone * self.parts();
            /// Adds the next part.
            macro_rules! add {
                ($value:expr) => {
                    add(part, &$value);
                    part += 1;
                };
            }
            add!(rd.central);
            add!(rd.programmes);
            add!(rd.local_match);
            add!(rd.business);
            add!(rd.induced);

            add!(talent.trend);
            for supported in &talent.supported {
                add!(*supported);
            }
            add!(talent.all_stayers);
            add!(talent.filled_posts);
            add!(talent.graduates);
            add!(talent.drawn_to_regions);

            add!(startups.births);
            for alive in result.cohorts(r) {
                add!(*alive);
            }
            part += unborn;
            add!(result.block_money[r]);
            for net in &money.programmes {
                add!(*net);
            }
            add(part, &result.capacity[r]);
        }
    }

    /// From `sums` of one year, `divisor` of which make a mean, the value of every part in order.
    #[inline(always)]
    pub fn values<const N: usize>(
        &self,
        sums: &[Lanes<N>],
        divisor: f64,
        values: &mut Vec<Lanes<N>>,
    ) {
        values.clear();
        let mut zone_sums = Vec::with_capacity(self.places.zones());
        for part in 0..self.parts() {
            zone_sums.clear();
            zone_sums.extend(sums[part..].iter().step_by(self.parts()));
            self.places.append_wide(&zone_sums, values);
        }
        for value in &mut *values {
            *value = *value / divisor;
        }
        // The last part, planning capacity, is the mean over the provinces of a place.
        let last = values.len() - self.wide_sizes.len();
        for (value, &size) in values[last..].iter_mut().zip(&self.wide_sizes) {
            *value = *value / size;
        }
    }
}
