//! What `optimise` found, in words and tables.

use super::values::{Amounts, contender_title, rule_title};
use crate::analysis::goal::target_year;
use crate::analysis::optimise::{Aim, Contender, Mix, Optimised, Row, moved, paired};
use crate::analysis::trial::Trial;
use crate::report::columns;
use crate::report::figures::{chance, count};
use crate::report::seek::goal_title;
use crate::report::words::{Language, OptimisePhrase};
use crate::scenario::FundingScenario;

/// A gain of less than this part of what the fund does is none.
const NEGLIGIBLE: f64 = 0.01;

/// The aim, the division, the contenders, the verdict, others as good and the frontier.
#[must_use]
pub fn text(
    optimised: &Optimised,
    scenario: &FundingScenario,
    trial: Trial,
    language: Language,
) -> String {
    let page = Page {
        optimised,
        scenario,
        trial,
        language,
        amounts: Amounts { language },
    };
    let parts = [
        page.head(),
        page.division(),
        page.contenders(),
        verdict(optimised, language) + "\n",
        page.alike(),
        page.frontier(),
        page.legend(),
    ];
    parts.join("\n")
}

/// An aim in words.
pub(super) fn aim_title(aim: Aim, scenario: &FundingScenario, language: Language) -> String {
    match aim {
        Aim::Progress => language.say(OptimisePhrase::AimProgress).to_owned(),
        Aim::WorstZone => language.say(OptimisePhrase::AimWorstZone).to_owned(),
        Aim::Regret => language.say(OptimisePhrase::AimRegret).to_owned(),
        Aim::Chance(goal) => {
            let goal = goal_title(goal, scenario, language);
            let year = target_year(scenario).to_string();
            language.fill(
                OptimisePhrase::AimChance,
                &[("goal", &goal), ("year", &year)],
            )
        }
    }
}

/// The same after the word for it.
pub(in crate::report) fn aim_line(
    aim: Aim,
    scenario: &FundingScenario,
    language: Language,
) -> String {
    let aim = aim_title(aim, scenario, language);
    language.fill(OptimisePhrase::AimLine, &[("aim", &aim)])
}

/// Whether the division found beats the best simple rule, in a sentence.
#[must_use]
pub fn verdict(optimised: &Optimised, language: Language) -> String {
    let amounts = Amounts { language };
    let Optimised { gain, effect, .. } = optimised;
    let whole = effect.difference.value;
    let part = gain.difference.value / whole;
    let is_better = gain.interval.low > 0.0 && (whole <= 0.0 || part > NEGLIGIBLE);
    let phrase = if is_better {
        OptimisePhrase::Better
    } else {
        OptimisePhrase::NoBetter
    };
    let rule = match &optimised.rows[2].contender {
        Contender::Rule(rule) => rule_title(rule, language),
        _ => String::new(),
    };
    let error = gain.difference.standard_error;
    language.fill(
        phrase,
        &[
            ("rule", &rule),
            ("gain", &amounts.difference(gain.difference)),
            ("low", &amounts.end(gain.interval.low, error)),
            ("high", &amounts.end(gain.interval.high, error)),
            ("part", &chance(part)),
            ("effect", &amounts.difference(effect.difference)),
        ],
    )
}

struct Page<'a> {
    optimised: &'a Optimised,
    scenario: &'a FundingScenario,
    trial: Trial,
    language: Language,
    amounts: Amounts,
}

