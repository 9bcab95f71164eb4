//! SHA-256, by which results and their inputs are told apart.

use std::fmt::Write as _;

use serde::de::{Deserialize as _, Deserializer, Error as _, Unexpected};
use sha2::{Digest as _, Sha256};

/// Of some bytes, in hexadecimal.
#[must_use]
pub fn sha256(content: &[u8]) -> String {
    let digits = String::with_capacity(64);
    sha256_bytes(content).iter().fold(digits, |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// Reads a hash as [`sha256`] writes it.
///
/// # Errors
///
/// If it is something else.
pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    let text = String::deserialize(deserializer)?;
    let is_digit = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
    if text.len() == 64 && text.bytes().all(is_digit) {
        Ok(text)
    } else {
        let found = Unexpected::Str(&text);
        Err(D::Error::invalid_value(
            found,
            &"a SHA-256 in hexadecimal, of 64 digits",
        ))
    }
}

/// Of some bytes.
#[must_use]
pub fn sha256_bytes(content: &[u8]) -> [u8; 32] {
    Sha256::digest(content).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_is_the_published_one() {
        // FIPS 180-4, example for the message "abc".
        let expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(sha256(b"abc"), expected);
    }
}
