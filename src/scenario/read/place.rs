//! From the byte at which `ron` stopped to the thing in the file that it stopped about.

use crate::scenario::scan::{Entry, Kind, Node, Tree};

use super::words::clip;

/// A thing in the file and the way to it from the outside.
#[derive(Debug)]
pub(super) struct Place<'t> {
    root: &'t Node,
    /// Each bracket on the way and which of its entries leads on.
    trail: Vec<(&'t Node, usize)>,
    /// Whether it is the key of the last entry rather than its value.
    on_key: bool,
}

impl<'t> Place<'t> {
    /// The innermost thing that holds byte `at` or ends there.
    pub(super) fn at(tree: &'t Tree, at: u32) -> Option<Self> {
        let mut place = Self { root: tree.root()?, trail: Vec::new(), on_key: false };
        let mut node = place.root;
        loop {
            let holds = |entry: &Entry| entry.span().contains(at);
            let ends = |entry: &Entry| entry.span().end == at;
            let found = node.entries.iter().position(holds).or_else(|| node.entries.iter().position(ends));
            let Some(index) = found else { return Some(place) };
            place.trail.push((node, index));
            let entry = &node.entries[index];
            place.on_key = entry.key.as_ref().is_some_and(|key| at <= key.span.end);
            if place.on_key {
                return Some(place);
            }
            node = &entry.value;
        }
    }

    /// The brackets whose closing one stands at byte `at`.
    pub(super) fn closing_at(tree: &'t Tree, at: u32) -> Option<Self> {
        let mut place = Self { root: tree.root()?, trail: Vec::new(), on_key: false };
        loop {
            let node = place.subject();
            if node.open.is_some() && node.span.end.checked_sub(1) == Some(at) {
                return Some(place);
            }
            let inner = node.entries.iter().position(|entry| entry.value.span.contains(at))?;
            place.trail.push((node, inner));
        }
    }

    /// The key or value itself.
    pub(super) fn subject(&self) -> &'t Node {
        match self.entry() {
            Some(Entry { key: Some(key), .. }) if self.on_key => key,
            Some(entry) => &entry.value,
            None => self.root,
        }
    }

    /// The entry that the thing is in; `None` for the whole file.
    pub(super) fn entry(&self) -> Option<&'t Entry> {
        self.trail.last().and_then(|(parent, index)| parent.entries.get(*index))
    }

    /// The brackets around the entry.
    pub(super) fn parent(&self) -> Option<&'t Node> {
        self.trail.last().map(|(parent, _)| *parent)
    }

    /// Whether it is a key.
    pub(super) fn is_key(&self) -> bool {
        self.on_key
    }

    /// The brackets around the thing, as a place of its own.
    pub(super) fn outer(&self) -> Option<Self> {
        let (_, shorter) = self.trail.split_last()?;
        Some(Self { root: self.root, trail: shorter.to_vec(), on_key: false })
    }

    /// What to call it: by its field name, by its key, or by its number in a list.
    pub(super) fn label(&self, text: &str) -> String {
        let Some(&(parent, index)) = self.trail.last() else { return "the file".to_owned() };
        let entry = &parent.entries[index];
        match &entry.key {
            Some(key) if key.kind == Kind::Word => format!("`{}`", clip(key.word(text))),
            Some(key) => format!("the value of `{}`", clip(key.span.of(text).trim_matches('"'))),
            None => self.numbered(text, parent, index),
        }
    }

    fn numbered(&self, text: &str, parent: &Node, index: usize) -> String {
        let outer = self.outer().map_or_else(|| "the file".to_owned(), |outer| outer.label(text));
        if parent.kind == Kind::Tuple && parent.entries.len() == 1 {
            return outer;
        }
        format!("value {} of {outer}", index + 1)
    }

    /// What to call a group of fields: by its id where it has one, so that it is found in a long list.
    pub(super) fn group_label(&self, text: &str) -> String {
        let group = self.subject();
        let id = group.field(text, "id").and_then(|id| id.value.unwrapped().decoded(text).map(|id| clip(&id)));
        match id {
            Some(id) => format!("`{id}`"),
            None if self.trail.is_empty() => "the file".to_owned(),
            None => self.label(text),
        }
    }
}
