//! JSON that people can look through and machines read fast: a line for each value near the top, a line for each row below.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::Serializer;
use serde_json::ser::Formatter;

/// Levels of nesting whose values each have a line; a row of a table of a scenario lies one deeper.
const LEVELS_IN_LINES: usize = 4;

/// As JSON.
///
/// # Panics
///
/// Never: what is reported has a form in JSON.
#[must_use]
pub fn to_json(value: &impl Serialize) -> String {
    let mut bytes = Vec::new();
    let mut serializer = Serializer::with_formatter(&mut bytes, Rows::default());
    value
        .serialize(&mut serializer)
        .expect("what is reported has a form in JSON");
    String::from_utf8(bytes).expect("JSON is UTF-8")
}

#[derive(Default)]
struct Rows {
    depth: usize,
    has_values: bool,
}

impl Rows {
    fn open(&mut self, sign: &[u8], out: &mut (impl Write + ?Sized)) -> io::Result<()> {
        self.depth += 1;
        self.has_values = false;
        out.write_all(sign)
    }

    fn close(&mut self, sign: &[u8], out: &mut (impl Write + ?Sized)) -> io::Result<()> {
        let was_in_lines = self.is_in_lines();
        self.depth -= 1;
        if self.has_values && was_in_lines {
            self.new_line(out)?;
        }
        self.has_values = true;
        out.write_all(sign)
    }

    fn next(&mut self, is_first: bool, out: &mut (impl Write + ?Sized)) -> io::Result<()> {
        if !is_first {
            out.write_all(b",")?;
        }
        if self.is_in_lines() {
            return self.new_line(out);
        }
        if is_first {
            Ok(())
        } else {
            out.write_all(b" ")
        }
    }

    fn is_in_lines(&self) -> bool {
        self.depth <= LEVELS_IN_LINES
    }

    fn new_line(&self, out: &mut (impl Write + ?Sized)) -> io::Result<()> {
        out.write_all(b"\n")?;
        (0..self.depth).try_for_each(|_| out.write_all(b"  "))
    }
}

impl Formatter for Rows {
    fn begin_array<W: Write + ?Sized>(&mut self, out: &mut W) -> io::Result<()> {
        self.open(b"[", out)
    }

    fn end_array<W: Write + ?Sized>(&mut self, out: &mut W) -> io::Result<()> {
        self.close(b"]", out)
    }

    fn begin_array_value<W: Write + ?Sized>(&mut self, out: &mut W, first: bool) -> io::Result<()> {
        self.next(first, out)
    }

    fn end_array_value<W: Write + ?Sized>(&mut self, _: &mut W) -> io::Result<()> {
        self.has_values = true;
        Ok(())
    }

    fn begin_object<W: Write + ?Sized>(&mut self, out: &mut W) -> io::Result<()> {
        self.open(b"{", out)
    }

    fn end_object<W: Write + ?Sized>(&mut self, out: &mut W) -> io::Result<()> {
        self.close(b"}", out)
    }

    fn begin_object_key<W: Write + ?Sized>(&mut self, out: &mut W, first: bool) -> io::Result<()> {
        self.next(first, out)
    }

    fn begin_object_value<W: Write + ?Sized>(&mut self, out: &mut W) -> io::Result<()> {
        out.write_all(b": ")
    }

    fn end_object_value<W: Write + ?Sized>(&mut self, _: &mut W) -> io::Result<()> {
        self.has_values = true;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::Estimate;

    #[test]
    fn an_error_that_is_not_known_is_read_back() {
        for (standard_error, expected) in [(0.5, "0.5"), (f64::INFINITY, "null")] {
            let estimate = Estimate {
                value: 2.0,
                standard_error,
            };
            let text = to_json(&estimate);
            assert!(
                text.contains(&format!("\"standard_error\": {expected}")),
                "{text}"
            );
            assert_eq!(serde_json::from_str::<Estimate>(&text).unwrap(), estimate);
        }
        assert!(serde_json::from_str::<Estimate>(r#"{"value": 2}"#).is_err());
    }

    #[test]
    fn deep_rows_take_a_line_each() {
        let value =
            serde_json::json!({"a": [{"b": [{"c": 1, "d": [1, 2], "e": {}}, {"c": 2}], "f": []}]});
        let expected = r#"{
  "a": [
    {
      "b": [
        {"c": 1, "d": [1, 2], "e": {}},
        {"c": 2}
      ],
      "f": []
    }
  ]
}"#;
        assert_eq!(to_json(&value), expected);
        assert_eq!(
            serde_json::from_str::<serde_json::Value>(expected).unwrap(),
            value
        );
    }
}
