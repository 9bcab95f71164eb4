//! Numbers that the made-up findings rest on, and what their scenarios set.

use blockfund::analysis::findings::{LedgerEntry, LedgerGroup, SettingFacts, SourceFacts, Status};

use super::text;

/// Group, number, place, value, band, unit, status, grade.
type Row = (
    LedgerGroup,
    &'static str,
    Option<&'static str>,
    f64,
    Option<(f64, f64)>,
    &'static str,
    Status,
    Option<&'static str>,
);

const ROWS: [Row; 10] = [
    (
        LedgerGroup::Target,
        "targets.researchers.threshold",
        None,
        220_000.0,
        None,
        "persons",
        Status::Official,
        None,
    ),
    (
        LedgerGroup::National,
        "national.major_rd_2026_eok",
        None,
        301_000.0,
        None,
        "eok",
        Status::Official,
        None,
    ),
    (
        LedgerGroup::Zone,
        "zones.honam.announced_2026_eok",
        Some("honam"),
        131.0,
        None,
        "eok",
        Status::Official,
        None,
    ),
    (
        LedgerGroup::Province,
        "provinces.KR-41.grdp_2024_eok",
        Some("KR-41"),
        6_510_000.0,
        None,
        "eok",
        Status::Official,
        None,
    ),
    (
        LedgerGroup::Province,
        "provinces.KR-48.grdp_2024_eok",
        Some("KR-48"),
        1_375_000.0,
        None,
        "eok",
        Status::Assumption,
        None,
    ),
    (
        LedgerGroup::Division,
        "uses.talent.share",
        None,
        0.3,
        None,
        "1",
        Status::Assumption,
        None,
    ),
    (
        LedgerGroup::Parameter,
        "score_elasticity",
        None,
        0.7,
        Some((0.39, 1.24)),
        "1",
        Status::Assumption,
        Some("D"),
    ),
    (
        LedgerGroup::Parameter,
        "score_drift",
        None,
        -0.015,
        Some((-0.048, 0.018)),
        "1/yr",
        Status::Assumption,
        Some("C"),
    ),
    (
        LedgerGroup::Parameter,
        "major_rd_growth",
        None,
        0.045,
        Some((0.02, 0.07)),
        "1/yr",
        Status::Derived,
        Some("B"),
    ),
    (
        LedgerGroup::Correlation,
        "correlations.major_rd_growth.score_elasticity",
        None,
        0.2,
        None,
        "1",
        Status::Assumption,
        None,
    ),
];

pub(super) fn entries() -> Vec<LedgerEntry> {
    let entries = ROWS.iter().map(
        |&(group, number, place, value, band, unit, status, grade)| LedgerEntry {
            group,
            number: number.to_owned(),
            meaning: grade.map(|_| text("점수의 탄력성", "elasticity of the score")),
            place: place.map(str::to_owned),
            scenarios: Vec::new(),
            value,
            band,
            unit: unit.to_owned(),
            status,
            evidence: grade.map(str::to_owned),
            source: "strategy".to_owned(),
        },
    );
    entries.collect()
}

pub(super) fn sources() -> Vec<SourceFacts> {
    vec![SourceFacts {
        key: "strategy".to_owned(),
        reference: text(
            "과학기술정보통신부 (2026-04-16), https://www.msit.go.kr/strategy?id=1&page=2",
            "Ministry of Science and ICT (2026-04-16), https://www.msit.go.kr/strategy?id=1&page=2",
        ),
    }]
}

pub(super) fn settings(scenario: usize) -> Vec<SettingFacts> {
    let setting = |path: &str, value: String| SettingFacts {
        path: path.to_owned(),
        value,
    };
    vec![
        setting("block_fund.amounts_eok.2026", "788".to_owned()),
        setting("block_fund.growth_per_year", format!("0.{scenario}")),
    ]
}
