//! Ctrl-C leaves nothing half done.
#![cfg(target_os = "linux")]

use std::fs;
use std::process::{Command, Stdio};

use crate::bench::Bench;

/// Presses Ctrl-C in a run once it listens and it `is_time`; gives the exit code.
fn interrupted(bench: &Bench, arguments: &str, is_time: impl Fn() -> bool) -> Option<i32> {
    let mut run = Command::new(env!("CARGO_BIN_EXE_blockfund"))
        .args(arguments.split(' '))
        .current_dir(bench.path(""))
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let status = format!("/proc/{}/status", run.id());
    // SIGINT is the second bit of the signals that a program catches.
    let listens = || {
        fs::read_to_string(&status).unwrap().lines().any(|line| {
            let mask = line.strip_prefix("SigCgt:").map(str::trim);
            mask.is_some_and(|mask| u64::from_str_radix(mask, 16).unwrap() & 2 > 0)
        })
    };
    while !listens() || !is_time() {
        std::thread::yield_now();
    }
    let process = run.id().to_string();
    let mut kill = Command::new("kill");
    assert!(kill.args(["-INT", &process]).status().unwrap().success());
    run.wait().unwrap().code()
}

#[test]
fn ctrl_c_ends_a_run_with_130_and_writes_nothing() {
    let bench = Bench::new();
    let run = "run baseline.json --draws 100000 --threads 1";
    assert_eq!(interrupted(&bench, run, || true), Some(130));
    assert_eq!(bench.names(""), ["baseline.json", "data"]);
}

#[test]
fn ctrl_c_takes_what_was_written_of_a_result() {
    let bench = Bench::new();
    let run = "run baseline.json --draws 2 --futures 1 --threads 1 --no-cache --out out";
    let is_begun = || {
        let mut names = bench.names("").into_iter();
        names.any(|name| name.ends_with(".folder"))
    };
    assert_eq!(interrupted(&bench, run, is_begun), Some(130));
    assert_eq!(bench.names(""), ["baseline.json", "data"]);
}
