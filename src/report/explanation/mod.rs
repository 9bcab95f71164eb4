//! Why an outcome is what it is: as text, as a table, and as the files of a result.

mod doubts;
mod names;
mod table;
mod text;

pub(in crate::report) use doubts::topic;
pub(in crate::report) use names::name;
pub use table::table;
pub use text::{headline, sentence, text};
