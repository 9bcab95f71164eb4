//! Endings that depend on what is read before them: Korean particles, and the plural of English.
//!
//! A phrase writes `은(는)`, `이(가)`, `을(를)`, `과(와)`, `와(과)` or `(으)로` after a value, or `(s)` after the noun of a number.

use super::Language;

/// Particles as phrases write them, after a closed syllable, and after an open one.
const PARTICLES: [(&str, &str, &str); 6] = [
    ("은(는)", "은", "는"),
    ("이(가)", "이", "가"),
    ("을(를)", "을", "를"),
    ("과(와)", "과", "와"),
    ("와(과)", "과", "와"),
    ("(으)로", "으로", "로"),
];
const PLURAL: &str = "(s)";
/// Words between a number and its noun, such as those of "1 block-fund scenario".
const BETWEEN: usize = 2;

/// How the last thing of a text ends when it is read aloud in Korean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ending {
    Open,
    /// In ㄹ, which 로 follows as if it were open.
    Liquid,
    Closed,
}

impl Language {
    /// Writes a part of a phrase behind what stands before it, with the endings that it asks for.
    pub(super) fn append(self, text: &mut String, part: &str) {
        match self {
            Self::Korean => append_korean(text, part),
            Self::English => append_english(text, part),
        }
    }
}

fn append_korean(text: &mut String, mut part: &str) {
    let next = |part: &str| {
        let found = PARTICLES.iter().filter_map(|particle| {
            let place = part.find(particle.0)?;
            Some((place, particle))
        });
        found.min_by_key(|(place, _)| *place)
    };
    while let Some((place, (written, closed, open))) = next(part) {
        text.push_str(&part[..place]);
        let is_to = *closed == "으로";
        text.push_str(match ending(text) {
            Some(Ending::Closed) => closed,
            Some(Ending::Liquid) if !is_to => closed,
            Some(_) => open,
            None => written,
        });
        part = &part[place + written.len()..];
    }
    text.push_str(part);
}

fn append_english(text: &mut String, mut part: &str) {
    while let Some((before, after)) = part.split_once(PLURAL) {
        text.push_str(before);
        let mut words = text.rsplit(' ').skip(1).take(BETWEEN + 1);
        if words.find(|word| is_number(word)) != Some("1") {
            text.push('s');
        }
        part = after;
    }
    text.push_str(part);
}

fn is_number(word: &str) -> bool {
    !word.is_empty()
        && word
            .chars()
            .all(|letter| letter.is_ascii_digit() || letter == ',')
}

/// Of the last letter or sign that is read; nothing where nobody can tell.
fn ending(text: &str) -> Option<Ending> {
    let is_silent = |letter: char| "’”'\"]」』`> ".contains(letter);
    let text = without_brackets(text.trim_end_matches(is_silent)).trim_end_matches(is_silent);
    let last = text.chars().last()?;
    match last {
        // A syllable's final consonant is its code modulo 28 (Unicode, section 3.12); ㄹ is the eighth.
        '가'..='힣' => Some(match (last as u32 - '가' as u32) % 28 {
            0 => Ending::Open,
            8 => Ending::Liquid,
            _ => Ending::Closed,
        }),
        '1' | '7' | '8' => Some(Ending::Liquid),
        '0' | '3' | '6' => Some(Ending::Closed),
        '%' | '0'..='9' => Some(Ending::Open),
        _ if last.is_ascii_alphabetic() => Some(latin_ending(text)),
        _ => None,
    }
}

/// Of the Latin word at the end of a text: l, m, n and ng close a syllable, and an e after a consonant is silent. A word
/// without a vowel, such as R of R&D, is read letter by letter.
fn latin_ending(text: &str) -> Ending {
    let is_vowel = |letter: &u8| b"aeiouy".contains(letter);
    let start = text.rfind(|letter: char| !letter.is_ascii_alphabetic());
    let start = start.map_or(0, |start| {
        start + text[start..].chars().next().map_or(0, char::len_utf8)
    });
    let word = text[start..].to_ascii_lowercase().into_bytes();
    let has_vowel = |letters: &[u8]| letters.iter().any(is_vowel);
    if !has_vowel(&word) {
        return match word.last() {
            Some(b'l' | b'r') => Ending::Liquid,
            Some(b'm' | b'n') => Ending::Closed,
            _ => Ending::Open,
        };
    }
    let sounded = match &word[..] {
        [before @ .., b'e'] if has_vowel(before) && !before.last().is_some_and(is_vowel) => before,
        whole => whole,
    };
    match sounded {
        [.., b'l'] => Ending::Liquid,
        [.., b'm' | b'n'] => Ending::Closed,
        // Before a silent e it is that of 체인지.
        [.., b'n', b'g'] if sounded.len() == word.len() => Ending::Closed,
        _ => Ending::Open,
    }
}

