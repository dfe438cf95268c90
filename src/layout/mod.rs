//! A stable layout for the files of a pack. It keeps what the author decides (which brackets stand on one line, blank
//! lines, comments, how texts and numbers are written) and settles the rest: indentation, spaces, commas, one thing on a
//! line in brackets that are spread over several.

mod comments;
mod shape;
#[cfg(test)]
mod tests;
mod writer;

use crate::scenario::format::{Pack, Persona, Scenario};
use crate::scenario::read::parse;
use crate::scenario::scan::{Kind, Node, Tree, scan};
use crate::scenario::translation::Translation;
use crate::scenario::{diagnostic::Diagnostic, pack_path::FileKind};
use comments::all_comments;
use serde::de::DeserializeOwned;

/// How wide a line may get before brackets are broken up.
pub const WIDTH: usize = 120;

/// Why a file was not laid out.
#[derive(Clone, Debug, thiserror::Error)]
pub enum LayoutError {
    /// It has mistakes; these are the findings.
    #[error("the file has mistakes, which must be mended first")]
    Broken(Vec<Diagnostic>),
    /// What came out would not have said the same. The file stays as it is.
    #[error("the file could not be laid out without changing it; it stays as it is")]
    Changed,
}

/// The kinds of files as far as their types go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// A case.
    Scenario,
    /// A person.
    Persona,
    /// A pack.
    Pack,
    /// A translation.
    Translation,
}

impl From<&FileKind> for Holds {
    fn from(kind: &FileKind) -> Self {
        match kind {
            FileKind::Scenario => Self::Scenario,
            FileKind::Persona => Self::Persona,
            FileKind::Pack => Self::Pack,
            FileKind::Translation { .. } => Self::Translation,
        }
    }
}

impl Holds {
    /// What a text without a name holds, as far as its outermost fields tell.
    pub fn guess(text: &str) -> Self {
        let tree = scan(text);
        let Some(root) = tree.root() else { return Self::Scenario };
        let has = |field| root.field(text, field).is_some();
        match root.kind {
            Kind::Map => Self::Translation,
            _ if has("shallow") => Self::Persona,
            _ if has("language") && !has("customer") => Self::Pack,
            _ => Self::Scenario,
        }
    }
}

/// Lays out the bytes of a file; `file` is the path to show in findings.
pub fn layout(file: &str, bytes: &[u8], holds: Holds) -> Result<String, LayoutError> {
    match holds {
        Holds::Scenario => typed::<Scenario>(file, bytes),
        Holds::Persona => typed::<Persona>(file, bytes),
        Holds::Pack => typed::<Pack>(file, bytes),
        Holds::Translation => typed::<Translation>(file, bytes),
    }
}

/// Lays out a file that must be sound as a `T`, and makes sure that it still says the same.
fn typed<T: DeserializeOwned + PartialEq>(file: &str, bytes: &[u8]) -> Result<String, LayoutError> {
    let parsed = parse::<T>(file, bytes);
    let Some(before) = &parsed.value else { return Err(LayoutError::Broken(parsed.diagnostics)) };
    let written = written(&parsed.text, parsed.tree()).ok_or(LayoutError::Changed)?;
    let after = parse::<T>(file, written.as_bytes());
    let is_same =
        after.value.as_ref() == Some(before) && says_the_same(&parsed.text, parsed.tree(), &written, after.tree());
    if is_same { Ok(written) } else { Err(LayoutError::Changed) }
}

/// The text of a scanned file in its layout; `None` when it has no root.
fn written(text: &str, tree: &Tree) -> Option<String> {
    let root = tree.root().filter(|_| tree.problems().is_empty())?;
    Some(writer::write(text, root))
}

/// Whether two files have the same values, written the same, and the same comments in the same order.
fn says_the_same(before: &str, tree: &Tree, after: &str, new: &Tree) -> bool {
    let (Some(old), Some(new)) = (tree.root(), new.root()) else { return false };
    same_node(before, old, after, new) && all_comments(before) == all_comments(after)
}

fn same_node(before: &str, old: &Node, after: &str, new: &Node) -> bool {
    let same_entries = || {
        old.entries.len() == new.entries.len()
            && old.entries.iter().zip(&new.entries).all(|(old, new)| {
                let keys = match (&old.key, &new.key) {
                    (Some(old), Some(new)) => same_node(before, old, after, new),
                    (None, None) => true,
                    _ => false,
                };
                keys && same_node(before, &old.value, after, &new.value)
            })
    };
    match (old.open, new.open) {
        (Some(_), Some(_)) => old.kind == new.kind && old.word(before) == new.word(after) && same_entries(),
        (None, None) => old.span.of(before) == new.span.of(after),
        _ => false,
    }
}
