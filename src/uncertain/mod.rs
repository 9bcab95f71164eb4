//! Numbers that are known roughly, as functions of a normal score, so that any design on the unit cube can draw them.

mod copula;
mod curve;
mod dirichlet;
mod distribution;

use crate::lanes::exp;
use crate::special::normal_cdf;
use curve::{Curve, Cut};
use distribution::finite;

pub use copula::{Copula, CopulaError};
pub use dirichlet::Dirichlet;
pub use distribution::{Distribution, UncertainError};

/// A number that is known roughly: a distribution, perhaps truncated, mapped from a standard normal score.
///
/// A truncated number has the quantile, under the whole distribution, of F(lower) + u (F(upper) − F(lower)), where u is
/// the chance below its score.
#[derive(Clone, Debug, PartialEq)]
pub struct Uncertain {
    distribution: Distribution,
    support: (f64, f64),
    /// The quantile on the distribution's own scale; `None` where a formula gives it.
    curve: Option<Curve>,
}

impl Uncertain {
    /// A number with this distribution, cut off below `lower` and above `upper`.
    ///
    /// # Errors
    ///
    /// If a parameter or a bound is not finite, a spread or shape is not above 0, or nothing lies between the bounds.
    pub fn new(
        distribution: Distribution,
        lower: Option<f64>,
        upper: Option<f64>,
    ) -> Result<Self, UncertainError> {
        distribution.check()?;
        for (name, bound) in [("lower", lower), ("upper", upper)] {
            bound.map_or(Ok(()), |bound| finite(name, bound))?;
        }

        let (low, high) = distribution.support();
        let lower = lower.map_or(low, |lower| if lower > low { lower } else { low });
        let upper = upper.map_or(high, |upper| if upper < high { upper } else { high });
        let cut = Cut::between(distribution.chance(lower), distribution.chance(upper));
        let is_fixed = matches!(distribution, Distribution::Fixed(_));
        if lower > upper || (!is_fixed && cut.mass <= 0.0) {
            return Err(UncertainError::EmptyTruncation { lower, upper });
        }
        Ok(Self {
            distribution,
            support: (lower, upper),
            curve: distribution.curve(cut),
        })
    }

    /// The value at a standard normal score; the median at 0.
    ///
    /// Beta and truncated numbers are interpolated. For shapes from 0.3 up and bounds within 5 standard deviations of
    /// the mean, the error is below 10⁻⁹ of the value or, for a normal number, of its standard deviation.
    #[must_use]
    pub fn at_score(&self, score: f64) -> f64 {
        let (low, high) = self.support;
        let scaled = self.curve.as_ref().map_or(score, |curve| curve.at(score));
        let value = match self.distribution {
            Distribution::Fixed(value) => value,
            Distribution::Normal { mean, sd } => mean + sd * scaled,
            Distribution::LogNormal { median, log_sd } => median * exp(log_sd * scaled),
            Distribution::Beta { .. } => 1.0 / (1.0 + exp(-scaled)),
            Distribution::Uniform { .. } => low + (high - low) * normal_cdf(scaled),
        };
        value.clamp(low, high)
    }

    /// Its distribution before anything was cut off.
    #[must_use]
    pub fn distribution(&self) -> Distribution {
        self.distribution
    }

    /// The smallest and the largest possible value.
    #[must_use]
    pub fn support(&self) -> (f64, f64) {
        self.support
    }

