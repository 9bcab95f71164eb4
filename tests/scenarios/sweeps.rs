//! One file for many scenarios.

use blockfund::scenario::{Outcome, load_each};

use crate::folder::{Folder, HEADER};

/// The scenarios of a sweep of the baseline with this body.
fn outcomes(folder: &Folder, body: &str) -> Vec<Outcome> {
    let path = folder.write("fund.json", format!("{HEADER}\n{body}\n}}"));
    load_each(&[path])
}

fn names(all: &[Outcome]) -> Vec<&str> {
    all.iter().map(|one| one.name.as_str()).collect()
}

/// All that is wrong with a sweep, each once.
#[track_caller]
fn refused(body: &str, expected: &str) {
    let folder = Folder::with_baseline();
    let mut told: Vec<String> = Vec::new();
    for outcome in outcomes(&folder, body) {
        let problems = outcome.loaded.err().map(|problems| folder.told(&problems));
        told.extend(problems.filter(|one| !told.contains(one)));
    }
    assert_eq!(told.join("\n"), expected, "{body}");
}

#[test]
fn a_product_has_each_value_with_each() {
    let folder = Folder::with_baseline();
    let all = outcomes(
        &folder,
        r#""sweep": { "axes": {
"honam": { "set": "from_year.2027.allocation.fixed.honam", "values": [0.1, 0.25] },
"match": { "set": "local_match_per_won", "range": { "from": 0.1, "to": 0.4, "count": 3 } } } }"#,
    );
    assert_eq!(
        names(&all),
        [
            "fund-honam-0.1-match-0.1",
            "fund-honam-0.1-match-0.25",
            "fund-honam-0.1-match-0.4",
            "fund-honam-0.25-match-0.1",
            "fund-honam-0.25-match-0.25",
            "fund-honam-0.25-match-0.4",
        ]
    );
    let last = all[5].loaded.as_ref().unwrap();
    assert_eq!(last.scenario.name, "fund-honam-0.25-match-0.4");
    assert_eq!(last.scenario.title.en, "test (honam 0.25, match 0.4)");
    assert_eq!(last.scenario.local_match, 0.4);
    let later = &last.scenario.later_divisions[0].allocation;
    assert_eq!(later.fixed[4], Some(0.25));
    assert_eq!(last.warnings, []);
}

/// Files keep all digits, and titles as many as tell the values of an axis apart.
#[test]
fn titles_have_few_digits() {
    #[track_caller]
    fn case(axis: &str, expected: [&str; 2]) {
        let folder = Folder::with_baseline();
        let all = outcomes(
            &folder,
            &format!(
                r#""sweep": {{ "axes": {{ "match": {{ "set": "local_match_per_won", {axis} }} }} }}"#
            ),
        );
        let title = |one: &Outcome| one.loaded.as_ref().unwrap().scenario.title.en.clone();
        let titles: Vec<String> = all.iter().take(2).map(title).collect();
        assert_eq!(
            titles,
            expected.map(|value| format!("test (match {value})"))
        );
    }

    let eighths = r#""range": { "from": 0.1, "to": 0.5, "count": 8 }"#;
    case(eighths, ["0.1", "0.157"]);
    case(
        r#""values": [0.12341, 0.12342, 0.5]"#,
        ["0.12341", "0.12342"],
    );
    case(r#""values": [0.12341, 0.1299, 0.5]"#, ["0.123", "0.13"]);
    case(r#""values": [0, 0.12341]"#, ["0", "0.123"]);
    case(
        r#""values": [{ "name": "few", "value": 0.123456 }, 0.50]"#,
        ["few", "0.50"],
    );
}

#[test]
fn a_list_goes_along_all_axes_at_once() {
    let folder = Folder::with_baseline();
    let all = outcomes(
        &folder,
        r#""sweep": { "combine": "list", "axes": {
"rule": { "set": "allocation.between_zones", "values": ["need", { "name": "hubs", "value": { "custom": { "jungbu": 0.5, "southeast": 0.5 } } }] },
"own": { "set": "autonomy", "values": [true, false] } } }"#,
    );
    assert_eq!(
        names(&all),
        ["fund-rule-need-own-true", "fund-rule-hubs-own-false"]
    );
    assert!(!all[1].loaded.as_ref().unwrap().scenario.autonomy);
}

