//! Puts other texts into a file and leaves everything around them as it stands.

use crate::scenario::scan::{PathStep, Tree, scan};
use crate::scenario::span::Span;
use crate::scenario::translation::{Translatable, Translation};
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;

/// A file with texts to be replaced.
pub(super) struct Rewrite<'t> {
    text: &'t str,
    tree: Tree,
    /// What to put where, by the place where it begins.
    changes: BTreeMap<u32, (Span, String)>,
}

impl<'t> Rewrite<'t> {
    /// The file `text`, with the texts of a translation in the place of its own.
    pub fn of<T: Translatable + DeserializeOwned>(text: &'t str, translation: Option<&Translation>) -> Self {
        let mut rewrite = Self { text, tree: scan(text), changes: BTreeMap::new() };
        let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
        if let (Some(translation), Ok(mut value)) = (translation, options.from_str::<T>(text)) {
            value.each_text(&mut |at, _| {
                if let Some(translated) = translation.texts.get(&at.to_string()) {
                    rewrite.put(&at.steps(), translated.as_str());
                }
            });
        }
        rewrite
    }

    /// Says something else in a field of the whole file.
    pub fn say(&mut self, field: &str, text: &str) {
        self.put(&[PathStep::Field(field)], text);
    }

    fn put(&mut self, steps: &[PathStep<'_>], text: &str) {
        if let Some(found) = self.tree.span_of(self.text, steps).filter(|found| found.exact) {
            self.changes.insert(found.value.start, (found.value, quoted(text)));
        }
    }

    /// The file with its new texts.
    pub fn done(self) -> String {
        let mut done = String::new();
        let mut at = 0;
        for (span, text) in self.changes.into_values() {
            done.push_str(Span::new(at, span.start).of(self.text));
            done.push_str(&text);
            at = span.end;
        }
        done.push_str(self.text.get(at as usize..).unwrap_or_default());
        done
    }
}

/// A text as it is written in a file.
pub(super) fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::format::Pack;

    const PACK: &str = r#"(format: 1, title: "A", /* b */ language: "en", author: "C", licence: "D")"#;

    #[test]
    fn only_the_texts_change() {
        let translation = ron::from_str(r#"{"title": "Ä"}"#).expect("a table");
        let mut rewrite = Rewrite::of::<Pack>(PACK, Some(&translation));
        rewrite.say("author", r#"a "b" \c"#);
        let wanted = r#"(format: 1, title: "Ä", /* b */ language: "en", author: "a \"b\" \\c", licence: "D")"#;
        assert_eq!(rewrite.done(), wanted);
    }
}
