//! The common look: colours that colour-blind readers can tell apart, and a few sizes of text.
//!
//! Colours are those of Okabe & Ito (2008), "Color Universal Design"; text on white keeps a contrast of at least 4.5.

use plotters::style::RGBColor;

use super::canvas::Weight;

pub(super) const BLUE: RGBColor = RGBColor(0, 114, 178);
pub(super) const SKY: RGBColor = RGBColor(86, 180, 233);
pub(super) const GREEN: RGBColor = RGBColor(0, 158, 115);
pub(super) const YELLOW: RGBColor = RGBColor(240, 228, 66);
pub(super) const ORANGE: RGBColor = RGBColor(230, 159, 0);
pub(super) const VERMILION: RGBColor = RGBColor(213, 94, 0);
pub(super) const PURPLE: RGBColor = RGBColor(204, 121, 167);

pub(super) const WHITE: RGBColor = RGBColor(255, 255, 255);
pub(super) const BLACK: RGBColor = RGBColor(28, 30, 33);
pub(super) const DARK_GREY: RGBColor = RGBColor(95, 99, 104);
pub(super) const GREY: RGBColor = RGBColor(150, 153, 158);
pub(super) const LIGHT_GREY: RGBColor = RGBColor(228, 230, 233);

/// Targets, on every chart.
pub(super) const TARGET: RGBColor = VERMILION;
/// Targets in text, darker than the line so that small letters can be read.
pub(super) const TARGET_TEXT: RGBColor = RGBColor(176, 74, 0);
/// Outcomes, on every chart.
pub(super) const OUTCOME: RGBColor = BLUE;

/// A colour thinned with white; a `share` of 1 is the colour itself.
pub(super) fn tint(colour: RGBColor, share: f64) -> RGBColor {
    blend(WHITE, colour, share)
}

/// The colour a `share` of the way from one to the other.
pub(super) fn blend(from: RGBColor, to: RGBColor, share: f64) -> RGBColor {
    let part = |from: u8, to: u8| {
        (f64::from(from) + (f64::from(to) - f64::from(from)) * share).round() as u8
    };
    RGBColor(part(from.0, to.0), part(from.1, to.1), part(from.2, to.2))
}

/// Pure black or white, whichever has the better contrast on a background: one of them always has enough.
pub(super) fn text_on(background: RGBColor) -> RGBColor {
    let black = RGBColor(0, 0, 0);
    if contrast(WHITE, background) > contrast(black, background) {
        WHITE
    } else {
        black
    }
}

/// The contrast ratio of WCAG 2.2, 1 to 21.
fn contrast(one: RGBColor, other: RGBColor) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// The relative luminance of WCAG 2.2.
fn luminance(colour: RGBColor) -> f64 {
    let linear = |part: u8| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 {
            part / 12.92
        } else {
            libm::pow((part + 0.055) / 1.055, 2.4)
        }
    };
    0.2126 * linear(colour.0) + 0.7152 * linear(colour.1) + 0.0722 * linear(colour.2)
}

/// How a text looks.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ink {
    /// Points.
    pub(super) size: f64,
    pub(super) weight: Weight,
    pub(super) colour: RGBColor,
}

impl Ink {
    const fn new(size: f64, weight: Weight, colour: RGBColor) -> Self {
        Self {
            size,
            weight,
            colour,
        }
    }

    pub(super) const TITLE: Self = Self::new(20.0, Weight::Bold, BLACK);
    pub(super) const SUBTITLE: Self = Self::new(13.5, Weight::Regular, DARK_GREY);
    pub(super) const LABEL: Self = Self::new(13.0, Weight::Regular, BLACK);
    pub(super) const STRONG: Self = Self::new(13.0, Weight::Bold, BLACK);
    pub(super) const AXIS: Self = Self::new(12.0, Weight::Regular, DARK_GREY);
    pub(super) const SMALL: Self = Self::new(10.5, Weight::Regular, DARK_GREY);

    pub(super) fn coloured(self, colour: RGBColor) -> Self {
        Self { colour, ..self }
    }

    pub(super) fn bold(self) -> Self {
        Self {
            weight: Weight::Bold,
            ..self
        }
    }

    /// Distance between the baselines of two lines.
    pub(super) fn line_height(self) -> f64 {
        self.size * 1.35
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_can_be_read() {
        for ink in [BLACK, DARK_GREY, TARGET_TEXT, BLUE] {
            assert!(contrast(ink, WHITE) >= 4.5, "{ink:?}");
        }
        for fill in [
            BLUE, SKY, GREEN, YELLOW, ORANGE, VERMILION, PURPLE, GREY, LIGHT_GREY,
        ] {
            assert!(contrast(text_on(fill), fill) >= 4.5, "{fill:?}");
        }
    }

    #[test]
    fn contrast_runs_from_1_to_21() {
        assert!((contrast(WHITE, RGBColor(0, 0, 0)) - 21.0).abs() < 1e-9);
        assert!((contrast(BLUE, BLUE) - 1.0).abs() < 1e-9);
    }
}
