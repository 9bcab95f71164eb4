//! What is wrong with a file or a command, in Korean. The code writes English; each of its sentences has its twin here.

mod reasons;
mod refusals;
mod required;

use super::Language;
use crate::document::{Problem, Problems, Refusal, escaped};
use crate::report::figures::count;
use reasons::{FOUND, REASONS, REPAIRS, WHOLES};
use refusals::REFUSALS;
use required::REQUIRED;

impl Language {
    /// Everything that is wrong, a line each.
    #[must_use]
    pub fn problems(self, problems: &Problems) -> String {
        let mut lines: Vec<String> = problems
            .list()
            .iter()
            .map(|one| self.problem(one))
            .collect();
        let unlisted = problems.count() - lines.len();
        if unlisted > 0 {
            lines.push(match self {
                Self::Korean => format!("그 밖에 {unlisted}건"),
                Self::English => format!("and {unlisted} more"),
            });
        }
        lines.join("\n")
    }

    /// Why a command does not do what it is asked; what other programs and the system say stays in their words.
    #[must_use]
    pub fn refusal(self, english: &str) -> String {
        match self {
            Self::Korean => twin(english, &[REFUSALS, REASONS].concat()),
            Self::English => english.to_owned(),
        }
    }

    /// One thing that is wrong.
    #[must_use]
    pub fn problem(self, problem: &Problem) -> String {
        if self == Self::English {
            return problem.to_string();
        }
        match problem {
            Problem::Unreadable { file, reason, .. } => {
                let file = escaped(&file.to_string_lossy());
                format!("{file}: {}", twin(reason, REASONS))
            }
            Problem::Syntax { origin, reason } => format!("{origin}: {}", twin(reason, REASONS)),
            Problem::Value(refusal) | Problem::UnknownKey(refusal) => {
                let Refusal {
                    origin,
                    path,
                    required,
                    found,
                    repair,
                } = refusal;
                let place = if path.is_top() {
                    String::new()
                } else {
                    format!("`{path}`: ")
                };
                let repair = repair.as_ref().map(|repair| twin(repair, REPAIRS));
                let repair = repair.map_or_else(String::new, |repair| format!(". {repair}"));
                let required = twin(required, REQUIRED);
                let found = twin(found, FOUND);
                format!("{origin}: {place}{required} (현재: {found}){repair}")
            }
        }
    }
}

/// The Korean twin of an English sentence; the sentence itself if it has none.
fn twin(english: &str, sentences: &[(&str, &str)]) -> String {
    let fitting = sentences.iter().find_map(|(pattern, korean)| {
        let parts = parts_of(english, pattern)?;
        Some((parts, *korean))
    });
    let Some((parts, korean)) = fitting else {
        return english.to_owned();
    };
    let mut text = korean.to_owned();
    for (index, part) in parts.iter().enumerate() {
        let whole = WHOLES.iter().find(|(english, _)| english == part);
        let part = whole.map_or_else(|| separated(part), |(_, korean)| (*korean).to_owned());
        let place = format!("{{{index}}}");
        let hole = if text.contains(&place) {
            place.as_str()
        } else {
            "{}"
        };
        text = text.replacen(hole, &part, 1);
    }
    Language::Korean.agreed(&text)
}

/// A long whole number in groups of three digits; all else, and years, as it is.
fn separated(part: &str) -> String {
    let is_long = part.len() > 4 && part.bytes().all(|digit| digit.is_ascii_digit());
    let number = part.parse().ok().filter(|_| is_long);
    number.map_or_else(|| part.to_owned(), count)
}

/// What stands for each `{}` of the pattern, if the sentence follows it.
fn parts_of<'a>(sentence: &'a str, pattern: &str) -> Option<Vec<&'a str>> {
    let mut pieces = pattern.split("{}");
    let mut rest = sentence.strip_prefix(pieces.next()?)?;
    let pieces: Vec<&str> = pieces.collect();
    let mut parts = Vec::new();
    for (index, piece) in pieces.iter().enumerate() {
        let is_last = index + 1 == pieces.len();
        let end = if is_last {
            rest.ends_with(piece).then(|| rest.len() - piece.len())?
        } else {
            rest.find(piece)?
        };
        parts.push(&rest[..end]);
        rest = &rest[end + piece.len()..];
    }
    rest.is_empty().then_some(parts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_is_said_in_korean_with_what_it_names() {
        #[track_caller]
        fn case(english: &str, sentences: &[(&str, &str)], korean: &str) {
            assert_eq!(twin(english, sentences), korean);
        }

        case(
            "must be true or false",
            REQUIRED,
            "true 또는 false여야 한다",
        );
        case(
            "must be a year from 2026 to 2040",
            REQUIRED,
            "2026년에서 2040년까지의 연도여야 한다",
        );
        case(
            "shares of the uses must sum to 1",
            REQUIRED,
            "용도의 몫의 합이 1이어야 한다",
        );
        case("is 30", FOUND, "30");
        case("write 0.3 for 30 %", REPAIRS, "30%는 0.3으로 쓴다");
        case("write `horizon_year`", REPAIRS, "`horizon_year`로 쓴다");
        case("what nobody wrote", REASONS, "what nobody wrote");
        case(
            "--from and --to: must rise and lie from 0 to 20, but are 3 and 2",
            REFUSALS,
            "--from, --to: 0에서 20까지에 있고 커져야 한다 (현재: 3, 2)",
        );
        case(
            "must be from 2 to 4,194,304",
            REFUSALS,
            "2에서 4,194,304까지여야 한다",
        );
        case(
            "must end in .png or .svg",
            REFUSALS,
            ".png나 .svg로 끝나야 한다",
        );
    }
}
