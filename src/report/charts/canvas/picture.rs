//! What has been drawn: shapes in drawing order, on a grid finer than any screen.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use plotters_backend::{BackendColor, BackendCoord};

use super::stamps::StampCase;
use super::typeface::{EM, GlyphKey, Outline, Typeface};

/// Grid units in a point (a CSS pixel): eight for each pixel of a PNG at double resolution.
pub(in super::super) const UNITS: i32 = 16;

/// A drawn shape; coordinates and lengths are grid units.
#[derive(Clone)]
pub(super) enum Shape {
    Polygon {
        points: Vec<BackendCoord>,
        colour: BackendColor,
    },
    Line {
        points: Vec<BackendCoord>,
        width: u32,
        colour: BackendColor,
    },
    Rectangle {
        upper_left: BackendCoord,
        lower_right: BackendCoord,
        colour: BackendColor,
    },
    Circle {
        centre: BackendCoord,
        radius: u32,
        /// Width of the outline, or nothing for a full disc.
        outline: Option<u32>,
        colour: BackendColor,
    },
    Text(TextLine),
}

/// A line of text with its glyphs in place.
#[derive(Clone)]
pub(in super::super) struct TextLine {
    pub(in super::super) text: String,
    /// Left end of the baseline.
    pub(super) origin: BackendCoord,
    /// Font size in grid units.
    pub(super) size: f64,
    pub(super) colour: BackendColor,
    /// Each glyph with its distance from the origin, in thousandths of the font size.
    pub(super) glyphs: Vec<(GlyphKey, f64)>,
    /// Left, top, right and bottom of the ink, in points.
    pub(in super::super) ink: [f64; 4],
    /// Whether letters have a white edge, to be read over data.
    pub(super) has_halo: bool,
}

/// The width of the white edge of letters, in points.
pub(super) const HALO: f64 = 1.2;
/// The name of the font that stands for letters with such an edge: plotters hands a text's font on to the canvas, and
/// nothing else of our own.
pub(in super::super) const HALOED: &str = "haloed";

/// A finished picture.
#[derive(Clone)]
pub(in super::super) struct Picture {
    /// Width and height in points.
    pub(in super::super) size: (u32, u32),
    pub(super) shapes: Vec<Shape>,
    /// The shape of every glyph that is used.
    pub(super) outlines: BTreeMap<GlyphKey, Outline>,
    pub(super) stamps: Arc<StampCase>,
    /// Characters that no font could show.
    pub(in super::super) missing: BTreeSet<char>,
}

impl Picture {
    /// With nothing on it; what will be is text in this typeface, and shapes.
    pub(in super::super) fn new(size: (u32, u32), typeface: &Typeface) -> Self {
        Self {
            size,
            shapes: Vec::new(),
            outlines: BTreeMap::new(),
            stamps: Arc::clone(&typeface.stamps),
            missing: BTreeSet::new(),
        }
    }

    /// All lines of text, in drawing order.
    pub(in super::super) fn texts(&self) -> impl Iterator<Item = &TextLine> {
        self.shapes.iter().filter_map(|shape| match shape {
            Shape::Text(line) => Some(line),
            _ => None,
        })
    }

    /// Left, top, right and bottom of the ink of glyphs, in points.
    pub(super) fn ink(
        &self,
        glyphs: &[(GlyphKey, f64)],
        origin: BackendCoord,
        size: f64,
    ) -> [f64; 4] {
        let start = [
            f64::INFINITY,
            f64::INFINITY,
            f64::NEG_INFINITY,
            f64::NEG_INFINITY,
        ];
        let ink = glyphs.iter().fold(start, |ink, (key, at)| {
            let [left, top, right, bottom] = self.outlines[key].ink.map(f64::from);
            if left >= right {
                return ink;
            }
            [
                ink[0].min(at + left),
                ink[1].min(top),
                ink[2].max(at + right),
                ink[3].max(bottom),
            ]
        });
        let place =
            |along: f64, from: i32| (f64::from(from) + along / EM * size) / f64::from(UNITS);
        [
            place(ink[0], origin.0),
            place(ink[1], origin.1),
            place(ink[2], origin.0),
            place(ink[3], origin.1),
        ]
    }
}
