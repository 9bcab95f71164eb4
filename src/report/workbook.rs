//! `tables.xlsx`: the tables as one workbook, for those who read them in Excel.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use super::schema::{self, Column, Kind, Unit};
use super::tables::{Cell, Table};
use super::words::{ColumnPhrase, Language};

/// The file that holds it.
pub const WORKBOOK: &str = "tables.xlsx";
/// Rows that a sheet can have.
const MOST_ROWS: usize = 1_048_576;
/// Letters that a column is wide.
const WIDTH: f64 = 16.0;
/// The first sheet: what the columns of the others are.
const COLUMNS: &str = "columns";

/// The workbook's bytes: a sheet that explains every column, then a sheet a table. A table that is too long for a sheet
/// is left to its CSV file, and the first sheet says so. The same tables give the same bytes.
///
/// # Errors
///
/// Never known to happen: the names and texts are such as a workbook can hold.
pub fn of(tables: &[Table], language: Language) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    // Any day but today, so that the bytes do not depend on the clock.
    let day = ExcelDateTime::from_ymd(2026, 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&day));
    let bold = Format::new().set_bold();

    let sheet = workbook.add_worksheet().set_name(COLUMNS)?;
    explain(sheet, tables, language, &bold)?;
    for table in tables.iter().filter(|table| fits(table)) {
        let sheet = workbook.add_worksheet().set_name(table.name)?;
        fill(sheet, table, &bold)?;
    }
    workbook.save_to_buffer()
}

fn fits(table: &Table) -> bool {
    table.rows.len() < MOST_ROWS
}

/// A row a column of a table: sheet, column, title, unit.
fn explain(
    sheet: &mut Worksheet,
    tables: &[Table],
    language: Language,
    bold: &Format,
) -> Result<(), XlsxError> {
    let header = [
        ColumnPhrase::Sheet,
        ColumnPhrase::ColumnName,
        ColumnPhrase::Meaning,
        ColumnPhrase::Unit,
    ];
    sheet.write_row_with_format(0, 0, header.map(|phrase| language.say(phrase)), bold)?;
    let mut row = 1;
    for table in tables {
        let title = schema::title(table.name);
        let mut title = language.of(&title).to_owned();
        if !fits(table) {
            title = language.fill(
                ColumnPhrase::TooLong,
                &[("title", &title), ("table", table.name)],
            );
        }
        sheet.write_row_with_format(row, 0, [table.name, "", &title], bold)?;
        row += 1;
        for name in &table.header {
            let Column { name, kind, title } = schema::column(name);
            let unit = match kind {
                Kind::Number(Unit::Named(unit)) => unit,
                Kind::Number(Unit::One) => "1",
                _ => "",
            };
            sheet.write_row(row, 0, [table.name, &name, language.of(&title), unit])?;
            row += 1;
        }
    }
    sheet.set_column_width(0, WIDTH)?;
    sheet.set_column_width(1, 1.6 * WIDTH)?;
    sheet.set_column_width(2, 4.0 * WIDTH)?;
    sheet.set_freeze_panes(1, 0)?;
    Ok(())
}

fn fill(sheet: &mut Worksheet, table: &Table, bold: &Format) -> Result<(), XlsxError> {
    sheet.write_row_with_format(0, 0, table.header.iter().copied(), bold)?;
    let kinds: Vec<Kind> = table
        .header
        .iter()
        .map(|name| schema::column(name).kind)
        .collect();
    for (row, cells) in (1..).zip(&table.rows) {
        for ((column, cell), kind) in (0..).zip(cells).zip(&kinds) {
            match cell {
                Cell::Nothing => {}
                Cell::Number(number) => {
                    sheet.write_number(row, column, *number)?;
                }
                Cell::Text(text) => match text.parse::<u32>() {
                    Ok(whole) if *kind != Kind::Text => {
                        sheet.write_number(row, column, whole)?;
                    }
                    _ => {
                        sheet.write_string(row, column, text)?;
                    }
                },
            }
        }
    }
    let columns = table.header.len() as u16;
    for column in 0..columns {
        sheet.set_column_width(column, WIDTH)?;
    }
    sheet.autofilter(0, 0, table.rows.len() as u32, columns - 1)?;
    sheet.set_freeze_panes(1, 0)?;
    Ok(())
}
