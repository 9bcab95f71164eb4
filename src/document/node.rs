//! A JSON value that knows where it was written.

use std::path::Path;
use std::sync::Arc;

use super::source::{bytes_of, text_of};
use super::tree::Builder;
use super::{Fields, JsonPath, Origin, Problem, Problems, Refusal, escaped};

/// A value with its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    pub value: Value,
    pub origin: Origin,
    pub path: JsonPath,
}

/// What a value is.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    Null,
    Bool(bool),
    /// With its digits as they were written.
    Number(f64, String),
    Text(String),
    List(Vec<Node>),
    /// In the order of the file; no key stands twice.
    Object(Vec<Member>),
    /// Something that was noted as a problem when the text was read.
    Broken,
}

/// A key of an object and its value.
#[derive(Clone, Debug, PartialEq)]
pub struct Member {
    pub key: String,
    /// Where the key stands.
    pub origin: Origin,
    pub node: Node,
}

impl Node {
    /// Reads a file; what is wrong with its text goes to `problems`.
    #[must_use]
    pub fn from_file(path: &Path, problems: &mut Problems) -> Option<Self> {
        let file = Arc::from(path);
        match bytes_of(&file) {
            Ok(bytes) => Self::from_bytes(path, &bytes, problems),
            Err(problem) => {
                problems.push(problem);
                None
            }
        }
    }

    /// Reads the bytes of a file that is shown as `path`.
    #[must_use]
    pub fn from_bytes(path: &Path, bytes: &[u8], problems: &mut Problems) -> Option<Self> {
        let file = Arc::from(path);
        match text_of(&file, bytes).and_then(|text| Builder::build(&file, text, problems)) {
            Ok(node) => Some(node),
            Err(problem) => {
                problems.push(problem);
                None
            }
        }
    }

    /// Its keys, to be asked for one by one; a problem if it is not an object.
    pub fn fields<'a>(&'a self, problems: &mut Problems) -> Option<Fields<'a>> {
        self.members(problems)
            .map(|members| Fields::new(self, members))
    }

    /// The members of an object; a problem if it is none.
    pub fn members(&self, problems: &mut Problems) -> Option<&[Member]> {
        if let Value::Object(members) = &self.value {
            return Some(members);
        }
        self.refuse("must be an object {...}", problems);
        None
    }

    /// What an object holds; nothing if this is none.
    #[must_use]
    pub fn contents(&self) -> &[Member] {
        match &self.value {
            Value::Object(members) => members,
            _ => &[],
        }
    }

    /// The member of that key, if this is an object that has it.
    #[must_use]
    pub fn member(&self, key: &str) -> Option<&Member> {
        self.contents().iter().find(|member| member.key == key)
    }

    /// Notes that this value should be something else.
    pub fn refuse(&self, required: impl Into<String>, problems: &mut Problems) {
        self.report(required, self.found(), None, problems);
    }

    /// Notes a problem with this value, unless the value itself is one already.
    pub fn report(
        &self,
        required: impl Into<String>,
        found: impl Into<String>,
        repair: Option<String>,
        problems: &mut Problems,
    ) {
        if self.value != Value::Broken {
            problems.push(Problem::Value(Refusal {
                origin: self.origin.clone(),
                path: self.path.clone(),
                required: required.into(),
                found: found.into(),
                repair,
            }));
        }
    }

    /// What a message says is here.
    #[must_use]
    pub fn found(&self) -> String {
        match &self.value {
            Value::List(_) => "is a list".to_owned(),
            Value::Object(members) => match &members[..] {
                [only] => format!("is {{\"{}\": ..}}", shortened(&escaped(&only.key))),
                _ => "is an object".to_owned(),
            },
            _ => format!("is {}", shortened(&self.written())),
        }
    }

    /// The value as it is written; lists and objects only as empty or not.
    #[must_use]
    pub fn written(&self) -> String {
        match &self.value {
            Value::Null => "null".to_owned(),
            Value::Bool(value) => value.to_string(),
            Value::Number(_, digits) => digits.clone(),
            Value::Text(text) => format!("\"{}\"", escaped(text)),
            Value::List(items) if items.is_empty() => "[]".to_owned(),
            Value::List(_) => "[...]".to_owned(),
            Value::Object(members) if members.is_empty() => "{}".to_owned(),
            Value::Object(_) => "{...}".to_owned(),
            Value::Broken => "broken".to_owned(),
        }
    }
}

impl Member {
    /// Notes a problem with the key.
    pub fn report_key(
        &self,
        required: impl Into<String>,
        found: impl Into<String>,
        repair: Option<String>,
        problems: &mut Problems,
    ) {
        problems.push(Problem::Value(Refusal {
            origin: self.origin.clone(),
            path: self.node.path.clone(),
            required: required.into(),
            found: escaped(&found.into()),
            repair,
        }));
    }
}

/// At most 60 letters of a text.
pub(super) fn shortened(text: &str) -> String {
    match text.char_indices().nth(60) {
        Some((end, _)) => format!("{}...", &text[..end]),
        None => text.to_owned(),
    }
}