    /// Whether there is only one possible value.
    #[must_use]
    pub fn is_fixed(&self) -> bool {
        matches!(self.distribution, Distribution::Fixed(_))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chance::{Address, Place, Seed, Source};
    use crate::kolmogorov::{CRITICAL, distance_to};
    use crate::lanes::ln;
    use crate::special::{Chance, beta_logit_quantile, beta_quantile};

    /// The error that the documentation admits.
    const ERROR: f64 = 1e-9;

    fn fixed(value: f64) -> Distribution {
        Distribution::Fixed(value)
    }

    fn normal(mean: f64, sd: f64) -> Distribution {
        Distribution::Normal { mean, sd }
    }

    fn log_normal(median: f64, log_sd: f64) -> Distribution {
        Distribution::LogNormal { median, log_sd }
    }

    fn beta(a: f64, b: f64) -> Distribution {
        Distribution::Beta { a, b }
    }

    fn uniform(low: f64, high: f64) -> Distribution {
        Distribution::Uniform { low, high }
    }

    fn whole(distribution: Distribution) -> Uncertain {
        Uncertain::new(distribution, None, None).unwrap()
    }

    fn above(lower: f64, distribution: Distribution) -> Uncertain {
        Uncertain::new(distribution, Some(lower), None).unwrap()
    }

    fn between(lower: f64, upper: f64, distribution: Distribution) -> Uncertain {
        Uncertain::new(distribution, Some(lower), Some(upper)).unwrap()
    }

    #[test]
    fn values_meet_their_reference() {
        /// Expected, at five scores: mpmath 1.3 with 40 digits.
        #[track_caller]
        fn case(number: &Uncertain, expected: &str) {
            let expected = expected
                .split(' ')
                .map(|value| value.parse::<f64>().unwrap());
            for (score, expected) in [-8.0, -2.03, 0.0, 0.71, 4.4].into_iter().zip(expected) {
                let value = number.at_score(score);
                let unit = if let Distribution::Normal { sd, .. } = number.distribution {
                    sd
                } else {
                    expected
                };
                let error = (value - expected).abs() / unit;
                assert!(error <= ERROR, "at {score}: {value}, not {expected}");
            }
        }

        case(&whole(fixed(0.5)), "0.5 0.5 0.5 0.5 0.5");
        case(&whole(normal(1.2, 0.4)), "-2 0.388 1.2 1.484 2.96");
        case(
            &whole(log_normal(0.35, 0.7)),
            "0.001294252300769026 0.0845153482939053 0.35 0.5753238815520214 7.615440838668977",
        );
        case(
            &whole(uniform(1.0, 1.2)),
            "1.0000000000000002 1.0042356539285344 1.1 1.1522295863820027 1.1999989174912185",
        );
        case(
            &whole(beta(2.0, 23.0)),
            "1.5013231738014804e-09 0.009380116027034938 0.06895180994686374 0.11066823423624358 0.4698440645653072",
        );
        case(
            &whole(beta(0.5, 0.5)),
            "9.548928732232237e-31 0.001106268349230649 0.5 0.8657162937675028 0.9999999999277159",
        );
        case(
            &whole(beta(20.4, 9.6)),
            "0.08587504849594904 0.4994075333450968 0.684047471384436 0.7424436795228206 0.9440274880475121",
        );
        case(
            &above(0.0, normal(0.3, 0.15)),
            "1.6890139109320144e-15 0.04319716567002987 0.30427753898863763 0.40914543261953074 0.9607486848732725",
        );
        case(
            &between(1.0, 7.5, normal(3.0, 0.7)),
            "1.0000000000000646 1.6066808982459715 3.001875156763106 3.498153225208425 6.080323188293307",
        );
        case(
            &between(0.0, 1.0, log_normal(0.75, 0.2)),
            "0.15113148027104498 0.49650837881782295 0.7359820533831969 0.8348291022471398 0.9999929391190179",
        );
        case(
            &between(0.1, 0.6, beta(3.0, 7.0)),
            "0.10000000000000044 0.1133978567635199 0.2913727206566202 0.3929642615123502 0.5999865713579126",
        );
        case(
            &above(0.5, uniform(-1.0, 1.0)),
            "0.5000000000000003 0.5105891348213362 0.75 0.8805739659550066 0.9999972937280461",
        );
    }

    #[test]
    fn the_median_is_exact() {
        #[track_caller]
        fn case(number: &Uncertain, median: f64) {
            assert_eq!(number.at_score(0.0).to_bits(), median.to_bits());
        }

        case(&whole(normal(0.3, 0.15)), 0.3);
        case(&whole(log_normal(0.75, 0.2)), 0.75);
        case(&whole(uniform(1.0, 3.0)), 2.0);
        case(&whole(beta(2.7, 57.3)), beta_quantile(2.7, 57.3, 0.5));
    }

    #[test]
    fn values_rise_with_the_score_and_stay_inside_their_support() {
        for number in [
            whole(beta(0.3, 0.3)),
            whole(beta(2.7, 57.3)),
            above(0.0, normal(0.3, 0.15)),
            between(0.29, 0.3, normal(0.3, 0.15)),
            between(0.1, 0.6, log_normal(0.75, 0.2)),
            between(0.2, 0.21, beta(2.0, 3.0)),
            whole(uniform(1.0, 1.2)),
        ] {
            let (low, high) = number.support();
            let mut last = low;
            for step in -180..=180 {
                let value = number.at_score(f64::from(step) / 20.0);
                let rounding = 4.0 * f64::EPSILON * value.abs();
                assert!(value >= last - rounding, "{:?}", number.distribution);
                assert!(low <= value && value <= high, "{:?}", number.distribution);
                last = value;
            }
        }
    }

    #[test]
    fn a_curve_is_as_close_as_promised_everywhere() {
        for (a, b) in [(0.3, 0.3), (0.5, 9.0), (2.0, 23.0), (300.0, 0.4)] {
            let number = whole(beta(a, b));
            for step in -820..820 {
                let score = (f64::from(step) + 0.37) / 100.0;
                let logit = beta_logit_quantile(a, b, Chance::of_score(score));
                let expected = 1.0 / (1.0 + exp(-logit));
                let error = (number.at_score(score) - expected).abs() / expected;
                assert!(error <= ERROR, "shapes {a} and {b}, score {score}: {error}");
            }
        }
    }

    #[test]
    fn draws_are_distributed_as_they_say() {
        /// One wrong alarm in 1,000 seeds a case, and this seed is fixed.
        #[track_caller]
        fn case(cohort: u16, number: &Uncertain, law: impl Fn(f64) -> f64) {
            let size = 4096;
            let address = Address {
                draw: 0,
                future: 0,
                source: Source::Number,
                year: 0,
                cohort,
                place: Place::NATION,
            };
            let scores = Seed(5).normals::<4096>(address);
            let values = scores.0.map(|score| number.at_score(score)).to_vec();
            let distance = distance_to(law, values);
            assert!(distance < CRITICAL / f64::from(size).sqrt(), "{distance}");
        }

        let parabola = |x: f64| x * x * (6.0 - 8.0 * x + 3.0 * x * x);
        let left_out = normal_cdf(-2.0);
        let cut = |x: f64| (normal_cdf((x - 0.3) / 0.15) - left_out) / (1.0 - left_out);
        case(0, &whole(log_normal(0.75, 0.2)), |x| {
            normal_cdf(ln(x / 0.75) / 0.2)
        });
        case(1, &whole(beta(2.0, 3.0)), parabola);
        case(2, &whole(uniform(1.0, 1.2)), |x| (x - 1.0) / 0.2);
        case(3, &above(0.0, normal(0.3, 0.15)), cut);
        case(4, &between(0.1, 0.6, beta(1.0, 1.0)), |x| (x - 0.1) / 0.5);
    }

    #[test]
    fn what_is_no_number_is_refused() {
        #[track_caller]
        fn case(distribution: Distribution, bounds: [Option<f64>; 2], expected: &str) {
            let error = Uncertain::new(distribution, bounds[0], bounds[1]).unwrap_err();
            assert_eq!(error.to_string(), expected);
        }

        let free = [None, None];
        case(
            normal(f64::NAN, 1.0),
            free,
            "mean: must be finite, but is NaN",
        );
        case(normal(1.0, 0.0), free, "sd: must be above 0, but is 0");
        case(beta(2.0, -1.0), free, "b: must be above 0, but is -1");
        case(
            uniform(2.0, 2.0),
            free,
            "low must be below high, but they are 2 and 2",
        );
        case(
            fixed(0.5),
            [Some(f64::INFINITY), None],
            "lower: must be finite, but is inf",
        );
        case(
            normal(0.3, 0.1),
            [Some(0.4), Some(0.2)],
            "the distribution must reach between 0.4 and 0.2, but has no chance there",
        );
        case(
            fixed(0.5),
            [None, Some(0.4)],
            "the distribution must reach between 0.5 and 0.4, but has no chance there",
        );
        case(
            beta(2.0, 2.0),
            [Some(1.5), None],
            "the distribution must reach between 1.5 and 1, but has no chance there",
        );
    }
}
