//! Guesses which known word was meant.

/// The known word that `written` most likely stands for, if any is near enough.
///
/// A slip in three letters is near, as clap has it; and so is the beginning of a word.
#[must_use]
pub(crate) fn nearest<'a>(written: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let letters = written.chars().count();
    // No key is longer, and a very long word would take its time.
    if letters > 80 {
        return None;
    }
    let known: Vec<&str> = known.collect();
    let most_slips = (letters / 3).max(usize::from(letters > 1));
    let misspelt = known
        .iter()
        .map(|&word| (strsim::damerau_levenshtein(written, word), word))
        .filter(|&(slips, _)| slips <= most_slips)
        .min_by_key(|&(slips, _)| slips)
        .map(|(_, word)| word);
    let begun =
        |word: &&str| letters >= 3 && (word.starts_with(written) || written.starts_with(word));
    misspelt.or_else(|| known.iter().copied().find(begun))
}

/// The known word that `written` says in other words, or else is nearest to.
pub(super) fn nearest_or_meant<'a>(
    written: &str,
    known: impl Iterator<Item = &'a str> + Clone,
    meant: impl FnOnce(&str) -> Option<&'a str>,
) -> Option<&'a str> {
    let meant = meant(written).filter(|word| known.clone().any(|known| known == *word));
    meant.or_else(|| nearest(written, known))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_word_is_meant() {
        #[track_caller]
        fn case(written: &str, expected: Option<&str>) {
            let known = ["floors", "caps", "honam", "horizon_year"];
            assert_eq!(nearest(written, known.into_iter()), expected);
        }

        case("flors", Some("floors"));
        case("cpas", Some("caps"));
        case("Honam", Some("honam"));
        case("horizon", Some("horizon_year"));
        case("caps_share", Some("caps"));
        case("budget", None);
        case("", None);
        case("E", None);
        case(&"floors".repeat(1000), None);
    }
}
