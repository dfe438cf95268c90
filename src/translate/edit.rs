//! Changes to the text of a translation file that leave everything else as it is: comments, order, spacing, line ends.

use crate::scenario::scan::{Entry, Node, scan};
use crate::scenario::translation::MADE_FROM;
use std::collections::HashMap;
use std::fmt::Write as _;

/// What is to stand at a place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Change {
    /// The place.
    pub place: String,
    /// The new translation, if it changes.
    pub target: Option<String>,
    /// What it was made from, if that is to be written.
    pub made_from: Option<String>,
}

/// A piece of text put in place of another.
struct Splice {
    start: usize,
    end: usize,
    text: String,
}

/// The text of a translation file with the changes made; `written` is the file as it stands, `order` all places of the
/// translated file in its order. `None` where the file has no table to change.
pub fn rewrite(written: Option<&str>, order: &[&str], changes: &[Change]) -> Option<String> {
    let text = written.unwrap_or("{\n}\n");
    let tree = scan(text);
    let root = tree.root().filter(|root| root.open.is_some())?;
    let rank: HashMap<&str, usize> = order.iter().enumerate().map(|(rank, place)| (*place, rank)).collect();
    let texts: Vec<(&str, &str)> = pick(changes, |change| change.target.as_deref());
    let sources: Vec<(&str, &str)> = pick(changes, |change| change.made_from.as_deref());
    let mut splices = table(text, root, &rank, &texts);
    if !sources.is_empty() {
        match entry_of(text, root, MADE_FROM) {
            Some(entry) => splices.extend(table(text, &entry.value, &rank, &sources)),
            None => splices.push(new_sources(text, root, &sources)),
        }
    }
    Some(apply(text, splices))
}

fn pick<'c>(changes: &'c [Change], of: impl Fn(&'c Change) -> Option<&'c str>) -> Vec<(&'c str, &'c str)> {
    changes.iter().filter_map(|change| Some((change.place.as_str(), of(change)?))).collect()
}

fn entry_of<'n>(text: &str, table: &'n Node, key: &str) -> Option<&'n Entry> {
    table.entries.iter().find(|entry| key_of(text, entry).as_deref() == Some(key))
}

fn key_of(text: &str, entry: &Entry) -> Option<String> {
    entry.key.as_ref()?.decoded(text).map(std::borrow::Cow::into_owned)
}

/// The splices that put `values` into a table: in place of older ones, or as new entries after their neighbour.
fn table(text: &str, table: &Node, rank: &HashMap<&str, usize>, values: &[(&str, &str)]) -> Vec<Splice> {
    let rank_of = |key: &str| rank.get(key).copied();
    let ranked = |entry| Some((key_of(text, entry).and_then(|key| rank_of(&key))?, entry));
    let present: Vec<(usize, &Entry)> = table.entries.iter().filter_map(ranked).collect();
    let mut splices = Vec::new();
    let mut new: Vec<(usize, &str, &str)> = Vec::new();
    for &(place, value) in values {
        match entry_of(text, table, place) {
            Some(entry) => {
                let span = entry.value.span.range();
                splices.push(Splice { start: span.start, end: span.end, text: quoted(value) });
            }
            None => new.push((rank_of(place).unwrap_or(usize::MAX), place, value)),
        }
    }
    new.sort_by_key(|(rank, ..)| *rank);
    let neighbour = |rank: usize| present.iter().filter(|(other, _)| *other < rank).max_by_key(|(other, _)| *other);
    // What comes after the same neighbour is written together.
    for group in new.chunk_by(|a, b| neighbour(a.0).map(|n| n.0) == neighbour(b.0).map(|n| n.0)) {
        let before = group.first().and_then(|(rank, ..)| neighbour(*rank)).map(|(_, entry)| *entry);
        splices.extend(insert(text, table, before, group));
    }
    splices
}

