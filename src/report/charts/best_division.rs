//! The division of the fund that was found: a bar a zone, with its uses.

use plotters::style::RGBColor;

use crate::analysis::optimise::Optimised;
use crate::report::optimise::{Amounts, aim_line, verdict};
use crate::report::words::{OptimisePhrase, SectionPhrase};
use crate::scenario::FundingScenario;

use super::Drawing;
use super::key::Key;
use super::page::{Frame, Height, Page};
use super::palette::{BLUE, GREEN, GREY, Ink, ORANGE, text_on};
use super::plot::Plot;
use super::sheet::Side;

const PITCH: f64 = 40.0;
const BAR: f64 = 20.0;
/// Room for the share at the right of the longest bar.
const FIGURE: f64 = 64.0;
/// The uses, in the order of the strategy.
const COLOURS: [RGBColor; 4] = [BLUE, GREEN, ORANGE, GREY];

pub(super) fn draw(page: Page, optimised: &Optimised, scenario: &FundingScenario) -> Drawing {
    let language = page.style.language;
    let amounts = Amounts { language };
    let verdict = verdict(optimised, language);
    let title = [("scenario", language.of(&scenario.title))];
    let frame = Frame {
        title: language.fill(OptimisePhrase::DivisionTitle, &title),
        subtitle: format!("{}. {verdict}", aim_line(optimised.aim, scenario, language)),
        notes: vec![language.say(OptimisePhrase::DivisionNote).to_owned()],
        numbers: "optimise.csv",
        section: SectionPhrase::Best,
    };
    let uses = [
        OptimisePhrase::Talent,
        OptimisePhrase::Research,
        OptimisePhrase::Commercialisation,
        OptimisePhrase::Base,
    ];
    let entries = COLOURS.into_iter().zip(uses);
    let entries = entries.map(|(colour, phrase)| (colour, language.say(phrase).to_owned()));
    let key = Key::new(page, entries.collect(), page.width());
    let zones = &optimised.room.zones;
    let height = Height::Exactly(key.height() + zones.len() as f64 * PITCH);
    page.compose(frame, height, |sheet, body| {
        let body = key.draw(sheet, body);
        let name = |zone: usize| language.of(&scenario.country.zones[zone].name);
        let widths = zones
            .iter()
            .map(|&zone| sheet.width_of(name(zone), Ink::LABEL));
        let words = widths.fold(0.0, f64::max) + 14.0;
        let longest = optimised.found[0].iter().copied().fold(0.0, f64::max);
        for (position, row) in body.rows(zones.len(), 0.0).into_iter().enumerate() {
            let middle = row.middle().1;
            let at = (row.left + words - 14.0, middle);
            sheet.text(name(zones[position]), at, Side::Left, Ink::LABEL);
            let area = row.strip(row.left + words, row.right - FIGURE, BAR);
            let plot = Plot::new(sheet, area, 0.0..longest, 0.0..1.0);
            let share = optimised.found[0][position];
            let mut from = 0.0;
            for (part, colour) in optimised.found[position + 1].iter().zip(COLOURS) {
                let to = from + share * part;
                plot.bar((from, 0.0), (to, 1.0), colour);
                let text = amounts.unit().write(*part, 0);
                let ink = Ink::AXIS.coloured(text_on(colour));
                let (left, right) = (plot.at(from, 0.5), plot.at(to, 0.5));
                if right.0 - left.0 > sheet.width_of(&text, ink) + 6.0 {
                    let at = (f64::midpoint(left.0, right.0), middle);
                    sheet.text(&text, at, Side::Middle, ink);
                }
                from = to;
            }
            let at = (plot.at(share, 0.5).0 + 8.0, middle);
            sheet.text(&amounts.share(share), at, Side::Right, Ink::STRONG);
        }
    })
}
