//! Every future by itself, for those who compute with them elsewhere.

use std::fmt::Write as _;

use crate::scenario::Loaded;
use crate::tally::{KEPT, Tally};

/// The file that holds the table.
pub const FUTURES: &str = "futures.csv";

/// The columns, in order.
#[must_use]
pub fn header() -> Vec<&'static str> {
    let keys = ["scenario", "draw", "future", "year"];
    let outcomes = KEPT.iter().map(|(outcome, _)| outcome.id());
    let other_reading = ["capacity_ratio_otherwise"];
    keys.into_iter()
        .chain(outcomes)
        .chain(other_reading)
        .collect()
}

/// As CSV, a row for each scenario, kept year, draw and future: numbers in the shortest form that reads back to the same
/// bits.
#[must_use]
pub fn to_csv(loaded: &[Loaded], tallies: &[Tally], futures_per_draw: u32) -> Vec<u8> {
    let futures_per_draw = futures_per_draw as usize;
    let mut text = header().join(",");
    text.push('\n');
    for (loaded, tally) in loaded.iter().zip(tallies) {
        let name = quoted(&loaded.scenario.name);
        for &year in &tally.layout.kept_years {
            let Some(kept) = tally.kept_in(year) else {
                continue;
            };
            for (position, otherwise) in kept.capacity_ratio_otherwise.iter().enumerate() {
                let draw = position / futures_per_draw;
                let future = position % futures_per_draw;
                let _ = write!(text, "{name},{draw},{future},{year}");
                for outcome in &kept.outcomes {
                    let _ = write!(text, ",{}", outcome[position]);
                }
                let _ = writeln!(text, ",{otherwise}");
            }
        }
    }
    text.into_bytes()
}

/// A name of a file may hold what CSV has a meaning for.
fn quoted(name: &str) -> String {
    if name.contains(['"', ',', '\n', '\r']) {
        format!("\"{}\"", name.replace('"', "\"\""))
    } else {
        name.to_owned()
    }
}
