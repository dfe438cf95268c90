//! Comments for a template: before each field that appears for the first time, the first sentence of its doc comment.

use crate::reference::outline::Outline;
use crate::reference::section::description;
use crate::reference::walk::{First, first_fields};
use crate::words::Language;
use serde_json::Value;
use std::collections::BTreeMap;

/// The widest line of a comment.
const WIDE: usize = 110;

const HEAD: &str = include_str!("../../../assets/templates/head.txt");
const HEAD_FI: &str = include_str!("../../../assets/templates/head.fi.txt");
/// The Finnish of each comment, by its English: a changed doc comment leaves its translation without use.
const FINNISH: &str = include_str!("../../../assets/templates/comments.fi.ron");

/// A file of type `kind` with its comments.
pub(super) fn comment(kind: &str, text: &str, language: Language) -> String {
    let finnish: BTreeMap<String, String> = ron::from_str(FINNISH).unwrap_or_default();
    let said = |english: &str| match language {
        Language::English => english.to_owned(),
        Language::Finnish => finnish.get(english).cloned().unwrap_or_else(|| english.to_owned()),
    };
    let mut lines = BTreeMap::<usize, Vec<(String, String)>>::new();
    for (at, field, sentence) in sentences(kind, text) {
        let line = text.get(..at).unwrap_or_default().matches('\n').count();
        lines.entry(line).or_default().push((field, said(&sentence)));
    }
    let head = match (kind, language) {
        ("Scenario", Language::English) => HEAD,
        ("Scenario", Language::Finnish) => HEAD_FI,
        _ => "",
    };
    let mut done = head.to_owned();
    for (number, line) in text.lines().enumerate() {
        let fields = lines.get(&number).map_or(&[][..], Vec::as_slice);
        for comment in written(fields, line) {
            done.push_str(&comment);
        }
        done.push_str(line);
        done.push('\n');
    }
    done
}

/// The sentences that a template of type `kind` needs, each with its field and the place before which it stands.
pub(super) fn sentences(kind: &str, text: &str) -> Vec<(usize, String, String)> {
    let outline = Outline::new();
    let mut is_told = false;
    let firsts = first_fields(&outline, kind, text).into_iter();
    // What an id is, is told once.
    let firsts = firsts.filter(|first| first.field != "id" || !std::mem::replace(&mut is_told, true));
    firsts
        .map(|First { at, kind, field, .. }| {
            let sentence = sentence(&outline.schema(&kind)["properties"][field.as_str()]);
            (at, field, sentence)
        })
        .collect()
}

/// The comment before a line on which these fields appear for the first time.
fn written(fields: &[(String, String)], line: &str) -> Vec<String> {
    let indent = &line[..line.len() - line.trim_start().len()];
    let is_alone = fields.len() == 1 && line.trim_start().starts_with(&format!("{}:", fields[0].0));
    let said = |(field, sentence): &(String, String)| {
        if is_alone { sentence.clone() } else { format!("{field}: {sentence}") }
    };
    fields.iter().flat_map(|field| wrapped(&said(field), indent)).collect()
}

fn wrapped(text: &str, indent: &str) -> Vec<String> {
    let mut lines = vec![format!("{indent}//")];
    for word in text.split(' ') {
        let last = lines.last().map_or(0, |line| line.chars().count());
        if last + 1 + word.chars().count() > WIDE {
            lines.push(format!("{indent}//  "));
        }
        if let Some(line) = lines.last_mut() {
            line.push(' ');
            line.push_str(word);
        }
    }
    lines.iter().map(|line| format!("{line}\n")).collect()
}

/// The first sentence of a doc comment.
fn sentence(schema: &Value) -> String {
    let text = description(schema);
    let end = [". ", "? "].into_iter().filter_map(|mark| text.find(mark)).min().map_or(text.len(), |at| at + 1);
    text[..end].to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_of_one_line_are_named_in_its_comment() {
        let fields = [("id".to_owned(), "Its name.".to_owned()), ("weight".to_owned(), "How much.".to_owned())];
        assert_eq!(written(&fields, "  (id: \"a\", weight: 1),"), ["  // id: Its name.\n", "  // weight: How much.\n"]);
        assert_eq!(written(&fields[..1], "  id: \"a\","), ["  // Its name.\n"]);
    }

    #[test]
    fn long_comments_are_wrapped() {
        let lines = wrapped(&"word ".repeat(40), "    ");
        assert!(lines.len() == 2 && lines.iter().all(|line| line.chars().count() <= WIDE + 1), "{lines:?}");
    }
}
