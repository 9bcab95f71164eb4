//! The style sheet of a page, with the font of the charts where its text is Korean.

use super::markup::Markup;
use crate::report::charts::{EMBEDDED_BOLD, EMBEDDED_REGULAR};
use crate::report::words::Language;

const SHEET: &str = include_str!("style.css");

/// Every machine can show English; on one without Korean fonts, hangul would be empty boxes.
pub(super) fn style(language: Language) -> Markup {
    match language {
        Language::English => Markup::of_style(SHEET),
        Language::Korean => {
            let faces = [face(400, EMBEDDED_REGULAR), face(700, EMBEDDED_BOLD)];
            Markup::of_style(&[SHEET, &faces.concat()].concat())
        }
    }
}

/// A font that the page itself holds, under the name that the style sheet has last.
fn face(weight: u16, font: &[u8]) -> String {
    let font = base64(font);
    format!(
        "@font-face {{ font-family: \"Blockfund Sans KR\"; font-weight: {weight}; \
         src: url(data:font/ttf;base64,{font}) format(\"truetype\"); }}\n"
    )
}

/// Bytes as text (RFC 4648, section 4).
fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for group in bytes.chunks(3) {
        let byte = |position| u32::from(group.get(position).copied().unwrap_or(0));
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for letter in 0..4 {
            let index = bits >> (18 - 6 * letter) & 63;
            let is_padding = letter > group.len();
            text.push(if is_padding {
                '='
            } else {
                LETTERS[index as usize].into()
            });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_written_as_the_standard_has_them() {
        let cases = [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg=="),
            ("fooba", "Zm9vYmE="),
            ("foobar", "Zm9vYmFy"),
        ];
        for (bytes, text) in cases {
            assert_eq!(base64(bytes.as_bytes()), text);
        }
    }

    #[test]
    fn a_korean_page_brings_its_font_and_an_english_one_none() {
        let has_font = |language| style(language).into_string().contains("@font-face");
        assert!(has_font(Language::Korean));
        assert!(!has_font(Language::English));
    }
}
