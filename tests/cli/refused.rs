//! Bad inputs, as the program meets them: the whole message, the exit code, and nothing written.
//!
//! The words for each slip within a file, some 150, stand in `tests/scenarios/refused_*.rs`; here is one of each kind
//! and what cannot be said of a reader alone.

use crate::bench::{Bench, HEADER};

const RUN: &str = "--draws 2 --futures 1 --lang en --out out/result";

/// What `run` and `check` say of the file `a.json`, which neither takes; both leave everything as it was.
#[track_caller]
fn refused(bench: &Bench, code: i32, told: &str) {
    let before = bench.names("");
    let ran = bench.blockfund(&format!("run a.json {RUN}"));
    let expected = format!("error: {}\n", told.replace('\n', "\nerror: "));
    assert_eq!((ran.code, ran.stderr), (code, expected));
    assert_eq!(ran.stdout, "");
    let checked = bench.blockfund("check a.json --lang en");
    assert_eq!((checked.code, checked.stderr.as_str()), (code, ""));
    let count = told.lines().count();
    let lines: Vec<&str> = checked.stdout.lines().collect();
    assert_eq!(lines[..count].join("\n"), told);
    assert!(
        lines[count].contains(&format!("errors: {count}")),
        "{}",
        lines[count]
    );
    assert_eq!(bench.names(""), before);
}

#[track_caller]
fn file(content: impl AsRef<[u8]>, told: &str) {
    let bench = Bench::new();
    bench.write("a.json", content);
    refused(&bench, 65, told);
}

#[track_caller]
fn slip(settings: &str, told: &str) {
    let bench = Bench::new();
    bench.scenario("a", settings);
    refused(&bench, 65, told);
}

#[test]
fn bytes_that_are_no_text() {
    file("", "a.json: must hold a JSON object, but the file is empty");
    file(
        " \r\n\t",
        "a.json: must hold a JSON object, but the file is empty",
    );
    let utf_16: Vec<u8> = "\u{FEFF}{}"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let told =
        "a.json: must be UTF-8 text, but looks like UTF-16 or a binary file; save it as UTF-8";
    file(&utf_16, told);
    let utf_16: Vec<u8> = "\u{FEFF}{}"
        .encode_utf16()
        .flat_map(u16::to_be_bytes)
        .collect();
    file(&utf_16, told);
    file(b"\x7FELF\x02\x01\x01\0", told);
    file(
        b"{ \"authors\": [\"\xC8\xA3\xB3\xB2\"] }",
        "a.json: must be UTF-8 text, but line 1 has a letter in another encoding (CP949?); save it as UTF-8",
    );
    file(
        vec![b' '; 100 << 20],
        "a.json: must have at most 1 MiB, but is larger",
    );
    file(
        vec![b'['; 1 << 20],
        "a.json:1:1: must have at most 50,000 values",
    );
    file(
        format!("{{\"a\":{}", "[".repeat(40_000)),
        "a.json:1:40005: the file ends too early: a closing bracket or quotation mark is missing",
    );
    let deep = format!("{}{}", "[".repeat(10_000), "]".repeat(10_000));
    let told = format!(
        "a.json:2:13: at `authors[0]`: must be text in double quotes, but is a list
a.json:2:75: at `authors{}`: must stand within 64 levels of lists and objects, but is {}...",
        "[0]".repeat(63),
        "[".repeat(60)
    );
    slip(&format!("\"authors\": {deep}"), &told);
}

#[test]
fn a_mark_of_byte_order_and_windows_line_ends_move_no_place() {
    let text = format!("\u{FEFF}{HEADER},\n\"autonomy\": 1 }}\n").replace('\n', "\r\n");
    file(
        text,
        "a.json:2:13: at `autonomy`: must be true or false, but is 1",
    );
}

#[test]
fn text_that_is_no_json() {
    let no_number =
        "this is no number; numbers look like 0.2, -3 or 1e5, and there is no NaN or Infinity";
    slip(
        "\"local_match_per_won\": NaN",
        &format!("a.json:2:24: {no_number}"),
    );
    slip(
        "\"local_match_per_won\": -Infinity",
        &format!("a.json:2:25: {no_number}"),
    );
    slip(
        "\"local_match_per_won\": .2",
        &format!("a.json:2:24: {no_number}"),
    );
    slip(
        "\"autonomy\": true,",
        "a.json:3:1: a comma before a closing bracket is one too many; remove it",
    );
    slip(
        "\"autonomy\": true // as now",
        "a.json:2:18: JSON has no comments; remove this",
    );
    slip(
        "\"autonomy\": 'yes'",
        "a.json:2:13: texts stand in straight double quotes, like \"honam\"",
    );
    slip(
        "autonomy: true",
        "a.json:2:1: a key must stand in double quotes",
    );
    slip(
        "\"autonomy\" true",
        "a.json:2:12: a key must be followed by a colon",
    );
    slip(
        "\"autonomy\": true }",
        "a.json:3:1: the document ends before this; remove the rest",
    );
    file(
        "{ \"title\": {",
        "a.json:1:12: the file ends too early: a closing bracket or quotation mark is missing",
    );
    slip(
        "\"authors\": [\"\\ud800\"]",
        "a.json:2:13: at `authors[0]`: must be text without broken escapes, but is \"\\ud800\"",
    );
}

