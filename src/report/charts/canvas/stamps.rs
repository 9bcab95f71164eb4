//! Glyphs as pixels: each is rasterised once for its size and its place between two pixels, and pressed wherever it
//! stands.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex};

use plotters_backend::BackendColor;
use tiny_skia::{FillRule, Mask, Path, PathBuilder, Pixmap, Transform};

use super::typeface::{GlyphKey, Outline, Segment};

/// Glyphs stand on whole pixels from top to bottom, and from left to right on so many places in each, for an eighth of
/// a point is not seen, but unequal gaps are.
const PLACES: i32 = 4;

/// The stamps that a picture needs.
pub(super) struct Stamps<'a> {
    outlines: &'a BTreeMap<GlyphKey, Outline>,
    at_hand: Made,
    case: &'a StampCase,
}

/// All stamps that have been made of a typeface's glyphs, for every picture that shows them.
#[derive(Default)]
pub(super) struct StampCase(Mutex<Made>);

/// By glyph, font size as its bits, and place in a pixel; nothing for what has no ink.
type Made = HashMap<(GlyphKey, u32, i32), Option<Arc<Stamp>>>;

/// A glyph in pixels.
struct Stamp {
    /// Left and top of its pixels, from where it stands.
    left: i32,
    top: i32,
    width: usize,
    /// How much of each pixel it covers, row by row, in parts of 255.
    coverage: Vec<u8>,
}

impl<'a> Stamps<'a> {
    /// Of glyphs of the typeface that the case is of.
    pub(super) fn new(outlines: &'a BTreeMap<GlyphKey, Outline>, case: &'a StampCase) -> Self {
        Self {
            outlines,
            at_hand: Made::new(),
            case,
        }
    }

    /// Presses a glyph of a font size on `pixels`, which must be opaque; it stands at (`x`, `y`).
    pub(super) fn press(
        &mut self,
        pixels: &mut Pixmap,
        (key, size): (GlyphKey, f32),
        (x, y): (f32, f32),
        colour: BackendColor,
    ) {
        let across = (x * PLACES as f32).round() as i32;
        let (column, place) = (across.div_euclid(PLACES), across.rem_euclid(PLACES));
        let wanted = (key, size.to_bits(), place);
        let stamp = self.at_hand.entry(wanted).or_insert_with(|| {
            let mut made = self.case.0.lock().expect("no thread panics");
            let new = || Stamp::of(self.outlines.get(&key)?, size, place).map(Arc::new);
            made.entry(wanted).or_insert_with(new).clone()
        });
        if let Some(stamp) = stamp {
            stamp.press(pixels, (column, y.round() as i32), colour);
        }
    }
}

impl Stamp {
    fn of(outline: &Outline, size: f32, place: i32) -> Option<Self> {
        let right = place as f32 / PLACES as f32;
        let transform = Transform::from_row(size, 0.0, 0.0, size, right, 0.0);
        let glyph = path(outline)?.transform(transform)?;
        let bounds = glyph.bounds();
        let (left, top) = (bounds.left().floor(), bounds.top().floor());
        let width = (bounds.right().ceil() - left) as u32;
        let mut mask = Mask::new(width, (bounds.bottom().ceil() - top) as u32)?;
        mask.fill_path(
            &glyph,
            FillRule::Winding,
            true,
            Transform::from_translate(-left, -top),
        );
        Some(Self {
            left: left as i32,
            top: top as i32,
            width: width as usize,
            coverage: mask.take(),
        })
    }

