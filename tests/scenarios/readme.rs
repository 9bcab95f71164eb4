//! The page on the format says what the format is.

use std::collections::BTreeSet;
use std::fs;

use blockfund::country::{Programme, Use};
use blockfund::model::planned_zone_shares;
use blockfund::scenario::{self, load};
use blockfund::units::Year;
use serde_json::Value;

use crate::folder::{Folder, HEADER};

fn readme() -> String {
    fs::read_to_string("scenarios/README.md").unwrap()
}

/// The examples of the page.
fn examples() -> Vec<String> {
    let text = readme();
    let blocks = text.split("```json\n").skip(1);
    blocks
        .map(|block| block.split("```").next().unwrap().to_owned())
        .collect()
}

#[test]
fn its_examples_load() {
    let folder = Folder::with_baseline();
    folder.write("share-7.json", fs::read("scenarios/share-7.json").unwrap());
    let all = examples();
    assert_eq!(all.len(), 3);
    for example in all {
        let whole = if example.starts_with('{') {
            example
        } else {
            format!("{HEADER}\n{example}}}")
        };
        let path = folder.write("example.json", whole);
        for loaded in load(&[path]) {
            let loaded = loaded.unwrap_or_else(|problems| panic!("{problems}"));
            assert_eq!(loaded.warnings, []);
        }
    }
}

#[test]
fn its_first_scenario_does_what_it_says() {
    let folder = Folder::with_baseline();
    folder.write("share-7.json", fs::read("scenarios/share-7.json").unwrap());
    let example = examples().remove(0);
    assert!(example.lines().count() < 10, "{example}");
    let path = folder.write("honam-30.json", example);
    let loaded = load(&[path]).remove(0);
    let scenario = loaded
        .unwrap_or_else(|problems| panic!("{problems}"))
        .scenario;
    let honam = 4;
    let shares: Vec<f64> = planned_zone_shares(&scenario)
        .iter()
        .map(|shares| shares[honam])
        .collect();
    assert_eq!(shares, [131.0 / 788.0, 0.3, 0.3, 0.3, 0.3]);
    let talent = |year: u16, zone: usize| -> f64 {
        let year = Year::try_from(year).unwrap();
        scenario.programme_shares_in(year)[zone][..5].iter().sum()
    };
    assert!((talent(2026, honam) - 0.3).abs() < 1e-12);
    assert!((talent(2027, honam) - 0.3333).abs() < 1e-12);
    assert!((talent(2030, honam + 1) - 0.3).abs() < 1e-12);
}

/// Every key that a file may have, by its path; what the data set names, like zones and uncertain numbers, as `NAME`.
fn keys(schema: &Value, path: &str, all: &mut BTreeSet<String>) {
    for choice in schema["anyOf"].as_array().into_iter().flatten() {
        keys(choice, path, all);
    }
    keys_of_items(schema, path, all);
    for (key, value) in schema["properties"].as_object().into_iter().flatten() {
        let inner = if path == "uncertainties" {
            format!("{path}.NAME")
        } else {
            format!("{path}.{key}").trim_start_matches('.').to_owned()
        };
        keys(value, &inner, all);
        all.insert(inner);
    }
}

fn keys_of_items(schema: &Value, path: &str, all: &mut BTreeSet<String>) {
    if schema["additionalProperties"].is_object() {
        keys(
            &schema["additionalProperties"],
            &format!("{path}.NAME"),
            all,
        );
    }
    if schema["items"].is_object() {
        keys(&schema["items"], path, all);
    }
}

/// All keys of the format, and those of a rule between zones.
fn keys_of_format() -> BTreeSet<String> {
    let schema = scenario::schema();
    let mut all = BTreeSet::new();
    keys(&schema, "", &mut all);
    keys(
        &schema["$defs"]["rule"],
        "allocation.between_zones",
        &mut all,
    );
    all
}

