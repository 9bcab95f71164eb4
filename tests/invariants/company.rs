//! What a scenario gives does not depend on which others are simulated beside it.

use std::path::PathBuf;

use blockfund::chance::Seed;
use blockfund::experiment::{Experiment, simulate};
use blockfund::sampler::Sampler;
use blockfund::scenario::{self, FundingScenario, ScoreIndex};
use blockfund::tally::Tally;
use blockfund::units::FIRST_YEAR;

use super::support::{shipped, year};

/// All shipped scenarios, and some that part from another early, late or never.
fn scenarios() -> Vec<FundingScenario> {
    let files = std::fs::read_dir("scenarios").unwrap();
    let files = files.map(|file| file.unwrap().path());
    let mut files: Vec<PathBuf> = files
        .filter(|file| file.extension().is_some_and(|it| it == "json"))
        .collect();
    files.sort();
    let loaded = scenario::load(&files).into_iter();
    let mut scenarios: Vec<FundingScenario> = loaded.map(|it| it.unwrap().scenario).collect();
    let mut like_share_7 = |change: &dyn Fn(&mut FundingScenario)| {
        let mut scenario = shipped("share-7");
        change(&mut scenario);
        scenarios.push(scenario);
    };
    like_share_7(&|_| {});
    like_share_7(&|scenario| scenario.horizon = year(2033));
    like_share_7(&|scenario| scenario.score_index = ScoreIndex::Geometric);
    like_share_7(&|scenario| scenario.readings.ratio_with_all_provinces ^= true);
    like_share_7(&|scenario| scenario.autonomy ^= true);
    like_share_7(&|scenario| {
        let plan = &mut scenario.stage_fund.amounts_eok;
        plan.insert(year(2030), 12_345.0);
    });
    scenarios
}

/// All numbers of a tally, as bits.
fn everything(tally: &Tally) -> Vec<u64> {
    let layout = &tally.layout;
    let mut all = Vec::new();
    for year in FIRST_YEAR.to(layout.horizon) {
        for series in 0..layout.series.series.len() {
            let (moments, histogram) = tally.at(year, series);
            let mean = moments.estimate();
            all.extend([mean.value, mean.standard_error]);
            all.extend([0.0, 0.05, 0.3, 0.5, 0.95, 1.0].map(|p| histogram.quantile(p)));
        }
        for part in 0..layout.parts.series.len() {
            let mean = tally.part_at(year, part).estimate();
            all.extend([mean.value, mean.standard_error]);
        }
        if let Some(kept) = tally.kept_in(year) {
            all.extend(kept.outcomes.iter().flatten());
            all.extend(&kept.capacity_ratio_otherwise);
        }
    }
    all.into_iter().map(f64::to_bits).collect()
}

/// Statistics of draws one by one, and of whole replicates.
#[test]
fn company_changes_nothing() {
    #[track_caller]
    fn case(sampler: Sampler, draws: u32, futures_per_draw: u16) {
        let experiment = Experiment::Random {
            seed: Seed(7),
            draws,
            futures_per_draw,
            sampler,
        };
        let scenarios = scenarios();
        let together = simulate(&scenarios, experiment, &());
        for (scenario, together) in scenarios.iter().zip(&together.tallies) {
            let alone = simulate(std::slice::from_ref(scenario), experiment, &());
            let alone = everything(&alone.tallies[0]);
            assert!(alone == everything(together), "{}", scenario.name);
        }
    }

    case(Sampler::PseudoRandom, 40, 2);
    case(Sampler::Sobol, 512, 1);
}
