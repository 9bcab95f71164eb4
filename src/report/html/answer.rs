//! The answer of a single question as a page that needs nothing else: what a command prints, with its charts.

use std::iter;

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

/// Lines between two empty ones: tables, headings and paragraphs.
fn block(text: &str) -> Markup {
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    let lines: Vec<&str> = lines.collect();
    let mut parts = Vec::new();
    let mut last = 0;
    for group in lines.chunk_by(|one, other| is_row(one) == is_row(other)) {
        let first = last;
        last += group.len();
        if is_row(group[0]) {
            let rows: Vec<Vec<&str>> = group.iter().map(|line| cells(line)).collect();
            parts.extend(rows.chunk_by(|_, next| !is_head(next)).map(table));
        } else {
            let all = (first..last).map(|at| line_of_text(lines[at], lines.get(at + 1)));
            parts.extend(all);
        }
    }
    parts.into_iter().collect()
}

/// A heading, if it leads to a table or to lines that are indented below it and is no sentence; else a paragraph.
fn line_of_text(line: &str, next: Option<&&str>) -> Markup {
    let indent = |line: &str| line.len() - line.trim_start().len();
    let leads = next.is_some_and(|next| is_row(next) || indent(next) > indent(line));
    let is_heading = leads && !line.ends_with('.');
    tag(if is_heading { "h2" } else { "p" }).holding(line.trim())
}

/// Whether a line is indented and has several columns.
fn is_row(line: &str) -> bool {
    line.starts_with("  ") && line.trim().contains(GAP)
}

/// Whether a row has names and no figures; a year may be part of a name.
fn is_head(cells: &[&str]) -> bool {
    let has_sign = |cell: &&str| cell.contains(['±', '%', '×']);
    let is_figure = |cell: &&str| {
        let begins = |letter: char| letter.is_ascii_digit() || "+−<>₩".contains(letter);
        cell.starts_with(begins)
    };
    !cells.iter().any(has_sign) && !cells.last().is_some_and(is_figure)
}

/// Rows as a table, the first of them perhaps its head.
fn table(rows: &[Vec<&str>]) -> Markup {
    let has_head = rows.len() > 1 && is_head(&rows[0]);
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let row = |(position, cells): (usize, &Vec<&str>)| {
        let is_head = has_head && position == 0;
        let empty = iter::repeat_n(&"", columns - cells.len());
        let cells = cells.iter().chain(empty).enumerate();
        let cells = cells.map(|(column, cell)| {
            let scope = if is_head { "col" } else { "row" };
            if is_head || column == 0 {
                tag("th").with("scope", scope).holding(*cell)
            } else {
                tag("td").holding(*cell)
            }
        });
        tag("tr").holding(cells.collect::<Markup>())
    };
    let label = rows[0].join(" · ");
    let rows: Markup = rows.iter().enumerate().map(row).collect();
    scrolling(&label, tag("table").holding(tag("tbody").holding(rows)))
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
            "<h2>Beside the rules</h2><div class=\"scroll\" role=\"group\" aria-label=\"rule · value\" tabindex=\"0\">\
             <table><tbody><tr><th scope=\"col\">rule</th><th scope=\"col\">value</th></tr>\
             <tr><th scope=\"row\">equal</th><td>3.5 ± .1</td></tr></tbody></table></div><p>That is all.</p>"
        );
    }

    #[test]
    fn tables_without_a_line_between_them_have_their_own_heads() {
        let text = "  researchers   by itself in 2030   with others\n    luck        43%   56%\n  start-ups     by itself   with others\n\
                    \x20   level       57%\nOn all of them\n  An indented sentence with 3% in it.";
        let markup = block(text).into_string();
        assert_eq!(markup.matches("<table>").count(), 2, "{markup}");
        assert_eq!(markup.matches("scope=\"col\"").count(), 6, "{markup}");
        assert!(markup.contains("<td>57%</td><td></td>"), "{markup}");
        let end = "<h2>On all of them</h2><p>An indented sentence with 3% in it.</p>";
        assert!(markup.ends_with(end), "{markup}");
    }
}
