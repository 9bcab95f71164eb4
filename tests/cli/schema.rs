//! The JSON Schema of scenario files is current, and says what the readers say.

use std::fs;

use serde_json::{Value, json};

use crate::bench::Bench;

fn schema() -> Value {
    serde_json::from_str(&Bench::new().printed("schema")).unwrap()
}

/// Whether a value fits a schema, by the words of JSON Schema that ours uses; any other word is a failure of the test.
fn fits(value: &Value, schema: &Value, whole: &Value) -> bool {
    let words = schema.as_object().unwrap();
    words.iter().all(|(word, wanted)| match word.as_str() {
        "$schema" | "$defs" | "description" => true,
        "$ref" => {
            let place = wanted.as_str().unwrap().trim_start_matches('#');
            fits(value, whole.pointer(place).unwrap(), whole)
        }
        "type" => match wanted.as_str().unwrap() {
            "object" => value.is_object(),
            "array" => value.is_array(),
            "string" => value.is_string(),
            "boolean" => value.is_boolean(),
            "number" => value.is_number(),
            "integer" => value.as_f64().is_some_and(|number| number.fract() == 0.0),
            "null" => value.is_null(),
            other => panic!("{other}"),
        },
        "enum" => wanted.as_array().unwrap().contains(value),
        "anyOf" => {
            let mut choices = wanted.as_array().unwrap().iter();
            choices.any(|choice| fits(value, choice, whole))
        }
        "required" => {
            let mut keys = wanted.as_array().unwrap().iter();
            keys.all(|key| value.get(key.as_str().unwrap()).is_some())
        }
        "minimum" => value.as_f64() >= wanted.as_f64(),
        "exclusiveMinimum" => value.as_f64() > wanted.as_f64(),
        "maximum" => value.as_f64() <= wanted.as_f64(),
        "items" => {
            let mut items = value.as_array().into_iter().flatten();
            items.all(|item| fits(item, wanted, whole))
        }
        "propertyNames" => {
            let mut keys = value.as_object().into_iter().flatten();
            keys.all(|(key, _)| fits(&json!(key), wanted, whole))
        }
        "properties" | "additionalProperties" => {
            let known = schema.get("properties");
            let mut members = value.as_object().into_iter().flatten();
            members.all(|(key, value)| {
                let own = known.and_then(|known| known.get(key));
                match (word.as_str(), own) {
                    ("properties", Some(own)) => fits(value, own, whole),
                    ("additionalProperties", None) if wanted.is_boolean() => *wanted == true,
                    ("additionalProperties", None) => fits(value, wanted, whole),
                    _ => true,
                }
            })
        }
        other => panic!("{other}: not checked here"),
    })
}

#[test]
fn the_shipped_schema_is_the_printed_one() {
    let shipped = fs::read_to_string("scenarios/schema/scenario.json").unwrap();
    let printed = Bench::new().printed("schema");
    assert!(
        shipped == printed,
        "renew it: cargo run -- schema > scenarios/schema/scenario.json"
    );
}

#[test]
fn every_shipped_scenario_fits() {
    let schema = schema();
    for folder in ["scenarios", "tests/data"] {
        for file in fs::read_dir(folder).unwrap() {
            let path = file.unwrap().path();
            if path.extension().is_some_and(|ending| ending == "json") {
                let scenario = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
                assert!(fits(&scenario, &schema, &schema), "{}", path.display());
            }
        }
    }
}

#[test]
fn what_a_reader_refuses_by_itself_does_not_fit() {
    #[track_caller]
    fn case(schema: &Value, key: &str, value: Value, expected: bool) {
        let text = json!({ "ko": "시험", "en": "test" });
        let mut scenario = json!({ "title": text, "question": text });
        scenario[key] = value;
        assert_eq!(fits(&scenario, schema, schema), expected, "{scenario}");
    }

    let schema = &schema();
    let text = json!({ "ko": "법", "en": "law" });
    case(schema, "autonomy", json!(true), true);
    case(schema, "autonomy", json!(1), false);
    case(schema, "autonmy", json!(true), false);
    case(schema, "local_match_per_won", json!(11), false);
    case(
        schema,
        "forced_cut",
        json!({ "year": 2026, "size": 0.1 }),
        false,
    );
    case(
        schema,
        "block_fund",
        json!({ "amounts_eok": { "2025": 1 } }),
        false,
    );
    case(schema, "sources", json!({ "law": "법" }), true);
    case(schema, "sources", json!({ "law": text }), true);
    case(schema, "sources", json!({ "law": 3 }), false);
    case(schema, "uses", json!({ "talents": 1 }), false);
    case(
        schema,
        "programmes",
        json!({ "base": { "postdoc": 1 } }),
        false,
    );
    let mix = |rule: &str| json!({ "between_zones": { "mix": [{ "weight": 1, "rule": rule }] } });
    case(schema, "allocation", mix("need"), true);
    case(schema, "allocation", mix("needs"), false);
}

#[test]
fn a_scenario_may_name_its_schema() {
    let bench = Bench::new();
    bench.scenario(
        "a",
        r#""$schema": "schema/scenario.json", "autonomy": false"#,
    );
    let counted = "files: 1 (unusable: 0), errors: 0, warnings: 0\n";
    assert_eq!(bench.printed("check a.json"), counted);
    assert!(!bench.printed("show a.json").contains("$schema"));
}
