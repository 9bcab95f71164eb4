//! Scenarios that were simulated before, kept by everything that decides them, so that a batch that was stopped goes on;
//! and what shards of an experiment gave.

mod entry;
mod folder;
mod key;
mod part;
mod resumed;
mod scores;

pub use folder::Store;
pub use part::{part_from_bytes, part_to_bytes};
pub use resumed::Resumed;
