//! The embedded fonts: which glyph stands for a character, how wide it is and what its outline is.

use std::sync::Arc;

use ttf_parser::{Face, FaceParsingError, OutlineBuilder};

use super::stamps::StampCase;

/// The font of the charts as a TrueType file.
pub(crate) const REGULAR: &[u8] =
    include_bytes!("../../../../assets/fonts/BlockfundSansKR-Regular.ttf");
/// Likewise, its bold one.
pub(crate) const BOLD: &[u8] = include_bytes!("../../../../assets/fonts/BlockfundSansKR-Bold.ttf");

/// Glyphs are measured in thousandths of the font size, whatever the units of their file.
pub(super) const EM: f64 = 1000.0;

/// Why a font file cannot be used.
#[derive(Debug, thiserror::Error)]
#[error("not a TrueType or OpenType font")]
pub struct FontError(#[from] FaceParsingError);

/// The fonts of a drawing: regular and bold, and perhaps one more for characters that they lack.
pub struct Typeface<'a> {
    faces: Vec<Face<'a>>,
    pub(super) stamps: Arc<StampCase>,
}

/// How heavy a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Weight {
    Regular,
    Bold,
}

/// A glyph of one of the faces.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct GlyphKey {
    pub(super) face: u8,
    pub(super) glyph: u16,
}

/// A stroke of a glyph's outline; y grows downwards from the baseline.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Segment {
    Move((f32, f32)),
    Line((f32, f32)),
    Quadratic((f32, f32), (f32, f32)),
    Cubic((f32, f32), (f32, f32), (f32, f32)),
    Close,
}

/// The shape of a glyph.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Outline {
    pub(super) segments: Vec<Segment>,
    /// Left, top, right and bottom of the ink.
    pub(super) ink: [f32; 4],
}

/// Where the glyphs of a line of text go.
pub(super) struct Layout {
    /// Each glyph with its distance from the line's start.
    pub(super) glyphs: Vec<(GlyphKey, f64)>,
    pub(super) width: f64,
    /// Characters that no face can show.
    pub(super) missing: Vec<char>,
}

impl Typeface<'static> {
    /// The fonts that come with the program.
    ///
    /// # Panics
    ///
    /// Never: a test reads every glyph that our texts need.
    #[must_use]
    pub fn embedded() -> Self {
        let face = |file| Face::parse(file, 0).expect("the embedded fonts are whole");
        Self {
            faces: vec![face(REGULAR), face(BOLD)],
            stamps: Arc::default(),
        }
    }
}

impl<'a> Typeface<'a> {
    /// The embedded fonts with the content of another font file for the characters that they lack.
    ///
    /// # Errors
    ///
    /// When the file is not a font.
    pub fn with_fallback(file: &'a [u8]) -> Result<Self, FontError> {
        let mut faces = Typeface::embedded().faces;
        faces.push(Face::parse(file, 0)?);
        Ok(Self {
            faces,
            stamps: Arc::default(),
        })
    }

    /// The characters of a text that no face can show.
    #[must_use]
    pub fn missing(&self, text: &str) -> Vec<char> {
        self.layout(text, Weight::Regular).missing
    }

    /// The glyph of a character, if any face has it.
    fn glyph(&self, character: char, weight: Weight) -> Option<GlyphKey> {
        let own = match weight {
            Weight::Regular => 0,
            Weight::Bold => 1,
        };
        [own, 2].into_iter().find_map(|face| {
            let glyph = self.faces.get(usize::from(face))?.glyph_index(character)?.0;
            Some(GlyphKey { face, glyph })
        })
    }

    fn face_and_scale(&self, key: GlyphKey) -> (&Face<'a>, f64) {
        let face = &self.faces[usize::from(key.face)];
        (face, EM / f64::from(face.units_per_em()))
    }

    pub(super) fn layout(&self, text: &str, weight: Weight) -> Layout {
        let mut layout = Layout {
            glyphs: Vec::with_capacity(text.len()),
            width: 0.0,
            missing: Vec::new(),
        };
        for character in text.chars() {
            let key = self.glyph(character, weight).unwrap_or_else(|| {
                layout.missing.push(character);
                GlyphKey { face: 0, glyph: 0 }
            });
            layout.glyphs.push((key, layout.width));
            let (face, scale) = self.face_and_scale(key);
            let advance = face.glyph_hor_advance(ttf_parser::GlyphId(key.glyph));
            layout.width += f64::from(advance.unwrap_or(0)) * scale;
        }
        layout
    }

    /// The shape of a glyph; empty for a space.
    pub(super) fn outline(&self, key: GlyphKey) -> Outline {
        let (face, scale) = self.face_and_scale(key);
        let mut pen = Pen {
            scale: scale as f32,
            segments: Vec::new(),
        };
        let ink = face.outline_glyph(ttf_parser::GlyphId(key.glyph), &mut pen);
        let ink = ink.map_or([0; 4], |ink| [ink.x_min, -ink.y_max, ink.x_max, -ink.y_min]);
        Outline {
            segments: pen.segments,
            ink: ink.map(|side| f32::from(side) * scale as f32),
        }
    }
}

/// The width of a text in units of its font size.
pub(in super::super) fn text_width(typeface: &Typeface, text: &str, weight: Weight) -> f64 {
    typeface.layout(text, weight).width / EM
}

/// Writes down the outline that the font file tells, upside down.
struct Pen {
    scale: f32,
    segments: Vec<Segment>,
}

impl Pen {
    fn point(&self, x: f32, y: f32) -> (f32, f32) {
        (x * self.scale, -y * self.scale)
    }
}

impl OutlineBuilder for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.segments.push(Segment::Move(self.point(x, y)));
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.segments.push(Segment::Line(self.point(x, y)));
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let segment = Segment::Quadratic(self.point(x1, y1), self.point(x, y));
        self.segments.push(segment);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        let segment = Segment::Cubic(self.point(x1, y1), self.point(x2, y2), self.point(x, y));
        self.segments.push(segment);
    }

    fn close(&mut self) {
        self.segments.push(Segment::Close);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hangul_is_evenly_spaced() {
        let layout = Typeface::embedded().layout("가나다라마바사", Weight::Regular);
        let starts: Vec<f64> = layout.glyphs.iter().map(|(_, start)| *start).collect();
        assert_eq!(starts, [0.0, 920.0, 1840.0, 2760.0, 3680.0, 4600.0, 5520.0]);
        assert!(layout.missing.is_empty());
    }

    #[test]
    fn digits_line_up_in_columns() {
        for weight in [Weight::Regular, Weight::Bold] {
            let width = |text: &str| text_width(&Typeface::embedded(), text, weight);
            assert!((0..10).all(|digit| (width(&digit.to_string()) - width("0")).abs() < 1e-9));
        }
    }

    #[test]
    fn a_character_without_a_glyph_is_reported_and_still_takes_room() {
        let layout = Typeface::embedded().layout("a龘b", Weight::Bold);
        assert_eq!(layout.missing, ['龘']);
        assert_eq!(layout.glyphs.len(), 3);
    }

    #[test]
    fn a_second_font_helps_out_where_the_first_has_no_glyph() {
        let typeface = Typeface::with_fallback(BOLD).unwrap();
        let key = typeface.glyph('가', Weight::Regular).unwrap();
        assert_eq!(key.face, 0);
        assert!(Typeface::with_fallback(b"no font").is_err());
    }
}
