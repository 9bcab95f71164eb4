//! Ctrl-C: the program ends with code 130, and never in the middle of writing.

use std::sync::{Mutex, MutexGuard, PoisonError};

use anyhow::Context as _;

use super::Failure;

/// As shells have it for a program that Ctrl-C ended.
const INTERRUPTED: i32 = 130;

/// Held while something is written that must not stay half done.
static WRITING: Mutex<()> = Mutex::new(());

/// From now on Ctrl-C ends the program with code 130: at once, or after what is being written.
pub fn watch() -> Result<(), Failure> {
    ctrlc::set_handler(|| {
        let _whole = lock();
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

fn lock() -> MutexGuard<'static, ()> {
    WRITING.lock().unwrap_or_else(PoisonError::into_inner)
}
