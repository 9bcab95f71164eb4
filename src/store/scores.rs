//! The scores of draws as bytes.

use crate::tally::{Unread, Written};

pub(super) fn write_scores(scores: &[Vec<f64>], bytes: &mut Written) {
    bytes.count(scores.len() as u64);
    for numbers in scores {
        bytes.numbers(numbers);
    }
}

pub(super) fn read_scores(bytes: &mut Unread) -> Option<Vec<Vec<f64>>> {
    let length = bytes.count()?;
    (0..length).map(|_| bytes.numbers()).collect()
}
