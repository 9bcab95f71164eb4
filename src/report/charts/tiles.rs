//! Puts places on a grid of equal tiles so that neighbours stay neighbours.

use std::collections::BTreeSet;

/// Column and row of a tile, from the upper left.
pub(super) type Cell = (i32, i32);

/// A degree of latitude over a degree of longitude depends on the latitude.
const DEGREE: f64 = std::f64::consts::PI / 180.0;
/// Cells of the grid for each place: enough to keep coasts and gaps, few enough to stay compact.
const ROOM: f64 = 1.7;
/// How much a wrong direction between neighbours costs, against a square of one cell out of place.
const DIRECTION: f64 = 1.5;
/// Rounds of improvement; a few are enough, and the search ends when nothing improves.
const ROUNDS: usize = 40;

/// A cell for every place, given as degrees north and east. Places nearer to each other than a tile are moved apart: the
/// search starts at each place's own cell and moves or swaps tiles while that brings places nearer to where they are and
/// keeps the directions between them. The result depends on the places alone.
pub(super) fn layout(places: &[(f64, f64)]) -> Vec<Cell> {
    let points = projected(places);
    let mut cells = first_cells(&points);
    for _ in 0..ROUNDS {
        if !improve(&points, &mut cells) {
            break;
        }
    }
    compact(&mut cells);
    cells
}

/// Places in units of a cell, from the upper left.
fn projected(places: &[(f64, f64)]) -> Vec<(f64, f64)> {
    let count = places.len() as f64;
    let middle = places.iter().map(|(north, _)| north).sum::<f64>() / count.max(1.0);
    let narrowing = libm::cos(middle * DEGREE);
    let flat: Vec<(f64, f64)> = places
        .iter()
        .map(|(north, east)| (east * narrowing, -north))
        .collect();
    let least = |axis: fn(&(f64, f64)) -> f64| flat.iter().map(axis).fold(f64::INFINITY, f64::min);
    let most =
        |axis: fn(&(f64, f64)) -> f64| flat.iter().map(axis).fold(f64::NEG_INFINITY, f64::max);
    let (left, top) = (least(|point| point.0), least(|point| point.1));
    let (width, height) = (most(|point| point.0) - left, most(|point| point.1) - top);
    let side = (width * height / (ROOM * count))
        .sqrt()
        .max((width + height) / (4.0 * count));
    let side = if side > 0.0 { side } else { 1.0 };
    flat.iter()
        .map(|(x, y)| ((x - left) / side, (y - top) / side))
        .collect()
}

/// Each place in the nearest free cell, those in the north-west first.
fn first_cells(points: &[(f64, f64)]) -> Vec<Cell> {
    let mut order: Vec<usize> = (0..points.len()).collect();
    order.sort_by(|left, right| {
        let (left, right) = (points[*left], points[*right]);
        (left.0 + left.1).total_cmp(&(right.0 + right.1))
    });
    let free = all_cells(points);
    let mut cells = vec![(i32::MIN, i32::MIN); points.len()];
    for place in order {
        let is_free = |cell: &&Cell| !cells.contains(cell);
        let near = |left: &&Cell, right: &&Cell| {
            distance(points[place], **left).total_cmp(&distance(points[place], **right))
        };
        let nearest = free.iter().filter(is_free).min_by(near);
        cells[place] = *nearest.expect("there are more cells than places");
    }
    cells
}

/// The cells around the places, with a margin.
fn all_cells(points: &[(f64, f64)]) -> Vec<Cell> {
    let end = |axis: fn(&(f64, f64)) -> f64| {
        points.iter().map(axis).fold(0.0, f64::max).ceil() as i32 + 1
    };
    let (right, bottom) = (end(|point| point.0), end(|point| point.1));
    (-1..=bottom)
        .flat_map(|row| (-1..=right).map(move |column| (column, row)))
        .collect()
}

fn distance((x, y): (f64, f64), (column, row): Cell) -> f64 {
    let (across, down) = (x - f64::from(column), y - f64::from(row));
    across * across + down * down
}

/// How badly one place lies: away from where it is, or on the wrong side of others.
fn cost(points: &[(f64, f64)], cells: &[Cell], place: usize) -> f64 {
    let turned = (0..points.len())
        .filter(|other| *other != place)
        .map(|other| {
            let real = (
                points[other].0 - points[place].0,
                points[other].1 - points[place].1,
            );
            let drawn = (
                f64::from(cells[other].0 - cells[place].0),
                f64::from(cells[other].1 - cells[place].1),
            );
            let far = real.0 * real.0 + real.1 * real.1;
            let apart = drawn.0 * drawn.0 + drawn.1 * drawn.1;
            let cosine = (real.0 * drawn.0 + real.1 * drawn.1) / (far * apart).sqrt().max(1e-9);
            (1.0 - cosine) / (1.0 + far)
        });
    distance(points[place], cells[place]) + DIRECTION * turned.sum::<f64>()
}

/// Makes the moves and swaps that pay, one after the other, and tells whether there were any.
fn improve(points: &[(f64, f64)], cells: &mut [Cell]) -> bool {
    let all = all_cells(points);
    let mut has_moved = false;
    for place in 0..points.len() {
        for &cell in &all {
            let old = cells[place];
            if old == cell {
                continue;
            }
            let other = cells.iter().position(|taken| *taken == cell);
            // Only what these two places cost can change.
            let both = |cells: &[Cell]| {
                let others = other.map_or(0.0, |other| cost(points, cells, other));
                cost(points, cells, place) + others
            };
            let before = both(cells);
            exchange(cells, place, other, (old, cell));
            if both(cells) < before - 1e-9 {
                has_moved = true;
            } else {
                exchange(cells, place, other, (cell, old));
            }
        }
    }
    has_moved
}

/// Moves a place from one cell to another, and the place that was there, if any, back.
fn exchange(cells: &mut [Cell], place: usize, other: Option<usize>, (from, to): (Cell, Cell)) {
    cells[place] = to;
    if let Some(other) = other {
        cells[other] = from;
    }
}

/// Takes out empty columns and rows.
fn compact(cells: &mut [Cell]) {
    let columns: BTreeSet<i32> = cells.iter().map(|cell| cell.0).collect();
    let rows: BTreeSet<i32> = cells.iter().map(|cell| cell.1).collect();
    let rank = |used: &BTreeSet<i32>, value: i32| used.range(..value).fold(0, |rank, _| rank + 1);
    for cell in cells {
        *cell = (rank(&columns, cell.0), rank(&rows, cell.1));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_places_share_a_tile() {
        let crowd: Vec<(f64, f64)> = (0..17)
            .map(|index| {
                (
                    36.0 + f64::from(index % 4) * 0.1,
                    127.0 + f64::from(index / 4) * 0.1,
                )
            })
            .collect();
        let mut cells = layout(&crowd);
        cells.sort_unstable();
        cells.dedup();
        assert_eq!(cells.len(), 17);
    }

    #[test]
    fn four_corners_keep_their_sides() {
        let cells = layout(&[(38.0, 126.0), (38.0, 129.0), (34.0, 126.0), (34.0, 129.0)]);
        assert_eq!(cells, [(0, 0), (1, 0), (0, 1), (1, 1)]);
    }

    #[test]
    fn one_place_and_none_have_a_layout() {
        assert_eq!(layout(&[(36.0, 127.0)]), [(0, 0)]);
        assert_eq!(layout(&[]), []);
        assert_eq!(layout(&[(36.0, 127.0), (36.0, 127.0)]).len(), 2);
    }
}
