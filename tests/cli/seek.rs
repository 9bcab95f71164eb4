//! `seek` answers a question, draws its curve, and refuses what cannot be asked.

use crate::bench::Bench;

const QUESTION: &str = "seek baseline.json --target regional_share --chance 80% --vary share";
const SMALL: &str = "--draws 64 --futures 1";

#[test]
fn it_answers_in_words() {
    let bench = Bench::new();
    let told = bench.printed(&format!("{QUESTION} {SMALL}"));
    assert!(
        told.starts_with("baseline — Today's plan carried on\nWhat would it take"),
        "{told}"
    );
    for part in [
        "Answer: regional share planned for 2030 (end of the path) 7.",
        "with a chance of 80%",
        "Block fund planned in 2030: ",
        "Starting later",
    ] {
        assert!(told.contains(part), "{part}\n{told}");
    }
    // The earliest start on the same draws as the later ones.
    let (_, starts) = told.split_once("Starting later").unwrap();
    let years = starts.lines().filter_map(|line| line.trim().get(..4));
    let years: Vec<&str> = years.filter(|year| year.starts_with("20")).collect();
    assert_eq!(years[..2], ["2027", "2028"], "{told}");
    let korean = bench.printed(&format!("{QUESTION} {SMALL} --lang ko"));
    assert!(
        korean.contains("\n답: 2030년 지역 R&D 비중 (경로의 끝) 7."),
        "{korean}"
    );
}

#[test]
fn the_curve_is_tidy_and_the_same_on_any_number_of_threads() {
    let bench = Bench::new();
    let csv = |threads: u8| {
        bench.printed(&format!(
            "{QUESTION} {SMALL} --format csv --threads {threads}"
        ))
    };
    let one = csv(1);
    assert!(
        one.starts_with("value,money_eok,chance,chance_se\n0.0396,"),
        "{one}"
    );
    assert!(one.lines().count() > 9, "{one}");
    assert_eq!(one, csv(3));
}

