//! `schema`: the format of scenario files, for editors.

use blockfund::report::json::to_json;
use blockfund::scenario;

use super::{Failure, streams};

pub fn run() -> Result<(), Failure> {
    streams::print_line(to_json(&scenario::schema()))
}