    /// Presses the stamp where it stands; what lies outside the picture is lost.
    fn press(&self, pixels: &mut Pixmap, (x, y): (i32, i32), colour: BackendColor) {
        let (red, green, blue) = colour.rgb;
        let ink = [red, green, blue].map(u32::from);
        let opacity = (colour.alpha * 255.0).round() as u32;
        let width = pixels.width() as usize;
        let (all, _) = pixels.data_mut().as_chunks_mut::<4>();
        let first = x + self.left;
        let skipped = first.min(0).unsigned_abs() as usize;
        for (row, coverage) in (y + self.top..).zip(self.coverage.chunks(self.width)) {
            let Ok(row) = usize::try_from(row) else {
                continue;
            };
            let Some(line) = all.get_mut(row * width..(row + 1) * width) else {
                break;
            };
            let line = line.get_mut(first.max(0) as usize..).unwrap_or_default();
            for (pixel, &covered) in line.iter_mut().zip(coverage.iter().skip(skipped)) {
                if covered > 0 {
                    let part = divided_by_255(u32::from(covered) * opacity);
                    for (channel, ink) in pixel.iter_mut().zip(ink) {
                        let under = u32::from(*channel);
                        *channel = divided_by_255(ink * part + under * (255 - part)) as u8;
                    }
                }
            }
        }
    }
}

fn path(outline: &Outline) -> Option<Path> {
    let mut path = PathBuilder::new();
    for segment in &outline.segments {
        match *segment {
            Segment::Move((x, y)) => path.move_to(x, y),
            Segment::Line((x, y)) => path.line_to(x, y),
            Segment::Quadratic((x1, y1), (x, y)) => path.quad_to(x1, y1, x, y),
            Segment::Cubic((x1, y1), (x2, y2), (x, y)) => path.cubic_to(x1, y1, x2, y2, x, y),
            Segment::Close => path.close(),
        }
    }
    path.finish()
}

/// x/255, rounded.
fn divided_by_255(x: u32) -> u32 {
    (x + 127) / 255
}

#[cfg(test)]
mod tests {
    use super::*;
    use tiny_skia::Color;

    const KEY: GlyphKey = GlyphKey { face: 0, glyph: 1 };

    /// The reds of a white picture of 4 × 3 pixels on which a square of 2 pixels is pressed with half of a black.
    fn pressed(at: (f32, f32)) -> [[u8; 4]; 3] {
        let square = Outline {
            segments: vec![
                Segment::Move((0.0, 0.0)),
                Segment::Line((0.0, -1.0)),
                Segment::Line((1.0, -1.0)),
                Segment::Line((1.0, 0.0)),
                Segment::Close,
            ],
            ink: [0.0, -1.0, 1.0, 0.0],
        };
        let outlines = [(KEY, square)].into();
        let case = StampCase::default();
        let mut stamps = Stamps::new(&outlines, &case);
        let mut pixels = Pixmap::new(4, 3).unwrap();
        pixels.fill(Color::WHITE);
        let grey = BackendColor {
            alpha: 0.6,
            rgb: (0, 0, 0),
        };
        stamps.press(&mut pixels, (KEY, 2.0), at, grey);
        let (pixels, _) = pixels.data().as_chunks::<4>();
        assert!(
            pixels
                .iter()
                .all(|[red, green, blue, opacity]| { (red, red, 255) == (green, blue, *opacity) })
        );
        let (rows, _) = pixels.as_chunks::<4>();
        [0, 1, 2].map(|row| rows[row].map(|[red, ..]| red))
    }

    #[test]
    fn a_glyph_covers_its_pixels() {
        let (no, in_full, half) = (255, 102, 178);
        let row = [no, in_full, in_full, no];
        assert_eq!(pressed((1.0, 2.0)), [row, row, [no; 4]]);
        let shared = pressed((0.5, 3.3));
        assert_eq!((shared[0], shared[1]), ([no; 4], shared[2]));
        assert!(shared[2][0].abs_diff(half) < 2 && shared[2][2].abs_diff(half) < 2);
        assert_eq!(shared[2][1], in_full);
    }

    #[test]
    fn what_lies_outside_the_picture_is_lost() {
        let (no, yes) = (255, 102);
        assert_eq!(pressed((-1.0, 1.0)), [[yes, no, no, no], [no; 4], [no; 4]]);
        assert_eq!(pressed((3.0, 4.0)), [[no; 4], [no; 4], [no, no, no, yes]]);
        assert_eq!(pressed((-9.0, 2.0)), [[no; 4]; 3]);
        assert_eq!(pressed((9.0, -9.0)), [[no; 4]; 3]);
    }
}
