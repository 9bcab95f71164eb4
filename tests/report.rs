//! The report page: whole, self-contained, safe, and the same every time.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use blockfund::analysis::Findings;
use blockfund::analysis::findings::SettingFacts;
use blockfund::report::charts::Typeface;
use blockfund::report::html;
use blockfund::report::words::Language;

mod made_up;
mod page;

use made_up::Case;
use page::{Piece, pieces, text};

const LANGUAGES: [Language; 2] = [Language::Korean, Language::English];

fn written(findings: &Findings, language: Language) -> String {
    html::page(findings, language, &Typeface::embedded())
}

fn cases() -> Vec<Case> {
    let usual = Case::default();
    vec![
        usual,
        Case {
            scenarios: 1,
            ..usual
        },
        Case {
            scenarios: 13,
            has_long_titles: true,
            ..usual
        },
        Case {
            horizon: 2040,
            ..usual
        },
        Case {
            is_central: true,
            ..usual
        },
        Case {
            scenarios: 1,
            is_central: true,
            ..usual
        },
        Case {
            is_small: true,
            ..usual
        },
        Case {
            is_certain: Some(true),
            ..usual
        },
        Case {
            is_certain: Some(false),
            ..usual
        },
    ]
}

/// Every case with its findings and its page in both languages.
static PAGES: LazyLock<Vec<(String, Findings, String)>> = LazyLock::new(|| {
    let in_both = |case| {
        LANGUAGES.map(|language| {
            let findings = made_up::findings(case);
            let page = written(&findings, language);
            (format!("{language:?} {case:?}"), findings, page)
        })
    };
    cases().into_iter().flat_map(in_both).collect()
});

fn for_all_pages(check: impl Fn(&str, &Findings, &str)) {
    for (name, findings, page) in PAGES.iter() {
        check(name, findings, page);
    }
}

#[test]
fn every_element_is_closed_where_it_was_opened() {
    for_all_pages(|name, _, page| {
        assert!(page.starts_with("<!doctype html>\n<html lang=\""), "{name}");
        let mut open: Vec<String> = Vec::new();
        for piece in pieces(page) {
            match piece {
                Piece::Start(tag) if !tag.is_alone => open.push(tag.name),
                Piece::End(ended) => assert_eq!(open.pop().as_ref(), Some(&ended), "{name}"),
                Piece::Start(_) => {}
            }
        }
        assert!(open.is_empty(), "{name}: {open:?} is left open");
    });
}

#[test]
fn nothing_is_fetched_and_nothing_is_run() {
    for_all_pages(|name, _, page| {
        assert!(
            !page.replace("url(data:", "").contains("url(") && !page.contains("@import"),
            "{name}"
        );
        for piece in pieces(page) {
            let Piece::Start(tag) = piece else { continue };
            let loads = [
                "script", "link", "img", "iframe", "object", "embed", "base", "form",
            ];
            assert!(!loads.contains(&tag.name.as_str()), "{name}: {tag:?}");
            for (attribute, value) in &tag.attributes {
                assert!(
                    !attribute.starts_with("on") && attribute != "src",
                    "{name}: {tag:?}"
                );
                // A link may lead away when a reader follows it; a picture may only use what is on the page.
                let leads_away = tag.name == "a" && value.starts_with("http");
                let is_reference = attribute.ends_with("href");
                assert!(
                    !is_reference || value.starts_with('#') || leads_away,
                    "{name}: {tag:?}"
                );
            }
        }
    });
}

#[test]
fn ids_are_unique_and_every_reference_has_its_place() {
    for_all_pages(|name, _, page| {
        let mut ids = BTreeSet::new();
        let mut references = BTreeSet::new();
        for piece in pieces(page) {
            let Piece::Start(tag) = piece else { continue };
            for (attribute, value) in tag.attributes {
                match attribute.as_str() {
                    "id" => assert!(ids.insert(value.clone()), "{name}: {value} is there twice"),
                    "href" if value.starts_with('#') => {
                        references.insert(value[1..].to_owned());
                    }
                    "aria-labelledby" => {
                        references.insert(value);
                    }
                    _ => {}
                }
            }
        }
        let lost: Vec<&String> = references.difference(&ids).collect();
        assert!(lost.is_empty(), "{name}: nothing is called {lost:?}");
    });
}

#[test]
fn headings_go_down_one_step_at_a_time() {
    for_all_pages(|name, _, page| {
        let level = |tag: &str| tag.strip_prefix('h')?.parse::<u32>().ok();
        let levels: Vec<u32> = pieces(page)
            .filter_map(|piece| match piece {
                Piece::Start(tag) => level(&tag.name),
                Piece::End(_) => None,
            })
            .collect();
        assert_eq!(
            levels.iter().filter(|level| **level == 1).count(),
            1,
            "{name}"
        );
        assert_eq!(levels.first(), Some(&1), "{name}");
        for pair in levels.windows(2) {
            assert!(pair[1] <= pair[0] + 1, "{name}: {levels:?}");
        }
    });
}

