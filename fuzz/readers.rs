//! The readers of scenario and data files alone: the same source as in the library, without the engine and the charts,
//! which would have to be compiled for the fuzzer too.

#[path = "../src/chance/mod.rs"]
pub mod chance;
#[path = "../src/country/mod.rs"]
pub mod country;
#[path = "../src/document/mod.rs"]
pub mod document;
#[path = "../src/lanes/mod.rs"]
pub mod lanes;
#[path = "../src/sampler/mod.rs"]
pub mod sampler;
#[path = "../src/scenario/mod.rs"]
pub mod scenario;
#[path = "../src/special/mod.rs"]
pub mod special;
#[path = "../src/uncertain/mod.rs"]
pub mod uncertain;
#[path = "../src/units.rs"]
pub mod units;
