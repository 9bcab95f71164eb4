//! The language that a command answers in.

use std::sync::OnceLock;

use blockfund::report::words::Language;
use clap::ValueEnum;

/// A language as the command line names it.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Lang {
    Ko,
    En,
}

/// The language that this command answers in, once it is known.
static CHOSEN: OnceLock<Language> = OnceLock::new();

/// From now on the command answers in the language that was asked for, or else in that of the system.
pub fn settle(asked: Option<Lang>) {
    CHOSEN.get_or_init(|| meant_by(asked));
}

/// The language of the command, or that of the system if it was not settled.
pub fn chosen() -> Language {
    *CHOSEN.get_or_init(|| meant_by(None))
}

/// The language that was asked for, or else that of the system.
pub fn meant_by(asked: Option<Lang>) -> Language {
    match asked {
        Some(Lang::Ko) => Language::Korean,
        Some(Lang::En) => Language::English,
        None => {
            // Not kok, which is Konkani.
            let is_korean =
                |locale: String| locale.split(['_', '-', '.', '@']).next() == Some("ko");
            if locale().is_some_and(is_korean) {
                Language::Korean
            } else {
                Language::English
            }
        }
    }
}

/// The locale that variables of the environment name, or else that of the system where it has another place for it.
fn locale() -> Option<String> {
    let named = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()));
    #[cfg(any(windows, target_os = "macos"))]
    let named = named.or_else(sys_locale::get_locale);
    named
}
