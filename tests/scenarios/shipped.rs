//! What is shipped loads, and so do a country with other provinces and one that is invented.

use std::fs;
use std::path::{Path, PathBuf};

use blockfund::country::Country;
use blockfund::scenario::{Loaded, load};
use blockfund::units::Text;
use serde_json::{Value, json};

use crate::folder::Folder;

/// The scenarios in a folder, by name.
fn scenarios(folder: &str) -> Vec<Loaded> {
    let files = fs::read_dir(folder).unwrap();
    let mut paths: Vec<PathBuf> = files.map(|file| file.unwrap().path()).collect();
    paths.retain(|path| {
        path.extension()
            .is_some_and(|extension| extension == "json")
    });
    paths.sort();
    let loaded = load(&paths).into_iter();
    loaded
        .map(|one| one.unwrap_or_else(|problems| panic!("{problems}")))
        .collect()
}

#[test]
fn every_shipped_scenario_loads_without_a_warning() {
    let all = scenarios("scenarios");
    assert_eq!(all.len(), 13);
    for Loaded {
        scenario, warnings, ..
    } in all
    {
        assert_eq!(warnings, [], "{}", scenario.name);
    }
}

#[test]
fn no_two_uncertain_numbers_are_said_in_the_same_words() {
    let all = scenarios("scenarios");
    let notes = &all[0].scenario.country.parameter_notes;
    for language in [|text: &Text| text.ko.clone(), |text: &Text| text.en.clone()] {
        let mut meanings: Vec<String> = notes.iter().map(|note| language(&note.meaning)).collect();
        meanings.sort();
        let twins = meanings.windows(2).find(|pair| pair[0] == pair[1]);
        assert_eq!(twins, None);
    }
}

#[test]
fn scenarios_of_one_country_share_it() {
    let all = scenarios("scenarios");
    assert!(
        all.iter()
            .all(|one| std::sync::Arc::ptr_eq(&one.scenario.country, &all[0].scenario.country))
    );
}

#[test]
fn an_invented_country_loads() {
    let all = scenarios("tests/data");
    let [small] = &all[..] else {
        panic!("one scenario")
    };
    let country = &small.scenario.country;
    assert_eq!(country.provinces.len(), 5);
    assert_eq!(country.zone_ids(), ["centre", "north", "coast"]);
    assert_eq!(country.outside_capacity_ratio, [1]);
    // The coast has uses of its own, the others the country's.
    let postdocs: Vec<f64> = small
        .scenario
        .programme_shares
        .iter()
        .map(|zone| zone[0])
        .collect();
    assert_eq!(postdocs, [0.30 * 0.40, 0.30 * 0.40, 0.5 * 0.40]);
}

/// Gwangju and Jeonnam have become one province.
#[test]
fn provinces_may_merge() {
    let folder = Folder::with_baseline();
    let path = folder.path("data/korea/provinces.json");
    let mut provinces: Value = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
    let provinces = provinces.as_object_mut().unwrap();
    let gwangju = provinces.remove("KR-29").unwrap();
    let mut merged = provinces.remove("KR-46").unwrap();
    for key in [
        "population_2024_persons",
        "researchers_2024_persons",
        "births_2025_firms",
        "other_lines_share",
    ] {
        let sum = merged[key]["value"].as_f64().unwrap() + gwangju[key]["value"].as_f64().unwrap();
        merged[key]["value"] = json!(sum);
    }
    provinces.insert("KR-GJ".to_owned(), merged);
    fs::write(&path, serde_json::to_string(provinces).unwrap()).unwrap();
    // What was published of the past names the two.
    fs::remove_file(folder.path("data/korea/past.json")).unwrap();

    let country = Country::from_folder(&folder.path("data/korea"));
    let country = country.unwrap_or_else(|problems| panic!("{problems}"));
    assert_eq!(country.provinces.len(), 16);
}

#[test]
fn parts_of_the_other_lines_sum_to_1() {
    let korea = Country::from_folder(Path::new("scenarios/data/korea")).unwrap();
    let shares = korea
        .provinces
        .iter()
        .map(|province| province.other_lines_share.value);
    assert!((shares.sum::<f64>() - 1.0).abs() < 1e-15);
}
