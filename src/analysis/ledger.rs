//! The ledger of assumptions: every number that a run rests on, with how well it is known and who says so.

use super::findings::{LedgerEntry, LedgerGroup};
use crate::country::parameters::{PARAMETERS, Prior};
use crate::country::{Basis, Country, Figure, ParameterNote, Status, Use};
use crate::scenario::Loaded;
use crate::uncertain::Uncertain;
use crate::units::Text;

/// The standard normal score of the 95th percentile.
const SCORE_95: f64 = 1.644_853_626_951_472_7;

/// A published figure under the key and in the unit of the data set.
type Row<'a> = (&'static str, &'static str, &'a Figure);

/// The data set number by number, then what scenarios see otherwise.
pub(super) fn entries(loaded: &[Loaded], country: &Country) -> Vec<LedgerEntry> {
    let mut entries = targets(country);
    entries.extend(national(country));
    entries.extend(zones(country));
    entries.extend(provinces(country));
    entries.extend(division(country));
    let notes = country.parameter_notes.iter();
    let known = notes.zip(&country.uncertainties.priors);
    entries.extend(known.flat_map(|(note, prior)| uncertain(note, prior)));
    entries.extend(correlations(country));
    entries.extend(views(loaded, country));
    entries
}

fn targets(country: &Country) -> Vec<LedgerEntry> {
    let mut entries = Vec::new();
    for target in &country.targets {
        let unit = target.outcome.unit();
        let rows: [Row; 2] = [
            ("threshold", unit, &target.threshold),
            ("start", unit, &target.start),
        ];
        for (key, unit, figure) in rows {
            let number = format!("targets.{}.{key}", target.outcome.id());
            entries.push(LedgerEntry {
                meaning: Some(target.title.clone()),
                ..published(LedgerGroup::Target, number, unit, figure)
            });
        }
    }
    let doubled = &country.regional_share_doubled;
    let number = "readings.regional_share_doubled".to_owned();
    entries.push(published(LedgerGroup::Target, number, "1", doubled));
    entries
}

fn national(country: &Country) -> Vec<LedgerEntry> {
    let national = &country.national;
    let rows: [Row; 9] = [
        ("major_rd_2024_eok", "eok", &national.major_rd_2024_eok),
        ("major_rd_2025_eok", "eok", &national.major_rd_2025_eok),
        ("major_rd_2026_eok", "eok", &national.major_rd_2026_eok),
        (
            "other_lines_2025_eok",
            "eok",
            &national.other_lines_2025_eok,
        ),
        ("regional_share_2026", "1", &national.regional_share_2026),
        (
            "special_zones_2025_eok",
            "eok",
            &national.special_zones_2025_eok,
        ),
        (
            "match_limit_of_grdp_per_year",
            "1/yr",
            &national.match_limit_of_grdp,
        ),
        (
            "planned_budget_growth_per_year",
            "1/yr",
            &national.planned_budget_growth,
        ),
        ("score_limit_points", "points", &national.score_limit),
    ];
    rows.into_iter()
        .map(|(key, unit, figure)| {
            published(
                LedgerGroup::National,
                format!("national.{key}"),
                unit,
                figure,
            )
        })
        .collect()
}

fn zones(country: &Country) -> impl Iterator<Item = LedgerEntry> {
    country.zones.iter().map(|zone| {
        let number = format!("zones.{}.announced_2026_eok", zone.id);
        LedgerEntry {
            place: Some(zone.id.clone()),
            ..published(LedgerGroup::Zone, number, "eok", &zone.announced_eok)
        }
    })
}

fn provinces(country: &Country) -> Vec<LedgerEntry> {
    let mut entries = Vec::new();
    for province in &country.provinces {
        let rows: [Row; 8] = [
            ("population_2024_persons", "persons", &province.population),
            ("grdp_2024_eok", "eok", &province.grdp_eok),
            ("researchers_2024_persons", "persons", &province.researchers),
            ("total_rd_2024_eok", "eok", &province.total_rd_eok),
            ("government_rd_2024_eok", "eok", &province.government_rd_eok),
            (
                "capacity_score_2024_points",
                "points",
                &province.capacity_score,
            ),
            ("births_2025_firms", "firms", &province.births),
            ("other_lines_share", "1", &province.other_lines_share),
        ];
        for (key, unit, figure) in rows {
            let number = format!("provinces.{}.{key}", province.code);
            entries.push(LedgerEntry {
                place: Some(province.code.clone()),
                ..published(LedgerGroup::Province, number, unit, figure)
            });
        }
    }
    entries
}

