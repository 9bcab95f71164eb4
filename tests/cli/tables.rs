//! The tables of a result as other programs read them.

use serde_json::Value;

use crate::bench::Bench;

fn with_result(arguments: &str) -> Bench {
    let bench = Bench::new();
    bench.scenario("east", r#""horizon_year": 2032"#);
    let run = format!("run baseline.json east.json --futures 2 --out result --quiet {arguments}");
    let made = bench.blockfund(&run);
    assert_eq!((made.code, made.stderr.as_str()), (0, ""));
    bench
}

fn rows(bench: &Bench, file: &str) -> Vec<csv::StringRecord> {
    let text = bench.read(&format!("result/{file}"));
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    reader.records().map(Result::unwrap).collect()
}

#[test]
fn a_scenario_that_ends_early_is_named_and_not_ranked() {
    let bench = Bench::new();
    bench.ship("share-7");
    bench.scenario("early", r#""horizon_year": 2028"#);
    for (language, noted, ranked) in [
        (
            "ko",
            "순위를 매기지 않는다: ‘시험’ 2028년.",
            "시나리오 2개 가운데",
        ),
        (
            "en",
            "ranked with values of other years: “test” 2028.",
            "Taking the best of 2 scenarios",
        ),
    ] {
        let files = "baseline.json early.json share-7.json";
        let run = format!("run {files} --draws 4 --futures 1 --out {language} --lang {language}");
        let ended = bench.blockfund(&run);
        assert_eq!(ended.code, 0, "{}", ended.stderr);
        assert!(ended.stdout.contains(noted), "{}", ended.stdout);
        let page = bench.read(&format!("{language}/report.html"));
        assert!(page.contains(noted) && page.contains(ranked));
        let regret = bench.read(&format!("{language}/regret.csv"));
        assert!(
            regret.contains("\nshare-7,") && !regret.contains("early"),
            "{regret}"
        );
    }
}

#[test]
fn the_data_package_says_what_every_cell_is() {
    let bench = with_result("--draws 3 --futures-table --lang ko");
    let package: Value = serde_json::from_str(&bench.read("result/datapackage.json")).unwrap();
    let resources = package["resources"].as_array().unwrap();
    let tables: Vec<String> = resources
        .iter()
        .map(|resource| resource["path"].as_str().unwrap().to_owned())
        .collect();
    let written = bench.names("result");
    let written: Vec<&String> = written
        .iter()
        .filter(|name| name.contains(".csv"))
        .collect();
    let mut named: Vec<&String> = tables.iter().collect();
    named.sort();
    assert_eq!(named, written);

    for (resource, table) in resources.iter().zip(&tables) {
        let text = bench.read(&format!("result/{table}"));
        let hash = format!("sha256:{}", blockfund::digest::sha256(text.as_bytes()));
        assert_eq!(
            (&resource["hash"], &resource["bytes"]),
            (&hash.into(), &text.len().into())
        );
        let fields = resource["schema"]["fields"].as_array().unwrap();
        let header: Vec<&str> = fields
            .iter()
            .map(|field| field["name"].as_str().unwrap())
            .collect();
        assert_eq!(text.lines().next().unwrap(), header.join(","), "{table}");

        let key: Vec<usize> = resource["schema"]["primaryKey"]
            .as_array()
            .unwrap()
            .iter()
            .map(|name| header.iter().position(|other| *other == name).unwrap())
            .collect();
        let mut keys: Vec<Vec<String>> = Vec::new();
        for row in rows(&bench, table) {
            keys.push(key.iter().map(|&column| row[column].to_owned()).collect());
            for (cell, field) in row.iter().zip(fields) {
                let is_right = cell.is_empty()
                    || match field["type"].as_str().unwrap() {
                        "string" => true,
                        "year" => cell.len() == 4 && cell.parse::<u16>().is_ok(),
                        "integer" => cell.parse::<u64>().is_ok(),
                        "number" => cell.parse::<f64>().is_ok_and(f64::is_finite),
                        other => panic!("{other}"),
                    };
                assert!(is_right, "{table}: {} is {cell}", field["name"]);
            }
        }
        let count = keys.len();
        keys.sort();
        keys.dedup();
        assert_eq!(keys.len(), count, "{table}: no two rows have the same key");
    }
    let attained = &resources[0]["schema"]["fields"][15];
    assert_eq!(attained["title"], "목표에 이르는 미래의 비율");
    assert_eq!(
        attained["titles"]["en"],
        "share of the futures that meet the target"
    );
    assert_eq!(attained["unit"], "1");
    let fields = resources
        .iter()
        .flat_map(|resource| resource["schema"]["fields"].as_array().unwrap());
    let fields: Vec<&Value> = fields.collect();
    let field = |name: &str| fields.iter().find(|field| field["name"] == name).unwrap();
    assert_eq!(field("block_fund_eok")["unit"], "eok_nominal");
    assert_eq!(
        field("p025_se")["title"],
        "몬테카를로 표준오차: 2.5% 분위수 (미래의 2.5%가 이 값 이하)"
    );
}

#[test]
fn single_futures_have_the_mean_of_the_summary() {
    let bench = with_result("--draws 3 --futures-table");
    let futures = rows(&bench, "futures.csv");
    // Three draws of two futures; the second scenario has 2030 and its last year.
    assert_eq!(futures.len(), 6 + 2 * 6);
    let header = bench.read("result/futures.csv");
    let header: Vec<&str> = header.lines().next().unwrap().split(',').collect();
    for row in rows(&bench, "summary.csv") {
        let Some(column) = header.iter().position(|name| *name == &row[1]) else {
            continue;
        };
        let own = futures
            .iter()
            .filter(|future| future[0] == row[0] && future[3] == row[2]);
        let values: Vec<f64> = own.map(|future| future[column].parse().unwrap()).collect();
        let mean = values.iter().sum::<f64>() / values.len() as f64;
        let expected: f64 = row[4].parse().unwrap();
        assert!(
            (mean - expected).abs() <= 1e-12 * expected.abs(),
            "{row:?}: {mean}"
        );
    }
    assert!(
        bench
            .printed("replay result")
            .starts_with("run again, all ")
    );
}

#[cfg(feature = "excel")]
#[test]
fn a_workbook_is_made_and_made_again() {
    let bench = with_result("--draws 2 --excel");
    let workbook = std::fs::read(bench.path("result/tables.xlsx")).unwrap();
    // The first sheet explains the columns; then a sheet a table, with as many rows.
    let tables = [
        "summary",
        "trajectories",
        "comparison",
        "attainment",
        "joint_attainment",
        "parts",
        "influences",
        "hindcast",
        "regret",
    ];
    for (number, table) in (2..).zip(tables) {
        let sheet = part(&workbook, &format!("xl/worksheets/sheet{number}.xml"));
        let rows = rows(&bench, &format!("{table}.csv"));
        assert_eq!(
            sheet.matches("<row ").count(),
            rows.len() + 1,
            "{table} has a header and its rows"
        );
    }
    assert!(!rows(&bench, "hindcast.csv").is_empty());
    assert!(
        bench
            .printed("replay result")
            .starts_with("run again, all ")
    );
}

/// The text of a file in a zip archive.
#[cfg(feature = "excel")]
fn part(archive: &[u8], name: &str) -> String {
    // A local header has 30 bytes before the name, with the lengths of the name and of what follows it at 26 and 28.
    let length = |at: usize| usize::from(u16::from_le_bytes([archive[at], archive[at + 1]]));
    let is_header = |at: &usize| {
        archive[*at..].starts_with(b"PK\x03\x04") && archive[at + 30..].starts_with(name.as_bytes())
    };
    let header = (0..archive.len() - 30).find(is_header).unwrap();
    let content = header + 30 + length(header + 26) + length(header + 28);
    let inflated = flate2::read::DeflateDecoder::new(&archive[content..]);
    std::io::read_to_string(inflated).unwrap()
}
