//! Shards that are put together give the bytes of one run, and whatever is not all shards of one experiment is refused.

use std::fs;
use std::sync::LazyLock;

use crate::bench::Bench;

/// A scenario more than the baseline.
const RUN: &str = "run *.json --lang en --quiet";
/// Eight groups of one block.
const SIZES: &str = "--draws 512 --futures 1";

/// A folder with three shards of an experiment, and nothing else that was made.
static MADE: LazyLock<Bench> = LazyLock::new(|| {
    let bench = plain();
    for number in 1..=3 {
        shard(&bench, &format!("{SIZES} --shard {number}/3"));
    }
    bench
});

fn plain() -> Bench {
    let bench = Bench::new();
    bench.scenario("east", r#""local_match_per_won": 0.3"#);
    bench
}

fn shard(bench: &Bench, options: &str) {
    let printed = bench.printed(&format!("{RUN} {options} --out result"));
    assert_eq!(printed, "");
}

/// A folder of its own with the three shards in it.
fn bench() -> Bench {
    let bench = plain();
    for number in 1..=3 {
        let name = format!("result.shards/{number}-of-3.shard");
        bench.write(&name, fs::read(MADE.path(&name)).unwrap());
    }
    bench
}

/// What merging is refused with.
#[track_caller]
fn refused(bench: &Bench, shards: &str, message: &str) {
    let ended = bench.blockfund(&format!("merge {shards} --out merged --lang en"));
    assert_eq!(
        (ended.code, ended.stdout.as_str(), ended.stderr.as_str()),
        (65, "", format!("error: {message}\n").as_str())
    );
    assert!(!bench.path("merged").exists());
}

#[test]
fn shards_in_any_order_give_the_manifest_of_one_run() {
    let bench = bench();
    bench.printed(&format!("{RUN} {SIZES} --no-cache --out whole"));
    let shards = ["3", "1", "2"].map(|number| format!("result.shards/{number}-of-3.shard"));
    // What they were made from need not be there.
    fs::remove_dir_all(bench.path("data")).unwrap();
    bench.printed(&format!(
        "merge {} --quiet --lang en --out merged",
        shards.join(" ")
    ));
    assert_eq!(
        bench.read("merged/manifest.json"),
        bench.read("whole/manifest.json")
    );
    bench.printed("merge result.shards --quiet --lang en --out again");
    assert_eq!(
        bench.read("again/manifest.json"),
        bench.read("whole/manifest.json")
    );
    bench.printed("verify merged");
}

#[test]
fn a_gap_is_refused_and_its_shard_alone_repairs_it() {
    let bench = bench();
    fs::remove_file(bench.path("result.shards/2-of-3.shard")).unwrap();
    refused(
        &bench,
        "result.shards",
        "all 3 shards must be there, but only 2 are; missing: 2. Run these alone, by the same command with --shard 2/3, \
         and merge again",
    );
    shard(&bench, &format!("{SIZES} --shard 2/3"));
    let again = fs::read(bench.path("result.shards/2-of-3.shard")).unwrap();
    assert!(again == fs::read(MADE.path("result.shards/2-of-3.shard")).unwrap());
    assert_eq!(bench.names("result.shards").len(), 3);
}

#[test]
fn a_shard_that_is_there_twice_is_refused() {
    let bench = bench();
    fs::copy(
        bench.path("result.shards/1-of-3.shard"),
        bench.path("copy.shard"),
    )
    .unwrap();
    refused(
        &bench,
        "result.shards copy.shard",
        "copy.shard: shard 1 of 3 must be there once, but result.shards/1-of-3.shard is the same shard; leave one out",
    );
}

#[test]
fn a_shard_of_another_division_is_refused() {
    let bench = bench();
    shard(&bench, &format!("{SIZES} --shard 4/8"));
    refused(
        &bench,
        "result.shards",
        "result.shards/4-of-8.shard: must be one of 3 shards, as result.shards/1-of-3.shard is, but is one of 8; \
         merge only shards of one division",
    );
}

#[test]
fn a_shard_of_another_experiment_is_refused() {
    /// `options` make shard 2 of the other experiment, after `change`.
    #[track_caller]
    fn case(change: impl Fn(&Bench), options: &str, difference: &str) {
        let bench = bench();
        change(&bench);
        shard(&bench, &format!("{options} --shard 2/3"));
        let ended = bench.blockfund("merge result.shards --out merged --lang en");
        let message = format!(
            "error: result.shards/2-of-3.shard: must be of the same experiment as result.shards/1-of-3.shard, but is \
             not: {difference}; merge it with its own, or run that shard again like the others\n"
        );
        assert_eq!(ended.code, 65);
        if difference.ends_with("SHA-256") {
            assert!(ended.stderr.contains(difference), "{}", ended.stderr);
        } else {
            assert_eq!(ended.stderr, message);
        }
        assert!(!bench.path("merged").exists());
    }

    let same = |_: &Bench| {};
    case(
        same,
        &format!("{SIZES} --seed 1"),
        "seed: required is 2030, found is 1",
    );
    case(
        same,
        "--draws 256 --futures 1",
        "draws: required is 512, found is 256",
    );
    case(
        same,
        "--draws 512 --futures 2",
        "futures of each draw: required is 1, found is 2",
    );
    case(
        same,
        &format!("{SIZES} --sampler lhs"),
        "sampler: required is sobol, found is lhs",
    );
    case(
        same,
        &format!("{SIZES} --baseline east"),
        "baseline: required is baseline, found is east",
    );
    case(
        |bench| bench.scenario("west", r#""autonomy": false"#),
        SIZES,
        "scenarios: required is baseline, east, found is baseline, east, west",
    );
    case(
        |bench| bench.scenario("east", r#""local_match_per_won": 0.4"#),
        SIZES,
        "east: required is SHA-256",
    );
    case(
        |bench| {
            let file = "data/korea/zones.json";
            bench.write(file, bench.read(file).replacen('\n', "\n\n", 1));
        },
        SIZES,
        "korea/zones.json: required is SHA-256",
    );
}

#[test]
fn a_shard_of_another_program_is_refused() {
    let bench = bench();
    let name = "result.shards/2-of-3.shard";
    let bytes = fs::read(bench.path(name)).unwrap();
    let program = bytes.split(|&byte| byte == b'\n').nth(1).unwrap();
    let program = String::from_utf8(program.to_vec()).unwrap();
    let other = "blockfund 0.0.9 (0123456789abcdef)";
    let length = "blockfund-shard 1\n".len();
    let changed = [
        &bytes[..length],
        other.as_bytes(),
        &bytes[length + program.len()..],
    ];
    bench.write(name, changed.concat());
    refused(
        &bench,
        "result.shards",
        &format!(
            "{name}: must be written by this program, {program}, but was written by {other}; run that shard again with \
             this program, or merge with the other"
        ),
    );
}

#[test]
fn a_damaged_shard_is_refused() {
    let bench = bench();
    let name = "result.shards/2-of-3.shard";
    let mut bytes = fs::read(bench.path(name)).unwrap();
    *bytes.last_mut().unwrap() ^= 1;
    bench.write(name, bytes);
    let ended = bench.blockfund("merge result.shards --out merged --lang en");
    assert_eq!(ended.code, 65);
    let start = format!("error: {name}: must be as it was written (SHA-256 ");
    assert!(ended.stderr.starts_with(&start), "{}", ended.stderr);
    let end = "); copy it again, or run that shard again\n";
    assert!(ended.stderr.ends_with(end), "{}", ended.stderr);
}

#[test]
fn what_is_no_shard_is_refused() {
    let bench = bench();
    let whole = "must be a shard, which `run --shard` writes, but is a whole result; leave it out, since its statistics \
                 cannot be joined to others";
    bench.printed("run baseline.json --draws 2 --quiet --no-cache --out whole");
    refused(&bench, "whole", &format!("whole: {whole}"));
    let file = "whole/results.json";
    refused(&bench, file, &format!("{file}: {whole}"));
    refused(
        &bench,
        "result.shards east.json",
        "east.json: must be a shard, which `run --shard` writes, but is something else; name files that end in .shard, \
         or their folder",
    );
    refused(&bench, "data", "data: must hold shards, but has no *.shard");
    let ended = bench.blockfund("merge nothing.shard --lang en");
    assert_eq!(ended.code, 66, "{}", ended.stderr);
}

#[test]
fn more_shards_than_groups_are_refused() {
    let ended = plain().blockfund(&format!("{RUN} {SIZES} --shard 9/9"));
    let message = "error: --shard: this experiment can be cut into at most 8 shards, but 9 were asked for; ask for fewer, \
                   or for more --draws\n";
    assert_eq!((ended.code, ended.stderr.as_str()), (2, message));
}

#[test]
fn refusals_are_told_in_korean_too() {
    let bench = bench();
    fs::remove_file(bench.path("result.shards/3-of-3.shard")).unwrap();
    let ended = bench.blockfund("merge result.shards --lang ko");
    let message = "오류: 3조각이 모두 있어야 하는데 2조각뿐이다. 없는 조각: 3. 같은 명령에 --shard 3/3을 주어 그것만 \
                   실행하고 다시 합칠 것\n";
    assert_eq!((ended.code, ended.stderr.as_str()), (65, message));
}
