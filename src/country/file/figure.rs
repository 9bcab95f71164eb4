//! Numbers with their status and source, and words in both languages.

use crate::country::{Basis, Figure, Status};
use crate::document::{Fields, Limits, Node, Problems, Value, choice, entries, name, number, text};
use crate::units::Text;

/// The references of a data set, by key; none if they could not be read.
pub(super) struct Sources(Option<Vec<(String, Text)>>);

impl Sources {
    /// The `sources` of the country's file.
    pub(super) fn of(country: Option<&Node>, problems: &mut Problems) -> Self {
        let sources = country.and_then(|node| node.member("sources"));
        Self(sources.and_then(|member| {
            entries(&member.node, problems, |member, problems| {
                Some((member.key.clone(), reference(&member.node, problems)?))
            })
        }))
    }

    pub(super) fn into_list(self) -> Vec<(String, Text)> {
        self.0.unwrap_or_default()
    }

    /// A number with its status and source.
    pub(super) fn figure(
        &self,
        limits: Limits,
    ) -> impl Fn(&Node, &mut Problems) -> Option<Figure> + use<'_> {
        move |node, problems| {
            let mut fields = node.fields(problems)?;
            let value = fields.required("value", problems, number(limits));
            let status = fields.required("status", problems, status);
            let source = fields.required("source", problems, |node, problems| {
                self.key(node, problems)
            });
            fields.finish(problems);
            Some(Figure {
                value: value?,
                status: status?,
                source: source?,
            })
        }
    }

    /// What the keys `status` and `source` say of the numbers beside them.
    pub(super) fn basis(&self, fields: &mut Fields<'_>, problems: &mut Problems) -> Option<Basis> {
        let status = fields.required("status", problems, status);
        let source = fields.required("source", problems, |node, problems| {
            self.key(node, problems)
        });
        Some(Basis {
            status: status?,
            source: source?,
        })
    }

    /// A key of the list of sources.
    fn key(&self, node: &Node, problems: &mut Problems) -> Option<String> {
        if let Some(sources) = &self.0 {
            let known = sources.iter().map(|(known, _)| known.as_str());
            name(node, "must be a key of `sources`", known, problems)?;
        }
        text(node, problems)
    }
}

/// A reference in both languages, or one for both.
pub(crate) fn reference(node: &Node, problems: &mut Problems) -> Option<Text> {
    if let Value::Object(_) = node.value {
        return in_both_languages(node, problems);
    }
    Some(Text::untranslated(&text(node, problems)?))
}

fn status(node: &Node, problems: &mut Problems) -> Option<Status> {
    choice(&[
        ("official", Status::Official),
        ("derived", Status::Derived),
        ("assumption", Status::Assumption),
    ])(node, problems)
}

/// A title or sentence in Korean and English.
pub(crate) fn in_both_languages(node: &Node, problems: &mut Problems) -> Option<Text> {
    if let Value::Text(_) = node.value {
        let repair = "write { \"ko\": .., \"en\": .. }".to_owned();
        node.report(
            "must be an object {...}",
            node.found(),
            Some(repair),
            problems,
        );
        return None;
    }
    let mut fields = node.fields(problems)?;
    let ko = fields.required("ko", problems, text);
    let en = fields.required("en", problems, text);
    fields.finish(problems);
    Some(Text { ko: ko?, en: en? })
}
