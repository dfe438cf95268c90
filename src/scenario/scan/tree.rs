//! A scanned file as a whole: finding the place of a path or of a value, and what stands twice.

use std::collections::HashMap;

use super::node::{Entry, Kind, Node};
use super::sink::{Fix, Sink};
use crate::scenario::diagnostic::Diagnostic;
use crate::scenario::span::Span;

/// A scanned file.
#[derive(Debug)]
pub struct Tree {
    root: Option<Node>,
    problems: Vec<Diagnostic>,
    fixes: Vec<Fix>,
    cuts: Vec<Span>,
}

/// One step of the way from the whole file to a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PathStep<'p> {
    /// The field of this name.
    Field(&'p str),
    /// The element at this place of a list or tuple, from 0.
    Index(usize),
    /// The entry of a table whose key says this, in quotes or as a bare word.
    Key(&'p str),
}

/// What a path led to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    /// The field name or key in front of the value, if it has one.
    pub key: Option<Span>,
    /// The value.
    pub value: Span,
    /// Whether every step was there; otherwise this is the nearest thing around the missing one.
    pub exact: bool,
}

impl Found {
    /// The key when there is one, else the value: for findings about a field rather than about what it says.
    pub fn key_or_value(self) -> Span {
        self.key.unwrap_or(self.value)
    }
}

/// A field or key that stands twice in the same brackets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Duplicate {
    /// Whether it is a field of a group; otherwise a key of a table.
    pub is_field: bool,
    /// The first.
    pub first: Span,
    /// The later one.
    pub second: Span,
}

impl Tree {
    pub(super) fn new(root: Option<Node>, sink: Sink) -> Self {
        Self { root, problems: sink.problems, fixes: sink.fixes, cuts: sink.cuts }
    }

    /// The value that the file is, unless it is empty.
    pub fn root(&self) -> Option<&Node> {
        self.root.as_ref()
    }

    /// What is wrong with how the file is written, in no particular order and without a file.
    pub fn problems(&self) -> &[Diagnostic] {
        &self.problems
    }

    /// Changes that mend problems, in no particular order. Those for which there is none have their place among the
    /// [`Tree::cuts`].
    pub fn fixes(&self) -> &[Fix] {
        &self.fixes
    }

    /// What has no meaning that could be guessed. Without it, and the smallest field or element around it, the rest
    /// can be read.
    pub fn cuts(&self) -> &[Span] {
        &self.cuts
    }

    /// Where a path leads in `text`, the text that was scanned. Wrappers such as `Some(...)` and `Phone((...))` need
    /// no step of their own. A step that is not there gives the nearest thing around it, with `exact` false.
    pub fn span_of(&self, text: &str, path: &[PathStep<'_>]) -> Option<Found> {
        let root = self.root.as_ref()?;
        let mut found = Found { key: None, value: root.span, exact: true };
        let mut node = root;
        for step in path {
            let Some(entry) = entry_of(node, text, *step) else {
                return Some(Found { exact: false, ..found });
            };
            node = &entry.value;
            found = Found { key: entry.key.as_ref().map(|key| key.span), value: node.span, exact: true };
        }
        Some(found)
    }

    /// The node a path leads to, wrappers and all, or `None` when a step is not there.
    pub fn node_of(&self, text: &str, path: &[PathStep<'_>]) -> Option<&Node> {
        let mut node = self.root.as_ref()?;
        for step in path {
            node = &entry_of(node, text, *step)?.value;
        }
        Some(node)
    }

    /// Every value of a field called `field` that says `wanted` (a text or a bare word), in the order of the file.
    pub fn find_value(&self, text: &str, field: &str, wanted: &str) -> Vec<Span> {
        let mut spans = Vec::new();
        self.walk(|entry, _| {
            if entry.is_field(text, field) {
                let value = entry.value.unwrapped();
                let values = std::iter::once(value).chain(value.entries.iter().map(|entry| &entry.value));
                spans.extend(values.filter(|value| says(value, text, wanted)).map(|value| value.span));
            }
        });
        spans
    }

    /// Calls `visit` with every entry and the brackets it stands in, outer before inner.
    pub fn walk<'t>(&'t self, mut visit: impl FnMut(&'t Entry, &'t Node)) {
        let mut stack: Vec<&Node> = self.root.iter().collect();
        while let Some(node) = stack.pop() {
            for entry in &node.entries {
                visit(entry, node);
            }
            let keys = node.entries.iter().filter_map(|entry| entry.key.as_ref());
            stack.extend(keys.chain(node.entries.iter().map(|entry| &entry.value)).rev_by_vec());
        }
    }

    /// All fields and keys that stand twice in the same brackets.
    pub fn duplicates(&self, text: &str) -> Vec<Duplicate> {
        let mut seen: HashMap<(u32, String), Span> = HashMap::new();
        let mut duplicates = Vec::new();
        self.walk(|entry, parent| {
            let Some(key) = &entry.key else { return };
            let said = key.decoded(text).map_or_else(|| key.span.of(text).to_owned(), |said| format!("\"{said}"));
            match seen.entry((parent.span.start, said)) {
                std::collections::hash_map::Entry::Vacant(free) => {
                    free.insert(key.span);
                }
                std::collections::hash_map::Entry::Occupied(first) => duplicates.push(Duplicate {
                    is_field: parent.kind == Kind::Struct,
                    first: *first.get(),
                    second: key.span,
                }),
            }
        });
        duplicates
    }
}

/// Turns an iterator round, for stacks that give back what was pushed last.
trait RevByVec: Iterator + Sized {
    fn rev_by_vec(self) -> std::iter::Rev<std::vec::IntoIter<Self::Item>> {
        self.collect::<Vec<_>>().into_iter().rev()
    }
}

impl<I: Iterator> RevByVec for I {}

/// The entry that a step leads to, looking into wrappers where the step does not fit the wrapper itself.
fn entry_of<'n>(node: &'n Node, text: &str, step: PathStep<'_>) -> Option<&'n Entry> {
    let direct = match step {
        PathStep::Field(name) => node.field(text, name),
        PathStep::Key(wanted) => node
            .entries
            .iter()
            .find(|entry| entry.key.as_ref().is_some_and(|key| says(key, text, wanted) || key.span.of(text) == wanted)),
        PathStep::Index(at) if node.kind == Kind::List || node.entries.len() > 1 => node.entries.get(at),
        PathStep::Index(_) => None,
    };
    let inner = node.unwrapped();
    match step {
        _ if direct.is_some() => direct,
        PathStep::Index(0) if inner.kind != Kind::List => node.entries.first(),
        _ if std::ptr::eq(inner, node) => None,
        _ => entry_of(inner, text, step),
    }
}

/// Whether a node is a text or a bare word that says `wanted`.
fn says(node: &Node, text: &str, wanted: &str) -> bool {
    match node.kind {
        Kind::Text => node.decoded(text).is_some_and(|said| said == wanted),
        Kind::Word => node.word(text) == wanted,
        _ => false,
    }
}
