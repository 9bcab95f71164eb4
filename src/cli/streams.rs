//! What a command says on its standard streams, which others may have closed or filled.

use std::fmt::Display;
use std::io::{self, Write as _};

use super::Failure;

/// Prints a result. A reader that has gone, like `head`, wants no more of it, which is no failure.
pub fn print(text: impl Display) -> Result<(), Failure> {
    let mut stdout = io::stdout().lock();
    let printed = write!(stdout, "{text}").and_then(|()| stdout.flush());
    match printed {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Failure::Print(error)),
        _ => Ok(()),
    }
}

/// Prints a line of a result.
pub fn print_line(text: impl Display) -> Result<(), Failure> {
    print(format_args!("{text}\n"))
}

/// Says what is no result. Where nobody can read it, nobody can be told so either.
pub fn say(text: impl Display) {
    let _ = writeln!(io::stderr(), "{text}");
}
