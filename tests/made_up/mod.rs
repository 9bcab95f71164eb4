//! Made-up findings of a plausible shape, for tests of what is drawn from them: normal futures around smooth paths.

use blockfund::analysis::findings::{
    Attainment, ExperimentFacts, Findings, PlaceKind, ProgrammeFacts, ScenarioFindings, Summary,
    TargetFacts, Trajectory,
};
use blockfund::country::Outcome;
use blockfund::stats::Estimate;
use blockfund::units::{Text, Year};

mod futures;
mod ledger;
mod names;
mod past;
mod places;
mod relations;

use futures::{Futures, exactly};
use names::{LONG, PROGRAMMES, SCENARIOS, TARGETS};

/// What is asked of the made-up findings.
#[derive(Clone, Copy, Debug)]
pub struct Case {
    pub scenarios: usize,
    pub horizon: u16,
    pub is_central: bool,
    /// Titles that no chart has room for.
    pub has_long_titles: bool,
    /// Only one province outside the capital.
    pub is_small: bool,
    /// Every target missed by far, or met by far.
    pub is_certain: Option<bool>,
}

impl Default for Case {
    fn default() -> Self {
        Self {
            scenarios: 3,
            horizon: 2030,
            is_central: false,
            has_long_titles: false,
            is_small: false,
            is_certain: None,
        }
    }
}

fn text(ko: &str, en: &str) -> Text {
    Text {
        ko: ko.to_owned(),
        en: en.to_owned(),
    }
}

pub fn year(number: u16) -> Year {
    Year::try_from(number).expect("a year of this century")
}

/// How strongly a scenario differs from the baseline: the baseline and its last copy not at all.
fn strength(scenario: usize) -> f64 {
    [
        0.0, -0.25, 0.3, 1.0, 1.15, 0.98, 1.03, 1.01, 1.12, 0.9, 0.97, 0.85, -0.12,
    ][scenario]
}

/// An outcome's futures in a year.
fn futures(case: Case, scenario: usize, outcome: Outcome, year: u16) -> Futures {
    let (years, effect) = (f64::from(year) - 2024.0, strength(scenario));
    let reached = (f64::from(year) - 2026.0).clamp(0.0, 4.0) / 4.0;
    let (mean, sd) = match outcome {
        Outcome::CapacityRatio => (
            0.44 - 0.005 * years + 0.012 * effect * reached,
            0.009 * years.sqrt(),
        ),
        Outcome::Researchers => (
            200_000.0 + 2_900.0 * years + 2_700.0 * effect * reached,
            1_750.0 * years.sqrt(),
        ),
        Outcome::RegionalShare if year < 2027 => (0.0286 + 0.011 * (years - 1.0), 0.0),
        Outcome::RegionalShare => (
            0.0396 + 0.029 * effect.max(0.0) * reached,
            0.0021 * reached.sqrt(),
        ),
        Outcome::DeepTechStartups => (
            (80.0 + 5.0 * effect * reached) * (years - 1.0).max(0.0),
            21.0 * (years - 1.0).max(0.0).sqrt(),
        ),
        Outcome::RegionalRd => (
            430_000.0 + 9_800.0 * years + 4_600.0 * effect * reached,
            8_000.0 * years.sqrt(),
        ),
        _ => (100.0 * years, 5.0 * years),
    };
    let shift = match case.is_certain {
        Some(is_met) => {
            let sign = if is_met { 3.0 } else { -1.0 };
            sign * mean * 0.2 * reached
        }
        None => 0.0,
    };
    Futures {
        mean: mean + shift,
        sd: if case.is_central { 0.0 } else { sd },
    }
}

/// Findings as a run would make them.
pub fn findings(case: Case) -> Findings {
    Findings {
        experiment: ExperimentFacts {
            engine_version: "0.1.0".to_owned(),
            engine_code: "9f86d081884c7d65".to_owned(),
            seed: 20_260_416,
            draws: if case.is_central { 1 } else { 4096 },
            futures_per_draw: if case.is_central { 1 } else { 4 },
            sampler: "pseudo".to_owned(),
            replicates: if case.is_central { 1 } else { 4096 },
            futures_kept: if case.is_central { 1 } else { 4096 * 4 },
            is_central: case.is_central,
            baseline: "baseline".to_owned(),
            country: text("대한민국 (2026년 자료)", "Republic of Korea (data of 2026)"),
            fingerprint: "4be1c6a0d3f84e5f9a7c20b1e8d6f3a2c5b4970e1f2d3c4b5a69788796a5b4c3"
                .to_owned(),
        },
        targets: TARGETS.iter().map(target).collect(),
        places: places::facts(case.is_small),
        programmes: PROGRAMMES.iter().map(programme).collect(),
        ledger: ledger::entries(),
        sources: ledger::sources(),
        hindcast: Some(past::hindcast()),
        choosing: relations::choosing(case),
        scenarios: (0..case.scenarios)
            .map(|index| scenario(case, index))
            .collect(),
    }
}

fn target(
    &(outcome, ko, en, threshold, start, start_year): &(Outcome, &str, &str, f64, f64, u16),
) -> TargetFacts {
    TargetFacts {
        outcome,
        title: text(ko, en),
        short_title: text(ko, en),
        threshold,
        start,
        start_year,
        source: text(
            "과학기술정보통신부, 「과학기술을 통한 지역 혁신성장 전략」, 2026. 4. 16.",
            "Ministry of Science and ICT, strategy for regional innovation-led growth, 16 April 2026.",
        ),
    }
}