#[test]
fn tables_and_pictures_say_what_they_are() {
    for_all_pages(|name, _, page| {
        for piece in pieces(page) {
            let Piece::Start(tag) = piece else { continue };
            let has = |wanted: &str| tag.attributes.iter().any(|(name, _)| name == wanted);
            match tag.name.as_str() {
                "th" => assert!(has("scope"), "{name}: {tag:?}"),
                "svg" => assert!(has("aria-label") || has("aria-hidden"), "{name}: {tag:?}"),
                _ => {}
            }
        }
        let captions = page.matches("<caption").count();
        assert_eq!(captions, page.matches("<table").count(), "{name}");
    });
}

#[test]
fn every_scenario_is_on_the_page() {
    for_all_pages(|name, findings, page| {
        let text = text(page);
        let is_korean = page.contains("<html lang=\"ko\">");
        for scenario in &findings.scenarios {
            let title = if is_korean {
                &scenario.title.ko
            } else {
                &scenario.title.en
            };
            assert!(text.contains(title.as_str()), "{name}: {title}");
            // The command that runs it again.
            assert!(text.contains(&format!("{}.json", scenario.name)), "{name}");
        }
        assert!(text.contains(&findings.experiment.fingerprint), "{name}");
    });
}

#[test]
fn no_name_of_a_value_is_left_in_a_phrase() {
    for_all_pages(|name, _, page| {
        let text = text(page);
        let after_brace = text.split('{').skip(1);
        for rest in after_brace {
            let is_name = rest.split('}').next().is_some_and(|inside| {
                !inside.is_empty() && inside.chars().all(|letter| letter.is_ascii_lowercase())
            });
            assert!(!is_name, "{name}: {{{}", &rest[..rest.len().min(20)]);
        }
        assert!(!text.contains("NaN") && !text.contains("inf "), "{name}");
    });
}

/// What the page says that the scenario of this index sets otherwise than the baseline.
fn set_otherwise(findings: &Findings, language: Language, index: usize) -> Vec<String> {
    let page = written(findings, language);
    let lists: Vec<&str> = page.split("<div class=\"settings\">").skip(1).collect();
    let list = lists[index - 1].split("</div>").next().unwrap();
    list.split("<li>").skip(1).map(text).collect()
}

#[test]
fn a_dossier_claims_no_more_than_is_written() {
    #[track_caller]
    fn case(baseline: &[(&str, &str)], own: &[(&str, &str)], english: &[&str]) {
        let mut findings = made_up::findings(Case::default());
        let settings = [baseline, own].into_iter().enumerate();
        for (index, settings) in settings {
            let settings = settings.iter().map(|&(path, value)| SettingFacts {
                path: path.to_owned(),
                value: value.to_owned(),
            });
            findings.scenarios[index].settings = settings.collect();
        }
        let said = set_otherwise(&findings, Language::English, 1);
        assert_eq!(said, english);
    }

    // A path in the place of no path, and a cut in the place of no cut.
    case(
        &[("regional_share", "null"), ("forced_cut", "null")],
        &[
            ("regional_share.by_year.2030", "0.07"),
            ("forced_cut.size", "0.12"),
        ],
        &[
            "regional_share.by_year.2030 = 0.07 (not written in the baseline)",
            "forced_cut.size = 0.12 (not written in the baseline)",
        ],
    );
    // A choice with its own keys in the place of a plain one, and the other way round.
    let plain = [("allocation.between_zones", "\"announced\"")];
    let custom = [("allocation.between_zones.custom.jungbu", "1")];
    case(
        &plain,
        &custom,
        &["allocation.between_zones.custom.jungbu = 1 (baseline: \"announced\")"],
    );
    case(
        &custom,
        &plain,
        &["allocation.between_zones = \"announced\""],
    );
    case(
        &[
            ("block_fund.amounts_eok.2026", "788"),
            ("allocation.caps.jeju", "0.1"),
        ],
        &[
            ("block_fund.amounts_eok.2026", "800"),
            ("allocation.caps", "null"),
        ],
        &[
            "block_fund.amounts_eok.2026 = 800 (baseline: 788)",
            "allocation.caps.jeju not written (baseline: 0.1)",
        ],
    );
}

