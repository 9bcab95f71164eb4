//! What is drawn: nothing missing, nothing cut off, nothing on top of each other, the same every time.

use blockfund::country::Outcome;
use blockfund::report::charts::{self, Chart, ChartError, Drawing, Style, Typeface};
use blockfund::report::words::{Language, Phrase};

mod made_up;

use made_up::Case;

const LANGUAGES: [Language; 2] = [Language::Korean, Language::English];

/// The cases that have broken charts of others: one scenario, many, long names, a far horizon, certainty, no luck.
fn cases() -> Vec<Case> {
    let usual = Case::default();
    vec![
        usual,
        Case {
            scenarios: 1,
            ..usual
        },
        Case {
            scenarios: 13,
            ..usual
        },
        Case {
            scenarios: 13,
            has_long_titles: true,
            ..usual
        },
        Case {
            horizon: 2040,
            ..usual
        },
        Case {
            is_central: true,
            ..usual
        },
        Case {
            is_small: true,
            ..usual
        },
        Case {
            is_certain: Some(true),
            ..usual
        },
        Case {
            is_certain: Some(false),
            ..usual
        },
    ]
}

/// Calls `check` with every chart of every case in both languages.
fn for_all_drawings(check: impl Fn(&str, &Drawing)) {
    let typeface = Typeface::embedded();
    for case in cases() {
        let findings = made_up::findings(case);
        for language in LANGUAGES {
            for (stem, drawing) in charts::all(&findings, &Style::new(language, &typeface)) {
                check(&format!("{stem} {language:?} {case:?}"), &drawing);
            }
        }
    }
}

/// Width, height and the pixels in three channels.
fn decoded(png: &[u8]) -> (usize, usize, Vec<u8>) {
    let mut reader = png::Decoder::new(std::io::Cursor::new(png))
        .read_info()
        .unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    let frame = reader.next_frame(&mut pixels).unwrap();
    assert_eq!(frame.color_type, png::ColorType::Rgb);
    (frame.width as usize, frame.height as usize, pixels)
}

