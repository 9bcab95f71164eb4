//! Where the money of one scenario goes: programmes down, zones across.

use crate::analysis::findings::{PlaceFacts, ProgrammeFacts, ScenarioFindings, Whole};
use crate::report::figures::{self, Measure, Unit};
use crate::report::words::Phrase;
use crate::units::{FUND_YEAR, Year};

use super::Drawing;
use super::key::Key;
use super::money::{USES, zone_numbers, zones};
use super::page::{Frame, Height, Page};
use super::palette::{BLACK, DARK_GREY, Ink, text_on, tint};
use super::parts::Parts;
use super::plot::crisp;
use super::sheet::{Area, Pen, Point, Sheet, Side, wrapped};

/// Money of one scenario by programme and zone, all years together.
pub(super) fn draw(page: Page, scenario: &ScenarioFindings) -> Option<Drawing> {
    let parts = Parts::outside_capital(page.findings, scenario, Whole::MoneyByProgramme)?;
    let grid = Grid::new(page, &parts);
    let last: Year = scenario.horizon;
    let unit = Unit::fitting(Measure::Money, grid.largest_cell(), page.style.language);
    let values = [
        ("first", FUND_YEAR.to_string()),
        ("last", last.to_string()),
        ("scenario", page.title_of(scenario).to_owned()),
        ("unit", unit.name()),
        (
            "sum",
            figures::money(grid.cells.iter().flatten().sum(), page.style.language),
        ),
    ];
    let values = values
        .each_ref()
        .map(|(name, value)| (*name, value.as_str()));
    let frame = Frame {
        title: page.fill(Phrase::AllocationTitle, &values),
        subtitle: page.fill(Phrase::AllocationSubtitle, &values),
        notes: vec![page.fill(Phrase::AllocationNote, &values)],
        numbers: "parts.csv",
    };
    let entries = USES
        .iter()
        .map(|(_, phrase, colour)| (*colour, page.say(*phrase).to_owned()));
    let key = Key::new(page, entries.collect(), page.width());
    let rows = grid.programmes.len() as f64 + 1.0;
    let height = Height::Exactly(key.height() + Grid::HEADING + rows * Grid::ROW);
    Some(page.compose(frame, height, |sheet, body| {
        grid.draw(page, sheet, key.draw(sheet, body), unit);
    }))
}

/// Programmes down, zones across.
struct Grid<'a> {
    programmes: Vec<&'a ProgrammeFacts>,
    zones: Vec<&'a PlaceFacts>,
    /// Money, a row a programme.
    cells: Vec<Vec<f64>>,
}

impl<'a> Grid<'a> {
    const HEADING: f64 = 46.0;
    const ROW: f64 = 31.0;
    /// What the names of programmes take of the width.
    const NAMES: f64 = 0.25;

    fn new(page: Page<'a>, parts: &Parts) -> Self {
        let zones = zones(page);
        let numbers = zone_numbers(page, &zones);
        let programmes: Vec<&ProgrammeFacts> = page.findings.programmes.iter().collect();
        let mut cells = vec![vec![0.0; zones.len()]; programmes.len()];
        for row in parts.rows() {
            let programme = programmes
                .iter()
                .position(|programme| programme.id == row.part);
            if let (Some(programme), Some(zone)) = (programme, numbers.get(row.place.as_str())) {
                cells[programme][*zone] += row.mean.value;
            }
        }
        Self {
            programmes,
            zones,
            cells,
        }
    }

    fn largest_cell(&self) -> f64 {
        self.cells.iter().flatten().copied().fold(0.0, f64::max)
    }

    fn draw(&self, page: Page, sheet: &Sheet, body: Area, unit: Unit) {
        let names = body.width() * Self::NAMES;
        let inner = body.without(names, Self::HEADING, 0.0, 0.0);
        let columns = inner.columns(self.zones.len() + 1, 2.0);
        let rows = inner.rows(self.programmes.len() + 1, 2.0);
        let titles = self
            .zones
            .iter()
            .map(|zone| page.style.language.of(&zone.name));
        for (title, column) in titles.chain([page.say(Phrase::Sum)]).zip(&columns) {
            let at = (column.middle().0, inner.top - 4.0);
            fitted(page, sheet, (title, at, Side::Above), (column.width(), 3));
        }
        let largest = self.largest_cell();
        for ((programme, cells), row) in self.programmes.iter().zip(&self.cells).zip(&rows) {
            let colour = use_colour(programme);
            let square = Area {
                left: body.left,
                right: body.left + 4.0,
                ..*row
            };
            sheet.rectangle(square, colour);
            let name = page.style.language.of(&programme.name);
            let at = (body.left + 10.0, row.middle().1);
            fitted(page, sheet, (name, at, Side::Right), (names - 18.0, 2));
            for (money, column) in cells.iter().zip(&columns) {
                let area = Area {
                    top: row.top,
                    bottom: row.bottom,
                    ..*column
                };
                let fill = tint(colour, 0.06 + 0.74 * money / largest.max(1e-9));
                sheet.rectangle(area, fill);
                let ink = Ink::AXIS.coloured(text_on(fill));
                sheet.text(&unit.number(*money), area.middle(), Side::Middle, ink);
            }
            let at = (columns[self.zones.len()].middle().0, row.middle().1);
            sheet.text(
                &unit.number(cells.iter().sum()),
                at,
                Side::Middle,
                Ink::STRONG,
            );
        }
        self.sums(page, sheet, (&columns, &rows[self.programmes.len()]), unit);
    }

    /// The last row: each zone, and everything.
    fn sums(&self, page: Page, sheet: &Sheet, (columns, row): (&[Area], &Area), unit: Unit) {
        let top = crisp(row.top);
        let left = columns[0].left - page.width() * Self::NAMES;
        sheet.line((left, top), (row.right, top), Pen::new(DARK_GREY, 1.0));
        let middle = row.middle().1 + 1.0;
        sheet.text(
            page.say(Phrase::Sum),
            (left + 10.0, middle),
            Side::Right,
            Ink::STRONG,
        );
        let zone = |index: usize| self.cells.iter().map(|row| row[index]).sum::<f64>();
        let sums = (0..self.zones.len())
            .map(zone)
            .chain([self.cells.iter().flatten().sum()]);
        for (sum, column) in sums.zip(columns) {
            sheet.text(
                &unit.number(sum),
                (column.middle().0, middle),
                Side::Middle,
                Ink::STRONG,
            );
        }
    }
}

/// Writes a name in one line where it fits, else smaller in at most so many lines of a width.
fn fitted(
    page: Page,
    sheet: &Sheet,
    (name, at, side): (&str, Point, Side),
    (most, lines): (f64, usize),
) {
    let ink = Ink::AXIS.coloured(BLACK);
    if sheet.width_of(name, ink) <= most {
        return sheet.text(name, at, side, ink);
    }
    let ink = Ink::SMALL.coloured(BLACK);
    let lines = wrapped(page.style.typeface, name, most, lines, ink);
    sheet.lines(&lines, at, side, ink);
}

fn use_colour(programme: &ProgrammeFacts) -> plotters::style::RGBColor {
    let entry = USES.iter().find(|(use_id, ..)| *use_id == programme.use_id);
    entry.map_or(DARK_GREY, |(_, _, colour)| *colour)
}
