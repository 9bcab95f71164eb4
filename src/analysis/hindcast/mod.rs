//! The model run on the past: forecasts from earlier years, held against what was then published.
//!
//! Every published figure of a series is a start; the model's growth from there is a forecast of every later figure of
//! the series (a rolling origin: Tashman 2000, International Journal of Forecasting 16(4),
//! doi:10.1016/S0169-2070(00)00065-0). Forecasts of one series overlap, so they are not independent.

mod rerun;
pub mod scores;

use serde::{Deserialize, Serialize};

use super::findings::Quantiles;
use crate::country::{Country, Past, PastQuantity, PastSeries, Unchecked};
use crate::dispatch::VectorUnit;
use crate::stats::quantile;
use crate::units::Text;
use rerun::{Question, growth};
use scores::{crps, linear_trend, skill};

/// Chosen: further ahead than any scenario looks.
const MOST_YEARS_AHEAD: u16 = 10;
/// Years of known budgets ahead of the model's own start, which budgets are forecast from.
const KNOWN_BUDGETS: u16 = 2;

/// How many draws the past is run with, each with one future, and where their luck comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PastSampling {
    pub seed: u64,
    pub draws: u32,
}

impl PastSampling {
    /// What a run uses, or fewer where it has fewer draws itself. Chosen: the error of a band's end is then about a
    /// twentieth of the band's width.
    pub const USUAL: Self = Self {
        seed: 2030,
        draws: 1024,
    };
    /// The fewest of a run: with fewer the ends of a 90 % band lie anywhere.
    pub const FEWEST_DRAWS: u32 = 128;
}

/// How well the model did on the past.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Hindcast {
    pub sampling: PastSampling,
    pub series: Vec<SeriesRecord>,
    /// By quantity, those that have forecasts.
    pub records: Vec<Record>,
    /// Of all forecasts together.
    pub overall: Record,
    /// What could not be checked, and why.
    pub unchecked: Vec<Unchecked>,
}

/// A published series with all forecasts of its figures.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SeriesRecord {
    pub id: String,
    pub title: Text,
    pub quantity: PastQuantity,
    pub note: Option<Text>,
    /// Year, figure, and where it was published.
    pub published: Vec<(u16, f64, String)>,
    /// By start, then by year.
    pub forecasts: Vec<Forecast>,
}

/// A forecast of one published figure from an earlier one.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Forecast {
    pub start: u16,
    pub year: u16,
    /// The figure of the start, and the one to forecast.
    pub from: f64,
    pub published: f64,
    pub quantiles: Quantiles<f64>,
    /// In the unit of the figures, as are the next two.
    pub crps: f64,
    /// The error of saying that nothing changes.
    pub error_of_no_change: f64,
    /// The error of the straight line through the figures up to the start; nothing where there is only one.
    pub error_of_trend: Option<f64>,
}

/// The forecasts of a quantity, summed up. Scores are parts of the figure at the start.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Record {
    /// Nothing where all quantities are together.
    pub quantity: Option<PastQuantity>,
    pub series: usize,
    pub forecasts: usize,
    pub inside_50: usize,
    pub inside_90: usize,
    /// Published figures above the median of their forecast.
    pub above_median: usize,
    pub crps: f64,
    /// Against saying that nothing changes.
    pub skill: f64,
    /// Forecasts that a trend could be drawn for, and the skill against it there.
    pub with_trend: usize,
    pub skill_against_trend: Option<f64>,
}

impl Hindcast {
    /// Runs the model on the country's past; nothing where none was published.
    #[must_use]
    pub fn of(country: &Country, sampling: PastSampling, unit: VectorUnit) -> Option<Self> {
        let past = country.past.as_ref()?;
        let questions = questions(past);
        let answers = growth(country, past, &questions, sampling, unit);
        let mut answers = questions.iter().zip(answers).peekable();
        let series = past.series.iter().enumerate().map(|(position, series)| {
            let mut forecasts = Vec::new();
            while let Some((question, growth)) =
                answers.next_if(|(question, _)| question.series == position)
            {
                forecasts.push(forecast(series, question, growth));
            }
            SeriesRecord {
                id: series.id.clone(),
                title: series.title.clone(),
                quantity: series.quantity,
                note: series.note.clone(),
                published: published(past, series),
                forecasts,
            }
        });
        let series: Vec<SeriesRecord> = series.collect();
        let of_quantity = |quantity| Record::of(Some(quantity), &series);
        Some(Self {
            sampling,
            records: PastQuantity::ALL
                .into_iter()
                .filter_map(of_quantity)
                .collect(),
            overall: Record::of(None, &series)?,
            series,
            unchecked: past.unchecked.clone(),
        })
    }
}

