//! What is best: the division of the fund over zones and uses that serves an aim, beside the simple rules.

mod aim;
mod climb;
mod division;
mod frontier;
mod rounding;
mod rules;
mod validation;

pub use aim::Aim;
pub use climb::Mix;
pub use division::{Room, moved};
pub use rules::{NamedRule, NamedUses, SimpleRule};
pub use validation::{Contender, Paired, Row, on_fresh_luck, paired};

use aim::{Counted, Yardstick, outcomes, without_fund};
use climb::{Effort, climb};
use division::between;

use super::trial::{Simulate, Trial};
use crate::probe::Measured;
use crate::scenario::FundingScenario;

/// Part of the draws on which divisions are searched for.
const SEARCHED: u32 = 8;
/// Fewest of them.
const FEWEST: u32 = 64;
/// A division as good as the best reaches all but this part of what the fund does for the aim.
const NEARLY: f64 = 0.02;
/// Most of them that are shown.
const SHOWN: usize = 3;
/// Parts of the way from the best division to another aim's, or to a rule.
const WAY: [f64; 3] = [0.25, 0.5, 0.75];

/// What was found, and how it does on fresh luck.
#[derive(Clone, Debug)]
pub struct Optimised {
    pub aim: Aim,
    pub room: Room,
    pub found: Mix,
    /// The scenario with the division that was found.
    pub scenario: FundingScenario,
    /// The scenario without its block fund.
    pub without_fund: FundingScenario,
    /// All contenders on fresh luck: the scenario without a fund, what was found, the rules from the best on, and the
    /// rest.
    pub rows: Vec<Row>,
    /// Found minus the best simple rule.
    pub gain: Paired,
    /// Found minus the scenario without a block fund.
    pub effect: Paired,
    /// Divisions that were valued in the search.
    pub valued: usize,
    /// Draws that they were valued on, one future each.
    pub searched_draws: u32,
}

/// Seeks the division with the largest `aim` in the `room`, and tests it on luck that the search has not seen.
#[must_use]
pub fn optimise(
    scenario: &FundingScenario,
    (aim, room): (Aim, Room),
    trial: Trial,
    simulate: &Simulate,
) -> Optimised {
    let sample = Trial {
        futures_per_draw: 1,
        ..trial.with_draws((trial.draws / SEARCHED).max(FEWEST))
    };
    let mut search = Search::new(scenario, &room, sample, simulate);
    let rules = search.rules(aim);
    let start = room.division(&rules[0].1);
    let main = search.climb(aim, start, 8);
    let found = rounding::rounded(&main.best, &room.bounds());
    // The frontier between the whole and the weakest needs the best of both.
    let other_aim = match aim {
        Aim::WorstZone => Aim::Progress,
        _ => Aim::WorstZone,
    };
    let other = search.climb(other_aim, found.clone(), 4).best;
    let alike = search.alike(aim, &main, &found, &rules);

    let divided = |mix: &Mix| room.divided(scenario, mix);
    let mut contenders = vec![
        (Contender::WithoutFund, without_fund(scenario)),
        (Contender::Found(found.clone()), divided(&found)),
    ];
    contenders.extend(
        frontier::distinct(&rules)
            .map(|(rule, ruled)| (Contender::Rule(rule.clone()), ruled.clone())),
    );
    contenders.extend(alike.into_iter().map(|mix| {
        let scenario = divided(&mix);
        (Contender::Alike(mix), scenario)
    }));
    let on_way = WAY.iter().map(|&part| between(&found, &other, part));
    contenders.extend(on_way.chain([other.clone()]).map(|mix| {
        let scenario = divided(&mix);
        (Contender::Frontier(mix), scenario)
    }));
    let valued = search.valued;
    let rows = on_fresh_luck(contenders, (aim, &room), trial, simulate);
    Optimised {
        gain: paired(&rows[1].values, &rows[2].values),
        effect: paired(&rows[1].values, &rows[0].values),
        scenario: divided(&found),
        without_fund: search.without_fund,
        aim,
        room,
        found,
        rows,
        valued,
        searched_draws: sample.draws,
    }
}

/// Divisions valued on one sample of futures.
struct Search<'a> {
    scenario: &'a FundingScenario,
    room: &'a Room,
    sample: Trial,
    simulate: &'a Simulate<'a>,
    rules: Vec<(SimpleRule, FundingScenario)>,
    /// Of the scenario without a fund, and of the rules.
    measured: Vec<Measured>,
    yardstick: Yardstick,
    without_fund: FundingScenario,
    valued: usize,
}

