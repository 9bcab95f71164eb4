//! What the ledger's numbers mean and how they are written.

use super::super::view::View;
use crate::analysis::findings::{LedgerEntry, LedgerGroup};
use crate::report::figures::{self, Measure, Unit};
use crate::report::words::{Language, PagePhrase, Phrase};

/// Digits of an uncertain number; more would say that it is known better.
const DIGITS_OF_UNCERTAIN: i32 = 3;
/// Digits of a published number: all that such numbers have.
const DIGITS_OF_PUBLISHED: i32 = 7;

/// Million won in an 억원, which English has no word for.
const MILLIONS_AN_EOK: f64 = 100.0;

/// Figures of the country by their keys.
const FIGURES: [(&str, PagePhrase); 18] = [
    ("regional_share_doubled", PagePhrase::FigureShareDoubled),
    ("major_rd_2024_eok", PagePhrase::FigureMajorRd2024),
    ("major_rd_2025_eok", PagePhrase::FigureMajorRd2025),
    ("major_rd_2026_eok", PagePhrase::FigureMajorRd2026),
    ("other_lines_2025_eok", PagePhrase::FigureOtherLines2025),
    ("regional_share_2026", PagePhrase::FigureRegionalShare2026),
    ("special_zones_2025_eok", PagePhrase::FigureSpecialZones2025),
    ("match_limit_of_grdp_per_year", PagePhrase::FigureMatchLimit),
    (
        "planned_budget_growth_per_year",
        PagePhrase::FigurePlannedGrowth,
    ),
    ("score_limit_points", PagePhrase::FigureScoreLimit),
    ("population_2024_persons", PagePhrase::FigurePopulation),
    ("grdp_2024_eok", PagePhrase::FigureGrdp),
    ("researchers_2024_persons", PagePhrase::FigureResearchers),
    ("total_rd_2024_eok", PagePhrase::FigureTotalRd),
    ("government_rd_2024_eok", PagePhrase::FigureGovernmentRd),
    (
        "capacity_score_2024_points",
        PagePhrase::FigureCapacityScore,
    ),
    ("births_2025_firms", PagePhrase::FigureBirths),
    ("other_lines_share", PagePhrase::FigureOtherLinesShare),
];
const USES: [(&str, Phrase); 4] = [
    ("uses.talent.share", Phrase::UseTalent),
    ("uses.research.share", Phrase::UseResearch),
    ("uses.commercialisation.share", Phrase::UseCommercialisation),
    ("uses.base.share", Phrase::UseBase),
];
const UNITS: [(&str, PagePhrase); 7] = [
    ("1/yr", PagePhrase::UnitPerYear),
    ("yr", PagePhrase::UnitYears),
    ("km", PagePhrase::UnitKilometres),
    ("won/won", PagePhrase::UnitWonPerWon),
    ("eok/person-yr", PagePhrase::UnitMoneyPerPersonYear),
    ("eok/firm", PagePhrase::UnitMoneyPerFirm),
    ("persons/firm", PagePhrase::UnitPersonsPerFirm),
];

/// The last part of a number's name.
pub(super) fn key(entry: &LedgerEntry) -> &str {
    entry.number.rsplit('.').next().unwrap_or(&entry.number)
}

/// A figure of the country in words, or its key.
pub(super) fn figure_name(view: &View, key: &str) -> String {
    let known = FIGURES.iter().find(|(known, _)| *known == key);
    known
        .map_or(key, |(_, phrase)| view.say(*phrase))
        .to_owned()
}

/// What a number means.
pub(super) fn meaning(view: &View, entry: &LedgerEntry) -> String {
    let own = entry.meaning.as_ref().map(|text| view.language.of(text));
    match (entry.group, own) {
        (LedgerGroup::Target, Some(target)) => {
            let phrase = if key(entry) == "threshold" {
                PagePhrase::ThresholdOf
            } else {
                PagePhrase::StartOf
            };
            view.fill(phrase, &[("target", target)])
        }
        (LedgerGroup::Division, Some(programme)) => {
            view.fill(PagePhrase::ShareOfProgramme, &[("programme", programme)])
        }
        (LedgerGroup::Division, None) => {
            let its_use = USES.iter().find(|(number, _)| *number == entry.number);
            let name = its_use.map_or(entry.number.as_str(), |(_, phrase)| view.say(*phrase));
            view.fill(PagePhrase::ShareOfUse, &[("use", name)])
        }
        (LedgerGroup::Zone, _) => {
            let zone = entry.place.as_deref().map_or("", |place| view.place(place));
            view.fill(PagePhrase::AnnouncedFor, &[("zone", zone)])
        }
        (_, Some(own)) => own.to_owned(),
        (_, None) => figure_name(view, key(entry)),
    }
}

/// A number of an entry with the entry's unit.
pub(super) fn written(view: &View, entry: &LedgerEntry, value: f64) -> String {
    if let Some(unit) = common_unit(view, entry) {
        let value = figures::rounded(value, digits(entry));
        return unit.write(value, unit.decimals_for(value));
    }
    let number = bare(view, entry, value);
    let unit = UNITS.iter().find(|(known, _)| *known == entry.unit);
    unit.map_or(number.clone(), |(_, phrase)| {
        view.fill(*phrase, &[("number", &number)])
    })
}

/// A number of an entry without its unit, which stands elsewhere.
pub(super) fn bare(view: &View, entry: &LedgerEntry, value: f64) -> String {
    if let Some(unit) = common_unit(view, entry) {
        let value = figures::rounded(value, digits(entry));
        return unit.write_bare(value, unit.decimals_for(value));
    }
    let is_money = entry.unit.starts_with("eok/");
    let value = match view.language {
        Language::English if is_money => value * MILLIONS_AN_EOK,
        _ => value,
    };
    figures::significant(value, digits(entry))
}

/// The name of an entry's unit, where it is one of those that outcomes have.
pub(super) fn unit_name(view: &View, entry: &LedgerEntry) -> String {
    common_unit(view, entry).map_or_else(String::new, |unit| unit.name().trim().to_owned())
}

fn common_unit(view: &View, entry: &LedgerEntry) -> Option<Unit> {
    let measure = match entry.unit.as_str() {
        "eok" => Measure::Money,
        "persons" => Measure::Persons,
        "firms" => Measure::Firms,
        "points" => Measure::Points,
        _ => return None,
    };
    Some(Unit::fitting(measure, 1.0, view.language))
}

fn digits(entry: &LedgerEntry) -> i32 {
    match entry.group {
        LedgerGroup::Parameter | LedgerGroup::Correlation | LedgerGroup::View => {
            DIGITS_OF_UNCERTAIN
        }
        _ => DIGITS_OF_PUBLISHED,
    }
}
