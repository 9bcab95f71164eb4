//! Room for labels: among points, where each stands beside its own and touches no other point and no other label, and
//! beside a band.

use super::sheet::{Area, Point, Side};

/// Distances of a label from its point, the nearer ones first.
const DISTANCES: [f64; 3] = [8.0, 20.0, 34.0];
/// How many of the places around a point are level with it, above or below it.
const STRAIGHT: usize = 4;
/// How finely room is looked for where there is none beside a point.
const STEP: f64 = 4.0;
/// Room around a label.
const MARGIN: f64 = 2.0;

/// A line from one place to another.
pub(super) type Line = (Point, Point);

/// What labels must not touch.
pub(super) struct Labels {
    bounds: Area,
    /// The points and lines first, then the labels.
    taken: Vec<Area>,
    /// How many are no labels.
    points: usize,
    /// How many of these are points.
    dots: usize,
    /// From points to their labels.
    threads: Vec<Line>,
}

impl Labels {
    /// Labels stay inside the bounds and off the points, which have a radius.
    pub(super) fn new(bounds: Area, points: &[Point], radius: f64) -> Self {
        Self {
            bounds,
            taken: points.iter().map(|at| square(*at, radius)).collect(),
            points: points.len(),
            dots: points.len(),
            threads: Vec::new(),
        }
    }

    /// The same, off lines too; before any label has its place.
    pub(super) fn off_lines(mut self, lines: &[Line]) -> Self {
        let places = lines.iter().flat_map(|(from, to)| along(*from, *to));
        self.taken.extend(places.map(|at| square(at, STEP / 2.0)));
        self.points = self.taken.len();
        self
    }

    /// Where a label of that width and height stands, and on which side of that place: beside its point, else in the
    /// nearest room there is, and where there is none, over whatever is there. None is left out.
    pub(super) fn place(&mut self, point: Point, extent: (f64, f64)) -> (Side, Point) {
        // A thread level with its point, or straight up or down, would look like a longer interval.
        let [beside, far @ ..] = DISTANCES;
        let oblique = far.map(|distance| around(point, distance)).into_iter();
        let oblique = oblique.flat_map(|places| places.into_iter().skip(STRAIGHT));
        let mut near = around(point, beside).into_iter().chain(oblique);
        let is_free = |(side, at): &(Side, Point)| self.is_free(&box_of(*side, *at, extent));
        let is_clear = |(side, at): &(Side, Point)| {
            is_free(&(*side, *at))
                && !self.is_under_thread(&box_of(*side, *at, extent))
                && self.is_thread_free(point, *at)
                && self.is_off_points(point, *at)
                && !self
                    .threads
                    .iter()
                    .any(|thread| cross(*thread, (point, *at)))
        };
        let (side, at) = near
            .find(is_clear)
            .or_else(|| self.nearest_room(point, is_clear))
            .or_else(|| self.nearest_room(point, is_free))
            .unwrap_or((Side::Middle, self.bounds.middle()));
        self.taken.push(box_of(side, at, extent));
        self.threads.push((point, at));
        (side, at)
    }

