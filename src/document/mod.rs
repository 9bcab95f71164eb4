//! JSON files as people write them: every value keeps its place, and one reading finds every error.
//!
//! `serde_json` does the lexing; this module adds places, duplicate keys, limits of size and depth, and a way to go on
//! after an error. It knows nothing of policy.

mod escaped;
mod fields;
mod node;
mod path;
mod problem;
mod readers;
mod source;
mod spelling;
mod syntax;
mod thousands;
mod tree;

pub use escaped::escaped;
pub use fields::Fields;
pub use node::{Member, Node, Value};
pub use path::JsonPath;
pub use problem::{Origin, Problem, Problems, Refusal};
pub use readers::{
    ANY, AT_LEAST_ZERO, Limits, PERCENT, POSITIVE, SHARE, choice, entries, flag, key, key_or_meant,
    list, name, name_or_meant, number, quoted, rounded, text, whole, whole_number,
};
pub use source::{of_system, unreadable};
pub(crate) use spelling::nearest;
use spelling::nearest_or_meant;
pub use thousands::{in_groups, in_thousands};
