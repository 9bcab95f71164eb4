//! The words around a chart: what it says of its numbers, their rules and their definition.

use blockfund::country::Outcome;
use blockfund::report::charts::{self, Chart, Style, Typeface};
use blockfund::report::words::{Language, SectionPhrase};

use crate::LANGUAGES;
use crate::cases::for_all_drawings;
use crate::contents::words;
use crate::made_up::{self, Case};
use crate::searched;

/// The median of the sentence is that of the label, though its estimate is another than that of the curve.
#[test]
fn a_fan_has_one_median() {
    let mut findings = made_up::findings(Case::default());
    let scenario = &mut findings.scenarios[1];
    let mut summaries = scenario.summaries.iter_mut();
    let summary = summaries.find(|row| row.outcome == Outcome::DeepTechStartups);
    let median = &mut summary.unwrap().quantiles.p50;
    (median.value, median.standard_error) = (490.2, 3.0);
    let name = scenario.name.clone();
    let typeface = Typeface::embedded();
    let style = Style::new(Language::English, &typeface);
    let fan = Chart::Fan(Outcome::DeepTechStartups);
    let drawing = charts::draw(&findings, fan, Some(&name), &style).unwrap();
    assert!(
        drawing
            .description()
            .starts_with("Median of 2030: 490 ± 3, ")
    );
    assert_eq!(words(&drawing).matches("490 ± 3").count(), 2);
}

/// Whoever looks for an equation finds it in the section that the small print names, in his language.
#[test]
fn every_chart_names_a_section_of_a_document() {
    let sections = |language| {
        let end = match language {
            Language::Korean => ".ko.md",
            Language::English => ".md",
        };
        let documents = ["docs/model", "docs/statistics"].map(|stem| format!("{stem}{end}"));
        let sections = documents.map(|path| {
            let text = std::fs::read_to_string(&path).unwrap();
            let headings = text.lines().filter_map(|line| {
                let heading = line.trim_start_matches('#');
                heading.strip_prefix(' ').filter(|_| heading != line)
            });
            let named = headings.map(|heading| match heading.split_once(' ') {
                Some((number, _)) if heading.starts_with(|first: char| first.is_ascii_digit()) => {
                    format!("{path} {number}")
                }
                _ => format!("{path}, {heading}"),
            });
            named.collect::<Vec<_>>()
        });
        sections.concat()
    };
    for language in LANGUAGES {
        let sections = sections(language);
        for &section in SectionPhrase::ALL {
            let section = language.say(section);
            assert!(sections.contains(&section.to_owned()), "{section}");
        }
    }
    for_all_drawings(|name, drawing| {
        let words = words(drawing);
        let is_named = LANGUAGES.into_iter().any(|language| {
            let mut sections = SectionPhrase::ALL.iter();
            sections.any(|&section| words.contains(&format!(" {} · ", language.say(section))))
        });
        assert!(is_named, "{name}: {words}");
    });
}

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
fn a_bound_is_explained_where_there_is_one() {
    let typeface = Typeface::embedded();
    let style = Style::new(Language::English, &typeface);
    for (is_certain, is_there) in [(None, false), (Some(false), true), (Some(true), true)] {
        let mut findings = made_up::findings(Case {
            is_certain,
            ..Case::default()
        });
        if !is_there {
            let rows = findings.scenarios.iter_mut();
            for row in rows.flat_map(|scenario| &mut scenario.attainments) {
                row.share.value = row.share.value.clamp(0.1, 0.9);
            }
        }
        for chart in [
            Chart::Attainment,
            Chart::Distributions,
            Chart::Fan(Outcome::Researchers),
        ] {
            let drawing = charts::draw(&findings, chart, None, &style).unwrap();
            let is_said = drawing.description().contains("<, >: a share within");
            assert_eq!(is_said, is_there, "{chart:?} {is_certain:?}");
        }
    }
}

