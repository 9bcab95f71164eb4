//! What is refused in a scenario, and the exact words.

use crate::folder::Folder;

/// Each case is what a scenario says beyond its header, from line 2 on, and what it is told.
#[track_caller]
fn check(cases: &[(&str, &str)]) {
    let folder = Folder::with_baseline();
    let messages = folder.messages_of(cases.iter().map(|(body, _)| *body));
    for ((body, expected), message) in cases.iter().zip(messages) {
        assert_eq!(message, *expected, "{body}");
    }
}

#[test]
fn a_key_is_known_and_stands_once() {
    check(&[
        (
            r#""horizon": 2030"#,
            "2:1: at `horizon`: must be one of the keys `extends`, `title`, `question`, `authors`, `sources`, `country`, `horizon_year`, `block_fund`, `other_regional_lines`, `regional_share`, `special_zones`, `stage_fund`, `local_match_per_won`, `allocation`, `uses`, `programmes`, `zones`, `from_year`, `autonomy`, `forced_cut`, `readings`, `structure`, `uncertainties`, but is none of them; write `horizon_year`",
        ),
        (
            r#""budget": 5"#,
            "2:1: at `budget`: must be one of the keys `extends`, `title`, `question`, `authors`, `sources`, `country`, `horizon_year`, `block_fund`, `other_regional_lines`, `regional_share`, `special_zones`, `stage_fund`, `local_match_per_won`, `allocation`, `uses`, `programmes`, `zones`, `from_year`, `autonomy`, `forced_cut`, `readings`, `structure`, `uncertainties`, but is none of them",
        ),
        (
            r#""allocation": { "flors": {} }"#,
            "2:17: at `allocation.flors`: must be one of the keys `capital_admitted`, `between_zones`, `exponent`, `within_zones`, `fixed`, `floors`, `caps`, `yearly_change_limit`, but is none of them; write `floors`",
        ),
        (
            r#""block_fund": { "amount": 5 }"#,
            "2:17: at `block_fund.amount`: must be one of the keys `amounts_eok`, `growth_per_year`, but is none of them; write `amounts_eok`",
        ),
        (
            r#""stage_fund": { "growth_per_yaer": 0 }"#,
            "2:17: at `stage_fund.growth_per_yaer`: must be one of the keys `amounts_eok`, `growth_per_year`, but is none of them; write `growth_per_year`",
        ),
        (
            r#""readings": { "share_doubeld": true }"#,
            "2:15: at `readings.share_doubeld`: must be one of the keys `startups_from_2025`, `ratio_with_all_provinces`, `share_doubled`, but is none of them; write `share_doubled`",
        ),
        (
            r#""zones": { "honam": { "use": { "talent": 1 } } }"#,
            "2:23: at `zones.honam.use`: must be one of the keys `uses`, `programmes`, but is none of them; write `uses`",
        ),
        (
            r#""local_match_per_won": 0.1, "local_match_per_won": 0.3"#,
            "2:29: at `local_match_per_won`: must stand once, but stands again here",
        ),
    ]);
}

