//! How often something happens, as readers write it: in percent, and never for certain.

use crate::stats::Interval;

/// A share nearer to 0 or 1 than this is never shown as a number.
const LEAST_CHANCE: f64 = 0.001;

/// A share that holds of all futures there are, or of so many that its error is of no account, as [`chance_within`].
#[must_use]
pub fn chance(share: f64) -> String {
    let within = Interval {
        low: share,
        high: share,
    };
    chance_within(share, within)
}

/// A share of futures that lies `within` an interval: never 0 % or 100 %, because a finite number of futures cannot show
/// that.
#[must_use]
pub fn chance_within(share: f64, within: Interval) -> String {
    let percent = share * 100.0;
    if let Some(bound) = bound(share, within) {
        bound
    } else if (1.0..99.0).contains(&percent) {
        format!("{percent:.0}%")
    } else {
        format!("{percent:.1}%")
    }
}

/// For a share too near 0 or 1 to be told from it, the bound that its interval gives; nothing for any other.
#[must_use]
pub fn bound(share: f64, within: Interval) -> Option<String> {
    if share < LEAST_CHANCE {
        Some(one_sided('<', within.high, |percent| percent))
    } else if share > 1.0 - LEAST_CHANCE {
        Some(one_sided('>', 1.0 - within.low, |percent| 100.0 - percent))
    } else {
        None
    }
}

/// What lies at most `room` from certainty, as `shown` counts it; the whole range where the futures show nothing.
fn one_sided(sign: char, room: f64, shown: impl Fn(f64) -> f64) -> String {
    let percent = room.max(LEAST_CHANCE) * 100.0;
    // Whole percent suffice where there is much room. Less than a twentieth of the last digit is no reason to round up:
    // the interval is no more exact than that.
    let digits = if percent < 1.0 { 10.0 } else { 1.0 };
    let rounded = (percent * digits - 0.05).ceil() / digits;
    if rounded >= 100.0 {
        return "0–100%".to_owned();
    }
    let decimals = usize::from(rounded < 1.0);
    format!("{sign}{:.decimals$}%", shown(rounded))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chance_is_never_certain() {
        #[track_caller]
        fn case(share: f64, text: &str) {
            assert_eq!(chance(share), text);
        }

        case(0.0, "<0.1%");
        case(0.000_99, "<0.1%");
        case(0.004, "0.4%");
        case(0.123, "12%");
        case(0.9951, "99.5%");
        case(1.0, ">99.9%");
    }

    #[test]
    fn a_chance_is_no_smaller_than_its_futures_can_show() {
        #[track_caller]
        fn case(share: f64, low: f64, high: f64, text: &str) {
            assert_eq!(chance_within(share, Interval { low, high }), text);
        }

        case(0.0, 0.0, 0.0002, "<0.1%");
        // Of 4,096 draws in 32 replicates.
        case(0.0, 0.0, 0.001_015, "<0.1%");
        case(0.0, 0.0, 0.0023, "<0.3%");
        case(0.0, 0.0, 0.037, "<4%");
        case(0.0005, 0.0, 0.0021, "<0.3%");
        case(0.0, 0.0, 0.988, "<99%");
        case(0.0, 0.0, 1.0, "0–100%");
        case(1.0, 0.9995, 1.0, ">99.9%");
        case(1.0, 0.9977, 1.0, ">99.7%");
        case(1.0, 0.963, 1.0, ">96%");
        case(1.0, 0.012, 1.0, ">1%");
        case(1.0, 0.0, 1.0, "0–100%");
        case(0.3, 0.2, 0.4, "30%");
    }
}