#[test]
fn it_names_every_key() {
    let text = readme();
    let all = keys_of_format();
    assert!(all.len() > 150, "{}", all.len());
    for path in &all {
        let key = path.rsplit('.').next().unwrap();
        let forms = [
            format!("`{key}`"),
            format!("`.{key}`"),
            format!("\"{key}\":"),
            format!(".{key}`"),
        ];
        assert!(
            key == "NAME" || forms.iter().any(|form| text.contains(form)),
            "{path}"
        );
    }
}

/// The rows of the map from the strategy to the fields: measure, fields.
fn map_of_strategy(text: &str) -> Vec<(&str, &str)> {
    let start = text
        .split("## From the strategy to the fields")
        .nth(1)
        .unwrap();
    let section = start.split("\n## ").next().unwrap();
    let rows = section.lines().filter(|line| line.starts_with("| "));
    rows.skip(1)
        .map(|row| {
            let cells: Vec<&str> = row.split(" | ").collect();
            (cells[1], cells[2])
        })
        .collect()
}

#[test]
fn its_map_leads_to_fields_that_exist() {
    let text = readme();
    let rows = map_of_strategy(&text);
    let all = keys_of_format();
    let mut count = 0;
    for (measure, fields) in &rows {
        if fields.contains("an outcome") {
            continue;
        }
        let named: Vec<&str> = fields.split('`').skip(1).step_by(2).collect();
        assert!(!named.is_empty(), "{measure}");
        for field in named {
            assert!(all.contains(field), "{measure}: {field}");
            count += 1;
        }
    }
    assert!(count > 30, "{count}");
}

#[test]
fn its_map_holds_every_measure_of_the_strategy() {
    /// In the strategy's own words (2026-04-16): four strategies, their measures, the block fund, and the goals.
    const MEASURES: [&str; 32] = [
        "연계 교육·연구",
        "산학 공동연구",
        "AI 교육",
        "은퇴",
        "여성",
        "박사후",
        "해외 우수",
        "기초·원천연구",
        "지역 대학 연구소",
        "첨단 전략기술",
        "바이오·양자·우주·SMR",
        "자율 R&D",
        "권역별 블록펀딩",
        "협업 플랫폼",
        "융합대학원형·공동연구소형·연구소기업형",
        "기획형 창업",
        "연구개발특구",
        "과학기술원 창업 지원",
        "단계별 펀드",
        "실증 특례",
        "제도 개선",
        "공공조달",
        "신산업",
        "양질의 일자리",
        "과학문화",
        "시민 참여",
        "창업 AI 플랫폼",
        "기술 실증 플랫폼",
        "혁신역량 70 %",
        "지역 연구원",
        "지역 R&D 비중 7 %",
        "딥테크 창업 600개",
    ];

    let text = readme();
    let rows = map_of_strategy(&text);
    for measure in MEASURES {
        assert!(
            rows.iter().any(|(row, _)| row.contains(measure)),
            "{measure}"
        );
    }
    let fields: Vec<&str> = rows.iter().map(|(_, fields)| *fields).collect();
    let is_field = |field: &str| {
        fields
            .iter()
            .any(|fields| fields.contains(&format!("`{field}`")))
    };
    for its_use in Use::ALL {
        assert!(is_field(&format!("uses.{}", its_use.id())), "{its_use:?}");
    }
    for programme in Programme::ALL {
        let field = format!("programmes.{}.{}", programme.its_use().id(), programme.id());
        assert!(is_field(&field), "{field}");
    }
    for field in ["block_fund", "stage_fund", "special_zones", "allocation"] {
        assert!(is_field(field), "{field}");
    }
}

#[test]
fn it_names_every_key_of_a_distribution_and_a_zone() {
    let text = readme();
    let korea = fs::read_to_string("scenarios/data/korea/zones.json").unwrap();
    let zones: serde_json::Value = serde_json::from_str(&korea).unwrap();
    for zone in zones.as_object().unwrap().keys() {
        assert!(text.contains(&format!("`{zone}`")), "{zone}");
    }
    for kind in [
        "fixed",
        "normal",
        "log_normal",
        "beta",
        "uniform",
        "dirichlet",
    ] {
        assert!(text.contains(&format!("{{ \"{kind}\": ")), "{kind}");
    }
}
