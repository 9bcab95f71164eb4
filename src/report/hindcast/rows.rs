//! `hindcast.csv`: every forecast of a published figure.

use crate::analysis::hindcast::{Forecast, Hindcast, SeriesRecord};
use crate::report::tables::{Cell, Table};

const HEADER: [&str; 19] = [
    "series",
    "quantity",
    "unit",
    "start",
    "year",
    "published_at_start",
    "published",
    "p05",
    "p25",
    "p50",
    "p75",
    "p95",
    "crps",
    "error_of_no_change",
    "error_of_trend",
    "inside_50",
    "inside_90",
    "source_at_start",
    "source",
];

/// A row a series, start and year; no rows where there is no past.
#[must_use]
pub fn forecasts(hindcast: Option<&Hindcast>) -> Table {
    let series = hindcast.iter().flat_map(|hindcast| &hindcast.series);
    let rows = series.flat_map(|series| {
        let forecasts = series.forecasts.iter();
        forecasts.map(move |forecast| row(series, forecast))
    });
    Table {
        name: "hindcast",
        header: HEADER.to_vec(),
        rows: rows.collect(),
    }
}

fn row(series: &SeriesRecord, forecast: &Forecast) -> Vec<Cell> {
    let source = |year: u16| {
        let mut published = series.published.iter();
        let figure = published.find(|(other, ..)| *other == year);
        Cell::from(figure.map(|(_, _, source)| source.as_str()))
    };
    let yes_or_no = |is: bool| Cell::from(if is { "true" } else { "false" });
    let q = &forecast.quantiles;
    vec![
        Cell::from(&series.id),
        Cell::from(series.quantity.id()),
        Cell::from(series.quantity.unit()),
        Cell::from(forecast.start),
        Cell::from(forecast.year),
        Cell::from(forecast.from),
        Cell::from(forecast.published),
        Cell::from(q.p05),
        Cell::from(q.p25),
        Cell::from(q.p50),
        Cell::from(q.p75),
        Cell::from(q.p95),
        Cell::from(forecast.crps),
        Cell::from(forecast.error_of_no_change),
        Cell::from(forecast.error_of_trend),
        yes_or_no(forecast.is_inside_50()),
        yes_or_no(forecast.is_inside_90()),
        source(forecast.start),
        source(forecast.year),
    ]
}
