//! The words around a chart: what it says of its numbers, their rules and their definition.

use blockfund::country::Outcome;
use blockfund::report::charts::{self, Chart, Style, Typeface};
use blockfund::report::words::Language;

use crate::contents::words;
use crate::made_up::{self, Case};
use crate::searched;

#[test]
fn equal_scenarios_are_said_to_be_equal() {
    let mut findings = made_up::findings(Case::default());
    let parts = findings.scenarios[0].parts.clone();
    for scenario in &mut findings.scenarios {
        scenario.parts.clone_from(&parts);
        for row in &mut scenario.comparisons {
            row.difference.value = 0.0;
            row.difference.standard_error = 0.0;
        }
    }
    let typeface = Typeface::embedded();
    let style = Style::new(Language::English, &typeface);
    let draw = |chart| charts::draw(&findings, chart, None, &style).unwrap();
    let rd = draw(Chart::Rd);
    assert!(rd.description().starts_with("Every source is the same"));
    let differences = draw(Chart::Differences);
    let texts: Vec<&str> = differences.text_boxes().map(|(text, _)| text).collect();
    // Each target has a zero on its scale, and of persons no parts.
    assert!(
        texts.iter().filter(|text| **text == "0").count() >= 4,
        "{texts:?}"
    );
    assert!(texts.contains(&"+1") && texts.contains(&"−1"), "{texts:?}");
}

#[test]
fn a_tornado_names_the_targets_that_nothing_moves() {
    let mut findings = made_up::findings(Case::default());
    let scenario = &mut findings.scenarios[1];
    let name = scenario.name.clone();
    scenario
        .influences
        .retain(|row| row.outcome != Outcome::RegionalShare);
    let mut targets = findings.targets.iter();
    let target = targets.find(|target| target.outcome == Outcome::RegionalShare);
    let title = target.unwrap().short_title.en.clone();
    let typeface = Typeface::embedded();
    let style = Style::new(Language::English, &typeface);
    let drawing = charts::draw(&findings, Chart::Tornado, Some(&name), &style).unwrap();
    let said = format!("Targets without such a number: {title}.");
    assert!(
        drawing.description().contains(&said),
        "{}",
        drawing.description()
    );
}

#[test]
fn the_model_on_the_past_says_how_much_of_it_is_shown() {
    let mut findings = made_up::findings(Case::default());
    let past = findings.hindcast.as_mut().unwrap();
    let series = past.series[3].clone();
    // Of equals those stay that were published last.
    for (index, later) in [0, 0, 1, 1].into_iter().enumerate() {
        let mut series = series.clone();
        series.title.en = format!("ratio {index}");
        for (year, ..) in &mut series.published {
            *year += later;
        }
        for forecast in &mut series.forecasts {
            forecast.start += later;
            forecast.year += later;
        }
        past.series.push(series);
    }
    let typeface = Typeface::embedded();
    let style = Style::new(Language::English, &typeface);
    let drawing = charts::draw(&findings, Chart::Hindcast, None, &style).unwrap();
    let text = drawing.description();
    assert!(
        text.contains("Shown are 6 of 8 published series."),
        "{text}"
    );
    let words = words(&drawing);
    assert!(words.contains("ratio 2") && words.contains("ratio 3"));
    assert!(!words.contains("ratio 0") && !words.contains("ratio 1"));
}

/// The least width holds the names of provinces and zones whole.
#[test]
fn a_narrow_chart_cuts_no_names_of_places() {
    let findings = made_up::findings(Case::default());
    let name = &findings.scenarios[1].name;
    let typeface = Typeface::embedded();
    let style = Style {
        size: (1, 1),
        ..Style::new(Language::English, &typeface)
    };
    for chart in [Chart::TileMap, Chart::Allocation, Chart::Rd, Chart::Tornado] {
        let drawing = charts::draw(&findings, chart, Some(name), &style).unwrap();
        let texts = || drawing.text_boxes().map(|(text, _)| text);
        assert!(!texts().any(|text| text.ends_with("...")), "{chart:?}");
        if chart == Chart::Allocation {
            assert!(
                texts().any(|text| text == "Chungcheong"),
                "{}",
                words(&drawing)
            );
        }
    }
}

/// Why a difference varies is not why an outcome does, and a particle fits the error before it.
#[test]
fn a_variance_is_said_to_be_that_of_the_outcome_or_the_difference() {
    let typeface = Typeface::embedded();
    let drawings = searched::drawings(&Style::new(Language::Korean, &typeface));
    let said = |name| {
        let (_, drawing) = drawings.iter().find(|(of, _)| *of == name).unwrap();
        drawing.description().to_owned()
    };
    let outcome = said("variance");
    assert!(
        outcome.contains("결과가 흩어진 정도(분산)의 62% ± 2를 홀로"),
        "{outcome}"
    );
    assert!(outcome.contains("71% ± 1을 다른 것과"), "{outcome}");
    assert!(said("variance of a difference").contains("차이가 흩어진"));
    // Its draws are those of the design, and the mean has others.
    assert!(outcome.contains("추출 2,048회"), "{outcome}");
    assert!(outcome.contains("추출 4,096회"), "{outcome}");
}

#[test]
fn a_division_is_said_to_be_best_for_its_aim() {
    let typeface = Typeface::embedded();
    let drawings = searched::drawings(&Style::new(Language::English, &typeface));
    let division = drawings.iter().find(|(name, _)| *name == "division");
    let text = division.unwrap().1.description();
    assert!(text.starts_with("Aim: expected progress"), "{text}");
}
