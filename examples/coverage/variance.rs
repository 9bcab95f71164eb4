//! The variance of what a run states, over seeds, by sampler.

use std::collections::BTreeMap;

use blockfund::chance::Seed;
use blockfund::sampler::Sampler;
use blockfund::scenario::Loaded;

use crate::find;
use crate::stated::{Kind, Stated, stated};

/// The size of `run` unless told otherwise.
const USUAL: (u32, u16) = (4096, 4);
const SEEDS: u64 = 30;

/// A number, its variance with pseudo-random draws, and how many times smaller that of the other samplers is.
struct Gain {
    kind: Kind,
    name: String,
    plain: f64,
    gains: [f64; 2],
}

/// Prints one row a number, and the middle of each kind.
pub fn print(loaded: &[Loaded]) {
    let gains = gains(loaded);
    println!("| number | pseudo, standard error | Latin hypercube | Sobol |\n|---|---|---|---|");
    for gain in &gains {
        if !matches!(gain.kind, Kind::MeanOfPath | Kind::Quantile) {
            let [latin, sobol] = gain.gains;
            let (kind, name, error) = (gain.kind.words(), &gain.name, gain.plain.sqrt());
            println!("| {kind}: {name} | {error:.3e} | {latin:.1} | {sobol:.1} |");
        }
    }
    println!("\n| kind | numbers | Latin hypercube | Sobol |\n|---|---|---|---|");
    let mut kinds: BTreeMap<Kind, Vec<[f64; 2]>> = BTreeMap::new();
    for gain in gains {
        kinds.entry(gain.kind).or_default().push(gain.gains);
    }
    for (kind, gains) in kinds {
        let [latin, sobol] = [0, 1].map(|sampler| middle(gains.iter().map(|gain| gain[sampler])));
        println!("| {} | {} | {latin} | {sobol} |", kind.words(), gains.len());
    }
}

/// The numbers that vary with every sampler.
fn gains(loaded: &[Loaded]) -> Vec<Gain> {
    let [plain, latin, sobol] = Sampler::ALL.map(|sampler| {
        let runs = (0..SEEDS).map(|seed| stated(&find(loaded, sampler, Seed(1000 + seed), USUAL)));
        let runs: Vec<Vec<Stated>> = runs.collect();
        let of = |index: usize| variance_of(runs.iter().map(|run| run[index].value));
        let variances: Vec<f64> = (0..runs[0].len()).map(of).collect();
        (runs.into_iter().next().expect("there are seeds"), variances)
    });
    let numbers = plain.0.into_iter().enumerate();
    let vary = numbers.filter(|(index, _)| {
        let variances = [&plain.1, &latin.1, &sobol.1];
        variances.iter().all(|variances| variances[*index] > 0.0)
    });
    vary.map(|(index, number)| Gain {
        kind: number.kind,
        name: number.name,
        plain: plain.1[index],
        gains: [&latin.1, &sobol.1].map(|other| plain.1[index] / other[index]),
    })
    .collect()
}

/// The median, and between what nine of ten lie.
fn middle(values: impl Iterator<Item = f64>) -> String {
    let mut sorted: Vec<f64> = values.collect();
    sorted.sort_by(f64::total_cmp);
    let end = sorted.len() / 20;
    format!(
        "{:.1} ({:.1} to {:.1})",
        sorted[sorted.len() / 2],
        sorted[end],
        sorted[sorted.len() - 1 - end]
    )
}

pub fn variance_of(values: impl Iterator<Item = f64> + Clone) -> f64 {
    let count = values.clone().count() as f64;
    let mean = values.clone().sum::<f64>() / count;
    let squares = values.map(|value| (value - mean) * (value - mean));
    squares.sum::<f64>() / (count - 1.0)
}
