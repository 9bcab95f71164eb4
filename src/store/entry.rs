//! A file of the store: its key and the hash of its content stand before the content.

use crate::digest::sha256;

/// What every file begins with; the number is that of the form.
const MARK: &str = "blockfund-store 1";

/// The bytes of a file.
#[must_use]
pub(super) fn sealed(key: &str, content: &[u8]) -> Vec<u8> {
    let mut bytes = header(key, content).into_bytes();
    bytes.extend(content);
    bytes
}

/// The content of a file, if it was written for this key and every byte is as it was.
#[must_use]
pub(super) fn opened<'a>(key: &str, bytes: &'a [u8]) -> Option<&'a [u8]> {
    let length = header(key, &[]).len();
    let (found, content) = bytes.split_at_checked(length)?;
    (found == header(key, content).as_bytes()).then_some(content)
}

fn header(key: &str, content: &[u8]) -> String {
    format!("{MARK}\n{key}\n{}\n", sha256(content))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_changed_byte_or_length_is_found_anywhere() {
        let bytes = sealed("key", b"content");
        assert_eq!(opened("key", &bytes), Some(&b"content"[..]));
        assert_eq!(opened("yek", &bytes), None);
        for at in 0..bytes.len() {
            let mut flipped = bytes.clone();
            flipped[at] ^= 1;
            assert_eq!(opened("key", &flipped), None, "{at}");
            assert_eq!(opened("key", &bytes[..at]), None, "{at}");
        }
        assert_eq!(opened("key", &[bytes, vec![0]].concat()), None);
    }
}
