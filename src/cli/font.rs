//! The font file that shows characters which the embedded fonts lack.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use anyhow::Context as _;
use blockfund::document::unreadable;
use blockfund::report::charts::Typeface;
use blockfund::report::manifest::FileFacts;
use blockfund::report::words::{CommandPhrase, Language};

use super::{Failure, streams};

/// A font file that can be used.
#[derive(Debug)]
pub struct Font {
    bytes: Vec<u8>,
    pub facts: FileFacts,
}

impl Font {
    /// Reads the file, if one is named.
    pub fn named(path: Option<&Path>) -> Result<Option<Self>, Failure> {
        let Some(path) = path else {
            return Ok(None);
        };
        let bytes = read(path)?;
        Typeface::with_fallback(&bytes).map_err(|_| {
            Failure::Together(format!(
                "{}: must be a TrueType or OpenType font",
                path.display()
            ))
        })?;
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let facts = FileFacts::of(&name, &bytes);
        Ok(Some(Self { bytes, facts }))
    }
}

/// The embedded fonts, with another one's help if there is one.
pub fn typeface(font: Option<&Font>) -> Result<Typeface<'_>, Failure> {
    match font {
        Some(font) => Ok(Typeface::with_fallback(&font.bytes).context("can't use the font")?),
        None => Ok(Typeface::embedded()),
    }
}

/// The bytes of an input file that the command line names.
pub fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    std::fs::read(path).map_err(|error| Failure::of_file(unreadable(Arc::from(path), &error)))
}

/// Says which characters no font could show.
pub fn warn(missing: &BTreeSet<char>, language: Language) {
    if missing.is_empty() {
        return;
    }
    let characters: Vec<String> = missing
        .iter()
        .map(|letter| format!("{letter} (U+{:04X})", u32::from(*letter)))
        .collect();
    let values = [("characters", characters.join(", "))];
    let values = values
        .each_ref()
        .map(|(name, value)| (*name, value.as_str()));
    streams::say(language.fill(CommandPhrase::MissingGlyphs, &values));
}
