//! Shares of a whole among what works together: Shapley values.

/// The number of players that are in a coalition, a bit each.
fn size(coalition: usize) -> usize {
    coalition.count_ones() as usize
}

/// The part of each of `players` in the difference between the coalition of all and that of none, observation by
/// observation: the mean, over all orders in which players may join, of what each adds when it joins.
///
/// `worth[coalition]` holds what a coalition is worth in each observation; player `i` is in it if bit `i` is set. The
/// parts of an observation add up to the difference. Shapley (1953), A value for n-person games, in: Contributions to the
/// Theory of Games II, 307–317: `φ_i = Σ_S |S|! (n − |S| − 1)! / n! · [v(S ∪ i) − v(S)]`.
///
/// # Panics
///
/// If there are not 2^`players` coalitions.
#[must_use]
pub fn shapley(players: usize, worth: &[&[f64]]) -> Vec<Vec<f64>> {
    assert_eq!(worth.len(), 1 << players, "every coalition needs a worth");
    let weights = weights(players);
    let part = |player: usize| {
        let mut part = vec![0.0; worth[0].len()];
        let bit = 1 << player;
        for without in (0..worth.len()).filter(|coalition| coalition & bit == 0) {
            let weight = weights[size(without)];
            let pairs = worth[without | bit].iter().zip(worth[without]);
            for (sum, (with, without)) in part.iter_mut().zip(pairs) {
                *sum += weight * (with - without);
            }
        }
        part
    };
    (0..players).map(part).collect()
}

/// `s! (n − s − 1)! / n!` for coalitions of each size s below n.
fn weights(players: usize) -> Vec<f64> {
    // 1 / (n · C(n − 1, s)), with C(n − 1, s + 1) = C(n − 1, s) (n − 1 − s) / (s + 1).
    let mut ways = 1.0;
    let mut weights = Vec::with_capacity(players);
    for joined in 0..players {
        weights.push(1.0 / (players as f64 * ways));
        ways *= (players - 1 - joined) as f64 / (joined + 1) as f64;
    }
    weights
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(players: usize, worth: &[f64]) -> Vec<f64> {
        let worth: Vec<&[f64]> = worth.iter().map(std::slice::from_ref).collect();
        shapley(players, &worth).concat()
    }

    #[test]
    fn a_glove_game_is_shared_as_shapley_shares_it() {
        // One left glove and two right ones; a pair is worth 1: 2/3, 1/6, 1/6.
        let pair = |coalition: usize| f64::from(coalition & 1 == 1 && coalition > 1);
        let worth: Vec<f64> = (0..8).map(pair).collect();
        let parts = parts(3, &worth);
        for (part, expected) in parts.iter().zip([2.0 / 3.0, 1.0 / 6.0, 1.0 / 6.0]) {
            assert!((part - expected).abs() < 1e-15, "{part}, not {expected}");
        }
    }

    #[test]
    fn who_adds_nothing_gets_nothing_and_alone_all() {
        assert_eq!(parts(2, &[1.0, 4.0, 1.0, 4.0]), [3.0, 0.0]);
        assert_eq!(parts(1, &[2.0, -1.0]), [-3.0]);
        assert!(parts(0, &[5.0]).is_empty());
    }

    #[test]
    fn parts_add_up_whatever_the_game() {
        let worth: Vec<f64> = (0..512_u32)
            .map(|coalition| f64::from(coalition.wrapping_mul(2_654_435_761) >> 8))
            .collect();
        let sum: f64 = parts(9, &worth).iter().sum();
        let whole = worth[511] - worth[0];
        assert!(
            (sum - whole).abs() <= 1e-9 * whole.abs(),
            "{sum}, not {whole}"
        );
    }
}
