//! Made-up answers of `seek`, `optimise` and `explain`, as they are drawn.

use blockfund::analysis::doubt::{GroupIndices, Sensitivity};
use blockfund::analysis::explanation::{
    Account, Cause, Doubts, Explanation, Mechanism, Named, Step,
};
use blockfund::analysis::goal::Goal;
use blockfund::analysis::optimise::{
    Aim, Contender, NamedRule, NamedUses, Optimised, Room, Row, SimpleRule, paired,
};
use blockfund::analysis::seek::{Answer, Crossing, Curve, Lever, Point, Question, Sought};
use blockfund::analysis::sensitivity::{GroupName, Indices};
use blockfund::country::Outcome;
use blockfund::report::charts::{self, Drawing, Style};
use blockfund::scenario::{self, Bounds, FundingScenario};
use blockfund::stats::{Estimate, Interval};

use crate::made_up::{self, Case};

/// Every chart of an answer.
pub fn drawings(style: &Style) -> Vec<(&'static str, Drawing)> {
    let findings = made_up::findings(Case::default());
    let scenario = shipped("share-7");
    let optimised = optimised(&scenario);
    let account = account(Case::default());
    let crossing = Crossing {
        value: 0.0781,
        low: Some(0.0779),
        high: Some(0.0784),
    };
    let reached = Answer::Reached(crossing);
    let already = Answer::Already { until: None };
    let variance = |sensitivity| {
        let drawing = charts::variance(&account, sensitivity, style);
        drawing.expect("some groups are surely there")
    };
    let seek = |answer| charts::seek(&findings, &sought(answer), &scenario, style);
    vec![
        ("seek reached", seek(reached)),
        ("seek already", seek(already)),
        (
            "division",
            charts::best_division(&findings, &optimised, &scenario, style),
        ),
        (
            "frontier",
            charts::frontier(&findings, &optimised, &scenario, style),
        ),
        (
            "waterfall",
            charts::waterfall(&account, &account.outcomes[0], style),
        ),
        (
            "waterfall of a difference",
            charts::waterfall(&account, &account.differences[0], style),
        ),
        ("variance", variance(&account.doubts.outcomes[0])),
        (
            "variance of a difference",
            variance(&account.doubts.differences[0]),
        ),
    ]
}

/// What divisions do, with the simple rules of the answer as near to each other as `spread` says.
pub fn crowded_frontier(spread: f64, style: &Style) -> Drawing {
    let scenario = shipped("share-7");
    let mut optimised = optimised(&scenario);
    let rules = optimised
        .rows
        .iter_mut()
        .filter(|row| matches!(row.contender, Contender::Rule(_)));
    for row in rules {
        row.progress.value = 0.64 + spread * (row.progress.value - 0.64);
        row.worst_zone.value = 0.03 + spread * (row.worst_zone.value - 0.03);
    }
    charts::frontier(
        &made_up::findings(Case::default()),
        &optimised,
        &scenario,
        style,
    )
}

fn shipped(name: &str) -> FundingScenario {
    let file = format!("scenarios/{name}.json").into();
    let loaded = scenario::load(&[file]).remove(0);
    loaded
        .unwrap_or_else(|problems| panic!("{problems}"))
        .scenario
}

fn estimate(value: f64, standard_error: f64) -> Estimate {
    Estimate {
        value,
        standard_error,
    }
}

fn sought(answer: Answer) -> Sought {
    let lever = Lever::ALL.into_iter().find(|lever| lever.id() == "share");
    let point = |(value, chance)| Point {
        value,
        chance: estimate(chance, 0.01),
    };
    let points = [
        (0.04, 0.0),
        (0.06, 0.04),
        (0.07, 0.42),
        (0.0775, 0.78),
        (0.0785, 0.82),
        (0.09, 0.97),
        (0.12, 0.999),
    ];
    Sought {
        question: Question {
            goal: Goal::One(Outcome::RegionalShare),
            chance: 0.8,
            lever: lever.expect("a lever of this name"),
            range: Interval {
                low: 0.04,
                high: 0.12,
            },
            ends_at_budget: false,
        },
        now: estimate(0.0, 0.0),
        curve: Curve {
            points: points.map(point).to_vec(),
        },
        answer,
        later: Vec::new(),
    }
}

