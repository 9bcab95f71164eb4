//! `hindcast`: the past scored, and said at the top of every report.

use std::fs;

use crate::bench::Bench;

/// What is printed beside the place of the result.
#[track_caller]
fn said(bench: &Bench, arguments: &str) -> String {
    let ended = bench.blockfund(arguments);
    assert_eq!(ended.code, 0, "{}", ended.stderr);
    ended.stdout
}

#[test]
fn the_past_is_scored_and_written() {
    let bench = Bench::new();
    let told = said(
        &bench,
        "hindcast data/korea --draws 16 --lang en --out past",
    );
    for expected in [
        "published figures",
        "Researchers, Daejeon",
        "What could not be checked for lack of data",
        "effects of the block fund and its programmes: they begin in 2026",
        "no proof of foresight",
    ] {
        assert!(told.contains(expected), "{expected}: {told}");
    }
    let rows = bench.read("past/hindcast.csv");
    assert!(rows.starts_with("series,quantity,unit,start,year,published_at_start,published,"));
    assert!(
        rows.contains("rd-nation,rd,eok,2019,2024,890471,1310462,"),
        "{rows}"
    );
    assert!(bench.path("past/charts/hindcast.png").exists());
    assert!(bench.printed("verify past --lang en").starts_with("all "));
    let ended = bench.blockfund("replay past");
    let told = "error: past: must be a result of run or merge, which holds its scenarios, but holds none; make it again with its own command\n";
    assert_eq!((ended.code, ended.stderr.as_str()), (65, told));
}

#[test]
fn the_past_does_not_depend_on_threads() {
    let bench = Bench::new();
    for threads in ["1", "3"] {
        let arguments = "hindcast data/korea --draws 80 --quiet --lang ko";
        bench.printed(&format!(
            "{arguments} --threads {threads} --out past-{threads}"
        ));
    }
    for name in [
        "hindcast.csv",
        "results.json",
        "charts/hindcast.png",
        "manifest.json",
    ] {
        let bytes = |threads| fs::read(bench.path(&format!("past-{threads}/{name}"))).unwrap();
        assert!(bytes(1) == bytes(3), "{name}");
    }
}

#[test]
fn every_run_says_how_the_model_did_on_the_past() {
    let bench = Bench::new();
    let told = said(
        &bench,
        "run baseline.json --draws 2 --futures 2 --lang en --out result",
    );
    assert!(
        told.contains("Checked on the past: run over 2015–2026 (128 draws)"),
        "{told}"
    );
    let page = bench.read("result/report.html");
    assert!(page.contains("Checked on the past: run over 2015–2026 (128 draws)"));
    assert!(bench.path("result/hindcast.csv").exists());
    assert!(
        bench
            .printed("replay result --lang en")
            .starts_with("run again, all ")
    );

    // A data set without a past says so too.
    fs::remove_file(bench.path("data/korea/past.json")).unwrap();
    let told = said(
        &bench,
        "run baseline.json --draws 2 --futures 2 --lang ko --out result",
    );
    assert!(told.contains("공표된 과거 수치가 없어"), "{told}");
    let ended = bench.blockfund("hindcast data/korea --out past");
    assert_eq!(ended.code, 65);
    assert_eq!(
        ended.stderr,
        "error: data/korea: must hold a published past (past.json), but has none\n"
    );
}
