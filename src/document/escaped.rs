//! Text of a file that may hold control characters, in a form that a terminal shows instead of obeying it.

use std::fmt::Write as _;

/// The text with every control character as JSON would write it.
#[must_use]
pub fn escaped(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\n' => shown.push_str("\\n"),
            '\r' => shown.push_str("\\r"),
            '\t' => shown.push_str("\\t"),
            _ if letter.is_control() => {
                // Writing to a text cannot fail.
                let _ = write!(shown, "\\u{:04x}", u32::from(letter));
            }
            _ => shown.push(letter),
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_characters_are_shown() {
        #[track_caller]
        fn case(text: &str, expected: &str) {
            assert_eq!(escaped(text), expected);
        }

        case("호남 0.3", "호남 0.3");
        case("\u{1b}[31mred", r"\u001b[31mred");
        case("a\nb\tc\r\u{9b}", r"a\nb\tc\r\u009b");
    }
}
