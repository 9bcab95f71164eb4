//! The page on the format says what the format is.

use std::fs;

use blockfund::country::{Programme, Use};
use blockfund::model::planned_zone_shares;
use blockfund::scenario::load;
use blockfund::units::Year;

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

#[test]
fn it_names_every_field() {
    let text = readme();
    let baseline = load(&["scenarios/baseline.json".into()]).remove(0);
    for setting in baseline
        .unwrap_or_else(|problems| panic!("{problems}"))
        .settings
    {
        let keys = setting.path.keys();
        let is_named =
            |key: &str| text.contains(&format!("`{key}`")) || text.contains(&format!("`.{key}`"));
        assert!(is_named(keys[0]), "{}", setting.path);
        let has_open_keys = ["sources", "title", "question", "uses"].contains(&keys[0]);
        assert!(
            has_open_keys || keys.len() < 2 || is_named(keys[1]),
            "{}",
            setting.path
        );
    }
}

#[test]
fn it_maps_every_use_and_programme() {
    let text = readme();
    for its_use in Use::ALL {
        assert!(
            text.contains(&format!("`uses.{}`", its_use.id())),
            "{}",
            its_use.id()
        );
    }
    for programme in Programme::ALL {
        let field = format!(
            "`programmes.{}.{}`",
            programme.its_use().id(),
            programme.id()
        );
        assert!(text.contains(&field), "{field}");
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
