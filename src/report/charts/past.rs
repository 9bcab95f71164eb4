//! The model run on the past: forecasts from the first published figure of a series as bands, and the figures themselves.

use crate::analysis::findings::{ExperimentFacts, Findings};
use crate::analysis::hindcast::{Forecast, Hindcast, SeriesRecord};
use crate::country::PastQuantity;
use crate::report::figures::{Measure, Unit};
use crate::report::hindcast::expected;
use crate::report::words::{PastPhrase, SectionPhrase};

use super::Drawing;
use super::axis::range_around;
use super::lines::wrapped;
use super::page::{Frame, Height, Page};
use super::palette::{BLACK, Ink, OUTCOME, WHITE, blend, tint};
use super::plot::Plot;
use super::sheet::{Area, Pen, Sheet, Side};

/// Series of a quantity that are shown.
const MOST_OF_A_QUANTITY: usize = 3;
const COLUMNS: usize = 2;
const TICKS: usize = 4;
/// Room for the years below a plot.
const YEARS: f64 = 24.0;

/// Nothing where there is no past.
pub(super) fn draw(page: Page) -> Option<Drawing> {
    let hindcast = page.findings.hindcast.as_ref()?;
    let panels: Vec<Panel> = shown(hindcast).filter_map(Panel::of).collect();
    if panels.is_empty() {
        return None;
    }
    let own = own_findings(page.findings, hindcast);
    let page = Page {
        findings: &own,
        style: page.style,
    };
    let overall = &hindcast.overall;
    let drawn: usize = panels.iter().map(|panel| panel.forecasts.len()).sum();
    let language = page.style.language;
    let values = [
        ("forecasts", overall.forecasts.to_string()),
        ("inside", overall.inside_90.to_string()),
        ("expected", expected(overall)),
        ("all", hindcast.series.len().to_string()),
        ("shown", panels.len().to_string()),
        ("drawn", drawn.to_string()),
    ];
    let values = values.each_ref().map(|(name, value)| (*name, &**value));
    let frame = Frame {
        title: language.say(PastPhrase::ChartTitle).to_owned(),
        subtitle: language.fill(PastPhrase::ChartSubtitle, &values),
        notes: vec![language.fill(PastPhrase::ChartNote, &values)],
        numbers: "hindcast.csv",
        section: SectionPhrase::Past,
    };
    let rows = panels.len().div_ceil(COLUMNS);
    let height = Height::AtLeast(rows as f64 * 165.0);
    Some(page.compose(frame, height, |sheet, body| {
        let scale = panels.iter().map(|panel| panel.scale_width(page, sheet));
        let scale = scale.fold(0.0, f64::max);
        let last_year = sheet.width_of("2024", Ink::AXIS) / 2.0;
        let body = body.without(0.0, 0.0, last_year, 0.0);
        let cells = body.rows(rows, 14.0);
        let cells = cells
            .iter()
            .flat_map(|row| row.columns(COLUMNS, 2.0 * last_year + 12.0));
        for (index, (panel, cell)) in panels.iter().zip(cells).enumerate() {
            let row = &panels[index - index % COLUMNS..];
            let lines = row
                .iter()
                .take(COLUMNS)
                .map(|panel| panel.title(page, cell.width()).len());
            let head = lines.max().unwrap_or(1) as f64 * Ink::STRONG.line_height() + 6.0;
            panel.draw(page, sheet, cell, (head, scale));
        }
    }))
}

/// The findings with the sizes that the past was run with, for the small print.
fn own_findings(findings: &Findings, hindcast: &Hindcast) -> Findings {
    Findings {
        experiment: ExperimentFacts {
            seed: hindcast.sampling.seed,
            draws: hindcast.sampling.draws,
            futures_per_draw: 1,
            sampler: "pseudo".to_owned(),
            is_central: false,
            ..findings.experiment.clone()
        },
        targets: Vec::new(),
        places: Vec::new(),
        programmes: Vec::new(),
        ledger: Vec::new(),
        sources: Vec::new(),
        hindcast: None,
        choosing: None,
        scenarios: Vec::new(),
    }
}

/// The series with most forecasts of each quantity, of equals the one that was published last.
fn shown(hindcast: &Hindcast) -> impl Iterator<Item = &SeriesRecord> {
    PastQuantity::ALL.into_iter().flat_map(|quantity| {
        let mut series: Vec<&SeriesRecord> = hindcast
            .series
            .iter()
            .filter(|series| series.quantity == quantity)
            .collect();
        let last = |series: &SeriesRecord| series.published.iter().map(|(year, ..)| *year).max();
        series.sort_by_key(|series| std::cmp::Reverse((series.forecasts.len(), last(series))));
        series.truncate(MOST_OF_A_QUANTITY);
        series
    })
}

