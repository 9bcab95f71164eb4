//! Scenarios that were simulated before are not simulated again, and it shows in no byte of a result.

use std::fs;

use crate::bench::Bench;

const SMALL: &str = "--draws 3 --futures 2 --lang en --format csv";

fn run(bench: &Bench, place: &str, option: &str) -> String {
    let ended = bench.blockfund(&format!("run *.json {SMALL} --out {place} {option}"));
    assert_eq!(ended.code, 0, "{}", ended.stderr);
    ended.stderr
}

fn manifest(bench: &Bench, place: &str) -> String {
    bench.read(&format!("{place}/manifest.json"))
}

#[test]
fn only_what_changed_is_simulated_again() {
    let bench = Bench::new();
    bench.scenario("east", r#""autonomy": false"#);
    bench.scenario("west", r#""local_match_per_won": 0.3"#);
    let taken = |scenarios: &str| {
        format!(
            "{scenarios} scenarios were simulated before and are taken from .blockfund-cache \
             (--no-cache simulates all again)\nresult\n"
        )
    };
    assert_eq!(run(&bench, "result", "--no-cache"), "result\n");
    let undisturbed = manifest(&bench, "result");
    assert!(!bench.path(".blockfund-cache").exists());
    assert_eq!(run(&bench, "result", ""), "result\n");
    assert_eq!(run(&bench, "result", "--threads 1"), taken("3 of 3"));
    assert_eq!(manifest(&bench, "result"), undisturbed);
    // Three scenarios, the scores of their draws, and the tag.
    assert_eq!(bench.names(".blockfund-cache").len(), 5);

    // Other words and another name change nothing that is simulated.
    let east = bench
        .read("east.json")
        .replace("\"test\"", "\"other words\"");
    fs::remove_file(bench.path("east.json")).unwrap();
    bench.write("orient.json", east);
    assert_eq!(run(&bench, "result", ""), taken("3 of 3"));
    let west = bench.read("west.json").replace("0.3", "0.31");
    bench.write("west.json", west);
    assert_eq!(run(&bench, "result", ""), taken("2 of 3"));
    let other_seed = run(&bench, "result", "--seed 1");
    assert_eq!(other_seed, "result\n");
}

#[test]
fn a_damaged_store_is_not_believed() {
    let bench = Bench::new();
    run(&bench, "result", "");
    let undisturbed = manifest(&bench, "result");
    for name in bench.names(".blockfund-cache") {
        let path = bench.path(".blockfund-cache").join(name);
        let mut bytes = fs::read(&path).unwrap();
        let middle = bytes.len() / 2;
        bytes[middle] ^= 1;
        fs::write(&path, bytes).unwrap();
    }
    assert_eq!(run(&bench, "result", ""), "result\n");
    assert_eq!(manifest(&bench, "result"), undisturbed);
}

#[test]
fn a_store_that_cannot_be_written_is_told_and_not_needed() {
    let bench = Bench::new();
    bench.write(".blockfund-cache", "a file, not a folder");
    let told = run(&bench, "result", "");
    let warning = "warning: scenarios can't be kept in .blockfund-cache, so a run that is stopped would begin again: ";
    assert!(told.starts_with(warning), "{told}");
    assert_eq!(told.lines().count(), 2, "{told}");
    assert_eq!(bench.read(".blockfund-cache"), "a file, not a folder");
}
