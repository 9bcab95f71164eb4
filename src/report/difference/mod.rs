//! What one scenario does differently from another, in policy terms: money, uses, rules, and the rest as it is written.

mod division;
mod money;
mod settings;

use super::columns::Columns;
use super::words::{CommandPhrase, Language};
use crate::scenario::Loaded;

/// A heading and the rows under it.
struct Section {
    heading: CommandPhrase,
    rows: Vec<Vec<String>>,
}

/// The second scenario against the first.
#[must_use]
pub fn text(first: &Loaded, second: &Loaded, language: Language) -> String {
    let names = [first, second].map(|one| {
        let title = language.of(&one.scenario.title);
        format!("{} ({title})", one.scenario.name)
    });
    let mut text = became(&names[0], &names[1], language);
    text.push('\n');

    let mut sections = vec![money::section(&first.scenario, &second.scenario, language)];
    sections.extend(division::sections(
        &first.scenario,
        &second.scenario,
        language,
    ));
    sections.extend(settings::sections(first, second, language));
    sections.retain(|section| !section.rows.is_empty());
    if sections.is_empty() {
        text.push_str(language.say(CommandPhrase::DifferenceNone));
        text.push('\n');
    }
    for Section { heading, rows } in &sections {
        text.push('\n');
        text.push_str(language.say(*heading));
        text.push('\n');
        let columns = Columns::fitting(rows.iter());
        text.extend(rows.iter().map(|row| columns.line(row)));
    }
    text
}

/// With two decimals at most.
fn percent(share: f64) -> String {
    format!("{}%", (share * 1e4).round() / 1e2)
}

fn became(before: &str, after: &str, language: Language) -> String {
    let values = [("before", before), ("after", after)];
    language.fill(CommandPhrase::Became, &values)
}
