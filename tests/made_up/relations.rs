//! What the made-up findings say across targets, scenarios and uncertain numbers.

use blockfund::analysis::choosing::{
    Choosing, Cost, InState, Knowing, Known, Ranking, State, StateResult, Third,
};
use blockfund::analysis::findings::{Comparison, Influence, JointAttainment, Verdict};
use blockfund::analysis::sensitivity::GroupName;
use blockfund::country::Outcome;
use blockfund::stats::Estimate;

use super::futures::{Futures, exactly};
use super::names::{SCENARIOS, TARGETS};
use super::{Case, attainment, futures, text, year};

/// As if targets were met independently of each other.
pub(super) fn joint(case: Case, index: usize) -> Vec<JointAttainment> {
    let chances: Vec<f64> = TARGETS
        .iter()
        .map(|target| attainment(case, index, target.0, case.horizon).share.value)
        .collect();
    let combination = |bits: usize| {
        let is_met = |target: usize| bits >> target & 1 == 1;
        let factors = chances.iter().enumerate();
        let share = factors.map(|(target, chance)| {
            if is_met(target) {
                *chance
            } else {
                1.0 - chance
            }
        });
        JointAttainment {
            met: (0..4)
                .filter(|target| is_met(*target))
                .map(|target| TARGETS[target].0)
                .collect(),
            share: counted(case, share.product()),
        }
    };
    (0..16).map(combination).collect()
}

/// A share of the futures, with more error than if each were a draw of its own.
fn counted(case: Case, share: f64) -> Estimate {
    let error = (share * (1.0 - share) / Futures::COUNT).max(0.0).sqrt() * 1.7;
    Estimate {
        value: share,
        standard_error: if case.is_central { 0.0 } else { error },
    }
}

pub(super) fn met_together(case: Case, index: usize) -> Vec<Estimate> {
    let joint = joint(case, index);
    let share = |number: usize| {
        let rows = joint.iter().filter(|row| row.met.len() == number);
        counted(case, rows.map(|row| row.share.value).sum())
    };
    (0..=TARGETS.len()).map(share).collect()
}

pub(super) fn comparisons(case: Case, index: usize) -> Vec<Comparison> {
    let compare = |outcome: Outcome| {
        let (own, base) = (
            futures(case, index, outcome, case.horizon),
            futures(case, 0, outcome, case.horizon),
        );
        // Two scenarios with the very same start-ups: a difference of exactly 0.
        let is_same = outcome == Outcome::DeepTechStartups && index == 5;
        let difference = if is_same { 0.0 } else { own.mean - base.mean };
        let error = if is_same { 0.0 } else { own.sd / 90.0 };
        let verdict = if difference == 0.0 {
            Verdict::NoDifference
        } else if difference.abs() < 3.0 * error {
            Verdict::Undecided
        } else if difference > 0.0 {
            Verdict::Better
        } else {
            Verdict::Worse
        };
        Comparison {
            baseline: "baseline".to_owned(),
            outcome,
            year: year(case.horizon),
            difference: Estimate {
                value: difference,
                standard_error: error,
            },
            share_better: exactly(0.8),
            attainment_difference: Some(exactly(0.1)),
            verdict,
            verdict_together: verdict,
            draws_to_decide: (verdict == Verdict::Undecided).then_some(65_536),
        }
    };
    TARGETS.iter().map(|target| compare(target.0)).collect()
}

