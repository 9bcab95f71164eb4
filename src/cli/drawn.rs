//! Single charts that a command draws: what they say of their making, and the file they are written to.

use std::path::{Path, PathBuf};

use blockfund::analysis::Findings;
use blockfund::analysis::trial::Trial;
use blockfund::report::charts::Drawing;
use blockfund::report::inputs::StoredInputs;
use blockfund::report::manifest::FileFacts;
use blockfund::report::{bundle, folder};
use blockfund::scenario::Loaded;

use super::Failure;
use super::facts::facts;
use super::simulator::experiment;

/// Where a chart goes, by the ending of its name.
pub fn chart_file(text: &str) -> Result<PathBuf, String> {
    let path = PathBuf::from(text);
    let ending = path.extension().and_then(|ending| ending.to_str());
    match ending {
        Some("png" | "svg") => Ok(path),
        _ => Err("must end in .png or .svg".to_owned()),
    }
}

/// What a chart says of its making: scenario, data set, sizes, seed, and the question that was asked.
pub fn provenance(loaded: &Loaded, trial: Trial, question: &str) -> Result<Findings, Failure> {
    let one = std::slice::from_ref(loaded);
    let stored = StoredInputs::of(one).map_err(anyhow::Error::from)?;
    let mut inputs = bundle::inputs(one, &stored);
    inputs.push(FileFacts::of("question", question.as_bytes()));
    let facts = facts(experiment(trial), &loaded.scenario, &inputs);
    Ok(Findings::of_targets(&loaded.scenario.country, facts))
}

/// Writes a chart in the form that the file's ending asks for.
pub fn write(drawing: &Drawing, file: &Path) -> Result<(), Failure> {
    let is_svg = file.extension().is_some_and(|ending| ending == "svg");
    let content = if is_svg {
        drawing.to_svg().into_bytes()
    } else {
        drawing.to_png()
    };
    folder::replace(file, &content)?;
    eprintln!("{}", file.display());
    Ok(())
}
