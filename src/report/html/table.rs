//! Tables that a phone shows as cards or scrolls in their own box, and that a screen reader reads as tables.

use super::markup::{Markup, tag};

/// The class of cells with numbers.
const NUMBER: &str = "number";

/// What becomes of a table on a phone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Narrow {
    /// A card for each row, with the column's name before each value.
    Cards,
    /// The table keeps its form and scrolls in its own box.
    Scrolls,
}

/// A cell with the class that colours it.
#[derive(Clone, Debug)]
pub(super) struct Cell {
    content: Markup,
    class: &'static str,
}

impl Cell {
    pub(super) fn new(content: impl Into<Markup>) -> Self {
        Self {
            content: content.into(),
            class: "",
        }
    }

    /// Aligned at the right, as numbers are.
    pub(super) fn number(content: impl Into<Markup>) -> Self {
        Self::new(content).class(NUMBER)
    }

    pub(super) fn class(self, class: &'static str) -> Self {
        Self { class, ..self }
    }
}

impl<T: Into<Markup>> From<T> for Cell {
    fn from(content: T) -> Self {
        Self::new(content)
    }
}

/// A table: the first cell of each row is its heading.
pub(super) struct Table {
    pub(super) caption: String,
    pub(super) columns: Vec<String>,
    pub(super) rows: Vec<Vec<Cell>>,
    pub(super) narrow: Narrow,
}

impl Table {
    pub(super) fn to_markup(&self) -> Markup {
        let header: Markup = self
            .columns
            .iter()
            .enumerate()
            .map(|column| self.heading(column))
            .collect();
        let rows: Markup = self.rows.iter().map(|row| self.row(row)).collect();
        let class = match self.narrow {
            Narrow::Cards => "cards",
            Narrow::Scrolls => "wide",
        };
        let content = [
            tag("caption").holding(self.caption.as_str()),
            self.part("thead", "rowgroup")
                .holding(self.part("tr", "row").holding(header)),
            self.part("tbody", "rowgroup").holding(rows),
        ];
        let table = self.part("table", "table").class(class).holding(content);
        match self.narrow {
            Narrow::Cards => table,
            Narrow::Scrolls => scrolling(&self.caption, table),
        }
    }

    /// The heading of a column, above numbers at the right like them.
    fn heading(&self, (column, name): (usize, &String)) -> Markup {
        let heading = self.part("th", "columnheader").with("scope", "col");
        let first = self.rows.first().and_then(|row| row.get(column));
        let holds_numbers = first.is_some_and(|cell| cell.class == NUMBER);
        if holds_numbers {
            heading.class(NUMBER)
        } else {
            heading
        }
        .holding(name.as_str())
    }

    fn row(&self, cells: &[Cell]) -> Markup {
        let mut named = cells.iter().zip(&self.columns);
        let heading = named.next().map(|(cell, _)| {
            let heading = self.part("th", "rowheader").with("scope", "row");
            heading.holding(cell.content.clone())
        });
        let values = named.map(|(cell, name)| {
            let mut value = self.part("td", "cell");
            if !cell.class.is_empty() {
                value = value.class(cell.class);
            }
            if self.narrow == Narrow::Cards {
                value = value.with("data-label", name);
            }
            value.holding(cell.content.clone())
        });
        let cells: Markup = heading.into_iter().chain(values).collect();
        self.part("tr", "row").holding(cells)
    }

    /// A part of the table. Cards are not laid out as a table, so their parts say what they are.
    fn part(&self, name: &'static str, role: &str) -> super::markup::Tag {
        match self.narrow {
            Narrow::Cards => tag(name).with("role", role),
            Narrow::Scrolls => tag(name),
        }
    }
}

/// A box in which something wide can be scrolled, by the keyboard too. It is no landmark, since a page has dozens of them.
pub(super) fn scrolling(label: &str, content: Markup) -> Markup {
    tag("div")
        .class("scroll")
        .with("role", "group")
        .with("aria-label", label)
        .with("tabindex", "0")
        .holding(content)
}
