//! From a file to text: what is too large, or not UTF-8, is refused in plain words.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;
use std::sync::Arc;

use super::Problem;

/// What the system says of a file or a folder, in plain words where there are some here, and with what helps.
#[must_use]
pub fn of_system(error: &io::Error) -> String {
    let plain = match error.kind() {
        io::ErrorKind::NotFound => "there is no such file or folder",
        io::ErrorKind::IsADirectory => "is a folder, not a file",
        io::ErrorKind::NotADirectory => "a part of the path is a file, not a folder",
        io::ErrorKind::AlreadyExists => "something else stands there",
        io::ErrorKind::PermissionDenied => {
            "this account has no right to it; ask its owner, or choose another place"
        }
        io::ErrorKind::ReadOnlyFilesystem => "the disk is read-only; choose another place",
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
            "the disk is full; make room, or choose another place"
        }
        _ => return error.to_string(),
    };
    plain.to_owned()
}

/// A named file that the system does not give.
#[must_use]
pub fn unreadable(file: Arc<Path>, error: &io::Error) -> Problem {
    let is_missing = error.kind() == io::ErrorKind::NotFound;
    let said = of_system(error);
    Problem::Unreadable {
        file,
        is_missing,
        reason: if is_missing {
            "there is no such file".to_owned()
        } else if said == error.to_string() {
            format!("can't be read: {said}")
        } else {
            said
        },
    }
}

/// Chosen: scenarios have some 1 KiB, the parameters of a country some 50 KiB.
const MOST_MIB: u64 = 1;
const MOST_BYTES: u64 = MOST_MIB << 20;

/// The bytes of a file, if it is not too large.
pub(super) fn bytes_of(file: &Arc<Path>) -> Result<Vec<u8>, Problem> {
    let mut bytes = Vec::new();
    // A device or a pipe has no length to ask for, so one byte more than allowed is read.
    File::open(file)
        .and_then(|open| open.take(MOST_BYTES + 1).read_to_end(&mut bytes))
        .map_err(|error| unreadable(Arc::clone(file), &error))?;
    if bytes.len() as u64 > MOST_BYTES {
        return Err(Problem::Unreadable {
            file: Arc::clone(file),
            is_missing: false,
            reason: format!("must have at most {MOST_MIB} MiB, but is larger"),
        });
    }
    Ok(bytes)
}

/// The text of a file's bytes, without a byte order mark.
pub(super) fn text_of<'a>(file: &Arc<Path>, bytes: &'a [u8]) -> Result<&'a str, Problem> {
    let refused = |reason: String| Problem::Unreadable {
        file: Arc::clone(file),
        is_missing: false,
        reason,
    };
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) || bytes.contains(&0) {
        return Err(refused(
            "must be UTF-8 text, but looks like UTF-16 or a binary file; save it as UTF-8"
                .to_owned(),
        ));
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let before = &bytes[..error.valid_up_to()];
        let line = before.split(|&byte| byte == b'\n').count();
        refused(format!(
            "must be UTF-8 text, but line {line} has a letter in another encoding (CP949?); save it as UTF-8"
        ))
    })?;
    if text.trim().is_empty() {
        return Err(refused(
            "must hold a JSON object, but the file is empty".to_owned(),
        ));
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_utf_8_is_read() {
        #[track_caller]
        fn case(bytes: &[u8], expected: Result<&str, &str>) {
            let file = Arc::from(Path::new("a.json"));
            let text = text_of(&file, bytes).map_err(|problem| problem.to_string());
            assert_eq!(text, expected.map_err(str::to_owned));
        }

        case(b"{}", Ok("{}"));
        case(b"\xEF\xBB\xBF{}\r\n", Ok("{}\r\n"));
        case(
            b"\xFF\xFE{\0}\0",
            Err(
                "a.json: must be UTF-8 text, but looks like UTF-16 or a binary file; save it as UTF-8",
            ),
        );
        case(
            b"{\n\"\xC8\xA3\xB3\xB2\": 1}",
            Err(
                "a.json: must be UTF-8 text, but line 2 has a letter in another encoding (CP949?); save it as UTF-8",
            ),
        );
        case(
            b" \n",
            Err("a.json: must hold a JSON object, but the file is empty"),
        );
    }
}
