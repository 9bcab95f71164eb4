//! Reads a data set: a folder of five JSON files, and a sixth where its past is published, checked as a whole.

mod agreement;
mod figure;
mod national;
mod past;
mod prior;
mod programmes;
mod regions;
mod uncertainties;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::Country;
use crate::document::{Node, Problem, Problems};

pub(crate) use figure::{in_both_languages, reference};
pub(crate) use prior::prior;

const COUNTRY: &str = "country.json";
const ZONES: &str = "zones.json";
const PROVINCES: &str = "provinces.json";
const PROGRAMMES: &str = "programmes.json";
const PARAMETERS: &str = "parameters.json";
/// A data set need not have it.
const PAST: &str = "past.json";

impl Country {
    /// The files of the data set in `folder`.
    #[must_use]
    pub fn files(folder: &Path) -> Vec<PathBuf> {
        let needed = [COUNTRY, ZONES, PROVINCES, PROGRAMMES, PARAMETERS];
        let past = Some(PAST).filter(|past| folder.join(past).exists());
        let names = needed.into_iter().chain(past);
        names.map(|name| folder.join(name)).collect()
    }

    /// Reads and checks the data set in `folder`.
    ///
    /// # Errors
    ///
    /// If a file is missing or anything in them is wrong; all problems of all files are listed.
    pub fn from_folder(folder: &Path) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let country = read(folder, &mut problems);
        problems.or_value(country)
    }
}

fn read(folder: &Path, problems: &mut Problems) -> Option<Country> {
    if !folder.is_dir() {
        problems.push(Problem::Unreadable {
            file: Arc::from(folder),
            is_missing: true,
            reason: "there is no such folder".to_owned(),
        });
        return None;
    }
    // Every file is read before the first failure counts, so that all problems are noted.
    let mut file = |name: &str| Node::from_file(&folder.join(name), problems);
    let (country, zones, provinces) = (file(COUNTRY), file(ZONES), file(PROVINCES));
    let (programmes, parameters) = (file(PROGRAMMES), file(PARAMETERS));
    let past = folder.join(PAST).exists().then(|| file(PAST));

    let sources = figure::Sources::of(country.as_ref(), problems);
    let general = country.and_then(|node| national::general(&node, &sources, problems));
    let context = regions::Context {
        general: general.as_ref(),
        sources: &sources,
    };
    let regions = regions::regions(zones.as_ref(), provinces.as_ref(), &context, problems);
    let division = programmes.and_then(|node| programmes::division(&node, &sources, problems));
    let uncertainties =
        parameters.and_then(|node| uncertainties::uncertainties(&node, &sources, problems));

    let (general, regions, division) = (general?, regions?, division?);
    let past = match past {
        Some(node) => Some(past::past(&node?, &regions.provinces, problems)?),
        None => None,
    };
    let (uncertainties, parameter_notes, correlations) = uncertainties?;
    Some(Country {
        name: general.name,
        zones: regions.zones,
        provinces: regions.provinces,
        national: general.national,
        programmes: division.programmes,
        default_uses: division.uses,
        default_division: division.basis,
        targets: general.targets,
        outside_capacity_ratio: regions.outside_capacity_ratio,
        regional_share_doubled: general.regional_share_doubled,
        uncertainties,
        parameter_notes,
        correlations,
        sources: sources.into_list(),
        past,
    })
}