#[test]
fn the_central_path_has_no_chance_and_no_luck() {
    let findings = made_up::findings(Case {
        is_central: true,
        ..Case::default()
    });
    let typeface = Typeface::embedded();
    let style = Style::new(Language::English, &typeface);
    for chart in [Chart::Attainment, Chart::Differences, Chart::Distributions] {
        let drawing = charts::draw(&findings, chart, None, &style).unwrap();
        let text = format!("{} {}", drawing.title(), drawing.description());
        for word in ["Chance", "luck", "Mean", "share of"] {
            assert!(!text.contains(word), "{text}");
        }
    }
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

/// Long titles that differ in their last words only are told apart above their fans.
#[test]
fn long_names_of_fans_are_told_apart() {
    let mut findings = made_up::findings(Case {
        scenarios: 13,
        ..Case::default()
    });
    let long = "A scenario with a very long title of many words that no small fan can hold";
    for (index, scenario) in (10..).zip(&mut findings.scenarios) {
        scenario.title.en = format!("{long} {index}");
    }
    let typeface = Typeface::embedded();
    let style = Style::new(Language::English, &typeface);
    let fan = Chart::Fan(Outcome::Researchers);
    let drawing = charts::draw(&findings, fan, None, &style).unwrap();
    let ends = drawing
        .text_boxes()
        .filter(|(text, _)| text.starts_with("..."));
    let mut ends: Vec<&str> = ends.map(|(text, _)| text).collect();
    ends.dedup();
    assert_eq!(ends.len(), 13, "{ends:?}");
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
        // Maps stand beside each other and not in one tall column.
        assert!(drawing.size().1 < 1_200, "{chart:?}");
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
fn lost_posts_are_explained_where_there_are_any() {
    let typeface = Typeface::embedded();
    let style = Style::new(Language::English, &typeface);
    let is_said = |sign: f64| {
        let mut findings = made_up::findings(Case::default());
        for part in &mut findings.scenarios[1].parts {
            part.mean.value = sign * part.mean.value.abs();
        }
        let name = findings.scenarios[1].name.clone();
        let drawing = charts::draw(&findings, Chart::Talent, Some(&name), &style).unwrap();
        drawing.description().contains("Below 0")
    };
    assert_eq!([1.0, -1.0].map(is_said), [false, true]);
}

/// A dot that could not be told from its bar is left out, and no words speak of it.
#[test]
fn hollow_dots_are_named_by_their_readings() {
    let typeface = Typeface::embedded();
    let style = Style::new(Language::English, &typeface);
    let note = |gap: f64| {
        let mut findings = made_up::findings(Case::default());
        for scenario in &mut findings.scenarios {
            for row in &mut scenario.attainments {
                row.share.value = 0.4;
                if row.reading != "declared" {
                    row.share.value += gap;
                    row.reading = "doubled".to_owned();
                    row.threshold = 0.0792;
                }
            }
            let of_share = |outcome| outcome == Outcome::RegionalShare;
            scenario.attainments.retain(|row| of_share(row.outcome));
        }
        let drawing = charts::draw(&findings, Chart::Attainment, None, &style).unwrap();
        drawing.description().to_owned()
    };
    assert!(!note(0.009).contains("Hollow dots"));
    let far = note(0.02);
    assert!(far.contains("(regional share, doubled 7.92%)"), "{far}");
}

/// One path has no means, and its verdict stands beside its value.
#[test]
fn the_central_path_has_values_and_no_means() {
    let typeface = Typeface::embedded();
    let style = Style::new(Language::English, &typeface);
    let findings = |is_central| {
        made_up::findings(Case {
            is_central,
            ..Case::default()
        })
    };
    let (central, many) = (findings(true), findings(false));
    let name = central.scenarios[1].name.as_str();
    for chart in [
        Chart::Zones,
        Chart::Uses,
        Chart::Rd,
        Chart::Talent,
        Chart::Allocation,
        Chart::TileMap,
    ] {
        let of = (!matches!(chart, Chart::Zones | Chart::Uses)).then_some(name);
        let has_means = |findings| {
            let drawing = charts::draw(findings, chart, of, &style).unwrap();
            drawing.description().contains("Means")
        };
        assert_eq!((has_means(&central), has_means(&many)), (false, true));
    }
    let attainment = |findings| {
        let drawing = charts::draw(findings, Chart::Attainment, None, &style).unwrap();
        let words = words(&drawing);
        words.contains(" · met") || words.contains(" · missed")
    };
    assert_eq!((attainment(&central), attainment(&many)), (true, false));
}

/// The error of both means of a difference is that of the luck they share, so only the parts have intervals there.
#[test]
fn a_waterfall_says_whose_intervals_it_shows() {
    let typeface = Typeface::embedded();
    let drawings = searched::drawings(&Style::new(Language::English, &typeface));
    let is_of_parts = |name| {
        let (_, drawing) = drawings.iter().find(|(of, _)| *of == name).unwrap();
        let text = drawing.description();
        assert!(text.contains("95% intervals"), "{text}");
        text.contains("95% intervals of the parts")
    };
    assert!(!is_of_parts("waterfall"));
    assert!(is_of_parts("waterfall of a difference"));
}

#[test]
fn a_division_is_said_to_be_best_for_its_aim() {
    let typeface = Typeface::embedded();
    let drawings = searched::drawings(&Style::new(Language::English, &typeface));
    let division = drawings.iter().find(|(name, _)| *name == "division");
    let text = division.unwrap().1.description();
    assert!(text.starts_with("Aim: expected progress"), "{text}");
}
