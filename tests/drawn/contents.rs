//! The contents: each chart shows the year, the reading and the scenario that it says.

use blockfund::analysis::findings::{Findings, Whole};
use blockfund::country::Outcome;
use blockfund::report::charts::{self, Chart, ChartError, Drawing, Style, Typeface};
use blockfund::report::words::Language;

use crate::made_up::{self, Case};
use crate::searched;

#[test]
fn a_missing_scenario_and_a_chart_without_content_are_told_apart() {
    let typeface = Typeface::embedded();
    let style = Style::new(Language::Korean, &typeface);
    let central = made_up::findings(Case {
        is_central: true,
        ..Case::default()
    });
    let error = |chart, scenario| charts::draw(&central, chart, scenario, &style).err();
    let unknown = ChartError::UnknownScenario {
        name: "esat".to_owned(),
    };
    assert_eq!(error(Chart::Fans, Some("esat")), Some(unknown));
    assert_eq!(error(Chart::Tornado, None), Some(ChartError::NothingToShow));
    assert_eq!(error(Chart::Fans, None), None);
}

/// All words of a chart.
pub fn words(drawing: &Drawing) -> String {
    let texts: Vec<&str> = drawing.text_boxes().map(|(text, _)| text).collect();
    texts.join(" ")
}

#[test]
fn a_chart_takes_the_chance_of_the_year_of_the_targets() {
    let mut findings = made_up::findings(Case {
        horizon: 2040,
        scenarios: 1,
        ..Case::default()
    });
    for row in &mut findings.scenarios[0].attainments {
        row.share.value = if row.year.get() == 2030 { 0.13 } else { 0.87 };
    }
    let typeface = Typeface::embedded();
    let style = Style::new(Language::English, &typeface);
    let drawn = |chart| words(&charts::draw(&findings, chart, None, &style).unwrap());

    for chart in [
        Chart::Attainment,
        Chart::Fan(Outcome::Researchers),
        Chart::Distributions,
    ] {
        let words = drawn(chart);
        let is_told = ["13%", "13.0%"].iter().any(|share| words.contains(share));
        let is_other = ["87%", "87.0%"].iter().any(|share| words.contains(share));
        assert!(is_told && !is_other, "{words}");
    }
    assert!(drawn(Chart::Attainment).contains("in 2030"));
    let fan = drawn(Chart::Fan(Outcome::Researchers));
    assert!(fan.contains("In 2030 13% of the futures"), "{fan}");
    assert!(fan.contains("of futures in 2030"), "{fan}");
    assert!(drawn(Chart::Fans).contains("13% in 2030"));
}

#[test]
fn a_scenario_is_held_against_the_target_as_it_reads_it() {
    let mut findings = made_up::findings(Case::default());
    let scenario = &mut findings.scenarios[0];
    let row = scenario
        .attainments
        .iter_mut()
        .find(|row| row.outcome == Outcome::RegionalShare)
        .unwrap();
    row.threshold = 0.0792;
    let name = scenario.name.clone();
    let typeface = Typeface::embedded();
    let style = Style::new(Language::English, &typeface);
    let fan = Chart::Fan(Outcome::RegionalShare);
    let own = charts::draw(&findings, fan, Some(&name), &style).unwrap();
    assert!(
        words(&own).contains("Target: 7.92% or more"),
        "{}",
        words(&own)
    );
    let all = charts::draw(&findings, Chart::Attainment, None, &style).unwrap();
    assert!(
        words(&all).contains("7% · 7.92% or more"),
        "{}",
        words(&all)
    );
}

/// Money of the capital is a part of the whole like any other, and a capital without money is left out.
#[test]
fn the_capital_is_a_zone_where_it_has_money() {
    let mut findings = made_up::findings(Case::default());
    let name = findings.scenarios[1].name.clone();
    let typeface = Typeface::embedded();
    let style = Style::new(Language::English, &typeface);
    let is_named = |findings: &Findings, chart, scenario| {
        let drawing = charts::draw(findings, chart, scenario, &style).unwrap();
        // The heading of a column is broken into lines.
        words(&drawing).contains("Capital")
    };
    let of_one = Some(name.as_str());
    assert!(!is_named(&findings, Chart::Zones, None));
    assert!(!is_named(&findings, Chart::Allocation, of_one));

    for part in &mut findings.scenarios[1].parts {
        let is_money = [Whole::BlockMoney, Whole::MoneyByProgramme].contains(&part.whole);
        if part.place == "KR-11" && is_money {
            part.mean.value = 50.0;
        }
    }
    assert!(is_named(&findings, Chart::Zones, None));
    assert!(is_named(&findings, Chart::Allocation, of_one));
}

