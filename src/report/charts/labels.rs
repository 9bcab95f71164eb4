//! Room for labels among points: each stands beside its own, and touches no other point and no other label.

use super::sheet::{Area, Point, Side};

/// Distances of a label from its point, the nearer ones first.
const DISTANCES: [f64; 3] = [8.0, 20.0, 34.0];
/// Room around a label.
const MARGIN: f64 = 2.0;

/// What labels must not touch.
pub(super) struct Labels {
    bounds: Area,
    taken: Vec<Area>,
}

impl Labels {
    /// Labels stay inside the bounds and off the points, which have a radius.
    pub(super) fn new(bounds: Area, points: &[Point], radius: f64) -> Self {
        let around = |&(x, y): &Point| Area {
            left: x - radius,
            top: y - radius,
            right: x + radius,
            bottom: y + radius,
        };
        Self {
            bounds,
            taken: points.iter().map(around).collect(),
        }
    }

    /// Where a label of that width and height stands, and on which side of that place; nothing where there is no room.
    pub(super) fn place(&mut self, at: Point, extent: (f64, f64)) -> Option<(Side, Point)> {
        let around = DISTANCES.iter().flat_map(|distance| around(at, *distance));
        let free = around
            .map(|(side, at)| (side, at, box_of(side, at, extent)))
            .find(|(_, _, covered)| self.is_free(covered));
        let (side, at, covered) = free?;
        self.taken.push(covered);
        Some((side, at))
    }

    fn is_free(&self, label: &Area) -> bool {
        let is_inside = label.left >= self.bounds.left
            && label.right <= self.bounds.right
            && label.top >= self.bounds.top
            && label.bottom <= self.bounds.bottom;
        let touches = |other: &Area| {
            label.left < other.right
                && other.left < label.right
                && label.top < other.bottom
                && other.top < label.bottom
        };
        is_inside && !self.taken.iter().any(touches)
    }
}

/// Places at a distance from a point: level with it first, then above and below, then at the corners.
fn around((x, y): Point, distance: f64) -> [(Side, Point); 8] {
    let near = distance * 0.7;
    [
        (Side::Right, (x + distance, y)),
        (Side::Left, (x - distance, y)),
        (Side::Above, (x, y - distance)),
        (Side::Below, (x, y + distance)),
        (Side::AboveRight, (x + near, y - near)),
        (Side::BelowRight, (x + near, y + near)),
        (Side::AboveLeft, (x - near, y - near)),
        (Side::BelowLeft, (x - near, y + near)),
    ]
}

/// What a text covers that stands on a side of a place.
fn box_of(side: Side, (x, y): Point, (width, height): (f64, f64)) -> Area {
    let left = match side {
        Side::Right | Side::AboveRight | Side::BelowRight => x,
        Side::Left | Side::AboveLeft | Side::BelowLeft => x - width,
        Side::Middle | Side::Above | Side::Below => x - width / 2.0,
    };
    let top = match side {
        Side::Right | Side::Left | Side::Middle => y - height / 2.0,
        Side::AboveRight | Side::AboveLeft | Side::Above => y - height,
        Side::Below | Side::BelowRight | Side::BelowLeft => y,
    };
    Area {
        left: left - MARGIN,
        top: top - MARGIN,
        right: left + width + MARGIN,
        bottom: top + height + MARGIN,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOUNDS: Area = Area {
        left: 0.0,
        top: 0.0,
        right: 200.0,
        bottom: 100.0,
    };

    #[test]
    fn a_label_goes_where_nothing_is() {
        let points = [(100.0, 50.0), (120.0, 50.0)];
        let mut labels = Labels::new(BOUNDS, &points, 5.0);
        let (side, _) = labels.place(points[0], (40.0, 12.0)).unwrap();
        assert_eq!(side, Side::Left);
        let (side, _) = labels.place(points[1], (40.0, 12.0)).unwrap();
        assert_eq!(side, Side::Right);
    }

    #[test]
    fn a_label_without_room_is_left_out() {
        let mut labels = Labels::new(BOUNDS, &[(100.0, 50.0)], 5.0);
        assert_eq!(labels.place((100.0, 50.0), (300.0, 12.0)), None);
    }
}
