//! A result proves itself: `verify`, `replay` and `why-different`.

use std::fs;
use std::path::Path;

use crate::bench::Bench;

/// A folder with one small result in `result`.
fn with_result(arguments: &str) -> Bench {
    let bench = Bench::new();
    bench.scenario("plans/east", r#""autonomy": false"#);
    let scenario = bench.read("plans/east.json");
    bench.write(
        "plans/east.json",
        scenario.replace("baseline.json", "../baseline.json"),
    );
    make(&bench, "result", arguments);
    bench
}

#[track_caller]
fn make(bench: &Bench, place: &str, arguments: &str) {
    let run = format!("run baseline.json plans/east.json --out {place} --quiet {arguments}");
    let ended = bench.blockfund(&run);
    assert_eq!((ended.code, ended.stderr.as_str()), (0, ""));
}

const SMALL: &str = "--draws 2 --futures 2 --seed 7";

/// All files below a folder.
fn files(folder: &Path) -> Vec<std::path::PathBuf> {
    let entries = fs::read_dir(folder).unwrap();
    let paths = entries.map(|entry| entry.unwrap().path());
    paths
        .flat_map(|path| {
            if path.is_dir() {
                files(&path)
            } else {
                vec![path]
            }
        })
        .collect()
}

#[test]
fn a_whole_result_is_verified_and_made_again() {
    let bench = with_result(SMALL);
    let count = files(&bench.path("result")).len();
    let manifest: serde_json::Value =
        serde_json::from_str(&bench.read("result/manifest.json")).unwrap();
    let fingerprint = &manifest["experiment"]["fingerprint"].as_str().unwrap()[..12];
    let verified = bench.printed("verify result");
    let expected =
        format!("all {count} files are as the manifest says (fingerprint {fingerprint})\n");
    assert_eq!(verified, expected);

    // Nothing else is needed: the files it was made from are gone, and so is its place.
    for gone in ["plans", "data"] {
        fs::remove_dir_all(bench.path(gone)).unwrap();
    }
    fs::rename(bench.path("result"), bench.path("kept")).unwrap();
    let again = bench.printed("replay kept");
    let expected =
        format!("run again, all {count} files are the same (fingerprint {fingerprint})\n");
    assert_eq!(again, expected);
}

#[test]
fn a_central_path_is_made_again() {
    let bench = with_result("--central --lang ko");
    assert!(
        bench
            .printed("replay result")
            .starts_with("run again, all ")
    );
}

#[test]
fn one_flipped_bit_is_found_in_any_file() {
    let bench = with_result(SMALL);
    let folder = bench.path("result");
    for (index, path) in files(&folder).into_iter().enumerate() {
        let whole = fs::read(&path).unwrap();
        // At the start, in the middle and at the end by turns.
        let at = (whole.len() - 1) * (index % 3) / 2;
        let mut flipped = whole.clone();
        flipped[at] ^= 1;
        fs::write(&path, flipped).unwrap();
        let ended = bench.blockfund("verify result");
        let name = path.strip_prefix(&folder).unwrap().display().to_string();
        assert_eq!(ended.code, 1, "{name} at {at}");
        assert!(
            ended.stdout.starts_with(&format!("{name}: ")),
            "{}",
            ended.stdout
        );
        fs::write(&path, whole).unwrap();
    }
    bench.printed("verify result");
}

#[test]
fn a_byte_anywhere_in_the_manifest_is_found() {
    let bench = with_result("--central");
    let manifest = fs::read(bench.path("result/manifest.json")).unwrap();
    for at in 0..manifest.len() {
        let mut flipped = manifest.clone();
        flipped[at] ^= 4;
        let told = blockfund::report::manifest::Manifest::from_bytes(&flipped);
        assert!(told.is_err(), "at {at}");
    }
}

#[test]
fn missing_and_extra_files_are_named() {
    let bench = with_result(SMALL);
    fs::remove_file(bench.path("result/summary.csv")).unwrap();
    bench.write("result/charts/mine.png", "a chart of my own");
    let ended = bench.blockfund("verify result");
    let expected = "summary.csv: is missing
charts/mine.png: is not part of the result
files that are not as the manifest says: 2
";
    assert_eq!((ended.code, ended.stdout.as_str()), (1, expected));
    // What is not whole is not run again.
    let ended = bench.blockfund("replay result");
    assert_eq!((ended.code, ended.stdout.as_str()), (1, expected));
}

#[test]
fn a_folder_without_a_manifest_is_no_result() {
    let bench = Bench::new();
    let ended = bench.blockfund("verify data");
    assert_eq!(ended.code, 1);
    let told = "error: can't read data/manifest.json: ";
    assert!(ended.stderr.starts_with(told), "{}", ended.stderr);
}

#[test]
fn what_two_results_were_made_from_is_compared() {
    let bench = with_result(SMALL);
    make(&bench, "same", &format!("{SMALL} --threads 1"));
    let expected = "Inputs, seed, sizes and version are the same\nAll result files are the same\n";
    assert_eq!(bench.printed("why-different result same"), expected);

    let scenario = bench.read("plans/east.json");
    bench.write(
        "plans/east.json",
        scenario.replace("\"autonomy\": false", "\"local_match_per_won\": 0.3"),
    );
    make(&bench, "other", "--draws 4 --futures 2 --seed 8");
    let told = bench.printed("why-different result other");
    let causes = "What differs (first, second)
  seed                        7       8
  draws                       2       4
  east: autonomy              false   true
  east: local_match_per_won   0.20    0.3
Result files that differ
";
    assert!(told.starts_with(causes), "{told}");
    assert!(told.contains("  summary.csv "), "{told}");
}

#[test]
fn builds_of_different_code_are_told_apart() {
    let bench = with_result(SMALL);
    make(&bench, "other", SMALL);
    let program = bench.printed("--version");
    let code = program.trim_end().rsplit(['(', ')']).nth(1).unwrap();
    assert_eq!((program.len(), code.len()), (35, 16), "{program}");

    // As another build would have sealed it.
    let manifest = bench
        .read("other/manifest.json")
        .replace(code, "0123456789abcdef");
    bench.write("other/manifest.json", resealed(&manifest));
    let told = bench.printed("why-different result other");
    let expected = format!(
        "What differs (first, second)
  code that decides numbers   {code}   0123456789abcdef
All result files are the same
"
    );
    assert_eq!(told, expected);
}

/// A manifest with the hash over itself that its content has.
fn resealed(manifest: &str) -> String {
    let start = "{\n  \"sha256\": \"".len();
    let (before, after) = (&manifest[..start], &manifest[start + 64..]);
    let hash = blockfund::digest::sha256(format!("{before}{after}").as_bytes());
    format!("{before}{hash}{after}")
}
