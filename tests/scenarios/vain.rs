//! Settings that change nothing are warned of, and no others.

use blockfund::scenario::load;

use crate::folder::{Folder, HEADER};

/// What a scenario that extends the baseline with `body` is warned of, but for the places.
#[track_caller]
pub fn case(body: &str, expected: &[&str]) {
    let folder = Folder::with_baseline();
    folder.write("child.json", format!("{HEADER}\n{body}\n}}"));
    let mut all = load(&[folder.path("child.json")]);
    let loaded = all
        .remove(0)
        .unwrap_or_else(|problems| panic!("{problems}"));
    let warnings = loaded.warnings.iter().map(|one| {
        let text = folder.plain(one);
        text.split_once(": `")
            .map_or(text.clone(), |(_, vain)| format!("`{vain}"))
    });
    assert_eq!(warnings.collect::<Vec<_>>(), expected);
}

const NO_FUND: &str = r#""block_fund": { "amounts_eok": { "2026": 0 } }"#;
const NO_FUND_FROM_2028: &str = r#""block_fund": { "amounts_eok": { "2028": 0 } }"#;

#[test]
fn all_that_concerns_a_fund_of_nothing_is_in_vain() {
    #[track_caller]
    fn in_vain(settings: &str, section: &str) {
        let expected = format!("`{section}` has no effect: the block fund is 0 in every year");
        case(&format!("{settings}, {NO_FUND}"), &[&expected]);
        case(&format!("{settings}, {NO_FUND_FROM_2028}"), &[]);
    }

    in_vain(r#""uses": { "talent": 0.7, "base": 0.3 }"#, "uses");
    in_vain(r#""autonomy": false"#, "autonomy");
    in_vain(r#""local_match_per_won": 0.3"#, "local_match_per_won");
    in_vain(
        r#""allocation": { "between_zones": "need", "floors": { "all": 0.05 } }"#,
        "allocation",
    );
    in_vain(
        r#""allocation": { "capital_admitted": true, "between_zones": "equal" }"#,
        "allocation",
    );
    in_vain(
        r#""programmes": { "talent": { "postdoc": 1 } }"#,
        "programmes",
    );
    in_vain(
        r#""zones": { "jeju": { "uses": { "base": 1 } }, "honam": { "uses": { "base": 1 } } }"#,
        "zones",
    );
}

#[test]
fn what_is_inherited_is_not_the_files_own_doing() {
    case(NO_FUND, &[]);
}

#[test]
fn a_later_division_of_nothing_is_in_vain() {
    #[track_caller]
    fn from(year: u16, expected: &[&str]) {
        let later = format!(r#""from_year": {{ "{year}": {{ "uses": {{ "base": 1 }} }} }}"#);
        case(&format!("{later}, {NO_FUND_FROM_2028}"), expected);
    }

    from(2027, &[]);
    from(
        2028,
        &["`from_year.2028` has no effect: the block fund is 0 from that year on"],
    );
}

#[test]
fn a_fund_that_takes_the_difference_to_a_share_may_have_something_in_a_large_budget() {
    let path = |taken_by: &str| {
        format!(
            r#""regional_share": {{ "by_year": {{ "2027": 0.01 }}, "taken_by": "{taken_by}" }}, "horizon_year": 2029"#
        )
    };
    let uses = r#""uses": { "base": 1 }"#;
    case(
        &format!("{uses}, {NO_FUND}, {}", path("block_fund")),
        &[
            "the planned share is met by the other regional lines alone in 2027, 2028, 2029: nothing is left for the block fund",
        ],
    );
    case(
        &format!("{uses}, {NO_FUND}, {}", path("other_regional_lines")),
        &["`uses` has no effect: the block fund is 0 in every year"],
    );
}

#[test]
fn growth_that_nothing_follows_is_in_vain() {
    case(
        r#""special_zones": { "growth_per_year": 0.1, "amounts_eok": { "2028": 0 } }"#,
        &["`special_zones.growth_per_year` has no effect: the last amount is 0"],
    );
    case(
        r#""special_zones": { "growth_per_year": 0.1, "amounts_eok": { "2030": 9 } }"#,
        &["`special_zones.growth_per_year` has no effect: the amounts are given up to the horizon"],
    );
    case(
        r#""special_zones": { "growth_per_year": 0, "amounts_eok": { "2028": 0 } }"#,
        &[],
    );
}

#[test]
fn an_amount_after_the_horizon_keeps_the_one_before_it_from_growing() {
    case(r#""special_zones": { "amounts_eok": { "2035": 9 } }"#, &[]);
    case(
        r#""special_zones": { "amounts_eok": { "2035": 9, "2036": 9 } }"#,
        &["`special_zones.amounts_eok.2036` has no effect: it is after the horizon"],
    );
}

#[test]
fn a_share_after_the_horizon_is_where_the_line_leads() {
    let path = |by_year: &str| {
        format!(r#""regional_share": {{ "by_year": {by_year}, "taken_by": "block_fund" }}"#)
    };
    case(&path(r#"{ "2030": 0.07 }"#), &[]);
    case(
        &path(r#"{ "2030": 0.07, "2032": 0.09 }"#),
        &["`regional_share.by_year.2032` has no effect: it is after the horizon"],
    );
    case(&path(r#"{ "2032": 0.12 }"#), &[]);
}

#[test]
fn the_capital_is_admitted_in_vain_where_no_rule_gives_it_anything() {
    let vain = "`allocation.capital_admitted` has no effect: the rule between zones gives the capital no share";
    let admitted = |more: &str| format!(r#""allocation": {{ "capital_admitted": true{more} }}"#);
    case(&admitted(""), &[vain]);
    case(&admitted(r#", "between_zones": "need""#), &[vain]);
    case(&admitted(r#", "between_zones": "equal""#), &[]);
    case(&admitted(r#", "floors": { "capital": 0.1 }"#), &[]);
    case(&admitted(r#", "fixed": { "capital": 0.1 }"#), &[]);
    let later = r#", "from_year": { "2028": { "allocation": { "between_zones": "grdp" } } }"#;
    case(&(admitted("") + later), &[]);
}