fn programme(&(id, use_id, ko, en): &(&str, &str, &str, &str)) -> ProgrammeFacts {
    ProgrammeFacts {
        id: id.to_owned(),
        name: text(ko, en),
        use_id: use_id.to_owned(),
    }
}

fn scenario(case: Case, index: usize) -> ScenarioFindings {
    let (name, ko, en) = SCENARIOS[index];
    let title = if case.has_long_titles {
        text(&format!("{ko}{}", LONG.0), &format!("{en}{}", LONG.1))
    } else {
        text(ko, en)
    };
    let outcomes = TARGETS.iter().map(|target| target.0);
    ScenarioFindings {
        name: name.to_owned(),
        title,
        question: text("무엇이 달라지는가?", "What changes?"),
        horizon: year(case.horizon),
        authors: vec!["blockfund".to_owned()],
        sources: ledger::sources(),
        settings: ledger::settings(index),
        summaries: outcomes
            .clone()
            .map(|outcome| summary(case, index, outcome))
            .collect(),
        trajectories: trajectories(case, index),
        attainments: target_years(case)
            .into_iter()
            .flat_map(|year| {
                let outcomes = outcomes.clone();
                outcomes.flat_map(move |outcome| attainments(case, index, outcome, year))
            })
            .collect(),
        joint: relations::joint(case, index),
        met_together: relations::met_together(case, index),
        comparisons: if index == 0 {
            Vec::new()
        } else {
            relations::comparisons(case, index)
        },
        parts: places::parts(case, strength(index)),
        influences: if case.is_central {
            Vec::new()
        } else {
            relations::influences(case, index)
        },
    }
}

fn threshold(outcome: Outcome) -> f64 {
    let target = TARGETS.iter().find(|target| target.0 == outcome);
    target.expect("an outcome with a target").3
}

fn summary(case: Case, index: usize, outcome: Outcome) -> Summary {
    let target_year = case.horizon.min(2030);
    let futures = futures(case, index, outcome, target_year);
    Summary {
        outcome,
        year: year(target_year),
        unit: "1".to_owned(),
        mean: futures.estimate(),
        sd: futures.sd,
        quantiles: futures.estimated_quantiles(),
        target: Some(threshold(outcome)),
        attainment: Some(exactly(1.0 - futures.share_below(threshold(outcome)))),
        variance_from_parameters: Some(0.6),
        histogram: futures.histogram(),
    }
}

fn trajectories(case: Case, index: usize) -> Vec<Trajectory> {
    let national = TARGETS
        .iter()
        .map(|target| (target.0, "non_capital".to_owned(), 1.0));
    let provinces = places::facts(case.is_small)
        .into_iter()
        .filter(|place| place.kind == PlaceKind::Province);
    let by_province = provinces.enumerate().flat_map(|(rank, place)| {
        let size = 0.02 + 0.01 * (rank % 5) as f64;
        [Outcome::Researchers, Outcome::RegionalRd].map(|outcome| (outcome, place.id.clone(), size))
    });
    let whole = [(Outcome::RegionalRd, "non_capital".to_owned(), 1.0)];
    let rows = national
        .chain(by_province)
        .chain(whole)
        .flat_map(|(outcome, place, size)| {
            (2025..=case.horizon).map(move |number| {
                let whole = futures(case, index, outcome, number);
                // Provinces grow at different rates, and policy reaches them differently.
                let tilt = 1.0
                    + (size - 0.035)
                        * f64::from(number - 2024)
                        * if size < 1.0 { 1.0 } else { 0.0 };
                let tilt = tilt
                    * (1.0 + strength(index) * (size % 0.02) * if size < 1.0 { 0.4 } else { 0.0 });
                let futures = Futures {
                    mean: whole.mean * size * tilt,
                    sd: whole.sd * size,
                };
                Trajectory {
                    outcome,
                    place: place.clone(),
                    year: year(number),
                    mean: futures.estimate(),
                    quantiles: futures.quantiles(),
                }
            })
        });
    rows.collect()
}

/// The year of the targets, and the last year where that is another.
fn target_years(case: Case) -> Vec<u16> {
    let mut years = vec![case.horizon.min(2030), case.horizon];
    years.dedup();
    years
}

/// As the scenario reads the target, and with a threshold that is a tenth higher.
fn attainments(case: Case, index: usize, outcome: Outcome, at: u16) -> [Attainment; 2] {
    let declared = attainment(case, index, outcome, at);
    let higher = 1.1 * declared.threshold;
    let share = 1.0 - futures(case, index, outcome, at).share_below(higher);
    let other = Attainment {
        reading: "stricter".to_owned(),
        threshold: higher,
        share: exactly(share),
        low: share,
        high: share,
        ..declared.clone()
    };
    [declared, other]
}

fn attainment(case: Case, index: usize, outcome: Outcome, at: u16) -> Attainment {
    let share = 1.0 - futures(case, index, outcome, at).share_below(threshold(outcome));
    let error = (share * (1.0 - share) / Futures::COUNT).sqrt() * 1.7;
    let zero = if case.is_central { 0.0 } else { 0.000_3 };
    Attainment {
        outcome,
        reading: "declared".to_owned(),
        threshold: threshold(outcome),
        year: year(at),
        share: Estimate {
            value: share,
            standard_error: error,
        },
        low: (share - 1.96 * error - zero).max(0.0),
        high: (share + 1.96 * error + zero).min(1.0),
        hits: (share * Futures::COUNT) as u64,
        futures: Futures::COUNT as u64,
    }
}
