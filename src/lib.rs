//! `blockfund` projects what a block-funding plan achieves by 2030, how sure that is, and which of two plans is better.
//!
//! The library is a pipe. Each arrow is a function, each stop a type, and each stop has a module of its own:
//!
//! ```text
//! scenario files + data set   text, checked where it becomes a type        document, country, scenario
//!   → FundingScenario         one policy choice; nothing in it can fail    scenario
//!   → Outcomes                draws × futures of every scenario, counted   experiment, model, tally
//!   → Findings                attainments, bands, differences, verdicts    analysis
//!   → tables, charts, files   what people read                             report
//! ```
//!
//! Below them stand `lanes` (futures side by side), `chance` (random numbers by address), `sampler` (how draws are
//! spread), `special`, `counts` and
//! `uncertain` (laws and their quantiles) and `stats` (estimates with their errors). The equations are described in
//! `docs/model.md`, the estimates in `docs/statistics.md`.
//!
//! A small run: how often does today's plan meet each target in 2030?
//!
//! ```
//! use blockfund::experiment::{self, Experiment};
//! use blockfund::{chance::Seed, sampler::Sampler, scenario, stats::nested_share, units::TARGET_YEAR};
//!
//! let loaded = scenario::load(&["scenarios/baseline.json".into()]).remove(0);
//! let baseline = loaded.unwrap_or_else(|problems| panic!("{problems}")).scenario;
//! let sampler = Sampler::PseudoRandom;
//! let plan = Experiment::Random { seed: Seed(2030), draws: 32, futures_per_draw: 2, sampler };
//! let outcomes = experiment::simulate(std::slice::from_ref(&baseline), plan, &());
//! let futures = outcomes.tallies[0].kept_in(TARGET_YEAR).expect("the year of the targets is kept");
//! for target in &baseline.country.targets {
//!     let met = nested_share(futures.of(target.outcome), 2, |value| value >= target.threshold.value);
//!     println!("{}: {:.2} ± {:.2}", target.title.en, met.value, met.standard_error);
//! #   assert!((0.0..=1.0).contains(&met.value) && met.standard_error.is_finite());
//! }
//! ```

#![warn(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::print_stderr,
    unreachable_pub
)]

pub mod analysis;
pub mod chance;
pub mod country;
pub mod counts;
pub mod digest;
pub mod dispatch;
pub mod document;
pub mod engine;
pub mod experiment;
mod held;
#[cfg(test)]
mod kolmogorov;
pub mod lanes;
pub mod model;
pub mod probe;
pub mod release;
pub mod report;
pub mod sampler;
pub mod scenario;
pub mod special;
pub mod stats;
pub mod store;
pub mod tally;
pub mod uncertain;
pub mod units;
