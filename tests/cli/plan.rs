//! `plan` measures before a run; `run --progress json` tells machines how far it is.

use serde_json::Value;

use crate::bench::Bench;

#[test]
fn a_plan_names_time_memory_disk_and_errors() {
    let bench = Bench::new();
    let told =
        bench.printed("plan baseline.json --draws 1024 --futures 2 --threads 1 --error 0.01");
    let head = "scenarios: 1, draws: 1,024 × futures: 2, threads: 1\n\n  time     about ";
    assert!(told.starts_with(head), "{told}");
    for word in [
        "\n  memory   about ",
        "\n  disk     about ",
        "draws for ± 1 pp",
    ] {
        assert!(told.contains(word), "{word}\n{told}");
    }
    let rows = told.lines().filter(|line| line.contains("± "));
    assert_eq!(rows.count(), 5, "{told}");
    // Sobol points come in powers of 2, and an error of a share is one of points.
    for row in told.lines().filter(|line| line.contains("  ± ")) {
        let draws = row.rsplit("  ").next().unwrap().trim().replace(',', "");
        assert!(draws.parse::<u64>().unwrap().is_power_of_two(), "{told}");
        assert!(!row.contains('%') || row.starts_with("target"), "{told}");
    }
    let korean = bench.printed("plan baseline.json --draws 64 --lang ko");
    assert!(korean.starts_with("시나리오 1개, 추출 64회"), "{korean}");
}

#[test]
fn a_plan_of_a_broken_file_says_why() {
    let bench = Bench::new();
    bench.scenario("wrong", r#""autonomy": 1"#);
    let ended = bench.blockfund("plan wrong.json");
    let told = "error: wrong.json:2:13: at `autonomy`: must be true or false, but is 1\n";
    assert_eq!((ended.code, ended.stderr.as_str()), (65, told));
    let ended = bench.blockfund("plan baseline.json --error 2");
    assert_eq!(ended.code, 2, "{}", ended.stderr);
}

#[test]
fn machines_are_told_in_lines_of_json() {
    let bench = Bench::new();
    bench.scenario("wrong", r#""autonomy": 1"#);
    let ended = bench.blockfund(
        "run baseline.json wrong.json --draws 2 --futures 1 --progress json --out result",
    );
    assert_eq!(ended.code, 4, "{}", ended.stderr);
    let (names, events) = events(&ended.stderr);
    assert_eq!(names, ["started", "progress", "written"]);
    assert_eq!(events[0]["scenarios"][0], "baseline");
    assert_eq!(events[0]["broken"][0]["name"], "wrong");
    assert_eq!(
        (events[1]["done"].as_u64(), events[1]["futures"].as_u64()),
        (Some(2), Some(2))
    );
    assert_eq!(events[2]["folder"], "result");

    let ended = bench.blockfund(
        "run baseline.json --draws 128 --futures 1 --shard 1/2 --progress json --out parted",
    );
    assert_eq!(ended.code, 0, "{}", ended.stderr);
    let (names, events) = self::events(&ended.stderr);
    assert_eq!(names.first().unwrap(), "started");
    assert_eq!(names.last().unwrap(), "written");
    assert_eq!(events[0]["scenarios"][0], "baseline");
}

/// The events among lines of standard error, and their names.
fn events(stderr: &str) -> (Vec<String>, Vec<Value>) {
    let lines = stderr.lines().filter(|line| line.starts_with('{'));
    let events: Vec<Value> = lines
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let name = |event: &Value| event["event"].as_str().unwrap().to_owned();
    (events.iter().map(name).collect(), events)
}

#[test]
fn shells_and_manuals_get_the_command_line() {
    let bench = Bench::new();
    for shell in ["bash", "zsh", "fish", "powershell"] {
        let script = bench.printed(&format!("completions {shell}"));
        assert!(script.contains("blockfund"), "{shell}");
    }
    let page = bench.printed("man");
    assert!(page.contains(".TH blockfund 1"), "{page}");
    assert!(
        page.contains("BLOCKFUND WHY\\-DIFFERENT") || page.contains("BLOCKFUND WHY-DIFFERENT"),
        "{page}"
    );
}

#[test]
fn a_sweep_is_run_checked_shown_and_replayed() {
    let bench = Bench::new();
    bench.scenario(
        "fund",
        r#""sweep": { "axes": { "match": { "set": "local_match_per_won", "values": [0.1, 11, 0.3] } } }"#,
    );
    let ended = bench.blockfund("check fund.json");
    let place = "fund.json:2:79: at `local_match_per_won`: must be an amount from 0 to 10 won, but is 11; write 0.11 for 11 %\n";
    assert_eq!(ended.code, 65);
    assert!(ended.stdout.starts_with(place), "{}", ended.stdout);
    let ended = bench.blockfund("run fund.json --draws 2 --futures 1 --out result --lang en");
    assert_eq!(ended.code, 4, "{}", ended.stderr);
    assert!(
        ended.stdout.contains("fund-match-0.1 — test (match 0.1)"),
        "{}",
        ended.stdout
    );
    assert!(
        ended.stdout.contains("fund.json (fund-match-11)"),
        "{}",
        ended.stdout
    );
    bench.printed("verify result");
    bench.printed("replay result");
    bench.scenario(
        "good",
        r#""sweep": { "axes": { "match": { "set": "local_match_per_won", "values": [0.1, 0.3] } } }"#,
    );
    let shown = bench.printed("show good.json");
    assert!(
        shown.contains("good-match-0.3 — test (match 0.3)"),
        "{shown}"
    );
}