impl Page<'_> {
    fn fill(&self, phrase: OptimisePhrase, values: &[(&str, &str)]) -> String {
        self.language.fill(phrase, values) + "\n"
    }

    fn say(&self, phrase: OptimisePhrase) -> String {
        self.language.say(phrase).to_owned()
    }

    fn head(&self) -> String {
        let title = self.language.of(&self.scenario.title);
        let aim = aim_line(self.optimised.aim, self.scenario, self.language);
        format!("{} — {title}\n{aim}\n", self.scenario.name)
    }

    fn division(&self) -> String {
        self.fill(OptimisePhrase::FoundTitle, &[]) + &self.division_table(&self.optimised.found)
    }

    fn division_table(&self, mix: &Mix) -> String {
        let header = [
            OptimisePhrase::ZoneColumn,
            OptimisePhrase::ShareColumn,
            OptimisePhrase::Talent,
            OptimisePhrase::Research,
            OptimisePhrase::Commercialisation,
            OptimisePhrase::Base,
        ];
        let mut rows = vec![header.map(|phrase| self.say(phrase)).to_vec()];
        let zones = self.optimised.room.zones.iter().zip(&mix[0]).zip(&mix[1..]);
        rows.extend(zones.map(|((&zone, share), uses)| {
            let name = &self.scenario.country.zones[zone].name;
            let mut row = vec![
                self.language.of(name).to_owned(),
                self.amounts.share(*share),
            ];
            row.extend(uses.iter().map(|share| self.amounts.share(*share)));
            row
        }));
        columns::lines(&rows)
    }

    fn contenders(&self) -> String {
        let seeds = self.optimised.rows[0].values.len().to_string();
        let title = self.fill(OptimisePhrase::RowsTitle, &[("seeds", &seeds)]);
        let header = [
            OptimisePhrase::ContenderColumn,
            OptimisePhrase::ValueColumn,
            OptimisePhrase::AgainstColumn,
        ];
        let mut rows = vec![header.map(|phrase| self.say(phrase)).to_vec()];
        let found = &self.optimised.rows[1];
        rows.extend(self.optimised.rows.iter().filter_map(|row| {
            let title = contender_title(&row.contender, self.language)?;
            let mut cells = vec![title, self.amounts.value(row.value)];
            if row != found {
                let difference = paired(&row.values, &found.values).difference;
                cells.push(self.amounts.difference(difference));
            }
            Some(cells)
        }));
        title + &columns::lines(&rows)
    }

    fn alike(&self) -> String {
        let found = &self.optimised.rows[1];
        let alike = self.optimised.rows.iter().filter_map(|row| {
            let Contender::Alike(mix) = &row.contender else {
                return None;
            };
            let part = self.amounts.share(moved(&self.optimised.found, mix));
            let title = self.fill(OptimisePhrase::AlikeRow, &[("part", &part)]);
            let difference = paired(&row.values, &found.values).difference;
            let difference = self.amounts.difference(difference);
            let table = self.division_table(mix);
            Some(format!("{}: {difference}\n{table}", title.trim_end()))
        });
        let alike: Vec<String> = alike.collect();
        if alike.is_empty() {
            return self.fill(OptimisePhrase::AlikeNone, &[]);
        }
        self.fill(OptimisePhrase::AlikeTitle, &[]) + &alike.concat()
    }

    /// Divisions from the one that is best for the whole to the one that is best for the weakest, and the rules.
    fn frontier(&self) -> String {
        let header = [
            OptimisePhrase::ContenderColumn,
            OptimisePhrase::ProgressColumn,
            OptimisePhrase::WorstZoneColumn,
            OptimisePhrase::EfficientColumn,
        ];
        let mut rows = vec![header.map(|phrase| self.say(phrase)).to_vec()];
        let on_way = match self.optimised.aim {
            Aim::WorstZone => OptimisePhrase::TowardsWhole,
            _ => OptimisePhrase::TowardsWeakest,
        };
        let mut step = 0;
        for row in &self.optimised.rows {
            let title = match &row.contender {
                Contender::Alike(_) => continue,
                Contender::Frontier(_) => {
                    step += 1;
                    let step = step.to_string();
                    self.language.fill(on_way, &[("step", &step)])
                }
                other => contender_title(other, self.language).unwrap_or_default(),
            };
            rows.push(self.frontier_row(title, row));
        }
        self.fill(OptimisePhrase::FrontierTitle, &[]) + &columns::lines(&rows)
    }

    fn frontier_row(&self, title: String, row: &Row) -> Vec<String> {
        let mut cells = vec![
            title,
            self.amounts.value(row.progress),
            self.amounts.value(row.worst_zone),
        ];
        cells.extend(row.is_efficient.then(|| self.say(OptimisePhrase::Yes)));
        cells
    }

    fn legend(&self) -> String {
        let seeds = self.optimised.rows[0].values.len() as u32;
        let draws = self.trial.draws.div_ceil(seeds) * seeds;
        self.fill(
            OptimisePhrase::Legend,
            &[
                ("seeds", &seeds.to_string()),
                ("draws", &count(draws.into())),
                ("futures", &count(self.trial.futures_per_draw.into())),
                ("seed", &self.trial.seed.0.to_string()),
                ("valued", &count(self.optimised.valued as u64)),
                ("searched", &count(self.optimised.searched_draws.into())),
            ],
        )
    }
}
