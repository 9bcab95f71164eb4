//! What is counted: the mean and the bands of every outcome in every place and year, the mean of every part, and the
//! national outcomes of 2030 future by future.

use std::sync::Arc;

use blockfund::country::{Country, Outcome, Programme};
use blockfund::stats::Estimate;
use blockfund::units::{FIRST_YEAR, FUND_YEAR, TARGET_YEAR, Year};

use super::future::YearOutcome;
use super::inputs::Inputs;

const BINS: usize = 256;

/// Outcomes with a value in every place, then those with one for the nation.
const BY_PLACE: [Outcome; 10] = [
    Outcome::Researchers,
    Outcome::DeepTechStartups,
    Outcome::DeepTechStartupsLenient,
    Outcome::SurvivingStartups,
    Outcome::StartupJobs,
    Outcome::RegionalRd,
    Outcome::KnowledgeStock,
    Outcome::AbsorbedMoney,
    Outcome::LapsedMoney,
    Outcome::CapacityScore,
];
const OF_THE_NATION: [Outcome; 2] = [Outcome::CapacityRatio, Outcome::RegionalShare];

/// Where each number belongs.
pub struct Layout {
    pub series: Vec<(Outcome, String)>,
    /// What a part belongs to, the part, and its place.
    pub parts: Vec<(&'static str, String, String)>,
    places: Vec<Place>,
    births_2025: Vec<f64>,
    last: Year,
}

/// A province, zone or group: its provinces.
struct Place {
    id: String,
    provinces: Vec<usize>,
    is_wide: bool,
}

/// The statistics of a scenario.
pub struct Statistics {
    pub layout: Arc<Layout>,
    /// Of the draw at hand, by year and series.
    sums: Vec<f64>,
    moments: Vec<Moments>,
    histograms: Vec<Histogram>,
    part_sums: Vec<f64>,
    part_moments: Vec<Moments>,
    /// By series, every future of 2030; empty for provinces, zones and most groups.
    kept: Vec<Vec<f64>>,
    /// The values of a year.
    values: Vec<f64>,
}

/// Count, mean and squares of draws (Welford 1962, Technometrics 4, 419–420).
#[derive(Clone, Copy, Default)]
pub struct Moments {
    count: f64,
    mean: f64,
    squares: f64,
}

/// Counts of values in bins, and the extremes.
#[derive(Clone)]
pub struct Histogram {
    low: f64,
    width: f64,
    counts: Vec<u32>,
    lowest: f64,
    highest: f64,
}

impl Layout {
    pub fn new(inputs: &Inputs) -> Arc<Self> {
        let places = places(inputs.country);
        let last = inputs.scenario.horizon;
        let by_place = BY_PLACE
            .iter()
            .flat_map(|&outcome| places.iter().map(move |place| (outcome, place.id.clone())));
        let of_nation = OF_THE_NATION.map(|outcome| (outcome, "nation".to_owned()));
        let parts = part_names(last).into_iter().flat_map(|(whole, part)| {
            let wide = places.iter().filter(|place| place.is_wide);
            wide.map(move |place| (whole, part.clone(), place.id.clone()))
        });
        Arc::new(Self {
            series: by_place.chain(of_nation).collect(),
            parts: parts.collect(),
            births_2025: inputs
                .provinces
                .iter()
                .map(|province| province.births_2025)
                .collect(),
            last,
            places,
        })
    }

    /// One for each series and year, which sees only how far values reach.
    pub fn histograms_without_bins(&self) -> Vec<Histogram> {
        vec![Histogram::new(0.0, f64::INFINITY); self.years() * self.series.len()]
    }

    fn years(&self) -> usize {
        FIRST_YEAR.to(self.last).count()
    }

    fn measure(&self, year: &YearOutcome, values: &mut Vec<f64>) {
        values.clear();
        for outcome in BY_PLACE {
            for place in &self.places {
                let provinces = place.provinces.iter();
                let sum: f64 = provinces.map(|&r| self.value(outcome, year, r)).sum();
                values.push(match outcome {
                    Outcome::CapacityScore => sum / place.provinces.len() as f64,
                    _ => sum,
                });
            }
        }
        values.extend([year.capacity_ratios[0], year.regional_share]);
    }

    fn value(&self, outcome: Outcome, year: &YearOutcome, r: usize) -> f64 {
        match outcome {
            Outcome::Researchers => year.talent[r].researchers,
            Outcome::DeepTechStartups => year.startups[r].born,
            Outcome::DeepTechStartupsLenient => year.startups[r].born + self.births_2025[r],
            Outcome::SurvivingStartups => year.startups[r].surviving,
            Outcome::StartupJobs => year.startups[r].jobs,
            Outcome::RegionalRd => year.rd[r].total,
            Outcome::KnowledgeStock => year.knowledge[r],
            Outcome::AbsorbedMoney => year.money[r].absorbed,
            Outcome::LapsedMoney => year.money[r].lapsed,
            Outcome::CapacityScore => year.scores[r],
            Outcome::CapacityRatio | Outcome::RegionalShare => unreachable!("of the nation"),
        }
    }

