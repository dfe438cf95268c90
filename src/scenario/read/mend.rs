//! From a badly written text to one that is written as it should be, so that its types can be looked at in the same
//! run: what can be mended is mended, and what has no meaning is cut out with the field or element around it.

use super::working::Working;
use crate::scenario::scan::{Fix, Node, Tree, scan};
use crate::scenario::span::Span;

/// How often the mended text is scanned again. One mend can bring another mistake to light.
const MOST_ROUNDS: usize = 12;

/// A text that is written as it should be.
#[derive(Debug)]
pub(super) struct Mended {
    /// The text and the way back to places in the original.
    pub(super) working: Working,
    /// The scan of it, without problems.
    pub(super) tree: Tree,
    /// What was cut out, as places in the original.
    pub(super) cuts: Vec<Span>,
}

/// Mends `source`, of which `tree` is the scan. `None` when that does not help: what would follow then would be
/// findings about our own changes.
pub(super) fn mend(source: &str, tree: &Tree) -> Option<Mended> {
    let mut working = Working::new(source);
    let mut cuts = Vec::new();
    let mut changed = round(&mut working, tree, &mut cuts);
    for _ in 0..MOST_ROUNDS {
        if !changed {
            return None;
        }
        let tree = scan(working.text());
        if tree.problems().is_empty() {
            return Some(Mended { working, tree, cuts });
        }
        changed = round(&mut working, &tree, &mut cuts);
    }
    None
}

/// Mends and cuts what one scan found; false when nothing could be changed.
fn round(working: &mut Working, tree: &Tree, cuts: &mut Vec<Span>) -> bool {
    // All places are those of the scanned text: they must lead to the original before anything moves.
    let original = |span: Span| working.original_span(span);
    let fixes: Vec<Fix> =
        tree.fixes().iter().map(|fix| Fix { span: original(fix.span), text: fix.text.clone() }).collect();
    let around =
        |cut: &Span| tree.root().and_then(|root| smallest_entry(root, *cut)).map_or(*cut, |entry| entry.to(*cut));
    let taken: Vec<Span> = tree.cuts().iter().map(|cut| original(around(cut))).collect();
    let mut changed = false;
    for fix in &fixes {
        let inside_cut = taken.iter().any(|cut| cut.contains(fix.span.start) && fix.span.start > cut.start);
        if !inside_cut {
            changed |= if fix.span.is_empty() {
                working.insert(fix.span.start, &fix.text);
                true
            } else {
                working.apply(fix)
            };
        }
    }
    for cut in taken {
        changed |= working.blank(cut);
        cuts.push(cut);
    }
    changed
}

/// The smallest field or element that holds a place, with its comma.
fn smallest_entry(node: &Node, place: Span) -> Option<Span> {
    let holds = |span: Span| span.start <= place.start && place.end <= span.end;
    let entry = node.entries.iter().find(|entry| holds(entry.span_with_comma()))?;
    let key = entry.key.as_ref().and_then(|key| smallest_entry(key, place));
    key.or_else(|| smallest_entry(&entry.value, place)).or_else(|| Some(entry.span_with_comma()))
}