/// Rules close together, as they are, with the efficient divisions beyond them.
fn optimised(scenario: &FundingScenario) -> Optimised {
    let bounds = Bounds {
        floor: 0.05,
        cap: 1.0,
    };
    let room = Room::of(scenario, bounds);
    let zones = room.zones.len();
    let mut found = vec![vec![1.0 / zones as f64; zones]];
    found.extend(vec![vec![0.25; 4]; zones]);
    let row = |contender, progress, worst_zone, is_efficient| Row {
        contender,
        values: vec![progress, progress + 0.001],
        value: estimate(progress, 0.001),
        progress: estimate(progress, 0.001),
        worst_zone: estimate(worst_zone, 0.001),
        progress_against_found: paired(&[progress, progress + 0.001], &[0.649, 0.6502]),
        worst_zone_against_found: paired(&[worst_zone, worst_zone + 0.001], &[0.044, 0.0451]),
        is_efficient,
    };
    let rule = |zones| {
        Contender::Rule(SimpleRule {
            zones,
            uses: NamedUses::Default,
        })
    };
    let rows = vec![
        row(Contender::WithoutFund, 0.32, 0.0, false),
        row(Contender::Found(found.clone()), 0.649, 0.044, true),
        row(rule(NamedRule::Population), 0.642, 0.036, false),
        row(rule(NamedRule::Grdp), 0.642, 0.0358, false),
        row(rule(NamedRule::Researchers), 0.641, 0.036, false),
        row(rule(NamedRule::GovernmentRd), 0.638, 0.031, false),
        row(rule(NamedRule::OfFile), 0.639, 0.029, false),
        row(rule(NamedRule::Equal), 0.6375, 0.0257, false),
        row(rule(NamedRule::Need), 0.637, 0.0227, false),
        row(Contender::Alike(found.clone()), 0.6425, 0.036, false),
        row(Contender::Frontier(found.clone()), 0.648, 0.0479, true),
        row(Contender::Frontier(found.clone()), 0.647, 0.0507, true),
    ];
    Optimised {
        aim: Aim::Progress,
        room,
        found,
        scenario: scenario.clone(),
        without_fund: scenario.clone(),
        gain: paired(&rows[1].values, &rows[2].values),
        effect: paired(&rows[1].values, &rows[0].values),
        rows,
        valued: 982,
        searched_draws: 64,
    }
}

/// Why two scenarios differ whose titles no row has room for.
pub fn waterfall_with_long_titles(style: &Style) -> Drawing {
    let account = account(Case {
        has_long_titles: true,
        ..Case::default()
    });
    charts::waterfall(&account, &account.differences[0], style)
}

fn account(case: Case) -> Account {
    let findings = made_up::findings(case);
    let named = |index: usize| Named {
        name: findings.scenarios[index].name.clone(),
        title: findings.scenarios[index].title.clone(),
    };
    let explanation = |outcome, start: f64, threshold| {
        let steps = [
            (Mechanism::CommonGrowth, 0.012),
            (Mechanism::ScoreDrift, -0.031),
            (Mechanism::BlockFund, 0.025),
            (Mechanism::Cuts, -0.003),
        ];
        let sum: f64 = steps.iter().map(|(_, effect)| start * effect).sum();
        let step = |(mechanism, effect)| Step {
            cause: Cause::Mechanism(mechanism),
            effect: estimate(start * effect, start * 0.003),
        };
        Explanation {
            outcome,
            start: estimate(start, start * 0.001),
            steps: steps.map(step).to_vec(),
            end: estimate(start + sum, start * 0.002),
            median: estimate(start + sum, start * 0.002),
            threshold,
            difference: estimate(sum, start * 0.002),
        }
    };
    Account {
        scenario: named(2),
        against: Some(named(1)),
        year: made_up::year(2030),
        outcomes: vec![explanation(Outcome::CapacityRatio, 0.44, 0.7)],
        differences: vec![explanation(Outcome::Researchers, 217_000.0, 220_000.0)],
        sections: Vec::new(),
        doubts: doubts(),
        findings,
    }
}

/// Groups of every kind: one that does most, one below 0 by chance, and one that is not surely there.
fn doubts() -> Doubts {
    let row = |group, lead: Option<&str>, first, total| GroupIndices {
        group,
        lead: lead.map(str::to_owned),
        indices: Indices {
            first: estimate(first, 0.02),
            total: estimate(total, 0.012),
        },
    };
    let number = |name: &str| name.to_owned();
    let correlated = ["researcher_growth", "business_rd_growth", "major_rd_growth"];
    let sensitivity = |outcome| Sensitivity {
        outcome,
        groups: vec![
            row(
                GroupName::Correlated(correlated.map(number).into()),
                Some("researcher_growth"),
                0.62,
                0.71,
            ),
            row(GroupName::Luck, None, 0.2, 0.31),
            row(
                GroupName::Number(number("birth_money_elasticity")),
                Some("birth_money_elasticity"),
                -0.004,
                0.04,
            ),
            row(
                GroupName::Rest(number("programmes")),
                Some("effect_basic_leverage"),
                0.01,
                0.03,
            ),
            row(
                GroupName::Rest(number("score")),
                Some("score_noise"),
                0.0,
                0.02,
            ),
        ],
    };
    Doubts {
        draws: 2_048,
        outcomes: vec![sensitivity(Outcome::CapacityRatio)],
        differences: vec![sensitivity(Outcome::Researchers)],
        ..Doubts::default()
    }
}
