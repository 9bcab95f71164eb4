//! What is refused in a published past, and the exact words.

use blockfund::country::{Country, PastQuantity};

use crate::folder::Folder;

const PAST: &str = r#"{
  "known_budgets": { "note": { "ko": "지어냄", "en": "invented" }, "eok": { "2019": { "value": 9000, "status": "official", "source": "invented" } } },
  "series": [
    { "id": "rd", "title": { "ko": "R&D", "en": "R&D" }, "quantity": "rd", "places": "nation", "eok": {
      "2019": { "value": 100, "status": "official", "source": "invented" },
      "2021": { "value": 110, "status": "official", "source": "invented" } } }
  ],
  "unchecked": [{ "what": { "ko": "창업", "en": "start-ups" }, "why": { "ko": "없음", "en": "none" } }],
  "sources": { "invented": "made up for tests" }
}
"#;

fn read(folder: &Folder, past: &str) -> Result<Country, String> {
    std::fs::write(folder.path("small-country/past.json"), past).unwrap();
    Country::from_folder(&folder.path("small-country")).map_err(|problems| folder.plain(&problems))
}

#[track_caller]
fn case(right: &str, wrong: &str, expected: &str) {
    assert!(PAST.contains(right), "{right}");
    let folder = Folder::with_small_country();
    let message = read(&folder, &PAST.replacen(right, wrong, 1));
    let expected = format!("small-country/past.json:{expected}");
    assert_eq!(message.map(|_| "accepted"), Err(expected), "{wrong}");
}

#[test]
fn a_data_set_may_have_a_past_and_need_not() {
    let folder = Folder::with_small_country();
    let country = Country::from_folder(&folder.path("small-country")).unwrap();
    assert_eq!(country.past, None);
    let past = read(&folder, PAST).unwrap().past.unwrap();
    assert_eq!(past.series[0].quantity, PastQuantity::Rd);
    assert_eq!(past.series[0].places.len(), country.provinces.len());
    assert_eq!(
        past.series[0].figures[&2021].value.to_bits(),
        110_f64.to_bits()
    );
    assert_eq!(Country::files(&folder.path("small-country")).len(), 6);
}

#[test]
fn a_series_has_figures_of_two_years() {
    case(
        r#""2019": { "value": 100,"#,
        r#""1919": { "value": 100,"#,
        "5:7: at `series[0].eok.1919`: must be a year from 2000 to 2035, but is not",
    );
    case(
        r#" },
      "2021": { "value": 110, "status": "official", "source": "invented" } } }"#,
        r" } } }",
        "4:103: at `series[0].eok`: must hold figures of at least 2 years, but holds 1",
    );
}

#[test]
fn places_are_provinces_or_groups() {
    case(
        r#""nation""#,
        r#""nations""#,
        r#"4:86: at `series[0].places`: must be one of "nation", "capital", "non_capital", but is "nations"; write "nation""#,
    );
    case(
        r#""nation""#,
        r"[]",
        "4:86: at `series[0].places`: must name a province, but names none",
    );
}
