//! Renders a picture as PNG at double resolution, with its size on paper and what it shows written inside.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use plotters_backend::{BackendColor, BackendCoord};
use png::{BitDepth, ColorType, DeflateCompression, Encoder, Filter, PixelDimensions, Unit};
use tiny_skia::{
    FillRule, IntSize, LineCap, LineJoin, Paint, Path, PathBuilder, Pixmap, Rect, Stroke, Transform,
};

use super::picture::{HALO, Picture, Shape, UNITS};
use super::stamps::Stamps;
use super::typeface::EM;

/// Pixels in a point.
const RESOLUTION: u32 = 2;
/// Pixels in a metre at 96 points an inch.
const PIXELS_PER_METRE: u32 = 96 * RESOLUTION * 10_000 / 254;

/// A keyword of a PNG file and its text.
type Label = (&'static str, String);

/// The picture as a PNG file with these labels.
pub(in super::super) fn to_png(picture: &Picture, labels: &[Label]) -> Vec<u8> {
    let (width, height) = (picture.size.0 * RESOLUTION, picture.size.1 * RESOLUTION);
    let white = vec![u8::MAX; size_of::<Pixel>() * width as usize * height as usize];
    let mut pixels = IntSize::from_wh(width, height)
        .and_then(|size| Pixmap::from_vec(white, size))
        .expect("a chart has a size");
    let mut stamps = Stamps::new(&picture.outlines, &picture.stamps);
    for shape in &picture.shapes {
        draw(&mut pixels, shape, &mut stamps);
    }
    // The background is white everywhere, so the fourth channel says nothing.
    let (pixels, _) = pixels.data().as_chunks::<4>();
    let size = (width, height);
    let file = match Palette::of(pixels) {
        Some(palette) => encode(&palette.places, Some(palette.colours), size, labels),
        None => encode(&red_green_blue(pixels), None, size, labels),
    };
    file.expect("writing to memory cannot fail")
}

/// A pixel's red, green, blue and opacity.
type Pixel = [u8; 4];

/// The pixels without their opacity.
fn red_green_blue(pixels: &[Pixel]) -> Vec<u8> {
    let colours = pixels
        .iter()
        .map(|[red, green, blue, _]| [*red, *green, *blue]);
    colours.collect::<Vec<_>>().into_flattened()
}

/// A picture of so few colours that each pixel can be a place in their list, which takes a third of the room.
struct Palette {
    /// Red, green and blue of each colour.
    colours: Vec<u8>,
    /// A byte a pixel.
    places: Vec<u8>,
}

impl Palette {
    /// Nothing where there are more than 256 colours.
    fn of(pixels: &[Pixel]) -> Option<Self> {
        /// Pixels that are looked at together: most look all like the one before.
        const TOGETHER: usize = 16;

        let mut known = ColourList::new();
        let mut places = Vec::with_capacity(pixels.len());
        let mut last = *pixels.first()?;
        let mut place = known.place(last)?;
        for pixels in pixels.chunks(TOGETHER) {
            if pixels == &[last; TOGETHER][..pixels.len()] {
                places.resize(places.len() + pixels.len(), place);
                continue;
            }
            for &pixel in pixels {
                if pixel != last {
                    (last, place) = (pixel, known.place(pixel)?);
                }
                places.push(place);
            }
        }
        let colours = red_green_blue(&known.colours);
        Some(Self { colours, places })
    }
}

/// The colours of a picture, in the order in which they are met.
struct ColourList {
    colours: Vec<Pixel>,
    known: HashMap<Pixel, u8>,
    /// Colours met lately, each where its bits send it: looked at before all that are known.
    lately: [(Pixel, u8); 256],
}

impl ColourList {
    fn new() -> Self {
        Self {
            colours: Vec::new(),
            known: HashMap::new(),
            // No pixel is transparent.
            lately: [([0; 4], 0); 256],
        }
    }

    /// The place of a colour, if there is one for it.
    fn place(&mut self, colour: Pixel) -> Option<u8> {
        /// 2³² over the golden ratio, which spreads what it multiplies (Knuth 1998, The Art of Computer Programming 3,
        /// section 6.4).
        const SPREADER: u32 = 2_654_435_769;

        let spread = u32::from_le_bytes(colour).wrapping_mul(SPREADER);
        let lately = &mut self.lately[(spread >> 24) as usize];
        if lately.0 != colour {
            let next = u8::try_from(self.known.len());
            let place = match self.known.entry(colour) {
                Entry::Occupied(entry) => *entry.get(),
                Entry::Vacant(entry) => {
                    self.colours.push(colour);
                    *entry.insert(next.ok()?)
                }
            };
            *lately = (colour, place);
        }
        Some(lately.1)
    }
}

fn encode(
    pixels: &[u8],
    palette: Option<Vec<u8>>,
    (width, height): (u32, u32),
    labels: &[Label],
) -> Result<Vec<u8>, png::EncodingError> {
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, width, height);
    match palette {
        Some(palette) => {
            encoder.set_color(ColorType::Indexed);
            encoder.set_palette(palette);
        }
        None => encoder.set_color(ColorType::Rgb),
    }
    encoder.set_depth(BitDepth::Eight);
    // Charts are flat. Measured on all of them: a filter makes files a fifth larger, and more effort saves a twentieth for
    // half as much time again.
    encoder.set_deflate_compression(DeflateCompression::Level(3));
    encoder.set_filter(Filter::NoFilter);
    encoder.set_pixel_dims(Some(PixelDimensions {
        xppu: PIXELS_PER_METRE,
        yppu: PIXELS_PER_METRE,
        unit: Unit::Meter,
    }));
    for (keyword, text) in labels {
        // Plain chunks are Latin-1, and older programs read no others.
        if text.is_ascii() {
            encoder.add_text_chunk((*keyword).to_owned(), text.clone())?;
        } else {
            encoder.add_itxt_chunk((*keyword).to_owned(), text.clone())?;
        }
    }
    let mut writer = encoder.write_header()?;
    writer.write_image_data(pixels)?;
    writer.finish()?;
    Ok(file)
}

