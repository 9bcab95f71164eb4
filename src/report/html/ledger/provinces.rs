//! The figures of the provinces: a row a province, a column a figure.

use super::super::markup::{Markup, tag};
use super::super::table::{Cell, Narrow, Table};
use super::super::view::View;
use super::source;
use super::words::{bare, figure_name, key, unit_name};
use crate::analysis::findings::{LedgerEntry, Status};
use crate::report::words::PagePhrase;

pub(super) fn table(view: &View, entries: &[&LedgerEntry]) -> Markup {
    let keys = in_order(entries.iter().map(|entry| key(entry)));
    let places = in_order(entries.iter().filter_map(|entry| entry.place.as_deref()));
    let mut columns = vec![view.say(PagePhrase::ProvinceColumn).to_owned()];
    columns.extend(keys.iter().map(|wanted| {
        let mut entries = entries.iter();
        let first = entries.find(|entry| key(entry) == *wanted);
        let unit = first.map_or_else(String::new, |entry| unit_name(view, entry));
        let name = figure_name(view, wanted);
        if unit.is_empty() {
            name
        } else {
            format!("{name} ({unit})")
        }
    }));
    let rows = places.iter().map(|place| {
        let mut row = vec![Cell::new(view.place(place))];
        row.extend(keys.iter().map(|wanted| {
            let mut entries = entries.iter();
            let entry = entries
                .find(|entry| entry.place.as_deref() == Some(place) && key(entry) == *wanted);
            Cell::number(entry.map_or_else(Markup::default, |entry| value(view, entry)))
        }));
        row
    });
    let table = Table {
        caption: view.say(PagePhrase::ProvincesCaption).to_owned(),
        columns,
        rows: rows.collect(),
        narrow: Narrow::Scrolls,
    };
    let mark = tag("p")
        .class("note")
        .holding(view.say(PagePhrase::MarkedAsAssumed));
    table
        .to_markup()
        .and(mark)
        .and(sources(view, &keys, entries))
}

/// The value, marked where it is assumed.
fn value(view: &View, entry: &LedgerEntry) -> Markup {
    let text = Markup::from(bare(view, entry, entry.value));
    if entry.status == Status::Assumption {
        text.and(tag("span").class("assumed").holding("*"))
    } else {
        text
    }
}

/// Which references each figure has, and for how many provinces.
fn sources(view: &View, keys: &[&str], entries: &[&LedgerEntry]) -> Markup {
    let line = |wanted: &&str| {
        let of_figure: Vec<&LedgerEntry> = entries
            .iter()
            .filter(|entry| key(entry) == *wanted)
            .copied()
            .collect();
        let named = in_order(of_figure.iter().map(|entry| entry.source.as_str()));
        let references: Markup = named
            .into_iter()
            .map(|named| {
                let number = of_figure
                    .iter()
                    .filter(|entry| entry.source == named)
                    .count();
                Markup::from(" ")
                    .and(source(view, named))
                    .and(format!(" ×{number}"))
            })
            .collect();
        tag("li").holding(Markup::from(figure_name(view, wanted)).and(references))
    };
    let list: Markup = keys.iter().map(line).collect();
    tag("ul").class("note").holding(list)
}

/// Each once, in the order of the first.
fn in_order<'a>(all: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut once = Vec::new();
    for one in all {
        if !once.contains(&one) {
            once.push(one);
        }
    }
    once
}