    fn measure_parts(&self, year: &YearOutcome, values: &mut Vec<f64>) {
        values.clear();
        let provinces = 0..year.scores.len();
        let mut by_province = Vec::new();
        for r in provinces {
            push_parts(year, r, self.last, &mut by_province);
        }
        let parts = by_province.len() / year.scores.len();
        let sum = |part: usize, place: &Place| -> f64 {
            let provinces = place.provinces.iter();
            provinces.map(|&r| by_province[r * parts + part]).sum()
        };
        for part in 0..parts {
            // The last part, planning capacity, is a mean.
            let is_mean = part == parts - 1;
            for place in self.places.iter().filter(|place| place.is_wide) {
                let sum = sum(part, place);
                let size = place.provinces.len() as f64;
                values.push(if is_mean { sum / size } else { sum });
            }
        }
    }

    /// Whether every future of a series is kept.
    fn keeps(&self, series: usize) -> bool {
        let (outcome, place) = &self.series[series];
        let own_place = match outcome {
            Outcome::CapacityRatio
            | Outcome::RegionalShare
            | Outcome::AbsorbedMoney
            | Outcome::LapsedMoney => "nation",
            Outcome::CapacityScore => return false,
            _ => "non_capital",
        };
        place == own_place
    }
}

/// Provinces, zones, and three groups; a zone with the id of a group is that group.
fn places(country: &Country) -> Vec<Place> {
    const GROUPS: [&str; 3] = ["non_capital", "capital", "nation"];

    let of = |id: &str, is_wide, belongs: &dyn Fn(usize) -> bool| Place {
        id: id.to_owned(),
        provinces: (0..country.provinces.len())
            .filter(|&r| belongs(r))
            .collect(),
        is_wide,
    };
    let mut places = Vec::new();
    for (own, province) in country.provinces.iter().enumerate() {
        places.push(of(&province.code, false, &|r| r == own));
    }
    for (own, zone) in country.zones.iter().enumerate() {
        if !GROUPS.contains(&zone.id.as_str()) {
            places.push(of(&zone.id, true, &|r| country.provinces[r].zone == own));
        }
    }
    let is_capital = |r: usize| country.provinces[r].is_capital;
    places.push(of(GROUPS[0], true, &|r| !is_capital(r)));
    places.push(of(GROUPS[1], true, &is_capital));
    places.push(of(GROUPS[2], true, &|_| true));
    places
}

/// The names of what [`push_parts`] appends.
fn part_names(last: Year) -> Vec<(&'static str, String)> {
    let own = |whole: &'static str, names: &[&str]| -> Vec<(&'static str, String)> {
        names
            .iter()
            .map(|name| (whole, (*name).to_owned()))
            .collect()
    };
    let sources = [
        "central",
        "programmes",
        "local_match",
        "business",
        "induced",
    ];
    let channels = [
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
    let cohorts = FUND_YEAR.to(last).map(|born| born.to_string());
    let mut names = own("rd_by_source", &sources);
    names.extend(own("researchers_by_channel", &channels));
    names.extend(own("births", &["births"]));
    names.extend(cohorts.map(|born| ("survivors_by_cohort", born)));
    names.extend(own("block_money", &["granted"]));
    names.extend(own(
        "money_by_programme",
        &Programme::ALL.map(Programme::id),
    ));
    names.extend(own("planning_capacity", &["capacity"]));
    names
}

/// Appends all parts of a province in a year.
fn push_parts(year: &YearOutcome, r: usize, last: Year, parts: &mut Vec<f64>) {
    let (rd, talent) = (&year.rd[r], &year.talent[r]);
    parts.extend([
        rd.central,
        rd.programmes,
        rd.local_match,
        rd.business,
        rd.induced,
        talent.trend,
    ]);
    parts.extend(talent.supported);
    parts.extend([
        talent.stayers,
        talent.filled_posts,
        talent.graduates,
        talent.drawn_to_regions,
        year.startups[r].births,
    ]);
    let cohorts = FUND_YEAR.to(last).count();
    let born = year.startups[r].cohorts.iter().copied();
    parts.extend(born.chain(std::iter::repeat(0.0)).take(cohorts));
    parts.push(year.money[r].nominal_grant);
    parts.extend(year.money[r].programmes);
    parts.push(year.capacity[r]);
}

impl Statistics {
    pub fn new(layout: &Arc<Layout>, histograms: &[Histogram]) -> Self {
        let cells = layout.years() * layout.series.len();
        let part_cells = layout.years() * layout.parts.len();
        Self {
            sums: vec![0.0; cells],
            moments: vec![Moments::default(); cells],
            histograms: histograms.to_vec(),
            part_sums: vec![0.0; part_cells],
            part_moments: vec![Moments::default(); part_cells],
            kept: vec![Vec::new(); layout.series.len()],
            values: Vec::new(),
            layout: Arc::clone(layout),
        }
    }

