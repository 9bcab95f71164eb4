//! What the page was made from, and how to make it again.

use super::markup::{Markup, paragraph, tag};
use super::table::{Cell, Narrow, Table};
use super::view::View;
use crate::report::words::{PagePhrase, PrecisionPhrase};

/// The section's content.
pub(super) fn content(view: &View) -> Markup {
    let command = tag("pre")
        .with("tabindex", "0")
        .holding(tag("code").holding(command(view)));
    paragraph(view.say(PagePhrase::RepeatExplained))
        .and(command)
        .and(facts(view))
        .and(tag("h3").holding(view.say(PagePhrase::WordsHeading)))
        .and(glossary(view))
}

/// The command that runs the same again. Scenarios are named by their files, since the folder differs from machine to
/// machine.
pub(super) fn command(view: &View) -> String {
    let experiment = &view.findings.experiment;
    let mut words = vec!["blockfund run".to_owned()];
    for scenario in &view.findings.scenarios {
        words.push(quoted(&format!("{}.json", scenario.name)));
    }
    if experiment.is_central {
        words.push("--central".to_owned());
    } else {
        words.push(format!("--draws {}", experiment.draws));
        words.push(format!("--futures {}", experiment.futures_per_draw));
        words.push(format!("--seed {}", experiment.seed));
        words.push(format!("--sampler {}", experiment.sampler));
    }
    words.push(format!("--baseline {}", quoted(&experiment.baseline)));
    words.push(format!("--lang {}", view.language.tag()));
    words.join(" ")
}

/// As a shell takes it for one word.
fn quoted(word: &str) -> String {
    let is_plain = |letter: char| letter.is_alphanumeric() || "-_./".contains(letter);
    if word.chars().all(is_plain) && !word.starts_with('-') {
        word.to_owned()
    } else {
        format!("'{}'", word.replace('\'', r"'\''"))
    }
}

fn facts(view: &View) -> Markup {
    let experiment = &view.findings.experiment;
    let mut rows = vec![
        (PagePhrase::FactFingerprint, experiment.fingerprint.clone()),
        (PagePhrase::FactVersion, experiment.program()),
        (
            PagePhrase::FactCountry,
            view.language.of(&experiment.country).to_owned(),
        ),
        (PagePhrase::FactSizes, view.sizes()),
    ];
    if !experiment.is_central {
        rows.push((PagePhrase::FactSeed, experiment.seed.to_string()));
        let [_, sampler] = PrecisionPhrase::of_sampler(&experiment.sampler);
        let replicates = experiment.replicates.to_string();
        let sampler = view.fill(sampler, &[("replicates", &replicates)]);
        rows.push((PagePhrase::FactSampler, sampler));
    }
    rows.push((PagePhrase::FactBaseline, experiment.baseline.clone()));
    let row = |(name, value): (PagePhrase, String)| {
        vec![
            Cell::new(view.say(name)),
            Cell::new(tag("code").holding(value)),
        ]
    };
    Table {
        caption: view.say(PagePhrase::FactsCaption).to_owned(),
        columns: [PagePhrase::FactColumn, PagePhrase::ValueColumn]
            .map(|phrase| view.say(phrase).to_owned())
            .to_vec(),
        rows: rows.into_iter().map(row).collect(),
        narrow: Narrow::Cards,
    }
    .to_markup()
}

fn glossary(view: &View) -> Markup {
    let words = [
        (PagePhrase::WordDraw, PagePhrase::WordDrawMeans),
        (PagePhrase::WordFuture, PagePhrase::WordFutureMeans),
        (PagePhrase::WordAttainment, PagePhrase::WordAttainmentMeans),
        (PagePhrase::WordError, PagePhrase::WordErrorMeans),
        (PagePhrase::WordBand, PagePhrase::WordBandMeans),
        (PagePhrase::WordPaired, PagePhrase::WordPairedMeans),
        (PagePhrase::WordVerdict, PagePhrase::WordVerdictMeans),
    ];
    let entries: Markup = words
        .into_iter()
        .map(|(word, meaning)| {
            let word = tag("dt").holding(view.say(word));
            word.and(tag("dd").holding(view.say(meaning)))
        })
        .collect();
    tag("dl").holding(entries)
}
