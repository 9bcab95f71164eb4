//! What is wrong with a file: where, what was required, what was found, and how to mend it.

use std::fmt;
use std::path::Path;
use std::sync::Arc;

use super::{JsonPath, escaped};

/// The place of a value: its file, and line and column as editors count them, from 1.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Origin {
    pub file: Arc<Path>,
    pub line: usize,
    /// In characters, not bytes: names and titles are often Korean.
    pub column: usize,
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let file = self.file.to_string_lossy();
        write!(f, "{}:{}:{}", escaped(&file), self.line, self.column)
    }
}

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// A named file cannot be read as text.
    Unreadable {
        file: Arc<Path>,
        /// Whether there is no such file at all.
        is_missing: bool,
        reason: String,
    },
    /// The text is not JSON.
    Syntax { origin: Origin, reason: String },
    /// A value or a known key is not what it should be.
    Value(Refusal),
    /// A key is none of those that may stand there.
    UnknownKey(Refusal),
}

/// What is refused: where, what was required, what was found, and how to mend it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    pub origin: Origin,
    pub path: JsonPath,
    pub required: String,
    pub found: String,
    pub repair: Option<String>,
}

impl Problem {
    /// The file it is in.
    #[must_use]
    pub fn file(&self) -> &Path {
        match self {
            Self::Unreadable { file, .. } => file,
            Self::Syntax { origin, .. }
            | Self::Value(Refusal { origin, .. })
            | Self::UnknownKey(Refusal { origin, .. }) => &origin.file,
        }
    }

    /// Its line and column; a file that cannot be read has none.
    #[must_use]
    pub fn place(&self) -> Option<(usize, usize)> {
        match self {
            Self::Unreadable { .. } => None,
            Self::Syntax { origin, .. }
            | Self::Value(Refusal { origin, .. })
            | Self::UnknownKey(Refusal { origin, .. }) => Some((origin.line, origin.column)),
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable { file, reason, .. } => {
                write!(f, "{}: {reason}", escaped(&file.to_string_lossy()))
            }
            Self::Syntax { origin, reason } => write!(f, "{origin}: {reason}"),
            Self::Value(refusal) | Self::UnknownKey(refusal) => refusal.fmt(f),
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            origin,
            path,
            required,
            found,
            repair,
        } = self;
        write!(f, "{origin}: ")?;
        if !path.is_top() {
            write!(f, "at `{path}`: ")?;
        }
        write!(f, "{required}, but {found}")?;
        repair.iter().try_for_each(|repair| write!(f, "; {repair}"))
    }
}

/// Everything that is wrong, ordered by file and place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Problems {
    list: Vec<Problem>,
    unlisted: usize,
}

/// A file with more problems than this is not a scenario with slips but something else.
const MOST_LISTED: usize = 1_000;

impl Problems {
    /// Notes one more.
    pub fn push(&mut self, problem: Problem) {
        if self.list.len() < MOST_LISTED {
            self.list.push(problem);
        } else {
            self.unlisted += 1;
        }
    }

    /// Notes all of `others` that are not noted yet.
    pub fn extend(&mut self, others: &Self) {
        for problem in &others.list {
            if !self.list.contains(problem) {
                self.push(problem.clone());
            }
        }
        self.unlisted += others.unlisted;
    }

    /// Names the text at `origin`, which stands at `place`, where it brings in an unknown key.
    pub fn place_unknown_key(&mut self, at: &Origin, place: &JsonPath) {
        for problem in &mut self.list {
            if let Problem::UnknownKey(refusal) = problem
                && refusal.origin == *at
            {
                refusal.path = place.clone();
            }
        }
    }

    /// Whether nothing is wrong.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// All of them, in order.
    #[must_use]
    pub fn list(&self) -> &[Problem] {
        &self.list
    }

    /// How many there are, listed or not.
    #[must_use]
    pub fn count(&self) -> usize {
        self.list.len() + self.unlisted
    }

    /// Whether all that is wrong is that named files do not exist.
    #[must_use]
    pub fn only_missing_files(&self) -> bool {
        let is_missing = |problem: &Problem| {
            matches!(
                problem,
                Problem::Unreadable {
                    is_missing: true,
                    ..
                }
            )
        };
        !self.is_empty() && self.list.iter().all(is_missing)
    }

    /// `value` if nothing is wrong, and else all that is, in order.
    ///
    /// # Errors
    ///
    /// If anything was noted.
    ///
    /// # Panics
    ///
    /// If there is no value and no problem that says why.
    pub fn or_value<T>(mut self, value: Option<T>) -> Result<T, Self> {
        if self.is_empty() {
            return Ok(value.expect("what is missing was noted as a problem"));
        }
        self.list
            .sort_by(|a, b| (a.file(), a.place()).cmp(&(b.file(), b.place())));
        Err(self)
    }
}

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, problem) in self.list.iter().enumerate() {
            if index > 0 {
                f.write_str("\n")?;
            }
            problem.fmt(f)?;
        }
        if self.unlisted > 0 {
            write!(f, "\nand {} more", self.unlisted)?;
        }
        Ok(())
    }
}

impl std::error::Error for Problems {}