/// Every pair of a figure and a later one of its series, by series, start and year.
fn questions(past: &Past) -> Vec<Question> {
    let mut questions = Vec::new();
    for (position, series) in past.series.iter().enumerate() {
        let before = if series.quantity == PastQuantity::Budget {
            KNOWN_BUDGETS
        } else {
            0
        };
        for &start in series.figures.keys() {
            let later = start + 1..=start + MOST_YEARS_AHEAD;
            for (&year, _) in series.figures.range(later) {
                questions.push(Question {
                    series: position,
                    start,
                    clock: start - before,
                    year,
                });
            }
        }
    }
    questions
}

fn published(past: &Past, series: &PastSeries) -> Vec<(u16, f64, String)> {
    let figures = series.figures.iter().map(|(year, figure)| {
        let mut sources = past.sources.iter();
        let source = sources.find(|(key, _)| *key == figure.source);
        let reference = source.map_or(&figure.source, |(_, reference)| &reference.en);
        (*year, figure.value, reference.clone())
    });
    figures.collect()
}

/// The figure at the start, grown as in each future.
fn forecast(series: &PastSeries, question: &Question, growth: Vec<f64>) -> Forecast {
    let Question { start, year, .. } = *question;
    let (from, published) = (series.figures[&start].value, series.figures[&year].value);
    let mut sample: Vec<f64> = growth.into_iter().map(|growth| from * growth).collect();
    sample.sort_by(f64::total_cmp);
    let until_start = series.figures.range(..=start);
    let earlier: Vec<(u16, f64)> = until_start
        .map(|(year, figure)| (*year, figure.value))
        .collect();
    Forecast {
        start,
        year,
        from,
        published,
        quantiles: Quantiles::from_list(
            Quantiles::<f64>::LEVELS.map(|level| quantile(&sample, level)),
        ),
        crps: crps(&sample, published),
        error_of_no_change: (published - from).abs(),
        error_of_trend: linear_trend(&earlier, year).map(|trend| (published - trend).abs()),
    }
}

impl SeriesRecord {
    /// Its forecasts summed up; nothing where there is none.
    #[must_use]
    pub fn record(&self) -> Option<Record> {
        Record::of(None, std::slice::from_ref(self))
    }
}

impl Record {
    /// How many forecasts a 90 % band that is right holds on average.
    #[must_use]
    pub fn expected_inside_90(&self) -> f64 {
        0.9 * self.forecasts as f64
    }

    /// Of all series of a quantity, or of all; nothing where there is no forecast.
    fn of(quantity: Option<PastQuantity>, series: &[SeriesRecord]) -> Option<Self> {
        let is_meant =
            |series: &&SeriesRecord| quantity.is_none_or(|quantity| quantity == series.quantity);
        let meant: Vec<&SeriesRecord> = series.iter().filter(is_meant).collect();
        let forecasts: Vec<&Forecast> = meant.iter().flat_map(|series| &series.forecasts).collect();
        if forecasts.is_empty() {
            return None;
        }
        let count = |is_counted: &dyn Fn(&Forecast) -> bool| {
            forecasts
                .iter()
                .filter(|forecast| is_counted(forecast))
                .count()
        };
        let relative = |error: &dyn Fn(&Forecast) -> Option<f64>| -> f64 {
            let errors = forecasts
                .iter()
                .filter_map(|forecast| Some(error(forecast)? / forecast.from));
            errors.sum::<f64>()
        };
        let with_trend = count(&|forecast| forecast.error_of_trend.is_some());
        let crps = relative(&|forecast| Some(forecast.crps));
        let crps_with_trend = relative(&|forecast| forecast.error_of_trend.map(|_| forecast.crps));
        let of_trend = relative(&|forecast| forecast.error_of_trend);
        Some(Self {
            quantity,
            series: meant.len(),
            forecasts: forecasts.len(),
            inside_50: count(&|forecast| forecast.is_inside_50()),
            inside_90: count(&|forecast| forecast.is_inside_90()),
            above_median: count(&|forecast| forecast.published > forecast.quantiles.p50),
            crps: crps / forecasts.len() as f64,
            skill: skill(
                crps,
                relative(&|forecast| Some(forecast.error_of_no_change)),
            ),
            with_trend,
            skill_against_trend: (with_trend > 0).then(|| skill(crps_with_trend, of_trend)),
        })
    }
}

