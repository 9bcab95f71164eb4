//! A batch that takes what was simulated before and simulates the rest, some scenarios at a time.

use std::io;

use rayon::prelude::*;

use super::scores::{read_scores, write_scores};
use super::{Store, key};
use crate::experiment::{Experiment, Outcomes};
use crate::scenario::FundingScenario;
use crate::tally::{Layout, Tally, Unread, Written};

/// Scenarios that are simulated and then kept together; a program that is killed loses no more. They share their luck,
/// whose cost is about that of one scenario more; any number gives the same results.
const AT_ONCE: usize = 16;

/// The scenarios of a batch, of which some are done.
pub struct Resumed<'a> {
    store: &'a Store,
    scenarios: &'a [FundingScenario],
    /// By scenario.
    keys: Vec<String>,
    tallies: Vec<Option<Tally>>,
    scores_key: String,
    scores: Option<Vec<Vec<f64>>>,
}

impl<'a> Resumed<'a> {
    /// Takes from the store what is there.
    ///
    /// # Panics
    ///
    /// If there is no scenario.
    #[must_use]
    pub fn new(store: &'a Store, scenarios: &'a [FundingScenario], experiment: Experiment) -> Self {
        let key = |scenario| key::of_scenario(scenario, experiment);
        let keys: Vec<String> = scenarios.par_iter().map(key).collect();
        let scores_key = key::of_scores(&scenarios[0].country, experiment);
        let scores = store.find(&scores_key);
        let scores = scores.and_then(|bytes| read_scores(&mut Unread(&bytes)));
        let tally = |(scenario, key): (&FundingScenario, &String)| {
            // Scenarios come with the scores of their draws; without these they are of no use.
            scores.as_ref()?;
            let layout = Layout::new(&scenario.country, scenario.horizon);
            Tally::from_bytes(layout, &store.find(key)?)
        };
        let tallies = scenarios.par_iter().zip(&keys).map(tally).collect();
        Self {
            store,
            scenarios,
            keys,
            tallies,
            scores_key,
            scores,
        }
    }

    /// How many scenarios are done.
    #[must_use]
    pub fn done(&self) -> usize {
        self.tallies.iter().flatten().count()
    }

    /// How many times [`Self::to_simulate`] gives scenarios before all are done.
    #[must_use]
    pub fn rounds(&self) -> usize {
        self.missing().len().div_ceil(AT_ONCE)
    }

    /// The scenarios to be simulated next, if any are left.
    #[must_use]
    pub fn to_simulate(&self) -> Option<Vec<FundingScenario>> {
        let missing = self.missing();
        let next = missing.iter().take(AT_ONCE);
        let next: Vec<FundingScenario> = next.map(|&s| self.scenarios[s].clone()).collect();
        (!next.is_empty()).then_some(next)
    }

    /// Takes the outcomes of the scenarios that were to be simulated next, and keeps them.
    ///
    /// # Errors
    ///
    /// If they could not be kept; they are taken all the same.
    pub fn add(&mut self, outcomes: Outcomes) -> io::Result<()> {
        let mut kept = Ok(());
        // First, since without them the scenarios are of no use.
        if self.scores.is_none() {
            let mut bytes = Written::default();
            write_scores(&outcomes.scores, &mut bytes);
            kept = self.store.keep(&self.scores_key, &bytes.0);
            self.scores = Some(outcomes.scores);
        }
        for (s, tally) in self.missing().into_iter().zip(outcomes.tallies) {
            kept = kept.and_then(|()| self.store.keep(&self.keys[s], &tally.to_bytes()));
            self.tallies[s] = Some(tally);
        }
        kept.and_then(|()| self.store.tidy())
    }

    /// The outcomes of all scenarios.
    ///
    /// # Panics
    ///
    /// If some are still to be simulated.
    #[must_use]
    pub fn outcomes(self) -> Outcomes {
        let whole = "all scenarios are done";
        Outcomes {
            tallies: self
                .tallies
                .into_iter()
                .map(|tally| tally.expect(whole))
                .collect(),
            scores: self.scores.expect(whole),
        }
    }

    /// Positions of the scenarios that are not done.
    fn missing(&self) -> Vec<usize> {
        let all = 0..self.scenarios.len();
        all.filter(|&s| self.tallies[s].is_none()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chance::Seed;
    use crate::experiment::simulate;
    use crate::sampler::Sampler;
    use crate::scenario::load;
    use crate::units::Year;

    /// With two blocks of draws.
    fn experiment(sampler: Sampler) -> Experiment {
        Experiment::Random {
            seed: Seed(5),
            draws: 128,
            futures_per_draw: 2,
            sampler,
        }
    }

    /// More scenarios than are simulated at once, with several horizons.
    fn scenarios() -> Vec<FundingScenario> {
        let file = "scenarios/share-7.json".into();
        let one = load(&[file]).remove(0).unwrap().scenario;
        let all = (0..AT_ONCE as u16 + 3).map(|s| FundingScenario {
            horizon: Year::try_from(2029 + s % 4).unwrap(),
            local_match: 0.01 * f64::from(s),
            ..one.clone()
        });
        all.collect()
    }

    fn bytes(outcomes: &Outcomes) -> Vec<Vec<u8>> {
        let mut scores = Written::default();
        write_scores(&outcomes.scores, &mut scores);
        let tallies = outcomes.tallies.iter().map(Tally::to_bytes);
        tallies.chain([scores.0]).collect()
    }

    #[test]
    fn a_batch_that_was_stopped_goes_on_to_the_same_bits() {
        for sampler in [
            Sampler::PseudoRandom,
            Sampler::LatinHypercube,
            Sampler::Sobol,
        ] {
            goes_on_to_the_same_bits(experiment(sampler));
        }
    }

    fn goes_on_to_the_same_bits(experiment: Experiment) {
        let parent = tempfile::tempdir().unwrap();
        let store = Store::beside(&parent.path().join("result"));
        let scenarios = scenarios();

        let mut stopped = Resumed::new(&store, &scenarios, experiment);
        assert_eq!((stopped.done(), stopped.rounds()), (0, 2));
        let first = stopped.to_simulate().unwrap();
        stopped.add(simulate(&first, experiment, &())).unwrap();
        drop(stopped);

        let mut resumed = Resumed::new(&store, &scenarios, experiment);
        assert_eq!((resumed.done(), resumed.rounds()), (AT_ONCE, 1));
        while let Some(next) = resumed.to_simulate() {
            resumed.add(simulate(&next, experiment, &())).unwrap();
        }
        let undisturbed = simulate(&scenarios, experiment, &());
        assert!(bytes(&resumed.outcomes()) == bytes(&undisturbed));

        let again = Resumed::new(&store, &scenarios, experiment);
        assert!(again.to_simulate().is_none());
        assert!(bytes(&again.outcomes()) == bytes(&undisturbed));
    }

    #[test]
    fn bytes_of_another_layout_are_no_tally() {
        let scenarios = scenarios();
        let tally = simulate(&scenarios[..1], experiment(Sampler::PseudoRandom), &())
            .tallies
            .remove(0);
        let bytes = tally.to_bytes();
        let layout = |s: usize| Layout::new(&scenarios[s].country, scenarios[s].horizon);
        assert!(Tally::from_bytes(layout(0), &bytes).is_some());
        assert!(Tally::from_bytes(layout(1), &bytes).is_none());
        assert!(Tally::from_bytes(layout(0), &bytes[..bytes.len() - 1]).is_none());
    }
}
