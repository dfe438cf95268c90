//! Comments between the tokens of a file.

use crate::scenario::scan::{Node, scan};

/// A comment and where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Comment<'t> {
    /// All of it, without space at the end.
    pub(super) text: &'t str,
    /// How many line ends stand between it and what comes before.
    pub(super) lines_before: usize,
}

impl Comment<'_> {
    /// Whether it goes on to the end of its line.
    pub(super) fn is_line(&self) -> bool {
        self.text.starts_with("//")
    }
}

/// The space between two tokens: comments, and how it ends.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Gap<'t> {
    /// The comments, in order.
    pub(super) comments: Vec<Comment<'t>>,
    /// How many line ends follow the last comment, or stand in the gap when there is none.
    pub(super) lines_after: usize,
}

impl<'t> Gap<'t> {
    /// Reads the text between two tokens. Commas are passed over, and what is no comment (there is nothing else between
    /// the tokens of a sound file).
    pub(super) fn read(text: &'t str) -> Self {
        let mut gap = Gap::default();
        let mut rest = text;
        while let Some(first) = rest.chars().next() {
            if first != '/' {
                gap.lines_after += usize::from(first == '\n');
                rest = &rest[first.len_utf8()..];
                continue;
            }
            let length = comment_length(rest);
            gap.comments.push(Comment { text: rest[..length].trim_end(), lines_before: gap.lines_after });
            gap.lines_after = 0;
            rest = &rest[length..];
        }
        gap
    }

    /// Whether anything in it needs a line of its own.
    pub(super) fn breaks(&self) -> bool {
        self.lines_after > 0 || self.comments.iter().any(|comment| comment.is_line() || comment.lines_before > 0)
    }
}

/// The length of the comment at the start of a text; one that never ends takes all of it.
fn comment_length(text: &str) -> usize {
    if !text.starts_with("/*") {
        return text.find('\n').unwrap_or(text.len());
    }
    let bytes = text.as_bytes();
    let (mut level, mut at) = (0_usize, 0);
    while at < bytes.len() {
        match &bytes[at..] {
            [b'/', b'*', ..] => (level, at) = (level + 1, at + 2),
            [b'*', b'/', ..] => (level, at) = (level - 1, at + 2),
            _ => at += 1,
        }
        if level == 0 {
            return at;
        }
    }
    text.len()
}

/// All comments of a file in their order.
pub(super) fn all_comments(text: &str) -> Vec<String> {
    let tree = scan(text);
    let mut leaves = Vec::new();
    if let Some(root) = tree.root() {
        collect_leaves(root, &mut leaves);
    }
    let mut comments = Vec::new();
    let mut at = 0;
    for (start, end) in leaves.into_iter().chain([(text.len(), text.len())]) {
        comments.extend(between(&text[at.min(start)..start]));
        at = end;
    }
    comments
}

/// The comments in a piece that may hold marks and brackets, but nothing in quotes.
fn between(text: &str) -> Vec<String> {
    Gap::read(text).comments.iter().map(|comment| comment.text.replace("\r\n", "\n")).collect()
}

/// The spans of keys, names and values, in which there are no comments.
fn collect_leaves(node: &Node, leaves: &mut Vec<(usize, usize)>) {
    let mut push = |span: crate::scenario::span::Span| leaves.push((span.start as usize, span.end as usize));
    if node.open.is_none() {
        return push(node.span);
    }
    if let Some(name) = node.name {
        push(name);
    }
    for entry in &node.entries {
        if let Some(key) = &entry.key {
            collect_leaves(key, leaves);
        }
        collect_leaves(&entry.value, leaves);
    }
}