#[test]
fn a_broken_combination_is_told_with_its_place_and_the_rest_are_read() {
    let folder = Folder::with_baseline();
    let all = outcomes(
        &folder,
        r#""sweep": { "axes": { "honam": { "set": "allocation.fixed.honam", "values": [0.2, 30, 0.3] } } }"#,
    );
    let told: Vec<Option<String>> = all
        .iter()
        .map(|one| one.loaded.as_ref().err().map(|told| folder.told(told)))
        .collect();
    let expected = "fund.json:2:82: at `allocation.fixed.honam`: must be a share from 0 to 1, but is 30; write 0.3 for 30 %";
    assert_eq!(told, [None, Some(expected.to_owned()), None]);
}

#[test]
fn what_is_wrong_with_a_sweep_is_told_once() {
    refused(
        r#""sweep": { "axes": {} }"#,
        "fund.json:2:20: at `sweep.axes`: must have an axis, but has none",
    );
    refused(
        r#""sweep": { "axes": { "a": { "set": "autonomy" } } }"#,
        "fund.json:2:27: at `sweep.axes.a`: must have either `values` or `range`, but has none",
    );
    refused(
        r#""sweep": { "axes": { "a": { "set": "autonomy", "values": [] } } }"#,
        "fund.json:2:58: at `sweep.axes.a.values`: must have a value, but has none; write one value or more, like [0.1, 0.2]",
    );
    refused(
        r#""sweep": { "axes": { "a b": { "set": "autonomy", "values": [true] } } }"#,
        r#"fund.json:2:22: at `sweep.axes.a b`: must be a name of letters, digits, . - and _, but is "a b""#,
    );
    refused(
        r#""sweep": { "axes": { "a": { "set": "autonmy", "values": [true, false] } } }"#,
        "fund.json:2:36: at `sweep.axes.a.set`: must be one of the keys `extends`, `title`, `question`, `authors`, `sources`, `country`, `horizon_year`, `block_fund`, `other_regional_lines`, `regional_share`, `special_zones`, `stage_fund`, `local_match_per_won`, `allocation`, `uses`, `programmes`, `zones`, `from_year`, `autonomy`, `forced_cut`, `readings`, `structure`, `uncertainties`, but is none of them; write `autonomy`",
    );
    refused(
        r#""sweep": { "axes": { "a": { "set": "x", "range": { "from": 0, "to": 1, "count": 100 } }, "b": { "set": "y", "range": { "from": 0, "to": 1, "count": 11 } } } }"#,
        "fund.json:2:10: at `sweep`: must make at most 1,000 scenarios, but makes 1,100",
    );
    let many = vec!["0.1"; 1_001].join(", ");
    refused(
        &format!(
            r#""sweep": {{ "combine": "list", "axes": {{ "a": {{ "set": "x", "values": [{many}] }} }} }}"#
        ),
        "fund.json:2:10: at `sweep`: must make at most 1,000 scenarios, but makes 1,001",
    );
    refused(
        r#""sweep": { "combine": "list", "axes": { "a": { "set": "x", "values": [1] }, "b": { "set": "y", "values": [1, 2] } } }"#,
        "fund.json:2:10: at `sweep`: must have axes of the same length, 1 as `a`, but `b` has 2",
    );
    refused(
        r#""sweep": { "axes": { "a": { "set": "local_match_per_won", "values": [0.1, 0.1] } } }"#,
        "fund.json: must name its scenarios apart, but two are fund-a-0.1",
    );
}

#[test]
fn names_may_not_meet_those_of_other_files() {
    let folder = Folder::with_baseline();
    let body = r#""sweep": { "axes": { "a": { "set": "local_match_per_won", "values": [0.1] } } }"#;
    let sweep = folder.write("fund.json", format!("{HEADER}\n{body}\n}}"));
    let other = folder.write(
        "fund-a-0.1.json",
        format!("{HEADER}\n\"autonomy\": false\n}}"),
    );
    let all = load_each(&[sweep, other]);
    let told = all[1].loaded.as_ref().err().map(|told| folder.told(told));
    assert_eq!(
        told.as_deref(),
        Some("fund-a-0.1.json: must have another name than fund.json; rename one of the two files")
    );
    let child = folder.write(
        "child.json",
        HEADER.replace("baseline", "fund") + "\n\"autonomy\": true }",
    );
    let told = load_each(&[child]).remove(0).loaded.err();
    let told = told.map(|told| folder.told(&told));
    assert_eq!(
        told.as_deref(),
        Some(
            "child.json:1:14: at `extends`: must be one scenario, but fund.json is a sweep of many"
        )
    );
}
