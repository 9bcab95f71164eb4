//! A finished chart: as PNG, as SVG, and in words.

use super::canvas::{self, Picture};
use crate::report::words::Language;

/// A finished chart.
#[derive(Clone)]
pub struct Drawing {
    pub(super) picture: Picture,
    pub(super) caption: Caption,
}

/// What a file says about the chart in it.
#[derive(Clone, Debug)]
pub(super) struct Caption {
    pub(super) title: String,
    pub(super) description: String,
    pub(super) numbers: &'static str,
    pub(super) fingerprint: String,
    pub(super) seed: u64,
    pub(super) software: String,
    pub(super) language: Language,
}

impl Drawing {
    /// As a PNG file at two pixels a point, with its size on paper, and with title, description, fingerprint, seed and the
    /// file of its numbers in text chunks.
    ///
    /// # Panics
    ///
    /// Never: writing to memory cannot fail.
    #[must_use]
    pub fn to_png(&self) -> Vec<u8> {
        let caption = &self.caption;
        let labels = [
            ("Title", caption.title.clone()),
            ("Description", caption.description.clone()),
            ("Software", caption.software.clone()),
            ("Source", caption.numbers.to_owned()),
            ("Fingerprint", caption.fingerprint.clone()),
            ("Seed", caption.seed.to_string()),
            ("Language", caption.language.tag().to_owned()),
        ];
        canvas::to_png(&self.picture, &labels)
    }

    /// As an SVG file.
    #[must_use]
    pub fn to_svg(&self) -> String {
        let definitions = canvas::glyph_definitions([&self.picture]);
        self.svg(Some(&definitions))
    }

    /// As an SVG element for a page that holds the [`glyphs`] of all its drawings.
    #[must_use]
    pub fn to_inline_svg(&self) -> String {
        self.svg(None)
    }

    fn svg(&self, definitions: Option<&str>) -> String {
        let description = format!(
            "{} {} · {}",
            self.caption.description, self.caption.software, self.caption.fingerprint
        );
        canvas::to_svg(
            &self.picture,
            &self.caption.title,
            &description,
            definitions,
        )
    }

    /// Width and height in points.
    #[must_use]
    pub fn size(&self) -> (u32, u32) {
        self.picture.size
    }

    /// What it shows, in a few words.
    #[must_use]
    pub fn title(&self) -> &str {
        &self.caption.title
    }

    /// What it shows, for those who cannot see it.
    #[must_use]
    pub fn description(&self) -> &str {
        &self.caption.description
    }

    /// Characters that no font could show; a font with them helps.
    pub fn missing_glyphs(&self) -> impl Iterator<Item = char> + '_ {
        self.picture.missing.iter().copied()
    }

    /// Every line of text with left, top, right and bottom of its ink, in points.
    pub fn text_boxes(&self) -> impl Iterator<Item = (&str, [f64; 4])> {
        self.picture
            .texts()
            .map(|line| (line.text.as_str(), line.ink))
    }
}

/// The glyphs of all drawings of a page, to be put into it once, before the drawings.
#[must_use]
pub fn glyphs(drawings: &[Drawing]) -> String {
    let definitions = canvas::glyph_definitions(drawings.iter().map(|drawing| &drawing.picture));
    format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="0" height="0" style="position:absolute" aria-hidden="true">{definitions}</svg>"#
    )
}
