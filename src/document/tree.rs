//! From text to nodes: `serde_json` cuts the text into raw values, and their offsets are the places.

use std::collections::BTreeSet;
use std::fmt;
use std::ops::RangeInclusive;
use std::path::Path;
use std::sync::Arc;

use serde::Deserializer as _;
use serde::de::{MapAccess, Visitor};
use serde_json::value::RawValue;

use super::node::shortened;
use super::{JsonPath, Member, Node, Origin, Problem, Problems, Value, in_thousands, syntax};

/// Chosen: the deepest sensible scenario, a mix of mixes, has some ten levels.
const MOST_LEVELS: usize = 64;

/// Chosen: a country has some hundred uncertain numbers. What is looked up key by key stays cheap.
const MOST_KEYS: usize = 1_000;

/// Chosen: the parameters of a country are some 2,000 values. Memory stays small whatever the file.
const MOST_VALUES: usize = 50_000;

/// Chosen: no amount, count or rate lies outside, and sums and quotients of what lies inside stay finite.
const SIZES: RangeInclusive<f64> = 1e-12..=1e15;

/// Builds the nodes of one text, from its start to its end.
pub(super) struct Builder<'a> {
    text: &'a str,
    problems: &'a mut Problems,
    reached: Cursor,
}

/// How far the places are counted. Values are met in the order of the text, so that each letter is counted once.
struct Cursor {
    offset: usize,
    origin: Origin,
}

impl<'a> Builder<'a> {
    /// The document that `text` holds; errors of single values go to `problems`.
    pub(super) fn build(
        file: &Arc<Path>,
        text: &'a str,
        problems: &'a mut Problems,
    ) -> Result<Node, Problem> {
        let origin = Origin {
            file: Arc::clone(file),
            line: 1,
            column: 1,
        };
        if most_values(text) > MOST_VALUES {
            let most = in_thousands(MOST_VALUES as f64);
            let reason = format!("must have at most {most} values");
            return Err(Problem::Syntax { origin, reason });
        }
        let mut builder = Self {
            text,
            problems,
            reached: Cursor { offset: 0, origin },
        };
        match serde_json::from_str::<&RawValue>(text) {
            Ok(raw) => Ok(builder.node(raw, JsonPath::default(), 1)),
            Err(error) => {
                let offset = syntax::offset_of(&error, text);
                Err(Problem::Syntax {
                    origin: builder.origin_at(offset),
                    reason: syntax::sentence(&error, text, offset),
                })
            }
        }
    }

    fn node(&mut self, raw: &'a RawValue, path: JsonPath, level: usize) -> Node {
        let mut node = Node {
            value: Value::Null,
            origin: self.origin_of(raw),
            path,
        };
        let value = if level > MOST_LEVELS {
            Err(format!(
                "must stand within {MOST_LEVELS} levels of lists and objects"
            ))
        } else {
            match raw.get().as_bytes()[0] {
                b'{' => self.object(raw, &node.path, level),
                b'[' => Ok(self.list(raw, &node.path, level)),
                _ => scalar(raw.get()),
            }
        };
        node.value = value.unwrap_or_else(|required| {
            let found = format!("is {}", shortened(raw.get()));
            node.report(required, found, None, self.problems);
            Value::Broken
        });
        node
    }

    fn list(&mut self, raw: &'a RawValue, path: &JsonPath, level: usize) -> Value {
        let items: Vec<&RawValue> = serde_json::from_str(raw.get()).expect("checked as a whole");
        let nodes = items.into_iter().enumerate();
        let nodes = nodes.map(|(index, raw)| self.node(raw, path.index(index), level + 1));
        Value::List(nodes.collect())
    }

    fn object(
        &mut self,
        raw: &'a RawValue,
        path: &JsonPath,
        level: usize,
    ) -> Result<Value, String> {
        let pairs = serde_json::Deserializer::from_str(raw.get())
            .deserialize_map(Pairs)
            .expect("checked as a whole");
        if pairs.len() > MOST_KEYS {
            let most = in_thousands(MOST_KEYS as f64);
            return Err(format!("must have at most {most} keys"));
        }
        let mut members: Vec<Member> = Vec::with_capacity(pairs.len());
        let mut seen = BTreeSet::new();
        for (raw_key, raw) in pairs {
            let origin = self.origin_of(raw_key);
            let key = serde_json::from_str(raw_key.get());
            let is_text = key.is_ok();
            let key: String = key.unwrap_or_default();
            let node = self.node(raw, path.key(&key), level + 1);
            let is_new = seen.insert(key.clone());
            let member = Member { key, origin, node };
            if !is_text {
                member.report_key("must be text", "has a broken escape", None, self.problems);
            } else if !is_new {
                member.report_key("must stand once", "stands again here", None, self.problems);
            } else {
                members.push(member);
            }
        }
        Ok(Value::Object(members))
    }

    fn origin_of(&mut self, raw: &RawValue) -> Origin {
        self.origin_at(raw.get().as_ptr() as usize - self.text.as_ptr() as usize)
    }

    /// The place of a byte that is not before any asked for earlier.
    fn origin_at(&mut self, offset: usize) -> Origin {
        let origin = &mut self.reached.origin;
        for letter in self.text[self.reached.offset..offset].chars() {
            if letter == '\n' {
                origin.line += 1;
                origin.column = 1;
            } else {
                origin.column += 1;
            }
        }
        self.reached.offset = offset;
        origin.clone()
    }
}

/// An upper bound: a value stands at the start, after a bracket or after a comma.
fn most_values(text: &str) -> usize {
    1 + text.matches(['[', '{', ',']).count()
}

/// A value without parts, or what it should have been.
fn scalar(raw: &str) -> Result<Value, String> {
    match raw.as_bytes()[0] {
        b'n' => Ok(Value::Null),
        b't' => Ok(Value::Bool(true)),
        b'f' => Ok(Value::Bool(false)),
        b'"' => serde_json::from_str(raw)
            .map(Value::Text)
            .map_err(|_| "must be text without broken escapes".to_owned()),
        _ => match serde_json::from_str::<f64>(raw) {
            // -0 becomes 0: nobody means to divide by it from below.
            Ok(number) if number == 0.0 || SIZES.contains(&number.abs()) => {
                Ok(Value::Number(number + 0.0, raw.to_owned()))
            }
            _ => Err("must be 0 or a number between 1e-12 and 1e15 in size".to_owned()),
        },
    }
}

/// Keys and values of an object as they stand, double ones too.
struct Pairs;

impl<'de> Visitor<'de> for Pairs {
    type Value = Vec<(&'de RawValue, &'de RawValue)>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut pairs = Vec::new();
        while let Some(pair) = map.next_entry()? {
            pairs.push(pair);
        }
        Ok(pairs)
    }
}
