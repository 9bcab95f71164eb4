//! What decides the simulated futures of a scenario, as one hash.

use crate::country::Country;
use crate::digest::sha256;
use crate::experiment::Experiment;
use crate::release;
use crate::scenario::FundingScenario;
use crate::units::Text;

/// Of one scenario: the program, the experiment, and all that the model sees of the scenario and its country. What a
/// scenario says of itself does not matter, nor where its file lies.
#[must_use]
pub(super) fn of_scenario(scenario: &FundingScenario, experiment: Experiment) -> String {
    let nothing = || Text {
        ko: String::new(),
        en: String::new(),
    };
    let decisions = FundingScenario {
        name: String::new(),
        title: nothing(),
        question: nothing(),
        authors: Vec::new(),
        sources: Vec::new(),
        ..scenario.clone()
    };
    of(experiment, &format!("scenario {decisions:?}"))
}

/// Of the scores that the draws of all scenarios of a country have.
#[must_use]
pub(super) fn of_scores(country: &Country, experiment: Experiment) -> String {
    of(experiment, &format!("scores {country:?}"))
}

fn of(experiment: Experiment, what: &str) -> String {
    let text = format!(
        "{}\n{}\n{experiment:?}\n{what}",
        release::VERSION,
        release::CODE
    );
    sha256(text.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chance::Seed;
    use crate::sampler::Sampler;
    use crate::scenario::load;

    fn random(seed: u64, draws: u32, futures_per_draw: u16) -> Experiment {
        Experiment::Random {
            seed: Seed(seed),
            draws,
            futures_per_draw,
            sampler: Sampler::PseudoRandom,
        }
    }

    fn shipped(name: &str) -> FundingScenario {
        let file = format!("scenarios/{name}.json").into();
        load(&[file]).remove(0).unwrap().scenario
    }

    #[test]
    fn only_what_matters_changes_a_key() {
        let baseline = shipped("baseline");
        let key = of_scenario(&baseline, random(1, 64, 4));
        let renamed = FundingScenario {
            name: "other".to_owned(),
            authors: vec!["somebody".to_owned()],
            ..baseline.clone()
        };
        assert_eq!(of_scenario(&renamed, random(1, 64, 4)), key);
        // Read again, so that nothing is shared.
        assert_eq!(of_scenario(&shipped("baseline"), random(1, 64, 4)), key);

        for other in [random(2, 64, 4), random(1, 65, 4), random(1, 64, 5)] {
            assert_ne!(of_scenario(&baseline, other), key, "{other:?}");
        }
        let changed = FundingScenario {
            local_match: baseline.local_match + 1e-12,
            ..baseline.clone()
        };
        assert_ne!(of_scenario(&changed, random(1, 64, 4)), key);
        assert_ne!(of_scenario(&shipped("share-7"), random(1, 64, 4)), key);
        assert_ne!(of_scores(&baseline.country, random(1, 64, 4)), key);
    }
}
