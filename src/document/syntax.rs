//! Says in plain words what keeps a text from being JSON.

/// Quotation marks that are none in JSON.
const QUOTES: [char; 5] = ['\'', '‘', '’', '“', '”'];
const STRAIGHT_QUOTES: &str = "texts stand in straight double quotes, like \"honam\"";

/// The byte at which `serde_json` stopped, as an offset into `text`.
pub(super) fn offset_of(error: &serde_json::Error, text: &str) -> usize {
    let line_start: usize = text
        .split_inclusive('\n')
        .take(error.line().saturating_sub(1))
        .map(str::len)
        .sum();
    let offset = line_start + error.column().saturating_sub(1);
    text.floor_char_boundary(offset.min(text.len()))
}

/// What is wrong there.
pub(super) fn sentence(error: &serde_json::Error, text: &str, offset: usize) -> String {
    let here = &text[offset..];
    let full = error.to_string();
    let cause = full.split(" at line ").next().unwrap_or(&full);
    let closes_after_comma =
        here.starts_with(['}', ']']) && text[..offset].trim_end().ends_with(',');
    let known = match cause {
        _ if closes_after_comma => "a comma before a closing bracket is one too many; remove it",
        "trailing characters" => "the document ends before this; remove the rest",
        "key must be a string" => comment_or(here, "a key must stand in double quotes"),
        "expected `:`" => "a key must be followed by a colon",
        "expected `,` or `}`" | "expected `,` or `]`" => {
            comment_or(here, "a comma or a closing bracket is missing before this")
        }
        "expected value" | "expected ident" | "invalid number" => unknown_value(here),
        "invalid escape" => {
            "a backslash in a text must be followed by one of \" \\ / b f n r t u; write \\\\ for a backslash"
        }
        _ if error.is_eof() => {
            "the file ends too early: a closing bracket or quotation mark is missing"
        }
        _ if cause.starts_with("control character") => {
            "a text must end on the line it starts on; write \\n for a line break"
        }
        _ => return format!("must be JSON, but {cause}"),
    };
    known.to_owned()
}

fn comment_or<'a>(here: &str, otherwise: &'a str) -> &'a str {
    if here.starts_with(['/', '#']) {
        "JSON has no comments; remove this"
    } else if here.starts_with(QUOTES) {
        STRAIGHT_QUOTES
    } else {
        otherwise
    }
}

fn unknown_value(here: &str) -> &'static str {
    match here.chars().next() {
        Some('/' | '#') => "JSON has no comments; remove this",
        Some(letter) if QUOTES.contains(&letter) => STRAIGHT_QUOTES,
        Some('N' | 'I' | '+' | '.') => {
            "this is no number; numbers look like 0.2, -3 or 1e5, and there is no NaN or Infinity"
        }
        Some(',' | ']' | '}') => "a value is missing before this",
        _ => {
            "this is no value; a value is a number, a text in double quotes, true, false, null, [...] or {...}"
        }
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use crate::document::{Node, Problems};

    #[test]
    fn syntax_errors_are_said_in_plain_words() {
        #[track_caller]
        fn case(text: &str, expected: &str) {
            let mut problems = Problems::default();
            let node = Node::from_bytes(Path::new("a.json"), text.as_bytes(), &mut problems);
            assert_eq!(node, None);
            assert_eq!(problems.to_string(), expected);
        }

        case(
            "{\"a\": 1,}",
            "a.json:1:9: a comma before a closing bracket is one too many; remove it",
        );
        case(
            "[1, 2,\n]",
            "a.json:2:1: a comma before a closing bracket is one too many; remove it",
        );
        case(
            "{\n  // why\n  \"a\": 1}",
            "a.json:2:3: JSON has no comments; remove this",
        );
        case(
            "{\"가나\": NaN}",
            "a.json:1:8: this is no number; numbers look like 0.2, -3 or 1e5, and there is no NaN or Infinity",
        );
        case(
            "{\"a\": 'b'}",
            "a.json:1:7: texts stand in straight double quotes, like \"honam\"",
        );
        case(
            "{“a”: 1}",
            "a.json:1:2: texts stand in straight double quotes, like \"honam\"",
        );
        case("{\"a\": }", "a.json:1:7: a value is missing before this");
        case("{a: 1}", "a.json:1:2: a key must stand in double quotes");
        case("{\"a\" 1}", "a.json:1:6: a key must be followed by a colon");
        case(
            "{\"a\": 1 \"b\": 2}",
            "a.json:1:9: a comma or a closing bracket is missing before this",
        );
        case(
            "{\"a\": 1",
            "a.json:1:7: the file ends too early: a closing bracket or quotation mark is missing",
        );
        case(
            "{\"a\": \"x\ny\"}",
            "a.json:1:8: a text must end on the line it starts on; write \\n for a line break",
        );
        case(
            "{} {}",
            "a.json:1:4: the document ends before this; remove the rest",
        );
    }
}
