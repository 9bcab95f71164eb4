//! A disk that takes nothing, or not all: the message says so, the code is 73, and earlier results are whole.

use crate::bench::Bench;

/// A folder with a result, and what is printed of it while it is whole.
fn with_result() -> (Bench, String) {
    let bench = Bench::new();
    let made = bench.blockfund("run baseline.json --draws 2 --futures 1 --out out/result --quiet");
    assert_eq!((made.code, made.stderr.as_str()), (0, ""));
    let whole = bench.printed("verify out/result");
    (bench, whole)
}

/// Runs the program where files have at most so many KiB, as on a disk with little room. Unlike a small disk this needs no
/// rights.
#[cfg(unix)]
fn with_little_room(bench: &Bench, kibibytes: u32, arguments: &str) -> (Option<i32>, String) {
    use std::process::Command;

    let program = env!("CARGO_BIN_EXE_blockfund");
    let script = format!("trap '' XFSZ; ulimit -f {kibibytes}; exec '{program}' {arguments}");
    let output = Command::new("bash")
        .args(["-c", &script])
        .current_dir(bench.path(""))
        .env("LC_ALL", "C.UTF-8")
        .output()
        .unwrap();
    let told = String::from_utf8(output.stderr).unwrap();
    (output.status.code(), told)
}

#[cfg(unix)]
#[test]
fn a_new_file_that_does_not_fit_leaves_its_name_free() {
    let bench = Bench::new();
    let new = "new mine --from baseline.json";
    let (code, told) = with_little_room(&bench, 0, new);
    let expected = "error: can't write mine.json: File too large";
    assert!(told.starts_with(expected), "{told}");
    assert_eq!(code, Some(73));
    assert_eq!(bench.names(""), ["baseline.json", "data"]);
    assert_eq!(bench.printed(new), "mine.json\n");
}

#[cfg(unix)]
#[test]
fn a_disk_that_is_full_leaves_the_earlier_result() {
    let (bench, whole) = with_result();
    // Charts do not fit.
    let again = "run baseline.json --draws 2 --futures 1 --seed 1 --out out/result --lang en";
    let (code, told) = with_little_room(&bench, 64, again);
    assert_eq!(code, Some(73), "{told}");
    let last = told.lines().last().unwrap();
    assert!(last.starts_with("error: can't write out/result/"), "{told}");
    assert!(last.contains("File too large"), "{told}");
    assert_eq!(bench.printed("verify out/result"), whole);
    assert_eq!(bench.names("out"), [".blockfund-cache", "result"]);
}

#[cfg(target_os = "linux")]
#[test]
fn a_folder_that_takes_nothing_is_told_before_the_work() {
    let bench = Bench::new();
    // Nobody can write there, not even the superuser.
    let ended = bench.blockfund("run baseline.json --draws 4000 --out /proc/result");
    assert_eq!((ended.code, ended.stdout.as_str()), (73, ""));
    assert!(
        ended
            .stderr
            .starts_with("error: can't write /proc/result: "),
        "{}",
        ended.stderr
    );
}

/// Runs the program as somebody who may read `bench` and write nothing in it: the superuser, who may write anywhere, as
/// nobody.
#[cfg(unix)]
fn without_the_right_to_write(bench: &Bench, arguments: &str) -> (Option<i32>, String) {
    use std::os::unix::fs::PermissionsExt as _;
    use std::os::unix::process::CommandExt as _;
    use std::process::Command;

    /// Of the user and the group called nobody, nearly everywhere.
    const NOBODY: u32 = 65_534;
    let may_write_all_the_same = tempfile::tempfile_in(bench.path("out")).is_ok();
    let built = env!("CARGO_BIN_EXE_blockfund");
    let mut program = if may_write_all_the_same {
        // Where it was built, nobody may not look.
        let copy = bench.path("blockfund");
        std::fs::copy(built, &copy).unwrap();
        let readable = std::fs::Permissions::from_mode(0o755);
        std::fs::set_permissions(bench.path(""), readable).unwrap();
        let mut program = Command::new(copy);
        program.uid(NOBODY).gid(NOBODY);
        program
    } else {
        Command::new(built)
    };
    let output = program
        .args(arguments.split_whitespace())
        .current_dir(bench.path(""))
        .output()
        .unwrap();
    let told = String::from_utf8(output.stderr).unwrap();
    (output.status.code(), told)
}

#[cfg(unix)]
#[test]
fn a_folder_without_the_right_to_write_keeps_its_result() {
    use std::fs::{Permissions, set_permissions};
    use std::os::unix::fs::PermissionsExt as _;

    let (bench, whole) = with_result();
    let folder = bench.path("out");
    set_permissions(&folder, Permissions::from_mode(0o555)).unwrap();
    let again =
        "run baseline.json --draws 2 --futures 1 --seed 1 --out out/result --lang en --quiet";
    let (code, told) = without_the_right_to_write(&bench, again);
    set_permissions(&folder, Permissions::from_mode(0o755)).unwrap();
    let expected = "error: can't write out/result: this account has no right to it";
    assert!(told.starts_with(expected), "{told}");
    assert_eq!((code, told.lines().count()), (Some(73), 1));
    assert_eq!(bench.printed("verify out/result"), whole);
    assert_eq!(bench.names("out"), [".blockfund-cache", "result"]);
}

#[cfg(target_os = "linux")]
#[test]
fn more_futures_than_can_be_counted_are_refused_before_a_run_starts() {
    let bench = Bench::new();
    let ended = bench.blockfund("run baseline.json --draws 4194304 --futures 65535");
    assert_eq!((ended.code, ended.stdout.as_str()), (2, ""));
    let told =
        "error: --draws × --futures: must be at most 4,294,967,295, but is 4,194,304 × 65,535\n";
    assert_eq!(ended.stderr, told);
    assert_eq!(bench.names(""), ["baseline.json", "data"]);
}
