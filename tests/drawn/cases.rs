//! Everything that is drawn: the charts of results in the cases that have broken charts of others, and those of searches.

use blockfund::report::charts::{self, Drawing, Style, Typeface};

use crate::LANGUAGES;
use crate::made_up::{self, Case};
use crate::searched;

/// One scenario, few and many, long names, a far horizon, certainty, no luck, one province.
pub fn cases() -> Vec<Case> {
    let usual = Case::default();
    let of = |scenarios| Case { scenarios, ..usual };
    let long = |scenarios| Case {
        has_long_titles: true,
        ..of(scenarios)
    };
    let late = |case| Case {
        horizon: 2040,
        ..case
    };
    let central = |case| Case {
        is_central: true,
        ..case
    };
    let small = |case| Case {
        is_small: true,
        ..case
    };
    let certain = |is_met| Case {
        is_certain: Some(is_met),
        ..usual
    };
    vec![
        usual,
        of(1),
        of(4),
        of(13),
        long(3),
        long(13),
        central(of(5)),
        late(of(1)),
        late(long(3)),
        central(usual),
        small(of(1)),
        certain(true),
        certain(false),
    ]
}

/// Calls `check` with every chart of every case in both languages.
pub fn for_all_drawings(check: impl Fn(&str, &Drawing)) {
    let typeface = Typeface::embedded();
    for case in cases() {
        let findings = made_up::findings(case);
        for language in LANGUAGES {
            for (stem, drawing) in charts::all(&findings, &Style::new(language, &typeface)) {
                check(&format!("{stem} {language:?} {case:?}"), &drawing);
            }
        }
    }
    for language in LANGUAGES {
        for (name, drawing) in searched::drawings(&Style::new(language, &typeface)) {
            check(&format!("{name} {language:?}"), &drawing);
        }
    }
}

/// One chart of every kind, with long titles.
pub fn one_of_each_kind(style: &Style) -> Vec<(String, Drawing)> {
    let findings = made_up::findings(Case {
        scenarios: 2,
        has_long_titles: true,
        ..Case::default()
    });
    let mut drawings = charts::all(&findings, style);
    let name = &findings.scenarios[1].name;
    drawings.retain(|(stem, _)| !stem.contains('/') || stem.starts_with(name.as_str()));
    let searched = searched::drawings(style).into_iter();
    drawings.extend(searched.map(|(name, drawing)| (name.to_owned(), drawing)));
    drawings
}