#[test]
fn the_answer_of_a_search_stands_under_its_question() {
    let typeface = Typeface::embedded();
    let drawings = searched::drawings(&Style::new(Language::English, &typeface));
    let (_, drawing) = drawings
        .iter()
        .find(|(name, _)| *name == "seek reached")
        .unwrap();
    assert!(drawing.title().starts_with("What would it take to meet"));
    let said = drawing.description();
    let answer = "regional share planned for 2030 (end of the path): a chance of 80% takes 7.81%";
    assert!(said.contains(answer), "{said}");
}

/// The line ends between two values that were tried, without a dot.
#[test]
fn only_values_that_were_tried_have_dots() {
    let typeface = Typeface::embedded();
    let drawings = searched::drawings(&Style::new(Language::English, &typeface));
    let dots = |name| {
        let (_, drawing) = drawings.iter().find(|(of, _)| *of == name).unwrap();
        let svg = drawing.to_svg();
        svg.matches(r##"<circle fill="#0072b2""##).count()
    };
    assert_eq!([dots("seek reached"), dots("seek already")], [6, 7]);
}

#[test]
fn a_scenario_that_ends_before_the_targets_says_so() {
    let typeface = Typeface::embedded();
    let style = Style::new(Language::English, &typeface);
    let is_said = |horizon| {
        let findings = made_up::findings(Case {
            horizon,
            ..Case::default()
        });
        let charts = [
            Chart::Fan(Outcome::Researchers),
            Chart::Distributions,
            Chart::Attainment,
            Chart::Joint,
        ];
        charts.map(|chart| {
            let drawing = charts::draw(&findings, chart, None, &style).unwrap();
            let words = words(&drawing);
            words.contains("Targets are for 2030; scenarios end before, so 2027")
        })
    };
    assert_eq!(is_said(2027), [true; 4]);
    assert_eq!(is_said(2030), [false; 4]);
}

#[test]
fn a_scenario_that_ends_before_others_is_named_with_its_year() {
    let typeface = Typeface::embedded();
    let style = Style::new(Language::English, &typeface);
    let mut findings = made_up::findings(Case::default());
    let title = findings.scenarios[1].title.en.clone();
    let named = format!("“{title}” 2028");
    let at_row = format!("{} · 2028", findings.scenarios[1].name);
    let is_said = |findings: &Findings, chart| {
        let drawing = charts::draw(findings, chart, None, &style).unwrap();
        let words = words(&drawing);
        // A fan has its years, and other charts a row of the scenario if they can compare it.
        let has_row = matches!(chart, Chart::Fan(_) | Chart::Differences);
        words.contains(&named) && (has_row || words.contains(&at_row))
    };
    let charts = [
        Chart::Fan(Outcome::Researchers),
        Chart::Distributions,
        Chart::Attainment,
        Chart::Differences,
        Chart::Joint,
        Chart::Rd,
        Chart::Talent,
        Chart::Zones,
        Chart::Uses,
    ];
    let before = charts.map(|chart| is_said(&findings, chart));
    findings.scenarios[1].horizon = made_up::year(2028);
    let after = charts.map(|chart| is_said(&findings, chart));
    assert_eq!((before, after), ([false; 9], [true; 9]));
}

#[test]
fn scenarios_with_the_same_chance_share_the_mention() {
    let mut findings = made_up::findings(Case {
        scenarios: 4,
        ..Case::default()
    });
    for (scenario, share) in findings
        .scenarios
        .iter_mut()
        .zip([0.301, 0.2, 0.304, 0.299])
    {
        for row in &mut scenario.attainments {
            row.share.value = share;
        }
    }
    let typeface = Typeface::embedded();
    let subtitle = |language| {
        let fan = Chart::Fan(Outcome::Researchers);
        let style = Style::new(language, &typeface);
        let drawing = charts::draw(&findings, fan, None, &style).unwrap();
        drawing.description().to_owned()
    };
    let english = subtitle(Language::English);
    assert!(
        english.contains("” and 2 others) of the futures"),
        "{english}"
    );
    let korean = subtitle(Language::Korean);
    assert!(korean.contains("’ 외 2개)까지이다"), "{korean}");
}

/// From “less than” to “less than” is no range.
#[test]
fn two_bounds_of_one_side_are_told_as_one() {
    let typeface = Typeface::embedded();
    let style = Style::new(Language::English, &typeface);
    let subtitle = |shares: [f64; 2]| {
        let mut findings = made_up::findings(Case {
            scenarios: 2,
            ..Case::default()
        });
        for (scenario, share) in findings.scenarios.iter_mut().zip(shares) {
            for row in &mut scenario.attainments {
                row.share.value = share;
                (row.low, row.high) = (share - 0.001, share + 0.001);
            }
        }
        let fan = Chart::Fan(Outcome::CapacityRatio);
        let drawing = charts::draw(&findings, fan, None, &style).unwrap();
        drawing.description().to_owned()
    };
    let low = subtitle([0.0, 0.0008]);
    assert!(low.contains("in <0.2% of the futures in every"), "{low}");
    let high = subtitle([0.9992, 1.0]);
    assert!(high.contains("in >99.8% of the futures in every"), "{high}");
    let apart = subtitle([0.0, 0.3]);
    assert!(apart.contains("in <0.1% (“"), "{apart}");
}

/// Rounding errors of nothing are not divided.
#[test]
fn no_money_has_no_parts() {
    let mut findings = made_up::findings(Case::default());
    for scenario in &mut findings.scenarios {
        for part in &mut scenario.parts {
            part.mean.value *= 1e-9;
        }
    }
    let typeface = Typeface::embedded();
    let style = Style::new(Language::Korean, &typeface);
    for chart in [Chart::Zones, Chart::Uses] {
        let drawing = charts::draw(&findings, chart, None, &style).unwrap();
        let mut texts = drawing.text_boxes().map(|(text, _)| text);
        let is_share = |text: &str| {
            text.strip_suffix('%')
                .is_some_and(|share| share.parse::<u8>().is_ok())
        };
        assert!(!texts.any(is_share), "{}", words(&drawing));
    }
}

/// Whole numbers and tenths do not mix, and what is nothing is no 0.0.
#[test]
fn money_of_a_grid_has_the_same_decimals() {
    let typeface = Typeface::embedded();
    let style = Style::new(Language::English, &typeface);
    let cells = |scale: f64| {
        let mut findings = made_up::findings(Case::default());
        for part in &mut findings.scenarios[1].parts {
            part.mean.value *= scale;
        }
        let name = findings.scenarios[1].name.clone();
        let drawing = charts::draw(&findings, Chart::Allocation, Some(&name), &style).unwrap();
        let texts = drawing.text_boxes().map(|(text, _)| text.to_owned());
        let is_number = |text: &String| text == "–" || text.replace(',', "").parse::<f64>().is_ok();
        texts.filter(is_number).collect::<Vec<_>>()
    };
    for scale in [1.0, 0.1, 0.01] {
        let cells = cells(scale);
        let numbers = cells.iter().filter(|text| *text != "–");
        let tenths = numbers.clone().filter(|text| text.contains('.')).count();
        assert!([0, numbers.count()].contains(&tenths), "{cells:?}");
    }
    assert!(cells(0.0).iter().all(|text| text == "–"));
}

/// How high the filled shapes of a colour are, in units of the canvas.
fn heights(drawing: &Drawing, colour: &str) -> Vec<i32> {
    let svg = drawing.to_svg();
    let start = format!(r#"<path fill="{colour}" d="M"#);
    let height = |path: &str| {
        let (path, _) = path.split_once('z').expect("a closed shape");
        let down = path.split('l').skip(1).scan(0, |y, step| {
            *y += step.split_once(' ')?.1.parse::<i32>().ok()?;
            Some(*y)
        });
        down.fold((0, 0), |(low, high), y| (low.min(y), high.max(y)))
    };
    let shapes = svg.split(&start).skip(1).map(height);
    shapes.map(|(low, high)| high - low).collect()
}

/// Curves can be compared: a long title makes its row higher, and not its curve.
#[test]
fn densities_are_of_one_height() {
    let mut findings = made_up::findings(Case::default());
    let same = findings.scenarios[0].clone();
    for scenario in &mut findings.scenarios {
        scenario.summaries.clone_from(&same.summaries);
    }
    findings.scenarios[1].title.en = "A title of many words. ".repeat(8);
    let typeface = Typeface::embedded();
    let style = Style::new(Language::English, &typeface);
    let drawing = charts::draw(&findings, Chart::Distributions, None, &style).unwrap();
    let of_column = heights(&drawing, "#b8d8e9");
    assert_eq!(of_column.len(), 12);
    for of_target in of_column.chunks(3) {
        let near = |height: &i32| (height - of_target[0]).abs() <= 1;
        assert!(
            of_target[0] > 0 && of_target.iter().all(near),
            "{of_column:?}"
        );
    }
}

/// Four stand two by two, five in rows of three, and on a large page many in several rows all the same.
#[test]
fn small_fans_stand_in_even_rows() {
    let typeface = Typeface::embedded();
    // In English a heading may end in a year too.
    let style = Style::new(Language::Korean, &typeface);
    let columns = |(scenarios, size)| {
        let style = Style { size, ..style };
        let findings = made_up::findings(Case {
            scenarios,
            ..Case::default()
        });
        let fan = Chart::Fan(Outcome::Researchers);
        let drawing = charts::draw(&findings, fan, None, &style).unwrap();
        let first_years = drawing.text_boxes().filter(|(text, _)| *text == "2030");
        let mut places: Vec<i32> = first_years.map(|(_, [left, ..])| left as i32).collect();
        places.sort_unstable();
        places.dedup();
        places.len()
    };
    let few = [2, 3, 4, 5].map(|scenarios| (scenarios, style.size));
    assert_eq!(few.map(columns), [2, 3, 2, 3]);
    let many = [(640, 400), (800, 500), (3840, 2160)].map(|size| (13, size));
    assert_eq!(many.map(columns), [3, 4, 5]);
}
