//! Letters and lines of text: every glyph is there, and no text leaves the page or touches another.

use blockfund::country::Outcome;
use blockfund::report::charts::{self, Chart, Drawing, Style, Typeface};
use blockfund::report::words::{
    DoubtPhrase, ExplainPhrase, InBoth, Language, OptimisePhrase, PagePhrase, PastPhrase, Phrase,
    SeekPhrase,
};

use crate::LANGUAGES;
use crate::cases::for_all_drawings;
use crate::made_up::{self, Case};
use crate::searched;

/// The white edge of a page, in points.
const EDGE: f64 = 8.0;

/// Every letter has a glyph, every placeholder a value, and no text leaves the page or touches another.
fn assert_texts_are_whole_and_apart(name: &str, drawing: &Drawing) {
    let missing: Vec<char> = drawing.missing_glyphs().collect();
    assert!(missing.is_empty(), "{name}: no glyph for {missing:?}");
    let (width, height) = drawing.size();
    let texts: Vec<(&str, [f64; 4])> = drawing.text_boxes().collect();
    for (index, (text, [left, top, right, bottom])) in texts.iter().enumerate() {
        let is_inside = *left > EDGE
            && *top > EDGE
            && *right < f64::from(width) - EDGE
            && *bottom < f64::from(height) - EDGE;
        assert!(is_inside, "{name}: `{text}` leaves the page");
        assert!(!text.contains(['{', '}']), "{name}: `{text}` lacks a value");
        for (other, [other_left, other_top, other_right, other_bottom]) in &texts[..index] {
            let is_apart = right < other_left
                || other_right < left
                || bottom < other_top
                || other_bottom < top;
            assert!(is_apart, "{name}: `{text}` lies on `{other}`");
        }
    }
}

#[test]
fn every_text_is_whole_and_apart_from_the_others() {
    for_all_drawings(assert_texts_are_whole_and_apart);
}

#[test]
fn charts_fit_any_size() {
    let typeface = Typeface::embedded();
    let usual = Case::default();
    // A name a year has least room where the page is small.
    let late = Case {
        horizon: 2040,
        ..usual
    };
    for (case, size) in [
        (usual, (1, 1)),
        (late, (1, 1)),
        (usual, (700, 900)),
        (usual, (1400, 800)),
    ] {
        let findings = made_up::findings(case);
        let style = Style {
            size,
            ..Style::new(Language::English, &typeface)
        };
        for (stem, drawing) in charts::all(&findings, &style) {
            assert_texts_are_whole_and_apart(&format!("{stem} {size:?} {case:?}"), &drawing);
        }
    }
}

/// The last row of small fans says how to read them where it leaves room.
#[test]
fn any_number_of_small_fans_fits() {
    let typeface = Typeface::embedded();
    let mut many = made_up::findings(Case {
        scenarios: 13,
        ..Case::default()
    });
    many.scenarios.extend_from_within(1..8);
    for (language, key) in [
        (Language::Korean, "읽는 법"),
        (Language::English, "How to read"),
    ] {
        let style = Style::new(language, &typeface);
        for count in 1..=many.scenarios.len() {
            let mut findings = many.clone();
            findings.scenarios.truncate(count);
            for outcome in [Outcome::Researchers, Outcome::DeepTechStartups] {
                let drawing = charts::draw(&findings, Chart::Fan(outcome), None, &style).unwrap();
                assert_texts_are_whole_and_apart(&format!("{count} {outcome:?}"), &drawing);
                let has_key = drawing.text_boxes().any(|(text, _)| text == key);
                let is_full = [1, 2, 3, 4, 6, 8, 9, 12, 16, 20].contains(&count);
                assert_eq!(has_key, !is_full, "{count} {outcome:?}");
            }
        }
    }
}

/// Rules that do nearly the same lie on each other; each is named all the same, and no name touches another.
#[test]
fn every_rule_of_a_crowded_frontier_is_named() {
    let typeface = Typeface::embedded();
    let rules = [
        (
            Language::Korean,
            [
                "인구에 비례",
                "지역내총생산에 비례",
                "연구원에 비례",
                "정부 R&D에 비례",
                "파일 그대로",
                "똑같이",
            ],
        ),
        (
            Language::English,
            [
                "by population",
                "by regional GDP",
                "by researchers",
                "by government R&D",
                "as in the file",
                "equal shares",
            ],
        ),
    ];
    for (language, rules) in rules {
        for size in [(1, 1), (800, 500)] {
            let style = Style {
                size,
                ..Style::new(language, &typeface)
            };
            for spread in [0.0, 0.1, 0.5] {
                let drawing = searched::crowded_frontier(spread, &style);
                assert_texts_are_whole_and_apart(&format!("{spread} {size:?}"), &drawing);
                for rule in rules {
                    let is_there = drawing.text_boxes().any(|(text, _)| text == rule);
                    assert!(is_there, "`{rule}` at {spread} {size:?}");
                }
            }
        }
    }
}

/// The rows of two scenarios keep their height, however long their titles are.
#[test]
fn long_titles_keep_to_their_rows() {
    let typeface = Typeface::embedded();
    for language in LANGUAGES {
        for size in [(1, 1), (800, 500)] {
            let style = Style {
                size,
                ..Style::new(language, &typeface)
            };
            let drawing = searched::waterfall_with_long_titles(&style);
            assert_texts_are_whole_and_apart(&format!("{language:?} {size:?}"), &drawing);
        }
    }
}

/// Only titles of 150 letters may end in dots for lack of room.
#[test]
fn no_name_is_cut() {
    for_all_drawings(|name, drawing| {
        if name.contains("has_long_titles: true") {
            return;
        }
        let cut: Vec<&str> = drawing
            .text_boxes()
            .map(|(text, _)| text)
            .filter(|text| text.ends_with("..."))
            .collect();
        assert!(cut.is_empty(), "{name}: {cut:?}");
    });
}

#[test]
fn every_phrase_can_be_drawn() {
    fn check<P: InBoth + std::fmt::Debug>(phrases: &[P]) {
        let typeface = Typeface::embedded();
        for language in LANGUAGES {
            for phrase in phrases {
                assert_eq!(typeface.missing(language.say(*phrase)), [], "{phrase:?}");
            }
        }
    }

    check(Phrase::ALL);
    check(PagePhrase::ALL);
    check(PastPhrase::ALL);
    check(DoubtPhrase::ALL);
    check(ExplainPhrase::ALL);
    check(SeekPhrase::ALL);
    check(OptimisePhrase::ALL);
}