/// Every letter has a glyph, every placeholder a value, and no text leaves the page or touches another.
fn assert_texts_are_whole_and_apart(name: &str, drawing: &Drawing) {
    let missing: Vec<char> = drawing.missing_glyphs().collect();
    assert!(missing.is_empty(), "{name}: no glyph for {missing:?}");
    let (width, height) = drawing.size();
    let texts: Vec<(&str, [f64; 4])> = drawing.text_boxes().collect();
    for (index, (text, [left, top, right, bottom])) in texts.iter().enumerate() {
        let is_inside = *left > 8.0
            && *top > 8.0
            && *right < f64::from(width) - 8.0
            && *bottom < f64::from(height) - 8.0;
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
    let findings = made_up::findings(Case::default());
    for size in [(1, 1), (700, 900), (1400, 800)] {
        let style = Style {
            size,
            ..Style::new(Language::English, &typeface)
        };
        for (stem, drawing) in charts::all(&findings, &style) {
            assert_texts_are_whole_and_apart(&format!("{stem} {size:?}"), &drawing);
        }
    }
}

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

#[test]
fn all_ink_is_inside_the_picture() {
    let typeface = Typeface::embedded();
    let findings = made_up::findings(Case {
        has_long_titles: true,
        ..Case::default()
    });
    for (stem, drawing) in charts::all(&findings, &Style::new(Language::English, &typeface)) {
        let (width, height, pixels) = decoded(&drawing.to_png());
        let is_white = |x: usize, y: usize| pixels[(y * width + x) * 3..][..3] == [255; 3];
        let margin = 12;
        let is_border = |x: usize, y: usize| {
            x < margin || y < margin || x >= width - margin || y >= height - margin
        };
        let border = (0..height).flat_map(|y| (0..width).map(move |x| (x, y)));
        let stray = border
            .filter(|(x, y)| is_border(*x, *y))
            .find(|(x, y)| !is_white(*x, *y));
        assert_eq!(stray, None, "{stem}");
    }
}

#[test]
fn a_file_says_what_it_shows_and_how_large_it_is() {
    let typeface = Typeface::embedded();
    let findings = made_up::findings(Case::default());
    for (stem, drawing) in charts::all(&findings, &Style::new(Language::Korean, &typeface)) {
        let file = drawing.to_png();
        let (width, height, _) = decoded(&file);
        let (points_wide, points_high) = drawing.size();
        assert_eq!(
            (width, height),
            (2 * points_wide as usize, 2 * points_high as usize)
        );

        let reader = png::Decoder::new(std::io::Cursor::new(&file))
            .read_info()
            .unwrap();
        let info = reader.info();
        let size = info.pixel_dims.unwrap();
        assert_eq!((size.xppu, size.unit), (7559, png::Unit::Meter));
        let plain = &info.uncompressed_latin1_text;
        let plain = |keyword: &str| {
            plain
                .iter()
                .find(|chunk| chunk.keyword == keyword)
                .map(|chunk| chunk.text.as_str())
        };
        assert_eq!(plain("Seed"), Some("20260416"), "{stem}");
        assert_eq!(
            plain("Fingerprint"),
            Some(findings.experiment.fingerprint.as_str())
        );
        assert_eq!(
            plain("Software"),
            Some(findings.experiment.program().as_str())
        );
        assert!(
            plain("Source")
                .is_some_and(|numbers| numbers.contains(".csv") || numbers == "results.json")
        );
        let wide = |keyword: &str| {
            let chunk = info.utf8_text.iter().find(|chunk| chunk.keyword == keyword);
            chunk.and_then(|chunk| chunk.get_text().ok())
        };
        assert_eq!(wide("Title").as_deref(), Some(drawing.title()));
        assert_eq!(wide("Description").as_deref(), Some(drawing.description()));
    }
}

#[test]
fn the_same_findings_give_the_same_bytes() {
    let typeface = Typeface::embedded();
    let draw = || {
        let findings = made_up::findings(Case::default());
        let all = charts::all(&findings, &Style::new(Language::Korean, &typeface));
        let files = all.into_iter().take(8);
        files
            .map(|(_, drawing)| (drawing.to_png(), drawing.to_svg()))
            .collect::<Vec<_>>()
    };
    assert_eq!(draw(), draw());
}

/// All words of a chart.
fn words(drawing: &Drawing) -> String {
    let texts: Vec<&str> = drawing.text_boxes().map(|(text, _)| text).collect();
    texts.join(" ")
}

#[test]
fn a_chart_takes_the_chance_of_the_year_it_shows() {
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

    let attainment = drawn(Chart::Attainment);
    assert!(attainment.contains("in 2030") && attainment.contains("13%"));
    assert!(!attainment.contains("87%"), "{attainment}");
    for chart in [Chart::Fan(Outcome::Researchers), Chart::Distributions] {
        let words = drawn(chart);
        assert!(words.contains("87%") && !words.contains("13%"), "{words}");
    }
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

#[test]
fn every_phrase_can_be_drawn() {
    let typeface = Typeface::embedded();
    for language in LANGUAGES {
        for phrase in Phrase::ALL {
            let text = language.say(*phrase);
            assert_eq!(typeface.missing(text), [], "{phrase:?}");
        }
    }
}

#[test]
fn a_page_of_drawings_needs_each_glyph_once() {
    let typeface = Typeface::embedded();
    let findings = made_up::findings(Case::default());
    let all = charts::all(&findings, &Style::new(Language::Korean, &typeface));
    let drawings: Vec<Drawing> = all.into_iter().map(|(_, drawing)| drawing).collect();
    let glyphs = charts::glyphs(&drawings);
    for drawing in &drawings {
        let svg = drawing.to_inline_svg();
        assert!(!svg.contains("<defs>"));
        for used in svg.split("href=\"#").skip(1) {
            let id = used.split('"').next().unwrap();
            assert_eq!(glyphs.matches(&format!("id=\"{id}\"")).count(), 1, "{id}");
        }
    }
}
