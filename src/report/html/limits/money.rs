//! How much money there is, where it comes from and how much of it is used.

use super::super::view::{OUTSIDE_CAPITAL, View, difference, part};
use crate::analysis::findings::{ScenarioFindings, Whole};
use crate::country::Outcome;
use crate::report::figures;
use crate::report::words::PagePhrase;
use crate::units::FUND_YEAR;

/// How small today's fund is, and what happens without it where a scenario shows that.
pub(super) fn size_of_fund(view: &View) -> Option<String> {
    let baseline = view.baseline()?;
    let fund = part(baseline, Whole::BlockMoney, None, FUND_YEAR);
    let mut rows = baseline.trajectories.iter();
    let rd = rows.find(|row| {
        row.outcome == Outcome::RegionalRd && row.place == OUTSIDE_CAPITAL && row.year == FUND_YEAR
    })?;
    if fund <= 0.0 {
        return None;
    }
    let values = [
        ("year", FUND_YEAR.to_string()),
        ("fund", figures::money(fund, view.language)),
        ("share", format!("{:.1}%", 100.0 * fund / rd.mean.value)),
    ];
    let mut text = view.filled(PagePhrase::LimitFund, &values);
    let without = view.findings.scenarios.iter().find(|scenario| {
        let of_fund = scenario
            .parts
            .iter()
            .filter(|row| row.whole == Whole::BlockMoney);
        !view.is_baseline(scenario)
            && of_fund.clone().count() > 0
            && of_fund.clone().all(|row| row.mean.value == 0.0)
    });
    if let Some(without) = without {
        let values = [
            ("ratio", difference(view, without, Outcome::CapacityRatio)?),
            (
                "researchers",
                difference(view, without, Outcome::Researchers)?,
            ),
        ];
        text.push(' ');
        text.push_str(&view.filled(PagePhrase::LimitWithoutFund, &values));
    }
    Some(text)
}

/// What moving money into regional lines takes from the central pool, where a scenario moves much.
pub(super) fn moved(view: &View) -> Option<String> {
    let (baseline, moved) = most_moved(view)?;
    let change = |source| {
        let at = |scenario| {
            part(
                scenario,
                Whole::RdBySource,
                Some(source),
                moved.target_year(),
            )
        };
        figures::difference(Outcome::RegionalRd, at(moved) - at(baseline), view.language)
    };
    let values = [
        ("scenario", view.title_of(moved).to_owned()),
        ("programmes", change("programmes")),
        ("central", change("central")),
        ("rd", difference(view, moved, Outcome::RegionalRd)?),
    ];
    Some(view.filled(PagePhrase::LimitMoved, &values))
}

/// The scenario with the most regional programme money beyond the baseline's.
pub(super) fn most_moved<'a>(
    view: &View<'a>,
) -> Option<(&'a ScenarioFindings, &'a ScenarioFindings)> {
    let baseline = view.baseline()?;
    let programmes = |scenario: &ScenarioFindings| {
        part(
            scenario,
            Whole::RdBySource,
            Some("programmes"),
            scenario.target_year(),
        )
    };
    let scenarios = view.findings.scenarios.iter();
    let most = scenarios.max_by(|one, other| programmes(one).total_cmp(&programmes(other)))?;
    (programmes(most) > programmes(baseline)).then_some((baseline, most))
}

/// The block money that a scenario grants over the years.
pub(super) fn granted(scenario: &ScenarioFindings) -> f64 {
    let years = FUND_YEAR.to(scenario.target_year());
    years
        .map(|year| part(scenario, Whole::BlockMoney, None, year))
        .sum()
}

/// How much of the block money cannot be used in time.
pub(super) fn lapsed(view: &View) -> Option<String> {
    let share = |scenario: &ScenarioFindings| {
        let year = scenario.target_year();
        let mean = |outcome| {
            let mut rows = scenario.trajectories.iter();
            let row = rows.find(|row| {
                row.outcome == outcome && row.place == OUTSIDE_CAPITAL && row.year == year
            });
            row.map_or(0.0, |row| row.mean.value)
        };
        let (used, lapsed) = (mean(Outcome::AbsorbedMoney), mean(Outcome::LapsedMoney));
        if used + lapsed > 0.0 {
            lapsed / (used + lapsed)
        } else {
            0.0
        }
    };
    let scenarios = view.findings.scenarios.iter();
    let most = scenarios.max_by(|one, other| share(one).total_cmp(&share(other)))?;
    if share(most) <= 0.0 {
        return None;
    }
    let values = [
        ("scenario", view.title_of(most).to_owned()),
        ("year", most.target_year().to_string()),
        ("share", format!("{:.0}%", 100.0 * share(most))),
    ];
    Some(view.filled(PagePhrase::LimitLapsed, &values))
}
