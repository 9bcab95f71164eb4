//! Student's t law.

use super::{Chance, beta_logit_quantile};
use crate::lanes::exp;

/// The number below which a t number with `degrees` of freedom lies with chance `p`.
///
/// T² / (ν + T²) is a beta number with shapes ½ and ν/2 (Johnson, Kotz & Balakrishnan 1995, Continuous Univariate
/// Distributions 2, section 28.2).
#[must_use]
pub fn student_quantile(degrees: f64, p: f64) -> f64 {
    let outside = 2.0 * p.min(1.0 - p);
    let chance = Chance {
        below: 1.0 - outside,
        above: outside,
    };
    let odds = exp(beta_logit_quantile(0.5, 0.5 * degrees, chance));
    let size = (degrees * odds).sqrt();
    if p < 0.5 { -size } else { size }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_meet_their_reference() {
        /// Expected: `t.ppf` of scipy 1.17.
        #[track_caller]
        fn case(degrees: f64, p: f64, expected: f64) {
            let quantile = student_quantile(degrees, p);
            let error = (quantile - expected).abs();
            assert!(
                error <= 1e-10 * expected.abs(),
                "{quantile}, not {expected}"
            );
        }

        case(1.0, 0.975, 12.706_204_736_174_694);
        case(2.0, 0.975, 4.302_652_729_749_462);
        case(31.0, 0.975, 2.039_513_446_396_408);
        case(31.0, 0.025, -2.039_513_446_396_408);
        case(4095.0, 0.975, 1.960_543_462_107_230_2);
        case(65_535.0, 0.975, 1.960_000_183_735_895_1);
        case(4e6, 0.975, 1.959_964_577_608_038);
        case(15.0, 0.5, 0.0);
    }
}