/// A particle belongs to what stands before brackets.
fn without_brackets(text: &str) -> &str {
    if !text.ends_with(')') {
        return text;
    }
    let mut depth = 0;
    let opening = text.rfind(|letter| {
        match letter {
            ')' => depth += 1,
            '(' => depth -= 1,
            _ => {}
        }
        depth == 0
    });
    &text[..opening.unwrap_or(text.len())]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(language: Language, before: &str, part: &str, expected: &str) {
        let mut text = before.to_owned();
        language.append(&mut text, part);
        assert_eq!(text, expected);
    }

    #[test]
    fn a_particle_fits_what_is_read_before_it() {
        let ko = Language::Korean;
        case(ko, "연구원 220,000명", "은(는)", "연구원 220,000명은");
        case(ko, "딥테크 창업 600개", "은(는)", "딥테크 창업 600개는");
        case(ko, "혁신역량 70%", "이(가)", "혁신역량 70%가");
        case(
            ko,
            "‘지역 비중 7% 경로",
            "’을(를) 뺀",
            "‘지역 비중 7% 경로’를 뺀",
        );
        case(ko, "‘인재 우선", "’과(와)", "‘인재 우선’과");
        case(ko, "share-7", "와(과)", "share-7과");
        case(ko, "‘모든 시도 포함", "’(으)로", "‘모든 시도 포함’으로");
        case(ko, "‘강원(원주 제외)", "’은(는)", "‘강원(원주 제외)’은");
        case(ko, "--shard <I/N>", "은(는)", "--shard <I/N>은");
        case(ko, "서울", "(으)로", "서울로");
        case(ko, "3", "(으)로", "3으로");
        case(ko, "가", "은(는) 나을(를)", "가는 나를");
        case(ko, "?", "은(는)", "?은(는)");
        case(
            ko,
            "창업 600개 (‘인재(둘)’에서 18%)",
            "은(는)",
            "창업 600개 (‘인재(둘)’에서 18%)는",
        );
    }

    #[test]
    fn a_latin_word_or_digit_ends_as_it_is_read_in_korean() {
        #[track_caller]
        fn case(read: &str, ending_of_it: Ending) {
            assert_eq!(ending(read), Some(ending_of_it));
        }

        case("baseline", Ending::Closed);
        case("regime", Ending::Closed);
        case("file", Ending::Liquid);
        case("two-hubs", Ending::Open);
        case("need", Ending::Open);
        case("performance", Ending::Open);
        case("share", Ending::Open);
        case("change", Ending::Open);
        case("value", Ending::Open);
        case("me", Ending::Open);
        case("spending", Ending::Closed);
        case("--central", Ending::Liquid);
        case("--lang <LANG>", Ending::Closed);
        case("--draws <DRAWS>", Ending::Open);
        case("--shard <I/N>", Ending::Closed);
        case("result.json", Ending::Closed);
        case("chart.png", Ending::Open);
        case("R&D", Ending::Open);
        case("HTML", Ending::Liquid);
        case("share-7-8", Ending::Liquid);
        case("share-7", Ending::Liquid);
        case("growth-30", Ending::Closed);
        case("cut-2028", Ending::Liquid);
        case("0.3", Ending::Closed);
        case("4", Ending::Open);
        case("5", Ending::Open);
        case("9", Ending::Open);
    }

    #[test]
    fn a_noun_is_plural_unless_there_is_one() {
        let en = Language::English;
        case(en, "4", " future(s)", "4 futures");
        case(en, "1", " future(s), seed", "1 future, seed");
        case(en, "21", " draw(s)", "21 draws");
        case(en, "1,001", " draw(s)", "1,001 draws");
        case(en, "1", " block-fund scenario(s)", "1 block-fund scenario");
        case(en, "2 of 1", " future(s)", "2 of 1 future");
    }
}
