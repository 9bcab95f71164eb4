//! The format as a JSON Schema (draft 2020-12), for editors: words, limits and names are those of the readers.
//!
//! It is looser than the readers where they know more: the zones of the country, sums of shares, and what agrees with
//! what. It is stricter only with a `null` inside a division, where nobody writes one.

use serde_json::{Map, Value, json};

use super::allocation::{EXPONENT, WITHIN, WORDS};
use super::effective::MATCH;
use super::later::LATER;
use super::levers::{BIRTHS, INDEX, SIZE};
use super::money::{AMOUNT, GROWTH, TAKERS};
use super::sweep::{COMBINE, MOST_SCENARIOS, SWEEP};
use crate::country::parameters::PARAMETERS;
use crate::country::{Programme, Use};
use crate::document::{ANY, Limits, SHARE};
use crate::units::{FUND_YEAR, LAST_YEAR, Year};

/// The schema of a scenario file.
#[must_use]
pub fn schema() -> Value {
    let mut whole = section(
        "블록펀딩 시나리오 / a block-funding scenario",
        [header(), levers()].concat(),
    );
    whole["$schema"] = json!("https://json-schema.org/draft/2020-12/schema");
    whole["required"] = json!(["title", "question"]);
    whole["$defs"] = json!({ "rule": rule() });
    whole
}