    /// The free place whose near end is nearest to a point.
    fn nearest_room(
        &self,
        point: Point,
        is_free: impl Fn(&(Side, Point)) -> bool,
    ) -> Option<(Side, Point)> {
        let places = |from: f64, to: f64| {
            let steps = ((to - from) / STEP) as u32;
            (0..=steps).map(move |step| from + f64::from(step) * STEP)
        };
        let bounds = self.bounds;
        let all = places(bounds.top, bounds.bottom).flat_map(|y| {
            places(bounds.left, bounds.right)
                .flat_map(move |x| [Side::Right, Side::Left].map(|side| (side, (x, y))))
        });
        let far = |(_, at): &(Side, Point)| (at.0 - point.0).hypot(at.1 - point.1);
        all.filter(is_free)
            .min_by(|one, other| far(one).total_cmp(&far(other)))
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

    /// Whether a thread to another label runs through a label.
    fn is_under_thread(&self, label: &Area) -> bool {
        let crosses = |(from, to): &(Point, Point)| along(*from, *to).any(|at| holds(label, at));
        self.threads.iter().any(crosses)
    }

    /// Whether the thread from a point to its label would run through no label.
    fn is_thread_free(&self, from: Point, to: Point) -> bool {
        let labels = &self.taken[self.points..];
        !along(from, to).any(|at| labels.iter().any(|label| holds(label, at)))
    }

    /// Whether the thread from a point would run through no other, which it would seem to come from.
    fn is_off_points(&self, from: Point, to: Point) -> bool {
        let others = self.taken[..self.dots].iter();
        let mut others = others.filter(|other| !holds(other, from));
        !others.any(|other| along(from, to).any(|at| holds(other, at)))
    }
}

/// The place inside the bounds where a label of that width and height covers least of a band, the first of those that
/// cover as little. The band is given from left to right, as place across with upper and lower end.
pub(super) fn clearest(
    places: &[(Side, Point)],
    extent: (f64, f64),
    bounds: Area,
    band: &[(f64, f64, f64)],
) -> (Side, Point) {
    let is_inside = |label: &Area| label.top > bounds.top && label.bottom < bounds.bottom;
    let covered = |(side, at): &(Side, Point)| {
        let label = box_of(*side, *at, extent);
        let (high, low) = reach(band, label.left, label.right);
        let covered = (label.bottom.min(low) - label.top.max(high)).max(0.0);
        let outside = if is_inside(&label) {
            0.0
        } else {
            bounds.height()
        };
        covered + outside
    };
    let best = places
        .iter()
        .min_by(|one, other| covered(one).total_cmp(&covered(other)));
    *best.expect("there are places")
}

/// How far up and down a band comes between two places across.
fn reach(band: &[(f64, f64, f64)], from: f64, to: f64) -> (f64, f64) {
    let mut reach = (f64::INFINITY, f64::NEG_INFINITY);
    for ends in band.windows(2) {
        let (left, right) = (ends[0], ends[1]);
        for x in [from.max(left.0), to.min(right.0)] {
            if left.0 <= x && x <= right.0 && from <= x && x <= to {
                let part = (x - left.0) / (right.0 - left.0).max(1e-9);
                let high = left.1 + part * (right.1 - left.1);
                let low = left.2 + part * (right.2 - left.2);
                reach = (reach.0.min(high), reach.1.max(low));
            }
        }
    }
    reach
}

/// What a point covers that reaches so far each way.
fn square((x, y): Point, radius: f64) -> Area {
    Area {
        left: x - radius,
        top: y - radius,
        right: x + radius,
        bottom: y + radius,
    }
}

/// Places along a thread, as far apart as room is looked for.
fn along(from: Point, to: Point) -> impl Iterator<Item = Point> {
    let (across, down) = (to.0 - from.0, to.1 - from.1);
    let steps = (across.hypot(down) / STEP).ceil().max(1.0);
    (0..=steps as u32).map(move |step| {
        let part = f64::from(step) / steps;
        (from.0 + part * across, from.1 + part * down)
    })
}

/// Whether two lines cross between their ends.
fn cross(one: Line, other: Line) -> bool {
    let side = |(from, to): Line, at: Point| {
        (to.0 - from.0) * (at.1 - from.1) - (to.1 - from.1) * (at.0 - from.0)
    };
    let parts = |line, (from, to): Line| side(line, from) * side(line, to) < 0.0;
    parts(one, other) && parts(other, one)
}

fn holds(area: &Area, (x, y): Point) -> bool {
    area.left < x && x < area.right && area.top < y && y < area.bottom
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
        let (side, _) = labels.place(points[0], (40.0, 12.0));
        assert_eq!(side, Side::Left);
        let (side, _) = labels.place(points[1], (40.0, 12.0));
        assert_eq!(side, Side::Right);
    }

