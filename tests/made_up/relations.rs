//! What the made-up findings say across targets, scenarios and uncertain numbers.

use blockfund::analysis::findings::{Comparison, Influence, JointAttainment, Verdict};
use blockfund::country::Outcome;
use blockfund::stats::Estimate;

use super::futures::exactly;
use super::names::TARGETS;
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
            share: exactly(share.product()),
        }
    };
    (0..16).map(combination).collect()
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
            "블록펀딩의 관리비 비율",
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
