//! What is refused in a data set, and the exact words.

use blockfund::country::Country;

use crate::folder::Folder;

/// Each case is a slip in a file of the invented country: what stands there, what is written, what is told.
#[track_caller]
fn check(cases: &[(&str, &str, &str, &str)]) {
    for (file, right, wrong, expected) in cases {
        let folder = Folder::with_small_country();
        let path = folder.path(&format!("small-country/{file}"));
        let text = std::fs::read_to_string(&path).unwrap();
        assert!(text.contains(right), "{right}");
        std::fs::write(&path, text.replacen(right, wrong, 1)).unwrap();
        let message = match Country::from_folder(&folder.path("small-country")) {
            Ok(_) => "accepted".to_owned(),
            Err(problems) => folder.told(&problems),
        };
        assert_eq!(message, *expected, "{wrong}");
    }
}

#[test]
fn a_figure_has_a_value_a_status_and_a_source() {
    check(&[
        (
            "country.json",
            r#""major_rd_2024_eok": { "value": 9000,"#,
            r#""major_rd_2024_eok": {"#,
            "small-country/country.json:4:26: at `national.major_rd_2024_eok`: must have the key `value`, but has none",
        ),
        (
            "country.json",
            r#""value": 9000"#,
            r#""value": 0"#,
            "small-country/country.json:4:37: at `national.major_rd_2024_eok.value`: must be a number above 0, but is 0",
        ),
        (
            "country.json",
            r#""value": 9000"#,
            r#""value": "9000""#,
            r#"small-country/country.json:4:37: at `national.major_rd_2024_eok.value`: must be a number above 0, but is "9000"; write it without quotation marks"#,
        ),
        (
            "country.json",
            r#""value": 9000, "status": "assumption""#,
            r#""value": 9000, "status": "guess""#,
            r#"small-country/country.json:4:53: at `national.major_rd_2024_eok.status`: must be one of "official", "derived", "assumption", but is "guess""#,
        ),
        (
            "country.json",
            r#""value": 9000, "status": "assumption", "source": "invented""#,
            r#""value": 9000, "status": "assumption", "source": "inventd""#,
            r#"small-country/country.json:4:77: at `national.major_rd_2024_eok.source`: must be a key of `sources`, but is "inventd"; write "invented""#,
        ),
        (
            "country.json",
            r#""value": 9000"#,
            r#""value": 9000, "unit": "eok""#,
            "small-country/country.json:4:43: at `national.major_rd_2024_eok.unit`: must be one of the keys `value`, `status`, `source`, but is none of them",
        ),
    ]);
}

#[test]
fn national_figures_and_targets_are_complete() {
    check(&[
        (
            "country.json",
            r#""score_limit_points""#,
            r#""score_limit""#,
            "small-country/country.json:3:15: at `national`: must have the key `score_limit_points`, but has none
small-country/country.json:12:5: at `national.score_limit`: must be one of the keys `major_rd_2024_eok`, `major_rd_2025_eok`, `major_rd_2026_eok`, `other_lines_2025_eok`, `regional_share_2026`, `special_zones_2025_eok`, `match_limit_of_grdp_per_year`, `planned_budget_growth_per_year`, `score_limit_points`, but is none of them; write `score_limit_points`",
        ),
        (
            "country.json",
            r#""value": 0.001"#,
            r#""value": 1.5"#,
            "small-country/country.json:10:48: at `national.match_limit_of_grdp_per_year.value`: must be a share from 0 to 1, but is 1.5",
        ),
        (
            "country.json",
            r#""value": 0.03"#,
            r#""value": 3"#,
            "small-country/country.json:11:50: at `national.planned_budget_growth_per_year.value`: must be a growth from -0.5 to 0.5 a year, but is 3",
        ),
        (
            "country.json",
            r#""researchers": {"#,
            r#""research": {"#,
            "small-country/country.json:14:14: at `targets`: must have the key `researchers`, but has none
small-country/country.json:21:5: at `targets.research`: must be one of the keys `capacity_ratio`, `researchers`, `regional_share`, `deep_tech_startups`, but is none of them; write `researchers`",
        ),
        (
            "country.json",
            r#""start_year": 2026"#,
            r#""start_year": 26"#,
            "small-country/country.json:31:21: at `targets.regional_share.start_year`: must be a year from 2000 to 2030, but is 26",
        ),
        (
            "country.json",
            r#""ko": "가상국", "#,
            "",
            "small-country/country.json:2:11: at `name`: must have the key `ko`, but has none",
        ),
        (
            "country.json",
            r#"["science-city"]"#,
            r#"["sience-city"]"#,
            r#"small-country/country.json:41:32: at `readings.outside_capacity_ratio[0]`: must be the code of a province, but is "sience-city""#,
        ),
        (
            "country.json",
            r#"["science-city"]"#,
            r#"["metropolis"]"#,
            r#"small-country/country.json:41:32: at `readings.outside_capacity_ratio[0]`: must be a province outside the capital, but is "metropolis""#,
        ),
        (
            "country.json",
            r#"["science-city"]"#,
            r#"["science-city", "science-city"]"#,
            r#"small-country/country.json:41:48: at `readings.outside_capacity_ratio[1]`: must be named once, but is "science-city""#,
        ),
        (
            "country.json",
            r#"["science-city"]"#,
            r#"["science-city", "hills", "harbour", "islands"]"#,
            "small-country/country.json:41:32: at `readings.outside_capacity_ratio[0]`: must leave a province outside the capital in the ratio, but none is left",
        ),
        (
            "country.json",
            r#""invented": "Invented for tests""#,
            r#""invented": 1"#,
            "small-country/country.json:45:17: at `sources.invented`: must be text in double quotes, but is 1",
        ),
    ]);
}

