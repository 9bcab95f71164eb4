//! `explain` splits means into parts that add up.

use crate::bench::{Bench, HEADER};

const SMALL: &str = "--draws 3 --seed 7 --format json --target regional-share";

fn explained(arguments: &str) -> serde_json::Value {
    let bench = Bench::new();
    bench.ship("share-7");
    bench.ship("need");
    let printed = bench.printed(&format!("explain {arguments} {SMALL}"));
    serde_json::from_str(&printed).unwrap()
}

/// Start and steps of an explanation, and its end.
fn sums(explanation: &serde_json::Value) -> (f64, f64) {
    let value = |estimate: &serde_json::Value| estimate["value"].as_f64().unwrap();
    let steps = explanation["steps"].as_array().unwrap().iter();
    let sum: f64 = steps.map(|step| value(&step["effect"])).sum();
    (
        value(&explanation["start"]) + sum,
        value(&explanation["end"]),
    )
}

#[test]
fn parts_add_up_to_the_mean() {
    let account = explained("share-7.json --against baseline.json");
    for kind in ["outcomes", "differences", "sections"] {
        let explanations = account[kind].as_array().unwrap();
        assert_eq!(explanations.len(), 1, "{kind}");
        let (sum, end) = sums(&explanations[0]);
        assert!(
            (sum - end).abs() <= 1e-9 * end.abs(),
            "{kind}: {sum}, not {end}"
        );
    }
    // With no plan beyond 2026 and no growth the share stays where it is: 3.96 % of 301,000, in every future.
    let start = &account["outcomes"][0]["start"];
    assert!((start["value"].as_f64().unwrap() - 0.0396).abs() < 1e-12);
    assert!(start["standard_error"].as_f64().unwrap() < 1e-12);
}

#[test]
fn all_of_a_difference_comes_from_the_section_that_differs() {
    // The rule between zones does not touch the budget.
    let account = explained("need.json --against share-7.json");
    let steps = account["sections"][0]["steps"].as_array().unwrap();
    assert_eq!(steps.len(), 1);
    assert_eq!(steps[0]["cause"]["section"], "between_zones");
    assert_eq!(steps[0]["effect"]["value"], 0.0);
}

#[test]
fn a_section_that_changes_nothing_is_not_said_to_make_a_difference() {
    for (language, told) in [
        ("ko", "이 결과를 바꾸지 않는다: 권역 간 배분 규칙."),
        (
            "en",
            "does not change this outcome: Division among the zones.",
        ),
    ] {
        let bench = Bench::new();
        bench.ship("share-7");
        bench.ship("need");
        let asked = "explain need.json --against share-7.json --target regional-share";
        let printed = bench.printed(&format!("{asked} --draws 2 --lang {language}"));
        let (_, after) = printed.split_once(told).expect(&printed);
        // No table of nothing follows.
        assert!(after.starts_with("\n\n"), "{printed}");
    }
}

#[test]
fn chances_differ_by_points() {
    let bench = Bench::new();
    bench.ship("share-7");
    let asked = "explain share-7.json --against baseline.json --target regional-share --draws 16";
    for (language, beside, points) in [
        ("ko", "도달 비율이 ", "%p ± "),
        ("en", "more often than “Today", " pp ± "),
    ] {
        let printed = bench.printed(&format!("{asked} --lang {language}"));
        let told = printed.lines().find(|line| line.contains(beside));
        assert!(told.is_some_and(|line| line.contains(points)), "{printed}");
    }
}