    /// Adds a year of a future.
    pub fn add(&mut self, year: &YearOutcome) {
        let index = year.year.since(FIRST_YEAR) as usize;
        self.layout.measure(year, &mut self.values);
        let first = index * self.values.len();
        for (series, &value) in self.values.iter().enumerate() {
            self.sums[first + series] += value;
            self.histograms[first + series].add(value);
            if year.year == TARGET_YEAR && self.layout.keeps(series) {
                self.kept[series].push(value);
            }
        }
        self.layout.measure_parts(year, &mut self.values);
        let first = index * self.values.len();
        for (sum, value) in self.part_sums[first..].iter_mut().zip(&self.values) {
            *sum += value;
        }
    }

    /// Ends a draw, all futures of which have been added.
    pub fn end_draw(&mut self, futures: u32) {
        let series = self.moments.iter_mut().zip(&mut self.sums);
        let parts = self.part_moments.iter_mut().zip(&mut self.part_sums);
        for (moments, sum) in series.chain(parts) {
            moments.add(*sum / f64::from(futures));
            *sum = 0.0;
        }
    }

    /// These and those of later draws.
    pub fn merge(mut self, later: Self) -> Self {
        let series = self.moments.iter_mut().zip(&later.moments);
        let parts = self.part_moments.iter_mut().zip(&later.part_moments);
        for (moments, more) in series.chain(parts) {
            moments.merge(more);
        }
        for (histogram, more) in self.histograms.iter_mut().zip(&later.histograms) {
            histogram.merge(more);
        }
        for (kept, more) in self.kept.iter_mut().zip(later.kept) {
            kept.extend(more);
        }
        self
    }

    /// Histograms whose bins fit the values of these.
    pub fn histograms_that_fit(&self) -> Vec<Histogram> {
        let fitting = |histogram: &Histogram| {
            let reach = histogram.highest - histogram.lowest;
            Histogram::new(histogram.lowest - 0.25 * reach, 1.5 * reach / BINS as f64)
        };
        self.histograms.iter().map(fitting).collect()
    }

    /// The mean of a series, by its position.
    pub fn mean(&self, year: Year, series: usize) -> Estimate {
        self.moments[self.cell(year, self.layout.series.len(), series)].estimate()
    }

    /// The mean of a part, by its position.
    pub fn part_mean(&self, year: Year, part: usize) -> Estimate {
        self.part_moments[self.cell(year, self.layout.parts.len(), part)].estimate()
    }

    /// A quantile of a series, from its bins.
    pub fn quantile(&self, year: Year, series: usize, p: f64) -> f64 {
        self.histograms[self.cell(year, self.layout.series.len(), series)].quantile(p)
    }

    /// Every future of an outcome of the nation, or of the provinces outside the capital, in 2030.
    pub fn futures(&self, outcome: Outcome) -> &[f64] {
        let series = 0..self.layout.series.len();
        let mut own = series.filter(|&one| self.layout.series[one].0 == outcome);
        let kept = own.find(|&one| self.layout.keeps(one));
        &self.kept[kept.expect("the score has no place of its own")]
    }

    fn cell(&self, year: Year, series: usize, position: usize) -> usize {
        debug_assert!(year <= self.layout.last, "no later year is simulated");
        year.since(FIRST_YEAR) as usize * series + position
    }
}

impl Moments {
    fn add(&mut self, value: f64) {
        self.count += 1.0;
        let apart = value - self.mean;
        self.mean += apart / self.count;
        self.squares += apart * (value - self.mean);
    }

    fn merge(&mut self, other: &Self) {
        let count = self.count + other.count;
        if other.count > 0.0 {
            let apart = other.mean - self.mean;
            self.mean += apart * other.count / count;
            self.squares += other.squares + apart * apart * self.count * other.count / count;
            self.count = count;
        }
    }

    fn estimate(&self) -> Estimate {
        Estimate {
            value: self.mean,
            standard_error: (self.squares / (self.count - 1.0) / self.count).sqrt(),
        }
    }
}

impl Histogram {
    fn new(low: f64, width: f64) -> Self {
        Self {
            low,
            width,
            counts: vec![0; BINS],
            lowest: f64::INFINITY,
            highest: f64::NEG_INFINITY,
        }
    }

    fn add(&mut self, value: f64) {
        let bin = ((value - self.low) / self.width) as usize;
        self.counts[bin.min(BINS - 1)] += 1;
        self.lowest = self.lowest.min(value);
        self.highest = self.highest.max(value);
    }

    fn merge(&mut self, other: &Self) {
        for (count, more) in self.counts.iter_mut().zip(&other.counts) {
            *count += more;
        }
        self.lowest = self.lowest.min(other.lowest);
        self.highest = self.highest.max(other.highest);
    }

    fn quantile(&self, p: f64) -> f64 {
        let all: u32 = self.counts.iter().sum();
        let wanted = p * f64::from(all);
        let mut below = 0.0;
        for (bin, &count) in self.counts.iter().enumerate() {
            let count = f64::from(count);
            if count > 0.0 && below + count >= wanted {
                let part = (wanted - below) / count;
                let value = self.low + (bin as f64 + part) * self.width;
                return value.clamp(self.lowest, self.highest);
            }
            below += count;
        }
        self.highest
    }
}
