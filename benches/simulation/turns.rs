//! Ways of doing the same thing take turns, so that what else a machine does meets all of them alike.

use std::fs;
use std::time::Instant;

/// One way of doing something.
pub struct Way<'a> {
    pub name: String,
    /// Region-years that one turn simulates, or stands for.
    pub region_years: f64,
    work: Box<dyn FnMut() + 'a>,
    turns: Vec<Turn>,
}

/// What one turn took.
#[derive(Clone, Copy)]
pub struct Turn {
    /// Of all threads together.
    pub core_seconds: f64,
    pub wall_seconds: f64,
}

impl<'a> Way<'a> {
    pub fn new(name: String, region_years: f64, work: impl FnMut() + 'a) -> Self {
        Self {
            name,
            region_years,
            work: Box::new(work),
            turns: Vec::new(),
        }
    }

    fn take_turn(&mut self) {
        let (cores, start) = (core_seconds(), Instant::now());
        (self.work)();
        let wall_seconds = start.elapsed().as_secs_f64();
        let core_seconds = match (cores, core_seconds()) {
            (Some(before), Some(after)) => after - before,
            // Elsewhere than on Linux the clock on the wall must do.
            _ => wall_seconds,
        };
        self.turns.push(Turn {
            core_seconds,
            wall_seconds,
        });
    }

    /// Core-nanoseconds a region-year, turn by turn.
    fn nanoseconds(&self) -> impl Iterator<Item = f64> {
        let turns = self.turns.iter();
        turns.map(|turn| 1e9 * turn.core_seconds / self.region_years)
    }

    /// Core-nanoseconds a region-year: the median turn.
    pub fn cost(&self) -> f64 {
        median(self.nanoseconds())
    }

    /// The median seconds on the wall.
    pub fn wall_seconds(&self) -> f64 {
        median(self.turns.iter().map(|turn| turn.wall_seconds))
    }

    /// How many times as much `other` costs: the median of the ratios of turns that followed each other.
    pub fn times_cheaper_than(&self, other: &Self) -> f64 {
        median(
            self.nanoseconds()
                .zip(other.nanoseconds())
                .map(|(own, other)| other / own),
        )
    }

    /// How many times as long `other` takes on the wall, likewise.
    pub fn times_sooner_than(&self, other: &Self) -> f64 {
        let turns = self.turns.iter().zip(&other.turns);
        median(turns.map(|(own, other)| other.wall_seconds / own.wall_seconds))
    }
}

/// Gives each way so many turns, after one that does not count.
pub fn take_turns(ways: &mut [Way], rounds: usize) {
    for _ in 0..=rounds {
        for way in &mut *ways {
            way.take_turn();
        }
    }
    for way in ways {
        way.turns.remove(0);
    }
}

fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut sorted: Vec<f64> = values.collect();
    sorted.sort_by(f64::total_cmp);
    let middle = sorted.len() / 2;
    if sorted.len().is_multiple_of(2) {
        0.5 * (sorted[middle - 1] + sorted[middle])
    } else {
        sorted[middle]
    }
}

/// Seconds that processors have spent on the threads of this process, where the system tells (proc(5), `schedstat`).
fn core_seconds() -> Option<f64> {
    let mut nanoseconds = 0.0;
    for thread in fs::read_dir("/proc/self/task").ok()? {
        let text = fs::read_to_string(thread.ok()?.path().join("schedstat")).ok()?;
        nanoseconds += text.split(' ').next()?.parse::<f64>().ok()?;
    }
    Some(nanoseconds / 1e9)
}
