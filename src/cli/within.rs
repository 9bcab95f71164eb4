//! Counts on the command line that have bounds.

use std::ops::RangeInclusive;

use blockfund::report::figures::count;

/// Reads a count within `bounds`, and says them as the program writes counts: clap would say `2..=4194304`.
pub fn within<T>(
    bounds: RangeInclusive<T>,
) -> impl Fn(&str) -> Result<T, String> + Clone + Send + Sync + 'static
where
    T: Copy + Into<u64> + TryFrom<u64> + Send + Sync + 'static,
{
    move |text| {
        // Wide enough for what is below zero or above all bounds.
        let number: i128 = text.parse().map_err(|_| "must be a whole number")?;
        let (least, most) = ((*bounds.start()).into(), (*bounds.end()).into());
        let inside = u64::try_from(number).ok();
        let inside = inside.filter(|number| (least..=most).contains(number));
        let value = inside.and_then(|number| T::try_from(number).ok());
        value.ok_or_else(|| format!("must be from {} to {}", count(least), count(most)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bounds_are_told_with_separated_thousands() {
        #[track_caller]
        fn case(text: &str, expected: Result<u32, &str>) {
            let read = within(2..=4_194_304_u32)(text);
            assert_eq!(read, expected.map_err(str::to_owned));
        }

        case("2", Ok(2));
        case("4194304", Ok(4_194_304));
        case("1", Err("must be from 2 to 4,194,304"));
        case("8388608", Err("must be from 2 to 4,194,304"));
        case("-5", Err("must be from 2 to 4,194,304"));
        case("99999999999999999999", Err("must be from 2 to 4,194,304"));
        case("5%", Err("must be a whole number"));
        case("", Err("must be a whole number"));
    }
}
