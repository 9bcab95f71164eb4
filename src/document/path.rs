//! Where a value stands inside its document, like `allocation.mix[0].weight`.

use std::fmt;
use std::sync::Arc;

use super::escaped;

/// The way from the top of a document to a value.
///
/// Steps are shared with the parents' paths, so that a document with many values and long keys stays small in memory.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct JsonPath(Option<Arc<Step>>);

#[derive(Debug, PartialEq, Eq)]
struct Step {
    parent: JsonPath,
    name: Name,
}

#[derive(Debug, PartialEq, Eq)]
enum Name {
    Key(String),
    Index(usize),
}

impl JsonPath {
    /// The path of the member `key` of the object here.
    #[must_use]
    pub fn key(&self, key: &str) -> Self {
        self.step(Name::Key(key.to_owned()))
    }

    /// The path of the element `index` of the list here.
    #[must_use]
    pub fn index(&self, index: usize) -> Self {
        self.step(Name::Index(index))
    }

    /// Whether this is the document as a whole.
    #[must_use]
    pub fn is_top(&self) -> bool {
        self.0.is_none()
    }

    /// The keys on the way, without the places in lists.
    #[must_use]
    pub fn keys(&self) -> Vec<&str> {
        let Some(step) = &self.0 else {
            return Vec::new();
        };
        let mut keys = step.parent.keys();
        if let Name::Key(key) = &step.name {
            keys.push(key);
        }
        keys
    }

    fn step(&self, name: Name) -> Self {
        let parent = self.clone();
        Self(Some(Arc::new(Step { parent, name })))
    }
}

impl fmt::Display for JsonPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(step) = &self.0 else {
            return Ok(());
        };
        step.parent.fmt(f)?;
        match &step.name {
            Name::Key(key) if step.parent.is_top() => f.write_str(&escaped(key)),
            Name::Key(key) => write!(f, ".{}", escaped(key)),
            Name::Index(index) => write!(f, "[{index}]"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_reads_from_the_top() {
        let rule = JsonPath::default().key("allocation").key("mix").index(1);
        assert_eq!(rule.key("weight").to_string(), "allocation.mix[1].weight");
        assert_eq!(rule.keys(), ["allocation", "mix"]);
        assert!(JsonPath::default().is_top());
        let red = JsonPath::default().key("a\u{1b}[31m\n");
        assert_eq!(red.to_string(), r"a\u001b[31m\n");
    }
}
