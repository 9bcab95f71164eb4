//! Files that cannot be read, and families of files that lead nowhere.

use std::fs;

use blockfund::scenario::load;

use crate::folder::{Folder, HEADER};

/// What is said of `name` in `folder`.
fn message(folder: &Folder, name: &str) -> String {
    match load(&[folder.path(name)]).remove(0) {
        Ok(_) => "accepted".to_owned(),
        Err(problems) => folder.told(&problems),
    }
}

#[test]
fn a_file_is_utf_8_text_of_moderate_size() {
    #[track_caller]
    fn case(content: &[u8], expected: &str) {
        let folder = Folder::new();
        folder.write("a.json", content);
        assert_eq!(message(&folder, "a.json"), expected);
    }

    case(
        b"",
        "a.json: must hold a JSON object, but the file is empty",
    );
    case(
        b"\n  \r\n",
        "a.json: must hold a JSON object, but the file is empty",
    );
    case(
        b"\xFF\xFE{\0}\0",
        "a.json: must be UTF-8 text, but looks like UTF-16 or a binary file; save it as UTF-8",
    );
    case(
        b"{\n  \"title\": \"\xC8\xA3\xB3\xB2\" }",
        "a.json: must be UTF-8 text, but line 2 has a letter in another encoding (CP949?); save it as UTF-8",
    );
    case(
        &vec![b' '; 100 << 20],
        "a.json: must have at most 1 MiB, but is larger",
    );
    case(b"[]", "a.json:1:1: must be an object {...}, but is a list");
    case(b"null", "a.json:1:1: must be an object {...}, but is null");
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_are_fine() {
    let folder = Folder::with_baseline();
    let text = format!("\u{FEFF}{HEADER}\n\"autonomy\": 1 }}").replace('\n', "\r\n");
    folder.write("a.json", text);
    assert_eq!(
        message(&folder, "a.json"),
        "a.json:2:13: at `autonomy`: must be true or false, but is 1"
    );
}

#[test]
fn nesting_keys_and_values_have_limits() {
    let folder = Folder::with_baseline();
    let deep = format!(
        "{HEADER}\n\"sources\": {}1{} }}",
        "[".repeat(10_000),
        "]".repeat(10_000)
    );
    folder.write("deep.json", deep);
    let told = message(&folder, "deep.json");
    assert!(
        told.contains("must stand within 64 levels of lists and objects, but is ["),
        "{told}"
    );

    folder.write("long.json", format!("[{}0]", "0,".repeat(50_000)));
    let expected = "long.json:1:1: must have at most 50,000 values";
    assert_eq!(message(&folder, "long.json"), expected);

    let keys: Vec<String> = (0..1001).map(|key| format!("\"k{key}\": \"x\"")).collect();
    folder.write(
        "wide.json",
        format!("{HEADER}\n\"sources\": {{{}}} }}", keys.join(",")),
    );
    let told = message(&folder, "wide.json");
    assert!(
        told.starts_with("wide.json:2:12: at `sources`: must have at most 1,000 keys, but is {"),
        "{told}"
    );
}

#[test]
fn a_missing_file_is_told_from_a_bad_one() {
    let folder = Folder::new();
    folder.write("bad.json", "{");
    folder.write("folder.json/a", "");
    let case = |name: &str| {
        let problems = load(&[folder.path(name)]).remove(0).unwrap_err();
        (folder.told(&problems), problems.only_missing_files())
    };
    assert_eq!(
        case("absent.json"),
        ("absent.json: there is no such file".to_owned(), true)
    );
    assert_eq!(
        case("folder.json"),
        ("folder.json: is a folder, not a file".to_owned(), false)
    );
    assert_eq!(
        case("bad.json"),
        (
            "bad.json:1:1: the file ends too early: a closing bracket or quotation mark is missing"
                .to_owned(),
            false
        )
    );
}

#[test]
fn two_scenarios_have_two_names() {
    let folder = Folder::with_baseline();
    let header = HEADER.replace("baseline", "../baseline");
    let first = folder.write("a/x.json", format!("{header} \"autonomy\": true }}"));
    let second = folder.write("b/x.json", format!("{header} \"autonomy\": true }}"));
    let loaded = load(&[first, second]);
    assert!(loaded[0].is_ok());
    let told = folder.told(loaded[1].as_ref().unwrap_err());
    assert_eq!(
        told,
        "b/x.json: must have another name than a/x.json; rename one of the two files"
    );
}

#[test]
fn a_family_of_files_has_an_end() {
    #[track_caller]
    fn case(extends: &str, expected: &str) {
        let folder = Folder::with_baseline();
        let write = |name: &str, parent: &str| {
            folder.write(
                name,
                HEADER.replace("baseline.json", parent) + "\"autonomy\": true }",
            )
        };
        write("a.json", extends);
        write("b.json", "a.json");
        write("p0.json", "baseline.json");
        for generation in 1..=16 {
            write(
                &format!("p{generation}.json"),
                &format!("p{}.json", generation - 1),
            );
        }
        folder.write("bad.json", "{ \"autonomy\": tru }");
        assert_eq!(message(&folder, "a.json"), expected);
    }

    case("baseline.json", "accepted");
    case("./baseline.json", "accepted");
    case(
        "a.json",
        "a.json:1:14: at `extends`: must not lead back to itself, but a.json extends this one, directly or not",
    );
    case(
        "b.json",
        "b.json:1:14: at `extends`: must not lead back to itself, but a.json extends this one, directly or not",
    );
    case(
        "absent.json",
        "a.json:1:14: at `extends`: must be a scenario file, but there is no file absent.json",
    );
    case(
        "data",
        "a.json:1:14: at `extends`: must be a scenario file, but data is a folder",
    );
    case(
        "p16.json",
        "p2.json:1:14: at `extends`: must lead to the end after at most 16 files, but goes on",
    );
    case(
        "/etc/passwd",
        "a.json:1:14: at `extends`: must be a path from this file's folder, with / between names, but is \"/etc/passwd\"",
    );
    case(
        "data\\\\korea",
        "a.json:1:14: at `extends`: must be a path from this file's folder, with / between names, but is \"data\\korea\"",
    );
    case(
        "bad.json",
        "bad.json:1:18: this is no value; a value is a number, a text in double quotes, true, false, null, [...] or {...}",
    );
}

#[cfg(unix)]
#[test]
fn a_loop_of_links_is_no_file() {
    let folder = Folder::new();
    std::os::unix::fs::symlink(folder.path("b.json"), folder.path("a.json")).unwrap();
    std::os::unix::fs::symlink(folder.path("a.json"), folder.path("b.json")).unwrap();
    let told = message(&folder, "a.json");
    assert!(told.starts_with("a.json: can't be read: "), "{told}");
}

#[test]
fn a_scenario_has_a_title_of_its_own() {
    let folder = Folder::with_baseline();
    folder.write(
        "a.json",
        r#"{ "extends": "baseline.json", "title": { "ko": "가" } }"#,
    );
    let expected = [
        "a.json:1:1: must have the key `question`, but has none of its own",
        "a.json:1:40: at `title`: must have the key `en`, but has none",
    ];
    assert_eq!(message(&folder, "a.json"), expected.join("\n"));
    folder.write(
        "a.json",
        r#"{ "extends": "baseline.json", "title": "가", "question": { "ko": "?", "en": "?" } }"#,
    );
    assert_eq!(
        message(&folder, "a.json"),
        r#"a.json:1:40: at `title`: must be an object {...}, but is "가"; write { "ko": .., "en": .. }"#
    );
}

#[test]
fn all_slips_of_a_file_and_its_family_are_told_at_once() {
    let folder = Folder::with_baseline();
    let baseline = fs::read_to_string(folder.path("baseline.json")).unwrap();
    folder.write(
        "baseline.json",
        baseline.replace("\"autonomy\": true", "\"autonomy\": 1"),
    );
    folder.write(
        "a.json",
        format!("{HEADER}\n\"horizon_year\": 2050,\n\"local_match_per_won\": -1, \"x\": 2 }}"),
    );
    let expected = [
        "a.json:2:17: at `horizon_year`: must be a year from 2026 to 2040, but is 2050",
        "a.json:3:24: at `local_match_per_won`: must be an amount from 0 to 10 won, but is -1",
        "a.json:3:28: at `x`: must be one of the keys",
        "baseline.json:40:15: at `autonomy`: must be true or false, but is 1",
    ];
    let told = message(&folder, "a.json");
    assert_eq!(told.lines().count(), expected.len(), "{told}");
    for (line, expected) in told.lines().zip(expected) {
        assert!(line.starts_with(expected), "{line}");
    }
}
