//! The uses that a scenario does not name, where they share the rest.

use crate::country::{Programme, Use};
use crate::document::rounded;
use crate::report::words::{Language, PlanPhrase};
use crate::scenario::Loaded;
use crate::units::{FUND_YEAR, Year};

/// The keys that lead to a division among uses, like `zones`, `honam`, `uses`.
type Keys<'a> = Vec<&'a str>;

/// A line for each use that is not named and yet gets something.
pub(super) fn rows(loaded: &Loaded, language: Language) -> Vec<Vec<String>> {
    let divisions = divisions(loaded);
    let mut rows = Vec::new();
    for keys in &divisions {
        let unnamed = Use::ALL
            .into_iter()
            .filter(|one| !is_named(loaded, keys, *one));
        for one in unnamed {
            if let Some(share) = share_of(loaded, keys, &divisions, one)
                && share > 0.0
            {
                let rest = language.say(PlanPhrase::RestOfUses).to_owned();
                let path = format!("{}.{}", keys.join("."), one.id());
                rows.push(vec![path, rest, rounded(share).to_string()]);
            }
        }
    }
    rows
}

/// Every division among uses that the scenario sets.
fn divisions(loaded: &Loaded) -> Vec<Keys<'_>> {
    let mut divisions: Vec<Keys<'_>> = Vec::new();
    for setting in loaded.settings.iter().filter(|one| one.value != "null") {
        let keys = setting.path.keys();
        let length = match keys[..] {
            ["uses", ..] => 1,
            ["zones" | "from_year", _, "uses", ..] => 3,
            ["from_year", _, "zones", _, "uses", ..] => 5,
            _ => continue,
        };
        let division = keys[..length].to_vec();
        if !divisions.contains(&division) {
            divisions.push(division);
        }
    }
    divisions
}

fn is_named(loaded: &Loaded, division: &Keys<'_>, one: Use) -> bool {
    let mut settings = loaded.settings.iter();
    settings.any(|setting| {
        let keys = setting.path.keys();
        keys.starts_with(division) && keys.last() == Some(&one.id())
    })
}

/// The share of a use in a division, seen in a zone that spends by it.
fn share_of(loaded: &Loaded, division: &Keys<'_>, all: &[Keys<'_>], one: Use) -> Option<f64> {
    let zones = &loaded.scenario.country.zones;
    let has_own = |id: &str| all.iter().any(|keys| keys.contains(&id));
    let zone = match division[..] {
        [.., "zones", id, "uses"] => zones.iter().position(|zone| zone.id == id),
        _ => zones.iter().position(|zone| !has_own(&zone.id)),
    };
    let year = match division[..] {
        ["from_year", year, ..] => Year::try_from(year.parse::<u16>().ok()?).ok()?,
        _ => FUND_YEAR,
    };
    let shares = loaded.scenario.programme_shares_in(year)[zone?];
    let of_use = Programme::ALL.iter().zip(shares);
    let of_use = of_use.filter(|(programme, _)| programme.its_use() == one);
    Some(of_use.map(|(_, share)| share).sum())
}
