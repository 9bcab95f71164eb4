//! What is known of all futures of an experiment that is too large to keep them one by one.
//!
//! Attainments, means and differences then come from counts over all futures, with errors from the spread of the groups;
//! quantiles, spreads, influences and the share of futures in which a scenario is better come from a sample.

use super::attainment::{declared_targets, threshold};
use super::comparison::{self, judge};
use super::findings::{Attainment, Comparison, Findings, ScenarioFindings};
use super::goal::target_year;
use super::nesting::margin;
use crate::country::Outcome;
use crate::experiment::Outcomes;
use crate::scenario::FundingScenario;
use crate::stats::{
    CONFIDENCE, Estimate, errors_in_half, grouped_mean, wilson, with_unseen_changes,
};
use crate::tally::{Counted, KEPT, Tally};
use crate::units::Year;

impl Findings {
    /// Puts what was counted over all futures in place of what a sample of them says. Nothing changes if all were kept.
    #[must_use]
    pub fn over_all_futures(
        mut self,
        scenarios: &[&FundingScenario],
        outcomes: &Outcomes,
        baseline: usize,
    ) -> Self {
        let (draws, reference) = (self.experiment.draws, &outcomes.tallies[baseline]);
        let all = scenarios.iter().zip(&outcomes.tallies);
        for (findings, (scenario, tally)) in self.scenarios.iter_mut().zip(all) {
            if !tally.counted().is_empty() {
                let counts = Counts {
                    scenario,
                    tally,
                    together: comparison::count(&outcomes.tallies, baseline),
                    reads_ratio_alike: comparison::reads_ratio_alike(scenario, scenarios[baseline]),
                };
                counts.correct(findings, reference, draws as usize);
            }
        }
        self
    }
}

/// A scenario and what was counted for it.
struct Counts<'a> {
    scenario: &'a FundingScenario,
    tally: &'a Tally,
    /// Comparisons that are judged together.
    together: usize,
    /// Whether the baseline declares the same reading of the capacity ratio: only that one is counted over all futures.
    reads_ratio_alike: bool,
}

impl Counts<'_> {
    fn correct(&self, findings: &mut ScenarioFindings, reference: &Tally, draws: usize) {
        for row in &mut findings.attainments {
            self.correct_attainment(row, draws);
        }
        let year = self.year(target_year(self.scenario));
        let declared: Vec<(Outcome, usize)> = declared_targets(self.scenario)
            .into_iter()
            .filter_map(|outcome| Some((outcome, self.goal(outcome)?)))
            .collect();
        for row in &mut findings.joint {
            let is_wanted = |set: usize| {
                let mut goals = declared.iter();
                goals.all(|(outcome, goal)| row.met.contains(outcome) == (set >> goal & 1 == 1))
            };
            row.share = self.share(year, is_wanted);
        }
        for (number, share) in findings.met_together.iter_mut().enumerate() {
            let is_wanted = |set: usize| {
                let met = declared.iter().filter(|(_, goal)| set >> goal & 1 == 1);
                met.count() == number
            };
            *share = self.share(year, is_wanted);
        }
        for row in &mut findings.summaries {
            let (_, place) = KEPT[position(row.outcome)];
            let series = self.tally.layout.series.position(row.outcome, place);
            row.mean = self.tally.at(row.year, series).0.estimate();
            if let (Some(share), Some(goal)) = (&mut row.attainment, self.goal(row.outcome)) {
                *share = self.share(year, |set| set >> goal & 1 == 1);
            }
        }
        for row in &mut findings.comparisons {
            if row.outcome != Outcome::CapacityRatio || self.reads_ratio_alike {
                self.correct_comparison(row, reference, draws);
            }
        }
    }

    fn correct_attainment(&self, row: &mut Attainment, draws: usize) {
        let year = self.year(row.year);
        let otherwise = row.outcome == Outcome::CapacityRatio && row.reading != "declared";
        let goals = &self.tally.layout.goals;
        let goal = goals.position(row.outcome, otherwise, row.threshold);
        let goal = goal.expect("every reading of a target is counted");
        let is_met = |set: usize| set >> goal & 1 == 1;
        let groups = self.tally.counted();
        row.share = self.share(year, is_met);
        row.hits = groups.iter().map(|group| group.met(year, is_met)).sum();
        row.futures = groups.iter().map(Counted::futures).sum();
        let interval = wilson(row.share, draws, errors_in_half(CONFIDENCE, groups.len()));
        (row.low, row.high) = (interval.low, interval.high);
    }

    fn correct_comparison(&self, row: &mut Comparison, reference: &Tally, draws: usize) {
        let kept_years = &reference.layout.kept_years;
        let Some(their_year) = kept_years.iter().position(|year| *year == row.year) else {
            return;
        };
        let (year, outcome) = (self.year(row.year), position(row.outcome));
        let groups = || self.tally.counted().iter().zip(reference.counted());
        row.difference = grouped_mean(groups().map(|(our, their)| {
            let difference = our.mean(year, outcome) - their.mean(their_year, outcome);
            (our.futures() as f64, difference)
        }));
        // Both count the scenario's own threshold, as the baseline's may be another. A lever that does not reach the
        // outcome in the sample does not in any future.
        let is_reached = row
            .attainment_difference
            .is_some_and(|it| it.standard_error > 0.0);
        if let Some(goal) = self.goal(row.outcome).filter(|_| is_reached) {
            let is_met = |set: usize| set >> goal & 1 == 1;
            let changes = grouped_mean(groups().map(|(our, their)| {
                let futures = our.futures() as f64;
                let (our, their) = (our.met(year, is_met), their.met(their_year, is_met));
                (futures, (our as f64 - their as f64) / futures)
            }));
            row.attainment_difference = Some(with_unseen_changes(changes, draws));
        }
        let their_mean = grouped_mean(
            groups().map(|(_, their)| (their.futures() as f64, their.mean(their_year, outcome))),
        );
        let replicates = self.tally.counted().len();
        let difference = row.difference;
        let margins = [1, self.together].map(|together| margin(difference, replicates, together));
        judge(row, their_mean.value, margins, draws);
    }

    /// The share of futures that meet a set of goals.
    fn share(&self, year: usize, is_wanted: impl Fn(usize) -> bool) -> Estimate {
        grouped_mean(self.tally.counted().iter().map(|group| {
            let futures = group.futures() as f64;
            (futures, group.met(year, &is_wanted) as f64 / futures)
        }))
    }

    /// The goal that an outcome reaches its target.
    fn goal(&self, outcome: Outcome) -> Option<usize> {
        let threshold = threshold(self.scenario, outcome)?;
        let goals = &self.tally.layout.goals;
        goals.position(outcome, false, threshold)
    }

    fn year(&self, year: Year) -> usize {
        let mut kept = self.tally.layout.kept_years.iter();
        let position = kept.position(|kept| *kept == year);
        position.expect("findings are of kept years")
    }
}