#[test]
fn the_documents_ask_for_the_same_growth_as_the_page() {
    let findings = made_up::findings(Case::default());
    let asked = [
        (
            Language::English,
            "by 8.0% a year from 2024 on; with an elasticity of 0.7 and a drift of −1.5% a year, what drives them by 14% a year",
            "README.md",
            "by 8.0 % a year, and what drives them by 14 % a year",
        ),
        (
            Language::Korean,
            "해마다 8.0% 빠르게 올라야 이룬다. 점수의 탄력성이 0.7이고 설명되지 않는 추세가 해마다 −1.5%이면, 점수를 움직이는 요인은 해마다 14% 더 늘어야 한다",
            "README.ko.md",
            "해마다 8.0% 더 늘어야 하고, 점수를 움직이는 요인은 해마다 14% 더 늘어야 합니다",
        ),
    ];
    for (language, on_page, file, in_file) in asked {
        assert!(
            text(&written(&findings, language)).contains(on_page),
            "{language:?}"
        );
        let file = std::fs::read_to_string(file).unwrap();
        assert!(file.contains(in_file), "{language:?}");
    }
    let model = std::fs::read_to_string("docs/model.md").unwrap();
    for figure in ["− 1 = 8.0 % a year", "− 1 = 14 % a year"] {
        assert!(model.contains(figure), "{figure}");
    }
}

#[test]
fn a_title_cannot_become_part_of_the_page() {
    let evil = "</title><script>alert(1)</script><img src=x onerror='x'>\" onload=\"y";
    let mut findings = made_up::findings(Case::default());
    for scenario in &mut findings.scenarios {
        scenario.title.ko = evil.to_owned();
        scenario.title.en = evil.to_owned();
        scenario.question.en = evil.to_owned();
        scenario.settings[0].value = evil.to_owned();
    }
    findings.scenarios[1].name = "--out '; rm -rf ~ #<b>".to_owned();
    findings.targets[0].title.en = evil.to_owned();
    findings.places[3].name.en = evil.to_owned();
    findings.ledger[0].number = evil.to_owned();
    findings.sources[0].reference.en = format!("https://a.kr/\"onclick={evil}");
    findings.experiment.country.en = evil.to_owned();
    let page = written(&findings, Language::English);
    for piece in pieces(&page) {
        let Piece::Start(tag) = piece else { continue };
        assert!(
            !["script", "img", "b"].contains(&tag.name.as_str()),
            "{tag:?}"
        );
        let is_handler = |(name, _): &(String, String)| name.starts_with("on");
        assert!(!tag.attributes.iter().any(is_handler), "{tag:?}");
    }
    let text = text(&page);
    assert!(text.contains(evil));
    // A shell takes the name for one word.
    assert!(text.contains(r"'--out '\''; rm -rf ~ #<b>.json'"));
}

#[test]
fn the_same_findings_give_the_same_page() {
    let page = || written(&made_up::findings(Case::default()), Language::Korean);
    assert_eq!(page(), page());
}

#[test]
fn the_best_scenario_is_one_beyond_the_error() {
    #[track_caller]
    fn case(standard_errors: [f64; 4], expected: &str, is_named: bool) {
        let mut findings = made_up::findings(Case::default());
        let choosing = findings.choosing.as_mut().unwrap();
        for (state, standard_error) in choosing.states.iter_mut().zip(standard_errors) {
            for row in &mut state.scenarios {
                row.regret.standard_error = standard_error;
            }
        }
        let page = written(&findings, Language::English);
        let start = page.find("id=\"choosing\"").unwrap();
        let section = text(&page[start..start + page[start..].find("</section>").unwrap()]);
        assert!(section.contains(expected), "{section}");
        // The state of a largest regret is named where there is a regret.
        assert_eq!(
            section.contains("in its highest third)"),
            is_named,
            "{section}"
        );
    }

    let sure = 0.004;
    case(
        [sure; 4],
        "Which scenario is best depends on the state: ",
        true,
    );
    case(
        [sure, 1.0, sure, 1.0],
        "in 1, not to be told beyond the error in 2.",
        true,
    );
    case([sure, 1.0, 1.0, 1.0], "In 1 of 4 states “", false);
    case(
        [1.0; 4],
        "In none of 4 states is one scenario best beyond the error.",
        false,
    );
}

#[test]
fn the_headline_is_honest() {
    #[track_caller]
    fn case(case: Case, language: Language, expected: &str) {
        let page = written(&made_up::findings(case), language);
        let start = page.find("<p class=\"headline\">").unwrap();
        let headline = text(&page[start..start + page[start..].find("</p>").unwrap() + 4]);
        assert_eq!(headline, expected);
    }

    let usual = Case::default();
    case(
        Case {
            scenarios: 1,
            is_certain: Some(false),
            ..usual
        },
        Language::English,
        "By 2030, reaching a capacity ratio of 70% (<0.1%), 220,000 researchers (<0.1%), a regional share of 7% (<0.1%) \
         or 600 deep-tech start-ups (<0.1%) is exceptionally unlikely, while all four are met together in 0 of 16,384 \
         futures (<0.1%).",
    );
    case(
        Case {
            scenarios: 1,
            is_central: true,
            ..usual
        },
        Language::Korean,
        "중앙 경로는 2030년 목표 4개를 하나도 이루지 못한다. 확률이 아니라 하나의 계산이다.",
    );
}
