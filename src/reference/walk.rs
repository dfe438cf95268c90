//! Walks a file along the types of its parts, to the first place of each field.

use super::outline::Outline;
use super::section::words;
use crate::scenario::scan::{Node, scan};
use serde_json::Value;
use std::collections::HashSet;

/// The first place of a field in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct First {
    /// Where the field begins.
    pub at: usize,
    /// The type that it belongs to.
    pub kind: String,
    /// Its name.
    pub field: String,
    /// What stands behind it, shortened to a few words.
    pub value: String,
}

/// The first place of each field in a file of type `kind`, in the order of the file.
pub(super) fn first_fields(outline: &Outline, kind: &str, text: &str) -> Vec<First> {
    let mut walk = Walk { outline, text, seen: HashSet::new(), found: Vec::new() };
    if let Some(root) = scan(text).root() {
        walk.value(kind, root);
    }
    walk.found.sort_by_key(|first| first.at);
    walk.found
}

struct Walk<'w> {
    outline: &'w Outline,
    text: &'w str,
    seen: HashSet<(String, String)>,
    found: Vec<First>,
}

impl Walk<'_> {
    /// A value of the type called `kind`.
    fn value(&mut self, kind: &str, node: &Node) {
        let outline = self.outline;
        let schema = outline.schema(kind);
        let word = node.word(self.text);
        if let Some(holds) = words(schema).into_iter().find(|of| of.name == word).and_then(|word| word.holds) {
            node.entries.iter().for_each(|entry| self.of_schema(holds, &entry.value));
            return;
        }
        for entry in &node.entries {
            let Some(key) = &entry.key else { continue };
            let name = key.word(self.text);
            if self.seen.insert((kind.to_owned(), name.to_owned())) {
                let value = short(&entry.value, self.text);
                self.found.push(First {
                    at: key.span.start as usize,
                    kind: kind.to_owned(),
                    field: name.to_owned(),
                    value,
                });
            }
            self.of_schema(&schema["properties"][name], &entry.value);
        }
    }

    fn of_schema(&mut self, schema: &Value, node: &Node) {
        if let Some(kind) = schema["$ref"].as_str().and_then(|path| path.rsplit('/').next()) {
            self.value(kind, node);
        } else if schema["type"] == "array" {
            node.entries.iter().for_each(|entry| self.of_schema(&schema["items"], &entry.value));
        }
    }
}

/// The longest text that an example shows whole.
const LONGEST: usize = 48;

/// A value as an example: a short one whole, of a long one its beginning.
fn short(node: &Node, text: &str) -> String {
    let written = node.span.of(text);
    if !written.contains('\n') && written.chars().count() <= LONGEST {
        return written.to_owned();
    }
    let Some(open) = node.open else {
        let cut: String = written.chars().take(LONGEST - 8).collect();
        let cut = cut.rsplit_once(' ').map_or(cut.as_str(), |(whole, _)| whole);
        return format!("{}…\"", cut.trim_end_matches(|c: char| !c.is_alphanumeric()));
    };
    let name = node.name.unwrap_or_default().of(text);
    match text.get(open as usize..).and_then(|rest| rest.chars().next()) {
        Some('[') => "[…]".to_owned(),
        _ => format!("{name}(…)"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_field_is_found_once_where_it_stands_first() {
        let text =
            r#"(order: ["a.ron", "b.ron"], title: "A rather long title, longer than an example should ever be")"#;
        let found = first_fields(&Outline::new(), "Pack", text);
        let shown: Vec<_> = found.iter().map(|first| (first.field.as_str(), first.value.as_str())).collect();
        assert_eq!(shown, [("order", r#"["a.ron", "b.ron"]"#), ("title", "\"A rather long title, longer than an…\"")]);
    }
}
