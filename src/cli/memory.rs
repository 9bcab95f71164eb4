//! Whether a run fits into the memory of the machine, asked before it starts.

use std::fs;
use std::path::Path;

use blockfund::analysis::choosing::DRAWS_FOR_KNOWING;
use blockfund::experiment::{ALL_KEPT, Experiment, Sample, Shard};
use blockfund::report::figures::count;
use blockfund::report::words::{Language, MemoryPhrase};

use super::{Failure, shard, streams};

/// Bytes that a run of any size takes: the program, the charts and the tables.
const OF_ANY_RUN: u64 = 100 << 20;
/// Bytes for each scenario, whatever the number of draws.
const OF_A_SCENARIO: u64 = 12 << 20;
/// Bytes for each draw: the scores of its uncertain numbers and their ranks.
const OF_A_DRAW: u64 = 2_700;
/// Bytes for each future of each scenario: what is kept of it.
const OF_A_KEPT_FUTURE: u64 = 110;
/// Bytes for each future of the scenarios that are worked on at one time.
const OF_A_FUTURE: u64 = 500;
/// Bytes for each future of each scenario while scenarios are held against each other: its targets met, as declared and in
/// another reading.
const OF_A_JUDGED_FUTURE: u64 = 16;
/// Questions of what would be worth knowing that are worked on at one time: each target, and their mean.
const QUESTIONS: u64 = 5;
/// Bytes for each draw of a question: the functions of its scores.
const OF_A_QUESTION: u64 = 300;
/// Bytes for each value of a scenario in a question: a future, or the mean of a draw.
const OF_A_BENEFIT: u64 = 8;
/// Bytes for each row of the table of futures, which is written in memory.
const OF_A_ROW: u64 = 500;

/// How large a run is.
#[derive(Clone, Copy)]
pub struct Size {
    pub experiment: Experiment,
    /// The part of it that is to be in memory.
    pub shard: Shard,
    pub scenarios: usize,
    pub futures_table: bool,
}

impl Size {
    /// Bytes that the run takes at most, about.
    pub fn needed(self) -> u64 {
        let (mut draws, mut futures) = self.draws_and_futures();
        let sample = Sample::of(&self.experiment);
        if !sample.is_all {
            futures = sample.futures_per_draw.into();
            draws = sample.futures(draws as u32) / futures;
        }
        self.fixed() + draws * self.of_a_draw(futures, is_known(draws))
    }

    /// The largest number of draws that `bytes` are enough for.
    fn most_draws(self, bytes: u64) -> u64 {
        let left = bytes.saturating_sub(self.fixed());
        let (_, futures) = self.draws_and_futures();
        let [with, without] = [true, false].map(|known| left / self.of_a_draw(futures, known));
        if is_known(without) { with } else { without }
    }

    fn draws_and_futures(self) -> (u64, u64) {
        let futures = match self.experiment {
            Experiment::Central => 1,
            Experiment::Random {
                futures_per_draw, ..
            } => futures_per_draw,
        };
        let draws = shard::draws(self.experiment, self.shard);
        (draws.into(), futures.into())
    }

    fn fixed(self) -> u64 {
        OF_ANY_RUN + self.scenarios as u64 * OF_A_SCENARIO
    }

    /// What is kept to the end, and the larger of what two steps take after each other: the scenarios one by one, and the
    /// choice between them.
    fn of_a_draw(self, futures: u64, is_known: bool) -> u64 {
        let scenarios = self.scenarios as u64;
        let row = if self.futures_table { OF_A_ROW } else { 0 };
        let kept = OF_A_DRAW + futures * scenarios * (OF_A_KEPT_FUTURE + row);
        kept + (futures * OF_A_FUTURE).max(self.of_choosing(futures, is_known))
    }

    /// The regret of every scenario and, where it is told, what knowing more is worth, for which scores are ranked again.
    fn of_choosing(self, futures: u64, is_known: bool) -> u64 {
        if self.scenarios < 2 || self.shard != Shard::WHOLE {
            return 0;
        }
        let scenarios = self.scenarios as u64;
        let regret = futures * scenarios * OF_A_JUDGED_FUTURE;
        let question = OF_A_QUESTION + scenarios * (futures + 1) * OF_A_BENEFIT;
        regret + u64::from(is_known) * (OF_A_DRAW + QUESTIONS * question)
    }
}

/// Whether a run of so many draws tells what knowing more is worth.
fn is_known(draws: u64) -> bool {
    DRAWS_FOR_KNOWING.contains(&(draws as usize))
}

/// Refuses a table of single futures of a run that keeps a sample of them, in the words of `phrase`.
pub fn check_table(size: Size, phrase: MemoryPhrase, language: Language) -> Result<(), Failure> {
    if !size.futures_table || Sample::of(&size.experiment).is_all {
        return Ok(());
    }
    let values = [("all", count(ALL_KEPT))];
    Err(Failure::Usage(fill(language, phrase, &values)))
}

/// Refuses what a run does not have that keeps a sample of its futures, and tells of the sample.
pub fn tell_of_sample(size: Size, is_quiet: bool, language: Language) -> Result<(), Failure> {
    check_table(size, MemoryPhrase::NoTable, language)?;
    let sample = Sample::of(&size.experiment);
    if sample.is_all || is_quiet {
        return Ok(());
    }
    let Experiment::Random { draws, .. } = size.experiment else {
        return Ok(());
    };
    let values = [
        ("all", count(ALL_KEPT)),
        ("kept", count(sample.futures(draws))),
    ];
    streams::say(fill(language, MemoryPhrase::Sampled, &values));
    Ok(())
}

