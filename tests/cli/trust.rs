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
fn a_central_path_has_no_errors_and_is_made_again() {
    let bench = with_result("--central --lang ko");
    for table in ["trajectories", "parts"] {
        let text = bench.read(&format!("result/{table}.csv"));
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let mut names = reader.headers().unwrap().iter();
        let error = names.position(|name| name == "mean_se").unwrap();
        for row in reader.records().map(Result::unwrap) {
            assert_eq!(&row[error], "0", "{table}: {row:?}");
        }
    }
    assert!(
        bench
            .printed("replay result")
            .starts_with("run again, all ")
    );
}

#[test]
fn one_flipped_bit_is_found_anywhere_in_any_file() {
    /// Flipped in each file, one at a time, from its first byte to its last.
    const PLACES: usize = 16;
    let bench = with_result(SMALL);
    let folder = bench.path("result");
    let name = |path: &Path| path.strip_prefix(&folder).unwrap().display().to_string();
    let wholes: Vec<_> = files(&folder)
        .into_iter()
        .filter(|path| name(path) != "manifest.json")
        .map(|path| (name(&path), fs::read(&path).unwrap()))
        .collect();
    assert!(wholes.len() > 50, "{}", wholes.len());
    let mut names: Vec<&str> = wholes.iter().map(|(name, _)| name.as_str()).collect();
    names.sort_unstable();
    for place in 0..PLACES {
        // In all files at once, since each is found on its own.
        for (name, whole) in &wholes {
            let at = (whole.len() - 1) * place / (PLACES - 1);
            let mut flipped = whole.clone();
            flipped[at] ^= 1 << (place % 8);
            fs::write(folder.join(name), flipped).unwrap();
        }
        let ended = bench.blockfund("verify result");
        let lines = ended
            .stdout
            .lines()
            .filter_map(|line| line.split_once(": "));
        let mut changed: Vec<&str> = lines
            .filter(|(_, what)| *what == "has changed")
            .map(|(name, _)| name)
            .collect();
        changed.sort_unstable();
        assert_eq!((ended.code, changed), (1, names.clone()), "place {place}");
    }
    for (name, whole) in &wholes {
        fs::write(folder.join(name), whole).unwrap();
    }
    bench.printed("verify result");
    let (shortened, whole) = &wholes[0];
    fs::write(folder.join(shortened), &whole[..whole.len() - 1]).unwrap();
    let told = bench.blockfund("verify result").stdout;
    assert!(told.starts_with(&format!("{shortened}: ")), "{told}");
}

/// A text that a PNG file holds beside its picture.
fn text_of_png(png: &[u8], keyword: &str) -> Option<String> {
    let mut rest = png.strip_prefix(b"\x89PNG\r\n\x1a\n")?;
    // Length, kind, content and a checksum.
    while let Some((head, after)) = rest.split_at_checked(8) {
        let length = u32::from_be_bytes(head[..4].try_into().unwrap()) as usize;
        let (content, after) = after.split_at(length);
        let text = content.strip_prefix(format!("{keyword}\0").as_bytes());
        if let (b"tEXt" | b"iTXt", Some(text)) = (&head[4..], text) {
            let text = text.iter().copied().skip_while(|&byte| byte == 0);
            return String::from_utf8(text.collect()).ok();
        }
        rest = &after[4..];
    }
    None
}

#[test]
fn a_chart_leads_to_the_result_it_was_cut_from() {
    let bench = with_result(SMALL);
    for seed in 1..4 {
        make(
            &bench,
            &format!("all/{seed}"),
            &format!("--draws 2 --futures 2 --seed {seed}"),
        );
    }
    // As it arrives in somebody's mail.
    fs::copy(
        bench.path("all/2/charts/attainment.png"),
        bench.path("lost.png"),
    )
    .unwrap();
    let lost = fs::read(bench.path("lost.png")).unwrap();
    let fingerprint = text_of_png(&lost, "Fingerprint").unwrap();
    assert_eq!(fingerprint.len(), 64, "{fingerprint}");
    let holds = |seed: &i32| {
        let manifest = bench.read(&format!("all/{seed}/manifest.json"));
        manifest.contains(&fingerprint)
    };
    assert_eq!((1..4).filter(holds).collect::<Vec<_>>(), [2]);
    // And there it is, byte for byte.
    assert!(bench.printed("verify all/2").starts_with("all "));
    // The other form of the chart has it too.
    assert!(
        bench
            .read("all/2/charts/attainment.svg")
            .contains(&fingerprint)
    );
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
    let told = "error: can't read data/manifest.json: there is no such file or folder\n";
    for command in ["verify data", "replay data", "why-different data data"] {
        let ended = bench.blockfund(command);
        assert_eq!((ended.code, ended.stderr.as_str()), (66, told));
    }
    bench.write("data/manifest.json", "{");
    let ended = bench.blockfund("verify data");
    let told = "manifest.json: is damaged or not the manifest of a result\n";
    assert_eq!((ended.code, ended.stdout.as_str()), (1, told));
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
fn a_changed_data_set_is_named() {
    let bench = with_result(SMALL);
    let parameters = bench.read("data/korea/parameters.json");
    let changed = parameters.replacen(r#""a": 9, "b": 11"#, r#""a": 9, "b": 12"#, 1);
    bench.write("data/korea/parameters.json", changed);
    bench.write(
        "data/korea/zones.json",
        bench.read("data/korea/zones.json") + "\n",
    );
    make(&bench, "other", &format!("{SMALL} --lang ko"));
    let told = bench.printed("why-different result other");
    let causes = told.split("Result files that differ").next().unwrap();
    for cause in ["parameters.json", "zones.json", "  language"] {
        assert!(causes.contains(cause), "{cause}\n{told}");
    }
    assert!(
        !causes.contains("provinces.json") && !causes.contains("seed"),
        "{told}"
    );
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
