//! The equations compiled for each vector unit, once for all that ask them: experiments, probes and the hindcast.

use crate::country::{Country, Numbers};
use crate::dispatch::VectorUnit;
use crate::model::{Course, Draw, Luck, Model, Standing, YearResult};
use crate::sampler::Points;
use crate::units::Year;

/// Draws that are simulated side by side: few enough that a province's year stays in the nearest memory, and enough to
/// fill the vector unit.
pub const LANES: usize = 16;

/// One future of each of some draws.
#[derive(Clone, Copy)]
pub struct Futures<'a> {
    pub draw: &'a Draw<LANES>,
    pub luck: &'a Luck<LANES>,
    /// That of `draw` and `luck`.
    pub course: &'a Course<LANES>,
}

/// The luck of future number `future` of the draws from `first_draw` on, until the year `last`.
#[must_use]
pub fn luck(
    unit: VectorUnit,
    points: &Points,
    (first_draw, future): (u32, u16),
    (country, last): (&Country, Year),
) -> Luck<LANES> {
    unit.run(
        #[inline(always)]
        || {
            let mut luck = Luck::of(points.seed, first_draw, future, country, last);
            luck.lead(points, first_draw, future);
            luck
        },
    )
}

/// As [`Model::prepare`].
#[must_use]
pub fn prepare(
    unit: VectorUnit,
    model: &Model,
    numbers: Numbers<LANES>,
    last: Year,
) -> Draw<LANES> {
    unit.run(
        #[inline(always)]
        || model.prepare(numbers, last),
    )
}

/// As [`Model::course`].
#[must_use]
pub fn course(
    unit: VectorUnit,
    model: &Model,
    draw: &Draw<LANES>,
    luck: &Luck<LANES>,
) -> Course<LANES> {
    unit.run(
        #[inline(always)]
        || model.course(draw, luck),
    )
}

/// As [`Model::start`].
#[must_use]
pub fn start(unit: VectorUnit, model: &Model, draw: &Draw<LANES>) -> Standing<LANES> {
    unit.run(
        #[inline(always)]
        || model.start(draw),
    )
}

/// As [`Model::go_on`].
pub fn go_on(
    unit: VectorUnit,
    model: &Model,
    standing: &mut Standing<LANES>,
    room: &mut YearResult<LANES>,
    Futures { draw, luck, course }: Futures<'_>,
    last: Year,
    tell: &mut dyn FnMut(&YearResult<LANES>),
) {
    unit.run(
        #[inline(always)]
        || model.go_on(standing, room, (draw, luck, course), last, tell),
    );
}

/// All years of some futures, each told to `tell` as it ends.
pub fn follow(
    unit: VectorUnit,
    model: &Model,
    futures: Futures<'_>,
    tell: &mut dyn FnMut(&YearResult<LANES>),
) {
    let mut standing = start(unit, model, futures.draw);
    let mut room = model.room();
    go_on(
        unit,
        model,
        &mut standing,
        &mut room,
        futures,
        model.horizon(),
        tell,
    );
}
