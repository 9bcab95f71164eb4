//! What a shard gives as bytes, so that another machine can put the shards together.

use super::scores::{read_scores, write_scores};
use crate::experiment::{Group, Part};
use crate::scenario::FundingScenario;
use crate::tally::{GroupTally, Layout, Unread, Written, read_histograms, write_histograms};

/// The bytes of a part.
#[must_use]
pub fn part_to_bytes(part: &Part) -> Vec<u8> {
    let mut bytes = Written::default();
    bytes.count(part.groups.len() as u64);
    for group in &part.groups {
        for tally in &group.tallies {
            tally.write(&mut bytes);
        }
        write_scores(&group.scores, &mut bytes);
    }
    for histograms in &part.counts {
        write_histograms(histograms, &mut bytes);
    }
    bytes.0
}

/// Reads the bytes of a part of an experiment with these scenarios; nothing if they are not such ones.
#[must_use]
pub fn part_from_bytes(scenarios: &[FundingScenario], bytes: &[u8]) -> Option<Part> {
    let layouts: Vec<Layout> = scenarios
        .iter()
        .map(|scenario| Layout::new(&scenario.country, scenario.horizon))
        .collect();
    let mut bytes = Unread(bytes);
    let groups = (0..bytes.count()?).map(|_| group(&layouts, &mut bytes));
    let part = Part {
        groups: groups.collect::<Option<_>>()?,
        counts: layouts
            .iter()
            .map(|layout| read_histograms(layout, &mut bytes))
            .collect::<Option<_>>()?,
    };
    bytes.0.is_empty().then_some(part)
}

fn group(layouts: &[Layout], bytes: &mut Unread) -> Option<Group> {
    let tallies = layouts
        .iter()
        .map(|layout| GroupTally::read(layout, bytes))
        .collect::<Option<_>>()?;
    Some(Group {
        tallies,
        scores: read_scores(bytes)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chance::Seed;
    use crate::dispatch::VectorUnit;
    use crate::experiment::{Experiment, Fold, Outcomes, Shard, simulate, simulate_shard};
    use crate::sampler::Sampler;
    use crate::scenario::load;
    use crate::tally::Tally;

    fn scenarios() -> Vec<FundingScenario> {
        let files = ["baseline", "share-7"].map(|name| format!("scenarios/{name}.json").into());
        let loaded = load(&files).into_iter().map(|loaded| loaded.unwrap());
        loaded.map(|loaded| loaded.scenario).collect()
    }

    /// Outcomes of shards that were written and read again.
    fn of_shards(scenarios: &[FundingScenario], experiment: Experiment, of: u32) -> Outcomes {
        let mut fold = Fold::default();
        for number in 1..=of {
            let shard = Shard { number, of };
            let unit = VectorUnit::widest();
            let part = simulate_shard(unit, scenarios, (experiment, shard), &());
            let bytes = part_to_bytes(&part);
            let part = part_from_bytes(scenarios, &bytes).unwrap();
            for group in part.groups {
                fold.append(group);
            }
            fold.count(&part.counts);
        }
        fold.outcomes(scenarios)
    }

    #[test]
    fn shards_together_are_the_bits_of_one_run() {
        // Groups of one block, of replicates of two blocks, and of unequal size with a rest of a block.
        for (sampler, draws) in [
            (Sampler::LatinHypercube, 512),
            (Sampler::Sobol, 4_096),
            (Sampler::PseudoRandom, 4_300),
        ] {
            let experiment = Experiment::Random {
                seed: Seed(5),
                draws,
                futures_per_draw: 1,
                sampler,
            };
            let scenarios = scenarios();
            let bits = |outcomes: &Outcomes| -> Vec<Vec<u8>> {
                outcomes.tallies.iter().map(Tally::to_bytes).collect()
            };
            let whole = simulate(&scenarios, experiment, &());
            for of in [2, 7] {
                let merged = of_shards(&scenarios, experiment, of);
                assert!(bits(&merged) == bits(&whole), "{sampler:?}, {of} shards");
                assert!(merged.scores == whole.scores, "{sampler:?}, {of} shards");
            }
        }
    }

    #[test]
    fn bytes_that_are_cut_off_are_no_part() {
        let experiment = Experiment::Random {
            seed: Seed(5),
            draws: 64,
            futures_per_draw: 1,
            sampler: Sampler::Sobol,
        };
        let scenarios = scenarios();
        let of = (experiment, Shard::WHOLE);
        let bytes = part_to_bytes(&simulate_shard(VectorUnit::widest(), &scenarios, of, &()));
        assert!(part_from_bytes(&scenarios, &bytes).is_some());
        assert!(part_from_bytes(&scenarios, &bytes[..bytes.len() - 1]).is_none());
        assert!(part_from_bytes(&scenarios[..1], &bytes).is_none());
    }
}