/// A key with the schema of its value.
type Property = (&'static str, Value);

fn header() -> Vec<Property> {
    let texts = |about| section(about, vec![("ko", text("한국어")), ("en", text("English"))]);
    let reference = json!({ "anyOf": [
        text("한 언어로 / in one language"),
        texts("두 언어로 / in both languages"),
    ] });
    let authors = json!({ "type": "array", "items": { "type": "string" } });
    let country = text("자료 묶음 폴더 / folder of the data set");
    vec![
        (
            "$schema",
            text("이 파일의 스키마 / the schema of this file"),
        ),
        ("extends", text("바탕 파일 / the file to start from")),
        ("title", texts("제목 / short name for tables and charts")),
        ("question", texts("질문 / what is asked")),
        ("authors", about(authors, "작성자 / who wrote it")),
        (
            "sources",
            by_name(
                about(reference, "출처 / full reference"),
                "출처 / where its numbers come from",
            ),
        ),
        ("country", country),
    ]
}

fn levers() -> Vec<Property> {
    let money = |about| {
        let amounts = by_year(FUND_YEAR, number(AMOUNT));
        let amounts = self::about(amounts, "연도별 금액 (억원, 경상) / 억원 by year");
        let growth = about_number(
            GROWTH,
            "마지막 금액 다음의 연간 증가율 / growth a year after the last amount",
        );
        section(
            about,
            vec![("amounts_eok", amounts), ("growth_per_year", growth)],
        )
    };
    let horizon =
        json!({ "type": "integer", "minimum": FUND_YEAR.get(), "maximum": LAST_YEAR.get() });
    vec![
        (
            "horizon_year",
            about(horizon, "마지막 해 / the last simulated year"),
        ),
        ("block_fund", money("블록펀딩 / the block fund")),
        (
            "other_regional_lines",
            money("그 밖의 지역 R&D 예산 / other regional lines"),
        ),
        (
            "regional_share",
            or_null(section(
                "지역 R&D 비중 경로 / a path for the planned regional share",
                vec![
                    ("by_year", by_year(FUND_YEAR.next(), number(SHARE))),
                    ("taken_by", words(&TAKERS)),
                ],
            )),
        ),
        ("special_zones", money("연구개발특구 / R&D special zones")),
        ("stage_fund", money("단계별 펀드 / national stage funds")),
        (
            "local_match_per_won",
            about_number(MATCH, "지방비 매칭 / local money for each won used"),
        ),
        ("allocation", allocation()),
        ("uses", uses()),
        ("programmes", programmes()),
        ("zones", zones()),
        (LATER, later()),
        (
            "autonomy",
            flag("자율 기획 / provinces plan their own fund"),
        ),
        (
            "forced_cut",
            or_null(section(
                "확정 삭감 / a cut that is sure to come",
                vec![
                    (
                        "year",
                        json!({ "type": "integer", "minimum": FUND_YEAR.next().get(), "maximum": LAST_YEAR.get() }),
                    ),
                    ("size", number(SIZE)),
                ],
            )),
        ),
        (
            "readings",
            section(
                "목표 해석 / how ambiguous goals are read",
                vec![
                    (
                        "startups_from_2025",
                        flag("2025년 창업 77개 포함 / start-ups count from 2025"),
                    ),
                    (
                        "ratio_with_all_provinces",
                        flag("대전 포함 / the ratio counts Daejeon too"),
                    ),
                    (
                        "share_doubled",
                        flag("지역 비중 두 배 / the share must double"),
                    ),
                ],
            ),
        ),
        (
            "structure",
            section(
                "모형 구조 / choices of the model itself",
                vec![("births", words(&BIRTHS)), ("index", words(&INDEX))],
            ),
        ),
        ("uncertainties", uncertainties()),
        (SWEEP, sweep()),
    ]
}

/// Axes, each a setting with values or a range of them.
fn sweep() -> Value {
    let set = text("항목의 경로 / keys of a setting, like allocation.fixed.honam");
    let range = section(
        "같은 간격의 값 / numbers at even distances",
        vec![
            ("from", number(ANY)),
            ("to", number(ANY)),
            (
                "count",
                json!({ "type": "integer", "minimum": 2, "maximum": MOST_SCENARIOS }),
            ),
        ],
    );
    let values = json!({ "type": "array", "description": "값 / values" });
    let one = section(
        "한 축 / one axis",
        vec![("set", set), ("values", values), ("range", range)],
    );
    let axes = json!({ "type": "object", "additionalProperties": one });
    section(
        "한 파일로 여러 시나리오 / many scenarios in one file",
        vec![
            ("axes", about(axes, "축 / axes by name")),
            ("combine", words(&COMBINE)),
        ],
    )
}

fn allocation() -> Value {
    let bounds = |about| or_null(by_name(number(SHARE), about));
    let limit = about_number(
        SHARE,
        "연간 변동 한도 / most that a zone's share may change in a year",
    );
    section(
        "배분 / how the fund is divided",
        vec![
            ("between_zones", json!({ "$ref": "#/$defs/rule" })),
            (
                "exponent",
                about_number(
                    EXPONENT,
                    "`need`와 `performance`의 세기 / how strongly they act",
                ),
            ),
            ("within_zones", words(&WITHIN)),
            (
                "fixed",
                or_null(by_name(
                    number(SHARE),
                    "정해진 몫 / shares of zones that the rule does not decide",
                )),
            ),
            (
                "floors",
                bounds("최소 몫 / least shares by zone; `all` for the others"),
            ),
            (
                "caps",
                bounds("최대 몫 / greatest shares by zone; `all` for the others"),
            ),
            ("yearly_change_limit", or_null(limit)),
            (
                "capital_admitted",
                flag("수도권 포함 / whether the capital takes part"),
            ),
        ],
    )
}

fn zones() -> Value {
    or_null(by_name(
        section(
            "한 권역 / one zone",
            vec![("uses", uses()), ("programmes", programmes())],
        ),
        "권역별 용도 / uses and programmes of single zones",
    ))
}

/// What can be set anew from a year on.
fn later() -> Value {
    let sections = vec![
        ("allocation", allocation()),
        ("uses", uses()),
        ("programmes", programmes()),
        ("zones", zones()),
    ];
    let about = "그해부터 달라지는 배분과 용도 / what is divided otherwise from that year on";
    let years = by_year(FUND_YEAR.next(), section(about, sections));
    or_null(self::about(years, "연도별 변경 / changes by year"))
}

fn rule() -> Value {
    let part = vec![
        ("weight", number(SHARE)),
        ("rule", json!({ "$ref": "#/$defs/rule" })),
    ];
    let parts = json!({ "type": "array", "items": section("규칙 하나 / one rule", part) });
    let custom = by_name(
        number(SHARE),
        "권역별 몫, 합 1 / shares by zone that sum to 1",
    );
    let rule = json!({ "anyOf": [
        words(&WORDS),
        section("직접 지정 / as given", vec![("custom", custom)]),
        section("혼합 / a weighted mean", vec![("mix", parts)]),
    ] });
    about(rule, "권역 간 배분 규칙 / rule between zones")
}

fn uses() -> Value {
    let uses = Use::ALL.map(|one| (one.id(), number(SHARE))).to_vec();
    or_null(section("용도, 합 1 / uses, which sum to 1", uses))
}

fn programmes() -> Value {
    let of_use = |its_use: Use| {
        let all = Programme::ALL.into_iter();
        let its_own = all.filter(|one| one.its_use() == its_use);
        let shares = its_own.map(|one| (one.id(), number(SHARE))).collect();
        let about = "용도 안의 사업, 합 1 / programmes of the use, which sum to 1";
        (its_use.id(), or_null(section(about, shares)))
    };
    let all = Use::ALL.map(of_use).to_vec();
    or_null(section("사업 / programmes within each use", all))
}

fn uncertainties() -> Value {
    let view = || {
        let distribution = json!({ "type": "object" });
        let about_it = "분포 / like { \"fixed\": 0.3 }";
        let view = section(
            "다른 가정 / your own view",
            vec![
                ("distribution", about(distribution, about_it)),
                ("lower", or_null(number(ANY))),
                ("upper", or_null(number(ANY))),
                ("reason", text("근거 / why")),
            ],
        );
        or_null(view)
    };
    let all = PARAMETERS.iter().map(|one| (one.name, view())).collect();
    or_null(section("불확실한 수 / uncertain numbers", all))
}

/// An object with these keys and no others.
fn section(about: &str, properties: Vec<Property>) -> Value {
    let properties: Map<String, Value> = properties
        .into_iter()
        .map(|(key, value)| (key.to_owned(), value))
        .collect();
    json!({
        "description": about,
        "type": "object",
        "properties": properties,
        "additionalProperties": false,
    })
}

/// An object whose keys are names that the data set or the author gives.
fn by_name(value: Value, about: &str) -> Value {
    json!({ "description": about, "type": "object", "additionalProperties": or_null(value) })
}

fn by_year(first: Year, value: Value) -> Value {
    let years: Vec<String> = first.to(LAST_YEAR).map(|year| year.to_string()).collect();
    let value = or_null(value);
    json!({ "type": "object", "propertyNames": { "enum": years }, "additionalProperties": value })
}

fn number(limits: Limits) -> Value {
    let mut number = json!({ "type": "number" });
    if limits.low > f64::MIN {
        let key = if limits.includes_low {
            "minimum"
        } else {
            "exclusiveMinimum"
        };
        number[key] = json!(limits.low);
    }
    if limits.high < f64::MAX {
        number["maximum"] = json!(limits.high);
    }
    number
}

fn about_number(limits: Limits, about: &str) -> Value {
    self::about(number(limits), about)
}

fn words<T>(choices: &[(&str, T)]) -> Value {
    let words: Vec<&str> = choices.iter().map(|(word, _)| *word).collect();
    json!({ "enum": words })
}

fn text(about: &str) -> Value {
    json!({ "description": about, "type": "string" })
}

fn flag(about: &str) -> Value {
    json!({ "description": about, "type": "boolean" })
}

/// `null` drops what is inherited.
fn or_null(value: Value) -> Value {
    let choices = vec![value, json!({ "type": "null" })];
    json!({ "anyOf": choices })
}

fn about(mut value: Value, about: &str) -> Value {
    value["description"] = json!(about);
    value
}
