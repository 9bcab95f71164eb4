//! Which program this is: its version, and the state of the code that decides numbers.

/// As in the list of changes.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The first digits of a SHA-256 over all sources but those that only show results, and over the versions of all
/// dependencies. It does not depend on the machine, the folder or the version control.
pub const CODE: &str = env!("BLOCKFUND_CODE");

/// Both, as a reader is told.
#[must_use]
pub fn program() -> String {
    format!("blockfund {VERSION} ({CODE})")
}