#[test]
fn a_common_slip_is_told_with_what_to_write() {
    check(&[
        (
            r#""block_fund": { "growth_per_year": 30 }"#,
            "2:36: at `block_fund.growth_per_year`: must be a growth from -1 to 1 a year, but is 30; write 0.3 for 30 %",
        ),
        (
            r#""forced_cut": { "year": 2028, "size": 12 }"#,
            "2:39: at `forced_cut.size`: must be a share of at least 0 and below 1, but is 12; write 0.12 for 12 %",
        ),
        (
            r#""local_match_per_won": 20"#,
            "2:24: at `local_match_per_won`: must be an amount from 0 to 10 won, but is 20; write 0.2 for 20 %",
        ),
        (
            r#""block_fund": { "amounts_eok": { "2028": 150000000000 } }"#,
            "2:42: at `block_fund.amounts_eok.2028`: must be an amount from 0 to 300,000,000 억원, but is 150000000000; write 1500 for 150000000000 won",
        ),
        (
            r#""block_fund": { "amounts_eok": { "2028": "1,500" } }"#,
            "2:42: at `block_fund.amounts_eok.2028`: must be an amount from 0 to 300,000,000 억원, but is \"1,500\"; write 1500",
        ),
        (
            r#""block_fund": { "amounts_eok": { "28": 1500 } }"#,
            "2:34: at `block_fund.amounts_eok.28`: must be a year from 2026 to 2040, but is \"28\"; write \"2028\"",
        ),
        (
            r#""allocation": { "floors": { "호남": 0.3 } }"#,
            "2:29: at `allocation.floors.호남`: must be one of the zones `capital`, `southeast`, `daegyeong`, `jungbu`, `honam`, `gangwon`, `jeonbuk`, `jeju`, but is none of them; write `honam`",
        ),
        (
            r#""zones": { "강원권": {} }"#,
            "2:12: at `zones.강원권`: must be one of the zones `capital`, `southeast`, `daegyeong`, `jungbu`, `honam`, `gangwon`, `jeonbuk`, `jeju`, but is none of them; write `gangwon`",
        ),
        (
            r#""allocation": { "between_zones": "균등" }"#,
            "2:34: at `allocation.between_zones`: must be one of \"announced\", \"equal\", \"population\", \"researchers\", \"grdp\", \"government_rd\", \"need\", \"performance\", {\"custom\": ..}, {\"mix\": ..}, but is \"균등\"; write \"equal\"",
        ),
        (
            r#""uses": { "인재": 1 }"#,
            "2:11: at `uses.인재`: must be one of the uses `talent`, `research`, `commercialisation`, `base`, but is none of them; write `talent`",
        ),
    ]);
}

