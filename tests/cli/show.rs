//! `show` says where each value was set, and `new` starts a file.

use crate::bench::Bench;

/// Whether the table has a row of these cells.
#[track_caller]
fn row(shown: &str, expected: [&str; 3]) {
    let is_expected = |line: &str| {
        let cells = line.split("   ").map(str::trim);
        cells.filter(|cell| !cell.is_empty()).eq(expected)
    };
    assert!(shown.lines().any(is_expected), "{expected:?}\n{shown}");
}

#[test]
fn each_value_is_shown_with_where_it_was_set() {
    let bench = Bench::new();
    bench.ship("share-7");
    bench.ship("need");
    let shown = bench.printed("show need.json");
    let head = "need — Weaker zones first
Does the gap to the capital narrow more if zones of lower innovation capacity get more of the fund?

  setting  ";
    assert!(shown.starts_with(head), "{shown}");
    row(
        &shown,
        ["allocation.between_zones", "need.json:8", "\"need\""],
    );
    row(
        &shown,
        ["regional_share.by_year.2030", "share-7.json:8", "0.07"],
    );
    row(&shown, ["horizon_year", "baseline.json:17", "2030"]);
    row(
        &shown,
        [
            "programmes.talent.postdoc",
            "data/korea/programmes.json",
            "0.4",
        ],
    );
}

#[test]
fn uses_that_are_not_named_are_shown_with_the_rest() {
    let bench = Bench::new();
    bench.scenario(
        "a",
        r#""from_year": { "2027": { "zones": { "honam": { "uses": { "talent": 0.65 } } } } }"#,
    );
    let shown = bench.printed("show a.json");
    row(
        &shown,
        ["from_year.2027.zones.honam.uses.base", "the rest", "0.05"],
    );
    assert_eq!(shown.matches("the rest").count(), 3, "{shown}");
}

#[test]
fn it_is_shown_in_korean_too() {
    let shown = Bench::new().printed("show baseline.json --lang ko");
    assert!(shown.starts_with("baseline — 현행 유지\n"), "{shown}");
    assert!(shown.contains("  항목  "), "{shown}");
    assert!(shown.contains("불확실한 수 "), "{shown}");
}

#[test]
fn sources_are_shown_in_the_language_of_the_reader() {
    let bench = Bench::new();
    let korean = bench.printed("show baseline.json --lang ko");
    assert!(korean.contains("sources.uses.ko"), "{korean}");
    assert!(!korean.contains("sources.uses.en"), "{korean}");
    let english = bench.printed("show baseline.json --lang en");
    assert!(english.contains("sources.uses.en"), "{english}");
    assert!(!english.contains("sources.uses.ko"), "{english}");
}

#[test]
fn a_broken_file_is_not_shown() {
    let bench = Bench::new();
    bench.scenario("wrong", r#""autonomy": 1"#);
    let ended = bench.blockfund("show wrong.json");
    let told = "error: wrong.json:2:13: at `autonomy`: must be true or false, but is 1\n";
    assert_eq!(
        (ended.code, ended.stdout.as_str(), ended.stderr.as_str()),
        (65, "", told)
    );
}

#[test]
fn a_new_scenario_extends_another_and_passes() {
    let bench = Bench::new();
    bench.write(
        "plans/baseline.json",
        bench
            .read("baseline.json")
            .replace("data/korea", "../data/korea"),
    );
    assert_eq!(
        bench.printed("new honam-first --from plans/baseline.json"),
        "plans/honam-first.json\n"
    );
    let expected = r#"{
  "extends": "baseline.json",
  "title": { "ko": "honam-first", "en": "honam-first" },
  "question": {
    "ko": "무엇을 묻는 시나리오인가?",
    "en": "What does this scenario ask?"
  }
}
"#;
    assert_eq!(bench.read("plans/honam-first.json"), expected);
    bench.printed("check plans/honam-first.json");
}

#[test]
fn a_file_that_exists_is_left_as_it_is() {
    let bench = Bench::new();
    let before = bench.read("baseline.json");
    let ended = bench.blockfund("new baseline --from baseline.json");
    let told = "error: baseline.json: exists already and is left as it is; choose another name\n";
    assert_eq!((ended.code, ended.stderr.as_str()), (73, told));
    assert_eq!(bench.read("baseline.json"), before);
}

#[test]
fn a_name_is_no_path() {
    let ended = Bench::new().blockfund("new ../honam --from baseline.json");
    let told =
        "error: \"../honam\": must be a name of letters, digits, - and _, like honam-first\n";
    assert_eq!((ended.code, ended.stderr.as_str()), (2, told));
}
