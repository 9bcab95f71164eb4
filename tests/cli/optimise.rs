//! `optimise` finds a division, writes it as a scenario, and refuses what leaves none.

use crate::bench::Bench;

const SMALL: &str = "--draws 20 --futures 1";

/// A country of two zones outside the capital, in which a floor holds and one zone spends nothing on two uses.
fn small() -> Bench {
    let bench = Bench::new();
    for file in ["country", "parameters", "programmes", "provinces", "zones"] {
        let name = format!("small-country/{file}.json");
        let content = std::fs::read(format!("tests/data/{name}")).unwrap();
        bench.write(&name, content);
    }
    bench.write(
        "small.json",
        std::fs::read("tests/data/small.json").unwrap(),
    );
    bench
}

/// The column of that name, a number a zone.
fn column(csv: &str, name: &str) -> Vec<f64> {
    let mut lines = csv.lines().map(|line| line.split(',').collect::<Vec<_>>());
    let header = lines.next().unwrap();
    let position = header.iter().position(|cell| *cell == name).unwrap();
    lines
        .map(|cells| cells[position].parse().unwrap())
        .collect()
}

#[test]
fn the_division_keeps_its_bounds_and_becomes_a_scenario() {
    let bench = small();
    let bounds = "--zone-cap 0.6 --use-floor 0.1 --use-cap 0.6";
    let asked =
        format!("optimise small.json {SMALL} {bounds} --format csv --write plans/best.json");
    std::fs::create_dir(bench.path("plans")).unwrap();
    let ended = bench.blockfund(&asked);
    assert_eq!(
        (ended.code, ended.stderr.as_str()),
        (0, "plans/best.json\n")
    );

    let shares = column(&ended.stdout, "share");
    assert_eq!(shares.len(), 2, "{}", ended.stdout);
    assert!(
        (shares.iter().sum::<f64>() - 1.0).abs() < 1e-9,
        "{shares:?}"
    );
    assert!(
        shares.iter().all(|share| (0.4..=0.6).contains(share)),
        "{shares:?}"
    );
    for its_use in ["talent", "research", "commercialisation", "base"] {
        let uses = column(&ended.stdout, its_use);
        assert!(
            uses.iter().all(|share| (0.1..=0.6).contains(share)),
            "{uses:?}"
        );
    }

    bench.printed("check plans/best.json");
    let shown = bench.printed("show plans/best.json");
    assert!(
        shown.contains("allocation.between_zones.custom.north"),
        "{shown}"
    );
    let again = bench.blockfund(&asked);
    assert_eq!(again.code, 73, "{}", again.stderr);
}

#[test]
fn the_scenario_written_divides_as_found_in_every_year() {
    let bench = small();
    let plan = r#"{
        "extends": "small.json",
        "title": { "ko": "바뀌는 배분", "en": "A division that changes" },
        "question": { "ko": "?", "en": "?" },
        "allocation": { "fixed": { "north": 0.5 }, "yearly_change_limit": 0.01 },
        "from_year": { "2028": { "zones": { "north": { "uses": { "talent": 1, "research": 0, "commercialisation": 0, "base": 0 } } } } }
    }"#;
    bench.write("changing.json", plan);
    let ended = bench.blockfund(&format!("optimise changing.json {SMALL} --write best.json"));
    assert_eq!(ended.code, 0, "{}", ended.stderr);
    let shown = bench.printed("show best.json");
    for key in ["from_year", "allocation.fixed", "yearly_change_limit"] {
        let mut lines = shown.lines().filter(|line| line.contains(key));
        assert!(lines.all(|line| line.ends_with("null")), "{key} in {shown}");
    }
}

#[test]
fn it_says_whether_a_simple_rule_does_as_well() {
    let told = small().printed(&format!("optimise small.json {SMALL} --aim worst-zone"));
    assert!(
        told.starts_with("small — Smallland as planned\nAim: "),
        "{told}"
    );
    let is_told = [
        "beats the best simple rule",
        "No better than the simple rule",
    ];
    assert!(is_told.iter().any(|part| told.contains(part)), "{told}");
}

#[test]
fn the_folder_holds_the_points_of_the_frontier_with_their_errors() {
    let bench = small();
    let ended = bench.blockfund(&format!("optimise small.json {SMALL} --out told"));
    assert_eq!(ended.code, 0, "{}", ended.stderr);
    let points = std::fs::read_to_string(bench.path("told/frontier.csv")).unwrap();
    let found = points
        .lines()
        .position(|line| line.starts_with("found,"))
        .unwrap();
    for name in ["progress", "worst_zone"] {
        let errors = column(&points, &format!("{name}_se"));
        assert!(errors.iter().all(|error| error.is_finite()), "{points}");
        let against = column(&points, &format!("{name}_against_found"));
        assert!(against[found - 1].abs() < 1e-12, "{points}");
    }
}

#[test]
fn two_charts_have_two_places() {
    let ended = small().blockfund("optimise small.json --chart a.svg --frontier a.svg");
    let told =
        "error: a.svg: must be the place of one chart, but is that of two; choose another name\n";
    assert_eq!((ended.code, ended.stderr.as_str()), (2, told));
}

#[test]
fn bounds_that_leave_no_division_are_refused() {
    #[track_caller]
    fn case(options: &str, told: &str) {
        let bench = Bench::new();
        let ended = bench.blockfund(&format!("optimise baseline.json {options}"));
        assert_eq!((ended.code, ended.stderr.as_str()), (2, told));
    }

    case(
        "--zone-floor 0.2",
        "error: --zone-floor and --zone-cap: must leave a division possible, but the floors sum to 1.4 and the caps to 7\n",
    );
    case(
        "--use-cap 0.2",
        "error: --use-floor and --use-cap: must leave a division possible, but the floors sum to 0 and the caps to 0.8\n",
    );
}