#[test]
fn a_value_has_its_type() {
    check(&[
        (
            r#""autonomy": "yes""#,
            r#"2:13: at `autonomy`: must be true or false, but is "yes""#,
        ),
        (
            r#""local_match_per_won": "0.2""#,
            r#"2:24: at `local_match_per_won`: must be an amount from 0 to 10 won, but is "0.2"; write it without quotation marks"#,
        ),
        (
            r#""horizon_year": 2030.5"#,
            "2:17: at `horizon_year`: must be a year from 2026 to 2040, but is 2030.5",
        ),
        (
            r#""horizon_year": "2030""#,
            r#"2:17: at `horizon_year`: must be a year from 2026 to 2040, but is "2030""#,
        ),
        (
            r#""allocation": 5"#,
            "2:15: at `allocation`: must be an object {...}, but is 5",
        ),
        (
            r#""uses": [0.3, 0.7]"#,
            "2:9: at `uses`: must be an object {...}, but is a list",
        ),
        (
            r#""authors": "Kim""#,
            r#"2:12: at `authors`: must be a list [...], but is "Kim""#,
        ),
        (
            r#""authors": [1, ""]"#,
            r#"2:13: at `authors[0]`: must be text in double quotes, but is 1
2:16: at `authors[1]`: must not be empty, but is """#,
        ),
        (
            r#""sources": { "law": 3 }"#,
            "2:21: at `sources.law`: must be text in double quotes, but is 3",
        ),
        (
            // The baseline has it in both languages.
            r#""sources": { "uses": { "en": "a report" } }"#,
            "2:22: at `sources.uses`: must have the key `ko`, but has none",
        ),
        (
            r#""country": 7"#,
            "2:12: at `country`: must be text in double quotes, but is 7",
        ),
        (
            r#""country": "data/japan""#,
            "2:12: at `country`: must be the folder of a data set, but there is no folder data/japan",
        ),
        (
            r#""autonomy": null"#,
            "1:1: must have the key `autonomy`, but has none",
        ),
    ]);
}

#[test]
fn a_number_is_in_its_range() {
    check(&[
        (
            r#""horizon_year": 2025"#,
            "2:17: at `horizon_year`: must be a year from 2026 to 2040, but is 2025",
        ),
        (
            r#""horizon_year": 2041"#,
            "2:17: at `horizon_year`: must be a year from 2026 to 2040, but is 2041",
        ),
        (
            r#""local_match_per_won": -0.1"#,
            "2:24: at `local_match_per_won`: must be an amount from 0 to 10 won, but is -0.1",
        ),
        (
            r#""local_match_per_won": 1e400"#,
            "2:24: at `local_match_per_won`: must be 0 or a number between 1e-12 and 1e15 in size, but is 1e400",
        ),
        (
            r#""allocation": { "exponent": 11 }"#,
            "2:29: at `allocation.exponent`: must be an exponent from 0 to 10, but is 11",
        ),
        (
            r#""allocation": { "yearly_change_limit": 5 }"#,
            "2:40: at `allocation.yearly_change_limit`: must be a share from 0 to 1, but is 5; write 0.05 for 5 %",
        ),
        (
            r#""forced_cut": { "year": 2026, "size": 0.1 }"#,
            "2:25: at `forced_cut.year`: must be a year from 2027 to 2040, but is 2026",
        ),
        (
            r#""forced_cut": { "year": 2028, "size": 1 }"#,
            "2:39: at `forced_cut.size`: must be a share of at least 0 and below 1, but is 1",
        ),
        (
            r#""forced_cut": { "year": 2028 }"#,
            "2:15: at `forced_cut`: must have the key `size`, but has none",
        ),
    ]);
}

#[test]
fn money_is_planned_from_2026_on_and_within_the_budget() {
    check(&[
        (
            r#""block_fund": { "amounts_eok": { "2026": -5 } }"#,
            "2:42: at `block_fund.amounts_eok.2026`: must be an amount from 0 to 300,000,000 억원, but is -5",
        ),
        (
            r#""block_fund": { "amounts_eok": { "2025": 700 } }"#,
            r#"2:34: at `block_fund.amounts_eok.2025`: must be a year from 2026 to 2040, but is "2025""#,
        ),
        (
            r#""block_fund": { "amounts_eok": { "2026": null } }"#,
            "2:32: at `block_fund.amounts_eok`: must have an amount for 2026, but has none",
        ),
        (
            r#""block_fund": { "amounts_eok": { "next year": 700 } }"#,
            r#"2:34: at `block_fund.amounts_eok.next year`: must be a year from 2026 to 2040, but is "next year""#,
        ),
        (
            r#""block_fund": { "amounts_eok": { "2027": 400000 } }"#,
            "2:15: at `block_fund`: must stay within the major R&D budget, 314,854 억원 in 2027, but all regional lines are planned to have 411,633",
        ),
        (
            r#""horizon_year": 2040, "other_regional_lines": { "growth_per_year": 0.5 }"#,
            "2:47: at `other_regional_lines`: must stay within the major R&D budget, 472,062 억원 in 2036, but all regional lines are planned to have 642,692",
        ),
        (
            r#""special_zones": { "amounts_eok": { "2030": 1e9 } }"#,
            "2:45: at `special_zones.amounts_eok.2030`: must be an amount from 0 to 300,000,000 억원, but is 1e9; write 10 for 1000000000 won",
        ),
    ]);
}

#[test]
fn a_share_path_is_whole_and_alone() {
    check(&[
        (
            r#""regional_share": { "by_year": { "2030": 7 }, "taken_by": "block_fund" }"#,
            "2:42: at `regional_share.by_year.2030`: must be a share from 0 to 1, but is 7; write 0.07 for 7 %",
        ),
        (
            r#""regional_share": { "by_year": { "2026": 0.04 }, "taken_by": "block_fund" }"#,
            r#"2:34: at `regional_share.by_year.2026`: must be a year from 2027 to 2040, but is "2026""#,
        ),
        (
            r#""regional_share": { "by_year": {}, "taken_by": "block_fund" }"#,
            "2:32: at `regional_share.by_year`: must have the share of a year, but has none",
        ),
        (
            r#""regional_share": { "by_year": { "2030": 0.07 } }"#,
            "2:19: at `regional_share`: must have the key `taken_by`, but has none",
        ),
        (
            r#""regional_share": { "by_year": { "2030": 0.07 }, "taken_by": "blockfund" }"#,
            r#"2:62: at `regional_share.taken_by`: must be one of "block_fund", "other_regional_lines", but is "blockfund"; write "block_fund""#,
        ),
        (
            r#""block_fund": { "growth_per_year": 0.1 }, "regional_share": { "by_year": { "2030": 0.07 }, "taken_by": "block_fund" }"#,
            r#"2:36: at `block_fund.growth_per_year`: must not be set where `regional_share` sets `block_fund`, but is 0.1; write "regional_share": null to drop the share path"#,
        ),
        (
            r#""other_regional_lines": { "amounts_eok": { "2028": 9000 } }, "regional_share": { "by_year": { "2030": 0.07 }, "taken_by": "other_regional_lines" }"#,
            r#"2:52: at `other_regional_lines.amounts_eok.2028`: must not be set where `regional_share` sets `other_regional_lines`, but is 9000; write "regional_share": null to drop the share path"#,
        ),
    ]);
}

#[test]
fn a_choice_is_one_of_its_words() {
    check(&[
        (
            r#""allocation": { "between_zones": "eqaul" }"#,
            r#"2:34: at `allocation.between_zones`: must be one of "announced", "equal", "population", "researchers", "grdp", "government_rd", "need", "performance", {"custom": ..}, {"mix": ..}, but is "eqaul"; write "equal""#,
        ),
        (
            r#""allocation": { "between_zones": { "fixed": {} } }"#,
            r#"2:34: at `allocation.between_zones`: must be one of "announced", "equal", "population", "researchers", "grdp", "government_rd", "need", "performance", {"custom": ..}, {"mix": ..}, but is {"fixed": ..}"#,
        ),
        (
            r#""allocation": { "within_zones": "worst" }"#,
            r#"2:33: at `allocation.within_zones`: must be one of "equal", "population", "researchers", "worst_first", but is "worst"; write "worst_first""#,
        ),
        (
            r#""structure": { "births": "binomial" }"#,
            r#"2:26: at `structure.births`: must be one of "negative_binomial", "common", "poisson", "mean", but is "binomial""#,
        ),
        (
            r#""structure": { "index": 1 }"#,
            r#"2:25: at `structure.index`: must be one of "linear", "geometric", but is 1"#,
        ),
        (
            r#""allocation": { "between_zones": { "mix": [{ "weight": 1, "rule": "fair" }] } }"#,
            r#"2:67: at `allocation.between_zones.mix[0].rule`: must be one of "announced", "equal", "population", "researchers", "grdp", "government_rd", "need", "performance", {"custom": ..}, {"mix": ..}, but is "fair""#,
        ),
    ]);
}

#[test]
fn shares_of_a_whole_sum_to_1() {
    check(&[
        (
            r#""uses": { "talent": 0.5, "research": 0.4, "commercialisation": 0, "base": 0 }"#,
            "2:9: at `uses`: shares of the uses must sum to 1, but these sum to 0.9, 0.1 too little",
        ),
        (
            r#""uses": { "talent": 0.5, "reserch": 0.5 }"#,
            "2:26: at `uses.reserch`: must be one of the uses `talent`, `research`, `commercialisation`, `base`, but is none of them; write `research`",
        ),
        (
            r#""programmes": { "talent": { "postdoc": 0.5, "graduate_training": 0.6 } }"#,
            "2:27: at `programmes.talent`: shares of the programmes must sum to 1, but these sum to 1.1, 0.1 too much",
        ),
        (
            r#""programmes": { "talent": { "basic_research": 1 } }"#,
            "2:29: at `programmes.talent.basic_research`: must be one of the programmes `postdoc`, `women_returners`, `senior_scientists`, `foreign_talent`, `graduate_training`, but is none of them",
        ),
        (
            r#""allocation": { "between_zones": { "custom": { "honam": 0.5, "jeju": 0.6 } } }"#,
            "2:46: at `allocation.between_zones.custom`: shares of the zones must sum to 1, but these sum to 1.1, 0.1 too much",
        ),
        (
            r#""allocation": { "between_zones": { "mix": [{ "weight": 0.5, "rule": "equal" }] } }"#,
            "2:43: at `allocation.between_zones.mix`: weights of the rules must sum to 1, but these sum to 0.5, 0.5 too little",
        ),
        (
            r#""zones": { "honam": { "uses": { "talent": 0.9, "base": 0.2 } } }"#,
            "2:31: at `zones.honam.uses`: shares of the uses must sum to 1, but these sum to 1.1, 0.1 too much",
        ),
    ]);
}

#[test]
fn fixed_shares_leave_a_division_possible() {
    check(&[
        (
            r#""allocation": { "fixed": { "honam": 0.7, "jeju": 0.4 } }"#,
            "2:26: at `allocation.fixed`: must sum to at most 1, but those of all zones sum to 1.1",
        ),
        (
            r#""allocation": { "fixed": { "honam": 30 } }"#,
            "2:37: at `allocation.fixed.honam`: must be a share from 0 to 1, but is 30; write 0.3 for 30 %",
        ),
        (
            r#""allocation": { "fixed": { "honam": 0.3 }, "floors": { "honam": 0.2 } }"#,
            "2:65: at `allocation.floors.honam`: must be left out for a zone with a fixed share, but is 0.2",
        ),
        (
            r#""allocation": { "between_zones": { "custom": { "honam": 1 } }, "fixed": { "honam": 0.3 } }"#,
            "2:73: at `allocation.fixed`: must leave the rest to other zones, but the rule gives the others nothing",
        ),
    ]);
}

#[test]
fn a_later_division_is_checked_like_the_first() {
    check(&[
        (
            r#""from_year": { "2026": { "uses": { "talent": 1 } } }"#,
            r#"2:16: at `from_year.2026`: must be a year from 2027 to 2040, but is "2026""#,
        ),
        (
            r#""from_year": 2027"#,
            "2:14: at `from_year`: must be an object {...}, but is 2027",
        ),
        (
            r#""from_year": { "2027": { "autonomy": false } }"#,
            "2:26: at `from_year.2027.autonomy`: must be one of the keys `allocation`, `uses`, `programmes`, `zones`, but is none of them",
        ),
        (
            r#""from_year": { "2027": { "allocation": { "fixed": { "honam": 1.2 } } }, "2028": { "uses": { "base": 1 } } }"#,
            "2:62: at `from_year.2027.allocation.fixed.honam`: must be a share from 0 to 1, but is 1.2",
        ),
    ]);
}

#[test]
fn zones_are_the_country_s() {
    check(&[
        (
            r#""allocation": { "between_zones": { "custom": { "honan": 0.5, "jeju": 0.5 } } }"#,
            "2:48: at `allocation.between_zones.custom.honan`: must be one of the zones `capital`, `southeast`, `daegyeong`, `jungbu`, `honam`, `gangwon`, `jeonbuk`, `jeju`, but is none of them; write `honam`",
        ),
        (
            r#""allocation": { "between_zones": { "custom": { "capital": 0.5, "jeju": 0.5 } } }"#,
            r#"2:59: at `allocation.between_zones.custom.capital`: must be 0 for the capital, but is 0.5; write "capital_admitted": true to let it take part"#,
        ),
        (
            r#""zones": { "honan": { "uses": { "talent": 1 } } }"#,
            "2:12: at `zones.honan`: must be one of the zones `capital`, `southeast`, `daegyeong`, `jungbu`, `honam`, `gangwon`, `jeonbuk`, `jeju`, but is none of them; write `honam`",
        ),
        (
            r#""allocation": { "floors": { "capital": 0.1 } }"#,
            r#"2:40: at `allocation.floors.capital`: must be 0 for the capital, but is 0.1; write "capital_admitted": true to let it take part"#,
        ),
    ]);
}

#[test]
fn floors_and_caps_leave_a_division_possible() {
    check(&[
        (
            r#""allocation": { "floors": { "all": 0.2 } }"#,
            "2:27: at `allocation.floors`: must sum to at most 1, but those of all zones sum to 1.4",
        ),
        (
            r#""allocation": { "caps": { "all": 0.1 } }"#,
            "2:25: at `allocation.caps`: must sum to at least 1, but those of all zones sum to 0.7",
        ),
        (
            r#""allocation": { "floors": { "jeju": 0.2 }, "caps": { "jeju": 0.1 } }"#,
            "2:37: at `allocation.floors.jeju`: must be at most the cap of `jeju`, 0.1, but is 0.2",
        ),
        (
            r#""allocation": { "floors": { "honam": 1.2 } }"#,
            "2:38: at `allocation.floors.honam`: must be a share from 0 to 1, but is 1.2",
        ),
    ]);
}

#[test]
fn a_view_of_an_uncertain_number_has_a_reason_and_makes_sense() {
    check(&[
        (
            r#""uncertainties": { "leverag": { "distribution": { "fixed": 0.3 }, "reason": "x" } }"#,
            "2:20: at `uncertainties.leverag`: must be one of the 88 uncertain numbers, but is none of them; write `leverage`",
        ),
        (
            r#""uncertainties": { "leverage": { "distribution": { "fixed": 0.3 } } }"#,
            "2:32: at `uncertainties.leverage`: must have the key `reason`, but has none",
        ),
        (
            r#""uncertainties": { "leverage": { "distribution": { "fixed": -1 }, "reason": "x" } }"#,
            "2:50: at `uncertainties.leverage.distribution`: must be at least 0, but is -1",
        ),
        (
            r#""uncertainties": { "leverage": { "distribution": { "normal": { "mean": 0.3, "sd": 0.1 } }, "reason": "x" } }"#,
            "2:50: at `uncertainties.leverage.distribution`: must be at least 0, but this reaches from -inf to inf; add `lower` or `upper`",
        ),
        (
            r#""uncertainties": { "survival_5y": { "distribution": { "fixed": 0 }, "reason": "x" } }"#,
            "2:53: at `uncertainties.survival_5y.distribution`: must be above 0 and at most 1, but is 0",
        ),
        (
            r#""uncertainties": { "capacity_start": { "distribution": { "fixed": 0 }, "reason": "x" } }"#,
            "2:56: at `uncertainties.capacity_start.distribution`: must be above 0 and at most 1, but is 0",
        ),
        (
            r#""uncertainties": { "cut_size": { "distribution": { "fixed": 1 }, "reason": "x" } }"#,
            "2:50: at `uncertainties.cut_size.distribution`: must be at least 0 and below 1, but is 1",
        ),
        (
            r#""uncertainties": { "shock_sd": { "distribution": { "fixed": 10 }, "reason": "x" } }"#,
            "2:50: at `uncertainties.shock_sd.distribution`: must lie within 0 and 1, but is 10",
        ),
        (
            r#""uncertainties": { "major_rd_growth": { "distribution": { "normal": { "mean": 0, "sd": 1 } }, "reason": "x" } }"#,
            "2:57: at `uncertainties.major_rd_growth.distribution`: must lie within -1 and 1, but this reaches from -5 to 5; add `lower` or `upper`",
        ),
        (
            r#""uncertainties": { "leverage": { "distribution": { "triangle": [0, 1, 2] }, "reason": "x" } }"#,
            r#"2:50: at `uncertainties.leverage.distribution`: must be one of {"fixed": ..}, {"normal": ..}, {"log_normal": ..}, {"beta": ..}, {"uniform": ..}, but is {"triangle": ..}"#,
        ),
        (
            r#""uncertainties": { "leverage": { "distribution": { "log_normal": { "median": 0, "log_sd": 0.1 } }, "reason": "x" } }"#,
            "2:78: at `uncertainties.leverage.distribution.log_normal.median`: must be a number above 0, but is 0",
        ),
        (
            r#""uncertainties": { "leverage": { "distribution": { "uniform": { "low": 2, "high": 1 } }, "reason": "x" } }"#,
            "2:50: at `uncertainties.leverage.distribution`: must have `low` below `high`, but they are 2 and 1",
        ),
        (
            r#""uncertainties": { "leverage": { "distribution": { "normal": { "mean": 0.3, "sd": 0.1 } }, "lower": 2, "upper": 1, "reason": "x" } }"#,
            "2:50: at `uncertainties.leverage.distribution`: must have `lower` below `upper`, but they are 2 and 1",
        ),
        (
            r#""uncertainties": { "leverage_lag": { "distribution": { "dirichlet": [1, 2] }, "reason": "x" } }"#,
            "2:69: at `uncertainties.leverage_lag.distribution.dirichlet`: must have 3 numbers, but has 2",
        ),
        (
            r#""uncertainties": { "leverage_lag": { "distribution": { "fixed": 1 }, "reason": "x" } }"#,
            r#"2:54: at `uncertainties.leverage_lag.distribution`: must be {"dirichlet": [...]}, as for shares of a whole, but is {"fixed": ..}"#,
        ),
    ]);
}