fn position(outcome: Outcome) -> usize {
    let position = KEPT.iter().position(|(kept, _)| *kept == outcome);
    position.expect("findings are of kept outcomes")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::Nesting;
    use crate::analysis::findings::ExperimentFacts;
    use crate::chance::Seed;
    use crate::dispatch::VectorUnit;
    use crate::experiment::{Experiment, Sample, simulate_keeping};
    use crate::sampler::Sampler;
    use crate::scenario::{Loaded, load};
    use crate::units::Text;

    const DRAWS: u32 = 4_096;

    fn facts() -> ExperimentFacts {
        ExperimentFacts {
            engine_version: String::new(),
            engine_code: String::new(),
            seed: 7,
            draws: DRAWS,
            futures_per_draw: 2,
            sampler: "sobol".to_owned(),
            replicates: 32,
            futures_kept: 0,
            is_central: false,
            baseline: "baseline".to_owned(),
            country: Text::untranslated("Korea"),
            fingerprint: String::new(),
        }
    }

    /// The findings about two scenarios of which at most `all_kept` futures are kept, else few.
    fn findings(loaded: &[Loaded], all_kept: u64) -> Findings {
        let experiment = Experiment::Random {
            seed: Seed(7),
            draws: DRAWS,
            futures_per_draw: 2,
            sampler: Sampler::Sobol,
        };
        let sample = Sample::within(&experiment, all_kept, 64);
        let scenarios: Vec<FundingScenario> = loaded
            .iter()
            .map(|loaded| loaded.scenario.clone())
            .collect();
        let unit = VectorUnit::widest();
        let outcomes = simulate_keeping(unit, &scenarios, (experiment, sample), &());
        let nesting = Nesting::of_kept(&experiment, &sample);
        Findings::new(loaded, &outcomes, 0, nesting, facts()).over_all_futures(
            &scenarios.iter().collect::<Vec<_>>(),
            &outcomes,
            0,
        )
    }

    #[track_caller]
    fn assert_close(counted: Estimate, kept: Estimate) {
        let scale = kept.value.abs().max(1.0);
        let error = |one: f64, other: f64| (one - other).abs() / scale;
        assert!(
            error(counted.value, kept.value) < 1e-12
                && error(counted.standard_error, kept.standard_error) < 1e-12,
            "{counted:?}, not {kept:?}"
        );
    }

    #[test]
    fn counts_over_all_futures_say_what_the_futures_say() {
        let files = ["baseline", "share-7"].map(|name| format!("scenarios/{name}.json").into());
        let loaded = load(&files).into_iter().map(|loaded| loaded.unwrap());
        let loaded: Vec<Loaded> = loaded.collect();
        // Groups and replicates are the same 32 parts, so errors are the same too.
        let [counted, kept] = [0, u64::MAX].map(|all_kept| findings(&loaded, all_kept));
        for (counted, kept) in counted.scenarios.iter().zip(&kept.scenarios) {
            for (counted, kept) in counted.attainments.iter().zip(&kept.attainments) {
                assert_eq!(
                    (counted.hits, counted.futures, &counted.reading),
                    (kept.hits, kept.futures, &kept.reading)
                );
                assert_close(counted.share, kept.share);
                assert!((counted.low - kept.low).abs() < 1e-12, "{counted:?}");
                assert!((counted.high - kept.high).abs() < 1e-12, "{counted:?}");
            }
            for (counted, kept) in counted.joint.iter().zip(&kept.joint) {
                assert_close(counted.share, kept.share);
            }
            let together = counted.met_together.iter().zip(&kept.met_together);
            for (counted, kept) in together {
                assert_close(*counted, *kept);
            }
            for (counted, kept) in counted.summaries.iter().zip(&kept.summaries) {
                assert_close(counted.mean, kept.mean);
                assert_eq!(counted.attainment.is_some(), kept.attainment.is_some());
            }
            for (counted, kept) in counted.comparisons.iter().zip(&kept.comparisons) {
                assert_close(counted.difference, kept.difference);
                let changes = (counted.attainment_difference, kept.attainment_difference);
                if let (Some(counted), Some(kept)) = changes {
                    assert!((counted.value - kept.value).abs() < 1e-12, "{counted:?}");
                }
                assert_eq!(counted.verdict, kept.verdict);
            }
            assert_eq!(counted.comparisons.len(), kept.comparisons.len());
        }
    }
}
