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

    /// How many sums [`PartList::add`] adds to.
    #[must_use]
    pub fn sums(&self) -> usize {
        self.series.len() / self.wide_sizes.len() * self.places.zones()
    }

    /// Adds one year to `sums`: all zones of the first part, then those of the next; cohorts not yet born are 0.
    #[inline(always)]
    pub fn add<const N: usize>(&self, result: &YearResult<N>, sums: &mut [Lanes<N>]) {
        let mut zones = sums.chunks_exact_mut(self.places.zones());
        /// Adds the next part.
        macro_rules! add {
            ($of_province:expr) => {
                let sums = zones.next().expect("every part has its sums");
                let more = self.places.zone_sums(
                    #[inline(always)]
                    $of_province,
                );
                for (sum, more) in sums.iter_mut().zip(more) {
                    *sum += more;
                }
            };
        }
        add!(|r| &result.rd[r].central);
        add!(|r| &result.rd[r].programmes);
        add!(|r| &result.rd[r].local_match);
        add!(|r| &result.rd[r].business);
        add!(|r| &result.rd[r].induced);

        add!(|r| &result.talent[r].trend);
        for kind in 0..SUPPORTED {
            add!(|r| &result.talent[r].supported[kind]);
        }
        add!(|r| &result.talent[r].all_stayers);
        add!(|r| &result.talent[r].filled_posts);
        add!(|r| &result.talent[r].graduates);
        add!(|r| &result.talent[r].drawn_to_regions);

        add!(|r| &result.startups[r].births);
        for cohort in 0..FUND_YEAR.to(self.last_cohort).count() {
            if cohort < FUND_YEAR.to(result.year).count() {
                add!(|r| &result.startups[r].cohorts[cohort]);
            } else {
                zones.next();
            }
        }
        add!(|r| &result.block_money[r]);
        for programme in 0..Programme::COUNT {
            add!(|r| &result.money[r].programmes[programme]);
        }
        add!(|r| &result.capacity[r]);
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
        for zone_sums in sums.chunks_exact(self.places.zones()) {
            self.places.append_wide(zone_sums, values);
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