#[test]
fn two_scenarios_are_compared_in_the_last_year_of_both() {
    let bench = Bench::new();
    bench.ship("share-7");
    let early = r#""extends": "share-7.json", "horizon_year": 2028"#;
    bench.write(
        "early.json",
        HEADER.replace(r#""extends": "baseline.json""#, early) + "}",
    );
    let asked = "--draws 3 --format json --target researchers";
    let account = |files: &str| -> serde_json::Value {
        serde_json::from_str(&bench.printed(&format!("explain {files} {asked}"))).unwrap()
    };
    let early = account("early.json --against baseline.json");
    let late = account("baseline.json --against early.json");
    for account in [&early, &late] {
        assert_eq!(account["year"], 2028);
        for kind in ["differences", "sections"] {
            let explanation = &account[kind][0];
            let (sum, end) = sums(explanation);
            assert!((sum - end).abs() <= 1e-9 * end.abs(), "{kind}");
        }
    }
    let end = |account: &serde_json::Value| account["differences"][0]["end"].clone();
    assert_eq!(early["differences"][0]["start"], end(&late));
    // A year more or less is no setting in which they differ.
    let asked = "explain early.json --against share-7.json --draws 2 --target researchers";
    let told = "decide the same in every respect until 2028";
    let printed = bench.printed(asked);
    assert!(printed.contains(told), "{printed}");
}

#[test]
fn later_divisions_belong_to_their_sections() {
    let bench = Bench::new();
    let uses = r#"{ "talent": 0.1, "research": 0.2, "commercialisation": 0.6, "base": 0.1 }"#;
    let need = r#""allocation": { "between_zones": "need" }"#;
    let later = format!(r#""from_year": {{ "2027": {{ "uses": {uses} }}, "2029": {{ {need} }} }}"#);
    bench.scenario("later", &later);
    let asked = "explain later.json --against baseline.json --draws 3 --format json";
    let printed = bench.printed(&format!("{asked} --target deep-tech-startups"));
    let account: serde_json::Value = serde_json::from_str(&printed).unwrap();
    let explanation = &account["sections"][0];
    let steps = explanation["steps"].as_array().unwrap().iter();
    let sections: Vec<_> = steps.map(|step| &step["cause"]["section"]).collect();
    assert_eq!(sections, ["between_zones", "uses"]);
    // All sections together are the scenario itself.
    let scenario = &account["outcomes"][0];
    assert_eq!(explanation["end"]["value"], scenario["end"]["value"]);
    assert_ne!(explanation["end"]["value"], explanation["start"]["value"]);
}

/// The numbers that the answer hangs on are told with how well they are known, in the words of the report.
#[test]
fn numbers_have_their_status() {
    for (language, column, explained) in [
        ("ko", "근거", "공식은 공표된 그대로"),
        ("en", "status", "Official: as published."),
    ] {
        let arguments =
            format!("explain baseline.json --lang {language} --draws 64 --target researchers");
        let told = Bench::new().printed(&arguments);
        let heading = told.lines().find(|line| line.ends_with(column));
        assert!(heading.is_some() && told.contains(explained), "{told}");
        let grades = ["가정 ", "계산 ", "assumed ", "derived "];
        let is_graded = |line: &&str| {
            grades.iter().any(|grade| {
                let tail = line.rsplit_once(grade).map(|(_, tail)| tail);
                tail.is_some_and(|tail| ["A", "B", "C", "D"].contains(&tail))
            })
        };
        assert!(told.lines().any(|line| is_graded(&line)), "{told}");
    }
}

#[test]
fn a_target_goes_by_the_names_of_the_tables_and_by_older_ones() {
    let bench = Bench::new();
    let told = |command: &str, name: &str| bench.printed(&format!("{command} --target {name}"));
    for command in [
        "explain baseline.json --draws 2",
        "seek baseline.json --chance 0.5 --vary share --draws 8 --futures 1",
    ] {
        let asked = ["regional_share", "regional-share"].map(|name| told(command, name));
        assert_eq!(asked[0], asked[1]);
    }
}

#[test]
fn the_sentence_is_told_in_korean_too() {
    let told =
        Bench::new().printed("explain baseline.json --lang ko --draws 2 --target regional-share");
    assert!(told.contains("목표 7%에"), "{told}");
    assert!(told.contains("주요 R&D 예산(분모)의 증가"), "{told}");
}

#[test]
fn its_table_says_the_unit_of_every_row() {
    let bench = Bench::new();
    bench.blockfund("explain baseline.json --draws 64 --target researchers --out why");
    let table = bench.read("why/explanation.csv");
    let mut lines = table.lines();
    assert_eq!(
        lines.next().unwrap(),
        "scenario,against,kind,outcome,year,step,value,value_se,unit"
    );
    for line in lines {
        assert!(line.ends_with(",persons"), "{line}");
    }
}
