//! The answer of a single question as a page that needs nothing else: what a command prints, with its charts.

use super::markup::{Markup, tag};
use super::table::scrolling;
use super::view::View;
use super::{glyphs, origin, paragraph_of, style, viewport};
use crate::analysis::Findings;
use crate::report::charts::Drawing;
use crate::report::words::Language;

/// Spaces that are between two columns at least.
const GAP: &str = "   ";

/// What is said, and the charts to say it with.
pub struct Answer<'a> {
    /// How the answer was made.
    pub findings: &'a Findings,
    /// The sentence that sums it up.
    pub headline: String,
    /// As it is printed: a title in the first line, then paragraphs, and tables as indented columns.
    pub text: String,
    pub drawings: Vec<Drawing>,
    pub language: Language,
}

impl Answer<'_> {
    /// The whole page.
    #[must_use]
    pub fn to_page(&self) -> String {
        let (title, rest) = self.text.split_once('\n').unwrap_or((&self.text, ""));
        let view = View {
            findings: self.findings,
            language: self.language,
            drawings: &[],
        };
        let head = tag("meta")
            .with("charset", "utf-8")
            .alone()
            .and(viewport())
            .and(tag("title").holding(format!("{title} · blockfund")))
            .and(tag("style").holding(style::style(self.language)));
        let header = tag("header").holding([
            paragraph_of("origin", origin(&view)),
            tag("h1").holding(title),
            paragraph_of("headline", self.headline.clone()),
        ]);
        let charts = self.drawings.iter().map(|drawing| {
            let picture = Markup::of_picture(drawing.to_inline_svg());
            tag("figure").holding(scrolling(drawing.title(), picture))
        });
        let main: Markup = charts.chain(rest.split("\n\n").map(block)).collect();
        let body = glyphs(&self.drawings)
            .and(header)
            .and(tag("main").id("content").holding(main));
        let html = tag("html")
            .with("lang", self.language.tag())
            .holding(tag("head").holding(head).and(tag("body").holding(body)));
        format!("<!doctype html>\n{}\n", html.into_string())
    }
}

/// Lines between two empty ones: a line before a table is its heading unless it is a sentence, others are paragraphs.
fn block(text: &str) -> Markup {
    let lines: Vec<&str> = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .collect();
    let mut parts = Vec::new();
    for group in lines.chunk_by(|one, other| is_row(one) == is_row(other)) {
        if is_row(group[0]) {
            parts.push(table(group));
            continue;
        }
        let is_before_table = group.last() != lines.last();
        let (paragraphs, heading) = match group.split_last() {
            Some((last, before)) if is_before_table && !last.ends_with('.') => {
                (before, Some(*last))
            }
            _ => (group, None),
        };
        parts.extend(paragraphs.iter().map(|line| tag("p").holding(*line)));
        parts.extend(heading.map(|line| tag("h2").holding(line)));
    }
    parts.into_iter().collect()
}

fn is_row(line: &str) -> bool {
    line.starts_with("  ")
}

/// Columns as a table; a first row without any figure is its head.
fn table(lines: &[&str]) -> Markup {
    let rows: Vec<Vec<&str>> = lines.iter().map(|line| cells(line)).collect();
    let has_head = rows.len() > 1 && !lines[0].contains(|letter: char| letter.is_ascii_digit());
    let row = |(position, cells): (usize, &Vec<&str>)| {
        let is_head = has_head && position == 0;
        let cells = cells.iter().enumerate().map(|(column, cell)| {
            let name = if is_head || column == 0 { "th" } else { "td" };
            let scope = if is_head { "col" } else { "row" };
            let cell_tag = tag(name);
            if name == "th" {
                cell_tag.with("scope", scope).holding(*cell)
            } else {
                cell_tag.holding(*cell)
            }
        });
        tag("tr").holding(cells.collect::<Markup>())
    };
    let rows: Markup = rows.iter().enumerate().map(row).collect();
    let label = lines[0].trim();
    scrolling(label, tag("table").holding(tag("tbody").holding(rows)))
}

fn cells(line: &str) -> Vec<&str> {
    let cells = line.trim().split(GAP).map(str::trim);
    cells.filter(|cell| !cell.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_printed_becomes_headings_tables_and_paragraphs() {
        let markup =
            block("Beside the rules\n  rule      value\n  equal     3.5 ± .1\nThat is all.");
        assert_eq!(
            markup.into_string(),
            "<h2>Beside the rules</h2><div class=\"scroll\" role=\"group\" aria-label=\"rule      value\" tabindex=\"0\">\
             <table><tbody><tr><th scope=\"col\">rule</th><th scope=\"col\">value</th></tr>\
             <tr><th scope=\"row\">equal</th><td>3.5 ± .1</td></tr></tbody></table></div><p>That is all.</p>"
        );
    }
}