#[test]
fn what_is_out_of_reach_is_said_with_its_reason() {
    let bench = Bench::new();
    let asked = "seek baseline.json --target capacity_ratio --chance 0.9 --vary match";
    let told = bench.printed(&format!("{asked} {SMALL}"));
    assert!(told.contains("Answer: out of reach."), "{told}");
    assert!(
        told.contains("this lever hardly moves the outcome"),
        "{told}"
    );
    let flat = "does not change the chance beyond its error";
    assert!(told.contains(flat), "{told}");
    let json = bench.printed(&format!("{asked} {SMALL} --format json"));
    assert!(json.contains(r#""answer": "out_of_reach""#), "{json}");
}

#[test]
fn what_helps_and_does_not_suffice_is_not_said_to_bind() {
    let bench = Bench::new();
    let asked = "seek baseline.json --target researchers --vary zone --zone honam";
    for (language, chance, told) in [
        (
            "en",
            "80%",
            "alone does not give the chance of 80%. What helps most: removing displacement",
        ),
        (
            "ko",
            "80%",
            "가능성이 80%에 이르지 못한다. 없앨 때 가장 도움이 되는 것: 다른 돈의 대체",
        ),
        ("en", "45%", "What binds most: displacement"),
    ] {
        let printed = bench.printed(&format!(
            "{asked} --chance {chance} {SMALL} --lang {language}"
        ));
        assert!(printed.contains(told), "{printed}");
    }
}

#[test]
fn the_curve_is_drawn_where_it_is_asked_for() {
    let bench = Bench::new();
    let ended = bench.blockfund(&format!("{QUESTION} {SMALL} --chart charts/curve.svg"));
    assert_eq!(
        (ended.code, ended.stderr.as_str()),
        (0, "charts/curve.svg\n")
    );
    assert!(bench.read("charts/curve.svg").starts_with("<svg"));
    assert_eq!(bench.names("charts"), ["curve.svg"]);
}

#[test]
fn a_page_goes_to_a_folder_of_its_own_and_never_into_a_result() {
    let bench = Bench::new();
    bench.printed("run baseline.json --draws 2 --futures 1 --out result --quiet");
    let whole = bench.printed("verify result");
    for asked in [QUESTION, "explain baseline.json", "optimise baseline.json"] {
        let ended = bench.blockfund(&format!("{asked} --out result"));
        let told = "error: result: holds a result, which stays as it was written; choose another folder with --out\n";
        assert_eq!(
            (ended.code, ended.stderr.as_str(), ended.stdout.as_str()),
            (73, told, ""),
            "{asked}"
        );
    }
    assert_eq!(bench.printed("verify result"), whole);

    let asked = format!("{QUESTION} {SMALL} --out answers");
    let ended = bench.blockfund(&asked);
    assert_eq!((ended.code, ended.stderr.as_str()), (0, "answers\n"));
    let names = [
        "manifest.json",
        "report.html",
        "seek.csv",
        "seek.png",
        "seek.svg",
    ];
    assert_eq!(bench.names("answers"), names);
    assert!(bench.printed("verify answers").starts_with("all 5 files"));

    // The next answer replaces it, and nothing else does.
    assert_eq!(bench.blockfund(&asked).code, 0);
    for other in [
        "explain baseline.json --out answers",
        "run baseline.json --out answers",
        "plot answers --out answers",
    ] {
        assert_ne!(bench.blockfund(other).code, 0, "{other}");
    }
    assert!(bench.printed("verify answers").starts_with("all 5 files"));
    bench.write("mine/notes.txt", "years of work");
    for asked in [
        asked.as_str(),
        "explain baseline.json",
        "optimise baseline.json",
    ] {
        let ended = bench.blockfund(&format!(
            "{} --out mine",
            asked.replace(" --out answers", "")
        ));
        assert_eq!((ended.code, ended.stdout.as_str()), (73, ""), "{asked}");
    }
    assert_eq!(bench.names("mine"), ["notes.txt"]);
}

#[cfg(target_os = "linux")]
#[test]
fn a_place_that_takes_nothing_is_told_before_the_work_and_by_its_name() {
    let bench = Bench::new();
    // Nobody can write there, not even the superuser.
    for (option, place) in [("--chart", "/proc/a.svg"), ("--out", "/proc/answers")] {
        let ended = bench.blockfund(&format!("{QUESTION} {option} {place}"));
        assert_eq!((ended.code, ended.stdout.as_str()), (73, ""));
        let told = format!("error: can't write {place}: ");
        assert!(ended.stderr.starts_with(&told), "{}", ended.stderr);
    }
}

#[test]
fn what_cannot_be_asked_is_refused() {
    #[track_caller]
    fn case(asked: &str, code: i32, told: &str) {
        let bench = Bench::new();
        bench.ship("share-7");
        let ended = bench.blockfund(&format!("seek {asked}"));
        assert_eq!(ended.code, code, "{}", ended.stderr);
        assert!(ended.stderr.contains(told), "{}", ended.stderr);
    }

    let goal = "--target researchers --chance 0.5";
    let taken = "error: --vary fund: must be `share` here, since a share path decides the block fund (share-7.json)\n";
    case(&format!("share-7.json {goal} --vary fund"), 65, taken);
    let zone = "error: --zone: must go with --vary zone, but --vary is fund\n";
    case(
        &format!("baseline.json {goal} --vary fund --zone honam"),
        2,
        zone,
    );
    for (option, told) in [
        ("--draws -5", "must be from 8 to 4,194,304"),
        ("--seed -1", "must be from 0 to 18,446,744,073,709,551,615"),
        ("--chance -1%", "must lie between 0 and 1"),
    ] {
        let asked = format!("baseline.json --target all --vary fund {option}");
        case(&asked, 2, told);
    }
    let range = "error: --from and --to: must rise and lie from 0 to 1, but are 0.5 and 0.2\n";
    case(
        &format!("baseline.json {goal} --vary talent --from 0.5 --to 0.2"),
        2,
        range,
    );
    case(
        "baseline.json --target researchers --chance 1.2 --vary talent",
        2,
        "must lie between 0 and 1",
    );
    case(
        &format!("baseline.json {goal} --vary talents"),
        2,
        "similar value exists: 'talent'",
    );
}

#[test]
fn a_zone_is_no_lever_where_the_others_would_get_nothing() {
    let bench = Bench::new();
    let later = r#""from_year": { "2028": { "allocation": { "between_zones": { "custom": { "honam": 1 } } } } }"#;
    bench.scenario("honam", later);
    let asked = "seek honam.json --target researchers --chance 50% --vary zone --zone honam";
    let ended = bench.blockfund(&format!("{asked} {SMALL}"));
    let told = "must leave the others something to share, but their shares are fixed or nothing";
    assert!(ended.code != 0 && ended.stderr.contains(told), "{ended:?}");
}
