//! How far a run is, on a terminal.

use std::io::IsTerminal as _;

use blockfund::experiment::Observer;
use indicatif::{ProgressBar, ProgressStyle};

/// A bar on stderr with the time left; nothing if that is not a terminal, or if quiet was asked for.
pub struct Bar(ProgressBar);

impl Bar {
    pub fn new(futures: u64, is_quiet: bool) -> Self {
        if is_quiet || !std::io::stderr().is_terminal() {
            return Self(ProgressBar::hidden());
        }
        let style =
            ProgressStyle::with_template("{bar:30} {human_pos}/{human_len} futures, {eta} left");
        let bar = ProgressBar::new(futures);
        bar.set_style(style.expect("the template is right"));
        Self(bar)
    }

    pub fn finish(&self) {
        self.0.finish_and_clear();
    }
}

impl Observer for Bar {
    fn futures_done(&self, futures: u64) {
        self.0.inc(futures);
    }
}

/// Futures counted on a terminal, where nobody knows how many there will be; nothing elsewhere, or if quiet was asked for.
pub struct Counter(ProgressBar);

/// A [`Counter`] that counts each future once a scenario.
pub struct Times<'a> {
    counter: &'a Counter,
    scenarios: u64,
}

impl Counter {
    pub fn new(is_quiet: bool) -> Self {
        if is_quiet || !std::io::stderr().is_terminal() {
            return Self(ProgressBar::hidden());
        }
        let style = ProgressStyle::with_template("{spinner} {human_pos} futures, {elapsed}");
        let bar = ProgressBar::new_spinner();
        bar.set_style(style.expect("the template is right"));
        Self(bar)
    }

    pub fn times(&self, scenarios: usize) -> Times<'_> {
        Times {
            counter: self,
            scenarios: scenarios as u64,
        }
    }

    pub fn finish(&self) {
        self.0.finish_and_clear();
    }
}

impl Observer for Times<'_> {
    fn futures_done(&self, futures: u64) {
        self.counter.0.inc(futures * self.scenarios);
    }
}
