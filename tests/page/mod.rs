//! Takes a page apart as far as tests need it.

/// A piece of a page between its texts.
#[derive(Debug)]
pub enum Piece {
    Start(Tag),
    End(String),
}

/// An element's start.
#[derive(Debug)]
pub struct Tag {
    pub name: String,
    pub attributes: Vec<(String, String)>,
    /// Whether nothing can be inside it.
    pub is_alone: bool,
}

/// All starts and ends of elements, in order; what stands in a style sheet is none.
pub fn pieces(page: &str) -> impl Iterator<Item = Piece> {
    let mut rest = page;
    std::iter::from_fn(move || {
        loop {
            let start = rest.find('<')?;
            let end = start + rest[start..].find('>').expect("every tag ends");
            let inside = &rest[start + 1..end];
            rest = &rest[end + 1..];
            if let Some(name) = inside.strip_prefix('/') {
                return Some(Piece::End(name.to_owned()));
            }
            if !inside.starts_with('!') {
                return Some(Piece::Start(tag(inside)));
            }
        }
    })
}

fn tag(inside: &str) -> Tag {
    let closed = inside.ends_with('/');
    let inside = inside.trim_end_matches('/');
    let (name, mut rest) = inside.split_once(' ').unwrap_or((inside, ""));
    let mut attributes = Vec::new();
    while !rest.trim().is_empty() {
        rest = rest.trim_start();
        let end = rest.find(['=', ' ']).unwrap_or(rest.len());
        let attribute = rest[..end].to_owned();
        rest = &rest[end..];
        let mut value = "";
        if let Some(quoted) = rest.strip_prefix("=\"") {
            let end = quoted.find('"').expect("every value ends");
            value = &quoted[..end];
            rest = &quoted[end + 1..];
        }
        attributes.push((attribute, unescaped(value)));
    }
    Tag {
        name: name.to_owned(),
        is_alone: closed || ["meta", "br", "hr", "img", "link", "input"].contains(&name),
        attributes,
    }
}

/// What a reader of the page sees, without its pictures.
pub fn text(page: &str) -> String {
    let mut text = String::new();
    // The style sheet is for no reader, and a font in it may spell anything.
    let (before, style) = page.split_once("<style>").unwrap_or((page, ""));
    let after = style.split_once("</style>").map_or("", |(_, after)| after);
    let page = [before, after].concat();
    let mut rest = page.as_str();
    while let Some(start) = rest.find('<') {
        text.push_str(&rest[..start]);
        let end = start + rest[start..].find('>').expect("every tag ends");
        rest = &rest[end + 1..];
    }
    text.push_str(rest);
    unescaped(&text)
}

fn unescaped(text: &str) -> String {
    let signs = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&amp;", "&"),
    ];
    signs.iter().fold(text.to_owned(), |text, (code, sign)| {
        text.replace(code, sign)
    })
}
