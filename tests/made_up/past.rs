//! A made-up run on the past: one series of each quantity, forecast from its first figure.

use blockfund::analysis::hindcast::{Forecast, Hindcast, PastSampling, Record, SeriesRecord};
use blockfund::country::PastQuantity;

use super::futures::Futures;
use super::text;

/// Title, quantity, first figure, and growth a year.
const SERIES: [(&str, &str, PastQuantity, f64, f64); 4] = [
    (
        "연구원, 전국",
        "Researchers, nation",
        PastQuantity::Researchers,
        480_000.0,
        0.04,
    ),
    (
        "R&D, 전국",
        "R&D, nation",
        PastQuantity::Rd,
        790_000.0,
        0.07,
    ),
    (
        "정부 R&D 예산",
        "Government R&D budget",
        PastQuantity::Budget,
        260_000.0,
        0.03,
    ),
    (
        "나머지 15개 시도의 혁신역량, 서울과 경기에 견줌",
        "Capacity of the other 15 provinces, relative to Seoul and Gyeonggi",
        PastQuantity::ScoreRatio,
        0.44,
        -0.05,
    ),
];
const YEARS: std::ops::RangeInclusive<u16> = 2018..=2024;

pub(super) fn hindcast() -> Hindcast {
    let overall = Record {
        quantity: None,
        series: SERIES.len(),
        forecasts: 24,
        inside_50: 9,
        inside_90: 17,
        above_median: 15,
        crps: 0.05,
        skill: 0.7,
        with_trend: 0,
        skill_against_trend: None,
    };
    Hindcast {
        sampling: PastSampling {
            seed: 2030,
            draws: 1024,
        },
        series: SERIES.iter().map(series).collect(),
        records: Vec::new(),
        overall,
        unchecked: Vec::new(),
    }
}

fn series(
    &(ko, en, quantity, from, growth): &(&str, &str, PastQuantity, f64, f64),
) -> SeriesRecord {
    let figure = |year: u16| from * (1.0 + growth * f64::from(year - YEARS.start()));
    let forecast = |year| {
        let futures = Futures {
            mean: from + 0.7 * (figure(year) - from),
            sd: 0.02 * from * f64::from(year - YEARS.start()).sqrt(),
        };
        Forecast {
            start: *YEARS.start(),
            year,
            from,
            published: figure(year),
            quantiles: futures.quantiles(),
            crps: futures.sd,
            error_of_no_change: (figure(year) - from).abs(),
            error_of_trend: None,
        }
    };
    SeriesRecord {
        id: quantity.id().to_owned(),
        title: text(ko, en),
        quantity,
        note: None,
        published: YEARS
            .map(|year| (year, figure(year), "source".to_owned()))
            .collect(),
        forecasts: YEARS.skip(1).map(forecast).collect(),
    }
}
