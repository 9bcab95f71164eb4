//! Why a command ends without its result, and the exit code that tells a batch.

use std::io;
use std::process::ExitCode;

use blockfund::document::{Problem, Problems, of_system};
use blockfund::report::folder::WriteError;
use blockfund::report::inputs::ReadError;
use blockfund::report::shards::Refusal;
use blockfund::report::words::UsagePhrase;

use super::{language, streams};

/// What went wrong. The codes are those of `sysexits.h` where it has one.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// A wrong command line that clap cannot see.
    #[error("{0}")]
    Usage(String),
    /// Scenario or data files that cannot be used; nothing was written.
    #[error("{problems}")]
    Input { problems: Problems },
    /// The scenarios are each right but do not go together.
    #[error("{0}")]
    Together(String),
    /// Files that are not the shards of an experiment.
    #[error("shards cannot be put together")]
    Shards(Refusal),
    /// Everything was said already, and a batch should notice.
    #[error("")]
    Told(Told),
    #[error("can't write to standard output")]
    Print(#[source] io::Error),
    #[error(transparent)]
    Read(#[from] ReadError),
    #[error(transparent)]
    Write(#[from] WriteError),
    #[error(transparent)]
    Other(#[from] anyhow::Error),
}

/// Prints what is wrong with scenario files, in the language of the command.
pub fn tell(problems: &Problems) {
    for problem in language::chosen().problems(problems).lines() {
        print_error(problem);
    }
}

fn print_error(reason: &str) {
    let values = [("reason", reason)];
    streams::say(language::chosen().fill(UsagePhrase::Error, &values));
}

/// What a command found and has printed as its result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// A result that is not what it says, or differs.
    Difference,
    /// Some of a batch could not be run.
    BatchWithFailures,
    /// Scenario files that cannot be used.
    BadInput,
    /// All that is wrong is that named files do not exist.
    InputMissing,
}

impl Failure {
    /// A named file or folder that cannot be used.
    pub fn of_file(problem: Problem) -> Self {
        let mut problems = Problems::default();
        problems.push(problem);
        Self::Input { problems }
    }

    /// Prints what went wrong, unless that was done.
    pub fn print(self) {
        match self {
            Self::Told(_) => {}
            Self::Input { problems } => tell(&problems),
            Self::Shards(refusal) => print_error(&refusal.text(language::chosen())),
            other => {
                let language = language::chosen();
                let error = anyhow::Error::from(other);
                let said = |reason: &(dyn std::error::Error + 'static)| {
                    let of_system = reason.downcast_ref().map(of_system);
                    language.refusal(&of_system.unwrap_or_else(|| reason.to_string()))
                };
                let reasons: Vec<String> = error.chain().map(said).collect();
                let reason = reasons.join(": ");
                print_error(&reason);
            }
        }
    }

    /// The code that the program ends with.
    #[must_use]
    pub fn exit_code(&self) -> ExitCode {
        ExitCode::from(match self {
            Self::Read(error) if error.source.kind() == io::ErrorKind::NotFound => 66,
            Self::Read(_) | Self::Other(_) | Self::Told(Told::Difference) => 1,
            Self::Usage(_) => 2,
            Self::Told(Told::BatchWithFailures) => 4,
            Self::Input { problems } if problems.only_missing_files() => 66,
            Self::Told(Told::InputMissing) => 66,
            Self::Input { .. }
            | Self::Together(_)
            | Self::Shards(_)
            | Self::Told(Told::BadInput) => 65,
            Self::Print(_) | Self::Write(_) => 73,
        })
    }
}
