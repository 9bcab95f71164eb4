//! A scenario says only what differs.

use blockfund::lanes::Lanes;
use blockfund::scenario::{
    Allocation, Bounds, FundingScenario, Loaded, Remainder, Warning, ZoneRule, load,
};
use blockfund::units::Year;

use crate::folder::{Folder, HEADER};

fn loaded(folder: &Folder, name: &str) -> Loaded {
    let mut all = load(&[folder.path(name)]);
    all.remove(0)
        .unwrap_or_else(|problems| panic!("{problems}"))
}

/// A scenario that extends the baseline with `body`.
fn child(body: &str) -> FundingScenario {
    let folder = Folder::with_baseline();
    folder.write("child.json", format!("{HEADER}\n{body}\n}}"));
    loaded(&folder, "child.json").scenario
}

fn year(year: u16) -> Year {
    Year::try_from(year).unwrap()
}

#[test]
fn amounts_are_laid_over_each_other_year_by_year() {
    let fund = child(r#""block_fund": { "amounts_eok": { "2028": 1000 } }"#)
        .budget
        .block_fund;
    let amounts = [(year(2026), 788.0), (year(2028), 1000.0)];
    assert_eq!(fund.amounts_eok, amounts.into());
}

#[test]
fn a_division_is_replaced_whole() {
    let shares = child(r#""uses": { "talent": 1 }"#).programme_shares;
    assert_eq!(shares[1][..5], [0.40, 0.05, 0.05, 0.15, 0.35]);
    assert_eq!(shares[1][5..], [0.0; 8]);
}

/// What a zone spends on talent, research, commercialisation and base.
fn uses(shares: &[f64; 13]) -> [f64; 4] {
    let of = |range: std::ops::Range<usize>| {
        let share: f64 = shares[range].iter().sum();
        (share * 1e9).round() / 1e9
    };
    [of(0..5), of(5..8), of(8..11), of(11..13)]
}

#[test]
fn uses_not_named_share_the_rest_as_they_would_otherwise() {
    // Research, commercialisation and base as 45 to 15 to 10.
    let shares = child(r#""uses": { "talent": 0.65 }"#).programme_shares;
    assert_eq!(uses(&shares[4]), [0.65, 0.225, 0.075, 0.05]);
    let shares = child(
        r#""uses": { "talent": 0.2, "research": 0.8 }, "zones": { "honam": { "uses": { "base": 0.5 } } }"#,
    )
    .programme_shares;
    assert_eq!(uses(&shares[4]), [0.1, 0.4, 0.0, 0.5]);
    assert_eq!(uses(&shares[7]), [0.2, 0.8, 0.0, 0.0]);
}

#[test]
fn a_later_year_is_laid_over_what_held_before_it() {
    let scenario = child(
        r#""allocation": { "floors": { "jeju": 0.15 } }, "from_year": {
"2029": { "allocation": { "floors": null } },
"2027": { "allocation": { "fixed": { "honam": 0.3 } }, "zones": { "honam": { "uses": { "talent": 1 } } } } }"#,
    );
    let [first, second] = &scenario.later_divisions[..] else {
        panic!("{:?}", scenario.later_divisions);
    };
    assert_eq!((first.from, second.from), (year(2027), year(2029)));
    for later in [first, second] {
        assert_eq!(later.allocation.fixed[4], Some(0.3));
        assert_eq!(uses(&later.programme_shares[4]), [1.0, 0.0, 0.0, 0.0]);
        assert_eq!(uses(&later.programme_shares[7]), [0.3, 0.45, 0.15, 0.1]);
    }
    let floor = |allocation: &Allocation| allocation.bounds[7].floor;
    assert_eq!(floor(&scenario.allocation), 0.15);
    assert_eq!(
        (floor(&first.allocation), floor(&second.allocation)),
        (0.15, 0.0)
    );
    assert_eq!(scenario.allocation.fixed, [None; 8]);
    assert_eq!(uses(&scenario.programme_shares[4]), [0.3, 0.45, 0.15, 0.1]);
}

#[test]
fn a_zone_keeps_what_it_does_not_set_itself() {
    let shares =
        child(r#""zones": { "honam": { "programmes": { "base": { "startup_platform": 1 } } } }"#)
            .programme_shares;
    let (honam, jeju) = (shares[4], shares[7]);
    assert_eq!(honam[..11], jeju[..11]);
    assert_eq!(honam[11..], [0.0, 0.10]);
    assert_eq!(jeju[11..], [0.05, 0.05]);
}

#[test]
fn a_rule_is_replaced_whole_and_the_rest_of_its_section_stays() {
    let allocation =
        child(r#""allocation": { "between_zones": { "custom": { "honam": 0.4, "jeju": 0.6 } } }"#)
            .allocation;
    assert_eq!(
        allocation.between_zones,
        ZoneRule::Custom(vec![0.0, 0.0, 0.0, 0.0, 0.4, 0.0, 0.0, 0.6])
    );
    assert!(allocation.exponent > 0.0);
}

#[test]
fn all_stands_for_every_zone_without_a_floor_of_its_own() {
    let bounds = child(
        r#""allocation": { "floors": { "all": 0.05, "honam": 0.3 }, "caps": { "jeju": 0.1 } }"#,
    )
    .allocation
    .bounds;
    let bound = |floor, cap| Bounds { floor, cap };
    assert_eq!(bounds[0], bound(0.0, 0.0), "the capital takes no part");
    assert_eq!(bounds[1], bound(0.05, 1.0));
    assert_eq!(bounds[4], bound(0.3, 1.0));
    assert_eq!(bounds[7], bound(0.05, 0.1));
}

#[test]
fn a_third_may_be_written_with_six_digits() {
    let shares = child(r#""uses": { "talent": 0.333333, "research": 0.333333, "base": 0.333333 }"#)
        .programme_shares;
    assert!((shares[1].iter().sum::<f64>() - 1.0).abs() < 1e-15);
}

#[test]
fn a_grandchild_changes_what_its_parent_set() {
    let folder = Folder::with_baseline();
    let header = HEADER.replace("baseline", "parent");
    folder.write("parent.json", format!("{HEADER}\n\"regional_share\": {{ \"by_year\": {{ \"2030\": 0.07 }}, \"taken_by\": \"block_fund\" }}\n}}"));
    folder.write(
        "child.json",
        format!("{header}\n\"regional_share\": {{ \"by_year\": {{ \"2030\": 0.078 }} }}\n}}"),
    );
    let path = loaded(&folder, "child.json")
        .scenario
        .budget
        .share_path
        .unwrap();
    assert_eq!(path.taken_by, Remainder::BlockFund);
    let shares = [(year(2026), 0.0396), (year(2030), 0.078)];
    assert_eq!(path.share, shares.into());
}

#[test]
fn null_drops_what_is_inherited() {
    let folder = Folder::with_baseline();
    folder.write("parent.json", format!("{HEADER}\n\"forced_cut\": {{ \"year\": 2028, \"size\": 0.1 }}, \"uncertainties\": {{ \"leverage\": {{ \"distribution\": {{ \"fixed\": 0 }}, \"reason\": \"?\" }} }}\n}}"));
    let header = HEADER.replace("baseline", "parent");
    folder.write(
        "child.json",
        format!("{header}\n\"forced_cut\": null, \"uncertainties\": {{ \"leverage\": null }}\n}}"),
    );
    let (parent, child) = (
        loaded(&folder, "parent.json").scenario,
        loaded(&folder, "child.json").scenario,
    );
    assert!(parent.forced_cut.is_some() && child.forced_cut.is_none());
    assert_ne!(parent.uncertainties, parent.country.uncertainties);
    assert_eq!(child.uncertainties, child.country.uncertainties);
}

#[test]
fn a_share_path_passes_over_amounts_from_farther_away() {
    let folder = Folder::with_baseline();
    folder.write(
        "parent.json",
        format!("{HEADER}\n\"block_fund\": {{ \"growth_per_year\": 0.3 }}\n}}"),
    );
    let header = HEADER.replace("baseline", "parent");
    folder.write("child.json", format!("{header}\n\"regional_share\": {{ \"by_year\": {{ \"2030\": 0.07 }}, \"taken_by\": \"block_fund\" }}\n}}"));
    let drafted = loaded(&folder, "child.json")
        .scenario
        .budget
        .drafted_with(Lanes([400_000.0]), year(2030));
    let both = (drafted.block_fund + drafted.other_lines).lane(0);
    assert!((both - 28_000.0).abs() < 1e-9, "{both}");
}

#[test]
fn every_value_remembers_where_it_was_set() {
    let folder = Folder::with_baseline();
    folder.write(
        "child.json",
        format!("{HEADER}\n\"forced_cut\":\n  {{ \"year\": 2028,\n \"size\": 0.10 }}\n}}"),
    );
    let settings = loaded(&folder, "child.json").settings;
    let line = |path: &str| {
        let setting = settings
            .iter()
            .find(|setting| setting.path.to_string() == path)
            .unwrap();
        folder.plain(&format!(
            "{} = {} ({})",
            setting.path, setting.value, setting.origin
        ))
    };
    assert_eq!(
        line("forced_cut.size"),
        "forced_cut.size = 0.10 (child.json:4:10)"
    );
    assert_eq!(line("title.en"), "title.en = \"test\" (child.json:1:60)");
    assert_eq!(line("autonomy"), "autonomy = true (baseline.json:40:15)");
    assert_eq!(
        line("regional_share"),
        "regional_share = null (baseline.json:21:21)"
    );
}

#[test]
fn what_has_no_effect_is_warned_of() {
    #[track_caller]
    fn case(body: &str, expected: &[&str]) {
        let folder = Folder::with_baseline();
        folder.write("child.json", format!("{HEADER}\n{body}\n}}"));
        let warnings = loaded(&folder, "child.json").warnings;
        let warnings: Vec<String> = warnings
            .iter()
            .map(|one: &Warning| folder.plain(one))
            .collect();
        assert_eq!(warnings, expected);
    }

    case(
        r#""allocation": { "between_zones": "need", "exponent": 2 }"#,
        &[],
    );
    case(
        r#""allocation": { "exponent": 2 }"#,
        &[
            "child.json:2:29: `allocation.exponent` has no effect: the rule between zones is neither `need` nor `performance`",
        ],
    );
    case(
        r#""stage_fund": { "amounts_eok": { "2031": 9 } }"#,
        &["child.json:2:42: `stage_fund.amounts_eok.2031` has no effect: it is after the horizon"],
    );
    case(
        r#""forced_cut": { "year": 2031, "size": 0.1 }"#,
        &[
            "child.json:2:25: `forced_cut.year` has no effect: it is after the horizon",
            "child.json:2:39: `forced_cut.size` has no effect: it is after the horizon",
        ],
    );
    case(
        r#""zones": { "capital": { "uses": { "talent": 1 } } }"#,
        &["child.json:2:45: `zones.capital` has no effect: the capital is not admitted"],
    );
    case(
        r#""regional_share": { "by_year": { "2030": 0.03 }, "taken_by": "block_fund" }"#,
        &[
            "the planned share is met by the other regional lines alone in 2028, 2029, 2030: nothing is left for the block fund",
            "the planned share is 3% in 2030, below the target of 7%",
        ],
    );
}

#[test]
fn a_source_is_given_for_both_languages_or_in_each_and_replaced_whole() {
    #[track_caller]
    fn case(body: &str, key: &str, expected: [&str; 2]) {
        let sources = child(body).sources;
        let (_, reference) = sources.iter().find(|(known, _)| known == key).unwrap();
        assert_eq!([&reference.ko, &reference.en], expected);
    }

    case(
        r#""sources": { "law": "법 (2026)" }"#,
        "law",
        ["법 (2026)", "법 (2026)"],
    );
    case(
        r#""sources": { "law": { "ko": "법", "en": "law" } }"#,
        "law",
        ["법", "law"],
    );
    case(
        r#""sources": { "uses": "a report" }"#,
        "uses",
        ["a report", "a report"],
    );
    case(
        r#""autonomy": false"#,
        "uses",
        [
            "가정: 블록펀딩의 용도별 배분은 공표되지 않았다",
            "Assumption: no division of the block fund is published",
        ],
    );
}