/// A series with its forecasts from its first figure on.
struct Panel<'a> {
    series: &'a SeriesRecord,
    forecasts: Vec<&'a Forecast>,
    start: (u16, f64),
}

impl<'a> Panel<'a> {
    fn of(series: &'a SeriesRecord) -> Option<Self> {
        let &(first, figure, _) = series.published.first()?;
        let of_first = series.forecasts.iter();
        let forecasts: Vec<&Forecast> = of_first
            .filter(|forecast| forecast.start == first)
            .collect();
        (!forecasts.is_empty()).then_some(Self {
            series,
            forecasts,
            start: (first, figure),
        })
    }

    fn values(&self) -> impl Iterator<Item = f64> {
        let bands = self
            .forecasts
            .iter()
            .flat_map(|forecast| [forecast.quantiles.p05, forecast.quantiles.p95]);
        let published = self.series.published.iter().map(|(_, figure, _)| *figure);
        bands.chain(published)
    }

    fn last(&self) -> u16 {
        let years = self.series.published.iter().map(|(year, ..)| *year);
        years.max().unwrap_or(self.start.0)
    }

    fn unit(&self, page: Page) -> Unit {
        let measure = match self.series.quantity {
            PastQuantity::Researchers => Measure::Persons,
            PastQuantity::Rd | PastQuantity::Budget => Measure::Money,
            PastQuantity::ScoreRatio => Measure::Share,
        };
        Unit::fitting(measure, self.start.1, page.style.language)
    }

    fn scale_width(&self, page: Page, sheet: &Sheet) -> f64 {
        let range = range_around(self.values(), 0.08);
        Plot::scale_width(sheet, &range, TICKS, self.unit(page))
    }

    /// The series' title in lines.
    fn title(&self, page: Page, width: f64) -> Vec<String> {
        let title = page.style.language.of(&self.series.title);
        wrapped(page.style.typeface, title, width, 4, Ink::STRONG)
    }

    /// Below a heading, and at the right of a scale of that width.
    fn draw(&self, page: Page, sheet: &Sheet, cell: Area, (head, scale): (f64, f64)) {
        let lines = self.title(page, cell.width());
        let top = cell.top + head - 6.0 - lines.len() as f64 * Ink::STRONG.line_height();
        sheet.lines(&lines, (cell.left, top), Side::BelowRight, Ink::STRONG);
        let area = cell.without(scale, head, 0.0, YEARS);
        let years = f64::from(self.start.0)..f64::from(self.last());
        let plot = Plot::new(sheet, area, years, range_around(self.values(), 0.08));
        plot.value_scale(TICKS, self.unit(page));
        plot.year_scale(self.start.0, self.last());
        self.bands(&plot);
        for (year, figure, _) in &self.series.published {
            let at = plot.at(f64::from(*year), *figure);
            sheet.disc(at, 4.4, WHITE);
            sheet.disc(at, 3.2, BLACK);
        }
    }

    /// The futures, opening at the figure that they start from.
    fn bands(&self, plot: &Plot) {
        let (first, figure) = (f64::from(self.start.0), self.start.1);
        let edges = |bounds: fn(&Forecast) -> (f64, f64)| {
            let later = self.forecasts.iter().map(|forecast| {
                let (low, high) = bounds(forecast);
                (f64::from(forecast.year), low, high)
            });
            let edges = std::iter::once((first, figure, figure)).chain(later);
            edges.collect::<Vec<_>>()
        };
        let wide = edges(|forecast| (forecast.quantiles.p05, forecast.quantiles.p95));
        plot.band(&wide, tint(OUTCOME, 0.25));
        let narrow = edges(|forecast| (forecast.quantiles.p25, forecast.quantiles.p75));
        plot.band(&narrow, tint(OUTCOME, 0.55));
        let median = edges(|forecast| (forecast.quantiles.p50, 0.0));
        let median: Vec<(f64, f64)> = median
            .into_iter()
            .map(|(year, value, _)| (year, value))
            .collect();
        plot.curve(&median, Pen::new(blend(OUTCOME, BLACK, 0.45), 2.2));
    }
}
