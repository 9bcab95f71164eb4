//! Text in columns: cells padded to the width of the widest, where hangul is two columns wide.

use unicode_width::UnicodeWidthStr;

/// Space between two columns.
const GAP: &str = "   ";

/// The widths of columns.
pub struct Columns(Vec<usize>);

impl Columns {
    /// Wide enough for all `rows`.
    pub fn fitting<'a>(rows: impl Iterator<Item = &'a Vec<String>>) -> Self {
        let mut widths = Vec::new();
        for row in rows {
            widths.resize(row.len().max(widths.len()), 0);
            for (width, cell) in widths.iter_mut().zip(row) {
                *width = cell.width().max(*width);
            }
        }
        Self(widths)
    }

    /// A row as a line, indented and without spaces at its end.
    #[must_use]
    pub fn line(&self, cells: &[String]) -> String {
        let padded = cells
            .iter()
            .zip(&self.0)
            .map(|(cell, width)| cell.clone() + &" ".repeat(width - cell.width()));
        let row = padded.collect::<Vec<String>>().join(GAP);
        format!("  {}\n", row.trim_end())
    }
}

/// Rows as lines.
#[must_use]
pub fn lines(rows: &[Vec<String>]) -> String {
    let columns = Columns::fitting(rows.iter());
    rows.iter().map(|row| columns.line(row)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hangul_is_two_columns_wide() {
        let rows = [["호남", "1"], ["a", "22"]].map(|row| row.map(str::to_owned).to_vec());
        assert_eq!(lines(&rows), "  호남   1\n  a      22\n");
    }
}
