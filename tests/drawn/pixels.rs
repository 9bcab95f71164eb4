//! The pixels: ink stays inside the picture, and lines are straight.

use blockfund::report::charts::{Style, Typeface};
use blockfund::report::words::Language;

use crate::cases::one_of_each_kind;
use crate::files::decoded;

/// The white border of a file, in pixels.
const BORDER: usize = 12;

#[test]
fn all_ink_is_inside_the_picture() {
    let typeface = Typeface::embedded();
    for (stem, drawing) in one_of_each_kind(&Style::new(Language::English, &typeface)) {
        let (width, height, pixels) = decoded(&drawing.to_png());
        let is_white = |x: usize, y: usize| pixels[(y * width + x) * 3..][..3] == [255; 3];
        let is_border = |x: usize, y: usize| {
            x < BORDER || y < BORDER || x >= width - BORDER || y >= height - BORDER
        };
        let places = (0..height).flat_map(|y| (0..width).map(move |x| (x, y)));
        let stray = places
            .filter(|(x, y)| is_border(*x, *y))
            .find(|(x, y)| !is_white(*x, *y));
        assert_eq!(stray, None, "{stem}");
    }
}

/// The rule above the small print has the same ink in every column; `canvas` tests a slanted line.
#[test]
fn a_straight_line_stays_straight() {
    let typeface = Typeface::embedded();
    for (stem, drawing) in one_of_each_kind(&Style::new(Language::Korean, &typeface)) {
        let (width, height, pixels) = decoded(&drawing.to_png());
        let grey = |x: usize, y: usize| 255 - pixels[(y * width + x) * 3 + 1];
        let (left, right) = (60, width - 60);
        let is_rule = |y: &usize| (left..right).all(|x| (1..60).contains(&grey(x, *y)));
        let rows: Vec<usize> = (height / 2..height).filter(is_rule).collect();
        let last = *rows.last().unwrap_or_else(|| panic!("{stem}: no rule"));
        for x in left..right {
            let ink = |y: usize| [grey(x, y - 1), grey(x, y), grey(x, y + 1)];
            let first = [grey(left, last - 1), grey(left, last), grey(left, last + 1)];
            assert_eq!(ink(last), first, "{stem}: column {x}");
        }
    }
}
