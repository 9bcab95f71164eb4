//! HTML as values: text becomes markup in one place, and is escaped there.

/// A piece of a page that is right as it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Markup(String);

impl Markup {
    /// A picture of ours, which has escaped its own texts.
    pub(super) fn of_picture(svg: String) -> Self {
        Self(svg)
    }

    /// A style sheet of ours.
    pub(super) fn of_style(css: &str) -> Self {
        Self(css.to_owned())
    }

    pub(super) fn and(mut self, more: impl Into<Self>) -> Self {
        self.0.push_str(&more.into().0);
        self
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn into_string(self) -> String {
        self.0
    }
}

impl From<&str> for Markup {
    fn from(text: &str) -> Self {
        Self(escaped(text))
    }
}

impl From<String> for Markup {
    fn from(text: String) -> Self {
        Self(escaped(&text))
    }
}

impl<const N: usize> From<[Markup; N]> for Markup {
    fn from(pieces: [Markup; N]) -> Self {
        pieces.into_iter().collect()
    }
}

impl FromIterator<Markup> for Markup {
    fn from_iter<I: IntoIterator<Item = Markup>>(pieces: I) -> Self {
        pieces.into_iter().fold(Self::default(), Self::and)
    }
}

/// Letters that could end a text or start a tag, written so that they cannot.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            // No control character may stand in HTML, except these.
            letter if letter.is_control() && !"\n\t".contains(letter) => safe.push('\u{fffd}'),
            letter => safe.push(letter),
        }
    }
    safe
}

/// An element without its content.
#[derive(Clone, Debug)]
pub(super) struct Tag {
    name: &'static str,
    attributes: String,
}

/// Starts an element.
pub(super) fn tag(name: &'static str) -> Tag {
    Tag {
        name,
        attributes: String::new(),
    }
}

impl Tag {
    pub(super) fn with(mut self, attribute: &'static str, value: &str) -> Self {
        let value = escaped(value);
        for part in [" ", attribute, "=\"", &value, "\""] {
            self.attributes.push_str(part);
        }
        self
    }

    pub(super) fn class(self, class: &str) -> Self {
        self.with("class", class)
    }

    pub(super) fn id(self, id: &str) -> Self {
        self.with("id", id)
    }

    /// An attribute without a value.
    pub(super) fn flag(mut self, attribute: &'static str, is_set: bool) -> Self {
        if is_set {
            self.attributes.push(' ');
            self.attributes.push_str(attribute);
        }
        self
    }

    /// The element with its content.
    pub(super) fn holding(self, content: impl Into<Markup>) -> Markup {
        let Self { name, attributes } = self;
        Markup(format!("<{name}{attributes}>{}</{name}>", content.into().0))
    }

    /// An element that never has content.
    pub(super) fn alone(self) -> Markup {
        Markup(format!("<{}{}>", self.name, self.attributes))
    }
}

/// A paragraph.
pub(super) fn paragraph(text: impl Into<Markup>) -> Markup {
    tag("p").holding(text)
}

/// A list with a point for each piece; nothing without pieces.
pub(super) fn bullets(points: impl IntoIterator<Item = Markup>) -> Markup {
    let points: Markup = points
        .into_iter()
        .map(|point| tag("li").holding(point))
        .collect();
    if points.is_empty() {
        return points;
    }
    tag("ul").holding(points)
}

/// Text whose addresses can be followed.
pub(super) fn linked(text: &str) -> Markup {
    let Some(start) = ["https://", "http://"]
        .iter()
        .filter_map(|scheme| text.find(scheme))
        .min()
    else {
        return Markup::from(text);
    };
    let (before, rest) = text.split_at(start);
    let end = rest.find(|letter: char| letter.is_whitespace() || "<>\"".contains(letter));
    let address = &rest[..end.unwrap_or(rest.len())];
    let address = address.trim_end_matches([')', '.', ',', ';', ':']);
    let link = tag("a")
        .with("href", address)
        .with("rel", "noreferrer")
        .holding(address);
    Markup::from(before)
        .and(link)
        .and(linked(&rest[address.len()..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_becomes_a_tag() {
        let title = "</title><script>alert('x')</script> & \"y\"\u{0}";
        let markup = tag("p").with("title", title).holding(title).into_string();
        let safe = "&lt;/title&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;y&quot;\u{fffd}";
        assert_eq!(markup, format!("<p title=\"{safe}\">{safe}</p>"));
    }

    #[test]
    fn addresses_become_links_and_nothing_else_does() {
        let text = "A (2026, https://a.kr/x?y=1&z=2), javascript:alert(1), http://b.kr.";
        let expected = "A (2026, <a href=\"https://a.kr/x?y=1&amp;z=2\" rel=\"noreferrer\">https://a.kr/x?y=1&amp;z=2</a>), \
            javascript:alert(1), <a href=\"http://b.kr\" rel=\"noreferrer\">http://b.kr</a>.";
        assert_eq!(linked(text).into_string(), expected);
    }

    #[test]
    fn pieces_are_not_escaped_twice() {
        let list = bullets(["a < b", "c"].map(Markup::from));
        assert_eq!(list.into_string(), "<ul><li>a &lt; b</li><li>c</li></ul>");
    }
}
