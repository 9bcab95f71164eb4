//! Ctrl-C: the program ends with code 130, never in the middle of writing, and nothing half written stays.

use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

use anyhow::Context as _;
use blockfund::report::bundle::{RESULTS, Take};
use blockfund::report::folder::{Making, ResultFile};
use blockfund::report::manifest::FileFacts;

use super::Failure;

/// As shells have it for a program that Ctrl-C ended.
const INTERRUPTED: i32 = 130;

/// The result that is being made; held while something is written that must not stay half done.
static MAKING: Mutex<Option<Making>> = Mutex::new(None);

/// From now on Ctrl-C ends the program with code 130: at once, or after what is being written.
pub fn watch() -> Result<(), Failure> {
    ctrlc::set_handler(|| {
        let mut making = lock();
        drop(making.take());
        std::process::exit(INTERRUPTED);
    })
    .context("can't listen for Ctrl-C")?;
    Ok(())
}

/// Carries out `write` without an interruption.
pub fn whole<T>(write: impl FnOnce() -> T) -> T {
    let _guard = lock();
    write()
}

/// Makes the result that is to stand at `place`, whose files are written as they are handed over. What there is of it goes
/// if that fails or is interrupted.
pub fn result<T>(
    place: &Path,
    make: impl FnOnce(&Take) -> Result<T, Failure>,
) -> Result<T, Failure> {
    let outcome = make(&|file: ResultFile| {
        let facts = FileFacts::of_file(&file);
        let mut making = lock();
        if making.is_none() {
            *making = Some(Making::at(place, RESULTS)?);
        }
        if let Some(making) = &*making {
            making.write(&file)?;
        }
        Ok(facts)
    });
    let mut making = lock();
    let whole = making.take().filter(|_| outcome.is_ok());
    whole.map_or(Ok(()), Making::finish)?;
    outcome
}

fn lock() -> MutexGuard<'static, Option<Making>> {
    MAKING.lock().unwrap_or_else(PoisonError::into_inner)
}