/// New entries after another, or at the start of the table.
fn insert(text: &str, table: &Node, before: Option<&Entry>, group: &[(usize, &str, &str)]) -> Vec<Splice> {
    let mut splices = Vec::new();
    if let Some(entry) = before.filter(|entry| entry.comma.is_none()) {
        let end = entry.span().end as usize;
        splices.push(Splice { start: end, end, text: ",".to_owned() });
    }
    let (at, indent) = beginning(text, table, before);
    let end_of_line = line_end(text);
    let mut written = String::new();
    let mut above = before.and_then(|entry| key_of(text, entry));
    for (_, place, value) in group {
        // A blank line before what belongs to another part of the case, as between paragraphs.
        let part = |place: &str| place.split('.').next().map(str::to_owned);
        if place.contains('.') && above.as_deref().is_some_and(|above| part(above) != part(place)) {
            written.push_str(end_of_line);
        }
        let _ = write!(written, "{end_of_line}{indent}{}: {},", quoted(place), quoted(value));
        above = Some((*place).to_owned());
    }
    // What follows on the same line begins a line of its own.
    if !text[at..].trim_start_matches([' ', '\t']).starts_with(['\n', '\r']) {
        written.push_str(end_of_line);
        written.push_str(if text[at..].trim_start().starts_with('}') { "" } else { &indent });
    }
    splices.push(Splice { start: at, end: at, text: written });
    splices
}

/// Where entries after `before` are written, or the first of a table, and how far they are indented.
fn beginning(text: &str, table: &Node, before: Option<&Entry>) -> (usize, String) {
    if let Some(entry) = before {
        let at = after_comment(text, entry.span_with_comma().end as usize);
        return (at, indent_at(text, entry.span().start as usize));
    }
    let open = table.open.unwrap_or_default() as usize;
    let first = table.entries.first().map(|entry| indent_at(text, entry.span().start as usize));
    (after_comment(text, open + 1), first.unwrap_or_else(|| format!("{}    ", indent_at(text, open))))
}

/// The table of sources, written for the first time, at the end of the file's table.
fn new_sources(text: &str, root: &Node, sources: &[(&str, &str)]) -> Splice {
    let end_of_line = line_end(text);
    let mut written = String::new();
    let last = root.entries.last();
    let at = match last {
        Some(entry) => {
            if entry.comma.is_none() {
                written.push(',');
            }
            match entry.comma {
                Some(comma) => after_comment(text, comma.end as usize),
                None => entry.span().end as usize,
            }
        }
        None => root.open.unwrap_or_default() as usize + 1,
    };
    let indent = last.map_or_else(|| "    ".to_owned(), |entry| indent_at(text, entry.span().start as usize));
    let mut line = |line: &str| {
        written.push_str(end_of_line);
        written.push_str(line);
    };
    line("");
    line(&format!("{indent}// What these were translated from, so that a change of it is noticed."));
    line(&format!("{indent}\"{MADE_FROM}\": {{"));
    for (place, value) in sources {
        line(&format!("{indent}{indent}{}: {},", quoted(place), quoted(value)));
    }
    line(&format!("{indent}}},"));
    if !text[at..].starts_with(['\n', '\r']) {
        line("");
    }
    Splice { start: at, end: at, text: written }
}

/// Where a comment that stands behind something on its line ends; the place itself where none does.
fn after_comment(text: &str, at: usize) -> usize {
    let line = text[at..].lines().next().unwrap_or_default();
    let rest = line.trim_start_matches([' ', '\t']);
    if rest.starts_with("//") { at + line.trim_end().len() } else { at }
}

/// The space at the start of the line on which a byte stands.
fn indent_at(text: &str, at: usize) -> String {
    let line = text[..at].rsplit('\n').next().unwrap_or_default();
    let indent: String = line.chars().take_while(|c| matches!(c, ' ' | '\t')).collect();
    if line.len() == indent.len() { indent } else { "    ".to_owned() }
}

fn line_end(text: &str) -> &'static str {
    if text.contains("\r\n") { "\r\n" } else { "\n" }
}

/// A text as the format writes it.
pub(crate) fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for c in text.chars() {
        match c {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            c if c.is_control() => {
                let _ = write!(quoted, "\\u{{{:x}}}", u32::from(c));
            }
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

fn apply(text: &str, mut splices: Vec<Splice>) -> String {
    splices.sort_by_key(|splice| splice.start);
    let mut changed = String::with_capacity(text.len());
    let mut done = 0;
    for splice in splices {
        changed.push_str(&text[done..splice.start]);
        changed.push_str(&splice.text);
        done = splice.end;
    }
    changed.push_str(&text[done..]);
    changed
}
