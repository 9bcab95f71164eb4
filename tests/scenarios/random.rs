//! Whatever the bytes, a reader answers and does not panic.

use std::path::Path;

use blockfund::country::Country;
use blockfund::document::{Node, Problems};
use blockfund::scenario::load;
use proptest::prelude::*;
use proptest::sample::Index;

use crate::folder::Folder;

/// `text` with one stretch of it replaced by something else.
fn damaged(text: &str, at: Index, length: usize, with: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let start = at.index(letters.len());
    let end = (start + length).min(letters.len());
    letters[..start]
        .iter()
        .copied()
        .chain(with.chars())
        .chain(letters[end..].iter().copied())
        .collect()
}

/// Pieces that a file may hold in the wrong place.
fn pieces() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        Just("null".to_owned()),
        Just("{}".to_owned()),
        Just("[]".to_owned()),
        Just("-1".to_owned()),
        Just("1e308".to_owned()),
        Just("0".to_owned()),
        Just("\"\"".to_owned()),
        Just("\"\\ud800\"".to_owned()),
        "[\\[\\]{}:,\"0-9a-z.]{1,6}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn any_bytes_are_answered(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let mut problems = Problems::default();
        let node = Node::from_bytes(Path::new("a.json"), &bytes, &mut problems);
        prop_assert!(node.is_some() || !problems.is_empty());
    }

    #[test]
    fn any_text_like_json_is_answered(text in "[\\[\\]{}:, \"\\\\ux0-9a-fentrl.\n가-]{0,60}") {
        let mut problems = Problems::default();
        let node = Node::from_bytes(Path::new("a.json"), text.as_bytes(), &mut problems);
        prop_assert!(node.is_some() || !problems.is_empty());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_damaged_scenario_is_answered(at: Index, length in 0_usize..12, piece in pieces()) {
        let folder = Folder::with_small_country();
        let text = std::fs::read_to_string(folder.path("small.json")).unwrap();
        folder.write("small.json", damaged(&text, at, length, &piece));
        let _ = load(&[folder.path("small.json")]);
    }

    #[test]
    fn a_damaged_country_is_answered(file in 0_usize..5, at: Index, length in 0_usize..12, piece in pieces()) {
        let folder = Folder::with_small_country();
        let name = ["country", "zones", "provinces", "programmes", "parameters"][file];
        let path = folder.path(&format!("small-country/{name}.json"));
        let text = std::fs::read_to_string(&path).unwrap();
        std::fs::write(&path, damaged(&text, at, length, &piece)).unwrap();
        let _ = Country::from_folder(&folder.path("small-country"));
    }
}
