//! Scenarios that were simulated before, kept by everything that decides them, so that a batch that was stopped goes on.

mod entry;
mod folder;
mod key;
mod resumed;

pub use folder::Store;
pub use resumed::Resumed;
