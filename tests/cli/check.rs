//! `check` names everything at once.

use crate::bench::Bench;

#[track_caller]
fn case(files: &[(&str, &str)], arguments: &str, code: i32, expected: &str) {
    let bench = Bench::new();
    for (name, settings) in files {
        bench.scenario(name, settings);
    }
    let ended = bench.blockfund(&format!("check {arguments}"));
    assert_eq!(ended.stdout, expected);
    assert_eq!((ended.code, ended.stderr.as_str()), (code, ""));
}

#[test]
fn a_right_file_is_counted() {
    case(
        &[],
        "baseline.json",
        0,
        "files: 1 (unusable: 0), errors: 0, warnings: 0\n",
    );
    case(
        &[],
        "baseline.json --lang ko",
        0,
        "파일 1개 (쓸 수 없는 파일 0개), 오류 0건, 경고 0건\n",
    );
}

#[test]
fn all_errors_of_all_files_are_named_at_once() {
    case(
        &[
            ("a", r#""local_match_per_won": 30, "autonomy": 1"#),
            ("b", r#""horizon": 2030"#),
        ],
        "a.json b.json baseline.json",
        65,
        "a.json:2:24: at `local_match_per_won`: must be an amount from 0 to 10 won, but is 30; write 0.3 for 30 %
a.json:2:40: at `autonomy`: must be true or false, but is 1
b.json:2:1: at `horizon`: must be one of the keys `extends`, `title`, `question`, `authors`, `sources`, `country`, `horizon_year`, `block_fund`, `other_regional_lines`, `regional_share`, `special_zones`, `stage_fund`, `local_match_per_won`, `allocation`, `uses`, `programmes`, `zones`, `from_year`, `autonomy`, `forced_cut`, `readings`, `structure`, `uncertainties`, but is none of them; write `horizon_year`
files: 3 (unusable: 2), errors: 3, warnings: 0
",
    );
}

#[test]
fn a_sweep_is_one_file() {
    case(
        &[(
            "a",
            r#""sweep": { "axes": { "match": { "set": "local_match_per_won", "values": [0.1, 99, 11] } } }"#,
        )],
        "a.json",
        65,
        "a.json:2:79: at `local_match_per_won`: must be an amount from 0 to 10 won, but is 99; write 0.99 for 99 %
a.json:2:83: at `local_match_per_won`: must be an amount from 0 to 10 won, but is 11; write 0.11 for 11 %
files: 1 (unusable: 1), errors: 2, warnings: 0
",
    );
}

#[test]
fn what_a_file_says_is_shown_and_not_obeyed() {
    case(
        &[("a", r#""\u001b[31m": 1, "authors": [7]"#)],
        "a.json",
        65,
        "a.json:2:1: at `\\u001b[31m`: must be one of the keys `extends`, `title`, `question`, `authors`, `sources`, `country`, `horizon_year`, `block_fund`, `other_regional_lines`, `regional_share`, `special_zones`, `stage_fund`, `local_match_per_won`, `allocation`, `uses`, `programmes`, `zones`, `from_year`, `autonomy`, `forced_cut`, `readings`, `structure`, `uncertainties`, but is none of them
a.json:2:30: at `authors[0]`: must be text in double quotes, but is 7
files: 1 (unusable: 1), errors: 2, warnings: 0
",
    );
    case(
        &[("a\nb", "\"autonomy\": true")],
        ".",
        65,
        "./a\\nb.json: must have a name without control characters, as it names the scenario
files: 2 (unusable: 1), errors: 1, warnings: 0
",
    );
}

#[test]
fn a_missing_file_has_its_own_code() {
    case(
        &[],
        "east.json",
        66,
        "east.json: there is no such file\nfiles: 1 (unusable: 1), errors: 1, warnings: 0\n",
    );
}

#[test]
fn settings_that_may_not_be_meant_are_told_in_policy_terms() {
    #[track_caller]
    fn warned(settings: &str, expected: &str) {
        let counted = "files: 1 (unusable: 0), errors: 0, warnings: 1\n";
        case(
            &[("a", settings)],
            "a.json",
            0,
            &format!("warning: a: {expected}\n{counted}"),
        );
    }

    warned(
        r#""regional_share": { "by_year": { "2032": 0.07 }, "taken_by": "block_fund" }, "horizon_year": 2032"#,
        "the planned share is 5.99% in 2030, below the target of 7%",
    );
    warned(
        r#""allocation": { "yearly_change_limit": 0.02 }"#,
        "a.json:2:40: `allocation.yearly_change_limit` has no effect: the rule gives every zone the same share each year",
    );
    warned(
        r#""uses": { "talent": 1 }, "programmes": { "base": { "science_culture": 0.5, "startup_platform": 0.5 } }"#,
        "a.json:2:71: `programmes.base` has no effect: the share of this use is 0 in every zone",
    );
    warned(
        r#""allocation": { "between_zones": { "custom": { "honam": 1 } } }, "zones": { "jeju": { "uses": { "talent": 0.5, "base": 0.5 } } }"#,
        "a.json:2:107: `zones.jeju` has no effect: the zone gets no part of the fund",
    );
}

#[test]
fn two_scenarios_that_decide_the_same_are_told() {
    case(
        &[("a", r#""autonomy": false"#), ("b", r#""autonomy": false"#)],
        "a.json b.json baseline.json",
        0,
        "warning: b: decides the same as `a` in every respect, so the results will be equal
files: 3 (unusable: 0), errors: 0, warnings: 1
",
    );
}

#[test]
fn the_commands_are_grouped() {
    let help = Bench::new().printed("--help");
    let (ask, rest) = help.split_once("Write:\n").unwrap();
    assert!(ask.contains("\n  run "), "{help}");
    assert!(rest.contains("\n  check "), "{help}");
    assert!(!help.contains("More:\n"), "{help}");
}
