//! From the values after inheritance to a checked scenario.

use std::path::PathBuf;

use super::chain::{Chain, relative_path};
use super::warnings::warnings;
use super::{Countries, Loaded, allocation, division, later, levers, money};
use crate::country::{Country, in_both_languages, reference};
use crate::document::{
    ANY, Fields, Limits, Node, PERCENT, Problems, entries, flag, list, number, text,
};
use crate::scenario::FundingScenario;
use crate::units::Text;

/// A scenario's own words on itself.
struct Header {
    title: Text,
    question: Text,
    authors: Vec<String>,
    sources: Vec<(String, Text)>,
}

/// Every section is read before the first failure counts, so that all problems are noted.
pub(super) fn scenario(
    name: &str,
    chain: &Chain,
    countries: &mut Countries,
    problems: &mut Problems,
) -> Option<Loaded> {
    let mut fields = chain.effective.fields(problems)?;
    fields.optional("extends", problems, |_, _| Some(()));
    let header = header(&mut fields, chain, problems);
    let country = fields.required("country", problems, |node, problems| {
        countries.named(node, problems)
    });
    let known = country.as_deref();
    let data_files = data_files(chain);
    let horizon = fields.required("horizon_year", problems, levers::horizon);
    let budget = money::budget(&mut fields, chain, known, problems);
    let special_zones = fields.required("special_zones", problems, money::plan);
    let stage_fund = fields.required("stage_fund", problems, money::plan);
    let local_match = fields.required("local_match_per_won", problems, number(MATCH));
    let allocation = fields.required("allocation", problems, |node, problems| {
        allocation::allocation(node, known, problems)
    });
    let programme_shares = division::programme_shares(&mut fields, known, problems);
    let later_divisions = later::later_divisions(&mut fields, &chain.later, known, problems);
    let autonomy = fields.required("autonomy", problems, flag);
    let forced_cut = fields.optional("forced_cut", problems, levers::forced_cut);
    let readings = fields.required("readings", problems, levers::readings);
    let structure = fields.required("structure", problems, levers::structure);
    let uncertainties = levers::uncertainties(&mut fields, known, problems);
    fields.finish(problems);

    let (header, country, horizon, budget) = (header?, country?, horizon?, budget?);
    let (birth_law, score_index) = structure?;
    money::check_total(
        &budget,
        &country.national,
        horizon,
        &chain.effective,
        problems,
    );
    let scenario = FundingScenario {
        name: name.to_owned(),
        title: header.title,
        question: header.question,
        authors: header.authors,
        sources: header.sources,
        country,
        horizon,
        budget,
        special_zones: special_zones?,
        stage_fund: stage_fund?,
        local_match: local_match?,
        allocation: allocation?,
        programme_shares: programme_shares?,
        later_divisions: later_divisions?,
        autonomy: autonomy?,
        forced_cut,
        readings: readings?,
        birth_law,
        score_index,
        uncertainties: uncertainties?,
    };
    Some(Loaded {
        warnings: warnings(&scenario, chain),
        settings: chain.settings.clone(),
        scenario_files: chain.files(),
        data_files,
        scenario,
    })
}

/// The files of the data set that the scenario names.
fn data_files(chain: &Chain) -> Vec<PathBuf> {
    let country = chain.effective.member("country");
    // What is wrong with the path is noted where the data set is read.
    let folder = country.and_then(|country| relative_path(&country.node, &mut Problems::default()));
    folder
        .map(|folder| Country::files(&folder))
        .unwrap_or_default()
}

pub(super) const MATCH: Limits = Limits {
    words: "an amount from 0 to 10 won",
    low: 0.0,
    high: 10.0,
    instead: PERCENT,
    ..ANY
};

fn header(fields: &mut Fields<'_>, chain: &Chain, problems: &mut Problems) -> Option<Header> {
    let title = own_words(fields, "title", chain, problems);
    let question = own_words(fields, "question", chain, problems);
    let authors = fields.required("authors", problems, |node, problems| {
        list(node, problems, text)
    });
    let sources = fields.required("sources", problems, sources);
    Some(Header {
        title: title?,
        question: question?,
        authors: authors?,
        sources: sources?,
    })
}

/// A text that each scenario has to give itself: an inherited title would name two scenarios alike.
fn own_words(
    fields: &mut Fields<'_>,
    key: &'static str,
    chain: &Chain,
    problems: &mut Problems,
) -> Option<Text> {
    fields.required(key, problems, |node, problems| {
        if chain.distance(&node.origin) > 0 {
            let required = format!("must have the key `{key}`");
            chain
                .own
                .report(required, "has none of its own", None, problems);
            return None;
        }
        in_both_languages(node, problems)
    })
}

/// References by key.
fn sources(node: &Node, problems: &mut Problems) -> Option<Vec<(String, Text)>> {
    entries(node, problems, |member, problems| {
        Some((member.key.clone(), reference(&member.node, problems)?))
    })
}
