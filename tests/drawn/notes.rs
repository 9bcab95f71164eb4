//! The words around a chart: what it says of its numbers, their rules and their definition.

use blockfund::report::charts::{Style, Typeface};
use blockfund::report::words::Language;

use crate::searched;

/// Why a difference varies is not why an outcome does, and a particle fits the error before it.
#[test]
fn a_variance_is_said_to_be_that_of_the_outcome_or_the_difference() {
    let typeface = Typeface::embedded();
    let drawings = searched::drawings(&Style::new(Language::Korean, &typeface));
    let said = |name| {
        let (_, drawing) = drawings.iter().find(|(of, _)| *of == name).unwrap();
        drawing.description().to_owned()
    };
    let outcome = said("variance");
    assert!(
        outcome.contains("결과가 흩어진 정도(분산)의 62% ± 2를 홀로"),
        "{outcome}"
    );
    assert!(outcome.contains("71% ± 1을 다른 것과"), "{outcome}");
    assert!(said("variance of a difference").contains("차이가 흩어진"));
    // Its draws are those of the design, and the mean has others.
    assert!(outcome.contains("추출 2,048회"), "{outcome}");
    assert!(outcome.contains("추출 4,096회"), "{outcome}");
}

#[test]
fn a_division_is_said_to_be_best_for_its_aim() {
    let typeface = Typeface::embedded();
    let drawings = searched::drawings(&Style::new(Language::English, &typeface));
    let division = drawings.iter().find(|(name, _)| *name == "division");
    let text = division.unwrap().1.description();
    assert!(text.starts_with("Aim: expected progress"), "{text}");
}