impl<'a> Search<'a> {
    fn new(
        scenario: &'a FundingScenario,
        room: &'a Room,
        sample: Trial,
        simulate: &'a Simulate<'a>,
    ) -> Self {
        let rules = SimpleRule::all(scenario, room);
        let without = without_fund(scenario);
        let mut scenarios = vec![without.clone()];
        scenarios.extend(rules.iter().map(|(_, ruled)| ruled.clone()));
        let measured = simulate(&scenarios, &outcomes(scenario), sample);
        let counted: Vec<Counted<'_>> = scenarios
            .iter()
            .zip(&measured)
            .map(|(scenario, measured)| counted(scenario, measured, sample))
            .collect();
        let yardstick = Yardstick::new(&room.zones, counted[0], &counted[1..]);
        Self {
            scenario,
            room,
            sample,
            simulate,
            without_fund: without,
            valued: rules.len(),
            rules,
            measured,
            yardstick,
        }
    }

    /// The simple rules, the best for the aim first.
    fn rules(&self, aim: Aim) -> Vec<(SimpleRule, FundingScenario)> {
        let measured = self.measured[1..].iter();
        let mut valued: Vec<(f64, &(SimpleRule, FundingScenario))> = self
            .rules
            .iter()
            .zip(measured)
            .map(|(rule, measured)| (self.value(aim, &rule.1, measured), rule))
            .collect();
        valued.sort_by(|left, right| right.0.total_cmp(&left.0));
        valued.into_iter().map(|(_, rule)| rule.clone()).collect()
    }

    fn value(&self, aim: Aim, scenario: &FundingScenario, measured: &Measured) -> f64 {
        let counted = counted(scenario, measured, self.sample);
        aim.searched(counted, &self.room.zones, &self.yardstick)
    }

    fn values(&mut self, aim: Aim, mixes: &[Mix]) -> Vec<f64> {
        let scenarios: Vec<FundingScenario> = mixes
            .iter()
            .map(|mix| self.room.divided(self.scenario, mix))
            .collect();
        self.valued += mixes.len();
        let measured = (self.simulate)(&scenarios, &outcomes(self.scenario), self.sample);
        let found = scenarios.iter().zip(&measured);
        found
            .map(|(scenario, measured)| self.value(aim, scenario, measured))
            .collect()
    }

    fn climb(&mut self, aim: Aim, start: Mix, rounds: usize) -> climb::Climb {
        let effort = Effort {
            steps: vec![0.1, 0.04],
            rounds,
        };
        let bounds = self.room.bounds();
        climb(&bounds, start, &effort, &mut |mixes| {
            self.values(aim, mixes)
        })
    }

    /// Divisions nearly as good as the best one and far from it and from each other, among all that were tried and some
    /// on the way to the rules.
    fn alike(
        &mut self,
        aim: Aim,
        main: &climb::Climb,
        found: &Mix,
        rules: &[(SimpleRule, FundingScenario)],
    ) -> Vec<Mix> {
        let towards = frontier::distinct(rules).flat_map(|(_, ruled)| {
            let rule = self.room.division(ruled);
            WAY.map(|part| between(found, &rule, part))
                .into_iter()
                .chain([rule.clone()])
        });
        let on_way: Vec<Mix> = towards.collect();
        let values = self.values(aim, &on_way);
        let without = self.value(aim, &self.without_fund, &self.measured[0]);
        let enough = main.value - NEARLY * (main.value - without).abs();
        let tried = main.tried.iter().cloned();
        let is_inside = |mix: &Mix| frontier::is_inside(mix, &self.room.bounds());
        let good = tried
            .chain(on_way.into_iter().zip(values))
            .filter(|(mix, value)| *value >= enough && is_inside(mix))
            .map(|(mix, _)| rounding::rounded(&mix, &self.room.bounds()));
        frontier::far_apart(found, good.collect(), SHOWN)
    }
}

fn counted<'a>(scenario: &'a FundingScenario, measured: &'a Measured, trial: Trial) -> Counted<'a> {
    Counted {
        scenario,
        measured,
        futures_per_draw: trial.futures_per_draw,
    }
}
