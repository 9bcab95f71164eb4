//! The program as its users meet it: what it prints, what it writes, and how it ends.

mod batches;
mod bench;
mod check;
mod diff;
mod disk;
mod explain;
mod hindcast;
mod interrupt;
mod korean;
mod optimise;
mod plan;
mod plot;
mod refused;
mod resume;
mod samplers;
mod schema;
mod seek;
mod shards;
mod show;
mod streams;
mod sweeps;
mod tables;
mod trust;
