//! A table of the ledger with a row for each number.

use super::super::markup::{Markup, tag};
use super::super::table::{Cell, Narrow, Table};
use super::super::view::View;
use super::words::{bare, meaning, written};
use super::{source, status};
use crate::analysis::findings::LedgerEntry;
use crate::report::words::PagePhrase;

pub(super) fn table(view: &View, entries: &[&LedgerEntry], caption: &str) -> Markup {
    let has_bands = entries.iter().any(|entry| entry.band.is_some());
    let mut columns = vec![PagePhrase::NumberColumn, PagePhrase::ValueColumn];
    if has_bands {
        columns = vec![
            PagePhrase::NumberColumn,
            PagePhrase::MedianValueColumn,
            PagePhrase::RangeColumn,
        ];
    }
    columns.extend([PagePhrase::StatusColumn, PagePhrase::SourceColumn]);
    let row = |entry: &&LedgerEntry| {
        let value = written(view, entry, entry.value);
        let mut row = vec![Cell::new(name(view, entry)), Cell::number(value)];
        if has_bands {
            let band = entry.band.map_or("–".to_owned(), |(low, high)| {
                format!("{} – {}", bare(view, entry, low), bare(view, entry, high))
            });
            row.push(Cell::number(band));
        }
        row.extend([
            Cell::new(status(view, entry)),
            Cell::new(source(view, &entry.source)),
        ]);
        row
    };
    Table {
        caption: caption.to_owned(),
        columns: columns
            .into_iter()
            .map(|phrase| view.say(phrase).to_owned())
            .collect(),
        rows: entries.iter().map(row).collect(),
        narrow: Narrow::Cards,
    }
    .to_markup()
}

/// What the number means, and its name in the data set.
fn name(view: &View, entry: &LedgerEntry) -> Markup {
    let mut words = meaning(view, entry);
    if !entry.scenarios.is_empty() {
        words = format!("{words} ({})", entry.scenarios.join(", "));
    }
    let number = tag("span").class("file").holding(entry.number.as_str());
    Markup::from(words).and(" ").and(number)
}
