//! The keys of an object, asked for one by one, so that what the code asks for *is* the format.

use super::{Member, Node, Problem, Problems, Refusal, nearest_or_meant};

/// An object whose keys are being asked for.
pub struct Fields<'a> {
    node: &'a Node,
    members: &'a [Member],
    asked: Vec<&'static str>,
}

impl<'a> Fields<'a> {
    pub(super) fn new(node: &'a Node, members: &'a [Member]) -> Self {
        Self {
            node,
            members,
            asked: Vec::new(),
        }
    }

    /// The value of `key`, read by `read`; a problem if there is no such key.
    pub fn required<T>(
        &mut self,
        key: &'static str,
        problems: &mut Problems,
        read: impl FnOnce(&'a Node, &mut Problems) -> Option<T>,
    ) -> Option<T> {
        let member = self.member(key);
        if member.is_none() {
            self.node.report(
                format!("must have the key `{key}`"),
                "has none",
                None,
                problems,
            );
        }
        read(&member?.node, problems)
    }

    /// The value of `key`, read by `read`; `None` if there is no such key.
    ///
    /// A value that is there and wrong gives a problem, and `None` too.
    pub fn optional<T>(
        &mut self,
        key: &'static str,
        problems: &mut Problems,
        read: impl FnOnce(&'a Node, &mut Problems) -> Option<T>,
    ) -> Option<T> {
        let member = self.member(key)?;
        read(&member.node, problems)
    }

    /// Notes every key that was not asked for.
    pub fn finish(self, problems: &mut Problems) {
        for member in self.members {
            if !self.asked.contains(&member.key.as_str()) {
                let known = self.asked.iter().copied();
                refuse_unknown(member, "keys", known, |_| None, problems);
            }
        }
    }

    fn member(&mut self, key: &'static str) -> Option<&'a Member> {
        self.asked.push(key);
        self.members.iter().find(|member| member.key == key)
    }
}

/// Longer lists are no help in a message.
const MOST_SHOWN: usize = 24;

/// Notes that a key is none of those known.
pub(super) fn refuse_unknown<'a>(
    member: &Member,
    kind: &str,
    known: impl Iterator<Item = &'a str> + Clone,
    meant: impl FnOnce(&str) -> Option<&'a str>,
    problems: &mut Problems,
) {
    let words: Vec<String> = known.clone().map(|word| format!("`{word}`")).collect();
    let required = if words.len() > MOST_SHOWN {
        format!("must be one of the {} {kind}", words.len())
    } else {
        format!("must be one of the {kind} {}", words.join(", "))
    };
    let repair = nearest_or_meant(&member.key, known, meant).map(|word| format!("write `{word}`"));
    problems.push(Problem::UnknownKey(Refusal {
        origin: member.origin.clone(),
        path: member.node.path.clone(),
        required,
        found: "is none of them".to_owned(),
        repair,
    }));
}
