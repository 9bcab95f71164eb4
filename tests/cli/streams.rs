//! Standard streams that others have closed or filled.
#![cfg(target_os = "linux")]

use std::fs::File;
use std::io;
use std::process::{Command, Output, Stdio};

use crate::bench::Bench;

const RUN: &str = "run baseline.json --draws 2 --futures 1 --out result --format json";

fn program(bench: &Bench, arguments: &str) -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_blockfund"));
    program
        .args(arguments.split(' '))
        .current_dir(bench.path(""))
        .env("LC_ALL", "C.UTF-8");
    program
}

/// A disk without room for a byte.
fn full() -> Stdio {
    File::create("/dev/full").unwrap().into()
}

/// A pipe whose reader has gone.
fn broken() -> Stdio {
    let (_, writer) = io::pipe().unwrap();
    writer.into()
}

#[track_caller]
fn ended(output: &Output, code: i32, told: &str) {
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert_eq!((output.status.code(), &*stderr), (Some(code), told));
}

#[test]
fn a_result_that_cannot_be_printed_is_a_failure_to_write() {
    for arguments in ["show baseline.json", "check baseline.json", "schema", "man"] {
        let bench = Bench::new();
        let output = program(&bench, arguments).stdout(full()).output().unwrap();
        let told = "error: can't write to standard output: the disk is full; make room, or choose another place\n";
        ended(&output, 73, told);
    }
    let bench = Bench::new();
    let korean = program(&bench, "show baseline.json --lang ko")
        .stdout(full())
        .output();
    let told =
        "오류: 표준 출력에 쓸 수 없다: 디스크가 가득 찼다. 자리를 비우거나 다른 곳을 고른다\n";
    ended(&korean.unwrap(), 73, told);
}

#[test]
fn a_reader_that_has_gone_is_no_failure() {
    for arguments in ["show baseline.json", "check baseline.json", "schema", "man"] {
        let bench = Bench::new();
        let output = program(&bench, arguments)
            .stdout(broken())
            .output()
            .unwrap();
        ended(&output, 0, "");
    }
    let bench = Bench::new();
    let output = program(&bench, RUN).stdout(broken()).output().unwrap();
    ended(&output, 0, "result\n");
    bench.printed("verify result");
}

#[test]
fn messages_that_nobody_can_read_stop_no_run() {
    for stderr in [full(), broken()] {
        let bench = Bench::new();
        let run = format!("{RUN} --progress json");
        let output = program(&bench, &run).stderr(stderr).output().unwrap();
        assert_eq!(output.status.code(), Some(0));
        assert!(output.stdout.starts_with(b"{"));
        bench.printed("verify result");
    }
}
