//! Where the money of one scenario goes: programmes down, zones across.

use crate::analysis::findings::{ProgrammeFacts, ScenarioFindings, Whole};
use crate::report::figures::{self, Measure, Unit};
use crate::report::words::{Phrase, SectionPhrase};

use super::Drawing;
use super::key::Key;
use super::lines::wrapped;
use super::money::{NEGLIGIBLE, USES, years_until, zone_numbers, zones};
use super::page::{Frame, Height, Page};
use super::palette::{BLACK, DARK_GREY, Ink, text_on, tint};
use super::parts::Parts;
use super::plot::crisp;
use super::sheet::{Area, Pen, Sheet, Side};

/// Money of one scenario by programme and zone, all years together.
pub(super) fn draw(page: Page, scenario: &ScenarioFindings) -> Option<Drawing> {
    let parts = Parts::with_capital(page.findings, scenario, Whole::MoneyByProgramme)?;
    let grid = Grid::new(page, &parts);
    let values = [
        ("years", years_until(scenario.horizon)),
        ("scenario", page.title_of(scenario).to_owned()),
        ("unit", grid.unit.name()),
        ("values", page.values().to_owned()),
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
        section: SectionPhrase::Absorption,
    };
    let entries = USES
        .iter()
        .map(|(_, phrase, colour)| (*colour, page.say(*phrase).to_owned()));
    let key = Key::new(page, entries.collect(), page.width());
    let height = Height::Exactly(key.height() + grid.height());
    Some(page.compose(frame, height, |sheet, body| {
        grid.draw(sheet, key.draw(sheet, body));
    }))
}

/// Programmes down, zones across.
struct Grid<'a> {
    programmes: Vec<&'a ProgrammeFacts>,
    /// The names of the programmes, and of the zones and the sum, in lines of their size.
    names: (Ink, Vec<Vec<String>>),
    headings: (Ink, Vec<Vec<String>>),
    sum: &'static str,
    /// Money, a row a programme.
    cells: Vec<Vec<f64>>,
    largest: f64,
    unit: Unit,
}

impl<'a> Grid<'a> {
    const ROW: f64 = 31.0;
    const GAP: f64 = 2.0;
    /// What the names of programmes take of the width.
    const NAMES: f64 = 0.26;
    /// Room for the mark of a use before a name, and for the gap behind it.
    const MARK: f64 = 10.0;
    const NAMES_GAP: f64 = 8.0;
    /// Room above and below a name, and below a heading.
    const NAME_GAP: f64 = 8.0;
    const HEADING_GAP: f64 = 6.0;
    /// How far a heading may reach beyond its column.
    const BEYOND: f64 = 4.0;
    /// A name that takes more lines than these is written small, and the others with it.
    const LINES: usize = 3;

    fn new(page: Page<'a>, parts: &Parts) -> Self {
        let zones = zones(page, &[parts]);
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
        let largest = cells.iter().flatten().copied().fold(0.0, f64::max);
        let unit = Unit::fitting(Measure::Money, largest, page.style.language);
        let sum = page.say(Phrase::Sum);
        let names = programmes
            .iter()
            .map(|one| page.style.language.of(&one.name));
        let headings = zones.iter().map(|zone| page.style.language.of(&zone.name));
        let mut headings = Self::headings(page, &headings.chain([sum]).collect::<Vec<_>>());
        if let Some(lines) = headings.1.last_mut() {
            lines.push(format!("({})", unit.name()));
        }
        Self {
            names: Self::names(page, &names.collect::<Vec<_>>()),
            headings,
            programmes,
            sum,
            cells,
            largest,
            unit,
        }
    }

    fn names(page: Page, names: &[&str]) -> (Ink, Vec<Vec<String>>) {
        let width = page.width() * Self::NAMES - Self::MARK - Self::NAMES_GAP;
        let lines = |ink| {
            let lines =
                |name: &&str| wrapped(page.style.typeface, name, width, 2 * Self::LINES, ink);
            names.iter().map(lines).collect::<Vec<_>>()
        };
        let ink = Ink::AXIS.coloured(BLACK);
        let large = lines(ink);
        if large.iter().all(|lines| lines.len() <= Self::LINES) {
            return (ink, large);
        }
        let ink = Ink::SMALL.coloured(BLACK);
        (ink, lines(ink))
    }

    /// In the largest size in which every word fits its column.
    fn headings(page: Page, names: &[&str]) -> (Ink, Vec<Vec<String>>) {
        let columns = names.len() as f64;
        let column = page.width() * (1.0 - Self::NAMES) / columns - Self::GAP + Self::BEYOND;
        let fits = |ink: &Ink| {
            let mut words = names
                .iter()
                .flat_map(|name| name.split_inclusive([' ', '-']));
            words.all(|word| page.width_of(word.trim_end(), *ink) <= column)
        };
        let ink = Ink::AXIS.coloured(BLACK);
        let sizes = [ink.size, Ink::SMALL.size, 9.5, 8.5, 7.5];
        let inks = sizes.map(|size| Ink { size, ..ink });
        let ink = inks.into_iter().find(fits).unwrap_or(inks[4]);
        let lines = |name: &&str| wrapped(page.style.typeface, name, column, 4, ink);
        (ink, names.iter().map(lines).collect())
    }

