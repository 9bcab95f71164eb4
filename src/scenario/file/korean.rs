//! The Korean words that `scenarios/README.md` gives for rules and uses: known to repairs, not to the format.

const WORDS: [(&str, &str); 12] = [
    ("발표안", "announced"),
    ("균등", "equal"),
    ("인구", "population"),
    ("연구원", "researchers"),
    ("지역내총생산", "grdp"),
    ("격차", "need"),
    ("성과", "performance"),
    ("인재", "talent"),
    ("연구개발", "research"),
    ("사업화·창업", "commercialisation"),
    ("사업화", "commercialisation"),
    ("기반", "base"),
];

/// The word of the format for a Korean one.
pub(super) fn word(written: &str) -> Option<&'static str> {
    let mut words = WORDS.iter();
    words
        .find(|(korean, _)| *korean == written)
        .map(|(_, word)| *word)
}
