//! From a node to a plain value: each reader notes what is wrong and gives `None`.

use std::ops::RangeInclusive;

use super::fields::refuse_unknown;
use super::{Member, Node, Problems, Value, escaped, in_groups, nearest_or_meant};

/// The numbers that a key takes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Limits {
    /// What such a number is called, like `a share from 0 to 1`.
    pub words: &'static str,
    pub low: f64,
    pub high: f64,
    /// Whether `low` itself is allowed.
    pub includes_low: bool,
    /// The unit that is often written by mistake, and how many of it make one.
    pub instead: Option<(&'static str, f64)>,
}

/// Percent where a share is meant.
pub const PERCENT: Option<(&str, f64)> = Some(("%", 100.0));

/// Any number.
pub const ANY: Limits = Limits {
    words: "a number",
    low: f64::MIN,
    high: f64::MAX,
    includes_low: true,
    instead: None,
};

/// A fraction of a whole.
pub const SHARE: Limits = Limits {
    words: "a share from 0 to 1",
    low: 0.0,
    high: 1.0,
    instead: PERCENT,
    ..ANY
};

pub const AT_LEAST_ZERO: Limits = Limits {
    words: "a number of at least 0",
    low: 0.0,
    ..ANY
};

pub const POSITIVE: Limits = Limits {
    words: "a number above 0",
    low: 0.0,
    includes_low: false,
    ..ANY
};

impl Limits {
    /// Whether `value` is such a number.
    #[must_use]
    pub fn admit(&self, value: f64) -> bool {
        (self.low..=self.high).contains(&value) && (self.includes_low || value > self.low)
    }

    /// The usual slip: 7 where 0.07 is meant.
    fn repair(&self, value: f64) -> Option<String> {
        let (unit, per_one) = self.instead?;
        let meant = value / per_one;
        (value.abs() >= 2.0 && self.admit(meant))
            .then(|| format!("write {meant} for {value} {unit}"))
    }

    /// How a number that is written as text is written as one: without quotation marks, commas and the sign for percent.
    fn repair_text(&self, text: &str) -> Option<String> {
        let text = text.trim();
        if text.parse::<f64>().is_ok() {
            return Some("write it without quotation marks".to_owned());
        }
        if let Some(percent) = text.strip_suffix('%') {
            let percent: f64 = percent.trim_end().parse().ok()?;
            let meant = percent / 100.0;
            return (self.instead == PERCENT && self.admit(meant))
                .then(|| format!("write {meant} for {percent} %"));
        }
        let plain = text.replace(',', "");
        let is_grouped =
            plain.bytes().all(|byte| byte.is_ascii_digit()) && in_groups(&plain) == text;
        let value: f64 = plain.parse().ok().filter(|_| is_grouped)?;
        self.admit(value).then(|| format!("write {value}"))
    }
}

/// A number within `limits`.
pub fn number(limits: Limits) -> impl Fn(&Node, &mut Problems) -> Option<f64> {
    move |node, problems| {
        let required = || format!("must be {}", limits.words);
        match &node.value {
            Value::Number(value, _) if limits.admit(*value) => Some(*value),
            Value::Number(value, _) => {
                node.report(required(), node.found(), limits.repair(*value), problems);
                None
            }
            Value::Text(text) => {
                node.report(required(), node.found(), limits.repair_text(text), problems);
                None
            }
            _ => {
                node.refuse(required(), problems);
                None
            }
        }
    }
}

/// A whole number within `range`; `words` says what it is, like `a year`.
pub fn whole_number(
    words: &'static str,
    range: RangeInclusive<u16>,
) -> impl Fn(&Node, &mut Problems) -> Option<u16> {
    let (first, last) = range.into_inner();
    move |node, problems| match node.value {
        Value::Number(value, _)
            if value.fract() == 0.0 && (first.into()..=last.into()).contains(&value) =>
        {
            Some(value as u16)
        }
        _ => {
            node.refuse(format!("must be {words} from {first} to {last}"), problems);
            None
        }
    }
}

/// Text that says something; control characters in it are shown and not obeyed, but for line breaks and tabs.
pub fn text(node: &Node, problems: &mut Problems) -> Option<String> {
    match &node.value {
        Value::Text(text) if text.trim().is_empty() => {
            node.refuse("must not be empty", problems);
            None
        }
        Value::Text(text) => {
            let lines = text.split_inclusive(['\n', '\t']).map(|line| {
                let (line, end) = line.split_at(line.trim_end_matches(['\n', '\t']).len());
                format!("{}{end}", escaped(line))
            });
            Some(lines.collect())
        }
        _ => {
            node.refuse("must be text in double quotes", problems);
            None
        }
    }
}