#[test]
fn zones_hold_provinces_and_one_is_the_capital() {
    check(&[
        (
            "zones.json",
            r#""is_capital": true"#,
            r#""is_capital": false"#,
            "small-country/zones.json:1:1: must have a zone with `is_capital` true, but has none",
        ),
        (
            "zones.json",
            r#""is_capital": true"#,
            r#""is_capital": 1"#,
            "small-country/zones.json:4:19: at `centre.is_capital`: must be true or false, but is 1",
        ),
        (
            "zones.json",
            r#""centre": {"#,
            r#""nation": {"#,
            r#"small-country/provinces.json:4:13: at `metropolis.zone`: must be a zone of `zones.json`, but is "centre"
small-country/zones.json:2:3: at `nation`: must have a code of its own, but this one names a group in the tables"#,
        ),
        (
            "provinces.json",
            r#""hills": {"#,
            r#""capital": {"#,
            "small-country/provinces.json:30:3: at `capital`: must have a code of its own, but this one names a group in the tables",
        ),
        (
            "zones.json",
            r#""north": {"#,
            r#""no rth": {"#,
            r#"small-country/provinces.json:18:13: at `science-city.zone`: must be a zone of `zones.json`, but is "north"; write "no rth"
small-country/provinces.json:32:13: at `hills.zone`: must be a zone of `zones.json`, but is "north"; write "no rth"
small-country/zones.json:7:3: at `no rth`: must have a code of letters, digits, - and _, but is "no rth""#,
        ),
        (
            "provinces.json",
            r#""zone": "coast""#,
            r#""zone": "cost""#,
            r#"small-country/provinces.json:46:13: at `harbour.zone`: must be a zone of `zones.json`, but is "cost"; write "coast""#,
        ),
        (
            "provinces.json",
            r#""zone": "centre""#,
            r#""zone": "north""#,
            "small-country/zones.json:2:13: at `centre`: must have a province in `provinces.json`, but has none",
        ),
        (
            "zones.json",
            r#""value": 30"#,
            r#""value": -30"#,
            "small-country/zones.json:10:38: at `north.announced_2026_eok.value`: must be a number of at least 0, but is -30",
        ),
    ]);
}

#[test]
fn a_zone_that_is_called_the_capital_is_all_of_it() {
    /// What is told of the invented country with a zone by that name.
    fn told(zone: &str, second_capital: &str) -> String {
        let folder = Folder::with_small_country();
        let country = folder.path("small-country");
        for file in ["zones.json", "provinces.json"] {
            let path = country.join(file);
            let text = std::fs::read_to_string(&path).unwrap();
            let text = text.replace(&format!("\"{zone}\""), "\"capital\"");
            std::fs::write(&path, text).unwrap();
        }
        let path = country.join("zones.json");
        let mut zones: serde_json::Value =
            serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
        if let Some(zone) = zones.get_mut(second_capital) {
            zone["is_capital"] = true.into();
        }
        std::fs::write(&path, zones.to_string()).unwrap();
        match Country::from_folder(&country) {
            Ok(_) => "accepted".to_owned(),
            Err(problems) => folder.told(&problems),
        }
    }

    let refused =
        "at `capital`: must have a code of its own, but this one names a group in the tables";
    assert_eq!(told("centre", ""), "accepted");
    assert!(told("coast", "").contains(refused));
    assert!(told("centre", "north").contains(refused));
}

