use super::*;
use crate::experiment::{Experiment, simulate};
use crate::sampler::Sampler;
use crate::scenario;

fn share_7() -> FundingScenario {
    let mut loaded = scenario::load(&["scenarios/share-7.json".into()]);
    loaded.remove(0).unwrap_or_else(|_| unreachable!()).scenario
}

#[test]
fn a_probe_measures_what_an_experiment_counts() {
    let scenario = share_7();
    let (seed, draws, futures_per_draw) = (Seed(3), 70, 2);
    let sampling = Sampling {
        seed,
        draws,
        futures_per_draw,
    };
    let probed = measure(
        VectorUnit::widest(),
        (&[Variant::first(&scenario)], &MEASURABLE),
        sampling,
        &(),
    );
    let plan = Experiment::Random {
        seed,
        draws,
        futures_per_draw,
        sampler: Sampler::PseudoRandom,
    };
    let outcomes = simulate(std::slice::from_ref(&scenario), plan, &());
    let kept = outcomes.tallies[0].kept_in(TARGET_YEAR).unwrap();
    for outcome in &MEASURABLE[..OF_NATION] {
        let outcome = *outcome;
        for (ours, theirs) in probed[0].of(outcome).iter().zip(kept.of(outcome)) {
            // Sums over provinces are taken in another order.
            assert!(
                (ours - theirs).abs() <= 1e-12 * theirs.abs(),
                "{outcome:?}: {ours}, not {theirs}"
            );
        }
        assert_eq!(probed[0].of(outcome).len(), kept.of(outcome).len());
    }
    let tally = &outcomes.tallies[0];
    for (zone, facts) in scenario.country.zones.iter().enumerate() {
        let series = &tally.layout.series;
        let position = series.position(Outcome::CapacityScore, &facts.id);
        let theirs = tally.at(TARGET_YEAR, position).0.estimate().value;
        let scores = probed[0].score_of_zone(zone);
        let ours = scores.iter().sum::<f64>() / scores.len() as f64;
        assert!((ours - theirs).abs() <= 1e-12 * theirs, "{}", facts.id);
    }
}

#[test]
fn second_points_change_only_what_hangs_on_them() {
    let scenario = share_7();
    let position = crate::country::parameters::PARAMETERS
        .iter()
        .position(|parameter| parameter.name == "score_drift")
        .unwrap();
    let moved = Variant {
        second: vec![position],
        ..Variant::first(&scenario)
    };
    let sampling = Sampling {
        seed: Seed(3),
        draws: 64,
        futures_per_draw: 1,
    };
    let probed = measure(
        VectorUnit::widest(),
        (&[Variant::first(&scenario), moved], &MEASURABLE),
        sampling,
        &(),
    );
    let [first, second] = probed.as_slice() else {
        unreachable!()
    };
    assert_eq!(
        first.of(Outcome::Researchers),
        second.of(Outcome::Researchers)
    );
    assert_ne!(
        first.of(Outcome::CapacityRatio),
        second.of(Outcome::CapacityRatio)
    );
}
