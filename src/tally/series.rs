//! What is counted in every year: the outcomes, by place.

use std::ops::Range;

use super::places::Places;
use crate::country::{Country, Outcome};
use crate::lanes::Lanes;
use crate::model::YearResult;

/// Outcomes with one value for the whole country.
const OF_THE_NATION: [Outcome; 2] = [Outcome::CapacityRatio, Outcome::RegionalShare];

/// Outcomes with a value in every place: sums over its provinces, and for the score their mean.
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

/// An outcome at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    pub outcome: Outcome,
    pub place: String,
}

/// All series of a country, and the columns in which they are counted. A zone of one province shares the column of the
/// province.
#[derive(Clone, Debug, PartialEq)]
pub struct SeriesList {
    pub series: Vec<Series>,
    /// By series.
    column_of: Vec<usize>,
    /// Those that have columns.
    places: Places,
    wide_sizes: Vec<f64>,
    /// Start-ups of 2025 by column, added at once to what was born since: sums of their parts by province would depend on
    /// the order of provinces in the last digit, and so would whether 523 born later make 600.
    births_2025: Vec<f64>,
}

/// Room for the values of one outcome.
#[derive(Clone, Debug, Default)]
pub struct Room<const N: usize> {
    values: Vec<Lanes<N>>,
    zone_sums: Vec<Lanes<N>>,
}

impl SeriesList {
    #[must_use]
    pub fn new(country: &Country) -> Self {
        let places = Places::new(country);
        let ids = places.ids(country);
        let of_nation = OF_THE_NATION.map(|outcome| Series {
            outcome,
            place: "nation".to_owned(),
        });
        let by_place = BY_PLACE.iter().flat_map(|&outcome| {
            ids.iter().map(move |id| Series {
                outcome,
                place: id.clone(),
            })
        });
        let apart = places.apart();
        let columns = apart.ids(country).len();
        let counted_at = places.counted_at();
        let columns_by_place = (0..BY_PLACE.len()).flat_map(|outcome| {
            let first = OF_THE_NATION.len() + outcome * columns;
            counted_at.iter().map(move |place| first + place)
        });
        Self {
            series: of_nation.into_iter().chain(by_place).collect(),
            column_of: (0..OF_THE_NATION.len()).chain(columns_by_place).collect(),
            wide_sizes: apart.wide_sizes(),
            births_2025: births_2025(country, &apart),
            places: apart,
        }
    }

    /// The column in which a series is counted.
    #[must_use]
    pub fn column(&self, series: usize) -> usize {
        self.column_of[series]
    }

    /// Whether each column counts something.
    pub(super) fn are_counts(&self) -> Vec<bool> {
        let mut are_counts = vec![false; self.columns()];
        for (series, &column) in self.series.iter().zip(&self.column_of) {
            are_counts[column] = series.outcome.is_count();
        }
        are_counts
    }

    /// How many columns there are.
    #[must_use]
    pub fn columns(&self) -> usize {
        // The nation's column comes last, and no place shares it.
        self.column_of.last().map_or(0, |last| last + 1)
    }

    /// Gives to `take` the values of all columns in one year, some at a time and in order, each time with the position of
    /// the first: so they are still near the processor when they are counted.
    #[inline(always)]
    pub fn measure<const N: usize>(
        &self,
        result: &YearResult<N>,
        room: &mut Room<N>,
        mut take: impl FnMut(usize, &mut [Lanes<N>]),
    ) {
        let Room { values, zone_sums } = room;
        take(
            0,
            &mut [result.capacity_ratio, result.budget.regional_share()],
        );
        let mut first = OF_THE_NATION.len();
        for outcome in BY_PLACE {
            values.clear();
            Self::push_provinces(outcome, result, values);
            self.places.zone_sums(
                zone_sums,
                #[inline(always)]
                |r| values[r],
            );
            self.places.append_wide(zone_sums, values);
            match outcome {
                Outcome::CapacityScore => {
                    let wide = &mut values[result.scores.len()..];
                    for (sum, &size) in wide.iter_mut().zip(&self.wide_sizes) {
                        *sum = *sum / size;
                    }
                }
                Outcome::DeepTechStartupsLenient => {
                    for (born, &births) in values.iter_mut().zip(&self.births_2025) {
                        *born += births;
                    }
                }
                _ => {}
            }
            take(first, values);
            first += values.len();
        }
    }

    /// Appends an outcome of every province; of start-ups counted from 2025 only those born since.
    #[inline(always)]
    fn push_provinces<const N: usize>(
        outcome: Outcome,
        result: &YearResult<N>,
        values: &mut Vec<Lanes<N>>,
    ) {
        let provinces = 0..result.scores.len();
        match outcome {
            Outcome::Researchers => {
                push(values, provinces, |r| result.talent[r].researchers);
            }
            Outcome::DeepTechStartups | Outcome::DeepTechStartupsLenient => {
                push(values, provinces, |r| result.startups[r].born);
            }
            Outcome::SurvivingStartups => {
                push(values, provinces, |r| result.startups[r].surviving);
            }
            Outcome::StartupJobs => push(values, provinces, |r| result.startups[r].jobs),
            Outcome::RegionalRd => push(values, provinces, |r| result.rd[r].total),
            Outcome::KnowledgeStock => push(values, provinces, |r| result.knowledge[r]),
            Outcome::AbsorbedMoney => push(values, provinces, |r| result.money[r].absorbed),
            Outcome::LapsedMoney => push(values, provinces, |r| result.money[r].lapsed),
            Outcome::CapacityScore => push(values, provinces, |r| result.scores[r]),
            Outcome::CapacityRatio | Outcome::RegionalShare => {
                unreachable!("counted for the nation")
            }
        }
    }

    /// The position of a series.
    ///
    /// # Panics
    ///
    /// If the outcome is not counted at that place.
    #[must_use]
    pub fn position(&self, outcome: Outcome, place: &str) -> usize {
        let found = self
            .series
            .iter()
            .position(|series| series.outcome == outcome && series.place == place);
        found.expect("every outcome is counted at its own place")
    }
}

/// The start-ups of 2025 in every place, to nine decimals.
fn births_2025(country: &Country, places: &Places) -> Vec<f64> {
    let by_province = country
        .provinces
        .iter()
        .map(|province| province.births.value);
    let mut births: Vec<Lanes<1>> = by_province.map(Lanes::splat).collect();
    let mut zone_sums = Vec::new();
    places.zone_sums(&mut zone_sums, |r| births[r]);
    places.append_wide(&zone_sums, &mut births);
    births
        .iter()
        .map(|births| (births.lane(0) * 1e9).round() / 1e9)
        .collect()
}

/// Appends the value of every province.
#[inline(always)]
fn push<const N: usize>(
    values: &mut Vec<Lanes<N>>,
    provinces: Range<usize>,
    value: impl Fn(usize) -> Lanes<N>,
) {
    values.reserve(provinces.len());
    for r in provinces {
        values.push(value(r));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::load;

    #[test]
    fn the_start_ups_of_2025_are_77_in_any_order() {
        let loaded = load(&["scenarios/baseline.json".into()]).remove(0);
        let mut country = (*loaded.unwrap().scenario.country).clone();
        for _ in 0..country.provinces.len() {
            country.provinces.rotate_left(1);
            let births = births_2025(&country, &Places::new(&country));
            let [.., non_capital, capital, nation] = births[..] else {
                panic!("{births:?}");
            };
            assert_eq!([non_capital, capital, nation], [77.0, 0.0, 77.0]);
        }
    }
}
