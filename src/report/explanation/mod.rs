//! Why an outcome is what it is: as text, as a table, and as the files of a result.

mod doubts;
mod names;
mod sensitivity;
mod table;
mod text;

pub(in crate::report) use doubts::told;
pub(in crate::report) use names::{group, name};
pub use sensitivity::sensitivity;
pub use table::table;
pub use text::{headline, sentence, text};