fn draw(pixels: &mut Pixmap, shape: &Shape, stamps: &mut Stamps<'_>) {
    match shape {
        Shape::Polygon { points, colour } => {
            if let Some(path) = polyline(points, true) {
                fill(pixels, &path, *colour);
            }
        }
        Shape::Line {
            points,
            width,
            colour,
        } => {
            if let Some(path) = polyline(points, false) {
                stroke(pixels, &path, *width, *colour);
            }
        }
        Shape::Rectangle {
            upper_left,
            lower_right,
            colour,
        } => {
            let ((left, top), (right, bottom)) = (at(*upper_left), at(*lower_right));
            if let Some(rectangle) = Rect::from_ltrb(left, top, right, bottom) {
                fill(pixels, &PathBuilder::from_rect(rectangle), *colour);
            }
        }
        Shape::Circle {
            centre,
            radius,
            outline,
            colour,
        } => {
            let (x, y) = at(*centre);
            let Some(path) = PathBuilder::from_circle(x, y, *radius as f32 * scale()) else {
                return;
            };
            match outline {
                Some(width) => stroke(pixels, &path, *width, *colour),
                None => fill(pixels, &path, *colour),
            }
        }
        Shape::Text(line) => {
            let size = (line.size / EM) as f32 * scale();
            let (x, y) = at(line.origin);
            let mut press = |(right, down): (f32, f32), colour| {
                for (key, start) in &line.glyphs {
                    let place = (x + *start as f32 * size + right, y + down);
                    stamps.press(pixels, (*key, size), place, colour);
                }
            };
            if line.has_halo {
                let white = BackendColor {
                    alpha: 1.0,
                    rgb: (255, 255, 255),
                };
                let edge = HALO as f32 * RESOLUTION as f32;
                for eighth in 0..8_u8 {
                    let turn = f64::from(eighth) * std::f64::consts::FRAC_PI_4;
                    let (right, down) = (libm::cos(turn) as f32, libm::sin(turn) as f32);
                    press((edge * right, edge * down), white);
                }
            }
            press((0.0, 0.0), line.colour);
        }
    }
}

fn fill(pixels: &mut Pixmap, path: &Path, colour: BackendColor) {
    let rule = FillRule::Winding;
    pixels.fill_path(path, &paint(colour), rule, Transform::identity(), None);
}

fn stroke(pixels: &mut Pixmap, path: &Path, width: u32, colour: BackendColor) {
    let stroke = Stroke {
        width: width as f32 * scale(),
        line_cap: LineCap::Butt,
        line_join: LineJoin::Round,
        ..Stroke::default()
    };
    pixels.stroke_path(path, &paint(colour), &stroke, Transform::identity(), None);
}

fn paint(colour: BackendColor) -> Paint<'static> {
    let (red, green, blue) = colour.rgb;
    let mut paint = Paint::default();
    paint.set_color_rgba8(red, green, blue, (colour.alpha * 255.0).round() as u8);
    paint
}

/// Pixels in a grid unit.
fn scale() -> f32 {
    RESOLUTION as f32 / UNITS as f32
}

fn at(point: BackendCoord) -> (f32, f32) {
    (point.0 as f32 * scale(), point.1 as f32 * scale())
}

fn polyline(points: &[BackendCoord], is_closed: bool) -> Option<Path> {
    let (first, others) = points.split_first()?;
    let mut path = PathBuilder::new();
    path.move_to(at(*first).0, at(*first).1);
    for point in others {
        path.line_to(at(*point).0, at(*point).1);
    }
    if is_closed {
        path.close();
    }
    path.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Runs of 1, 2, 3, … pixels, in turn of each of so many colours.
    fn pixels(colours: u32) -> Vec<Pixel> {
        let colour = |run: u32| {
            let [low, high, ..] = (run % colours).to_le_bytes();
            [low, high, 7, 255]
        };
        let runs = 0..2 * colours;
        runs.flat_map(|run| vec![colour(run); run as usize % 40 + 1])
            .collect()
    }

    #[test]
    fn a_palette_gives_back_every_pixel() {
        for colours in [1, 2, 19, 256] {
            let pixels = pixels(colours);
            let palette = Palette::of(&pixels).expect("few colours");
            assert_eq!(palette.colours.len(), 3 * colours as usize);
            let colour = |place: &u8| &palette.colours[3 * usize::from(*place)..][..3];
            let found: Vec<u8> = palette.places.iter().flat_map(colour).copied().collect();
            assert_eq!(found, red_green_blue(&pixels), "{colours} colours");
        }
    }

    #[test]
    fn more_colours_than_a_byte_names_have_no_palette() {
        assert!(Palette::of(&pixels(257)).is_none());
    }
}
