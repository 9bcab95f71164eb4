//! The plotters backend: takes down what plotters draws, as shapes of a picture.

use std::convert::Infallible;

use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
    FontStyle,
};

use super::picture::{HALOED, Picture, Shape, TextLine, UNITS};
use super::typeface::{EM, Typeface, Weight};

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

/// Middle of capitals and hangul above the baseline, in units of the font size.
const MIDDLE: f64 = 0.37;
/// What a line of text reaches above and below the baseline, in units of the font size.
const ASCENT: f64 = 0.88;
const DESCENT: f64 = 0.12;

/// Draws on a picture with the glyphs of a typeface.
pub(in super::super) struct Canvas<'a> {
    pub(in super::super) picture: &'a mut Picture,
    pub(in super::super) typeface: &'a Typeface<'a>,
}

impl DrawingBackend for Canvas<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        let (width, height) = self.picture.size;
        (width * UNITS as u32, height * UNITS as u32)
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, point: BackendCoord, colour: BackendColor) -> Drawn {
        let lower_right = (point.0 + 1, point.1 + 1);
        self.push(Shape::Rectangle {
            upper_left: point,
            lower_right,
            colour,
        })
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Drawn {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        upper_left: BackendCoord,
        lower_right: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Drawn {
        if fill {
            return self.push(Shape::Rectangle {
                upper_left,
                lower_right,
                colour: style.color(),
            });
        }
        let ((left, top), (right, bottom)) = (upper_left, lower_right);
        let corners = [
            (left, top),
            (right, top),
            (right, bottom),
            (left, bottom),
            (left, top),
        ];
        self.draw_path(corners, style)
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        self.push(Shape::Line {
            points: path.into_iter().collect(),
            width: style.stroke_width(),
            colour: style.color(),
        })
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        centre: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Drawn {
        self.push(Shape::Circle {
            centre,
            radius,
            outline: (!fill).then(|| style.stroke_width()),
            colour: style.color(),
        })
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        corners: I,
        style: &S,
    ) -> Drawn {
        self.push(Shape::Polygon {
            points: corners.into_iter().collect(),
            colour: style.color(),
        })
    }

    /// Turned text is drawn upright: no chart of ours turns any.
    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, at: BackendCoord) -> Drawn {
        let layout = self.typeface.layout(text, weight(style));
        for (key, _) in &layout.glyphs {
            let outline = || self.typeface.outline(*key);
            self.picture.outlines.entry(*key).or_insert_with(outline);
        }
        self.picture.missing.extend(layout.missing);
        let size = style.size();
        let width = layout.width / EM * size;
        let left = match style.anchor().h_pos {
            HPos::Left => 0.0,
            HPos::Center => -width / 2.0,
            HPos::Right => -width,
        };
        let down = match style.anchor().v_pos {
            VPos::Top => ASCENT,
            VPos::Center => MIDDLE,
            VPos::Bottom => -DESCENT,
        };
        let origin = (
            at.0 + left.round() as i32,
            at.1 + (down * size).round() as i32,
        );
        let ink = self.picture.ink(&layout.glyphs, origin, size);
        self.push(Shape::Text(TextLine {
            text: text.to_owned(),
            origin,
            size,
            colour: style.color(),
            glyphs: layout.glyphs,
            ink,
            has_halo: style.family().as_str() == HALOED,
        }))
    }

    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        text: &str,
        style: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        let width = self.typeface.layout(text, weight(style)).width / EM * style.size();
        let height = (ASCENT + DESCENT) * style.size();
        Ok((width.ceil() as u32, height.ceil() as u32))
    }
}

impl Canvas<'_> {
    /// Cannot fail, but plotters wants to hear it.
    #[expect(
        clippy::unnecessary_wraps,
        reason = "the answer of every drawing method of the trait"
    )]
    fn push(&mut self, shape: Shape) -> Drawn {
        self.picture.shapes.push(shape);
        Ok(())
    }
}

fn weight<S: BackendTextStyle>(style: &S) -> Weight {
    match style.style() {
        FontStyle::Bold => Weight::Bold,
        FontStyle::Normal | FontStyle::Italic | FontStyle::Oblique => Weight::Regular,
    }
}

#[cfg(test)]
mod tests {
    use plotters::prelude::*;

    use super::*;
    use crate::report::charts::canvas::raster;

    /// The picture of a line of two points' width across 100 × 60 points, as darkness from 0 to 1 by row and column.
    fn line(from: (i32, i32), to: (i32, i32)) -> Vec<Vec<f64>> {
        let typeface = Typeface::embedded();
        let mut picture = Picture::new((100, 60), &typeface);
        let area = Canvas {
            picture: &mut picture,
            typeface: &typeface,
        }
        .into_drawing_area();
        let style = Color::stroke_width(&BLACK, 2 * UNITS as u32);
        area.draw(&PathElement::new(vec![from, to], style)).unwrap();
        drop(area);
        let file = raster::to_png(&picture, &[]);
        let mut decoder = png::Decoder::new(std::io::Cursor::new(file));
        decoder.set_transformations(png::Transformations::EXPAND);
        let mut reader = decoder.read_info().unwrap();
        let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
        reader.next_frame(&mut pixels).unwrap();
        let rows = pixels.chunks_exact(200 * 3);
        let darkness = |pixel: &[u8]| 1.0 - f64::from(pixel[0]) / 255.0;
        rows.map(|row| row.chunks_exact(3).map(darkness).collect())
            .collect()
    }

    #[test]
    fn a_straight_line_stays_straight() {
        // From (10, 20) to (90, 33) points: a slope that whole pixels would draw as steps.
        let rows = line((160, 320), (1440, 528));
        for column in 30..170 {
            let ink: f64 = rows.iter().map(|row| row[column]).sum();
            let rises = |(y, row): (usize, &Vec<f64>)| row[column] * (y as f64 + 0.5);
            let height = rows.iter().enumerate().map(rises).sum::<f64>() / ink;
            let expected = 40.0 + (column as f64 + 0.5 - 20.0) * 26.0 / 160.0;
            assert!(
                (height - expected).abs() < 0.1,
                "column {column}: {height} is not {expected}"
            );
            // Four pixels across the line, a little more across the column.
            assert!(
                (ink - 4.0 * (1.0_f64 + 0.1625 * 0.1625).sqrt()).abs() < 0.15,
                "column {column}: {ink}"
            );
        }
    }
}
