//! What our methods find on samples of known functions, for `scripts/compare-methods` to hold against other programs.
//!
//!     cargo run --release --example methods
//!
//! Prints one JSON: the samples, the Sobol indices, and the boxes that PRIM peels.

use blockfund::analysis::discovery::peel;
use blockfund::analysis::sensitivity::{Design, indices};
use blockfund::chance::{Address, Place, Seed, Source};
use serde_json::{Value, json};

const ROWS: u32 = 4_096;
const ROWS_TO_PEEL: u32 = 2_000;

fn main() {
    let sobol = [
        of_function("ishigami", 3, &|x| {
            let angle = |i: usize| std::f64::consts::PI * (2.0 * x[i] - 1.0);
            let sine = |i: usize| libm::sin(angle(i));
            sine(0) * (1.0 + 0.1 * libm::pow(angle(2), 4.0)) + 7.0 * sine(1) * sine(1)
        }),
        of_function("g_function", 6, &|x| {
            let weights = [0.0, 0.5, 3.0, 9.0, 99.0, 99.0];
            let factors = x.iter().zip(weights);
            factors
                .map(|(x, a)| ((4.0 * x - 2.0).abs() + a) / (1.0 + a))
                .product()
        }),
    ];
    let prim = [
        of_cases("a box", 1.0, &|x, _| x[1] > 0.6 && x[3] < 0.5),
        of_cases("a band", 1.0, &|x, _| {
            (0.3..0.6).contains(&x[0]) && x[4] > 0.2
        }),
        of_cases("chances", 1.0, &|x, luck| luck < x[0] * x[0] * x[2] * x[2]),
        of_cases("equal values", 20.0, &|x, luck| luck < x[0] * (1.0 - x[1])),
    ];
    println!("{}", json!({ "sobol": sobol, "prim": prim }));
}

/// A number between 0 and 1.
fn uniform(design: u16, column: u16, row: u32) -> f64 {
    let address = Address {
        draw: row,
        future: design,
        source: Source::Number,
        year: 0,
        cohort: column,
        place: Place::NATION,
    };
    Seed(2030).uniforms::<1>(address).lane(0)
}

fn of_function(name: &str, inputs: usize, function: &dyn Fn(&[f64]) -> f64) -> Value {
    let at = |row: u32, from_second: &dyn Fn(usize) -> bool| {
        let coordinate = |i: usize| uniform(u16::from(from_second(i)), i as u16, row);
        function(&(0..inputs).map(coordinate).collect::<Vec<f64>>())
    };
    let values = |from_second: &dyn Fn(usize) -> bool| -> Vec<f64> {
        (0..ROWS).map(|row| at(row, from_second)).collect()
    };
    let (a, b) = (values(&|_| false), values(&|_| true));
    let mixed: Vec<Vec<f64>> = (0..inputs).map(|group| values(&|i| i == group)).collect();
    let found = indices(&Design {
        a: &a,
        b: &b,
        mixed: mixed.iter().map(Vec::as_slice).collect(),
    });
    json!({
        "name": name,
        "a": a,
        "b": b,
        "mixed": mixed,
        "first": found.iter().map(|one| one.first.value).collect::<Vec<_>>(),
        "total": found.iter().map(|one| one.total.value).collect::<Vec<_>>(),
    })
}

/// `steps` above 1 rounds the inputs to so many values each.
fn of_cases(name: &str, steps: f64, is_case: &dyn Fn(&[f64], f64) -> bool) -> Value {
    let coordinate = |column: u16, row: u32| {
        let value = uniform(2, column, row);
        if steps > 1.0 {
            (value * steps).floor() / steps
        } else {
            value
        }
    };
    let inputs: Vec<Vec<f64>> = (0..5)
        .map(|column| {
            (0..ROWS_TO_PEEL)
                .map(|row| coordinate(column, row))
                .collect()
        })
        .collect();
    let case = |row: u32| {
        let x: Vec<f64> = inputs.iter().map(|values| values[row as usize]).collect();
        f64::from(is_case(&x, uniform(3, 0, row)))
    };
    let cases: Vec<f64> = (0..ROWS_TO_PEEL).map(case).collect();
    let lists: Vec<&[f64]> = inputs.iter().map(Vec::as_slice).collect();
    let rows: Vec<usize> = (0..cases.len()).collect();
    let boxes = peel(&lists, &cases, &rows);
    let boxes = boxes.iter().map(
        |one| json!({ "coverage": one.coverage, "density": one.density, "rows": one.rows.len() }),
    );
    json!({ "name": name, "inputs": inputs, "cases": cases, "boxes": boxes.collect::<Vec<_>>() })
}