fn division(country: &Country) -> Vec<LedgerEntry> {
    let basis = &country.default_division;
    let mut entries = Vec::new();
    for (its_use, &share) in Use::ALL.iter().zip(&country.default_uses) {
        let number = format!("uses.{}.share", its_use.id());
        entries.push(entry(LedgerGroup::Division, number, ("1", share), basis));
    }
    for programme in &country.programmes {
        let number = format!("programmes.{}.share_of_use", programme.programme.id());
        entries.push(LedgerEntry {
            meaning: Some(programme.name.clone()),
            ..entry(
                LedgerGroup::Division,
                number,
                ("1", programme.share_of_use),
                basis,
            )
        });
    }
    entries
}

/// An uncertain number: its median and the range between its 5th and 95th percentile; of shares of a whole the means.
fn uncertain(note: &ParameterNote, prior: &Prior) -> Vec<LedgerEntry> {
    let entry = |number: String, value: f64| LedgerEntry {
        meaning: Some(note.meaning.clone()),
        evidence: Some(note.evidence.clone()),
        ..entry(
            LedgerGroup::Parameter,
            number,
            (&note.unit, value),
            &note.basis,
        )
    };
    let one = |number: &Uncertain| LedgerEntry {
        band: (!number.is_fixed()).then(|| (number.at_score(-SCORE_95), number.at_score(SCORE_95))),
        ..entry(note.name.clone(), number.at_score(0.0))
    };
    match prior {
        Prior::One(number) | Prior::PerZone(number) | Prior::PerPillar(number) => vec![one(number)],
        Prior::Shares(shares) => {
            let means = shares.mean().into_iter().enumerate();
            means
                .map(|(index, mean)| entry(format!("{}/{index}", note.name), mean))
                .collect()
        }
    }
}

/// The data set states neither status nor source of a correlation, so it counts as assumed.
fn correlations(country: &Country) -> impl Iterator<Item = LedgerEntry> {
    let basis = Basis {
        status: Status::Assumption,
        source: String::new(),
    };
    let meaning = |name: &str| {
        let mut notes = country.parameter_notes.iter();
        notes
            .find(|note| note.name == name)
            .map(|note| &note.meaning)
    };
    country.correlations.iter().map(move |correlation| {
        let [one, other] = &correlation.between;
        let number = format!("correlations.{one}.{other}");
        LedgerEntry {
            meaning: meaning(one).zip(meaning(other)).map(|(one, other)| Text {
                ko: format!("{} ↔ {}", one.ko, other.ko),
                en: format!("{} ↔ {}", one.en, other.en),
            }),
            ..entry(
                LedgerGroup::Correlation,
                number,
                ("1", correlation.value),
                &basis,
            )
        }
    })
}

/// Numbers that scenarios see otherwise than the data set; scenarios that agree share an entry.
fn views(loaded: &[Loaded], country: &Country) -> Vec<LedgerEntry> {
    let mut entries: Vec<LedgerEntry> = Vec::new();
    for loaded in loaded {
        let scenario = &loaded.scenario;
        let views = scenario.uncertainties.priors.iter().enumerate();
        for (position, view) in views.filter(|(number, _)| scenario.sees_otherwise(*number)) {
            let reason = reason(loaded, PARAMETERS[position].name);
            for own in uncertain(&country.parameter_notes[position], view) {
                let own = LedgerEntry {
                    group: LedgerGroup::View,
                    status: Status::Assumption,
                    evidence: None,
                    source: reason.clone(),
                    ..own
                };
                let is_same = |other: &&mut LedgerEntry| {
                    (&other.number, other.value, other.band, &other.source)
                        == (&own.number, own.value, own.band, &own.source)
                };
                let name = scenario.name.clone();
                match entries.iter_mut().find(is_same) {
                    Some(same) => same.scenarios.push(name),
                    None => entries.push(LedgerEntry {
                        scenarios: vec![name],
                        ..own
                    }),
                }
            }
        }
    }
    entries
}

/// Why a scenario sees a number otherwise, in its own words.
fn reason(loaded: &Loaded, number: &str) -> String {
    let path = format!("uncertainties.{number}.reason");
    let mut settings = loaded.settings.iter();
    let said = settings.find(|setting| setting.path.to_string() == path);
    said.map_or_else(String::new, |said| said.value.trim_matches('"').to_owned())
}

fn published(group: LedgerGroup, number: String, unit: &str, figure: &Figure) -> LedgerEntry {
    let basis = Basis {
        status: figure.status,
        source: figure.source.clone(),
    };
    entry(group, number, (unit, figure.value), &basis)
}

fn entry(
    group: LedgerGroup,
    number: String,
    (unit, value): (&str, f64),
    basis: &Basis,
) -> LedgerEntry {
    LedgerEntry {
        group,
        number,
        meaning: None,
        place: None,
        scenarios: Vec::new(),
        value,
        band: None,
        unit: unit.to_owned(),
        status: basis.status,
        evidence: None,
        source: basis.source.clone(),
    }
}