#[test]
fn a_province_has_its_figures() {
    check(&[
        (
            "provinces.json",
            r#""value": 3000000"#,
            r#""value": 0"#,
            "small-country/provinces.json:7:43: at `metropolis.population_2024_persons.value`: must be a number above 0, but is 0",
        ),
        (
            "provinces.json",
            r#""latitude_deg": 50.0"#,
            r#""latitude_deg": 500"#,
            "small-country/provinces.json:5:21: at `metropolis.latitude_deg`: must be a latitude from -90 to 90 degrees, but is 500",
        ),
        (
            "provinces.json",
            r#""longitude_deg": 10.0,"#,
            "",
            "small-country/provinces.json:2:17: at `metropolis`: must have the key `longitude_deg`, but has none",
        ),
        (
            "provinces.json",
            r#""value": 60,"#,
            r#""value": 101,"#,
            "small-country/provinces.json:12:46: at `metropolis.capacity_score_2024_points.value`: must be a score above 0 and not above `score_limit_points`, but is 101",
        ),
        (
            "provinces.json",
            r#""value": 0.35"#,
            r#""value": 0.4"#,
            "small-country/provinces.json:1:1: `other_lines_share` must sum to 1, but these sum to 1.05, 0.05 too much",
        ),
        (
            "provinces.json",
            r#""hills": {"#,
            r#""north": {"#,
            "small-country/provinces.json:30:3: at `north`: must have a code of its own, but its random numbers would be those of `north`",
        ),
        (
            "provinces.json",
            r#""hills": {"#,
            r#""harbour": {"#,
            "small-country/provinces.json:1:1: `other_lines_share` must sum to 1, but these sum to 0.65, 0.35 too little
small-country/provinces.json:44:3: at `harbour`: must stand once, but stands again here",
        ),
    ]);
}

#[test]
fn money_is_divided_whole() {
    check(&[
        (
            "programmes.json",
            r#""share": 0.30"#,
            r#""share": 0.40"#,
            "small-country/programmes.json:4:11: at `uses`: shares of the uses must sum to 1, but these sum to 1.1, 0.1 too much",
        ),
        (
            "programmes.json",
            r#""strategy": 1, "share_of_use": 0.40"#,
            r#""strategy": 1, "share_of_use": 0.50"#,
            "small-country/programmes.json:7:21: at `uses.talent.programmes`: shares of the programmes must sum to 1, but these sum to 1.1, 0.1 too much",
        ),
        (
            "programmes.json",
            r#""postdoc""#,
            r#""postdocs""#,
            "small-country/programmes.json:7:21: at `uses.talent.programmes`: must have the key `postdoc`, but has none
small-country/programmes.json:8:9: at `uses.talent.programmes.postdocs`: must be one of the keys `postdoc`, `women_returners`, `senior_scientists`, `foreign_talent`, `graduate_training`, but is none of them; write `postdoc`",
        ),
        (
            "programmes.json",
            r#""strategy": 1, "share_of_use": 0.40"#,
            r#""strategy": 0, "share_of_use": 0.40"#,
            "small-country/programmes.json:8:99: at `uses.talent.programmes.postdoc.strategy`: must be a strategy from 1 to 9, but is 0",
        ),
        (
            "programmes.json",
            r#""source": "invented""#,
            r#""source": "nobody""#,
            r#"small-country/programmes.json:3:13: at `source`: must be a key of `sources`, but is "nobody""#,
        ),
    ]);
}

