//! The pieces of a scanned file.

use std::borrow::Cow;

use crate::scenario::span::Span;

/// What kind of thing a value is, by how it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Named fields in round brackets.
    Struct,
    /// Values without names in round brackets; also the empty `()`.
    Tuple,
    /// Square brackets.
    List,
    /// Curly brackets.
    Map,
    /// A text in quotes, raw or not.
    Text,
    /// A byte string.
    Bytes,
    /// A single character in single quotes.
    Char,
    /// A number, or a range of numbers.
    Number,
    /// A bare word: `true`, `None`, a name.
    Word,
    /// Nothing is there, though something should be.
    Missing,
}

/// One value.
#[derive(Clone, Debug)]
pub struct Node {
    /// What it is.
    pub kind: Kind,
    /// All of it: its name, its brackets, what they hold.
    pub span: Span,
    /// The name before the brackets, as in `Phone(...)`, or the word itself.
    pub name: Option<Span>,
    /// Where the brackets open; `None` for what has none.
    pub open: Option<u32>,
    /// What the brackets hold, in the order of the file.
    pub entries: Vec<Entry>,
}

/// One thing inside brackets.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The field name or the key of a table; `None` in lists and tuples.
    pub key: Option<Node>,
    /// The value.
    pub value: Node,
    /// The comma after it.
    pub comma: Option<Span>,
}

impl Entry {
    /// Key and value, without the comma.
    pub fn span(&self) -> Span {
        self.key.as_ref().map_or(self.value.span, |key| key.span.to(self.value.span))
    }

    /// Key, value and comma: what disappears when the entry is taken out.
    pub fn span_with_comma(&self) -> Span {
        self.comma.map_or(self.span(), |comma| self.span().to(comma))
    }

    /// Whether this is the field called `name`.
    pub fn is_field(&self, text: &str, name: &str) -> bool {
        self.key.as_ref().is_some_and(|key| key.kind == Kind::Word && key.word(text) == name)
    }
}

impl Node {
    /// A value without brackets.
    pub(super) fn leaf(kind: Kind, span: Span) -> Self {
        let name = (kind == Kind::Word).then_some(span);
        Self { kind, span, name, open: None, entries: Vec::new() }
    }

    /// The word, or the name before the brackets; empty when it has none. `r#` is left out.
    pub fn word<'t>(&self, text: &'t str) -> &'t str {
        let word = self.name.unwrap_or_default().of(text);
        word.strip_prefix("r#").unwrap_or(word)
    }

    /// What a text says, its escapes resolved; `None` when this is no sound text.
    pub fn decoded<'t>(&self, text: &'t str) -> Option<Cow<'t, str>> {
        let written = self.span.of(text);
        if self.kind != Kind::Text {
            return None;
        }
        let inner = written.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
        match inner {
            Some(inner) if !inner.contains('\\') => Some(Cow::Borrowed(inner)),
            _ => ron::from_str(written).ok().map(Cow::Owned),
        }
    }

    /// The field called `name`.
    pub fn field(&self, text: &str, name: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.is_field(text, name))
    }

    /// The value inside a wrapper such as `Some(...)` or `Phone((...))`, or the node itself.
    pub fn unwrapped(&self) -> &Self {
        match self.entries.as_slice() {
            [only] if self.kind == Kind::Tuple => only.value.unwrapped(),
            _ => self,
        }
    }

    /// Where the brackets are, for a short mark at the start of something long.
    pub fn head(&self) -> Span {
        match (self.name, self.open) {
            (Some(name), Some(open)) => Span::new(name.start, open + 1),
            (None, Some(open)) => Span::new(open, open + 1),
            _ => self.span,
        }
    }
}