#[test]
fn values_of_the_wrong_type_or_size() {
    let size = "must be 0 or a number between 1e-12 and 1e15 in size";
    for number in ["1e308", "1e400", "-1e16", "1e-300"] {
        let told = format!("a.json:2:24: at `local_match_per_won`: {size}, but is {number}");
        slip(&format!("\"local_match_per_won\": {number}"), &told);
    }
    let digits = "9".repeat(5_000);
    let told = format!(
        "a.json:2:24: at `local_match_per_won`: {size}, but is {}...",
        &digits[..60]
    );
    slip(&format!("\"local_match_per_won\": {digits}"), &told);
    let amount =
        "a.json:2:24: at `local_match_per_won`: must be an amount from 0 to 10 won, but is";
    slip("\"local_match_per_won\": -0.1", &format!("{amount} -0.1"));
    slip("\"local_match_per_won\": true", &format!("{amount} true"));
    slip(
        "\"local_match_per_won\": [0.2]",
        &format!("{amount} a list"),
    );
    slip(
        "\"local_match_per_won\": \"0.2\"",
        &format!("{amount} \"0.2\"; write it without quotation marks"),
    );
    slip(
        "\"uses\": { \"talent\": 0.5, \"research\": 0.4, \"commercialisation\": 0, \"base\": 0 }",
        "a.json:2:9: at `uses`: shares of the uses must sum to 1, but these sum to 0.9, 0.1 too little",
    );
    slip(
        "\"allocation\": { \"fixed\": { \"honam\": 30 } }",
        "a.json:2:37: at `allocation.fixed.honam`: must be a share from 0 to 1, but is 30; write 0.3 for 30 %",
    );
}

#[test]
fn keys_that_are_unknown_or_stand_twice() {
    slip(
        "\"forced_cut\": { \"yaer\": 2028, \"year\": 2028, \"size\": 0.1 }",
        "a.json:2:17: at `forced_cut.yaer`: must be one of the keys `year`, `size`, but is none of them; write `year`",
    );
    slip(
        "\"autonomy\": true, \"autonomy\": false",
        "a.json:2:19: at `autonomy`: must stand once, but stands again here",
    );
}

#[test]
fn everything_that_is_wrong_is_said_in_one_go() {
    slip(
        "\"horizon_year\": 2050, \"local_match_per_won\": 11,\n\"autonomy\": 1, \"authors\": \"Kim\"",
        "a.json:2:17: at `horizon_year`: must be a year from 2026 to 2040, but is 2050
a.json:2:46: at `local_match_per_won`: must be an amount from 0 to 10 won, but is 11; write 0.11 for 11 %
a.json:3:13: at `autonomy`: must be true or false, but is 1
a.json:3:27: at `authors`: must be a list [...], but is \"Kim\"",
    );
}

#[test]
fn families_and_places_that_lead_nowhere() {
    #[track_caller]
    fn case(extends: &str, told: &str) {
        let bench = Bench::new();
        for (name, parent) in [("a", extends), ("b", "a.json")] {
            let header = HEADER.replace("baseline.json", parent);
            bench.write(
                &format!("{name}.json"),
                format!("{header},\n\"autonomy\": true }}"),
            );
        }
        refused(
            &bench,
            65,
            &told.replacen(':', ":1:14: at `extends`: must", 1),
        );
    }

    let back = "not lead back to itself, but a.json extends this one, directly or not";
    case("a.json", &format!("a.json: {back}"));
    case("b.json", &format!("b.json: {back}"));
    case(
        "gone.json",
        "a.json: be a scenario file, but there is no file gone.json",
    );
    case("", "a.json: not be empty, but is \"\"");
    for outside in ["/etc/passwd", "C:\\\\plans\\\\a.json"] {
        let found = outside.replace("\\\\", "\\");
        let path = "be a path from this file's folder, with / between names";
        case(outside, &format!("a.json: {path}, but is \"{found}\""));
    }
    slip(
        "\"country\": \"/etc\"",
        "a.json:2:12: at `country`: must be a path from this file's folder, with / between names, but is \"/etc\"",
    );
    slip(
        "\"sweep\": { \"axes\": { \"m\": { \"set\": \"local_match_per_won\", \"values\": [{ \"name\": \"../../m\", \"value\": 0.1 }] } } }",
        "a.json:2:80: at `sweep.axes.m.values[0].name`: must be a name of letters, digits, . - and _, but is \"../../m\"",
    );
}

#[test]
fn files_that_are_not_there() {
    let bench = Bench::new();
    refused(&bench, 66, "a.json: there is no such file");
    // One of two is enough to stop neither, but all must be there for one to run.
    bench.write("b.json", "{");
    let ended = bench.blockfund(&format!("run a.json b.json {RUN}"));
    assert_eq!((ended.code, ended.stdout.as_str()), (65, ""));
    assert_eq!(bench.names(""), ["b.json", "baseline.json", "data"]);
}

#[cfg(target_os = "linux")]
#[test]
fn links_and_devices_that_hold_no_scenario() {
    use std::os::unix::fs::symlink;

    #[track_caller]
    fn case(to: &str, code: i32, told: &str) {
        let bench = Bench::new();
        symlink(to, bench.path("a.json")).unwrap();
        symlink("a.json", bench.path("b.json")).unwrap();
        refused(&bench, code, told);
    }

    let loops = "a.json: can't be read: Too many levels of symbolic links (os error 40)";
    case("b.json", 65, loops);
    case("a.json", 65, loops);
    case("gone.json", 66, "a.json: there is no such file");
    case(
        "/dev/zero",
        65,
        "a.json: must have at most 1 MiB, but is larger",
    );
    case(
        "/dev/null",
        65,
        "a.json: must hold a JSON object, but the file is empty",
    );
}
