//! `diff` speaks of money, uses and rules, not of keys.

use crate::bench::Bench;

#[track_caller]
fn case(settings: &str, arguments: &str, expected: &str) {
    let bench = Bench::new();
    bench.scenario("a", settings);
    let told = bench.printed(&format!("diff baseline.json a.json {arguments}"));
    let (_, told) = told.split_once('\n').unwrap();
    assert_eq!(told, expected);
}

#[test]
fn a_scenario_is_the_same_as_itself_by_any_path() {
    let bench = Bench::new();
    let same = bench.printed("diff baseline.json baseline.json");
    assert_eq!(bench.printed("diff baseline.json ./baseline.json"), same);
    let run = "run baseline.json ./baseline.json --baseline data/../baseline.json";
    let printed = bench
        .blockfund(&format!("{run} --draws 2 --futures 1"))
        .stdout;
    assert_eq!(printed.matches("baseline — ").count(), 1, "{printed}");
    // There is nothing to compare it with.
    assert!(!printed.contains("Differences are from"), "{printed}");
}

#[test]
fn money_is_told_by_place_and_year() {
    case(
        r#""block_fund": { "amounts_eok": { "2027": 1576 } }"#,
        "",
        "
Planned money, second against first (₩100 million, nominal, before cuts)
  block fund                            788 more a year from 2027 on
  block fund, Southeast                 131 more a year from 2027 on
  block fund, Daegu-Gyeongbuk           131 more a year from 2027 on
  block fund, Chungcheong               131 more a year from 2027 on
  block fund, Honam (Gwangju-Jeonnam)   131 more a year from 2027 on
  block fund, Gangwon                   88 more a year from 2027 on
  block fund, Jeonbuk                   88 more a year from 2027 on
  block fund, Jeju                      88 more a year from 2027 on
",
    );
    case(
        r#""special_zones": { "amounts_eok": { "2028": 1000, "2030": 1900 }, "growth_per_year": 0 }"#,
        "--lang ko",
        "
계획한 돈의 차이 (억원, 경상, 삭감 전)
  연구개발특구   2027년 −50, 2028년 −775, 2029년 −828, 2030년 +17
",
    );
}

#[test]
fn uses_rules_and_numbers_are_told_as_such() {
    case(
        r#""uses": { "talent": 0.3, "research": 0.45, "base": 0.25 }, "autonomy": false, "readings": { "share_doubled": true },
"zones": { "jeju": { "programmes": { "base": { "startup_platform": 1 } } } },
"uncertainties": { "displacement": { "distribution": { "fixed": 0 }, "reason": "what if" } }"#,
        "",
        "
Uses (shares of the block fund)
  Southeast, Daegu-Gyeongbuk, Chungcheong, Honam (Gwangju-Jeonnam), Gangwon, Jeonbuk   commercialisation   15% → 0%
  Southeast, Daegu-Gyeongbuk, Chungcheong, Honam (Gwangju-Jeonnam), Gangwon, Jeonbuk   base                10% → 25%
  Jeju                                                                                 commercialisation   15% → 0%
  Jeju                                                                                 base                10% → 25%

Programmes (shares of their use)
  Jeju   Science culture and citizen problem solving   50% → 0%
  Jeju   Start-up AI and demonstration platforms       50% → 100%

Readings of the goals, and structure
  readings.share_doubled   false → true   the regional share must double

Uncertain numbers
  uncertainties.displacement.distribution.fixed   - → 0           share of new money that replaces money already there
  uncertainties.displacement.reason               - → \"what if\"   share of new money that replaces money already there

Other settings
  autonomy   true → false   whether provinces plan their fund themselves
",
    );
}

#[test]
fn a_cut_and_a_match_are_told_in_words() {
    case(
        r#""forced_cut": { "year": 2028, "size": 0.12 }, "local_match_per_won": 0.3"#,
        "--lang ko",
        "
그 밖의 설정
  forced_cut.size       - → 12%      확정 삭감에서 깎이는 몫
  forced_cut.year       - → 2028     확정 삭감의 해
  local_match_per_won   0.20 → 0.3   블록펀딩 1원에 더하는 지방비 (원)
",
    );
}

#[test]
fn what_changes_from_a_year_on_is_told_with_the_year() {
    case(
        r#""from_year": { "2028": { "allocation": { "fixed": { "honam": 0.4 } }, "zones": { "honam": { "uses": { "talent": 0.51 } } } } }"#,
        "",
        "
Planned money, second against first (₩100 million, nominal, before cuts)
  block fund, Southeast                 37 less a year from 2028 on
  block fund, Daegu-Gyeongbuk           37 less a year from 2028 on
  block fund, Chungcheong               37 less a year from 2028 on
  block fund, Honam (Gwangju-Jeonnam)   184 more a year from 2028 on
  block fund, Gangwon                   25 less a year from 2028 on
  block fund, Jeonbuk                   25 less a year from 2028 on
  block fund, Jeju                      25 less a year from 2028 on

Uses (shares of the block fund)
  Honam (Gwangju-Jeonnam), from 2028 on   talent              30% → 51%
  Honam (Gwangju-Jeonnam), from 2028 on   research            45% → 31.5%
  Honam (Gwangju-Jeonnam), from 2028 on   commercialisation   15% → 10.5%
  Honam (Gwangju-Jeonnam), from 2028 on   base                10% → 7%

Rules of the division
  from_year.2028.allocation.fixed.honam   - → 40%   fixed share, Honam (Gwangju-Jeonnam)
",
    );
}

#[test]
fn the_same_is_the_same() {
    let bench = Bench::new();
    let told = bench.printed("diff baseline.json baseline.json");
    assert!(
        told.ends_with("\nThey decide the same in every respect\n"),
        "{told}"
    );
}
