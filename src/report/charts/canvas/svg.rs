//! Renders a picture as SVG, with text as outlines.
//!
//! Text set in a font that the reader lacks changes its width or shows empty boxes, and a Korean font in every file
//! would weigh half a megabyte. Outlines look the same everywhere. Each glyph is written once and then used, and a page
//! of many charts can hold the glyphs of all of them once. Readers that cannot see get the description.

use std::collections::BTreeMap;
use std::fmt::Write;

use plotters_backend::{BackendColor, BackendCoord};

use super::picture::{HALO, Picture, Shape, TextLine, UNITS};
use super::typeface::{EM, GlyphKey, Outline, Segment};

/// The picture as an SVG element; without `definitions` it needs those of the page around it.
pub(in super::super) fn to_svg(
    picture: &Picture,
    title: &str,
    description: &str,
    definitions: Option<&str>,
) -> String {
    let (width, height) = picture.size;
    let units = UNITS as u32;
    let mut svg = format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {} {}" role="img" aria-label="{}"><desc>{}</desc>{}"#,
        width * units,
        height * units,
        escaped(title),
        escaped(description),
        definitions.unwrap_or_default(),
    );
    write(
        &mut svg,
        format_args!(
            r##"<path fill="#fff" d="M0 0H{}V{}H0z"/>"##,
            width * units,
            height * units
        ),
    );
    for shape in &picture.shapes {
        draw(&mut svg, shape);
    }
    svg.push_str("</svg>\n");
    svg
}

/// The glyphs of the pictures as a `defs` element.
pub(in super::super) fn glyph_definitions<'a>(
    pictures: impl IntoIterator<Item = &'a Picture>,
) -> String {
    let outlines: BTreeMap<&GlyphKey, &Outline> = pictures
        .into_iter()
        .flat_map(|picture| &picture.outlines)
        .collect();
    let mut definitions = String::from("<defs>");
    for (key, outline) in outlines {
        if !outline.segments.is_empty() {
            let (id, path) = (glyph_id(*key), glyph_path(outline));
            write(
                &mut definitions,
                format_args!(r#"<path id="{id}" d="{path}"/>"#),
            );
        }
    }
    definitions.push_str("</defs>");
    definitions
}

fn write(svg: &mut String, text: std::fmt::Arguments) {
    svg.write_fmt(text).expect("writing to memory cannot fail");
}

fn escaped(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;");
    text.replace('>', "&gt;").replace('"', "&quot;")
}

fn draw(svg: &mut String, shape: &Shape) {
    match shape {
        Shape::Polygon { points, colour } => {
            let (fill, path) = (paint("fill", *colour), polyline(points));
            write(svg, format_args!(r#"<path {fill} d="{path}z"/>"#));
        }
        Shape::Line {
            points,
            width,
            colour,
        } => {
            let (stroke, path) = (paint("stroke", *colour), polyline(points));
            write(
                svg,
                format_args!(
                    r#"<path fill="none" {stroke} stroke-width="{width}" stroke-linejoin="round" d="{path}"/>"#
                ),
            );
        }
        Shape::Rectangle {
            upper_left: (left, top),
            lower_right: (right, bottom),
            colour,
        } => {
            let fill = paint("fill", *colour);
            write(
                svg,
                format_args!(r#"<path {fill} d="M{left} {top}H{right}V{bottom}H{left}z"/>"#),
            );
        }
        Shape::Circle {
            centre: (x, y),
            radius,
            outline,
            colour,
        } => {
            let paint = match outline {
                Some(width) => {
                    format!(
                        r#"fill="none" {} stroke-width="{width}""#,
                        paint("stroke", *colour)
                    )
                }
                None => paint("fill", *colour),
            };
            write(
                svg,
                format_args!(r#"<circle {paint} cx="{x}" cy="{y}" r="{radius}"/>"#),
            );
        }
        Shape::Text(line) => {
            if line.has_halo {
                let width = 2.0 * HALO * f64::from(UNITS) * EM / line.size;
                let edge = format!(
                    r##"fill="#fff" stroke="#fff" stroke-width="{width:.0}" stroke-linejoin="round""##
                );
                draw_text(svg, line, &edge);
            }
            draw_text(svg, line, &paint("fill", line.colour));
        }
    }
}

fn draw_text(svg: &mut String, line: &TextLine, paint: &str) {
    let (x, y) = line.origin;
    let scale = line.size / EM;
    write(
        svg,
        format_args!(r#"<g {paint} transform="translate({x} {y})scale({scale})">"#),
    );
    let visible = line
        .text
        .chars()
        .zip(&line.glyphs)
        .filter(|(letter, _)| !letter.is_whitespace());
    for (_, (key, start)) in visible {
        let id = glyph_id(*key);
        write(svg, format_args!(r##"<use href="#{id}" x="{start:.0}"/>"##));
    }
    svg.push_str("</g>");
}

fn paint(attribute: &str, colour: BackendColor) -> String {
    let (red, green, blue) = colour.rgb;
    let mut paint = format!(r##"{attribute}="#{red:02x}{green:02x}{blue:02x}""##);
    if colour.alpha < 1.0 {
        write(
            &mut paint,
            format_args!(r#" {attribute}-opacity="{:.2}""#, colour.alpha),
        );
    }
    paint
}

/// Steps between the points are shorter to write than the points.
fn polyline(points: &[BackendCoord]) -> String {
    let mut path = String::new();
    let mut last = None;
    for &(x, y) in points {
        match last {
            None => write(&mut path, format_args!("M{x} {y}")),
            Some((from_x, from_y)) if (x, y) != (from_x, from_y) => {
                write(&mut path, format_args!("l{} {}", x - from_x, y - from_y));
            }
            Some(_) => {}
        }
        last = Some((x, y));
    }
    path
}

fn glyph_id(key: GlyphKey) -> String {
    let face = ["r", "b", "f"][usize::from(key.face)];
    format!("{face}{:x}", key.glyph)
}

/// Whole thousandths of the font size: a sixtieth of a pixel at the largest size.
fn glyph_path(outline: &Outline) -> String {
    let mut path = String::new();
    let mut last = (0, 0);
    for segment in &outline.segments {
        let step = |point: (f32, f32)| {
            let point = (point.0.round() as i32, point.1.round() as i32);
            (point, (point.0 - last.0, point.1 - last.1))
        };
        match *segment {
            Segment::Move(to) => {
                last = step(to).0;
                write(&mut path, format_args!("M{} {}", last.0, last.1));
            }
            Segment::Line(to) => {
                let (point, (x, y)) = step(to);
                write(&mut path, format_args!("l{x} {y}"));
                last = point;
            }
            Segment::Quadratic(control, to) => {
                let (_, (x1, y1)) = step(control);
                let (point, (x, y)) = step(to);
                write(&mut path, format_args!("q{x1} {y1} {x} {y}"));
                last = point;
            }
            Segment::Cubic(first, second, to) => {
                let (_, (x1, y1)) = step(first);
                let (_, (x2, y2)) = step(second);
                let (point, (x, y)) = step(to);
                write(&mut path, format_args!("c{x1} {y1} {x2} {y2} {x} {y}"));
                last = point;
            }
            Segment::Close => path.push('z'),
        }
    }
    path
}
