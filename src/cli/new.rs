//! `new`: a scenario file that extends another, with its header to fill in.

use std::path::{Path, PathBuf};
use std::slice;

use blockfund::report::folder;
use clap::Args;

use super::batch::Batch;
use super::{Failure, streams};

#[derive(Debug, Args)]
pub struct NewArgs {
    /// Name of the scenario and of its file, like honam-first
    name: String,
    /// Scenario file to extend; the new file is put beside it
    #[arg(long, value_name = "FILE")]
    from: PathBuf,
}

pub fn run(args: &NewArgs) -> Result<(), Failure> {
    let name = args.name.strip_suffix(".json").unwrap_or(&args.name);
    if !is_name(name) {
        return Err(Failure::Usage(format!(
            "{name:?}: must be a name of letters, digits, - and _, like honam-first"
        )));
    }
    // What extends a broken file is broken too, and a sweep can't be extended.
    Batch::one_each(slice::from_ref(&args.from))?;
    let path = args.from.with_file_name(format!("{name}.json"));
    let parent = args.from.file_name().map_or(args.from.as_path(), Path::new);
    folder::write_new(&path, content(name, parent).as_bytes())?;
    streams::print_line(path.display())
}

fn is_name(name: &str) -> bool {
    let is_letter = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '_');
    !name.is_empty() && name.chars().all(is_letter)
}

/// The header with texts to replace; a setting follows the last bracket but one.
fn content(name: &str, parent: &Path) -> String {
    // As JSON text, since the name of a file may hold quotation marks.
    let parent = serde_json::json!(parent.to_string_lossy());
    format!(
        r#"{{
  "extends": {parent},
  "title": {{ "ko": "{name}", "en": "{name}" }},
  "question": {{
    "ko": "무엇을 묻는 시나리오인가?",
    "en": "What does this scenario ask?"
  }}
}}
"#
    )
}