#[test]
fn an_uncertain_number_has_a_distribution_that_makes_sense() {
    check(&[
        (
            "parameters.json",
            r#""factor_persistence""#,
            r#""factor_persistance""#,
            "small-country/parameters.json:2:17: at `parameters`: must have the key `factor_persistence`, but has none
small-country/parameters.json:3:5: at `parameters.factor_persistance`: must be one of the 88 keys, but is none of them; write `factor_persistence`",
        ),
        (
            "parameters.json",
            r#""distribution": { "beta": { "a": 5, "b": 5 } }"#,
            r#""distribution": { "normal": { "mean": 0.5, "sd": 0.2 } }"#,
            "small-country/parameters.json:3:250: at `parameters.factor_persistence.distribution`: must be from 0 to 1, but this reaches from -inf to inf; add `lower` or `upper`",
        ),
        (
            "parameters.json",
            r#""beta": { "a": 5, "b": 5 }"#,
            r#""beta": { "a": 5 }"#,
            "small-country/parameters.json:3:260: at `parameters.factor_persistence.distribution.beta`: must have the key `b`, but has none",
        ),
        (
            "parameters.json",
            r#""beta": { "a": 5, "b": 5 }"#,
            r#""beta": { "a": 0, "b": 5 }"#,
            "small-country/parameters.json:3:267: at `parameters.factor_persistence.distribution.beta.a`: must be a number from 0.1 to 100,000, but is 0",
        ),
        (
            "parameters.json",
            r#""beta": { "a": 5, "b": 5 }"#,
            r#""bta": { "a": 5, "b": 5 }"#,
            r#"small-country/parameters.json:3:250: at `parameters.factor_persistence.distribution`: must be one of {"fixed": ..}, {"normal": ..}, {"log_normal": ..}, {"beta": ..}, {"uniform": ..}, but is {"bta": ..}"#,
        ),
        (
            "parameters.json",
            r#""evidence": "C""#,
            r#""evidence": "E""#,
            r#"small-country/parameters.json:3:183: at `parameters.factor_persistence.evidence`: must be one of "A", "B", "C", "D", but is "E""#,
        ),
        (
            "parameters.json",
            r#""one_value_per": "zone""#,
            r#""one_value_per": "province""#,
            r#"small-country/parameters.json:20:289: at `parameters.capacity_zone_spread.one_value_per`: must be one of "zone", but is "province""#,
        ),
        (
            "parameters.json",
            r#""one_value_per": "pillar", "#,
            "",
            "small-country/parameters.json:77:32: at `parameters.score_elasticity_pillar`: must have the key `one_value_per`, but has none",
        ),
        (
            "parameters.json",
            "[6, 8, 6]",
            "[6, 8]",
            "small-country/parameters.json:31:265: at `parameters.leverage_lag.distribution.dirichlet`: must have 3 numbers, but has 2",
        ),
        (
            "parameters.json",
            "[6, 8, 6]",
            "[6, 8, -6]",
            "small-country/parameters.json:31:272: at `parameters.leverage_lag.distribution.dirichlet[2]`: must be a number from 0.1 to 100,000, but is -6",
        ),
        (
            "parameters.json",
            r#"{ "fixed": 0.5 }"#,
            r#"{ "fixed": 1.5 }"#,
            "small-country/parameters.json:81:245: at `parameters.score_noise_persistence.distribution`: must be from 0 to 1, but is 1.5",
        ),
    ]);
}

#[test]
fn correlations_can_hold_together() {
    check(&[
        (
            "parameters.json",
            r#"["leverage", "absorption_scale"]"#,
            r#"["leverage", "absorbtion_scale"]"#,
            r#"small-country/parameters.json:97:31: at `correlations[4].between[1]`: must be the name of an uncertain number with one value, but is "absorbtion_scale"; write "absorption_scale""#,
        ),
        (
            "parameters.json",
            r#"["leverage", "absorption_scale"]"#,
            r#"["leverage", "leverage"]"#,
            "small-country/parameters.json:97:18: at `correlations[4].between`: must name two different numbers, but is a list",
        ),
        (
            "parameters.json",
            r#"["leverage", "absorption_scale"]"#,
            r#"["leverage", "leverage_zone"]"#,
            r#"small-country/parameters.json:97:31: at `correlations[4].between[1]`: must be the name of an uncertain number with one value, but is "leverage_zone"; write "leverage""#,
        ),
        (
            "parameters.json",
            r#""correlation": 0.5 }"#,
            r#""correlation": 1.5 }"#,
            "small-country/parameters.json:93:78: at `correlations[0].correlation`: must be a correlation between -1 and 1, but is 1.5",
        ),
        (
            "parameters.json",
            r#""correlation": 0.5 }"#,
            r#""correlation": 1 }"#,
            "small-country/parameters.json:93:78: at `correlations[0].correlation`: must be a correlation between -1 and 1, but is 1",
        ),
        (
            "parameters.json",
            r#"["business_rd_growth", "major_rd_growth"]"#,
            r#"["business_rd_growth", "researcher_growth"]"#,
            "small-country/parameters.json:92:19: at `correlations`: must hold each pair once, but `business_rd_growth` and `researcher_growth` stand again",
        ),
        (
            "parameters.json",
            r#""correlations": ["#,
            r#""correlations": [{ "between": ["leverage", "capacity_pull"], "correlation": 0.9 }, { "between": ["displacement", "capacity_pull"], "correlation": 0.9 },"#,
            "small-country/parameters.json:92:19: at `correlations`: must be correlations that can hold together, but those of `capacity_pull` contradict the others",
        ),
    ]);
}
