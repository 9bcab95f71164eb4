//! Shares of the uses and of the programmes in them, taken apart and put together again.

use crate::country::{Country, Programme, Use};

/// Shares of all programmes; they sum to 1.
pub(super) type Programmes = [f64; Programme::COUNT];

/// The share of each use.
pub(super) fn use_shares(programmes: &Programmes) -> [f64; Use::COUNT] {
    let mut uses = [0.0; Use::COUNT];
    for (programme, share) in Programme::ALL.iter().zip(programmes) {
        uses[programme.its_use() as usize] += share;
    }
    uses
}

/// The programmes for these shares of the uses. Within a use they keep the proportions of `pattern`, or those of the
/// country where it spends nothing on the use.
pub(super) fn with_uses(
    uses: &[f64; Use::COUNT],
    pattern: &Programmes,
    country: &Country,
) -> Programmes {
    let own = use_shares(pattern);
    Programme::ALL.map(|programme| {
        let (its_use, index) = (programme.its_use() as usize, programme as usize);
        let within = if own[its_use] > 0.0 {
            pattern[index] / own[its_use]
        } else {
            country.programmes[index].share_of_use
        };
        uses[its_use] * within
    })
}
