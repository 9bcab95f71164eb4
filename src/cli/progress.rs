//! How far a run is: a bar for people, or lines for machines.

use std::io::IsTerminal as _;
use std::sync::Mutex;
use std::sync::PoisonError;
use std::time::{Duration, Instant};

use blockfund::experiment::Observer;
use clap::ValueEnum;
use indicatif::{ProgressBar, ProgressStyle};
use serde_json::{Value, json};

use super::streams;

/// How progress is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Progress {
    /// A bar with the time left, if stderr is a terminal
    Bar,
    /// A line of JSON for each event, on stderr
    Json,
    /// Nothing
    None,
}

impl Progress {
    /// Tells machines of an event.
    pub fn event(self, event: &Value) {
        if self == Self::Json {
            streams::say(event);
        }
    }
}

/// The shortest time between two lines.
const PAUSE: Duration = Duration::from_millis(200);

/// Tells on stderr how many futures are done.
pub enum Bar {
    Shown(ProgressBar),
    Lines {
        futures: u64,
        /// Futures done, and when that was last told.
        told: Mutex<(u64, Instant)>,
    },
    Silent,
}

impl Bar {
    pub fn new(futures: u64, progress: Progress) -> Self {
        match progress {
            Progress::Json => Self::Lines {
                futures,
                told: Mutex::new((0, Instant::now())),
            },
            Progress::Bar if std::io::stderr().is_terminal() => {
                let style = ProgressStyle::with_template(
                    "{bar:30} {human_pos}/{human_len} futures, {eta} left",
                );
                let bar = ProgressBar::new(futures);
                bar.set_style(style.expect("the template is right"));
                Self::Shown(bar)
            }
            Progress::Bar | Progress::None => Self::Silent,
        }
    }

    pub fn finish(&self) {
        match self {
            Self::Shown(bar) => bar.finish_and_clear(),
            Self::Lines { futures, .. } => Progress::Json.event(&progressed(*futures, *futures)),
            Self::Silent => {}
        }
    }
}

impl Observer for Bar {
    fn futures_done(&self, more: u64) {
        match self {
            Self::Shown(bar) => bar.inc(more),
            Self::Lines { futures, told } => {
                let mut told = told.lock().unwrap_or_else(PoisonError::into_inner);
                told.0 += more;
                if told.1.elapsed() >= PAUSE && told.0 < *futures {
                    told.1 = Instant::now();
                    Progress::Json.event(&progressed(told.0, *futures));
                }
            }
            Self::Silent => {}
        }
    }
}

fn progressed(done: u64, futures: u64) -> Value {
    json!({ "event": "progress", "done": done, "futures": futures })
}

/// Futures counted on a terminal, where nobody knows how many there will be; nothing elsewhere.
pub struct Counter(ProgressBar);

impl Counter {
    pub fn new() -> Self {
        if !std::io::stderr().is_terminal() {
            return Self(ProgressBar::hidden());
        }
        let style = ProgressStyle::with_template("{spinner} {human_pos} futures, {elapsed}");
        let bar = ProgressBar::new_spinner();
        bar.set_style(style.expect("the template is right"));
        Self(bar)
    }

    pub fn finish(&self) {
        self.0.finish_and_clear();
    }
}

impl Observer for Counter {
    fn futures_done(&self, futures: u64) {
        self.0.inc(futures);
    }
}