impl Forecast {
    /// Whether the figure lies in the band that holds half of the futures.
    #[must_use]
    pub fn is_inside_50(&self) -> bool {
        (self.quantiles.p25..=self.quantiles.p75).contains(&self.published)
    }

    /// Whether it lies in the band that holds nine tenths of them.
    #[must_use]
    pub fn is_inside_90(&self) -> bool {
        (self.quantiles.p05..=self.quantiles.p95).contains(&self.published)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn series(forecasts: Vec<Forecast>) -> SeriesRecord {
        let words = || Text {
            ko: String::new(),
            en: String::new(),
        };
        SeriesRecord {
            id: String::new(),
            title: words(),
            quantity: PastQuantity::Rd,
            note: None,
            published: Vec::new(),
            forecasts,
        }
    }

    /// A forecast from 100 whose band of 90 % goes from 110 to 130 and that of 50 % from 115 to 125.
    fn forecast(published: f64, crps: f64, error_of_trend: Option<f64>) -> Forecast {
        let at = [
            108.0, 110.0, 112.0, 115.0, 120.0, 125.0, 128.0, 130.0, 132.0,
        ];
        Forecast {
            start: 2019,
            year: 2021,
            from: 100.0,
            published,
            quantiles: Quantiles::from_list(at),
            crps,
            error_of_no_change: (published - 100.0).abs(),
            error_of_trend,
        }
    }

    #[test]
    fn forecasts_are_summed_up_as_by_hand() {
        let record = series(vec![
            forecast(121.0, 1.0, None),
            forecast(129.0, 5.0, Some(4.0)),
            forecast(105.0, 9.0, Some(8.0)),
        ]);
        let record = record.record().expect("there are forecasts");
        assert_eq!((record.forecasts, record.series), (3, 1));
        assert_eq!((record.inside_50, record.inside_90), (1, 2));
        assert_eq!(record.above_median, 2);
        assert_eq!(record.with_trend, 2);
        let is_close = |value: f64, expected: f64| (value - expected).abs() < 1e-12;
        assert!(is_close(record.crps, 0.05));
        // 15 of errors against 21 + 29 + 5, and 14 against 12.
        assert!(is_close(record.skill, 1.0 - 15.0 / 55.0));
        assert!(is_close(
            record.skill_against_trend.expect("two have a trend"),
            1.0 - 14.0 / 12.0
        ));
        assert!(series(Vec::new()).record().is_none());
    }

    #[test]
    fn the_unit_of_the_figures_does_not_matter() {
        let folder = std::path::Path::new("scenarios/data/korea");
        let mut country = Country::from_folder(folder).unwrap_or_else(|told| panic!("{told}"));
        let sampling = PastSampling { seed: 7, draws: 8 };
        let run = |country: &Country| {
            Hindcast::of(country, sampling, VectorUnit::BASELINE).expect("Korea has a past")
        };
        let before = run(&country);
        let past = country.past.as_mut().expect("Korea has a past");
        let figures = past
            .series
            .iter_mut()
            .flat_map(|series| series.figures.values_mut());
        figures.for_each(|figure| figure.value *= 1024.0);
        past.known_budgets
            .values_mut()
            .for_each(|figure| figure.value *= 1024.0);
        let after = run(&country);
        assert_eq!(before.records, after.records);
        assert_eq!(before.overall, after.overall);
    }
}
