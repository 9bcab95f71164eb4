//! How draws are spread, and how many of them.

use crate::bench::Bench;

#[track_caller]
fn refused(arguments: &str, expected: &str) {
    let ended = Bench::new().blockfund(&format!("run baseline.json {arguments}"));
    assert_eq!(ended.code, 2, "{}", ended.stderr);
    assert!(ended.stderr.contains(expected), "{}", ended.stderr);
}

#[test]
fn draws_that_cannot_be_spread_are_refused_with_a_repair() {
    refused(
        "--draws 5000 --sampler sobol",
        "--draws: the sobol sampler spreads a power of 2 draws, like 4096 or 8192, but these are 5000; --sampler pseudo takes any number\n",
    );
    refused("--sampler halton", "must be one of pseudo, lhs, sobol");
    refused(
        "--precision 80%",
        "percent like 0.5%, above 0 and below 50%",
    );
    refused(
        "--draws 256 --precision 1% --budget 64",
        "error: --budget: must be at least --draws, 256, but is 64\n",
    );
    refused(
        "--precision 1% --budget 8388608",
        "must be from 2 to 4,194,304",
    );
}

#[test]
fn a_table_of_futures_is_refused_where_a_precision_may_keep_only_some() {
    let arguments = "--draws 16384 --futures 40 --precision 0.02% --futures-table";
    let told = "error: --futures-table: single futures are kept of at most 1,048,576, but --precision may come to more; ask for a smaller --budget or fewer --futures\n";
    refused(&format!("{arguments} --budget 32768"), told);
}

#[test]
fn any_number_of_draws_has_a_sampler() {
    for (draws, words) in [
        (4, "4 draws (Sobol points)"),
        (5, "5 draws (pseudo-random)"),
    ] {
        let arguments = format!("run baseline.json --draws {draws} --futures 1 --lang en");
        let printed = Bench::new().blockfund(&arguments).stdout;
        assert!(printed.contains(words), "{printed}");
    }
}

#[test]
fn a_result_says_how_it_was_drawn_and_is_made_again() {
    for (sampler, replicates, words) in [
        ("sobol", 32, "64 draws (Sobol points) × 1 future"),
        ("lhs", 32, "64 draws (Latin hypercube) × 1 future"),
        ("pseudo", 64, "64 draws (pseudo-random) × 1 future"),
    ] {
        let bench = Bench::new();
        let arguments = "run baseline.json --draws 64 --futures 1 --lang en --out result";
        let printed = bench
            .blockfund(&format!("{arguments} --sampler {sampler}"))
            .stdout;
        assert!(printed.contains(words), "{printed}");
        let manifest: serde_json::Value =
            serde_json::from_str(&bench.read("result/manifest.json")).unwrap();
        assert_eq!(manifest["experiment"]["sampler"], sampler);
        assert_eq!(manifest["experiment"]["replicates"], replicates);
        let again = bench.printed("replay result --lang en");
        assert!(again.starts_with("run again, all"), "{again}");
    }
}

#[test]
fn a_precision_ends_where_as_many_draws_would() {
    let bench = Bench::new();
    let run = |arguments: &str| {
        let run = format!("run baseline.json --futures 1 --lang en --out result {arguments}");
        let ended = bench.blockfund(&run);
        assert_eq!(ended.code, 0, "{}", ended.stderr);
        (ended.stderr, bench.read("result/results.json"))
    };
    let (told, found) = run("--draws 64 --precision 1% --budget 256");
    let end = "not as precise as asked for with 256 draws, as many as --budget allows";
    assert!(told.contains(end), "{told}");
    assert_eq!(found, run("--draws 256").1);
    let (told, _) = run("--draws 64 --precision 1% --budget 64 --quiet");
    assert!(told.starts_with("not as precise as asked for"), "{told}");
    let (told, _) = run("--draws 64 --precision 49% --quiet");
    assert_eq!(told, "");
    let (told, _) = run("--draws 64 --precision 49%");
    assert!(told.contains("precise enough with 64 draws"), "{told}");
}