    fn heading_height(&self) -> f64 {
        let (ink, headings) = &self.headings;
        let lines = headings.iter().map(Vec::len).max().unwrap_or(1);
        lines as f64 * ink.line_height() + Self::HEADING_GAP
    }

    /// Of each programme's row, and of that of the sums.
    fn row_heights(&self) -> Vec<f64> {
        let (ink, names) = &self.names;
        let height = |lines: &Vec<String>| lines.len() as f64 * ink.line_height() + Self::NAME_GAP;
        let heights = names.iter().map(height).chain([Self::ROW]);
        heights.map(|height| height.max(Self::ROW)).collect()
    }

    fn height(&self) -> f64 {
        self.heading_height() + self.row_heights().iter().sum::<f64>()
    }

    /// Money in the grid's unit, all with as many decimals.
    fn write(&self, money: f64) -> String {
        if money.abs() < NEGLIGIBLE {
            return "–".to_owned();
        }
        let decimals = self.unit.decimals_up_to(self.largest);
        self.unit.write_bare(money, decimals)
    }

    fn draw(&self, sheet: &Sheet, body: Area) {
        let names = body.width() * Self::NAMES;
        let inner = body.without(names, self.heading_height(), 0.0, 0.0);
        let columns = inner.columns(self.cells[0].len() + 1, Self::GAP);
        let (ink, headings) = &self.headings;
        for (heading, column) in headings.iter().zip(&columns) {
            let at = (column.middle().0, inner.top - Self::HEADING_GAP);
            sheet.lines(heading, at, Side::Above, *ink);
        }
        let mut top = inner.top;
        let rows = self.row_heights().into_iter().map(|height| {
            let row = Area {
                top,
                bottom: top + height - Self::GAP,
                ..body
            };
            top += height;
            row
        });
        let rows: Vec<Area> = rows.collect();
        for (programme, row) in rows.iter().enumerate().take(self.programmes.len()) {
            self.draw_row(sheet, (&columns, row), programme);
        }
        self.sums(sheet, (&columns, &rows[self.programmes.len()]));
    }

    /// A programme: its use and name, its money by zone, and their sum.
    fn draw_row(&self, sheet: &Sheet, (columns, row): (&[Area], &Area), programme: usize) {
        let colour = use_colour(self.programmes[programme]);
        let mark = Area {
            right: row.left + 4.0,
            ..*row
        };
        sheet.rectangle(mark, colour);
        let (ink, names) = &self.names;
        let at = (row.left + Self::MARK, row.middle().1);
        sheet.lines(&names[programme], at, Side::Right, *ink);
        let cells = &self.cells[programme];
        for (money, column) in cells.iter().zip(columns) {
            let area = Area {
                top: row.top,
                bottom: row.bottom,
                ..*column
            };
            let fill = tint(colour, 0.06 + 0.74 * money / self.largest.max(NEGLIGIBLE));
            sheet.rectangle(area, fill);
            let ink = Ink::AXIS.coloured(text_on(fill));
            sheet.text(&self.write(*money), area.middle(), Side::Middle, ink);
        }
        let sum = self.write(cells.iter().sum());
        let at = (columns[cells.len()].middle().0, row.middle().1);
        sheet.text(&sum, at, Side::Middle, Ink::STRONG);
    }

    /// The last row: each zone, and everything.
    fn sums(&self, sheet: &Sheet, (columns, row): (&[Area], &Area)) {
        let top = crisp(row.top);
        sheet.line((row.left, top), (row.right, top), Pen::new(DARK_GREY, 1.0));
        let middle = row.middle().1 + 1.0;
        let at = (row.left + Self::MARK, middle);
        sheet.text(self.sum, at, Side::Right, Ink::STRONG);
        let zone = |index: usize| self.cells.iter().map(|row| row[index]).sum::<f64>();
        let zones = (0..columns.len() - 1).map(zone);
        let sums = zones.chain([self.cells.iter().flatten().sum()]);
        for (sum, column) in sums.zip(columns) {
            let at = (column.middle().0, middle);
            sheet.text(&self.write(sum), at, Side::Middle, Ink::STRONG);
        }
    }
}

fn use_colour(programme: &ProgrammeFacts) -> plotters::style::RGBColor {
    let entry = USES.iter().find(|(use_id, ..)| *use_id == programme.use_id);
    entry.map_or(DARK_GREY, |(_, _, colour)| *colour)
}