/// Whether the machine can hold a run, as far as it tells.
pub fn is_enough(size: Size) -> bool {
    there().is_none_or(|there| size.needed() <= there)
}

/// Refuses a run that the machine cannot hold, and warns of one that is more than is free now. Says nothing where the
/// system does not tell how much memory there is.
pub fn check(size: Size, language: Language) -> Result<(), Failure> {
    let needed = size.needed();
    let there = there();
    if let Some(there) = there
        && needed > there
    {
        let (draws, futures) = size.draws_and_futures();
        return Err(Failure::Usage(fill(
            language,
            MemoryPhrase::TooLarge,
            &[
                ("draws", draws.to_string()),
                ("futures", futures.to_string()),
                ("scenarios", size.scenarios.to_string()),
                ("needed", gibibytes(needed)),
                ("there", gibibytes(there)),
                ("most", rounded_down(size.most_draws(there)).to_string()),
            ],
        )));
    }
    if let Some(free) = of_meminfo("MemAvailable:")
        && needed > free
    {
        let values = [("needed", gibibytes(needed)), ("there", gibibytes(free))];
        streams::say(fill(language, MemoryPhrase::Tight, &values));
    }
    Ok(())
}

fn fill(language: Language, phrase: MemoryPhrase, values: &[(&str, String)]) -> String {
    let values: Vec<(&str, &str)> = values
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    language.fill(phrase, &values)
}

/// Bytes of the machine, or of the part of it that this program may use.
fn there() -> Option<u64> {
    let machine = of_meminfo("MemTotal:");
    machine.into_iter().chain(of_control_groups()).min()
}

/// A line of Linux's `/proc/meminfo`, which counts in KiB.
fn of_meminfo(line: &str) -> Option<u64> {
    let text = fs::read_to_string("/proc/meminfo").ok()?;
    let found = text.lines().find_map(|other| other.strip_prefix(line))?;
    let kibibytes: u64 = found.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kibibytes << 10)
}

/// The limits of the control groups that this program is in, as batch systems and containers set them.
fn of_control_groups() -> Vec<u64> {
    let Ok(text) = fs::read_to_string("/proc/self/cgroup") else {
        return Vec::new();
    };
    let own = text.lines().find_map(|line| line.strip_prefix("0::/"));
    let root = Path::new("/sys/fs/cgroup");
    let own = root.join(own.unwrap_or_default());
    let groups = own.ancestors().take_while(|group| group.starts_with(root));
    let limit = |group: &Path| fs::read_to_string(group.join("memory.max")).ok();
    groups
        .filter_map(limit)
        .filter_map(|text| text.trim().parse().ok())
        .collect()
}

fn gibibytes(bytes: u64) -> String {
    format!("{:.1} GiB", bytes as f64 / f64::from(1 << 30))
}

/// With two digits that are not 0, since the need is known no better.
fn rounded_down(count: u64) -> u64 {
    let digits = count.checked_ilog10().unwrap_or(0);
    let step = 10_u64.pow(digits.saturating_sub(1));
    count / step * step
}

#[cfg(test)]
mod tests {
    use super::*;
    use blockfund::chance::Seed;
    use blockfund::sampler::Sampler;

    fn size(scenarios: usize, draws: u32, futures_per_draw: u16) -> Size {
        Size {
            experiment: Experiment::Random {
                seed: Seed(1),
                draws,
                futures_per_draw,
                sampler: Sampler::PseudoRandom,
            },
            shard: Shard::WHOLE,
            scenarios,
            futures_table: false,
        }
    }

    #[test]
    fn as_many_draws_as_are_named_fit() {
        for bytes in [1 << 30, 2 << 30] {
            let most = size(13, 1, 4).most_draws(bytes) as u32;
            assert!(size(13, most, 4).needed() <= bytes);
            assert!(size(13, most + 1, 4).needed() > bytes);
        }
    }

    #[test]
    fn what_was_measured_is_foreseen() {
        // The largest resident set of `run` with 1 or 2 threads, in MB; the need is at most half as much again.
        let measured = [
            ((13, 4_096, 4), 247),
            ((1, 65_536, 1), 249),
            ((2, 65_536, 1), 426),
            ((8, 65_536, 1), 524),
            ((2, 65_536, 4), 473),
        ];
        for ((scenarios, draws, futures), measured) in measured {
            let needed = size(scenarios, draws, futures).needed() / 1_000_000;
            let range = measured..=measured * 3 / 2;
            assert!(range.contains(&needed), "{needed} for {measured}");
        }
    }

    #[test]
    fn a_large_run_needs_no_more_than_a_larger_one() {
        let size = |draws, futures_per_draw| Size {
            experiment: Experiment::Random {
                seed: Seed(1),
                draws,
                futures_per_draw,
                sampler: Sampler::Sobol,
            },
            shard: Shard::WHOLE,
            scenarios: 1,
            futures_table: false,
        };
        assert_eq!(size(1 << 22, 16).needed(), size(1 << 22, 1_000).needed());
        assert!(size(1 << 22, 1_000).needed() < size(1 << 18, 4).needed());
    }

    #[test]
    fn counts_are_rounded_down_to_two_digits() {
        let cases = [(0, 0), (9, 9), (99, 99), (199, 190), (1_987_654, 1_900_000)];
        for (count, expected) in cases {
            assert_eq!(rounded_down(count), expected);
        }
    }
}
