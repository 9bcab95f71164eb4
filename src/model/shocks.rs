//! Yearly growth shocks of the provinces: a common part, a part of the zone, and a part of their own (model 4.1).

use super::{Draw, Facts, YearLuck, by_province};
use crate::lanes::Lanes;

/// The nation's factor f, an AR(1) process with variance 1.
pub(super) struct Shocks<const N: usize> {
    nation: Lanes<N>,
}

impl<const N: usize> Shocks<N> {
    #[inline(always)]
    pub(super) fn start(nation: Lanes<N>) -> Self {
        Self { nation }
    }

    /// The shock x of each province, with variance 1.
    ///
    /// `f ← φ f + √(1−φ²) ε`, `x = √ρ_N f + √ρ_Z q + √(1−ρ_N−ρ_Z) e`
    #[inline(always)]
    pub(super) fn step(
        &mut self,
        facts: &Facts,
        draw: &Draw<N>,
        luck: &YearLuck<N>,
    ) -> Vec<Lanes<N>> {
        let p = &draw.numbers;
        let persistence = p.factor_persistence;
        self.nation =
            persistence * self.nation + (1.0 - persistence * persistence).sqrt() * luck.nation;

        // The two common parts leave at least a twentieth of the variance to the province itself.
        let national = p.shock_share_national;
        let of_zone = p.shock_share_zone.min(0.95 - national).max0();
        let own = 1.0 - national - of_zone;

        let common = national.sqrt() * self.nation;
        let (of_zone, own) = (of_zone.sqrt(), own.sqrt());
        by_province(
            facts,
            #[inline(always)]
            |r| {
                let zone = facts.provinces[r].zone;
                common + of_zone * luck.zones[zone] + own * luck.provinces[r]
            },
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Luck;
    use crate::model::tiny::{CROWN, EAST_COAST, EAST_HILLS, WEST, World, assert_close, one};
    use crate::units::FIRST_YEAR;

    /// The shocks of two provinces of one zone and of one elsewhere, with luck 1 for the nation, 2 for the east, and 3
    /// for the coast.
    fn shocks(national: f64, of_zone: f64) -> [f64; 3] {
        let mut world = World::quiet();
        world.numbers.shock_share_national = one(national);
        world.numbers.shock_share_zone = one(of_zone);
        let mut luck = Luck::absent(&world.scenario.country, FIRST_YEAR);
        luck.years[0].nation = one(1.0);
        luck.years[0].zones[1] = one(2.0);
        luck.years[0].provinces[EAST_COAST] = one(3.0);
        let all = world.at_with(&luck, 2025, |now| {
            Shocks::start(Lanes::ZERO).step(now.facts, now.draw, now.luck)
        });
        assert_eq!(all[WEST], all[CROWN]);
        [EAST_COAST, EAST_HILLS, WEST].map(|r| all[r].lane(0))
    }

    #[test]
    fn the_parts_of_a_shock_have_the_shares_of_its_variance() {
        #[track_caller]
        fn case(national: f64, of_zone: f64, parts: [f64; 3]) {
            let [coast, hills, west] = shocks(national, of_zone);
            assert_close(west, parts[0].sqrt());
            assert_close(hills, parts[0].sqrt() + 2.0 * parts[1].sqrt());
            assert_close(coast, hills + 3.0 * parts[2].sqrt());
        }

        case(0.36, 0.16, [0.36, 0.16, 0.48]);
        case(0.0, 0.0, [0.0, 0.0, 1.0]);
        // A zone's part leaves a twentieth to the province itself.
        case(0.7, 0.6, [0.7, 0.25, 0.05]);
        case(1.0, 0.5, [1.0, 0.0, 0.0]);
    }

    #[test]
    fn the_nations_factor_remembers() {
        let mut world = World::quiet();
        world.numbers.factor_persistence = one(0.6);
        world.numbers.shock_share_national = one(1.0);
        let mut luck = Luck::absent(&world.scenario.country, FIRST_YEAR);
        luck.years[0].nation = one(5.0);
        world.at_with(&luck, 2025, |now| {
            let mut shocks = Shocks::start(one(10.0));
            for _ in 0..2 {
                let all = shocks.step(now.facts, now.draw, now.luck);
                assert_close(all[WEST].lane(0), 0.6 * 10.0 + 0.8 * 5.0);
            }
        });
    }
}
