//! The laws of the model: they hold for every policy, every number that can be drawn, and every luck.

mod company;
mod conservation;
mod extremes;
mod monotony;
mod policies;
#[path = "../support/mod.rs"]
mod support;
