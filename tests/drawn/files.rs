//! The files: their size, what they say about themselves, and the same bytes every time.

use blockfund::report::charts::{self, Drawing, Style, Typeface};
use blockfund::report::words::Language;

use crate::cases::one_of_each_kind;
use crate::made_up::{self, Case};

/// Width, height and the pixels in three channels.
pub fn decoded(file: &[u8]) -> (usize, usize, Vec<u8>) {
    let mut decoder = png::Decoder::new(std::io::Cursor::new(file));
    decoder.set_transformations(png::Transformations::EXPAND);
    let mut reader = decoder.read_info().unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    let frame = reader.next_frame(&mut pixels).unwrap();
    assert_eq!(frame.color_type, png::ColorType::Rgb);
    (frame.width as usize, frame.height as usize, pixels)
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
        let past = findings.hindcast.as_ref().filter(|_| stem == "hindcast");
        let seed = past.map_or(findings.experiment.seed, |past| past.sampling.seed);
        assert_eq!(plain("Seed"), Some(seed.to_string().as_str()), "{stem}");
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
        let drawings = one_of_each_kind(&Style::new(Language::Korean, &typeface)).into_iter();
        drawings
            .map(|(_, drawing)| (drawing.to_png(), drawing.to_svg()))
            .collect::<Vec<_>>()
    };
    assert!(draw() == draw(), "the same findings gave other bytes");
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
