//! The reference page, `docs/format.md`.

use super::kind::{anchor, left_out, takes};
use super::outline::{Chapter, Outline};
use super::section::{Field, Section, Word, description, words};
use std::fmt::Write as _;

const HEAD: &str = include_str!("head.md");

/// The whole page.
pub fn page() -> String {
    let outline = Outline::new();
    let mut page = HEAD.to_owned();
    for chapter in &outline.chapters {
        let _ = writeln!(page, "- [{}]({}): {}", chapter.title, anchor(chapter.title), listed(chapter));
    }
    for chapter in &outline.chapters {
        let _ = write!(page, "\n## {}\n\n{}\n", chapter.title, chapter.lead);
        for section in &chapter.sections {
            page.push_str(&text(section, &outline));
        }
    }
    page
}

/// The sections in which something of this name is told of: a field, a word, or a heading. `None` where there is none.
pub fn about(name: &str) -> Option<String> {
    let outline = Outline::new();
    let tells = |section: &&Section| {
        let schema = outline.schema(&section.name);
        let is_field = section.fields(schema).iter().any(|field| field.name == name);
        let is_word = words(schema).iter().any(|word| word.name == name);
        is_field || is_word || section.title.to_lowercase().contains(&name.to_lowercase())
    };
    let found: String = outline.sections().filter(tells).map(|section| text(section, &outline)).collect();
    (!found.is_empty()).then(|| found.trim_start().to_owned())
}

fn listed(chapter: &Chapter) -> String {
    let link = |section: &Section| format!("[{}]({})", section.title.to_lowercase(), anchor(section.title));
    chapter.sections.iter().map(link).collect::<Vec<_>>().join(", ")
}

fn text(section: &Section, outline: &Outline) -> String {
    let schema = outline.schema(&section.name);
    let mut text = format!("\n### {}\n\n{}\n", section.title, description(schema));
    let fields = section.fields(schema);
    if !fields.is_empty() {
        text.push_str("\n| field | takes | left out | what it is |\n|---|---|---|---|\n");
        text.extend(fields.iter().map(|field| row(field, outline)));
    }
    let words = words(schema);
    if !words.is_empty() {
        text.push_str("\n| word | what it means |\n|---|---|\n");
        text.extend(words.iter().map(|word| meaning(word, outline)));
    }
    text
}

fn row(field: &Field<'_>, outline: &Outline) -> String {
    let Field { name, schema, is_needed } = field;
    format!("| `{name}` | {} | {} | {} |\n", takes(schema, outline), left_out(schema, *is_needed), description(schema))
}

fn meaning(word: &Word<'_>, outline: &Outline) -> String {
    let Word { name, meaning, holds } = word;
    match holds {
        Some(holds) => format!("| `{name}(…)` | {meaning} In brackets: {}. |\n", takes(holds, outline)),
        None => format!("| `{name}` | {meaning} |\n"),
    }
}
