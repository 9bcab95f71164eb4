//! `schema`: the format of scenario files, for editors.

use blockfund::report::json::to_json;
use blockfund::scenario;

use super::Failure;

#[expect(clippy::unnecessary_wraps, reason = "as every command")]
pub fn run() -> Result<(), Failure> {
    println!("{}", to_json(&scenario::schema()));
    Ok(())
}
