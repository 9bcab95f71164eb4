use super::*;
use crate::chance::{Address, Place, Seed, Source};

/// Uniform numbers of as many rows: `[row][dimension]`.
fn points<const D: usize>(seed: u64, rows: u32) -> Vec<[f64; D]> {
    let point = |draw: u32| {
        std::array::from_fn(|dimension| {
            let address = Address {
                draw,
                future: 0,
                source: Source::Number,
                year: 0,
                cohort: dimension as u16,
                place: Place::NATION,
            };
            Seed(seed).uniforms::<1>(address).lane(0)
        })
    };
    (0..rows).map(point).collect()
}

/// The indices of a function of independent uniform numbers, each a group.
fn of_function<const D: usize>(function: impl Fn(&[f64; D]) -> f64, rows: u32) -> Vec<Indices> {
    let (a, b) = (points::<D>(1, rows), points::<D>(2, rows));
    let values = |points: &[[f64; D]]| -> Vec<f64> { points.iter().map(&function).collect() };
    let mixed: Vec<Vec<f64>> = (0..D)
        .map(|dimension| {
            let rows = a.iter().zip(&b).map(|(a, b)| {
                let mut point = *a;
                point[dimension] = b[dimension];
                function(&point)
            });
            rows.collect()
        })
        .collect();
    let (a, b) = (values(&a), values(&b));
    indices(&Design {
        a: &a,
        b: &b,
        mixed: mixed.iter().map(Vec::as_slice).collect(),
    })
}

/// Four standard errors: one wrong alarm in 16,000 seeds an index, and the seed is fixed. The error itself must be small
/// enough to tell the indices apart.
#[track_caller]
fn assert_near(estimate: Estimate, expected: f64) {
    let Estimate {
        value,
        standard_error,
    } = estimate;
    assert!(standard_error < 0.02, "{standard_error}");
    assert!(
        (value - expected).abs() <= 4.0 * standard_error + 1e-12,
        "{value} ± {standard_error}, not {expected}"
    );
}

#[test]
fn ishigamis_function_has_its_known_indices() {
    // Ishigami & Homma 1990, with a = 7 and b = 0.1; closed form in Saltelli et al. 2008, Global Sensitivity Analysis.
    let ishigami = |point: &[f64; 3]| {
        let [x, y, z] = point.map(|u| std::f64::consts::PI * (2.0 * u - 1.0));
        libm::sin(x) * (1.0 + 0.1 * libm::pow(z, 4.0)) + 7.0 * libm::pow(libm::sin(y), 2.0)
    };
    let found = of_function(ishigami, 1 << 15);
    let expected = [(0.3139, 0.5576), (0.4424, 0.4424), (0.0, 0.2437)];
    for (indices, (first, total)) in found.iter().zip(expected) {
        assert_near(indices.first, first);
        assert_near(indices.total, total);
    }
}

#[test]
fn sobols_g_function_has_its_known_indices() {
    // Π (|4x − 2| + a)/(1 + a): V_i = 1/(3 (1 + a)²), V = Π (1 + V_i) − 1, V_Ti = V_i Π_{j≠i} (1 + V_j)
    // (Saltelli & Sobol' 1995).
    let strengths: [f64; 3] = [0.0, 1.0, 9.0];
    let g = |point: &[f64; 3]| -> f64 {
        let factors = point.iter().zip(strengths);
        factors
            .map(|(x, a)| ((4.0 * x - 2.0).abs() + a) / (1.0 + a))
            .product()
    };
    let parts = strengths.map(|a| 1.0 / (3.0 * (1.0 + a) * (1.0 + a)));
    let whole = parts.iter().map(|part| 1.0 + part).product::<f64>() - 1.0;
    for (indices, part) in of_function(g, 1 << 15).iter().zip(parts) {
        assert_near(indices.first, part / whole);
        assert_near(indices.total, part * (1.0 + whole) / (1.0 + part) / whole);
    }
}

#[test]
fn what_does_not_vary_has_no_indices() {
    for indices in of_function(|_: &[f64; 2]| 3.0, 64) {
        assert_eq!((indices.first.value, indices.total.value), (0.0, 0.0));
    }
}