/// `true` or `false`.
pub fn flag(node: &Node, problems: &mut Problems) -> Option<bool> {
    if let Value::Bool(value) = node.value {
        Some(value)
    } else {
        node.refuse("must be true or false", problems);
        None
    }
}

/// What the text stands for, among words that each stand for something.
pub fn choice<T: Copy>(choices: &[(&str, T)]) -> impl Fn(&Node, &mut Problems) -> Option<T> {
    move |node, problems| {
        let words = choices.iter().map(|(word, _)| *word);
        let index = name(
            node,
            &format!("must be one of {}", quoted(words.clone())),
            words,
            problems,
        );
        index.map(|index| choices[index].1)
    }
}

/// The position of the text among the `known` names.
pub fn name<'a>(
    node: &Node,
    required: &str,
    known: impl Iterator<Item = &'a str> + Clone,
    problems: &mut Problems,
) -> Option<usize> {
    name_or_meant(node, required, known, |_| None, problems)
}

/// As [`name`]; `meant` knows other words for the names, which a repair leads back from.
pub fn name_or_meant<'a>(
    node: &Node,
    required: &str,
    known: impl Iterator<Item = &'a str> + Clone,
    meant: impl FnOnce(&str) -> Option<&'a str>,
    problems: &mut Problems,
) -> Option<usize> {
    let written = match &node.value {
        Value::Text(written) => written.as_str(),
        _ => "",
    };
    let position = known.clone().position(|name| name == written);
    if position.is_none() {
        let repair = nearest_or_meant(written, known, meant);
        let repair = repair.map(|name| format!("write \"{name}\""));
        node.report(required, node.found(), repair, problems);
    }
    position
}

/// Words as a file has them: `"linear", "geometric"`.
pub fn quoted<'a>(words: impl Iterator<Item = &'a str>) -> String {
    let words: Vec<String> = words.map(|word| format!("\"{word}\"")).collect();
    words.join(", ")
}

/// Every element of a list.
pub fn list<'a, T>(
    node: &'a Node,
    problems: &mut Problems,
    mut read: impl FnMut(&'a Node, &mut Problems) -> Option<T>,
) -> Option<Vec<T>> {
    let Value::List(items) = &node.value else {
        node.refuse("must be a list [...]", problems);
        return None;
    };
    // All are read before the first failure counts, so that all problems are noted.
    let values: Vec<Option<T>> = items.iter().map(|item| read(item, problems)).collect();
    values.into_iter().collect()
}

/// Every member of an object whose keys are names.
pub fn entries<'a, T>(
    node: &'a Node,
    problems: &mut Problems,
    mut read: impl FnMut(&'a Member, &mut Problems) -> Option<T>,
) -> Option<Vec<T>> {
    let members = node.members(problems)?;
    let values: Vec<Option<T>> = members
        .iter()
        .map(|member| read(member, problems))
        .collect();
    values.into_iter().collect()
}

/// The position of a member's key among the `known` names of a `kind`.
pub fn key<'a>(
    member: &Member,
    kind: &str,
    known: impl Iterator<Item = &'a str> + Clone,
    problems: &mut Problems,
) -> Option<usize> {
    key_or_meant(member, kind, known, |_| None, problems)
}

/// As [`key`]; `meant` knows other words for the names, which a repair leads back from.
pub fn key_or_meant<'a>(
    member: &Member,
    kind: &str,
    known: impl Iterator<Item = &'a str> + Clone,
    meant: impl FnOnce(&str) -> Option<&'a str>,
    problems: &mut Problems,
) -> Option<usize> {
    let position = known.clone().position(|name| name == member.key);
    if position.is_none() {
        refuse_unknown(member, kind, known, meant, problems);
    }
    position
}

/// Shares of a whole, called `what`: a problem if they do not sum to 1.
///
/// A third may be written with six digits: up to one in the sixth decimal is divided among them in proportion.
pub fn whole(
    node: &Node,
    what: &str,
    shares: Vec<f64>,
    problems: &mut Problems,
) -> Option<Vec<f64>> {
    let sum: f64 = shares.iter().sum();
    let off = rounded(sum - 1.0);
    if off.abs() <= 1e-6 {
        return Some(shares.into_iter().map(|share| share / sum).collect());
    }
    let direction = if off > 0.0 { "too much" } else { "too little" };
    let found = format!("these sum to {}, {} {direction}", rounded(sum), off.abs());
    node.report(format!("{what} must sum to 1"), found, None, problems);
    None
}

