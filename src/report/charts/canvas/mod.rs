//! The canvas that plotters draws on: shapes are collected on a fine grid of whole numbers, then rendered as PNG or SVG.
//!
//! plotters speaks in whole pixels, which makes lines wobble and hangul uneven. Here its "pixel" is a sixteenth of a
//! point, so that both renderers get exact shapes, and text keeps the advances of the font.

mod backend;
mod picture;
mod raster;
mod stamps;
mod svg;
mod typeface;

pub(super) use backend::Canvas;
pub(super) use picture::{HALOED, Picture, UNITS};
pub(super) use raster::to_png;
pub(super) use svg::{glyph_definitions, to_svg};
pub(crate) use typeface::{BOLD, REGULAR};
pub use typeface::{FontError, Typeface};
pub(super) use typeface::{Weight, text_width};
