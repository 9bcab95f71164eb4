//! A batch survives its broken files.

use crate::bench::Bench;

const SMALL: &str = "--draws 2 --futures 1";

#[test]
fn a_broken_scenario_is_told_and_the_others_are_run() {
    let bench = Bench::new();
    bench.scenario("right", r#""autonomy": false"#);
    bench.scenario("wrong", r#""autonomy": 1, "local_match_per_won": 11"#);
    let ended = bench.blockfund(&format!("run *.json {SMALL} --out result"));
    assert_eq!(ended.code, 4, "{}", ended.stderr);
    let told = "error: wrong.json:2:13: at `autonomy`: must be true or false, but is 1
error: wrong.json:2:39: at `local_match_per_won`: must be an amount from 0 to 10 won, but is 11; write 0.11 for 11 %
result\n";
    assert_eq!(ended.stderr, told);
    let table = "\nScenarios that could not be run
  file         errors   first error
  wrong.json   2        wrong.json:2:13: at `autonomy`: must be true or false, but is 1\n\n";
    assert!(ended.stdout.ends_with(table), "{}", ended.stdout);
    assert_eq!(
        bench.names("result/effective"),
        ["baseline.json", "right.json"]
    );
}

#[test]
fn with_nothing_usable_nothing_is_written() {
    let bench = Bench::new();
    bench.scenario("wrong", r#""autonomy": 1"#);
    let ended = bench.blockfund(&format!("run wrong.json {SMALL} --out result"));
    assert_eq!((ended.code, ended.stdout.as_str()), (65, ""));
    let ended = bench.blockfund(&format!("run absent.json {SMALL} --out result"));
    assert_eq!((ended.code, ended.stdout.as_str()), (66, ""));
    assert!(!bench.path("result").exists());
}

#[test]
fn a_broken_baseline_stops_the_batch() {
    let bench = Bench::new();
    bench.scenario("right", r#""autonomy": false"#);
    bench.scenario("wrong", r#""autonomy": 1"#);
    let ended = bench.blockfund(&format!(
        "run right.json wrong.json {SMALL} --baseline wrong --out result"
    ));
    assert_eq!((ended.code, ended.stdout.as_str()), (65, ""));
    let told = "error: wrong.json: is the baseline and must be usable, but has errors; mend it, or name another scenario with --baseline\n";
    assert!(ended.stderr.ends_with(told), "{}", ended.stderr);
    assert!(!bench.path("result").exists());
}