/// With six decimals, as sums of shares are shown.
#[must_use]
pub fn rounded(share: f64) -> f64 {
    (share * 1e6).round() / 1e6
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    /// What is read from `json`, or what is wrong with it.
    fn read<T>(
        json: &str,
        reader: impl Fn(&Node, &mut Problems) -> Option<T>,
    ) -> Result<T, String> {
        let mut problems = Problems::default();
        let node = Node::from_bytes(Path::new("a.json"), json.as_bytes(), &mut problems);
        let value = node.and_then(|node| reader(&node, &mut problems));
        problems
            .or_value(value)
            .map_err(|problems| problems.to_string())
    }

    #[test]
    fn limits_are_exact() {
        assert_eq!(read("0", number(SHARE)), Ok(0.0));
        assert_eq!(read("1", number(SHARE)), Ok(1.0));
        assert_eq!(
            read("-0.0", number(SHARE)).map(f64::is_sign_negative),
            Ok(false)
        );
        assert!(read("1.0000000001", number(SHARE)).is_err());
        assert!(read("0", number(POSITIVE)).is_err());
        assert_eq!(read("1e-12", number(POSITIVE)), Ok(1e-12));
        assert_eq!(read("-1e15", number(ANY)), Ok(-1e15));
    }

    #[test]
    fn absurd_sizes_are_no_numbers() {
        for absurd in ["1e400", "-1e400", "1e16", "9e-13", "5e-324"] {
            let required = "must be 0 or a number between 1e-12 and 1e15 in size";
            let expected = format!("a.json:1:1: {required}, but is {absurd}");
            assert_eq!(read(absurd, number(ANY)), Err(expected));
        }
    }

    #[test]
    fn only_what_looks_like_percent_is_divided_by_100() {
        #[track_caller]
        fn case(json: &str, expected: &str) {
            let required = "a.json:1:1: must be a share from 0 to 1, but is ";
            assert_eq!(
                read(json, number(SHARE)),
                Err(format!("{required}{expected}"))
            );
        }

        case("30", "30; write 0.3 for 30 %");
        case("1.2", "1.2");
        case("101", "101");
        case("-3", "-3");
    }

    #[test]
    fn a_number_is_repaired_only_where_it_is_certain() {
        #[track_caller]
        fn case(json: &str, limits: Limits, repair: &str) {
            let expected = format!(
                "a.json:1:1: must be {}, but is {json}{repair}",
                limits.words
            );
            assert_eq!(read(json, number(limits)), Err(expected));
        }

        const FUND: Limits = Limits {
            words: "an amount",
            high: 1e4,
            instead: Some(("won", 1e8)),
            ..AT_LEAST_ZERO
        };
        case("\"0.3\"", SHARE, "; write it without quotation marks");
        case("\"30%\"", SHARE, "; write 0.3 for 30 %");
        case("\"4.5 %\"", SHARE, "; write 0.045 for 4.5 %");
        case("\"130%\"", SHARE, "");
        case("\"30%\"", FUND, "");
        case("\"1,500\"", FUND, "; write 1500");
        case("\"1,50\"", FUND, "");
        case("\"15,000\"", FUND, "");
        case("\"\"", FUND, "");
        case("\"much\"", FUND, "");
        case("150000000000", FUND, "; write 1500 for 150000000000 won");
    }

    #[test]
    fn a_whole_number_may_be_written_with_a_point() {
        let year = whole_number("a year", 2026..=2040);
        assert_eq!(read("2030.0", &year), Ok(2030));
        assert_eq!(read("2.03e3", &year), Ok(2030));
        let expected = "a.json:1:1: must be a year from 2026 to 2040, but is 2030.5";
        assert_eq!(read("2030.5", &year), Err(expected.to_owned()));
    }

    #[test]
    fn all_elements_are_read_before_one_is_refused() {
        let told = read("[1, \"2\", -3]", |node, problems| {
            list(node, problems, number(SHARE))
        });
        assert_eq!(told.map_err(|told| told.lines().count()), Err(2));
    }
}
