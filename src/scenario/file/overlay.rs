//! A scenario says only what differs: its values are laid over those of the file it extends.

use super::later::LATER;
use crate::document::{JsonPath, Member, Node, Value};

/// `parent` with what `child` says in its place, key by key.
pub(super) fn overlay(parent: Node, mut child: Node) -> Node {
    if is_one_choice(&child.path) {
        return child;
    }
    child.value = match (parent.value, child.value) {
        (Value::Object(inherited), Value::Object(own)) => Value::Object(merged(inherited, own)),
        (_, own) => own,
    };
    child
}

fn merged(mut inherited: Vec<Member>, own: Vec<Member>) -> Vec<Member> {
    for member in own {
        match inherited.iter_mut().find(|other| other.key == member.key) {
            Some(other) => {
                other.node = overlay(other.node.clone(), member.node);
                other.origin = member.origin;
            }
            None => inherited.push(member),
        }
    }
    inherited
}

/// Whether an object is one decision, so that part of an inherited one would make no sense beside a new one.
///
/// A division of a whole is one, because its shares sum to 1; a rule and a distribution are, because they have a kind; a text in
/// two languages is, because both say the same.
fn is_one_choice(path: &JsonPath) -> bool {
    let keys = path.keys();
    let keys = match keys[..] {
        [LATER, _, ..] => &keys[2..],
        _ => &keys[..],
    };
    matches!(
        *keys,
        ["title" | "question" | "uses"]
            | ["allocation", "between_zones"]
            | ["sources" | "programmes" | "uncertainties", _]
            | ["zones", _, "uses"]
            | ["zones", _, "programmes", _]
    )
}
