//! Ctrl-C leaves nothing half done.

use crate::bench::Bench;

#[cfg(target_os = "linux")]
#[test]
fn ctrl_c_ends_a_run_with_130_and_writes_nothing() {
    use std::fs;
    use std::process::{Command, Stdio};

    let bench = Bench::new();
    let mut run = Command::new(env!("CARGO_BIN_EXE_blockfund"))
        .args([
            "run",
            "baseline.json",
            "--draws",
            "100000",
            "--threads",
            "1",
        ])
        .current_dir(bench.path(""))
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    let status = format!("/proc/{}/status", run.id());
    // Until the program listens: SIGINT is the second bit of the signals it catches.
    while !fs::read_to_string(&status).unwrap().lines().any(|line| {
        let mask = line.strip_prefix("SigCgt:").map(str::trim);
        mask.is_some_and(|mask| u64::from_str_radix(mask, 16).unwrap() & 2 > 0)
    }) {
        std::thread::yield_now();
    }
    let process = run.id().to_string();
    assert!(
        Command::new("kill")
            .args(["-INT", &process])
            .status()
            .unwrap()
            .success()
    );
    assert_eq!(run.wait().unwrap().code(), Some(130));
    assert_eq!(bench.names(""), ["baseline.json", "data"]);
}