pub(super) fn influences(case: Case, index: usize) -> Vec<Influence> {
    let numbers = [
        (
            "researcher_growth",
            "연구원 수의 추세 증가율",
            "trend growth of researchers",
            0.81,
        ),
        (
            "leverage_zone/southeast",
            "동남권의 민간 유발 배수",
            "leverage in the Southeast",
            0.42,
        ),
        (
            "cut_probability",
            "예산 삭감이 일어날 확률",
            "yearly chance of a budget cut",
            -0.37,
        ),
        (
            "absorption_scale",
            "한 해에 새로 쓸 수 있는 금액의 규모",
            "how much new money can be used in a year",
            0.24,
        ),
        (
            "score_elasticity_pillar/2",
            "네트워크 점수가 동인에 반응하는 정도",
            "how far the network score follows its drivers",
            0.18,
        ),
        (
            "capacity_pull",
            "기획 역량이 중앙 예산을 끌어오는 정도",
            "how far planning capacity pulls central money",
            -0.12,
        ),
        (
            "fill_rate",
            "새 일자리가 채워지는 비율",
            "share of new posts that are filled",
            0.09,
        ),
        (
            "overhead_block",
            "블록펀딩의 간접비 비율",
            "overhead of block money",
            -0.05,
        ),
        (
            "carry_later",
            "다음 해로 이월되는 비율",
            "share of money spent a year late",
            0.02,
        ),
    ];
    let mut influences = Vec::new();
    for (outcome, ..) in TARGETS {
        let futures = futures(case, index, outcome, case.horizon);
        for (parameter, ko, en, correlation) in numbers {
            influences.push(Influence {
                outcome,
                parameter: parameter.to_owned(),
                meaning: text(ko, en),
                rank_correlation: exactly(correlation),
                mean_when_low: futures.mean - 1.4 * correlation * futures.sd,
                mean_when_high: futures.mean + 1.4 * correlation * futures.sd,
            });
        }
    }
    influences
}

/// The last scenario meets most targets, save where one number is high.
pub(super) fn choosing(case: Case) -> Option<Choosing> {
    if case.is_central || case.scenarios < 2 {
        return None;
    }
    let names: Vec<String> = SCENARIOS[..case.scenarios]
        .iter()
        .map(|one| one.0.to_owned())
        .collect();
    let last = names.len() - 1;
    let about = |value, standard_error| Estimate {
        value,
        standard_error,
    };
    let result = |state: State| {
        let is_high = matches!(
            state,
            State::Third {
                third: Third::High,
                ..
            }
        );
        let best = if is_high { 0 } else { last };
        StateResult {
            state,
            draws: 4096,
            best: names[best].clone(),
            scenarios: (0..names.len())
                .map(|index| InState {
                    scenario: names[index].clone(),
                    targets_met: exactly(0.5 + 0.1 * index as f64),
                    regret: about(0.1 * best.abs_diff(index) as f64, 0.004),
                })
                .collect(),
        }
    };
    let third = |third| State::Third {
        outcome: Outcome::Researchers,
        number: "researcher_growth".to_owned(),
        meaning: text("연구원 수의 추세 증가율", "trend growth of researchers"),
        third,
    };
    let reading = State::Reading {
        outcome: Outcome::RegionalShare,
        reading: "doubled".to_owned(),
    };
    let states = [State::All, third(Third::Low), third(Third::High), reading];
    let known = |known, lead: Option<&str>, worth| Knowing {
        outcome: Some(Outcome::Researchers),
        known,
        lead: lead.map(str::to_owned),
        worth,
    };
    let correlated = ["researcher_growth", "cut_probability"].map(str::to_owned);
    Some(Choosing {
        costs: names
            .iter()
            .map(|name| Cost {
                scenario: name.clone(),
                block_fund_eok: 28_000.0,
                regional_lines_eok: 61_000.0,
                startup_money_eok: 1_200.0,
            })
            .collect(),
        states: states.map(result).to_vec(),
        rankings: vec![Ranking {
            outcome: Outcome::RegionalShare,
            reading: "doubled".to_owned(),
            decided: 3,
            changed: vec![(names[last].clone(), names[0].clone())],
        }],
        knowing: vec![
            known(Known::Everything, None, about(0.031, 0.002)),
            known(
                Known::Group(GroupName::Correlated(correlated.to_vec())),
                Some("researcher_growth"),
                about(0.012, 0.001),
            ),
        ],
    })
}
