//! A shard file: what it is a part of, the files it was made from, and its statistics, with a hash over all of it.

use std::path::{Component, Path};

use serde::{Deserialize, Serialize};

use super::folder::ResultFile;
use super::json::to_json;
use super::manifest::FileFacts;
use crate::analysis::findings::ExperimentFacts;
use crate::digest::sha256;
use crate::experiment::Shard;
use crate::release;

/// What every shard file begins with; the number is that of the form.
const MARK: &str = "blockfund-shard 1";
/// How shard files end.
pub const ENDING: &str = "shard";

/// What a shard is a part of.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Head {
    /// From 1 to `of`.
    pub number: u32,
    pub of: u32,
    pub experiment: ExperimentFacts,
    /// The scenario files among those that follow, in the order they were asked for.
    pub scenarios: Vec<String>,
    /// Each scenario after inheritance, and the files of the data set.
    pub inputs: Vec<FileFacts>,
    /// The scenario files with all they extend, and the data set, as a result keeps them.
    files: Vec<FileFacts>,
}

/// A shard as it lies in its file.
pub struct ShardFile {
    pub head: Head,
    pub files: Vec<ResultFile>,
    /// As the store writes a part of an experiment.
    pub statistics: Vec<u8>,
}

/// Why bytes are not a shard that can be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unusable {
    NotAShard,
    /// Written by this program.
    OtherProgram(String),
    /// Not as it was written; hashes as written and as found.
    Changed {
        required: String,
        found: String,
    },
}

impl ShardFile {
    /// The part `shard` of an experiment that is made from these files.
    #[must_use]
    pub fn new(
        shard: Shard,
        experiment: ExperimentFacts,
        (scenarios, inputs): (Vec<String>, Vec<FileFacts>),
        files: Vec<ResultFile>,
        statistics: Vec<u8>,
    ) -> Self {
        Self {
            head: Head {
                number: shard.number,
                of: shard.of,
                experiment,
                scenarios,
                inputs,
                files: files.iter().map(FileFacts::of_file).collect(),
            },
            files,
            statistics,
        }
    }

    /// Its bytes: mark, program and hash, a line each; the length of the head and the head; files; statistics.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let head = to_json(&self.head);
        let mut content = format!("{}\n{head}", head.len()).into_bytes();
        for file in &self.files {
            content.extend(&file.content);
        }
        content.extend(&self.statistics);
        let mut bytes =
            format!("{MARK}\n{}\n{}\n", release::program(), sha256(&content)).into_bytes();
        bytes.append(&mut content);
        bytes
    }

    /// Reads a shard that is byte for byte as this program wrote it.
    ///
    /// # Errors
    ///
    /// If it is not.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, Unusable> {
        let mut rest = bytes;
        let mut next = || line(&mut rest).ok_or(Unusable::NotAShard);
        if next()? != MARK {
            return Err(Unusable::NotAShard);
        }
        let (program, required) = (next()?, next()?);
        if program != release::program() {
            return Err(Unusable::OtherProgram(program.to_owned()));
        }
        let found = sha256(rest);
        if found != required {
            return Err(Unusable::Changed {
                required: required.to_owned(),
                found,
            });
        }
        Self::of_content(rest).ok_or(Unusable::NotAShard)
    }

    fn of_content(mut rest: &[u8]) -> Option<Self> {
        let length = line(&mut rest)?.parse().ok()?;
        let (head, mut rest) = rest.split_at_checked(length)?;
        let head: Head = serde_json::from_slice(head).ok()?;
        let mut files = Vec::new();
        for facts in &head.files {
            let length = usize::try_from(facts.bytes).ok()?;
            let (content, after) = rest.split_at_checked(length)?;
            rest = after;
            if !stays_inside(&facts.file) {
                return None;
            }
            files.push(ResultFile {
                path: facts.file.clone(),
                content: content.to_vec(),
            });
        }
        let is_one_of_all = (1..=head.of).contains(&head.number);
        is_one_of_all.then_some(Self {
            head,
            files,
            statistics: rest.to_vec(),
        })
    }
}

/// The next line, without its end.
fn line<'a>(rest: &mut &'a [u8]) -> Option<&'a str> {
    /// The longest line: a hash, or a program with its version.
    const LONGEST: usize = 200;

    let end = rest.iter().take(LONGEST).position(|&byte| byte == b'\n')?;
    let line = std::str::from_utf8(&rest[..end]).ok()?;
    *rest = &rest[end + 1..];
    Some(line)
}

/// Whether a path leads nowhere but down, so that a file made by somebody else writes over nothing.
fn stays_inside(path: &str) -> bool {
    let mut parts = Path::new(path).components();
    parts.all(|part| matches!(part, Component::Normal(_)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn facts() -> ExperimentFacts {
        ExperimentFacts {
            engine_version: release::VERSION.to_owned(),
            engine_code: release::CODE.to_owned(),
            seed: 1,
            draws: 64,
            futures_per_draw: 1,
            sampler: "sobol".to_owned(),
            replicates: 32,
            futures_kept: 64,
            is_central: false,
            baseline: "east".to_owned(),
            country: crate::units::Text::untranslated("Korea"),
            fingerprint: crate::digest::sha256(b"inputs"),
        }
    }

    fn shard(path: &str) -> ShardFile {
        let file = ResultFile {
            path: path.to_owned(),
            content: b"{}\n".to_vec(),
        };
        let inputs = (vec![path.to_owned()], Vec::new());
        let shard = Shard { number: 2, of: 3 };
        ShardFile::new(shard, facts(), inputs, vec![file], vec![7, 10, 0])
    }

    #[test]
    fn a_shard_is_read_as_it_was_written_and_no_other_way() {
        let written = shard("inputs/east.json");
        let bytes = written.to_bytes();
        let read = ShardFile::from_bytes(&bytes).ok().unwrap();
        assert_eq!(read.head, written.head);
        assert_eq!(read.files, written.files);
        assert_eq!(read.statistics, written.statistics);
        for at in 0..bytes.len() {
            let mut flipped = bytes.clone();
            flipped[at] ^= 1;
            assert!(ShardFile::from_bytes(&flipped).is_err(), "{at}");
            assert!(ShardFile::from_bytes(&bytes[..at]).is_err(), "{at}");
        }
    }

    #[test]
    fn a_shard_that_would_write_elsewhere_is_none() {
        for path in ["../east.json", "/etc/passwd", "inputs/../../east.json"] {
            let read = ShardFile::from_bytes(&shard(path).to_bytes());
            assert_eq!(read.err(), Some(Unusable::NotAShard), "{path}");
        }
    }
}
