//! Drawing in points: what charts say to plotters, in few words.

use std::ops::Range;

use plotters::coord::Shift;
use plotters::coord::types::RangedCoordf64;
use plotters::element::{CoordMapper, DashedPathElement, Drawable, PointCollection};
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};

use super::canvas::{Canvas, HALOED, Picture, Typeface, UNITS, Weight};
use super::lines::{shortened, width};
use super::palette::{Ink, WHITE};

/// A place in points from the upper left corner.
pub(super) type Point = (f64, f64);

/// A rectangle in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Area {
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) right: f64,
    pub(super) bottom: f64,
}

impl Area {
    pub(super) fn width(&self) -> f64 {
        self.right - self.left
    }

    pub(super) fn height(&self) -> f64 {
        self.bottom - self.top
    }

    pub(super) fn middle(&self) -> Point {
        (
            f64::midpoint(self.left, self.right),
            f64::midpoint(self.top, self.bottom),
        )
    }

    /// Without margins at its left, top, right and bottom.
    pub(super) fn without(&self, left: f64, top: f64, right: f64, bottom: f64) -> Self {
        Self {
            left: self.left + left,
            top: self.top + top,
            right: self.right - right,
            bottom: self.bottom - bottom,
        }
    }

    /// The part from `left` to `right` of a height, along its middle.
    pub(super) fn strip(&self, left: f64, right: f64, height: f64) -> Self {
        let middle = self.middle().1;
        Self {
            left,
            top: middle - height / 2.0,
            right,
            bottom: middle + height / 2.0,
        }
    }

    /// As many columns of equal width, with gaps between them.
    pub(super) fn columns(&self, count: usize, gap: f64) -> Vec<Self> {
        let width = (self.width() - gap * (count as f64 - 1.0)) / count as f64;
        let left = |column: usize| self.left + (width + gap) * column as f64;
        let columns = (0..count).map(left);
        columns
            .map(|left| Self {
                left,
                right: left + width,
                ..*self
            })
            .collect()
    }

    /// As many rows of equal height, with gaps between them.
    pub(super) fn rows(&self, count: usize, gap: f64) -> Vec<Self> {
        let height = (self.height() - gap * (count as f64 - 1.0)) / count as f64;
        let top = |row: usize| self.top + (height + gap) * row as f64;
        let rows = (0..count).map(top);
        rows.map(|top| Self {
            top,
            bottom: top + height,
            ..*self
        })
        .collect()
    }
}

/// How a line looks.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pen {
    pub(super) colour: RGBColor,
    /// Points.
    pub(super) width: f64,
}

impl Pen {
    pub(super) fn new(colour: RGBColor, width: f64) -> Self {
        Self { colour, width }
    }

    pub(super) fn style(self) -> ShapeStyle {
        self.colour.stroke_width(units(self.width) as u32)
    }
}

/// Where a text stands from the point it is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    /// To the right of the point, level with it.
    Right,
    /// To the left of the point, level with it.
    Left,
    /// With its middle on the point.
    Middle,
    /// Above the point, starting there.
    AboveRight,
    /// Above the point, ending there.
    AboveLeft,
    /// Above the point, its middle over it.
    Above,
    /// Below the point, its middle under it.
    Below,
    /// Below the point, starting there.
    BelowRight,
    /// Below the point, ending there.
    BelowLeft,
}

impl Side {
    fn anchor(self) -> Pos {
        match self {
            Self::Right => Pos::new(HPos::Left, VPos::Center),
            Self::Left => Pos::new(HPos::Right, VPos::Center),
            Self::Middle => Pos::new(HPos::Center, VPos::Center),
            Self::AboveRight => Pos::new(HPos::Left, VPos::Bottom),
            Self::AboveLeft => Pos::new(HPos::Right, VPos::Bottom),
            Self::Above => Pos::new(HPos::Center, VPos::Bottom),
            Self::Below => Pos::new(HPos::Center, VPos::Top),
            Self::BelowRight => Pos::new(HPos::Left, VPos::Top),
            Self::BelowLeft => Pos::new(HPos::Right, VPos::Top),
        }
    }
}

/// A picture in the making.
pub(super) struct Sheet<'a> {
    area: DrawingArea<Canvas<'a>, Shift>,
    typeface: &'a Typeface<'a>,
}

impl<'a> Sheet<'a> {
    pub(super) fn new(picture: &'a mut Picture, typeface: &'a Typeface<'a>) -> Self {
        let area = Canvas { picture, typeface }.into_drawing_area();
        Self { area, typeface }
    }