    /// A thread that ran through a point would seem to come from it.
    #[test]
    fn a_thread_runs_through_no_other_point() {
        let point = (40.0, 50.0);
        let around = [(62.0, 50.0), (18.0, 50.0), (40.0, 28.0), (40.0, 72.0)];
        let points: Vec<Point> = std::iter::once(point).chain(around).collect();
        let mut labels = Labels::new(BOUNDS, &points, 5.0);
        let (_, at) = labels.place(point, (60.0, 12.0));
        let crosses = |other: &Area| along(point, at).any(|at| holds(other, at));
        assert!(
            !around.map(|at| square(at, 5.0)).iter().any(crosses),
            "{at:?}"
        );
    }

    #[test]
    fn threads_cross_between_their_ends() {
        let line = ((0.0, 0.0), (10.0, 10.0));
        assert!(cross(line, ((0.0, 10.0), (10.0, 0.0))));
        assert!(!cross(line, ((0.0, 10.0), (4.0, 6.0))));
        assert!(!cross(line, ((0.0, 0.0), (10.0, 0.0))));
    }

    /// Off the intervals of its point, and not in line with them.
    #[test]
    fn a_thread_leads_away_from_intervals() {
        let (x, y) = (100.0, 50.0);
        let intervals = [
            ((x - 12.0, y), (x + 12.0, y)),
            ((x, y - 12.0), (x, y + 12.0)),
        ];
        let labels = Labels::new(BOUNDS, &[(x, y)], 5.0);
        let (_, at) = labels.off_lines(&intervals).place((x, y), (40.0, 12.0));
        assert!(at.0 != x && at.1 != y, "{at:?}");
    }

    #[test]
    fn a_label_keeps_off_a_line() {
        let point = (100.0, 50.0);
        let to_the_right = ((100.0, 50.0), (180.0, 50.0));
        let labels = Labels::new(BOUNDS, &[point], 5.0);
        let (side, _) = labels.off_lines(&[to_the_right]).place(point, (40.0, 12.0));
        assert_eq!(side, Side::Left);
    }

    #[test]
    fn a_label_covers_least_of_a_band() {
        #[track_caller]
        fn case(band: &[(f64, f64, f64)], expected: usize) {
            let places = [
                (Side::AboveRight, (10.0, 50.0)),
                (Side::BelowRight, (10.0, 50.0)),
                (Side::AboveLeft, (190.0, 50.0)),
            ];
            let found = clearest(&places, (60.0, 12.0), BOUNDS, band);
            assert_eq!(found, places[expected]);
        }

        case(&[(0.0, 60.0, 90.0), (200.0, 60.0, 90.0)], 0);
        case(&[(0.0, 10.0, 48.0), (200.0, 10.0, 48.0)], 1);
        case(
            &[(0.0, 10.0, 90.0), (100.0, 45.0, 90.0), (200.0, 60.0, 90.0)],
            2,
        );
        case(&[(0.0, 0.0, 55.0), (200.0, 0.0, 55.0)], 1);
    }

    #[test]
    fn a_crowd_of_labels_moves_apart_and_none_is_left_out() {
        let points = [(100.0, 50.0); 12];
        let mut labels = Labels::new(BOUNDS, &points, 5.0);
        let placed = points.map(|point| labels.place(point, (40.0, 8.0)));
        let boxes = placed.map(|(side, at)| box_of(side, at, (40.0, 8.0)));
        for (index, label) in boxes.iter().enumerate() {
            for other in &boxes[..index] {
                let is_apart = label.right <= other.left
                    || other.right <= label.left
                    || label.bottom <= other.top
                    || other.bottom <= label.top;
                assert!(is_apart, "{label:?} lies on {other:?}");
            }
        }
    }

    #[test]
    fn a_label_wider_than_the_room_is_there_all_the_same() {
        let mut labels = Labels::new(BOUNDS, &[(100.0, 50.0)], 5.0);
        let placed = labels.place((100.0, 50.0), (300.0, 12.0));
        assert_eq!(placed, (Side::Middle, (100.0, 50.0)));
    }
}
