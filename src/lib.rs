//! `blockfund` projects what a block-funding plan achieves by 2030, how sure that is, and which of two plans is better.

#![warn(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::print_stderr,
    unreachable_pub
)]

pub mod analysis;
pub mod chance;
pub mod counts;
pub mod country;
pub mod dispatch;
pub mod document;
pub mod experiment;
#[cfg(test)]
mod kolmogorov;
pub mod lanes;
pub mod model;
pub mod report;
pub mod scenario;
pub mod special;
pub mod stats;
pub mod tally;
pub mod uncertain;
pub mod units;
