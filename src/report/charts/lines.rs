//! Texts in lines: how wide they are, and where they are cut to fit.

use super::canvas::{Typeface, text_width};
use super::palette::Ink;

/// The width of a text in points.
pub(super) fn width(typeface: &Typeface, text: &str, ink: Ink) -> f64 {
    text_width(typeface, text, ink.weight) * ink.size
}

/// The text, cut with dots where it is wider than `most`.
pub(super) fn shortened(typeface: &Typeface, text: &str, most: f64, ink: Ink) -> String {
    let fits = |text: &str| width(typeface, text, ink) <= most;
    if fits(text) {
        return text.to_owned();
    }
    let ends = text.char_indices().map(|(end, _)| end).rev();
    let mut cuts = ends.map(|end| format!("{}...", text[..end].trim_end()));
    cuts.find(|cut| fits(cut)).unwrap_or_default()
}

/// The text in at most so many lines of a width, the last one cut where needed.
pub(super) fn wrapped(
    typeface: &Typeface,
    text: &str,
    most: f64,
    lines: usize,
    ink: Ink,
) -> Vec<String> {
    let fits = |text: &str| width(typeface, text, ink) <= most;
    let mut wrapped = Vec::new();
    let mut pieces = pieces(text, fits).into_iter().peekable();
    while let Some(first) = pieces.next() {
        let mut line = first.to_owned();
        if wrapped.len() + 1 == lines {
            line.extend(pieces.by_ref());
        }
        while let Some(piece) = pieces.next_if(|piece| fits(format!("{line}{piece}").trim_end())) {
            line.push_str(piece);
        }
        wrapped.push(shortened(typeface, line.trim_end(), most, ink));
    }
    wrapped
}

/// The text cut after every space and hyphen, and where a word alone is wider than a line.
fn pieces(text: &str, fits: impl Fn(&str) -> bool) -> Vec<&str> {
    let mut pieces = Vec::new();
    for mut word in words(text) {
        while !fits(word.trim_end()) {
            let ends = word.char_indices().map(|(end, _)| end).skip(1);
            let Some(end) = ends.take_while(|end| fits(&word[..*end])).last() else {
                break;
            };
            pieces.push(&word[..end]);
            word = &word[end..];
        }
        pieces.push(word);
    }
    pieces
}

/// Letters behind a hyphen that may begin a line: nothing shorter is cut off, as of “start-ups”.
const LEAST_END: usize = 4;

/// The words of a text, each with the space or hyphen behind it; a percent sign and an error stay with their number.
fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut start = 0;
    for (end, _) in text.match_indices([' ', '-']) {
        let end = end + 1;
        let is_within = text[end..].starts_with(['%', '±']) || text[..end].ends_with("± ");
        let rest = text[end..].split([' ', '-']).next().unwrap_or_default();
        let is_end = text[..end].ends_with('-') && rest.chars().count() < LEAST_END;
        if !is_within && !is_end {
            words.push(&text[start..end]);
            start = end;
        }
    }
    words.push(&text[start..]);
    words
}

/// The text in lines of about the same width, as few as fit.
pub(super) fn balanced(
    typeface: &Typeface,
    text: &str,
    most: f64,
    lines: usize,
    ink: Ink,
) -> Vec<String> {
    let wide = wrapped(typeface, text, most, lines, ink);
    if wide.len() < 2 || !is_whole(&wide, text) {
        return wide;
    }
    let widths = (10..20).map(|part| most * f64::from(part) / 20.0);
    let narrower = widths.map(|width| wrapped(typeface, text, width, lines, ink));
    narrower
        .into_iter()
        .find(|lines| lines.len() == wide.len() && is_whole(lines, text))
        .unwrap_or(wide)
}

/// Whether lines hold all of a text.
pub(super) fn is_whole(lines: &[String], text: &str) -> bool {
    let letters = |text: &str| text.split_whitespace().collect::<String>();
    letters(&lines.concat()) == letters(text)
}

/// Whether each line ends with a word of the text, or behind a hyphen in one.
pub(super) fn keeps_words(lines: &[String], text: &str) -> bool {
    let mut rest = text;
    lines.iter().all(|line| {
        rest = rest.trim_start();
        rest = rest.strip_prefix(line.trim_start()).unwrap_or_default();
        rest.is_empty() || rest.starts_with(char::is_whitespace) || line.ends_with('-')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_in_two_lines_is_broken() {
        #[track_caller]
        fn case(most: f64, expected: &[&str], keeps: bool) {
            let typeface = Typeface::embedded();
            let text = "deep-tech firms first";
            let lines = wrapped(&typeface, text, most, 9, Ink::LABEL);
            assert_eq!(lines, expected);
            assert!(is_whole(&lines, text));
            assert_eq!(keeps_words(&lines, text), keeps);
        }

        case(100.0, &["deep-tech firms", "first"], true);
        case(36.0, &["deep-", "tech", "firms", "first"], true);
        let broken = ["dee", "p-", "tec", "h", "firm", "s", "first"];
        case(26.0, &broken, false);
    }

    #[test]
    fn a_cut_text_is_not_whole() {
        let typeface = Typeface::embedded();
        let text = "one two three four five";
        let lines = |most| wrapped(&typeface, text, most, 2, Ink::LABEL);
        assert!(is_whole(&lines(100.0), text));
        assert!(!is_whole(&lines(60.0), text));
    }

    #[test]
    fn long_texts_are_wrapped_and_then_cut() {
        #[track_caller]
        fn case(lines: usize, expected: &[&str]) {
            let typeface = Typeface::embedded();
            let text = "one two three four five";
            assert_eq!(wrapped(&typeface, text, 60.0, lines, Ink::LABEL), expected);
        }

        case(1, &["one two..."]);
        case(2, &["one two", "three fo..."]);
        case(9, &["one two", "three", "four five"]);

        let typeface = Typeface::embedded();
        let word = wrapped(&typeface, "unbreakable", 40.0, 9, Ink::LABEL);
        assert_eq!(word.concat(), "unbreakable");
        assert!(word.len() > 1);
        let number = wrapped(&typeface, "up to 30 % more", 50.0, 9, Ink::LABEL);
        assert_eq!(number, ["up to", "30 %", "more"]);
        let compound = wrapped(&typeface, "new deep-tech start-ups", 60.0, 9, Ink::LABEL);
        assert_eq!(compound, ["new", "deep-", "tech", "start-ups"]);
        let error = wrapped(&typeface, "all 30 ± 4 more", 50.0, 9, Ink::LABEL);
        assert_eq!(error, ["all", "30 ± 4", "more"]);
    }
}
