//! Which brackets stand on one line and which are spread over several: as the author left them, as far as that fits.

use super::WIDTH;
use super::comments::Gap;
use crate::scenario::scan::{Entry, Kind, Node};
use std::collections::HashSet;

/// How far each level is indented.
pub(super) const INDENT: usize = 4;

/// The brackets that are spread over several lines, by where they open.
#[derive(Debug, Default)]
pub(super) struct Shape {
    broken: HashSet<u32>,
}

impl Shape {
    /// Looks at all brackets of a file.
    pub(super) fn of(text: &str, root: &Node) -> Self {
        let mut shape = Self::default();
        let width = shape.look(text, root, 0);
        // A whole file on one line is nobody's decision.
        let inner = inner(text, root);
        shape.broken.extend(inner.open.filter(|_| width > WIDTH && !inner.entries.is_empty()));
        shape
    }

    /// Whether these brackets are spread over several lines.
    pub(super) fn is_broken(&self, node: &Node) -> bool {
        node.open.is_some_and(|open| self.broken.contains(&open))
    }

    /// Decides about a node and all in it; gives the width that it has on one line.
    fn look(&mut self, text: &str, node: &Node, indent: usize) -> usize {
        let Some(open) = node.open else { return width(node.span.of(text)) };
        if let Some(only) = hugged(text, node) {
            let inner = self.look(text, only, indent);
            if self.is_broken(only) {
                self.broken.insert(open);
            }
            return inner + width(node.word(text)) + 2;
        }
        let mut total = width(node.word(text)) + 2;
        let mut is_broken = false;
        for index in 0..=node.entries.len() {
            let gap = gap_before(text, node, index);
            is_broken |= gap.breaks();
            total += gap.comments.iter().map(|comment| width(comment.text) + 1).sum::<usize>();
        }
        for entry in &node.entries {
            total += self.look(text, &entry.value, indent + INDENT) + 2;
            total += entry.key.as_ref().map_or(0, |key| width(key.span.of(text)) + 2);
            is_broken |= self.is_broken(&entry.value) || gap_inside(text, entry).breaks_a_line();
        }
        let holds_groups = node.entries.iter().any(|entry| entry.value.unwrapped().kind == Kind::Struct);
        let is_empty = node.entries.is_empty() && gap_before(text, node, 0).comments.is_empty();
        if (is_broken && !is_empty) || (holds_groups && indent + total > WIDTH) {
            self.broken.insert(open);
        }
        total
    }
}

impl Gap<'_> {
    /// Whether a comment in it goes on to the end of the line.
    pub(super) fn breaks_a_line(&self) -> bool {
        self.comments.iter().any(super::comments::Comment::is_line)
    }
}

/// The width in characters; of a text over several lines, of its longest.
fn width(text: &str) -> usize {
    text.lines().map(|line| line.chars().count()).max().unwrap_or(0)
}

/// What stands before the entry at `index`, or, past the last one, before the closing bracket. The comma before it is
/// passed over: comments before and after a comma belong to the same thing.
pub(super) fn gap_before<'t>(text: &'t str, node: &Node, index: usize) -> Gap<'t> {
    let open = node.open.map_or(0, |open| open as usize + 1);
    let start = index.checked_sub(1).and_then(|before| node.entries.get(before));
    let start = start.map_or(open, |entry| entry.value.span.end as usize);
    let end = node.entries.get(index).map_or(node.span.end as usize - 1, |entry| entry.span().start as usize);
    Gap::read(&text[start..end.max(start)])
}

/// What stands between a key and its value.
pub(super) fn gap_inside<'t>(text: &'t str, entry: &Entry) -> Gap<'t> {
    match &entry.key {
        Some(key) => Gap::read(&text[key.span.end as usize..entry.value.span.start as usize]),
        None => Gap::default(),
    }
}

/// The brackets directly inside others, as in `Here((…))`: written without a line between them.
pub(super) fn hugged<'n>(text: &str, node: &'n Node) -> Option<&'n Node> {
    let [only] = node.entries.as_slice() else { return None };
    let is_bare = only.key.is_none() && only.value.open.is_some() && node.kind == Kind::Tuple;
    let has_comments = (0..2).any(|index| !gap_before(text, node, index).comments.is_empty());
    (is_bare && !has_comments).then_some(&only.value)
}

/// The innermost of brackets that hug each other.
fn inner<'n>(text: &str, node: &'n Node) -> &'n Node {
    hugged(text, node).map_or(node, |only| inner(text, only))
}