    /// The sheet with coordinates of data: `x` from left to right and `y` upwards over the area.
    pub(super) fn data(&self, area: Area, x: Range<f64>, y: Range<f64>) -> DataArea<'a> {
        let across = units(area.left)..units(area.right);
        let up = units(area.bottom)..units(area.top);
        self.area
            .apply_coord_spec(Cartesian2d::new(x, y, (across, up)))
    }

    pub(super) fn line(&self, from: Point, to: Point, pen: Pen) {
        self.path(&[from, to], pen);
    }

    pub(super) fn path(&self, points: &[Point], pen: Pen) {
        let points: Vec<_> = points.iter().copied().map(grid).collect();
        put(&self.area, &PathElement::new(points, pen.style()));
    }

    pub(super) fn dashed(&self, from: Point, to: Point, pen: Pen) {
        let (dash, gap) = (units(5.0), units(3.0));
        let points = [grid(from), grid(to)].into_iter();
        put(
            &self.area,
            &DashedPathElement::new(points, dash, gap, pen.style()),
        );
    }

    pub(super) fn rectangle(&self, area: Area, colour: RGBColor) {
        let corners = [grid((area.left, area.top)), grid((area.right, area.bottom))];
        put(&self.area, &Rectangle::new(corners, colour.filled()));
    }

    pub(super) fn disc(&self, centre: Point, radius: f64, colour: RGBColor) {
        put(
            &self.area,
            &Circle::new(grid(centre), units(radius), colour.filled()),
        );
    }

    pub(super) fn text(&self, text: &str, at: Point, side: Side, ink: Ink) {
        self.text_in("sans-serif", text, at, side, ink);
    }

    /// Writes a text that can be read over data, and hides nearly nothing of them.
    pub(super) fn text_over_data(&self, text: &str, at: Point, side: Side, ink: Ink) {
        self.text_in(HALOED, text, at, side, ink);
    }

    fn text_in(&self, font: &str, text: &str, at: Point, side: Side, ink: Ink) {
        let style = match ink.weight {
            Weight::Regular => FontStyle::Normal,
            Weight::Bold => FontStyle::Bold,
        };
        let font = (font, ink.size * f64::from(UNITS)).into_font().style(style);
        let style = TextStyle::from(font).color(&ink.colour).pos(side.anchor());
        put(&self.area, &Text::new(text, grid(at), style));
    }

    /// Writes a text over whatever is there, such as grid lines.
    pub(super) fn text_on_white(&self, text: &str, at: Point, side: Side, ink: Ink) {
        let width = self.width_of(text, ink);
        let left = match side {
            Side::Right | Side::AboveRight | Side::BelowRight => at.0,
            Side::Left | Side::AboveLeft | Side::BelowLeft => at.0 - width,
            Side::Middle | Side::Above | Side::Below => at.0 - width / 2.0,
        };
        let top = match side {
            Side::Right | Side::Left | Side::Middle => at.1 - ink.size / 2.0,
            Side::AboveRight | Side::AboveLeft | Side::Above => at.1 - ink.size,
            Side::Below | Side::BelowRight | Side::BelowLeft => at.1,
        };
        let ground = Area {
            left: left - 1.5,
            top,
            right: left + width + 1.5,
            bottom: top + ink.size,
        };
        self.rectangle(ground, WHITE);
        self.text(text, at, side, ink);
    }

    /// Writes lines below each other, all of them on that side of the point, and returns where the next would be.
    pub(super) fn lines(&self, lines: &[String], at: Point, side: Side, ink: Ink) -> f64 {
        let step = ink.line_height();
        let rest = (lines.len() as f64 - 1.0) * step;
        let first = match side {
            Side::Right | Side::Left | Side::Middle => at.1 - rest / 2.0,
            Side::AboveRight | Side::AboveLeft | Side::Above => at.1 - rest,
            Side::Below | Side::BelowRight | Side::BelowLeft => at.1,
        };
        lines.iter().fold(first, |top, line| {
            self.text(line, (at.0, top), side, ink);
            top + step
        })
    }

    pub(super) fn width_of(&self, text: &str, ink: Ink) -> f64 {
        width(self.typeface, text, ink)
    }

    /// The text, cut with dots where it is wider than `width`.
    pub(super) fn shortened(&self, text: &str, width: f64, ink: Ink) -> String {
        shortened(self.typeface, text, width, ink)
    }
}

/// An area of the sheet in the coordinates of the data on it.
pub(super) type DataArea<'a> = DrawingArea<Canvas<'a>, Cartesian2d<RangedCoordf64, RangedCoordf64>>;

/// Draws an element.
pub(super) fn put<'a, 'b, C, E, B>(area: &DrawingArea<Canvas<'a>, C>, element: &'b E)
where
    C: CoordTranslate,
    B: CoordMapper,
    &'b E: PointCollection<'b, C::From, B>,
    E: Drawable<Canvas<'a>, B>,
{
    area.draw(element).expect("our canvas takes every shape");
}

fn units(points: f64) -> i32 {
    (points * f64::from(UNITS)).round() as i32
}

/// A place on the grid of the canvas.
fn grid((x, y): Point) -> (i32, i32) {
    (units(x), units(y))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_and_rows_fill_the_area() {
        let area = Area {
            left: 0.0,
            top: 0.0,
            right: 100.0,
            bottom: 50.0,
        };
        let columns = area.columns(3, 5.0);
        assert!((columns[2].right - 100.0).abs() < 1e-9);
        assert!((columns[1].left - columns[0].right - 5.0).abs() < 1e-9);
        assert!((area.rows(2, 10.0)[0].height() - 20.0).abs() < 1e-9);
    }
}
